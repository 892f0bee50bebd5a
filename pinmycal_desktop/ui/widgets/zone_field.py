"""A time zone found by its city, with the time there and how far it is from ours."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from pinmycal_desktop.ui import icons
from pinmycal_desktop.ui.format import Format, city, difference
from pinmycal_desktop.ui.theme import Role, Theme, theme_of, themes
from pinmycal_desktop.ui.widgets.entering import TakesAll
from pinmycal_desktop.ui.widgets.inside import text_room
from pinmycal_desktop.ui.widgets.labelled import set_wrong
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

_INDEX = QModelIndex | QPersistentModelIndex
_ROOM_FOR_TIME = 160  # px; in less the city alone is told


@cache
def _places() -> dict[str, str]:
    """Every zone that is a place, with its country; from the table of the zone data.

    Its other names (US/Eastern, GB) are read by `zoneinfo` all the same.
    """
    tables = files("tzdata.zoneinfo")
    countries = dict(_rows(tables.joinpath("iso3166.tab").read_text("utf-8"), 0, 1))
    zones = _rows(tables.joinpath("zone.tab").read_text("utf-8"), 2, 0)
    return {name: countries.get(code, "") for name, code in zones}


def _rows(table: str, key: int, value: int) -> Iterator[tuple[str, str]]:
    for line in table.splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            yield cells[key], cells[value]


@cache
def zone_names() -> tuple[str, ...]:
    """The IANA zones that are places, by city, and UTC first."""
    return ("UTC", *sorted(_places(), key=lambda name: (city(name), name)))


class _Zones(QAbstractListModel):
    """Every zone; its time and offset are reckoned only when a row is shown."""

    def __init__(
        self, tell: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tell = tell

    def rowCount(self, parent: _INDEX = QModelIndex()) -> int:  # noqa: B008  -- Qt's signature
        return 0 if parent.isValid() else len(zone_names())

    def data(self, index: _INDEX, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        name = zone_names()[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{city(name)}   {self._tell(name)}"
        if role == Qt.ItemDataRole.EditRole:  # what typing is compared with
            country = _places().get(name, "")
            return f"{city(name)} {name} {name.replace('_', ' ')} {country}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return name
        return None


class _Finder(QCompleter):
    """Puts the city into the field, not the words that were searched."""

    def pathFromIndex(self, index: _INDEX) -> str:
        return city(zone_names()[self._row(index)])

    def _row(self, index: _INDEX) -> int:
        told = index.data(Qt.ItemDataRole.ToolTipRole)
        return zone_names().index(str(told))


class ZoneField(QLineEdit):
    """One IANA zone. Typing finds cities; Down or a click on the chevron shows all.

    `ours` is the zone to compare with, None for no comparison; `clock` gives now.
    Leaving the field with words that name no zone brings the last zone back.
    """

    changed = Signal(object)
    """The new `ZoneInfo`; by a person only."""
    unread = Signal(str)
    """What was typed names no zone; the one before stays."""

    def __init__(
        self,
        value: ZoneInfo | None = None,
        *,
        clock: Callable[[], datetime],
        ours: ZoneInfo | None = None,
        form: Format | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock, self._ours, self._form = clock, ours, form or Format()
        self._value: ZoneInfo | None = None
        self.setAccessibleName(name or words("Time zone"))
        self.setPlaceholderText(words("Type a city"))
        finder = _Finder(self)
        finder.setModel(_Zones(self._told, self))
        finder.setCompletionRole(Qt.ItemDataRole.EditRole)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setMaxVisibleItems(10)
        finder.activated[QModelIndex].connect(self._take)  # type: ignore[index]  # the stub forgets overloads
        self._finder = finder
        self._enter = TakesAll(self)
        self.setCompleter(finder)
        self._dress(themes().current)
        themes().changed.connect(self._dress)
        self.set_value(value)

    def _dress(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.BODY))
        self._make_room()

    def value(self) -> ZoneInfo | None:
        """The zone, or None when none was chosen yet."""
        return self._value

    def set_value(self, value: ZoneInfo | None) -> None:
        """Show a zone without a signal."""
        self._value = value
        self.setText("" if value is None else city(value))
        self.setCursorPosition(0)
        set_wrong(self, wrong=False)
        self.refresh()

    def refresh(self) -> None:
        """Tell the time anew; call it when a minute has passed."""
        now = "" if self._value is None else self._told(self._value.key)
        self.setAccessibleDescription(now)
        self.setToolTip("" if self._value is None else self._value.key)
        self._make_room()
        self.update()

    def _told(self, name: str) -> str:
        zone, now = ZoneInfo(name), self._clock()
        told = words("{0} now")
        parts = [told.format(self._form.time_of(now, zone))]
        if self._ours is not None and (apart := difference(zone, self._ours, now)):
            parts.append(apart)
        return " · ".join(parts)

    def _make_room(self) -> None:
        metrics = type(self.fontMetrics())(theme_of(self).font(Role.CAPTION))
        end = metrics.horizontalAdvance(self._now()) + 30
        text_room(self, 24, end)

    def _now(self) -> str:
        """Return the time there; nothing where the city itself has hardly room."""
        has_room = self._value is not None and (
            self.width() >= theme_of(self).scaled(_ROOM_FOR_TIME)
        )
        return self._told(self._value.key) if has_room and self._value else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the time out where there is little room."""
        super().resizeEvent(event)
        self._make_room()

    def _take(self, index: QModelIndex) -> None:
        self._choose(ZoneInfo(str(index.data(Qt.ItemDataRole.ToolTipRole))))

    def _choose(self, zone: ZoneInfo) -> None:
        changed = self._value is None or zone.key != self._value.key
        self.set_value(zone)
        if changed:
            self.changed.emit(zone)

    def show_all(self) -> None:
        """Open the list of all zones."""
        self._finder.setCompletionPrefix("")
        self._finder.complete()

    def _settle(self) -> None:
        typed = self.text().strip().casefold()
        if self._value is not None and typed == city(self._value).casefold():
            return
        found = _named(typed)
        if found is not None:
            self._choose(ZoneInfo(found))
        elif self._value is not None or not typed:
            text = self.text().strip()
            self.set_value(self._value)
            if text:
                self.unread.emit(text)
        else:
            set_wrong(self, wrong=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Read what was typed, unless the list is open."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the list, Enter reads what was typed."""
        if event.key() == Qt.Key.Key_Down:
            self.show_all()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._settle()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the chevron opens the list."""
        super().mousePressEvent(event)
        from_end = self.width() - event.position().x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            from_end = event.position().x()
        if from_end < 32:  # noqa: PLR2004  -- the target of the chevron
            self.show_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, a globe, the time there now, and the chevron."""
        super().paintEvent(event)
        theme, rtl = theme_of(self), self.layoutDirection()
        palette, back = theme.palette, rtl == Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        top = (self.height() - 16) / 2
        ends = (10.0, self.width() - 26.0)
        globe, chevron = reversed(ends) if back else ends
        icons.paint(painter, QRectF(globe, top, 16, 16), "globe", palette.muted)
        icons.paint(painter, QRectF(chevron, top, 16, 16), "chevron-down", palette.text)
        if now := self._now():
            painter.setFont(theme.font(Role.CAPTION, tabular=True))
            painter.setPen(palette.muted)
            room = QRect(32, 0, self.width() - 64, self.height())
            end = Qt.AlignmentFlag.AlignTrailing  # the painter mirrors it
            flags = int(end | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(room, flags, now)
        painter.end()


def _named(typed: str) -> str | None:
    """Return the zone that is called so, or the only one whose city begins so."""
    names = zone_names()
    same = [name for name in names if typed in (name.casefold(), _lower(name))]
    begun = [name for name in names if typed and _lower(name).startswith(typed)]
    if same:
        return same[0]
    return begun[0] if len(begun) == 1 else None


def _lower(name: str) -> str:
    return city(name).casefold()
