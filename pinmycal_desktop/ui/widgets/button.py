"""Buttons: a word, a word with an icon, or an icon alone with its name told.

The look of each kind stands in `ui.style`; here are sizes, fonts and icons, which are
drawn anew when the theme changes.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from pinmycal_desktop.ui import icons
from pinmycal_desktop.ui.theme import Role, Weight, themes
from pinmycal_desktop.ui.widgets.plain_label import as_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from pinmycal_desktop.ui.theme import Palette, Theme

_ICON_GAP = 4  # px more than Qt leaves between an icon and its word


class Kind(StrEnum):
    """What pressing means, and so how the button looks."""

    DEFAULT = "default"
    PRIMARY = "primary"  # the main action; one in a window
    DANGER = "danger"  # cannot be undone by pressing again
    FLAT = "flat"  # beside other things, without an edge
    LINK = "link"  # opens something elsewhere
    WARNING = "warning"  # something that should be looked at, not pressed in haste
    INVERT = "invert"  # on the notice
    INVERT_ACTION = "invertaction"  # the main action of the notice


_ICON_ROLES = {
    Kind.PRIMARY: "accenttext",
    Kind.DANGER: "danger",
    Kind.WARNING: "warning",
    Kind.LINK: "accentword",
    Kind.INVERT: "inverttext",
    Kind.INVERT_ACTION: "invertaccent",
}


def _colour(palette: Palette, role: str) -> QColor:
    colour: QColor = getattr(palette, role)
    return colour


class Button(QPushButton):
    """A button with a word; signal `clicked(bool)` as every `QPushButton`.

    `dense` is for panels and tables (28 px instead of 32). The text may hold a
    mnemonic (`&Save`); doubled ampersands stand for themselves.
    """

    def __init__(
        self,
        text: str,
        *,
        kind: Kind = Kind.DEFAULT,
        icon: str = "",
        dense: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind, self._icon_name, self._dense = kind, icon, dense
        self.setProperty("kind", str(kind))
        self.setProperty("dense", dense)
        self.setAutoDefault(kind is Kind.PRIMARY)
        if kind is Kind.LINK:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._dress(themes().current)
        themes().changed.connect(self._dress)

    @property
    def kind(self) -> Kind:
        """What pressing means."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Mean something else from now on, and look so."""
        if kind is not self._kind:
            self._kind = kind
            self.setProperty("kind", str(kind))
            self.style().unpolish(self)
            self.style().polish(self)
            self._dress(themes().current)

    def set_icon_name(self, name: str) -> None:
        """Show another icon, or none for an empty name."""
        self._icon_name = name
        self._dress(themes().current)

    def _dress(self, theme: Theme) -> None:
        small = self._dense or self._kind in (Kind.INVERT, Kind.INVERT_ACTION)
        weight = Weight.STRONG if self._kind is Kind.PRIMARY else Weight.MEDIUM
        role = Role.SMALL if small else Role.BODY
        self.setFont(theme.font(role, weight, tabular=True))
        size = 14 if small else 16
        if not self._icon_name:
            self.setIcon(QIcon())
            return
        ink = _colour(theme.palette, _ICON_ROLES.get(self._kind, "text"))
        grey = None if self.isEnabled() else theme.palette.disabled
        self.setIconSize(icons.icon_size(size, _ICON_GAP))
        name, gap = self._icon_name, _ICON_GAP
        self.setIcon(icons.icon(name, ink, size=size, disabled=grey, gap=gap))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in grey once that is seen: of most buttons it never is."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange and not self.isEnabled():
            self._dress(themes().current)


class IconButton(QToolButton):
    """An icon alone; `name` is its tooltip and what a screen reader says.

    `size` is that of the icon: 16, or 20 in toolbars. The target is 32 px, in panels
    (`dense`) 28, beside text in rows and chips (`tiny`) 24. `framed` gives it an edge.
    Signal `clicked(bool)`.
    """

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        size: int = 16,
        dense: bool = False,
        tiny: bool = False,
        framed: bool = False,
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._size, self._ink = icon, size, ink
        self.setProperty("dense", dense)
        self.setProperty("tiny", tiny)
        self.setProperty("framed", framed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.set_name(name)
        self._dress(themes().current)
        themes().changed.connect(self._dress)

    def set_name(self, name: str) -> None:
        """Say something else on hover and to screen readers."""
        self.setToolTip(as_tip(name))
        self.setAccessibleName(name)

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self._dress(themes().current)

    def _dress(self, theme: Theme) -> None:
        self.setIconSize(icons.icon_size(self._size))
        ink = _colour(theme.palette, self._ink)
        grey = None if self.isEnabled() else theme.palette.disabled
        self.setIcon(icons.icon(self._icon_name, ink, size=self._size, disabled=grey))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in grey once that is seen: of most buttons it never is."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange and not self.isEnabled():
            self._dress(themes().current)
