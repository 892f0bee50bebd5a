"""What differs between two pictures of the same days, and has to be painted anew.

A week is read again whenever something in it was changed, most of it by others: one
block of many then, or with a page of a service some. Nothing here paints.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.week.grid import GridPicture, Shown

_ANY_TIME = datetime.min.replace(tzinfo=UTC)


def fits(former: GridPicture, now: GridPicture) -> bool:
    """Whether both show the same days in the same way; only the facts can differ."""
    return (
        former.state.is_read
        and former.geometry == now.geometry
        and former.theme == now.theme
        and former.others == now.others
        and former.told.form == now.told.form
        and _but_facts(former.state) == _but_facts(now.state)
    )


def altered(former: GridPicture, now: GridPicture) -> Iterator[QRectF]:
    """Yield what is to be painted anew; blocks that stay take over their words."""
    if _but_bookings(former.state) != _but_bookings(now.state):
        yield QRectF(0, 0, now.geometry.width, now.geometry.height)
        return
    unsent, was_unsent = dict(now.state.unsent), dict(former.state.unsent)

    def is_sent_alike(shown: Shown) -> bool:
        ids = [each.id for each in shown.block.bookings]
        return all(unsent.get(each) == was_unsent.get(each) for each in ids)

    before = {_place(each): each for each in former.shown}
    for each in now.shown:
        old = before.pop(_place(each), None)
        if old is not None and old.block == each.block and is_sent_alike(each):
            each.goes_on_from(old)
            continue
        yield now.reach(each)
        if old is not None:
            yield former.reach(old)
    for gone in before.values():
        yield former.reach(gone)
    days = zip(former.layout.columns, now.layout.columns, strict=True)
    for number, (was, here) in enumerate(days):
        if was.brackets != here.brackets:
            yield now.geometry.column(number)


def _but_bookings(state: WeekState) -> WeekState:
    """Return all that is drawn of a state but its bookings."""
    return replace(
        state, bookings=(), unsent=(), read_span=None, chosen=None, cursor=None
    )


def _but_facts(state: WeekState) -> WeekState:
    """Return what a person chose to see of all there is."""
    return replace(
        _but_bookings(state),
        now=_ANY_TIME,
        held=(),
        busy=(),
        event_types=(),
        open_hours=(),
        accounts=(),
        people=(),
    )


def _place(shown: Shown) -> tuple[object, ...]:
    """Return what a block is known again by: two in one place are of two bookings."""
    rect = shown.rect.getRect()
    return shown.column, shown.block.kind, shown.block.booking.id, rect
