"""News: what a person is told of a booking that somebody else changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.news import NewsKind, news_of
from tests.builders import a_booking, an_attendee

CONFIRMED, PENDING = BookingStatus.CONFIRMED, BookingStatus.PENDING
CANCELLED, DECLINED = BookingStatus.CANCELLED, BookingStatus.DECLINED


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (None, CONFIRMED, NewsKind.BOOKED),
        (None, PENDING, NewsKind.ASKED),
        (None, CANCELLED, None),
        (CANCELLED, CONFIRMED, NewsKind.BOOKED),
        (PENDING, CONFIRMED, NewsKind.CONFIRMED),
        (PENDING, PENDING, None),
        (CONFIRMED, CONFIRMED, None),
        (CONFIRMED, CANCELLED, NewsKind.CANCELLED),
        (PENDING, DECLINED, NewsKind.DECLINED),
        (CANCELLED, CANCELLED, None),
    ],
)
def test_what_happened_is_read_from_both_forms(
    before: BookingStatus | None, after: BookingStatus, kind: NewsKind | None
) -> None:
    booking = a_booking(status=after)
    former = None if before is None else replace(booking, status=before)
    told = news_of(former, booking, booking.span.start - timedelta(days=1))
    assert (told and told.kind) == kind


def test_a_booking_at_another_time_was_moved() -> None:
    booking = a_booking()
    hour = timedelta(hours=1)
    span = replace(
        booking.span, start=booking.span.start + hour, end=booking.span.end + hour
    )
    told = news_of(booking, replace(booking, span=span), booking.span.start)
    assert told is not None
    assert (told.kind, told.start) == (NewsKind.MOVED, span.start)


def test_what_is_over_is_no_news() -> None:
    booking = a_booking()
    assert news_of(None, booking, booking.span.end) is None


def test_nobody_named_is_called_by_the_title() -> None:
    booking = a_booking(attendee=an_attendee(name=""))
    told = news_of(None, booking, booking.span.start)
    assert told is not None
    assert told.name == booking.title
