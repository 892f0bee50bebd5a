"""The command palette: one line for every action, person, date, and for bookings."""

from __future__ import annotations
