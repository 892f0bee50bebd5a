"""What the booking dialogs read; every function runs in a reading thread.

They are handed to `Operations.read`; none touches a widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.reasons import Reason
    from pinmycal_desktop.model.slots import Slot, SlotAnswer
    from pinmycal_desktop.screen.booking import MoveDraft
    from pinmycal_desktop.screen.free_times import TimesQuery


@value_class
class FoundTimes:
    """The answer to a `TimesQuery`."""

    query: TimesQuery
    answer: SlotAnswer
    objections: tuple[Reason, ...] = ()
    """Why the wanted start is not offered; empty when it is, or none is wanted."""
    alternatives: tuple[Slot, ...] = ()
    """The nearest free times, when the wanted start cannot be had at all."""

    @property
    def is_hopeless(self) -> bool:
        """Whether not even the host may book the wanted start."""
        return any(not each.kind.needs_consent_only for each in self.objections)


def read_times(diary: Diary, query: TimesQuery) -> FoundTimes:
    """Return the free times of the query's days, and what stands against `wanted`.

    A booking without an event type, such as an imported one, is asked for with a type
    made of what it says (`id` 0), in the default schedule's hours.
    """
    if not query.event_type.id:
        answer = diary.slots.preview(
            query.event_type,
            diary.schedules.default(),
            span=query.span,
            zone=query.host_zone,
            length=query.length,
        )
        return FoundTimes(query=query, answer=answer)
    answer = diary.slots.find(
        query.event_type.id,
        span=query.span,
        zone=query.host_zone,
        length=query.length,
        moving=query.moving,
    )
    if query.wanted is None:
        return FoundTimes(query=query, answer=answer)
    found = FoundTimes(
        query=query,
        answer=answer,
        objections=diary.slots.objections(
            query.event_type.id,
            start=query.wanted,
            length=query.length,
            moving=query.moving,
            zone=query.host_zone,
        ),
    )
    if not found.is_hopeless:
        return found
    others = _nearest(diary, query, query.wanted)
    return FoundTimes(
        query=query, answer=answer, objections=found.objections, alternatives=others
    )


def _nearest(diary: Diary, query: TimesQuery, wanted: datetime) -> tuple[Slot, ...]:
    return diary.slots.nearest(
        query.event_type.id, start=wanted, length=query.length, moving=query.moving
    )


def read_move_objections(
    diary: Diary, draft: MoveDraft, zone: str
) -> tuple[Reason, ...]:
    """Return what stands against a move; a booking of no type is judged when moved."""
    event_type_id = draft.booking.event_type_id
    if event_type_id is None or draft.start is None:
        return ()
    return diary.slots.objections(
        event_type_id,
        start=draft.start,
        length=draft.length,
        moving=draft.booking.id,
        zone=zone,
    )


@value_class
class TypesReading:
    """What can be booked, the local account's first."""

    event_types: tuple[EventType, ...]
    accounts: Mapping[int, str]
    """The names of the accounts at services, by their ids."""


def read_event_types(
    diary: Diary, host_id: int, account_id: int | None = None
) -> TypesReading:
    """Return the event types of a host, by position.

    Of the person at this computer they are those of every account, or of the one that
    is acted for.
    """
    found = diary.event_types.everywhere()
    if host_id not in {each.host_id for each in found}:
        found = diary.event_types.all(host_id=host_id)
    found = tuple(e for e in found if account_id in (None, e.account_id))
    names = {e.id: e.name for e in diary.account.every() if e.connection is not None}
    return TypesReading(event_types=found, accounts=names)


def read_type_of(diary: Diary, draft: MoveDraft) -> EventType:
    """Return the event type of a booking, or one made of what the booking says."""
    event_type_id = draft.booking.event_type_id
    if event_type_id is None:
        return draft.stand_in()
    try:
        return diary.event_types.get(event_type_id)
    except NotFound:
        return draft.stand_in()
