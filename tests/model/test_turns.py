"""Whose turn it is (R36)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.hosts import EventHost, Priority, Scheduling
from pinmycal_desktop.model.turns import choose_hosts
from tests.model.making import booking, event_type, utc

if TYPE_CHECKING:
    from collections.abc import Collection

    from pinmycal_desktop.model.booking import Booking

NOW = utc("2026-06-15T12:00")
ROBIN = Scheduling.ROUND_ROBIN


def made(host_id: int, day: str, **fields: Any) -> Booking:
    """Return a booking of that host, made on a date."""
    at = utc(f"{day}T10:00")
    start, end = "2026-07-01T10:00", "2026-07-01T11:00"
    return booking(start, end, host_id=host_id, created_at=at, **fields)


def chosen(
    *hosts: EventHost,
    free: Collection[int] = (1, 2, 3),
    past: Collection[Booking] = (),
    zone: str = "UTC",
    scheduling: Scheduling = ROBIN,
    keeps_host: bool = False,
    keep: Collection[int] = (),
) -> tuple[int, ...] | None:
    kind = event_type(hosts=hosts, scheduling=scheduling, keeps_host=keeps_host)
    return choose_hosts(kind, free, past, now=NOW, zone=zone, keep=keep)


def host(host_id: int, **fields: Any) -> EventHost:
    return EventHost(host_id=host_id, **fields)


def test_a_personal_type_is_its_hosts() -> None:
    assert chosen(scheduling=Scheduling.PERSONAL) == (1,)
    assert chosen(scheduling=Scheduling.PERSONAL, free=(2,)) is None


def test_together_everyone_is_chosen_or_nobody() -> None:
    pair = (host(1), host(2))
    assert chosen(*pair, scheduling=Scheduling.COLLECTIVE) == (1, 2)
    assert chosen(*pair, scheduling=Scheduling.COLLECTIVE, free=(1, 3)) is None
    assert chosen(scheduling=Scheduling.COLLECTIVE) is None


def test_who_was_longest_not_booked_comes_next() -> None:
    past = [made(1, "2026-06-02"), made(2, "2026-06-01"), made(1, "2026-05-01")]
    assert chosen(host(1), host(2), past=past) == (2,)
    assert chosen(host(1), host(2), past=past, free=(1,)) == (1,)


def test_who_was_never_booked_comes_first_and_equals_in_their_order() -> None:
    past = [made(1, "2026-06-02")]
    assert chosen(host(1), host(2), host(3), past=past) == (2,)
    assert chosen(host(3), host(1), host(2)) == (3,)


def test_cancelled_bookings_were_no_turn() -> None:
    past = [made(1, "2026-06-02", status=BookingStatus.CANCELLED)]
    assert chosen(host(1), host(2), past=[*past, made(2, "2026-01-01")]) == (1,)


def test_the_highest_priority_comes_before_the_order_of_turns() -> None:
    hosts = (host(1), host(2, priority=Priority.HIGH), host(3, priority=Priority.HIGH))
    past = [made(2, "2026-06-02"), made(3, "2026-06-03")]
    assert chosen(*hosts, past=past) == (2,)
    assert chosen(*hosts, past=past, free=(1,)) == (1,)


def test_who_is_furthest_behind_their_share_comes_before_priority() -> None:
    hosts = (host(1, weight=300), host(2, weight=100, priority=Priority.HIGHEST))
    past = [made(1, "2026-06-02"), made(1, "2026-06-03")]
    assert chosen(*hosts, past=past) == (2,)
    assert chosen(*hosts, past=[*past, made(2, "2026-06-04")]) == (1,)
    assert chosen(*hosts) == (2,)  # nobody is behind yet


def test_a_host_without_a_share_among_others_has_the_usual_one() -> None:
    hosts = (host(1, weight=100), host(2))
    assert chosen(*hosts, past=[made(1, "2026-06-02")]) == (2,)
    assert chosen(*hosts, past=[made(2, "2026-06-02")]) == (1,)


def test_shares_are_of_the_month_as_the_zone_counts_it() -> None:
    hosts = (host(1, weight=1), host(2, weight=1))
    last_month = [made(1, "2026-05-20"), made(1, "2026-05-21")]
    assert chosen(*hosts, past=[*last_month, made(2, "2026-06-02")]) == (1,)
    late = booking(
        "2026-07-01T10:00",
        "2026-07-01T11:00",
        host_id=1,
        created_at=utc("2026-05-31T23:00"),
    )
    assert chosen(*hosts, past=[late, made(2, "2026-05-01")], zone="UTC") == (2,)
    assert chosen(*hosts, past=[late], zone="Europe/Rome") == (2,)


def test_who_is_fixed_is_always_there_and_one_of_each_group() -> None:
    hosts = (host(1), host(2, is_fixed=True), host(3, group="doctors"))
    assert chosen(*hosts) == (2, 1, 3)
    assert chosen(*hosts, free=(1, 3)) is None
    assert chosen(*hosts, free=(1, 2)) is None


def test_a_meeting_that_is_moved_can_stay_with_its_host() -> None:
    past = [made(2, "2026-06-02")]
    pair = (host(1), host(2))
    assert chosen(*pair, past=past, keeps_host=True, keep=(2,)) == (2,)
    assert chosen(*pair, past=past, keep=(2,)) == (1,)
    assert chosen(*pair, past=past, keeps_host=True, keep=(2,), free=(1,)) == (1,)


def test_co_hosts_had_their_turn_too() -> None:
    past = [made(1, "2026-06-02", co_hosts=(2,))]
    assert chosen(host(2), host(3), past=past) == (3,)
