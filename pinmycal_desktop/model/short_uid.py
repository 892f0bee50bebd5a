"""Short uids: a UUID in 22 characters, as Cal.com writes the names of bookings.

Letters and digits that are not easily taken for each other (base 58). Pure arithmetic:
whoever wants a new one brings a new UUID.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

ALPHABET = "123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ"
LENGTH = 22
"""What 128 bits take in base 58."""


def short_uid(uuid: UUID) -> str:
    """Return `uuid` in 22 characters; different UUIDs give different texts."""
    rest, digits = uuid.int, ""
    while rest:
        rest, digit = divmod(rest, len(ALPHABET))
        digits = ALPHABET[digit] + digits
    return digits.rjust(LENGTH, ALPHABET[0])
