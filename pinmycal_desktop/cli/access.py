"""`token` and `webhook`: who may use the local service, and where webhooks arrive."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.arguments import Mistyped, number
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.control import access_replies, access_requests, replies
from pinmycal_desktop.wire.token import new_token
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Verbs
    from pinmycal_desktop.cli.session import Session

_SECRET_BYTES = 32
_SHORTEST_SECRET = 8
_LONGEST_SECRET = 1024
_MOST_DAYS = 36500
_MOST_LISTED = 1000


def add(verbs: Verbs) -> None:
    """Add the commands of this file."""
    tokens = verbs.group("token", about="keys to the local service")
    parser = tokens.add("create", _create, about="make a token; it is shown once")
    parser.add_argument("--name", default="token", help="what it is for")
    parser.add_argument(
        "--host", default="", metavar="USERNAME", help="whose data it opens"
    )
    parser.add_argument(
        "--scope",
        dest="scopes",
        action="append",
        default=[],
        metavar="SCOPE",
        help="what it may do, such as BOOKING_READ; without one, everything",
    )
    parser.add_argument(
        "--days", type=number(1, _MOST_DAYS), metavar="N", help="how long it lasts"
    )
    tokens.add("list", _list, about="list the tokens")
    parser = tokens.add("revoke", _revoke, about="end a token, at once and for good")
    parser.add_argument(
        "token", metavar="TOKEN", help="its number, name or last four characters"
    )
    places = verbs.group("webhook", about="places where webhooks arrive")
    parser = places.add("add", _add, about="open a place; its secret is shown once")
    parser.add_argument("name", metavar="NAME", help="a part of its address")
    parser.add_argument(
        "--secret-stdin",
        action="store_true",
        help="read the secret from the pipe instead of making one",
    )
    parser.add_argument(
        "--replace",
        action="store_true",
        help="give a place that is open already a new secret",
    )
    parser = places.add("list", _places, about="list the places, and what arrived")
    parser.add_argument(
        "--limit",
        type=number(1, _MOST_LISTED),
        default=access_requests.ListEndpoints().limit,
        metavar="N",
        help="how many of what arrived last",
    )
    parser = places.add("remove", _remove, about="close a place")
    parser.add_argument("name", metavar="NAME")


def _create(typed: Namespace, session: Session) -> int:
    """Make a token. Only its hash leaves this process."""
    new = new_token()
    request = access_requests.CreateKey(
        key=str(uuid4()),
        name=typed.name,
        digest=new.digest,
        hint=new.hint,
        host=typed.host,
        scopes=tuple(dict.fromkeys(typed.scopes)),
        days=typed.days,
    )
    made = session.ask(request, access_replies.Keys).tokens[0]
    session.terminal.line(render.words("command-line.token-made", token=new.secret))
    session.terminal.json({"answer": "token", "token": new.secret, "id": made.id})
    return Exit.DONE


def _list(_: Namespace, session: Session) -> int:
    """List the tokens."""
    reply = session.ask(access_requests.ListKeys(), access_replies.Keys)
    session.terminal.line(render.keys(reply))
    session.terminal.json({"answer": "tokens", "tokens": _shown(reply)})
    return Exit.DONE


def _revoke(typed: Namespace, session: Session) -> int:
    """End a token."""
    request = access_requests.RevokeKey(key=str(uuid4()), token=typed.token)
    reply = session.ask(request, access_replies.Keys)
    ended = reply.tokens[0]
    session.terminal.line(
        render.words("command-line.token-revoked", name=ended.name, hint=ended.hint)
    )
    session.terminal.json({"answer": "tokens", "tokens": _shown(reply)})
    return Exit.DONE


def _add(typed: Namespace, session: Session) -> int:
    """Open a place for webhooks."""
    made = not typed.secret_stdin
    secret = secrets.token_urlsafe(_SECRET_BYTES) if made else read_secret(session)
    request = access_requests.AddEndpoint(
        key=str(uuid4()), name=typed.name, secret=secret, replace=typed.replace
    )
    reply = session.ask(request, access_replies.Endpoints)
    terminal = session.terminal
    if made:
        terminal.line(render.words("command-line.webhook-secret", secret=secret))
    terminal.line(render.words("command-line.webhook-added", name=typed.name))
    for note in reply.notes:
        terminal.line(say(note))
    shown = {"secret": secret} if made else {}
    path = f"/hooks/{reply.endpoints[0].name}"
    terminal.json({"answer": "webhook", "name": typed.name, "path": path, **shown})
    return Exit.DONE


def _places(typed: Namespace, session: Session) -> int:
    """List the places for webhooks."""
    request = access_requests.ListEndpoints(limit=typed.limit)
    reply = session.ask(request, access_replies.Endpoints)
    session.terminal.line(render.endpoints(reply))
    session.terminal.json(reply)
    return Exit.DONE


def _remove(typed: Namespace, session: Session) -> int:
    """Close a place for webhooks."""
    request = access_requests.RemoveEndpoint(key=str(uuid4()), name=typed.name)
    reply = session.ask(request, replies.Done)
    session.terminal.line(render.words("command-line.webhook-removed", name=typed.name))
    session.terminal.json(reply)
    return Exit.DONE


def read_secret(session: Session) -> str:
    """Return the secret on the pipe, without the line's end. Raises Mistyped."""
    content = session.terminal.stdin.read(_LONGEST_SECRET)
    secret = content.decode(errors="replace").rstrip("\r\n")
    if len(secret) < _SHORTEST_SECRET:
        raise Mistyped(render.words("webhook.short-secret", least=_SHORTEST_SECRET))
    return secret


def _shown(reply: access_replies.Keys) -> list[dict[str, object]]:
    """Return what may be shown of tokens."""
    return [
        {
            "id": each.id,
            "host_id": each.host_id,
            "name": each.name,
            "hint": each.hint,
            "scopes": each.scopes,
            "created_at": each.created_at,
            "expires_at": each.expires_at,
            "last_used_at": each.last_used_at,
            "revoked_at": each.revoked_at,
        }
        for each in reply.tokens
    ]
