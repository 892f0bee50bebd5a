"""Private links of event types: read, saved, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.diary.offers import event_type_of
from pinmycal_desktop.diary.sight import Sight
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.setup import RemovePrivateLink, SavePrivateLink
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.store import event_types, private_links

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.private_link import PrivateLink
    from pinmycal_desktop.store.database import Database

MOST_LINKS = 1000
"""Of one event type."""
_CHANGES = Changes(parts=frozenset({Part.EVENT_TYPES}))


class PrivateLinks:
    """The private links of the diary."""

    def __init__(self, database: Database, sight: Sight = Sight.EVERYTHING) -> None:
        self._database = database
        self._sight = sight

    def of_event_type(self, event_type_id: int) -> tuple[PrivateLink, ...]:
        """Return the links of an event type in order of making."""
        with self._database.read() as db:
            return private_links.of_event_type(db, event_type_id)

    def get(self, code: str) -> PrivateLink:
        """Return the link of a code; raises NotFound."""
        with self._database.read() as db:
            link = private_links.get(db, code)
            kind = (
                event_types.get(db, link.event_type_id, removed=True) if link else None
            )
            if link is None or kind is None or not self._sight.shows(db, kind):
                raise NotFound("private-link", code)
        return link


def require_open(work: Work, code: str, event_type_id: int) -> None:
    """Raise NotFound unless this event type can be booked with the link of `code`."""
    link = private_links.get(work.db, code)
    if link is None or link.event_type_id != event_type_id or link.is_over(work.now):
        raise NotFound("private-link", code)


def save(work: Work, command: SavePrivateLink) -> Outcome:
    """Store a link of an event type that is there."""
    link = command.link
    event_type_of(work.db, link.event_type_id)
    before = private_links.get(work.db, link.code)
    if before is None:
        known = private_links.of_event_type(work.db, link.event_type_id)
        if len(known) >= MOST_LINKS:
            raise Invalid.field("links", "field.too-many", most=MOST_LINKS)
    private_links.save(work.db, link)
    undo: SavePrivateLink | RemovePrivateLink = RemovePrivateLink(code=link.code)
    if before is not None:
        undo = SavePrivateLink(link=before)
    return Outcome(value=link, changes=_CHANGES, undo=undo)


def remove(work: Work, command: RemovePrivateLink) -> Outcome:
    """Remove a link: its address leads nowhere any more."""
    link = private_links.get(work.db, command.code)
    if link is None:
        raise NotFound("private-link", command.code)
    private_links.delete(work.db, command.code)
    return Outcome(value=link, changes=_CHANGES, undo=SavePrivateLink(link=link))
