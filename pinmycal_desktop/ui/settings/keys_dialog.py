"""Where a person chooses which keys ask for what; saved as a whole.

A key that something else has is refused in a sentence that names it. Nothing changes
before Save is pressed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.screen.bindings import GRID
from pinmycal_desktop.ui.actions import ROWS, keys_of, row_words
from pinmycal_desktop.ui.room import room_for
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from pinmycal_desktop.screen.bindings import Bindings

_SIZE = QSize(620, 620)
_NAME = Qt.ItemDataRole.UserRole + 1
_MODIFIERS = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
)
_LEAVES = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
_FIRST_F, _LAST_F = Qt.Key.Key_F1, Qt.Key.Key_F35


class KeyField(QLineEdit):
    """Takes a key as it is pressed; Tab and Escape leave it, as everywhere."""

    pressed = Signal(str)
    """A shortcut as it is written, or one character."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        told = words("Press the new keys here")
        self.setPlaceholderText(told)
        room = self.fontMetrics().horizontalAdvance(told)
        self.setMinimumWidth(room + 2 * Space.LARGE)

    def event(self, event: QEvent) -> bool:
        """Hear shortcuts of the window too, instead of carrying them out."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell what was pressed."""
        key = Qt.Key(event.key())
        if key in _MODIFIERS:
            return
        if key in _LEAVES and not event.modifiers() & ~_SHIFT:
            event.ignore()
            return
        told = written(event)
        if told:
            self.pressed.emit(told)


_SHIFT = Qt.KeyboardModifier.ShiftModifier


def written(event: QKeyEvent) -> str:
    """Return a key as bindings write it; empty for what cannot be one."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    is_plain = not held & ~_SHIFT
    if is_plain and len(text) == 1 and text.isprintable() and text.strip():
        return text.casefold()
    is_function = _FIRST_F <= event.key() <= _LAST_F
    if is_plain and not is_function:
        # A key of the grid, which is refused by its name.
        return QKeySequence(event.key()).toString()
    sequence = QKeySequence(event.keyCombination())
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


class ChangeKeysDialog(QDialog):
    """Every action with its keys; a chosen one gets others."""

    chosen = Signal(object)
    """The `Bindings` that were saved."""

    def __init__(self, bindings: Bindings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("Change keys"))
        self.bindings = bindings
        self._names = {row.name: row_words(row).replace("&", "") for row in ROWS}
        self.letters = Check(words("Single characters ask for things in the days"))
        self.letters.setChecked(bindings.with_letters)
        self.table = self._make_table()
        self.field = KeyField()
        self._labelled = Labelled(words("New keys"), self.field)
        self.banner = Banner(Tone.NEUTRAL)
        self.banner.hide()
        self.none = Button(words("No keys"))
        self.usual = Button(words("The usual ones"))
        self.save = Button(words("Save"), kind=Kind.PRIMARY)
        self._close = Button(words("Close"))
        self._arrange()
        self._fill()
        self.field.pressed.connect(self._take)
        self.none.clicked.connect(self._take_none)
        self.usual.clicked.connect(self._take_usual)
        self.letters.toggled.connect(self._switch)
        self.save.clicked.connect(self._save)
        self._close.clicked.connect(self.reject)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.setCurrentIndex(self._model.index(0, 0))
        self.resize(room_for(self, _SIZE))

    def _make_table(self) -> QTreeView:
        self._model = QStandardItemModel(0, 2, self)
        heads = [words("What it asks for"), words("Keys")]
        self._model.setHorizontalHeaderLabels(heads)
        table = QTreeView()
        table.setProperty("ring", True)
        table.setModel(self._model)
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAccessibleName(words("Keys"))
        table.header().setStretchLastSection(True)
        mode = QHeaderView.ResizeMode.Stretch
        table.header().setSectionResizeMode(0, mode)
        table.activated.connect(self._on_entered)
        return table

    def _arrange(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(Space.SMALL)
        beside.addWidget(self._labelled, 1)
        for button in (self.none, self.usual):
            beside.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[int(Space.LARGE)] * 4)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.letters)
        column.addWidget(self.table, 1)
        column.addWidget(self.banner)
        column.addLayout(beside)
        column.addLayout(row)

    def _fill(self) -> None:
        for row in ROWS:
            name, keys = QStandardItem(self._names[row.name]), QStandardItem()
            name.setData(row.name, _NAME)
            self._model.appendRow([name, keys])
        self._tell_keys()

    def _tell_keys(self) -> None:
        for place, row in enumerate(ROWS):
            told = ", ".join(keys_of(self.bindings, row.name))
            self._model.item(place, 1).setText(told)
        self.none.setEnabled(bool(self.bindings.of(self.current)))

    @property
    def current(self) -> str:
        """The name of the action that is chosen in the list."""
        index = self.table.currentIndex()
        found = self._model.index(index.row(), 0).data(_NAME)
        return str(found or ROWS[0].name)

    def choose(self, name: str) -> None:
        """Choose an action in the list."""
        place = next(at for at, row in enumerate(ROWS) if row.name == name)
        self.table.setCurrentIndex(self._model.index(place, 0))

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.banner.hide()
        self._tell_keys()

    def _on_entered(self) -> None:
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    # --- choosing --------------------------------------------------------------------

    def _take(self, key: str) -> None:
        """Take a key for the chosen action, unless something else has it."""
        owner = self.bindings.owner_of(key, besides=self.current)
        if owner is None:
            self.banner.hide()
            self._show(self.bindings.adding(self.current, key))
            return
        native = QKeySequence.SequenceFormat.NativeText
        told = key.upper() if len(key) == 1 else QKeySequence(key).toString(native)
        headline = words("{0} has a meaning already").format(told)
        self.banner.tell(Tone.INFO, headline, self._way_out(owner))
        self.banner.show()

    def _way_out(self, owner: str) -> str:
        if owner == GRID:
            return words("It moves about in the days. Please press other keys.")
        text = words("It asks for “{0}”. Press other keys, or free it there first.")
        return text.format(self._names[owner])

    def _take_none(self) -> None:
        self._show(self.bindings.without(self.current))

    def _take_usual(self) -> None:
        self._show(self.bindings.reset(self.current))

    def _switch(self, on: bool) -> None:  # noqa: FBT001  -- a signal's argument
        self._show(replace(self.bindings, with_letters=on))

    def _show(self, bindings: Bindings) -> None:
        self.bindings = bindings
        self._tell_keys()

    def _save(self) -> None:
        self.chosen.emit(self.bindings)
        self.accept()
