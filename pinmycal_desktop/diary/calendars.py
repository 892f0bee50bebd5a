"""Calendars that are fetched again and again: kept, changed, and what that brought.

Nothing is fetched here. What a calendar holds is kept as busy times; it is compared
with what is here, so that a changed one costs only its changes.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.diary.fields import MOST_LINE, Problems, clean_line
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.diary.week import local_account
from pinmycal_desktop.model.booking import Calendar
from pinmycal_desktop.model.busy_change import BusyChange
from pinmycal_desktop.model.calendar_source import (
    KEEP_REMOVED,
    SPREAD_AHEAD,
    SPREAD_BACK,
    CalendarSource,
    FetchProgress,
    SourceKind,
)
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.calendars import (
    ChangeCalendar,
    RemoveCalendar,
    SubscribeCalendar,
)
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.meetings import busy_from, meetings_in, names_of
from pinmycal_desktop.model.span import Span, merged
from pinmycal_desktop.store import busy, identities, sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pinmycal_desktop.diary.transfer import ReadingStop
    from pinmycal_desktop.diary.values import Clock
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import BusyTime
    from pinmycal_desktop.model.calendar_source import CalendarPlace
    from pinmycal_desktop.model.commands.calendars import (
        NoteFetch,
        NoteForgotten,
        RefreshCalendars,
        SubscribeCalendars,
    )
    from pinmycal_desktop.model.transfer import CalendarFile
    from pinmycal_desktop.store.database import Connection, Database

_COLOURS = 10
_MOST_SPANS = 200
"""Beyond that what was touched is told as one stretch of time."""
_HERE = frozenset({Part.CALENDARS})
_TAKEN = _HERE | {Part.BUSY_TIMES}
_SWITCHED = _TAKEN | {Part.SCHEDULES}
"""A calendar takes time or no longer: every week may look different."""


class Calendars:
    """Subscribed calendars, as whoever fetches them needs them."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def subscribed(self) -> tuple[Calendar, ...]:
        """Return the calendars of all hosts that are fetched, by when they are due."""
        with self._database.read() as db:
            return busy.subscribed(db)

    def has_work(self) -> bool:
        """Whether there is anything to fetch, or an address to forget."""
        with self._database.read() as db:
            return sources.has_work(db)

    def to_forget(self) -> tuple[str, ...]:
        """Return the uids of addresses that nothing leads back to any more."""
        with self._database.read() as db:
            return sources.removed_before(db, self._clock() - KEEP_REMOVED)

    def read(
        self, data: bytes, *, name: str, stop: ReadingStop | None = None
    ) -> CalendarFile:
        """Return what a calendar holds, read in a process that can be killed.

        Its series are spread out around now. It takes up to half a minute, or until
        `stop` is told to. Raises BadCalendarFile.
        """
        from pinmycal_desktop.ics.child import CalendarReading  # noqa: PLC0415 - slow

        with self._database.read() as db:
            zone = local_account(db).zone
        with CalendarReading() as child:
            if stop is not None:
                stop.takes_along(child.cancel)
            return child.read(data, name=name, window=self._window(), zone=zone)

    def compare(self, calendar: Calendar, wanted: Sequence[BusyTime]) -> BusyChange:
        """Return how `wanted`, all a calendar holds, differs from what is here.

        Done before anything is written: nobody else waits for it. Only `NoteFetch`
        changes what is here, so the answer is true until the next one.
        """
        with self._database.read() as db:
            here = busy.of_calendar(db, calendar.id)
        return _compared(calendar.id, here, wanted)

    def times_in(self, file: CalendarFile, calendar: Calendar) -> tuple[BusyTime, ...]:
        """Return the times `file` takes around now, by start.

        What is cancelled or transparent takes none (RFC 5545, 3.8.2.7). Nor do our own
        bookings, where a calendar they are written to is fetched: they take time
        already, and could never be moved past themselves.
        """
        window = self._window()
        found = [
            each
            for each in meetings_in(file.events)
            if not (each.is_cancelled or each.is_transparent)
            and each.span.end > each.span.start
            and each.span.overlaps(window)
        ]
        with self._database.read() as db:
            ours = identities.made_here(db, (names_of(each)[0] for each in found))
        return tuple(
            busy_from(each, calendar)
            for each in found
            if not ours or names_of(each)[0] not in ours
        )

    def _window(self) -> Span:
        now = self._clock()
        return Span(now - SPREAD_BACK, now + SPREAD_AHEAD)


