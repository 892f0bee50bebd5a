"""The window's words in the person's language: the one way a text is looked up.

The texts in the code are the English ones, and are what is shown where no translation
was loaded (`ui.language`). `devtools/translations.py` finds them by the names of these
functions, so their arguments are literals. Messages of the program, which come as
codes, are said by `saying`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from pinmycal_desktop.words import Entry

_WINDOW, _MESSAGES = "window", "words"


def words(text: str, note: str = "") -> str:
    """Return a text of the window in the person's language.

    `note` tells one text from another that is the same in English.
    """
    return QCoreApplication.translate(_WINDOW, text, note)


def later(text: str) -> str:
    """Return `text` as it is: marked to be translated, for `words` to look up later."""
    return text


def counted(number: int, one: str, many: str) -> str:
    """Return the text that goes with `number`, in the form the language wants.

    English has two forms, others from one to six.
    """
    return _counted(_WINDOW, number, one, many)


def entry_words(entry: Entry, count: int) -> str:
    """Return a message's entry in the person's language, in the form for `count`."""
    if isinstance(entry, str):
        return QCoreApplication.translate(_MESSAGES, entry)
    return _counted(_MESSAGES, count, *entry)


def _counted(context: str, number: int, one: str, many: str) -> str:
    # The text for many is the source and the one for one tells it from others.
    found = QCoreApplication.translate(context, many, one, number)
    return one if found == many and number == 1 else found
