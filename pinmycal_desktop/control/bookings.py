"""Bookings from the command line: make, list, move, cancel, accept and decline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from pinmycal_desktop.control.accounts import find_account
from pinmycal_desktop.control.offers import find_event_type
from pinmycal_desktop.control.once import once_for
from pinmycal_desktop.control.replies import Booked, Bookings
from pinmycal_desktop.control.times import read_days, read_instant, read_zone
from pinmycal_desktop.model.booking import Answer, Attendee, BookingStatus, Origin
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    ConfirmBooking,
    CreateBooking,
    CreateSeries,
    DeclineBooking,
    RescheduleBooking,
)
from pinmycal_desktop.model.commands.meetings import (
    CancelBookings,
    CancelSeat,
    MoveSeat,
)
from pinmycal_desktop.model.contact import looks_like_phone
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.event_type import Location, LocationKind, QuestionKind
from pinmycal_desktop.model.queries import BookingQuery

if TYPE_CHECKING:
    from pinmycal_desktop.control import requests as asked
    from pinmycal_desktop.control.desk import Desk
    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.control.said import Change
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.event_type import EventType, Question
    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.model.span import Span

_USUAL_DAYS = 30
_SERIES = UUID("8d6b2f57-3f0c-5b0e-9f0d-0d6a5f6f2c11")
"""What the uids of a series are made in, from the key of its request (RFC 9562)."""
_PAGE = 500
_YES = frozenset({"yes", "y", "true", "1", "on"})
_NO = frozenset({"no", "n", "false", "0", "off"})


def book(desk: Desk, request: asked.Book) -> Reply:
    """Make a booking; its uid is the request's key, so it is made once."""
    account = find_account(desk, request.account) if request.account else None
    event_type = find_event_type(desk.diary, request.event_type, account)
    start = read_instant("start", request.start, now=desk.clock(), zone=desk.zone)
    command = CreateBooking(
        uid=request.key,
        event_type_id=event_type.id,
        start=start.at,
        length=request.length,
        attendee=Attendee(
            name=request.name,
            email=request.email,
            zone=read_zone("zone", request.zone, usual=desk.zone),
        ),
        guests=request.guests,
        answers=_answers(event_type, request.answers),
        notes=request.notes,
        location=None if request.location is None else place_of(request.location),
        origin=Origin.COMMAND_LINE,
        outside_hours=request.outside_hours,
    )
    if request.repeat is None:
        return changed(desk, request, command, notes=start.notes)
    uids = tuple(_uid_of(request.key, number) for number in range(request.repeat))
    series = CreateSeries(series_uid=_uid_of(request.key, -1), uids=uids, first=command)
    return changed(desk, request, series, notes=start.notes)


def _uid_of(key: str, number: int) -> str:
    """Return the uid of one meeting of a series: asked again it is the same."""
    return key if number == 0 else str(uuid5(_SERIES, f"{key} {number}"))


def list_bookings(desk: Desk, request: asked.ListBookings) -> Reply:
    """Name bookings, or show a single one with its history."""
    if request.booking:
        found: tuple[Booking, ...] = (find_booking(desk.diary, request.booking),)
        return Bookings(zone=desk.zone, bookings=found)
    query = BookingQuery(
        span=_wanted_span(desk, request),
        statuses=frozenset(status_named(each) for each in request.statuses),
        text=request.text,
        limit=_PAGE,
    )
    there = {each.id: each.name for each in desk.diary.account.every()}
    return Bookings(
        zone=desk.zone,
        bookings=_all_pages(desk.diary, query),
        accounts=there if len(there) > 1 else {},
    )


def move(desk: Desk, request: asked.Move) -> Reply:
    """Move a booking to another time, or one seat of it."""
    start = read_instant("start", request.start, now=desk.clock(), zone=desk.zone)
    booking = find_booking(desk.diary, request.booking)
    if request.seat:
        moved = MoveSeat(
            booking_id=booking.id,
            seat_uid=_seat(booking, request.seat),
            email=request.seat,
            new_seat_uid=str(uuid5(_SERIES, request.key)),
            uid=request.key,
            start=start.at,
            origin=Origin.COMMAND_LINE,
        )
        return changed(desk, request, moved, notes=start.notes)
    command = RescheduleBooking(
        booking_id=booking.id,
        start=start.at,
        length=request.length,
        reason=request.reason,
        origin=Origin.COMMAND_LINE,
        outside_hours=request.outside_hours,
    )
    return changed(desk, request, command, notes=start.notes)


def cancel(desk: Desk, request: asked.Cancel) -> Reply:
    """Cancel a booking, one seat of it, or it and the rest of its series."""
    booking = find_booking(desk.diary, request.booking)
    if request.seat:
        left = CancelSeat(
            booking_id=booking.id,
            seat_uid=_seat(booking, request.seat),
            email=request.seat,
            reason=request.reason,
            origin=Origin.COMMAND_LINE,
        )
        return changed(desk, request, left)
    if request.rest:
        if not booking.series_uid:
            raise Invalid.field("booking", "book.no-series", title=booking.title)
        rest = CancelBookings(
            series_uid=booking.series_uid,
            since=booking.span.start,
            reason=request.reason,
            origin=Origin.COMMAND_LINE,
        )
        return changed(desk, request, rest, about=booking.id)
    command = CancelBooking(
        booking_id=booking.id,
        reason=request.reason,
        origin=Origin.COMMAND_LINE,
    )
    return changed(desk, request, command)


