"""The window: its parts put together, and what each of its actions does.

It is shown empty at first; `attach` gives it the diary once that is open. `Browsing`
knows what is shown, `Telling` says what is to be said, and `Attached` holds what the
diary makes possible. Dialogs and further pages come through `Doors`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from pinmycal_desktop import __version__
from pinmycal_desktop.ui.actions import Actions
from pinmycal_desktop.ui.attached import Attached
from pinmycal_desktop.ui.browsing import Browsing
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.frame import Frame
from pinmycal_desktop.ui.possible import ABOUT_ONE, PAGES, offer
from pinmycal_desktop.ui.services import Doors
from pinmycal_desktop.ui.telling import LOSE, Telling
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QKeyEvent,
        QShowEvent,
    )

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.booking import Booking, Calendar
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.screen.drag import Move, Resize
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.palette.commanding import Commanding
    from pinmycal_desktop.ui.relay import Relay
    from pinmycal_desktop.ui.showing import Beside

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_TYPES = Qt.WidgetAttribute.WA_InputMethodEnabled  # where text is written
_TICK_MS = 20_000
_MENU_AT = 12


class MainWindow(QMainWindow):
    """The one window of the program; lives in the GUI thread."""

    look_wanted = Signal(str)
    """`system`, `light` or `dark`, as a person chose."""
    welcome_wanted = Signal()
    """The card of the first start shall be shown again."""
    sync_wanted = Signal()
    """Services shall be asked now."""
    renewed = Signal()
    """Every part of it was made anew: see `ui.renewing`."""
    closing = Signal(object)
    """The window's geometry as a `QByteArray`, before it closes."""

    def __init__(
        self,
        state: WeekState,
        *,
        clock: Callable[[], datetime],
        form: Format | None = None,
        doors: Doors | None = None,
    ) -> None:
        super().__init__()
        self._clock, self.form = clock, form or Format()
        self._doors = doors or Doors()
        self.attached: Attached | None = None
        """What the diary makes possible; None until it is open."""
        self._may_lose = self._is_sample = False
        self.actions_ = Actions(self)
        self._fill_frame(state.today)
        self.browsing = Browsing(self.frame, state)
        self.telling = Telling(self.frame, self.browsing, self.form)
        self.setWindowTitle("PinmyCal Desktop")
        self.setMinimumSize(480, 400)
        self.setAcceptDrops(True)
        self._deeds = self._make_deeds()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._connect()
        self._set_forms()
        self._open_doors()
        self.actions_.check("week")
        self.browsing.begin()

    def _fill_frame(self, today: date) -> None:
        self.frame = Frame(today, parent=self)
        self.setCentralWidget(self.frame)

    @cached_property
    def menu(self) -> QMenu:
        """The main menu, in the hands of all that open it.

        To make the first one, Qt asks the desktop whether it shows menus of its own,
        and waits for the answer: not before the window is shown.
        """
        made = QMenu(self)
        self.actions_.fill(made)
        self.frame.give_menu(made)
        return made

    def showEvent(self, event: QShowEvent) -> None:
        """Make the menu while the system shows the window."""
        super().showEvent(event)
        QTimer.singleShot(0, self._make_menu)

    def _make_menu(self) -> None:
        assert self.menu

    def _connect(self) -> None:
        self.actions_.asked.connect(self.ask)
        self.browsing.changed.connect(self._enable)
        self.browsing.view_changed.connect(self.actions_.check)
        self.telling.undo_wanted.connect(self._undo)
        self.telling.acted.connect(self._on_acted)
        self._tick.timeout.connect(self._on_tick)
        self._connect_frame()

    def _connect_frame(self) -> None:
        frame = self.frame
        for part in (frame.toolbar, frame.side, frame.rail, frame.hours):
            part.asked.connect(self.ask)
        frame.hours.week.slot_chosen.connect(self._book)
        frame.hours.move_wanted.connect(self._move)
        frame.hours.put_wanted.connect(self._put)
        frame.hours.cancel_wanted.connect(self._cancel)
        frame.hours.carried_out.connect(self._carry)
        frame.hours.answered.connect(self._answer)
        frame.hours.menu_wanted.connect(self._open_booking_menu)
        frame.hours.booking_focused.connect(self._enable)
        frame.side.calendar_asked.connect(self._ask_calendar)

    def _set_forms(self) -> None:
        frame = self.frame
        for part in (frame.toolbar, frame.side, frame.status, frame.hours):
            part.set_form(self.form)
        if frame.has_filters:
            frame.filters.set_form(self.form)

    def set_form(self, form: Format) -> None:
        """Tell times in another way; pages with unsaved work keep theirs."""
        self.form = self.telling.form = form
        self._set_forms()
        if self.attached is not None:
            self.attached.set_form(form)
        self.browsing.show_again()

    def make_frame(self, form: Format, *, like: Frame) -> None:
        """Put a new frame where another one was left, in the words spoken now."""
        self.form = self.telling.form = form
        if "menu" in vars(self):
            vars(self).pop("menu").deleteLater()
        if "palette_" in vars(self):
            vars(self).pop("palette_").drop()
        self._fill_frame(self.state.today)
        self.frame.begin_as(like)
        self._connect_frame()
        self._set_forms()
        self._open_doors()
        self._make_menu()
        if self._is_sample:
            self.mark_sample()

    def _open_doors(self) -> None:
        """Hide the actions for which there is no door."""
        for name, is_open in self._doors.offered().items():
            self.actions_[name].setVisible(is_open)
            self.frame.side.offer(name, offered=is_open)
            self.frame.rail.offer(name, offered=is_open)

    # --- the diary -------------------------------------------------------------------

    def attach(
        self,
        operations: Operations,
        relay: Relay,
        state: WeekState | None = None,
        beside: Beside | None = None,
    ) -> None:
        """Show what is in a diary from now on.

        `state` and `beside` hold what was read of it already.
        """
        attached = Attached(
            operations,
            relay,
            state or self.state,
            frame=self.frame,
            browsing=self.browsing,
            telling=self.telling,
            doors=self._doors,
            clock=self._clock,
            form=self.form,
            open_page=self.show_page,
        )
        attached.undo_changed.connect(self._enable)
        self.attached = attached
        attached.showing.begin(beside)
        self._tick.start()
        self._enable()

    def _on_tick(self) -> None:
        if self.attached is not None:
            self.attached.showing.tick()

    def did(self, done: str, outcome: Outcome) -> None:
        """Tell what was just done, and remember how it is undone."""
        if self.attached is not None:
            self.attached.did(done, outcome)

    def mark_sample(self) -> None:
        """Say that everything shown is made up."""
        self._is_sample = True
        self.setWindowTitle(words("PinmyCal Desktop – sample data"))
        self.frame.status.show_sample()

    # --- what is shown ---------------------------------------------------------------

    @property
    def state(self) -> WeekState:
        """What is shown now."""
        return self.browsing.state

    def show_state(self, state: WeekState) -> None:
        """Show another state, reading what it lacks."""
        self.browsing.show_state(state)

    def show_page(self, name: str) -> QWidget | None:
        """Show one of the other pages, made when it is first asked for; return it."""
        page = self.attached.page(name) if self.attached is not None else None
        if page is not None:
            title = self.actions_[name].text().replace("&", "")
            self.browsing.show_page(name, page, title)
        return page

    def _enable(self) -> None:
        """Let only those actions be asked for that have something to act on."""
        offer(self, with_outbox=self._doors.outbox is not None)

    # --- actions ---------------------------------------------------------------------

    def ask(self, name: str) -> None:
        """Carry out the action called `name`."""
        if self.browsing.show_view(name):
            return
        if name in ABOUT_ONE:
            self.frame.hours.choose_wanted()
        if name in PAGES:
            self.show_page(name)
        elif name.startswith("theme-"):
            self.actions_.check(name)
            self.look_wanted.emit(name.removeprefix("theme-"))
        elif name in self._deeds:
            self._deeds[name]()
        elif self.attached is not None:
            self.attached.intents.ask(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the characters that the days did not want; not what is typed.

        They are matched on what a key produces, on whatever layout it lies; only the
        list of keys can be asked for from every page.
        """
        held = event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier)
        name = self.actions_.bindings.letters.get(event.text().casefold())
        focused = self.focusWidget()
        is_typing = focused is not None and focused.testAttribute(_TYPES)
        is_heard = name == "keys" or self.frame.hours.has_keyboard
        if held or is_typing or name is None or not is_heard:
            super().keyPressEvent(event)
        elif self.actions_[name].isVisible():
            self.actions_[name].trigger()

    def _make_deeds(self) -> dict[str, Callable[[], object]]:
        """Return what those actions do that need no diary, and undo."""
        return {
            "today": self.browsing.go_today,
            "previous": self.browsing.go_back,
            "next": self.browsing.go_on,
            "go-to": self._ask_date,
            "filter": self.browsing.ask_filter,
            "palette": self._open_palette,
            "acting-for": self._ask_acting,
            "zone": self._turn_zone,
            "undo": self._undo,
            "redo": self._redo,
            "side-bar": self.frame.toggle_side,
            "details": self.frame.hours.open_panel,
            "menu": self._open_menu,
            "keys": self._show_keys,
            "about": self._show_about,
            "welcome": self.welcome_wanted.emit,
            "sync": self.sync_wanted.emit,
            "quit": self.close,
        }

    def _ask_date(self) -> None:
        from pinmycal_desktop.ui.small_dialogs import ask_date  # noqa: PLC0415

        ask_date(self)

    @cached_property
    def palette_(self) -> Commanding:
        """What offers everything in one line; made when it is first asked for."""
        from pinmycal_desktop.ui.palette.commanding import (  # noqa: PLC0415
            Commanding,
        )

        return Commanding(self, self.actions_, self.browsing)

    def _open_palette(self) -> None:
        if self.attached is not None:
            self.palette_.open(self.attached.intents, self.form)

    def _ask_acting(self) -> None:
        """Ask for whom to act, where it is told for whom one does."""
        from pinmycal_desktop.ui.acting import acting_menu  # noqa: PLC0415 - seldom

        menu = acting_menu(self.state, self.browsing.act_for, self)
        menu.popup(self.frame.acting_place())

    def _turn_zone(self) -> None:
        """Show another zone, or ask which one."""
        if not self.browsing.turn_zone():
            self.telling.note(words("Which zone? Type a city into the palette."))
            self._open_palette()

    def _undo(self) -> None:
        if self.attached is not None:
            self.attached.undoing.stack.undo()

    def _redo(self) -> None:
        if self.attached is not None:
            self.attached.undoing.stack.redo()

    def _open_menu(self) -> None:
        """Open the main menu with its first entry chosen, to go on by arrows."""
        start = self.frame.rect().topLeft() + QPoint(_MENU_AT, _MENU_AT)
        self.menu.popup(self.frame.mapToGlobal(start))
        shown = (each for each in self.menu.actions() if each.isVisible())
        self.menu.setActiveAction(next(shown))

    def _open_booking_menu(self, at: QPoint) -> None:
        from pinmycal_desktop.ui.booking_menu import (  # noqa: PLC0415 - seldom
            open_booking_menu,
        )

        open_booking_menu(self, at)

    def _show_keys(self) -> None:
        from pinmycal_desktop.ui.small_dialogs import show_keys  # noqa: PLC0415

        show_keys(self)

    def _show_about(self) -> None:
        self.telling.note(f"PinmyCal Desktop {__version__}")

    def _book(self, span: Span | None) -> None:
        if self.attached is not None:
            self.attached.intents.book(span)

    def _move(self, booking: Booking, start: datetime) -> None:
        if self.attached is not None:
            self.attached.intents.move(booking, start)

    def _put(self, held: Move | Resize) -> None:
        if self.attached is not None:
            self.attached.intents.put(held)

    def _cancel(self, booking_id: int) -> None:
        if self.attached is not None:
            self.attached.intents.cancel_id(booking_id)

    def _carry(self, booking_id: int) -> None:
        if self.attached is not None:
            self.attached.intents.carry_id(booking_id)

    def _ask_calendar(self, what: str, calendar: Calendar) -> None:
        if self.attached is not None:
            self.attached.intents.ask_calendar(what, calendar)

    def _answer(self, booking_id: int, answer: str) -> None:
        if self.attached is not None:
            self.attached.intents.answer_id(booking_id, answer)

    # --- the window itself -----------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome calendar files wherever they are dropped, but not our own."""
        is_open = self.attached is not None and self._doors.import_files is not None
        is_ours = event.source() is not None
        urls = event.mimeData().urls()
        if is_open and not is_ours and any(url.isLocalFile() for url in urls):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what the dropped files would bring."""
        from pinmycal_desktop.ui.transfer.drop_area import local_files  # noqa: PLC0415

        if self.attached is not None:
            event.acceptProposedAction()
            self.attached.intents.import_files(local_files(event.mimeData()))

    def _show_unsaved(self) -> bool:
        """Show the page whose work would be lost, if there is one, and ask."""
        name = self.attached.unsaved_page() if self.attached is not None else None
        if name is None:
            return False
        self.show_page(name)
        self.telling.unsaved()
        return True

    def _on_acted(self, key: str) -> None:
        if key == LOSE:
            self.close_anyway()

    def come_forward(self) -> None:
        """Come to the front, out of wherever it was put away."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def close_anyway(self) -> None:
        """Close, whatever is not saved: a person or the system has said so."""
        self._may_lose = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the clock and tell where the window was; unsaved work is asked about."""
        if not self._may_lose and self._show_unsaved():
            event.ignore()
            return
        self._tick.stop()
        self.closing.emit(self.saveGeometry())
        super().closeEvent(event)
