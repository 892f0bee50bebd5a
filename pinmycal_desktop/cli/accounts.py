"""`accounts`: where the bookings are, and who is signed in there.

A key is read from the pipe or asked for; as an argument it would be seen by everybody
on this computer and stay in the shell's memory.
"""

from __future__ import annotations

from getpass import getpass
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.arguments import Mistyped
from pinmycal_desktop.cli.clock_words import instant_text
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.cli.terminal import columns, table
from pinmycal_desktop.control import account_replies, account_requests
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Verbs
    from pinmycal_desktop.cli.session import Session
    from pinmycal_desktop.control.account_replies import AccountLine

_LONGEST_KEY = 8192
_PLATFORMS = ("calcom", "pinmycal")
_NAMES = {"calcom": "Cal.com", "pinmycal": "PinmyCal", "local": "-"}
_READY = "ready"


def add(verbs: Verbs) -> None:
    """Add the commands of this file."""
    parser = verbs.add(
        "accounts", _list, about="where the bookings are, and who is signed in"
    )
    accounts = verbs.below(parser, required=False)
    accounts.add("list", _list, about="list the accounts")
    parser = accounts.add("add", _add, about="sign in with a key, which is tried")
    parser.add_argument(
        "platform", choices=_PLATFORMS, metavar="PLATFORM", help="calcom or pinmycal"
    )
    parser.add_argument(
        "--url",
        default="",
        metavar="URL",
        help="where its interface answers, for a server of your own or another region",
    )
    parser.add_argument("--name", default="", help="what the account is called here")
    parser.add_argument(
        "--key-stdin",
        action="store_true",
        help="read the key from the pipe instead of asking for it",
    )
    parser = accounts.add("check", _check, about="ask the service who is signed in")
    parser.add_argument("account", metavar="NAME", help="or its number")
    parser = accounts.add(
        "show", _show, about="list all it has at its service, asked now"
    )
    parser.add_argument("account", metavar="NAME", help="or its number")
    parser = accounts.add("set", _set, about="change it at its service, at once")
    parser.add_argument("account", metavar="NAME", help="or its number")
    parser.add_argument("--person", metavar="NAME", help="what you are called there")
    parser.add_argument("--zone", metavar="ZONE", help="such as Europe/Rome")
    for name, about in (
        ("--busy", "its events take time; may be given several times"),
        ("--free", "its events take none; may be given several times"),
    ):
        parser.add_argument(
            name, action="append", default=[], metavar="CALENDAR", help=about
        )
    parser.add_argument(
        "--destination", metavar="CALENDAR", help="where bookings are written"
    )
    parser.add_argument(
        "--meetings", metavar="APP", help="the meeting application used by itself"
    )
    parser = accounts.add(
        "sign-out", _sign_out, about="remove an account and its copy from here"
    )
    parser.add_argument("account", metavar="NAME", help="or its number")
    parser.add_argument(
        "--drop-changes",
        action="store_true",
        help="also when changes made here were not sent yet",
    )


def _list(_: Namespace, session: Session) -> int:
    """List the accounts."""
    reply = session.ask(account_requests.ListAccounts(), account_replies.Accounts)
    rows = [
        (
            f"{each.id}",
            each.name,
            _NAMES.get(each.platform, each.platform),
            each.email or each.person,
            each.address,
            _state(each),
        )
        for each in reply.accounts
    ]
    heads = ("", "NAME", "SERVICE", "PERSON", "ADDRESS", "STATE")
    session.terminal.line(table(heads, rows))
    _tell_json(session, reply)
    return Exit.DONE


