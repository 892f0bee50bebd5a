"""What a line is told to mean, before Enter: who, what, when, theirs, and whether free.

Sentences of one `Entry` on the clock of the state; it asks and carries out nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.accounts import who_tells
from pinmycal_desktop.screen.comfort import Comfort, comfort_of
from pinmycal_desktop.screen.one_line import ClockNote, Lack
from pinmycal_desktop.ui.format import city
from pinmycal_desktop.ui.week_words import WeekWords
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.model.reasons import Reason
    from pinmycal_desktop.screen.booking import BookingDraft
    from pinmycal_desktop.screen.one_line import Entry
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.format import Format


@value_class(kw_only=False)
class Preview:
    """Says what entries mean, the way one person reads times."""

    state: WeekState
    form: Format

    @property
    def _tz(self) -> ZoneInfo:
        return ZoneInfo(self.state.zone)

    def headline(self, entry: Entry) -> str:
        """Return what would be booked, and with whom."""
        if not entry.name:
            return words("Book {0}").format(entry.event_type.title)
        told = words("Book {0} with {1}")
        return told.format(entry.event_type.title, entry.name)

    def when(self, entry: Entry) -> str:
        """Return the time on both clocks, in short."""
        if entry.start is None:
            return ""
        told = self.form.moment(entry.start, self._tz)
        theirs = WeekWords(self.state, self.form).theirs(entry.start, entry.zone)
        parts = (told, theirs, self._clock(entry))
        return " · ".join(each for each in parts if each)

    def facts(
        self, entry: Entry, reasons: Sequence[Reason] | None
    ) -> tuple[tuple[str, str, str], ...]:
        """Return how each part was understood: what it is, how, and a note."""
        return (
            (words("Who"), entry.name or words("Nobody yet"), entry.email),
            (words("When"), *self._time(entry)),
            (words("Theirs"), *self._theirs(entry)),
            (words("For you"), *self._state_of(entry, reasons)),
        )

    def _time(self, entry: Entry) -> tuple[str, str]:
        span = entry.span
        if span is None:
            day = "" if entry.day is None else self.form.day(entry.day)
            return day or words("No time yet"), words("say one, such as 3pm")
        day = self.form.day(span.start.astimezone(self._tz).date())
        times = self.form.time_range(span.start, span.end, self._tz)
        note = self._clock(entry)
        if not note and entry.said_in != self.state.zone:
            there = ZoneInfo(entry.said_in)
            told = self.form.time_of(span.start, there)
            note = words("{0} in {1}, as you said").format(told, city(there))
        return f"{day}, {times}", note

    @staticmethod
    def _clock(entry: Entry) -> str:
        return {
            ClockNote.PLAIN: "",
            ClockNote.SKIPPED: words("the clocks leave that time out: moved on"),
            ClockNote.FIRST_PASS: words("the first of two: clocks go back"),
            ClockNote.SECOND_PASS: words("the second of two: clocks go back"),
        }[entry.clock]

    def _theirs(self, entry: Entry) -> tuple[str, str]:
        there = ZoneInfo(entry.zone)
        if entry.start is None:
            return city(there), ""
        told = self.form.time_of(entry.start, there)
        comfort = {
            Comfort.DAY: words("in their day"),
            Comfort.EARLY: words("early for them"),
            Comfort.LATE: words("late for them"),
            Comfort.NIGHT: words("in their night"),
        }[comfort_of(entry.start, entry.zone)]
        return f"{told} {city(there)}", comfort

    def _state_of(
        self, entry: Entry, reasons: Sequence[Reason] | None
    ) -> tuple[str, str]:
        length = words("{0} min").format(self.form.number(entry.length))
        if entry.start is None or reasons is None:
            return length, ""
        told = WeekWords(self.state, self.form).state_of(reasons)
        return told[:1].upper() + told[1:], length

    def what_enter_does(
        self, entry: Entry, draft: BookingDraft, reasons: Sequence[Reason] | None
    ) -> str:
        """Return what Enter does with the first reading."""
        lacks = {
            Lack.PERSON: words("a person is missing"),
            Lack.EMAIL: words("an e-mail address is missing"),
            Lack.TIME: words("a time is missing"),
            Lack.LENGTH: words("this event type has no such length"),
        }
        why = [lacks[each] for each in entry.lacks]
        if not why and draft.problems():
            why = [words("there are questions to answer")]
        if not why and reasons:
            why = [words("the time is not offered")]
        if why:
            return words("Enter opens the form: {0}.").format(", ".join(why))
        teller = who_tells(self.state.account(entry.event_type.account_id))
        if teller:
            told = words("Enter books it, Ctrl+Enter opens the form. {0} tells them.")
            return told.format(teller)
        return words("Enter books it, Ctrl+Enter opens the form. Nobody is told.")
