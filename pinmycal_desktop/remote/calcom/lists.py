"""Walking lists of bookings: what to ask for, and where the next page begins.

Pages shift while bookings change. A list by time is walked by `skip`: at worst a row
comes twice. A list by change would lose rows that way, for what is changed meanwhile
moves to its end; so each page begins where the last one's newest change was.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.wire.calcom.codec import instant_text

if TYPE_CHECKING:
    from pinmycal_desktop.model.remote import RemotePage
    from pinmycal_desktop.model.span import Span

LONGEST = timedelta(days=1)
"""The longest booking: filters are by start and by end, so one that reaches over the
edge of a span is only found when it is asked for so much earlier."""

_BEFORE = timedelta(milliseconds=1)
"""Whether `afterUpdatedAt` counts the instant itself is not told, so it begins so much
earlier; instants have milliseconds there."""


@value_class
class Place:
    """Where a page begins."""

    skip: int = 0
    since: datetime | None = None
    """Of a list by change: from when on."""

    @classmethod
    def read(cls, text: str, since: datetime | None) -> Place:
        """Return the place in a page's `next`; a new list's when it is empty."""
        if not text:
            return cls(since=since)
        skip, _, at = text.partition("@")
        return cls(skip=int(skip), since=datetime.fromisoformat(at) if at else None)

    def after(self, page: RemotePage, rows: int, size: int) -> str:
        """Return the `next` of a page that had `rows`; a short one is the last.

        `pagination` is not looked at: with filters by change it is wrong.
        """
        if rows < size:
            return ""
        if self.since is None:
            return str(self.skip + rows)
        newest = (page.seen_until or self.since) - _BEFORE
        if newest > self.since:
            return f"0@{newest.astimezone(UTC).isoformat()}"
        return f"{self.skip + rows}@{self.since.astimezone(UTC).isoformat()}"


def list_query(
    span: Span | None, place: Place, size: int
) -> tuple[tuple[str, str], ...]:
    """Return the query of a page: every status, so that nothing leaves the list."""
    pairs = [("take", str(size)), ("skip", str(place.skip))]
    if span is not None:
        pairs.append(("afterStart", instant_text(span.start - LONGEST)))
        pairs.append(("beforeEnd", instant_text(span.end + LONGEST)))
    if place.since is not None:
        pairs.append(("afterUpdatedAt", instant_text(place.since, exact=True)))
        pairs.append(("sortUpdatedAt", "asc"))
    else:
        pairs.append(("sortStart", "asc"))
    return tuple(pairs)
