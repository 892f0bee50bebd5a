"""`api`: any published operation of an account's service, with its credentials.

What the window does not show yet is never out of reach. What is typed is checked
against the table of operations before anything is sent; nothing is sent twice.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl
from uuid import uuid4

import msgspec

from pinmycal_desktop.cli.api_fields import compose, read_pair
from pinmycal_desktop.cli.arguments import Mistyped
from pinmycal_desktop.cli.render import words
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.cli.terminal import table
from pinmycal_desktop.control import account_replies, account_requests
from pinmycal_desktop.model.operations import Operation, Operations
from pinmycal_desktop.packaged import resource
from pinmycal_desktop.wire.operations import read_operations

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Verbs
    from pinmycal_desktop.cli.session import Session
    from pinmycal_desktop.control.account_replies import AccountLine
    from pinmycal_desktop.model.service_call import ServiceAnswer

_ROOTS = {"calcom": "/v2/", "pinmycal": "/v1/"}
_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
_LONGEST_BODY = 8 * 1024 * 1024
_SUCCESS = range(200, 300)


def add(verbs: Verbs) -> None:
    """Add the commands of this file."""
    parser = verbs.add(
        "api", _run, about="call any published operation of an account's service"
    )
    parser.add_argument("method", nargs="?", metavar="METHOD", help="such as GET")
    parser.add_argument(
        "path", nargs="?", metavar="PATH", help="such as /v2/me; with {names} for -f"
    )
    parser.add_argument(
        "-f",
        "--field",
        dest="fields",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="for the path, the query or the body; a.b=c, a[]=b and a:=JSON too",
    )
    parser.add_argument(
        "--account", default="", metavar="NAME", help="if there is more than one"
    )
    parser.add_argument(
        "--input", default="", metavar="FILE", help="the body; - reads the pipe"
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help="show what would be sent, and send nothing",
    )
    parser.add_argument(
        "--unlisted",
        action="store_true",
        help="send it unchecked, though it is not a published operation",
    )
    parser.add_argument(
        "--list",
        dest="listed",
        nargs="?",
        const="",
        metavar="TEXT",
        help="list the operations, those with TEXT in them",
    )


def operations() -> Operations:
    """Return the table that travels with the program."""
    return read_operations(resource("operations.json").read_bytes())


def _run(typed: Namespace, session: Session) -> int:
    """List operations, or call one."""
    if typed.listed is not None:
        return _list(typed.listed, session)
    method, typed_path = _what(typed.method, typed.path)
    account = _account(typed.account, session)
    path, _, tail = _full(typed_path, account).partition("?")
    pairs = [read_pair(each) for each in typed.fields]
    pairs += [read_pair(f"{name}={value}") for name, value in parse_qsl(tail)]
    operation = _operation(method, path, is_checked=not typed.unlisted)
    body = _input(typed.input, session) if typed.input else None
    composed = compose(operation, path, pairs, body, is_checked=not typed.unlisted)
    request = account_requests.CallService(
        key=str(uuid4()),
        account=str(account.id),
        method=method,
        path=composed.path,
        query=composed.query,
        body=composed.body,
        is_trial=typed.dry_run,
    )
    answer = session.ask(request, account_replies.CallAnswer).answered
    if answer.status is None:
        return _show_trial(request, account, answer, session)
    return _show(answer, session)


def _what(method: str | None, path: str | None) -> tuple[str, str]:
    """Return method and path; a path alone is read. Raises Mistyped."""
    if method and path:
        return method.upper(), path
    if method and method.upper() not in _METHODS:
        return "GET", method
    raise Mistyped(words("api.what"))


def _list(text: str, session: Session) -> int:
    """List the operations that have all the words of a text."""
    found = operations().named(text)
    if not found:
        session.terminal.line(words("api.nothing-found", text=text))
    else:
        rows = [(each.method, each.path, each.version, _takes(each)) for each in found]
        session.terminal.line(table(("", "PATH", "VERSION", "TAKES"), rows))
    session.terminal.json({"answer": "operations", "operations": list(found)})
    return Exit.DONE


def _takes(operation: Operation) -> str:
    """Return what an operation takes, what it needs first and with a star."""
    every = sorted((*operation.query, *operation.fields), key=lambda e: not e.is_needed)
    return " ".join(f"{e.name}{'*' if e.is_needed else ''}" for e in every)


def _account(name: str, session: Session) -> AccountLine:
    """Return the account that is meant. Raises Mistyped."""
    there = session.ask(
        account_requests.ListAccounts(), account_replies.Accounts
    ).accounts
    cloud = [each for each in there if each.platform in _ROOTS]
    if not cloud:
        raise Mistyped(words("api.no-account"))
    wanted = name.strip().casefold()
    fitting = [
        each
        for each in cloud
        if not wanted or wanted in (str(each.id), each.name.casefold())
    ]
    if len(fitting) != 1:
        known = ", ".join(each.name for each in cloud)
        raise Mistyped(words("api.which-account", known=known))
    return fitting[0]


def _full(path: str, account: AccountLine) -> str:
    """Return a path from the root on; `bookings` means `/v2/bookings`."""
    root = _ROOTS[account.platform]
    rooted = f"/{path.lstrip('/')}"
    return rooted if rooted.startswith(("/v1/", "/v2/")) else root + path.lstrip("/")


def _operation(method: str, path: str, *, is_checked: bool) -> Operation:
    """Return the operation that is meant. Raises Mistyped, with what is near."""
    if method not in _METHODS:
        raise Mistyped(words("api.what"))
    known = operations()
    found = known.find(method, path)
    if found is not None and is_checked:
        return found
    if not is_checked:
        return Operation(method=method, path=path, takes_body=False)
    title = f"{method} {path}"
    near = ", ".join(each.title for each in known.near(method, path))
    if near:
        raise Mistyped(words("api.no-operation.near", title=title, near=near))
    raise Mistyped(words("api.no-operation", title=title))


def _input(name: str, session: Session) -> Any:  # noqa: ANN401 - whatever JSON it has
    """Return the JSON of a file or the pipe. Raises Mistyped."""
    try:
        if name == "-":
            data = session.terminal.stdin.read(_LONGEST_BODY)
        else:
            with Path(name).expanduser().open("rb") as file:
                data = file.read(_LONGEST_BODY)
    except OSError:
        raise Mistyped(words("api.no-input", name=name)) from None
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        raise Mistyped(words("api.input-not-json", name=name)) from None


def _show_trial(
    request: account_requests.CallService,
    account: AccountLine,
    answer: ServiceAnswer,
    session: Session,
) -> int:
    """Show what would be sent; of the secret only its last letters."""
    terminal = session.terminal
    terminal.line(f"{request.method} {answer.url}")
    if answer.version:
        terminal.line(f"cal-api-version: {answer.version}")
    terminal.line(f"authorization: Bearer …{account.key_hint}")
    if request.body is not None:
        terminal.line(_pretty(request.body))
    told = {"method": request.method, "url": answer.url, "version": answer.version}
    body = None if request.body is None else msgspec.Raw(request.body)
    terminal.json({"answer": "api", "is_trial": True, **told, "body": body})
    return Exit.DONE


def _show(answer: ServiceAnswer, session: Session) -> int:
    """Show what the service answered, and end as it was meant."""
    terminal, status = session.terminal, answer.status
    body = _as_json(answer.body)
    if answer.body:
        terminal.line(_pretty(answer.body))
    elif status in _SUCCESS:
        terminal.line(words("api.done", status=status or 0))
    if answer.keeps_new_key:
        terminal.line(words("api.key-kept"))
    told = {"status": status, "request_id": answer.request_id}
    if status in _SUCCESS:
        terminal.json({"answer": "api", **told, "body": body})
        return Exit.DONE
    terminal.trouble(_sentence(answer), {"answer": "refused", **told, "body": body})
    return Exit.REFUSED


def _sentence(answer: ServiceAnswer) -> str:
    """Return why it is no success, as far as the status tells."""
    if not answer.is_let_in:
        return words("remote.sign-in-needed")
    status = answer.status or 0
    if answer.request_id:
        return words("api.answered.request", status=status, id=answer.request_id)
    return words("api.answered", status=status)


def _as_json(data: bytes) -> msgspec.Raw | str:
    """Return a body as JSON, or as text where it is none."""
    try:
        msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return data.decode(errors="replace")
    return msgspec.Raw(data)


def _pretty(data: bytes) -> str:
    """Return JSON for people; other text as it is."""
    found = _as_json(data)
    if isinstance(found, str):
        return found
    return msgspec.json.format(data, indent=2).decode()
