"""What is said of a week: names of bookings, block texts, sentences, reasons on hover.

Grid, agenda and details say the same things in the same words. Sentences come
from the catalogue or are translated whole; nothing here paints.
"""

from __future__ import annotations

from dataclasses import field
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.booking import BookingStatus, Origin
from pinmycal_desktop.model.reasons import ReasonKind
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.accounts import marks
from pinmycal_desktop.screen.comfort import Comfort, comfort_of
from pinmycal_desktop.screen.layout import BlockKind
from pinmycal_desktop.ui.format import city
from pinmycal_desktop.ui.words import counted, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime, time

    from pinmycal_desktop.model.booking import Booking, BusyTime
    from pinmycal_desktop.model.reasons import Reason
    from pinmycal_desktop.model.reservation import Reservation
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.screen.layout import Block
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.format import Format

MINUTES = 60
_HAS_ITS_TIME = frozenset({ReasonKind.BOOKING, ReasonKind.BUSY})
"""What is there at a time of its own, which is worth telling."""
HALF_HOURS = {0: "", 15: "\N{VULGAR FRACTION ONE QUARTER}"}
HALF_HOURS |= {30: "\N{VULGAR FRACTION ONE HALF}"}
HALF_HOURS |= {45: "\N{VULGAR FRACTION THREE QUARTERS}"}


STATUS_ICONS = {
    BookingStatus.CONFIRMED: "",
    BookingStatus.PENDING: "hand",
    BookingStatus.CANCELLED: "x",
    BookingStatus.DECLINED: "x",
}


def status_words(status: BookingStatus) -> str:
    """Return a status in a word or two."""
    return {
        BookingStatus.CONFIRMED: words("Confirmed"),
        BookingStatus.PENDING: words("Needs reply"),
        BookingStatus.CANCELLED: words("Cancelled"),
        BookingStatus.DECLINED: words("Declined"),
    }[status]


def status_within(status: BookingStatus) -> str:
    """Return a status as it is said within a sentence."""
    return {
        BookingStatus.CONFIRMED: words("confirmed"),
        BookingStatus.PENDING: words("needs reply"),
        BookingStatus.CANCELLED: words("cancelled"),
        BookingStatus.DECLINED: words("declined"),
    }[status]


def origin_words(origin: Origin) -> str:
    """Return which door a booking came in by."""
    return {
        Origin.WINDOW: words("In this window"),
        Origin.COMMAND_LINE: words("Command line"),
        Origin.SERVICE: words("Local service"),
        Origin.IMPORT: words("Imported"),
        Origin.SAMPLE: words("Sample"),
        Origin.ACCOUNT: words("At the service"),
    }[origin]


def name_of(booking: Booking) -> str:
    """Return who a booking is with; its title when it names nobody."""
    if booking.is_all_day:
        return booking.title
    return booking.attendee.name or booking.title


@value_class(kw_only=False)
class BlockWords:
    """The texts of a block, in the order in which they give way from the last."""

    name: str
    start: str
    range: str
    kind: str
    icon: str = ""
    mark: str = ""
    """The letters of its account, when that is not the local one."""


