"""The chosen booking: a panel beside the grid, or one line under it."""

from __future__ import annotations
