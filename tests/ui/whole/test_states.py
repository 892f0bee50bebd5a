"""What each page shows with nothing to show: it is read, empty, unread, out of reach.

| page | reading | empty | unread | no network |
|---|---|---|---|---|
| days | the status line | the grid; a sentence in the list | a bar, Try again | a bar |
| schedules | a sentence | there is always one | a sentence, Try again | a bar |
| event types | a sentence | a sentence and a button | a sentence, Try again | a bar |
| accounts | a sentence | a sentence | a sentence, Try again | its card |
| outbox | a sentence | a sentence | a sentence, Try again | each row |
| publications | a sentence | a sentence | a sentence, Try again | its card |
| service | a sentence | a sentence in each part | a sentence, Try again | needs none |
| workbench | a sentence | a sentence | a sentence, Try again | needs none |
"""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.ui import possible
from pinmycal_desktop.ui.accounts.page import AccountsPage
from pinmycal_desktop.ui.calendars.published_page import PublishedPage
from pinmycal_desktop.ui.event_type.page import EventTypePage
from pinmycal_desktop.ui.operations import ERRANDS, READERS
from pinmycal_desktop.ui.outbox.page import OutboxPage
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.page_cover import PageCover, Standing, standing
from pinmycal_desktop.ui.workbench.page import WorkbenchPage
from tests.ui.whole.screens import NOW, SCREENS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from tests.ui.whole.screens import Whole

PAGES = (
    *("schedules", "event-types", "accounts", "outbox", "publications"),
    *("service", "workbench"),
)
"""Those with a cover; the days never are without anything to show."""


def cover_of(page: QWidget | None) -> PageCover:
    """Return what lies over a page."""
    assert page is not None
    found = page.findChild(PageCover)
    assert found is not None, f"{type(page).__name__} has no cover"
    return found


@contextmanager
def nothing_is_read(whole: Whole) -> Iterator[None]:
    """Let every reading wait for the end of the block, as on a slow disk."""
    free = threading.Event()
    for run, count in (
        (whole.operations.read, READERS),
        (whole.operations.errand, ERRANDS),
    ):
        for _ in range(count):
            run(lambda _diary: free.wait(), lambda _: None)
    yield
    free.set()


@contextmanager
def nothing_can_be_read(whole: Whole) -> Iterator[None]:
    """Let every reading fail within the block: the data file was closed."""
    whole.settle()
    closed = Diary.open(whole.database, clock=lambda: NOW, read_only=True)
    closed.close()
    usual, whole.operations._diary = whole.operations._diary, closed
    yield
    whole.operations._diary = usual


def test_every_page_of_the_window_is_looked_at() -> None:
    assert set(PAGES) == set(possible.PAGES)
    assert set(PAGES) <= set(SCREENS)


def test_what_was_read_once_stays_whatever_fails() -> None:
    told = {
        standing(is_read=is_read, is_empty=is_empty, has_failed=has_failed)
        for is_read in (False, True)
        for is_empty in (False, True)
        for has_failed in (False, True)
    }
    assert told == set(Standing)
    assert standing(is_read=True, is_empty=False, has_failed=True) is Standing.THERE


def test_a_page_that_is_slow_to_read_says_so_and_nothing_flickers(
    whole: Callable[[], Whole],
) -> None:
    opened = whole()
    with nothing_is_read(opened):
        covers = [cover_of(opened.window.show_page(name)) for name in PAGES]
        assert not any(each.isVisible() for each in covers)
        for name, cover in zip(PAGES, covers, strict=True):
            opened.window.show_page(name)
            opened.qtbot.waitUntil(cover.isVisible)
            assert cover.standing is Standing.READING
            assert cover.accessibleName().startswith("Reading")
        opened.window.ask("week")
        opened.window.ask("next")
        opened.qtbot.waitUntil(
            lambda: "Reading…" in opened.window.frame.status.counts()
        )
    for name, cover in zip(PAGES, covers, strict=True):
        opened.window.show_page(name)
        opened.qtbot.waitUntil(cover.isHidden)
    opened.settle()
    opened.window.ask("week")
    assert "bookings" in opened.window.frame.status.counts()


def test_a_page_that_cannot_be_read_says_why_and_tries_again(
    whole: Callable[[], Whole],
) -> None:
    opened = whole()
    window = opened.window
    with nothing_can_be_read(opened):
        covers = [cover_of(window.show_page(name)) for name in PAGES]
        for name, cover in zip(PAGES, covers, strict=True):
            window.show_page(name)
            opened.qtbot.waitUntil(cover.isVisible)
            assert cover.standing is Standing.UNREAD, name
        window.ask("week")
        window.ask("next")
        opened.qtbot.waitUntil(window.frame.banner.isVisible)
        assert "could not be read" in window.frame.banner.accessibleName()
        assert window.frame.status.counts() == ""
    press(window.frame.banner, "Try again")
    opened.qtbot.waitUntil(lambda: window.state.is_read)
    assert not window.frame.banner.isVisible()
    for name, cover in zip(PAGES, covers, strict=True):
        window.show_page(name)
        press(cover, "Try again")
        opened.qtbot.waitUntil(cover.isHidden)
        assert cover.standing is Standing.THERE


def press(part: QWidget, what: str) -> None:
    """Press the button of these words."""
    (button,) = (
        each
        for each in part.findChildren(Button)
        if each.text() == what and each.isVisible()
    )
    button.click()


def test_a_page_of_which_there_is_nothing_says_so(
    whole: Callable[[], Whole],
) -> None:
    opened = whole()
    with closing(sqlite3.connect(opened.database)) as db, db:
        db.execute("pragma foreign_keys = off")
        for table in ("event_type", "booking"):
            db.execute(f"delete from {table}")  # noqa: S608 - two names of ours
    window = opened.window
    for name in PAGES:
        window.show_page(name)
    opened.settle()
    pages = {name: window.show_page(name) for name in PAGES}
    types, accounts = pages["event-types"], pages["accounts"]
    assert isinstance(types, EventTypePage)
    assert isinstance(accounts, AccountsPage)
    nothing = [types.none, accounts.none]
    for name in ("outbox", "publications", "workbench"):
        page = pages[name]
        assert isinstance(page, OutboxPage | PublishedPage | WorkbenchPage)
        nothing.append(page.empty)
    assert not any(each.isHidden() for each in nothing)
    window.ask("agenda")
    window.ask("next")
    opened.settle()
    assert "Nothing is booked" in window.frame.hours.agenda.accessibleDescription()


def test_a_reading_that_fails_later_leaves_what_is_shown(
    whole: Callable[[], Whole],
) -> None:
    opened = whole()
    page = opened.show("schedules") and opened.window.show_page("schedules")
    cover = cover_of(page)
    assert not cover.failed("the disk is gone")
    assert cover.standing is Standing.THERE
    assert cover.isHidden()
