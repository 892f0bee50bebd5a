"""The whole description, made once and kept as bytes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from pinmycal_desktop import __version__
from pinmycal_desktop.server.calcom.table import ROUTES as CALCOM
from pinmycal_desktop.server.openapi import calcom, pages, pinmycal
from pinmycal_desktop.server.openapi.parts import HEADERS
from pinmycal_desktop.server.pinmycal.routes import ROUTES as PINMYCAL
from pinmycal_desktop.wire.openapi import Components, Document, Info, Schemas

if TYPE_CHECKING:
    from pinmycal_desktop.wire.openapi import Operation, Schema

_ABOUT = """\
Two published APIs, served by a program on this computer: Cal.com's v2 below `/v2` (also
`/api/v2`, `/v2/ee` and `/api/v2/ee`), and PinmyCal's v1 below `/v1`.

Make a token with `pinmycal token create NAME`. The Host must be the very address of the
service, and what a browser sends for a web page is refused.

What cannot be on one computer (organizations, managed users, Stripe, routing forms)
answers as Cal.com does for an account without it, and is not listed here."""


@cache
def description() -> bytes:
    """Return the description as JSON."""
    return document().encoded()


def document() -> Document:
    """Return the description of everything that is served."""
    schemas = Schemas([*calcom.kinds(CALCOM), *pinmycal.kinds(PINMYCAL), *pages.KINDS])
    paths: dict[str, dict[str, Operation]] = {}
    for path, method, operation in (
        *calcom.operations(CALCOM, schemas),
        *pinmycal.operations(PINMYCAL, schemas),
        *pages.operations(schemas),
    ):
        known = paths.setdefault(path, {})
        assert method not in known, (method, path)
        known[method] = operation
    every: tuple[Any, ...] = (*CALCOM, *PINMYCAL)
    sent = {each.body for each in every}
    fields = {each.query for each in every} - sent - {None}
    unnamed = {schemas.name(each) for each in fields}
    return Document(
        info=Info(title="PinmyCal Desktop", version=__version__, description=_ABOUT),
        servers=[{"url": "/"}],
        paths=paths,
        components=Components(
            schemas={n: s for n, s in schemas.named.items() if n not in unnamed},
            responses={**calcom.refusals(schemas), **pinmycal.refusals(schemas)},
            headers=HEADERS,
            security_schemes=_security(),
        ),
    )


def _security() -> dict[str, Schema]:
    """Return the ways to say who asks."""
    return {**calcom.SECURITY, **pinmycal.SECURITY}
