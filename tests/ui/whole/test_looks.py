"""Every page looks as it did: compared with pictures kept beside the tests.

Four variants of each page: light and dark, large and small; of a dialog the first two.
The pictures are half the window's size, in the tests' own font alone, so that they are
the same on every computer, and kept in few colours, so that they are small. A page that
looks different leaves its picture in the test's folder; `python3 dev.py pictures` takes
the new looks over.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage

from pinmycal_desktop.ui.style import apply
from pinmycal_desktop.ui.theme import dark, light
from tests.ui.whole.screens import DIALOGS, LARGE, SCREENS, SMALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from tests.ui.whole.screens import Whole

KEPT = Path(__file__).parents[2] / "data" / "looks"
SHOWN = Path(__file__).parents[3] / "docs" / "pictures"
FOR_READERS = ("accounts", "outbox")
"""Pages of README.md that the sample alone does not have."""
RENEW = bool(os.environ.get("PINMYCAL_TEST_LOOKS"))
THEMES = {"light": light, "dark": dark}
SIZES = {"large": LARGE, "small": SMALL}
PLAINLY = 24
"""How far a pixel may be off, of 255, before it counts as another one."""
TOLERANCE = 0.002
"""The share of a picture that may be off: a letter drawn half a pixel beside."""
_FLAT = 48
"""How many colours of a picture are kept as they are."""


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


def show_readers(opened: Whole, name: str, variant: str) -> None:
    """Renew a picture of README.md, at its full size."""
    if name in FOR_READERS and variant == "light-large":
        whole = slim(opened.show(name).grab().toImage())
        assert whole.save(str(SHOWN / f"{name}.png"))


def pixels(picture: QImage) -> memoryview:
    """Return the pixels of a picture, each as one number."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(plain.constBits())).cast("I")


def apart(one: QImage, other: QImage) -> float:
    """Return the share of two pictures that differs plainly; all of it by size."""
    if one.size() != other.size():
        return 1.0
    first, second = pixels(one), pixels(other)
    off = sum(
        distance(a, b) > PLAINLY for a, b in zip(first, second, strict=True) if a != b
    )
    return off / len(first)


def distance(one: int, other: int) -> int:
    """Return how far two colours are apart in red, green or blue, at most."""
    return max(abs((one >> by & 255) - (other >> by & 255)) for by in (0, 8, 16))


def slim(picture: QImage) -> QImage:
    """Return a picture in 256 colours, which takes a quarter of the room.

    What areas are filled with stays as it is; between them colours are of 12 bits.
    """
    each = pixels(picture)
    flat = {colour for colour, _ in Counter(each).most_common(_FLAT)}
    rough = [colour if colour in flat else rounded(colour) for colour in each]
    counts = Counter(rough)
    table = [colour for colour, _ in counts.most_common(256)]
    places = {colour: place for place, colour in enumerate(table)}
    for colour in counts.keys() - places.keys():
        places[colour] = places[min(table, key=lambda near: distance(near, colour))]
    data = bytes(places[each] for each in rough)
    width, height = picture.width(), picture.height()
    made = QImage(data, width, height, width, QImage.Format.Format_Indexed8)
    made.setColorTable(table)
    return made.copy()


def rounded(colour: int) -> int:
    """Return a colour of 24 bits in 12."""
    return 0xFF000000 | (colour >> 4 & 0x0F0F0F) * 17


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
            kept = slim(picture)
            assert apart(picture, kept) <= TOLERANCE
            # What looks as it did keeps its file: the history stays small.
            if apart(kept, QImage(str(KEPT / file))) > TOLERANCE / 4:
                assert kept.save(str(KEPT / file))
                show_readers(opened, name, f"{look}-{size}")
            continue
        known = QImage(str(KEPT / file))
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


def test_a_kept_picture_has_few_colours_and_looks_the_same() -> None:
    picture = QImage(256, 64, QImage.Format.Format_RGB32)
    for x in range(256):
        for y in range(64):
            picture.setPixelColor(x, y, QColor(x, 4 * y, 255 - x))
    kept = slim(picture)
    assert kept.format() == QImage.Format.Format_Indexed8
    assert kept.colorCount() <= 256
    assert apart(picture, kept) < 0.2  # a picture of far more colours than any page
    few = QImage(64, 64, QImage.Format.Format_RGB32)
    few.fill(QColor("#2850C8"))
    assert apart(few, slim(few)) == 0
