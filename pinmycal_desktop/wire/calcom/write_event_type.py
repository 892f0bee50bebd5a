"""What is sent to Cal.com to make or change an event type (2024-06-14).

A PATCH holds only what changed: null is ignored, clears or breaks depending on the key,
so nothing is sent that stays. Its lists replace the whole, so what this program cannot
show of them is put back as it came.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from pinmycal_desktop.model.event_type import (
    NO_LIMITS,
    Confirmation,
    LocationKind,
    PeriodLimits,
)
from pinmycal_desktop.model.remote_setup import RemoteEventType
from pinmycal_desktop.wire.answers import NotTheApi
from pinmycal_desktop.wire.calcom.codec import encode
from pinmycal_desktop.wire.calcom.event_type_parts import Seats, Series, Window
from pinmycal_desktop.wire.calcom.read_event_type import place_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pinmycal_desktop.model.event_type import Location, Question

_PLAIN = {
    "title": "title",
    "slug": "slug",
    "description": "description",
    "is_hidden": "hidden",
    "buffer_before": "beforeEventBuffer",
    "buffer_after": "afterEventBuffer",
    "minimum_notice": "minimumBookingNotice",
    "slot_interval": "slotInterval",
    "offset_start": "offsetStart",
    "first_slot_only": "onlyShowFirstAvailableSlot",
}
"""Fields that are sent as they are; null clears the interval, the rest has none."""
_OFF = {"disabled": True}
_EMPTY = RemoteEventType(remote_id="", title="", slug="", lengths=(), minimum_notice=-1)
"""What a new one is compared with; its notice is always said: Cal.com presumes one."""


def needs_whole(before: RemoteEventType, after: RemoteEventType) -> bool:
    """Whether a change replaces a list, which must then be read in full before.

    Lists of event types leave hidden booking fields out; sent back like that they
    would be lost.
    """
    return before.questions != after.questions or before.location != after.location


def event_type_body(
    before: RemoteEventType | None, after: RemoteEventType, *, kept: str = "{}"
) -> bytes | None:
    """Return what `after` has other than `before`; None: nothing.

    Without `before` it makes a new one. `kept` is the whole document as it is now,
    where `needs_whole`: what is put back comes from there.
    """
    was = before or _EMPTY
    body: dict[str, Any] = {
        name: getattr(after, field)
        for field, name in _PLAIN.items()
        if getattr(after, field) != getattr(was, field)
    }
    if after.lengths != was.lengths:
        body["lengthInMinutes"] = after.lengths[0]
        if len(after.lengths) > 1 or len(was.lengths) > 1:
            body["lengthInMinutesOptions"] = sorted(after.lengths)
    if after.schedule_id != was.schedule_id:
        body["scheduleId"] = int(after.schedule_id) if after.schedule_id else None
    for field, (name, written) in _PARTS.items():
        if getattr(after, field) != getattr(was, field):
            body[name] = written(getattr(after, field))
    entries = _document(kept)
    if (after.confirmation, after.blocks_while_pending) != (
        was.confirmation,
        was.blocks_while_pending,
    ):
        body["confirmationPolicy"] = _policy(entries, after)
    if after.location != was.location:
        body["locations"] = _locations(entries, was.location, after.location)
    if after.questions != was.questions:
        body["bookingFields"] = _fields(entries, was.questions, after.questions)
    if before is None and after.team_id:
        body["schedulingType"] = after.scheduling
        body["hosts"] = [{"userId": int(each)} for each in after.host_ids]
    return encode(body) if body else None


def _limits(limits: PeriodLimits) -> dict[str, Any]:
    if limits == NO_LIMITS:
        return _OFF
    names = ("day", "week", "month", "year")
    return {each: most for each in names if (most := getattr(limits, each))}


_PARTS: Mapping[str, tuple[str, Callable[[Any], object]]] = {
    "window": ("bookingWindow", Window.of),
    "count_limits": ("bookingLimitsCount", _limits),
    "minute_limits": ("bookingLimitsDuration", _limits),
    "seats": ("seats", Seats.of),
    "recurrence": ("recurrence", lambda series: Series.of(series) or _OFF),
}
"""Settings that are objects, each with what writes it."""


def _policy(kept: dict[str, Any], after: RemoteEventType) -> dict[str, Any]:
    """Return the policy; one that is on for near starts only stays so."""
    if after.confirmation is Confirmation.NEVER:
        return _OFF
    former = kept.get("confirmationPolicy") or {}
    said = former if former.get("type") else {"type": "always"}
    return {**said, "blockUnconfirmedBookingsInBooker": after.blocks_while_pending}


def _document(text: str) -> dict[str, Any]:
    """Return what is kept of an event type."""
    try:
        whole = msgspec.json.decode(text)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as trouble:
        raise NotTheApi(str(trouble)) from None
    return whole if isinstance(whole, dict) else {}


def _locations(kept: dict[str, Any], was: Location, now: Location) -> list[Any]:
    """Return all places: the one shown here changed, the others as they came."""
    found: list[Any] = list(kept.get("locations") or ())
    place = next((n for n, each in enumerate(found) if place_in(each) == was), None)
    if now.kind is LocationKind.NONE:
        return [each for n, each in enumerate(found) if n != place]
    kind = now.kind.value
    former = found[place] if place is not None else {}
    entry = {"type": kind, kind: now.value, "public": former.get("public", True)}
    if former.get("type") == kind:
        entry = {**former, **entry}
    return (
        [*found[:place], entry, *found[place + 1 :]]
        if place is not None
        else [entry, *found]
    )


def _fields(
    kept: dict[str, Any],
    was: tuple[Question, ...],
    now: tuple[Question, ...],
) -> list[Any]:
    """Return all booking fields: standard, hidden and unknown ones as they came."""
    shown = {each.slug: each for each in was}
    wanted = {each.slug: each for each in now}
    found: list[Any] = []
    entries = {each.get("slug"): each for each in kept.get("bookingFields") or ()}
    for slug, entry in entries.items():
        if slug not in shown:
            found += _sendable(entry)
        elif slug in wanted:
            same = wanted[slug] == shown[slug]
            found.append(entry if same else _field(wanted[slug], entry))
    found += [_field(each, {}) for each in now if each.slug not in entries]
    return found


_OF_STANDARD = ("label", "placeholder", "required", "hidden", "disableOnPrefill")
_BY_TYPE = {"name": frozenset({"required", "hidden"}), "email": frozenset[str]()}
"""Standard fields that are sent by their type, with what they do not take."""


def _sendable(entry: dict[str, Any]) -> list[dict[str, Any]]:
    """Return a field as it is sent; nothing for a standard one that is as usual.

    A standard field is answered with a type that it is not sent with, and without the
    label and the placeholder it must be sent with.
    """
    if not entry.get("isDefault"):
        return [entry]
    slug = str(entry.get("slug"))
    said = {name: entry[name] for name in _OF_STANDARD if name in entry}
    if slug not in _BY_TYPE:
        label = {"label"} if slug == "location" else set(_OF_STANDARD)
        return [{"slug": slug, **{each: said[each] for each in said if each in label}}]
    kept = {each: said[each] for each in said if each not in _BY_TYPE[slug]}
    is_usual = kept.pop("required", True) is True and not any(kept.values())
    if is_usual:
        return []
    both = {"label": "", "placeholder": ""}
    return [{"type": slug, **both, **kept, **_required(slug, entry)}]


def _required(slug: str, entry: dict[str, Any]) -> dict[str, Any]:
    """Return whether an address must be given; a name always must."""
    return {"required": entry.get("required", True)} if slug == "email" else {}


def _field(question: Question, former: dict[str, Any]) -> dict[str, Any]:
    entry = {
        **former,
        "type": question.kind.value,
        "slug": question.slug,
        "label": question.label,
        "required": question.is_required,
    }
    if question.placeholder or "placeholder" in former:
        entry["placeholder"] = question.placeholder
    if question.options:
        entry["options"] = list(question.options)
    return {name: value for name, value in entry.items() if name != "isDefault"}
