"""A field that opens a list: one of several values, with words and perhaps a sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QWidget

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui import icons
from pinmycal_desktop.ui.theme import Role, theme_of, themes
from pinmycal_desktop.ui.widgets.swatch import swatch_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.ui.theme import Theme


@value_class(kw_only=False)
class Option:
    """One value of a choice: its words, and an icon or an event type colour."""

    value: object
    words: str
    icon: str = ""
    swatch: int = 0


class Choice(QComboBox):
    """One of several options; nothing is taken by turning the wheel over it."""

    chosen = Signal(object)
    """The value a person took; never emitted by `set_value` and `set_options`."""

    def __init__(
        self,
        options: Sequence[Option] = (),
        *,
        name: str = "",
        placeholder: str = "",
        dense: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._options: tuple[Option, ...] = ()
        self._dense = dense
        self.setView(QListView(self))
        self.setAccessibleName(name)
        self.setProperty("dense", dense)
        self.setPlaceholderText(placeholder)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(16, 16))
        self.set_options(options)
        self._dress(themes().current)
        themes().changed.connect(self._dress)
        self.activated.connect(self._take)
        self.currentIndexChanged.connect(self._show_emptiness)
        self._show_emptiness()

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer these; the value stays when it is among them.

        Otherwise the first is taken, or nothing when there is a placeholder.
        """
        kept = self.value()
        self._options = tuple(options)
        self.clear()
        for option in self._options:
            self.addItem(self._sign(option), option.words)
        values = [option.value for option in self._options]
        usual = -1 if self.placeholderText() or not values else 0
        self.setCurrentIndex(values.index(kept) if kept in values else usual)

    def value(self) -> object:
        """What is taken, or None for nothing."""
        place = self.currentIndex()
        return self._options[place].value if 0 <= place < len(self._options) else None

    def set_value(self, value: object) -> None:
        """Take a value without a signal; None takes nothing.

        Raises:
            ValueError: it is not among the options.
        """
        values = [option.value for option in self._options]
        empty = value is None and value not in values
        self.setCurrentIndex(-1 if empty else values.index(value))

    def _take(self, place: int) -> None:
        self.chosen.emit(self._options[place].value)

    def _show_emptiness(self) -> None:
        empty = self.currentIndex() < 0
        if self.property("empty") != empty:
            self.setProperty("empty", empty)
            self.style().unpolish(self)
            self.style().polish(self)

    def _sign(self, option: Option) -> QIcon:
        if option.swatch:
            return swatch_icon(option.swatch)
        if option.icon:
            return icons.icon(option.icon, theme_of(self).palette.muted)
        return QIcon()

    def _dress(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.SMALL if self._dense else Role.BODY, tabular=True))
        for place, option in enumerate(self._options):
            self.setItemIcon(place, self._sign(option))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a value is not changed by scrolling."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then the chevron at its end."""
        super().paintEvent(event)
        palette = theme_of(self).palette
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 10 if rtl else self.width() - 26
        room = QRectF(left, (self.height() - 16) / 2, 16, 16)
        ink = palette.text if self.isEnabled() else palette.disabled
        icons.paint(painter, room, "chevron-down", ink)
        painter.end()
