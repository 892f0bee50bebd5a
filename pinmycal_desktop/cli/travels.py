"""`travel`: dates on which the hours are read on the clock of another place."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.arguments import number
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.cli.terminal import table
from pinmycal_desktop.control import account_replies, account_requests

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Verbs
    from pinmycal_desktop.cli.session import Session

_MOST = 2**63 - 1
_WHOSE = "whose, by username; yours when left out"


def add(verbs: Verbs) -> None:
    """Add the commands of this file."""
    travel = verbs.group("travel", about="when you are elsewhere, and in which zone")
    parser = travel.add(
        "add", _add, about="keep your default hours on another zone's clock for a while"
    )
    parser.add_argument("zone", metavar="ZONE", help="such as America/New_York")
    parser.add_argument("--from", dest="first", default="", metavar="DAY")
    parser.add_argument("--to", dest="last", default="", metavar="DAY")
    parser.add_argument("--host", default="", metavar="USERNAME", help=_WHOSE)
    parser = travel.add("list", _list, about="list journeys by their first day")
    parser.add_argument("--host", default="", metavar="USERNAME", help=_WHOSE)
    parser = travel.add("remove", _remove, about="remove a journey")
    parser.add_argument("number", type=number(1, _MOST), metavar="NUMBER")


def _add(typed: Namespace, session: Session) -> int:
    """Add a journey."""
    request = account_requests.AddTravel(
        key=str(uuid4()),
        zone=typed.zone,
        first=typed.first,
        last=typed.last,
        host=typed.host,
    )
    return _say(session.ask(request, account_replies.Travels), "travel-added", session)


def _remove(typed: Namespace, session: Session) -> int:
    """Remove a journey."""
    request = account_requests.RemoveTravel(key=str(uuid4()), number=typed.number)
    return _say(
        session.ask(request, account_replies.Travels), "travel-removed", session
    )


def _say(reply: account_replies.Travels, done: str, session: Session) -> int:
    """Say what became of one journey."""
    (each,) = reply.travels
    told: dict[str, str | int] = {
        "number": each.id,
        "zone": each.zone,
        "from_on": each.first.isoformat(),
    }
    if each.last is None:
        line = render.words(f"command-line.{done}.open", **told)
    else:
        last = each.last.isoformat()
        line = render.words(f"command-line.{done}", to_on=last, **told)
    session.terminal.line(line)
    session.terminal.json(reply)
    return Exit.DONE


def _list(typed: Namespace, session: Session) -> int:
    """List journeys."""
    reply = session.ask(
        account_requests.ListTravels(host=typed.host), account_replies.Travels
    )
    rows = [
        (
            f"{each.id}",
            each.first.isoformat(),
            "" if each.last is None else each.last.isoformat(),
            each.zone,
        )
        for each in reply.travels
    ]
    session.terminal.line(table(("", "FROM", "TO", "ZONE"), rows))
    session.terminal.json(reply)
    return Exit.DONE
