"""Replies as lines of text. Pure: nothing is asked and nothing printed here."""

from __future__ import annotations

from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.cli.clock_words import (
    clockface,
    day_text,
    instant_text,
    span_text,
)
from pinmycal_desktop.cli.naming import naming
from pinmycal_desktop.cli.terminal import columns, plain, table
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.reasons import ReasonKind
from pinmycal_desktop.model.transfer import ImportVerdict
from pinmycal_desktop.screen.free_text import FreeWording, free_text
from pinmycal_desktop.words import say
from pinmycal_desktop.words.reasons import reason_message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date, datetime

    from pinmycal_desktop.control import access_replies, replies
    from pinmycal_desktop.model.access import Token
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.slots import Reason
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.model.transfer import ImportRow

_LISTED_BY = {
    "not-found.booking": "pinmycal bookings",
    "not-found.event-type": "pinmycal event-types",
    "not-found.schedule": "pinmycal schedules",
    "not-found.import": "pinmycal import --list",
    "not-found.account": "pinmycal accounts",
    "not-found.publication": "pinmycal caldav",
    "not-found.drift": "pinmycal caldav drift",
    "not-found.host": "pinmycal hosts list",
    "not-found.oauth-client": "pinmycal oauth-clients list",
    "not-found.token": "pinmycal token list",
    "not-found.webhook-endpoint": "pinmycal webhook list",
    "not-found.subscription": "pinmycal subscriber list",
    "not-found.outgoing-delivery": "pinmycal deliveries",
}
"""Which command lists what was not found."""


def words(code: str, **arguments: str | int) -> str:
    """Return the sentence of the command line's `code`."""
    return say(Message.of(code, **arguments))


def refusal(
    reply: replies.Refused, places: Mapping[str, str] = MappingProxyType({})
) -> str:
    """Return why something was not done, and the way out.

    `places` are the arguments of the command that have no option, as help names them.
    """
    face = clockface(reply.zone)
    if reply.problems:
        return "\n".join(
            naming(each.field, say(each.message, clockface=face), places)
            for each in reply.problems
        )
    lines = [say(reply.message, clockface=face)]
    if command := _LISTED_BY.get(reply.message.code):
        lines[0] += " " + words("command-line.listed-by", command=command)
    told = [each for each in reply.reasons if each.kind is not ReasonKind.PAST]
    lines += [f"  {_reason_line(each, reply.zone)}" for each in told]
    if reply.alternatives:
        times = ", ".join(instant_text(each.start, reply.zone) for each in _some(reply))
        lines.append(words("command-line.alternatives", times=times))
    if reply.kind == "needs-consent":
        lines.append(words("command-line.outside-hours"))
    return "\n".join(lines)


def event_types(reply: replies.EventTypes) -> str:
    """Return what can be booked, a line each."""
    if not reply.event_types:
        return words("command-line.no-event-types")
    rows = [
        (
            each.slug,
            "/".join(str(length) for length in each.lengths),
            each.title,
            ", ".join(_remarks(each)),
        )
        for each in reply.event_types
    ]
    return table(("EVENT TYPE", "MINUTES", "TITLE", ""), rows)


def slots(reply: replies.Slots, *, with_reasons: bool) -> str:
    """Return the free times, a line for each day, and why the rest is not free."""
    tz = ZoneInfo(reply.zone)

    def day_of(span: Span) -> date:
        return span.start.astimezone(tz).date()

    lines = [
        f"{day_text(day)}  "
        + " ".join(f"{each.start.astimezone(tz):%H:%M}" for each in spans)
        for day, spans in groupby(reply.slots, key=day_of)
    ]
    is_empty = not lines
    if is_empty:
        lines = [words("command-line.no-slots")]
    if with_reasons or is_empty:
        lines += [f"  {_reason_line(each, reply.zone)}" for each in reply.reasons]
    return "\n".join([*lines, f"({reply.zone})"])


def slots_text(reply: replies.Slots, form: str, *, second: str) -> str:
    """Return the free times as text for a mail: plain, markdown or html."""
    wording = FreeWording(
        head=words("command-line.free-times", name=reply.event_type, zone=reply.zone),
        nothing=words("command-line.no-free-times"),
        day=day_text,
        times=_stretch,
        elsewhere=lambda zone, _: zone,
    )
    told = free_text(reply.slots, zone=reply.zone, second=second, wording=wording)
    return {"plain": told.plain, "markdown": told.markdown, "html": told.html}[form]


