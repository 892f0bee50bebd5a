"""The week and day view: a painted grid with its header, ruler and keyboard."""

from __future__ import annotations

from pinmycal_desktop.ui.week.view import WeekView

__all__ = ["WeekView"]
