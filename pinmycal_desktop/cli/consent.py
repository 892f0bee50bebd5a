"""`oauth-clients`, `codes` and `teams`: what people say yes to."""

from __future__ import annotations

import hashlib
import secrets
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.clock_words import instant_text
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.cli.terminal import table
from pinmycal_desktop.control import access_replies, access_requests

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Verbs
    from pinmycal_desktop.cli.session import Session

_SECRET_BYTES = 32


def add(verbs: Verbs) -> None:
    """Add the commands of this file."""
    programs = verbs.group("oauth-clients", about="programs that may ask for consent")
    parser = programs.add("add", _add, about="let a program ask people for consent")
    parser.add_argument("name", metavar="NAME", help="what people are told")
    parser.add_argument(
        "--redirect",
        dest="redirects",
        action="append",
        required=True,
        metavar="ADDRESS",
        help="where its answers are sent; may be given several times",
    )
    parser.add_argument("--logo", default="", metavar="ADDRESS")
    parser.add_argument(
        "--confidential",
        action="store_true",
        help="it can keep a secret, which is made and shown once",
    )
    programs.add("list", _list, about="list the programs")
    parser = programs.add("remove", _remove, about="end all a program was given")
    parser.add_argument("program", metavar="CLIENT_ID")
    verbs.add("codes", _codes, about="show the codes that can be typed now")
    teams = verbs.group("teams", about="teams of the people whose time is booked here")
    parser = teams.add("join", _join, about="join a team by the link it made")
    parser.add_argument("token", metavar="LINK", help="or the token in it")
    parser.add_argument("--host", default="", metavar="USERNAME", help="who joins")


def _add(typed: Namespace, session: Session) -> int:
    """Let a program ask. Only the hash of its secret leaves this process."""
    secret = secrets.token_urlsafe(_SECRET_BYTES) if typed.confidential else ""
    request = access_requests.AddProgram(
        key=str(uuid4()),
        name=typed.name,
        redirects=tuple(dict.fromkeys(typed.redirects)),
        logo=typed.logo,
        secret_digest=hashlib.sha256(secret.encode()).digest() if secret else None,
    )
    reply = session.ask(request, access_replies.Programs)
    client_id = reply.programs[0].client_id
    session.terminal.line(
        render.words("command-line.program-added", client_id=client_id)
    )
    if secret:
        session.terminal.line(
            render.words("command-line.program-secret", secret=secret)
        )
    shown = {"client_secret": secret} if secret else {}
    session.terminal.json(
        {"answer": "oauth-clients", "oauth_clients": _shown(reply), **shown}
    )
    return Exit.DONE


def _list(_: Namespace, session: Session) -> int:
    """List the programs."""
    reply = session.ask(access_requests.ListPrograms(), access_replies.Programs)
    rows = [
        (each.client_id, each.name, each.kind.value.lower(), each.redirect_uris[0])
        for each in reply.programs
    ]
    session.terminal.line(
        table(("CLIENT_ID", "NAME", "KIND", "ANSWERED AT"), rows)
        if rows
        else render.words("command-line.no-programs")
    )
    session.terminal.json({"answer": "oauth-clients", "oauth_clients": _shown(reply)})
    return Exit.DONE


def _remove(typed: Namespace, session: Session) -> int:
    """Let a program ask no more."""
    request = access_requests.RemoveProgram(key=str(uuid4()), program=typed.program)
    reply = session.ask(request, access_replies.Programs)
    session.terminal.line(
        render.words("command-line.program-removed", name=reply.programs[0].name)
    )
    session.terminal.json({"answer": "oauth-clients", "oauth_clients": _shown(reply)})
    return Exit.DONE


def _codes(_: Namespace, session: Session) -> int:
    """Show the codes that can be typed now."""
    reply = session.ask(access_requests.ListCodes(), access_replies.Codes)
    rows = [
        (
            each.code,
            render.words(f"code.{each.purpose}", about=each.about),
            instant_text(each.ends_at, reply.zone),
        )
        for each in reply.codes
    ]
    session.terminal.line(
        table(("CODE", "FOR", "UNTIL"), rows)
        if rows
        else render.words("command-line.no-codes")
    )
    session.terminal.json(reply)
    return Exit.DONE


def _join(typed: Namespace, session: Session) -> int:
    """Join a team."""
    request = access_requests.Join(key=str(uuid4()), token=typed.token, host=typed.host)
    reply = session.ask(request, access_replies.Joined)
    session.terminal.line(render.words("command-line.joined", team=reply.team))
    session.terminal.json(reply)
    return Exit.DONE


def _shown(reply: access_replies.Programs) -> list[dict[str, object]]:
    """Return what scripts are told of programs."""
    return [
        {
            "client_id": each.client_id,
            "name": each.name,
            "client_type": each.kind.value,
            "redirect_uris": each.redirect_uris,
            "created_at": each.created_at,
        }
        for each in reply.programs
    ]
