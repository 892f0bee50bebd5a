"""Receiving webhooks at `/hooks/{endpoint}`.

It verifies the bytes that came in, keeps them once, and answers at once. Nothing else
is changed: a webhook is a hint, and without a cloud account there is nothing to read
again. No secret means refuse, and all that is refused is refused alike.
"""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import TYPE_CHECKING, TypeAlias

from starlette.responses import Response

from pinmycal_desktop.diary.refusals import MOST_BYTES
from pinmycal_desktop.model.access import RefusedDelivery
from pinmycal_desktop.model.commands.webhooks import KeepDelivery
from pinmycal_desktop.model.errors import SecretsUnavailable
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.server.body import HOOK_BYTES, read_body
from pinmycal_desktop.server.guards import check_media_type
from pinmycal_desktop.server.refusal import JSON, Refused
from pinmycal_desktop.wire.pinmycal.error import ErrorCode
from pinmycal_desktop.wire.webhooks import read_hint, received_body, verified_sender

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from starlette.requests import Request

    from pinmycal_desktop.diary import Diary

Secrets: TypeAlias = "Callable[[str], bytes | None]"
"""An endpoint's secret by its name; may raise `SecretsUnavailable`."""

_KEPT = (b"x-cal-", b"x-pmc-", b"content-type", b"user-agent", b"date")
"""What the names of kept headers begin with; signatures are no secrets."""
_LONGEST_VALUE = 500
_TYPES = frozenset({"application/json", "application/x-www-form-urlencoded"})
"""Cal.com sends a body made by a template as a form, although it is none."""


def receiver(
    diary: Diary, secrets: Secrets
) -> Callable[[Request], Awaitable[Response]]:
    """Return the endpoint that takes webhooks in."""

    async def receive(request: Request) -> Response:
        headers = request.scope["headers"]
        check_media_type(headers, _TYPES, words="service.not-webhook-type")
        body = await read_body(request, most=HOOK_BYTES)
        name = request.path_params["endpoint"]
        await asyncio.to_thread(_keep, diary, secrets, name, headers, body)
        answer = received_body(request_id=request.state.request_id)
        return Response(answer, media_type=JSON)

    return receive


def _secret(secrets: Secrets, name: str) -> bytes | None:
    """Return the secret of an open place.

    A keyring that is locked passes on as `SecretsUnavailable`: to come again helps.
    Where there is none the secret was in memory and is lost; that is said, for no
    trying again helps.
    """
    try:
        return secrets(name)
    except SecretsUnavailable as error:
        if error.is_passing:
            raise
        raise Refused(
            HTTPStatus.UNAUTHORIZED, ErrorCode.UNAUTHORIZED, "service.no-secret"
        ) from error


def _keep(
    diary: Diary,
    secrets: Secrets,
    name: str,
    headers: Sequence[tuple[bytes, bytes]],
    body: bytes,
) -> None:
    """Keep a webhook whose signature fits; raises `Refused` for any other."""
    is_open = any(each.name == name for each in diary.webhooks.endpoints())
    secret = _secret(secrets, name) if is_open else None
    sender = verified_sender(headers, body, secret)
    told = kept_headers(headers)
    if sender is None:
        _note_refused(diary, name, told, body, is_known=secret is not None)
        raise Refused(
            HTTPStatus.UNAUTHORIZED, ErrorCode.UNAUTHORIZED, "service.unverified"
        )
    hint = read_hint(sender, body)
    diary.run(
        KeepDelivery(
            endpoint=name,
            sender=sender.value,
            trigger=hint.trigger,
            subject=hint.subject,
            body=body,
            headers=told,
        )
    )


def kept_headers(headers: Sequence[tuple[bytes, bytes]]) -> str:
    """Return the headers worth keeping, one in a line: none that opens anything."""
    lines = []
    for name, value in headers:
        if name.startswith(_KEPT) and len(value) <= _LONGEST_VALUE:
            told = value.decode("latin-1")
            if told.isprintable():
                lines.append(f"{name.decode('latin-1')}: {told}")
    return "\n".join(lines)


def _note_refused(
    diary: Diary, name: str, headers: str, body: bytes, *, is_known: bool
) -> None:
    """Let a person see, for a while, what was not taken."""
    why = "service.unverified" if is_known else "service.no-place"
    diary.refusals.note(
        RefusedDelivery(
            endpoint=name[:_LONGEST_VALUE],
            received_at=diary.now,
            why=Message.of(why),
            headers=headers,
            body=body if len(body) <= MOST_BYTES else b"",
        )
    )
