"""Settings of an event type that mean nothing here: kept and given back, no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec

from pinmycal_desktop.wire.calcom.codec import encode
from pinmycal_desktop.wire.calcom.event_type_parts import UNSET, Unset

if TYPE_CHECKING:
    from pinmycal_desktop.wire.calcom.event_type_change import EventTypeChange

_Hex = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$",
        extra={"isHexColor": "a colour must be a hexadecimal color"},
    ),
]
_Layout = Literal["month", "week", "column"]


class Color(msgspec.Struct, frozen=True, rename="camel"):
    """The colours of an event type on a light and on a dark ground."""

    light_theme_hex: _Hex
    dark_theme_hex: _Hex


class BookerLayouts(msgspec.Struct, frozen=True, rename="camel"):
    """How a booking page may show the times."""

    default_layout: _Layout
    enabled_layouts: tuple[_Layout, ...]


class EmailSettings(msgspec.Struct, frozen=True, rename="camel"):
    """Whom a team's event type mails not; nobody is mailed here at all."""

    disable_emails_to_attendees: bool = False
    disable_emails_to_hosts: bool = False


class Kept(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """All of these settings, as they are kept and answered."""

    hide_calendar_notes: bool = False
    hide_calendar_event_details: bool = False
    hide_organizer_email: bool = False
    lock_time_zone_toggle_on_booking_page: bool = False
    use_destination_calendar_email: bool = False
    color: Color | Unset = UNSET
    booker_layouts: BookerLayouts | Unset = UNSET
    cal_video_settings: dict[str, Any] | Unset = UNSET
    interface_language: str | None = None
    email_settings: EmailSettings | Unset = UNSET
    """Of a team's event types only."""

    @classmethod
    def read(cls, text: str) -> Kept:
        """Return what is kept in `text`."""
        return msgspec.json.decode(text, type=cls)

    @staticmethod
    def text_of(before: str, change: EventTypeChange) -> str:
        """Return `before` with what `change` says; null clears only the language."""
        said = {
            name: value
            for name in Kept.__struct_fields__
            if (value := getattr(change, name, UNSET)) is not UNSET
            and (value is not None or name == "interface_language")
        }
        return encode(msgspec.structs.replace(Kept.read(before), **said)).decode()
