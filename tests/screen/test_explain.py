"""Why a time is not free, from what the grid holds."""

from __future__ import annotations

from dataclasses import replace

from pinmycal_desktop.model.slots import ReasonKind
from pinmycal_desktop.screen.explain import why_not
from tests.screen.facts import Facts, a_hold, booking, days, march, span, week


def kinds(day: int, start: str, end: str, **more: int) -> list[ReasonKind]:
    return [each.kind for each in why_not(week(), span(day, start, end), **more)]


def test_an_open_hour_without_anything_is_free() -> None:
    assert kinds(12, "14:00", "14:30") == []


def test_the_past_and_closed_hours_are_named() -> None:
    assert kinds(9, "13:00", "13:30") == [ReasonKind.PAST, ReasonKind.CLOSED]
    assert kinds(14, "13:00", "13:30") == [ReasonKind.CLOSED]


def test_bookings_their_buffers_and_busy_times_are_named() -> None:
    assert kinds(12, "10:30", "11:00") == [ReasonKind.BOOKING]
    assert kinds(12, "11:30", "12:00") == [ReasonKind.BUFFER]
    lunch = why_not(week(), span(12, "12:30", "13:00"))
    assert [(each.kind, each.subject) for each in lunch] == [
        (ReasonKind.BUSY, "Outlook"),
        (ReasonKind.CLOSED, ""),
    ]
    told = why_not(week(), span(12, "11:30", "12:00"))[0]
    assert (told.subject, told.amount, told.booking_id) == (
        "Rajeshwari Venkatasubramanian",
        15,
        19,
    )


def test_a_cancelled_or_moved_booking_is_in_nobodys_way() -> None:
    assert kinds(12, "16:30", "17:00") == []
    assert kinds(12, "10:30", "11:30", moving=19) == []


def test_whole_days_are_in_nobodys_way() -> None:
    fair = booking(1, "Fair", days(12, 12), is_all_day=True)
    facts = Facts(bookings=(fair,), open_hours=march().open_hours)
    assert why_not(week(facts), span(12, "14:00", "15:00")) == ()


def test_held_time_is_named_until_it_ends() -> None:
    held = replace(week(), held=(a_hold(span(12, "14:00", "14:45")),))
    when, after = span(12, "14:30", "15:00"), span(12, "14:45", "15:15")
    assert [each.kind for each in why_not(held, when)] == [ReasonKind.RESERVED]
    assert why_not(held, after) == ()
    assert why_not(held.at_time(held.held[0].until), when) == ()
