"""`/v2/timezones`: the zones there are; anybody may ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.server.calcom.routes import Route, Who
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.codec import success
from pinmycal_desktop.wire.calcom.timezones import CityZone, city_zones

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.server.calcom.asking import Asked


def listing(diary: Diary, asked: Asked[None, None]) -> Answer:  # noqa: ARG001 - it is the same for all
    """List the zones by the cities they are named for."""
    return Answer(body=success(city_zones()))


ROUTES = (
    Route(
        "GET",
        "/v2/timezones",
        listing,
        answer=tuple[CityZone, ...],
        who=Who.ANYBODY,
        summary="List time zones",
    ),
)
