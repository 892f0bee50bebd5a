"""`/v2/slots` (2024-09-04): what is asked for, and free times as they are answered.

An answer can hold thousands of slots, so it is put together as text: a slot costs the
writing of its start.
"""

from __future__ import annotations

from datetime import UTC, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Literal
from zoneinfo import ZoneInfo

import msgspec

from pinmycal_desktop.model.queries import WantedSlots
from pinmycal_desktop.model.slot import SeatedSlot
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.wire.calcom.explaining import Entry
from pinmycal_desktop.wire.calcom.formats import IsoInstant, ZoneName
from pinmycal_desktop.wire.reasons import ReasonShape

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from pinmycal_desktop.model.slot import ExplainedSlots, OfferedSlots, Slot

_A_DAY, _A_SECOND = timedelta(days=1), timedelta(seconds=1)
_LAST_SECOND = 59
_MOST_MINUTES = 7 * 24 * 60
_AT_LEAST = 2

_NOBODY = {
    "isString": "each value in usernames must be a string",
    "arrayMinSize": "The array must contain at least 2 elements.",
    "isArray": "usernames must be an array",
}
_NO_ORGANIZATION = {"isString": "organizationSlug must be a string"}

_SELECTORS = (
    ({"eventTypeId"}, set[str]()),
    ({"eventTypeSlug", "username"}, {"organizationSlug"}),
    ({"eventTypeSlug", "teamSlug"}, {"organizationSlug"}),
    ({"usernames", "organizationSlug"}, set[str]()),
)
"""The ways to name whose slots are wanted: what each needs, and what it may have."""
_ALL_SELECTORS = {name for needs, may in _SELECTORS for name in needs | may}


def _no_number(name: str) -> msgspec.Meta:
    """Return the words for what is no number."""
    words = f"{name} must be a number conforming to the specified constraints"
    return msgspec.Meta(extra={"isNumber": words})


class SlotsQuery(
    msgspec.Struct, frozen=True, rename="camel", forbid_unknown_fields=True
):
    """Whose slots are wanted, when, and in which form."""

    start: IsoInstant
    end: IsoInstant
    time_zone: ZoneName | None = None
    duration: (
        Annotated[int, msgspec.Meta(ge=1, le=_MOST_MINUTES)] | msgspec.UnsetType
    ) = msgspec.UNSET
    format: (
        Annotated[
            Literal["range", "time"],
            msgspec.Meta(
                extra={"isEnum": "slotFormat must be either 'range' or 'time'"}
            ),
        ]
        | None
    ) = None
    booking_uid_to_reschedule: str | None = None
    event_type_id: Annotated[int, _no_number("eventTypeId")] | msgspec.UnsetType = (
        msgspec.UNSET
    )
    event_type_slug: str | None = None
    username: str | None = None
    team_slug: str | None = None
    usernames: tuple[str, ...] | None = None
    organization_slug: str | None = None
    rr_host_subset_ids: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a query that names nobody's slots, or in two ways."""
        given = {
            "eventTypeId": self._event_type,
            "eventTypeSlug": self.event_type_slug,
            "username": self.username,
            "teamSlug": self.team_slug,
            "usernames": self.usernames,
            "organizationSlug": self.organization_slug,
        }
        named = {name: value for name, value in given.items() if value is not None}
        if next(_unfit_selector(named), None):
            msg = "whose slots?"
            raise ValueError(msg)

    @staticmethod
    def between_fields(whole: dict[str, Any]) -> Iterator[Entry]:
        """Yield what is wrong about who is named."""
        yield from _unfit_selector(whole)

    @property
    def span(self) -> Span | None:
        """The time that is asked about; None when it ends before it begins.

        An end at midnight means all of that day.
        """
        first, last = self.start.at, self.end.at
        if last.time() == time.min:
            last += _A_DAY
        elif last.second == _LAST_SECOND:
            last += _A_SECOND
        return Span(first, last) if first < last else None

    def wanted(self, span: Span) -> WantedSlots:
        """Return the question about `span`."""
        return WantedSlots(
            span=span,
            zone=str(self.time_zone or "UTC"),
            event_type_id=self._event_type,
            slug=self.event_type_slug or "",
            username=self.username or "",
            team=self.team_slug or "",
            usernames=tuple(map(str, self.usernames or ())),
            length=None if self.duration is msgspec.UNSET else self.duration,
            moving_uid=self.booking_uid_to_reschedule or "",
            among=self.rr_host_subset_ids,
        )

    @property
    def _event_type(self) -> int | None:
        """The event type that is named, if one is."""
        return None if self.event_type_id is msgspec.UNSET else self.event_type_id

    @property
    def form(self) -> SlotsForm:
        """How the answer is written."""
        zone = None if self.time_zone is None else str(self.time_zone)
        return SlotsForm(zone=zone, has_ends=self.format == "range")


