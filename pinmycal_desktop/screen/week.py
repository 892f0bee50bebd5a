"""The state of the week view: the days that are shown, and the keyboard's cursor.

Pure transitions: each returns a new state.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.model.years import nearest_kept
from pinmycal_desktop.screen.pace import Pace
from pinmycal_desktop.screen.scale import DAY_MINUTES
from pinmycal_desktop.screen.shown_days import DEFAULT_CURSOR_MINUTE, Cursor, ShownDays

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.event_type import EventType


@value_class
class WeekState(ShownDays):
    """Some days in a zone, with everything that is drawn in them."""

    # --- whom one acts for -----------------------------------------------------------

    @property
    def visible_types(self) -> tuple[EventType, ...]:
        """The event types of the accounts that are switched on."""
        hidden = self.query.hidden_accounts
        return tuple(each for each in self.own_types if each.account_id not in hidden)

    @property
    def own_types(self) -> tuple[EventType, ...]:
        """The event types of whoever is acted for; all of them for everybody."""
        only = self.query.only_account
        return tuple(e for e in self.event_types if only in (None, e.account_id))

    @property
    def acted_for(self) -> Account | None:
        """The one account that is shown and booked in; None for everybody."""
        only = self.query.only_account
        return None if only is None else self.account(only)

    # --- the keyboard's cursor -------------------------------------------------------

    def with_cursor(
        self, day: date, minute: int, person: int | None = None
    ) -> WeekState:
        """Put the cursor on a cell, with nothing selected."""
        return replace(self, cursor=Cursor(day, minute, person=person))

    def without_selection(self) -> WeekState:
        """Keep the cursor and forget what Shift selected."""
        if self.cursor is None:
            return self
        return replace(self, cursor=replace(self.cursor, anchor=None))

    def move_cursor(self, *, days: int = 0, steps: int = 0) -> WeekState:
        """Move the cursor by days and cells; the view follows it over its edges."""
        cursor = self.cursor
        if cursor is None:
            return replace(self, cursor=self._first_cursor())
        minute = self._stepped(cursor.minute, steps)
        stepped = replace(cursor, minute=minute, anchor=None)
        if self.by_person:
            person = self.beside(cursor.person, days)
            return replace(self, cursor=replace(stepped, person=person))
        day = nearest_kept(cursor.day + timedelta(days=days))
        page = self
        if not self.first <= day <= self.last:
            page = self._turned(forward=days > 0)
            if self.pace is Pace.WORK_WEEK:
                day = page.first if days > 0 else page.last
        return replace(page, cursor=replace(stepped, day=day))

    @property
    def at_cursor(self) -> WeekState:
        """The state as the person whose column the cursor is in has it."""
        return self.of_person(self.cursor.person if self.cursor else None)

    def beside(self, person: int | None, by: int) -> int | None:
        """Return whose column is so many to the right; the outermost stays itself."""
        ids = [each.host.id for each in self.people]
        at = ids.index(person) if person in ids else 0
        return ids[min(max(at + by, 0), len(ids) - 1)] if ids else None

    def shift_selection(self, days: int) -> WeekState:
        """Carry the selection to the same hours of another day."""
        before = self.cursor
        moved = self.move_cursor(days=days)
        if before is None or moved.cursor is None:
            return moved
        cursor = replace(moved.cursor, minute=before.minute, anchor=before.anchor)
        return replace(moved, cursor=cursor)

    def extend(self, steps: int) -> WeekState:
        """Stretch the selection by cells, within the cursor's day."""
        cursor = self.cursor or self._first_cursor()
        anchor = cursor.minute if cursor.anchor is None else cursor.anchor
        minute = self._stepped(cursor.minute, steps)
        return replace(self, cursor=replace(cursor, minute=minute, anchor=anchor))

    @property
    def cursor_span(self) -> Span | None:
        """The time of the cursor's cell, or of the selection."""
        if self.cursor is None:
            return None
        scale = self.scale(self.cursor.day)
        anchor = self.cursor.anchor
        low = min(self.cursor.minute, self.cursor.minute if anchor is None else anchor)
        high = max(self.cursor.minute, self.cursor.minute if anchor is None else anchor)
        return Span(scale.instant(low), scale.instant(high + self.step))

    def _stepped(self, minute: int, steps: int) -> int:
        aligned = minute - minute % self.step
        last = DAY_MINUTES - self.step
        return max(0, min(aligned + steps * self.step, last))

    def _first_cursor(self) -> Cursor:
        person = self.people[0].host.id if self.by_person and self.people else None
        chosen = self.chosen_booking
        if chosen is not None and chosen.span.overlaps(self.span):
            scale = self.scale(chosen.span.dates(self.zone)[0])
            minute = int(scale.minute(chosen.span.start))
            return Cursor(scale.day, minute - minute % self.step, person=person)
        day = self._here()
        opens = (span.start for span in self.open_hours if day in span.dates(self.zone))
        first = min(opens, default=None)
        if first is None:
            return Cursor(day, DEFAULT_CURSOR_MINUTE, person=person)
        minute = int(self.scale(day).minute(first))
        return Cursor(day, minute - minute % self.step, person=person)

    # --- bookings one after another --------------------------------------------------

    def neighbour(self, booking_id: int | None, *, forward: bool) -> Booking | None:
        """Return the booking after (or before) one in time; None past the last."""
        order = self.visible_bookings if forward else self.visible_bookings[::-1]
        ids = [each.id for each in order]
        if booking_id is None or booking_id not in ids:
            return self._beside_cursor(order, forward=forward)
        place = ids.index(booking_id) + 1
        return order[place] if place < len(order) else None

    def _beside_cursor(
        self, order: Iterable[Booking], *, forward: bool
    ) -> Booking | None:
        at = self.cursor_span
        for each in order:
            if at is None or (
                each.span.start >= at.start if forward else each.span.start < at.start
            ):
                return each
        return None
