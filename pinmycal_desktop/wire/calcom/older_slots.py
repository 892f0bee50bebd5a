"""`/v2/slots/...` as the API was before 2024-09-04: free times, and holding one.

Programs that were written then still ask, so the question by an event type is answered
in the form they know; there is no other question and no other form.
"""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import msgspec

from pinmycal_desktop.model.queries import WantedSlots
from pinmycal_desktop.model.reservation import Reservation
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.wire.calcom.codec import instant_text, success
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.calcom.formats import IsoInstant, ZoneName
from pinmycal_desktop.wire.calcom.reservation import USUAL_MINUTES

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.slot import OfferedSlots

_MOST_MINUTES = 7 * 24 * 60


class OlderSlotsQuery(msgspec.Struct, frozen=True, rename="camel"):
    """Whose slots are wanted, and when."""

    start_time: IsoInstant
    end_time: IsoInstant
    event_type_id: Annotated[int, msgspec.Meta(ge=1, le=2**53)]
    time_zone: ZoneName | None = None
    duration: Annotated[int, msgspec.Meta(ge=1, le=_MOST_MINUTES)] | None = None

    @property
    def span(self) -> Span | None:
        """The time that is asked about; None when it ends before it begins."""
        first, last = self.start_time.at, self.end_time.at
        return Span(first, last) if first < last else None

    @property
    def zone(self) -> str:
        """Whose dates are told."""
        return str(self.time_zone or "UTC")

    def wanted(self, span: Span) -> WantedSlots:
        """Return the question about `span`."""
        return WantedSlots(
            span=span,
            zone=self.zone,
            event_type_id=self.event_type_id,
            length=self.duration,
        )


class OlderSlot(msgspec.Struct, frozen=True):
    """One free time."""

    time: str


class OlderSlots(msgspec.Struct, frozen=True):
    """Free times by date."""

    slots: dict[str, tuple[OlderSlot, ...]]


class OlderReservation(msgspec.Struct, frozen=True, rename="camel"):
    """Which slot is to be held."""

    event_type_id: Annotated[int, msgspec.Meta(ge=1, le=2**53)]
    slot_utc_start_date: IsoInstant
    slot_utc_end_date: IsoInstant
    booking_uid: str | None = None
    """Of the meeting whose seat is meant: its time says that here."""
    is_dry_run: bool = msgspec.field(default=False, name="_isDryRun")
    """Whether nothing is to be held."""

    def reservation(
        self, event_type: EventType, *, now: datetime, token_id: int | None
    ) -> Reservation:
        """Return what is to be held; raises `CalError` for a length not offered."""
        start = self.slot_utc_start_date.at
        minutes = (self.slot_utc_end_date.at - start) // timedelta(minutes=1)
        if minutes not in event_type.lengths:
            lengths = ", ".join(map(str, event_type.lengths))
            raise CalError(
                400,
                "The slot is not as long as the event type. The possible lengths are:"
                f" {lengths}",
            )
        return Reservation(
            uid=str(uuid.uuid4()),
            account_id=event_type.account_id,
            host_ids=(),
            event_type_id=event_type.id,
            span=Span.lasting(start, minutes),
            until=now.replace(microsecond=0) + timedelta(minutes=USUAL_MINUTES),
            token_id=token_id,
        )


class LettingGo(msgspec.Struct, frozen=True):
    """Which slot is held no more."""

    uid: Annotated[str, msgspec.Meta(max_length=255)] = ""


@value_class
class OlderSlotsForm:
    """How slots are written; two equal ones write the same."""

    zone: str
    """Whose dates; the times are in UTC."""

    def __call__(self, offered: OfferedSlots) -> bytes:
        """Return the answer: a list for each date that has slots."""
        zone = ZoneInfo(self.zone)
        days: dict[str, tuple[OlderSlot, ...]] = {}
        for each in offered.slots:
            day = each.span.start.astimezone(zone).date().isoformat()
            slot = OlderSlot(instant_text(each.span.start))
            days[day] = (*days.get(day, ()), slot)
        return success(OlderSlots(days))
