"""What two fingers ask for, on a touchpad or on the screen: higher hours, or lower."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QGesture


def zoom_asked(event: QEvent) -> float | None:
    """Return by how much the hours are to grow; None when that is not asked for."""
    if isinstance(event, QNativeGestureEvent):
        zooms = event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        return 1.0 + event.value() if zooms else None
    if isinstance(event, QGestureEvent):
        pinch: QGesture | None = event.gesture(Qt.GestureType.PinchGesture)
        return pinch.scaleFactor() if isinstance(pinch, QPinchGesture) else None
    return None
