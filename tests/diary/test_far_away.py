"""Asking about times at the edge of what computers count: a sentence, never a bug."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.span import Span
from tests.builders import ZONE, a_wish

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Diary

ASKED: dict[str, Callable[[Diary, Span], object]] = {
    "slots": lambda diary, span: diary.slots.find(2, span=span, zone=ZONE),
    "preview": lambda diary, span: diary.slots.preview(
        diary.event_types.get(2), diary.schedules.default(), span=span, zone=ZONE
    ),
    "nearest": lambda diary, span: diary.slots.nearest(2, start=span.start),
    "objections": lambda diary, span: diary.slots.objections(2, start=span.start),
    "hours": lambda diary, span: diary.slots.open_hours(span),
    "week": lambda diary, span: diary.week(span),
    "book": lambda diary, span: diary.run(a_wish(start=span.start)),
}


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize(
    "start",
    [datetime.min.replace(tzinfo=UTC), datetime(9999, 12, 31, 23, tzinfo=UTC)],
    ids=["the first year", "the last year"],
)
def test_what_is_far_away_is_named_as_such(
    diary: Diary, asked: str, start: datetime
) -> None:
    with pytest.raises(Invalid) as caught:
        ASKED[asked](diary, Span.lasting(start, 30))
    (problem,) = caught.value.problems
    assert problem.field in {"span", "start"}
    assert problem.message.code == "field.instant-far"


@pytest.mark.parametrize(
    "start",
    [datetime(1970, 1, 1, tzinfo=UTC), datetime(2199, 12, 31, 23, tzinfo=UTC)],
    ids=["the first day", "the last day"],
)
def test_the_first_and_the_last_day_can_be_asked_about(
    diary: Diary, start: datetime
) -> None:
    for name, ask in ASKED.items():
        if name != "book":
            ask(diary, Span.lasting(start, 30))
