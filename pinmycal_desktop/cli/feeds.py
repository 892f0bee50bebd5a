"""`feeds`: bookings that other calendar programs of this computer may read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import msgspec

from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.arguments import Mistyped, iso_day
from pinmycal_desktop.cli.clock_words import instant_text
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.cli.terminal import table
from pinmycal_desktop.control import calendar_replies, calendar_requests
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.feed import FeedDetail
from pinmycal_desktop.settings import DEFAULT_PORT
from pinmycal_desktop.wire.service_file import ServiceFile
from pinmycal_desktop.wire.token import new_feed_token
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Verbs
    from pinmycal_desktop.cli.session import Session
    from pinmycal_desktop.control.calendar_replies import FeedLine


def add(verbs: Verbs) -> None:
    """Add the commands of this file."""
    parser = verbs.add("feeds", _list, about="list feeds for other calendar programs")
    feeds = verbs.below(parser, required=False)
    feeds.add("list", _list, about="list feeds for other calendar programs")
    parser = feeds.add("add", _add, about="let other calendar programs read bookings")
    parser.add_argument("name", metavar="NAME", help="how the calendar is called there")
    parser.add_argument(
        "--detail",
        choices=[each.value for each in FeedDetail],
        default=FeedDetail.FULL.value,
        help="how much of each booking is told; full without it",
    )
    parser.add_argument(
        "--event-type",
        dest="event_types",
        action="append",
        default=[],
        metavar="EVENT_TYPE",
        help="only bookings of this event type",
    )
    parser.add_argument(
        "--status",
        dest="statuses",
        action="append",
        choices=[each.value for each in BookingStatus],
        default=[],
        help="only bookings of this status; confirmed and pending without it",
    )
    parser.add_argument(
        "--mask", default="", metavar="TEXT", help="say this instead of each title"
    )
    parser.add_argument(
        "--until", type=iso_day, metavar="DATE", help="the last day it is given"
    )
    parser.add_argument(
        "--file",
        type=Path,
        metavar="FILE",
        help="write it to this file and keep that up to date, instead of an address",
    )
    parser.add_argument(
        "--host", default="", metavar="USERNAME", help="whose bookings they are"
    )
    parser.add_argument(
        "--all-accounts",
        dest="is_of_all",
        action="store_true",
        help="your bookings of every account, those at services too",
    )
    parser.add_argument(
        "--account", default="", metavar="NAME", help="your bookings of this account"
    )
    parser.add_argument(
        "--person", default="", metavar="WHO", help="only with them, by name or e-mail"
    )
    parser.add_argument(
        "--text", default="", metavar="WORDS", help="only bookings that say these words"
    )
    parser = feeds.add("remove", _remove, about="let nobody read a feed any more")
    parser.add_argument("feed", metavar="FEED", help="name or number")


def _list(_: Namespace, session: Session) -> int:
    """List feeds."""
    reply = session.ask(calendar_requests.ListFeeds(), calendar_replies.Feeds)
    if not reply.feeds:
        session.terminal.line(render.words("command-line.no-feeds"))
    else:
        rows = [_row(each, reply.zone) for each in reply.feeds]
        head = ("", "NAME", "HOST", "TELLS", "WHERE", "UNTIL", "LAST READ", "")
        session.terminal.line(table(head, rows))
    session.terminal.json(reply)
    return Exit.DONE


def _add(typed: Namespace, session: Session) -> int:
    """Let other calendar programs read bookings."""
    path = _path(typed.file) if typed.file is not None else ""
    token = None if path else new_feed_token()
    request = calendar_requests.AddFeed(
        key=str(uuid4()),
        name=typed.name,
        detail=FeedDetail(typed.detail),
        event_types=tuple(typed.event_types),
        statuses=tuple(BookingStatus(each) for each in typed.statuses),
        mask=typed.mask,
        until=typed.until,
        path=path,
        digest=token.digest if token else None,
        hint=token.hint if token else "",
        host=typed.host,
        is_of_all=typed.is_of_all,
        account=typed.account,
        person=typed.person,
        text=typed.text,
    )
    reply = session.ask(request, calendar_replies.Feeds)
    (added,) = reply.feeds
    terminal, url = session.terminal, ""
    if token is not None:
        base, is_running = _service(session)
        url = f"{base}/feeds/{token.secret}.ics"
        terminal.line(render.words("command-line.feed-address", url=url))
        if not is_running:
            terminal.line(render.words("command-line.feed-not-served"))
    else:
        terminal.line(render.words("command-line.feed-written", path=path))
        if session.conversation.is_alone:
            terminal.line(render.words("command-line.nobody-writes"))
    terminal.json({"answer": "feed", "id": added.id, "url": url, "path": path})
    return Exit.DONE


def _remove(typed: Namespace, session: Session) -> int:
    """Let nobody read a feed any more."""
    request = calendar_requests.RemoveFeed(key=str(uuid4()), feed=typed.feed)
    reply = session.ask(request, calendar_replies.Feeds)
    (gone,) = reply.feeds
    word = "feed-file-removed" if gone.path else "feed-removed"
    session.terminal.line(
        render.words(f"command-line.{word}", name=gone.name, path=gone.path)
    )
    session.terminal.json(reply)
    return Exit.DONE


def _row(feed: FeedLine, zone: str) -> tuple[str, ...]:
    """Return the line of one feed."""
    where = feed.path or render.words("command-line.feed-hint", hint=feed.hint)
    ends, used = feed.ends_at, feed.used_at
    return (
        f"{feed.id}",
        feed.name,
        feed.host,
        feed.detail,
        where,
        instant_text(ends, zone) if ends else "",
        instant_text(used, zone) if used else "",
        say(feed.trouble) if feed.trouble else "",
    )


def _path(file: Path) -> str:
    """Return the whole path of a file that is not there yet. Raises Mistyped."""
    path = file.expanduser().absolute()
    if path.exists():
        raise Mistyped(render.words("command-line.feed-file-there", path=str(path)))
    if not path.parent.is_dir():
        raise Mistyped(
            render.words("command-line.feed-no-folder", path=str(path.parent))
        )
    return str(path)


def _service(session: Session) -> tuple[str, bool]:
    """Return the address of the service, and whether it runs."""
    try:
        told = ServiceFile.from_bytes(session.folder.service.read_bytes())
    except (OSError, msgspec.MsgspecError):
        return f"http://127.0.0.1:{DEFAULT_PORT}", False
    return told.url, True
