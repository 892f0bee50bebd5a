"""Labels that never read their text as markup; for every word that came from outside.

Text that does not fit ends in an ellipsis and is told whole by the tooltip.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pinmycal_desktop.ui.theme import Role, Weight, themes

if TYPE_CHECKING:
    from pinmycal_desktop.ui.theme import Theme

Ink = Literal[
    "text", "muted", "disabled", "danger", "warning", "success", "accent", "invert"
]
"""The colour roles a label may take; `text` is the usual one."""


class PlainLabel(QLabel):
    """A `QLabel` in the type scale that shows its text as it is, letter by letter.

    `wrap` breaks long text into lines; `elide` shortens it to one line instead and
    lets the label shrink to nothing. One of both at most.
    """

    _is_name = False  # until it is made: Qt may tell of changes before

    def __init__(
        self,
        text: str = "",
        *,
        role: Role = Role.BODY,
        weight: Weight | None = None,
        ink: Ink = "text",
        tabular: bool = False,
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._weight, self._tabular = role, weight, tabular
        self._elide = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._is_name = wrap and role in (Role.TITLE, Role.HEADING)
        self._align()
        self.setProperty("ink", ink)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._set_font(themes().current)
        themes().changed.connect(self._set_font)
        self.setText(text)

    def _set_font(self, theme: Theme) -> None:
        self.setFont(theme.font(self._role, self._weight, tabular=self._tabular))

    def _align(self) -> None:
        """Begin a name where the window's lines begin, in whatever script it is."""
        if self._is_name:
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            flags = Qt.AlignmentFlag
            side = flags.AlignRight if rtl else flags.AlignLeft
            self.setAlignment(side | flags.AlignAbsolute | flags.AlignVCenter)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the direction of the window's lines."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def set_ink(self, ink: Ink) -> None:
        """Take another colour role."""
        if self.property("ink") != ink:
            self.setProperty("ink", ink)
            self.style().unpolish(self)
            self.style().polish(self)

    def minimumSizeHint(self) -> QSize:
        """Nothing at all in width when the text may be shortened."""
        hint = super().minimumSizeHint()
        return QSize(0, hint.height()) if self._elide else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole text on hover when it no longer fits."""
        super().resizeEvent(event)
        if self._elide:
            whole = self.fontMetrics().horizontalAdvance(self.text())
            fits = whole <= self.contentsRect().width()
            self.setToolTip("" if fits else as_tip(self.text()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, shortened at their end when they do not fit."""
        if not self._elide:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        rect = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.drawText(rect, self.alignment(), shown)
        painter.end()


def as_tip(text: str) -> str:
    """The text for a tooltip, which would read markup wherever it looks like some.

    Empty stays empty: then there is no tooltip.
    """
    if not text:
        return ""
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(sign, entity)
    return f"<span>{text}</span>"


def title(text: str, *, parent: QWidget | None = None) -> PlainLabel:
    """The name of a page, a week or a person."""
    return PlainLabel(text, role=Role.TITLE, tabular=True, parent=parent)


def heading(text: str, *, parent: QWidget | None = None) -> PlainLabel:
    """The heading of a section of a form."""
    return PlainLabel(text, role=Role.HEADING, parent=parent)


def caption(text: str, *, ink: Ink = "muted", wrap: bool = False) -> PlainLabel:
    """A second line, a unit or a hint."""
    return PlainLabel(text, role=Role.CAPTION, ink=ink, wrap=wrap, tabular=True)
