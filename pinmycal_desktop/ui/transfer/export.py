"""Writing bookings as a file: one, a span of days, or all."""

from __future__ import annotations

from codecs import BOM_UTF8
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.diary import ExportSelection
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.model.view_query import EVERYTHING, Query
from pinmycal_desktop.ui.editing.said import told
from pinmycal_desktop.ui.files import usual_folder, write_file
from pinmycal_desktop.ui.room import grow
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.transfer.export_form import ExportAs, ExportForm
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.date_field import DateField
from pinmycal_desktop.ui.widgets.labelled import Labelled, set_wrong
from pinmycal_desktop.ui.widgets.plain_label import caption
from pinmycal_desktop.ui.words import counted, words
from pinmycal_desktop.wire.tables import TableForm

if TYPE_CHECKING:
    from datetime import date

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.ui.editing.services import PageServices


class ExportWhat(Enum):
    """Which bookings are written."""

    BOOKING = "booking"
    SHOWN = "shown"
    SPAN = "span"
    ALL = "all"


@value_class
class ExportContext:
    """What the window shows when an export is asked for."""

    zone: str
    """The account's."""
    first: date
    last: date
    """The days that are shown, both included."""
    query: Query = EVERYTHING
    """What they are filtered by."""
    booking_id: int | None = None
    """The booking that is chosen, if any."""
    booking_name: str = ""
    alarm_minutes: int | None = None
    """How long before a meeting calendars were to ring last time; None for never."""


