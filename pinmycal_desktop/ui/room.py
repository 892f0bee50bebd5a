"""How much room there is: no window opens larger than the screen it is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FRAME = QSize(4, 36)
"""What a desktop usually draws round a window."""


def room_for(window: QWidget, wanted: QSize) -> QSize:
    """Return the size `wanted`, or as much of it as the screen can show."""
    if QGuiApplication.platformName() == "offscreen":  # a picture is as large as asked
        return wanted
    return within(wanted, window.screen().availableSize())


def within(wanted: QSize, screen: QSize) -> QSize:
    """Return as much of `wanted` as fits a screen together with its frame."""
    return wanted.boundedTo(screen - FRAME)
