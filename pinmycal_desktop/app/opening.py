"""Opens a window's data beside its widgets: the folder is owned, its first week read.

Runs in the thread that owns the folder; it imports what it needs there, while the GUI
thread makes the widgets. It shows nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pinmycal_desktop.app.computer import now
from pinmycal_desktop.model.errors import PinmyCalError
from pinmycal_desktop.ui.showing import beside_of

if TYPE_CHECKING:
    from pinmycal_desktop.app.handover import WindowStart
    from pinmycal_desktop.app.options import WindowOptions
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.showing import Beside


class Opened(NamedTuple):
    """A folder that is owned, and the first week in it."""

    start: WindowStart
    state: WeekState
    """As it was wanted, in the account's zone and with what was read."""
    beside: Beside | None = None
    """What the side bar shows beside it; None when nothing could be read."""


def open_first_week(options: WindowOptions, state: WeekState) -> Opened | None:
    """Own the folder and read its first week, or None when another window was shown.

    Imported here, so that the widgets are made meanwhile. Raises PinmyCalError.
    """
    from pinmycal_desktop.app.handover import own_for_window  # noqa: PLC0415

    start = own_for_window(options.folder, clock=now, day=options.day)
    if start is None:
        return None
    try:
        return Opened(start, *_with_week(start.core.diary, state))
    except PinmyCalError:
        # The window reads again, and tells why it cannot.
        return Opened(start, state)


def _with_week(diary: Diary, state: WeekState) -> tuple[WeekState, Beside]:
    """Return `state` as the diary has it, in the account's zone, and what is beside."""
    reading = diary.week(state.span)
    if reading.account.zone != state.zone:
        state = state.in_zone(reading.account.zone)
        reading = diary.week(state.span)
    return state.with_reading(reading.span, reading), beside_of(reading)
