"""What is said by way of the desktop, over a real session bus."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.notifier import Notifier
from tests.desktop import Bus, Desktop
from tests.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None, reason="needs dbus-daemon"
)


@pytest.fixture
def bus() -> Iterator[Bus]:
    """A session bus."""
    made = Bus()
    yield made
    made.close()


class Saying:
    """A notifier, and what came back of it."""

    def __init__(self, bus: str) -> None:
        self.presses = 0
        self.missed: list[tuple[str, str]] = []
        self.notifier = Notifier(
            pressed=self._press, missed=self._miss, bus=bus, patience=0.2
        )

    def _press(self) -> None:
        self.presses += 1

    def _miss(self, headline: str, detail: str) -> None:
        self.missed.append((headline, detail))


@pytest.fixture
def saying(bus: Bus) -> Iterator[Saying]:
    """A notifier on that bus."""
    made = Saying(bus.address)
    yield made
    made.notifier.close()


def test_the_desktop_shows_what_is_said(bus: Bus, saying: Saying) -> None:
    desktop = Desktop(bus)
    saying.notifier.say("Ava booked", "Intro & <b>more</b>")
    saying.notifier.say("Moved: Bo", "Chat")
    wait_until(lambda: len(desktop.shown) == 2)
    assert desktop.texts == [
        ("Ava booked", "Intro & <b>more</b>"),
        ("Moved: Bo", "Chat"),
    ]
    assert not saying.missed
    desktop.close()


def test_where_markup_is_read_it_means_nothing(bus: Bus, saying: Saying) -> None:
    desktop = Desktop(bus, capabilities=("body", "body-markup"))
    saying.notifier.say("<i>Ava</i> booked", "A & <b>B</b>")
    wait_until(lambda: len(desktop.shown) == 1)
    assert desktop.texts == [
        ("<i>Ava</i> booked", "A &amp; &lt;b&gt;B&lt;/b&gt;"),
    ]
    desktop.close()


def test_pressing_one_of_ours_is_heard_and_others_are_not(
    bus: Bus, saying: Saying
) -> None:
    desktop = Desktop(bus)
    saying.notifier.say("Ava booked", "Intro")
    wait_until(lambda: len(desktop.shown) == 1)
    desktop.press(99)
    desktop.press(1)
    wait_until(lambda: saying.presses == 1)
    desktop.close()


@pytest.mark.parametrize("silent", [True, False])
def test_what_no_desktop_takes_is_told_to_be_missed(
    bus: Bus, saying: Saying, *, silent: bool
) -> None:
    desktop = Desktop(bus, silent=True) if silent else None
    saying.notifier.say("Ava booked", "Intro")
    wait_until(lambda: saying.missed == [("Ava booked", "Intro")])
    if desktop is not None:
        desktop.close()


def test_without_a_bus_it_is_missed_too() -> None:
    saying = Saying("unix:path=/nonexistent/bus")
    saying.notifier.say("Ava booked", "Intro")
    wait_until(lambda: saying.missed == [("Ava booked", "Intro")])
    saying.notifier.close()


def test_a_bus_that_went_is_met_again() -> None:
    first = Bus()
    saying, desktop = Saying(first.address), Desktop(first)
    saying.notifier.say("Ava booked", "Intro")
    wait_until(lambda: len(desktop.shown) == 1)
    first.close()
    desktop.close()
    second = Bus()
    saying.notifier._bus = second.address
    again = Desktop(second)
    wait_until(lambda: saying.notifier._connection is None)
    saying.notifier.say("Bo booked", "Chat")
    wait_until(lambda: again.texts == [("Bo booked", "Chat")])
    saying.notifier.close()
    again.close()
    second.close()


def test_closed_it_says_nothing_more(bus: Bus, saying: Saying) -> None:
    desktop = Desktop(bus)
    saying.notifier.close()
    saying.notifier.say("Ava booked", "Intro")
    saying.notifier.close()
    assert not desktop.shown
    assert not saying.missed
    desktop.close()
