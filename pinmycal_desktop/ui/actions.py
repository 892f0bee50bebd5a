"""Every action of the window in one table: its name, words, shortcut and icon.

Menus, toolbar, rail and the letters of the grid all reach the same `QAction`s. Letters
without a modifier are no shortcuts here: the grid and the window send them, where
nothing is typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from pinmycal_desktop.screen.bindings import Bindings, is_letter
from pinmycal_desktop.screen.views import DAY_COUNTS, DAYS_PREFIX, View
from pinmycal_desktop.ui import icons
from pinmycal_desktop.ui.theme import themes
from pinmycal_desktop.ui.widgets.plain_label import as_tip
from pinmycal_desktop.ui.words import counted, later, words

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
    """What asks for it where nothing is typed, separated by bars."""

    @property
    def letters(self) -> tuple[str, ...]:
        """The characters among them; the grid hears the others itself."""
        return tuple(each for each in self.letter.split("|") if is_letter(each))


_MOST_FIGURES = 9
DAYS = tuple(
    Row(
        f"{DAYS_PREFIX}{days}",
        "",
        letter=str(days) if days <= _MOST_FIGURES else "",
    )
    for days in DAY_COUNTS
)
"""The views of so many days."""

ROWS = (
    Row("book", "&New booking…", "Ctrl+N", "calendar-plus", "C"),
    Row("import", "&Import a calendar…", "Ctrl+I", "file-input"),
    Row("subscribe", "Su&bscribe to a calendar…", "", "refresh-cw"),
    Row("export", "&Export bookings…", "Ctrl+E", "file-output"),
    Row("free-times", "Copy &free times…", "Ctrl+Shift+C", "copy", "S"),
    Row("paste", "&Paste a calendar", "Ctrl+V", "inbox"),
    Row("add-account", "Add an &account…", "", "user-plus"),
    Row("settings", "Se&ttings…", "Ctrl+,", "settings"),
    Row("service", "&Local service", "Ctrl+4", "server"),
    Row("quit", "&Quit", "Ctrl+Q", "power"),
    Row("undo", "&Undo", "Ctrl+Z", "undo-2"),
    Row("redo", "&Redo", "Ctrl+Shift+Z|Ctrl+Y", "redo-2"),
    Row("reschedule", "Re&schedule…", "Ctrl+R", "calendar-clock", "E"),
    Row("again", "Book &again…", "Ctrl+D", "copy"),
    Row("cancel", "&Cancel the booking…", "Ctrl+Del", "calendar-x", "Del"),
    Row("confirm", "Con&firm", "", "calendar-check"),
    Row("decline", "&Decline…", "", "ban"),
    Row("restore", "Rest&ore", "", "undo-2"),
    Row("guests", "Add &guests…", "", "user-plus"),
    Row("place", "Change the &place…", "", "map-pin"),
    Row("absent", "&Mark as absent…", "", "users"),
    Row("reassign", "Reass&ign…", "", "arrow-left-right"),
    Row("seat", "Cancel a sea&t…", "", "calendar-x"),
    Row("series", "Cancel the rest of the s&eries…", "", "calendar-x"),
    Row("export-one", "Save an in&vitation…", "", "mail"),
    Row("copy-one", "Cop&y as a calendar file", "Ctrl+Shift+E", "copy"),
    Row("day", "&Day", "Ctrl+1", "calendar", "D|1"),
    Row("work-week", "Wor&king week", "Ctrl+Shift+2", "calendar-days", "X"),
    Row("week", "&Week", "Ctrl+2", "calendar-days", "W|0"),
    Row("month", "&Month", "Ctrl+Shift+3", "calendar-range", "M"),
    Row("agenda", "&Agenda", "Ctrl+3", "list", "A"),
    Row("people", "&People", "Ctrl+Shift+4", "users", "P"),
    *DAYS,
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
    Row("accounts", "A&ccounts", "Ctrl+7", "users"),
    Row("outbox", "&Outbox", "Ctrl+8", "cloud-upload"),
    Row("publications", "&Published calendars", "", "calendar-check"),
    Row("workbench", "Web&hooks that arrived", "", "webhook"),
    Row("sync", "S&ync now", "F5", "refresh-cw"),
    Row("welcome", "&Where are your bookings?", "", "log-in"),
    Row("acting-for", "Act for so&mebody…", "Ctrl+Shift+A", "user"),
    Row("zone", "Another &zone for a while", "", "globe", "Z"),
    Row("palette", "&Search or command…", "Ctrl+K", "search"),
    Row("filter", "&Filter the bookings…", "Ctrl+F", "funnel", "/"),
    Row("menu", "&Menu", "F10", "menu"),
    Row("keys", "&Keys", "F1", "keyboard", "?"),
    Row("change-keys", "C&hange keys…", "", "keyboard"),
    Row("about", "&About PinmyCal Desktop", "", "info"),
)


def usual_bindings() -> Bindings:
    """Return the keys every action has until a person chooses others."""
    return Bindings(
        tuple(
            (row.name, tuple(k for k in (*row.keys.split("|"), *row.letters) if k))
            for row in ROWS
        )
    )


_BY_NAME = {row.name: row for row in ROWS}
_MOST_SAID = 44
"""Letters of a deed that a menu tells."""

DAYS_MENU = "days"
"""Stands for the menu of the views of so many days."""

ON_BOOKING = (
    *("reschedule", "again", "cancel", "confirm", "decline", "restore", ""),
    *("guests", "place", "absent", "reassign", "seat", "series", ""),
    *("export-one", "copy-one"),
)
"""What can be done with one booking: a menu of its own, and the one at a booking."""

MENUS = (
    (
        later("&File"),
        (
            *("book", "", "import", "subscribe", "export", "free-times", ""),
            *("add-account", "settings", "", "quit"),
        ),
    ),
    (
        later("&Edit"),
        ("undo", "redo", "paste"),
    ),
    (later("&Booking"), ON_BOOKING),
    (
        later("&View"),
        (
            *("day", "work-week", "week", "month", "agenda", "people", DAYS_MENU),
            *("", "zone", "side-bar", "details"),
            *("", "theme-system", "theme-light", "theme-dark"),
        ),
    ),
    (
        later("&Go"),
        (
            *("today", "previous", "next", "go-to", "palette", "filter", ""),
            *("schedules", "event-types", "accounts", "outbox", "publications"),
            *("service", "workbench", "", "sync"),
        ),
    ),
    (later("&Help"), ("keys", "change-keys", "", "welcome", "about")),
)
"""The main menu; an empty name is a line."""

CHECKABLE = (
    frozenset({*(each for each in View if each is not View.DAYS)})
    | {row.name for row in DAYS},
    frozenset({"theme-system", "theme-light", "theme-dark"}),
)
"""Groups of which one is the case."""


def row_words(row: Row) -> str:
    """Return what an action is called, in the person's words."""
    if not row.name.startswith(DAYS_PREFIX):
        return words(row.words)
    days = int(row.name.removeprefix(DAYS_PREFIX))
    return counted(days, "1 day", "{0} days").format(days)


