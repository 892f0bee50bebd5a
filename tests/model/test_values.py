"""Small rules of the values everything speaks of."""

from __future__ import annotations

import dataclasses
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, cast

import pytest

from pinmycal_desktop.model import commands
from pinmycal_desktop.model.access import Token
from pinmycal_desktop.model.account import Account, Platform
from pinmycal_desktop.model.booking import BookingStatus, Origin
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands import meetings
from pinmycal_desktop.model.commands.bookings import CancelBooking
from pinmycal_desktop.model.errors import (
    BadCalendarFile,
    ChangedMeanwhile,
    DamagedStore,
    DataFolderBusy,
    DiskFull,
    FieldProblem,
    Invalid,
    KeyReused,
    NeedsConsent,
    NewerStore,
    NotFound,
    PinmyCalError,
    SecretsUnavailable,
    SlotTaken,
    StoreTrouble,
)
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.slots import Slot
from pinmycal_desktop.model.transfer import (
    ImportPreview,
    ImportRow,
    ImportTarget,
    ImportVerdict,
)
from tests.model.making import event_type, span

MORNING = span("2026-06-01T09:00", "2026-06-01T12:00")
EVENING = span("2026-06-01T18:00", "2026-06-01T20:00")


def test_a_booking_takes_time_until_it_is_off() -> None:
    taking = {each for each in BookingStatus if each.takes_time}
    assert taking == {BookingStatus.CONFIRMED, BookingStatus.PENDING}


def test_the_usual_length_comes_first() -> None:
    assert event_type(45).length == 45


def test_only_a_link_can_be_joined() -> None:
    assert Location(LocationKind.LINK, "https://meet.example").link is not None
    assert Location(LocationKind.LINK).link is None
    assert Location(LocationKind.PHONE, "+39 06 1").link is None


def test_a_message_gives_its_arguments_by_name() -> None:
    message = Message.of("booking.gone", code=3, names=("Ava", "Ben"))
    assert message.code == "booking.gone"
    assert message["code"] == 3
    assert message["names"] == ("Ava", "Ben")
    with pytest.raises(KeyError):
        message["nobody"]


def test_changes_touch_the_time_they_are_about() -> None:
    moved = Changes(
        parts=frozenset({Part.BOOKINGS}), spans=(MORNING,), booking_ids=frozenset({1})
    )
    assert moved.touches(MORNING)
    assert not moved.touches(EVENING)


@pytest.mark.parametrize("part", [Part.SCHEDULES, Part.EVENT_TYPES, Part.ACCOUNT])
def test_other_hours_types_and_zones_touch_all_time(part: Part) -> None:
    assert Changes(parts=frozenset({part})).touches(EVENING)


def test_no_changes_are_nothing() -> None:
    assert not Changes()
    assert not Changes().touches(MORNING)


def test_changes_add_up() -> None:
    one = Changes(
        parts=frozenset({Part.BOOKINGS}), spans=(MORNING,), booking_ids=frozenset({1})
    )
    other = Changes(
        parts=frozenset({Part.BUSY_TIMES}),
        spans=(EVENING,),
        booking_ids=frozenset({2}),
    )
    both = one | other
    assert both
    assert both.parts == {Part.BOOKINGS, Part.BUSY_TIMES}
    assert both.spans == (MORNING, EVENING)
    assert both.booking_ids == {1, 2}


def test_an_invalid_field_is_named_with_its_problem() -> None:
    error = Invalid.field("attendee.email", "field.no-email", name="Ava", code="x")
    (problem,) = error.problems
    assert problem == FieldProblem(
        "attendee.email", Message.of("field.no-email", name="Ava", code="x")
    )
    assert error.message["fields"] == ("attendee.email",)


def test_what_is_not_found_is_named() -> None:
    error = NotFound("booking", 7)
    assert error.message == Message.of("not-found.booking", name="7")
    assert error.kind == "booking"


@pytest.mark.parametrize("kind", [SlotTaken, NeedsConsent])
def test_a_refused_time_carries_why_and_others(
    kind: type[SlotTaken | NeedsConsent],
) -> None:
    reasons = (Reason(kind=ReasonKind.CLOSED, span=EVENING),)
    error = kind(reasons, (Slot(MORNING),))
    assert error.reasons == reasons
    assert error.alternatives == (Slot(MORNING),)
    assert error.message.code.startswith("booking.")


