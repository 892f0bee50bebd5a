"""Event types as Cal.com answers them (2024-06-14), read into values.

A setting that is off comes as `{"disabled": true}`, as `{}`, as null or not at all,
depending on the setting; here it is always the same. What this program does not know
stays in the document.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from pinmycal_desktop.model.event_type import (
    NO_LIMITS,
    BookingWindow,
    Confirmation,
    DateRange,
    DaysAhead,
    Frequency,
    Location,
    LocationKind,
    PeriodLimits,
    Question,
    QuestionKind,
    Recurrence,
    SeatPlan,
)
from pinmycal_desktop.model.remote_setup import RemoteEventType
from pinmycal_desktop.wire.answers import (
    Reader,
    id_text,
    parts_of,
    readable,
    rows_of,
    text_of,
)

PLACES = {
    "link": LocationKind.LINK,
    "phone": LocationKind.PHONE,
    "address": LocationKind.ADDRESS,
}
"""The places that can be shown and changed here, by type; the value has its name."""
_KINDS = {kind.value: kind for kind in QuestionKind}
_PERIODS = ("day", "week", "month", "year")


class _Field(msgspec.Struct, frozen=True, rename="camel"):
    type: str | None = None
    slug: str | None = None
    label: str | None = None
    placeholder: str | None = None
    required: Any = None
    hidden: Any = None
    is_default: Any = None
    options: Any = None


class _EventType(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    id: int | str
    title: str
    slug: str | None = None
    description: str | None = None
    length_in_minutes: int
    length_in_minutes_options: list[int] | None = None
    locations: list[dict[str, Any]] | None = None
    booking_fields: list[_Field] | None = None
    hidden: bool | None = None
    before_event_buffer: int | None = None
    after_event_buffer: int | None = None
    minimum_booking_notice: int | None = None
    slot_interval: int | None = None
    offset_start: int | None = None
    schedule_id: int | str | None = None
    confirmation_policy: dict[str, Any] | None = None
    booking_window: Any = None
    booking_limits_count: dict[str, Any] | None = None
    booking_limits_duration: dict[str, Any] | None = None
    only_show_first_available_slot: bool | None = None
    seats: dict[str, Any] | None = None
    recurrence: dict[str, Any] | None = None
    disable_cancelling: dict[str, Any] | None = None
    disable_rescheduling: dict[str, Any] | None = None
    owner_id: int | str | None = None
    team_id: int | str | None = None
    scheduling_type: str | None = None
    hosts: list[dict[str, Any]] | None = None
    booking_url: str | None = None


_event_type: Reader[_EventType] = Reader(_EventType)


def read_event_types(data: bytes) -> tuple[RemoteEventType, ...]:
    """Return the event types in a list; raises `NotTheApi`."""
    return readable(rows_of(data).data, _read)


def read_event_type(data: bytes) -> RemoteEventType:
    """Return the event type in an answer; of a team's template the template."""
    return _read(parts_of(data)[0])


def read_event_type_document(document: str) -> RemoteEventType:
    """Return the event type whose `document` this is."""
    return _read(msgspec.Raw(document.encode()))


def _read(raw: msgspec.Raw) -> RemoteEventType:
    told = _event_type(raw)
    moving = told.disable_rescheduling or {}
    usual = told.length_in_minutes
    others = (each for each in told.length_in_minutes_options or () if each != usual)
    return RemoteEventType(
        remote_id=id_text(told.id),
        title=told.title,
        slug=told.slug or "",
        lengths=(usual, *others),
        description=told.description or "",
        is_hidden=bool(told.hidden),
        location=_location(told.locations or []),
        questions=tuple(filter(None, map(_question, told.booking_fields or ()))),
        buffer_before=told.before_event_buffer or 0,
        buffer_after=told.after_event_buffer or 0,
        minimum_notice=told.minimum_booking_notice or 0,
        slot_interval=told.slot_interval or None,
        offset_start=told.offset_start or 0,
        schedule_id=id_text(told.schedule_id),
        **_policy(told.confirmation_policy),
        window=_window(told.booking_window),
        count_limits=_limits(told.booking_limits_count),
        minute_limits=_limits(told.booking_limits_duration),
        first_slot_only=bool(told.only_show_first_available_slot),
        seats=_seats(told.seats),
        recurrence=_recurrence(told.recurrence),
        owner_id=id_text(told.owner_id),
        team_id=id_text(told.team_id),
        scheduling=told.scheduling_type or "",
        host_ids=tuple(id_text(each.get("userId")) for each in told.hosts or ()),
        no_cancelling=is_on(told.disable_cancelling),
        no_rescheduling=is_on(moving),
        reschedule_notice=_whole(moving.get("minutesBefore")),
        booking_url=told.booking_url or "",
        document=text_of(raw),
    )


