"""What everybody needs of every page and dialog: names, size, focus, large text."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFont, QImage, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from pinmycal_desktop.ui.style import apply
from pinmycal_desktop.ui.theme import Density, dark, high_contrast, light
from tests.ui.whole.reading import Pseudo, clipped, painting
from tests.ui.whole.screens import (
    LARGE,
    SCREENS,
    SMALL,
    is_painted_here,
    on_each,
    place_of,
    seen,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QAccessibleInterface

    from pinmycal_desktop.ui.theme import Theme
    from tests.ui.whole.screens import Whole

NAME = QAccessible.Text.Name
LEAST_TARGET = 24
"""Pixels; WCAG 2.2, 2.5.8."""
_RING = 4  # px round a widget in which its ring is drawn


def tree(found: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield everything a screen reader finds from here on."""
    yield found
    for place in range(found.childCount()):
        child = found.child(place)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from tree(child)


def nameless(screen: QWidget) -> list[str]:
    """Return what a reader can get to on a screen without being told what it is."""
    root = QAccessible.queryAccessibleInterface(screen)
    assert root is not None
    told = []
    for each in tree(root):
        thing = each.object()
        is_inner = isinstance(thing, QWidget) and is_painted_here(thing)
        if each.role() in (QAccessible.Role.TreeItem, QAccessible.Role.Cell):
            continue  # of the agenda or a table; empty ones say nothing
        if each.state().focusable and not is_inner and not each.text(NAME):
            where = place_of(thing) if isinstance(thing, QWidget) else "a part"
            told.append(f"{each.role().name} without a name: {where}")
    return told


def too_small(screen: QWidget) -> list[str]:
    """Return what is pressed on a screen and is smaller than a finger needs."""
    kinds = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox)
    return [
        f"{each.width()} × {each.height()}: {place_of(each)}"
        for each in seen(screen)
        if isinstance(each, kinds)
        and not is_painted_here(each)
        and not isinstance(each.parentWidget(), QComboBox | QAbstractSpinBox)
        and min(each.width(), each.height()) < LEAST_TARGET
    ]


def moving(screen: QWidget) -> list[str]:
    """Return what moves on a screen by itself."""
    return [str(each) for each in screen.findChildren(QAbstractAnimation)]


@pytest.mark.parametrize(
    ("size", "density"),
    [(LARGE, Density.STANDARD), (SMALL, Density.COMPACT)],
    ids=["large", "small and compact"],
)
def test_all_that_is_used_has_a_name_and_a_size_and_keeps_still(
    whole: Callable[[], Whole],
    qapp: QApplication,
    inter: QFont,
    size: tuple[int, int],
    density: Density,
) -> None:
    apply(qapp, light(inter, density))
    opened = whole()
    opened.resize(*size)
    assert on_each(opened, nameless, too_small, moving) == []


def unmarked(screen: QWidget) -> list[str]:
    """Return what takes the keyboard on a screen without showing it."""
    told = []
    for each in seen(screen):
        takes = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        inner = each.focusProxy() is not None or is_painted_here(each)
        if not takes or inner or not each.isEnabled():
            continue
        window = each.window()
        corner = each.mapTo(window, QPoint(0, 0))
        around = QRect(corner, each.size()).adjusted(-_RING, -_RING, _RING, _RING)
        _leave(window)
        before = window.grab(around).toImage()
        each.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if each.hasFocus() and _changed(before, window.grab(around).toImage()) < _RING:
            told.append(f"no sign of the focus: {place_of(each)}")
    return told


def _leave(window: QWidget) -> None:
    focused = window.focusWidget()
    if focused is not None:
        focused.clearFocus()
    QApplication.processEvents()


def _changed(before: QImage, after: QImage) -> int:
    """Return how many pixels of two pictures differ plainly, as far as it matters."""
    grey = QImage.Format.Format_Grayscale8
    one, other = (each.convertToFormat(grey) for each in (before, after))
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    plain = (True for a, b in pairs if a != b and abs(a - b) > _RING * 4)
    return len(list(islice(plain, _RING)))


@pytest.mark.parametrize(
    ("make", "density"),
    [(light, Density.STANDARD), (dark, Density.COMPACT)],
    ids=["light", "dark and compact"],
)
def test_the_focus_is_always_seen(
    whole: Callable[[], Whole],
    qapp: QApplication,
    inter: QFont,
    make: Callable[[QFont, Density], Theme],
    density: Density,
) -> None:
    opened = whole()
    apply(qapp, make(inter, density))
    opened.window.activateWindow()
    opened.qtbot.waitUntil(opened.window.isActiveWindow)
    assert on_each(opened, unmarked) == []


class Marked(Pseudo):
    """English as it is, between marks: what is cut off tells."""

    longer = 0.0


@pytest.fixture
def double_text(qapp: QApplication, inter: QFont) -> Iterator[None]:
    """The computer's letters are twice as large; words carry marks."""
    font = QFont(inter)
    font.setPointSizeF(2 * inter.pointSizeF())
    qapp.setFont(font)
    apply(qapp, light(font))
    translator = Marked()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    qapp.setFont(inter)
    apply(qapp, light(inter))


@pytest.mark.usefixtures("double_text")
@pytest.mark.parametrize("size", [LARGE, SMALL], ids=["large", "small"])
def test_text_of_double_size_is_seen_whole(
    whole: Callable[[], Whole], size: tuple[int, int]
) -> None:
    with painting() as painted:
        opened = whole()
        opened.resize(*size)
        told = on_each(
            opened, lambda screen: [*clipped(screen, painted), *sideways(screen)]
        )
    assert told == []


def sideways(screen: QWidget) -> list[str]:
    """Return the columns of text that must be scrolled sideways to be read."""
    areas = (each for each in seen(screen) if isinstance(each, QScrollArea))
    hidden = [(each, each.horizontalScrollBar().maximum()) for each in areas]
    return [f"{over} px aside: {place_of(each)}" for each, over in hidden if over]


def faint(screen: QWidget) -> list[str]:
    """Return the fields and buttons that are not in the computer's two colours."""
    palette = screen.palette()
    ink, paper = palette.color(QPalette.ColorRole.WindowText), palette.window().color()
    apart = abs(ink.lightness() - paper.lightness())
    told = [] if apart > 200 else [f"ink and paper are {apart} apart"]
    for each in seen(screen):
        if isinstance(each, QAbstractScrollArea | QAbstractButton | QLineEdit):
            colour = each.palette().color(QPalette.ColorRole.Text)
            if each.isEnabled() and abs(colour.lightness() - paper.lightness()) < 100:
                told.append(f"too faint: {place_of(each)}")
    return told


def test_high_contrast_reaches_every_screen(
    whole: Callable[[], Whole], qapp: QApplication, inter: QFont
) -> None:
    system = QPalette(Qt.GlobalColor.white, Qt.GlobalColor.black)
    apply(qapp, high_contrast(inter, system))
    opened = whole()
    assert on_each(opened, faint) == []
    picture = opened.show("week").grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    assert {"#000000", "#ffffff"} <= colours
    assert len(SCREENS) > 10
