"""Free times for a mail or a chat: chosen, seen, and copied in three forms at once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.free_text import FreeText, FreeWording, free_text
from pinmycal_desktop.ui.editing.said import told
from pinmycal_desktop.ui.format import city
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.date_field import DateField
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.widgets.zone_field import ZoneField
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.ui.editing.services import PageServices

_USUAL_DAYS = timedelta(days=6)
_MOST_DAYS = 92
_LINES = 12


class FreeTimesDialog(QDialog):
    """Open it with `open()`. What is seen is what is copied."""

    copied = Signal(str)
    """A sentence: the free times are on the clipboard."""

    def __init__(
        self,
        services: PageServices,
        event_types: Sequence[EventType],
        *,
        zone: str,
        first: date,
        parent: QWidget | None = None,
    ) -> None:
        """Times are those of `zone`, the host's; the week from `first` on is shown."""
        super().__init__(parent)
        self._services, self._zone = services, zone
        self._topic = f"free-{id(self)}"
        self._text: FreeText | None = None
        self.setWindowTitle(words("Copy free times"))
        self._types = {each.id: each for each in event_types}
        self.event_type = Choice(
            [Option(each.id, each.title) for each in event_types],
            name=words("Event type"),
        )
        form = services.form
        self.first = Labelled(words("From"), DateField(first, first, form=form))
        self.last = Labelled(
            words("To, included"), DateField(first, first + _USUAL_DAYS, form=form)
        )
        self.second = Labelled(
            words("In this zone too"),
            ZoneField(clock=services.clock, ours=ZoneInfo(zone), form=form),
        )
        self.seen = QPlainTextEdit(readOnly=True)
        self.seen.setAccessibleName(words("What is copied"))
        self._message = Banner()
        self._copy = Button(words("Copy"), kind=Kind.PRIMARY)
        self._arrange()
        self._connect()
        self._look()

    def _arrange(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(Space.MEDIUM)
        days.addWidget(self.first, 3)
        days.addWidget(self.last, 3)
        days.addWidget(self.second, 4)  # it tells the time there, too
        close = Button(words("Close"))
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(close)
        row.addWidget(self._copy)
        self.seen.setMinimumHeight(self.seen.fontMetrics().lineSpacing() * _LINES)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[int(Space.LARGE)] * 4)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self._message)
        column.addWidget(Labelled(words("Event type"), self.event_type))
        column.addLayout(days)
        column.addWidget(self.seen, 1)
        column.addLayout(row)
        self.setMinimumWidth(700)
        self._message.hide()

    def _connect(self) -> None:
        self.event_type.chosen.connect(self._look)
        self.first.field.changed.connect(self._look)
        self.last.field.changed.connect(self._look)
        self.second.field.changed.connect(self._look)
        self._copy.clicked.connect(self.copy)
        keys = QShortcut(QKeySequence.StandardKey.Copy, self)
        keys.activated.connect(self._copy.click)

    # --- looking ---------------------------------------------------------------------

    def _look(self) -> None:
        """Read the free times of what is chosen, and show them."""
        self._text = None
        self._copy.setEnabled(False)
        event_type = self._chosen()
        span = self._span()
        if event_type is None or span is None:
            return
        second = self.second.field.value()
        zone = self._zone
        now = self._services.clock()

        def read(diary: Diary) -> tuple[Span, ...]:
            found = diary.slots.find(event_type.id, span=span, zone=zone, now=now)
            return tuple(each.span for each in found.slots)

        def show(slots: tuple[Span, ...]) -> None:
            self._show(
                free_text(
                    slots,
                    zone=zone,
                    second=second.key if second else "",
                    wording=self._wording(event_type),
                )
            )

        self._services.operations.read(read, show, self._failed, topic=self._topic)

    def _chosen(self) -> EventType | None:
        number = self.event_type.value()
        return self._types.get(number) if isinstance(number, int) else None

    def _span(self) -> Span | None:
        """Return the days that are asked for; None, and said, for senseless ones."""
        first, last = self.first.field.value(), self.last.field.value()
        if first is None or last is None:
            return None
        if last < first:
            self._tell(Tone.DANGER, words("The last day comes before the first."))
            return None
        if (last - first).days >= _MOST_DAYS:
            sentence = words("Choose at most {0} days.").format(_MOST_DAYS)
            self._tell(Tone.DANGER, sentence)
            return None
        self._message.hide()
        return Span.of_days(first, last, self._zone)

    def _wording(self, event_type: EventType) -> FreeWording:
        """Return how times are told in this window."""
        form = self._services.form
        length = form.duration(timedelta(minutes=event_type.lengths[0]))
        head = words("{0}, {1}. Times of {2}:")

        def elsewhere(zone: str, _at: datetime) -> str:
            return city(zone)

        return FreeWording(
            head=head.format(event_type.title, length, city(self._zone)),
            nothing=words("Nothing is free there."),
            day=form.day,
            times=form.time_range,
            elsewhere=elsewhere,
        )

    def _show(self, text: FreeText) -> None:
        self._text = text
        self.seen.setPlainText(text.plain)
        self._copy.setEnabled(bool(text.days))

    def _failed(self, error: PinmyCalError) -> None:
        self._tell(Tone.DANGER, told(error, self._services.form))

    # --- copying ---------------------------------------------------------------------

    def copy(self) -> None:
        """Put what is seen on the clipboard, for text, mails and Markdown alike."""
        if self._text is None:
            return
        QGuiApplication.clipboard().setMimeData(mime_of(self._text))
        sentence = words("The free times are on the clipboard.")
        self._tell(Tone.SUCCESS, sentence)
        self.copied.emit(sentence)

    def done(self, result: int) -> None:
        """Wait for no answer before it closes, however it is closed."""
        self._services.operations.drop(self._topic)
        super().done(result)

    def message(self) -> str:
        """Return what is said; empty for nothing."""
        return "" if self._message.isHidden() else self._message.accessibleName()

    def _tell(self, tone: Tone, sentence: str) -> None:
        self._message.tell(tone, sentence)
        self._message.show()


def mime_of(text: FreeText) -> QMimeData:
    """Return free times as whatever takes them likes best."""
    data = QMimeData()
    data.setText(text.plain)
    data.setHtml(text.html)
    data.setData("text/markdown", text.markdown.encode())
    return data
