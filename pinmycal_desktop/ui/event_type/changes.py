"""What saving will change: a line for each field, each with its own way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.event_type.field_words import field_name, value_words
from pinmycal_desktop.ui.theme import Role, Space, Weight, theme_of
from pinmycal_desktop.ui.widgets.box import Box
from pinmycal_desktop.ui.widgets.button import IconButton
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinmycal_desktop.screen.event_type import EventTypeDraft, FieldChange
    from pinmycal_desktop.ui.format import Format

_LONG = 26


class _Struck(PlainLabel):
    """An earlier value, crossed out."""

    def __init__(self, text: str) -> None:
        super().__init__(text, role=Role.SMALL, ink="muted", tabular=True)
        font = QFont(self.font())
        font.setStrikeOut(True)
        self.setFont(font)


class _Lines(Box):
    """The box round the lines, with quiet lines between them."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        edge = theme_of(self).palette.line
        painter = QPainter(self)
        for line in self.findChildren(_Line)[1:]:
            top = float(line.y())
            ends = QPointF(1, top), QPointF(self.width() - 1, top)
            patterns.hairline(painter, *ends, edge, width=1)
        painter.end()


class _Line(QWidget):
    """One change; what it was, what it will be, and the way back."""


class ChangesPanel(QWidget):
    """Lists the changes of a draft."""

    undo_wanted = Signal(str)
    """The field that should be as it was."""

    def __init__(self, form: Format, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._section = Section(words("What saving will change"))
        self._lines = _Lines()
        self._column = QVBoxLayout(self._lines)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._note = caption("", wrap=True)
        self._section.body.addWidget(self._lines)
        self._section.body.addWidget(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._section)

    def tell(self, draft: EventTypeDraft, schedules: Mapping[int, str]) -> None:
        """Show what differs; a new event type is said in a sentence."""
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        changes = draft.changes() if draft.original.id else ()
        for change in changes:
            self._column.addWidget(self._line(change, schedules))
        self._lines.setVisible(bool(changes))
        new = words("A new event type. Bookings can be made once it is saved.")
        none = words("Nothing is changed.")
        kept = words("Bookings already made stay as they are.")
        sentence = kept if changes else none
        self._note.setText(sentence if draft.original.id else new)

    def texts(self) -> tuple[str, ...]:
        """Return what each line says."""
        lines = self._lines.findChildren(_Line)
        return tuple(line.accessibleName() for line in lines)

    def _line(self, change: FieldChange, schedules: Mapping[int, str]) -> _Line:
        before, after = (
            _short(value_words(change, value, self._form, schedules))
            for value in (change.before, change.after)
        )
        name = field_name(change.field)
        line = _Line()
        line.setAccessibleName(words("{0}: {1}, was {2}").format(name, after, before))
        back = IconButton(
            "undo-2", words("As it was: {0}").format(name), size=14, tiny=True
        )
        back.clicked.connect(partial(self._undo, change.field))
        row = QHBoxLayout(line)
        row.setContentsMargins(10, 3, Space.TINY, 3)
        row.setSpacing(Space.SMALL)
        row.addWidget(PlainLabel(name, role=Role.SMALL))
        row.addStretch()
        row.addWidget(_Struck(before))
        row.addWidget(IconMark("arrow-right", size=12))
        row.addWidget(
            PlainLabel(after, role=Role.SMALL, weight=Weight.STRONG, tabular=True)
        )
        row.addWidget(back)
        return line

    def _undo(self, field: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  -- Qt's
        self.undo_wanted.emit(field)


def _short(text: str) -> str:
    """Return a value in one short line."""
    line = " ".join(text.split())
    if len(line) <= _LONG:
        return line
    return f"{line[: _LONG - 1].rstrip()}\N{HORIZONTAL ELLIPSIS}"
