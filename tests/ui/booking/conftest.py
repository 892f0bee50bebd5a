"""A real diary in a folder of its own, and what event types may ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.event_type import (
    Location,
    LocationKind,
    Question,
    QuestionKind,
)
from pinmycal_desktop.ui.booking.services import BookingServices
from pinmycal_desktop.ui.operations import Operations
from pinmycal_desktop.ui.relay import Relay
from tests.ui.booking.desk import LONDON, NOW, Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.model.booking import Booking


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A host in London on Wednesday 11 March 2026, 11:20; half hours from 9 to 17."""
    past: list[datetime] = []

    def clock() -> datetime:
        return past[-1] if past else NOW

    diary = Diary.open(tmp_path / "pinmycal.db", clock=clock, zone=LONDON)
    kind = next(each for each in diary.event_types.all() if each.length == 30)
    operations, relay = Operations(diary), Relay()
    relay.watch(diary)
    saved: list[Booking] = []
    services = BookingServices(
        operations=operations,
        clock=clock,
        zone=LONDON,
        save_invitation=saved.append,
        relay=relay,
    )
    yield Desk(diary, operations, services, kind, qtbot, saved, past)
    relay.close()
    operations.close()
    diary.close()


@pytest.fixture
def questions() -> tuple[Question, ...]:
    """One question of each kind; the first must be answered."""
    return (
        Question(slug="topic", label="What about?", is_required=True),
        Question(slug="long", label="More", kind=QuestionKind.LONG_TEXT),
        Question(slug="number", label="How many?", kind=QuestionKind.NUMBER),
        Question(slug="phone", label="Phone", kind=QuestionKind.PHONE),
        Question(slug="link", label="Site", kind=QuestionKind.URL),
        Question(
            slug="one", label="Size", kind=QuestionKind.ONE_OF, options=("S", "L")
        ),
        Question(
            slug="some", label="Days", kind=QuestionKind.SOME_OF, options=("Mo", "Tu")
        ),
        Question(slug="yes", label="Record?", kind=QuestionKind.YES_NO),
    )


@pytest.fixture
def meeting_room() -> Location:
    """A link that the event type says."""
    return Location(LocationKind.LINK, "https://meet.example.org/room")
