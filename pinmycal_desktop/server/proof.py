"""`/proof`: the service shows whoever can read its address file that it is the service.

Anybody may ask; the answer tells nothing of the key, and nothing else.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.responses import Response

from pinmycal_desktop.server.refusal import JSON, Refused
from pinmycal_desktop.wire.pinmycal.error import ErrorCode
from pinmycal_desktop.wire.proof import ProofAnswer, is_challenge, proof_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request


def prover(key: str) -> Callable[[Request], Awaitable[Response]]:
    """Return what answers challenges with `key`."""

    async def prove(request: Request) -> Response:
        challenge = request.query_params.get("challenge", "")
        if not is_challenge(challenge):
            raise Refused(
                HTTPStatus.BAD_REQUEST, ErrorCode.BAD_REQUEST, "service.no-challenge"
            )
        host, port = request.scope["server"]
        proof = proof_of(key, challenge, host=host, port=port)
        return Response(ProofAnswer(proof).to_bytes(), media_type=JSON)

    return prove