def subscribe(work: Work, command: SubscribeCalendar) -> Outcome:
    """Begin to fetch a calendar, at once."""
    host = work.require_host(command.host_id)
    wanted = _checked(
        Calendar(
            account_id=host.account_id,
            host_id=host.id,
            name=command.name,
            colour=command.colour,
            takes_time=command.takes_time,
        )
    )
    _require_new(work.db, command.place, host.id)
    named = replace(wanted, name=busy.free_name(work.db, host.account_id, wanted.name))
    stored = busy.insert_calendar(work.db, named)
    source = CalendarSource(
        place=command.place,
        made_at=work.now,
        due_at=work.now,
        progress=FetchProgress(takes_name=command.takes_name),
    )
    sources.insert(work.db, stored.id, source)
    return Outcome(
        value=replace(stored, source=source),
        changes=Changes(parts=_TAKEN),
        undo=RemoveCalendar(calendar_id=stored.id),
    )


def subscribe_all(work: Work, command: SubscribeCalendars) -> Outcome:
    """Begin to fetch several calendars; those that are here stay as they are."""
    found = [
        _from_place(work.db, each.place, work.require_host(each.host_id).id)
        or subscribe(work, each).calendar
        for each in command.wishes
    ]
    return Outcome(value=tuple(found), changes=Changes(parts=_TAKEN))


def change(work: Work, command: ChangeCalendar) -> Outcome:
    """Change how a calendar is called and shown, what it takes and where it is."""
    before = _require(work.db, command.calendar_id)
    wanted = _checked(
        replace(
            before,
            name=command.name,
            colour=command.colour,
            takes_time=command.takes_time,
        )
    )
    name = busy.free_name(work.db, before.account_id, wanted.name, but=before.id)
    busy.update_calendar(work.db, replace(wanted, name=name))
    if before.source is not None and name != before.name:
        progress = replace(before.source.progress, takes_name=False)
        uid, due_at = before.source.place.uid, before.source.due_at
        sources.note(work.db, uid, progress, due_at=due_at)
    old = _moved(work, before, command.place) if command.place else None
    is_same_time = before.takes_time == wanted.takes_time
    return Outcome(
        value=_require(work.db, before.id),
        changes=Changes(parts=_TAKEN if is_same_time else _SWITCHED),
        undo=ChangeCalendar(
            calendar_id=before.id,
            name=before.name,
            colour=before.colour,
            takes_time=before.takes_time,
            place=old,
        ),
    )


def _moved(work: Work, calendar: Calendar, place: CalendarPlace) -> CalendarPlace:
    """Let a calendar be fetched from `place`; return where it was."""
    if calendar.source is None:
        raise Invalid.field("address", "calendar.is-imported", name=calendar.name)
    _require_new(work.db, place, calendar.host_id, but=calendar.id)
    old = calendar.source.place
    sources.move(work.db, calendar.id, place, now=work.now)
    if old.uid != place.uid and old.kind is SourceKind.ADDRESS:
        sources.note_removed(work.db, old.uid, at=work.now)
    return old


def remove(work: Work, command: RemoveCalendar) -> Outcome:
    """End a subscription; its address is forgotten when that is long past undoing."""
    calendar = _require(work.db, command.calendar_id)
    if calendar.source is None:
        raise Invalid.field("calendar", "calendar.is-imported", name=calendar.name)
    place = calendar.source.place
    taken = busy.of_calendar(work.db, calendar.id)
    busy.delete_calendar(work.db, calendar.id)
    if place.kind is SourceKind.ADDRESS:
        sources.note_removed(work.db, place.uid, at=work.now)
    return Outcome(
        value=calendar,
        changes=Changes(parts=_TAKEN, spans=_told(each.span for each in taken)),
        undo=SubscribeCalendar(
            place=place,
            host_id=calendar.host_id,
            name=calendar.name,
            colour=calendar.colour,
            takes_time=calendar.takes_time,
        ),
    )


def refresh(work: Work, command: RefreshCalendars) -> Outcome:
    """Let calendars be fetched now."""
    known = {each.id: each for each in busy.subscribed(work.db)}
    wanted = command.calendar_ids or tuple(known)
    for each in wanted:
        if each not in known:
            raise NotFound("subscribed-calendar", each)
    sources.make_due(work.db, wanted, now=work.now)
    return Outcome(
        value=tuple(known[each] for each in wanted), changes=Changes(parts=_HERE)
    )


