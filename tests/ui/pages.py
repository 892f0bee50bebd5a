"""What tests of pages share: a real diary, and work beside the window that is awaited.

The pages are the real ones over a real data file; only the clock is a fixed one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.booking import Attendee, Origin
from pinmycal_desktop.model.commands.bookings import CreateBooking
from pinmycal_desktop.ui.editing.services import PageServices
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.operations import Operations
from pinmycal_desktop.ui.relay import Relay

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.errors import PinmyCalError

NOW = datetime(2026, 3, 11, 9, 0, tzinfo=UTC)
"""A Wednesday."""
ZONE = "Europe/London"


@dataclass
class Place:
    """A data file with what a page needs to work on it."""

    diary: Diary
    services: PageServices
    qtbot: QtBot
    failures: list[PinmyCalError]

    @classmethod
    def open(cls, folder: Path, qtbot: QtBot) -> Place:
        """Return a fresh place with the account of a first start."""
        diary = Diary.open(
            folder / "pinmycal.db", clock=lambda: NOW, zone=ZONE, host_name="Priya"
        )
        operations, relay = Operations(diary), Relay()
        relay.watch(diary)
        failures: list[PinmyCalError] = []
        operations.failed.connect(failures.append)
        services = PageServices(
            operations=operations, relay=relay, clock=lambda: NOW, form=Format()
        )
        return cls(diary, services, qtbot, failures)

    def close(self) -> None:
        """End everything; no failure may have gone unseen."""
        self.services.relay.close()
        assert self.services.operations.close()
        self.diary.close()
        assert self.failures == []

    def book(self, start: datetime, *, minutes: int = 30, name: str = "Ava") -> Booking:
        """Book the event type of `minutes` at `start`."""
        (event_type,) = (
            each for each in self.diary.event_types.all() if each.length == minutes
        )
        command = CreateBooking(
            uid=str(uuid4()),
            event_type_id=event_type.id,
            start=start,
            attendee=Attendee(name=name, email="ava@example.org", zone="UTC"),
            origin=Origin.WINDOW,
            outside_hours=True,
        )
        return self.diary.run(command).booking


@dataclass
class Done:
    """What a page said was done."""

    said: list[str]
    outcomes: list[Outcome]

    @classmethod
    def none(cls) -> Done:
        """Return an empty record."""
        return cls([], [])

    def hear(self, sentence: str, outcome: Outcome) -> None:
        """Note one thing."""
        self.said.append(sentence)
        self.outcomes.append(outcome)


def nameless(page: QWidget) -> list[str]:
    """Return what can have the focus on a page but says nothing to those who listen.

    Buttons are heard by their words; the parts inside Qt's own fields by the fields.
    """
    return [
        type(each).__name__
        for each in page.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisible()
        and each.objectName() != "qt_spinbox_lineedit"
        and not each.accessibleName()
        and not (isinstance(each, QAbstractButton) and each.text())
    ]
