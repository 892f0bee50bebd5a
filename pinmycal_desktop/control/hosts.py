"""The hosts of the account: added, listed and removed from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from pinmycal_desktop.control.account_replies import Hosts
from pinmycal_desktop.control.once import once_for
from pinmycal_desktop.control.times import read_zone
from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.commands.setup import RemoveHost, SaveHost
from pinmycal_desktop.model.errors import NotFound

if TYPE_CHECKING:
    from pinmycal_desktop.control import account_requests
    from pinmycal_desktop.control.desk import Desk
    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.diary import Diary


def add_host(desk: Desk, request: account_requests.AddHost) -> Reply:
    """Add a host, with the hours and event types everybody begins with."""
    host = Host(
        uid=str(uuid5(NAMESPACE_URL, request.key)),
        account_id=desk.diary.account.local().id,
        name=request.name,
        email=request.email,
        zone=read_zone("zone", request.zone, usual=desk.zone),
        username=request.username,
    )
    outcome = desk.diary.run(SaveHost(host=host), once=once_for(request))
    return Hosts(zone=desk.zone, hosts=(outcome.host,))


def list_hosts(desk: Desk, _: account_requests.ListHosts) -> Reply:
    """Name the hosts, the owner first."""
    return Hosts(zone=desk.zone, hosts=desk.diary.account.hosts())


def remove_host(desk: Desk, request: account_requests.RemoveHost) -> Reply:
    """Remove a host; every token of theirs ends at once."""
    host = find_host(desk.diary, request.host)
    outcome = desk.diary.run(RemoveHost(host_id=host.id), once=once_for(request))
    return Hosts(zone=desk.zone, hosts=(outcome.host,))


def find_host(diary: Diary, name: str) -> Host:
    """Return the host of a number or a username; raises NotFound."""
    wanted = name.strip()
    for host in diary.account.hosts():
        if wanted in (str(host.id), host.username) or (
            wanted.casefold() == host.username.casefold()
        ):
            return host
    raise NotFound("host", name)
