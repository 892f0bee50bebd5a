"""`live`: how services tell of changes at once, where from, and what arrived."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.clock_words import instant_text
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.cli.terminal import table
from pinmycal_desktop.control import live_replies, live_requests, replies
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Verbs
    from pinmycal_desktop.cli.session import Session
    from pinmycal_desktop.control.live_replies import Arrivals, LiveLine, LiveStates

_USUAL_LIMIT = 20
_TROUBLED = "troubled"


def add(verbs: Verbs) -> None:
    """Add the commands of this file."""
    parser = verbs.add("live", _show, about="how services tell of changes at once")
    live = verbs.below(parser, required=False)
    live.add("status", _show, about="say how it is with each account")
    parser = live.add(
        "address", _address, about="have changes told at a public address of yours"
    )
    parser.add_argument("account", metavar="NAME", help="or its number")
    parser.add_argument("address", metavar="URL", help="https:// and a name")
    parser = live.add(
        "tunnel", _tunnel, about="have changes told through a tunnel program"
    )
    parser.add_argument("account", metavar="NAME", help="or its number")
    parser.add_argument(
        "program", metavar="PROGRAM", help="as pinmycal live names it: cloudflared"
    )
    parser = live.add("off", _off, about="ask the service again and again instead")
    parser.add_argument("account", metavar="NAME", help="or its number")
    parser = live.add("deliveries", _list, about="list the webhooks that arrived")
    parser.add_argument("--account", default="", metavar="NAME", help="only its own")
    parser.add_argument("--limit", type=int, default=_USUAL_LIMIT, metavar="N")
    parser = live.add("replay", _replay, about="have its booking read again")
    parser.add_argument("number", type=int, metavar="N")


def _show(_: Namespace, session: Session) -> int:
    """Say how live updates are."""
    return _tell(
        session, session.ask(live_requests.ShowLive(), live_replies.LiveStates)
    )


def _address(typed: Namespace, session: Session) -> int:
    return _choose(session, typed.account, "address", typed.address)


def _tunnel(typed: Namespace, session: Session) -> int:
    return _choose(session, typed.account, "tunnel", typed.program)


def _off(typed: Namespace, session: Session) -> int:
    return _choose(session, typed.account, "off", "")


def _choose(session: Session, account: str, source: str, value: str) -> int:
    """Choose where an account's service shall tell of changes."""
    request = live_requests.ChooseLiveSource(
        key=str(uuid4()), account=account, source=source, value=value
    )
    return _tell(session, session.ask(request, live_replies.LiveStates))


def _tell(session: Session, reply: LiveStates) -> int:
    """Write how live updates of each account are."""
    terminal = session.terminal
    if not reply.accounts:
        terminal.line(render.words("command-line.no-services"))
    else:
        rows = [_row(each, reply.zone) for each in reply.accounts]
        head = ("", "ACCOUNT", "LIVE UPDATES", "BY WAY OF", "TOLD AT", "SINCE")
        terminal.line(table(head, rows))
    for each in reply.accounts:
        if each.trouble is not None:
            terminal.line(f"{each.account}: {say(each.trouble)}")
    if reply.programs:
        programs = ", ".join(reply.programs)
        terminal.line(render.words("command-line.live-programs", names=programs))
    terminal.json(reply)
    is_bad = any(each.state == _TROUBLED for each in reply.accounts)
    return Exit.REFUSED if is_bad else Exit.DONE


def _row(line: LiveLine, zone: str) -> tuple[str, ...]:
    return (
        f"{line.id}",
        line.account,
        render.words(f"live.state.{line.state}"),
        line.chosen,
        line.url,
        instant_text(line.since, zone) if line.since else "",
    )


def _list(typed: Namespace, session: Session) -> int:
    """List the webhooks that arrived, what they did not tell, and those refused."""
    request = live_requests.ListArrivals(account=typed.account, limit=typed.limit)
    reply = session.ask(request, live_replies.Arrivals)
    terminal = session.terminal
    if not reply.arrivals:
        terminal.line(render.words("command-line.live-nothing"))
    else:
        terminal.line(_arrivals(reply))
    if reply.gaps:
        terminal.line("")
        terminal.line(render.words("command-line.live-gaps"))
        terminal.line(_gaps(reply))
    if reply.refused:
        terminal.line("")
        terminal.line(render.words("command-line.live-refused"))
        terminal.line(_refused(reply))
    terminal.json(reply)
    return Exit.DONE


def _refused(reply: Arrivals) -> str:
    rows = [
        (
            instant_text(each.at, reply.zone),
            each.account,
            each.endpoint,
            say(each.why),
        )
        for each in reply.refused
    ]
    return table(("ARRIVED", "ACCOUNT", "PLACE", "WHY"), rows)


def _arrivals(reply: Arrivals) -> str:
    rows = [
        (
            f"{each.number}",
            instant_text(each.at, reply.zone),
            each.account,
            each.trigger or "?",
            each.subject,
            render.words("live.waiting" if each.is_waiting else "live.read")
            if each.account and each.subject
            else "",
        )
        for each in reply.arrivals
    ]
    return table(("", "ARRIVED", "ACCOUNT", "TOLD", "BOOKING", ""), rows)


def _gaps(reply: Arrivals) -> str:
    zone = reply.zone
    rows = [
        (
            instant_text(each.changed_at, zone),
            instant_text(each.found_at, zone),
            instant_text(each.told_at, zone) if each.told_at else "-",
            each.account,
            each.subject,
        )
        for each in reply.gaps
    ]
    return table(("CHANGED", "FOUND", "TOLD", "ACCOUNT", "BOOKING"), rows)


def _replay(typed: Namespace, session: Session) -> int:
    """Have a webhook's booking read again."""
    request = live_requests.Replay(key=str(uuid4()), number=typed.number)
    session.ask(request, replies.Done)
    session.terminal.line(render.words("command-line.live-replayed"))
    session.terminal.json({"answer": "done"})
    return Exit.DONE
