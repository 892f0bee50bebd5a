"""What screen readers find in the painted week: days, bookings, the cursor's cell.

A `QAccessibleTableInterface` cannot be given from Python, so names carry what row and
column would say. Qt keeps bare pointers to interfaces made here: the grid's own keeps
those of its parts alive, and `_kept` the grids'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.explain import why_not

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.ui.week.area import HoursArea
    from pinmycal_desktop.ui.week.grid import GridPicture


@value_class(kw_only=False)
class Part:
    """Something in the grid that has a name."""

    role: QAccessible.Role
    name: str
    rect: QRectF
    """In the viewport's pixels."""
    booking_id: int | None = None
    is_focused: bool = False
    is_chosen: bool = False


def parts_of(area: HoursArea) -> tuple[Part, ...]:
    """Return the days, the blocks in order of time, and the cursor's cell."""
    if not isValid(area) or area.picture is None:
        return ()
    picture = area.picture
    return (*_days(area, picture), *_blocks(area, picture), *_cursor(area, picture))


def _days(area: HoursArea, picture: GridPicture) -> Iterator[Part]:
    for number, column in enumerate(picture.layout.columns):
        rect = picture.geometry.column(number).translated(0, -area.offset)
        name = area.told.day_summary(column.day)
        if column.person is not None:
            name = f"{column.person.name}, {area.told.day(column.day)}"
        yield Part(QAccessible.Role.ColumnHeader, name, rect)


def _blocks(area: HoursArea, picture: GridPicture) -> Iterator[Part]:
    ordered = sorted(picture.shown, key=lambda each: each.block.span.start)
    for each in ordered:
        booking = each.block.booking
        yield Part(
            QAccessible.Role.ListItem,
            area.told.block_name(each.block),
            each.rect.translated(0, -area.offset),
            booking.id,
            is_focused=booking.id == area.marks.focused,
            is_chosen=booking.id == area.state.chosen,
        )


def _cursor(area: HoursArea, picture: GridPicture) -> Iterator[Part]:
    span, cursor = area.state.cursor_span, area.marks.cursor
    if span is None or cursor is None:
        return
    rect = picture.cursor_rect(cursor).translated(0, -area.offset)
    name = area.told.cell(span, why_not(area.state.at_cursor, span))
    focused = area.marks.focused is None
    yield Part(QAccessible.Role.Cell, name, rect, is_focused=focused)


class PartInterface(QAccessibleInterface):
    """One part of the grid; it looks itself up each time, by its place."""

    def __init__(self, area: HoursArea, place: int) -> None:
        super().__init__()
        self._area, self._place = area, place

    @property
    def _part(self) -> Part | None:
        parts = parts_of(self._area)
        return parts[self._place] if self._place < len(parts) else None

    def isValid(self) -> bool:
        """Whether the grid still has so many parts."""
        return self._part is not None

    def object(self) -> QObject | None:  # type: ignore[override]  # a part is no object
        """A painted part is no object."""
        return None

    def window(self) -> QWindow:
        """The window the grid is in."""
        return self._area.window().windowHandle()

    def role(self) -> QAccessible.Role:
        """What kind of thing it is."""
        part = self._part
        return part.role if part is not None else QAccessible.Role.NoRole

    def state(self) -> QAccessible.State:
        """Whether it has the focus or is chosen."""
        state = QAccessible.State()
        part = self._part
        if part is not None and part.role is not QAccessible.Role.ColumnHeader:
            state.focusable = True
            state.selectable = part.booking_id is not None
            state.selected = part.is_chosen
            state.focused = part.is_focused and self._area.hasFocus()
        return state

    def rect(self) -> QRect:
        """Where it is on the screen."""
        part = self._part
        if part is None:
            return QRect()
        rect = part.rect.toRect()
        corner = self._area.viewport().mapToGlobal(rect.topLeft())
        return QRect(corner, rect.size())

    def text(self, kind: QAccessible.Text) -> str:
        """Its name, in a whole sentence."""
        part = self._part
        is_name = kind == QAccessible.Text.Name
        return part.name if is_name and part is not None else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing can be written here."""

    def parent(self) -> QAccessibleInterface:
        """The grid."""
        return QAccessible.queryAccessibleInterface(self._area)

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none is an answer
        """It has no parts of its own."""
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none is an answer
        """It has no parts of its own."""
        return None

    def childCount(self) -> int:
        """It has no parts of its own."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """It has no parts of its own."""
        return -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # none is an answer
        """It has no parts of its own."""
        return None


class AreaInterface(QAccessibleWidget):
    """The grid as a whole: a table whose parts are found by walking."""

    def __init__(self, area: HoursArea) -> None:
        super().__init__(area, QAccessible.Role.Table, area.accessibleName())
        self._area = area
        self._children: list[PartInterface] = []

    def childCount(self) -> int:
        """How many parts the grid has now."""
        return len(parts_of(self._area))

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none is an answer
        """One of the parts."""
        if not 0 <= index < self.childCount():
            return None
        while len(self._children) <= index:
            made = PartInterface(self._area, len(self._children))
            QAccessible.registerAccessibleInterface(made)
            self._children.append(made)
        return self._children[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a part."""
        places = enumerate(self._children)
        return next((place for place, each in places if each is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none is an answer
        """The part under a point of the screen: a block before its day."""
        point = self._area.viewport().mapFromGlobal(QPoint(x, y)).toPointF()
        hits = [n for n, p in enumerate(parts_of(self._area)) if p.rect.contains(point)]
        return self.child(hits[-1]) if hits else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # none is an answer
        """The part the keyboard is on."""
        if not self._area.hasFocus():
            return None
        parts = enumerate(parts_of(self._area))
        place = next((n for n, part in parts if part.is_focused), None)
        return None if place is None else self.child(place)

    def text(self, kind: QAccessible.Text) -> str:
        """The name of the week."""
        is_name = kind == QAccessible.Text.Name
        return self._area.accessibleName() if is_name else ""


_kept: list[AreaInterface] = []
"""Qt keeps bare pointers to interfaces: none of these may ever be collected."""


def interface_of(area: HoursArea) -> QAccessibleInterface:
    """Return what screen readers see of `area`, always the same."""
    if area.accessible is None:
        made = AreaInterface(area)
        _kept.append(made)
        area.accessible = made
    return area.accessible
