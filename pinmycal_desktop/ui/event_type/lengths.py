"""The lengths an invitee may choose, as chips; one of them is the usual one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from pinmycal_desktop.screen.event_type import LONGEST_MINUTES
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.chip import Chip
from pinmycal_desktop.ui.widgets.flow import Flow
from pinmycal_desktop.ui.widgets.number_field import NumberField
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

_USUALLY_ADDED = 45


class _Length(Chip):
    """A length; pressing it makes it the usual one."""

    taken = Signal()

    def __init__(self, text: str, *, tone: Tone, is_usual: bool, is_last: bool) -> None:
        super().__init__(text, tone, removable=not is_last)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", True)
        if not is_usual:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(words("Make it the usual one"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click takes it."""
        super().mouseReleaseEvent(event)
        self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space take it, Delete removes it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.taken.emit()
            return
        super().keyPressEvent(event)


class LengthsField(QWidget):
    """Tells what a person wants; the lengths shown are those it is told."""

    added = Signal(int)
    removed = Signal(int)
    usual_wanted = Signal(int)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lengths: tuple[int, ...] = ()
        self._chips: list[_Length] = []
        self._flow = Flow(self)
        self._add = Button(words("Add"), icon="plus", dense=True)
        self._number = NumberField(
            1, LONGEST_MINUTES, unit=words("min"), name=words("New length"), step=5
        )
        self._ok = Button(words("Add it"), dense=True)
        for part in (self._add, self._number, self._ok):
            self._flow.addWidget(part)
        self._add.clicked.connect(self._begin)
        self._ok.clicked.connect(self._take)
        self._number.lineEdit().returnPressed.connect(self._take)
        self._number.hide()
        self._ok.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def tell(self, lengths: tuple[int, ...]) -> None:
        """Show these lengths, the usual one first among them."""
        if lengths == self._lengths:
            return
        self._lengths = lengths
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [
            self._chip(place, each) for place, each in enumerate(sorted(lengths))
        ]

    def _chip(self, place: int, minutes: int) -> _Length:
        is_usual = minutes == self._lengths[0]
        sentence = words("{0} min").format(minutes)
        if is_usual:
            sentence = words("{0} min · usual").format(minutes)
        tone = Tone.INFO if is_usual else Tone.NEUTRAL
        if not 1 <= minutes <= LONGEST_MINUTES:
            tone = Tone.DANGER
        is_last = len(self._lengths) == 1
        chip = _Length(sentence, tone=tone, is_usual=is_usual, is_last=is_last)
        chip.taken.connect(partial(self.usual_wanted.emit, minutes))
        chip.removed.connect(partial(self.removed.emit, minutes))
        self._flow.insert_widget(place, chip)
        chip.show()
        return chip

    def texts(self) -> tuple[str, ...]:
        """Return the words of the chips, in order."""
        return tuple(chip.text() for chip in self._chips)

    def _begin(self) -> None:
        self._number.set_value(_USUALLY_ADDED)
        self._open(is_open=True)
        self._number.setFocus(Qt.FocusReason.OtherFocusReason)
        self._number.selectAll()

    def _open(self, *, is_open: bool) -> None:
        self._add.setVisible(not is_open)
        self._number.setVisible(is_open)
        self._ok.setVisible(is_open)

    def _take(self) -> None:
        self._number.interpretText()
        self._open(is_open=False)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.added.emit(self._number.value())