@pytest.mark.parametrize(
    ("kinds", "code"),
    [
        ((ReasonKind.CLOSED, ReasonKind.PAST), "booking.past"),
        ((ReasonKind.LIMIT,), "booking.limit-reached"),
        ((ReasonKind.BUFFER, ReasonKind.BOOKING), "booking.slot-taken"),
        ((), "booking.slot-taken"),
    ],
)
def test_a_time_that_cannot_be_had_names_the_hardest_reason(
    kinds: tuple[ReasonKind, ...], code: str
) -> None:
    reasons = tuple(Reason(kind=each, span=EVENING) for each in kinds)
    assert SlotTaken(reasons, ()).message.code == code


def test_a_time_only_another_calendar_takes_is_not_called_closed() -> None:
    busy = Reason(kind=ReasonKind.BUSY, span=EVENING)
    odd = Reason(kind=ReasonKind.OFF_GRID, span=EVENING)
    assert NeedsConsent((busy, odd), ()).message.code == "booking.busy"
    assert NeedsConsent((odd,), ()).message.code == "booking.not-offered"


def test_a_change_meanwhile_carries_what_there_is_now() -> None:
    error = ChangedMeanwhile("booking", MORNING)
    assert error.message.code == "changed-meanwhile.booking"
    assert error.current is MORNING


def test_a_reused_key_says_so() -> None:
    assert KeyReused().message.code == "idempotency.key-reused"


@pytest.mark.parametrize(
    "kind",
    [
        BadCalendarFile,
        SecretsUnavailable,
        DataFolderBusy,
        NewerStore,
        DamagedStore,
        DiskFull,
    ],
)
def test_every_error_is_a_message_below_its_words(kind: type[PinmyCalError]) -> None:
    error = kind("some.code", code="argument", name="file")
    assert error.message == Message.of("some.code", code="argument", name="file")
    assert isinstance(error, PinmyCalError)


def test_troubles_of_the_store_are_of_one_family() -> None:
    assert all(
        issubclass(each, StoreTrouble) for each in (NewerStore, DamagedStore, DiskFull)
    )


def test_a_preview_counts_its_verdicts() -> None:
    rows = tuple(
        ImportRow(verdict=verdict, title="Talk", event=None)
        for verdict in (ImportVerdict.NEW, ImportVerdict.SAME, ImportVerdict.NEW)
    )
    preview = ImportPreview(
        name="calendar.ics",
        target=ImportTarget.BUSY_TIMES,
        suggested_target=ImportTarget.BOOKINGS,
        rows=rows,
    )
    assert preview.count(ImportVerdict.NEW) == 2
    assert preview.count(ImportVerdict.CHANGED) == 0


def test_commands_are_equal_when_they_ask_the_same() -> None:
    made = {
        CancelBooking(booking_id=1, reason="ill", origin=Origin.WINDOW),
        CancelBooking(booking_id=1, reason="ill", origin=Origin.WINDOW),
    }
    assert len(made) == 1
    assert made != {CancelBooking(booking_id=1, origin=Origin.WINDOW)}


_COMMANDS = [
    f"{commands.__name__}.{each.name}" for each in iter_modules(commands.__path__)
]


def test_every_command_is_frozen_and_one_of_all() -> None:
    listed = f"{commands.Command} | {meetings.BookingCommand}"
    named = set(listed.split(" | ")) - {"BookingCommand"}
    made = {
        name: value
        for module in map(import_module, _COMMANDS)
        for name, value in vars(module).items()
        if dataclasses.is_dataclass(value) and value.__module__ == module.__name__
    }
    assert named == made.keys() - {"Presence"}
    for kind in made.values():
        command: Any = object.__new__(cast("type", kind))
        with pytest.raises(dataclasses.FrozenInstanceError):
            command.origin = Origin.WINDOW


def test_ids_are_nought_until_stored() -> None:
    token = Token(account_id=1, name="Laptop", hint="abcd", created_at=MORNING.start)
    assert token.id == 0
    assert token.revoked_at is None
    assert Account(
        id=1, uid="u", name="P", platform=Platform.LOCAL, zone="UTC"
    ).revision


def test_slots_are_ordered_by_their_start() -> None:
    assert sorted([Slot(EVENING), Slot(MORNING)]) == [Slot(MORNING), Slot(EVENING)]
