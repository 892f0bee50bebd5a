"""Journeys: added, listed and removed from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.control.account_replies import Travels
from pinmycal_desktop.control.hosts import find_host
from pinmycal_desktop.control.once import once_for
from pinmycal_desktop.control.times import read_day, read_zone
from pinmycal_desktop.model.commands.holding import RemoveTravel, SaveTravel
from pinmycal_desktop.model.schedule import Travel

if TYPE_CHECKING:
    from pinmycal_desktop.control import account_requests
    from pinmycal_desktop.control.desk import Desk
    from pinmycal_desktop.control.replies import Reply


def add_travel(desk: Desk, request: account_requests.AddTravel) -> Reply:
    """Add a journey; without a last day it has no end yet."""
    now, zone = desk.clock(), desk.zone
    travel = Travel(
        host_id=_host_id(desk, request.host),
        first=read_day("from", request.first or "today", now=now, zone=zone),
        last=read_day("to", request.last, now=now, zone=zone) if request.last else None,
        zone=read_zone("zone", request.zone, usual=zone),
    )
    outcome = desk.diary.run(SaveTravel(travel=travel), once=once_for(request))
    return Travels(zone=zone, travels=(outcome.travel,))


def list_travels(desk: Desk, request: account_requests.ListTravels) -> Reply:
    """Name a host's journeys, by their first day."""
    found = desk.diary.travels.all(host_id=_host_id(desk, request.host) or None)
    return Travels(zone=desk.zone, travels=found)


def remove_travel(desk: Desk, request: account_requests.RemoveTravel) -> Reply:
    """Remove a journey."""
    command = RemoveTravel(travel_id=request.number)
    outcome = desk.diary.run(command, once=once_for(request))
    return Travels(zone=desk.zone, travels=(outcome.travel,))


def _host_id(desk: Desk, name: str) -> int:
    """Return the number of the host of a username, 0 for the owner when empty."""
    return find_host(desk.diary, name).id if name else 0
