"""`slots`: when something can be booked."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.arguments import Mistyped, number, zone_name
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.control import replies
from pinmycal_desktop.control.requests import AskSlots, FindSlots

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Verbs
    from pinmycal_desktop.cli.session import Session

LONGEST_MINUTES = 24 * 60
_MOST_DAYS = 366


def add(verbs: Verbs) -> None:
    """Add the commands of this file."""
    parser = verbs.add("slots", _slots, about="list the free times of an event type")
    parser.add_argument("event_type", metavar="EVENT_TYPE", help="its short name")
    parser.add_argument("--from", dest="first", default="", metavar="DAY")
    until = parser.add_mutually_exclusive_group()
    until.add_argument("--to", dest="last", default="", metavar="DAY")
    until.add_argument("--days", type=number(1, _MOST_DAYS), metavar="N")
    parser.add_argument(
        "--zone", default="", help="show the times in this zone, such as Asia/Tokyo"
    )
    parser.add_argument("--length", type=number(1, LONGEST_MINUTES), metavar="MINUTES")
    parser.add_argument(
        "--why", action="store_true", help="say why the other times are not free"
    )
    parser.add_argument(
        "--live",
        action="store_true",
        help="ask the service of its account now, instead of reckoning here",
    )
    parser.add_argument(
        "--as-text",
        choices=["plain", "markdown", "html"],
        help="write them for a mail or a chat",
    )
    parser.add_argument(
        "--second-zone",
        type=zone_name,
        metavar="ZONE",
        help="tell the times of that text in this zone too",
    )


def _slots(typed: Namespace, session: Session) -> int:
    """List the free times of an event type."""
    if typed.live:
        request: FindSlots | AskSlots = _live(typed)
    else:
        request = _reckoned(typed)
    if typed.second_zone and not typed.as_text:
        raise Mistyped(render.words("command-line.second-zone-of-what"))
    reply = session.ask(request, replies.Slots)
    if typed.as_text:
        text = render.slots_text(reply, typed.as_text, second=typed.second_zone or "")
        session.terminal.line(text.rstrip("\n"))
        session.terminal.json({"answer": "slots-text", "text": text})
        return Exit.DONE
    session.terminal.line(render.slots(reply, with_reasons=typed.why))
    if reply.reckoned_for:
        told = render.words("command-line.slots-reckoned", name=reply.reckoned_for)
        session.terminal.line(told)
    session.terminal.json(reply)
    return Exit.DONE


def _live(typed: Namespace) -> AskSlots:
    return AskSlots(
        key=str(uuid4()),
        event_type=typed.event_type,
        first=typed.first,
        last=typed.last,
        days=typed.days,
        zone=typed.zone,
        length=typed.length,
    )


def _reckoned(typed: Namespace) -> FindSlots:
    return FindSlots(
        event_type=typed.event_type,
        first=typed.first,
        last=typed.last,
        days=typed.days,
        zone=typed.zone,
        length=typed.length,
    )
