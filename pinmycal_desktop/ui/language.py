"""The language of the window, and the customs that go with it.

Chosen before the first widget, and again when a person wants another one: what is open
then is made anew (`MainWindow.renew`). English is what stands in the code and loads
nothing. What there is no translation for is told in English, with the days and figures
of the computer.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from pinmycal_desktop.packaged import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SYSTEM = "system"
ENGLISH = "en"
TRANSLATED = ("de",)
"""The languages there is a whole translation for."""
_OURS = "pinmycal-language"
_log = logging.getLogger(__name__)


def spoken(wanted: str, computer: QLocale) -> str:
    """Return the language of the words: the one wanted, or the computer's first."""
    if wanted != SYSTEM:
        return wanted
    for name in computer.uiLanguages():
        language = name.split("-")[0]
        if language == ENGLISH or language in TRANSLATED:
            return language
    return ENGLISH


def customs(wanted: str, computer: QLocale) -> QLocale:
    """Return how days and figures are told: in the words' language when it was chosen.

    Otherwise as the computer does, in whatever language that is.
    """
    chosen = QLocale(wanted)
    if wanted == SYSTEM or chosen.language() == computer.language():
        return computer
    there = QLocale(chosen.language(), computer.territory())
    return there if there.language() == chosen.language() else chosen


def speak(app: QApplication, wanted: str) -> None:
    """Let the whole window speak: its words, Qt's own, its days and its direction.

    A language spoken before falls silent. Widgets that are there keep their words.
    """
    for spoken_before in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(spoken_before)
        spoken_before.deleteLater()
    computer = QLocale.system()
    locale = customs(wanted, computer)
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection())
    language = spoken(wanted, computer)
    if language == ENGLISH:
        return
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    try:
        ours = str(resource("translations", f"pinmycal_{language}.qm"))
    except FileNotFoundError as missing:
        _log.error("the window speaks English: %s", missing)
        return
    for path in (f"{qt}/qtbase_{language}.qm", ours):
        translator = QTranslator(app)
        translator.setObjectName(_OURS)
        if translator.load(path):
            app.installTranslator(translator)
