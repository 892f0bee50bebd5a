"""`caldav`: calendars on servers that bookings are written to, and drift there.

A password is read from the pipe or asked for; as an argument it would be seen by
everybody on this computer and stay in the shell's memory.
"""

from __future__ import annotations

from getpass import getpass
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.arguments import Mistyped
from pinmycal_desktop.cli.clock_words import clockface, instant_text
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.cli.terminal import table
from pinmycal_desktop.control import (
    publication_replies,
    publication_requests as requests,
    replies,
)
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Parser, Verbs
    from pinmycal_desktop.cli.session import Session
    from pinmycal_desktop.control.publication_replies import (
        DriftLine,
        EventLine,
        PublicationLine,
    )

_LONGEST = 1024


def add(verbs: Verbs) -> None:
    """Add the commands of this file."""
    parser = verbs.add(
        "caldav", _list, about="calendars on servers that bookings are written to"
    )
    caldav = verbs.below(parser, required=False)
    caldav.add("list", _list, about="list those calendars, and how they are")
    parser = caldav.add("find", _find, about="list the calendars a server has")
    _add_server(parser)
    parser = caldav.add("add", _add, about="write bookings to a calendar on a server")
    _add_server(parser)
    parser.add_argument(
        "--calendar",
        default="",
        metavar="CALENDAR",
        help="which one there, by name or address; needed where there are several",
    )
    parser.add_argument("--name", default="", help="how it is called here")
    _add_accounts(parser)
    parser = caldav.add(
        "change", _change, about="change its name, whose bookings it gets, the password"
    )
    _add_publication(parser)
    parser.add_argument("--name", default="", help="how it is called here")
    _add_accounts(parser)
    parser.add_argument("--user", default="", help="sign in as somebody else")
    parser.add_argument(
        "--password", action="store_true", help="ask for another password"
    )
    _add_password(parser)
    parser = caldav.add("push", _push, about="write to calendars, and look there, now")
    _add_publication(parser, optional=True)
    caldav.add("drift", _drift, about="list bookings somebody changed in a calendar")
    parser = caldav.add(
        "follow", _follow, about="do here what was done with a booking in a calendar"
    )
    _add_booking(parser)
    parser.add_argument(
        "--outside-hours",
        action="store_true",
        help="also to a time that is not offered",
    )
    parser = caldav.add(
        "put-back", _put_back, about="write a booking as it is here over what is there"
    )
    _add_booking(parser)
    parser = caldav.add("remove", _remove, about="write to a calendar no longer")
    _add_publication(parser)
    parser.add_argument(
        "--delete-events",
        action="store_true",
        help="delete there what was written; it stays without this",
    )


def _add_server(parser: Parser) -> None:
    """Let a server be named, and how to sign in there."""
    parser.add_argument(
        "address", metavar="ADDRESS", help="of the server, or of a calendar there"
    )
    parser.add_argument("--user", required=True, help="the name to sign in with")
    _add_password(parser)


def _add_password(parser: Parser) -> None:
    parser.add_argument(
        "--password-stdin",
        action="store_true",
        help="read the password from the pipe instead of asking for it",
    )


def _add_accounts(parser: Parser) -> None:
    parser.add_argument(
        "--account",
        dest="accounts",
        action="append",
        default=[],
        metavar="ACCOUNT",
        help="whose bookings; the local account's without it",
    )


def _add_publication(parser: Parser, *, optional: bool = False) -> None:
    """Let a calendar bookings are written to be named."""
    parser.add_argument(
        "calendar",
        metavar="CALENDAR",
        nargs="?" if optional else None,
        default="",
        help="name or number" + ("; all of them without one" if optional else ""),
    )


def _add_booking(parser: Parser) -> None:
    """Let a booking that drifted be named."""
    parser.add_argument("booking", metavar="BOOKING", help="its number or uid")
    parser.add_argument(
        "--calendar",
        default="",
        metavar="CALENDAR",
        help="in which calendar; needed where it drifted in several",
    )


def _list(_: Namespace, session: Session) -> int:
    """List the calendars bookings are written to."""
    reply = session.ask(requests.ListPublications(), publication_replies.Publications)
    if reply.publications:
        session.terminal.line(_lines(reply))
    else:
        session.terminal.line(render.words("command-line.no-publications"))
    session.terminal.json(reply)
    return Exit.DONE


def _find(typed: Namespace, session: Session) -> int:
    """List the calendars a server has."""
    request = requests.FindServerCalendars(
        key=str(uuid4()),
        address=typed.address,
        username=typed.user,
        password=_password(session, piped=typed.password_stdin),
    )
    reply = session.ask(request, publication_replies.ServerCalendars)
    rows = [(each.name, each.address) for each in reply.calendars]
    session.terminal.line(table(("NAME", "ADDRESS"), rows))
    session.terminal.json(reply)
    return Exit.DONE


def _add(typed: Namespace, session: Session) -> int:
    """Write bookings to a calendar on a server."""
    request = requests.AddPublication(
        key=str(uuid4()),
        address=typed.address,
        username=typed.user,
        password=_password(session, piped=typed.password_stdin),
        calendar=typed.calendar,
        name=typed.name,
        accounts=tuple(typed.accounts),
    )
    reply = session.ask(request, publication_replies.Publications)
    (added,) = reply.publications
    return _told(session, reply, "publication-added", added.name)


