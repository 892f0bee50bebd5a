"""What an invitee would see: the free times of drafts nobody has saved yet.

It reads the diary beside the window and shows the last answer only. Times stand on the
invitee's clock; where there are none, the reasons do.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pinmycal_desktop.model.slot import Slot, SlotAnswer
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.comfort import Comfort
from pinmycal_desktop.screen.free_times import days_of_times
from pinmycal_desktop.ui import icons, patterns
from pinmycal_desktop.ui.editing.said import reasons_said, told
from pinmycal_desktop.ui.theme import Radius, Role, Space, theme_of
from pinmycal_desktop.ui.widgets.button import IconButton
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.zone_field import ZoneField
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.screen.free_times import DayOfTimes, FreeTime
    from pinmycal_desktop.ui.editing.services import PageServices

SPAN_DAYS = 14
COLUMNS, MOST_REASONS = 3, 4
_PAUSE = 150  # ms after the last change of a draft, before the diary is asked
_ICONS = {Comfort.NIGHT: "moon", Comfort.EARLY: "sunrise", Comfort.LATE: "sunset"}


@value_class
class Offer:
    """Whose times are wanted: a type with its schedule, both perhaps unsaved."""

    event_type: EventType
    schedule: Schedule
    length: int


class _Time(QWidget):
    """One free time; night, early and late carry a sign."""

    def __init__(self, wall: str, comfort: Comfort, told: str) -> None:
        super().__init__()
        self._words, self._comfort = wall, comfort
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(60, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        palette, is_night = theme.palette, self._comfort is Comfort.NIGHT
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill = palette.closed if is_night else palette.field
        patterns.box(
            painter, rect, fill=fill, edge=palette.control, radius=Radius.BLOCK
        )
        painter.setFont(theme.font(Role.SMALL, tabular=True))
        painter.setPen(palette.muted if is_night else palette.text)
        sign = _ICONS.get(self._comfort)
        width = painter.fontMetrics().horizontalAdvance(self._words)
        shift = 0.0
        if sign:
            shift = 8.0
            left = (self.width() - width) / 2 - 9
            where = QRectF(left, (self.height() - 12) / 2, 12, 12)
            icons.paint(painter, where, sign, palette.muted)
        room = rect.translated(shift, 0).toRect()
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()


class SlotPreview(QWidget):
    """A zone to choose, two weeks to leaf through, and the times of three days.

    Of each day at most `most` times are shown, and how many more there are.
    """

    leafed = Signal()
    """Other days are wanted, or another zone."""

    def __init__(
        self,
        services: PageServices,
        zone: str,
        *,
        most: int = 5,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._most = services, most
        self._topic = f"slot-preview-{id(self)}"
        self._offer: Offer | None = None
        self._skipped = 0  # days the person leafed on
        self._zone = ZoneField(
            ZoneInfo(zone),
            clock=services.clock,
            form=services.form,
            name=words("Zone of the invitee"),
        )
        self._zone.changed.connect(self._ask)
        self._zone.changed.connect(self.leafed)
        self._sooner = IconButton("chevron-left", words("Earlier days"), dense=True)
        self._later = IconButton("chevron-right", words("Later days"), dense=True)
        self._sooner.clicked.connect(self._leaf_back)
        self._later.clicked.connect(self._leaf_on)
        self._days = QHBoxLayout()
        self._days.setSpacing(Space.SMALL)
        self._why = PlainLabel(role=Role.SMALL, ink="muted", wrap=True)
        self._note = caption("", wrap=True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._ask)
        self._arrange()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.TINY)
        row.addWidget(self._zone, 1)
        row.addWidget(self._sooner)
        row.addWidget(self._later)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(row)
        column.addLayout(self._days)
        column.addWidget(self._why)
        column.addWidget(self._note)
        self._why.hide()
        self._note.hide()
        self._sooner.setEnabled(False)

    @property
    def zone(self) -> str:
        """The zone the times are told in."""
        value = self._zone.value()
        return value.key if value is not None else "UTC"

    def offer(self, offer: Offer | None, *, note: str = "") -> None:
        """Show the times of `offer`, a moment later; None shows nothing."""
        self._note.setText(note)
        self._note.setVisible(bool(note))
        if offer != self._offer:
            self._offer = offer
            self._soon.start()

    def again(self) -> None:
        """Ask once more: bookings have changed."""
        if self._offer is not None:
            self._soon.start()

    @property
    def span(self) -> Span:
        """The days that are leafed to."""
        return self._span()

    def show_live(self, spans: Iterable[Span]) -> None:
        """Show these times instead of what is reckoned here, until that changes."""
        slots = tuple(Slot(span=each) for each in spans)
        self._arrived(SlotAnswer(slots=slots, reasons=()))

    def shown_times(self) -> tuple[str, ...]:
        """Return the words of the times shown, day by day."""
        return tuple(each._words for each in self.findChildren(_Time))  # noqa: SLF001  -- its own part

    def why(self) -> str:
        """Return what is said where there are no times; empty when there are."""
        return "" if self._why.isHidden() else self._why.text()

    def _span(self) -> Span:
        now = self._services.clock()
        first = now.astimezone(ZoneInfo(self.zone)).date()
        first += timedelta(days=self._skipped)
        last = first + timedelta(days=SPAN_DAYS - 1)
        return Span.of_days(first, last, self.zone)

    def _ask(self) -> None:
        offer, span, zone = self._offer, self._span(), self.zone
        if offer is None:
            self._show(())
            return

        def find(diary: Diary) -> SlotAnswer:
            return diary.slots.preview(
                offer.event_type,
                offer.schedule,
                span=span,
                zone=zone,
                length=offer.length,
            )

        self._services.operations.read(
            find, self._arrived, self._failed, topic=self._topic
        )

    def _arrived(self, answer: SlotAnswer) -> None:
        zone, span = self.zone, self._span()
        days = days_of_times(
            answer, span.dates(zone), host_zone=zone, invitee_zone=zone
        )
        self._show([day for day in days if day.times][:COLUMNS])
        self._explain(answer)

    def _failed(self, error: PinmyCalError) -> None:
        self._show(())
        self._why.setText(told(error, self._services.form))
        self._why.show()

    def _explain(self, answer: SlotAnswer) -> None:
        if answer.slots:
            self._why.hide()
            return
        sentences = reasons_said(answer.reasons, self._services.form)[:MOST_REASONS]
        form, zone = self._services.form, self.zone
        days = self._span().dates(zone)
        told = words("No free times {0}.").format(
            form.day_range(days[0], days[-1], short=True)
        )
        self._why.setText(" ".join((told, *sentences)))
        self._why.show()

    def _show(self, days: list[DayOfTimes] | tuple[()]) -> None:
        while (item := self._days.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        for day in days:
            self._days.addWidget(self._column(day), 1, Qt.AlignmentFlag.AlignTop)

    def _column(self, day: DayOfTimes) -> QWidget:
        made = QWidget(self)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        name = self._day_name(day.day)
        column.addWidget(caption(name))
        for each in day.times[: self._most]:
            column.addWidget(self._time(each, name))
        rest = len(day.times) - self._most
        if rest > 0:
            column.addWidget(caption(words("and {0} more").format(rest), wrap=True))
        return made

    def _day_name(self, day: date) -> str:
        form = self._services.form
        return f"{form.weekday(day)} {form.short_day(day)}"

    def _time(self, free: FreeTime, day: str) -> _Time:
        wall = self._wall(free.theirs)
        comfort = {
            Comfort.NIGHT: words("night there"),
            Comfort.EARLY: words("early there"),
            Comfort.LATE: words("late there"),
        }.get(free.comfort)
        parts = (f"{day}, {wall}", comfort)
        return _Time(wall, free.comfort, ", ".join(part for part in parts if part))

    def _wall(self, moment: datetime) -> str:
        return self._services.form.wall(moment.time())

    def _leaf_back(self) -> None:
        self._leaf(-7)

    def _leaf_on(self) -> None:
        self._leaf(7)

    def _leaf(self, days: int) -> None:
        self._skipped = max(0, self._skipped + days)
        self._sooner.setEnabled(self._skipped > 0)
        self._ask()
        self.leafed.emit()
