"""Guests, place, absence, another host, one seat, the rest of a series: the dialogs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from pinmycal_desktop.model.booking import Attendee, BookingStatus, Origin
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    CreateBooking,
    CreateSeries,
)
from pinmycal_desktop.model.commands.meetings import CancelBookings
from pinmycal_desktop.model.commands.setup import SaveEventType, SaveHost
from pinmycal_desktop.model.event_type import (
    Frequency,
    LocationKind,
    Recurrence,
    SeatPlan,
)
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.model.outbox import ChangeKind
from pinmycal_desktop.ui.booking.absence_dialog import AbsenceDialog
from pinmycal_desktop.ui.booking.guests_dialog import GuestsDialog
from pinmycal_desktop.ui.booking.place_dialog import PlaceDialog
from pinmycal_desktop.ui.booking.reassign_dialog import ReassignDialog
from pinmycal_desktop.ui.booking.seat_dialog import SeatDialog
from pinmycal_desktop.ui.booking.series_dialog import SeriesDialog
from pinmycal_desktop.ui.booking.services import BookingServices
from pinmycal_desktop.ui.operations import Operations
from pinmycal_desktop.ui.widgets.choice import Choice
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from tests.builders import NOW, SettableClock, at
from tests.sync.desk import Desk as Computer
from tests.sync.service import Service

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.ui.booking.deed_dialog import DeedDialog
    from tests.ui.booking.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def heard_of(dialog: DeedDialog) -> list[tuple[str, Outcome]]:
    heard: list[tuple[str, Outcome]] = []

    def hear(told: str, outcome: Outcome) -> None:
        heard.append((told, outcome))

    dialog.done_with.connect(hear)
    return heard


def texts(dialog: QWidget) -> list[str]:
    return [each.text() for each in dialog.findChildren(PlainLabel)]


def press(desk: Desk, dialog: DeedDialog) -> None:
    """Press the keys of the main button, wherever the keyboard is."""
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return, CTRL)
    desk.settle()


# --- guests -------------------------------------------------------------------------


def test_guests_are_added_as_they_were_typed_and_taken_off_again(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    dialog = GuestsDialog(booking, desk.services)
    heard = heard_of(dialog)
    desk.show(dialog)
    assert "Nobody is told." in texts(dialog)
    entry = dialog.focusWidget()
    assert isinstance(entry, QLineEdit)
    QTest.keyClicks(entry, "cy@example.test, di@example.test")
    press(desk, dialog)
    ((told, outcome),) = heard
    assert told == "Added guests: Bo."
    assert outcome.booking.guests == ("cy@example.test", "di@example.test")
    assert outcome.undo is not None
    assert desk.diary.run(outcome.undo).booking.guests == ()
    assert not dialog.isVisible()


def test_what_is_no_address_or_refused_stays_to_be_put_right(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13), guests=("cy@example.test",))
    dialog = GuestsDialog(booking, desk.services)
    desk.show(dialog)
    press(desk, dialog)
    assert dialog.guests.error() == "Write the address of who is to come."
    QTest.keyClicks(dialog.focusWidget(), "cy@")
    press(desk, dialog)
    assert dialog.guests.error().startswith("cy@ is not an e-mail address")
    QTest.keyClicks(dialog.focusWidget(), "example.test")
    press(desk, dialog)
    assert dialog.guests.error() == "They are already expected at Meeting."
    assert dialog.guests.field.value() == ("cy@example.test",)
    QTest.keyClicks(dialog.focusWidget(), "ed@example.test ")
    assert dialog.guests.error() == ""
    press(desk, dialog)
    assert not dialog.isVisible()
    stored = desk.diary.bookings.get(booking.id)
    assert stored.guests == ("cy@example.test", "ed@example.test")


# --- place --------------------------------------------------------------------------


def test_a_place_is_changed_and_what_is_refused_stays(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    dialog = PlaceDialog(booking, desk.services)
    heard = heard_of(dialog)
    desk.show(dialog)
    press(desk, dialog)
    assert dialog.where.error() == "Write where you meet."
    line = dialog.focusWidget()
    assert line is dialog.where.field.line
    QTest.keyClicks(line, "not a link")
    press(desk, dialog)
    assert "link" in dialog.where.error().casefold()
    assert dialog.where.field.line.text() == "not a link"
    dialog.where.field.line.selectAll()
    QTest.keyClicks(dialog.where.field.line, "https://meet.example.test/a")
    press(desk, dialog)
    ((told, outcome),) = heard
    assert told == "Changed the place: Bo."
    assert outcome.booking.location.kind is LocationKind.LINK
    again = PlaceDialog(outcome.booking, desk.services)
    desk.show(again)
    press(desk, again)
    assert again.where.error() == "It is there already. Choose another place."


# --- absence ------------------------------------------------------------------------


def test_who_did_not_come_is_ticked_and_was_there_after_all(desk: Desk) -> None:
    booking = desk.booked_before(desk.at(11, 10))
    dialog = AbsenceDialog(booking, desk.services)
    heard = heard_of(dialog)
    desk.show(dialog)
    press(desk, dialog)
    assert dialog.banner.accessibleName().startswith("Nothing is different.")
    focused = dialog.focusWidget()
    assert focused is dialog.people["bo@example.test"]
    QTest.keyClick(focused, Qt.Key.Key_Space)
    dialog.host.click()
    press(desk, dialog)
    ((told, outcome),) = heard
    assert told == "Noted who came: Bo."
    assert outcome.booking.attendee.is_absent
    assert outcome.booking.host_is_absent
    again = AbsenceDialog(outcome.booking, desk.services)
    desk.show(again)
    assert again.people["bo@example.test"].isChecked()
    again.people["bo@example.test"].click()
    press(desk, again)
    stored = desk.diary.bookings.get(booking.id)
    assert (stored.attendee.is_absent, stored.host_is_absent) == (False, True)


def test_a_meeting_that_has_not_begun_says_so(desk: Desk) -> None:
    dialog = AbsenceDialog(desk.book(desk.at(12, 13)), desk.services)
    desk.show(dialog)
    dialog.host.click()
    press(desk, dialog)
    assert "has not begun" in dialog.banner.accessibleName()
    assert dialog.host.isChecked()


def test_many_people_scroll(desk: Desk) -> None:
    guests = tuple(f"guest{n}@example.test" for n in range(12))
    dialog = AbsenceDialog(desk.book(desk.at(12, 13), guests=guests), desk.services)
    desk.show(dialog)
    assert len(dialog.people) == 13
    assert dialog.height() < 700


# --- another host -------------------------------------------------------------------


def in_turns(desk: Desk) -> tuple[Booking, int]:
    """Return a booking that two hosts take turns in, and who does not hold it."""
    owner = desk.diary.account.host()
    other = replace(owner, id=0, uid="other", name="Ingrid Holt", username="ingrid")
    ingrid = desk.diary.run(SaveHost(host=other)).host.id
    desk.asking(
        scheduling=Scheduling.ROUND_ROBIN,
        hosts=(EventHost(host_id=owner.id), EventHost(host_id=ingrid)),
    )
    booking = desk.book(desk.at(12, 13))
    return booking, (ingrid if booking.host_id == owner.id else owner.id)


@pytest.mark.parametrize("is_named", [True, False])
def test_a_booking_goes_to_who_is_named_or_whose_turn_it_is(
    desk: Desk,
    is_named: bool,  # noqa: FBT001 - a parameter
) -> None:
    booking, taker = in_turns(desk)
    dialog = ReassignDialog(booking, desk.services, able=(taker,))
    heard = heard_of(dialog)
    desk.show(dialog)
    choice = dialog.focusWidget()
    assert isinstance(choice, Choice)
    assert choice.count() == 2
    if is_named:
        choice.set_value(taker)
    press(desk, dialog)
    ((told, outcome),) = heard
    assert told == "Gave to another host: Bo."
    assert outcome.booking.host_id == taker
    assert outcome.undo is not None
    assert desk.diary.run(outcome.undo).booking.host_id == booking.host_id


def test_who_cannot_take_it_is_told_under_the_field(desk: Desk) -> None:
    booking, taker = in_turns(desk)
    dialog = ReassignDialog(booking, desk.services, able=(taker,))
    desk.show(dialog)
    kind = replace(desk.kind, hosts=desk.kind.hosts[:1])
    desk.diary.run(SaveEventType(event_type=kind))
    press(desk, dialog)
    assert dialog.taker.error()
    assert dialog.isVisible()


# --- seats and series ---------------------------------------------------------------


def test_guests_that_were_typed_come_back(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    kept: list[str] = []
    dialog = GuestsDialog(booking, desk.services)
    dialog.begin_typed("", kept.append)
    desk.show(dialog)
    QTest.keyClicks(dialog.focusWidget(), "cy@example.test di@example.test,")
    assert kept[-1] == "cy@example.test di@example.test"
    later = GuestsDialog(booking, desk.services)
    later.begin_typed(kept[-1], kept.append)
    assert later.guests.field.value() == ("cy@example.test", "di@example.test")


def test_a_place_that_was_typed_comes_back(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    kept: list[str] = []
    dialog = PlaceDialog(booking, desk.services)
    dialog.begin_typed("", kept.append)
    desk.show(dialog)
    choice = dialog.where.field.findChild(Choice)
    assert choice is not None
    choice.set_value(LocationKind.ADDRESS)
    choice.chosen.emit(LocationKind.ADDRESS)
    QTest.keyClicks(dialog.where.field.line, "12 High Street")
    assert kept[-1] == f"{LocationKind.ADDRESS.value} 12 High Street"
    later = PlaceDialog(booking, desk.services)
    later.begin_typed(kept[-1], kept.append)
    assert later.where.field.line.text() == "12 High Street"
    wish = later.command()
    assert wish is not None
    assert wish.location.kind is LocationKind.ADDRESS
    choice.set_value(None)
    choice.chosen.emit(None)
    assert kept[-1] == ""
    PlaceDialog(booking, desk.services).begin_typed("nonsense", kept.append)


def test_one_of_several_gives_up_a_seat(desk: Desk) -> None:
    desk.asking(seats=SeatPlan(per_slot=4))
    for name in ("Cy", "Di"):
        attendee = Attendee(
            name=name, email=f"{name}@example.test", zone="Europe/London"
        )
        booking = desk.book(desk.at(12, 13), uid=str(uuid4()), attendee=attendee)
    dialog = SeatDialog(booking, desk.services)
    heard = heard_of(dialog)
    desk.show(dialog)
    press(desk, dialog)
    assert dialog.seat.error() == "Choose whose seat it is."
    QTest.keyClick(dialog.seat.field, Qt.Key.Key_Down)
    assert dialog.seat.error() == ""
    reason = dialog.findChild(QPlainTextEdit)
    assert reason is not None
    reason.setPlainText("ill")
    press(desk, dialog)
    ((told, outcome),) = heard
    assert told == "Cancelled the seat of Cy."
    assert [each.name for each in outcome.booking.people] == ["Di"]


@pytest.mark.parametrize(("which", "left"), [("rest", 1), ("all", 0)])
def test_the_rest_of_a_series_is_cancelled_and_restored(
    desk: Desk, which: str, left: int
) -> None:
    desk.asking(
        recurrence=Recurrence(frequency=Frequency.WEEKLY, interval=1, occurrences=3)
    )
    first = CreateBooking(
        uid="first",
        event_type_id=desk.kind.id,
        start=desk.at(12, 13),
        attendee=Attendee(name="Bo", email="bo@example.test", zone="Europe/London"),
        origin=Origin.SERVICE,
    )
    command = CreateSeries(series_uid="s", uids=("first", "b", "c"), first=first)
    made = desk.diary.run(command).bookings
    dialog = SeriesDialog(made[1], desk.services)
    heard = heard_of(dialog)
    desk.show(dialog)
    dialog.which.field.set_value(which)
    press(desk, dialog)
    ((told, outcome),) = heard
    gone = len(made) - left
    assert told == f"Cancelled {gone} meetings with Bo."

    def confirmed() -> int:
        there = [desk.diary.bookings.get(each.id) for each in made]
        return sum(each.status is BookingStatus.CONFIRMED for each in there)

    assert confirmed() == left
    assert outcome.undo is not None
    desk.diary.run(outcome.undo)
    assert confirmed() == len(made)


def test_a_series_with_nothing_left_to_cancel_says_so(desk: Desk) -> None:
    desk.asking(
        recurrence=Recurrence(frequency=Frequency.WEEKLY, interval=1, occurrences=2)
    )
    first = CreateBooking(
        uid="first",
        event_type_id=desk.kind.id,
        start=desk.at(12, 13),
        attendee=Attendee(name="Bo", email="bo@example.test", zone="Europe/London"),
        origin=Origin.SERVICE,
    )
    command = CreateSeries(series_uid="s", uids=("first", "b"), first=first)
    made = desk.diary.run(command).bookings
    dialog = SeriesDialog(made[0], desk.services)
    heard = heard_of(dialog)
    desk.show(dialog)
    ids = tuple(each.id for each in made)
    desk.diary.run(CancelBookings(booking_ids=ids, origin=Origin.WINDOW))

    press(desk, dialog)

    assert [told for told, _ in heard] == ["No meeting with Bo was left to cancel."]


# --- at a service -------------------------------------------------------------------


@pytest.fixture
def computer(tmp_path: Path) -> Iterator[Computer]:
    """A computer that is signed in at a service, with what that has."""
    clock = SettableClock(NOW)
    made = Computer(tmp_path, Service(clock, knows_keys=False), clock)
    made.sync()
    yield made
    made.close()


def test_a_service_is_told_by_the_outbox_and_that_is_said_before(
    computer: Computer, desk: Desk
) -> None:
    booking = computer.book(at(12, 16))
    computer.sync()
    operations = Operations(computer.diary)
    there = BookingServices(
        operations=operations, clock=computer.clock, zone="Europe/London"
    )
    dialog = GuestsDialog(booking, there)
    heard = heard_of(dialog)
    desk.qtbot.addWidget(dialog)
    dialog.open()
    writes = "Mira at Cal.com writes to the guests."
    desk.qtbot.waitUntil(lambda: writes in texts(dialog))
    dialog.guests.field.set_value(("cy@example.test",))
    dialog.main_button.click()
    desk.qtbot.waitUntil(lambda: bool(heard))
    assert [each.kind for each in computer.items] == [ChangeKind.ADD_GUESTS]
    undo = heard[0][1].undo
    assert undo is not None
    computer.diary.run(undo)
    assert not computer.items
    named = ReassignDialog(booking, there, able=None)
    gave = heard_of(named)
    desk.qtbot.addWidget(named)
    named.open()
    assert isinstance(named.taker.field, QLineEdit)
    named.taker.field.setText(" 12 ")
    named.main_button.click()
    desk.qtbot.waitUntil(lambda: bool(gave))
    (item,) = computer.items
    assert getattr(item.command, "host_there", "") == "12"
    assert operations.close()


def test_what_was_cancelled_meanwhile_is_told_and_nothing_is_lost(desk: Desk) -> None:
    booking = desk.book(desk.at(12, 13))
    dialog = GuestsDialog(booking, desk.services)
    desk.show(dialog)
    desk.diary.run(CancelBooking(booking_id=booking.id, origin=Origin.SERVICE))
    QTest.keyClicks(dialog.focusWidget(), "cy@example.test ")
    press(desk, dialog)
    assert "is cancelled" in dialog.banner.accessibleName()
    assert dialog.guests.field.value() == ("cy@example.test",)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
