"""What the week says of a time that is not free."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.week_words import WeekWords
from tests.screen.facts import span, week


def test_every_reason_is_said_and_none_like_another() -> None:
    told = WeekWords(week(), Format(QLocale("en_GB")))
    when = span(11, "10:00", "11:00")
    said = {
        told.reason(Reason(kind=kind, span=when, subject="Pilates", amount=5))
        for kind in ReasonKind
    }
    assert len(said) == len(ReasonKind)
