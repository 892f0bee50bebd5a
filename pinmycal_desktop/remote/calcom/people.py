"""Members, absences and routing forms: what an account in an organization can see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.remote.asking import Subject
from pinmycal_desktop.remote.calcom.teams import TeamPaths
from pinmycal_desktop.remote.call import Call, path_of
from pinmycal_desktop.wire.calcom import read_people
from pinmycal_desktop.wire.calcom.write_setup import away_body

if TYPE_CHECKING:
    from pinmycal_desktop.model.remote_people import (
        RemoteAway,
        RemoteMember,
        RemoteRoutingForm,
    )


class CalcomPeople(TeamPaths):
    """What is done with teams and organizations; see `remote.RemotePeople`."""

    def members(self, team_id: str = "") -> tuple[RemoteMember, ...]:
        """Return a team's members, or the organization's."""
        base = self._team_path(team_id) if team_id else self._of_organization()
        return self._all(f"{base}/memberships", read_people.read_members)

    def absences(self, *, user_id: str = "") -> tuple[RemoteAway, ...]:
        """Return when people are out of office."""
        path = self._away_path(user_id) if user_id else self._of_organization("ooo")
        return self._all(path, read_people.read_absences)

    def save_absence(self, away: RemoteAway) -> RemoteAway:
        """Store an absence; a change says both ends, which the server wants."""
        path, method, about = self._away_path(away.user_id), "POST", Subject()
        if away.remote_id:
            path, method = path_of(path, away.remote_id), "PATCH"
            about = Subject(kind="out-of-office", name=away.remote_id)
        body = away_body(away)
        return self._send(method, path, body, read_people.read_absence, about)

    def delete_absence(self, away: RemoteAway) -> None:
        """Delete an absence."""
        path = path_of(self._away_path(away.user_id), away.remote_id)
        about = Subject(kind="out-of-office", name=away.remote_id)
        self._asking.ask(Call(method="DELETE", path=path), about)

    def routing_forms(self) -> tuple[RemoteRoutingForm, ...]:
        """Return the organization's routing forms."""
        path = self._of_organization("routing-forms")
        return self._all(path, read_people.read_forms)

    def _away_path(self, user_id: str) -> str:
        return self._of_organization("users", user_id, "ooo")
