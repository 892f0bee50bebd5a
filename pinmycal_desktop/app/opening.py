"""Opening a data folder for a window: it is owned, then its first week is read.

Both in the thread that owns the folder, beside the loading of Qt and the making of the
widgets: when the week is there in time it is in the first frame. It shows nothing, and
what goes wrong is told by the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pinmycal_desktop.app.computer import now
from pinmycal_desktop.app.handover import own_for_window
from pinmycal_desktop.model.errors import PinmyCalError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor
    from threading import Event

    from pinmycal_desktop.app.handover import WindowStart
    from pinmycal_desktop.app.log import Log
    from pinmycal_desktop.app.options import WindowOptions
    from pinmycal_desktop.diary import Diary, WeekReading
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.settings import Preferences


class Opened(NamedTuple):
    """A folder that is owned, and the first week in it."""

    start: WindowStart
    state: WeekState
    """As it was wanted, in the account's zone and with what was read."""
    reading: WeekReading | None = None
    """What was read; None when nothing could be."""


class Begun(NamedTuple):
    """A start that is under way when there can be a window."""

    options: WindowOptions
    preferences: Preferences
    owner: ThreadPoolExecutor
    """The one thread that owns the folder, to the end."""
    log: Log
    asked: Event
    """Set when the process has been asked to end."""
    state: WeekState
    """What is to be shown first."""
    opening: Future[Opened | None]


def own(options: WindowOptions) -> WindowStart | None:
    """Own the folder, or return None when another window was shown.

    Raises PinmyCalError.
    """
    return own_for_window(
        options.folder, clock=now, day=options.day, files=options.files
    )


def with_week(start: WindowStart | None, state: WeekState) -> Opened | None:
    """Read the first week of a folder that is owned."""
    if start is None:
        return None
    try:
        return _read(start, start.core.diary, state)
    except PinmyCalError:
        # The window reads again, and tells why it cannot.
        return Opened(start, state)


def open_again(options: WindowOptions, state: WeekState) -> Opened | None:
    """Own the folder and read its first week, at once. Raises PinmyCalError."""
    return with_week(own(options), state)


def _read(start: WindowStart, diary: Diary, state: WeekState) -> Opened:
    """Read `state`, in the account's zone."""
    reading = diary.week(state.span)
    if reading.account.zone != state.zone:
        state = state.in_zone(reading.account.zone)
        reading = diary.week(state.span)
    return Opened(start, state.with_reading(reading.span, reading), reading)
