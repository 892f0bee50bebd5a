"""Being elsewhere, and schedules beside the host's own: R29, R32, R37 and R38."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pinmycal_desktop.model.away import OutOfOffice
from pinmycal_desktop.model.event_type import DaysAhead
from pinmycal_desktop.model.hours import journey, open_spans
from pinmycal_desktop.model.schedule import Travel
from pinmycal_desktop.model.slots import Offering, ReasonKind, find, why_not
from tests.model.making import (
    booking,
    busy,
    event_type,
    override,
    query,
    schedule,
    span,
    utc,
)

ROME, NEW_YORK = "Europe/Rome", "America/New_York"


def away(first: str, last: str) -> OutOfOffice:
    return OutOfOffice(
        uid="away",
        host_id=1,
        first=date.fromisoformat(first),
        last=date.fromisoformat(last),
        note="Sailing",
        stand_in_id=2,
    )


def test_days_away_are_the_schedules_and_name_who_stands_in() -> None:
    asked = query("2026-06-01T00:00", "2026-06-04T00:00", ROME)
    it = Offering.of_host(
        event_type(), schedule(ROME, daily="00:00-24:00"), [away(*["2026-06-02"] * 2)]
    )
    answer = find(it, asked)
    gap = span("2026-06-01T22:00", "2026-06-02T22:00")
    assert not any(each.span.overlaps(gap) for each in answer.slots)
    (reason,) = answer.reasons
    assert (reason.kind, reason.span) == (ReasonKind.AWAY, gap)
    assert (reason.subject, reason.stand_in_id) == ("Sailing", 2)
    assert reason.kind.needs_consent_only


def test_on_a_journey_hours_and_overrides_are_read_on_the_clock_there() -> None:
    hours = replace(
        schedule(ROME, override("2026-06-03", "20:00-21:00"), daily="09:00-10:00"),
        travels=(
            Travel(first=date(2026, 6, 2), last=date(2026, 6, 3), zone=NEW_YORK),
            Travel(first=date(2026, 6, 3), zone="Asia/Tokyo"),
        ),
    )
    found = open_spans(hours, span("2026-06-01T00:00", "2026-06-05T00:00"))
    assert [f"{each.start:%d %H:%M}" for each in found] == [
        "01 07:00",
        "02 13:00",
        "04 00:00",  # the 3rd at 20:00 in New York; the 4th at 9:00 in Tokyo
    ]


def test_a_journey_given_as_instants_has_the_dates_whose_midnight_it_holds() -> None:
    start, end = utc("2050-09-06T00:00"), utc("2050-09-07T23:59:59")
    found = journey(NEW_YORK, start, end, ROME)
    assert (found.first, found.last) == (date(2050, 9, 7), date(2050, 9, 8))
    found = journey(NEW_YORK, utc("2050-09-05T22:00"), None, ROME)
    assert (found.first, found.last) == (date(2050, 9, 6), None)
    assert found.covers(date(2051, 1, 1))


def test_a_restriction_removes_starts_and_moves_none() -> None:
    rule = schedule(daily="09:30-11:30")
    it = Offering.of_host(event_type(), schedule(daily="09:00-13:00"), (), rule)
    asked = query("2026-06-01T09:00", "2026-06-01T13:00")
    answer = find(it, asked)
    assert [f"{each.start:%H:%M}" for each in answer.slots] == ["10:00"]
    bounded = [each for each in answer.reasons if each.kind is ReasonKind.RESTRICTED]
    assert [each.span.minutes for each in bounded] == [30, 90]
    assert bounded[0].subject == "Hours"
    found = why_not(it, span("2026-06-01T09:00", "2026-06-01T10:00"), asked)
    assert [each.kind for each in found] == [ReasonKind.RESTRICTED]


def test_later_meetings_of_a_series_need_neither_grid_nor_window() -> None:
    kind = event_type(window=DaysAhead(7), first_slot_only=True)
    lunch = busy("2026-06-01T11:30", "2026-06-01T12:00")
    it = Offering.of_host(kind, schedule(), [lunch])
    asked = query("2026-06-01T00:00", "2026-06-02T00:00", now=utc("2026-05-01"))
    later = replace(asked, is_repeat=True)
    free_time = span("2026-06-01T10:10", "2026-06-01T11:10")
    assert {each.kind for each in why_not(it, free_time, asked)} == {
        ReasonKind.WINDOW,
        ReasonKind.OFF_GRID,
    }
    assert why_not(it, free_time, later) == ()
    taken = span("2026-06-01T10:45", "2026-06-01T11:45")
    assert [each.kind for each in why_not(it, taken, later)] == [ReasonKind.BUSY]
    closed = span("2026-06-01T12:00", "2026-06-01T13:00")
    assert [each.kind for each in why_not(it, closed, later)] == [ReasonKind.CLOSED]


def test_a_booking_has_a_seat_even_if_nobody_counted() -> None:
    assert booking("2026-06-01T10:00", "2026-06-01T11:00").seats_taken == 1
