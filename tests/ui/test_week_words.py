"""What the week says of a time that is not free."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale

from pinmycal_desktop.cli.render import reason_text
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.layout import Block, Box
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.week_words import WeekWords
from pinmycal_desktop.wire.reasons import ReasonShape
from tests.screen.facts import booking, span, week


@pytest.mark.parametrize("kind", ReasonKind)
@pytest.mark.parametrize("subject", ["", "Pilates", "day"])
@pytest.mark.parametrize("amount", [None, 1, 5])
def test_the_week_says_what_service_and_command_line_say(
    kind: ReasonKind, subject: str, amount: int | None
) -> None:
    reason = Reason(
        kind=kind, span=span(11, "10:00", "11:00"), subject=subject, amount=amount
    )
    if kind is ReasonKind.LIMIT and subject == "Pilates":
        return  # a limit is of a day, a week, a month or a year
    hint = WeekWords(week(), Format(QLocale("en_GB"))).reason(reason)
    by_service = ReasonShape.of(reason).message
    by_command_line = reason_text(reason)
    assert by_service == by_command_line
    assert hint.casefold().startswith(by_service.casefold().removesuffix("."))


def test_every_reason_is_said_and_none_like_another() -> None:
    told = WeekWords(week(), Format(QLocale("en_GB")))
    when = span(11, "10:00", "11:00")
    said = {
        told.reason(
            Reason(
                kind=kind,
                span=when,
                subject="week" if kind is ReasonKind.LIMIT else "Pilates",
                amount=5,
            )
        )
        for kind in ReasonKind
    }
    assert len(said) == len(ReasonKind)


def test_the_same_clock_times_are_told_alike_unless_they_end_on_another_day() -> None:
    told = WeekWords(week(), Format(QLocale("en_GB")))
    noons = [datetime(2026, 3, day, 12, tzinfo=UTC) for day in (9, 10, 11)]
    spans = [
        span(11, "10:00", "11:00"),
        span(12, "10:00", "11:00"),
        Span(noons[0], noons[1]),
        Span(noons[1], noons[2]),
    ]
    blocks = [
        Block(bookings=(booking(1, "Ava", each),), box=Box(0.0, 1.0)) for each in spans
    ]
    one, again, to_tuesday, to_wednesday = (told.block(each) for each in blocks)
    assert (one.range, one.start) == ("10:00–11:00", "10:00")
    assert again == one
    assert to_tuesday.range == "12:00–Tue 12:00"
    assert to_wednesday.range == "12:00–Wed 12:00"
