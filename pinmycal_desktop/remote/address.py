"""The base address of a platform: what may be typed in, and what is kept of it.

https only; http is for this computer. A self-hosted server may live under a path.
"""

from __future__ import annotations

import ipaddress
from urllib.parse import SplitResult, urlsplit, urlunsplit

from pinmycal_desktop.model.errors import Invalid

CALCOM = "https://api.cal.com"
CALCOM_EU = "https://api.cal.eu"
PINMYCAL = "https://api.pinmycal.com"

_VERSIONS = ("/v1", "/v2")
_PORTS = {"https": 443, "http": 80}


def base_address(text: str) -> str:
    """Return the address as it is kept: no slash and no `/v2` at its end.

    Raises `Invalid` for the field `address`: no https, a name or password in it, a
    query, or no address at all.
    """
    address = text.strip()
    if "://" not in address:
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii").lower()
        port = parts.port
    except (ValueError, UnicodeError):
        raise _unusable(text) from None
    if not host or parts.scheme not in _PORTS or any(_beside(parts)):
        raise _unusable(text)
    if parts.scheme == "http" and not is_this_computer(host):
        raise Invalid.field("address", "remote.not-protected", address=text.strip())
    shown = f"[{host}]" if ":" in host else host
    if port is not None and port != _PORTS[parts.scheme]:
        shown = f"{shown}:{port}"
    return urlunsplit((parts.scheme, shown, _path(parts.path), "", ""))


def origin(address: str) -> tuple[str, str, int]:
    """Return scheme, host and port of an address: where credentials may go."""
    parts = urlsplit(address)
    port = parts.port or _PORTS.get(parts.scheme, 0)
    return parts.scheme, (parts.hostname or "").lower(), port


def is_this_computer(host: str) -> bool:
    """Whether `host` is a loopback name or number."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _beside(parts: SplitResult) -> tuple[str | None, ...]:
    """Return what must not stand in a base address."""
    return parts.username, parts.password, parts.query, parts.fragment


def _path(path: str) -> str:
    path = path.rstrip("/")
    for each in _VERSIONS:
        path = path.removesuffix(each)
    return path.rstrip("/")


def _unusable(text: str) -> Invalid:
    return Invalid.field(
        "address", "remote.bad-address", address=text.strip(), example=CALCOM
    )
