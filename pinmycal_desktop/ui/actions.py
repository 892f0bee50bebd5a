"""Every action of the window in one table: its name, words, shortcut and icon.

Menus, toolbar, rail and the letters of the grid all reach the same `QAction`s. Letters
without a modifier are no shortcuts here: the grid and the window send them, where
nothing is typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from pinmycal_desktop.ui import icons
from pinmycal_desktop.ui.theme import themes
from pinmycal_desktop.ui.words import later, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QMenu, QWidget

    from pinmycal_desktop.ui.theme import Theme


class Row(NamedTuple):
    """One action."""

    name: str
    words: str
    keys: str = ""
    """Its shortcuts, separated by bars."""
    icon: str = ""
    letter: str = ""
    """The letter that asks for it where nothing is typed."""


ROWS = (
    Row("book", "&New booking…", "Ctrl+N", "calendar-plus", "C"),
    Row("import", "&Import a calendar…", "Ctrl+I", "file-input"),
    Row("export", "&Export bookings…", "Ctrl+E", "file-output"),
    Row("settings", "Se&ttings…", "Ctrl+,", "settings"),
    Row("service", "&Local service", "Ctrl+4", "server"),
    Row("quit", "&Quit", "Ctrl+Q", "power"),
    Row("undo", "&Undo", "Ctrl+Z", "undo-2"),
    Row("redo", "&Redo", "Ctrl+Shift+Z|Ctrl+Y", "redo-2"),
    Row("reschedule", "Re&schedule…", "Ctrl+R", "calendar-clock", "E"),
    Row("cancel", "&Cancel the booking…", "Ctrl+Del", "calendar-x", "Del"),
    Row("confirm", "Con&firm", "", "calendar-check"),
    Row("decline", "&Decline…", "", "ban"),
    Row("restore", "Rest&ore", "", "undo-2"),
    Row("export-one", "Save an in&vitation…", "", "mail"),
    Row("day", "&Day", "Ctrl+1", "calendar", "D"),
    Row("week", "&Week", "Ctrl+2", "calendar-days", "W"),
    Row("agenda", "&Agenda", "Ctrl+3", "list", "A"),
    Row("side-bar", "&Side bar", "F9", "panel-left"),
    Row("details", "De&tails", "F8", "panel-right"),
    Row("theme-system", "Colours of the &computer", "", ""),
    Row("theme-light", "&Light", "", "sun"),
    Row("theme-dark", "Da&rk", "", "moon"),
    Row("today", "&Today", "Ctrl+T", "calendar-check", "T"),
    Row("previous", "&Previous", "Alt+PgUp", "chevron-left", "K"),
    Row("next", "&Next", "Alt+PgDown", "chevron-right", "J"),
    Row("go-to", "&Go to a date…", "Ctrl+G", "calendar-range", "G"),
    Row("schedules", "&Schedules", "Ctrl+5", "clock"),
    Row("event-types", "&Event types", "Ctrl+6", "layers"),
    Row("menu", "&Menu", "F10", "menu"),
    Row("keys", "&Keys", "F1", "keyboard", "?"),
    Row("about", "&About PinmyCal Desktop", "", "info"),
)

LETTERS = {row.letter.lower(): row.name for row in ROWS if len(row.letter) == 1}
"""The actions by the letter that asks for them where nothing is typed."""

MENUS = (
    (later("&File"), ("book", "", "import", "export", "", "settings", "", "quit")),
    (
        later("&Edit"),
        (
            *("undo", "redo", "", "reschedule", "cancel", "confirm", "decline"),
            *("restore", "", "export-one"),
        ),
    ),
    (
        later("&View"),
        (
            *("day", "week", "agenda", "", "side-bar", "details"),
            *("", "theme-system", "theme-light", "theme-dark"),
        ),
    ),
    (
        later("&Go"),
        (
            *("today", "previous", "next", "go-to", ""),
            *("schedules", "event-types", "service"),
        ),
    ),
    (later("&Help"), ("keys", "about")),
)
"""The main menu; an empty name is a line."""

CHECKABLE = (
    frozenset({"day", "week", "agenda"}),
    frozenset({"theme-system", "theme-light", "theme-dark"}),
)
"""Groups of which one is the case."""


class NamedAction(QAction):
    """An action that tells its name when it is triggered."""

    asked = Signal(str)
    """The action's name."""

    def __init__(self, row: Row, parent: QObject) -> None:
        super().__init__(words(row.words), parent)
        self.setObjectName(row.name)
        self.triggered.connect(self._tell)

    def _tell(self) -> None:
        self.asked.emit(self.objectName())


class Actions(QObject):
    """The window's actions by name."""

    asked = Signal(str)
    """The name of the action that was triggered."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        for row in ROWS:
            action = NamedAction(row, self)
            keys = [QKeySequence(each) for each in row.keys.split("|") if each]
            action.setShortcuts(keys)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.asked.connect(self.asked)
            self._actions[row.name] = action
            window.addAction(action)
        for group in CHECKABLE:
            for name in group:
                self._actions[name].setCheckable(True)
        self._dressed: Theme | None = None

    def __getitem__(self, name: str) -> QAction:
        """Return the action called `name`."""
        return self._actions[name]

    def check(self, name: str) -> None:
        """Mark the one of a group that is the case."""
        for group in CHECKABLE:
            if name in group:
                for each in group:
                    self._actions[each].setChecked(each == name)

    def enable(self, names: Iterable[str], *, enabled: bool) -> None:
        """Let actions be asked for, or not."""
        for name in names:
            self._actions[name].setEnabled(enabled)

    def fill(self, menu: QMenu) -> None:
        """Put all menus into one, as the main menu's button opens it.

        Icons are drawn when it is first opened: the first week does without them.
        """
        menu.aboutToShow.connect(self.dress)
        for title, names in MENUS:
            part = menu.addMenu(words(title))
            for name in names:
                if name:
                    part.addAction(self._actions[name])
                else:
                    part.addSeparator()

    def dress(self) -> None:
        """Give the actions their icons, in the theme's colours."""
        theme = themes().current
        if theme == self._dressed:
            return
        self._dressed = theme
        ink, grey = theme.palette.muted, theme.palette.disabled
        for row in ROWS:
            if row.icon:
                icon = icons.icon(row.icon, ink, disabled=grey)
                self._actions[row.name].setIcon(icon)
