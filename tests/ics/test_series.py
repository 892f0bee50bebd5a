"""Series spread out over the window: bounded, and what is beyond is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.ics.series import MAX_OCCURRENCES

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.model.transfer import CalendarFile

    Read = Callable[..., CalendarFile]

GOOD = ("BEGIN:VEVENT", "UID:good", "DTSTART:20260413T090000Z", "END:VEVENT")


def series(*lines: str, start: str = "DTSTART:20260105T090000Z") -> tuple[str, ...]:
    """Return a series of one hour."""
    head = ("BEGIN:VEVENT", "UID:s", "SUMMARY:Class", start, "DURATION:PT1H")
    return (*head, *lines, "END:VEVENT")


def _days(file: CalendarFile) -> list[str]:
    return [f"{event.span.start:%m-%d %H:%M}" for event in file.events]


def _codes(file: CalendarFile) -> list[str]:
    return [note.code for note in file.notes]


def test_a_short_series_is_taken_in_whole(read: Read) -> None:
    file = read(*series("RRULE:FREQ=WEEKLY;COUNT=3"))

    assert _days(file) == ["01-05 09:00", "01-12 09:00", "01-19 09:00"]
    assert [event.recurrence_id for event in file.events] == [
        "20260105T090000Z",
        "20260112T090000Z",
        "20260119T090000Z",
    ]
    assert _codes(file) == []


def test_the_clock_stays_when_the_clocks_change(read: Read) -> None:
    start = "DTSTART;TZID=Europe/Berlin:20260323T090000"

    file = read(*series("RRULE:FREQ=WEEKLY;COUNT=2", start=start))

    assert _days(file) == ["03-23 08:00", "03-30 07:00"]


def test_an_endless_series_is_taken_in_for_the_window_and_said(read: Read) -> None:
    file = read(*series("RRULE:FREQ=MONTHLY", start="DTSTART:20200105T090000Z"))

    assert len(file.events) == 12
    assert _codes(file) == ["transfer.series-window"]
    assert file.notes[0]["first_on"] == "2026-01-01"


@pytest.mark.parametrize(
    ("rule", "count", "codes"),
    [
        ("FREQ=DAILY;UNTIL=20260107", 3, []),
        ("FREQ=DAILY;UNTIL=20260107T090000Z", 3, []),
        ("FREQ=DAILY;UNTIL=20260107T090000", 3, []),
        ("FREQ=DAILY;UNTIL=20260107T085959Z", 2, []),
        ("FREQ=DAILY;UNTIL=19990101T000000Z", 1, []),
        ("FREQ=DAILY;COUNT=5;UNTIL=20260107T100000Z", 3, []),
        ("FREQ=MONTHLY;COUNT=20", 12, ["transfer.series-window"]),
        ("FREQ=MONTHLY;UNTIL=20280101", 12, ["transfer.series-window"]),
        ("FREQ=DAILY;UNTIL=never", 1, ["transfer.rule.part"]),
        ("FREQ=DAILY;UNTIL=99991231T235959Z", 361, ["transfer.series-window"]),
        ("FREQ=DAILY;INTERVAL=0", 1, ["transfer.rule.part"]),
    ],
)
def test_a_series_ends_where_its_rule_says(
    read: Read, rule: str, count: int, codes: list[str]
) -> None:
    file = read(*series(f"RRULE:{rule}"))

    assert (len(file.events), _codes(file)) == (count, codes)


@pytest.mark.parametrize("frequency", ["SECONDLY", "MINUTELY"])
def test_a_bomb_is_cut_and_said(read: Read, frequency: str) -> None:
    lines = series(f"RRULE:FREQ={frequency}", start="DTSTART:19700101T000000Z")

    file = read(*lines, *GOOD)

    assert len(file.events) == MAX_OCCURRENCES + 1
    assert _codes(file) == ["transfer.series-window", "transfer.series-cut"]


def test_a_rule_nobody_can_follow_keeps_the_start(read: Read) -> None:
    file = read(*series("RRULE:FREQ=MINUTELY;BYHOUR=3;COUNT=999999999"))
    old = read(
        *series(
            "RRULE:FREQ=MINUTELY;BYHOUR=3;COUNT=999999999",
            start="DTSTART:18000105T090000Z",
        )
    )

    assert file.events
    assert (old.events, "transfer.series-unfinished" in _codes(old)) == ((), True)


def test_patience_is_shared_by_all_series_of_a_file(read: Read) -> None:
    bomb = series(
        "RRULE:FREQ=MINUTELY;BYHOUR=3;COUNT=999999999", start="DTSTART:18000105T090000Z"
    )

    file = read(*bomb * 40, *GOOD)

    assert [event.uid for event in file.events] == ["good"]


def test_dates_left_out_are_left_out(read: Read) -> None:
    file = read(
        *series(
            "RRULE:FREQ=DAILY;COUNT=4",
            "EXDATE:20260106T090000Z,20260107T090000Z",
            "EXDATE;TZID=Europe/Berlin:20260108T100000",
            "EXDATE:nonsense",
        )
    )

    assert _days(file) == ["01-05 09:00"]
    assert _codes(file) == ["transfer.bad-date"]


def test_a_day_left_out_takes_its_times_with_it(read: Read) -> None:
    file = read(*series("RRULE:FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20260106"))

    assert _days(file) == ["01-05 09:00", "01-07 09:00"]
    assert _codes(file) == ["transfer.day-left-out"]


def test_a_series_that_leaves_everything_out_is_said(read: Read) -> None:
    file = read(*series("RRULE:FREQ=MINUTELY", "EXRULE:FREQ=MINUTELY"))

    assert file.events == ()
    assert "transfer.series-empty" in _codes(file)


def test_listed_dates_belong_to_the_series(read: Read) -> None:
    file = read(
        *series(
            "RDATE:20260110T090000Z,20300101T090000Z", "RDATE:20260111T090000Z/PT2H"
        )
    )

    assert _days(file) == ["01-05 09:00", "01-10 09:00", "01-11 09:00"]
    assert _codes(file) == ["transfer.series-window"]


def test_several_rules_are_joined_but_not_without_end(read: Read) -> None:
    both = read(*series("RRULE:FREQ=DAILY;COUNT=2", "RRULE:FREQ=WEEKLY;COUNT=2"))
    many = read(*series(*("RRULE:FREQ=DAILY;COUNT=2",) * 30))

    assert _days(both) == ["01-05 09:00", "01-06 09:00", "01-12 09:00"]
    assert _codes(many) == ["transfer.many-rules"]


def test_an_occurrence_with_words_of_its_own_takes_its_place(read: Read) -> None:
    file = read(
        *series("RRULE:FREQ=DAILY;COUNT=3"),
        "BEGIN:VEVENT",
        "UID:s",
        "SUMMARY:Later",
        "RECURRENCE-ID;TZID=Europe/Berlin:20260106T100000",
        "DTSTART:20260106T150000Z",
        "STATUS:CANCELLED",
        "END:VEVENT",
    )

    assert sorted(_days(file)) == ["01-05 09:00", "01-06 15:00", "01-07 09:00"]
    assert [event.title for event in file.events if event.is_cancelled] == ["Later"]


def test_an_occurrence_without_its_series_is_kept_and_said(read: Read) -> None:
    file = read(*GOOD[:3], "RECURRENCE-ID;VALUE=DATE:20260413", *GOOD[3:])

    assert file.events[0].recurrence_id == "20260413"
    assert _codes(file) == ["transfer.lone-occurrence"]


def test_a_series_that_calls_itself_an_occurrence_is_a_series(read: Read) -> None:
    file = read(*series("RRULE:FREQ=DAILY;COUNT=2", "RECURRENCE-ID:19700101T000000Z"))

    assert len(file.events) == 2


def test_whole_days_repeat_as_days(read: Read) -> None:
    file = read(
        *series("RRULE:FREQ=YEARLY", start="DTSTART;VALUE=DATE:16040329"),
        zone="Europe/Berlin",
    )

    [day] = file.events
    assert (day.is_all_day, day.recurrence_id) == (True, "20260329")
    assert day.span.minutes == 23 * 60


def test_a_series_in_a_zone_that_tires_is_reported(read: Read) -> None:
    rules = (
        "BEGIN:VTIMEZONE",
        "TZID:Worn/Out",
        "BEGIN:STANDARD",
        "DTSTART:16860101T000000",
        "RRULE:FREQ=MONTHLY;COUNT=99999",
        "TZOFFSETFROM:+0900",
        "TZOFFSETTO:+0900",
        "END:STANDARD",
        "END:VTIMEZONE",
    )
    start = "DTSTART;TZID=Worn/Out:20260105T090000"

    file = read(*rules, *series("RRULE:FREQ=DAILY", start=start), *GOOD)

    assert [event.uid for event in file.events] == ["good"]
    assert [each.reason.code for each in file.unreadable] == [
        "transfer.impossible-values"
    ]


ONWARD = (
    "BEGIN:VEVENT",
    "UID:s",
    "SUMMARY:Class, later",
    "RECURRENCE-ID;RANGE=THISANDFUTURE:20260119T090000Z",
    "DTSTART:20260120T110000Z",
    "DURATION:PT2H",
    "END:VEVENT",
)


def test_a_change_of_this_and_all_later_ones_moves_them_all(read: Read) -> None:
    file = read(*series("RRULE:FREQ=WEEKLY;COUNT=4"), *ONWARD)

    assert _days(file) == ["01-05 09:00", "01-12 09:00", "01-20 11:00", "01-27 11:00"]
    assert [each.title for each in file.events] == ["Class"] * 2 + ["Class, later"] * 2
    assert [each.span.minutes for each in file.events] == [60, 60, 120, 120]
    assert file.events[2].recurrence_id == "20260119T090000Z"
    assert _codes(file) == []


def test_one_occurrence_of_its_own_counts_more_than_this_and_all_later_ones(
    read: Read,
) -> None:
    own = ("BEGIN:VEVENT", "UID:s", "RECURRENCE-ID:20260126T090000Z")
    alone = (*own, "SUMMARY:Alone", "DTSTART:20260130T090000Z", "END:VEVENT")

    file = read(*series("RRULE:FREQ=WEEKLY;COUNT=4"), *ONWARD, *alone)

    assert _days(file)[2:] == ["01-20 11:00", "01-30 09:00"]


def test_the_last_change_of_all_later_ones_counts(read: Read) -> None:
    ended = tuple(each.replace("0119", "0126") for each in ONWARD)
    ended = (*ended[:-1], "STATUS:CANCELLED", "END:VEVENT")

    file = read(*ended, *series("RRULE:FREQ=WEEKLY;COUNT=4"), *ONWARD)

    assert [each.is_cancelled for each in file.events] == [False, False, False, True]


def test_a_change_of_all_later_ones_without_the_series_is_one_event(
    read: Read,
) -> None:
    file = read(*ONWARD)

    assert _days(file) == ["01-20 11:00"]
    assert _codes(file) == ["transfer.lone-occurrence"]


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("RRULE:FREQ=WEEKLY;COUNT=2", ["transfer.onward-unfollowed"]),
        ("RRULE:FREQ=WEEKLY;COUNT=3", []),
    ],
)
def test_a_change_from_a_day_on_that_no_meeting_follows_is_told(
    read: Read, rule: str, told: list[str]
) -> None:
    file = read(*series(rule), *ONWARD)

    assert _codes(file) == told
    assert any(each.title == "Class, later" for each in file.events) is not bool(told)


def test_a_change_is_followed_where_another_series_of_its_uid_goes_that_far(
    read: Read,
) -> None:
    short, long = (series(f"RRULE:FREQ=WEEKLY;COUNT={n}") for n in (2, 3))

    file = read(*long, *ONWARD, *short)

    assert "transfer.onward-unfollowed" not in _codes(file)
    assert "Class, later" in [each.title for each in file.events]


def test_later_days_move_by_whole_days(read: Read) -> None:
    days = series("RRULE:FREQ=WEEKLY;COUNT=3", start="DTSTART;VALUE=DATE:20260105")
    moved = (
        *ONWARD[:3],
        "RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20260112",
        "DTSTART;VALUE=DATE:20260114",
        "END:VEVENT",
    )

    file = read(*days, *moved)

    assert [each.title for each in file.events] == ["Class"] + ["Class, later"] * 2
    assert _days(file) == ["01-05 00:00", "01-14 00:00", "01-21 00:00"]


def test_dates_left_out_are_read_on_the_clock_the_file_describes(read: Read) -> None:
    zone = (
        *("BEGIN:VTIMEZONE", "TZID:Lab Clock", "BEGIN:STANDARD"),
        *("DTSTART:19700101T000000", "TZOFFSETFROM:+0245", "TZOFFSETTO:+0245"),
        *("END:STANDARD", "END:VTIMEZONE"),
    )

    file = read(
        *zone,
        *("BEGIN:VEVENT", "UID:e", "DTSTART;TZID=Lab Clock:20260413T090000"),
        *("RRULE:FREQ=DAILY;COUNT=3", "EXDATE;TZID=Lab Clock:20260414T090000"),
        *("RDATE;TZID=Lab Clock:20260420T090000", "END:VEVENT"),
    )

    starts = [f"{event.span.start:%d %H:%M}" for event in file.events]
    assert starts == ["13 06:15", "15 06:15", "20 06:15"]
    assert file.notes == ()


@pytest.mark.parametrize(
    "rule", ["FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=13", "FREQ=DAILY;COUNT=9"]
)
def test_thousands_of_birthdays_are_all_there(read: Read, rule: str) -> None:
    lines: list[str] = []
    for number in range(4_000):
        lines += ("BEGIN:VEVENT", f"UID:{number}", "DTSTART:20200413T090000Z")
        lines += (f"RRULE:{rule}", "END:VEVENT")

    file = read(*lines)

    named = {event.uid for event in file.events}
    assert len(named) == (0 if "COUNT" in rule else 4_000)
    assert "transfer.series-unfinished" not in {note.code for note in file.notes}
