"""Journeys: kept, undone, and honoured by everything that asks for free time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.commands.bookings import CreateBooking
from pinmycal_desktop.model.commands.holding import RemoveTravel, SaveTravel
from pinmycal_desktop.model.commands.setup import SaveHost, SaveSchedule
from pinmycal_desktop.model.errors import Invalid, NeedsConsent, NotFound
from pinmycal_desktop.model.schedule import Travel
from pinmycal_desktop.model.span import Span
from tests.builders import ZONE, a_schedule, a_uid, a_wish, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary

NEW_YORK = "America/New_York"


def journey(first: int = 10, last: int | None = 10, **changes: object) -> Travel:
    """Return a journey of March 2026 to New York."""
    days = {
        "first": date(2026, 3, first),
        "last": None if last is None else date(2026, 3, last),
    }
    return Travel(**{"zone": NEW_YORK, **days, **changes})  # type: ignore[arg-type]


def starts(diary: Diary, day: int, event_type: int = 3) -> tuple[str, str]:
    """Return the first and the last start of a day, in UTC."""
    span = Span(at(day, 0), at(day + 1, 0))
    found = diary.slots.free(event_type, span=span, zone=ZONE)
    return f"{found[0].start:%H:%M}", f"{found[-1].start:%H:%M}"


def refused(diary: Diary, travel: Travel) -> tuple[str, str]:
    with pytest.raises(Invalid) as caught:
        diary.run(SaveTravel(travel=travel))
    (problem,) = caught.value.problems
    return problem.field, problem.message.code


HOME, AWAY = ("08:00", "15:00"), ("13:00", "20:00")
"""9:00 to 17:00 in Rome, and in New York."""


def test_hours_are_those_of_the_place_until_it_is_undone(diary: Diary) -> None:
    made = diary.run(SaveTravel(travel=journey()))
    assert [starts(diary, day) for day in (9, 10, 11)] == [HOME, AWAY, HOME]
    assert diary.travels.all() == (made.travel,)
    assert made.undo
    undone = diary.run(made.undo)
    assert (starts(diary, 10), diary.travels.all()) == (HOME, ())
    assert undone.undo
    diary.run(undone.undo)
    assert (starts(diary, 10), diary.travels.all()) == (AWAY, (made.travel,))


def test_the_open_week_and_a_booking_follow(diary: Diary) -> None:
    evening = CreateBooking(
        **{
            **{each: getattr(a_wish(), each) for each in ("attendee", "origin")},
            "uid": a_uid(),
            "event_type_id": 3,
            "start": at(10, 20),
        }
    )
    with pytest.raises(NeedsConsent):
        diary.run(evening)
    diary.run(SaveTravel(travel=journey(10, None)))
    week = diary.week(Span(at(9, 0), at(12, 0)))
    assert [f"{each.start:%d %H:%M}" for each in week.open_hours] == [
        "09 08:00",
        "10 13:00",
        "11 13:00",
    ]
    assert diary.run(evening).booking.span.start == at(10, 20)
    with pytest.raises(NeedsConsent):
        diary.run(replace(evening, uid=a_uid(), start=at(10, 8)))


def test_the_default_schedule_alone_travels(diary: Diary) -> None:
    diary.run(SaveTravel(travel=journey()))
    first = diary.schedules.default()
    assert [each.zone for each in first.travels] == [NEW_YORK]
    second = diary.run(SaveSchedule(schedule=a_schedule(name="Second"))).schedule
    assert second.travels == ()
    diary.run(SaveSchedule(schedule=replace(second, is_default=True)))
    assert diary.schedules.get(first.id).travels == ()
    assert [each.zone for each in diary.schedules.default().travels] == [NEW_YORK]
    stored = diary.schedules.default()
    diary.run(SaveSchedule(schedule=replace(stored, travels=(), name="Renamed")))
    assert [each.zone for each in diary.schedules.default().travels] == [NEW_YORK]


def test_journeys_are_each_hosts_own(diary: Diary) -> None:
    bob = diary.run(
        SaveHost(
            host=Host(
                uid=a_uid(), account_id=1, name="Bob", email="b@b.example", zone=ZONE
            )
        )
    ).host
    diary.run(SaveTravel(travel=journey(host_id=bob.id)))
    assert diary.travels.all() == ()
    assert len(diary.travels.all(host_id=bob.id)) == 1
    assert starts(diary, 10) == HOME
    (kind,) = (
        each for each in diary.event_types.all(host_id=bob.id) if each.length == 60
    )
    assert starts(diary, 10, kind.id) == AWAY


def test_journeys_share_no_date(diary: Diary) -> None:
    first = diary.run(SaveTravel(travel=journey(10, 12))).travel
    overlap = ("first", "travel.overlaps")
    assert refused(diary, journey(12, 14)) == overlap
    assert refused(diary, journey(1, None)) == overlap
    diary.run(SaveTravel(travel=journey(13, None)))
    assert refused(diary, journey(20, None)) == overlap
    diary.run(SaveTravel(travel=journey(8, 9)))
    assert [each.first.day for each in diary.travels.all()] == [8, 10, 13]
    diary.run(RemoveTravel(travel_id=first.id))
    with pytest.raises(NotFound):
        diary.run(RemoveTravel(travel_id=first.id))


def test_what_cannot_be_a_journey_is_refused(diary: Diary) -> None:
    assert refused(diary, journey(10, 9)) == ("last", "away.ends-before-start")
    assert refused(diary, journey(zone="Mars/Olympus")) == ("zone", "field.zone")
    far = journey(first=1, last=None)
    assert refused(diary, replace(far, first=date(9000, 1, 1)))[0] == "first"
    with pytest.raises(NotFound):
        diary.run(SaveTravel(travel=journey(host_id=99)))


def test_no_more_journeys_are_kept_than_are_read_at_once(
    diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pinmycal_desktop.diary.travels.MOST_JOURNEYS", 1)
    diary.run(SaveTravel(travel=journey()))
    assert refused(diary, journey(20, 21)) == ("first", "field.too-many")


def test_a_change_of_clocks_on_the_way_is_kept(diary: Diary) -> None:
    """New York changes its clocks on 8 March, Rome on the 29th."""
    diary.run(SaveTravel(travel=journey(2, None)))
    span = Span(at(6, 0), at(10, 0))
    found = diary.slots.free(3, span=span, zone=NEW_YORK)
    first: dict[date, str] = {}
    for each in found:
        first.setdefault(each.start.date(), f"{each.start:%H:%M}")
    assert first == {date(2026, 3, 9): "13:00"}
    winter = Span(datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 11, 3, tzinfo=UTC))
    assert diary.slots.free(3, span=winter, zone=NEW_YORK)[0].start.hour == 14
