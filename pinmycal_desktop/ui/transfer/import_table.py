"""The rows of an import preview as a table: verdict, title, time, and why."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from pinmycal_desktop.model.transfer import ImportVerdict
from pinmycal_desktop.ui import icons
from pinmycal_desktop.ui.editing.said import said
from pinmycal_desktop.ui.theme import Role, Theme, theme_of, themes
from pinmycal_desktop.ui.widgets.plain_label import as_tip
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from pinmycal_desktop.model.transfer import ImportRow, ReadEvent
    from pinmycal_desktop.ui.format import Format

_INDEX = QModelIndex | QPersistentModelIndex
_VERDICT, _TITLE, _WHEN, _WHY = range(4)
_COLUMNS = 4
_MOST_CONFLICTS = 2
_MOST_LINES = 4
"""Lines a reason can have; the rest is on hover."""
_MOST_FITTED = 500
"""Rows whose height is found; in longer lists the rest has one line."""
_BESIDE_WORDS = 12
"""Pixels of a cell that hold no words."""

ICONS = {
    ImportVerdict.NEW: ("plus", "success"),
    ImportVerdict.CHANGED: ("refresh-cw", "accentword"),
    ImportVerdict.SAME: ("check", "muted"),
    ImportVerdict.CANCELLED: ("x", "danger"),
    ImportVerdict.UNREADABLE: ("triangle-alert", "warning"),
}
"""The icon and the colour role of each verdict."""


def verdict_words(verdict: ImportVerdict) -> str:
    """Return a verdict in a word."""
    return {
        ImportVerdict.NEW: words("new"),
        ImportVerdict.CHANGED: words("changed"),
        ImportVerdict.SAME: words("same"),
        ImportVerdict.CANCELLED: words("cancelled"),
        ImportVerdict.UNREADABLE: words("unreadable"),
    }[verdict]


class _Rows(QAbstractTableModel):
    def __init__(self, form: Format, zone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._zone = form, zone
        self._rows: tuple[ImportRow, ...] = ()

    def tell(self, rows: tuple[ImportRow, ...]) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _INDEX = QModelIndex()) -> int:  # noqa: B008  -- Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _INDEX = QModelIndex()) -> int:  # noqa: B008  -- Qt's signature
        return 0 if parent.isValid() else _COLUMNS

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                names = words("It is"), words("Title"), words("When"), words("Why")
                return names[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _INDEX, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            verdict = verdict_words(row.verdict)
            told = (verdict, row.title, self._when(row), self._why(row))
            text = told[index.column()]
            return as_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.DecorationRole and index.column() == _VERDICT:
            name, ink = ICONS[row.verdict]
            return icons.icon(name, getattr(theme_of().palette, ink), size=14)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == _VERDICT:
            return getattr(theme_of().palette, ICONS[row.verdict][1])
        return None

    def _when(self, row: ImportRow) -> str:
        return "" if row.event is None else self._time(row.event)

    def _time(self, event: ReadEvent) -> str:
        form, tz = self._form, ZoneInfo(self._zone)
        start, end = (at.astimezone(tz) for at in (event.span.start, event.span.end))
        if event.is_all_day:
            last = max(start.date(), end.date() - timedelta(days=1))
            return form.day_range(start.date(), last)
        return f"{form.day_range(start.date(), start.date())}, " + form.time_range(
            start, end, tz
        )

    def _why(self, row: ImportRow) -> str:
        parts = []
        if row.reason is not None:
            parts.append(said(row.reason, self._form, self._zone))
        if row.conflicts:
            names = ", ".join(row.conflicts[:_MOST_CONFLICTS])
            rest = len(row.conflicts) - _MOST_CONFLICTS
            more = words(" and {0} more").format(rest) if rest > 0 else ""
            parts.append(words("Overlaps {0}{1}.").format(names, more))
        return " ".join(parts)


class ImportTable(QTableView):
    """Shows rows; nothing in it can be changed."""

    def __init__(
        self, form: Format, zone: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = _Rows(form, zone, self)
        self.setModel(self._model)
        self.setAccessibleName(words("What the file holds"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty("ring", True)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.resizeSection(_VERDICT, 112)
        header.setSectionResizeMode(_WHY, QHeaderView.ResizeMode.Stretch)
        self._dress(themes().current)
        themes().changed.connect(self._dress)

    def _dress(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.SMALL, tabular=True))
        self.horizontalHeader().setFont(theme.font(Role.CAPTION))
        self.verticalHeader().setDefaultSectionSize(theme.density.value.row)

    def tell(self, rows: tuple[ImportRow, ...]) -> None:
        """Show other rows, each time whole however the clock is told."""
        self._model.tell(rows)
        self.resizeColumnToContents(_WHEN)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give titles what they need, at most half, and the reasons all the rest.

        A reason that is longer takes further lines of its row.
        """
        others = self.columnWidth(_VERDICT) + self.columnWidth(_WHEN)
        room = self.viewport().width() - others
        titles, reasons = map(self.sizeHintForColumn, (_TITLE, _WHY))
        most = room // 2 if reasons > room // 2 else room - reasons
        least = self.horizontalHeader().minimumSectionSize()
        title = max(min(titles, most), least)
        self.setColumnWidth(_TITLE, title)
        self._break_reasons(room - title - _BESIDE_WORDS)

    def _break_reasons(self, width: int) -> None:
        header, metrics = self.verticalHeader(), self.fontMetrics()
        usual = header.defaultSectionSize()
        for row in range(min(self._model.rowCount(), _MOST_FITTED)):
            why = str(self._model.index(row, _WHY).data())
            lines = 1
            if width > 0 and metrics.horizontalAdvance(why) > width:
                flags = int(Qt.TextFlag.TextWordWrap)
                high = metrics.boundingRect(0, 0, width, 10_000, flags, why).height()
                lines = min(max(round(high / metrics.lineSpacing()), 1), _MOST_LINES)
            wanted = usual + (lines - 1) * metrics.lineSpacing()
            if self.rowHeight(row) != wanted:
                self.setRowHeight(row, wanted)

    def texts(self) -> list[list[str]]:
        """Return what stands in each row."""
        model = self._model
        return [
            [str(model.index(row, column).data()) for column in range(_COLUMNS)]
            for row in range(model.rowCount())
        ]
