"""Loads Qt: its helpers compiled once, its enums quickly, and no watch on imports.

It decides nothing else about Qt: the application is made in `ui.style`.
"""

from __future__ import annotations

import builtins
import sys
from importlib import import_module

from pinmycal_desktop.ui.compiled import compiled_once, expressions_late
from pinmycal_desktop.ui.quick_enums import make_enums_quickly


def begin_qt() -> None:
    """Load what Qt for Python begins with, while no other thread runs.

    It goes through all loaded modules, and ends the whole process when another thread
    loads one meanwhile. Raises ImportError as `load_qt` does.
    """
    if sys.modules.get("PySide6") is not None:
        return
    make_enums_quickly()
    with compiled_once(), expressions_late():
        import_module("PySide6")


def load_qt() -> None:
    """Load Qt's core, and let Python import as before from then on.

    PySide puts itself before `import` to look through the source of every module that
    is named in one, also of the standard library's, for whether it may use the switch
    `__feature__` (other spellings of Qt's names). Nothing uses it here, and looking
    takes 8 ms of a start. Raises ImportError where Qt, or a library it needs, is
    missing.
    """
    begin_qt()
    import_module("PySide6.QtCore")
    without_watch = vars(builtins).get("__orig_import__")  # where PySide keeps it
    if without_watch is not None:
        builtins.__import__ = without_watch
