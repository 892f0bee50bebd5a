"""Scrolling that glides: a notch of the wheel is a short way, not a jump.

Touchpads scroll by pixels already. Where the computer asks for no animations it jumps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QPropertyAnimation
from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar

_MS = 120


class Glide(QObject):
    """Moves one scroll bar; further notches add to the way that is left."""

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._way = QPropertyAnimation(bar, b"value", self)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._way.setDuration(_MS)

    def by(self, pixels: int) -> None:
        """Scroll by so many pixels, down being positive."""
        bar, way = self._bar, self._way
        is_going = way.state() is QPropertyAnimation.State.Running
        start = int(way.endValue()) if is_going else bar.value()
        way.stop()
        target = min(max(start + pixels, bar.minimum()), bar.maximum())
        calm = QStyle.StyleHint.SH_Widget_Animation_Duration
        if bar.style().styleHint(calm, None, bar) == 0:
            bar.setValue(target)
            return
        way.setStartValue(bar.value())
        way.setEndValue(target)
        way.start()
