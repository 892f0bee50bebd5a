"""A notice bar: what happened, in a sentence, with the things one can do about it."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import Radius, Role, Space, Weight, theme_of
from pinmycal_desktop.ui.widgets.button import Button, IconButton
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence


class Tone(StrEnum):
    """How grave it is; each has its own icon besides its colour."""

    NEUTRAL = "neutral"
    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"


TONE_ROLES = {
    Tone.NEUTRAL: ("hover", "muted"),
    Tone.INFO: ("accentsoft", "accentink"),
    Tone.SUCCESS: ("successsoft", "success"),
    Tone.WARNING: ("warningsoft", "warning"),
    Tone.DANGER: ("dangersoft", "danger"),
}
"""The wash and the ink of each tone, as names of roles."""

_ICONS = {
    Tone.NEUTRAL: "info",
    Tone.INFO: "info",
    Tone.SUCCESS: "circle-check",
    Tone.WARNING: "triangle-alert",
    Tone.DANGER: "circle-alert",
}


class Banner(QWidget):
    """A bar of one tone. `flush` is for one that fills the window's width.

    `body` is a layout under the words for whatever else belongs to the matter.
    """

    acted = Signal(str)
    """The key of the action that was pressed."""
    closed = Signal()
    """The cross was pressed; the banner has hidden itself."""

    def __init__(
        self,
        tone: Tone = Tone.INFO,
        headline: str = "",
        text: str = "",
        *,
        actions: Sequence[tuple[str, str]] = (),
        closable: bool = False,
        flush: bool = False,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._flush, self._own_icon = tone, flush, icon
        self._mark = IconMark("info", size=20 if flush else 16)
        self._headline = PlainLabel(weight=Weight.STRONG, wrap=True)
        self._text = PlainLabel(role=Role.SMALL, wrap=True, tabular=True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(Space.SMALL)
        self._close = IconButton("x", words("Close this notice"), dense=True)
        self._close.clicked.connect(self._shut)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.SMALL)
        self._arrange()
        self._close.setVisible(closable)
        self.tell(tone, headline, text, actions=actions)

    def _arrange(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._headline)
        column.addWidget(self._text)
        told = QHBoxLayout()
        told.setSpacing(Space.MEDIUM)
        told.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        told.addLayout(column, 1)
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        row.addLayout(told, 1)
        row.setAlignment(told, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._buttons)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, 10, Space.MEDIUM, 10)
        column.setSpacing(0)
        column.addLayout(row)
        column.addLayout(self.body)

    def tell(
        self,
        tone: Tone,
        headline: str,
        text: str = "",
        *,
        actions: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Say something else; `actions` are (key, words) of the buttons."""
        self._tone = tone
        self._mark.set_icon(self._own_icon or _ICONS[tone], TONE_ROLES[tone][1])
        self._headline.setText(headline)
        self._headline.setVisible(bool(headline))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(" ".join(part for part in (headline, text) if part))
        self._offer(actions)
        self.update()

    def set_icon(self, name: str) -> None:
        """Show this icon from the next words on; that of the tone when it is empty."""
        self._own_icon = name

    def _offer(self, actions: Sequence[tuple[str, str]]) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for key, text in actions:
            button = Button(text, dense=True)
            button.clicked.connect(partial(self._act, key))
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def focus_action(self) -> None:
        """Put the keyboard on the first action, if there is one."""
        item = self._buttons.itemAt(0)
        button = item.widget() if item is not None else None
        if isinstance(button, Button):
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _act(self, key: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  -- Qt's
        self.acted.emit(key)

    def _shut(self) -> None:
        self.hide()
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the wash and its edge, or only a line below when it is flush."""
        palette = theme_of(self).palette
        wash, ink = TONE_ROLES[self._tone]
        fill: QColor = getattr(palette, wash)
        edge: QColor = getattr(palette, ink)
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self._flush:
            painter.fillRect(rect, fill)
            low = rect.bottom() - 1
            end = QPointF(rect.right(), low)
            patterns.hairline(painter, QPointF(0, low), end, edge, width=1)
        else:
            patterns.box(painter, rect, fill=fill, edge=edge, radius=Radius.CONTROL)
        painter.end()
