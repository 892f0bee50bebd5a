"""Changes: what one commit touched, so that every view knows whether it is stale."""

from __future__ import annotations

from enum import Enum

from pinmycal_desktop.model.news import News
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class


class Part(Enum):
    """A part of the diary somebody may be looking at."""

    BOOKINGS = "bookings"
    BUSY_TIMES = "busy-times"
    RESERVATIONS = "reservations"
    AWAY = "away"
    """Days out of office."""
    SCHEDULES = "schedules"
    EVENT_TYPES = "event-types"
    ACCOUNT = "account"
    IMPORTS = "imports"
    TEAMS = "teams"
    CODES = "codes"
    TOKENS = "tokens"
    DELIVERIES = "deliveries"
    """Webhooks that came in, and the places for them."""
    OUTBOX = "outbox"
    """Changes on their way to a service."""
    HINTS = "hints"
    """Bookings that are to be read from their service soon."""
    OUTGOING = "outgoing"
    """Webhooks that go out, and who wants them."""
    LIVE = "live"
    """How services tell of changes at once."""
    CALENDARS = "calendars"
    """Which other calendars there are, and how fetching them goes."""
    FEEDS = "feeds"
    """What other calendar programs may fetch from here."""
    PUBLICATIONS = "publications"
    """Calendars on servers that bookings are written to, and how that goes."""


@value_class
class Changes:
    """What one commit touched; announced after it, from the thread that wrote."""

    parts: frozenset[Part] = frozenset()
    spans: tuple[Span, ...] = ()
    """The time that bookings and busy times left or came to."""
    booking_ids: frozenset[int] = frozenset()
    news: tuple[News, ...] = ()
    """What somebody else did elsewhere, as it was learnt with this commit."""

    def touches(self, span: Span) -> bool:
        """Whether a view of `span` has to be read again."""
        if self.parts & _EVERYWHERE:
            return True
        return any(each.overlaps(span) for each in self.spans)

    def __bool__(self) -> bool:
        """Whether anything was touched at all."""
        return bool(self.parts)

    def __or__(self, other: Changes) -> Changes:
        """Return both together."""
        return Changes(
            parts=self.parts | other.parts,
            spans=self.spans + other.spans,
            booking_ids=self.booking_ids | other.booking_ids,
            news=self.news + other.news,
        )


_EVERYWHERE = frozenset({Part.SCHEDULES, Part.EVENT_TYPES, Part.ACCOUNT})
"""Parts that change how every week looks, whatever its span."""
