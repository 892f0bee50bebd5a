"""Hours as text: 08:30 – 12:30, with a cross; a note says when they pass midnight."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pinmycal_desktop.model.schedule import MINUTES_A_DAY, HourRange
from pinmycal_desktop.ui.format import DASH, Format
from pinmycal_desktop.ui.theme import Role, Theme, themes
from pinmycal_desktop.ui.typed import range_of
from pinmycal_desktop.ui.widgets.button import IconButton
from pinmycal_desktop.ui.widgets.inside import sided, text_room
from pinmycal_desktop.ui.widgets.labelled import set_wrong
from pinmycal_desktop.ui.widgets.plain_label import Ink, caption
from pinmycal_desktop.ui.words import words

_BESIDE_TEXT = 50
"""Pixels of the field beside its text: its padding and the cross."""


class RangeField(QWidget):
    """One range of a day's hours. `weekday` (Monday is 0) names the day it ends on.

    What is typed is told letter by letter as far as it can be read; only once a person
    is done is the text put in order. What cannot be read then stays as typed, marked,
    with a sentence under it, and `value()` is None.
    """

    changed = Signal(object)
    """The new `HourRange`, or None when what was typed is not one; by a person only."""
    typing = Signal(object)
    """The `HourRange` that stands there while a person still types."""
    removed = Signal()
    """The cross was pressed. The field does not take itself away."""

    def __init__(
        self,
        value: HourRange | None = None,
        *,
        form: Format | None = None,
        weekday: int | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._form, self._weekday = form or Format(), weekday
        self._value: HourRange | None = None
        self.settled: HourRange | None = None
        """What stood here when a person was done, or before they began."""
        self.is_typing = False
        """Whether a person is not done yet."""
        self._edit = QLineEdit()
        self._edit.setAccessibleName(name or words("Hours"))
        self._edit.setPlaceholderText(self._told(HourRange(9 * 60, 17 * 60)))
        self._edit.textEdited.connect(self._type)
        self._edit.editingFinished.connect(self._commit)
        text_room(self._edit, 0, 26)
        self._cross = IconButton("x", words("Remove these hours"), size=14, tiny=True)
        self._cross.clicked.connect(self.removed)
        inside = QHBoxLayout(self._edit)
        inside.setContentsMargins(sided(self, 0, 3))
        inside.addStretch()
        inside.addWidget(self._cross)
        self._note = caption("", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._edit)
        column.addWidget(self._note)
        self.setFocusProxy(self._edit)
        self._dress(themes().current)
        themes().changed.connect(self._dress)
        self.set_value(value)

    def _dress(self, theme: Theme) -> None:
        self._edit.setFont(theme.font(Role.BODY, tabular=True))
        usual = self._edit.fontMetrics().horizontalAdvance(self._edit.placeholderText())
        self._edit.setMinimumWidth(usual + _BESIDE_TEXT)

    def _told(self, hours: HourRange) -> str:
        ends = (_time(minutes) for minutes in (hours.start, hours.end))
        return f" {DASH} ".join(self._form.wall(at) for at in ends)

    def value(self) -> HourRange | None:
        """The hours, or None when nothing readable stands there.

        While a person types, what could be read last.
        """
        return self._value

    def typed(self) -> str:
        """What stands in the field, readable or not."""
        return self._edit.text().strip()

    @property
    def is_unreadable(self) -> bool:
        """Whether something stands here that is not two times."""
        return bool(self.typed()) and self._value is None

    def begin(self) -> None:
        """Put the cursor here; what is typed takes the place of what stands here."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._edit.selectAll()

    def set_value(self, value: HourRange | None) -> None:
        """Show hours without a signal; None empties the field."""
        self._value = self.settled = value
        self.is_typing = False
        self._edit.setText("" if value is None else self._told(value))
        set_wrong(self._edit, wrong=False)
        self._explain()

    def _type(self, typed: str) -> None:
        self.is_typing = True
        value = range_of(typed)
        if value not in (None, self._value):
            self._value = value
            self.typing.emit(value)

    def _commit(self) -> None:
        typed = self._edit.text().strip()
        value = range_of(typed)
        if value is not None:
            self._edit.setText(self._told(value))
        wrong = bool(typed) and value is None
        set_wrong(self._edit, wrong=wrong)
        changed = value != self._value or value != self.settled
        self._value = self.settled = value
        self.is_typing = False
        if wrong:
            self._say(words("Write two times, such as 9:00 – 17:00."), "danger")
        else:
            self._explain()
        if changed:
            self.changed.emit(value)

    def _explain(self) -> None:
        self._say(self._midnight(), "muted")

    def _midnight(self) -> str:
        if self._value is None or not self._value.crosses_midnight:
            return ""
        end = self._form.wall(_time(self._value.end))
        if self._weekday is None:
            return words("past midnight, ends {0}").format(end)
        day = self._form.weekday_name((self._weekday + 1) % 7)
        return words("past midnight, ends {0} {1}").format(day, end)

    def _say(self, words: str, ink: Ink) -> None:
        self._note.set_ink(ink)
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self._edit.setAccessibleDescription(words)


def _time(minutes: int) -> time:
    within = minutes % MINUTES_A_DAY
    return time(within // 60, within % 60)
