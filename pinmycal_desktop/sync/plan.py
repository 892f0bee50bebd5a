"""The plan: what to do next, from what is known. Pure: no clock, no file, no network.

Changes made here go first, in their order, each once and never before what it depends
on. Then what somebody waits for: bookings that were named, the days in view, what was
changed since, and outwards from today all the rest.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.model.outbox import ChangeState, OutboxItem
from pinmycal_desktop.model.pace import POLL
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.sync_status import Interest
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

OVERLAP = timedelta(minutes=5)
"""How far before the last change seen changes are asked for again: clocks of several
servers differ, and what is committed late has an earlier time."""
FORTNIGHT = timedelta(days=14)
LONGEST_VIEW = timedelta(days=62)
"""What is read at once of days in view: a month with what stands around it."""
BEHIND = timedelta(days=366)
AHEAD = timedelta(days=5 * 366)

SETUP = {
    Interest.LOOKING: timedelta(minutes=10),
    Interest.AWAY: timedelta(hours=2),
    Interest.SPARING: timedelta(hours=2),
    Interest.SAVING: timedelta(hours=12),
}
CHECK = {
    Interest.LOOKING: timedelta(days=1),
    Interest.AWAY: timedelta(days=1),
    Interest.SPARING: timedelta(days=1),
    Interest.SAVING: timedelta(days=7),
}
"""How often everything is listed again: what a cursor missed is found then."""


@value_class
class Push:
    """Send a change."""

    item: OutboxItem


@value_class
class Look:
    """Ask what became of a change before it is sent again."""

    item: OutboxItem


@value_class
class PullOne:
    """Read one booking that was named."""

    uid: str


@value_class
class PullSetup:
    """Read schedules and event types."""


@value_class
class PullPage:
    """Read the next page of a listing."""

    name: str
    """Its cursor: when it was read to the end, or how far it has come."""
    span: Span | None = None
    updated_after: datetime | None = None


Step: TypeAlias = "Push | Look | PullOne | PullSetup | PullPage"

SETUP_CURSOR = "setup"
CHANGES = "changes"
"""The latest change seen, by the service's clock."""
POLLED = "polled"
"""When changes were asked for last, by this computer's clock."""
VIEW = "view"
UPCOMING = "upcoming"
EARLIER = "earlier"


@value_class
class Facts:
    """All a plan is made from."""

    now: datetime
    items: tuple[OutboxItem, ...] = ()
    """What is in the outbox, in order."""
    cursors: Mapping[str, str]
    wanted: tuple[str, ...] = ()
    """Bookings to be read, by their uids at the service."""
    looked_at: Span | None = None
    """The days in view."""
    interest: Interest = Interest.AWAY
    repeats_safely: bool = False
    """Whether a change sent twice takes effect once."""
    lists: bool = True
    """Whether the service can list bookings."""
    lists_changes: bool = True
    doubted: frozenset[int] = frozenset()
    """Changes that may have been sent before this program started, whatever their row
    says: a restored copy of the data forgets."""
    resting: frozenset[int] = frozenset()
    """Changes in doubt that are left alone for now: whoever is still busy with one has
    time to finish before it is looked for."""
    may_write: bool = True
    """Whether the budget and the line allow a write now."""
    may_read: bool = True
    known_uids: tuple[str, ...] = ()
    """Where nothing can be listed: the bookings ahead, to be read one by one."""


def next_step(facts: Facts) -> Step | None:
    """Return what is to be done first, or None when all there is to do is to wait."""
    if facts.may_write:
        for item in sendable(facts.items, facts.now):
            if item.id not in facts.resting:
                return _way_out(facts, item)
    if facts.may_read:
        return next(pulls(facts), None)
    return None


def sendable(items: Iterable[OutboxItem], now: datetime) -> Iterator[OutboxItem]:
    """Yield the changes that may leave now, in order.

    What waits for a person keeps back what depends on it, and nothing else.
    """
    unsent = {each.id for each in items if each.state.is_unsent}
    for item in items:
        moves = item.state in (ChangeState.WAITING, ChangeState.UNSURE)
        if moves and item.is_due(now) and item.depends_on not in unsent:
            yield item


def _way_out(facts: Facts, item: OutboxItem) -> Push | Look:
    """Return how a change goes on: sent, or looked for first."""
    if facts.repeats_safely:
        return Push(item=item)
    in_doubt = item.state is ChangeState.UNSURE or item.id in facts.doubted
    return Look(item=item) if in_doubt else Push(item=item)


def is_in_view(step: Step) -> bool:
    """Whether a step brings what a window shows now: the days in view, or their types.

    Of a listing of all that changed nobody knows beforehand.
    """
    match step:
        case PullSetup():
            return True
        case PullPage(name=name):
            return name.partition(":")[0] == VIEW
        case _:
            return False


