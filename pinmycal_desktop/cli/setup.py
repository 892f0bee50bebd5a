"""`event-types` and `schedules`: what can be booked, and in which hours, anywhere.

What is changed in an account at a service is sent to it in a moment; until then
`pinmycal outbox` lists it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.arguments import answer_pair, number
from pinmycal_desktop.cli.clock_words import instant_text
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.cli.terminal import table
from pinmycal_desktop.control import replies, setup_replies, setup_requests
from pinmycal_desktop.control.requests import ListEventTypes

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Parser, Verbs
    from pinmycal_desktop.cli.session import Session

_MOST_USES = 1000
_LONGEST = 24 * 60
_LONGEST_NOTICE = 366 * _LONGEST
_ACCOUNT = "the account it is in, by its name or number"
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def add(verbs: Verbs) -> None:
    """Add the commands of this file."""
    _add_event_types(verbs)
    _add_schedules(verbs)


def _add_event_types(verbs: Verbs) -> None:
    parser = verbs.add(
        "event-types", _event_types, about="what can be booked: list and change it"
    )
    _add_account(parser, "of this account alone, by its name or number")
    types = verbs.below(parser, required=False)
    parser = types.add("list", _event_types, about="list what can be booked")
    _add_account(parser, "of this account alone, by its name or number")
    parser = types.add("add", _add_type, about="offer something new")
    parser.add_argument("title", metavar="TITLE")
    parser.add_argument("slug", metavar="SLUG", help="its short name in addresses")
    _add_type_options(parser)
    parser = types.add("change", _change_type, about="change what is offered")
    parser.add_argument(
        "event_type", metavar="EVENT_TYPE", help="its short name or number"
    )
    parser.add_argument("--title")
    parser.add_argument("--slug")
    _add_type_options(parser)
    _add_links(types)
    parser = types.add(
        "remove", _remove_type, about="offer it no more; its bookings stay"
    )
    parser.add_argument(
        "event_type", metavar="EVENT_TYPE", help="its short name or number"
    )
    _add_account(parser)


def _add_links(types: Verbs) -> None:
    parser = types.add(
        "links", _links, about="private links: addresses good for a while"
    )
    parser.add_argument(
        "event_type", metavar="EVENT_TYPE", help="its short name or number"
    )
    _add_account(parser)
    deed = parser.add_mutually_exclusive_group()
    deed.add_argument("--make", action="store_true", help="make one")
    deed.add_argument("--remove", default="", metavar="CODE", help="remove this one")
    end = parser.add_mutually_exclusive_group()
    end.add_argument(
        "--uses",
        type=number(1, _MOST_USES),
        metavar="N",
        help="bookings it lasts for",
    )
    end.add_argument("--until", default="", metavar="DAY", help="its last day")


def _add_type_options(parser: Parser) -> None:
    """Add what can be said about an event type."""
    _add_account(parser)
    minutes, notice = number(0, _LONGEST), number(0, _LONGEST_NOTICE)
    parser.add_argument(
        "--length",
        action="append",
        default=[],
        type=number(1, _LONGEST),
        metavar="MINUTES",
        help="may be given several times, the usual one first",
    )
    parser.add_argument("--description")
    parser.add_argument("--place", help="a link, a number to call, or an address")
    parser.add_argument("--buffer-before", type=minutes, metavar="MINUTES")
    parser.add_argument("--buffer-after", type=minutes, metavar="MINUTES")
    parser.add_argument("--notice", type=notice, metavar="MINUTES")
    parser.add_argument(
        "--every",
        type=minutes,
        metavar="MINUTES",
        help="from one start to the next; 0 for as long as the meeting",
    )
    parser.add_argument("--hours", metavar="SCHEDULE", help="empty for the default")
    hidden = parser.add_mutually_exclusive_group()
    hidden.add_argument("--hide", dest="hidden", action="store_true", default=None)
    hidden.add_argument("--show", dest="hidden", action="store_false", default=None)
    asks = parser.add_mutually_exclusive_group()
    asks.add_argument("--confirm", dest="confirms", action="store_true", default=None)
    asks.add_argument(
        "--no-confirm", dest="confirms", action="store_false", default=None
    )


def _add_schedules(verbs: Verbs) -> None:
    parser = verbs.add(
        "schedules", _schedules, about="hours in which you can be booked"
    )
    _add_account(parser, "of this account alone, by its name or number")
    hours = verbs.below(parser, required=False)
    parser = hours.add("list", _schedules, about="list hours")
    _add_account(parser, "of this account alone, by its name or number")
    parser = hours.add("add", _add_hours, about="make other hours")
    parser.add_argument("name", metavar="NAME")
    _add_hour_options(parser)
    parser = hours.add("change", _change_hours, about="change hours")
    parser.add_argument("schedule", metavar="SCHEDULE", help="their name or number")
    parser.add_argument("--name")
    _add_hour_options(parser)
    parser = hours.add("remove", _remove_hours, about="remove hours")
    parser.add_argument("schedule", metavar="SCHEDULE", help="their name or number")
    _add_account(parser)


def _add_hour_options(parser: Parser) -> None:
    """Add what can be said about hours."""
    _add_account(parser)
    parser.add_argument("--zone", metavar="ZONE", help="such as Europe/Rome")
    parser.add_argument(
        "--day",
        action="append",
        default=[],
        type=answer_pair,
        metavar="DAY=HOURS",
        help="such as mon=09:00-12:00,13:00-17:00 or sat=closed",
    )
    parser.add_argument(
        "--default", action="store_true", help="use them where none are named"
    )


def _add_account(parser: Parser, about: str = _ACCOUNT) -> None:
    parser.add_argument("--account", default="", metavar="NAME", help=about)


# --- event types ---------------------------------------------------------------------


def _event_types(typed: Namespace, session: Session) -> int:
    """List what can be booked."""
    reply = session.ask(ListEventTypes(account=typed.account), replies.EventTypes)
    session.terminal.line(render.event_types(reply))
    session.terminal.json(reply)
    return Exit.DONE


def _add_type(typed: Namespace, session: Session) -> int:
    """Offer something new."""
    return _say_type(session, _type_request(typed), "event-type-added")


def _change_type(typed: Namespace, session: Session) -> int:
    """Change what is offered."""
    request = _type_request(typed, event_type=typed.event_type)
    return _say_type(session, request, "event-type-changed")


def _type_request(
    typed: Namespace, event_type: str = ""
) -> setup_requests.ChangeEventType:
    return setup_requests.ChangeEventType(
        key=str(uuid4()),
        event_type=event_type,
        account=typed.account,
        title=typed.title,
        slug=typed.slug,
        description=typed.description,
        place=typed.place,
        lengths=tuple(typed.length),
        buffer_before=typed.buffer_before,
        buffer_after=typed.buffer_after,
        notice=typed.notice,
        interval=typed.every,
        hours=typed.hours,
        is_hidden=typed.hidden,
        confirms=typed.confirms,
    )


def _remove_type(typed: Namespace, session: Session) -> int:
    """Offer something no more."""
    request = setup_requests.RemoveEventType(
        key=str(uuid4()), event_type=typed.event_type, account=typed.account
    )
    return _say_type(session, request, "event-type-removed")


def _say_type(
    session: Session,
    request: setup_requests.ChangeEventType | setup_requests.RemoveEventType,
    done: str,
) -> int:
    """Say what became of an event type."""
    reply = session.ask(request, replies.EventTypes)
    (line,) = reply.event_types
    told = render.words(f"command-line.{done}", name=line.title, number=line.id)
    return _say(session, told, reply)


def _say(
    session: Session, told: str, reply: replies.EventTypes | setup_replies.Schedules
) -> int:
    """Say what was done, and whose service is told of it in a moment."""
    session.terminal.line(told)
    if reply.service:
        whose = render.words("command-line.service-told", name=reply.service)
        session.terminal.line(whose)
    session.terminal.json(reply)
    return Exit.DONE


def _links(typed: Namespace, session: Session) -> int:
    """Name private links, after one was made or removed."""
    request = setup_requests.PrivateLinks(
        key=str(uuid4()),
        event_type=typed.event_type,
        account=typed.account,
        makes=typed.make,
        uses=typed.uses,
        until=typed.until,
        remove=typed.remove,
    )
    reply = session.ask(request, setup_replies.Links)
    rows = [
        (
            each.code,
            _end_of(each, reply.zone),
            "over" if each.is_over else "",
            each.url,
        )
        for each in reply.links
    ]
    if rows:
        session.terminal.line(table(("CODE", "GOOD FOR", "", "ADDRESS"), rows))
    else:
        session.terminal.line(render.words("holding.none"))
    session.terminal.json(reply)
    return Exit.DONE


def _end_of(link: setup_replies.LinkLine, zone: str) -> str:
    """Return when a link ends: at a moment, or after so many bookings."""
    if link.ends_at is not None:
        return instant_text(link.ends_at, zone)
    return f"{link.uses}/{link.most_uses or 1}"


# --- hours ---------------------------------------------------------------------------


def _schedules(typed: Namespace, session: Session) -> int:
    """List hours."""
    request = setup_requests.ListSchedules(account=typed.account)
    reply = session.ask(request, setup_replies.Schedules)
    rows = [
        (
            f"{each.id}",
            each.name,
            each.zone,
            _week(each.days),
            ", ".join(_remarks(each)),
        )
        for each in reply.schedules
    ]
    heads = ("", "NAME", "ZONE", "HOURS", "")
    session.terminal.line(table(heads, rows))
    session.terminal.json(reply)
    return Exit.DONE


def _week(days: tuple[str, ...]) -> str:
    """Return a week's hours, days with the same ones together."""
    parts: list[tuple[int, int, str]] = []
    for day, hours in enumerate(days):
        if parts and parts[-1][2] == hours:
            parts[-1] = (parts[-1][0], day, hours)
        else:
            parts.append((day, day, hours))
    told = (
        f"{_DAYS[a] if a == b else f'{_DAYS[a]}-{_DAYS[b]}'} {hours}"
        for a, b, hours in parts
        if hours
    )
    return "; ".join(told)


