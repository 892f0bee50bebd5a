"""Where a team's routes are: by themselves, or below its organization."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.remote.calcom.area import Area
from pinmycal_desktop.remote.call import path_of
from pinmycal_desktop.wire.calcom.read_people import read_teams

if TYPE_CHECKING:
    from pinmycal_desktop.model.remote_people import RemoteTeam


class TeamPaths(Area):
    """Teams, and the paths of what belongs to one."""

    def teams(self) -> tuple[RemoteTeam, ...]:
        """Return the teams the person belongs to, those of the organization too."""
        own = self._get("/v2/teams", read_teams)
        if not self._organization:
            return own
        path = self._of_organization("teams", "me")
        shared = self._get(path, read_teams, query=(("take", "250"), ("skip", "0")))
        self._org_teams = frozenset(each.remote_id for each in shared)
        others = (each for each in own if each.remote_id not in self._org_teams)
        return (*shared, *others)

    def _team_path(self, team_id: str) -> str:
        """Return the path of a team; asks once which belong to the organization."""
        if self._organization and self._org_teams is None:
            self.teams()
        if team_id in (self._org_teams or ()):
            return self._of_organization("teams", team_id)
        return path_of("/v2/teams", team_id)
