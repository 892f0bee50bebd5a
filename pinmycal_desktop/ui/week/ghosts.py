"""Where something would be: the cursor's cell, and what is dragged, with its words.

Loaded with the grid; it paints nothing and remembers nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.screen import drag as drags
from pinmycal_desktop.screen.explain import why_not
from pinmycal_desktop.screen.giving import obstacle_to_give
from pinmycal_desktop.screen.layout import Box
from pinmycal_desktop.ui.week.ghost_paint import Ghost
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.ui.week.grid import GridPicture


def ghost_of(
    picture: GridPicture,
    span: Span,
    *,
    person: int | None = None,
    moving: int | None = None,
    zone: str | None = None,
    kind: str = "",
) -> Ghost | None:
    """Return a place with its words; None when it is on no day that is shown."""
    for number, column in enumerate(picture.layout.columns):
        edges = column.scale.fractions(span)
        if edges is not None and column.is_of(person):
            reasons = why_not(picture.state.of_person(person), span, moving=moving)
            lines = picture.told.ghost(span, reasons, zone, kind=kind)
            hard = [r for r in reasons if not r.kind.needs_consent_only]
            return Ghost(number, Box(*edges), lines, is_allowed=not hard)
    return None


def cursor_ghost(picture: GridPicture) -> Ghost | None:
    """Return the cell of the keyboard's cursor, or what is selected."""
    cursor, span = picture.state.cursor, picture.state.cursor_span
    if cursor is None or span is None:
        return None
    return ghost_of(picture, span, person=cursor.person)


def drag_ghost(picture: GridPicture, held: drags.Drag | None) -> Ghost | None:
    """Return where what is dragged would be put; None while it has not moved."""
    if held is None or not held.has_moved:
        return None
    if isinstance(held, drags.NewTime):
        made = held.event_type
        kind = made.title if made is not None else ""
        return ghost_of(picture, held.ghost, person=held.person, kind=kind)
    booking = held.booking
    if isinstance(held, drags.Move) and held.taker is not None:
        return _given_ghost(picture, held, held.taker)
    giver = held.giver if isinstance(held, drags.Move) else None
    return ghost_of(
        picture,
        held.ghost,
        person=booking.host_id if giver is None else giver,
        moving=moved_id(held),
        zone=booking.attendee.zone,
    )


def _given_ghost(picture: GridPicture, held: drags.Move, taker: int) -> Ghost | None:
    """Return a booking in the column of who is to hold it, and what is against it."""
    state, booking = picture.state, held.booking
    person = state.person(taker)
    name = person.host.name if person is not None else ""
    ghost = ghost_of(
        picture,
        held.ghost,
        person=taker,
        moving=booking.id,
        zone=booking.attendee.zone,
        kind=words("to {0}").format(name),
    )
    why = obstacle_to_give(state, booking, giver=held.giver or 0, taker=taker)
    if ghost is None or why is None:
        return ghost
    from pinmycal_desktop.ui.editing.said import said  # noqa: PLC0415 - not at start

    told = said(why, picture.told.form, state.zone)
    return replace(ghost, lines=(*ghost.lines[:-1], told), is_allowed=False)


def moved_id(held: drags.Drag | None) -> int | None:
    """Return the booking that leaves its place; None for a copy and for new time."""
    if held is None or isinstance(held, drags.NewTime) or not held.has_moved:
        return None
    copies = isinstance(held, drags.Move) and held.copies
    return None if copies else held.booking.id


def other_zone(held: drags.Drag | None) -> str:
    """Return the zone of whoever is met in what is dragged; empty for nobody."""
    if held is None or isinstance(held, drags.NewTime) or not held.has_moved:
        return ""
    return held.booking.attendee.zone
