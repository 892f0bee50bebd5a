"""How an API speaks where its routes do not: request ids, refusals, our own mistakes.

The guards refuse before they know any route; they ask for the words of the API that the
path belongs to.
"""

from __future__ import annotations

import secrets
import string
import uuid
from typing import TYPE_CHECKING

from pinmycal_desktop.server import refusal as pinmycal
from pinmycal_desktop.server.addresses import CALCOM
from pinmycal_desktop.server.calcom import refusal as calcom

if TYPE_CHECKING:
    from datetime import datetime

    from starlette.responses import Response

    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.server.guards import Dialect
    from pinmycal_desktop.server.refusal import Refused

_ALPHABET = string.ascii_letters + string.digits


class _PinmyCal:
    """The PinmyCal API v1, and whatever has no API."""

    def new_request_id(self) -> str:
        return new_request_id()

    def refusal(
        self,
        error: Refused | PinmyCalError,
        *,
        request_id: str,
        url: str,  # noqa: ARG002 - it does not say
        now: datetime,  # noqa: ARG002 - it does not say
    ) -> Response:
        return pinmycal.refusal(error, request_id=request_id)

    def bug(self, *, request_id: str, url: str, now: datetime) -> Response:  # noqa: ARG002 - it does not say
        return pinmycal.bug(request_id=request_id)


class _CalCom:
    """The Cal.com API v2."""

    def new_request_id(self) -> str:
        return str(uuid.uuid4())

    def refusal(
        self,
        error: Refused | PinmyCalError,
        *,
        request_id: str,  # noqa: ARG002 - it stands in a header only
        url: str,
        now: datetime,
    ) -> Response:
        return calcom.refusal(error, url=url, now=now)

    def bug(self, *, request_id: str, url: str, now: datetime) -> Response:  # noqa: ARG002 - it stands in a header only
        return calcom.bug(url=url, now=now)


_PINMYCAL, _CALCOM = _PinmyCal(), _CalCom()


def dialect_of(path: str) -> Dialect:
    """Return how the API of `path` speaks."""
    return _CALCOM if path.startswith(CALCOM) else _PINMYCAL


def new_request_id() -> str:
    """Return a fresh id such as `req_9Gf21abc`."""
    return "req_" + "".join(secrets.choice(_ALPHABET) for _ in range(10))
