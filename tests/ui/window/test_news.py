"""What others did is said in a sentence, as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.news import News, NewsKind
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.ui.main_window import MainWindow
from pinmycal_desktop.ui.news import NewsTelling, tell_news
from pinmycal_desktop.ui.relay import Relay
from pinmycal_desktop.ui.services import Doors
from tests.builders import NOW, ZONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.ui.news import Missed


def news(kind: NewsKind = NewsKind.BOOKED, name: str = "Ava <b>Lind</b>") -> News:
    """Return something that was done elsewhere."""
    return News(
        kind=kind, booking_id=1, account_id=2, name=name, title="Intro", start=NOW
    )


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """A window without data."""
    state = WeekState.at(NOW.date(), zone=ZONE, now=NOW)
    made = MainWindow(state, clock=lambda: NOW, doors=Doors())
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def relay(window: MainWindow) -> Relay:
    """What tells of commits; whoever listens to it says what is news."""
    made = Relay(window)
    tell_news(made, window)
    tell_news(made, window)
    return made


def announce(relay: Relay, *told: News) -> None:
    """Tell of a commit."""
    relay.announce(Changes(parts=frozenset({Part.BOOKINGS}), news=told))


def test_what_somebody_else_did_is_said(window: MainWindow, relay: Relay) -> None:
    announce(relay, news())
    said = window.frame.status.notice.text()
    assert said.startswith("Ava <b>Lind</b> booked · Intro · ")
    announce(relay)
    assert window.frame.status.notice.text() == said


@pytest.mark.parametrize("kind", list(NewsKind))
def test_each_kind_of_news_names_the_person(
    window: MainWindow, relay: Relay, kind: NewsKind
) -> None:
    announce(relay, news(kind, "Ava"))
    assert "Ava" in window.frame.status.notice.text()


def test_what_was_just_done_here_is_not_taken_away(
    window: MainWindow, relay: Relay, qtbot: QtBot
) -> None:
    notice = window.frame.status.notice
    window.telling.note("Cancelled Bo.", action="Undo")
    announce(relay, news())
    assert notice.text() == "Cancelled Bo."
    notice.dismiss()
    qtbot.waitUntil(lambda: "booked" in notice.text())


def test_many_at_once_are_told_as_a_number(window: MainWindow, relay: Relay) -> None:
    announce(relay, *[news()] * 12)
    assert window.frame.status.notice.text() == "12 bookings changed elsewhere"


class Shown:
    """A desktop that shows notifications, or takes none."""

    def __init__(self, *, takes: bool) -> None:
        self._takes = takes
        self.said: list[tuple[str, str]] = []
        self.is_closed = False
        self.press: Callable[[], None] = lambda: None

    def make(self, pressed: Callable[[], None], missed: Missed) -> Shown:
        """Be made for a window."""
        self.press, self._missed = pressed, missed
        return self

    def say(self, headline: str, detail: str) -> None:
        """Show it, or have it missed."""
        if self._takes:
            self.said.append((headline, detail))
        else:
            self._missed(headline, detail)

    def close(self) -> None:
        """Be closed."""
        self.is_closed = True


def test_the_desktop_says_it_too_and_pressing_it_brings_the_window(
    window: MainWindow, qtbot: QtBot
) -> None:
    desktop, made = Shown(takes=True), Relay(window)
    tell_news(made, window, desktop.make)
    telling = window.findChild(NewsTelling)
    assert isinstance(telling, NewsTelling)
    announce(made, news(name="Ava"))
    ((headline, detail),) = desktop.said
    assert headline == "Ava booked"
    assert detail.startswith("Intro · ")
    with qtbot.waitSignal(telling.asked):
        desktop.press()
    window.close()
    assert desktop.is_closed


def test_what_no_desktop_takes_stands_in_the_window(
    window: MainWindow, qtbot: QtBot
) -> None:
    desktop, made = Shown(takes=False), Relay(window)
    tell_news(made, window, desktop.make)
    telling = window.findChild(NewsTelling)
    assert isinstance(telling, NewsTelling)
    with qtbot.waitSignal(telling._missed):
        announce(made, news(name="Ava"))
    assert window.frame.status.notice.text().startswith("Ava booked")
