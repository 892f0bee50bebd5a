"""`book`, `bookings`, `move`, `cancel`, `confirm` and `decline`."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.arguments import answer_pair, number
from pinmycal_desktop.cli.clock_words import clockface
from pinmycal_desktop.cli.offers import LONGEST_MINUTES
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.control import replies, requests
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Parser, Verbs
    from pinmycal_desktop.cli.session import Session
    from pinmycal_desktop.control.requests import Request

_MOST_MEETINGS = 1000
_OUTSIDE = "book it although it is not one of the times you offer"


def add(verbs: Verbs) -> None:
    """Add the commands of this file."""
    _add_book(verbs)
    _add_list(verbs)
    parser = verbs.add("move", _move, about="move a booking to another time")
    add_booking(parser)
    parser.add_argument("start", nargs="+", metavar="START", help="the new time")
    _add_time_options(parser)
    parser.add_argument("--reason", default="", help="why, kept with the booking")
    parser.add_argument(
        "--seat", default="", metavar="EMAIL", help="move this person's seat alone"
    )
    parser = verbs.add("cancel", _cancel, about="cancel a booking")
    add_booking(parser)
    parser.add_argument("--reason", default="", help="why, kept with the booking")
    part = parser.add_mutually_exclusive_group()
    part.add_argument(
        "--seat", default="", metavar="EMAIL", help="give up this person's seat alone"
    )
    part.add_argument(
        "--rest", action="store_true", help="with all after it in its series"
    )
    add_booking(verbs.add("confirm", _confirm, about="accept a pending booking"))
    parser = verbs.add("decline", _decline, about="refuse a pending booking")
    add_booking(parser)
    parser.add_argument("--reason", default="", help="why, kept with the booking")


def _add_book(verbs: Verbs) -> None:
    """Add the arguments of `book`."""
    parser = verbs.add("book", _book, about="book a meeting")
    parser.add_argument("event_type", metavar="EVENT_TYPE", help="its short name")
    parser.add_argument(
        "start", nargs="+", metavar="START", help="when, such as thu 15:00"
    )
    parser.add_argument("--name", required=True, help="who is met")
    parser.add_argument("--email", required=True, help="their address")
    parser.add_argument("--zone", default="", help="their time zone")
    parser.add_argument("--note", default="", help="a note, kept with the booking")
    parser.add_argument(
        "--guest", action="append", default=[], metavar="EMAIL", help="one more person"
    )
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        type=answer_pair,
        metavar="QUESTION=ANSWER",
        help="what was said to a question of the event type",
    )
    parser.add_argument("--location", help="a link, a number to call, or an address")
    parser.add_argument(
        "--repeat",
        type=number(1, _MOST_MEETINGS),
        metavar="MEETINGS",
        help="as a series of so many, where it is offered as one",
    )
    parser.add_argument(
        "--account", default="", metavar="NAME", help="whose event type it is"
    )
    _add_time_options(parser)


def _add_list(verbs: Verbs) -> None:
    """Add the arguments of `bookings`."""
    parser = verbs.add(
        "bookings", _list, about="list bookings, or show one with its history"
    )
    parser.add_argument("booking", nargs="?", default="", metavar="BOOKING")
    parser.add_argument(
        "--from", dest="first", default="", metavar="DAY", help="today when not named"
    )
    parser.add_argument(
        "--to",
        dest="last",
        default="",
        metavar="DAY",
        help="30 days from the first on when not named",
    )
    parser.add_argument(
        "--status",
        action="append",
        default=[],
        choices=[each.value for each in BookingStatus],
        help="only these; may be given several times",
    )
    parser.add_argument("--text", default="", help="part of a name, address or title")


def add_booking(parser: Parser) -> None:
    """Add the booking that is meant."""
    parser.add_argument("booking", metavar="BOOKING", help="its number or uid")


def _add_time_options(parser: Parser) -> None:
    """Add what may be said about a time."""
    parser.add_argument("--length", type=number(1, LONGEST_MINUTES), metavar="MINUTES")
    parser.add_argument("--outside-hours", action="store_true", help=_OUTSIDE)


def _book(typed: Namespace, session: Session) -> int:
    """Book a meeting."""
    request = requests.Book(
        key=str(uuid4()),
        event_type=typed.event_type,
        start=" ".join(typed.start),
        length=typed.length,
        name=typed.name,
        email=typed.email,
        zone=typed.zone,
        guests=tuple(typed.guest),
        answers=tuple(typed.answer),
        notes=typed.note,
        location=typed.location,
        outside_hours=typed.outside_hours,
        repeat=typed.repeat,
        account=typed.account,
    )
    return change(session, request, "booked")


def _list(typed: Namespace, session: Session) -> int:
    """List bookings, or show one."""
    request = requests.ListBookings(
        booking=typed.booking,
        first=typed.first,
        last=typed.last,
        statuses=tuple(typed.status),
        text=typed.text,
    )
    reply = session.ask(request, replies.Bookings)
    if typed.booking:
        session.terminal.line(render.booking(reply.bookings[0], reply.zone))
    else:
        session.terminal.line(render.bookings(reply))
    session.terminal.json(reply)
    return Exit.DONE


def _move(typed: Namespace, session: Session) -> int:
    """Move a booking."""
    request = requests.Move(
        key=str(uuid4()),
        booking=typed.booking,
        start=" ".join(typed.start),
        length=typed.length,
        reason=typed.reason,
        outside_hours=typed.outside_hours,
        seat=typed.seat,
    )
    return change(session, request, "moved")


def _cancel(typed: Namespace, session: Session) -> int:
    """Cancel a booking."""
    request = requests.Cancel(
        key=str(uuid4()),
        booking=typed.booking,
        reason=typed.reason,
        seat=typed.seat,
        rest=typed.rest,
    )
    return change(session, request, "cancelled")


def _confirm(typed: Namespace, session: Session) -> int:
    """Accept a pending booking."""
    request = requests.Confirm(key=str(uuid4()), booking=typed.booking)
    return change(session, request, "confirmed")


def _decline(typed: Namespace, session: Session) -> int:
    """Refuse a pending booking."""
    request = requests.Decline(
        key=str(uuid4()), booking=typed.booking, reason=typed.reason
    )
    return change(session, request, "declined")


def change(session: Session, request: Request, done: str) -> int:
    """Carry a change out, and say what became of the booking."""
    reply = session.ask(request, replies.Booked)
    booking, terminal = reply.booking, session.terminal
    if done == "booked" and booking.status is BookingStatus.PENDING:
        done = "requested"
    terminal.line(render.words(f"command-line.{done}", number=booking.id))
    for note in reply.notes:
        terminal.line(say(note, clockface=clockface(reply.zone)))
    terminal.line(render.booking(booking, reply.zone))
    told = "command-line.service-told" if reply.service else "command-line.nobody-told"
    terminal.line(render.words(told, number=booking.id, name=reply.service))
    terminal.json(reply)
    return Exit.DONE