def _change(typed: Namespace, session: Session) -> int:
    """Change a calendar bookings are written to."""
    asks = typed.password or typed.password_stdin or typed.user
    request = requests.ChangePublication(
        key=str(uuid4()),
        calendar=typed.calendar,
        name=typed.name,
        accounts=tuple(typed.accounts),
        username=typed.user,
        password=_password(session, piped=typed.password_stdin) if asks else "",
    )
    reply = session.ask(request, publication_replies.Publications)
    (changed,) = reply.publications
    return _told(session, reply, "publication-changed", changed.name)


def _push(typed: Namespace, session: Session) -> int:
    """Write to calendars, and look at them, now."""
    request = requests.PublishNow(key=str(uuid4()), calendar=typed.calendar)
    reply = session.ask(request, publication_replies.Publications)
    if reply.publications:
        session.terminal.line(_lines(reply))
    else:
        session.terminal.line(render.words("command-line.no-publications"))
    session.terminal.json(reply)
    is_good = all(each.trouble is None for each in reply.publications)
    return Exit.DONE if is_good else Exit.REFUSED


def _drift(_: Namespace, session: Session) -> int:
    """List the bookings somebody changed in a calendar."""
    reply = session.ask(requests.ListDrift(), publication_replies.DriftList)
    if reply.drift:
        rows = [_drift_row(each, reply.zone) for each in reply.drift]
        head = ("BOOKING", "CALENDAR", "HERE", "THERE")
        session.terminal.line(table(head, rows))
    else:
        session.terminal.line(render.words("command-line.no-drift"))
    session.terminal.json(reply)
    return Exit.DONE


def _follow(typed: Namespace, session: Session) -> int:
    """Do here what was done with a booking in a calendar."""
    request = requests.FollowDrift(
        key=str(uuid4()),
        booking=typed.booking,
        calendar=typed.calendar,
        outside_hours=typed.outside_hours,
    )
    reply = session.ask(request, replies.Booked)
    terminal, number = session.terminal, reply.booking.id
    terminal.line(render.words("command-line.drift-followed", number=number))
    for note in reply.notes:
        terminal.line(say(note, clockface=clockface(reply.zone)))
    terminal.line(render.booking(reply.booking, reply.zone))
    told = "command-line.service-told" if reply.service else "command-line.nobody-told"
    terminal.line(render.words(told, number=number, name=reply.service))
    terminal.json(reply)
    return Exit.DONE


def _put_back(typed: Namespace, session: Session) -> int:
    """Write a booking as it is here over what is there."""
    request = requests.PutBackDrift(
        key=str(uuid4()), booking=typed.booking, calendar=typed.calendar
    )
    reply = session.ask(request, publication_replies.Publications)
    (there,) = reply.publications
    return _told(session, reply, "drift-put-back", there.name)


def _remove(typed: Namespace, session: Session) -> int:
    """Write to a calendar no longer."""
    request = requests.RemovePublication(
        key=str(uuid4()), calendar=typed.calendar, withdraws=typed.delete_events
    )
    reply = session.ask(request, publication_replies.Publications)
    (gone,) = reply.publications
    word = "publication-withdrawn" if typed.delete_events else "publication-removed"
    return _told(session, reply, word, gone.name)


def _told(
    session: Session, reply: publication_replies.Publications, word: str, name: str
) -> int:
    """Say what was done with a calendar."""
    session.terminal.line(render.words(f"command-line.{word}", name=name))
    for note in reply.notes:
        session.terminal.line(say(note))
    if session.conversation.is_alone and word == "publication-added":
        session.terminal.line(render.words("command-line.nobody-publishes"))
    session.terminal.json(reply)
    return Exit.DONE


def _password(session: Session, *, piped: bool) -> str:
    """Return the password from the pipe, or as it is typed unseen. Raises Mistyped."""
    terminal = session.terminal
    if piped:
        content = terminal.stdin.read(_LONGEST)
        password = content.decode(errors="replace").strip("\r\n")
    elif terminal.can_ask:
        password = getpass(render.words("command-line.caldav-password"))
    else:
        raise Mistyped(render.words("command-line.caldav-no-password"))
    if not password:
        raise Mistyped(render.words("command-line.caldav-no-password"))
    return password


def _lines(reply: publication_replies.Publications) -> str:
    rows = [_row(each, reply.zone) for each in reply.publications]
    head = ("", "NAME", "ACCOUNTS", "THERE", "WAITING", "DRIFT", "DONE", "AT", "")
    return table(head, rows)


def _row(line: PublicationLine, zone: str) -> tuple[str, ...]:
    """Return the line of one calendar."""
    done = line.done_at
    never = render.words("command-line.not-published")
    trouble = say(line.trouble) if line.trouble else ""
    if not trouble and line.refused:
        trouble = render.words("command-line.events-refused", count=line.refused)
    return (
        f"{line.id}",
        line.name,
        ", ".join(line.accounts),
        f"{line.written}",
        f"{line.waiting}",
        f"{line.drifted}",
        instant_text(done, zone) if done else never,
        line.address,
        trouble,
    )


def _drift_row(line: DriftLine, zone: str) -> tuple[str, ...]:
    """Return the line of one booking that drifted."""
    if line.is_gone:
        theirs = render.words("command-line.event-gone")
    elif line.theirs is None:
        theirs = render.words("command-line.event-unreadable")
    else:
        theirs = _event(line.theirs, zone)
    return f"{line.booking_id}", line.publication, _event(line.ours, zone), theirs


def _event(line: EventLine, zone: str) -> str:
    """Return what an event says, in one line."""
    if line.status == "cancelled":
        return f"{render.words('command-line.event-off')} {line.title}"
    return f"{instant_text(line.start, zone)} {line.title}"