def _add(typed: Namespace, session: Session) -> int:
    """Sign in with a key."""
    request = account_requests.AddAccount(
        key=str(uuid4()),
        platform=typed.platform,
        url=typed.url,
        secret=_read_key(session, piped=typed.key_stdin),
        name=typed.name,
    )
    reply = session.ask(request, account_replies.Accounts)
    (line,) = reply.accounts
    told = render.words(
        "command-line.account-added", name=line.name, person=line.person
    )
    session.terminal.line(told)
    if line.session_only:
        session.terminal.line(render.words("sign-in.session-only"))
    _tell_json(session, reply)
    return Exit.DONE


def _check(typed: Namespace, session: Session) -> int:
    """Ask an account's service who is signed in."""
    request = account_requests.CheckAccount(key=str(uuid4()), account=typed.account)
    reply = session.ask(request, account_replies.Accounts)
    (line,) = reply.accounts
    terminal = session.terminal
    if line.trouble is not None:
        terminal.line(say(line.trouble))
    else:
        told = "command-line.account-ready"
        terminal.line(render.words(told, name=line.name, person=line.person))
    for each in line.rates:
        left = render.words(
            "command-line.account-left",
            remaining=each.remaining,
            limit=each.limit,
            at=instant_text(each.resets_at, reply.zone),
        )
        terminal.line(left)
    _tell_json(session, reply)
    return Exit.DONE if line.trouble is None else Exit.REFUSED


def _show(typed: Namespace, session: Session) -> int:
    """List all an account has at its service."""
    request = account_requests.ShowAccount(key=str(uuid4()), account=typed.account)
    return _say_held(session, request)


def _set(typed: Namespace, session: Session) -> int:
    """Change an account at its service."""
    request = account_requests.SetAtService(
        key=str(uuid4()),
        account=typed.account,
        person=typed.person,
        zone=typed.zone,
        busy=tuple(typed.busy),
        free=tuple(typed.free),
        destination=typed.destination,
        conferencing=typed.meetings,
    )
    return _say_held(session, request)


def _say_held(
    session: Session,
    request: account_requests.ShowAccount | account_requests.SetAtService,
) -> int:
    """Say all an account has at its service."""
    reply = session.ask(request, account_replies.AccountHeld)
    terminal = session.terminal
    for each in reply.holdings:
        terminal.line(render.words(f"holding.{each.kind}"))
        if each.trouble is not None:
            terminal.line(f"  {say(each.trouble)}")
        elif not each.things:
            terminal.line(f"  {render.words('holding.none')}")
        if each.things:
            terminal.line(columns(each.things))
        if each.more:
            terminal.line(f"  {render.words('holding.more', count=each.more)}")
    terminal.json(reply)
    return Exit.DONE


def _sign_out(typed: Namespace, session: Session) -> int:
    """Remove an account."""
    request = account_requests.SignOut(
        key=str(uuid4()), account=typed.account, drops=typed.drop_changes
    )
    reply = session.ask(request, account_replies.Accounts)
    (line,) = reply.accounts
    session.terminal.line(render.words("command-line.account-removed", name=line.name))
    _tell_json(session, reply)
    return Exit.DONE


def _read_key(session: Session, *, piped: bool) -> str:
    """Return the key from the pipe, or as it is typed unseen. Raises Mistyped."""
    terminal = session.terminal
    if piped:
        content = terminal.stdin.read(_LONGEST_KEY)
        key = content.decode(errors="replace").strip()
    elif terminal.can_ask:
        key = getpass(render.words("command-line.account-key")).strip()
    else:
        raise Mistyped(render.words("command-line.account-no-key"))
    if not key:
        raise Mistyped(render.words("sign-in.no-key"))
    return key


def _state(line: AccountLine) -> str:
    """Return how an account is, in a word or two."""
    if line.platform == "local":
        return render.words("command-line.account-here")
    if line.state != _READY or not line.has_secret:
        return render.words("command-line.account-sign-in")
    return render.words("command-line.account-signed-in")


def _tell_json(session: Session, reply: account_replies.Accounts) -> None:
    """Tell scripts of accounts."""
    session.terminal.json({"answer": "accounts", "accounts": list(reply.accounts)})
