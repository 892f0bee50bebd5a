"""Frozen values: whatever is frozen thaws as it was."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.access import Delivery, Sender
from pinmycal_desktop.model.booking import Answer, HistoryEntry, Origin
from pinmycal_desktop.model.event_type import DateRange, DaysAhead, PeriodLimits
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.schedule import DateOverride, HourRange
from pinmycal_desktop.model.view_query import Query
from pinmycal_desktop.store.frozen import freeze, thaw
from tests.builders import (
    NOW,
    a_booking,
    a_busy_time,
    a_schedule,
    a_wish,
    an_event_type,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

DAY = date(2026, 3, 9)
ENTRY = HistoryEntry(
    at=NOW, origin=Origin.WINDOW, message=Message.of("a.b", n=1, t=("x", "y"))
)

VALUES: Iterable[object] = (
    None,
    (),
    a_booking(
        history=(ENTRY,),
        answers=(Answer("a", "A", value=True), Answer("b", "B", ("x",))),
        metadata=(("k", "ö\n\u2028"),),
    ),
    a_busy_time(),
    an_event_type(window=DateRange(DAY, DAY), count_limits=PeriodLimits(day=2)),
    an_event_type(window=DaysAhead(3, rolling=True)),
    a_schedule(
        overrides=(DateOverride(first=DAY, last=DAY, ranges=(HourRange(0, 60),)),)
    ),
    a_wish(),
    Query(hidden_types=frozenset({None, 2, 11}), text="tea"),
    Delivery(
        endpoint="e",
        sender=Sender.CALCOM,
        trigger="t",
        received_at=NOW,
        body=bytes(range(256)),
    ),
)


@pytest.mark.parametrize("value", VALUES, ids=lambda each: type(each).__name__)
def test_what_is_frozen_thaws_as_it_was(value: object) -> None:
    assert thaw(freeze(value)) == value


def test_equal_values_freeze_to_equal_text() -> None:
    assert freeze(a_schedule(uid="1")) == freeze(a_schedule(uid="1"))


def test_members_of_a_set_freeze_in_one_order() -> None:
    texts = {freeze(frozenset(each)) for each in ((None, 2, 11), (11, 2, None))}
    assert len(texts) == 1


def test_text_of_another_release_thaws_with_what_is_known() -> None:
    plain = json.loads(freeze(a_busy_time(ical_uid="", is_all_day=True)))
    plain["of"]["mood"] = "good"
    del plain["of"]["is_all_day"]
    assert thaw(json.dumps(plain)) == a_busy_time(ical_uid="", is_all_day=False)


def test_only_values_of_the_model_are_made_from_text() -> None:
    with pytest.raises(KeyError):
        thaw('{"is":"Popen","of":{"args":["true"]}}')


def test_what_is_no_value_is_not_frozen() -> None:
    with pytest.raises(AssertionError):
        freeze(object())
