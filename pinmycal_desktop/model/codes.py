"""Codes that are shown on this computer, to prove that whoever asks sits at it.

Nothing is mailed or sent as a text message: a code appears where only the owner of the
data can look, and is typed where it was asked for.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum

from pinmycal_desktop.model.value_class import value_class

CODE_LASTS = timedelta(minutes=10)
CODE_DIGITS = 6
"""How long a code is that proves an address or number."""
CODE_TRIES = 5
"""How often a code may be mistyped before it is worth nothing."""


class CodePurpose(Enum):
    """What a code is asked for."""

    CONSENT = "consent"
    """A program wants to use somebody's data."""
    JOIN = "join"
    """Somebody wants to join a team."""
    EMAIL = "email"
    """An e-mail address is to be verified."""
    PHONE = "phone"
    """A telephone number is to be verified."""


@value_class
class ShownCode:
    """A code, until it is used, mistyped too often, or over."""

    id: int = 0
    purpose: CodePurpose
    subject: str
    """What it is for: a program's id, a team's number, an address, a number."""
    about: str
    """The same in words, for whoever reads the code."""
    host_id: int | None = None
    """Who asked for it; None where the code itself is to tell."""
    team_id: int | None = None
    text: str
    ends_at: datetime
    tries_left: int = CODE_TRIES

    def is_over(self, now: datetime) -> bool:
        """Whether it is worth nothing at `now`, however it is typed."""
        return now >= self.ends_at or self.tries_left <= 0


@value_class
class VerifiedResource:
    """An e-mail address or telephone number that a code was typed for."""

    id: int = 0
    purpose: CodePurpose
    """EMAIL or PHONE."""
    value: str
    host_id: int
    team_id: int | None = None
    """The team it was verified for; None means the host alone."""
