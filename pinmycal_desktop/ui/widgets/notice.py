"""The pill in the status line: what was just done, and the way back for a while."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import Radius, Role, Weight, theme_of
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.inside import sided
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel

_SECOND = 1000
_PAD, _BESIDE_BUTTON = 12, 4


class Notice(QWidget):
    """One sentence with an action; it counts its seconds and then goes by itself.

    `keys` do what the action does, and stand beside its words.

    It counts ticks, it reads no clock. A newer notice replaces the one shown, which is
    then over: `closed` is emitted for it first.
    """

    acted = Signal()
    """The main action (Undo) was pressed; the notice has hidden itself."""
    hurried = Signal()
    """The other action (Send now) was pressed; the notice has hidden itself."""
    closed = Signal()
    """Its time is over, or a newer one came; nothing was pressed."""
    focus_left = Signal()
    """It went with the keyboard in it: whoever owns it says where that goes."""

    def __init__(self, parent: QWidget | None = None, *, keys: str = "") -> None:
        super().__init__(parent)
        native = QKeySequence.SequenceFormat.NativeText
        self._keys = QKeySequence(keys).toString(native).replace("+", " ")
        self._left = 0
        self._counts = False
        self._text = PlainLabel(role=Role.SMALL, ink="invert")
        self._count = PlainLabel(
            role=Role.SMALL, weight=Weight.STRONG, ink="invert", tabular=True
        )
        self._other = Button("", kind=Kind.INVERT)
        self._action = Button("", kind=Kind.INVERT_ACTION, icon="undo-2")
        self._other.clicked.connect(self._hurry)
        self._action.clicked.connect(self._act)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(4)
        for part in (self._text, self._count, self._other, self._action):
            row.addWidget(part)
        self._tick = QTimer(self)
        self._tick.setInterval(_SECOND)
        self._tick.timeout.connect(self._pass)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    def tell(
        self,
        text: str,
        *,
        action: str = "",
        other: str = "",
        seconds: int = 8,
        counting: bool = False,
    ) -> None:
        """Show a sentence for `seconds`; `counting` says how many are left after it.

        Without `action` there is no button. Seconds of 0 keep it until `dismiss`.
        """
        self.dismiss()
        self._left, self._counts = seconds, counting
        self._text.setText(text)
        keys = f"{action}  {self._keys}".rstrip() if action else ""
        for button, words in ((self._action, keys), (self._other, other)):
            button.setText(words)
            button.setVisible(bool(words))
        end = _BESIDE_BUTTON if action or other else _PAD
        self._row.setContentsMargins(sided(self, _PAD, end, top=3))
        self._show_count()
        self.setAccessibleName(text)
        self.show()
        said = QAccessibleAnnouncementEvent(self, text)
        QAccessible.updateAccessibility(said)
        if seconds:
            self._tick.start()

    def text(self) -> str:
        """The sentence, empty when nothing is shown."""
        return "" if self.isHidden() else self._text.text()

    def dismiss(self) -> None:
        """Take it away now; `closed` tells it."""
        if self._put_away():
            self.closed.emit()

    def _put_away(self) -> bool:
        self._tick.stop()
        shown = not self.isHidden()
        focused = self.window().focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.hide()
        if had_focus:
            self.focus_left.emit()
        return shown

    def _pass(self) -> None:
        self._left -= 1
        self._show_count()
        if self._left <= 0:
            self.dismiss()

    def _show_count(self) -> None:
        self._count.setVisible(self._counts)
        self._count.setText(f"{max(0, self._left)} s")

    def _act(self) -> None:
        if self._put_away():
            self.acted.emit()

    def _hurry(self) -> None:
        if self._put_away():
            self.hurried.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill: dark on light, light on dark."""
        painter = QPainter(self)
        fill = theme_of(self).palette.invert
        patterns.box(painter, QRectF(self.rect()), fill=fill, radius=Radius.CONTROL)
        painter.end()
