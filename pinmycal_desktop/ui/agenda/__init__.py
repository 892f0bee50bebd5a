"""The agenda: the bookings of the grid as a list, with native accessibility."""

from __future__ import annotations
