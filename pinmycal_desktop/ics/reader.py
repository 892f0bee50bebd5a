"""A calendar file, read event by event: a bad one costs nothing but itself.

Runs in the child process only (`child`). It takes octets, never the name of a file to
open; it fetches nothing and keeps nothing for the next file.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from pinmycal_desktop.ics.blocks import split_blocks
from pinmycal_desktop.ics.clock import BadMoment
from pinmycal_desktop.ics.event import BadEvent, Draft, read_draft
from pinmycal_desktop.ics.lines import single_line
from pinmycal_desktop.ics.notes import Notes, short
from pinmycal_desktop.ics.quirks import calendar_octets
from pinmycal_desktop.ics.recurrence import BudgetSpent
from pinmycal_desktop.ics.series import Spreading
from pinmycal_desktop.ics.zones import ZoneBook
from pinmycal_desktop.model.transfer import CalendarFile, ReadEvent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.ics.blocks import Block, Blocks
    from pinmycal_desktop.model.span import Span

MAX_EVENTS = 50_000
_TROUBLE = (
    ArithmeticError,
    AttributeError,
    BudgetSpent,
    LookupError,
    TypeError,
    ValueError,
)
"""What hostile values make of date arithmetic, whatever else was thought of."""
_ANSWERS = frozenset({"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"})
"""iTIP messages that say what one attendee thinks, not what the meeting is."""


def read_calendar(
    data: bytes, *, name: str, window: Span, zone: str = "UTC"
) -> CalendarFile:
    """Return what the calendar file `data` holds.

    Series are spread out over `window`; single events are read wherever they lie.
    `zone` is the account's: times without a zone are read in it. Raises
    BadCalendarFile when there is no calendar in it at all.
    """
    notes = Notes()
    blocks = split_blocks(calendar_octets(data, notes), notes)
    method = next((each.text("METHOD") for each in blocks.calendars), "")
    method = single_line(method).upper()[:40]
    book = ZoneBook(blocks.zones, zone, notes)
    drafts = tuple(islice(_drafts(blocks, method, book, notes), MAX_EVENTS))
    if len(blocks.events) > MAX_EVENTS:
        notes.say("transfer.many-events", count=MAX_EVENTS)
    spreading = Spreading(window, book, notes)
    events = tuple(islice(_spread(drafts, spreading), MAX_EVENTS))
    if len(events) == MAX_EVENTS:
        notes.say("transfer.many-events", count=MAX_EVENTS)
    if not blocks.events:
        notes.say("transfer.no-events")
    _say_repeated(events, notes)
    return CalendarFile(
        name=_name(blocks) or short(name),
        method=method,
        events=events,
        unreadable=notes.unreadable,
        notes=notes.messages,
    )


def _name(blocks: Blocks) -> str:
    """Return what the calendar calls itself."""
    for calendar in blocks.calendars:
        name = calendar.text("X-WR-CALNAME") or calendar.text("NAME")
        if name.strip():
            return short(name)
    return ""


def _drafts(
    blocks: Blocks, method: str, book: ZoneBook, notes: Notes
) -> Iterator[Draft]:
    """Yield the events that can be read; the others are reported."""
    for block in blocks.events:
        if method in _ANSWERS:
            notes.lose(block.number, block.label, "transfer.is-answer")
            continue
        draft = _draft(block, method, book, notes)
        if draft is not None:
            yield draft


def _draft(block: Block, method: str, book: ZoneBook, notes: Notes) -> Draft | None:
    """Return one event; None, and reported, when it cannot be read."""
    line, what = block.number, block.label
    if not block.is_whole:
        notes.lose(line, what, "transfer.event-cut-off")
        return None
    try:
        return read_draft(block, method=method, book=book, notes=notes)
    except BadEvent as error:
        notes.lose(line, what, error.code)
    except BadMoment as error:
        notes.lose(line, what, "transfer.bad-time", text=short(str(error)))
    except _TROUBLE:
        notes.lose(line, what, "transfer.impossible-values")
    return None


def _spread(drafts: tuple[Draft, ...], spreading: Spreading) -> Iterator[ReadEvent]:
    """Yield every event: the single ones, and each series over the window."""
    changed = [draft for draft in drafts if draft.is_replacement]
    own_words = {
        (draft.event.uid, draft.replaces) for draft in changed if draft.onward is None
    }
    onward: dict[str, list[Draft]] = defaultdict(list)
    for draft in changed:
        if draft.onward is not None:
            onward[draft.event.uid].append(draft)
    series = {draft.event.uid for draft in drafts if draft.is_series}
    for draft in drafts:
        uid = draft.event.uid
        if draft.is_series:
            yield from (
                each
                for each in _occurrences(draft, spreading, onward[uid])
                if (each.uid, each.recurrence_id) not in own_words
            )
        elif not draft.is_replacement:
            yield draft.event
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
    titles = {each.uid: each.title for each in events}
    for (uid, _), count in seen.items():
        if count > 1:
            notes.say("transfer.repeated", title=short(titles[uid]), count=count)
