"""What stays is painted once: looking again, scrolling and dragging copy pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from pinmycal_desktop.ui.week import still
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

    def show(
        self,
        clip: QRectF,
        ratio: float = 1.0,
        pieces: tuple[QRectF, ...] = (),
    ) -> QImage:
        """Return the whole of it, with what is drawn of `clip`."""
        image = QImage(
            round(WIDTH * ratio), round(HEIGHT * ratio), QImage.Format.Format_RGB32
        )
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.black)
        painter = QPainter(image)
        self.is_whole = self.still.show(painter, clip, pieces)
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


HALVES = (QRectF(0, 0, 25, HEIGHT), QRectF(25, 0, 25, HEIGHT))


def test_what_is_renewed_is_painted_piece_by_piece_while_there_is_time(
    painted: Painted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(still, "RENEWING_MS", 0)
    whole = QRectF(0, 0, WIDTH, HEIGHT)
    painted.show(whole)
    painted.still.renew(QRectF(0, 400, WIDTH, 50))
    image = painted.show(whole, pieces=HALVES)
    assert not painted.is_whole
    assert painted.parts[1:] == [QRectF(0, 400, 25, 50)]
    assert image.pixelColor(10, 420) == Qt.GlobalColor.green
    assert image.pixelColor(30, 420) == Qt.GlobalColor.red
    image = painted.show(whole, pieces=HALVES)
    assert painted.is_whole
    assert painted.parts[2:] == [QRectF(25, 400, 25, 50)]
    assert image.pixelColor(30, 420) == Qt.GlobalColor.blue


def test_what_is_renewed_where_nobody_looks_waits(painted: Painted) -> None:
    painted.show(QRectF(0, 0, WIDTH, 500))
    painted.still.renew(QRectF(0, 400, WIDTH, 50))
    painted.still.renew(QRectF(0, 800, WIDTH, 50))
    painted.show(QRectF(0, 0, WIDTH, 300))
    assert painted.is_whole
    assert len(painted.parts) == 1
    painted.show(QRectF(0, 200, WIDTH, 300))
    assert painted.parts[1:] == [QRectF(0, 400, WIDTH, 50)]


def test_pixels_are_taken_over_with_what_is_stale_of_them(painted: Painted) -> None:
    painted.show(QRectF(0, 0, WIDTH, 300))
    painted.still.renew(QRectF(0, 100, WIDTH, 50))
    later = Painted()
    later.still.take_over(painted.still)
    image = later.show(QRectF(0, 0, WIDTH, 300))
    assert later.parts == [QRectF(0, 100, WIDTH, 50)]
    assert image.pixelColor(10, 10) == Qt.GlobalColor.red
    painted.show(QRectF(0, 0, WIDTH, 300))
    assert len(painted.parts) == 2