def _stretch(start: datetime, end: datetime, zone: ZoneInfo) -> str:
    """Return `15:00-16:30`."""
    return f"{start.astimezone(zone):%H:%M}-{end.astimezone(zone):%H:%M}"


def bookings(reply: replies.Bookings) -> str:
    """Return bookings, a line each."""
    if not reply.bookings:
        return words("command-line.no-bookings")
    rows = [
        (
            f"#{each.id}",
            span_text(each.span, reply.zone, is_all_day=each.is_all_day),
            each.status.value,
            each.attendee.name,
            each.title,
            *([reply.accounts.get(each.account_id, "")] if reply.accounts else []),
        )
        for each in reply.bookings
    ]
    head = ("", f"WHEN ({reply.zone})", "STATUS", "WITH", "TITLE")
    return table((*head, "ACCOUNT") if reply.accounts else head, rows)


def booking(found: Booking, zone: str) -> str:
    """Return all that is known of one booking, with its history."""
    facts = [fact for fact in _facts(found, zone) if fact[1]]
    face = clockface(zone)
    history = [
        (instant_text(each.at, zone), say(each.message, clockface=face))
        for each in found.history
    ]
    blocks = [f"#{found.id} {plain(found.title)}", columns(facts)]
    return "\n".join([*blocks, *([columns(history)] if history else [])])


def _absent(found: Booking) -> Iterator[str]:
    """Yield who did not come."""
    if found.host_is_absent:
        yield "host"
    yield from (each.email or each.name for each in found.people if each.is_absent)


def _facts(found: Booking, zone: str) -> Iterator[tuple[str, str]]:
    """Yield what is known of a booking, with its name; some of it empty."""
    person = found.attendee
    when = span_text(found.span, zone, is_all_day=found.is_all_day)
    yield "when", f"{when} ({zone})"
    if person.zone != zone and not found.is_all_day:
        yield "", f"{span_text(found.span, person.zone)} ({person.zone})"
    yield "status", found.status.value
    yield "with", f"{person.name} <{person.email}>"
    further = (each.attendee for each in found.seats[1:])
    yield "and", ", ".join(f"{each.name} <{each.email}>" for each in further)
    yield "guests", ", ".join(each.email for each in found.others if each.email)
    yield "absent", ", ".join(_absent(found))
    yield "series", found.series_uid
    yield "where", found.location.value
    for each in found.answers:
        yield each.label, _said(each.value)
    yield "notes", found.notes
    yield "cancelled because", found.cancellation_reason
    yield "moved because", found.rescheduling_reason
    yield "uid", found.uid


def preview(reply: replies.Previewed) -> str:
    """Return what an import would do."""
    found = reply.preview
    head = words(
        "command-line.import-would",
        name=found.name,
        target=words(f"command-line.target.{found.target.value}"),
        **{each.value: found.count(each) for each in ImportVerdict},
    )
    face = clockface(reply.zone)
    notes = [f"  {say(each, clockface=face)}" for each in found.notes]
    return "\n".join([head, *notes, _import_rows(found.rows, reply.zone)]).rstrip()


def counts(reply: replies.Previewed) -> dict[str, object]:
    """Return what an import would do in numbers, and why each lost event is lost."""
    found, face = reply.preview, clockface(reply.zone)
    lost = [row for row in found.rows if row.verdict is ImportVerdict.UNREADABLE]
    return {
        **{each.value: found.count(each) for each in ImportVerdict},
        "reasons": [
            {"what": row.title, "why": say(row.reason, clockface=face)}
            for row in lost
            if row.reason is not None
        ],
    }


def imported(reply: replies.Imported) -> str:
    """Return what an import has done, with all there is to be said of an event."""
    batch = reply.batch
    face = clockface(reply.zone)
    notes = [f"  {say(each, clockface=face)}" for each in reply.notes]
    if reply.preview is None:
        text = words("command-line.taken-back", number=batch.id, name=batch.name)
        return "\n".join([text, *notes])
    rows = reply.preview.rows
    unread = [each for each in rows if each.verdict is ImportVerdict.UNREADABLE]
    told = [each for each in rows if each.reason is not None]
    if not batch.id:
        code = "import-nothing" if rows else "import-empty"
        code = "import-said" if told else code
        code = "import-unread" if unread else code
        head = words(f"command-line.{code}", name=batch.name, unreadable=len(unread))
    else:
        head = words(
            "command-line.import-did",
            number=batch.id,
            name=batch.name,
            target=words(f"command-line.target.{batch.target.value}"),
            added=batch.added,
            changed=batch.changed,
            cancelled=batch.cancelled,
            unreadable=len(unread),
        )
    if batch.id or unread:
        notes += [f"  {say(each, clockface=face)}" for each in reply.preview.notes]
    return "\n".join([head, *notes, _import_rows(told, reply.zone)]).rstrip()


