"""Meetings, as calendar files tell of them: names, last state, people.

The same meeting comes under several names and in several mails. Here they become one,
and what it means for a booking is read from it; what is here already is compared
elsewhere (`importing`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeAlias
from uuid import NAMESPACE_URL, uuid5

from pinmycal_desktop.model.booking import (
    Attendee,
    Booking,
    BookingStatus,
    BusyTime,
    Calendar,
    Origin,
)
from pinmycal_desktop.model.contact import looks_like_phone
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import ReadEvent

_SERVER_SUFFIXES = frozenset({"@cal.diy", "@cal.com"})
_SUFFIX_LENGTH = len("@cal.com")
"""What Cal.com puts behind a booking's UID in some of its mails, but not in all."""
_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


def calendar_name(uid: str, recurrence_id: str = "") -> str:
    """Return the name two calendar entries have in common when they are one.

    `X` and `X@Cal.com` are one; each occurrence of a series has a name of its own.
    """
    name = uid.strip()
    if name[-_SUFFIX_LENGTH:].lower() in _SERVER_SUFFIXES:
        name = name[:-_SUFFIX_LENGTH]
    return f"{name}#{recurrence_id}" if recurrence_id else name


def names_of(event: ReadEvent) -> tuple[str, ...]:
    """Return every name of `event`, its own first.

    An event without a UID is named for what it says, so that it is found again.
    """
    if not event.uid or event.uid.isspace():
        what = f"{event.title}\n{event.span.start}\n{event.span.end}"
        return (str(uuid5(NAMESPACE_URL, what)),)
    own = calendar_name(event.uid, event.recurrence_id)
    if not event.supersedes:
        return (own,)
    others = (calendar_name(each, event.recurrence_id) for each in event.supersedes)
    return tuple(dict.fromkeys((own, *others)))


def stored_uid(event: ReadEvent, names: Sequence[str] = ()) -> str:
    """Return the iCalendar UID under which `event` is kept and exported.

    `names` are those of `names_of`, for who has them already.
    """
    if event.recurrence_id or not event.uid.strip():
        return (names or names_of(event))[0]
    return event.uid


Named: TypeAlias = tuple[tuple[str, ...], ReadEvent]
"""A meeting, and every name of it, its own first."""


def meetings_in(events: Sequence[ReadEvent]) -> tuple[ReadEvent, ...]:
    """Return the meetings `events` tell of, each once and in its last state.

    They come by start. A meeting carries all its names in `supersedes`.
    """
    return tuple(event for _, event in named_meetings(events))


def named_meetings(events: Sequence[ReadEvent]) -> tuple[Named, ...]:
    """Return what `meetings_in` does, with the names of each."""
    if any(event.supersedes for event in events):
        states = map(_last_state, _joined_groups(events))
        found = [(names_of(event), event) for event in states]
    else:
        found = _once_each(events)
    return tuple(sorted(found, key=_by_start))


def _by_start(named: Named) -> tuple[datetime, datetime, str, int, str]:
    """Return what orders meetings: seats of one meeting by how full they are."""
    names, event = named
    span = event.span
    return span.start, span.end, event.title, len(event.attendees), names[0]


def _once_each(events: Sequence[ReadEvent]) -> list[Named]:
    """Return the last state of events that have one name each."""
    alone: dict[tuple[str, ...], ReadEvent] = {}
    together: dict[tuple[str, ...], list[ReadEvent]] = {}
    for event in events:
        names = names_of(event)
        if names not in alone:
            alone[names] = event
        elif names not in together:
            together[names] = [alone[names], event]
        else:
            together[names].append(event)
    for names, group in together.items():
        apart = _told_apart(group)
        if not apart:
            alone[names] = _last_state(group)
            continue
        del alone[names]
        for event in apart:
            alone[names_of(event)] = event
    return list(alone.items())


