"""The frame of the window: where side bar, toolbar, pages and status line stand.

It folds by width and shows what it is given; what anything means is decided by the
window.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.screen.folding import Fold, fold_for
from pinmycal_desktop.ui.columns import column_in
from pinmycal_desktop.ui.hours_page import HoursPage
from pinmycal_desktop.ui.rail import RAIL_WIDTH, Rail
from pinmycal_desktop.ui.side_bar import SideBar
from pinmycal_desktop.ui.status_line import StatusLine
from pinmycal_desktop.ui.theme import MOST_SCALE, theme_of
from pinmycal_desktop.ui.toolbar import Toolbar
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.section import Line

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from pinmycal_desktop.ui.filter_bar import FilterBar


class Frame(QWidget):
    """Every part of the window in its place."""

    folded = Signal(object)
    """The `Fold` the window has now."""

    def __init__(self, today: date, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._fold: Fold | None = None
        self._side_wanted = True
        self.keeps_side_bar = True
        """Whether the side bar is open where it has room; set it before it is shown."""
        self._has_days = True
        self.toolbar = Toolbar()
        self.banner = Banner(Tone.INFO, "", "", closable=True, flush=True)
        self.hours = HoursPage()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.hours)
        self.status = StatusLine()
        self.side = SideBar(today, parent=self)
        self.rail = Rail()
        self._side_line = Line(upright=True)
        self.banner.hide()
        self.status.notice.focus_left.connect(self._focus_page)
        self.rail.hide()  # as in a window of the usual size: laid out once, then
        self._arrange()

    def give_menu(self, menu: QMenu) -> None:
        """Let every part that opens the main menu open this."""
        self.toolbar.give_menu(menu)
        self.side.owner.setMenu(menu)
        self.rail.give_menu(menu)

    def begin_as(self, left: Frame) -> None:
        """Begin as another frame was left: what was open is open, and folded the same.

        What is shown in it comes from whoever shows states and pages.
        """
        self.keeps_side_bar, self._side_wanted = left.keeps_side_bar, left._side_wanted
        self._fold = left._fold
        self.resize(left.size())
        self.hours.begin_as(left.hours)
        self.status.begin_as(left.status)

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.toolbar)
        right.addWidget(self.banner)
        self._right = right
        right.addWidget(self.pages, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.addWidget(self.side)
        self._row.addWidget(self.rail)
        self._row.addWidget(self._side_line)
        self._row.addLayout(right, 1)
        column = column_in(self)
        column.addLayout(self._row, 1)
        column.addWidget(self.status)

    @cached_property
    def filters(self) -> FilterBar:
        """What narrows the views, under the toolbar; made when it is first wanted."""
        from pinmycal_desktop.ui.filter_bar import (  # noqa: PLC0415 - not at start
            FilterBar,
        )

        made = FilterBar()
        self._right.insertWidget(1, made)
        return made

    @cached_property
    def sync_banner(self) -> Banner:
        """What is said of services that cannot be reached; made when it first is."""
        made = Banner(Tone.WARNING, flush=True, icon="cloud-off")
        made.hide()
        self._right.insertWidget(self._right.indexOf(self.banner) + 1, made)
        return made

    @property
    def has_filters(self) -> bool:
        """Whether the filters were wanted already."""
        return "filters" in vars(self)

    @property
    def fold(self) -> Fold:
        """The step the window is folded to."""
        return self._fold or fold_for(self._reckoned())

    def show_page(self, page: QWidget, *, has_days: bool) -> None:
        """Show a page.

        One without days has a list and a head of its own: the side bar folds to the
        rail, which leads back, and the toolbar goes where a rail stands.
        """
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self._has_days = has_days
        if self.has_filters:
            self.filters.show_on_days(on=has_days)
        self._apply()

    def acting_place(self) -> QPoint:
        """Return where on the screen it is told for whom one acts: its menu opens."""
        told: QWidget = self.side.owner
        if not told.isVisible():
            told = self.toolbar.acting if self.toolbar.acting.isVisible() else self
        return told.mapToGlobal(QPoint(0, 0 if told is self else told.height()))

    def _focus_page(self) -> None:
        (self.pages.currentWidget() or self.hours).setFocus()

    def toggle_side(self) -> None:
        """Open or close the side bar; in a narrow window it lies over the grid."""
        self._side_wanted = not self._side_wanted
        if self.fold.has_side_bar:
            self.keeps_side_bar = self._side_wanted
        self._apply()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold when the width says so."""
        super().resizeEvent(event)
        fold = fold_for(self._reckoned(), self._fold)
        if fold is not self._fold:
            had = self._fold
            self._fold = fold
            if (
                had is not None and had.has_side_bar != fold.has_side_bar
            ) or had is None:
                self._side_wanted = fold.has_side_bar and self.keeps_side_bar
            self._apply()
            self.folded.emit(fold)
        elif not fold.has_side_bar:
            self._place_side()

    def _reckoned(self) -> int:
        """The width in letters of the usual size: large ones fold the window sooner."""
        return int(self.width() / min(theme_of(self).scale, MOST_SCALE))

    def _apply(self) -> None:
        fold = self.fold
        beside = fold.has_side_bar and self._side_wanted and self._has_days
        has_rail = fold.has_rail or (fold.has_side_bar and not self._has_days)
        over = not fold.has_side_bar and self._side_wanted
        self._row.removeWidget(self.side)
        if not over:
            self._row.insertWidget(0, self.side)
        self.side.setVisible(beside or over)
        self.rail.setVisible(has_rail)
        self._side_line.setVisible(beside or has_rail)
        self.toolbar.setVisible(self._has_days or not has_rail)
        self.toolbar.fold(
            self._reckoned(),
            has_menu=not beside and not has_rail,
            has_days=self._has_days,
            has_side=beside or over,
        )
        self.hours.fold(fold)
        self._place_side()

    def _place_side(self) -> None:
        """Lay an open side bar over the grid where it has no room of its own."""
        if self.fold.has_side_bar or self.side.isHidden():
            return
        left = RAIL_WIDTH if self.fold.has_rail else 0
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - self.side.width()
        height = self.height() - self.status.height()
        self.side.setGeometry(left, 0, self.side.width(), height)
        self.side.raise_()
