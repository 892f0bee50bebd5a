"""How long it lasts: a few lengths side by side, more of them in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.segmented import Segmented
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.ui.format import Format

_MOST_SIDE_BY_SIDE = 3


class LengthField(QWidget):
    """One of an event type's lengths; hidden when there is no choice."""

    chosen = Signal(object)
    """The minutes a person took, an `int`."""

    def __init__(self, form: Format, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._few = Segmented([], name=words("Length"))
        self._many = Choice(name=words("Length"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._few)
        row.addWidget(self._many)
        self._few.chosen.connect(self.chosen)
        self._many.chosen.connect(self.chosen)

    def show_lengths(self, lengths: Sequence[int], value: int) -> None:
        """Offer these minutes, shortest first, without a signal.

        `value` is among them even when the event type has it no longer.
        """
        ordered = sorted({*lengths, value})
        last = ordered[-1]
        # The unit stands once where the lengths stand side by side.
        self._few.set_choices(
            [
                (each, self.told(each) if each == last else self._form.number(each))
                for each in ordered
            ]
        )
        self._many.set_options([Option(each, self.told(each)) for each in ordered])
        self._few.set_value(value)
        self._many.set_value(value)
        is_few = len(ordered) <= _MOST_SIDE_BY_SIDE
        self._few.setVisible(is_few)
        self._many.setVisible(not is_few)
        self.setVisible(len(ordered) > 1)

    def told(self, minutes: int) -> str:
        """Return a length in words: 45 min."""
        return words("{0} min").format(self._form.number(minutes))
