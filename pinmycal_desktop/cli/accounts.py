"""`accounts`: where the bookings are, and who is signed in there.

A key is read from the pipe or asked for; as an argument it would be seen by everybody
on this computer and stay in the shell's memory.
"""

from __future__ import annotations

import webbrowser
from argparse import ArgumentTypeError
from getpass import getpass
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.arguments import Mistyped
from pinmycal_desktop.cli.clock_words import instant_text
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.cli.terminal import columns, table
from pinmycal_desktop.control import account_replies, account_requests, replies
from pinmycal_desktop.control.said import Answered
from pinmycal_desktop.model.signing_in import BROWSER_MINUTES
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
        type=_given_address,
        metavar="URL",
        help="where its interface answers, for a server of your own or another region",
    )
    parser.add_argument("--name", default="", help="what the account is called here")
    parser.add_argument(
        "--key-stdin",
        action="store_true",
        help="read the key from the pipe instead of asking for it",
    )
    _add_sign_in(accounts)
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


def _add_sign_in(accounts: Verbs) -> None:
    parser = accounts.add(
        "sign-in", _sign_in, about="sign in, through the browser or with a key"
    )
    parser.add_argument(
        "platform", choices=_PLATFORMS, metavar="PLATFORM", help="calcom or pinmycal"
    )
    parser.add_argument(
        "--url",
        type=_given_address,
        metavar="URL",
        help="where its interface answers",
    )
    parser.add_argument("--name", default="", help="what the account is called here")
    parser.add_argument(
        "--again", default="", metavar="NAME", help="the account that is signed in anew"
    )
    parser.add_argument(
        "--oauth", action="store_true", help="give consent in your browser (OAuth 2)"
    )
    parser.add_argument(
        "--client-id",
        default="",
        metavar="ID",
        help="what the server knows this program by; as the last time without it",
    )
    parser.add_argument(
        "--pages", default="", metavar="URL", help="where the server's pages are"
    )
    parser.add_argument(
        "--no-browser", action="store_true", help="only tell the page to open"
    )
    parser.add_argument(
        "--key-stdin", action="store_true", help="read the key from the pipe"
    )


def _given_address(text: str) -> str:
    """Return an address that is one.

    An empty one, as a script makes of a variable nobody set, would send the key of a
    server of one's own to the usual service.
    """
    if not text.strip():
        raise ArgumentTypeError(render.words("command-line.no-address"))
    return text


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


def _sign_in(typed: Namespace, session: Session) -> int:
    """Sign in, through the browser if that is wanted."""
    if not typed.oauth:
        return _add(typed, session)
    request = account_requests.BeginConsent(
        key=str(uuid4()),
        platform=typed.platform,
        url=typed.url or "",
        client_id=typed.client_id,
        pages=typed.pages,
        name=typed.name,
        again=typed.again,
    )
    begun = session.ask(request, account_replies.ConsentPage)
    told = "command-line.consent-page"
    session.terminal.aside(render.words(told, count=BROWSER_MINUTES, page=begun.page))
    if not typed.no_browser:
        webbrowser.open(begun.page)
    try:
        reply = _await_consent(session, begun.ticket)
    except KeyboardInterrupt:
        cancel = account_requests.CancelConsent(ticket=begun.ticket)
        session.ask(cancel, replies.Done)
        raise
    return _told_signed_in(session, reply)


def _await_consent(session: Session, ticket: str) -> account_replies.Accounts:
    """Wait until the person has answered in the browser."""
    request = account_requests.AwaitConsent(ticket=ticket)
    while True:
        reply = session.ask(request, Answered)
        if isinstance(reply, account_replies.Accounts):
            return reply


def _add(typed: Namespace, session: Session) -> int:
    """Sign in with a key."""
    request = account_requests.AddAccount(
        key=str(uuid4()),
        platform=typed.platform,
        url=typed.url or "",
        secret=_read_key(session, piped=typed.key_stdin),
        name=typed.name,
        again=getattr(typed, "again", ""),
    )
    reply = session.ask(request, account_replies.Accounts)
    return _told_signed_in(session, reply)


def _told_signed_in(session: Session, reply: account_replies.Accounts) -> int:
    """Say who is signed in now."""
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
    settings = (typed.person, typed.zone, typed.destination, typed.meetings)
    if not typed.busy and not typed.free and settings == (None,) * len(settings):
        raise Mistyped(render.words("command-line.nothing-to-set"))
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
