"""What stays is painted once: looking again, scrolling and dragging copy pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from pinmycal_desktop.ui.week.still import AHEAD, Still

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

WIDTH, HEIGHT = 50.0, 1000.0


class Painted:
    """A picture whose colour changes with every time it is painted."""

    def __init__(self) -> None:
        self.parts: list[QRectF] = []
        self.still = Still(WIDTH, HEIGHT, self._paint)

    def _paint(self, painter: QPainter, part: QRectF) -> None:
        self.parts.append(part)
        colour = (Qt.GlobalColor.red, Qt.GlobalColor.green, Qt.GlobalColor.blue)
        whole = QRectF(0, 0, WIDTH, HEIGHT)
        painter.fillRect(whole, colour[len(self.parts) - 1])

    def show(self, clip: QRectF, ratio: float = 1.0) -> QImage:
        """Return the whole of it, with what is drawn of `clip`."""
        image = QImage(
            round(WIDTH * ratio), round(HEIGHT * ratio), QImage.Format.Format_RGB32
        )
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.black)
        painter = QPainter(image)
        self.still.show(painter, clip)
        painter.end()
        return image


@pytest.fixture
def painted(qapp: QApplication) -> Painted:
    assert qapp
    return Painted()


def test_what_was_seen_is_not_painted_again(painted: Painted) -> None:
    first = painted.show(QRectF(0, 0, WIDTH, 300))
    again = painted.show(QRectF(0, 100, WIDTH, 100))
    assert painted.parts == [QRectF(0, 0, WIDTH, 300)]
    assert first.pixelColor(10, 250) == Qt.GlobalColor.red
    assert first.pixelColor(10, 350) == Qt.GlobalColor.black
    assert again.pixelColor(10, 50) == Qt.GlobalColor.black
    assert again.pixelColor(10, 150) == Qt.GlobalColor.red


def test_scrolling_paints_what_comes_with_something_ahead(painted: Painted) -> None:
    painted.show(QRectF(0, 0, WIDTH, 300))
    image = painted.show(QRectF(0, 24, WIDTH, 300))
    assert painted.parts[1:] == [QRectF(0, 300, WIDTH, 24 + AHEAD)]
    assert image.pixelColor(10, 299) == Qt.GlobalColor.red
    assert image.pixelColor(10, 301) == Qt.GlobalColor.green
    painted.show(QRectF(0, 24 + AHEAD, WIDTH, 300))
    assert len(painted.parts) == 2


def test_what_is_forgotten_is_painted_anew_and_nothing_else(painted: Painted) -> None:
    painted.show(QRectF(0, 0, WIDTH, HEIGHT))
    painted.still.forget(QRectF(0, 400, WIDTH, 50))
    image = painted.show(QRectF(0, 0, WIDTH, HEIGHT))
    assert painted.parts[1:] == [QRectF(0, 400, WIDTH, 50)]
    assert image.pixelColor(10, 420) == Qt.GlobalColor.green
    assert image.pixelColor(10, 399) == Qt.GlobalColor.red
    assert image.pixelColor(10, 450) == Qt.GlobalColor.red


def test_what_was_let_go_is_painted_anew(painted: Painted) -> None:
    painted.show(QRectF(0, 0, WIDTH, 300))
    painted.still.let_go()
    assert painted.show(QRectF(0, 0, WIDTH, 300)).pixelColor(10, 10) == (
        Qt.GlobalColor.green
    )


def test_another_screen_with_finer_pixels_begins_anew(painted: Painted) -> None:
    painted.show(QRectF(0, 0, WIDTH, 300))
    image = painted.show(QRectF(0, 0, WIDTH, 300), ratio=2.0)
    assert len(painted.parts) == 2
    assert image.pixelColor(20, 599) == Qt.GlobalColor.green
    assert image.pixelColor(20, 600) == Qt.GlobalColor.black
