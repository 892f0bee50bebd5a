"""The start of the window: the folder is opened while Qt and the widgets are loaded.

Most of a start is loading, in one thread; most of opening is waiting, in another. So
the folder is owned before Qt is loaded, and its first week read as soon as Qt's locale
says on which day weeks begin.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.app.computer import computer_zone, now
from pinmycal_desktop.app.log import keep_log
from pinmycal_desktop.app.noting import noting
from pinmycal_desktop.app.opening import Begun, own, with_week
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.view_query import Query
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.settings import load_preferences
from pinmycal_desktop.ui.loading import load_qt

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from datetime import date

    from pinmycal_desktop.app.handover import WindowStart
    from pinmycal_desktop.app.options import WindowOptions
    from pinmycal_desktop.settings import Preferences


def main(
    options: WindowOptions, *, on_painted: Callable[[], None] | None = None
) -> int:
    """Show the window until it is closed, and return how the process shall end.

    `on_painted` is called once, when the first week that was read is on the screen.
    Raises ImportError, with the folder given up, where there is no Qt.
    """
    preferences = load_preferences(options.folder)
    # Before the folder is opened: who ends the process then still leaves it closed.
    with noting() as asked:
        log = keep_log(options.folder)
        owner = ThreadPoolExecutor(1, "pinmycal-core")
        owning = owner.submit(own, options)
        try:
            load_qt()
            state = first_state(preferences, options.day)
            opening = owner.submit(lambda: with_week(owning.result(), state))
            from pinmycal_desktop.app import window  # noqa: PLC0415 - needs Qt
        except ImportError:
            _give_up(owner, owning)
            log.close()
            raise
        begun = Begun(options, preferences, owner, log, asked, state, opening)
        return window.run(begun, on_painted=on_painted)


def first_state(preferences: Preferences, day: date | None) -> WeekState:
    """Return what is shown first: the week of `day`, or of today."""
    zone = computer_zone()
    at = now()
    today = at.astimezone(ZoneInfo(zone)).date()
    from pinmycal_desktop.ui.format import (  # noqa: PLC0415 - needs Qt
        computer_first_day,
        working_days,
    )

    first_day = preferences.first_day or computer_first_day()
    state = WeekState.at(day or today, zone=zone, now=at, first_day=first_day)
    return looked_at(preferences, state.with_working(working_days(preferences.weekend)))


def looked_at(preferences: Preferences, state: WeekState) -> WeekState:
    """Return the state with what of it was seen when the window was left."""
    known = {each.value: each for each in BookingStatus}
    query = Query(
        text=preferences.filter_text,
        person=preferences.filter_person,
        statuses=frozenset(
            known[each] for each in preferences.filter_statuses if each in known
        ),
        only_type=preferences.filter_type,
        only_account=preferences.filter_account,
        hidden_types=frozenset(preferences.hidden_types),
        hidden_accounts=frozenset(preferences.hidden_accounts),
    )
    hidden = frozenset(preferences.hidden_calendars)
    return replace(state.ask(query), hidden_calendars=hidden)


def _give_up(owner: ThreadPoolExecutor, owning: Future[WindowStart | None]) -> None:
    """Close the folder again: there will be no window."""
    owner.submit(lambda: _close(owning)).result()
    owner.shutdown()


def _close(owning: Future[WindowStart | None]) -> None:
    if owning.exception() is None and (start := owning.result()) is not None:
        start.core.close()
