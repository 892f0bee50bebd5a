"""Probe: asks this computer's own service for an answer, as a stranger would.

It speaks to loopback addresses only, sends no token, follows no redirect, and takes no
proxy from the environment. Whether it is the service at all that answers, the service
has to prove: a port can be anybody's.
"""

from __future__ import annotations

import ipaddress
import secrets
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx

from pinmycal_desktop.wire.proof import PATH, is_proof

if TYPE_CHECKING:
    from pinmycal_desktop.wire.service_file import ServiceFile

SECONDS = 5.0
_PIECE = 1024


class ProbeFailed(Exception):
    """Nobody answered, or the address is not of this computer; the text says which."""


def is_the_service(file: ServiceFile, *, seconds: float = SECONDS) -> bool:
    """Whether who answers at the address of `file` has its key.

    A program that is about to send credentials asks this first. Raises ProbeFailed.
    """
    challenge = secrets.token_hex(32)
    _, told = _ask(f"{file.url}{PATH}?challenge={challenge}", seconds)
    return is_proof(
        told, key=file.key, challenge=challenge, host=file.host, port=file.port
    )


def status_for_stranger(url: str, *, seconds: float = SECONDS) -> int:
    """Return the HTTP status of `url` for someone without a token.

    Raises ProbeFailed.
    """
    return _ask(url, seconds)[0]


def _ask(url: str, seconds: float) -> tuple[int, bytes]:
    """Return the status `url` answers, and the first piece of its body.

    More is not read: what the service says fits in one. Raises ProbeFailed.
    """
    if not _is_loopback(url):
        raise ProbeFailed("not an address of this computer")
    try:
        with httpx.stream(
            "GET", url, timeout=seconds, follow_redirects=False, trust_env=False
        ) as answer:
            return answer.status_code, next(answer.iter_raw(_PIECE), b"")
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise ProbeFailed(type(error).__name__) from error


def _is_loopback(url: str) -> bool:
    """Whether `url` leads to this computer, by number: a name may lead anywhere."""
    try:
        return ipaddress.ip_address(urlsplit(url).hostname or "").is_loopback
    except ValueError:
        return False
