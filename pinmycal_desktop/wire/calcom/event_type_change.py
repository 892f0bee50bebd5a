"""What a program says of an event type: the bodies of POST and PATCH (2024-06-14).

What is left out stays as it is. `null` clears what may be without a value and leaves
objects and lists as they are; where the original fails on it, it is refused here.
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import msgspec

from pinmycal_desktop.model.asking import with_fields, with_places
from pinmycal_desktop.model.event_type import Confirmation, EventType
from pinmycal_desktop.wire.calcom.booking_fields import Field, fields
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.calcom.event_type_kept import BookerLayouts, Color, Kept
from pinmycal_desktop.wire.calcom.event_type_parts import (
    UNSET,
    ActiveBookings,
    Limits,
    Policy,
    Seats,
    Series,
    Switch,
    Unset,
    Window,
)
from pinmycal_desktop.wire.calcom.formats import UrlText
from pinmycal_desktop.wire.calcom.locations import Location, places

if TYPE_CHECKING:
    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.event_settings import EventSettings

USUAL_NOTICE = 120
"""Minutes of notice when a new event type names none."""

Length = Annotated[int, msgspec.Meta(ge=1, le=1440)]
Minutes = Annotated[int, msgspec.Meta(ge=0, le=720)]
_Notice = Annotated[int, msgspec.Meta(ge=0, le=527_040)]
_Name = Annotated[str, msgspec.Meta(max_length=200)]
Slug = Annotated[
    str, msgspec.Meta(max_length=200, extra_json_schema={"pattern": "[A-Za-z0-9]"})
]
_Text = Annotated[str, msgspec.Meta(max_length=10_000)]
_Id = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class MovingOff(msgspec.Struct, frozen=True, rename="camel"):
    """`disableRescheduling`: always, or when it begins soon."""

    disabled: bool | Unset = UNSET
    minutes_before: Annotated[int, msgspec.Meta(ge=1, le=1_000_000)] | Unset = UNSET


class Destination(msgspec.Struct, frozen=True, rename="camel"):
    """`destinationCalendar`."""

    integration: str
    external_id: str


class EventTypeChange(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """The body of a PATCH."""

    length_in_minutes: Length | Unset = UNSET
    length_in_minutes_options: tuple[Length, ...] | Unset | None = UNSET
    title: _Name | Unset = UNSET
    slug: Slug | Unset = UNSET
    description: _Text | Unset | None = UNSET
    locations: tuple[Location, ...] | Unset | None = UNSET
    booking_fields: tuple[Field, ...] | Unset | None = UNSET
    disable_guests: bool | Unset = UNSET
    slot_interval: Length | Unset | None = UNSET
    offset_start: Annotated[int, msgspec.Meta(ge=0, le=1439)] | Unset = UNSET
    minimum_booking_notice: _Notice | Unset = UNSET
    before_event_buffer: Minutes | Unset = UNSET
    after_event_buffer: Minutes | Unset = UNSET
    schedule_id: _Id | Unset | None = UNSET
    booking_limits_count: Limits | Unset | None = UNSET
    booking_limits_duration: Limits | Unset | None = UNSET
    booker_active_bookings_limit: ActiveBookings | Unset | None = UNSET
    only_show_first_available_slot: bool | Unset = UNSET
    show_optimized_slots: bool | Unset | None = UNSET
    booking_window: Window | Unset | None = UNSET
    confirmation_policy: Policy | Unset | None = UNSET
    recurrence: Series | Unset | None = UNSET
    seats: Seats | Unset | None = UNSET
    hidden: bool | Unset = UNSET
    booking_requires_authentication: bool | Unset = UNSET
    allow_rescheduling_past_bookings: bool | Unset = UNSET
    allow_rescheduling_cancelled_bookings: bool | Unset | None = UNSET
    disable_cancelling: Switch | Unset | None = UNSET
    disable_rescheduling: MovingOff | Unset | None = UNSET
    custom_name: _Name | Unset | None = UNSET
    success_redirect_url: UrlText | Unset | None = UNSET
    destination_calendar: Destination | Unset | None = UNSET
    requires_booker_email_verification: bool | Unset = UNSET
    hide_calendar_notes: bool | Unset = UNSET
    hide_calendar_event_details: bool | Unset = UNSET
    hide_organizer_email: bool | Unset = UNSET
    lock_time_zone_toggle_on_booking_page: bool | Unset = UNSET
    use_destination_calendar_email: bool | Unset = UNSET
    color: Color | Unset | None = UNSET
    booker_layouts: BookerLayouts | Unset | None = UNSET
    cal_video_settings: dict[str, Any] | Unset | None = UNSET
    interface_language: _Name | Unset | None = UNSET

    def applied_to(self, event_type: EventType, *, slug: str) -> EventType:
        """Return `event_type` with what this says, under `slug`.

        Raises `CalError` for settings that cannot go together.
        """
        changed = replace(event_type, slug=slug, **self._plain(), **self._rules())
        changed = replace(
            changed,
            lengths=self._lengths(event_type.lengths),
            settings=self._settings(changed.settings),
        )
        if self.locations:
            changed = with_places(changed, places(self.locations))
        elif isinstance(self.locations, tuple):
            places(())
        if isinstance(self.booking_fields, tuple):
            changed = with_fields(changed, fields(self.booking_fields))
        _check(changed)
        return changed

    def _plain(self) -> dict[str, Any]:
        """Return the fields that are values alike."""
        said = {
            "title": self.title,
            "description": _cleared(self.description, ""),
            "slot_interval": self.slot_interval,
            "offset_start": self.offset_start,
            "minimum_notice": self.minimum_booking_notice,
            "buffer_before": self.before_event_buffer,
            "buffer_after": self.after_event_buffer,
            "schedule_id": self.schedule_id,
            "first_slot_only": self.only_show_first_available_slot,
            "optimised_slots": _cleared(self.show_optimized_slots, empty=False),
            "is_hidden": self.hidden,
        }
        return {name: value for name, value in said.items() if value is not UNSET}

    def _rules(self) -> dict[str, Any]:
        """Return the fields that are objects, each of which may be off."""
        said: dict[str, Any] = {}
        if self.booking_limits_count:
            said["count_limits"] = self.booking_limits_count.limits(
                "bookingLimitsCount"
            )
        if self.booking_limits_duration:
            said["minute_limits"] = self.booking_limits_duration.limits(
                "bookingLimitsDuration"
            )
        if self.booking_window:
            said["window"] = self.booking_window.window()
        if self.recurrence:
            said["recurrence"] = self.recurrence.recurrence()
        if self.seats:
            said["seats"] = self.seats.plan()
        if self.confirmation_policy:
            said |= _confirmation(self.confirmation_policy)
        return said

    def _lengths(self, before: tuple[int, ...]) -> tuple[int, ...]:
        """Return the lengths, the usual one first."""
        usual = self.length_in_minutes or before[0]
        others = before[1:] if len(before) > 1 else ()
        if isinstance(self.length_in_minutes_options, tuple):
            others = self.length_in_minutes_options
        elif usual in others:
            others = before
        return tuple(dict.fromkeys((usual, *others)))

    def _settings(self, before: EventSettings) -> EventSettings:
        """Return the settings that the window does not show."""
        said: dict[str, Any] = {
            "no_guests": self.disable_guests,
            "needs_sign_in": self.booking_requires_authentication,
            "needs_proof": self.requires_booker_email_verification,
            "moves_past": self.allow_rescheduling_past_bookings,
            "moves_cancelled": _cleared(
                self.allow_rescheduling_cancelled_bookings, empty=False
            ),
            "name_template": _cleared(self.custom_name, ""),
            "redirect_url": _cleared(self.success_redirect_url, ""),
            "kept": Kept.text_of(before.kept, self),
        }
        if self.booker_active_bookings_limit:
            said["active_limit"] = self.booker_active_bookings_limit.limit()
        if self.disable_cancelling:
            said["no_cancelling"] = self.disable_cancelling.disabled
        if self.disable_rescheduling:
            off = self.disable_rescheduling
            said["no_rescheduling"] = off.disabled is True
            said["reschedule_notice"] = off.minutes_before or None
        if self.confirmation_policy and self.confirmation_policy.disabled is not True:
            said["confirms_within"] = self.confirmation_policy.nearness()
        if self.destination_calendar:
            raise CalError(
                400,
                "Destination calendar with externalId"
                f" {self.destination_calendar.external_id[:100]} is not connected.",
            )
        given: dict[str, Any] = {
            name: str(value) if isinstance(value, str) else value
            for name, value in said.items()
            if value is not UNSET
        }
        return replace(before, **given)


class NewEventType(EventTypeChange, frozen=True, rename="camel", kw_only=True):
    """The body of a POST."""

    title: _Name
    slug: Slug
    length_in_minutes: Length

    def event_type(self, host: Host, *, slug: str, position: int) -> EventType:
        """Return the event type that `host` is to have, under `slug`."""
        fresh = EventType(
            uid=str(uuid.uuid4()),
            account_id=host.account_id,
            host_id=host.id,
            title=self.title,
            slug=slug,
            lengths=(self.length_in_minutes,),
            minimum_notice=USUAL_NOTICE,
            position=position,
        )
        return self.applied_to(fresh, slug=slug)


def _confirmation(policy: Policy) -> dict[str, Any]:
    """Return who confirms, and whether pending bookings block."""
    if policy.disabled is True:
        return {"confirmation": Confirmation.NEVER}
    said: dict[str, Any] = {"confirmation": Confirmation.ALWAYS}
    if isinstance(policy.block_unconfirmed_bookings_in_booker, bool):
        said["blocks_while_pending"] = policy.block_unconfirmed_bookings_in_booker
    return said


def _cleared(value: object, empty: object) -> object:
    """Return `value`, with `empty` in place of null."""
    return empty if value is None else value


def _check(event_type: EventType) -> None:
    """Raise `CalError` for settings that cannot go together."""
    settings = event_type.settings
    if event_type.seats and len(settings.places) > 1:
        raise CalError(
            400,
            "Seats Validation failed: Seats are enabled but more than one location"
            " provided.",
        )
    if event_type.seats and event_type.confirmation is Confirmation.ALWAYS:
        raise CalError(
            400,
            "Seats Validation failed: Seats are enabled but confirmation policy is"
            " enabled.",
        )
    if event_type.recurrence and settings.active_limit:
        raise CalError(
            400,
            "Recurrence and bookerActiveBookingsLimit cannot be enabled together.",
        )