def _told_apart(group: Sequence[ReadEvent]) -> list[ReadEvent]:
    """Return the meetings of `group` when it is several that share one UID.

    A meeting that moves has a higher SEQUENCE or was changed later (RFC 5546, 2.1.4 and
    2.1.5). Where neither is said, and the times differ, a program gave each of its
    meetings the same UID, and they go by what they say, as if they had none.
    """
    newest = max(_rank(event)[:2] for event in group)
    last = [event for event in group if _rank(event)[:2] == newest]
    if last[0].recurrence_id or any(event.is_cancelled for event in group):
        return []
    apart: dict[Span, list[ReadEvent]] = defaultdict(list)
    for event in last:
        apart[event.span].append(replace(event, uid=""))
    return [_last_state(each) for each in apart.values()] if len(apart) > 1 else []


def _joined_groups(events: Sequence[ReadEvent]) -> list[list[ReadEvent]]:
    """Return what `_groups` does where some have several names."""
    leader: dict[str, str] = {}

    def follow(name: str) -> str:
        while leader.setdefault(name, name) != name:
            name = leader[name]
        return name

    for event in events:
        first, *others = (follow(name) for name in names_of(event))
        for other in others:
            leader[other] = first
    groups: dict[str, list[ReadEvent]] = defaultdict(list)
    for event in events:
        groups[follow(names_of(event)[0])].append(event)
    return list(groups.values())


_Rank = tuple[int, datetime, bool, int]


def _rank(event: ReadEvent) -> _Rank:
    """Return what tells an earlier state from a later one (RFC 5546, 2.1.5).

    SEQUENCE, then when it was changed. Servers forget to raise either: a cancellation
    is then the last word, and guests are added more often than taken away.
    """
    stamp = event.stamp or _LONG_AGO
    return event.sequence, stamp, event.is_cancelled, len(event.attendees)


def _last_state(group: Sequence[ReadEvent]) -> ReadEvent:
    """Return the last state of one meeting, with everyone its last mails name.

    Among equals the shorter title: guests' copies of a title say it twice.
    """
    if len(group) == 1 and not group[0].supersedes:
        return group[0]
    ranked = sorted(group, key=lambda each: (_rank(each), -len(each.title)))
    last = ranked[-1]
    people = {each.email.lower() or each.name: each for each in last.attendees}
    for event in group:
        if _rank(event)[:2] == _rank(last)[:2]:
            for each in event.attendees:
                people.setdefault(each.email.lower() or each.name, each)
    own = names_of(last)[0]
    names = dict.fromkeys(name for each in group for name in names_of(each))
    suffix = f"#{last.recurrence_id}" if last.recurrence_id else ""
    others = tuple(name.removesuffix(suffix) for name in names if name != own)
    place = last.place if len(group) == 1 else None  # no mail tells all of it
    return replace(
        last, attendees=tuple(people.values()), supersedes=others, place=place
    )


def is_host(person: Attendee | None, host_email: str) -> bool:
    """Whether `person` is the host; nobody is while the host has no address."""
    return (
        person is not None
        and bool(host_email)
        and person.email.lower() == host_email.lower()
    )


def people_of(event: ReadEvent, host_email: str) -> tuple[Attendee, ...]:
    """Return whom the host meets, the invitee first.

    The one who invites is met when it is not the host: when the host is among the
    invited, or nobody else is.
    """
    others = [each for each in event.attendees if not is_host(each, host_email)]
    organizer = event.organizer
    is_invited = len(others) < len(event.attendees)
    if organizer is not None and not is_host(organizer, host_email):
        others = [
            each for each in others if each.email != organizer.email or not each.email
        ]
        if is_invited or not others:
            others.insert(0, organizer)
    return tuple(others)


def organizer_of(event: ReadEvent, host_email: str) -> Attendee | None:
    """Return who invites, when it is somebody else than the host."""
    person = event.organizer
    if person is None or not person.email or is_host(person, host_email):
        return None
    return person


