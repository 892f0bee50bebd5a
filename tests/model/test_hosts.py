"""Several hosts: together, by turns, and what each of them says (R33 to R35)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.engagements import Engagements
from pinmycal_desktop.model.event_type import PeriodLimits
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.model.slots import (
    Availability,
    Offering,
    ReasonKind,
    find,
    free,
    hosts_free,
    nearest,
    needed,
    why_not,
)
from tests.model.making import booking, busy, event_type, query, schedule, span, utc

if TYPE_CHECKING:
    from pinmycal_desktop.model.booking import Engagement
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.model.slots import SlotAnswer, SlotQuery

TOGETHER, ROBIN = Scheduling.COLLECTIVE, Scheduling.ROUND_ROBIN
DAY = query("2026-06-01T00:00", "2026-06-02T00:00")


def host(number: int, hours: str | Schedule, *taken: Engagement) -> Availability:
    its = schedule(daily=hours) if isinstance(hours, str) else hours
    return Availability(
        host_id=number, schedule=its, engagements=Engagements(Engagements(taken))
    )


def offering(
    scheduling: Scheduling,
    *hosts: Availability,
    parts: dict[int, dict[str, Any]] | None = None,
    **fields: Any,
) -> Offering:
    told = parts or {}
    kind = event_type(
        scheduling=scheduling,
        hosts=tuple(
            EventHost(host_id=each.host_id, **told.get(each.host_id, {}))
            for each in hosts
        ),
        **fields,
    )
    return Offering(event_type=kind, availabilities=hosts)


def starts(it: Offering, asked: SlotQuery = DAY) -> str:
    return " ".join(f"{each.start:%H:%M}" for each in free(it, asked))


def told(answer: SlotAnswer) -> list[str]:
    return [
        f"{each.kind.value} {each.span.start:%H:%M}-{each.span.end:%H:%M}"
        f" {each.host_id or 'all'}"
        for each in answer.reasons
    ]


def test_together_means_when_everyone_is_free() -> None:
    lunch = busy("2026-06-01T12:00", "2026-06-01T13:00")
    it = offering(TOGETHER, host(1, "09:00-14:00"), host(2, "11:00-18:00", lunch))
    assert starts(it) == "11:00 13:00"


def test_by_turns_means_when_anyone_is_free() -> None:
    it = offering(ROBIN, host(1, "09:00-11:00"), host(2, "10:00-12:00"))
    assert starts(it) == "09:00 10:00 11:00"


def test_by_turns_nobody_is_handed_over_in_the_middle_of_a_meeting() -> None:
    it = offering(ROBIN, host(1, "09:00-10:30"), host(2, "10:30-12:00"))
    assert starts(it) == "09:00 11:00"
    asked = query("2026-06-01T09:00", "2026-06-01T12:00")
    assert told(find(it, asked)) == ["hosts 10:00-11:00 all"]


def test_of_each_group_one_must_be_free() -> None:
    groups: dict[int, dict[str, Any]] = {3: {"group": "doctors"}}
    it = offering(
        ROBIN,
        host(1, "09:00-10:00"),
        host(2, "11:00-13:00"),
        host(3, "09:00-12:00"),
        parts=groups,
    )
    assert starts(it) == "09:00 11:00"


def test_who_is_fixed_must_be_free() -> None:
    it = offering(
        ROBIN,
        host(1, "09:00-12:00"),
        host(2, "11:00-13:00"),
        parts={2: {"is_fixed": True}},
    )
    assert starts(it) == "11:00"


def test_a_host_the_event_type_does_not_list_takes_turns() -> None:
    kind = event_type(scheduling=ROBIN)
    pair = (host(1, "09:00-10:00"), host(2, "11:00-12:00"))
    assert starts(Offering(event_type=kind, availabilities=pair)) == "09:00 11:00"


def test_a_reason_says_whose_it_is_and_only_where_nobody_is_free() -> None:
    taken = booking("2026-06-01T09:00", "2026-06-01T11:00", id=7)
    it = offering(ROBIN, host(1, "09:00-12:00", taken), host(2, "10:00-12:00"))
    asked = query("2026-06-01T09:00", "2026-06-01T12:00")
    assert told(find(it, asked)) == ["booking 09:00-10:00 1", "closed 09:00-10:00 2"]


def test_together_every_reason_of_everyone_is_told() -> None:
    taken = booking("2026-06-01T10:00", "2026-06-01T11:00", id=7)
    it = offering(TOGETHER, host(1, "09:00-12:00", taken), host(2, "09:00-11:00"))
    asked = query("2026-06-01T09:00", "2026-06-01T12:00")
    assert told(find(it, asked)) == ["booking 10:00-11:00 1", "closed 11:00-12:00 2"]


def test_by_turns_the_one_with_least_against_it_is_asked_for_consent() -> None:
    taken = booking("2026-06-01T10:00", "2026-06-01T11:00", id=7)
    it = offering(ROBIN, host(1, "09:00-12:00", taken), host(2, "14:00-16:00"))
    found = why_not(it, span("2026-06-01T10:00", "2026-06-01T11:00"), DAY)
    assert [(each.kind, each.host_id) for each in found] == [(ReasonKind.CLOSED, 2)]
    assert hosts_free(it, span("2026-06-01T09:00", "2026-06-01T10:00"), DAY) == (1,)
    assert hosts_free(it, span("2026-06-01T10:00", "2026-06-01T11:00"), DAY) == ()


def test_together_anyones_objection_is_one() -> None:
    it = offering(TOGETHER, host(1, "09:00-12:00"), host(2, "14:00-16:00"))
    found = why_not(it, span("2026-06-01T09:00", "2026-06-01T10:00"), DAY)
    assert [(each.kind, each.host_id) for each in found] == [(ReasonKind.CLOSED, 2)]


def test_limits_count_the_bookings_of_all_hosts_each_once() -> None:
    shared = booking("2026-06-01T09:00", "2026-06-01T10:00", id=7)
    other = booking("2026-06-01T10:00", "2026-06-01T11:00", id=8)
    limits = PeriodLimits(day=2)
    both = (host(1, "09:00-12:00", shared), host(2, "09:00-12:00", shared))
    assert starts(offering(ROBIN, *both, count_limits=limits)) == "10:00 11:00"
    more = (both[0], host(2, "09:00-12:00", shared, other))
    assert starts(offering(ROBIN, *more, count_limits=limits)) == ""


def test_a_meeting_that_is_moved_can_stay_with_its_host() -> None:
    mine = booking("2026-06-01T11:00", "2026-06-01T12:00", id=7)
    pair = (host(1, "09:00-10:00"), host(2, "11:00-13:00", mine))
    asked = query("2026-06-01T00:00", "2026-06-02T00:00", moving=7)
    assert starts(offering(ROBIN, *pair), asked) == "09:00 11:00 12:00"
    keeping = offering(ROBIN, *pair, keeps_host=True)
    assert starts(keeping, asked) == "11:00 12:00"
    assert starts(keeping) == "09:00 12:00"
    gone = query("2026-06-01T00:00", "2026-06-02T00:00", moving=99)
    assert starts(keeping, gone) == "09:00 12:00"


def test_the_nearest_are_found_and_what_is_needed_of_each_host() -> None:
    rome = schedule("Europe/Rome", daily="09:00-12:00")
    it = offering(
        ROBIN,
        host(1, "09:00-12:00"),
        host(2, rome),
        count_limits=PeriodLimits(month=9),
    )
    found = nearest(it, DAY, start=utc("2026-06-01T10:10"), count=2)
    assert [f"{each.start:%H:%M}" for each in found] == ["10:00", "11:00"]
    whole = needed(it, DAY)
    assert whole.start == utc("2026-04-30T22:00")  # Rome's May, for the days before
    assert whole.end == utc("2026-07-01T00:00")


def test_busy_for_weeks_is_busy_in_the_middle() -> None:
    away = busy("2026-05-01T00:00", "2026-06-01T10:00")
    short = busy("2026-05-31T23:00", "2026-06-01T09:00")
    it = offering(ROBIN, host(1, "09:00-12:00", away, short))
    assert starts(it) == "10:00 11:00"


def test_engagements_show_what_they_hold() -> None:
    lunch = busy("2026-06-01T12:00", "2026-06-01T13:00")
    assert repr(Engagements([lunch])) == f"Engagements([{lunch!r}])"
