"""`calendars`: other calendars that are fetched again and again, as busy times."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.arguments import number
from pinmycal_desktop.cli.clock_words import instant_text
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.cli.terminal import table
from pinmycal_desktop.control import calendar_replies, calendar_requests
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Parser, Verbs
    from pinmycal_desktop.cli.session import Session
    from pinmycal_desktop.control.calendar_replies import CalendarLine

_COLOURS = 10
_LONGEST = 4000


def add(verbs: Verbs) -> None:
    """Add the commands of this file."""
    parser = verbs.add("calendars", _list, about="list other calendars")
    calendars = verbs.below(parser, required=False)
    calendars.add("list", _list, about="list other calendars, and how they are")
    parser = calendars.add(
        "subscribe", _subscribe, about="show another calendar as busy times"
    )
    parser.add_argument(
        "address",
        metavar="ADDRESS",
        help="https, webcal, or an .ics file; - reads it from the pipe, where it is"
        " seen by nobody",
    )
    parser.add_argument("--name", default="", help="how it is called here")
    parser.add_argument(
        "--colour",
        type=number(1, _COLOURS),
        default=0,
        metavar="1-10",
        help="the colour of its times in the window",
    )
    parser.add_argument(
        "--free",
        action="store_true",
        help="show its times, but offer them all the same",
    )
    parser.add_argument(
        "--host", default="", metavar="USERNAME", help="whose time it takes"
    )
    parser = calendars.add(
        "change", _change, about="call it otherwise, show it otherwise, take its time"
    )
    _add_calendar(parser)
    parser.add_argument("--name", default="", help="how it is called from now on")
    parser.add_argument(
        "--colour",
        type=number(0, _COLOURS),
        metavar="0-10",
        help="the colour of its times in the window; 0 for none of its own",
    )
    time = parser.add_mutually_exclusive_group()
    time.add_argument(
        "--busy",
        dest="takes_time",
        action="store_const",
        const=True,
        help="offer nothing over its times",
    )
    time.add_argument(
        "--free",
        dest="takes_time",
        action="store_const",
        const=False,
        help="show its times, but offer them all the same",
    )
    parser = calendars.add("refresh", _refresh, about="fetch calendars now")
    _add_calendar(parser, optional=True)
    parser = calendars.add("remove", _remove, about="end a subscription")
    _add_calendar(parser)


def _add_calendar(parser: Parser, *, optional: bool = False) -> None:
    """Let a calendar be named."""
    parser.add_argument(
        "calendar",
        metavar="CALENDAR",
        nargs="?" if optional else None,
        default="",
        help="name or number" + ("; all of them without one" if optional else ""),
    )


def _list(_: Namespace, session: Session) -> int:
    """List other calendars."""
    reply = session.ask(calendar_requests.ListCalendars(), calendar_replies.Calendars)
    if not reply.calendars:
        session.terminal.line(render.words("command-line.no-calendars"))
    else:
        rows = [_row(each, reply.zone) for each in reply.calendars]
        head = ("", "NAME", "HOST", "TIME", "FETCHED", "NEXT", "FROM", "")
        session.terminal.line(table(head, rows))
    session.terminal.json(reply)
    return Exit.DONE


def _subscribe(typed: Namespace, session: Session) -> int:
    """Show another calendar as busy times."""
    address = typed.address
    if address == "-":
        address = session.terminal.stdin.read(_LONGEST).decode(errors="replace")
    request = calendar_requests.Subscribe(
        key=str(uuid4()),
        address=_whole(address),
        name=typed.name,
        colour=typed.colour,
        takes_time=not typed.free,
        host=typed.host,
    )
    reply = session.ask(request, calendar_replies.Calendars)
    (added,) = reply.calendars
    word = "subscribed" if added.takes_time else "shown"
    told = render.words(f"command-line.calendar-{word}", name=added.name)
    return _fetched_soon(session, reply, told)


def _change(typed: Namespace, session: Session) -> int:
    """Call a calendar otherwise, show it otherwise, or let it take time or none."""
    request = calendar_requests.ChangeCalendar(
        key=str(uuid4()),
        calendar=typed.calendar,
        name=typed.name,
        colour=typed.colour,
        takes_time=typed.takes_time,
    )
    reply = session.ask(request, calendar_replies.Calendars)
    (changed,) = reply.calendars
    word = "changed-busy" if changed.takes_time else "changed-free"
    told = render.words(f"command-line.calendar-{word}", name=changed.name)
    session.terminal.line(told)
    session.terminal.json(reply)
    return Exit.DONE


def _refresh(typed: Namespace, session: Session) -> int:
    """Fetch calendars now."""
    request = calendar_requests.Refresh(key=str(uuid4()), calendar=typed.calendar)
    reply = session.ask(request, calendar_replies.Calendars)
    count = len(reply.calendars)
    told = render.words("command-line.calendars-refreshed", count=count)
    return _fetched_soon(session, reply, told)


def _remove(typed: Namespace, session: Session) -> int:
    """End a subscription."""
    request = calendar_requests.RemoveCalendar(
        key=str(uuid4()), calendar=typed.calendar
    )
    reply = session.ask(request, calendar_replies.Calendars)
    (gone,) = reply.calendars
    session.terminal.line(render.words("command-line.calendar-removed", name=gone.name))
    session.terminal.json(reply)
    return Exit.DONE


def _fetched_soon(
    session: Session, reply: calendar_replies.Calendars, told: str
) -> int:
    """Say what will be fetched, and by whom where nobody fetches now."""
    session.terminal.line(told)
    for note in reply.notes:
        session.terminal.line(say(note))
    if session.conversation.is_alone:
        session.terminal.line(render.words("command-line.nobody-fetches"))
    session.terminal.json(reply)
    return Exit.DONE


def _row(calendar: CalendarLine, zone: str) -> tuple[str, ...]:
    """Return the line of one calendar."""
    fetched, due = calendar.fetched_at, calendar.due_at
    never = render.words("command-line.not-fetched") if calendar.place else ""
    return (
        f"{calendar.id}",
        calendar.name,
        calendar.host,
        render.words(f"command-line.{'busy' if calendar.takes_time else 'free'}"),
        instant_text(fetched, zone) if fetched else never,
        instant_text(due, zone) if due else "",
        calendar.place or render.words("command-line.from-import"),
        say(calendar.trouble) if calendar.trouble else "",
    )


def _whole(address: str) -> str:
    """Return an address, or the whole path of a file that is there."""
    typed = address.strip()
    if "://" in typed or not typed:
        return typed
    path = Path(typed).expanduser()
    return str(path.absolute()) if path.exists() else typed
