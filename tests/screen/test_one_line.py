"""One line that books, in the many ways people write one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from pinmycal_desktop.screen.dates import DateWords
from pinmycal_desktop.screen.line_words import Known
from pinmycal_desktop.screen.one_line import ClockNote, Entry, Lack, readings
from pinmycal_desktop.screen.people import Person
from tests.screen.facts import LONDON, NOW, event_type

NEW_YORK = "America/New_York"


def person(name: str, zone: str = LONDON) -> Person:
    mail = name.casefold().replace(" ", ".")
    return Person(
        name=name, email=f"{mail}@example.org", zone=zone, meetings=1, last=None
    )


PEOPLE = (
    person("Ava Thompson", NEW_YORK),
    person("Ava Lindgren", "Europe/Stockholm"),
    person("Bo Ek", "Europe/Stockholm"),
    person("Paris Grey"),
)
PLACES = {
    "london": LONDON,
    "new york": NEW_YORK,
    "paris": "Europe/Paris",
    "tokyo": "Asia/Tokyo",
    "utc": "UTC",
}
KNOWN = Known(
    now=NOW,  # Wednesday, 11 March 2026, 11:20 in London
    zone=LONDON,
    event_types=(
        event_type(1),
        event_type(2),
        event_type(3),
        event_type(4),
        event_type(5),
        replace(event_type(6), lengths=(15, 30)),
    ),
    people=PEOPLE,
    places=PLACES,
)


def best(line: str, known: Known = KNOWN) -> Entry:
    found = readings(line, known)
    assert found, line
    return found[0]


def told(entry: Entry) -> tuple[str, str, str]:
    """Return an entry as type, name and start on the host's clock."""
    assert entry.start is not None
    start = entry.start.astimezone(ZoneInfo(LONDON))
    return entry.event_type.title, entry.name, f"{start:%a %d %b %H:%M}"


INTRO = ("Intro call", "Ava Thompson", "Thu 12 Mar 15:00")


@pytest.mark.parametrize(
    "line",
    [
        "book Ava intro thu 3pm london",
        "book ava intro thu 3pm",
        "Book Ava Thompson, intro call, Thursday, 15:00",
        "book intro with ava on thursday at 3pm",
        "schedule intro ava 3 pm thu",
        "meet ava at 3 thu intro",
        "ava intro thu 15:00",
        "book ava.thompson@example.org intro thu 15.00",
        "book ava intro 12.3. 15h00",
        "book ava intro 12 march at 15",
        "book ava thom intro tomorrow 3 p.m.",
        "book ava intro thu 11am in new york",
        "book ava intro thu 15:00 utc",
        "book ava intro thu 15:00-15:30",
        "book ava intro 2026-03-12 3-3:30pm",
        "book ava intro for 30 min thu 3pm",
        "book ava intro 30m thu from 3pm",
        "book ava thu 3pm",
    ],
)
def test_many_ways_of_writing_mean_the_same(line: str) -> None:
    assert told(best(line)) == INTRO
    assert best(line).is_whole
    assert best(line).zone == NEW_YORK


def test_a_known_person_keeps_their_zone_whatever_place_is_said() -> None:
    entry = best("book ava intro thu 3pm tokyo")
    assert entry.said_in == "Asia/Tokyo"
    assert entry.zone == NEW_YORK
    assert entry.start == datetime(2026, 3, 12, 6, tzinfo=UTC)


def test_somebody_new_lives_where_the_time_is_said() -> None:
    entry = best("book mira okafor intro thu 3pm tokyo")
    assert (entry.name, entry.email, entry.zone) == ("Mira Okafor", "", "Asia/Tokyo")
    assert entry.lacks == (Lack.EMAIL,)
    mailed = best("book Mira <mira@example.org> McKay intro thu 3pm")
    assert (mailed.name, mailed.email) == ("Mira McKay", "mira@example.org")
    assert mailed.is_whole


