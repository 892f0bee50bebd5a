"""Every page looks as it did: compared with pictures kept beside the tests.

Four variants of each page: light and dark, large and small; of a dialog the first two.
The pictures are half the window's size, in the tests' own font alone, so that they are
the same on every computer. A page that looks different leaves its picture in the
test's folder; `python3 dev.py pictures` takes the new looks over.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QImage

from pinmycal_desktop.ui.style import apply
from pinmycal_desktop.ui.theme import dark, light
from tests.ui.whole.screens import DIALOGS, LARGE, SCREENS, SMALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from tests.ui.whole.screens import Whole

KEPT = Path(__file__).parents[2] / "data" / "looks"
RENEW = bool(os.environ.get("PINMYCAL_TEST_LOOKS"))
THEMES = {"light": light, "dark": dark}
SIZES = {"large": LARGE, "small": SMALL}
PLAINLY = 24
"""How far a pixel may be off, of 255, before it counts as another one."""
TOLERANCE = 0.002
"""The share of a picture that may be off: a letter drawn half a pixel beside."""


@pytest.fixture
def alone(qapp: QApplication, inter: QFont) -> Iterator[QFont]:
    """Inter and nothing else: other scripts are boxes, the same on every computer."""
    font = QFont(inter)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    qapp.setFont(font)
    flashes = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield font
    qapp.setCursorFlashTime(flashes)
    qapp.setFont(inter)
    apply(qapp, light(inter))


def drawn(opened: Whole, name: str) -> QImage:
    """Return a screen at half its size."""
    picture = opened.show(name).grab().toImage()
    smooth = Qt.TransformationMode.SmoothTransformation
    half = QSize(picture.width() // 2, picture.height() // 2)
    ratio = Qt.AspectRatioMode.IgnoreAspectRatio
    return picture.scaled(half, ratio, smooth).convertToFormat(
        QImage.Format.Format_RGB32
    )


def apart(one: QImage, other: QImage) -> float:
    """Return the share of two pictures that differs plainly; all of it by size."""
    if one.size() != other.size():
        return 1.0
    first, second = bytes(one.constBits()), bytes(other.constBits())
    if first == second:
        return 0.0
    off = sum(
        any(
            abs(a - b) > PLAINLY
            for a, b in zip(first[at : at + 3], second[at : at + 3], strict=True)
        )
        for at in range(0, len(first), 4)
        if first[at : at + 3] != second[at : at + 3]
    )
    return off * 4 / len(first)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("look", THEMES)
def test_every_page_looks_as_it_did(
    whole: Callable[[], Whole],
    alone: QFont,
    qapp: QApplication,
    tmp_path: Path,
    *,
    look: str,
    size: str,
) -> None:
    apply(qapp, THEMES[look](alone))
    opened = whole()
    opened.resize(*SIZES[size])
    told = []
    for name in SCREENS:
        if name in DIALOGS and size == "small":
            continue
        picture = drawn(opened, name)
        file = f"{name}-{look}-{size}.png"
        if RENEW:
            KEPT.mkdir(parents=True, exist_ok=True)
            assert picture.save(str(KEPT / file))
            continue
        known = QImage(str(KEPT / file)).convertToFormat(QImage.Format.Format_RGB32)
        share = apart(picture, known)
        if share > TOLERANCE:
            picture.save(str(tmp_path / file))
            told.append(f"{share:.1%} of {name} is different: see {tmp_path / file}")
    assert told == []


def test_a_difference_is_seen_and_a_hair_is_not() -> None:
    one = QImage(200, 100, QImage.Format.Format_RGB32)
    one.fill(Qt.GlobalColor.white)
    other = one.copy()
    other.setPixelColor(3, 3, Qt.GlobalColor.black)
    assert 0 < apart(one, other) <= TOLERANCE
    for x in range(50):
        other.setPixelColor(x, 50, Qt.GlobalColor.black)
    assert apart(one, other) > TOLERANCE
    assert apart(one, one.copy()) == 0
    assert apart(one, one.copy(0, 0, 100, 100)) == 1
