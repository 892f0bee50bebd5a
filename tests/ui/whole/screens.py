"""Every page and dialog of the window, over the sample, one after the other.

Tests of what holds everywhere - words, sides, contrast, targets, names - walk through
all of them. The window is the real one over a real data file; it is opened for looking.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QDialog, QWidget
from shiboken6 import isValid

from pinmycal_desktop.app.cloud import Cloud
from pinmycal_desktop.app.doors import all_doors
from pinmycal_desktop.app.liking import Liking
from pinmycal_desktop.app.live import LiveUpdates
from pinmycal_desktop.app.public_address import PublicAddress
from pinmycal_desktop.app.publishing import Publishing
from pinmycal_desktop.app.service_controls import LocalControls
from pinmycal_desktop.app.workbench import Workbench
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.screen.deeds import DEEDS
from pinmycal_desktop.screen.week import WeekState
from pinmycal_desktop.settings import Preferences
from pinmycal_desktop.tunnel import TunnelProgram
from pinmycal_desktop.ui.main_window import MainWindow
from pinmycal_desktop.ui.operations import Operations
from pinmycal_desktop.ui.relay import Relay
from pinmycal_desktop.ui.schedule.copy_hours import CopyHours
from pinmycal_desktop.vault import SessionVault
from tests.ui.whole.cloudy import REFUSED
from tests.ui.whole.openers import OPENERS, put_away

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.app.service import Service
    from pinmycal_desktop.app.welcoming import Welcoming

DAY = date(2026, 3, 11)
NOW = datetime(2026, 3, 11, 11, 20, tzinfo=UTC)
ZONE = "Europe/London"
VIEWS = ("week", "day", "work-week", "month", "people", "agenda")
PAGES = ("schedules", "event-types", "service")
COVERS = ("palette", "filter", "welcome")
"""What lies in the window and over its days."""
DIALOGS = (
    *("book", "reschedule", "cancel", "decline", "import", "export"),
    *("settings", "go-to", "keys", "change-keys", "subscribe", "free-times"),
    *("import-preview", "add-account", "sign-in-browser", "feed", "question"),
    *("copy-hours", *DEEDS),
)
CLOUDY = ("together", "accounts", "outbox", "publications", "workbench")
"""Screens of somebody who is signed in elsewhere, where not everything goes well."""
SCREENS = (*VIEWS, *PAGES, *COVERS, *DIALOGS, *CLOUDY)
BASES = {
    "decline": "declinable",
    "feed": "service",
    "question": "event-types",
    "copy-hours": "schedules",
}
"""What is under the dialogs that are not over the week."""
_STILL = 5
LARGE, SMALL = (1440, 900), (1024, 640)


@dataclass
class Whole:
    """The window over the sample, and one over the sample of who is signed in."""

    window: MainWindow
    operations: Operations
    qtbot: QtBot
    diary: Diary
    database: Path
    liking: Liking
    welcoming: Welcoming | None = None
    cloudy_database: Path | None = None
    _cloudy: Whole | None = None
    _base: str = ""
    """What is under the dialogs, so that it need not be shown for each of them."""

    @classmethod
    def open(cls, database: Path, qtbot: QtBot, *, cloudy: Path | None = None) -> Whole:
        """Show the window over a sample, large."""
        diary = Diary.open(database, clock=lambda: NOW, read_only=True)
        state = WeekState.at(DAY, zone=ZONE, now=NOW, first_day=1)
        vault = SessionVault()
        controls, kept = (
            LocalControls(_never, vault),
            Cloud(diary, lambda: vault, clock=cls.clock),
        )
        liking = Liking(Preferences, _never_changed)
        doors = all_doors(
            lambda: controls,
            liking=liking,
            secrets=lambda: vault,
            cloud=lambda: kept,
            links=lambda: kept,
            live=lambda: LiveUpdates(diary, kept, addresses=_no_address),
            publishing=lambda: Publishing(diary, lambda: vault, clock=cls.clock),
            bench=lambda: Workbench(diary, vault),
        )
        window = MainWindow(state, clock=cls.clock, doors=doors)
        window.mark_sample()
        window.resize(*LARGE)
        operations = Operations(diary)
        made = cls(window, operations, qtbot, diary, database, liking)
        made.cloudy_database = cloudy
        window.show()
        window.attach(operations, Relay(window))
        qtbot.waitUntil(lambda: window.state.is_read)
        return made

    @property
    def folder(self) -> Path:
        """Where files may be put."""
        return self.database.parent

    @staticmethod
    def clock() -> datetime:
        """The moment at which everything is shown."""
        return NOW

    @property
    def cloudy(self) -> Whole:
        """The window of who is signed in elsewhere too; opened when first wanted."""
        if self._cloudy is None:
            assert self.cloudy_database is not None
            self._cloudy = Whole.open(self.cloudy_database, self.qtbot)
            self._cloudy.diary.refusals.note(REFUSED)
            self._cloudy.window.resize(self.window.size())
        return self._cloudy

    def resize(self, width: int, height: int) -> None:
        """Give every window this size."""
        self.window.resize(width, height)

    def close(self) -> None:
        """Close everything."""
        if self._cloudy is not None:
            self._cloudy.close()
        self.window.close_anyway()
        assert self.operations.close()
        self.diary.close()
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
        if name in CLOUDY:
            self.cloudy.window.activateWindow()
            return self.cloudy.show_plain("week" if name == "together" else name)
        return self.show_plain(name)

    def show_plain(self, name: str) -> QWidget:
        """Open a screen of this very window."""
        self.put_away()
        is_dialog = name in DIALOGS
        base = BASES.get(name, "week") if is_dialog or name in COVERS else name
        if base != self._base:
            self._show_base(base)
        if name in OPENERS:
            OPENERS[name](self)
        elif is_dialog:
            self.window.ask(name)
        self.settle()
        return self._dialogs()[0] if is_dialog else self.window

    def _show_base(self, base: str) -> None:
        self._base = base
        is_declinable = base == "declinable"
        self.window.ask("week" if is_declinable else base)
        self.settle()
        if is_declinable or base in VIEWS:
            self._choose(pending=is_declinable)
            self.window.frame.hours.setFocus()

    def put_away(self) -> None:
        """Close what is open over the window."""
        for each in self._dialogs():
            each.close()
            each.deleteLater()
        put_away(self)

    def _dialogs(self) -> list[QWidget]:
        found = [
            *self.window.findChildren(QDialog),
            *self.window.findChildren(CopyHours),
        ]
        return [each for each in found if isValid(each) and each.isVisible()]

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


def _no_address(_ended: Callable[[], None]) -> PublicAddress:
    """Return addresses on a computer with one tunnel program, which is not run."""
    found = {TunnelProgram.CLOUDFLARED: "/nowhere/cloudflared"}
    return PublicAddress(_ended, find=lambda: found)


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


def on_each(whole: Whole, *looks: Callable[[QWidget], list[str]]) -> list[str]:
    """Return what `looks` complain of on every screen, with the screen's name."""
    told = []
    for name in SCREENS:
        screen = whole.show(name)
        told += [f"{name}: {each}" for look in looks for each in look(screen)]
    whole.put_away()
    return told
