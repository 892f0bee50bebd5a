"""Bars, hatches and rings, told apart by what is really painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.theme import LIGHT, LIGHT_TYPES, BarPattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

INK = QColor("#204060")


def painted(
    qapp: QApplication, paint: Callable[[QPainter], None], *, ratio: float = 1
) -> QImage:
    """A white square of 40 logical pixels on which `paint` was let loose."""
    assert qapp is not None
    side = round(40 * ratio)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def bar(qapp: QApplication, pattern: BarPattern) -> QImage:
    rect = QRectF(0, 0, 4, 40)
    return painted(qapp, lambda painter: patterns.bar(painter, rect, INK, pattern))


def column(image: QImage, x: int) -> str:
    """One column of pixels: # is ink, . is paper."""
    inks = (image.pixelColor(x, y) == INK for y in range(image.height()))
    return "".join("#" if ink else "." for ink in inks)


def test_the_five_bars_differ_from_each_other(qapp: QApplication) -> None:
    bars = [bar(qapp, pattern) for pattern in BarPattern]
    for place, one in enumerate(bars):
        assert all(one != other for other in bars[place + 1 :])


def test_dashes_are_six_on_and_three_off(qapp: QApplication) -> None:
    assert column(bar(qapp, BarPattern.DASH), 1).startswith("######...######...")
    assert column(bar(qapp, BarPattern.DOT), 1).startswith("##..##..##")
    assert column(bar(qapp, BarPattern.SOLID), 1) == "#" * 40


def test_nothing_of_a_bar_lies_outside_its_rectangle(qapp: QApplication) -> None:
    for pattern in BarPattern:
        assert column(bar(qapp, pattern), 5) == "." * 40


def test_a_hairline_is_one_device_pixel_at_every_ratio(qapp: QApplication) -> None:
    def line(painter: QPainter) -> None:
        patterns.hairline(painter, QPointF(0, 10), QPointF(40, 10), INK)

    for ratio in (1, 2, 3):
        assert column(painted(qapp, line, ratio=ratio), 5).count("#") == 1


def test_a_hatch_starts_at_the_corner_of_its_shape(qapp: QApplication) -> None:
    def hatched(at: int) -> QImage:
        rect = QRectF(at, at, 20, 20)

        def paint(painter: QPainter) -> None:
            ratio = painter.device().devicePixelRatioF()
            brush = patterns.request_hatch(INK, ratio)
            patterns.fill_from(painter, rect, brush)

        return painted(qapp, paint).copy(at, at, 20, 20)

    assert hatched(0) == hatched(3)
    assert hatched(0) == hatched(11)


def test_requests_and_busy_times_are_hatched_in_opposite_ways(
    qapp: QApplication,
) -> None:
    def filled(brush: object) -> QImage:
        def paint(painter: QPainter) -> None:
            patterns.fill_from(painter, QRectF(0, 0, 40, 40), brush)  # type: ignore[arg-type]  # a QBrush

        return painted(qapp, paint)

    busy = filled(patterns.busy_hatch(INK, 1))
    assert busy.flipped(Qt.Orientation.Horizontal) != busy
    assert busy.pixelColor(3, 3).lightness() < 200  # falls from its corner
    request = filled(patterns.request_hatch(INK, 1))
    assert request.pixelColor(3, 3) == QColor("white")


@pytest.mark.parametrize("rtl", [False, True])
def test_a_swatch_has_its_bar_where_the_line_begins(
    qapp: QApplication, *, rtl: bool
) -> None:
    blue = LIGHT_TYPES[0]
    rect = QRectF(0, 0, 16, 16)
    image = painted(qapp, lambda p: patterns.swatch(p, rect, blue, rtl=rtl))
    bar_at, fill_at = (13, 3) if rtl else (3, 13)
    assert image.pixelColor(bar_at, 8) == blue.edge
    assert image.pixelColor(fill_at, 8) == blue.fill


def test_a_dashed_ring_has_gaps_and_both_stay_off_the_block(
    qapp: QApplication,
) -> None:
    rect = QRectF(10, 10, 20, 20)
    solid = painted(qapp, lambda p: patterns.ring(p, rect, INK))
    dashed = painted(qapp, lambda p: patterns.ring(p, rect, INK, dashed=True))
    assert column(solid, 8).count("#") > column(dashed, 8).count("#") > 0
    assert column(solid, 9)[12:28] == "." * 16  # one pixel away from the block


def test_busy_time_and_buffers_have_a_leading_edge(qapp: QApplication) -> None:
    rect = QRectF(0, 0, 40, 40)
    busy = painted(qapp, lambda p: patterns.busy_box(p, rect, LIGHT))
    assert busy.pixelColor(1, 20) == LIGHT.busy
    mirrored = painted(qapp, lambda p: patterns.busy_box(p, rect, LIGHT, rtl=True))
    assert mirrored.pixelColor(38, 20) == LIGHT.busy
    buffer = painted(qapp, lambda p: patterns.buffer_box(p, rect, INK))
    assert column(buffer, 1).startswith("##..##")


def test_the_bracket_stands_at_the_end_of_its_lanes(qapp: QApplication) -> None:
    rect = QRectF(0, 0, 40, 40)
    image = painted(qapp, lambda p: patterns.bracket(p, rect, INK))
    assert column(image, 39).count("#") >= 36
    assert column(image, 20) == "." * 40