def note_fetch(work: Work, command: NoteFetch) -> Outcome:
    """Keep what fetching brought, all of it or nothing."""
    calendar, change = busy.calendar_from(work.db, command.uid), command.change
    if calendar is None or (change and change.calendar_id != calendar.id):
        return Outcome(value=None)
    sources.note(work.db, command.uid, command.progress, due_at=command.due_at)
    if change is None:
        return Outcome(
            value=_require(work.db, calendar.id), changes=Changes(parts=_HERE)
        )
    _take_name(work.db, calendar, command.name)
    spans = _carry_out(work.db, change)
    return Outcome(
        value=_require(work.db, calendar.id),
        changes=Changes(parts=_TAKEN if spans else _HERE, spans=spans),
    )


def _take_name(db: Connection, calendar: Calendar, told: str) -> None:
    """Call a calendar as it calls itself, if nobody has given it a name."""
    source, name = calendar.source, clean_line(told)[:MOST_LINE]
    if source is not None and source.progress.takes_name and name:
        free = busy.free_name(db, calendar.account_id, name, but=calendar.id)
        busy.update_calendar(db, replace(calendar, name=free))


def note_forgotten(work: Work, command: NoteForgotten) -> Outcome:
    """Note that addresses are in the keyring no more."""
    sources.forget_removed(work.db, command.uids)
    return Outcome(value=None)


_Said: TypeAlias = "tuple[str, Span, bool, str]"


def _said(each: BusyTime) -> _Said:
    """Return what makes two busy times of a calendar the same."""
    return each.title, each.span, each.is_all_day, each.ical_uid


def _compared(
    calendar_id: int, here: Iterable[BusyTime], wanted: Sequence[BusyTime]
) -> BusyChange:
    """Return how `wanted` differs from what is `here`."""
    missing = Counter(map(_said, wanted))
    gone: list[BusyTime] = []
    for each in here:
        said = _said(each)
        if missing[said]:
            missing[said] -= 1
        else:
            gone.append(each)
    added: list[BusyTime] = []
    for each in wanted:
        said = _said(each)
        if missing[said]:
            missing[said] -= 1
            added.append(each)
    return BusyChange(calendar_id=calendar_id, gone=tuple(gone), added=tuple(added))


def _carry_out(db: Connection, change: BusyChange) -> tuple[Span, ...]:
    """Let a calendar hold what it holds now; return the time that touches."""
    numbers = count(busy.next_id(db))
    busy.delete(db, (each.id for each in change.gone))
    busy.put(
        db,
        (
            replace(each, id=next(numbers), calendar_id=change.calendar_id)
            for each in change.added
        ),
    )
    return _told(each.span for each in (*change.gone, *change.added))


def _told(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the time `spans` touch, in few words."""
    parts = merged(spans)
    if len(parts) <= _MOST_SPANS:
        return parts
    return (Span(parts[0].start, max(each.end for each in parts)),)


def _checked(calendar: Calendar) -> Calendar:
    """Return a calendar as it may be kept; raises Invalid."""
    problems = Problems()
    name = problems.line("name", calendar.name, most=MOST_LINE, required=True)
    problems.whole("colour", calendar.colour, least=0, most=_COLOURS)
    problems.settle()
    return replace(calendar, name=name)


def _require(db: Connection, calendar_id: int) -> Calendar:
    """Return the calendar of a number; raises NotFound."""
    calendar = busy.calendar_of(db, calendar_id)
    if calendar is None:
        raise NotFound("calendar", calendar_id)
    return calendar


def _require_new(
    db: Connection, place: CalendarPlace, host_id: int, *, but: int = 0
) -> None:
    """Raise Invalid when a host's calendar comes from `place` already."""
    known = _from_place(db, place, host_id)
    if known is not None and known.id != but:
        raise Invalid.field("address", "calendar.known", name=known.name)


def _from_place(db: Connection, place: CalendarPlace, host_id: int) -> Calendar | None:
    """Return the calendar of a host that comes from `place`, if there is one."""
    for each in busy.calendars(db, host_id):
        if each.source is not None and each.source.place.digest == place.digest:
            return each
    return None
