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

from pinmycal_desktop.model.commands.webhooks import KeepDelivery
from pinmycal_desktop.model.errors import SecretsUnavailable
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
    if sender is None:
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
        )
    )
