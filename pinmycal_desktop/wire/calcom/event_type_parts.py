"""Settings of an event type that are objects, each of which can be switched off.

A body says `{"disabled": true}`, an answer says so too or leaves the setting out,
whichever the original does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TypeVar

import msgspec

from pinmycal_desktop.model.event_settings import (
    ActiveLimit,
    Nearness,
    NoticeUnit,
)
from pinmycal_desktop.model.event_type import (
    NO_LIMITS,
    DateRange,
    DaysAhead,
    Frequency,
    PeriodLimits,
    Recurrence,
    SeatPlan,
)
from pinmycal_desktop.wire.calcom.error import Unfit
from pinmycal_desktop.wire.calcom.explaining import Entry
from pinmycal_desktop.wire.calcom.formats import IsoInstant

if TYPE_CHECKING:
    from pinmycal_desktop.model.event_type import BookingWindow

Count = Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]
UNSET = msgspec.UNSET
Unset = msgspec.UnsetType

T = TypeVar("T")


class Switch(msgspec.Struct, frozen=True, rename="camel"):
    """A setting that may only be on or off."""

    disabled: bool = False


class Limits(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """`bookingLimitsCount`, `bookingLimitsDuration`: upper bounds that rise."""

    day: Count | Unset = UNSET
    week: Count | Unset = UNSET
    month: Count | Unset = UNSET
    year: Count | Unset = UNSET
    disabled: bool = False

    def limits(self, name: str) -> PeriodLimits:
        """Return the limits; raises `Unfit` when a longer time allows less."""
        if self.disabled:
            return NO_LIMITS
        given = {each: getattr(self, each) for each in ("day", "week", "month", "year")}
        said = {each: most for each, most in given.items() if most is not UNSET}
        if list(said.values()) != sorted(said.values()):
            words = f"{name} must rise from day to week to month to year"
            raise wrong(self, name, "isRising", words)
        return PeriodLimits(**said)

    @classmethod
    def of(cls, limits: PeriodLimits) -> Limits | Unset:
        """Return the shape of limits; left out when there are none."""
        if limits == NO_LIMITS:
            return UNSET
        day, week, month, year = (
            UNSET if most is None else most
            for most in (limits.day, limits.week, limits.month, limits.year)
        )
        return cls(day, week, month, year)


class ActiveBookings(msgspec.Struct, frozen=True, rename="camel"):
    """`bookerActiveBookingsLimit`."""

    maximum_active_bookings: Count | Unset = UNSET
    offer_reschedule: bool | Unset = UNSET
    disabled: bool | Unset = UNSET

    def limit(self) -> ActiveLimit | None:
        """Return the limit; None when it is off."""
        if self.disabled is True:
            return None
        most = needed(self, "maximumActiveBookings", self.maximum_active_bookings)
        return ActiveLimit(most=most, offers_move=self.offer_reschedule is True)

    @classmethod
    def of(cls, limit: ActiveLimit | None) -> ActiveBookings:
        """Return the shape of a limit."""
        if limit is None:
            return cls(disabled=True)
        return cls(limit.most, limit.offers_move)


class Window(msgspec.Struct, frozen=True, rename="camel"):
    """`bookingWindow`: so many days ahead, or from one date to another."""

    type: Literal["businessDays", "calendarDays", "range"] | Unset = UNSET
    value: (
        Annotated[int, msgspec.Meta(ge=1, le=3660)]
        | Annotated[tuple[IsoInstant, ...], msgspec.Meta(min_length=2, max_length=2)]
        | Unset
    ) = UNSET
    rolling: bool | Unset = UNSET
    disabled: bool | Unset = UNSET

    def window(self) -> BookingWindow:
        """Return the window; None when it is off. Raises `Unfit`."""
        if self.disabled is True:
            return None
        kind = needed(self, "type", self.type)
        if kind == "range":
            return self._range()
        if not isinstance(self.value, int):
            words = "value must be an integer number"
            raise wrong(self, "value", "isInt", words)
        return DaysAhead(self.value, kind == "businessDays", self.rolling is True)

    def _range(self) -> DateRange:
        """Return the dates; of an instant the one that is written counts."""
        if not isinstance(self.value, tuple):
            raise wrong(self, "value", "isArray", "value must be an array")
        first, last = (each.day for each in self.value)
        return DateRange(first, last)

    @classmethod
    def of(cls, window: BookingWindow) -> Window:
        """Return the shape of a window."""
        match window:
            case DaysAhead(days=days, business_days=business, rolling=rolling):
                kind: Literal["businessDays", "calendarDays"] = (
                    "businessDays" if business else "calendarDays"
                )
                return cls(kind, days, rolling)
            case DateRange(first=first, last=last):
                value = IsoInstant(first.isoformat()), IsoInstant(last.isoformat())
                return cls("range", value)
            case _:
                return cls(disabled=True)


class Threshold(msgspec.Struct, frozen=True, rename="camel"):
    """`noticeThreshold`: how near a start must be to need confirmation."""

    unit: Literal["minutes", "hours", "days"]
    count: Count


class Policy(msgspec.Struct, frozen=True, rename="camel"):
    """`confirmationPolicy`."""

    type: Literal["always", "time"] | Unset = UNSET
    notice_threshold: Threshold | Unset = UNSET
    block_unconfirmed_bookings_in_booker: bool | Unset = UNSET
    disabled: bool | Unset = UNSET

    def nearness(self) -> Nearness | None:
        """Return how near a start must be to need confirmation; None: any does."""
        if needed(self, "type", self.type) == "always":
            return None
        near = needed(self, "noticeThreshold", self.notice_threshold)
        return Nearness(count=near.count, unit=NoticeUnit(near.unit))

    @classmethod
    def of(cls, near: Nearness | None, *, blocks: bool) -> Policy:
        """Return the shape of a policy that is on."""
        if near is None:
            return cls("always", block_unconfirmed_bookings_in_booker=blocks)
        return cls("time", Threshold(near.unit.value, near.count), blocks)


class Series(msgspec.Struct, frozen=True, rename="camel"):
    """`recurrence`."""

    interval: Annotated[int, msgspec.Meta(ge=1, le=100)] | Unset = UNSET
    occurrences: Annotated[int, msgspec.Meta(ge=1, le=1000)] | Unset = UNSET
    frequency: Literal["yearly", "monthly", "weekly"] | Unset = UNSET
    disabled: bool | Unset = UNSET

    def recurrence(self) -> Recurrence | None:
        """Return the series; None when it is off."""
        if self.disabled is True:
            return None
        return Recurrence(
            frequency=Frequency(needed(self, "frequency", self.frequency)),
            interval=needed(self, "interval", self.interval),
            occurrences=needed(self, "occurrences", self.occurrences),
        )

    @classmethod
    def of(cls, series: Recurrence | None) -> Series | None:
        """Return the shape of a series; null when it is off."""
        if series is None:
            return None
        return cls(series.interval, series.occurrences, series.frequency.value, False)


class Seats(msgspec.Struct, frozen=True, rename="camel"):
    """`seats`."""

    seats_per_time_slot: Annotated[int, msgspec.Meta(ge=1, le=1000)] | Unset = UNSET
    show_attendee_info: bool | Unset = UNSET
    show_availability_count: bool | Unset = UNSET
    disabled: bool | Unset = UNSET

    def plan(self) -> SeatPlan | None:
        """Return the seats; None when it is off."""
        if self.disabled is True:
            return None
        return SeatPlan(
            per_slot=needed(self, "seatsPerTimeSlot", self.seats_per_time_slot),
            shows_attendees=needed(self, "showAttendeeInfo", self.show_attendee_info),
            shows_count=needed(
                self, "showAvailabilityCount", self.show_availability_count
            ),
        )

    @classmethod
    def of(cls, plan: SeatPlan | None) -> Seats:
        """Return the shape of the seats."""
        if plan is None:
            return cls(disabled=True)
        return cls(plan.per_slot, plan.shows_attendees, plan.shows_count, False)


def wrong(part: object, name: str, rule: str, words: str) -> Unfit:
    """Return the refusal of one field of a part."""
    return Unfit([Entry(part, name, constraints={rule: words})])


def needed(part: object, name: str, value: T | Unset) -> T:
    """Return what must be there when a part is not off; raises `Unfit`."""
    if isinstance(value, msgspec.UnsetType):
        words = f"{name} should not be null or undefined"
        raise wrong(part, name, "isDefined", words)
    return value
