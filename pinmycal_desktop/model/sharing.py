"""Sharing: the free time of several hosts joined into one (R33 to R35)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import chain

from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.model.span import Span, common, is_within, merged
from pinmycal_desktop.model.value_class import value_class


@value_class(kw_only=False)
class Roster:
    """Who has to be there, as positions in the list of availabilities."""

    always: tuple[int, ...]
    groups: tuple[tuple[int, ...], ...] = ()
    """Of each group one."""

    @classmethod
    def of(cls, event_type: EventType, host_ids: Sequence[int]) -> Roster:
        """Return who has to be at a meeting of `event_type`, out of `host_ids`."""
        places = range(len(host_ids))
        if event_type.scheduling is not Scheduling.ROUND_ROBIN:
            return cls(tuple(places))
        part = {each.host_id: each for each in event_type.hosts}
        always: list[int] = []
        groups: dict[str, list[int]] = {}
        for place in places:
            host_id = host_ids[place]
            host = part.get(host_id) or EventHost(host_id=host_id)
            where = always if host.is_fixed else groups.setdefault(host.group, [])
            where.append(place)
        return cls(tuple(always), tuple(map(tuple, groups.values())))

    def narrowed(self, places: frozenset[int]) -> Roster:
        """Return this roster with only `places` taking turns, where they do (R35)."""
        groups = (
            tuple(each for each in group if each in places) or group
            for group in self.groups
        )
        return Roster(self.always, tuple(groups))

    def shared(self, free: Sequence[Sequence[Span]]) -> tuple[Span, ...]:
        """Return when all who have to be there are free, or others of their group."""
        parts: list[Sequence[Span]] = [free[place] for place in self.always]
        parts += [
            merged(chain.from_iterable(free[place] for place in group))
            for group in self.groups
        ]
        return tuple(reduce(common, parts))

    def can_hold(self, span: Span, free: Sequence[Sequence[Span]]) -> bool:
        """Whether one of each group is free for all of `span` (R34)."""
        return all(
            any(is_within(span, free[place]) for place in group)
            for group in self.groups
        )
