"""How much room there is and is needed: no window larger than its screen or too low."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from pinmycal_desktop.ui.theme import MOST_SCALE, themes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FRAME = QSize(4, 36)
"""What a desktop usually draws round a window."""


def room_for(window: QWidget, wanted: QSize) -> QSize:
    """Return the size `wanted`, or as much of it as the screen can show."""
    if QGuiApplication.platformName() == "offscreen":  # a picture is as large as asked
        return wanted
    return within(wanted, window.screen().availableSize())


def roomy(size: tuple[int, int]) -> QSize:
    """Return a usual size, larger with the letters that are to fit in."""
    return QSize(*(themes().current.scaled(each, MOST_SCALE) for each in size))


def grow(window: QWidget) -> None:
    """Make a dialog as high as its words need now: Qt forgets those that wrap."""
    layout = window.layout()
    if layout is not None:
        layout.activate()
        needed = layout.totalHeightForWidth(window.width())
        window.resize(window.width(), max(window.height(), needed))


def within(wanted: QSize, screen: QSize) -> QSize:
    """Return as much of `wanted` as fits a screen together with its frame."""
    return wanted.boundedTo(screen - FRAME)
