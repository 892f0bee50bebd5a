"""The diagnostics file: how an account is connected, for whoever helps; JSON of ours.

It names no person, no place of their own and no booking, and nothing in it lets
anybody in: every part is chosen here, and nothing is taken over as it came.
"""

from __future__ import annotations

import platform as computer
import re
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from pinmycal_desktop import __version__
from pinmycal_desktop.model.calls import shown_path
from pinmycal_desktop.model.scopes import SCOPES
from pinmycal_desktop.model.signing_in import PLACES

if TYPE_CHECKING:
    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.model.remote import RemoteCall
    from pinmycal_desktop.model.signing_in import ConnectionReport

_REQUEST_ID = re.compile(r"(req_)?[A-Za-z0-9-]{1,48}")
"""No key and no token is written like this: they have an underscore or a dot."""
_VERSION = re.compile(r"\d{4}-\d{2}-\d{2}")
_METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"})


class _Call(msgspec.Struct, frozen=True):
    at: datetime
    method: str
    path: str
    status: int | None
    trouble: str
    milliseconds: int
    request_id: str
    version: str


class _Rate(msgspec.Struct, frozen=True):
    limit: int
    remaining: int
    resets_at: datetime


class _File(msgspec.Struct, frozen=True, kw_only=True):
    about: str = (
        "How an account is connected. It holds no key, no name, no address and no"
        " booking, and is safe to send."
    )
    made_at: datetime
    program: str
    python: str
    system: str
    platform: str
    server: str
    credentials: str
    state: str
    has_secret: bool
    kept_for_session_only: bool
    scopes: list[str]
    signed_in_at: datetime | None
    ends_at: datetime | None
    renews_at: datetime | None
    last_sync: datetime | None
    trouble: str
    rates: list[_Rate]
    calls: list[_Call]


def diagnostics(report: ConnectionReport, *, now: datetime) -> bytes:
    """Return what is known of a connection, without what is private or secret."""
    there = report.account.connection
    file = _File(
        made_at=now,
        program=__version__,
        python=computer.python_version(),
        system=f"{computer.system()} {computer.machine()}",
        platform=report.account.platform.value,
        server=_server(there.address) if there else "",
        credentials=there.credentials.value if there else "",
        state=there.state.value if there else "",
        has_secret=report.has_secret,
        kept_for_session_only=report.session_only,
        scopes=sorted(SCOPES.intersection(there.scopes)) if there else [],
        signed_in_at=there.signed_in_at if there else None,
        ends_at=there.expires_at if there else None,
        renews_at=report.renews_at,
        last_sync=report.last_sync,
        trouble=_code(report.trouble),
        rates=[
            _Rate(each.limit, each.remaining, each.resets_at) for each in report.rates
        ],
        calls=[_call(each) for each in report.calls],
    )
    return msgspec.json.format(msgspec.json.encode(file), indent=2) + b"\n"


def _call(call: RemoteCall) -> _Call:
    return _Call(
        at=call.at,
        method=call.method if call.method in _METHODS else "",
        path=shown_path(call.path),
        status=call.status,
        trouble=_code(call.trouble),
        milliseconds=call.milliseconds,
        request_id=_fitting(_REQUEST_ID, call.request_id),
        version=_fitting(_VERSION, call.version),
    )


def _code(message: Message | None) -> str:
    """Return which message it is; its arguments may name somebody."""
    return message.code if message else ""


def _fitting(pattern: re.Pattern[str], text: str) -> str:
    return text if pattern.fullmatch(text) else ""


def _server(address: str) -> str:
    """Return a service everybody knows by its address, and any other by its kind."""
    if address in {place.address for place in PLACES}:
        return address
    parts = urlsplit(address)
    is_here = parts.hostname in ("localhost", "127.0.0.1", "::1")
    where = "this computer" if is_here else "a server of their own"
    below = " below a path" if parts.path.strip("/") else ""
    return f"{parts.scheme}, {where}{below}"
