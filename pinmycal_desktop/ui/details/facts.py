"""What is told of one booking: its people with both clocks, its notes and history.

Values only: `panel` and `line` lay them out.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.event_type import LocationKind
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.comfort import Comfort, comfort_of
from pinmycal_desktop.screen.rights import obstacle_to
from pinmycal_desktop.ui.format import city
from pinmycal_desktop.ui.saying import said
from pinmycal_desktop.ui.week_words import (
    WeekWords,
    name_of,
    origin_words,
    status_words,
)
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.words import counted, words

if TYPE_CHECKING:
    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.booking import Answer, Booking
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.format import Format

TONES = {
    BookingStatus.CONFIRMED: (Tone.SUCCESS, "check"),
    BookingStatus.PENDING: (Tone.WARNING, "hand"),
    BookingStatus.CANCELLED: (Tone.NEUTRAL, "x"),
    BookingStatus.DECLINED: (Tone.NEUTRAL, "ban"),
}
"""How a status is told in a chip: its tone and its icon."""

LOCATION_ICONS = {
    LocationKind.LINK: "video",
    LocationKind.PHONE: "phone",
    LocationKind.ADDRESS: "map-pin",
}


@value_class(kw_only=False)
class Person:
    """Someone of the meeting, with their own clock."""

    name: str
    part: str
    time: str = ""
    place: str = ""
    comfort: Comfort = Comfort.DAY


@value_class(kw_only=False)
class BookingFacts:
    """One booking, put into words."""

    booking: Booking
    state: WeekState
    host: Host | None
    form: Format

    @property
    def told(self) -> WeekWords:
        """The words of the week."""
        return WeekWords(self.state, self.form)

    @property
    def name(self) -> str:
        """Who it is with."""
        return name_of(self.booking)

    @property
    def kind(self) -> str:
        """Discovery · 45 min."""
        length = self.form.duration(timedelta(minutes=self.booking.span.minutes))
        kind = self.state.event_type(self.booking)
        title = kind.title if kind is not None else self.booking.title
        if self.booking.is_all_day:
            return title
        return f"{title} · {length}" if title else length

    @property
    def colour(self) -> int:
        """The event type's colour; slate for none."""
        kind = self.state.event_type(self.booking)
        return kind.colour if kind is not None else 10

    @property
    def when(self) -> str:
        """Wednesday 11 March, 14:00–14:45."""
        span, tz = self.booking.span, self.told.tz
        if self.booking.is_all_day:
            last = (span.end - timedelta(seconds=1)).astimezone(tz).date()
            return self.form.day_range(span.start.astimezone(tz).date(), last)
        return self.form.span(span.start, span.end, tz)

    @property
    def beside(self) -> str:
        """Starts in 2 h 40 min · 10:00 in New York; never starts when called off."""
        span, parts = self.booking.span, []
        if self.booking.status.takes_time:
            parts.append(self.form.relative(span.start, span.end, self.state.now))
        if not self.booking.is_all_day:
            parts.append(self.told.theirs(span.start, self.booking.attendee.zone))
        return " · ".join(part for part in parts if part)

    @property
    def short(self) -> str:
        """Wed 11 March, 14:00–14:45 · 10:00 in New York · Discovery · 1 guest."""
        span, tz = self.booking.span, self.told.tz
        day = self.form.day(span.start.astimezone(tz).date())
        times = self.form.time_range(span.start, span.end, tz)
        guests = len(self.booking.guests)
        many = counted(guests, "1 guest", "{0} guests")
        parts = [
            f"{day}, {times}" if not self.booking.is_all_day else self.when,
            self.told.theirs(span.start, self.booking.attendee.zone),
            self.told.kind_of(self.booking),
            many.format(self.form.number(guests)) if guests else "",
            words("One of a series") if self.booking.series_uid else "",
        ]
        return " · ".join(part for part in parts if part)

    @property
    def status(self) -> str:
        """Confirmed, Needs reply; and whether a service was told yet."""
        delivery = self.told.delivery(self.booking)
        told = status_words(self.booking.status)
        return f"{told} · {delivery}" if delivery else told

    @property
    def origin(self) -> str:
        """Which door it came in by."""
        return origin_words(self.booking.origin)

    @property
    def account(self) -> str:
        """Which account it belongs to; empty for the local one."""
        return self.told.account_of(self.booking)

    def obstacle_to(self, action: str) -> str:
        """Return why the account may not do what an action asks; empty if it may."""
        why = obstacle_to(action, self.booking, self.state)
        return "" if why is None else said(why, form=self.form, zone=self.state.zone)

    @property
    def people(self) -> tuple[Person, ...]:
        """Host, invitee and guests, in this order."""
        attendee, span = self.booking.attendee, self.booking.span
        people = []
        if self.host is not None:
            name = self.host.name or words("You")
            part = words("Host") + self._absence(self.booking.host_is_absent)
            people.append(self._person(name, part, self.state.zone))
        if attendee.name or attendee.email:
            mail = f" · {attendee.email}" if attendee.email else ""
            part = words("Invitee") + self._absence(attendee.is_absent) + mail
            name = attendee.name or attendee.email
            kind = comfort_of(span.start, attendee.zone)
            people.append(self._person(name, part, attendee.zone, kind))
        seated = len(self.booking.seats)
        for n, each in enumerate(self.booking.people[1:], 1):
            part = words("Invitee") if n < seated else words("Guest")
            part += self._absence(each.is_absent)
            part += f" · {each.email}" if each.name else ""
            people.append(Person(each.name or each.email, part))
        return tuple(people)

    @staticmethod
    def _absence(is_absent: bool) -> str:  # noqa: FBT001 - its only argument
        return " · " + words("did not come") if is_absent else ""

    def _person(
        self, name: str, part: str, zone: str, comfort: Comfort = Comfort.DAY
    ) -> Person:
        time = self.form.time_of(self.booking.span.start, ZoneInfo(zone))
        is_timed = not self.booking.is_all_day
        return Person(name, part, time if is_timed else "", city(zone), comfort)

    @property
    def warning(self) -> str:
        """Whether the time is unkind to the invitee; empty when it is not."""
        attendee, start = self.booking.attendee, self.booking.span.start
        if self.booking.is_all_day or not self.booking.status.takes_time:
            return ""
        text = {
            Comfort.NIGHT: words("Night for {0}: {1} in {2}."),
            Comfort.EARLY: words("Early for {0}: {1} in {2}."),
            Comfort.LATE: words("Late evening for {0}: {1} in {2}."),
            Comfort.DAY: "",
        }[comfort_of(start, attendee.zone)]
        time = self.form.time_of(start, ZoneInfo(attendee.zone))
        return text.format(self.name, time, city(attendee.zone))

    @property
    def answers(self) -> tuple[tuple[str, str], ...]:
        """Each question with what was answered."""
        return tuple((each.label, _answered(each)) for each in self.booking.answers)

    @property
    def history(self) -> tuple[tuple[str, str], ...]:
        """What happened and when, newest first."""
        tz, lines = self.told.tz, []
        for entry in reversed(self.booking.history):
            local = entry.at.astimezone(tz)
            today = local.date() == self.state.today
            day = words("Today") if today else self.form.short_day(local.date())
            when = f"{day} {self.form.wall(local.time())}"
            message = said(entry.message, form=self.form, zone=self.state.zone)
            lines.append((when, message))
        return tuple(lines)


def _answered(answer: Answer) -> str:
    if isinstance(answer.value, bool):
        return words("Yes") if answer.value else words("No")
    if isinstance(answer.value, tuple):
        return ", ".join(answer.value)
    return answer.value