@value_class(kw_only=False)
class WeekWords:
    """Says things about a state, in its zone, the way one person reads times."""

    state: WeekState
    form: Format
    _told: dict[tuple[time, time, date | bool], tuple[str, str]] = field(
        default_factory=dict, repr=False, compare=False
    )
    """Times that were told already."""

    @property
    def tz(self) -> ZoneInfo:
        """The zone shown."""
        return ZoneInfo(self.state.zone)

    # --- blocks ----------------------------------------------------------------------

    def block(self, block: Block) -> BlockWords:
        """Return the texts of a block."""
        told, first = self._times(block.span)
        if block.kind is BlockKind.MORE:
            more = f"+{self.form.number(len(block.bookings))}"
            return BlockWords(more, first, told, "")
        kind = self.kind_of(block.booking)
        if block.kind is BlockKind.RUN:
            count = self.form.number(len(block.bookings))
            return BlockWords(f"{count} {kind}", first, told, "")
        icon = self.icon_of(block.booking)
        mark = self.marks.get(block.booking.account_id, "")
        return BlockWords(name_of(block.booking), first, told, kind, icon, mark)

    def _times(self, span: Span) -> tuple[str, str]:
        """Return the times of a span, and its first: a week has few, again and again.

        The clock decides alone, so a day on which it is turned needs no care.
        """
        start, end = span.start.astimezone(self.tz), span.end.astimezone(self.tz)
        on_clock = (start.time(), end.time(), start.date() == end.date() or end.date())
        told = self._told.get(on_clock)
        if told is None:
            told = (
                self.form.time_range(start, end, self.tz),
                self.form.time_of(start, self.tz),
            )
            self._told[on_clock] = told
        return told

    def icon_of(self, booking: Booking) -> str:
        """Return a booking's icon: that something waits to be sent goes before all."""
        change = self.state.change_of(booking.id)
        if change is not None:
            return "triangle-alert" if change.needs_somebody else "arrow-up"
        return STATUS_ICONS[booking.status]

    def delivery(self, booking: Booking) -> str:
        """Return how it stands with what a service was not told yet; else nothing."""
        change = self.state.change_of(booking.id)
        if change is None:
            return ""
        return words("stuck") if change.needs_somebody else words("not sent yet")

    @property
    def marks(self) -> dict[int, str]:
        """The letters of each account that is not the local one."""
        return marks(self.state.accounts)

    def account_of(self, booking: Booking) -> str:
        """Return the name of a booking's account; empty for the local one."""
        account = self.state.account(booking.account_id)
        is_cloud = account is not None and account.connection is not None
        return account.name if account is not None and is_cloud else ""

    def kind_of(self, booking: Booking) -> str:
        """Return the event type's name; empty when there is none."""
        kind = self.state.event_type(booking)
        if kind is not None:
            return kind.title
        return words("Meetings") if not booking.attendee.name else ""

    @staticmethod
    def busy(busy: BusyTime) -> str:
        """Return what stands on a busy time."""
        untitled = words("Out of office") if busy.is_away else words("Busy")
        title = busy.title or untitled
        if busy.is_tentative:
            title = words("{0}, tentative").format(title)
        return f"{title} · {busy.calendar_name}" if busy.calendar_name else title

    def held(self, held: Reservation) -> BlockWords:
        """Return the texts of time that a program holds."""
        start, end = held.span.start, held.span.end
        kind = self.state.event_type(held)
        return BlockWords(
            words("Held"),
            self.form.time_of(start, self.tz),
            self.form.time_range(start, end, self.tz),
            kind.title if kind is not None else "",
            icon="hourglass",
        )

    def held_name(self, held: Reservation) -> str:
        """Return held time in a sentence: what is being booked, when, until when."""
        kind = self.state.event_type(held)
        what = kind.title if kind is not None else words("a booking")
        when = self.form.span(held.span.start, held.span.end, self.tz)
        until = self.form.time_of(held.until, self.tz)
        told = words("Held until {0} for someone who is booking it: {1}, {2}")
        return told.format(until, what, when)

    # --- days ------------------------------------------------------------------------

    def free(self, day: date) -> str:
        """Return how much of a day is free, in quarters: 2½ h free; or nothing."""
        minutes = self.state.free_minutes(day)
        if minutes < 15:  # noqa: PLR2004  -- less than a quarter is not worth a word
            return ""
        hours, rest = divmod(minutes // 15 * 15, MINUTES)
        whole = self.form.number(hours) if hours else ""
        return words("{0} h free").format(whole + HALF_HOURS[rest])

    def day(self, day: date) -> str:
        """Return the name of a column: Wednesday 11 March, today, 2 h free."""
        parts = [self.form.day(day, whole=True)]
        if day == self.state.today:
            parts.append(words("today"))
        free = self.free(day)
        return ", ".join([*parts, free] if free else parts)

    def day_summary(self, day: date) -> str:
        """Return a day in a sentence: Wednesday 11 March, 5 bookings, 2 h free."""
        count = sum(
            day in each.span.dates(self.state.zone) and each.status.takes_time
            for each in self.state.visible_bookings
        )
        told = counted(count, "1 booking", "{0} bookings")
        return f"{self.day(day)}, {told.format(self.form.number(count))}"

    # --- for screen readers and tooltips ---------------------------------------------

    def booking(self, booking: Booking) -> str:
        """Return a booking in a sentence with everything that is told of it."""
        start, end = booking.span.start, booking.span.end
        if booking.is_all_day:
            last = (end - timedelta(seconds=1)).astimezone(self.tz).date()
            when = self.form.day_range(start.astimezone(self.tz).date(), last)
        else:
            when = self.form.span(start, end, self.tz)
        parts = [name_of(booking), when]
        if not booking.is_all_day:
            parts.append(self.theirs(booking.span.start, booking.attendee.zone))
            parts.append(self.kind_of(booking))
        parts.append(status_within(booking.status))
        parts.append(self.delivery(booking))
        parts.append(self.account_of(booking))
        if booking.buffer_before or booking.buffer_after:
            wide = (booking.buffer_before, booking.buffer_after)
            told = words("{0} min kept free before, {1} min after")
            parts.append(told.format(*map(self.form.number, wide)))
        return ", ".join(part for part in parts if part)

    def block_name(self, block: Block) -> str:
        """Return a block in a sentence; several bookings by their count and names."""
        if block.kind is BlockKind.BOOKING:
            return self.booking(block.booking)
        names = ", ".join(map(self._with_delivery, block.bookings))
        when = self.form.span(block.span.start, block.span.end, self.tz)
        count = self.form.number(len(block.bookings))
        return words("{0} bookings, {1}: {2}").format(count, when, names)

    def _with_delivery(self, booking: Booking) -> str:
        name, delivery = name_of(booking), self.delivery(booking)
        return f"{name} ({delivery})" if delivery else name

    def theirs(self, start: datetime, zone: str) -> str:
        """Return an instant on another clock: 10:00 in New York; empty when equal."""
        there = ZoneInfo(zone)
        offsets = start.astimezone(there).utcoffset(), start.astimezone(self.tz)
        if offsets[0] == offsets[1].utcoffset():
            return ""
        told = self.form.time_of(start, there)
        return words("{0} in {1}").format(told, city(there))

    def cell(self, span: Span, reasons: Sequence[Reason]) -> str:
        """Return a cell in a sentence: its day, its time, free or why not."""
        when = self.form.span(span.start, span.end, self.tz)
        return f"{when}, {self.state_of(reasons)}"

    def state_of(self, reasons: Sequence[Reason]) -> str:
        """Return free, or the reasons one after another."""
        told = dict.fromkeys(self.reason(each) for each in reasons)
        return "; ".join(told) if told else words("free")

    def reason(self, reason: Reason) -> str:
        """Return why a time is not free: every face's sentence, as part of one."""
        # The catalogue of sentences is not needed before somebody hovers.
        from pinmycal_desktop.ui.editing.said import said  # noqa: PLC0415
        from pinmycal_desktop.words.reasons import reason_message  # noqa: PLC0415

        sentence = said(reason_message(reason), self.form, self.state.zone)
        told = sentence[:1].lower() + sentence[1:].removesuffix(".")
        if reason.kind not in _HAS_ITS_TIME:
            return told
        when = self.form.time_range(reason.span.start, reason.span.end, self.tz)
        return f"{told}, {when}"

    # --- on the grid -----------------------------------------------------------------

    @staticmethod
    def skipped() -> str:
        """Return what stands on hours the clocks leave out."""
        return words("Clocks go forward")

    @staticmethod
    def repeated() -> str:
        """Return what stands at hours that come twice."""
        return words("This hour comes twice")

    def was(self, start: datetime) -> str:
        """Return what stands where a dragged booking came from."""
        return words("was {0}").format(self.form.time_of(start, self.tz))

    def ghost(
        self,
        span: Span,
        reasons: Sequence[Reason],
        zone: str | None,
        *,
        kind: str = "",
    ) -> tuple[str, ...]:
        """Return the lines of a ghost: its time, the other clock, free or why not.

        `kind` is what it would be, where that is not known to who drags it.
        """
        lines = [self.form.time_range(span.start, span.end, self.tz)]
        lines += [kind] if kind else []
        theirs = self.theirs(span.start, zone) if zone else ""
        if zone and theirs:
            is_night = comfort_of(span.start, zone) is Comfort.NIGHT
            lines.append(words("{0}, at night").format(theirs) if is_night else theirs)
        told = self.state_of(reasons)
        return (*lines, told[:1].upper() + told[1:])
