"""A layout that fills lines like words in a paragraph; for chips."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


class Flow(QLayout):
    """Places its widgets side by side and begins a new line where one does not fit."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Place it last."""
        self._items.append(item)

    def insert_widget(self, place: int, widget: QWidget) -> None:
        """Place a widget before the one that stands at `place`."""
        self.addChildWidget(widget)
        self._items.insert(place, QWidgetItem(widget))
        self.invalidate()

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # Qt asks past the end
        """The one at this place, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # as above
        """Take one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """None: it takes what it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at this width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place everything in `rect`."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Everything in one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() + self._gap for size in sizes)
        return self._padded(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest one."""
        sizes = [item.minimumSize() for item in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        return self._padded(width, max((size.height() for size in sizes), default=0))

    def _padded(self, width: int, height: int) -> QSize:
        edge = self.contentsMargins()
        return QSize(
            width + edge.left() + edge.right(), height + edge.top() + edge.bottom()
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, whole: QRect, *, move: bool) -> int:
        rect = whole.marginsRemoved(self.contentsMargins())
        rtl = self._rtl()
        x, y, line = rect.x(), rect.y(), 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), 1), 10_000))
            if x > rect.x() and x + size.width() > rect.x() + rect.width():
                x, y, line = rect.x(), y + line + self._gap, 0
            if move:
                spot = QRect(QPoint(x, y), self._grown(item, size, rect, x))
                if rtl:
                    spot.moveLeft(rect.x() + rect.right() - spot.right())
                item.setGeometry(spot)
            x += size.width() + self._gap
            line = max(line, size.height())
        edge = self.contentsMargins()
        return y + line - whole.y() + edge.bottom()

    def _grown(self, item: QLayoutItem, size: QSize, rect: QRect, x: int) -> QSize:
        """A widget that wants to grow (an entry) takes the rest of its line."""
        grows = bool(item.expandingDirections() & Qt.Orientation.Horizontal)
        width = rect.x() + rect.width() - x if grows else size.width()
        return QSize(max(width, size.width()), size.height())

    def _rtl(self) -> bool:
        owner = self.parentWidget()
        return (
            owner is not None
            and owner.layoutDirection() == Qt.LayoutDirection.RightToLeft
        )
