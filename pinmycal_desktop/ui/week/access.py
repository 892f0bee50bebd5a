"""What screen readers find in the painted week: days, hours, bookings, the cursor.

Here it is only said what there is; `interfaces` gives it to Qt. A
`QAccessibleTableInterface` cannot be given from Python, so names carry what row and
column would say.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from shiboken6 import isValid

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.explain import why_not
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF

    from pinmycal_desktop.ui.week.area import HoursArea
    from pinmycal_desktop.ui.week.grid import GridPicture


class Deed(StrEnum):
    """What can be done with a part."""

    OPEN = "open"
    MOVE = "move"
    CANCEL = "cancel"
    BOOK = "book"


@value_class(kw_only=False)
class Part:
    """Something in the grid that has a name."""

    role: QAccessible.Role
    name: str
    rect: QRectF
    """In the viewport's pixels; what is in the header lies above them."""
    booking_id: int | None = None
    is_focused: bool = False
    is_chosen: bool = False
    deeds: tuple[Deed, ...] = ()


def parts_of(area: HoursArea) -> tuple[Part, ...]:
    """Return days, hours, whole days, held time, blocks by time, the cursor's cell."""
    if not isValid(area) or area.picture is None:
        return ()
    picture = area.picture
    return (
        *_days(area, picture),
        *_hours(area, picture),
        *_whole_days(area),
        *_held(area, picture),
        *_blocks(area, picture),
        *_cursor(area, picture),
    )


def _days(area: HoursArea, picture: GridPicture) -> Iterator[Part]:
    for number, column in enumerate(picture.layout.columns):
        rect = picture.geometry.column(number).translated(0, -area.offset)
        name = area.told.day_summary(column.day)
        if column.person is not None:
            name = f"{column.person.name}, {area.told.day(column.day)}"
        yield Part(QAccessible.Role.ColumnHeader, name, rect)


def _hours(area: HoursArea, picture: GridPicture) -> Iterator[Part]:
    geometry = picture.geometry
    for hour in range(24):
        top = geometry.y(hour * 60) - area.offset
        rect = geometry.ruler_rect(len(geometry.rulers) - 1, geometry.hour)
        rect = rect.translated(0, top)
        name = area.told.form.hour(hour)
        yield Part(QAccessible.Role.RowHeader, name, rect)


def _whole_days(area: HoursArea) -> Iterator[Part]:
    """Yield what stands in the lane of whole days, which the header draws."""
    head = area.head()
    if head is None:
        return
    for bar in head.bars:
        rect = head.bar_rect(bar).translated(0, -head.height)
        name = f"{head.bar_words(bar)}, {words('all day')}"
        if isinstance(bar.item, Booking):
            yield _booking(area, bar.item, name, rect)
        else:
            yield Part(QAccessible.Role.ListItem, name, rect)


def _booking(area: HoursArea, booking: Booking, name: str, rect: QRectF) -> Part:
    active = booking.status.takes_time
    return Part(
        QAccessible.Role.ListItem,
        name,
        rect,
        booking.id,
        is_focused=area.marks.has_focus and booking.id == area.marks.focused,
        is_chosen=booking.id == area.state.chosen,
        deeds=(Deed.OPEN, Deed.MOVE, Deed.CANCEL) if active else (Deed.OPEN,),
    )


def _held(area: HoursArea, picture: GridPicture) -> Iterator[Part]:
    for held, block in picture.held:
        rect = block.rect.translated(0, -area.offset)
        yield Part(QAccessible.Role.ListItem, area.told.held_name(held), rect)


def _blocks(area: HoursArea, picture: GridPicture) -> Iterator[Part]:
    ordered = sorted(picture.shown, key=lambda each: each.block.span.start)
    for each in ordered:
        name = area.told.block_name(each.block)
        rect = each.rect.translated(0, -area.offset)
        yield _booking(area, each.block.booking, name, rect)


def _cursor(area: HoursArea, picture: GridPicture) -> Iterator[Part]:
    span, cursor = area.state.cursor_span, area.marks.cursor
    if span is None or cursor is None:
        return
    rect = picture.cursor_rect(cursor).translated(0, -area.offset)
    name = area.told.cell(span, why_not(area.state.at_cursor, span))
    focused = area.marks.focused is None
    deeds = (Deed.BOOK,)
    yield Part(QAccessible.Role.Cell, name, rect, is_focused=focused, deeds=deeds)


def do(area: HoursArea, part: Part, deed: Deed) -> None:
    """Do with a part what its key or its place under the pointer would do."""
    span, booking = area.state.cursor_span, area.state.booking(part.booking_id)
    if deed is Deed.BOOK and span is not None:
        area.slot_chosen.emit(span)
    if booking is None:
        return
    area.state_wanted.emit(area.state.choose(booking.id))
    if deed is Deed.OPEN:
        area.opened.emit(booking.id)
    elif deed is Deed.MOVE:
        area.asked.emit("reschedule")
    elif deed is Deed.CANCEL:
        area.cancel_wanted.emit(booking.id)
