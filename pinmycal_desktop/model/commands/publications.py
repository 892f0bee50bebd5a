"""Commands about calendars on servers that bookings are written to.

The password goes to the keyring, never into a command.
"""

from __future__ import annotations

from datetime import datetime

from pinmycal_desktop.model.publication import (
    Publication,
    PublicationProgress,
    RowChange,
)
from pinmycal_desktop.model.value_class import value_class


@value_class
class AddPublication:
    """Write bookings to a calendar from now on. Undo: remove it."""

    publication: Publication


@value_class
class ChangePublication:
    """Change how a publication is called and whose bookings it gets. Undo: as before.

    With another `uid` and `username` it is signed in anew.
    """

    publication_id: int
    name: str
    host_ids: tuple[int, ...]
    uid: str = ""
    """Under which another password is kept; empty leaves that."""
    username: str = ""


@value_class
class RemovePublication:
    """Write to a calendar no longer.

    What was written stays there, unless it `withdraws` that first: the calendar is
    removed once nothing of ours is left in it.
    """

    publication_id: int
    withdraws: bool = False


@value_class
class PublishNow:
    """Look at a calendar now, and try again what it refused."""

    publication_id: int


@value_class
class PutBack:
    """Write a booking as it is here over what became of it in its calendar."""

    publication_id: int
    booking_id: int


@value_class
class NotePublished:
    """Keep what came of writing to a calendar, or of looking at it.

    A row somebody changed meanwhile stays as they left it. Nothing is kept for a
    publication that is gone or signed in anew.
    """

    uid: str
    """Of the publication."""
    changes: tuple[RowChange, ...] = ()
    progress: PublicationProgress | None = None
    """None leaves it, and when it is due."""
    due_at: datetime | None = None
    was_due_at: datetime | None = None
    """As the round found it: who asked for another round meanwhile is not forgotten."""


@value_class
class NotePasswordsForgotten:
    """Note that passwords of removed publications are in the keyring no more."""

    uids: tuple[str, ...]
