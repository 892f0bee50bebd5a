"""The side of an editor page: the list of what can be edited, with its small buttons.

A page says what its menu offers and what stands below the list. With several accounts
the button that adds asks in which. Where a page is slim, one line with a field that
opens the list stands above what is edited.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from pinmycal_desktop.ui.columns import column_in
from pinmycal_desktop.ui.editing.homes import fill_with_homes
from pinmycal_desktop.ui.editing.side_list import SideList
from pinmycal_desktop.ui.theme import MOST_SCALE, Space, themes
from pinmycal_desktop.ui.widgets.button import IconButton
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.screen.homes import Home
    from pinmycal_desktop.ui.editing.side_list import SideRow
    from pinmycal_desktop.ui.format import Format

WIDTH = 236
_ANY_WIDTH = 16_777_215  # what Qt takes for no limit


class EditorSide(QWidget):
    """Tells what a person wants done with one of the things, by its key."""

    chosen = Signal(int)
    add_wanted = Signal(int)
    """The account in which one is to be made; 0 for the only one."""
    duplicate_wanted = Signal(int)
    remove_wanted = Signal(int)

    def __init__(
        self, title: str, add: str, *, fills: bool, parent: QWidget | None = None
    ) -> None:
        """Name the things and the button that adds one.

        A list that `fills` takes all the height there is.
        """
        super().__init__(parent)
        self.setProperty("back", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = SideList(title)
        self.picker = Choice(name=title, placeholder=title)
        self.picker.chosen.connect(self._pick)
        self.list.chosen.connect(self.chosen)
        self.list.removed.connect(self.remove_wanted)
        self.list.menu_wanted.connect(self._open_menu)
        section = self._section = Section(title)
        self._more = IconButton("ellipsis", words("Do something with it"), dense=True)
        adder = IconButton("plus", add, dense=True)
        self._more.clicked.connect(self._open_menu_here)
        adder.clicked.connect(self._add)
        self._adder = adder
        self._homes: tuple[Home, ...] = ()
        self._form: Format | None = None
        self._options: tuple[Option, ...] = ()
        self._line = QWidget()
        self._whole = QWidget() if fills else QScrollArea()
        outer = column_in(self)
        outer.addWidget(self._line)
        outer.addWidget(self._whole, 1)
        row = self._row = QHBoxLayout(self._line)
        row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        row.setSpacing(Space.SMALL)
        row.addWidget(self.picker, 1)
        self.column = QVBoxLayout(self._inside())
        self.column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, 8)
        section.body.addWidget(self.list, int(fills))
        self.column.addWidget(section, int(fills))
        self.fold(is_slim=False)

    def fold(self, *, is_slim: bool) -> None:
        """Be one line above what is edited, or the whole list beside it."""
        had_focus = self.list.hasFocus() or self.picker.hasFocus()
        self._line.setVisible(is_slim)
        self._whole.setVisible(not is_slim)
        buttons = self._row if is_slim else self._section.head
        for button in (self._more, self._adder):
            buttons.addWidget(button)
        wide = themes().current.scaled(WIDTH, MOST_SCALE)
        self.setMinimumWidth(0 if is_slim else wide)
        self.setMaximumWidth(_ANY_WIDTH if is_slim else wide)
        first = self.picker if is_slim else self.list
        self.setFocusProxy(first)
        QWidget.setTabOrder(first, self._more)
        QWidget.setTabOrder(self._more, self._adder)
        if had_focus:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pick(self, key: int) -> None:
        self.chosen.emit(key)

    def show_rows(self, rows: Sequence[SideRow], chosen: int | None) -> None:
        """List these things, with the one of key `chosen` taken."""
        self.list.tell(rows, chosen)
        options = tuple(_option(row) for row in rows)
        if options != self._options:
            self._options = options
            self.picker.set_options(options)
        known = any(row.key == chosen for row in rows)
        self.picker.set_value(chosen if known else None)

    def tell_homes(self, homes: Sequence[Home], form: Format) -> None:
        """Ask in which of these accounts one is to be made, where there are several."""
        self._homes, self._form = tuple(homes), form

    def _add(self) -> None:
        if self._form is None or not self._homes[1:]:
            self.add_wanted.emit(0)
            return
        menu = QMenu(self)
        fill_with_homes(menu, self._homes, self._form, self.add_wanted.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._adder.mapToGlobal(QPoint(0, self._adder.height())))

    def _inside(self) -> QWidget:
        """Return what holds the list; some scroll where the height is too little."""
        area = self._whole
        if not isinstance(area, QScrollArea):
            return area
        inside = QWidget()
        inside.setProperty("back", "panel")
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it is gone through
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return inside

    def fill_menu(self, menu: QMenu, key: int) -> None:
        """Put into `menu` what can be done with the thing called `key`."""
        raise NotImplementedError

    def _open_menu_here(self) -> None:
        key = self.list.key()
        if key is not None:
            below = QPoint(0, self._more.height())
            self._open_menu(key, self._more.mapToGlobal(below))

    def _open_menu(self, key: int, at: QPoint) -> None:
        menu = QMenu(self)
        self.fill_menu(menu, key)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)


def _option(row: SideRow) -> Option:
    """Return a row of the list as one of the field that opens it."""
    unsaved = words("not saved") if row.is_changed else ""
    told = " · ".join(part for part in (row.name, row.last, row.mark, unsaved) if part)
    return Option(row.key, told, swatch=row.swatch)
