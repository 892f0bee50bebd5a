"""What is told of a place in the grid: a booking, held time, free or why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from pinmycal_desktop.screen import drag as drags
from pinmycal_desktop.screen.explain import why_not

if TYPE_CHECKING:
    from pinmycal_desktop.ui.week.area import HoursArea


def hint(area: HoursArea, point: QPointF) -> str:
    """Return what is told of a point of the viewport; empty over the rulers."""
    shown, place = area.shown_at(point), area.place_at(point)
    if shown is not None:
        return area.told.block_name(shown.block)
    if place is None or area.picture is None:
        return ""
    for held, picture in area.picture.held:
        if picture.rect.contains(point + QPointF(0, area.offset)):
            return area.told.held_name(held)
    span = drags.cell(*place, step=area.state.step)
    theirs = area.state.of_person(area.person_at(point))
    return area.told.cell(span, why_not(theirs, span))
