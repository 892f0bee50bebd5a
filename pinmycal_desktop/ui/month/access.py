"""What screen readers find in the painted month: days, and what stands in them.

Here it is only said what there is; `ui.reading` gives it to Qt. Each booking is told
with its day, and follows the day it stands on first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.ui.month.picture import HEAD
from pinmycal_desktop.ui.reading.parts import Deed, Part
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.screen.month import Chip
    from pinmycal_desktop.ui.month.picture import MonthMarks, MonthPicture


def parts_of(picture: MonthPicture, marks: MonthMarks) -> tuple[Part, ...]:
    """Return the names of the weekdays, then each day with what stands in it."""
    return (*_weekdays(picture), *_days(picture, marks))


def _weekdays(picture: MonthPicture) -> Iterator[Part]:
    for place, day in enumerate(picture.weeks[0].dates):
        cell = picture.month.cell(0, place)
        rect = QRectF(cell.left(), 0, cell.width(), HEAD)
        name = picture.told.form.weekday(day, whole=True)
        yield Part(QAccessible.Role.ColumnHeader, name, rect)


def _days(picture: MonthPicture, marks: MonthMarks) -> Iterator[Part]:
    state = picture.state
    cursor = state.cursor or state.move_cursor().cursor
    on_cursor = marks.focused is None and marks.has_focus and cursor is not None
    shown = list(picture.shown)
    for number, week in enumerate(picture.weeks):
        here = [each for each in shown if picture.month.week_at(each[1]) == number]
        for place, day in enumerate(week.dates):
            is_cursor = on_cursor and cursor is not None and cursor.day == day
            name = picture.told.day_summary(day)
            more = week.more[place]
            if more:
                count = picture.told.form.number(more)
                name = f"{name}, {words('{0} not shown').format(count)}"
            yield Part(
                QAccessible.Role.Cell,
                name,
                picture.month.cell(number, place),
                is_focused=is_cursor,
                deeds=(Deed.SHOW,),
            )
            for chip, rect in here:
                if chip.first == place:
                    yield _chip(picture, marks, chip, rect)


def _chip(picture: MonthPicture, marks: MonthMarks, chip: Chip, rect: QRectF) -> Part:
    item, told = chip.item, picture.told
    if not isinstance(item, Booking):
        dates = picture.state.dates_of(item)
        days = told.form.day_range(dates[0], dates[-1])
        return Part(QAccessible.Role.ListItem, f"{told.busy(item)}, {days}", rect)
    active = item.status.takes_time
    return Part(
        QAccessible.Role.ListItem,
        told.booking(item),
        rect,
        item.id,
        is_focused=marks.has_focus and item.id == marks.focused,
        is_chosen=item.id == picture.state.chosen,
        deeds=(Deed.OPEN, Deed.MOVE, Deed.CANCEL) if active else (Deed.OPEN,),
    )
