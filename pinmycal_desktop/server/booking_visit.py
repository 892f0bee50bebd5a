"""Somebody at the page of a private link: what they ask for, and what they fill in.

A form becomes the command that books; nothing is shown here and nothing written.
"""

from __future__ import annotations

import hashlib
import uuid
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import quote
from zoneinfo import ZoneInfo

from pinmycal_desktop.diary.fields import is_zone
from pinmycal_desktop.model.asking import places_of
from pinmycal_desktop.model.booking import Answer, Attendee, Origin
from pinmycal_desktop.model.commands.bookings import CreateBooking, CreateSeries
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.event_settings import PlaceKind
from pinmycal_desktop.model.event_type import Location, LocationKind, QuestionKind
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.server import booking_form as form
from pinmycal_desktop.server.addresses import PRIVATE
from pinmycal_desktop.wire.pinmycal.fields import read_day, read_instant

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.event_type import EventType, Question
    from pinmycal_desktop.model.private_link import PrivateLink

_MOST_AHEAD = 5 * 365
_SAID_BY_INVITEE = (
    PlaceKind.ATTENDEE_PHONE,
    PlaceKind.ATTENDEE_ADDRESS,
    PlaceKind.ATTENDEE_DEFINED,
)


@value_class
class Visit:
    """Somebody at the page of a link that leads somewhere."""

    link: PrivateLink
    event_type: EventType
    host: Host
    typed: Mapping[str, Sequence[str]]
    """The query, or the form."""
    now: datetime

    @property
    def path(self) -> str:
        """Where the page is."""
        return PRIVATE + quote(self.link.code)

    @property
    def zone(self) -> str:
        """The zone times are wanted in, or the host's."""
        wanted = form.first(self.typed, "zone")
        return wanted if wanted and is_zone(wanted) else self.host.zone

    @property
    def length(self) -> int:
        """The length that is wanted, or the usual one."""
        wanted = form.first(self.typed, "length")
        offered = {str(each): each for each in self.event_type.lengths}
        return offered.get(wanted, self.event_type.length)

    @property
    def place(self) -> PlaceKind | None:
        """What kind of place the invitee has to name, if any."""
        if self.event_type.location.kind is not LocationKind.NONE:
            return None
        kinds = [each.kind for each in places_of(self.event_type)]
        return next((each for each in kinds if each in _SAID_BY_INVITEE), None)

    def said(self, name: str) -> str:
        """Return what was typed into a field."""
        return form.first(self.typed, name)

    @property
    def start(self) -> datetime | None:
        """The start that was chosen, or None for one that is none."""
        try:
            return read_instant("start", self.said("start"))
        except Invalid:
            return None

    @property
    def day(self) -> date:
        """The first day that is wanted: today or later, near enough to be asked for."""
        today = self.now.astimezone(ZoneInfo(self.zone)).date()
        try:
            day = read_day("from", self.said("from"))
        except Invalid:
            return today
        return min(max(today, day), today + timedelta(days=_MOST_AHEAD))


def wish_of(visit: Visit, start: datetime) -> Command:
    """Return the command that books what the form says."""
    kind, place = visit.event_type, visit.place
    wish = CreateBooking(
        uid=str(uuid.uuid4()),
        event_type_id=kind.id,
        start=start,
        length=visit.length,
        attendee=Attendee(
            name=visit.said("name"), email=visit.said("email"), zone=visit.zone
        ),
        guests=_guests(visit),
        answers=tuple(
            Answer(each.slug, each.label, _answer(visit, each))
            for each in kind.questions
        ),
        notes=visit.said("notes"),
        location=_location(place, visit.said("place")) if place else None,
        place=place,
        origin=Origin.SERVICE,
        under_terms=True,
        private_link=visit.link.code,
        seat_uid=str(uuid.uuid4()) if kind.seats else "",
    )
    if kind.recurrence is None:
        return wish
    further = (str(uuid.uuid4()) for _ in range(kind.recurrence.occurrences - 1))
    return CreateSeries(
        series_uid=str(uuid.uuid4()), uids=(wish.uid, *further), first=wish
    )


def _location(kind: PlaceKind, text: str) -> Location:
    """Return the place an invitee named; raises Invalid for none."""
    if not text.strip():
        raise Invalid.field("place", "field.required")
    is_phone = kind is PlaceKind.ATTENDEE_PHONE
    return Location(LocationKind.PHONE if is_phone else LocationKind.ADDRESS, text)


def _guests(visit: Visit) -> tuple[str, ...]:
    """Return the addresses of guests, parted by commas or blanks."""
    return tuple(visit.said("guests").replace(",", " ").replace(";", " ").split())


def _answer(visit: Visit, asked: Question) -> str | tuple[str, ...] | bool:
    """Return what was answered to a question."""
    name = form.ANSWER + asked.slug
    if asked.kind is QuestionKind.SOME_OF:
        return tuple(visit.typed.get(name, ()))
    if asked.kind is QuestionKind.YES_NO:
        return bool(visit.said(name))
    return visit.said(name)


def fingerprint_of(visit: Visit) -> bytes:
    """Return what tells this form from another under the same key."""
    said = sorted((name, *values) for name, values in visit.typed.items())
    return hashlib.sha256(repr(said).encode()).digest()
