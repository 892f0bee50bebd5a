"""What does not change while one looks at a week, painted once and shown again.

Keeps one pixmap of whole days, filled as far as it was ever seen: to scroll, to hover
or to drag costs a copy of pixels. It knows nothing of bookings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPixmap, QRegion

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QRect

AHEAD = 192
"""Pixels painted above and below what is asked for, once something was seen: then not
every step of scrolling has something to paint."""


RENEWING_MS = 2
"""How long a frame may take to paint anew what has changed; the rest comes with the
next ones. What was never painted is painted at once."""


FEW = 2
"""So many pieces are renewed in the very next frame. More begin in the one after it: to
lay them out has cost a frame already."""


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
        self._stale = QRegion()
        self._is_new = False

    def take_over(self, former: Still) -> None:
        """Have the pixels of a picture of the same size, which gives its own up."""
        self._is_new = True
        self._pixmap, self._seen = former._pixmap, former._seen
        self._stale = former._stale
        former.let_go()

    @property
    def is_whole(self) -> bool:
        """Whether nothing that was seen waits to be renewed."""
        return not self._stale.intersects(self._seen)

    def show(
        self, painter: QPainter, clip: QRectF, pieces: Sequence[QRectF] = ()
    ) -> bool:
        """Draw what lies within `clip`, painting what of it was never seen.

        What is to be renewed is painted piece by piece, while there is time: False says
        that some of it still looks as it did.
        """
        ratio = painter.device().devicePixelRatioF()
        if self._pixmap.isNull() or self._pixmap.devicePixelRatio() != ratio:
            self._pixmap = QPixmap((self._size * ratio).toSize())
            self._pixmap.setDevicePixelRatio(ratio)
            self._seen = QRegion()
        missing = QRegion(clip.toAlignedRect()) - self._seen
        if not missing.isEmpty():
            self._complete(missing.boundingRect())
        is_whole = self._stale.isEmpty() or self._renewed(clip, pieces)
        source = QRectF(clip.topLeft() * ratio, clip.size() * ratio)
        painter.drawPixmap(clip, self._pixmap, source)
        return is_whole

    def forget(self, part: QRectF) -> None:
        """Paint `part` anew when it is next seen."""
        self._seen -= QRegion(part.toAlignedRect())

    def renew(self, part: QRectF) -> None:
        """Paint `part` anew soon; until then it may look as it does."""
        self._stale += QRegion(part.toAlignedRect())

    def let_go(self) -> None:
        """Give its pixels back; shown once more, it is painted anew."""
        self._pixmap, self._seen, self._stale = QPixmap(), QRegion(), QRegion()

    def _renewed(self, clip: QRectF, pieces: Sequence[QRectF]) -> bool:
        """Paint what is stale within `clip`; return whether there was time for all."""
        self._stale &= self._seen
        stale = self._stale & QRegion(clip.toAlignedRect())
        parts = [stale & QRegion(each.toAlignedRect()) for each in pieces or (clip,)]
        parts = [each for each in parts if not each.isEmpty()]
        is_new, self._is_new = self._is_new, False
        if is_new and len(parts) > FEW:
            return False
        spent = QElapsedTimer()
        spent.start()
        for n, part in enumerate(parts):
            if n and spent.elapsed() >= RENEWING_MS:
                return False
            self._paint_part(part.boundingRect())
        return True

    def _complete(self, part: QRect) -> None:
        if not self._seen.isEmpty():
            part = part.adjusted(0, -AHEAD, 0, AHEAD)
            part = (QRegion(part) - self._seen).boundingRect()
        self._paint_part(part)

    def _paint_part(self, part: QRect) -> None:
        painter = QPainter(self._pixmap)
        painter.setClipRect(part)
        self._paint(painter, QRectF(part))
        painter.end()
        self._seen += QRegion(part)
        self._stale -= QRegion(part)
