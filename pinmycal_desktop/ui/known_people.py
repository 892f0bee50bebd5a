"""Who was met before: read in a reading thread, for whoever asks for a name."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.diary import BookingQuery
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.people import known_people

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.screen.people import Person

_MET_BEFORE = timedelta(days=400)
_MET_AFTER = timedelta(days=90)
_MOST_MATCHES = 200


def read_people(diary: Diary, typed: str, now: datetime) -> tuple[Person, ...]:
    """Return the invitees of about a year whose name or address holds `typed`."""
    span = Span(now - _MET_BEFORE, now + _MET_AFTER)
    page = diary.bookings.search(
        BookingQuery(span=span, text=typed, limit=_MOST_MATCHES)
    )
    wanted = typed.casefold()
    return tuple(
        person
        for person in known_people(page.bookings, now)
        if wanted in f"{person.name} {person.email}".casefold()
    )


def read_person(diary: Diary, email: str, now: datetime) -> Person | None:
    """Return the invitee of this address, or None when it was never booked for."""
    span = Span(now - _MET_BEFORE, now + _MET_AFTER)
    page = diary.bookings.search(
        BookingQuery(span=span, email=email, limit=_MOST_MATCHES)
    )
    people = known_people(page.bookings, now)
    return people[0] if people else None
