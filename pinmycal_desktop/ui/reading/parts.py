"""The parts of a painted widget, as a screen reader is told of them.

A `QAccessibleTableInterface` cannot be given from Python, so names carry what row and
column would say.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QAccessible, QAccessibleInterface
    from PySide6.QtWidgets import QWidget


class Deed(StrEnum):
    """What can be done with a part."""

    OPEN = "open"
    MOVE = "move"
    CANCEL = "cancel"
    BOOK = "book"
    SHOW = "show"
    """Shows the day that a part stands for."""


@value_class(kw_only=False)
class Part:
    """Something painted that has a name."""

    role: QAccessible.Role
    name: str
    rect: QRectF
    """In the port's pixels; what lies outside of it is off the screen."""
    booking_id: int | None = None
    is_focused: bool = False
    is_chosen: bool = False
    deeds: tuple[Deed, ...] = ()


class Readable(Protocol):
    """A painted widget whose parts can be read; `readers` finds it by being one."""

    accessible: QAccessibleInterface | None
    """What screen readers see of it; kept here so that it lives as long."""

    @property
    def port(self) -> QWidget:
        """The widget whose pixels the parts are told in."""

    def stamp(self) -> tuple[object, ...]:
        """Return what the parts were made of: other things make other parts."""

    def parts(self) -> tuple[Part, ...]:
        """Return the parts as they are now, in the order they are to be read."""

    def do(self, part: Part, deed: Deed) -> None:
        """Do with a part what its key or its place under the pointer would do."""
