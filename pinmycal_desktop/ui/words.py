"""The window's own words in the person's language: the one way a text is looked up.

Messages of the program, which come as codes, are said by `saying`.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def words(text: str) -> str:
    """Return a text of the window in the person's language."""
    return QCoreApplication.translate("window", text)
