"""`/v2/me/ooo`: days on which a host is out of office."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import msgspec

from pinmycal_desktop.model.away import AwayReason, OutOfOffice
from pinmycal_desktop.wire.calcom.days import first_moment, last_moment
from pinmycal_desktop.wire.calcom.formats import IsoInstant
from pinmycal_desktop.wire.calcom.paging import MOST_TAKEN, Skip, Take

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pinmycal_desktop.model.account import Host

_Reason = Literal["unspecified", "vacation", "travel", "sick", "public_holiday"]
_Way = Literal["asc", "desc"]


class UtcInstant(IsoInstant):
    """An instant in UTC, with Z."""

    __slots__ = ()
    words = "{name} must be a valid ISO 8601 date string in UTC, ending in Z"

    @classmethod
    def fits(cls, text: str) -> bool:
        """Whether it is one, and written so."""
        return text.endswith("Z") and super().fits(text)


class NewAbsence(msgspec.Struct, frozen=True, rename="camel"):
    """The body of a POST: whole days, whatever the time of the instants."""

    start: UtcInstant
    end: UtcInstant
    notes: str | None = None
    to_user_id: int | None = None
    reason: _Reason | None = None

    def away(self, host: Host) -> OutOfOffice:
        """Return the days, for `host`."""
        return OutOfOffice(
            uid=str(uuid.uuid4()),
            host_id=host.id,
            first=self.start.at.date(),
            last=self.end.at.date(),
            reason=AwayReason(self.reason or "unspecified"),
            note=self.notes or "",
            stand_in_id=self.to_user_id,
        )


class AbsenceChange(msgspec.Struct, frozen=True, rename="camel"):
    """The body of a PATCH: what is left out stays."""

    start: UtcInstant | None = None
    end: UtcInstant | None = None
    notes: str | None = None
    to_user_id: int | msgspec.UnsetType | None = msgspec.UNSET
    reason: _Reason | None = None

    def applied_to(self, away: OutOfOffice) -> OutOfOffice:
        """Return `away` with what this says."""
        stand_in = self.to_user_id
        return replace(
            away,
            first=self.start.at.date() if self.start else away.first,
            last=self.end.at.date() if self.end else away.last,
            reason=AwayReason(self.reason) if self.reason else away.reason,
            note=away.note if self.notes is None else self.notes,
            stand_in_id=away.stand_in_id if stand_in is msgspec.UNSET else stand_in,
        )


class AbsencesQuery(msgspec.Struct, frozen=True, rename="camel"):
    """Which page of the list, and in which order."""

    take: Take = MOST_TAKEN
    skip: Skip = 0
    sort_start: _Way | None = None
    sort_end: _Way | None = None

    def page(self, found: Iterable[OutOfOffice]) -> Sequence[OutOfOffice]:
        """Return the entries of the page; what is not sorted is in order of making."""
        listed = list(found)
        if self.sort_end:
            is_down = self.sort_end == "desc"
            listed.sort(key=lambda each: each.last, reverse=is_down)
        if self.sort_start:
            is_down = self.sort_start == "desc"
            listed.sort(key=lambda each: each.first, reverse=is_down)
        return listed[self.skip : self.skip + self.take]


class AbsenceShape(msgspec.Struct, frozen=True, rename="camel"):
    """Days out of office."""

    user_id: int
    id: int
    uuid: str
    start: str
    end: str
    reason: _Reason
    to_user_id: int | msgspec.UnsetType = msgspec.UNSET
    notes: str | msgspec.UnsetType = msgspec.UNSET

    @classmethod
    def of(cls, away: OutOfOffice) -> AbsenceShape:
        """Return the shape of `away`: from its first moment to its last, in UTC."""
        return cls(
            user_id=away.host_id,
            id=away.id,
            uuid=away.uid,
            start=first_moment(away.first),
            end=last_moment(away.last),
            reason=away.reason.value,
            to_user_id=away.stand_in_id or msgspec.UNSET,
            notes=away.note or msgspec.UNSET,
        )
