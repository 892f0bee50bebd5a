"""A box with an edge: the paper that parts of a page lie on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import Radius, theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

Shade: TypeAlias = Literal["window", "surface", "line", "control"]
"""A role of the palette that papers and edges have."""


class Box(QWidget):
    """A box whose `fill` and `edge` are roles of the palette; see `Shade`."""

    def __init__(
        self,
        *,
        fill: Shade = "surface",
        edge: Shade = "line",
        radius: Radius = Radius.CONTROL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill, self._edge, self._radius = fill, edge, radius

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        painter = QPainter(self)
        patterns.box(
            painter,
            QRectF(self.rect()),
            fill=self._colour(self._fill),
            edge=self._colour(self._edge),
            radius=self._radius,
        )
        painter.end()

    def _colour(self, shade: Shade) -> QColor:
        colour: QColor = getattr(theme_of(self).palette, shade)
        return colour
