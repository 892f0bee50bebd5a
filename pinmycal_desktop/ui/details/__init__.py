"""The chosen booking: a panel beside the grid, or one line under it."""

from __future__ import annotations

PANEL_WIDTH, LINE_HEIGHT = 304, 52
"""Logical pixels of the panel beside the grid, and of the line under it."""