def test_people_of_one_name_are_readings_of_their_own() -> None:
    found = readings("book ava intro thu 3pm", KNOWN)
    assert [each.name for each in found] == ["Ava Thompson", "Ava Lindgren"]
    assert len(readings("book ava lind intro thu 3pm", KNOWN)) == 1


def test_a_small_hour_is_rather_in_the_afternoon_and_both_are_offered() -> None:
    hours = [told(each)[2] for each in readings("book bo ek thu at 3", KNOWN)]
    assert hours == ["Thu 12 Mar 15:00", "Thu 12 Mar 03:00"]
    hours = [told(each)[2] for each in readings("book bo ek thu 9:30", KNOWN)]
    assert hours == ["Thu 12 Mar 09:30", "Thu 12 Mar 21:30"]
    assert len(readings("book bo ek thu 14:30", KNOWN)) == 1
    assert len(readings("book bo ek thu noon", KNOWN)) == 1
    assert told(best("book bo ek thu midnight"))[2] == "Thu 12 Mar 00:00"
    assert told(best("book bo ek thu 24:00"))[2] == "Thu 12 Mar 00:00"


def test_a_time_without_a_day_is_the_next_one() -> None:
    assert told(best("book bo 14:00"))[2] == "Wed 11 Mar 14:00"
    assert told(best("book bo 11:00"))[2] == "Thu 12 Mar 11:00"
    assert told(best("book bo in 45 min"))[2] == "Wed 11 Mar 12:15"
    assert told(best("book bo in 2 hours"))[2] == "Wed 11 Mar 13:30"
    sharp = replace(KNOWN, now=datetime(2026, 3, 11, 11, tzinfo=UTC))
    assert told(best("book bo in 1 hour", sharp))[2] == "Wed 11 Mar 12:00"
    assert best("book bo in 45 min").length == 30


def test_what_is_missing_is_said() -> None:
    assert best("book").lacks == (Lack.PERSON, Lack.EMAIL, Lack.TIME)
    later = best("book bo ek thu+2w")
    assert (later.start, later.day) == (None, date(2026, 3, 26))
    assert later.lacks == (Lack.TIME,)
    assert later.span is None
    long = best("book bo ek discovery thu 3pm 20 min")
    assert long.lacks == (Lack.LENGTH,)
    assert long.length == 45


def test_a_length_chooses_among_types_and_lengths() -> None:
    entry = best("book bo ek thu 3pm 45 min")
    assert entry.event_type.title == "Discovery"
    assert best("book bo office thu 3pm 30min").length == 30
    assert best("book bo office thu 3pm").length == 15
    for line in ("1h", "60 minutes", "1 hour", "for 1 hr", "16:00-17:00"):
        time = "" if ":" in line else "16:00"
        review = best(f"book bo design review thu {time} {line}")
        assert (review.event_type.title, review.length) == ("Design review", 60)
    for line in ("1h30", "1.5 hours", "1 hour 30 minutes", "90 min"):
        assert Lack.LENGTH in best(f"book bo design thu 16:00 {line}").lacks


def test_a_range_may_begin_before_noon() -> None:
    assert told(best("book bo ek design thu 11-12pm"))[2] == "Thu 12 Mar 11:00"
    assert told(best("book bo ek design thu 11:30-1pm"))[2] == "Thu 12 Mar 11:30"
    assert best("book bo ek one thu 23:45 – 00:15").length == 30
    for nothing in ("9-11", "15:00-15:00", "25:00-26:00", "10am-99:00"):
        assert best(f"book bo ek design thu {nothing}").start is None


def test_types_that_begin_alike_are_all_offered_the_exact_one_first() -> None:
    kinds = (
        replace(event_type(1), title="Introduction"),
        replace(event_type(2), title="Intro call"),
    )
    known = replace(KNOWN, event_types=kinds)
    found = readings("book bo ek intro thu 15:00", known)
    assert [each.event_type.title for each in found] == ["Intro call", "Introduction"]


