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

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The one at this place, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
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

    def _lines(self, rect: QRect) -> list[list[tuple[QLayoutItem, QRect]]]:
        """Every item with its place, line by line, all at the top of their line."""
        lines: list[list[tuple[QLayoutItem, QRect]]] = []
        x, y, height = rect.x(), rect.y(), 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), 1), 10_000))
            if not lines or x + size.width() > rect.x() + rect.width():
                x, y = rect.x(), y + (height + self._gap if lines else 0)
                height = 0
                lines.append([])
            spot = QRect(QPoint(x, y), self._grown(item, size, rect, x))
            lines[-1].append((item, spot))
            x += size.width() + self._gap
            height = max(height, size.height())
        return lines

    def _place(self, whole: QRect, *, move: bool) -> int:
        rect = whole.marginsRemoved(self.contentsMargins())
        bottom = rect.y()
        for line in self._lines(rect):
            height = max(spot.height() for _item, spot in line)
            bottom = line[0][1].y() + height
            for item, spot in line if move else ():
                spot.translate(0, (height - spot.height()) // 2)
                if self._rtl():
                    spot.moveLeft(rect.x() + rect.right() - spot.right())
                item.setGeometry(spot)
        return bottom - whole.y() + self.contentsMargins().bottom()

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
