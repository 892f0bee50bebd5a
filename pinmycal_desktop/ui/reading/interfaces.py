"""Gives the parts of a painted widget to Qt, and through it to screen readers.

Qt keeps bare pointers to interfaces made here: the widget's own keeps those of its
parts alive, and `_kept` the widgets'. An `interface_cast` that answers None ends the
process (PySide 6.11 cannot turn it into a pointer): the way to say "none" is a null
pointer.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken, isValid

from pinmycal_desktop.ui.reading.parts import Deed
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.ui.reading.parts import Part, Readable

_NONE = Shiboken.VoidPtr(0)
_KEYS = {Deed.MOVE: "Alt+Arrows", Deed.CANCEL: "Del"}


class PartActions(QAccessibleActionInterface):
    """What can be done with one part; the first thing is what a press does."""

    def __init__(self, part: PartInterface) -> None:
        super().__init__()
        self._part = part

    def actionNames(self) -> list[str]:
        """The names programs know; the first is Qt's own for a press."""
        deeds = self._part.deeds
        return [self.pressAction(), *deeds[1:]] if deeds else []

    def _deed(self, name: str) -> Deed | None:
        names = self.actionNames()
        return self._part.deeds[names.index(name)] if name in names else None

    def localizedActionName(self, name: str) -> str:
        """The name people hear."""
        deed = self._deed(name)
        return "" if deed is None else _deed_words(deed)

    def localizedActionDescription(self, name: str) -> str:
        """The same: the names say it all."""
        return self.localizedActionName(name)

    def keyBindingsForAction(self, name: str) -> list[str]:
        """The key that does the same."""
        deed = self._deed(name)
        return [] if deed is None else [_KEYS.get(deed, "Return")]

    def doAction(self, name: str) -> None:
        """Do it."""
        deed = self._deed(name)
        if deed is not None:
            self._part.do(deed)


def _deed_words(deed: Deed) -> str:
    return {
        Deed.OPEN: words("Open"),
        Deed.MOVE: words("Move"),
        Deed.CANCEL: words("Cancel", "a booking"),
        Deed.BOOK: words("Book"),
        Deed.SHOW: words("Show this day"),
    }[deed]


class PartInterface(QAccessibleInterface):
    """One part of a painted widget; it looks itself up each time, by its place."""

    def __init__(self, whole: PaintedInterface, place: int) -> None:
        super().__init__()
        self._whole, self._place = whole, place
        self._actions = PartActions(self)

    @property
    def _part(self) -> Part | None:
        parts = self._whole.parts()
        return parts[self._place] if self._place < len(parts) else None

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What can be done with it now."""
        part = self._part
        return () if part is None else part.deeds

    def do(self, deed: Deed) -> None:
        """Do something with what it is now."""
        part = self._part
        if part is not None:
            self._whole.painted.do(part, deed)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]  # a pointer of any kind
        """Its actions; nothing else."""
        wanted = kind == QAccessible.InterfaceType.ActionInterface
        return self._actions if wanted and self.deeds else _NONE

    def isValid(self) -> bool:
        """Whether the widget still has so many parts."""
        return self._part is not None

    def object(self) -> QObject | None:  # type: ignore[override]  # a part is no object
        """A painted part is no object."""
        return None

    def window(self) -> QWindow:
        """The window it is in."""
        return self._whole.painted.port.window().windowHandle()

    def role(self) -> QAccessible.Role:
        """What kind of thing it is."""
        part = self._part
        return part.role if part is not None else QAccessible.Role.NoRole

    def state(self) -> QAccessible.State:
        """Whether it has the focus, is chosen, or is scrolled away."""
        state = QAccessible.State()
        part = self._part
        if part is None:
            return state
        seen = self._whole.painted.port.rect().toRectF()
        state.offscreen = part.rect.bottom() > 0 and not seen.intersects(part.rect)
        if part.deeds or part.booking_id is not None:
            state.focusable = True
            state.selectable = part.booking_id is not None
            state.selected = part.is_chosen
            state.focused = part.is_focused
        return state

    def rect(self) -> QRect:
        """Where it is on the screen."""
        part = self._part
        if part is None:
            return QRect()
        rect = part.rect.toRect()
        corner = self._whole.painted.port.mapToGlobal(rect.topLeft())
        return QRect(corner, rect.size())

    def text(self, kind: QAccessible.Text) -> str:
        """Its name, in a whole sentence."""
        part = self._part
        is_name = kind == QAccessible.Text.Name
        return part.name if is_name and part is not None else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing can be written here."""

    def parent(self) -> QAccessibleInterface:
        """The widget it is painted in."""
        return self._whole

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