def _remarks(line: setup_replies.ScheduleLine) -> list[str]:
    """Return what else there is to know of hours."""
    remarks = ["default"] if line.is_default else []
    remarks += [f"{line.dates} dates differ"] if line.dates else []
    return remarks + ([line.account] if line.account else [])


def _add_hours(typed: Namespace, session: Session) -> int:
    """Make other hours."""
    return _say_hours(session, _hours_request(typed), "schedule-added")


def _change_hours(typed: Namespace, session: Session) -> int:
    """Change hours."""
    request = _hours_request(typed, schedule=typed.schedule)
    return _say_hours(session, request, "schedule-changed")


def _hours_request(
    typed: Namespace, schedule: str = ""
) -> setup_requests.ChangeSchedule:
    return setup_requests.ChangeSchedule(
        key=str(uuid4()),
        schedule=schedule,
        account=typed.account,
        name=typed.name,
        zone=typed.zone,
        days=tuple(typed.day),
        makes_default=typed.default,
    )


def _remove_hours(typed: Namespace, session: Session) -> int:
    """Remove hours."""
    request = setup_requests.RemoveSchedule(
        key=str(uuid4()), schedule=typed.schedule, account=typed.account
    )
    return _say_hours(session, request, "schedule-removed")


def _say_hours(
    session: Session,
    request: setup_requests.ChangeSchedule | setup_requests.RemoveSchedule,
    done: str,
) -> int:
    """Say what became of hours."""
    reply = session.ask(request, setup_replies.Schedules)
    (line,) = reply.schedules
    told = render.words(f"command-line.{done}", name=line.name, number=line.id)
    return _say(session, told, reply)
