"""`outbox` and `sync`: what services have still to be told, and how it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.arguments import number
from pinmycal_desktop.cli.clock_words import instant_text
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.cli.terminal import table
from pinmycal_desktop.control import outbox_replies, outbox_requests
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Verbs
    from pinmycal_desktop.cli.session import Session
    from pinmycal_desktop.control.outbox_replies import (
        OutboxLine,
        OutboxList,
        SyncStates,
    )

_DEEDS = {
    "send": "send a change now; one that was refused, once more",
    "hold": "let a change wait until it is sent by hand",
    "drop": "let a change be as if it never was",
    "mine": "where both sides changed a thing: make the change once more",
    "theirs": "where both sides changed a thing: let it be as the service has it",
}
_MOST = 2**63 - 1
_SAVING = ("battery", "metered")
_GOOD = ("up-to-date", "working", "paused", "never")


def add(verbs: Verbs) -> None:
    """Add the commands of this file."""
    parser = verbs.add("outbox", _list, about="what services have still to be told")
    outbox = verbs.below(parser, required=False)
    outbox.add("list", _list, about="list the changes that wait, in their order")
    for name, about in _DEEDS.items():
        parser = outbox.add(name, _change, about=about)
        parser.add_argument("number", type=number(1, _MOST), metavar="N")
        parser.set_defaults(what=name, which=1, start="")
    parser = outbox.add("take", _change, about="have a change ask for a free time")
    parser.add_argument("number", type=number(1, _MOST), metavar="N")
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "which",
        nargs="?",
        type=number(1, _MOST),
        default=1,
        metavar="WHICH",
        help="of the free times that were named, the first one when not said",
    )
    which.add_argument(
        "--start", default="", help="another start than those, such as thu 15:00"
    )
    parser.set_defaults(what="take")
    parser = verbs.add(
        "sync", _sync, about="ask the services of your accounts, or how it goes"
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--now", action="store_true", help="ask now (the usual)")
    which.add_argument(
        "--status", action="store_true", help="only say how it goes, and ask nobody"
    )
    parser.add_argument(
        "--account", default="", metavar="NAME", help="only this one; or its number"
    )


def _list(_: Namespace, session: Session) -> int:
    """List the changes that wait."""
    return _show(
        session, session.ask(outbox_requests.ListOutbox(), outbox_replies.OutboxList)
    )


def _change(typed: Namespace, session: Session) -> int:
    """Send, hold, drop or settle a change, or let it be at another time."""
    request = outbox_requests.ChangeOutbox(
        key=str(uuid4()),
        number=typed.number,
        what=typed.what,
        which=typed.which,
        start=typed.start,
    )
    return _show(session, session.ask(request, outbox_replies.OutboxList))


def _sync(typed: Namespace, session: Session) -> int:
    """Ask the services, or say how it goes."""
    if typed.status:
        return _tell(
            session, session.ask(outbox_requests.ShowSync(), outbox_replies.SyncStates)
        )
    request = outbox_requests.SyncNow(key=str(uuid4()), account=typed.account)
    return _tell(session, session.ask(request, outbox_replies.SyncStates))


def _show(session: Session, reply: OutboxList) -> int:
    """Write what waits."""
    if not reply.changes:
        session.terminal.line(render.words("command-line.outbox-empty"))
    else:
        rows = [_row(each, reply.zone) for each in reply.changes]
        head = ("", "CHANGE", "ABOUT", "WHEN", "ACCOUNT", "WHY IT WAITS")
        session.terminal.line(table(head, rows))
    session.terminal.json(reply)
    return Exit.DONE


def _row(line: OutboxLine, zone: str) -> tuple[str, ...]:
    """Return a change as a row."""
    about = line.title if not line.person else f"{line.title}, {line.person}"
    when = instant_text(line.start_at, zone) if line.start_at else ""
    return (
        f"{line.id}",
        render.words(f"outbox.kind.{line.kind}"),
        about,
        when,
        line.account,
        why(line, zone),
    )


def why(line: OutboxLine, zone: str) -> str:
    """Return why a change waits."""
    told = render.words(
        f"outbox.wait.{line.wait}",
        behind=line.behind or 0,
        at=instant_text(line.leaves_at, zone),
    )
    if line.trouble is not None:
        told = f"{told} {say(line.trouble)}"
    if line.theirs_is_off:
        told = f"{told} {render.words('outbox.theirs-is-off')}"
    elif line.theirs_at is not None:
        theirs = instant_text(line.theirs_at, zone)
        told = f"{told} {render.words('outbox.theirs', at=theirs)}"
    if line.alternatives:
        others = ", ".join(instant_text(each, zone) for each in line.alternatives)
        told = f"{told} {render.words('outbox.others', at=others)}"
    return told


def _tell(session: Session, reply: SyncStates) -> int:
    """Write how it goes with each account."""
    if not reply.accounts:
        session.terminal.line(render.words("command-line.no-services"))
    for each in reply.accounts:
        as_of = instant_text(each.as_of, reply.zone) if each.as_of else "-"
        told = render.words(f"sync.state.{each.state}", name=each.account, at=as_of)
        session.terminal.line(told)
        if each.trouble is not None:
            session.terminal.line(say(each.trouble))
        if each.waiting:
            session.terminal.line(render.words("sync.waiting", count=each.waiting))
    if reply.accounts:
        session.terminal.line(_pace(reply))
    session.terminal.json(reply)
    good = all(each.state in _GOOD for each in reply.accounts)
    return Exit.DONE if good else Exit.REFUSED


def _pace(reply: SyncStates) -> str:
    """Return how often services are asked by themselves, and why."""
    if reply.every_seconds is None:
        return render.words("command-line.pace-none")
    often = _often(reply.every_seconds)
    seen = ".seen" if reply.is_looked_at and reply.pace in _SAVING else ""
    return render.words(f"command-line.pace-{reply.pace}{seen}", every=often)


def _often(seconds: int) -> str:
    """Return a time as the command line writes it: `20 s`, `5 min`, `2 h`."""
    for unit, length in (("h", 3600), ("min", 60)):
        if seconds >= length:
            return f"{seconds // length} {unit}"
    return f"{seconds} s"
