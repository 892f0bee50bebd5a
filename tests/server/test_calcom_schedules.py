"""Schedules of the Cal.com API, both ways."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.commands.setup import SaveSchedule
from pinmycal_desktop.model.schedule import DateOverride, HourRange, joined

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller

BASE = "/v2/schedules"
WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


@pytest.fixture
def cal(call: Caller) -> Caller:
    """Give a program that speaks the version of schedules."""
    return replace(call, headers={"cal-api-version": "2024-06-11"})


def made(cal: Caller, **wish: object) -> dict[str, Any]:
    """Make a schedule and return it as answered."""
    body = {"name": "Mine", "timeZone": "Europe/Paris", "isDefault": False} | wish
    answer = cal("POST", BASE, json=body)
    assert answer.status_code == 201, answer.text
    data: dict[str, Any] = answer.json()["data"]
    return data


def hours(days: list[str], start: str, end: str) -> dict[str, Any]:
    """Return a range of hours."""
    return {"days": days, "startTime": start, "endTime": end}


def on(day: str, start: str, end: str) -> dict[str, str]:
    """Return an override."""
    return {"date": day, "startTime": start, "endTime": end}


@pytest.mark.parametrize(
    "availability",
    [
        [hours(WEEK, "09:00", "17:00")],
        [
            hours(["Monday", "Wednesday"], "17:00", "21:00"),
            hours(["Saturday"], "10:00", "12:30"),
        ],
        [hours(["Monday"], "09:00", "12:00"), hours(["Monday"], "13:00", "17:00")],
        [hours(["Sunday"], "22:00", "02:00")],
        [hours(["Sunday"], "22:00", "23:59")],
        [],
    ],
)
def test_hours_are_given_back(cal: Caller, availability: list[dict[str, Any]]) -> None:
    said = made(cal, availability=availability)
    assert said["availability"] == availability
    assert cal("GET", f"{BASE}/{said['id']}").json()["data"] == said


def test_23_59_is_midnight_and_no_time_at_all_is_none(
    cal: Caller, diary: Diary
) -> None:
    said = made(
        cal,
        availability=[
            hours(["Monday"], "00:00", "23:59"),
            hours(["Tuesday"], "09:00", "09:00"),
        ],
    )
    week = diary.schedules.get(said["id"]).week
    assert week[0] == (HourRange(0, 1440),)
    assert week[1] == ()


def test_dates_that_differ_are_given_back_closed_or_open(
    cal: Caller, diary: Diary
) -> None:
    overrides = [
        on("2026-12-09", "10:00", "11:00"),
        on("2026-12-09", "13:00", "14:00"),
        on("2026-12-14", "00:00", "00:00"),
    ]
    said = made(cal, overrides=overrides)
    assert said["overrides"] == overrides
    kept = diary.schedules.get(said["id"]).overrides
    assert [(each.first, len(each.ranges)) for each in kept] == [
        (date(2026, 12, 9), 2),
        (date(2026, 12, 14), 0),
    ]
    name = cal("PATCH", f"{BASE}/{said['id']}", json={"name": "New"}).json()["data"]
    assert name["overrides"] == overrides


def test_a_span_of_dates_from_the_window_is_told_day_by_day(
    cal: Caller, diary: Diary
) -> None:
    away = DateOverride(first=date(2026, 12, 30), last=date(2027, 1, 1))
    schedule = replace(diary.schedules.default(), overrides=(away,))
    diary.run(SaveSchedule(schedule=schedule))
    said = cal("GET", f"{BASE}/default").json()["data"]
    assert said["overrides"] == [
        on(day, "00:00", "00:00") for day in ("2026-12-30", "2026-12-31", "2027-01-01")
    ]


def test_the_default_moves_and_cannot_just_be_given_up(
    cal: Caller, diary: Diary
) -> None:
    said = made(cal, isDefault=True)
    assert cal("GET", f"{BASE}/default").json()["data"] == said
    same = cal("PATCH", f"{BASE}/{said['id']}", json={"isDefault": False})
    assert same.json()["data"]["isDefault"]
    assert not cal("GET", f"{BASE}/1").json()["data"]["isDefault"]
    assert cal("DELETE", f"{BASE}/{said['id']}").json() == {"status": "success"}
    assert diary.schedules.default().id == 1


def test_the_last_schedule_stays(cal: Caller) -> None:
    assert cal("DELETE", f"{BASE}/1").status_code == 400
    other = made(cal)
    assert cal("DELETE", f"{BASE}/1").status_code == 200
    assert cal("GET", f"{BASE}/default").json()["data"]["id"] == other["id"]


@pytest.mark.parametrize("version", ["2024-04-15", "2024-08-13", "2024-09-04"])
def test_other_versions_have_no_schedules(cal: Caller, version: str) -> None:
    assert cal("GET", BASE, headers={"cal-api-version": version}).status_code == 404


@pytest.mark.parametrize(
    ("ranges", "expected"),
    [
        ([(540, 720), (660, 780)], [(540, 780)]),
        ([(540, 720), (720, 780)], [(540, 780)]),
        ([(600, 610), (540, 720)], [(540, 720)]),
        ([(540, 600), (660, 720)], [(540, 600), (660, 720)]),
        ([(0, 1440), (1320, 1560)], [(0, 1440)]),
    ],
)
def test_ranges_that_meet_are_joined(
    ranges: list[tuple[int, int]], expected: list[tuple[int, int]]
) -> None:
    assert joined(HourRange(*each) for each in ranges) == tuple(
        HourRange(*each) for each in expected
    )