def imports(reply: replies.Imports) -> str:
    """Return the imports that were made, a line each."""
    if not reply.batches:
        return words("command-line.no-imports")
    rows = [
        (
            f"{each.id}",
            instant_text(each.made_at, reply.zone),
            each.name,
            words(f"command-line.target.{each.target.value}"),
            "taken back" if each.taken_back_at else "",
        )
        for each in reply.batches
    ]
    return table(("", "MADE", "NAME", "AS", ""), rows)


def keys(reply: access_replies.Keys) -> str:
    """Return the tokens, a line each."""
    if not reply.tokens:
        return words("command-line.no-tokens")
    rows = [
        (
            f"{each.id}",
            each.name,
            f"…{each.hint}",
            instant_text(each.created_at, reply.zone),
            instant_text(each.last_used_at, reply.zone)
            if each.last_used_at
            else "never",
            _how_long(each, reply.zone),
        )
        for each in reply.tokens
    ]
    return table(("", "NAME", "ENDS IN", "MADE", "LAST USED", ""), rows)


def _how_long(token: Token, zone: str) -> str:
    """Return until when a token opens anything, where that is not for good."""
    if token.revoked_at:
        return "revoked"
    return f"until {instant_text(token.expires_at, zone)}" if token.expires_at else ""


def endpoints(reply: access_replies.Endpoints) -> str:
    """Return the places for webhooks, and what arrived last."""
    if not reply.endpoints:
        return words("command-line.no-webhooks")
    places = table(
        ("NAME", "AT"), [(each.name, f"/hooks/{each.name}") for each in reply.endpoints]
    )
    places = "\n".join([places, *map(say, reply.notes)])
    if not reply.deliveries:
        return places
    arrived = table(
        ("ARRIVED", "AT", "FROM", "ABOUT", "BOOKING"),
        [
            (
                instant_text(each.received_at, reply.zone),
                each.endpoint,
                each.sender,
                each.trigger,
                each.subject,
            )
            for each in reply.deliveries
        ],
    )
    shown = f"{places}\n\n{arrived}"
    if reply.has_more:
        count = len(reply.deliveries)
        shown += "\n" + words("command-line.more-arrived", count=count)
    return shown


def reason_text(reason: Reason) -> str:
    """Return why a time is not free, without when, as every face says it."""
    return say(reason_message(reason))


def _some(reply: replies.Refused) -> tuple[Span, ...]:
    """Return the alternatives worth a line."""
    return reply.alternatives[:5]


def _reason_line(reason: Reason, zone: str) -> str:
    """Return when and why a time is not free."""
    span = reason.span
    end = span.end.astimezone(ZoneInfo(zone))
    same_day = len(span.dates(zone)) == 1
    until = f"{end:%H:%M}" if same_day else instant_text(span.end, zone)
    return f"{instant_text(span.start, zone)} - {until}  {reason_text(reason)}"


def _remarks(line: replies.EventTypeLine) -> list[str]:
    """Return what else a booker must know of an event type."""
    remarks = ["needs your yes"] if line.needs_confirmation else []
    remarks += ["hidden"] if line.is_hidden else []
    remarks += [f"{line.account}, number {line.id}"] if line.account else []
    asked = [
        f"{each.slug}*" if each.is_required else each.slug for each in line.questions
    ]
    return remarks + ([f"asks {' '.join(asked)}"] if asked else [])


def _said(value: str | tuple[str, ...] | bool) -> str:  # noqa: FBT001 - an answer
    """Return an answer as text."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else ", ".join(value)


def _import_rows(rows: tuple[ImportRow, ...] | list[ImportRow], zone: str) -> str:
    """Return the lines of a preview."""
    return columns(
        (
            each.verdict.value,
            ""
            if each.event is None
            else span_text(each.event.span, zone, is_all_day=each.event.is_all_day),
            each.title,
            _row_remark(each, zone),
        )
        for each in rows
    )


def _row_remark(row: ImportRow, zone: str) -> str:
    """Return why a row is what it is, and what it would overlap."""
    reason = [] if row.reason is None else [say(row.reason, clockface=clockface(zone))]
    if row.conflicts:
        titles = ", ".join(row.conflicts)
        reason.append(words("command-line.conflict", titles=titles))
    return "; ".join(reason)
