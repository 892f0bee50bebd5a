"""`/v2/slots/reservations` (2024-09-04): slots that are held for a while."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import msgspec

from pinmycal_desktop.model.reservation import Reservation
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.wire.calcom.codec import instant_text
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.calcom.formats import IsoInstant

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.event_type import EventType

USUAL_MINUTES = 5
"""How long a slot is held unless somebody says otherwise."""
_MOST_MINUTES = 24 * 60

_Minutes = Annotated[int, msgspec.Meta(ge=1, le=_MOST_MINUTES)]


class NewReservation(msgspec.Struct, frozen=True, rename="camel"):
    """The body of a POST, and of a PATCH, which names all of it again."""

    event_type_id: int
    slot_start: IsoInstant
    slot_duration: _Minutes | None = None
    reservation_duration: _Minutes | None = None

    @property
    def minutes(self) -> int:
        """How long the slot is held."""
        return self.reservation_duration or USUAL_MINUTES

    def reservation(
        self,
        event_type: EventType,
        *,
        now: datetime,
        token_id: int | None,
        uid: str = "",
    ) -> Reservation:
        """Return what is to be held, under a new uid unless one is given.

        Raises `CalError` for a length that is not offered.
        """
        return Reservation(
            uid=uid or str(uuid.uuid4()),
            account_id=event_type.account_id,
            host_ids=(),
            event_type_id=event_type.id,
            span=Span.lasting(self.slot_start.at, self._length(event_type)),
            until=now.replace(microsecond=0) + timedelta(minutes=self.minutes),
            token_id=token_id,
        )

    def _length(self, event_type: EventType) -> int:
        """Return how long the slot is; raises `CalError` for one not offered."""
        wanted = self.slot_duration
        if wanted is None:
            return event_type.length
        if len(event_type.lengths) == 1:
            raise CalError(
                400,
                "You passed 'slotDuration' but this event type does not have multiple"
                " possible lengths. Please, remove 'slotDuration' from the request.",
            )
        if wanted not in event_type.lengths:
            lengths = ", ".join(map(str, event_type.lengths))
            raise CalError(
                400,
                "Provided 'slotDuration' is not one of the possible lengths for the"
                f" event type. The possible lengths are: {lengths}",
            )
        return wanted


class ReservationShape(msgspec.Struct, frozen=True, rename="camel"):
    """A slot that is held; for how many minutes only whoever just held it is told."""

    event_type_id: int
    slot_start: str
    slot_end: str
    slot_duration: int
    reservation_uid: str
    reservation_until: str
    reservation_duration: int | msgspec.UnsetType = msgspec.UNSET

    @classmethod
    def of(
        cls, held: Reservation, minutes: int | msgspec.UnsetType = msgspec.UNSET
    ) -> ReservationShape:
        """Return the shape of `held`."""
        return cls(
            event_type_id=held.event_type_id,
            slot_start=instant_text(held.span.start),
            slot_end=instant_text(held.span.end),
            slot_duration=held.span.minutes,
            reservation_uid=held.uid,
            reservation_until=instant_text(held.until),
            reservation_duration=minutes,
        )
