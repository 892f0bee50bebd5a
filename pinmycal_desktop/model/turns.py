"""Turns: which of several free hosts gets a booking (R36).

Arithmetic on what is handed in; `slots.hosts_free` tells who is free.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.hosts import EventHost, Scheduling

_USUAL_WEIGHT = 100
_NEVER = datetime.min.replace(tzinfo=UTC)


def choose_hosts(
    event_type: EventType,
    free: Collection[int],
    past: Iterable[Booking],
    *,
    now: datetime,
    zone: str,
    keep: Collection[int] = (),
) -> tuple[int, ...] | None:
    """Return the ids of the hosts who get a booking; None when they are too few.

    `free` are the hosts who have nothing against its time, `past` all bookings of the
    event type, made at any time. Months begin in `zone`. `keep` are the hosts of a
    booking that is moved: who of them is free keeps it, if the event type says so.
    The first is the one whose booking it is, the others hold it too.
    """
    if event_type.scheduling is Scheduling.PERSONAL:
        return (event_type.host_id,) if event_type.host_id in free else None
    always, groups = _parts(event_type)
    if not all(each.host_id in free for each in always):
        return None
    booked = _counted(past)
    chosen = [each.host_id for each in always]
    for group in groups:
        able = [each for each in group if each.host_id in free]
        if event_type.keeps_host:
            able = [each for each in able if each.host_id in keep] or able
        if not able:
            return None
        chosen.append(_whose_turn(able, group, booked, now=now, zone=zone).host_id)
    return tuple(chosen) or None


def _parts(event_type: EventType) -> tuple[list[EventHost], list[list[EventHost]]]:
    """Return the hosts who are always there, and the groups of the others."""
    if event_type.scheduling is Scheduling.COLLECTIVE:
        return list(event_type.hosts), []
    groups: dict[str, list[EventHost]] = {}
    for each in event_type.hosts:
        if not each.is_fixed:
            groups.setdefault(each.group, []).append(each)
    always = [each for each in event_type.hosts if each.is_fixed]
    return always, list(groups.values())


def _counted(past: Iterable[Booking]) -> list[tuple[int, datetime]]:
    """Return who was booked, and when it was made, for bookings that count."""
    return [
        (host_id, each.created_at)
        for each in past
        if each.status.takes_time
        for host_id in (each.host_id, *each.co_hosts)
    ]


def _whose_turn(
    able: Sequence[EventHost],
    group: Sequence[EventHost],
    booked: Sequence[tuple[int, datetime]],
    *,
    now: datetime,
    zone: str,
) -> EventHost:
    """Return the one of `able` whose turn it is in `group` (R36)."""
    if any(each.weight is not None for each in group):
        behind = _behind(group, booked, now=now, zone=zone)
        most = max(behind[each.host_id] for each in able)
        able = [each for each in able if behind[each.host_id] == most]
    highest = max(each.priority for each in able)
    last: dict[int, datetime] = {}
    for host_id, made in booked:
        last[host_id] = max(made, last.get(host_id, _NEVER))
    first = [each for each in able if each.priority is highest]
    return min(first, key=lambda each: last.get(each.host_id, _NEVER))


def _behind(
    group: Sequence[EventHost],
    booked: Iterable[tuple[int, datetime]],
    *,
    now: datetime,
    zone: str,
) -> dict[int, int]:
    """Return how far each host is behind their share of this month's bookings.

    In whole numbers, so that equals are equal: the share is multiplied out.
    """
    tz = ZoneInfo(zone)
    month = now.astimezone(tz).date().replace(day=1)
    made = Counter(
        host_id
        for host_id, at in booked
        if at.astimezone(tz).date().replace(day=1) == month
    )
    weights = {
        each.host_id: _USUAL_WEIGHT if each.weight is None else each.weight
        for each in group
    }
    everything = sum(weights.values())
    total = sum(made[host_id] for host_id in weights)
    return {
        host_id: total * weight - made[host_id] * everything
        for host_id, weight in weights.items()
    }
