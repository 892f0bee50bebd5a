"""What everything that is said over the channel begins with."""

from __future__ import annotations

from msgspec import Struct


class Asked(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="verb"
):
    """What all requests share."""


class Change(Asked, frozen=True, kw_only=True):
    """A request that changes something."""

    key: str
    """A UUID made by the asker, the same when it asks again."""


class Answered(Struct, frozen=True, kw_only=True, tag_field="answer"):
    """What all replies share."""