def confirm(desk: Desk, request: asked.Confirm) -> Reply:
    """Accept a pending booking."""
    command = ConfirmBooking(
        booking_id=find_booking(desk.diary, request.booking).id,
        origin=Origin.COMMAND_LINE,
    )
    return changed(desk, request, command)


def decline(desk: Desk, request: asked.Decline) -> Reply:
    """Refuse a pending booking."""
    command = DeclineBooking(
        booking_id=find_booking(desk.diary, request.booking).id,
        reason=request.reason,
        origin=Origin.COMMAND_LINE,
    )
    return changed(desk, request, command)


def find_booking(diary: Diary, name: str) -> Booking:
    """Return the booking of that number or uid, with its history. Raises NotFound."""
    wanted = name.strip().removeprefix("#")
    if wanted.isascii() and wanted.isdecimal() and len(wanted) < len(str(2**63)):
        return diary.bookings.get(int(wanted))
    if not wanted:
        raise NotFound("booking", name)
    return diary.bookings.by_uid(wanted)


def _seat(booking: Booking, email: str) -> str:
    """Return the uid of somebody's seat; empty where only a service knows it."""
    wanted = email.strip().casefold()
    seats = (e.uid for e in booking.seats if e.attendee.email.casefold() == wanted)
    return next(seats, "")


def changed(
    desk: Desk,
    request: Change,
    command: Command,
    notes: tuple[Message, ...] = (),
    *,
    about: int = 0,
) -> Reply:
    """Carry `command` out and return the booking as it stands then.

    Of several it is the one of id `about`, else the first.
    """
    outcome = desk.diary.run(command, once=once_for(request))
    notes += outcome.notes
    if isinstance(outcome.value, tuple):
        there = {each.id: each for each in outcome.bookings}
        booking = there.get(about) or outcome.bookings[0]
    else:
        booking = outcome.booking
    account = desk.diary.account.get(booking.account_id)
    return Booked(
        zone=desk.zone,
        booking=booking,
        service=account.name if account.connection else "",
        notes=notes,
    )


def _wanted_span(desk: Desk, request: asked.ListBookings) -> Span | None:
    """Return the days asked for; a search by words alone looks everywhere."""
    if request.text and not (request.first or request.last):
        return None
    return read_days(
        first=request.first,
        last=request.last,
        days=None,
        usual=_USUAL_DAYS,
        now=desk.clock(),
        zone=desk.zone,
    )


def _all_pages(diary: Diary, query: BookingQuery) -> tuple[Booking, ...]:
    """Return every booking `query` finds."""
    found: list[Booking] = []
    while True:
        page = diary.bookings.search(query)
        found += page.bookings
        if not page.next:
            return tuple(found)
        query = replace(query, after=page.next)


def status_named(name: str) -> BookingStatus:
    """Return the status of that name. Raises Invalid."""
    try:
        return BookingStatus(name)
    except ValueError as error:
        known = tuple(each.value for each in BookingStatus)
        raise Invalid.field(
            "status", "book.no-status", value=name, known=known
        ) from error


def _answers(
    event_type: EventType, given: tuple[tuple[str, str], ...]
) -> tuple[Answer, ...]:
    """Return the answers as the questions want them. Raises Invalid."""
    questions = {each.slug: each for each in event_type.questions}
    for slug, _ in given:
        if not questions:
            raise Invalid.field("answer", "book.no-questions", value=slug)
        if slug not in questions:
            raise Invalid.field(
                "answer", "book.no-question", value=slug, known=tuple(questions)
            )
    return tuple(
        Answer(question.slug, question.label, _value(question, said))
        for question in event_type.questions
        if (said := [text for slug, text in given if slug == question.slug])
    )


def _value(question: Question, said: list[str]) -> str | tuple[str, ...] | bool:
    """Return what was said, in the form of the question; the last word counts."""
    match question.kind:
        case QuestionKind.SOME_OF:
            return tuple(
                part.strip() for text in said for part in text.split(",") if part
            )
        case QuestionKind.YES_NO if said[-1].lower() in _YES | _NO:
            return said[-1].lower() in _YES
        case QuestionKind.YES_NO:
            raise Invalid.field("answer", "book.yes-or-no", slug=question.slug)
        case _:
            return said[-1]


def place_of(text: str) -> Location:
    """Return the place `text` means: a link, a telephone number, or an address."""
    if not text.strip():
        return Location()
    if text.lower().startswith(("https://", "http://")):
        return Location(LocationKind.LINK, text)
    if looks_like_phone(text.strip()):
        return Location(LocationKind.PHONE, text.strip())
    return Location(LocationKind.ADDRESS, text)