class ExportDialog(QDialog):
    """Open it with `open()`. The file is written beside the window, whole or not."""

    saved = Signal(str)
    """A sentence with the name of the file that was written."""

    def __init__(
        self,
        services: PageServices,
        context: ExportContext,
        *,
        what: ExportWhat | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._context = services, context
        self._path = Path()
        self.setWindowTitle(words("Export bookings"))
        self.what = Choice(self._options(), name=words("What to export"))
        usual = ExportWhat.SHOWN if context.booking_id is None else ExportWhat.BOOKING
        self.what.set_value(what or usual)
        self.what.chosen.connect(self._fit)
        form = services.form
        self.first = Labelled(
            words("From"), DateField(context.first, context.first, form=form)
        )
        self.last = Labelled(
            words("To, included"), DateField(context.first, context.last, form=form)
        )
        self.form = ExportForm(context.alarm_minutes)
        self.form.changed.connect(self._grow)
        self._message = Banner()
        self._save = Button(words("Save as\N{HORIZONTAL ELLIPSIS}"), kind=Kind.PRIMARY)
        self._save.clicked.connect(self._choose)
        kept = words("Each booking keeps its UID: other calendars know it again.")
        self._kept = caption(kept, wrap=True)
        self._arrange()
        self._fit()

    def _options(self) -> list[Option]:
        context, form = self._context, self._services.form
        shown = form.day_range(context.first, context.last)
        sentence = words("What is shown: {0}")
        if context.query.is_narrow:
            sentence = words("What is shown, filtered: {0}")
        options = [
            Option(ExportWhat.SHOWN, sentence.format(shown)),
            Option(ExportWhat.SPAN, words("Days from and to")),
            Option(ExportWhat.ALL, words("All bookings")),
        ]
        if context.booking_id is not None:
            sentence = words("This booking: {0}").format(context.booking_name)
            options.insert(0, Option(ExportWhat.BOOKING, sentence))
        return options

    def _arrange(self) -> None:
        close = Button(words("Close"))
        close.clicked.connect(self.close)
        days = QHBoxLayout()
        days.setSpacing(Space.MEDIUM)
        days.addWidget(self.first)
        days.addWidget(self.last)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(close)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[int(Space.LARGE)] * 4)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self._message)
        column.addWidget(Labelled(words("What to export"), self.what))
        column.addLayout(days)
        column.addWidget(self.form)
        column.addWidget(self._kept)
        column.addStretch(1)
        column.addLayout(row)
        self.setMinimumWidth(460)
        self._message.hide()

    def _fit(self) -> None:
        is_span = self.what.value() is ExportWhat.SPAN
        self.first.setVisible(is_span)
        self.last.setVisible(is_span)
        self._grow()

    def _grow(self) -> None:
        self._kept.setVisible(self.form.kind() is ExportAs.CALENDAR)
        self._message.hide()
        if self.isVisible():
            grow(self)

    def selection(self) -> ExportSelection | None:
        """Return what is to be written, or None while the days make no sense."""
        context, what = self._context, self.what.value()
        alarm = self.form.alarm_minutes()
        if what is ExportWhat.BOOKING and context.booking_id is not None:
            ids = (context.booking_id,)
            return ExportSelection(booking_ids=ids, alarm_minutes=alarm)
        if what is ExportWhat.ALL:
            return ExportSelection(alarm_minutes=alarm)
        first, last, query = context.first, context.last, context.query
        if what is ExportWhat.SPAN:
            query = EVERYTHING
            start, end = self.first.field.value(), self.last.field.value()
            if start is None or end is None or end < start:
                return None
            first, last = start, end
        span = Span.of_days(first, last, context.zone)
        return ExportSelection(span=span, query=query, alarm_minutes=alarm)

    def _choose(self) -> None:
        wrong, sentence = self._problem()
        for side in (self.first, self.last):
            set_wrong(side.field, wrong=side is wrong)
        if wrong is not None:
            self._tell(Tone.DANGER, sentence)
            wrong.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        kind = self.form.kind()
        if kind is not ExportAs.CALENDAR and not self.form.chosen_columns():
            self._tell(Tone.DANGER, words("Choose at least one column."))
            return
        dialog = QFileDialog(self, self.windowTitle())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_name_filter(kind))
        dialog.setDefaultSuffix(kind.value)
        dialog.setDirectory(usual_folder())
        dialog.selectFile(f"pinmycal.{kind.value}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _problem(self) -> tuple[Labelled[DateField] | None, str]:
        """Return the day that does not fit and why; None when both do."""
        if self.what.value() is not ExportWhat.SPAN:
            return None, ""
        like = self._services.form.day(self._context.first)
        for side in (self.first, self.last):
            typed = side.field.text().strip()
            if not typed:
                return side, words("Write a day, such as {0}.").format(like)
            if side.field.value() is None:
                sentence = words("“{0}” is no day. Write one such as {1}.")
                return side, sentence.format(typed, like)
        if self.selection() is None:
            before = words("The last day comes before the first. Choose a later one.")
            return self.last, before
        return None, ""

    def _chosen(self, name: str) -> None:
        self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Write what is chosen to `path`, replacing it."""
        selection = self.selection()
        if selection is None:
            return
        self._path = path
        self._save.setEnabled(False)

        table, columns = self.form.kind().table, self.form.chosen_columns()

        def write(diary: Diary) -> int:
            transfer = diary.transfer
            if table is None:
                data = transfer.export(selection)
                write_file(path, data)
                return data.count(b"BEGIN:VEVENT\r\n")
            data = transfer.export_table(selection, table, columns)
            mark = BOM_UTF8 if table is TableForm.CSV else b""
            write_file(path, mark + data)
            return transfer.count(selection)

        self._services.operations.errand(write, self._written, self._failed)

    def _written(self, count: int) -> None:
        self._save.setEnabled(True)
        told = counted(
            count, "1 booking written to {1}.", "{0} bookings written to {1}."
        )
        sentence = told.format(self._services.form.number(count), self._path.name)
        self._tell(Tone.SUCCESS, sentence)
        self.saved.emit(sentence)

    def _failed(self, error: PinmyCalError) -> None:
        self._save.setEnabled(True)
        self._tell(Tone.DANGER, told(error, self._services.form))

    def _tell(self, tone: Tone, sentence: str) -> None:
        self._message.tell(tone, sentence)
        self._message.show()
        grow(self)

    def message(self) -> str:
        """Return what is said; empty for nothing."""
        return "" if self._message.isHidden() else self._message.accessibleName()


def _name_filter(kind: ExportAs) -> str:
    """Return which files a person sees beside the new one."""
    filters = {
        ExportAs.CALENDAR: words("Calendar (*.ics)"),
        ExportAs.CSV: words("Table (*.csv)"),
        ExportAs.JSON: words("JSON (*.json)"),
    }
    return filters[kind]
