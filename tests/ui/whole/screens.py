"""Every page and dialog of the window, over the sample, one after the other.

Tests of what holds everywhere - words, sides, contrast, targets, names - walk through
all of them. The window is the real one over a real data file; it is opened for looking.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QDialog, QWidget
from shiboken6 import isValid

from pinmycal_desktop.app.doors import all_doors
from pinmycal_desktop.app.liking import Liking
from pinmycal_desktop.app.service_controls import LocalControls
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.settings import Preferences
from pinmycal_desktop.ui.main_window import MainWindow
from pinmycal_desktop.ui.operations import Operations
from pinmycal_desktop.ui.relay import Relay
from pinmycal_desktop.vault import SessionVault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.app.service import Service

DAY = date(2026, 3, 11)
NOW = datetime(2026, 3, 11, 11, 20, tzinfo=UTC)
ZONE = "Europe/London"
VIEWS = ("week", "day", "work-week", "month", "people", "agenda")
PAGES = ("schedules", "event-types", "service")
DIALOGS = (
    *("book", "reschedule", "cancel", "decline", "import", "export"),
    *("settings", "go-to", "keys", "change-keys", "subscribe"),
)
SCREENS = (*VIEWS, *PAGES, *DIALOGS)
_STILL = 5
LARGE, SMALL = (1440, 900), (1024, 640)


@dataclass
class Whole:
    """The window over the sample."""

    window: MainWindow
    operations: Operations
    qtbot: QtBot

    @classmethod
    def open(cls, database: Path, qtbot: QtBot) -> Whole:
        """Show the window over a sample, large."""
        diary = Diary.open(database, clock=lambda: NOW, read_only=True)
        state = WeekState.at(DAY, zone=ZONE, now=NOW, first_day=1)
        vault = SessionVault()
        controls = LocalControls(_never, vault)
        liking = Liking(Preferences, _never_changed)
        doors = all_doors(lambda: controls, liking=liking, secrets=lambda: vault)
        window = MainWindow(state, clock=lambda: NOW, doors=doors)
        window.mark_sample()
        window.resize(*LARGE)
        operations = Operations(diary)
        made = cls(window, operations, qtbot)
        window.show()
        window.attach(operations, Relay(window))
        qtbot.waitUntil(lambda: window.state.is_read)
        made._diary = diary
        return made

    _diary: Diary | None = None
    _base: str = ""
    """What is under the dialogs, so that it need not be shown for each of them."""

    def close(self) -> None:
        """Close everything."""
        self.window.close_anyway()
        assert self.operations.close()
        if self._diary is not None:
            self._diary.close()
        self.window.deleteLater()

    def settle(self) -> None:
        """Wait until nothing is read any more, and no pause before a reading runs.

        An answer can ask for the next reading: it must be still several times over.
        """
        times = 0

        def is_settled() -> bool:
            nonlocal times
            times = times + 1 if self._is_still() else 0
            return times > _STILL

        self.qtbot.waitUntil(is_settled)

    def _is_still(self) -> bool:
        timers = self.window.findChildren(QTimer)
        waits = any(each.isActive() and each.isSingleShot() for each in timers)
        return self.operations.is_idle and not waits

    def show(self, name: str) -> QWidget:
        """Open a screen and return it: the window, or the dialog over it."""
        self.put_away()
        base = "declinable" if name == "decline" else "week"
        if name in DIALOGS and base != self._base:
            self._base = base
            self.window.ask("week")
            self._choose(pending=name == "decline")
        self.window.ask(name)
        if name in VIEWS:
            self.settle()
            self._choose(pending=False)
            self.window.frame.hours.setFocus()
        if name not in DIALOGS:
            self._base = name
        self.settle()
        return self._dialogs()[0] if name in DIALOGS else self.window

    def put_away(self) -> None:
        """Close the dialog that is open."""
        for each in self._dialogs():
            each.reject()
            each.deleteLater()

    def _dialogs(self) -> list[QDialog]:
        found = self.window.findChildren(QDialog)
        return [each for each in found if each.isVisible()]

    def _choose(self, *, pending: bool) -> None:
        """Choose the next booking, or the next one that waits for an answer."""
        wanted = BookingStatus.PENDING if pending else BookingStatus.CONFIRMED
        state = self.window.state
        coming = [
            each
            for each in state.visible_bookings
            if each.status is wanted and each.span.start > NOW and not each.is_all_day
        ]
        self.window.show_state(state.choose(coming[0].id))


def _never() -> Service:
    msg = "nothing here starts the service"
    raise RuntimeError(msg)


def _never_changed(_preferences: Preferences) -> None:
    msg = "nothing here saves what is liked"
    raise RuntimeError(msg)


def seen(screen: QWidget) -> Iterator[QWidget]:
    """Yield the widgets of a screen that a person sees something of."""
    for each in screen.findChildren(QWidget):
        if not isValid(each):
            continue
        if each.isVisibleTo(screen) and not each.visibleRegion().isEmpty():
            yield each


def is_painted_here(widget: QWidget) -> bool:
    """Whether it is one of Qt's own inner parts, told of by what it is a part of."""
    parent = widget.parentWidget()
    viewport = isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget
    return viewport or widget.objectName().startswith("qt_")


def place_of(widget: QWidget) -> str:
    """Return a widget with what it is in, as a test's complaint names it."""
    names: list[str] = []
    each: QWidget | None = widget
    while each is not None and len(names) < 4:
        names.append(type(each).__name__)
        each = each.parentWidget()
    corner = widget.mapTo(widget.window(), QPoint(0, 0))
    return f"{' in '.join(names)} at {corner.x()},{corner.y()}"


def on_each(whole: Whole, look: Callable[[QWidget], list[str]]) -> list[str]:
    """Return what `look` complains of on every screen, with the screen's name."""
    told = []
    for name in SCREENS:
        screen = whole.show(name)
        told += [f"{name}: {each}" for each in look(screen)]
    whole.put_away()
    return told


FOCUSABLE = Qt.FocusPolicy.TabFocus
