"""`hosts`: the people whose time is booked here, each with their own."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.cli.terminal import table
from pinmycal_desktop.control import account_replies, account_requests

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Verbs
    from pinmycal_desktop.cli.session import Session


def add(verbs: Verbs) -> None:
    """Add the commands of this file."""
    hosts = verbs.group("hosts", about="the people whose time is booked here")
    parser = hosts.add("add", _add, about="add a person with hours of their own")
    parser.add_argument("name", metavar="NAME")
    parser.add_argument("email", metavar="EMAIL")
    parser.add_argument("--zone", default="", help="their zone, such as Asia/Tokyo")
    parser.add_argument(
        "--username", default="", help="their name in addresses; made from NAME"
    )
    hosts.add("list", _list, about="list the people, the owner first")
    parser = hosts.add("remove", _remove, about="remove a person; bookings stay")
    parser.add_argument("host", metavar="USERNAME", help="or the number")


def _add(typed: Namespace, session: Session) -> int:
    """Add a person."""
    request = account_requests.AddHost(
        key=str(uuid4()),
        name=typed.name,
        email=typed.email,
        zone=typed.zone,
        username=typed.username,
    )
    reply = session.ask(request, account_replies.Hosts)
    (host,) = reply.hosts
    session.terminal.line(
        render.words("command-line.host-added", name=host.name, username=host.username)
    )
    session.terminal.json({"answer": "hosts", "hosts": _shown(reply)})
    return Exit.DONE


def _list(_: Namespace, session: Session) -> int:
    """List the people."""
    reply = session.ask(account_requests.ListHosts(), account_replies.Hosts)
    rows = [
        (f"{each.id}", each.username, each.name, each.email, each.zone)
        for each in reply.hosts
    ]
    session.terminal.line(table(("", "USERNAME", "NAME", "E-MAIL", "ZONE"), rows))
    session.terminal.json({"answer": "hosts", "hosts": _shown(reply)})
    return Exit.DONE


def _remove(typed: Namespace, session: Session) -> int:
    """Remove a person."""
    request = account_requests.RemoveHost(key=str(uuid4()), host=typed.host)
    reply = session.ask(request, account_replies.Hosts)
    (host,) = reply.hosts
    session.terminal.line(render.words("command-line.host-removed", name=host.name))
    session.terminal.json({"answer": "hosts", "hosts": _shown(reply)})
    return Exit.DONE


def _shown(reply: account_replies.Hosts) -> list[dict[str, object]]:
    """Return what scripts are told of hosts."""
    return [
        {
            "id": each.id,
            "username": each.username,
            "name": each.name,
            "email": each.email,
            "zone": each.zone,
        }
        for each in reply.hosts
    ]
