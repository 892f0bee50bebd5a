"""Free times as text: stretches, two clocks, three forms, and no markup of others."""

from __future__ import annotations

from datetime import UTC, date, datetime
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from hypothesis import given, strategies as st

from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.free_text import FreeText, FreeWording, free_text

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


def slot(day: int, hour: int, minute: int = 0) -> Span:
    return Span.lasting(datetime(2026, 3, day, hour, minute, tzinfo=UTC), 30)


SLOTS = (slot(12, 9), slot(12, 9, 30), slot(12, 14), slot(13, 23, 30))


def times(start: datetime, end: datetime, zone: ZoneInfo) -> str:
    return f"{start.astimezone(zone):%H:%M}-{end.astimezone(zone):%H:%M}"


def told(*slots: Span, second: str = "", head: str = "Intro call, London") -> FreeText:
    wording = FreeWording(
        head=head,
        nothing="Nothing is free.",
        day=lambda day: f"{day:%a %d}",
        times=times,
        elsewhere=lambda zone, _: zone.rpartition("/")[2],
    )
    return free_text(slots, zone="Europe/London", second=second, wording=wording)


def test_slots_that_touch_are_one_stretch() -> None:
    assert told(*SLOTS).plain == (
        "Intro call, London\n\nThu 12: 09:00-10:00, 14:00-14:30\nFri 13: 23:30-00:00\n"
    )


def test_the_second_clock_stands_beside_with_its_day_when_it_is_another() -> None:
    assert told(*SLOTS, second="Asia/Tokyo").plain == (
        "Intro call, London\n\n"
        "Thu 12: 09:00-10:00 (18:00-19:00 Tokyo), 14:00-14:30 (23:00-23:30 Tokyo)\n"
        "Fri 13: 23:30-00:00 (08:30-09:00 +1 Tokyo)\n"
    )
    early = told(slot(12, 1), second="America/New_York").plain
    assert "(21:00-21:30 -1 New_York)" in early


def test_markdown_has_a_list_for_each_day() -> None:
    assert told(SLOTS[0], second="Asia/Tokyo").markdown == (
        "Intro call, London\n\n**Thu 12**\n\n- 09:00-09:30 (18:00-18:30 Tokyo)\n"
    )


def test_html_has_a_list_for_each_day() -> None:
    assert told(*SLOTS[:3]).html == (
        "<p>Intro call, London</p><p><b>Thu 12</b></p>"
        "<ul><li>09:00-10:00</li><li>14:00-14:30</li></ul>"
    )


def test_no_free_time_is_said_in_every_form() -> None:
    nothing = told()
    assert nothing.plain.endswith("\nNothing is free.\n")
    assert nothing.markdown.endswith("\n\nNothing is free.\n")
    assert nothing.html.endswith("<p>Nothing is free.</p>")
    assert nothing.days == ()


def test_days_are_those_of_the_first_clock() -> None:
    wording = FreeWording(
        head="",
        nothing="",
        day=date.isoformat,
        times=times,
        elsewhere=lambda zone, _: zone,
    )
    (day,) = free_text([slot(12, 23)], zone="Asia/Tokyo", wording=wording).days
    assert day.day == "2026-03-13"


def test_markdown_shows_what_was_typed_as_it_was_typed() -> None:
    assert told(head="1. *Bold* [x](y)").markdown.startswith(
        "&#49;. \\*Bold\\* \\[x\\](y)\n"
    )
    assert told(head="- x").markdown.startswith("&#45; x\n")


@given(st.text())
def test_what_is_typed_becomes_no_markup(head: str) -> None:
    tags: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            tags.append(tag)
            assert attrs == []

    Reader().feed(told(SLOTS[0], head=head).html)
    assert tags == ["p", "p", "b", "ul", "li"]
