"""Other calendars in the window: their rows at the side, and the dialog about one."""

from __future__ import annotations
