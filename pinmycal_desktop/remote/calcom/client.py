"""An account at Cal.com, cloud or self-hosted, with all of its areas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.remote.calcom.bookings import CalcomBookings
from pinmycal_desktop.remote.calcom.calendars import CalcomCalendars
from pinmycal_desktop.remote.calcom.people import CalcomPeople
from pinmycal_desktop.remote.calcom.setup import CalcomSetup

if TYPE_CHECKING:
    from pinmycal_desktop.remote.asking import Asking

_OF_ORGANIZATION = frozenset({Ability.ORGANIZATION, Ability.OUT_OF_OFFICE})
_NEVER = frozenset({Ability.SAFE_KEYS, Ability.STABLE_UID})

_SCOPES = {
    Ability.BOOK: "BOOKING_WRITE",
    Ability.ANSWER: "BOOKING_WRITE",
    Ability.MARK_ABSENT: "BOOKING_WRITE",
    Ability.ADD_GUESTS: "BOOKING_WRITE",
    Ability.CHANGE_LOCATION: "BOOKING_WRITE",
    Ability.REASSIGN: "BOOKING_WRITE",
    Ability.SEATS: "BOOKING_WRITE",
    Ability.SERIES: "BOOKING_WRITE",
    Ability.LIST_BOOKINGS: "BOOKING_READ",
    Ability.LIST_CHANGES: "BOOKING_READ",
    Ability.EDIT_EVENT_TYPES: "EVENT_TYPE_WRITE",
    Ability.PRIVATE_LINKS: "EVENT_TYPE_WRITE",
    Ability.SCHEDULES: "SCHEDULE_READ",
    Ability.EDIT_SCHEDULES: "SCHEDULE_WRITE",
    Ability.EDIT_PROFILE: "PROFILE_WRITE",
    Ability.CALENDARS: "APPS_READ",
    Ability.CONFERENCING: "APPS_READ",
}
"""What consent must have been given for; a key may do all its person may."""


class CalcomRemote(CalcomBookings, CalcomSetup, CalcomCalendars, CalcomPeople):
    """A `Remote` at Cal.com; `scopes` are those of OAuth, none means a key."""

    def __init__(
        self,
        asking: Asking,
        *,
        organization_id: str = "",
        scopes: tuple[str, ...] = (),
    ) -> None:
        super().__init__(asking, organization_id=organization_id)
        self._scopes = frozenset(scopes)

    @property
    def abilities(self) -> frozenset[Ability]:
        """What can be asked of it."""
        found = frozenset(Ability) - _NEVER
        if not self._organization:
            found -= _OF_ORGANIZATION
        if self._scopes:
            found -= {
                ability for ability, scope in _SCOPES.items() if not self._may(scope)
            }
        return found

    def stop(self) -> None:
        """End the call under way; from any thread."""
        self._asking.stop()

    def close(self) -> None:
        """Give up the connections."""
        self._asking.close()

    def _may(self, scope: str) -> bool:
        """Whether consent covers `scope`: by itself, or for a team or organization."""
        wider = (scope, f"TEAM_{scope}", f"ORG_{scope}")
        area, _, verb = scope.rpartition("_")
        older = f"{verb}_{area}"
        return any(each in self._scopes for each in (*wider, older))
