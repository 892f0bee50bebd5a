"""The ring round the control that has the keyboard, drawn outside of it.

One overlay follows the focus of the application; layouts leave `theme.RING` free
pixels for it. Widgets that paint their own focus (grids, lists) set the property
`ring` to False; others that want one (painted controls) set it to True.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QWidget,
)
from shiboken6 import isValid

from pinmycal_desktop.ui.theme import RING, Radius, theme_of

if TYPE_CHECKING:
    from collections.abc import Iterator

# Named, not imported: Python would load classes the first frame does not show.
_FIELDS = ("QComboBox", "QAbstractSpinBox")
_RINGED = (*_FIELDS, "QAbstractButton", "QLineEdit", "QPlainTextEdit")
_FOLLOWED = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
)


class _Overlay(QWidget):
    """Two pixels of focus colour, one pixel away from the rectangle it encloses."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme_of(self).palette.focus, 2))
        corner = Radius.CONTROL + 2
        shape = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(shape, corner, corner)
        painter.end()


class FocusRing(QObject):
    """Moves the overlay to whatever has the focus; made once by `follow_focus`.

    All work waits for the event loop: the signal and the events also come while
    a window is being destroyed, when its widgets must not be touched.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._target: QWidget | None = None
        self._overlay: _Overlay | None = None
        self._watched: list[QWidget] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._catch_up)
        app.focusChanged.connect(self._later)

    def _later(self) -> None:
        self._soon.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the target and everything it lies in; nothing is ever eaten."""
        if event.type() in _FOLLOWED:
            self._later()
        return False

    def _catch_up(self) -> None:
        target = _ringed(QApplication.focusWidget())
        overlay = self._overlay
        stale = overlay is None or not isValid(overlay)
        if target is not self._target or (target is not None and stale):
            self._leave()
            if target is not None:
                self._enter(target)
        self._place()

    def _leave(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        if self._overlay is not None and isValid(self._overlay):
            self._overlay.hide()
            self._overlay.deleteLater()
        self._target, self._overlay, self._watched = None, None, []

    def _enter(self, target: QWidget) -> None:
        host = _host(target)
        self._target = target
        self._overlay = _Overlay(host)
        self._watched = list(_between(target, host))
        for widget in self._watched:
            widget.installEventFilter(self)

    def _place(self) -> None:
        target, overlay = self._target, self._overlay
        host = overlay.parentWidget() if overlay is not None else None
        if target is None or overlay is None or host is None:
            return
        corner = target.mapTo(host, QPoint(0, 0))
        rect = QRect(corner, target.size()).adjusted(-RING, -RING, RING, RING)
        overlay.setGeometry(rect)
        overlay.setVisible(target.isVisible())
        overlay.raise_()


def _ringed(widget: QWidget | None) -> QWidget | None:
    """The control whose outline the ring follows: a field for the editor inside it."""
    while widget is not None:
        wish = widget.property("ring")
        if wish is not None:
            return widget if wish else None
        parent = widget.parentWidget()
        inner = parent is not None and (
            _is_any(parent, _FIELDS) or parent.property("ring") is True
        )
        if not inner:
            return widget if _is_any(widget, _RINGED) else None
        widget = parent
    return None


def _is_any(widget: QWidget, classes: tuple[str, ...]) -> bool:
    return any(map(widget.inherits, classes))


def _host(target: QWidget) -> QWidget:
    """The window, or the scrolled page the control lies on, which takes it along."""
    host = target.parentWidget() or target
    while not host.isWindow():
        above = host.parentWidget()
        area = above.parentWidget() if above is not None else None
        if isinstance(area, QAbstractScrollArea) and area.viewport() is above:
            break
        if above is None:
            break
        host = above
    return host


def _between(target: QWidget, host: QWidget) -> Iterator[QWidget]:
    widget: QWidget | None = target
    while widget is not None and widget is not host:
        yield widget
        widget = widget.parentWidget()


@cache
def follow_focus(app: QApplication) -> FocusRing:
    """Show the ring in this application from now on; asking twice does nothing."""
    return FocusRing(app)