def test_one_word_alone_is_rather_a_person() -> None:
    known = replace(KNOWN, people=(*PEOPLE, person("Discovery Jones")))
    assert best("book discovery thu 3pm", known).name == "Discovery Jones"
    assert best("book discovery thu 3pm").event_type.title == "Discovery"
    paris = best("book paris thu 3pm")
    assert (paris.name, paris.said_in) == ("Paris Grey", LONDON)
    assert best("book bo thu 3pm paris").said_in == "Europe/Paris"
    assert best("book thu 3pm in paris").said_in == "Europe/Paris"


def test_a_hidden_type_is_only_booked_by_its_name() -> None:
    first, *others = KNOWN.event_types
    known = replace(KNOWN, event_types=(replace(first, is_hidden=True), *others))
    assert best("book bo ek thu 3pm", known).event_type.title == "Discovery"
    assert best("book bo ek intro thu 3pm", known).event_type.title == "Intro call"
    alone = replace(KNOWN, event_types=(replace(first, is_hidden=True),))
    assert best("book bo ek thu 3pm", alone).event_type.title == "Intro call"


@pytest.mark.parametrize("line", ["", "ava", "settings", "thu", "45 min", "ava@b.org"])
def test_a_line_without_a_verb_or_a_time_books_nothing(line: str) -> None:
    assert readings(line, KNOWN) == ()


def test_nothing_is_booked_where_there_is_no_event_type() -> None:
    assert readings("book ava thu 3pm", replace(KNOWN, event_types=())) == ()


def test_verbs_and_dates_may_be_of_another_language() -> None:
    german = DateWords(
        weekdays=tuple(
            (name,)
            for name in (
                *("Montag", "Dienstag", "Mittwoch", "Donnerstag"),
                *("Freitag", "Samstag", "Sonntag"),
            )
        ),
        meanings=(("morgen", "tomorrow"),),
    )
    known = replace(KNOWN, words=german, verbs=("buche", "book"))
    assert told(best("buche ava intro donnerstag 15:00", known)) == INTRO
    assert told(best("buche ava intro morgen 15:00", known)) == INTRO


# --- the clocks ----------------------------------------------------------------------


def test_a_time_the_clocks_leave_out_is_moved_out_of_the_gap() -> None:
    entry = best("book bo ek 29 march 1:30am")
    assert entry.clock is ClockNote.SKIPPED
    assert entry.start == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert told(entry)[2] == "Sun 29 Mar 02:30"
    there = best("book bo ek 8 march 2027 2:30am new york")
    assert there.clock is ClockNote.PLAIN  # it is on the 14th there
    assert best("book bo ek 14 march 2027 2:30am new york").clock is ClockNote.SKIPPED


def test_a_time_that_comes_twice_is_offered_twice() -> None:
    found = readings("book bo ek 25 october 1:30am", KNOWN)
    assert [each.clock for each in found] == [
        ClockNote.FIRST_PASS,
        ClockNote.SECOND_PASS,
    ]
    first, second = (each.start for each in found)
    assert first == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert second == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_the_day_is_counted_where_the_time_is_said() -> None:
    late = replace(KNOWN, now=datetime(2026, 3, 11, 20, tzinfo=UTC))
    entry = best("book bo ek 9:00 tokyo", late)
    assert entry.start == datetime(2026, 3, 12, 0, tzinfo=UTC)


def test_no_more_readings_are_offered_than_can_be_overseen() -> None:
    many = tuple(person(f"Ava {n}") for n in "abcdefgh")
    known = replace(KNOWN, people=many)
    assert len(readings("book ava thu at 3", known)) == 5


def test_a_weekday_whose_time_is_over_today_is_that_of_next_week() -> None:
    # It is Wednesday, 11:20.
    assert best("book ava wed 9:00").start == datetime(2026, 3, 18, 9, tzinfo=UTC)
    assert best("book ava wed 15:00").start == datetime(2026, 3, 11, 15, tzinfo=UTC)
    assert best("book ava thu 9:00").start == datetime(2026, 3, 12, 9, tzinfo=UTC)
    assert best("book ava today 9:00").start == datetime(2026, 3, 11, 9, tzinfo=UTC)
