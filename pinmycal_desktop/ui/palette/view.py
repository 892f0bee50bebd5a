"""The palette over the window: a line to type, what it means, and what fits it.

It shows the choices it is given and tells which one was taken; it carries nothing out.
A child of the window, so that input methods work and nothing else has to close it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.screen.palette import Choice, Group
from pinmycal_desktop.ui.palette.rows import CHOICE, FACTS, PaletteDelegate
from pinmycal_desktop.ui.theme import DIMMING, Role, Space, themes
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.widgets.section import Line
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.ui.theme import Theme

_WIDTH, _HEIGHT, _TOP = 680, 600, 96
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_PageUp: -6,
}

Facts = tuple[tuple[str, str, str], ...]


class PaletteView(QWidget):
    """Covers its window while it is open; Escape and a click beside it close it."""

    typed = Signal(str)
    """What stands in the line now."""
    taken = Signal(object, bool)
    """The `Choice` that was taken, and whether its form is wanted (Ctrl)."""
    left = Signal()
    """It was closed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._box = QFrame(self)
        self._box.setObjectName("palette")
        self.line = QLineEdit()
        self.line.setFrame(False)
        self.line.setProperty("ring", False)
        self.line.setAccessibleName(words("Search or command"))
        self.line.setPlaceholderText(
            words("A command, a person, a date, or: book Ava intro thu 3pm london")
        )
        self._model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(words("What fits"))
        self.list.setMinimumHeight(1)  # as low as its choices, not as Qt's usual list
        self.note = PlainLabel(role=Role.SMALL, ink="muted", elide=True)
        self._arrange()
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self.typed)
        self.list.clicked.connect(self._on_clicked)
        themes().changed.connect(self._dress)
        self._dress(themes().current)
        window.installEventFilter(self)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        top.setSpacing(Space.SMALL)
        top.addWidget(IconMark("search", size=20))
        top.addWidget(self.line, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        foot.addWidget(self.note, 1)
        column = self._column = QVBoxLayout(self._box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Line())
        column.addWidget(self.list, 1)
        self._end = Line()
        column.addWidget(self._end)
        column.addLayout(foot)

    def _dress(self, theme: Theme) -> None:
        palette = theme.palette
        self._box.setStyleSheet(
            f"#palette {{ background: {palette.field.name()};"
            f" border: 1px solid {palette.control.name()}; border-radius: 8px; }}"
            "QLineEdit { border: none; background: transparent; padding: 4px 0; }"
            "QListView { border: none; background: transparent; }"
        )
        self.line.setFont(theme.font(Role.BODY))

    # --- open and closed -------------------------------------------------------------

    def open(self, text: str = "") -> None:
        """Cover the window and let a line be typed."""
        self._place()
        self.show()
        self.raise_()
        self.line.setText(text)
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.typed.emit(text)

    def leave(self) -> None:
        """Go, and let the keyboard go back."""
        self.hide()
        self.left.emit()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        self.setGeometry(window.rect())
        width = min(themes().current.scaled(_WIDTH), self.width() - 2 * Space.LARGE)
        top = min(_TOP, self.height() // 10)
        most = min(_HEIGHT, self.height() - top - Space.LARGE)
        left = (self.width() - width) // 2
        if self._box.width() != width:  # how high a preview is depends on it
            self._box.setGeometry(QRect(left, top, width, most))
            self._column.activate()
        self._box.setGeometry(QRect(left, top, width, min(most, self._needed())))

    def _needed(self) -> int:
        """The height at which every choice is seen, and nothing empty below them."""
        rows = range(self._model.rowCount())
        choices = sum(self.list.sizeHintForRow(row) for row in rows)
        others = self._box.sizeHint().height() - self.list.sizeHint().height()
        return others + choices

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim what lies under it, flatly."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), DIMMING)
        painter.end()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Go when something else was meant."""
        self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; hear the keys of the line that move in the list."""
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            if self.isVisible():
                self._place()
        elif watched is self.line and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                return self._key(event)
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # the window's shortcuts rest meanwhile
                return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            wants_form = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._take(self.list.currentIndex(), wants_form=wants_form)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._complete()
        else:
            return False
        return True

    # --- choices ---------------------------------------------------------------------

    def show_choices(self, choices: Sequence[Choice], facts: Facts, note: str) -> None:
        """Show what fits; `facts` preview the first choice when it is of a line."""
        before = self.current
        self._model.clear()
        group: Group | None = None
        for place, choice in enumerate(choices):
            if choice.group is not group:
                group = choice.group
                if place:
                    self._put_head(_head(group))
            if place == 1 and group is Group.LINE:
                self._put_head(words("Also could mean"))
            item = QStandardItem(choice.words)
            item.setEditable(False)
            item.setData(choice, CHOICE)
            if not place and facts:
                item.setData(facts, FACTS)
            item.setAccessibleText(_sentence(choice, facts if not place else ()))
            self._model.appendRow(item)
        self.note.setText(note)
        self._end.setVisible(bool(choices))
        self._place()
        self._choose(before if before in choices else None)

    def _put_head(self, text: str) -> None:
        head = QStandardItem(text)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        self._model.appendRow(head)

    @property
    def current(self) -> Choice | None:
        """The choice that Enter takes."""
        found = self.list.currentIndex().data(CHOICE)
        return found if isinstance(found, Choice) else None

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What is offered now, in order."""
        rows = (self._model.index(row, 0) for row in range(self._model.rowCount()))
        found = (each.data(CHOICE) for each in rows)
        return tuple(each for each in found if isinstance(each, Choice))

    def _choose(self, wanted: Choice | None) -> None:
        for row in range(self._model.rowCount()):
            index = self._model.index(row, 0)
            choice = index.data(CHOICE)
            if isinstance(choice, Choice) and wanted in (None, choice):
                self.list.setCurrentIndex(index)
                return

    def _step(self, by: int) -> None:
        """Go on to the next choice, over group names, and stop at the ends."""
        rows = [
            row
            for row in range(self._model.rowCount())
            if isinstance(self._model.index(row, 0).data(CHOICE), Choice)
        ]
        now = self.list.currentIndex().row()
        if rows:
            place = rows.index(now) + by if now in rows else 0
            wanted = rows[min(max(place, 0), len(rows) - 1)]
            self.list.setCurrentIndex(self._model.index(wanted, 0))
            self.line.setAccessibleDescription(
                self._model.item(wanted, 0).accessibleText()
            )

    def _complete(self) -> None:
        """Put the words of the choice into the line, to go on from there."""
        choice = self.current
        if choice is not None and choice.group is not Group.LINE:
            self.line.setText(choice.words)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._take(index, wants_form=False)

    def _take(self, index: QModelIndex, *, wants_form: bool) -> None:
        choice = index.data(CHOICE)
        if isinstance(choice, Choice):
            self.taken.emit(choice, wants_form)


def _head(group: Group) -> str:
    return {
        Group.LINE: words("Book"),
        Group.DATE: words("Dates"),
        Group.PERSON: words("People"),
        Group.TYPE: words("Event types"),
        Group.ACTION: words("Commands"),
        Group.ZONE: words("Zones"),
    }[group]


def _sentence(choice: Choice, facts: Facts) -> str:
    told = [choice.words, choice.note, *choice.keys]
    told += [f"{what}: {how} {note}".strip() for what, how, note in facts]
    return ", ".join(each for each in told if each)
