"""Probe: asks this computer's own service for an answer, as a stranger would.

The one place that makes an HTTP request. It speaks to loopback addresses only, sends no
token, follows no redirect, and takes no proxy from the environment.
"""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

import httpx

SECONDS = 5.0


class ProbeFailed(Exception):
    """Nobody answered, or the address is not of this computer; the text says which."""


def status_for_stranger(url: str, *, seconds: float = SECONDS) -> int:
    """Return the HTTP status of `url` for someone without a token.

    Raises ProbeFailed.
    """
    if not _is_loopback(url):
        raise ProbeFailed("not an address of this computer")
    try:
        answer = httpx.get(
            url, timeout=seconds, follow_redirects=False, trust_env=False
        )
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise ProbeFailed(type(error).__name__) from error
    return answer.status_code


def _is_loopback(url: str) -> bool:
    """Whether `url` leads to this computer, by number: a name may lead anywhere."""
    try:
        return ipaddress.ip_address(urlsplit(url).hostname or "").is_loopback
    except ValueError:
        return False