class NamedAction(QAction):
    """An action that tells its name when it is triggered."""

    asked = Signal(str)
    """The action's name."""

    def __init__(self, row: Row, parent: QObject) -> None:
        super().__init__(row_words(row), parent)
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
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.asked.connect(self.asked)
            self._actions[row.name] = action
            window.addAction(action)
        for group in CHECKABLE:
            for name in group:
                self._actions[name].setCheckable(True)
        self._dressed: Theme | None = None
        self.bindings = usual_bindings()
        self.bind(self.bindings)

    def bind(self, bindings: Bindings) -> None:
        """Let these keys ask for the actions from now on."""
        self.bindings = bindings
        for name, action in self._actions.items():
            shortcuts = [QKeySequence(each) for each in bindings.shortcuts(name)]
            if shortcuts != action.shortcuts():
                action.setShortcuts(shortcuts)

    def keys_words(self, name: str) -> str:
        """Return the keys of an action as this computer writes them."""
        return ", ".join(keys_of(self.bindings, name))

    def name_anew(self) -> None:
        """Call every action as it is called in the language spoken now."""
        for row in ROWS:
            self._actions[row.name].setText(row_words(row))

    def __getitem__(self, name: str) -> QAction:
        """Return the action called `name`."""
        return self._actions[name]

    def check(self, name: str) -> None:
        """Mark the one of a group that is the case."""
        for group in CHECKABLE:
            if name in group:
                for each in group:
                    self._actions[each].setChecked(each == name)

    def hinder(self, name: str, why: str) -> None:
        """Grey an action out, and say why on hover; empty leaves it as it is."""
        if why:
            self._actions[name].setEnabled(False)
        self._actions[name].setToolTip(as_tip(why))

    def say_what(self, name: str, what: str) -> None:
        """Name what an action is about behind its words; with nothing it is no use."""
        action, usual = self._actions[name], row_words(_BY_NAME[name])
        if len(what) > _MOST_SAID:
            what = what[:_MOST_SAID].rstrip() + "…"
        told = f"{usual}: {what.removesuffix('.').replace('&', '&&')}"
        action.setText(told if what else usual)
        action.setEnabled(bool(what))

    def enable(self, names: Iterable[str], *, enabled: bool) -> None:
        """Let actions be asked for, or not."""
        for name in names:
            self._actions[name].setEnabled(enabled)

    def fill(self, menu: QMenu) -> None:
        """Put all menus into one, as the main menu's button opens it.

        Icons are drawn when it is first opened: the first week does without them.
        """
        menu.aboutToShow.connect(self.dress)
        menu.addAction(self._actions["acting-for"])
        for title, names in MENUS:
            part = menu.addMenu(words(title))
            part.setToolTipsVisible(True)
            self.put(part, names)

    def put(self, menu: QMenu, names: Iterable[str]) -> None:
        """Put actions into a menu; an empty name is a line."""
        for name in names:
            self._put(menu, name)

    def _put(self, menu: QMenu, name: str) -> None:
        if name == DAYS_MENU:
            days = menu.addMenu(words("&Number of days"))
            days.addActions([self._actions[row.name] for row in DAYS])
        elif name:
            menu.addAction(self._actions[name])
        else:
            menu.addSeparator()

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


def keys_of(bindings: Bindings, name: str) -> tuple[str, ...]:
    """Return the keys of an action one by one, as this computer writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return tuple(
        key.upper() if is_letter(key) else QKeySequence(key).toString(native)
        for key in bindings.of(name)
        if bindings.with_letters or not is_letter(key)
    )
