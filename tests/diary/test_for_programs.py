"""What programs are given of a diary: the local account, and nothing of a service's."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import pytest

from pinmycal_desktop.diary.cloud.fence import ROWS
from pinmycal_desktop.diary.dispatch import _DEEDS
from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.access import CreateToken
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    CreateBooking,
    CreateSeries,
    RescheduleBooking,
)
from pinmycal_desktop.model.commands.holding import (
    RemoveReservation,
    SaveOutOfOffice,
    SaveReservation,
)
from pinmycal_desktop.model.commands.meetings import (
    CancelBookings,
    MarkAbsent,
    RestoreBookings,
)
from pinmycal_desktop.model.commands.setup import (
    RemoveEventType,
    RemovePrivateLink,
    SaveEventType,
    SaveHost,
    SavePrivateLink,
    SaveSchedule,
)
from pinmycal_desktop.model.commands.sync import EditChange, SendNow
from pinmycal_desktop.model.commands.webhooks import TellMeetings
from pinmycal_desktop.model.errors import NeedsConsent, NotFound, SlotTaken
from pinmycal_desktop.model.queries import BookingQuery
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store import subscriptions
from tests.builders import a_uid, a_wish
from tests.outward.conftest import subscribe
from tests.server.elsewhere import BOOKED, FREE, NOW, THERE, Elsewhere, add_elsewhere

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.commands import Command
    from tests.builders import SettableClock

WHOLE_WEEK = Span(BOOKED - timedelta(days=3), BOOKED + timedelta(days=3))


@pytest.fixture
def there(diary: Diary, clock: SettableClock) -> Elsewhere:
    """An account at a service, with one of each kind."""
    clock.now = NOW
    return add_elsewhere(diary)


def local_type(diary: Diary) -> int:
    return diary.event_types.all()[0].id


# --- reading


READINGS: dict[str, Callable[[Diary, Elsewhere], object]] = {
    "account": lambda d, e: d.account.get(e.account.id),
    "its owner": lambda d, e: d.account.owner_of(e.account.id),
    "host": lambda d, e: d.account.host(e.host_id),
    "booking": lambda d, e: d.bookings.get(e.booking.id),
    "its host's": lambda d, e: d.bookings.get(e.booking.id, host_id=e.host_id),
    "by uid": lambda d, e: d.bookings.by_uid(e.booking.uid),
    "by name": lambda d, e: d.bookings.named(e.booking.short_uid),
    "by a former name": lambda d, e: d.bookings.named(e.left_uid),
    "series": lambda d, e: d.bookings.named(e.series[0].series_uid),
    "seat": lambda d, e: d.bookings.with_seat(e.with_seat.seats[0].uid),
    "event type": lambda d, e: d.event_types.get(e.event_type.id),
    "schedule": lambda d, e: d.schedules.get(e.schedule_id),
    "absence": lambda d, e: d.absences.get(e.away_id),
    "link": lambda d, e: d.private_links.get(e.link.code),
    "slots": lambda d, e: d.slots.find(e.event_type.id, span=WHOLE_WEEK, zone="UTC"),
    "free": lambda d, e: d.slots.free(e.event_type.id, span=WHOLE_WEEK, zone="UTC"),
    "nearest": lambda d, e: d.slots.nearest(e.event_type.id, start=FREE),
    "why not": lambda d, e: d.slots.objections(e.event_type.id, start=FREE),
}


@pytest.mark.parametrize("reading", READINGS)
def test_what_a_service_has_is_there_for_people_and_not_for_programs(
    diary: Diary, there: Elsewhere, reading: str
) -> None:
    READINGS[reading](diary, there)
    with pytest.raises(NotFound):
        READINGS[reading](diary.for_programs, there)


LISTS: dict[str, Callable[[Diary, Elsewhere], object]] = {
    "accounts": lambda d, _: d.account.every()[1:],
    "bookings": lambda d, _: d.bookings.between(WHOLE_WEEK),
    "a host's": lambda d, e: d.bookings.between(WHOLE_WEEK, host_id=e.host_id),
    "search": lambda d, _: d.bookings.search(BookingQuery(text=THERE)).bookings,
    "event types": lambda d, e: d.event_types.all(host_id=e.host_id),
    "everywhere": lambda d, e: [
        each for each in d.event_types.everywhere() if each.account_id == e.account.id
    ],
    "known": lambda d, e: d.event_types.known([e.event_type.id]),
    "schedules": lambda d, e: d.schedules.all(host_id=e.host_id),
    "held": lambda d, e: d.reservations.get(e.held.uid),
}


@pytest.mark.parametrize("listed", LISTS)
def test_no_list_for_programs_has_what_a_service_has(
    diary: Diary, there: Elsewhere, listed: str
) -> None:
    assert LISTS[listed](diary, there)
    assert not LISTS[listed](diary.for_programs, there)


@pytest.mark.usefixtures("there")
def test_programs_are_given_all_of_the_local_account(diary: Diary) -> None:
    ours = diary.for_programs
    number = local_type(diary)
    booking = diary.run(a_wish(event_type_id=number, start=FREE)).booking
    assert ours is diary.for_programs
    assert ours.account.every() == (diary.account.local(),)
    assert ours.account.host() == diary.account.host()
    assert ours.event_types.all() == diary.event_types.all()
    assert ours.schedules.all() == diary.schedules.all()
    assert ours.bookings.get(booking.id) == booking
    assert ours.bookings.between(WHOLE_WEEK) == (replace(booking, history=()),)


def test_time_taken_elsewhere_is_taken_for_programs_too(
    diary: Diary, there: Elsewhere
) -> None:
    number = local_type(diary)
    (why,) = diary.slots.objections(number, start=BOOKED)
    assert (why.subject, why.booking_id) == ("Work", there.booking.id)
    (why,) = diary.for_programs.slots.objections(number, start=BOOKED)
    assert (why.subject, why.booking_id) == ("Work", None)


def test_what_programs_change_is_announced_to_all(
    diary: Diary, there: Elsewhere
) -> None:
    assert there
    heard: list[Changes] = []
    stop = diary.watch(heard.append)
    diary.for_programs.run(a_wish(event_type_id=local_type(diary), start=FREE))
    stop()
    assert [each.parts for each in heard] == [frozenset({Part.BOOKINGS})]


# --- changing


def _wish(there: Elsewhere, **changes: Any) -> CreateBooking:
    changes = {"event_type_id": there.event_type.id, "start": FREE, **changes}
    return a_wish(origin=Origin.SERVICE, **changes)


COMMANDS: dict[str, Callable[[Diary, Elsewhere], Command]] = {
    "book": lambda _, e: _wish(e),
    "book a series": lambda _, e: CreateSeries(
        series_uid="new", uids=(a_uid(), a_uid()), first=_wish(e)
    ),
    "move": lambda _, e: RescheduleBooking(
        booking_id=e.booking.id, start=FREE, origin=Origin.SERVICE
    ),
    "cancel": lambda _, e: CancelBooking(
        booking_id=e.booking.id, origin=Origin.SERVICE
    ),
    "cancel some": lambda _, e: CancelBookings(
        booking_ids=(e.booking.id,), origin=Origin.SERVICE
    ),
    "cancel a series": lambda _, e: CancelBookings(
        series_uid=e.series[0].series_uid, origin=Origin.SERVICE
    ),
    "restore": lambda _, e: RestoreBookings(
        booking_ids=(), waiting_ids=(e.booking.id,), origin=Origin.SERVICE
    ),
    "say who came": lambda _, e: MarkAbsent(
        booking_id=e.booking.id, host=True, origin=Origin.SERVICE
    ),
    "hold": lambda d, e: SaveReservation(
        reservation=replace(e.held, uid="new", account_id=d.account.local().id)
    ),
    "hold instead": lambda d, e: SaveReservation(
        reservation=replace(
            e.held,
            account_id=d.account.local().id,
            event_type_id=local_type(d),
            host_ids=(),
        )
    ),
    "change an event type": lambda _, e: SaveEventType(event_type=e.event_type),
    "take an event type": lambda d, e: SaveEventType(
        event_type=replace(e.event_type, account_id=d.account.local().id)
    ),
    "offer its hours": lambda d, e: SaveEventType(
        event_type=replace(d.event_types.all()[0], schedule_id=e.schedule_id)
    ),
    "remove an event type": lambda _, e: RemoveEventType(event_type_id=e.event_type.id),
    "change a schedule": lambda d, e: SaveSchedule(
        schedule=replace(
            d.schedules.get(e.schedule_id), account_id=d.account.local().id
        )
    ),
    "link to it": lambda _, e: SavePrivateLink(link=replace(e.link, code="new")),
    "take a link": lambda d, e: SavePrivateLink(
        link=replace(e.link, event_type_id=local_type(d))
    ),
    "remove a link": lambda _, e: RemovePrivateLink(code=e.link.code),
    "be away": lambda d, e: SaveOutOfOffice(
        away=replace(d.absences.get(e.away_id), host_id=d.account.host().id)
    ),
    "have a key": lambda d, e: CreateToken(
        account_id=d.account.local().id,
        host_id=e.host_id,
        name="Program",
        digest=b"x" * 32,
        hint="x",
    ),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_of_a_program_reaches_a_service(
    diary: Diary, there: Elsewhere, database: Path, command: str
) -> None:
    before = there.kept(database)
    with pytest.raises(NotFound):
        diary.for_programs.run(COMMANDS[command](diary, there))
    assert there.kept(database) == before
    assert not diary.outbox.items(there.account.id)


def test_no_program_touches_a_change_on_its_way(diary: Diary, there: Elsewhere) -> None:
    cancel = CancelBooking(booking_id=there.booking.id, origin=Origin.WINDOW)
    diary.run(cancel)
    (item,) = diary.outbox.items(there.account.id)
    with pytest.raises(NotFound) as refused:
        diary.for_programs.run(SendNow(change_id=item.id))
    assert refused.value.kind == "change"
    diary.run(SendNow(change_id=item.id))


def test_letting_go_of_what_is_held_there_is_letting_go_of_nothing(
    diary: Diary, there: Elsewhere
) -> None:
    assert diary.for_programs.run(RemoveReservation(uid=there.held.uid)).repeated
    assert diary.reservations.get(there.held.uid) is not None


@pytest.mark.parametrize("comes", [False, True])
def test_a_refusal_names_no_booking_of_a_service(
    diary: Diary, there: Elsewhere, *, comes: bool
) -> None:
    if comes:
        come_to_it(diary)
    wish = a_wish(event_type_id=local_type(diary), start=BOOKED, origin=Origin.SERVICE)
    whole, told = refused(diary, wish), refused(diary.for_programs, wish)
    assert type(told) is type(whole) is (SlotTaken if comes else NeedsConsent)
    assert there.booking.id in {each.booking_id for each in whole.reasons}
    assert {each.booking_id for each in told.reasons} == {None}
    assert {each.subject for each in told.reasons} <= {"", "Work"}
    assert told.alternatives == whole.alternatives


def refused(diary: Diary, wish: CreateBooking) -> SlotTaken | NeedsConsent:
    """Return how a wish is refused."""
    try:
        diary.run(wish)
    except (SlotTaken, NeedsConsent) as error:
        return error
    pytest.fail("it was booked")


def come_to_it(diary: Diary) -> None:
    """Let the host be somebody who comes to a booking there, by their address."""
    host = diary.account.host()
    diary.run(SaveHost(host=replace(host, email="ada@example.test")))


def test_every_field_that_names_something_is_looked_at() -> None:
    """Or is known to name what no account at a service has."""
    asked = (each for each in _DEEDS if each.__module__ != EditChange.__module__)
    found = {name for each in asked for name in named_in(each)}
    assert found - ROWS.keys() == {
        "attendee_ids",  # of the booking beside it
        "client_id",
        "delivery_id",
        "feed_id",
        "import_id",
        "membership_id",
        "publication_id",  # a calendar elsewhere, which no route names
        "recurrence_id",  # of a calendar file
        "remote_id",
        "team_id",
        "token_id",
        "webhook_id",
    }


def named_in(
    value_class: type[Any], seen: frozenset[Any] = frozenset()
) -> Iterator[str]:
    """Yield the names of fields, however deep, that hold numbers of rows."""
    if value_class in seen:
        return
    hints = get_type_hints(value_class)
    for each in fields(value_class):
        if each.name.endswith(("_id", "_ids", "made_by")):
            yield each.name
        for held in leaves(hints[each.name]):
            if is_dataclass(held) and isinstance(held, type):
                yield from named_in(held, seen | {value_class})


def leaves(hint: Any) -> Iterator[Any]:
    """Yield the plain types that a type is put together of."""
    parts = get_args(hint)
    if not parts:
        yield hint
    for each in parts:
        yield from leaves(each)


# --- telling subscribers


def test_what_happens_at_a_service_is_told_by_the_service_alone(
    diary: Diary, there: Elsewhere, clock: SettableClock
) -> None:
    listener = subscribe(
        diary,
        "https://crm.example.org/hook",
        sender=Sender.CALCOM,
        triggers=("MEETING_STARTED",),
    )
    earlier = replace(listener, uid=a_uid(), event_type_id=there.event_type.id)
    with diary._database.write() as db:
        subscriptions.insert(db, earlier)  # kept before it was refused
    diary.run(TellMeetings())
    clock.now = BOOKED + timedelta(minutes=5)
    diary.run(TellMeetings())
    assert not diary.outgoing.log()


def test_nobody_subscribes_to_an_event_type_of_a_service(
    diary: Diary, there: Elsewhere
) -> None:
    with pytest.raises(NotFound):
        subscribe(
            diary, "https://crm.example.org/hook", event_type_id=there.event_type.id
        )
