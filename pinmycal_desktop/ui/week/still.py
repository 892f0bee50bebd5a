"""What does not change while one looks at a week, painted once and shown again.

Keeps one pixmap of whole days, filled as far as it was ever seen: to scroll, to hover
or to drag costs a copy of pixels. It knows nothing of bookings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter, QPixmap, QRegion

from pinmycal_desktop.ui import patterns

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect

AHEAD = 192
"""Pixels painted above and below what is asked for, once something was seen: then not
every step of scrolling has something to paint."""


class Still:
    """A picture of `width` by `height` logical pixels; `paint` draws any part of it.

    `paint` gets a painter that is clipped to the part, and the part itself.
    """

    def __init__(
        self, width: float, height: float, paint: Callable[[QPainter, QRectF], None]
    ) -> None:
        self._size = QSizeF(width, height)
        self._paint = paint
        self._pixmap = QPixmap()
        self._seen = QRegion()

    def show(self, painter: QPainter, clip: QRectF) -> None:
        """Draw what lies within `clip`, painting what of it was never seen."""
        ratio = patterns.ratio_of(painter)
        if self._pixmap.isNull() or self._pixmap.devicePixelRatio() != ratio:
            self._pixmap = QPixmap((self._size * ratio).toSize())
            self._pixmap.setDevicePixelRatio(ratio)
            self._seen = QRegion()
        missing = QRegion(clip.toAlignedRect()) - self._seen
        if not missing.isEmpty():
            self._complete(missing.boundingRect())
        source = QRectF(clip.topLeft() * ratio, clip.size() * ratio)
        painter.drawPixmap(clip, self._pixmap, source)

    def forget(self, part: QRectF) -> None:
        """Paint `part` anew when it is next seen."""
        self._seen -= QRegion(part.toAlignedRect())

    def let_go(self) -> None:
        """Give its pixels back; shown once more, it is painted anew."""
        self._pixmap, self._seen = QPixmap(), QRegion()

    def _complete(self, part: QRect) -> None:
        if not self._seen.isEmpty():
            part = part.adjusted(0, -AHEAD, 0, AHEAD)
            part = (QRegion(part) - self._seen).boundingRect()
        painter = QPainter(self._pixmap)
        painter.setClipRect(part)
        self._paint(painter, QRectF(part))
        painter.end()
        self._seen += QRegion(part)
