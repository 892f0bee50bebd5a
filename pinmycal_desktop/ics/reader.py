"""A calendar file, read event by event: a bad one costs nothing but itself.

Runs in the child process only (`child`). It takes octets, never the name of a file to
open; it fetches nothing and keeps nothing for the next file.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from pinmycal_desktop.ics.answers import ANSWERS, read_answer
from pinmycal_desktop.ics.block import Blocks
from pinmycal_desktop.ics.blocks import event_blocks
from pinmycal_desktop.ics.clock import BadMoment
from pinmycal_desktop.ics.event import BadEvent, Draft, read_draft
from pinmycal_desktop.ics.lines import single_line
from pinmycal_desktop.ics.notes import Notes, short
from pinmycal_desktop.ics.quirks import calendar_octets
from pinmycal_desktop.ics.recurrence import BudgetSpent
from pinmycal_desktop.ics.series import Spreading
from pinmycal_desktop.ics.zones import ZoneBook
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.transfer import CalendarFile, ReadEvent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.ics.block import Block
    from pinmycal_desktop.model.span import Span

MAX_EVENTS = 200_000
_TROUBLE = (
    ArithmeticError,
    AttributeError,
    BudgetSpent,
    LookupError,
    TypeError,
    ValueError,
)
"""What hostile values make of date arithmetic, whatever else was thought of."""


def read_calendar(
    data: bytes, *, name: str, window: Span, zone: str = "UTC"
) -> CalendarFile:
    """Return what the calendar file `data` holds.

    Series are spread out over `window`; single events are read wherever they lie.
    `zone` is the account's: times without a zone are read in it. Raises
    BadCalendarFile when there is no calendar in it at all.
    """
    notes, blocks = Notes(), Blocks()
    octets = calendar_octets(data, notes)
    complete = event_blocks(octets, notes, blocks)
    if _is_told_late(octets):
        complete = iter(list(complete))
    found = list(_understood(complete, blocks, zone, notes))
    if blocks.events > MAX_EVENTS:
        notes.say("transfer.many-events", count=MAX_EVENTS)
    book = ZoneBook(blocks.zones, zone, notes)
    events = tuple(islice(_spread(found, Spreading(window, book, notes)), MAX_EVENTS))
    if len(events) == MAX_EVENTS:
        notes.say("transfer.many-events", count=MAX_EVENTS)
    if not blocks.events:
        notes.say("transfer.no-events")
    _say_repeated(events, notes)
    return CalendarFile(
        name=_name(blocks) or short(name),
        method=_method(blocks),
        events=events,
        unreadable=notes.unreadable,
        notes=notes.messages,
    )


def _is_told_late(octets: bytes) -> bool:
    """Whether zones or the method stand behind events that need them."""
    capitals = octets.upper()
    first = capitals.find(b"BEGIN:VEVENT")
    late = (b"BEGIN:VTIMEZONE", b"\nMETHOD", b"\rMETHOD")
    return any(capitals.find(each, first) >= 0 for each in late)


def _method(blocks: Blocks) -> str:
    """Return what the file is sent for (RFC 5546)."""
    method = next((each.text("METHOD") for each in blocks.calendars), "")
    return single_line(method).upper()[:40]


def _name(blocks: Blocks) -> str:
    """Return what the calendar calls itself."""
    for calendar in blocks.calendars:
        name = calendar.text("X-WR-CALNAME") or calendar.text("NAME")
        if name.strip():
            return short(name)
    return ""


def _understood(
    complete: Iterator[Block], blocks: Blocks, zone: str, notes: Notes
) -> Iterator[ReadEvent | Draft]:
    """Yield the events that can be read; the others are reported.

    One that stands for itself is done with; a series and what changes it go together.
    """
    book: ZoneBook | None = None
    for count, block in enumerate(complete):
        if book is None:
            book, method = ZoneBook(blocks.zones, zone, notes), _method(blocks)
        if count >= MAX_EVENTS:
            continue
        if method in ANSWERS:
            _lose(block, read_answer(block, method, book), notes)
            continue
        draft = _draft(block, method, book, notes)
        if draft is not None:
            yield draft if draft.is_series or draft.replaces else draft.event


def _draft(block: Block, method: str, book: ZoneBook, notes: Notes) -> Draft | None:
    """Return one event; None, and reported, when it cannot be read."""
    try:
        if block.is_whole:
            return read_draft(block, method=method, book=book, notes=notes)
        why = Message.of("transfer.event-cut-off")
    except BadEvent as error:
        why = Message.of(error.code)
    except BadMoment as error:
        why = Message.of("transfer.bad-time", text=short(str(error)))
    except _TROUBLE:
        why = Message.of("transfer.impossible-values")
    _lose(block, why, notes)
    return None


def _lose(block: Block, why: Message, notes: Notes) -> None:
    """Report an event that cannot be taken in."""
    notes.lose(block.number, block.label, why.code, **dict(why.arguments))


def _spread(
    found: list[ReadEvent | Draft], spreading: Spreading
) -> Iterator[ReadEvent]:
    """Yield every event: the single ones, and each series over the window."""
    drafts = [each for each in found if isinstance(each, Draft)]
    changed = [draft for draft in drafts if draft.is_replacement]
    own_words = {
        (draft.event.uid, draft.replaces) for draft in changed if draft.onward is None
    }
    onward: dict[str, list[Draft]] = defaultdict(list)
    for draft in changed:
        if draft.onward is not None:
            onward[draft.event.uid].append(draft)
    series = {draft.event.uid for draft in drafts if draft.is_series}
    for each in found:
        if isinstance(each, ReadEvent):
            yield each
            continue
        draft, uid = each, each.event.uid
        if draft.is_series:
            yield from (
                one
                for one in _occurrences(draft, spreading, onward[uid])
                if (one.uid, one.recurrence_id) not in own_words
            )
        elif uid not in series:
            spreading.notes.say("transfer.lone-occurrence", title=draft.block.label)
            yield draft.event
        elif draft.onward is None:
            yield draft.event


def _occurrences(
    draft: Draft, spreading: Spreading, onward: list[Draft]
) -> list[ReadEvent]:
    """Return the occurrences of one series; none, and reported, if that fails."""
    try:
        return spreading.spread(draft, onward)
    except _TROUBLE:
        block = draft.block
        spreading.notes.lose(block.number, block.label, "transfer.impossible-values")
        return []


def _say_repeated(events: tuple[ReadEvent, ...], notes: Notes) -> None:
    """Say which meetings stand in the file more than once."""
    seen = Counter((each.uid, each.recurrence_id) for each in events if each.uid)
    twice = {name: count for name, count in seen.items() if count > 1}
    if not twice:
        return
    titles = {each.uid: each.title for each in events}
    for (uid, _), count in twice.items():
        notes.say("transfer.repeated", title=short(titles[uid]), count=count)
