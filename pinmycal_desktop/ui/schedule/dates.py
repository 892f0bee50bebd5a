"""Dates that differ: a month to choose days in, and the list of what differs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.screen.overrides import groups_of, with_days, without_days
from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.schedule.hour_words import day_words
from pinmycal_desktop.ui.schedule.month_grid import MonthGrid
from pinmycal_desktop.ui.schedule.override_card import OverrideCard, days_words
from pinmycal_desktop.ui.theme import Role, Space, Weight, theme_of
from pinmycal_desktop.ui.widgets.button import Button, IconButton, Kind
from pinmycal_desktop.ui.widgets.plain_label import as_tip, caption
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pinmycal_desktop.model.schedule import DayHours
    from pinmycal_desktop.screen.overrides import OverrideGroup
    from pinmycal_desktop.screen.schedule import ScheduleDraft
    from pinmycal_desktop.ui.format import Format

_DAYS_WIDTH = 84


class _Row(QAbstractButton):
    """One line: the days, what holds, and why."""

    def __init__(self, days: str, holds: str, note: str, *, is_chosen: bool) -> None:
        super().__init__()
        self._texts = (days, holds, note)
        self._is_chosen = is_chosen
        told = ", ".join(each for each in self._texts if each)
        self.setAccessibleName(told)
        self.setToolTip(as_tip(told))
        self.setProperty("ring", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(180, theme_of(self).scaled(40 if self._texts[2] else 30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, (days, holds, note) = theme_of(self), self._texts
        palette = theme.palette
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        if self._is_chosen or self.underMouse():
            fill = palette.accentsoft if self._is_chosen else palette.hover
            painter.fillRect(self.rect(), fill)
        top = QPointF(0, 0), QPointF(self.width(), 0)
        patterns.hairline(painter, *top, palette.line, width=1)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        whole = QRectF(self.rect()).adjusted(6, 4, -6, -4)
        wide = theme.scaled(_DAYS_WIDTH)
        left = whole.right() - wide if is_rtl else whole.left()
        first = QRectF(left, whole.top(), wide, whole.height())
        rest = whole.adjusted(0 if is_rtl else wide, 0, -wide if is_rtl else 0, 0)
        lead = Qt.AlignmentFlag.AlignLeading
        middle = lead | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(palette.accentink if self._is_chosen else palette.text)
        painter.setFont(theme.font(Role.SMALL, Weight.MEDIUM, tabular=True))
        _elided(painter, first, days, middle)
        place = lead | Qt.AlignmentFlag.AlignTop if note else middle
        _elided(painter, rest, holds, place)
        painter.setFont(theme.font(Role.CAPTION))
        painter.setPen(palette.muted)
        _elided(painter, rest, note, lead | Qt.AlignmentFlag.AlignBottom)
        painter.end()


def _elided(
    painter: QPainter, room: QRectF, text: str, flags: Qt.AlignmentFlag
) -> None:
    shown = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, int(room.width())
    )
    painter.drawText(room.toRect(), int(flags), shown)


class DatesPanel(QWidget):
    """The month, the lines, and a card for the days that are chosen."""

    edited = Signal(object)
    """The next `ScheduleDraft`."""
    typed = Signal(object, str)
    """The next `ScheduleDraft` while hours are still typed, and in which field."""

    def __init__(
        self, today: date, form: Format, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form, self._today = form, today
        self._draft: ScheduleDraft | None = None
        self.month = MonthGrid(today, form)
        self.card = OverrideCard(form)
        self.month.selected.connect(self._show_card)
        self.card.wanted.connect(self._set_days)
        self.card.typed.connect(self._type_days)
        self.card.usual_wanted.connect(self._free_days)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._none = caption(words("No dates differ. Choose days above."), wrap=True)
        section = Section(words("Dates that differ"), large=True)
        add = Button(words("Add dates"), kind=Kind.FLAT, icon="plus", dense=True)
        add.clicked.connect(self._begin)
        section.head.addWidget(add)
        section.body.addWidget(self.month)
        section.body.addLayout(self._lines)
        section.body.addWidget(self._none)
        section.body.addWidget(self.card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(section)
        self.card.hide()

    def sizeHint(self) -> QSize:
        """As high as it is with its words wrapped: what stands at the top gets that."""
        hint = super().sizeHint()
        wide = max(self.minimumWidth(), min(hint.width(), self.maximumWidth()))
        return QSize(wide, max(hint.height(), self.heightForWidth(wide)))

    def tell(self, draft: ScheduleDraft) -> None:
        """Show a draft; another schedule's days are no longer chosen."""
        other = self._draft is None or self._draft.original.uid != draft.original.uid
        self._draft = draft
        if other:
            self.month.choose(())
        self.month.tell(draft.current)
        self._list()
        self._show_card()

    def lines(self) -> tuple[str, ...]:
        """Return what each line says."""
        items = (self._lines.itemAt(at) for at in range(self._lines.count()))
        widgets = [item.widget() for item in items if item is not None]
        rows = [each.findChild(_Row) for each in widgets if each is not None]
        return tuple(row.accessibleName() for row in rows if row is not None)

    def _list(self) -> None:
        assert self._draft is not None
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        groups = groups_of(self._draft.current)
        for group in groups:
            self._lines.addWidget(self._line(group))
        self._none.setVisible(not groups)

    def _line(self, group: OverrideGroup) -> QWidget:
        days = days_words(group.spans, self._form)
        holds = day_words(group.ranges, self._form, words("Closed"))
        row = _Row(days, holds, group.note, is_chosen=group.days == self.month.days())
        row.clicked.connect(partial(self._choose, group))
        name = words("Remove: {0}").format(days)
        cross = IconButton("x", name, size=14, tiny=True)
        cross.clicked.connect(partial(self._remove, group))
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(row, 1)
        line.addWidget(cross)
        return made

    def _begin(self) -> None:
        if not self.month.days():
            self.month.choose({self._today})
            self._show_card()
        self.month.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, group: OverrideGroup, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  -- Qt's
        self.show_days(group.days)

    def _show_card(self) -> None:
        days = self.month.days()
        self.card.setVisible(bool(days))
        if not days or self._draft is None:
            return
        for group in groups_of(self._draft.current):
            if days <= group.days:
                self.card.tell(days, group.ranges, group.note)
                return
        self.card.tell(days, None)

    def show_days(self, days: Iterable[date]) -> None:
        """Choose days, and show what holds on them."""
        self.month.choose(days)
        self._list()
        self._show_card()

    def _set_days(self, hours: DayHours, note: str) -> None:
        if self._draft is not None:
            self.edited.emit(with_days(self._draft, self.month.days(), hours, note))

    def _type_days(self, hours: DayHours, what: str) -> None:
        if self._draft is not None:
            days, note = self.month.days(), self.card.note.text().strip()
            self.typed.emit(with_days(self._draft, days, hours, note), what)

    def _free_days(self) -> None:
        if self._draft is not None:
            self.edited.emit(without_days(self._draft, self.month.days()))

    def _remove(self, group: OverrideGroup, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  -- Qt's
        if self._draft is not None:
            self.edited.emit(without_days(self._draft, group.days))
