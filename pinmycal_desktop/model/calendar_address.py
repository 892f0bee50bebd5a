"""Where a calendar is, as a person or program names it: an address or a file.

An address is looked at, never opened. It may hold a secret - whoever knows it can read
the calendar - so it is never shown or logged whole.
"""

from __future__ import annotations

import ipaddress
from hashlib import sha256
from pathlib import PurePath
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit

from pinmycal_desktop.model.calendar_source import CalendarPlace, SourceKind
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.value_class import value_class

MOST_ADDRESS = 1200
"""Characters of an address: the keyring of Windows takes no more."""


@value_class
class Address:
    """What a person gave: where a calendar is, whole. Not to be kept or logged."""

    kind: SourceKind
    whole: str
    """An https or http URL, or the path of a file."""

    def __repr__(self) -> str:
        return f"Address({self.kind.value}, {self.shown!r})"

    @property
    def shown(self) -> str:
        """What may be shown: of an address its scheme and host only."""
        if self.kind is SourceKind.FILE:
            return self.whole
        parts = urlsplit(self.whole)
        port = f":{parts.port}" if parts.port else ""
        name = parts.hostname or ""
        host = f"[{name}]" if ":" in name else name
        return f"{parts.scheme}://{host}{port}/…"

    @property
    def digest(self) -> bytes:
        """What tells it from every other one, without saying it."""
        return sha256(self.whole.encode("utf-8", "surrogatepass")).digest()

    @property
    def usual_name(self) -> str:
        """A name for a calendar nobody has named: the file's, or the host's."""
        if self.kind is SourceKind.FILE:
            return PurePath(self.whole).stem
        return (urlsplit(self.whole).hostname or "").removeprefix("www.")

    def place(self, uid: str) -> CalendarPlace:
        """Return it as it may be kept, its secret under `uid`."""
        return CalendarPlace(
            uid=uid, kind=self.kind, shown=self.shown, digest=self.digest
        )


def read_address(text: str) -> Address:
    """Return the address or the path of a file that `text` is; raises Invalid.

    `webcal` means https. Plain http is for this computer only: on the way from another
    one anybody could read and change what the calendar says.
    """
    typed = text.strip()
    if not typed:
        raise Invalid.field("address", "calendar.no-address")
    if len(typed) > MOST_ADDRESS or not typed.isprintable():
        raise Invalid.field("address", "calendar.bad-address")
    if _is_path(typed):
        return Address(kind=SourceKind.FILE, whole=typed)
    try:
        parts = urlsplit(typed)
        is_known = parts.port is None or parts.port > 0
    except ValueError:
        raise Invalid.field("address", "calendar.bad-address") from None
    scheme = parts.scheme.lower()
    if scheme == "file" and parts.netloc in {"", "localhost"}:
        return Address(kind=SourceKind.FILE, whole=_path_of(parts))
    if not is_known or not parts.hostname or " " in typed:
        raise Invalid.field("address", "calendar.bad-address")
    if scheme in {"webcal", "webcals"}:
        scheme = "http" if is_this_computer(parts.hostname) else "https"
    if scheme == "https" or (scheme == "http" and is_this_computer(parts.hostname)):
        return Address(kind=SourceKind.ADDRESS, whole=_whole(parts, scheme))
    code = "calendar.plain-http" if scheme == "http" else "calendar.bad-address"
    raise Invalid.field("address", code)


def is_this_computer(host: str) -> bool:
    """Whether a URL's host is this computer, by what is written there."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_path(text: str) -> bool:
    """Whether `text` is the whole path of a file, here or on Windows."""
    is_windows = text[1:3] in {":\\", ":/"}
    return text.startswith(("/", "\\\\")) or is_windows


def _whole(parts: SplitResult, scheme: str) -> str:
    """Return an address in full, without the part after `#`."""
    return urlunsplit((scheme, parts.netloc, parts.path or "/", parts.query, ""))


def _path_of(parts: SplitResult) -> str:
    """Return the path a `file:` URL names (RFC 8089), here or on Windows."""
    path = unquote(parts.path)
    return path[1:] if path[2:3] == ":" else path
