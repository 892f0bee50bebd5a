"""Refusals: what a program is told of a time it cannot have."""

from __future__ import annotations

import json
from datetime import timedelta

from pinmycal_desktop.model.errors import SlotTaken
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.server.refusal import refusal
from tests.builders import a_span


def test_a_program_is_told_the_hardest_reason_and_no_name() -> None:
    span = a_span()
    day = Span(span.start - timedelta(hours=9), span.end + timedelta(hours=9))
    reasons = (
        Reason(kind=ReasonKind.CLOSED, span=day),
        Reason(kind=ReasonKind.LIMIT, span=day, subject="day", amount=1),
        Reason(kind=ReasonKind.BOOKING, span=span, subject="Dr Ruiz"),
    )
    body = json.loads(bytes(refusal(SlotTaken(reasons, ()), request_id="1").body))
    assert body["code"] == "SLOT_UNAVAILABLE"
    assert body["message"] == "There is a booking."
