"""What screen readers find in the painted week: days, hours, bookings, the cursor.

Here it is only said what there is; `ui.reading` gives it to Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from shiboken6 import isValid

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.screen.explain import why_not
from pinmycal_desktop.ui.reading.parts import Deed, Part
from pinmycal_desktop.ui.week_words import WeekWords
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF

    from pinmycal_desktop.ui.week.area import HoursArea
    from pinmycal_desktop.ui.week.grid import GridPicture


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
            theirs = area.state.of_person(column.person.id)
            name = WeekWords(theirs, area.told.form).day_summary(column.day)
            name = f"{column.person.name}, {name}"
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
        name = _whose(picture, _column(picture, rect), area.told.held_name(held))
        yield Part(QAccessible.Role.ListItem, name, rect)


def _column(picture: GridPicture, rect: QRectF) -> int:
    return picture.geometry.column_at(rect.center().x()) or 0


def _whose(picture: GridPicture, number: int, name: str) -> str:
    """Return a name with whose column it is in, where there is one for each person."""
    person = picture.layout.columns[number].person
    return name if person is None else f"{person.name}: {name}"


def _blocks(area: HoursArea, picture: GridPicture) -> Iterator[Part]:
    ordered = sorted(picture.shown, key=lambda each: each.block.span.start)
    for each in ordered:
        name = _whose(picture, each.column, area.told.block_name(each.block))
        rect = each.rect.translated(0, -area.offset)
        yield _booking(area, each.block.booking, name, rect)


def _cursor(area: HoursArea, picture: GridPicture) -> Iterator[Part]:
    span, cursor = area.state.cursor_span, area.marks.cursor
    if span is None or cursor is None:
        return
    rect = picture.cursor_rect(cursor).translated(0, -area.offset)
    name = area.told.cell(span, why_not(area.state.at_cursor, span))
    name = _whose(picture, cursor.column, name)
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
