"""Free time: what the hosts of an event type have left, joined into one.

And why the rest is taken. Which starts are cut out of it is `search`'s business.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from pinmycal_desktop.model.host_time import HostTime
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.model.seats import Session
from pinmycal_desktop.model.sharing import Roster
from pinmycal_desktop.model.span import Span, is_within, parts_within, remaining
from pinmycal_desktop.model.value_class import value_class


@value_class
class FreeTime:
    """A span of the time of all hosts of an event type, joined into one."""

    hosts: tuple[HostTime, ...]
    roster: Roster
    free: tuple[Span, ...]
    """When everyone needed is free, or somebody of each group; joined, in order."""
    restriction: Schedule | None
    allowed: tuple[Span, ...]
    """What the restriction leaves (R37), if there is one."""

    @property
    def sessions(self) -> tuple[Session, ...]:
        """The meetings that can be joined, in order, each once (R30)."""
        barred = {each.key for host in self.hosts for each in host.barred}
        found: dict[tuple[Span, str], Session] = {}
        for each in chain.from_iterable(host.sessions for host in self.hosts):
            known = found.setdefault(each.key, each)
            if known.taken < each.taken:
                found[each.key] = each
        return tuple(
            found[key]
            for key in sorted(found)
            if key not in barred and self.allows(key[0])
        )

    @property
    def is_plain(self) -> bool:
        """Whether a meeting fits wherever there is free time of its length."""
        takes_turns = any(len(group) > 1 for group in self.roster.groups)
        return self.restriction is None and not takes_turns

    def allows(self, span: Span) -> bool:
        """Whether the restriction, if there is one, leaves all of `span` (R37)."""
        return self.restriction is None or is_within(span, self.allowed)

    def has_hosts_for(self, span: Span) -> bool:
        """Whether of each group one is free for all of `span` (R34)."""
        return self.roster.can_hold(span, [each.free for each in self.hosts])

    def reasons(self, span: Span) -> Iterator[Reason]:
        """Yield why parts of `span` are not free, meetings to join among them."""
        yield from self._restricted(span)
        for place in self.roster.always:
            yield from self._told(place, span)
        for group in self.roster.groups:
            free = chain.from_iterable(self.hosts[place].free for place in group)
            taken = remaining((span,), free)
            for place in group:
                for reason in self._told(place, span):
                    for part in parts_within(reason.span, taken):
                        yield replace(reason, span=part)

    def objections(self, span: Span) -> Iterator[Reason]:
        """Yield why `span` cannot be had; of those who take turns, the best host's.

        So whoever may overrule these reasons can have it (R26).
        """
        yield from self._restricted(span)
        if any(each.span == span for each in self.sessions):
            return
        for place in self.roster.always:
            yield from self._told(place, span)
        for group in self.roster.groups:
            told = [[*self._told(place, span)] for place in group]
            yield from min(told, key=_gravity)

    def able(self, span: Span) -> tuple[int, ...]:
        """Return the ids of those who are free for `span`, or hold it to be joined."""
        holding = [host for host in self.hosts if host.can_join(span)]
        there = holding or [each for each in self.hosts if not any(each.reasons(span))]
        return tuple(each.host.host_id for each in there)

    def _restricted(self, span: Span) -> Iterator[Reason]:
        if self.restriction is not None:
            name = self.restriction.name
            for part in remaining((span,), self.allowed):
                yield Reason(kind=ReasonKind.RESTRICTED, span=part, subject=name)

    def _told(self, place: int, span: Span) -> Iterator[Reason]:
        """Yield one host's reasons, by name where there are others."""
        host = self.hosts[place]
        reasons = host.reasons(span)
        if len(self.hosts) == 1:
            return reasons
        host_id = host.host.host_id
        return (replace(each, host_id=host_id) for each in reasons)


def _gravity(reasons: Sequence[Reason]) -> tuple[bool, bool]:
    """Return how much is against a host: nothing, what they may overrule, or more."""
    hard = any(not each.kind.needs_consent_only for each in reasons)
    return hard, bool(reasons)
