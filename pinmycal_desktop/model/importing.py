"""What taking a calendar file in would change: the rules of import.

The same meeting comes under several names and in several mails: what belongs together
is joined first, the last state wins, and only then is it laid beside what is here.
Nothing is read or written; absence from a file never deletes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from pinmycal_desktop.model.booking import (
    Attendee,
    Booking,
    BookingStatus,
    BusyTime,
    Calendar,
    Origin,
)
from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import (
    CalendarFile,
    ImportPreview,
    ImportRow,
    ImportTarget,
    ImportVerdict,
    ReadEvent,
    Unreadable,
)

_SERVER_SUFFIX = re.compile(r"@cal\.(?:diy|com)$", re.IGNORECASE)
"""What Cal.com puts behind a booking's UID in some of its mails, but not in all."""
_PHONE = re.compile(r"\+?[\d ()/.-]{6,}")
_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is here already, as far as a file could touch it."""

    host_email: str = ""
    bookings: Mapping[str, Booking] = field(default_factory=dict)
    """Bookings by each name (`names_of`) they are known by."""
    busy: Mapping[str, BusyTime] = field(default_factory=dict)
    """Busy times by their name."""
    overlapping: tuple[Booking, ...] = ()
    """Every booking that shares time with `reach_of` the file."""


def calendar_name(uid: str, recurrence_id: str = "") -> str:
    """Return the name two calendar entries have in common when they are one.

    `X` and `X@Cal.com` are one; each occurrence of a series has a name of its own.
    """
    name = _SERVER_SUFFIX.sub("", uid.strip())
    return f"{name}#{recurrence_id}" if recurrence_id else name


def names_of(event: ReadEvent) -> tuple[str, ...]:
    """Return every name of `event`, its own first.

    An event without a UID is named for what it says, so that it is found again.
    """
    if not event.uid.strip():
        what = f"{event.title}\n{event.span.start}\n{event.span.end}"
        return (str(uuid5(NAMESPACE_URL, what)),)
    own = calendar_name(event.uid, event.recurrence_id)
    others = (calendar_name(each, event.recurrence_id) for each in event.supersedes)
    return tuple(dict.fromkeys((own, *others)))


def stored_uid(event: ReadEvent) -> str:
    """Return the iCalendar UID under which `event` is kept and exported."""
    if event.recurrence_id or not event.uid.strip():
        return names_of(event)[0]
    return event.uid


def names_in(file: CalendarFile) -> frozenset[str]:
    """Return every name in `file`: what has to be looked up."""
    return frozenset(name for event in file.events for name in names_of(event))


def reach_of(file: CalendarFile) -> Span | None:
    """Return the time all events of `file` lie in; None when there are none."""
    if not file.events:
        return None
    return Span(
        min(event.span.start for event in file.events),
        max(event.span.end for event in file.events),
    )


def join_files(files: Sequence[CalendarFile]) -> CalendarFile:
    """Return several files as one, to be taken in as one batch.

    Raises ValueError when there are none.
    """
    if not files:
        raise ValueError("no files to join")
    if len(files) == 1:
        return files[0]
    methods = {file.method for file in files}
    return CalendarFile(
        name=f"{files[0].name} +{len(files) - 1}",
        method=methods.pop() if len(methods) == 1 else "",
        events=tuple(event for file in files for event in file.events),
        unreadable=tuple(
            replace(each, what=f"{file.name}: {each.what}")
            for file in files
            for each in file.unreadable
        ),
        notes=tuple(dict.fromkeys(note for file in files for note in file.notes)),
    )


def meetings_in(events: Sequence[ReadEvent]) -> tuple[ReadEvent, ...]:
    """Return the meetings `events` tell of, each once and in its last state.

    They come by start. A meeting carries all its names in `supersedes`.
    """
    meetings = [_last_state(group) for group in _groups(events)]
    return tuple(sorted(meetings, key=_by_start))


def _by_start(event: ReadEvent) -> tuple[Span, str, int, str]:
    """Return what orders meetings: seats of one meeting by how full they are."""
    return event.span, event.title, len(event.attendees), names_of(event)[0]


def _groups(events: Sequence[ReadEvent]) -> list[list[ReadEvent]]:
    """Return the events that share a name, together, in the order of the file."""
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


def _last_state(group: list[ReadEvent]) -> ReadEvent:
    """Return the last state of one meeting, with everyone its last mails name.

    Among equals the shorter title: guests' copies of a title say it twice.
    """
    ranked = sorted(group, key=lambda each: (_rank(each), -len(each.title)))
    last = ranked[-1]
    people = {each.email.lower() or each.name: each for each in last.attendees}
    for event in group:
        if _rank(event)[:2] == _rank(last)[:2]:
            for each in event.attendees:
                people.setdefault(each.email.lower() or each.name, each)
    own = names_of(last)[0]
    names = dict.fromkeys(name for each in group for name in names_of(each))
    others = tuple(name.partition("#")[0] for name in names if name != own)
    return replace(last, attendees=tuple(people.values()), supersedes=others)


def plan_import(
    file: CalendarFile, target: ImportTarget | None, known: Known
) -> ImportPreview:
    """Return what taking `file` in would change; None lets the file decide the target.

    It becomes busy times, unless the host organizes it or a meeting of it is known.
    """
    meetings = meetings_in(file.events)
    suggested = _suggested(meetings, known)
    chosen = target or suggested
    rows = _busy_rows if chosen is ImportTarget.BUSY_TIMES else _booking_rows
    notes = file.notes
    if len(meetings) < len(file.events):
        joined = Message.of(
            "transfer.joined", events=len(file.events), count=len(meetings)
        )
        notes += (joined,)
    return ImportPreview(
        name=file.name,
        target=chosen,
        suggested_target=suggested,
        rows=(*rows(meetings, known), *map(_unreadable_row, file.unreadable)),
        notes=notes,
    )


def _suggested(meetings: Iterable[ReadEvent], known: Known) -> ImportTarget:
    """Return what a file most likely is to become."""
    for event in meetings:
        if _known_booking(event, known) is not None or is_host(
            event.organizer, known.host_email
        ):
            return ImportTarget.BOOKINGS
    return ImportTarget.BUSY_TIMES


def is_host(person: Attendee | None, host_email: str) -> bool:
    """Whether `person` is the host; nobody is while the host has no address."""
    return (
        person is not None
        and bool(host_email)
        and person.email.lower() == host_email.lower()
    )


def _known_booking(event: ReadEvent, known: Known) -> Booking | None:
    """Return the booking `event` is about, if it is here."""
    found = (known.bookings.get(name) for name in names_of(event))
    return next((each for each in found if each is not None), None)


def _unreadable_row(lost: Unreadable) -> ImportRow:
    """Return the row of something that cannot be taken in."""
    return ImportRow(
        verdict=ImportVerdict.UNREADABLE,
        title=lost.what,
        event=None,
        reason=lost.reason,
    )


def _busy_rows(meetings: Iterable[ReadEvent], known: Known) -> Iterable[ImportRow]:
    """Yield a row for each meeting that would be busy time."""
    for event in meetings:
        booking = _known_booking(event, known)
        found = (known.busy.get(name) for name in names_of(event))
        busy = next((each for each in found if each is not None), None)
        verdict, reason = _busy_verdict(event, booking, busy)
        here = booking or busy
        yield ImportRow(
            verdict=verdict,
            title=event.title,
            event=event,
            booking_id=None if here is None else here.id,
            reason=reason,
            conflicts=_conflicts(event, verdict, booking, known),
        )


def _busy_verdict(
    event: ReadEvent, booking: Booking | None, busy: BusyTime | None
) -> tuple[ImportVerdict, Message | None]:
    """Return what `event` would mean for the busy times, and why."""
    if booking is not None:
        return ImportVerdict.SAME, Message.of("transfer.already-booked")
    if busy is None:
        if event.is_cancelled:
            return ImportVerdict.SAME, Message.of("transfer.cancelled-unknown")
        if event.is_transparent:
            return ImportVerdict.SAME, Message.of("transfer.takes-no-time")
        return ImportVerdict.NEW, None
    if event.is_cancelled:
        return ImportVerdict.CANCELLED, None
    if event.is_transparent:
        return ImportVerdict.CANCELLED, Message.of("transfer.takes-no-time")
    here = (busy.span, busy.is_all_day, busy.title)
    changed = _changed(
        time=here[:2] != (event.span, event.is_all_day), title=here[2] != event.title
    )
    return (ImportVerdict.CHANGED, changed) if changed else (ImportVerdict.SAME, None)


def _booking_rows(meetings: Iterable[ReadEvent], known: Known) -> Iterable[ImportRow]:
    """Yield a row for each meeting that would be a booking."""
    seated: dict[tuple[str, str, Span], list[str]] = defaultdict(list)
    for meeting in meetings:
        booking = _known_booking(meeting, known)
        event = meeting
        verdict, reason = _booking_verdict(event, booking, known.host_email)
        table = _table(event)
        if table is not None:
            if seated[table] and verdict is ImportVerdict.NEW:
                event = _new_face_first(event, seated[table])
                reason = Message.of("transfer.another-seat")
            seated[table] += [each.email.lower() for each in event.attendees]
        yield ImportRow(
            verdict=verdict,
            title=event.title,
            event=event,
            booking_id=None if booking is None else booking.id,
            reason=reason,
            conflicts=_conflicts(event, verdict, booking, known),
        )


def _table(event: ReadEvent) -> tuple[str, str, Span] | None:
    """Return what seats of one meeting share: who invites, what to, and when."""
    if event.organizer is None or event.is_all_day:
        return None
    return event.organizer.email.lower(), event.title, event.span


def _new_face_first(event: ReadEvent, seated: list[str]) -> ReadEvent:
    """Return `event` with those who have no seat yet before those who have."""
    people = sorted(event.attendees, key=lambda each: each.email.lower() in seated)
    return replace(event, attendees=tuple(people))


def _booking_verdict(
    event: ReadEvent, booking: Booking | None, host_email: str
) -> tuple[ImportVerdict, Message | None]:
    """Return what `event` would mean for the bookings, and why."""
    if booking is None:
        if event.is_cancelled:
            return ImportVerdict.CANCELLED, None
        return ImportVerdict.NEW, None
    is_off = not booking.status.takes_time
    if event.is_cancelled and is_off:
        return ImportVerdict.SAME, None
    changed = _differences(event, booking, host_email)
    if changed is None and not event.is_cancelled:
        return ImportVerdict.SAME, None
    if _is_older(event, booking, host_email):
        return ImportVerdict.SAME, Message.of("transfer.older")
    if event.is_cancelled:
        return ImportVerdict.CANCELLED, None
    if changed is not None and _is_copy(event, booking, changed):
        return ImportVerdict.SAME, None
    return ImportVerdict.CHANGED, changed


def _is_older(event: ReadEvent, booking: Booking, host_email: str) -> bool:
    """Whether `event` tells an earlier state than the one that is here."""
    people = {each.email.lower() for each in people_of(event, host_email) if each.email}
    stamp = booking.updated_at if event.stamp is None else event.stamp
    is_off = not booking.status.takes_time
    told = (event.sequence, stamp, event.is_cancelled, len(people))
    here = (booking.sequence, booking.updated_at, is_off, len(_emails(booking)))
    return told < here


def _is_copy(event: ReadEvent, booking: Booking, changed: Message) -> bool:
    """Whether only the wording differs: the guest's and the host's copy of one mail."""
    same_state = (event.sequence, event.stamp) == (booking.sequence, booking.updated_at)
    return same_state and set(changed["fields"]) <= {"title", "notes"}  # type: ignore[arg-type]


def _emails(booking: Booking) -> set[str]:
    """Return the addresses of everyone who comes to `booking`."""
    everyone = (booking.attendee.email, *booking.guests)
    return {each.lower() for each in everyone if each}


def _differences(event: ReadEvent, booking: Booking, host_email: str) -> Message | None:
    """Return what `event` says otherwise than `booking`; None for nothing."""
    people = {each.email.lower() for each in people_of(event, host_email) if each.email}
    return _changed(
        time=(event.span, event.is_all_day) != (booking.span, booking.is_all_day),
        title=event.title != booking.title,
        people=people != _emails(booking),
        place=location_of(event) != booking.location,
        notes=notes_of(event) != booking.notes,
        status=status_of(event) is not booking.status,
    )


def _changed(**fields: bool) -> Message | None:
    """Return the message naming the fields that changed; None when none did."""
    names = tuple(name for name, differs in fields.items() if differs)
    return Message.of("transfer.changed", fields=names) if names else None


def _conflicts(
    event: ReadEvent, verdict: ImportVerdict, booking: Booking | None, known: Known
) -> tuple[str, ...]:
    """Return the titles of other bookings at the same time."""
    if verdict not in (ImportVerdict.NEW, ImportVerdict.CHANGED):
        return ()
    own = None if booking is None else booking.id
    return tuple(
        each.title
        for each in known.overlapping
        if each.span.overlaps(event.span)
        and each.status.takes_time
        and each.id != own
        and not _sits_with(event, each)
    )


def _sits_with(event: ReadEvent, booking: Booking) -> bool:
    """Whether `booking` is another seat of the same meeting."""
    return (
        booking.origin is Origin.IMPORT
        and booking.span == event.span
        and booking.title == event.title
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
    is_phone = _PHONE.fullmatch(event.location) is not None
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
        guests=tuple(each.email for each in people[1:] if each.email),
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

    The invitee stays while they still come.
    """
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
        guests=tuple(
            each.email for each in people if each.email and each is not invitee
        ),
        notes=notes_of(event),
        location=location_of(event),
        was_rescheduled=booking.was_rescheduled or booking.span != event.span,
        sequence=max(booking.sequence, event.sequence),
        updated_at=min(event.stamp or now, now),
    )


def busy_from(
    event: ReadEvent, calendar: Calendar, *, import_id: int | None = None
) -> BusyTime:
    """Return the busy time `event` becomes in `calendar`."""
    return BusyTime(
        calendar_id=calendar.id,
        calendar_name=calendar.name,
        title=event.title,
        span=event.span,
        is_all_day=event.is_all_day,
        ical_uid=stored_uid(event),
        import_id=import_id,
    )
