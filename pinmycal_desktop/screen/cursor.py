"""The keyboard's cursor in the hours: its cell, where it begins, what is beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.readings import PersonTime
    from pinmycal_desktop.screen.week import WeekState

CURSOR_STEP = 30
"""Minutes the keyboard cursor moves by, until an event type says otherwise."""
DEFAULT_CURSOR_MINUTE = 9 * 60


@value_class(kw_only=False)
class Cursor:
    """The keyboard's cell, and how far Shift has stretched it."""

    day: date
    minute: int
    """Ruler minutes from midnight at which the cell starts."""
    anchor: int | None = None
    """Where a selection began; None when nothing is selected."""
    person: int | None = None
    """Whose column it is in, by the host's id, where there is one for each."""


def first_cursor(state: WeekState) -> Cursor:
    """Return where the cursor begins: at what is chosen, else at the first open hour.

    Where there is a column for each person it is the owner's.
    """
    people = state.people if state.by_person else ()
    person = people[0].host.id if people else None
    chosen = state.chosen_booking
    if chosen is not None and chosen.span.overlaps(state.span):
        scale = state.scale(chosen.span.dates(state.zone)[0])
        minute = int(scale.minute(chosen.span.start))
        return Cursor(scale.day, minute - minute % state.step, person=person)
    day = state.here()
    hours = state.open_hours
    opens = (span.start for span in hours if day in span.dates(state.zone))
    first = min(opens, default=None)
    if first is None:
        return Cursor(day, DEFAULT_CURSOR_MINUTE, person=person)
    minute = int(state.scale(day).minute(first))
    return Cursor(day, minute - minute % state.step, person=person)


def person_beside(
    people: Sequence[PersonTime], person: int | None, *, by: int
) -> int | None:
    """Return whose column stands `by` columns on from one; the last ones are ends."""
    ids = [each.host.id for each in people]
    at = ids.index(person) if person in ids else 0
    return ids[min(max(at + by, 0), len(ids) - 1)] if ids else None


def neighbour(
    state: WeekState, booking_id: int | None, *, forward: bool
) -> Booking | None:
    """Return the booking after (or before) one in time; None past the last.

    Without one it is the first at the cursor or after it (or before).
    """
    order = state.visible_bookings if forward else state.visible_bookings[::-1]
    ids = [each.id for each in order]
    if booking_id is not None and booking_id in ids:
        place = ids.index(booking_id) + 1
        return order[place] if place < len(order) else None
    at = state.cursor_span
    for each in order:
        if at is None or (
            each.span.start >= at.start if forward else each.span.start < at.start
        ):
            return each
    return None
