"""Refusals: how every error of a request becomes the API's error body.

The whole table is here. A text of an exception is never sent; messages come from the
catalogue.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.responses import Response

from pinmycal_desktop.model.errors import (
    ChangedMeanwhile,
    Invalid,
    KeyReused,
    NeedsConsent,
    NotFound,
    PinmyCalError,
    SecretsUnavailable,
    SlotTaken,
    StoreTrouble,
)
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.reasons import hardest
from pinmycal_desktop.wire.pinmycal.codec import NotJson
from pinmycal_desktop.wire.pinmycal.error import ErrorCode, error_body
from pinmycal_desktop.wire.pinmycal.fields import booking_ref, event_type_ref
from pinmycal_desktop.words.reasons import reason_message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinmycal_desktop.model.message import Argument

JSON = "application/json; charset=utf-8"

RETRY_SECONDS = 5
"""When to come again after trouble that may pass."""


class Refused(Exception):
    """The service itself refuses a request, before the diary is asked."""

    def __init__(
        self,
        status: HTTPStatus,
        code: ErrorCode,
        words: str,
        *,
        headers: Mapping[str, str] | None = None,
        hangs_up: bool = False,
        **arguments: Argument,
    ) -> None:
        super().__init__(words)
        self.status = status
        self.code = code
        self.message = Message.of(words, **arguments)
        self.headers = dict(headers or {})
        if hangs_up:
            # The rest of the request is not read, so the connection cannot go on.
            self.headers["connection"] = "close"


_STATUS: tuple[tuple[type[PinmyCalError], HTTPStatus, ErrorCode], ...] = (
    (NotJson, HTTPStatus.BAD_REQUEST, ErrorCode.BAD_REQUEST),
    (Invalid, HTTPStatus.UNPROCESSABLE_ENTITY, ErrorCode.VALIDATION_ERROR),
    (NotFound, HTTPStatus.NOT_FOUND, ErrorCode.NOT_FOUND),
    (SlotTaken, HTTPStatus.CONFLICT, ErrorCode.SLOT_UNAVAILABLE),
    (NeedsConsent, HTTPStatus.CONFLICT, ErrorCode.SLOT_UNAVAILABLE),
    (KeyReused, HTTPStatus.CONFLICT, ErrorCode.IDEMPOTENCY_CONFLICT),
    (ChangedMeanwhile, HTTPStatus.CONFLICT, ErrorCode.CHANGED_MEANWHILE),
    (PinmyCalError, HTTPStatus.SERVICE_UNAVAILABLE, ErrorCode.INTERNAL),
)
"""The first that fits decides; what is left is trouble that may pass."""

_REFS = {"booking": booking_ref, "event-type": event_type_ref}

_NOT_FREE = (SlotTaken, NeedsConsent)


def refusal(error: Refused | PinmyCalError, *, request_id: str) -> Response:
    """Return the response for `error`."""
    if isinstance(error, Refused):
        status, code, headers = error.status, error.code, error.headers
    else:
        status, code = next(
            (status, code) for kind, status, code in _STATUS if isinstance(error, kind)
        )
        is_passing = status is HTTPStatus.SERVICE_UNAVAILABLE
        headers = {"retry-after": str(RETRY_SECONDS)} if is_passing else {}
    body = error_body(
        code,
        _message(error),
        request_id=request_id,
        problems=error.problems if isinstance(error, Invalid) else (),
        alternatives=error.alternatives if isinstance(error, _NOT_FREE) else None,
    )
    return Response(body, status, headers, media_type=JSON)


def _message(error: Refused | PinmyCalError) -> Message:
    """Return what a program is told: why a time is not free, but no names or paths."""
    if isinstance(error, _NOT_FREE) and (why := hardest(error.reasons)):
        return reason_message(why, names=False)
    if isinstance(error, NotFound):
        return _as_asked(error)
    if isinstance(error, StoreTrouble | SecretsUnavailable):
        return Message.of("service.not-now")
    return error.message


def _as_asked(error: NotFound) -> Message:
    """Return what is missing under the id the program knows it by."""
    ref = _REFS.get(error.kind)
    if ref is None or not isinstance(error.name, int):
        return error.message
    return Message.of(error.message.code, name=ref(error.name))


def bug(*, request_id: str) -> Response:
    """Return the response for an error that is our own mistake."""
    body = error_body(
        ErrorCode.INTERNAL, Message.of("service.bug"), request_id=request_id
    )
    return Response(
        body,
        HTTPStatus.INTERNAL_SERVER_ERROR,
        {"connection": "close"},
        media_type=JSON,
    )
