"""`invite`, `place`, `absent` and `reassign`: a booking beyond its time."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.cli.bookings import add_booking, change
from pinmycal_desktop.control import meeting_requests

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Verbs
    from pinmycal_desktop.cli.session import Session


def add(verbs: Verbs) -> None:
    """Add the commands of this file."""
    parser = verbs.add("invite", _invite, about="let further people come to a booking")
    add_booking(parser)
    parser.add_argument("email", nargs="+", metavar="EMAIL")
    parser = verbs.add("place", _place, about="meet somewhere else")
    add_booking(parser)
    parser.add_argument(
        "place", metavar="PLACE", help="a link, a number to call, or an address"
    )
    parser = verbs.add("absent", _absent, about="note who did not come to a booking")
    add_booking(parser)
    parser.add_argument(
        "email", nargs="*", metavar="EMAIL", help="everybody invited when not named"
    )
    parser.add_argument("--host", action="store_true", help="the host did not come")
    parser.add_argument("--came", action="store_true", help="they came after all")
    parser = verbs.add("reassign", _reassign, about="give a booking to another host")
    add_booking(parser)
    parser.add_argument(
        "--to",
        default="",
        metavar="HOST",
        help="a username, or at a service an address; whose turn it is when not named",
    )
    parser.add_argument("--reason", default="", help="why, kept with the booking")


def _invite(typed: Namespace, session: Session) -> int:
    """Let further people come."""
    request = meeting_requests.Invite(
        key=str(uuid4()), booking=typed.booking, emails=tuple(typed.email)
    )
    return change(session, request, "invited")


def _place(typed: Namespace, session: Session) -> int:
    """Meet somewhere else."""
    request = meeting_requests.ChangePlace(
        key=str(uuid4()), booking=typed.booking, place=typed.place
    )
    return change(session, request, "placed")


def _absent(typed: Namespace, session: Session) -> int:
    """Note who did not come."""
    request = meeting_requests.NoteAbsent(
        key=str(uuid4()),
        booking=typed.booking,
        emails=tuple(typed.email),
        is_host=typed.host,
        came=typed.came,
    )
    return change(session, request, "noted")


def _reassign(typed: Namespace, session: Session) -> int:
    """Give a booking to another host."""
    request = meeting_requests.Reassign(
        key=str(uuid4()), booking=typed.booking, host=typed.to, reason=typed.reason
    )
    return change(session, request, "reassigned")
