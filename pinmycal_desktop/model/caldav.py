"""What is said with a CalDAV server, in values: where it is, and what it has."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

from pinmycal_desktop.model.calendar_address import MOST_ADDRESS, is_this_computer
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.value_class import value_class


@value_class
class ServerWish:
    """A server as a person named it, and how to sign in there. Not to be kept."""

    address: str
    username: str
    password: str

    def __repr__(self) -> str:
        return f"ServerWish({self.address!r}, {self.username!r})"


@value_class
class FoundCalendar:
    """A calendar on a server that events can be written to."""

    address: str
    """Its URL, with a slash at the end."""
    name: str


@value_class
class Listed:
    """An event in a calendar, by the last part of its address."""

    name: str
    etag: str
    """What the server calls its state; empty for one that is gone."""


@value_class
class Listing:
    """What is in a calendar, or what changed in it."""

    events: tuple[Listed, ...]
    is_whole: bool
    """Whether what it does not name is not there; else nothing is known of that."""
    sync_token: str
    """To ask for what changes from now on; empty where the server has none."""


@value_class
class Resource:
    """An event's file as it is on the server."""

    etag: str
    body: bytes


@value_class
class Put:
    """What a server answered to a write."""

    is_done: bool = False
    etag: str = ""
    """What it calls the state now; empty when it did not say."""
    is_other: bool = False
    """What is there is not what was expected (412): nothing was written."""
    refusal: Message | None = None
    """Why it takes this event never."""


def server_address(text: str) -> str:
    """Return the address of a server as a person typed it; raises Invalid.

    https, which need not be typed; plain http is for this computer only, for a password
    is sent.
    """
    typed = text.strip()
    if not typed:
        raise Invalid.field("address", "caldav.no-address")
    whole = typed if "://" in typed else f"https://{typed}"
    try:
        parts = urlsplit(whole)
        is_usable = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        raise Invalid.field("address", "caldav.bad-address") from None
    scheme = parts.scheme.lower()
    is_odd = scheme not in {"https", "http"} or parts.username is not None
    if not is_usable or is_odd or not typed.isprintable() or " " in typed:
        raise Invalid.field("address", "caldav.bad-address")
    if len(typed) > MOST_ADDRESS or parts.query or parts.fragment:
        raise Invalid.field("address", "caldav.bad-address")
    if scheme == "http" and not is_this_computer(parts.hostname or ""):
        raise Invalid.field("address", "caldav.plain-http")
    return urlunsplit((scheme, parts.netloc.lower(), parts.path or "/", "", ""))
