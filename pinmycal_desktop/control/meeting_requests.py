"""What may be asked about a booking beyond its time: people, place, host, who came."""

from __future__ import annotations

from pinmycal_desktop.control.said import Change


class Invite(Change, frozen=True, kw_only=True, tag="invite"):
    """Let further people come."""

    booking: str
    emails: tuple[str, ...]


class ChangePlace(Change, frozen=True, kw_only=True, tag="place"):
    """Meet somewhere else."""

    booking: str
    place: str
    """A link, a telephone number or an address."""


class NoteAbsent(Change, frozen=True, kw_only=True, tag="absent"):
    """Say who did not come, or that they came after all."""

    booking: str
    emails: tuple[str, ...] = ()
    """Everybody who was invited, when there is none and it is not the host."""
    is_host: bool = False
    came: bool = False


class Reassign(Change, frozen=True, kw_only=True, tag="reassign"):
    """Give a booking to another host."""

    booking: str
    host: str = ""
    """Here a username; at a service an address or number. Empty: whose turn it is."""
    reason: str = ""