def is_on(setting: dict[str, Any] | None) -> bool:
    """Whether `{"disabled": true}` is said of something that is disabled by it."""
    return bool((setting or {}).get("disabled"))


def place_in(location: dict[str, Any]) -> Location | None:
    """Return the place an entry of `locations` names, if it can be shown here."""
    kind = PLACES.get(str(location.get("type")))
    value = location.get(kind.value) if kind else None
    return Location(kind, value) if kind and isinstance(value, str) else None


def _location(locations: list[dict[str, Any]]) -> Location:
    found = (place for each in locations if (place := place_in(each)))
    return next(found, Location())


def _question(field: _Field) -> Question | None:
    """Return a question of the host's own.

    None for a standard field, for a hidden one, and for a kind not asked here.
    """
    kind = _KINDS.get(field.type or "")
    if kind is None or field.is_default or field.hidden or not field.slug:
        return None
    options = field.options if isinstance(field.options, list) else ()
    return Question(
        slug=field.slug,
        label=field.label or field.slug,
        kind=kind,
        is_required=bool(field.required),
        options=tuple(each for each in options if isinstance(each, str)),
        placeholder=field.placeholder or "",
    )


def _policy(told: dict[str, Any] | None) -> dict[str, Any]:
    if not told or told.get("disabled") or "type" not in told:
        return {}
    blocks = told.get("blockUnconfirmedBookingsInBooker")
    return {
        "confirmation": Confirmation.ALWAYS,
        "blocks_while_pending": blocks is not False,
    }


def _window(told: object) -> BookingWindow:
    """Return how far ahead it is bookable; the document calls it an array, wrongly."""
    if isinstance(told, list):
        told = told[0] if told else None
    match told:
        case {"type": "range", "value": [str(first), str(last), *_]}:
            try:
                return DateRange(
                    date.fromisoformat(first[:10]), date.fromisoformat(last[:10])
                )
            except ValueError:
                return None
        case {"type": "businessDays" | "calendarDays" as kind, "value": int(days)}:
            rolling = bool(told.get("rolling")) if isinstance(told, dict) else False
            return DaysAhead(days, kind == "businessDays", rolling)
        case _:
            return None


def _limits(told: dict[str, Any] | None) -> PeriodLimits:
    if not told or told.get("disabled"):
        return NO_LIMITS
    return PeriodLimits(**{each: _whole(told.get(each)) for each in _PERIODS})


def _seats(told: dict[str, Any] | None) -> SeatPlan | None:
    count = _whole((told or {}).get("seatsPerTimeSlot"))
    if not told or not count or told.get("disabled"):
        return None
    return SeatPlan(
        per_slot=count,
        shows_attendees=bool(told.get("showAttendeeInfo")),
        shows_count=bool(told.get("showAvailabilityCount")),
    )


def _recurrence(told: dict[str, Any] | None) -> Recurrence | None:
    if not told or told.get("disabled"):
        return None
    often, count = told.get("frequency"), _whole(told.get("occurrences"))
    if often not in {each.value for each in Frequency} or not count:
        return None
    return Recurrence(
        frequency=Frequency(often),
        interval=_whole(told.get("interval")) or 1,
        occurrences=count,
    )


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