class PaintedInterface(QAccessibleWidget):
    """A painted widget as a whole: a table whose parts are found by walking."""

    def __init__(self, widget: QWidget, painted: Readable) -> None:
        super().__init__(widget, QAccessible.Role.Table, widget.accessibleName())
        self._widget = widget
        self.painted = painted
        """The same widget, as what can be read of it."""
        self._children: list[PartInterface] = []
        self._known: tuple[Part, ...] = ()
        self._known_of: tuple[object, ...] | None = None
        self._told: tuple[Part, ...] = ()
        """The parts as they were when something was last told of them."""

    def parts(self) -> tuple[Part, ...]:
        """The parts there are now; told anew only when something has changed."""
        if not isValid(self._widget):
            return ()
        now = self.painted.stamp()
        if self._known_of is None or not all(map(_is_same, now, self._known_of)):
            self._known, self._known_of = self.painted.parts(), now
        return self._known

    def tell(self) -> None:
        """Tell readers what has another name now, and where the keyboard has gone."""
        before, now = self._told, self.parts()
        self._told = now
        if len(before) != len(now):
            self._send(QAccessible.Event.ObjectReorder)
        for place, (old, new) in enumerate(zip(before, now, strict=False)):
            if old.name != new.name:
                self._send(QAccessible.Event.NameChanged, place)
        focused = next((n for n, part in enumerate(now) if part.is_focused), None)
        is_told = any(
            old.is_focused and focused is not None and old.name == now[focused].name
            for old in before
        )
        if focused is not None and not is_told:
            self._send(QAccessible.Event.Focus, focused)

    def _send(self, kind: QAccessible.Event, place: int | None = None) -> None:
        event = QAccessibleEvent(self._widget, kind)
        if place is not None:
            event.setChild(place)
        QAccessible.updateAccessibility(event)

    def childCount(self) -> int:
        """How many parts it has now."""
        return len(self.parts())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none is an answer
        """One of the parts."""
        if not 0 <= index < self.childCount():
            return None
        while len(self._children) <= index:
            made = PartInterface(self, len(self._children))
            QAccessible.registerAccessibleInterface(made)
            self._children.append(made)
        return self._children[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a part."""
        places = enumerate(self._children)
        return next((place for place, each in places if each is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none is an answer
        """The part under a point of the screen: a block before its day."""
        point = self.painted.port.mapFromGlobal(QPoint(x, y)).toPointF()
        hits = [n for n, p in enumerate(self.parts()) if p.rect.contains(point)]
        return self.child(hits[-1]) if hits else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # none is an answer
        """The part the keyboard is on."""
        parts = enumerate(self.parts())
        place = next((n for n, part in parts if part.is_focused), None)
        return None if place is None else self.child(place)

    def text(self, kind: QAccessible.Text) -> str:
        """Its name, and what was said of it last."""
        if kind == QAccessible.Text.Name:
            return self._widget.accessibleName()
        is_more = kind == QAccessible.Text.Description
        return self._widget.accessibleDescription() if is_more else ""


def _is_same(one: object, other: object) -> bool:
    """Whether two things are one; numbers are told apart by what they say."""
    return one is other or (isinstance(one, int | date) and one == other)


_kept: list[PaintedInterface] = []
"""Qt keeps bare pointers to interfaces: none of these may ever be collected."""


def interface_of(widget: QWidget, painted: Readable) -> PaintedInterface:
    """Return what screen readers see of a widget, always the same."""
    if painted.accessible is None:
        made = PaintedInterface(widget, painted)
        _kept.append(made)
        painted.accessible = made
    return cast("PaintedInterface", painted.accessible)
