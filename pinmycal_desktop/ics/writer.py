"""Bookings as an iCalendar file (RFC 5545, 5546, 7986).

A booking keeps its UID and raises its SEQUENCE, so another calendar changes what it
has instead of adding a second one. Nothing a person typed can add a line: see
`lines`. It reads no store and no clock.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop import __version__
from pinmycal_desktop.ics.lines import (
    address,
    cleaned,
    escaped,
    single_line,
    write_line as line,
)
from pinmycal_desktop.ics.originals import Kept
from pinmycal_desktop.ics.zone_names import iana_name
from pinmycal_desktop.ics.zone_rules import zone_rules
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.event_type import LocationKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.booking import Answer, Attendee, Booking

PRODUCT = f"-//PinmyCal//PinmyCal Desktop {__version__}//EN"

_STATUS = {
    BookingStatus.CONFIRMED: "CONFIRMED",
    BookingStatus.PENDING: "TENTATIVE",
    BookingStatus.CANCELLED: "CANCELLED",
    BookingStatus.DECLINED: "CANCELLED",
}


class Method(Enum):
    """What a file asks of the calendar that takes it (RFC 5546, 1.4)."""

    REQUEST = "REQUEST"
    """An invitation to one meeting, or its new form."""
    CANCEL = "CANCEL"
    """The meeting is off."""


def write_calendar(
    bookings: Iterable[Booking],
    *,
    host: Host,
    now: datetime,
    event_types: Mapping[int, str],
    method: Method | None = None,
    alarm_minutes: int | None = None,
    kept: Kept | None = None,
    name: str = "",
) -> bytes:
    """Return `bookings` as a calendar file, in the order given, called `name`.

    `event_types` are the titles by id. Without a `method` the file is a snapshot
    (RFC 5545, 3.7.2); PUBLISH is never used, for it may name no attendees (RFC 5546,
    3.2.1). A method needs an organizer: while the host has given no e-mail address it
    is left out. With `alarm_minutes` each meeting that takes place rings so many
    minutes before it. What is `kept` is written as it came in.
    """
    chosen, kept = tuple(bookings), kept or Kept()
    parts = [
        line("BEGIN", "VCALENDAR"),
        line("VERSION", "2.0"),
        line("PRODID", PRODUCT),
        line("CALSCALE", "GREGORIAN"),
    ]
    if method is not None and address(host.email):
        parts.append(line("METHOD", method.value))
    parts.extend(_called(name))
    parts.extend(_zones(chosen, host.zone, kept))
    for booking in chosen:
        if kept.holds(booking.id):
            parts.append(kept.components.get(booking.id, b""))
            continue
        parts.extend(_event(booking, host, now, event_types))
        if alarm_minutes is not None and booking.status.takes_time:
            parts.extend(_alarm(booking.title, alarm_minutes))
        parts.append(_END)
    parts.append(line("END", "VCALENDAR"))
    return b"".join(parts)


def _called(name: str) -> Iterator[bytes]:
    """Yield what a calendar is called (RFC 7986, 5.1), also for older programs."""
    text = escaped(single_line(name))
    if text:
        yield line("NAME", text)
        yield line("X-WR-CALNAME", text)


def _event(
    booking: Booking, host: Host, now: datetime, event_types: Mapping[int, str]
) -> Iterator[bytes]:
    """Yield the lines of one VEVENT, but for its end."""
    yield _BEGIN
    yield line("UID", escaped(single_line(booking.ical_uid)))
    yield line("DTSTAMP", _utc(now))
    yield line("SEQUENCE", str(booking.sequence))
    yield line("CREATED", _utc(booking.created_at))
    yield line("LAST-MODIFIED", _utc(booking.updated_at))
    yield from _times(booking, host.zone)
    yield line("SUMMARY", escaped(single_line(booking.title)))
    yield line("STATUS", _STATUS[booking.status])
    yield from _people(booking, host)
    yield from _place(booking)
    description = described(booking)
    if description:
        yield line("DESCRIPTION", escaped(description))
    category = event_types.get(booking.event_type_id or 0, "")
    if category:
        yield line("CATEGORIES", escaped(single_line(category)))


def _alarm(title: str, minutes: int) -> Iterator[bytes]:
    """Yield what makes a calendar ring before a meeting (RFC 5545, 3.6.6)."""
    yield line("BEGIN", "VALARM")
    yield line("ACTION", "DISPLAY")
    yield line("TRIGGER", f"-PT{minutes}M")
    yield line("DESCRIPTION", escaped(single_line(title)))
    yield line("END", "VALARM")


def _times(booking: Booking, zone: str) -> Iterator[bytes]:
    """Yield DTSTART and DTEND: dates, or wall-clock time in the host's zone."""
    days = _whole_days(booking, zone)
    if days is not None:
        for name, day in zip(("DTSTART", "DTEND"), days, strict=True):
            yield line(name, f"{day:%Y%m%d}", [("VALUE", "DATE")])
        return
    yield _instant("DTSTART", booking.span.start, zone)
    yield _instant("DTEND", booking.span.end, zone)


