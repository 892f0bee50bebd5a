"""What may be asked about who is let in, and who is told: keys, webhooks, programs."""

from __future__ import annotations

from pinmycal_desktop.control.said import Asked, Change


class CreateKey(Change, frozen=True, kw_only=True, tag="token-create"):
    """Make a token; the token itself stays with the asker."""

    name: str
    digest: bytes
    hint: str
    host: str = ""
    """Username or number of whose data it opens; the owner's when empty."""
    scopes: tuple[str, ...] = ()
    """What it may do; everything when empty."""
    days: int | None = None
    """How long it opens anything; for good when None."""


class ListKeys(Asked, frozen=True, kw_only=True, tag="tokens"):
    """Name the tokens."""


class RevokeKey(Change, frozen=True, kw_only=True, tag="token-revoke"):
    """End a token."""

    token: str
    """Its number, name or last four characters."""


class AddEndpoint(Change, frozen=True, kw_only=True, tag="webhook-add"):
    """Open a place for webhooks."""

    name: str
    secret: str
    replace: bool = False
    """A place of this name that is open already is given the new secret."""


class ListEndpoints(Asked, frozen=True, kw_only=True, tag="webhooks"):
    """Name the places for webhooks and what arrived last."""

    limit: int = 20


class RemoveEndpoint(Change, frozen=True, kw_only=True, tag="webhook-remove"):
    """Close a place for webhooks."""

    name: str


class AddSubscriber(Change, frozen=True, kw_only=True, tag="subscriber-add"):
    """Tell an address of what happens here."""

    url: str
    sender: str
    """In whose words: `calcom` or `pinmycal`."""
    triggers: tuple[str, ...]
    template: str = ""
    secret: str = ""
    """What signs the messages; unsigned when empty."""
    host: str = ""
    """Username or number of whose bookings it hears; the owner's when empty."""


class ListSubscribers(Asked, frozen=True, kw_only=True, tag="subscribers"):
    """Name who is told of what."""


class RemoveSubscriber(Change, frozen=True, kw_only=True, tag="subscriber-remove"):
    """Tell an address no more."""

    subscriber: str
    """Its number, uid or address."""


class TrySubscriber(Change, frozen=True, kw_only=True, tag="subscriber-test"):
    """Send a subscriber a message that tells of nothing."""

    subscriber: str
    """Its number, uid or address."""


class ListSent(Asked, frozen=True, kw_only=True, tag="deliveries"):
    """Name the latest messages to subscribers."""

    limit: int


class ShowSent(Asked, frozen=True, kw_only=True, tag="delivery"):
    """Show one message with all its tries."""

    number: int


class Resend(Change, frozen=True, kw_only=True, tag="resend"):
    """Send a message once more."""

    number: int


class AddProgram(Change, frozen=True, kw_only=True, tag="program-add"):
    """Let a program ask people for consent; its secret stays with the asker."""

    name: str
    redirects: tuple[str, ...]
    logo: str = ""
    secret_digest: bytes | None = None


class ListPrograms(Asked, frozen=True, kw_only=True, tag="programs"):
    """Name the programs that may ask for consent."""


class RemoveProgram(Change, frozen=True, kw_only=True, tag="program-remove"):
    """Let a program ask no more."""

    program: str
    """Its client id."""


class ListCodes(Asked, frozen=True, kw_only=True, tag="codes"):
    """Show the codes that can be typed now."""


class Join(Change, frozen=True, kw_only=True, tag="join"):
    """Join a team by its link."""

    token: str
    """The link, or the token in it."""
    host: str = ""
    """Username or number of who joins; the owner when empty."""
