"""Event types, private links and schedules of an account at Cal.com."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.remote.asking import Subject
from pinmycal_desktop.remote.calcom.teams import TeamPaths
from pinmycal_desktop.remote.call import Call, path_of
from pinmycal_desktop.wire.calcom import (
    read_event_type as event_types,
    read_schedule as schedules,
    read_setup,
    write_setup,
)
from pinmycal_desktop.wire.calcom.read_me import me_body, read_me
from pinmycal_desktop.wire.calcom.write_event_type import event_type_body, needs_whole

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.remote import RemoteProfile
    from pinmycal_desktop.model.remote_setup import (
        RemoteEventType,
        RemotePrivateLink,
        RemoteSchedule,
    )

_SCHEDULES = "/v2/schedules"


class CalcomSetup(TeamPaths):
    """What is done with event types and schedules; see `remote.RemoteSetup`."""

    def profile(self) -> RemoteProfile:
        """Return who is signed in."""
        told = self._get("/v2/me", read_me)
        self._organization = told.organization_id
        return told

    def change_profile(
        self,
        *,
        name: str = "",
        zone: str = "",
        week_start: str = "",
        time_format: int = 0,
        default_schedule_id: str = "",
    ) -> RemoteProfile:
        """Change what is given of who is signed in."""
        body = me_body(
            name=name,
            zone=zone,
            week_start=week_start,
            time_format=time_format,
            default_schedule_id=default_schedule_id,
        )
        return self._send("PATCH", "/v2/me", body, read_me)

    def event_types(self, *, team_id: str = "") -> tuple[RemoteEventType, ...]:
        """Return all event types, hidden ones too."""
        return self._get(self._types_path(team_id), event_types.read_event_types)

    def event_type(self, event_type_id: str, *, team_id: str = "") -> RemoteEventType:
        """Return one, with its hidden fields."""
        path = path_of(self._types_path(team_id), event_type_id)
        about = Subject(kind="event-type", name=event_type_id)
        return self._get(path, event_types.read_event_type, about)

    def save_event_type(
        self, before: RemoteEventType | None, after: RemoteEventType
    ) -> RemoteEventType:
        """Store what changed; lists that are replaced are read in full first."""
        path = self._types_path(after.team_id)
        if before is None:
            body = event_type_body(None, after)
            return self._send("POST", path, body, event_types.read_event_type)
        path = path_of(path, after.remote_id)
        about = Subject(kind="event-type", name=after.remote_id)
        kept = before.document
        if needs_whole(before, after):
            whole = self.event_type(after.remote_id, team_id=after.team_id)
            kept = whole.document
        body = event_type_body(before, after, kept=kept)
        if body is None:
            return before
        return self._send("PATCH", path, body, event_types.read_event_type, about)

    def delete_event_type(self, event_type_id: str, *, team_id: str = "") -> None:
        """Delete one."""
        path = path_of(self._types_path(team_id), event_type_id)
        about = Subject(kind="event-type", name=event_type_id)
        self._asking.ask(Call(method="DELETE", path=path), about)

    def private_links(self, event_type_id: str) -> tuple[RemotePrivateLink, ...]:
        """Return the private links of an event type."""
        about = Subject(kind="event-type", name=event_type_id)
        return self._get(_links(event_type_id), read_setup.read_links, about)

    def save_private_link(
        self,
        event_type_id: str,
        *,
        code: str = "",
        expires_at: datetime | None = None,
        most_uses: int | None = None,
    ) -> RemotePrivateLink:
        """Make a link, or change one."""
        body = write_setup.link_body(expires_at, most_uses)
        path, method = _links(event_type_id), "POST"
        about = Subject(kind="event-type", name=event_type_id)
        if code:
            path, method = path_of(path, code), "PATCH"
            about = Subject(kind="private-link", name=code)
        return self._send(method, path, body, read_setup.read_link, about)

    def delete_private_link(self, event_type_id: str, code: str) -> None:
        """Delete a private link."""
        path = path_of(_links(event_type_id), code)
        about = Subject(kind="private-link", name=code)
        self._asking.ask(Call(method="DELETE", path=path), about)

    def schedules(
        self, *, user_id: str = "", team_id: str = ""
    ) -> tuple[RemoteSchedule, ...]:
        """Return own schedules, or a member's or a team's."""
        path = _SCHEDULES
        if user_id:
            path = self._of_organization("users", user_id, "schedules")
        elif team_id:
            path = f"{self._team_path(team_id)}/schedules"
        return self._get(path, schedules.read_schedules)

    def save_schedule(
        self, before: RemoteSchedule | None, after: RemoteSchedule
    ) -> RemoteSchedule:
        """Store what changed."""
        body = schedules.schedule_body(before, after)
        if before is None:
            return self._send("POST", _SCHEDULES, body, schedules.read_schedule)
        if body is None:
            return before
        path = path_of(_SCHEDULES, after.remote_id)
        about = Subject(kind="schedule", name=after.remote_id)
        return self._send("PATCH", path, body, schedules.read_schedule, about)

    def delete_schedule(self, schedule_id: str) -> None:
        """Delete a schedule; of one that is gone the server says 400, elsewhere 404."""
        about = Subject(kind="schedule", name=schedule_id)
        path = path_of(_SCHEDULES, schedule_id)
        self._asking.ask(Call(method="DELETE", path=path), about)

    def _types_path(self, team_id: str) -> str:
        return f"{self._team_path(team_id) if team_id else '/v2'}/event-types"


def _links(event_type_id: str) -> str:
    return path_of("/v2/event-types", event_type_id, "private-links")
