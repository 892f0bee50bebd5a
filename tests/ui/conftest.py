"""Every test of the window runs in Inter at 10 points, dressed in the light theme."""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase

from devtools.linguist import compile_all
from pinmycal_desktop.ui.style import apply
from pinmycal_desktop.ui.theme import light
from tests.ui.pages import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_FONTS = Path(__file__).parents[1] / "data" / "fonts"


@pytest.fixture(scope="session")
def inter(qapp: QApplication) -> QFont:
    """The font of all tests; loaded once, since Qt keeps application fonts."""
    for file in sorted(_FONTS.glob("*.otf")):
        assert QFontDatabase.addApplicationFont(str(file)) >= 0
    font = QFont("Inter", 10)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    qapp.setFont(font)
    return font


@pytest.fixture(scope="session", autouse=True)
def compiled_translations() -> None:
    """Some tests speak German: what Qt loads is made from the sources."""
    compile_all()


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication, inter: QFont) -> Iterator[None]:
    """The light theme and British words, whatever the test before left behind."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    apply(qapp, light(inter))
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def settled() -> None:
    """What was there before the first test is no garbage: it is not looked at again.

    Modules and tests are most of what there is, and looking through them all before
    each test would take most of its time.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def collected(settled: None) -> Iterator[None]:  # noqa: ARG001 - once, before
    """Garbage is collected between tests alone, as the window does it between events.

    A dialog nobody holds any more would otherwise be deleted wherever Python happens
    to look for garbage: in a reading thread, or while Qt lays out another one.
    """
    gc.collect()
    gc.disable()
    yield
    # What is left over goes now, in this thread; a thread that still idles would
    # otherwise be the next to look.
    gc.collect()
    gc.enable()


@pytest.fixture
def place(tmp_path: Path, qtbot: QtBot) -> Iterator[Place]:
    """A fresh data file, and what a page needs to work on it."""
    opened = Place.open(tmp_path, qtbot)
    yield opened
    opened.close()
