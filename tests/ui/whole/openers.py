"""How each screen is opened that is no view or page, and put away again."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from pinmycal_desktop.app.doors import all_doors
from pinmycal_desktop.app.welcoming import Welcoming
from pinmycal_desktop.screen.deeds import DEEDS
from pinmycal_desktop.ui.event_type.page import EventTypePage
from pinmycal_desktop.ui.schedule.copy_hours import CopyHours
from pinmycal_desktop.ui.schedule.page import SchedulePage
from pinmycal_desktop.ui.service.page import ServicePage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.whole.screens import Whole

TYPED = "book ava intro thu 3pm london"
_TROUBLED = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
BEGIN:VEVENT
UID:one@example.org
DTSTAMP:20260301T080000Z
DTSTART:20260312T150000Z
DTEND:20260312T153000Z
SUMMARY:Portfolio review
END:VEVENT
BEGIN:VEVENT
UID:two@example.org
DTSTAMP:20260301T080000Z
DTSTART;TZID=Nowhere/Land:20260313T100000
DTEND;TZID=Nowhere/Land:20260313T110000
RRULE:FREQ=WEEKLY;COUNT=4
SUMMARY:Choir
END:VEVENT
BEGIN:VEVENT
UID:three@example.org
DTSTAMP:20260301T080000Z
DTSTART:20261399T000000Z
SUMMARY:A day that is none
END:VEVENT
END:VCALENDAR
"""


def _palette(whole: Whole) -> None:
    whole.window.ask("palette")
    whole.window.palette_.view.line.setText(TYPED)


def _filter(whole: Whole) -> None:
    whole.window.ask("filter")
    whole.window.frame.filters.text.setText("review")
    whole.window.frame.filters.text.textEdited.emit("review")


def _welcome(whole: Whole) -> None:
    whole.welcoming = Welcoming(whole.window, whole.liking, clock=whole.clock)
    whole.welcoming.show()


def _browser(whole: Whole) -> None:
    assert whole.window.attached is not None
    whole.window.attached.intents.sign_in("browser")


def _import(whole: Whole) -> None:
    assert whole.window.attached is not None
    whole.window.attached.intents.import_files((_troubled_file(whole.folder),))


@cache
def _troubled_file(folder: Path) -> Path:
    """Return a calendar of which one thing is read, one guessed and one not."""
    path = folder / "Old calendar.ics"
    path.write_text(_TROUBLED.replace("\n", "\r\n"))
    return path


def _feed(whole: Whole) -> None:
    page = whole.window.show_page("service")
    assert isinstance(page, ServicePage)
    page.feeds.add_button.click()


def _question(whole: Whole) -> None:
    page = whole.window.show_page("event-types")
    assert isinstance(page, EventTypePage)
    whole.settle()
    page.form.questions.add()


def _copy_hours(whole: Whole) -> None:
    page = whole.window.show_page("schedules")
    assert isinstance(page, SchedulePage)
    whole.settle()
    page.body.rows._open_copy()


def _deed(name: str, whole: Whole) -> None:
    """Open the dialog of a deed over the chosen booking, whether it may be done now."""
    attached, state = whole.window.attached, whole.window.state
    booking, door = state.chosen_booking, all_doors().deed
    assert attached is not None
    assert booking is not None
    assert door is not None
    door(name, booking, state, attached.intents.services, whole.window).open()


OPENERS: dict[str, Callable[[Whole], None]] = {
    "palette": _palette,
    "filter": _filter,
    "welcome": _welcome,
    "sign-in-browser": _browser,
    "import-preview": _import,
    "feed": _feed,
    "question": _question,
    "copy-hours": _copy_hours,
    **{name: partial(_deed, name) for name in DEEDS},
}


def put_away(whole: Whole) -> None:
    """Close what lies over the window and is no dialog."""
    window = whole.window
    if "palette_" in vars(window) and window.palette_.view.isVisible():
        window.palette_.view.leave()
    if window.frame.has_filters and window.frame.filters.isVisible():
        window.frame.filters.close_bar()
    if whole.welcoming is not None:
        whole.welcoming.close()
        whole.welcoming.deleteLater()
        whole.welcoming = None
    for each in window.findChildren(CopyHours):
        each.close()
        each.deleteLater()