def pulls(facts: Facts) -> Iterator[Step]:
    """Yield what is to be read, the most wanted first."""
    for uid in facts.wanted:
        yield PullOne(uid=uid)
    if _is_due(facts, SETUP_CURSOR, SETUP[facts.interest]):
        yield PullSetup()
    yield from _listings(facts) if facts.lists else _one_by_one(facts)


def _listings(facts: Facts) -> Iterator[Step]:
    """Yield the listings to read: the view, what changed, and outwards the rest."""
    view = _view(facts)
    in_view = _not_yet_read(facts, view)
    if in_view is not None:
        yield in_view
    if UPCOMING in facts.cursors and EARLIER in facts.cursors:
        yield from _changes(facts, view)
    today = _today(facts)
    for name, span in (
        (UPCOMING, Span(today, today + AHEAD)),
        (EARLIER, Span(today - BEHIND, today)),
    ):
        every = (CHECK if facts.lists_changes else SETUP)[facts.interest]
        if _is_due(facts, name, every):
            yield PullPage(name=name, span=span)


def _changes(facts: Facts, view: Span) -> Iterator[Step]:
    """Yield the asking for what was changed, if it is time."""
    if not _is_due(facts, POLLED, POLL[facts.interest]):
        return
    if not facts.lists_changes:
        yield PullPage(name=POLLED, span=_near(facts, view))
        return
    seen = facts.cursors.get(CHANGES)
    since = datetime.fromisoformat(seen) if seen else facts.now - FORTNIGHT
    yield PullPage(name=CHANGES, updated_after=since - OVERLAP)


def _near(facts: Facts, view: Span) -> Span:
    """Return the days in view, with the next fortnight where they are not far away."""
    today = facts.now - timedelta(days=1)
    if not (today <= view.end and view.start <= facts.now + 2 * FORTNIGHT):
        return view
    end = max(view.end, facts.now + FORTNIGHT)
    return Span(min(today, view.start), end)


def _one_by_one(facts: Facts) -> Iterator[Step]:
    """Yield bookings to read again, where a service cannot list them."""
    if _is_due(facts, POLLED, POLL[facts.interest]):
        for uid in facts.known_uids:
            if _is_due(facts, f"one:{uid}", POLL[facts.interest]):
                yield PullOne(uid=uid)


def _view(facts: Facts) -> Span:
    """Return the fortnight that begins today, or all the days somebody looks at."""
    looked = facts.looked_at
    if looked is None:
        start = facts.now - timedelta(days=1)
        return Span(start, start + FORTNIGHT)
    end = max(looked.start + FORTNIGHT, min(looked.end, looked.start + LONGEST_VIEW))
    return Span(looked.start, end)


def _today(facts: Facts) -> datetime:
    """Return where what is ahead begins."""
    return facts.now.replace(hour=0, minute=0, second=0, microsecond=0)


def _not_yet_read(facts: Facts, view: Span) -> PullPage | None:
    """Return the reading of days in view that no listing has brought, if it is time."""
    if _is_listed(facts, view):
        return None
    looked = facts.looked_at
    name = VIEW if looked is None else f"{VIEW}:{looked.start:%Y-%m-%d}"
    due = _is_due(facts, name, CHECK[facts.interest])
    return PullPage(name=name, span=view) if due else None


def _is_listed(facts: Facts, view: Span) -> bool:
    """Whether the listings that were read to the end hold all the days in view."""
    today = _today(facts)
    start = today - BEHIND if EARLIER in facts.cursors else today
    end = today + AHEAD if UPCOMING in facts.cursors else today
    return start <= view.start and view.end <= end


def _is_due(facts: Facts, name: str, every: timedelta) -> bool:
    """Whether something is to be read again; a clock that jumped back says so too."""
    value = facts.cursors.get(name)
    if value is None:
        return True
    at = datetime.fromisoformat(value)
    return not at <= facts.now < at + every


def next_moment(facts: Facts) -> datetime:
    """Return when there will be something to do, with nothing new happening."""
    moments = [facts.now + POLL[facts.interest]]
    polled = facts.cursors.get(POLLED)
    if polled is not None:
        moments.append(datetime.fromisoformat(polled) + POLL[facts.interest])
    unsent = {each.id for each in facts.items if each.state.is_unsent}
    moments += [
        each.not_before
        for each in facts.items
        if each.state in (ChangeState.WAITING, ChangeState.UNSURE)
        and each.depends_on not in unsent
        and each.id not in facts.resting
    ]
    return max(facts.now, min(moments))