def _whole_days(booking: Booking, zone: str) -> tuple[date, date] | None:
    """Return the first day and the day after the last, if it is about whole days."""
    if not booking.is_all_day:
        return None
    days = booking.span.dates(zone)
    return days[0], days[-1] + timedelta(days=1)


def _instant(name: str, at: datetime, zone: str) -> bytes:
    """Return one DATE-TIME line.

    The 2:30 of an autumn night comes twice. A zone's name means the first (RFC 5545,
    3.3.5), but ical.js takes the second: both are written in UTC.
    """
    if zone in _UTC_NAMES:
        return line(name, _utc(at))
    here = at.astimezone(ZoneInfo(zone))
    if here.replace(fold=not here.fold).utcoffset() != here.utcoffset():
        return line(name, _utc(at))
    return line(name, _clock(here), [("TZID", zone)])


def _utc(at: datetime) -> str:
    """Return an instant in form 2 of RFC 5545, 3.3.5."""
    return f"{_clock(at.astimezone(UTC))}Z"


def _clock(at: datetime) -> str:
    """Return what the clock shows at `at`, whole seconds; `strftime` takes its time."""
    return _CLOCK.format(*at.timetuple())


_CLOCK = "{:04}{:02}{:02}T{:02}{:02}{:02}"
_UTC_NAMES = frozenset({"UTC", "Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu"})
"""What UTC is called on some computers: times in it need no zone, and get none."""
_BEGIN, _END = line("BEGIN", "VEVENT"), line("END", "VEVENT")


def _people(booking: Booking, host: Host) -> Iterator[bytes]:
    """Yield the organizer and who comes.

    The host is one who comes where somebody else invites, who then is not asked.
    """
    theirs = _their_organizer(booking, host)
    for name, person in (("ORGANIZER", theirs or host), ("ATTENDEE", theirs and host)):
        if person is not None and address(person.email):
            named = _named(single_line(person.name))
            yield line(name, f"mailto:{address(person.email)}", named)
    expected = 1 + len(booking.seats[1:])
    for n, person in enumerate(booking.people):
        is_theirs = theirs is not None and _is_same(person, theirs)
        if address(person.email) and not is_theirs:
            part = _ACCEPTED if n < expected else _ASKED
            yield line(
                "ATTENDEE",
                f"mailto:{address(person.email)}",
                [*_named(single_line(person.name)), *part],
            )


def _their_organizer(booking: Booking, host: Host) -> Attendee | None:
    """Return who invites, when it is not the host; their address may be the same."""
    theirs = booking.organizer
    if theirs is None or not address(theirs.email) or _is_same(theirs, host):
        return None
    return theirs


def _is_same(one: Attendee, other: Attendee | Host) -> bool:
    """Whether two have one address."""
    return address(one.email).lower() == address(other.email).lower()


_ACCEPTED = (("ROLE", "REQ-PARTICIPANT"), ("PARTSTAT", "ACCEPTED"))
"""Who booked, or took a seat."""
_ASKED = (("ROLE", "OPT-PARTICIPANT"), ("PARTSTAT", "NEEDS-ACTION"))
"""Whom somebody else brings along."""


def _named(name: str) -> list[tuple[str, str]]:
    """Return the CN parameter for `name`, if there is one."""
    return [("CN", name)] if name else []


def _place(booking: Booking) -> Iterator[bytes]:
    """Yield where it is, and how to join (RFC 7986, 5.11)."""
    where = single_line(booking.location.value)
    if booking.location.kind is LocationKind.NONE or not where:
        return
    yield line("LOCATION", escaped(where))
    link = booking.location.link
    if link is not None and link.startswith(("https://", "http://")):
        joining = [("VALUE", "URI"), ("FEATURE", "VIDEO")]
        yield line("CONFERENCE", address(link), joining)
        yield line("URL", address(link))


def described(booking: Booking) -> str:
    """Return the plain text that goes with a booking: its answers, then its notes."""
    parts = [f"{answer.label}: {_said(answer)}" for answer in booking.answers]
    if booking.notes:
        parts.append(booking.notes)
    if booking.cancellation_reason:
        parts.append(booking.cancellation_reason)
    return cleaned("\n\n".join(parts))


def _said(answer: Answer) -> str:
    """Return one answer as text."""
    if isinstance(answer.value, bool):
        return "yes" if answer.value else "no"
    if isinstance(answer.value, tuple):
        return ", ".join(answer.value)
    return answer.value


def _zones(bookings: tuple[Booking, ...], home: str, kept: Kept) -> Iterator[bytes]:
    """Yield a VTIMEZONE for each zone that is named, for the years of the file."""
    ours = (each for each in bookings if not kept.holds(each.id))
    names, own = set(kept.zone_names), set()
    if any(not each.is_all_day for each in ours):
        own.add(home)  # and for our years: a file may not describe all of them
    years = [
        at.astimezone(ZoneInfo(home)).year
        for each in bookings
        for at in (each.span.start, each.span.end)
    ]
    for name in sorted((names - {"UTC"}) | (own - _UTC_NAMES)):
        if name in kept.zones and name not in own:
            yield kept.zones[name]
        else:
            yield zone_rules(iana_name(name), min(years), max(years), called=name)
