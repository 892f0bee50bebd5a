"""Two fingers that pinch: on a touchpad, which Qt tells natively, and on a screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

PINCHES = (QEvent.Type.NativeGesture, QEvent.Type.Gesture)
"""The types of the events that may be a pinch."""


def pinched(event: QEvent) -> float | None:
    """Return by which factor two fingers zoom; None when they do something else."""
    if isinstance(event, QNativeGestureEvent):
        zoom = Qt.NativeGestureType.ZoomNativeGesture
        return 1.0 + event.value() if event.gestureType() == zoom else None
    if isinstance(event, QGestureEvent):
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        return pinch.scaleFactor() if isinstance(pinch, QPinchGesture) else None
    return None