def status_of(event: ReadEvent) -> BookingStatus:
    """Return how far the meeting has come."""
    if event.is_cancelled:
        return BookingStatus.CANCELLED
    return BookingStatus.PENDING if event.is_tentative else BookingStatus.CONFIRMED


def location_of(event: ReadEvent) -> Location:
    """Return where it is: a link to join at counts more than a room."""
    if event.link:
        return Location(LocationKind.LINK, event.link)
    if not event.location:
        return Location()
    is_phone = looks_like_phone(event.location)
    return Location(
        LocationKind.PHONE if is_phone else LocationKind.ADDRESS, event.location
    )


def notes_of(event: ReadEvent) -> str:
    """Return the description, after a place that stands beside a link."""
    if event.link and event.location and event.location != event.link:
        return f"{event.location}\n\n{event.description}".strip()
    return event.description


def booking_from(
    event: ReadEvent,
    *,
    uid: str,
    account_id: int,
    host_id: int,
    host_email: str,
    zone: str,
    now: datetime,
    import_id: int | None = None,
) -> Booking:
    """Return the booking `event` becomes; `zone` is for people who name none.

    It counts as changed when the file says so: that is how a later file is told from
    an earlier one.
    """
    people = people_of(event, host_email)
    invitee = people[0] if people else Attendee(name=event.title, email="", zone=zone)
    return Booking(
        uid=uid,
        account_id=account_id,
        host_id=host_id,
        event_type_id=None,
        title=event.title,
        span=event.span,
        is_all_day=event.is_all_day,
        status=status_of(event),
        attendee=invitee,
        organizer=organizer_of(event, host_email),
        others=tuple(each for each in people[1:] if each.email),
        notes=notes_of(event),
        location=location_of(event),
        ical_uid=stored_uid(event),
        sequence=event.sequence,
        origin=Origin.IMPORT,
        import_id=import_id,
        created_at=now,
        updated_at=min(event.stamp or now, now),
    )


def changed_booking(
    booking: Booking, event: ReadEvent, *, host_email: str, now: datetime
) -> Booking:
    """Return `booking` as `event` says it is now; its own keys and answers stay.

    The invitee stays while they still come. A cancellation changes nothing else, for
    it need not repeat what the meeting was about (RFC 5546, 3.2.5). What was imported
    goes by its last UID, and is invited to by its last organizer.
    """
    if booking.origin is Origin.IMPORT:
        booking = replace(
            booking,
            ical_uid=stored_uid(event) if event.uid.strip() else booking.ical_uid,
            organizer=organizer_of(event, host_email) or booking.organizer,
        )
    sequence = max(booking.sequence, event.sequence)
    updated_at = min(event.stamp or now, now)
    if event.is_cancelled:
        status = BookingStatus.CANCELLED
        return replace(booking, status=status, sequence=sequence, updated_at=updated_at)
    people = people_of(event, host_email)
    staying = [each for each in people if each.email == booking.attendee.email]
    invitee = (staying or list(people) or [booking.attendee])[0]
    return replace(
        booking,
        title=event.title,
        span=event.span,
        is_all_day=event.is_all_day,
        status=status_of(event),
        attendee=booking.attendee if staying else invitee,
        others=tuple(each for each in people if each.email and each is not invitee),
        notes=notes_of(event),
        location=location_of(event),
        was_rescheduled=booking.was_rescheduled or booking.span != event.span,
        sequence=sequence,
        updated_at=updated_at,
    )


def busy_from(
    event: ReadEvent,
    calendar: Calendar,
    *,
    busy_id: int = 0,
    import_id: int | None = None,
) -> BusyTime:
    """Return the busy time `event` becomes in `calendar`."""
    return BusyTime(
        id=busy_id,
        calendar_id=calendar.id,
        calendar_name=calendar.name,
        title=event.title,
        span=event.span,
        is_all_day=event.is_all_day,
        ical_uid=stored_uid(event),
        import_id=import_id,
        colour=calendar.colour,
        takes_time=calendar.takes_time,
        is_tentative=event.is_tentative,
    )