def _unfit_selector(whole: dict[str, Any]) -> Iterator[Entry]:
    """Yield what of a query names nobody's slots, or somebody else's too."""
    given = whole.keys() & _ALL_SELECTORS
    needs, may = next((each for each in _SELECTORS if each[0] <= given), _SELECTORS[-1])
    for name in sorted(given - needs - may):
        said = {"whitelistValidation": f"property {name} should not exist"}
        yield Entry(whole, name, whole[name], constraints=said)
    if "usernames" in needs:
        names = whole.get("usernames")
        if names is None or len(names) < _AT_LEAST:
            yield Entry(whole, "usernames", names, constraints=_NOBODY)
        if whole.get("organizationSlug") is None:
            yield Entry(whole, "organizationSlug", constraints=_NO_ORGANIZATION)


@value_class
class SlotsForm:
    """How slots are written; two equal ones write the same."""

    zone: str | None
    """Whose clock and dates; None is UTC, written with Z."""
    has_ends: bool
    """Whether each slot tells its end."""

    def __call__(self, offered: OfferedSlots) -> bytes:
        """Return the answer: a list for each date that has slots."""
        days: dict[str, list[str]] = {}
        zone = ZoneInfo(self.zone) if self.zone else None
        for each in offered.slots:
            text = _text(each.span.start, zone)
            written = f'{{"start":"{text}"'
            if self.has_ends:
                written += f',"end":"{_text(each.span.end, zone)}"'
            if offered.seats is not None:
                written += _seats(each, offered)
            days.setdefault(text[:10], []).append(written + "}")
        told = (f'"{day}":[{",".join(slots)}]' for day, slots in days.items())
        return f'{{"status":"success","data":{{{",".join(told)}}}}}'.encode()


@lru_cache(maxsize=8192)
def _text(at: datetime, zone: ZoneInfo | None) -> str:
    """Return an instant as slots are written, with milliseconds.

    Half of the work of an answer; most instants are asked for again and again.
    """
    if zone is None:
        return at.astimezone(UTC).isoformat(timespec="milliseconds")[:-6] + "Z"
    return at.astimezone(zone).isoformat(timespec="milliseconds")


def _seats(slot: Slot, offered: OfferedSlots) -> str:
    """Return what is told of the seats of a slot."""
    assert isinstance(slot, SeatedSlot), slot
    assert offered.seats is not None, slot
    told: dict[str, object] = {
        "seatsBooked": slot.seats_taken,
        "seatsRemaining": offered.seats - slot.seats_taken,
        "seatsTotal": offered.seats,
    }
    if slot.booking_uid:
        told["bookingUid"] = dict(offered.short_uids)[slot.booking_uid]
    return "," + msgspec.json.encode(told).decode()[1:-1]


class SlotShape(msgspec.Struct, frozen=True, rename="camel"):
    """One free time, for the description of the interface."""

    start: str
    end: str | msgspec.UnsetType = msgspec.UNSET
    seats_booked: int | msgspec.UnsetType = msgspec.UNSET
    seats_remaining: int | msgspec.UnsetType = msgspec.UNSET
    seats_total: int | msgspec.UnsetType = msgspec.UNSET
    booking_uid: str | msgspec.UnsetType = msgspec.UNSET


class Explanation(msgspec.Struct, frozen=True):
    """Free times, and the reason for every other."""

    slots: tuple[SlotShape, ...]
    reasons: tuple[ReasonShape, ...]

    @classmethod
    def of(cls, found: ExplainedSlots, *, host_id: int) -> Explanation:
        """Return the shape of `found`; of other hosts it tells nothing private."""
        uids = dict(found.short_uids)
        is_alone = found.holders == (host_id,)
        return cls(
            slots=tuple(
                SlotShape(
                    start=_text(each.span.start, None), end=_text(each.span.end, None)
                )
                for each in found.answer.slots
            ),
            reasons=tuple(
                ReasonShape.of(
                    each,
                    booking=uids.get(each.booking_id or 0),
                    names=is_alone or each.host_id == host_id,
                )
                for each in found.answer.reasons
            ),
        )
