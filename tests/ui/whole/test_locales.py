"""Every page and dialog in long words and mirrored: all translated, nothing clipped."""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale, QPoint, Qt, QTranslator
from PySide6.QtTest import QTest

from devtools.linguist import file_of, read
from pinmycal_desktop.packaged import resource
from tests.ui.whole.reading import BEGIN, END, Pseudo, clipped, painting, words_on
from tests.ui.whole.screens import LARGE, SCREENS, SMALL, on_each

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.ui.whole.screens import Whole

SIZES = pytest.mark.parametrize("size", [LARGE, SMALL], ids=["large", "small"])
_WORD = re.compile(r"[^\W\d_]{3,}")
_MARKED = re.compile(f"{BEGIN}[^{BEGIN}{END}]*{END}")
_SHORTENED = re.compile(r"\w*…")
KEPT = {
    *("pinmycal", "desktop", "https", "http", "org", "example", "www", "ics", "cal"),
    *("ctrl", "alt", "shift", "del", "pgup", "pgdown", "pgdn", "span", "english"),
    *("gmt", "utc", "bst", "css", "ava", "deutsch", "com", "cloudflared"),
    *("types", "schedules", "mira", "service"),
}
"""Words that are the same in every language: names, addresses, keys, interfaces."""


@pytest.fixture
def long_words(qapp: QApplication) -> Iterator[None]:
    """The window speaks the pseudo-language."""
    translator = Pseudo()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """Lines run from right to left, days and figures are Arabic."""
    before = QLocale()
    QLocale.setDefault(QLocale("ar_EG"))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(before)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The window speaks German, with German days."""
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ours = str(resource("translations", "pinmycal_de.qm"))
    translators = []
    for path in (f"{qt}/qtbase_de.qm", ours):
        translators.append(QTranslator())
        assert translators[-1].load(path)
        qapp.installTranslator(translators[-1])
    yield
    for each in translators:
        qapp.removeTranslator(each)
    QLocale.setDefault(before)


def not_whole(whole: Callable[[], Whole], size: tuple[int, int]) -> list[str]:
    """Return what is cut off on any screen of a window of `size`."""
    with painting() as painted:
        opened = whole()
        opened.resize(*size)
        return on_each(opened, lambda screen: clipped(screen, painted))


def vocabulary(database: Path) -> set[str]:
    """Return the words that people wrote, those of zones, days and months."""
    with sqlite3.connect(database) as db:
        told = " ".join(line for line in db.iterdump() if line.startswith("INSERT"))
    locale = QLocale()
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    for form in forms:
        told += " ".join(f" {locale.dayName(each, form)}" for each in range(1, 8))
        told += " ".join(f" {locale.monthName(each, form)}" for each in range(1, 13))
    told += " ".join(sorted(available_timezones())).replace("_", " ")
    return {word.casefold() for word in _WORD.findall(told)} | KEPT


def english_left(texts: set[str], known: set[str]) -> list[str]:
    """Return the words of some texts that stand between no marks and nobody knows."""
    told = []
    for text in texts:
        rest = _SHORTENED.sub(" ", text)
        while _MARKED.search(rest):  # one text may hold another
            rest = _MARKED.sub(" ", rest)
        words = (each for each in _WORD.findall(rest) if each.casefold() not in known)
        told += [f"{word} is left in English: {text}" for word in words]
    return told


@SIZES
@pytest.mark.usefixtures("long_words")
def test_longer_words_are_seen_whole_and_none_is_left_in_english(
    whole: Callable[[], Whole], cloudy: Path, size: tuple[int, int]
) -> None:
    known = vocabulary(cloudy)
    with painting() as painted:
        opened = whole()
        opened.resize(*size)
        told = on_each(
            opened,
            lambda screen: clipped(screen, painted),
            lambda screen: english_left(words_on(screen, painted), known),
        )
    assert told == []


@SIZES
@pytest.mark.usefixtures("long_words", "mirrored")
def test_longer_words_are_seen_whole_from_right_to_left(
    whole: Callable[[], Whole], size: tuple[int, int]
) -> None:
    assert not_whole(whole, size) == []


@pytest.mark.usefixtures("german")
def test_every_screen_is_shown_in_german(whole: Callable[[], Whole]) -> None:
    opened = whole()
    forms = read(file_of("de")).forms
    german_words = {said for text, (said, *_) in forms.items() if said != text.source}
    with painting() as painted:
        for name in SCREENS:
            told = words_on(opened.show(name), painted)
            assert len(told & german_words) > 1, name
    assert opened.window.windowTitle() == "PinmyCal Desktop – Beispieldaten"


@pytest.mark.usefixtures("mirrored")
def test_from_right_to_left_sides_keys_and_drags_are_mirrored(
    whole: Callable[[], Whole],
) -> None:
    opened = whole()
    opened.show("week")
    window, area = opened.window, opened.window.frame.hours.week.area
    picture = area.picture
    assert picture is not None
    middle = window.width() / 2
    side = window.frame.side
    assert side.mapTo(window, QPoint(side.width() // 2, 0)).x() > middle
    assert picture.geometry.ruler_rect(0, 10).center().x() > area.width() / 2
    places = [picture.geometry.column(day).center().x() for day in range(7)]
    assert places == sorted(places, reverse=True)

    area.setFocus()
    state = window.state.with_cursor(window.state.dates[2], 9 * 60)
    window.show_state(state)
    QTest.keyClick(area, Qt.Key.Key_Left)
    assert window.state.cursor is not None
    assert window.state.cursor.day == window.state.dates[3]
    QTest.keyClick(area, Qt.Key.Key_Right)
    QTest.keyClick(area, Qt.Key.Key_Right)
    assert window.state.cursor is not None
    assert window.state.cursor.day == window.state.dates[1]


@pytest.mark.usefixtures("mirrored")
def test_from_right_to_left_a_booking_dragged_left_is_moved_to_a_later_day(
    whole: Callable[[], Whole],
) -> None:
    opened = whole()
    opened.show("week")
    area = opened.window.frame.hours.week.area
    picture = area.picture
    assert picture is not None
    shown = next(
        each
        for each in picture.shown
        if each.block.booking.id == opened.window.state.chosen
    )
    moves: list[tuple[int, datetime]] = []
    area.move_wanted.connect(lambda booking, start: moves.append((booking.id, start)))
    start = shown.rect.center().toPoint() - QPoint(0, round(area.offset))
    wide = round(picture.geometry.column(0).width())
    port, left = area.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(port, left, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(port, start - QPoint(wide // 2, 0))
    QTest.mouseMove(port, start - QPoint(wide, 0))
    later = area.marks.ghost
    assert later is not None
    assert later.column == shown.column + 1
    QTest.mouseRelease(
        port, left, Qt.KeyboardModifier.NoModifier, start - QPoint(wide, 0)
    )
    ((moved, at),) = moves
    assert moved == shown.block.booking.id
    assert (at.date() - shown.block.span.start.date()).days == 1
