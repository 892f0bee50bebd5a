"""What cannot be on one computer: organizations, Stripe, managed users, routing forms.

Each area answers as the original does for an account without it, whatever lies below
its address: programs look once, are told, and hide the area.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from pinmycal_desktop.server.calcom.routes import Route, Who
from pinmycal_desktop.wire.calcom.error import CalError

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.server.calcom.asking import Asked


def _organization(_: Diary, asked: Asked[Any, Any]) -> NoReturn:
    """There is no organization."""
    org_id = asked.path.split("/")[3]
    raise CalError(
        403,
        f"IsOrgGuard - provided organization id={org_id} does not represent any"
        " existing organization.",
    )


def _managed(_: Diary, __: Asked[Any, Any]) -> NoReturn:
    """There are no managed users: they belong to an organization."""
    raise CalError(
        403, "OrganizationRolesGuard - No organization associated with the user."
    )


def _managed_refresh(_: Diary, __: Asked[Any, Any]) -> NoReturn:
    """There are no managed users, and no tokens of theirs."""
    raise CalError(401, "Invalid OAuth client credentials.")


def _stripe(_: Diary, __: Asked[Any, Any]) -> NoReturn:
    """Nobody is paid here."""
    raise CalError(404, "Credentials for stripe not found.")


def _routing_form(_: Diary, asked: Asked[Any, Any]) -> NoReturn:
    """There are no routing forms."""
    form_id = asked.path.split("/")[3]
    raise CalError(404, f"Routing form with id={form_id} not found.")


_AREAS: tuple[tuple[str, int, Route[Any, Any]], ...] = (
    ("organizations", 1, Route("*", "/v2/organizations", _organization)),
    ("oauth-clients", 0, Route("*", "/v2/oauth-clients", _managed)),
    (
        "oauth",
        2,
        Route("*", "/v2/oauth", _managed_refresh, who=Who.ANYBODY),
    ),
    ("stripe", 1, Route("*", "/v2/stripe", _stripe)),
    (
        "routing-forms",
        2,
        Route("*", "/v2/routing-forms", _routing_form, who=Who.ANYBODY),
    ),
)
"""Each area: its name, how many parts follow it at least, and how it answers."""


def area_of(path: str) -> Route[Any, Any] | None:
    """Return how the area of `path` answers; None when it lies in none."""
    name, *rest = path.removeprefix("/v2/").split("/")
    for area, least, route in _AREAS:
        if name == area and len(rest) >= least and all(rest):
            return route
    return None
