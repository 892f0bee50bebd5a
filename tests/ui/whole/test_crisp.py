"""On screens of more pixels everything is drawn with all of them, kept pictures too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from pinmycal_desktop.ui.week.still import Still
from tests.ui.whole.screens import SMALL
from tests.ui.whole.test_looks import apart

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.ui.whole.screens import Whole

_HAIRS = 0.003
"""The share of a picture's pixels that may differ where a ratio is a fraction."""


def at_ratio(widget: QWidget, ratio: float) -> QImage:
    """Return a widget as a screen with so many pixels to each of ours shows it."""
    size = QSize(round(widget.width() * ratio), round(widget.height() * ratio))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    widget.render(image, QPoint(0, 0))
    return image


def _at_once(
    still: Still, painter: QPainter, clip: QRectF, _pieces: object = ()
) -> bool:
    """Paint what a still holds without keeping it."""
    painter.save()
    painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
    still._paint(painter, clip)
    painter.restore()
    return True


def upscaled(one: QImage, like: QImage) -> QImage:
    """Return a picture of too few pixels as a screen with more of them shows it."""
    smooth = Qt.TransformationMode.SmoothTransformation
    return one.scaled(like.size(), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


@pytest.mark.parametrize("ratio", [2.0, 1.5])
def test_a_kept_week_has_the_pixels_of_the_screen(
    whole: Callable[[], Whole], monkeypatch: pytest.MonkeyPatch, ratio: float
) -> None:
    opened = whole()
    opened.resize(*SMALL)
    opened.show("week")
    week = opened.window.frame.hours.week.area.viewport()
    usual, kept = at_ratio(week, 1.0), at_ratio(week, ratio)
    with monkeypatch.context() as patch:
        patch.setattr(Still, "show", _at_once)
        fresh = at_ratio(week, ratio)
    assert apart(kept, fresh) <= (0 if ratio == int(ratio) else _HAIRS)
    assert apart(kept, upscaled(usual, kept)) > 10 * _HAIRS
    opened.show("month")
    month = opened.window.frame.hours.month
    usual, kept = at_ratio(month, 1.0), at_ratio(month, ratio)
    assert apart(kept, upscaled(usual, kept)) > 10 * _HAIRS
