"""The way for screen readers to painted widgets; what they find comes with them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.ui.reading.parts import Readable

_kinds: list[type[QWidget]] = []
"""The classes of widgets whose parts can be read."""


def install(kind: type[QWidget]) -> None:
    """Let screen readers find widgets of this class, which are `Readable`.

    Asking twice changes nothing.
    """
    if kind not in _kinds:
        _kinds.append(kind)
    _install_factory()


@cache
def _install_factory() -> None:
    QAccessible.installFactory(_factory)


def _factory(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, tuple(_kinds)):
        return None
    # Called only where a screen reader runs.
    from pinmycal_desktop.ui.reading.interfaces import (  # noqa: PLC0415
        interface_of,
    )

    return interface_of(thing, thing)  # type: ignore[arg-type]  # it was installed


def tell(widget: QWidget, painted: Readable) -> None:
    """Tell screen readers what has changed in a widget, when one runs."""
    if QAccessible.isActive():
        from pinmycal_desktop.ui.reading.interfaces import (  # noqa: PLC0415
            interface_of,
        )

        interface_of(widget, painted).tell()
