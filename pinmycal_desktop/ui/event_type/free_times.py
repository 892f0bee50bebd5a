"""Free times next week as bars: what a change would give and take, day by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.free_counts import FreeCount, free_counts, next_week
from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import Radius, Role, Weight, theme_of
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.ui.editing.services import PageServices
    from pinmycal_desktop.ui.format import Format

_PAUSE = 200  # ms after the last change, before the diary is asked
_ROW, _BAR, _DAY, _NUMBER = 24, 12, 60, 64

_Offer = tuple["EventType", "Schedule", "EventType", "Schedule"]


class _Bars(QWidget):
    """A line for each day: filled is what stays, dashed what there was."""

    def __init__(self, form: Format) -> None:
        super().__init__()
        self._form = form
        self._counts: tuple[FreeCount, ...] = ()
        self._colour = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, counts: tuple[FreeCount, ...], colour: int) -> None:
        """Show these counts in an event type's colour."""
        self._counts, self._colour = counts, colour
        told = (f"{self._day(each)}: {self.number(each)}" for each in counts)
        self.setAccessibleName("; ".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, _ROW * len(self._counts))

    def _day(self, count: FreeCount) -> str:
        return f"{self._form.weekday(count.day)} {self._form.number(count.day.day)}"

    def number(self, count: FreeCount) -> str:
        """Return 7 of 9, or 9 where nothing changes."""
        after, before = (
            self._form.number(each) for each in (count.after, count.before)
        )
        return (
            after
            if count.after == count.before
            else words("{0}, was {1}").format(after, before)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._counts:
            return
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        most = max(max(each.before, each.after) for each in self._counts)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = self.width() - _DAY - _NUMBER
        for place, count in enumerate(self._counts):
            top = place * _ROW
            middle = top + (_ROW - _BAR) / 2
            for number, is_kept in ((count.before, False), (count.after, True)):
                width = room * number / most
                left = self.width() - _DAY - width if rtl else float(_DAY)
                box = QRectF(left, middle, width, _BAR)
                if is_kept and number:
                    fill = theme.type_colour(self._colour).edge
                    patterns.box(painter, box, fill=fill, radius=Radius.BAR)
                elif count.before > count.after:
                    edge = theme.palette.control
                    patterns.box(
                        painter, box, edge=edge, radius=Radius.BAR, dashes=(3, 2)
                    )
            self._words(painter, top, count)
        painter.end()

    def _words(self, painter: QPainter, top: int, count: FreeCount) -> None:
        theme = theme_of(self)
        row = QRectF(0, top, self.width(), _ROW).toRect()
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(Role.SMALL, tabular=True))
        painter.setPen(theme.palette.text)
        lead, trail = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing
        painter.drawText(row, int(lead | middle), self._day(count))
        is_same = count.before == count.after
        weight = Weight.REGULAR if is_same else Weight.STRONG
        painter.setFont(theme.font(Role.SMALL, weight, tabular=True))
        painter.drawText(row, int(trail | middle), self.number(count))


class FreeTimesPanel(QWidget):
    """Asks the diary beside the window; hides when next week has no free time."""

    def __init__(
        self, services: PageServices, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._offer: _Offer | None = None
        self._bars = _Bars(services.form)
        section = Section(words("Free times next week"))
        section.body.addWidget(self._bars)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._ask)
        self.hide()

    def tell(
        self,
        before: EventType,
        before_hours: Schedule,
        after: EventType,
        after_hours: Schedule,
    ) -> None:
        """Compare an event type as it is stored with what it would become."""
        offer = before, before_hours, after, after_hours
        if offer != self._offer:
            self._offer = offer
            self._soon.start()

    def tell_nothing(self) -> None:
        """Hide: there are no hours to reckon with."""
        self._soon.stop()
        self._offer = None
        self.hide()

    def again(self) -> None:
        """Ask once more: bookings have changed."""
        if self._offer is not None:
            self._soon.start()

    def text(self) -> str:
        """Return what the bars say; empty while they are hidden."""
        return "" if self.isHidden() else self._bars.accessibleName()

    def _ask(self) -> None:
        if self._offer is None:
            return
        before, before_hours, after, after_hours = self._offer
        now, zone = self._services.clock(), after_hours.zone
        days = next_week(now, zone)
        span = Span.of_days(days[0], days[-1], zone)

        def count(diary: Diary) -> tuple[FreeCount, ...]:
            find = diary.slots.preview
            new = find(after, after_hours, span=span, zone=zone)
            if before.id == 0:
                return free_counts(new, new, days, zone)
            old = find(before, before_hours, span=span, zone=zone)
            return free_counts(old, new, days, zone)

        self._services.operations.read(
            count, self._arrived, self._failed, topic=f"free-times-{id(self)}"
        )

    def _arrived(self, counts: tuple[FreeCount, ...]) -> None:
        assert self._offer is not None
        self._bars.tell(counts, self._offer[2].colour)
        self.setVisible(bool(counts))

    def _failed(self, _error: PinmyCalError) -> None:
        """A draft that cannot be reckoned with: the form says what is wrong."""
        self.hide()
