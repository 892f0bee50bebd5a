"""`/v2/event-types` (2024-06-14): an event type as it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from pinmycal_desktop.model.asking import fields_of, places_of
from pinmycal_desktop.model.event_type import Confirmation, EventType
from pinmycal_desktop.wire.calcom.booking_fields import FieldShape, in_order
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
from pinmycal_desktop.wire.calcom.locations import Location

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.model.account import Host

_GROUP_LENGTHS = (30, 15, 45, 60, 90)
"""How long a meeting with several hosts may be, the usual length first."""


class User(msgspec.Struct, frozen=True, rename="camel"):
    """A host, as an event type names them."""

    id: int
    name: str
    username: str
    avatar_url: str | None
    week_start: str
    metadata: dict[str, Any]
    brand_color: None = None
    dark_brand_color: None = None

    @classmethod
    def of(cls, host: Host) -> User:
        """Return the shape of `host`; what programs keep with them is their own."""
        return cls(
            id=host.id,
            name=host.name,
            username=host.username,
            avatar_url=host.avatar_url or None,
            week_start=host.week_start.value,
            metadata={},
        )


class Moving(msgspec.Struct, frozen=True, rename="camel"):
    """`disableRescheduling`."""

    disabled: bool
    minutes_before: int | Unset = UNSET


class EventTypeShape(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """An event type."""

    id: int
    owner_id: int
    length_in_minutes: int
    length_in_minutes_options: tuple[int, ...] | Unset = UNSET
    title: str
    slug: str
    description: str
    locations: tuple[Location, ...]
    booking_fields: tuple[FieldShape, ...]
    recurrence: Series | None
    disable_guests: bool
    slot_interval: int | None
    minimum_booking_notice: int
    before_event_buffer: int
    after_event_buffer: int
    metadata: dict[str, Any]
    price: int = 0
    currency: str = "usd"
    lock_time_zone_toggle_on_booking_page: bool
    forward_params_success_redirect: bool = True
    success_redirect_url: str | None
    is_instant_event: bool = False
    users: tuple[User, ...]
    schedule_id: int | None
    booking_limits_count: Limits | Unset = UNSET
    booking_limits_duration: Limits | Unset = UNSET
    only_show_first_available_slot: bool
    offset_start: int
    booking_window: Window
    booker_layouts: BookerLayouts | Unset = UNSET
    confirmation_policy: Policy
    requires_booker_email_verification: bool
    hide_calendar_notes: bool
    color: Color | Unset = UNSET
    seats: Seats
    custom_name: str | Unset = UNSET
    use_destination_calendar_email: bool
    hide_calendar_event_details: bool
    hide_organizer_email: bool
    cal_video_settings: dict[str, Any]
    hidden: bool
    booking_requires_authentication: bool
    booker_active_bookings_limit: ActiveBookings
    booking_url: str
    disable_cancelling: Switch
    disable_rescheduling: Moving
    interface_language: str | None
    allow_rescheduling_past_bookings: bool
    allow_rescheduling_cancelled_bookings: bool
    show_optimized_slots: bool

    @classmethod
    def of(
        cls, event_type: EventType, host: Host, *, base: str, listed: bool = False
    ) -> EventTypeShape:
        """Return the shape of `event_type`; a list leaves hidden fields out."""
        address = f"{base}/{host.username}/{event_type.slug}"
        return cls(
            users=(User.of(host),),
            booking_url=address,
            **_identity(event_type),
            **_asked(event_type, listed=listed),
            **_times(event_type),
            **_rules(event_type),
            **_kept(event_type),
        )

    @classmethod
    def of_group(cls, hosts: Sequence[Host], *, base: str) -> EventTypeShape:
        """Return the shape of a meeting with all of `hosts`; nobody has made it."""
        group = EventType(
            uid="",
            account_id=hosts[0].account_id,
            host_id=hosts[0].id,
            title="Group Meeting",
            slug="dynamic",
            lengths=_GROUP_LENGTHS,
        )
        names = "+".join(each.username for each in hosts)
        shape = cls.of(group, hosts[0], base=base, listed=True)
        return msgspec.structs.replace(
            shape,
            users=tuple(map(User.of, hosts)),
            booking_url=f"{base}/{names}/{group.slug}",
        )


class Removed(msgspec.Struct, frozen=True, rename="camel"):
    """What is left to say of an event type that was removed."""

    id: int
    length_in_minutes: int
    slug: str
    title: str

    @classmethod
    def of(cls, event_type: EventType) -> Removed:
        """Return the shape of `event_type`."""
        return cls(event_type.id, event_type.length, event_type.slug, event_type.title)


def _identity(event_type: EventType) -> dict[str, Any]:
    """Return which event type it is."""
    several = tuple(sorted(event_type.lengths)) if len(event_type.lengths) > 1 else ()
    return {
        "id": event_type.id,
        "owner_id": event_type.host_id,
        "title": event_type.title,
        "slug": event_type.slug,
        "description": event_type.description,
        "hidden": event_type.is_hidden,
        "length_in_minutes": event_type.length,
        "length_in_minutes_options": several or UNSET,
        "metadata": {"multipleDuration": several} if several else {},
    }


def _asked(event_type: EventType, *, listed: bool) -> dict[str, Any]:
    """Return what is asked, and where it can be."""
    fields = in_order(fields_of(event_type))
    return {
        "locations": tuple(Location.of(each) for each in places_of(event_type)),
        "booking_fields": tuple(
            FieldShape.of(each) for each in fields if not (listed and each.is_hidden)
        ),
    }


def _times(event_type: EventType) -> dict[str, Any]:
    """Return when it can be booked."""
    return {
        "slot_interval": event_type.slot_interval,
        "offset_start": event_type.offset_start,
        "minimum_booking_notice": event_type.minimum_notice,
        "before_event_buffer": event_type.buffer_before,
        "after_event_buffer": event_type.buffer_after,
        "schedule_id": event_type.schedule_id,
        "booking_limits_count": Limits.of(event_type.count_limits),
        "booking_limits_duration": Limits.of(event_type.minute_limits),
        "only_show_first_available_slot": event_type.first_slot_only,
        "show_optimized_slots": event_type.optimised_slots,
        "booking_window": Window.of(event_type.window),
        "recurrence": Series.of(event_type.recurrence),
        "seats": Seats.of(event_type.seats),
    }


def _rules(event_type: EventType) -> dict[str, Any]:
    """Return what binds whoever books."""
    settings = event_type.settings
    notice = settings.reschedule_notice
    policy = Policy(disabled=True)
    if event_type.confirmation is Confirmation.ALWAYS:
        policy = Policy.of(
            settings.confirms_within, blocks=event_type.blocks_while_pending
        )
    return {
        "confirmation_policy": policy,
        "booker_active_bookings_limit": ActiveBookings.of(settings.active_limit),
        "disable_guests": settings.no_guests,
        "disable_cancelling": Switch(disabled=settings.no_cancelling),
        "disable_rescheduling": Moving(
            settings.no_rescheduling, UNSET if notice is None else notice
        ),
        "allow_rescheduling_past_bookings": settings.moves_past,
        "allow_rescheduling_cancelled_bookings": settings.moves_cancelled,
        "booking_requires_authentication": settings.needs_sign_in,
        "requires_booker_email_verification": settings.needs_proof,
        "custom_name": settings.name_template or UNSET,
        "success_redirect_url": settings.redirect_url or None,
    }


def _kept(event_type: EventType) -> dict[str, Any]:
    """Return what is only kept."""
    kept = Kept.read(event_type.settings.kept)
    said = {name: getattr(kept, name) for name in Kept.__struct_fields__}
    del said["email_settings"]  # a team's tell it
    video = (
        {} if isinstance(kept.cal_video_settings, Unset) else kept.cal_video_settings
    )
    return said | {"cal_video_settings": {"sendTranscriptionEmails": True} | video}
