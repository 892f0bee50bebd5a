"""`subscriber` and `deliveries`: who is told of what, and what came of it."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.access import read_secret
from pinmycal_desktop.cli.arguments import Mistyped, number
from pinmycal_desktop.cli.clock_words import instant_text
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.cli.terminal import columns, table
from pinmycal_desktop.control import access_replies, access_requests
from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.subscriptions import DeliveryState
from pinmycal_desktop.wire.webhooks import usual_triggers
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from pinmycal_desktop.cli.arguments import Verbs
    from pinmycal_desktop.cli.session import Session
    from pinmycal_desktop.control.access_replies import SentLine

_SECRET_BYTES = 32
_MOST_TEMPLATE = 40_000
_USUAL_LIMIT, _MOST_LIMIT = 20, 1000
_HIGHEST = 2**53


def add(verbs: Verbs) -> None:
    """Add the commands of this file."""
    subscribers = verbs.group("subscriber", about="programs that are told of bookings")
    parser = subscribers.add("add", _add, about="tell an address of what happens")
    parser.add_argument("url", metavar="URL", help="https, or http on this computer")
    parser.add_argument(
        "--trigger",
        dest="triggers",
        action="append",
        default=[],
        metavar="TRIGGER",
        help="such as BOOKING_CREATED, or booking.created for the words of PinmyCal;"
        " without one, everything that happens here",
    )
    parser.add_argument(
        "--template", type=Path, metavar="FILE", help="the shape of each body"
    )
    parser.add_argument(
        "--host", default="", metavar="USERNAME", help="whose bookings it hears of"
    )
    signed = parser.add_mutually_exclusive_group()
    signed.add_argument(
        "--secret-stdin",
        action="store_true",
        help="read the secret from the pipe instead of making one",
    )
    signed.add_argument(
        "--unsigned", action="store_true", help="sign nothing, and have no secret"
    )
    subscribers.add("list", _list, about="list who is told of what")
    parser = subscribers.add("test", _try, about="send a message that tells of nothing")
    parser.add_argument("subscriber", metavar="SUBSCRIBER", help="number or address")
    parser = subscribers.add("remove", _remove, about="tell an address no more")
    parser.add_argument("subscriber", metavar="SUBSCRIBER", help="number or address")
    parser = verbs.add("deliveries", _log, about="list what was sent, and what waits")
    parser.add_argument(
        "--limit", type=number(1, _MOST_LIMIT), default=_USUAL_LIMIT, metavar="N"
    )
    deliveries = verbs.below(parser, required=False)
    parser = deliveries.add("show", _show, about="show a message with all its tries")
    parser.add_argument("number", type=number(1, _HIGHEST), metavar="MESSAGE")
    parser = deliveries.add("resend", _resend, about="send a message once more, now")
    parser.add_argument("number", type=number(1, _HIGHEST), metavar="MESSAGE")


def _add(typed: Namespace, session: Session) -> int:
    """Tell an address from now on."""
    made = not (typed.secret_stdin or typed.unsigned)
    secret = secrets.token_urlsafe(_SECRET_BYTES) if made else ""
    if typed.secret_stdin:
        secret = read_secret(session)
    sender = _sender(typed.triggers)
    request = access_requests.AddSubscriber(
        key=str(uuid4()),
        url=typed.url,
        sender=sender.value,
        triggers=tuple(typed.triggers) or usual_triggers(sender),
        template=_template(typed.template),
        secret=secret,
        host=typed.host,
    )
    reply = session.ask(request, access_replies.Subscribers)
    (added,) = reply.subscribers
    terminal = session.terminal
    if made:
        terminal.line(render.words("command-line.subscriber-secret", secret=secret))
    terminal.line(render.words("command-line.subscriber-added", url=added.url))
    for note in reply.notes:
        terminal.line(say(note))
    shown = {"secret": secret} if made else {}
    terminal.json({"answer": "subscriber", "id": added.id, "uid": added.uid, **shown})
    return Exit.DONE


def _list(_: Namespace, session: Session) -> int:
    """List who is told of what."""
    reply = session.ask(access_requests.ListSubscribers(), access_replies.Subscribers)
    if not reply.subscribers:
        session.terminal.line(render.words("command-line.no-subscribers"))
    else:
        rows = [
            (
                f"{each.id}",
                each.url,
                each.host,
                "signed" if each.is_signed else "unsigned",
                "" if each.is_active else "paused",
                ", ".join(each.triggers),
            )
            for each in reply.subscribers
        ]
        head = ("", "ADDRESS", "HOST", "", "", "HEARS OF")
        session.terminal.line(table(head, rows))
    session.terminal.json(reply)
    return Exit.DONE


def _try(typed: Namespace, session: Session) -> int:
    """Send a message that tells of nothing."""
    request = access_requests.TrySubscriber(
        key=str(uuid4()), subscriber=typed.subscriber
    )
    reply = session.ask(request, access_replies.Sent)
    (sent,) = reply.deliveries
    told = render.words("command-line.subscriber-tried", url=sent.url, id=sent.id)
    return _on_its_way(session, reply, told)


def _remove(typed: Namespace, session: Session) -> int:
    """Tell an address no more."""
    request = access_requests.RemoveSubscriber(
        key=str(uuid4()), subscriber=typed.subscriber
    )
    reply = session.ask(request, access_replies.Subscribers)
    (gone,) = reply.subscribers
    session.terminal.line(render.words("command-line.subscriber-removed", url=gone.url))
    session.terminal.json(reply)
    return Exit.DONE


def _log(typed: Namespace, session: Session) -> int:
    """List what was sent, and what waits."""
    reply = session.ask(
        access_requests.ListSent(limit=typed.limit), access_replies.Sent
    )
    if not reply.deliveries:
        session.terminal.line(render.words("command-line.no-deliveries"))
    else:
        rows = [_row(each, reply.zone) for each in reply.deliveries]
        head = ("", "MADE", "ABOUT", "STATE", "TRIES", "NEXT", "TO")
        session.terminal.line(table(head, rows))
    session.terminal.json(reply)
    return Exit.DONE


def _show(typed: Namespace, session: Session) -> int:
    """Show a message with all its tries."""
    reply = session.ask(
        access_requests.ShowSent(number=typed.number), access_replies.SentWhole
    )
    sent, zone = reply.delivery, reply.zone
    facts = [
        ("Message", f"{sent.id}  {sent.uid}"),
        ("To", sent.url),
        ("About", f"{sent.trigger}  {sent.subject}".rstrip()),
        ("State", _state(sent)),
        ("Next try", instant_text(sent.due_at, zone) if sent.due_at else "none"),
    ]
    tries = [
        (
            f"{instant_text(each.at, zone)}",
            f"{each.status or ''}",
            f"{each.milliseconds} ms",
            render.words(each.trouble) if each.trouble else "taken",
        )
        for each in reply.attempts
    ]
    parts = [columns(facts), columns(tries) if tries else "", reply.body]
    session.terminal.line("\n\n".join(each for each in parts if each))
    session.terminal.json(reply)
    return Exit.DONE


def _resend(typed: Namespace, session: Session) -> int:
    """Send a message once more, now."""
    request = access_requests.Resend(key=str(uuid4()), number=typed.number)
    reply = session.ask(request, access_replies.Sent)
    (sent,) = reply.deliveries
    told = render.words("command-line.sending-again", url=sent.url, id=sent.id)
    return _on_its_way(session, reply, told)


def _on_its_way(session: Session, reply: access_replies.Sent, told: str) -> int:
    """Say that a message is on its way, and by whom where nobody sends now."""
    session.terminal.line(told)
    if session.conversation.is_alone:
        session.terminal.line(render.words("command-line.nobody-sends"))
    session.terminal.json(reply)
    return Exit.DONE


def _row(sent: SentLine, zone: str) -> tuple[str, ...]:
    """Return the line of one message."""
    return (
        f"{sent.id}",
        instant_text(sent.created_at, zone),
        sent.trigger,
        _state(sent),
        f"{sent.tries}",
        instant_text(sent.due_at, zone) if sent.due_at else "",
        sent.url,
    )


def _state(sent: SentLine) -> str:
    """Return how far a message has come, and what is wrong with it."""
    state = DeliveryState(sent.state)
    if state is DeliveryState.DELIVERED or not sent.trouble:
        return render.words(f"command-line.sent.{sent.state}")
    answered = f" ({sent.status})" if sent.status else ""
    return (
        render.words(f"command-line.sent.{sent.state}")
        + f": {render.words(sent.trouble).rstrip('.').lower()}{answered}"
    )


def _sender(triggers: Sequence[str]) -> Sender:
    """Return in whose words the triggers are; Cal.com's, of none at all."""
    is_pinmycal = bool(triggers) and all("." in each for each in triggers)
    return Sender.PINMYCAL if is_pinmycal else Sender.CALCOM


def _template(file: Path | None) -> str:
    """Return the template in a file, empty for none. Raises Mistyped."""
    if file is None:
        return ""
    try:
        with file.open("rb") as opened:
            return opened.read(_MOST_TEMPLATE).decode()
    except (OSError, UnicodeDecodeError):
        told = render.words("subscription.no-template-file", name=str(file))
        raise Mistyped(told) from None
