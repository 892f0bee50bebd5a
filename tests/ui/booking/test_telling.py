"""How the dialogs say times and reasons: two clocks, other dates, parts of a day."""

from __future__ import annotations

from datetime import UTC, date, datetime

from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.free_times import ToldReason
from pinmycal_desktop.ui.booking.telling import Telling
from pinmycal_desktop.ui.format import Format

DAY = date(2026, 3, 12)


def telling() -> Telling:
    return Telling(form=Format(), zone="Europe/London")


def at(hour: int, minute: int = 0, day: int = 12) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


def told(kind: ReasonKind, *spans: Span, subject: str = "") -> str:
    whole = Span.of_days(DAY, DAY, "Europe/London")
    reason = Reason(kind=kind, span=whole, subject=subject)
    return telling().told(ToldReason(reason=reason, spans=spans), DAY)


def test_both_clocks_stand_side_by_side_and_one_is_enough_when_they_agree() -> None:
    both = telling().both(at(13, 45), "America/New_York")
    assert both == "13:45 London · 09:45 New York"
    assert telling().both(at(13, 45), "Europe/Lisbon") == "13:45"


def test_another_date_there_names_its_weekday() -> None:
    assert telling().theirs(at(16), "Asia/Tokyo") == "Fri 01:00"
    span = Span.lasting(at(16), 30)
    assert telling().their_span(span, "Asia/Tokyo") == "Fri 01:00–01:30 in Tokyo"


def test_a_reason_says_when_it_holds() -> None:
    busy = Span(at(12, 30), at(13, 30))
    said = told(ReasonKind.BUSY, busy, subject="Outlook")
    assert said == "12:30–13:30: Busy in Outlook."
    assert told(ReasonKind.CLOSED) == "Outside your hours."


def test_the_ends_of_a_day_are_said_in_words() -> None:
    morning = Span(at(0), at(9))
    evening = Span(at(14), at(0, day=13))
    assert told(ReasonKind.PAST, morning) == "Until 09:00: Already past."
    said = told(ReasonKind.CLOSED, morning, evening)
    assert said == "Until 09:00, from 14:00: Outside your hours."


def test_the_same_reason_is_said_once() -> None:
    closed = Reason(kind=ReasonKind.CLOSED, span=Span(at(0), at(9)))
    busy = Reason(kind=ReasonKind.BUSY, span=Span(at(9), at(10)))
    sentences = telling().reasons([closed, closed, busy])
    assert sentences == "Outside your hours. Busy in another calendar."
    assert telling().other_reasons([closed, busy]) == "Busy in another calendar."
