"""Pills: the status of something, or one of several values that can be taken away."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import Radius, Role, Weight, theme_of
from pinmycal_desktop.ui.widgets.banner import TONE_ROLES, Tone
from pinmycal_desktop.ui.widgets.button import IconButton
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.inside import sided
from pinmycal_desktop.ui.widgets.plain_label import Ink, PlainLabel
from pinmycal_desktop.ui.words import words

_INKS: dict[Tone, Ink] = {
    Tone.NEUTRAL: "text",
    Tone.INFO: "accent",
    Tone.SUCCESS: "success",
    Tone.WARNING: "warning",
    Tone.DANGER: "danger",
}


_GAP = 6
"""Pixels between an icon and its words."""


class Chip(QWidget):
    """Words on a wash, with an icon or a cross. Radius 4, 24 px high."""

    removed = Signal()
    """The cross was pressed, or Delete while it had the focus."""

    def __init__(
        self,
        text: str,
        tone: Tone = Tone.NEUTRAL,
        *,
        icon: str = "",
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._mark = IconMark(icon or "check", ink=TONE_ROLES[tone][1], size=14)
        weight = Weight.MEDIUM if tone is not Tone.INFO else Weight.STRONG
        self._label = PlainLabel(
            text, role=Role.SMALL, weight=weight, ink=_INKS[tone], tabular=True
        )
        sentence = words("Remove {0}")
        self._cross = IconButton("x", sentence.format(text), size=14, tiny=True)
        self._cross.clicked.connect(self.removed)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(sided(self, 8, 0 if removable else 8))
        row.setSpacing(_GAP if icon else 2)
        for part in (self._mark, self._label, self._cross):
            row.addWidget(part)
        self._mark.setVisible(bool(icon))
        self._cross.setVisible(removable)
        self.setMinimumHeight(24)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def text(self) -> str:
        """Its words."""
        return self._label.text()

    def tell(self, text: str, tone: Tone, *, icon: str = "") -> None:
        """Say something else, in another tone."""
        self._tone = tone
        self._label.setText(text)
        self._label.set_ink(_INKS[tone])
        self._mark.setVisible(bool(icon))
        self._row.setSpacing(_GAP if icon else 2)
        if icon:
            self._mark.set_icon(icon, TONE_ROLES[tone][1])
        self.setAccessibleName(text)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes a removable chip away."""
        if not self._cross.isHidden() and event.matches(
            QKeySequence.StandardKey.Delete
        ):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the wash."""
        fill: QColor = getattr(theme_of(self).palette, TONE_ROLES[self._tone][0])
        painter = QPainter(self)
        patterns.box(painter, QRectF(self.rect()), fill=fill, radius=Radius.CONTROL)
        painter.end()
