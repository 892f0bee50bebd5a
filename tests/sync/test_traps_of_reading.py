"""Traps of the Cal.com API about what is read again and again.

`tests/remote/test_traps_of_writing.py` says where each trap has its test.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.remote_setup import RemoteSchedule
from tests.builders import at

if TYPE_CHECKING:
    from datetime import datetime

    import pytest

    from pinmycal_desktop.model.remote import RemoteBooking
    from pinmycal_desktop.model.span import Span
    from tests.sync.desk import Desk
    from tests.sync.service import Service

TEN = at(10, 10)


def test_trap_27_a_booking_that_is_listed_twice_is_one(
    desk: Desk, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A request is among the unconfirmed and among those to come; pages shift, too."""
    once = service.listed

    def twice(span: Span | None, updated_after: datetime | None) -> list[RemoteBooking]:
        return [each for each in once(span, updated_after) for _ in range(2)]

    monkeypatch.setattr(service, "listed", twice)
    service.asks = True
    service.book(TEN)
    desk.line.page = 1
    desk.sync()
    (shown,) = desk.bookings
    assert shown.status is BookingStatus.PENDING


def test_trap_29_a_zone_called_otherwise_is_known(desk: Desk, service: Service) -> None:
    service.schedules["9"] = RemoteSchedule(
        remote_id="9", name="Work", zone="Asia/Calcutta", is_default=True
    )
    desk.clock.advance(hours=24)
    service.clock = desk.clock
    desk.sync()
    (found,) = desk.diary.schedules.all(host_id=desk.host_id)
    assert found.zone == "Asia/Calcutta"


def test_trap_36_a_declined_booking_may_be_accepted_later(
    desk: Desk, service: Service
) -> None:
    service.asks = True
    uid = service.book(TEN).uid
    desk.sync()
    desk.diary.run(desk.answering(desk.bookings[0], accepts=False))
    desk.sync()
    (shown,) = desk.bookings
    assert shown.status is BookingStatus.DECLINED
    confirmed = BookingStatus.CONFIRMED
    accepted = replace(
        service.booking(uid), status=confirmed.value, known_status=confirmed
    )
    service._keep(accepted)
    desk.sync()
    (shown,) = desk.bookings
    assert shown.status is confirmed
