"""How the booking dialogs say times, reasons and errors; nothing here is a widget."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.reasons import ReasonKind
from pinmycal_desktop.model.span import Span, start_of_day
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.comfort import Comfort
from pinmycal_desktop.ui.format import city
from pinmycal_desktop.ui.words import entry_words, words
from pinmycal_desktop.words import Clockface, say
from pinmycal_desktop.words.reasons import reason_message

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.model.reasons import Reason
    from pinmycal_desktop.screen.free_times import FreeTime, ToldReason
    from pinmycal_desktop.ui.format import Format


COMFORT_ICONS = {
    Comfort.DAY: "",
    Comfort.EARLY: "sunrise",
    Comfort.LATE: "sunset",
    Comfort.NIGHT: "moon",
}
"""The sign of each comfort."""


def comfort_words(comfort: Comfort) -> str:
    """Return how kind a time is, in a word; a day time needs none."""
    return {
        Comfort.DAY: "",
        Comfort.EARLY: words("early"),
        Comfort.LATE: words("late"),
        Comfort.NIGHT: words("night"),
    }[comfort]


@value_class
class Telling:
    """Says things on the host's clock, the way one person reads times."""

    form: Format
    zone: str
    """The host's zone."""

    @property
    def host(self) -> ZoneInfo:
        """The host's zone, for reckoning."""
        return ZoneInfo(self.zone)

    def message(self, message: Message) -> str:
        """Return the sentence of a message."""
        clockface = Clockface(
            instant=lambda at: self.form.moment(at, self.host), date=self.form.day
        )
        return say(message, clockface=clockface, translate=entry_words)

    def moment(self, start: datetime) -> str:
        """Thu 12 March, 13:45."""
        return self.form.moment(start, self.host)

    def clock(self, start: datetime) -> str:
        """13:45."""
        return self.form.time_of(start, self.host)

    def theirs(self, start: datetime, zone: str) -> str:
        """The invitee's time: 09:45, or Fri 01:00 when they have another date."""
        local = start.astimezone(ZoneInfo(zone))
        told = self.form.wall(local.time())
        if local.date() == start.astimezone(self.host).date():
            return told
        return f"{self.form.weekday(local.date())} {told}"

    def column_day(self, day: date) -> str:
        """Thu 12, where the month stands nearby."""
        return f"{self.form.weekday(day)} {self.form.number(day.day)}"

    @staticmethod
    def place(zone: str) -> str:
        """New York of America/New_York."""
        return city(zone)

    def both(self, start: datetime, zone: str) -> str:
        """13:45 London · 09:45 New York; one clock only when both agree."""
        if self.same_clock(start, zone):
            return self.clock(start)
        ours = f"{self.clock(start)} {city(self.zone)}"
        return f"{ours} · {self.theirs(start, zone)} {city(zone)}"

    def span(self, span: Span) -> str:
        """Thursday 12 March, 13:45–14:15."""
        return self.form.span(span.start, span.end, self.host)

    def their_span(self, span: Span, zone: str) -> str:
        """09:45–10:15 in New York, with the weekday when they have another date."""
        theirs = ZoneInfo(zone)
        told = self.form.time_range(span.start, span.end, theirs)
        local = span.start.astimezone(theirs).date()
        if local != span.start.astimezone(self.host).date():
            told = f"{self.form.weekday(local)} {told}"
        return words("{0} in {1}").format(told, city(zone))

    def same_clock(self, at: datetime, zone: str) -> bool:
        """Whether the invitee's clock shows the same as the host's then."""
        there = at.astimezone(ZoneInfo(zone)).utcoffset()
        return there == at.astimezone(self.host).utcoffset()

    def slot_name(self, time: FreeTime, invitee_zone: str) -> str:
        """Thursday 12 March, 13:45 London, 09:45 New York, early; to be heard."""
        day = self.form.day(time.start.date(), whole=True)
        parts = [day, f"{self.form.wall(time.start.time())} {city(self.zone)}"]
        if not self.same_clock(time.start, invitee_zone):
            theirs = self.theirs(time.start, invitee_zone)
            parts += [f"{theirs} {city(invitee_zone)}", comfort_words(time.comfort)]
        if time.is_taken:
            parts.append(words("taken"))
        if time.is_outside:
            parts.append(words("not offered"))
        return ", ".join(part for part in parts if part)

    def reason(self, reason: Reason) -> str:
        """Return why a time is not offered, in a sentence."""
        return self.message(reason_message(reason))

    def reasons(self, reasons: Iterable[Reason]) -> str:
        """Return each different reason once, in sentences."""
        return " ".join(dict.fromkeys(map(self.reason, reasons)))

    def other_reasons(self, reasons: Iterable[Reason]) -> str:
        """The same without closed hours, where the headline says those already."""
        closed = ReasonKind.CLOSED
        return self.reasons(each for each in reasons if each.kind is not closed)

    def told(self, told: ToldReason, day: date) -> str:
        """Return a reason with the times of `day` it holds for."""
        sentence = self.reason(told.reason)
        if not told.spans:
            return sentence
        times = ", ".join(self._part(span, day) for span in told.spans)
        return f"{times[:1].upper()}{times[1:]}: {sentence}"

    def _part(self, span: Span, day: date) -> str:
        """Return part of a day: 12:30–13:30, from 14:00, until 09:00."""
        if span.start == start_of_day(day, self.zone):
            return words("until {0}").format(self.clock(span.end))
        if span.end == start_of_day(day + timedelta(days=1), self.zone):
            return words("from {0}").format(self.clock(span.start))
        return self.form.time_range(span.start, span.end, self.host)
