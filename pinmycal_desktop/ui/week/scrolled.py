"""Laid-out days in a scrolled widget: what of them is seen, and what is where.

It answers neither the pointer nor a key; `area` does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from pinmycal_desktop.screen.scale import DayScale
    from pinmycal_desktop.ui.week.grid import GridPicture, Shown

SCROLL_STEP = 24
EDGE = 16
"""Pixels from the upper and lower edge in which nothing counts as seen."""


class ScrolledDays(QAbstractScrollArea):
    """Days with their hours, of which a part is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Of our own: to meet the one Qt makes, Python would load every class of widget.
        self.setViewport(QWidget())
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setSingleStep(SCROLL_STEP)
        self.picture: GridPicture | None = None
        """What is shown; None before anything was."""

    def fit(self) -> None:
        """Make the scroll range that of the picture."""
        if self.picture is not None:
            bar = self.verticalScrollBar()
            whole = int(self.picture.geometry.height)
            bar.setPageStep(self.viewport().height())
            bar.setRange(0, max(0, whole - self.viewport().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scroll range true."""
        super().resizeEvent(event)
        self.fit()

    def scrollContentsBy(self, _dx: int, dy: int) -> None:
        """Move what is painted."""
        self.viewport().scroll(0, dy)

    @property
    def offset(self) -> int:
        """The pixel of the day at the upper edge."""
        return self.verticalScrollBar().value()

    def reveal(self, top: float, bottom: float) -> None:
        """Scroll so that these pixels of the day can be seen."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value() + EDGE:
            bar.setValue(int(top) - 2 * EDGE)
        elif bottom > bar.value() + height - EDGE:
            bar.setValue(int(bottom) - height + 2 * EDGE)

    # --- where things are ------------------------------------------------------------

    def shown_at(self, point: QPointF) -> Shown | None:
        """Return the block under a point of the viewport."""
        if self.picture is None:
            return None
        return self.picture.places.at(point + QPointF(0, self.offset))

    def place_at(self, point: QPointF) -> tuple[DayScale, float] | None:
        """Return the day and the ruler minute under a point; None over the rulers."""
        if self.picture is None:
            return None
        number = self.picture.geometry.column_at(point.x())
        if number is None:
            return None
        scale = self.picture.layout.columns[number].scale
        y = point.y() + self.offset
        return scale, self.picture.geometry.minute(y, number)

    def person_at(self, point: QPointF) -> int | None:
        """Return whose column is under a point; None where there is no such column."""
        if self.picture is None:
            return None
        number = self.picture.geometry.column_at(point.x())
        column = None if number is None else self.picture.layout.columns[number]
        return column.person.id if column is not None and column.person else None
