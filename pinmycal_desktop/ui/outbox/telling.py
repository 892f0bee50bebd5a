"""What is told of a change that waits: what it does, when that is, and why it waits.

Words only; it decides nothing and shows nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.outbox import ChangeKind, Wait
from pinmycal_desktop.ui.editing.said import said
from pinmycal_desktop.ui.week_words import status_words
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from typing import TypeAlias

    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.outbox import OutboxItem, Thing, Waiting
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.ui.format import Format

    Facts: TypeAlias = Callable[
        [EventType | Schedule, Format], tuple[tuple[str, str], ...]
    ]

_ICONS = {
    ChangeKind.CREATE: "calendar-plus",
    ChangeKind.RESCHEDULE: "calendar-clock",
    ChangeKind.CANCEL: "calendar-x",
    ChangeKind.CONFIRM: "calendar-check",
    ChangeKind.DECLINE: "calendar-x",
    ChangeKind.MARK_ABSENT: "users",
    ChangeKind.ADD_GUESTS: "user-plus",
    ChangeKind.CHANGE_LOCATION: "map-pin",
    ChangeKind.CANCEL_SEAT: "calendar-x",
    ChangeKind.MOVE_SEAT: "calendar-clock",
    ChangeKind.REASSIGN: "arrow-left-right",
    ChangeKind.SAVE_EVENT_TYPE: "layers",
    ChangeKind.SAVE_SCHEDULE: "clock",
    ChangeKind.REMOVE_EVENT_TYPE: "trash-2",
    ChangeKind.REMOVE_SCHEDULE: "trash-2",
}


def icon_of(kind: ChangeKind) -> str:
    """Return the name of the icon for what a change does."""
    return _ICONS.get(kind, "calendar")


def name_of(thing: Thing) -> str:
    """Return what a booking, event type or schedule is called in a sentence."""
    if isinstance(thing, Booking):
        return thing.attendee.name or thing.title
    return getattr(thing, "title", "") or getattr(thing, "name", "")


class ChangeWords:
    """The words of changes, on the clock and in the zone of whoever looks."""

    def __init__(
        self, form: Format, zone: str, facts: Facts = lambda _thing, _form: ()
    ) -> None:
        """`facts` says all there is to say of an event type or of hours."""
        self._form, self._zone, self._all = form, ZoneInfo(zone), facts

    def what(self, item: OutboxItem) -> str:
        """Return what a change does, as a deed."""
        name, wished = name_of(item.wished), item.wished
        if item.kind is ChangeKind.CREATE and isinstance(wished, Booking):
            return words("Book {0} with {1}").format(wished.title, name)
        if item.kind is ChangeKind.RESCHEDULE and isinstance(wished, Booking):
            return words("Move {0} to {1}").format(name, self.moment(wished.span.start))
        return _deed(item.kind).format(name)

    def when(self, item: OutboxItem) -> str:
        """Return when the booking is, or was before, and when the change was made."""
        made = words("made {0}").format(self._clock(item.made_at))
        if item.kind is ChangeKind.RESCHEDULE and isinstance(item.base, Booking):
            begun = words("from {0}").format(self.moment(item.base.span.start))
        elif isinstance(item.wished, Booking):
            begun = self.moment(item.wished.span.start)
        else:
            return made
        return f"{begun} \N{MIDDLE DOT} {made}"

    def why(self, waiting: Waiting) -> str:
        """Return why a change has not left, or what came of it."""
        item, wait = waiting.item, waiting.wait
        if wait is Wait.GRACE:
            return words("Leaves at {0}").format(self._clock(item.not_before))
        if wait is Wait.EARLIER and waiting.behind is not None:
            return words("Waits for: {0}").format(self.what(waiting.behind))
        if wait in (Wait.TURN, Wait.REFUSED) and item.trouble is not None:
            return said(item.trouble, self._form, self._zone.key)
        return _reason(wait)

    def sides(self, item: OutboxItem) -> tuple[tuple[str, str], ...]:
        """Return what was, what is wished here and what stands there, in words."""
        sides = (item.base, item.wished, item.theirs)
        labels = (words("Before"), words("Here"), words("There"))
        return tuple(
            (label, self._told(thing, sides))
            for label, thing in zip(labels, sides, strict=True)
            if thing is not None
        )

    def _told(self, thing: Thing, sides: tuple[Thing | None, ...]) -> str:
        if not isinstance(thing, Booking):
            setup = [e for e in sides if e is not None and not isinstance(e, Booking)]
            facts = [self._all(each, self._form) for each in setup]
            told = [
                f"{name}: {value}"
                for place, (name, value) in enumerate(self._all(thing, self._form))
                if len({each[place][1] for each in facts}) > 1
            ]
            return "\n".join(told) or name_of(thing)
        status = status_words(thing.status)
        return f"{self.moment(thing.span.start)} \N{MIDDLE DOT} {status}"

    def moment(self, at: datetime) -> str:
        """Return a day and a time."""
        return self._form.moment(at, self._zone)

    def _clock(self, at: datetime) -> str:
        return self._form.time_of(at, self._zone)


def _deed(kind: ChangeKind) -> str:
    """Return what a change of this kind does, with a place for what it is about."""
    return {
        ChangeKind.CREATE: words("Book {0}"),
        ChangeKind.RESCHEDULE: words("Move {0}"),
        ChangeKind.CANCEL: words("Cancel {0}"),
        ChangeKind.CONFIRM: words("Confirm {0}"),
        ChangeKind.DECLINE: words("Decline {0}"),
        ChangeKind.MARK_ABSENT: words("Note who came: {0}"),
        ChangeKind.ADD_GUESTS: words("Add guests: {0}"),
        ChangeKind.CHANGE_LOCATION: words("Change the place: {0}"),
        ChangeKind.CANCEL_SEAT: words("Give up a seat: {0}"),
        ChangeKind.MOVE_SEAT: words("Move a seat: {0}"),
        ChangeKind.REASSIGN: words("Give to another host: {0}"),
        ChangeKind.SAVE_EVENT_TYPE: words("Save the event type {0}"),
        ChangeKind.SAVE_SCHEDULE: words("Save the schedule {0}"),
        ChangeKind.REMOVE_EVENT_TYPE: words("Remove the event type {0}"),
        ChangeKind.REMOVE_SCHEDULE: words("Remove the schedule {0}"),
    }[kind]


def _reason(wait: Wait) -> str:
    """Return why a change waits, where nothing more is known of it."""
    return {
        Wait.GRACE: words("Leaves in a moment"),
        Wait.TURN: words("Goes out next"),
        Wait.EARLIER: words("Waits for the one above"),
        Wait.HELD: words("Waits until you send it"),
        Wait.SENDING: words("Is being sent"),
        Wait.ANSWER: words("Sent, but nobody answered. It is looked up first."),
        Wait.REFUSED: words("The service said no."),
        Wait.CONFLICT: words("It was changed there meanwhile."),
    }[wait]
