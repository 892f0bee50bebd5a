"""The way for screen readers to the painted week; what they find comes with them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from pinmycal_desktop.ui.week.area import HoursArea

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface


@cache
def install() -> None:
    """Let screen readers find the grid; asking twice changes nothing."""
    QAccessible.installFactory(_factory)


def _factory(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, HoursArea):
        return None
    # Called only where a screen reader runs.
    from pinmycal_desktop.ui.week.interfaces import interface_of  # noqa: PLC0415

    return interface_of(thing)


def tell(area: HoursArea) -> None:
    """Tell screen readers what has changed in the grid, when one runs."""
    if QAccessible.isActive():
        from pinmycal_desktop.ui.week.interfaces import interface_of  # noqa: PLC0415

        interface_of(area).tell()
