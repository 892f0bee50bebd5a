"""At most once: the same key brings the same answer, and changes nothing twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import Once
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.errors import KeyReused, SlotTaken
from pinmycal_desktop.model.event_type import DateRange, DaysAhead
from tests.builders import a_span, a_wish, an_event_type, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.builders import SettableClock

ONCE = Once(scope="token-1 POST /v1/bookings", key="k1", fingerprint=b"f1")


def test_a_repeated_request_gets_the_first_answer(diary: Diary) -> None:
    first = diary.run(a_wish(), once=ONCE)
    diary.run(CancelBooking(booking_id=first.booking.id, origin=Origin.WINDOW))
    again = diary.run(a_wish(), once=ONCE)
    assert again.repeated
    assert again.booking == first.booking
    assert not again.changes
    assert len(diary.bookings.between(a_span())) == 1


def test_another_request_under_the_same_key_is_refused(diary: Diary) -> None:
    diary.run(a_wish(), once=ONCE)
    with pytest.raises(KeyReused):
        diary.run(a_wish(start=at(11, 9)), once=replace(ONCE, fingerprint=b"f2"))


def test_keys_of_two_scopes_never_meet(diary: Diary) -> None:
    diary.run(a_wish(), once=ONCE)
    other = replace(ONCE, scope="token-2 POST /v1/bookings")
    assert not diary.run(a_wish(start=at(11, 9)), once=other).repeated


def test_what_failed_may_be_tried_again_under_its_key(diary: Diary) -> None:
    taken = diary.run(a_wish()).booking
    with pytest.raises(SlotTaken):
        diary.run(a_wish(), once=ONCE)
    diary.run(CancelBooking(booking_id=taken.id, origin=Origin.WINDOW))
    assert not diary.run(a_wish(), once=ONCE).repeated


def test_an_answer_is_kept_two_days(diary: Diary, clock: SettableClock) -> None:
    first = diary.run(a_wish(), once=ONCE)
    clock.advance(hours=47)
    assert diary.run(a_wish(), once=ONCE).repeated
    clock.advance(hours=2)
    later = diary.run(a_wish(start=at(12, 9)), once=ONCE)
    assert not later.repeated
    assert later.booking.id != first.booking.id


@pytest.mark.parametrize(
    "window",
    [None, DaysAhead(30, rolling=True), DateRange(at(1, 0).date(), at(9, 0).date())],
)
def test_a_frozen_event_type_is_the_same_again(
    diary: Diary, window: DaysAhead | DateRange | None
) -> None:
    wish = SaveEventType(event_type=an_event_type(window=window))
    first = diary.run(wish, once=ONCE)
    assert diary.run(wish, once=ONCE).event_type == first.event_type
