"""Plain pages for the person at this computer: no script, no picture, nothing fetched.

All that comes from elsewhere is escaped. A page may not be framed, and its form goes
nowhere but back here, and on to where the program that asked is answered.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.responses import Response

from pinmycal_desktop.model.message import Message
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLAIN_PLACE = re.compile(r"[A-Za-z0-9.-]+(:[0-9]+)?", re.ASCII)
"""What a policy can name: no IPv6 address, and nothing it would take for more."""

_STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;"
    "padding:0 1rem;color:#1c1c1e;background:#fff}"
    "h1{font-size:1.4rem}label{display:block;margin:1rem 0 .3rem;font-weight:600}"
    "input,select,button{font:inherit;padding:.5rem .8rem}"
    "p.actions{display:flex;gap:.8rem;margin-top:1.5rem}"
    "p.wrong{color:#a4161a}fieldset{border:0;padding:0;margin:1rem 0}"
    "textarea{font:inherit;width:100%;min-height:5rem}small{display:block}"
    "ul.times{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.5rem}"
    "ul.times a{padding:.4rem .8rem;border:1px solid;border-radius:.4rem}"
    "h2{font-size:1.05rem;margin:1.4rem 0 .4rem}a{color:inherit}"
    "@media (prefers-color-scheme:dark){body{color:#f2f2f7;background:#1c1c1e}"
    "p.wrong{color:#ff8a8a}}"
)


def words(code: str, **arguments: str | int) -> str:
    """Return the sentence of a page's `code`, escaped."""
    return html.escape(say(Message.of(code, **arguments)))


def page(
    title: str, body: Iterable[str], *, status: int = 200, goes_to: str = ""
) -> Response:
    """Return a page; `goes_to` is where its form may lead on to."""
    text = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{title}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{title}</h1>{''.join(body)}</main></body></html>"
    )
    return Response(
        text, status, _headers(goes_to), media_type="text/html; charset=utf-8"
    )


def paragraph(code: str, *, kind: str = "", **arguments: str | int) -> str:
    """Return a paragraph of the catalogue's words."""
    mark = f' class="{kind}"' if kind else ""
    return f"<p{mark}>{words(code, **arguments)}</p>"


def said(message: Message, *, kind: str = "", label: str = "") -> str:
    """Return a paragraph that says `message`, of what `label` (HTML) names."""
    mark = f' class="{kind}"' if kind else ""
    name = f"<strong>{label}:</strong> " if label else ""
    return f"<p{mark}>{name}{html.escape(say(message))}</p>"


def escaped(text: str) -> str:
    """Return what comes from elsewhere as text of a page; its lines stay."""
    return html.escape(text).replace("\n", "<br>")


def listed(items: Iterable[str]) -> str:
    """Return a list of sentences of the catalogue, by their codes."""
    return "<ul>" + "".join(f"<li>{words(each)}</li>" for each in items) + "</ul>"


def form(action: str, fields: Iterable[str], *, yes: str, no: str) -> str:
    """Return a form that says yes or no."""
    return (
        f'<form method="post" action="{action}" autocomplete="off">'
        f"{''.join(fields)}"
        '<p class="actions">'
        f'<button name="answer" value="yes">{words(yes)}</button>'
        f'<button name="answer" value="no" formnovalidate>{words(no)}</button>'
        "</p></form>"
    )


def hidden(name: str, value: str) -> str:
    """Return a field that is sent along."""
    return f'<input type="hidden" name="{name}" value="{html.escape(value)}">'


def code_field() -> str:
    """Return the field for the code this computer shows."""
    return (
        f'<label for="code">{words("page.code")}</label>'
        '<input id="code" name="code" required maxlength="40" autofocus>'
    )


def host_field(hosts: Iterable[tuple[int, str]]) -> str:
    """Return the choice between people, given as number and name."""
    options = "".join(
        f'<option value="{number}">{html.escape(name)}</option>'
        for number, name in hosts
    )
    return (
        f'<label for="host">{words("page.host")}</label>'
        f'<select id="host" name="host">{options}</select>'
    )


def _headers(goes_to: str) -> dict[str, str]:
    """Return the headers that keep a page to itself."""
    targets = " ".join(["'self'", *_sources(goes_to)])
    return {
        "content-security-policy": (
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
            f" frame-ancestors 'none'; form-action {targets}"
        ),
        "x-frame-options": "DENY",
        # Not `no-referrer`: a form's Origin would then be told as `null`.
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
    }


def _sources(uri: str) -> tuple[str, ...]:
    """Return `uri` as a source of the policy: a browser checks where forms lead on."""
    if not uri:
        return ()
    parts = urlsplit(uri)
    is_plain = _PLAIN_PLACE.fullmatch(parts.netloc) is not None
    if parts.scheme in {"http", "https"} and is_plain:
        return (f"{parts.scheme}://{parts.netloc}",)
    return (f"{parts.scheme}:",)
