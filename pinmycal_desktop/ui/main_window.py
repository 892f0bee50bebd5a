"""The window: one state, shown by many parts, and what their intents mean.

It is shown empty at first; `attach` gives it the diary once that is open. Dialogs and
further pages come through `Doors`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from pinmycal_desktop import __version__
from pinmycal_desktop.model.booking import Booking, BookingStatus
from pinmycal_desktop.model.errors import ChangedMeanwhile
from pinmycal_desktop.screen.folding import Fold
from pinmycal_desktop.ui.actions import Actions, words
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.frame import Frame
from pinmycal_desktop.ui.services import Doors, Services
from pinmycal_desktop.ui.showing import Beside, Showing
from pinmycal_desktop.ui.widgets.banner import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.intents import Intents
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay
    from pinmycal_desktop.ui.undo import Clash, UndoStack

_TICK_MS = 20_000
_MENU_AT = 12
_LOSE = "close-unsaved"
_NOTICE_SECONDS = 12
_ON_BOOKING = ("reschedule", "cancel", "export-one")
_ON_REQUEST = ("confirm", "decline")
_PAGES = ("schedules", "event-types", "service")
_ON_DATA = ("book", "import", "export", "settings", *_PAGES)
_VIEWS = ("day", "week", "agenda")


class MainWindow(QMainWindow):
    """The one window of the program; lives in the GUI thread."""

    look_wanted = Signal(str)
    """`system`, `light` or `dark`, as a person chose."""
    hint_dismissed = Signal()
    """The hint of the first start was closed."""
    acted = Signal(str)
    """The key of the action that was pressed in the bar under the toolbar."""
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
        self._view, self._state = "week", state
        self._host: Host | None = None
        self.showing: Showing | None = None
        self._services: Services | None = None
        self._intents: Intents | None = None
        self._undo_stack: UndoStack | None = None
        self._made: dict[str, QWidget] = {}
        self._is_hint = False
        self._may_lose = False
        self.actions_ = Actions(self)
        self._menu = QMenu(self)
        self.actions_.fill(self._menu)
        self.frame = Frame(self._menu, state.today, parent=self)
        self.setCentralWidget(self.frame)
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
        self.frame.rail.show_page("week")
        if not state.first <= state.today <= state.last:
            self.frame.side.follow(state.first)
        self._show(state)

    def _connect(self) -> None:
        frame = self.frame
        self.actions_.asked.connect(self.ask)
        for part in (frame.toolbar, frame.side, frame.rail, frame.hours):
            part.asked.connect(self.ask)
        frame.side.day_picked.connect(self._go_to)
        frame.side.state_wanted.connect(self.show_state)
        frame.hours.state_wanted.connect(self.show_state)
        frame.folded.connect(self._on_folded)
        week = frame.hours.week
        week.slot_chosen.connect(self._book)
        week.move_wanted.connect(self._move)
        week.day_wanted.connect(self._show_day)
        frame.hours.opened.connect(self._opened)
        frame.hours.cancel_wanted.connect(self._cancel_id)
        frame.hours.answered.connect(self._answer_id)
        frame.status.notice.acted.connect(self._undo)
        frame.banner.closed.connect(self._on_banner_closed)
        frame.banner.acted.connect(self._on_acted)
        self._tick.timeout.connect(self._on_tick)

    def _set_forms(self) -> None:
        for part in (
            self.frame.toolbar,
            self.frame.side,
            self.frame.status,
            self.frame.hours,
        ):
            part.set_form(self.form)

    def set_form(self, form: Format) -> None:
        """Tell times in another way; pages with unsaved work keep theirs."""
        self.form = form
        self._set_forms()
        if self._services is not None:
            self._services = replace(self._services, form=form)
            if self._intents is not None:
                self._intents.services = self._services
        self._forget_pages()
        self._show(self._state)

    def _forget_pages(self) -> None:
        """Let pages be made anew when they are next shown, if nothing gets lost."""
        for name, page in tuple(self._made.items()):
            is_shown = page is self.frame.pages.currentWidget()
            if not is_shown and not getattr(page, "has_unsaved", False):
                self.frame.pages.removeWidget(page)
                page.deleteLater()
                del self._made[name]

    def _open_doors(self) -> None:
        """Hide the actions for which there is no door."""
        doors = self._doors
        for name, door in (
            ("book", doors.book),
            ("reschedule", doors.move),
            ("cancel", doors.cancel),
            ("decline", doors.cancel),
            ("import", doors.import_files),
            ("export", doors.export),
            ("settings", doors.settings),
            ("schedules", doors.schedules),
            ("event-types", doors.event_types),
            ("service", doors.service),
        ):
            is_open = door is not None
            self.actions_[name].setVisible(is_open)
            self.frame.side.offer(name, offered=is_open)
            self.frame.rail.offer(name, offered=is_open)
        self._enable()

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
        if state is not None:
            self._state = state
        services = Services(
            operations=operations,
            relay=relay,
            clock=self._clock,
            form=self.form,
            zone=self._state.zone,
            host=self._host,
            did=self.did,
            open_page=self.show_page,
            save_invitation=self._save_invitation,
        )
        self._services = services
        self.showing = Showing(
            operations, relay, self._state, clock=self._clock, parent=self
        )
        self.showing.changed.connect(self._show)
        self.showing.beside_changed.connect(self._on_beside)
        self.showing.booking_read.connect(self.frame.hours.show_booking)
        self.showing.failed.connect(self._on_error)
        self.frame.side.month_changed.connect(self.showing.show_month)
        operations.failed.connect(self._on_error)
        self.showing.begin(beside)
        self._tick.start()
        self._enable()

    @property
    def undo_stack(self) -> UndoStack | None:
        """What was done, made with the first deed; None without data."""
        if self._undo_stack is None and self._services is not None:
            # The first week is painted without what only deeds need.
            from pinmycal_desktop.ui.undo import UndoStack  # noqa: PLC0415

            made = UndoStack(self._services.operations, self)
            made.changed.connect(self._enable)
            made.undone.connect(self._on_undone)
            made.redone.connect(self._on_redone)
            made.clashed.connect(self._on_clash)
            made.failed.connect(self._on_error)
            self._undo_stack = made
        return self._undo_stack

    @property
    def intents(self) -> Intents | None:
        """What carries deeds out, made when it is first needed; None without data."""
        if self._intents is None and self._services is not None:
            from pinmycal_desktop.ui.intents import Intents  # noqa: PLC0415 - as above

            made = Intents(self._services, self._doors, self, state=self._now_shown)
            made.failed.connect(self._on_error)
            made.saved.connect(self._on_saved)
            self._intents = made
        return self._intents

    def _on_beside(self, beside: Beside) -> None:
        self.frame.side.show_beside(beside)
        self.frame.hours.set_host(beside.host)
        self._host = beside.host
        if self._services is not None:
            self._services = replace(
                self._services, zone=beside.account.zone, host=beside.host
            )
            if self._intents is not None:
                self._intents.services = self._services

    def mark_sample(self) -> None:
        """Say that everything shown is made up."""
        self.setWindowTitle(words("PinmyCal Desktop – sample data"))
        self.frame.status.show_sample()

    # --- what is shown ---------------------------------------------------------------

    @property
    def state(self) -> WeekState:
        """What is shown now."""
        return self._state

    def _now_shown(self) -> WeekState:
        return self._state

    def show_state(self, state: WeekState) -> None:
        """Show another state, reading what it lacks."""
        if state.first != self._state.first:
            self.frame.side.follow(state.first)
        if self.showing is None:
            self._show(state)
        else:
            self.showing.show_state(state)

    def _show(self, state: WeekState) -> None:
        self._state = state
        self.frame.hours.show_state(state)
        self.frame.side.show_state(state)
        self.frame.status.show_state(state)
        if self.frame.pages.currentWidget() is self.frame.hours:
            self.frame.toolbar.show_state(state, view=self._view)
        self._enable()

    def _enable(self) -> None:
        """Let only those actions be asked for that have something to act on."""
        booking = self._state.chosen_booking
        active = booking is not None and booking.status.takes_time
        pending = booking is not None and booking.status is BookingStatus.PENDING
        self.actions_.enable(_ON_BOOKING, enabled=active)
        self.actions_.enable(_ON_REQUEST, enabled=pending)
        stack = self._undo_stack
        undo, redo = (stack.undo_words, stack.redo_words) if stack else ("", "")
        self.actions_.enable(["undo"], enabled=bool(undo))
        self.actions_.enable(["redo"], enabled=bool(redo))
        is_open = self._services is not None
        self.actions_.enable(_ON_DATA, enabled=is_open)

    def show_view(self, view: str) -> None:
        """Show `day`, `week` or `agenda`."""
        self._view = view
        days = 1 if view == "day" else self.frame.fold.week_days
        self.frame.hours.show_view(view)
        self._show_page("week")
        if days != self._state.days:
            self.show_state(self._state.with_days(days))
        else:
            self._show(self._state)
        self.actions_.check(view)

    def _on_folded(self, fold: Fold) -> None:
        if fold is Fold.SLIM and self._view == "week":
            self.show_view("agenda")
        elif self._view != "day" and self._state.days != fold.week_days:
            self.show_state(self._state.with_days(fold.week_days))
        else:
            self._show(self._state)

    def _on_tick(self) -> None:
        if self.showing is not None:
            self.showing.tick()

    # --- pages -----------------------------------------------------------------------

    def show_page(self, name: str) -> QWidget | None:
        """Show one of the other pages, made when it is first asked for; return it."""
        door = {
            "schedules": self._doors.schedules,
            "event-types": self._doors.event_types,
            "service": self._doors.service,
        }[name]
        if door is None or self._services is None:
            return None
        if name not in self._made:
            self._made[name] = door(self._services, self.frame.pages)
        self._show_page(name)
        return self._made[name]

    def _show_page(self, name: str) -> None:
        page = self._made.get(name, self.frame.hours)
        is_hours = page is self.frame.hours
        is_other = page is not self.frame.pages.currentWidget()
        self.frame.show_page(page, has_days=is_hours)
        self.frame.rail.show_page(name)
        if not is_hours:
            title = self.actions_[name].text().replace("&", "")
            self.frame.toolbar.show_page(title)
        if is_other:
            page.setFocus()

    # --- intents ---------------------------------------------------------------------

    def ask(self, name: str) -> None:
        """Carry out the action called `name`."""
        if name in _VIEWS:
            self.show_view(name)
        elif name in _PAGES:
            self.show_page(name)
        elif name.startswith("theme-"):
            self.actions_.check(name)
            self.look_wanted.emit(name.removeprefix("theme-"))
        else:
            self._deeds[name]()

    def _make_deeds(self) -> dict[str, Callable[[], None]]:
        """Return what each action does that shows no view or page."""
        return {
            "today": self._go_today,
            "previous": self._go_back,
            "next": self._go_on,
            "go-to": self._ask_date,
            "book": self._book_at_cursor,
            "undo": self._undo,
            "redo": self._redo,
            "side-bar": self.frame.toggle_side,
            "details": self._toggle_details,
            "menu": self._open_menu,
            "keys": self._show_keys,
            "about": self._show_about,
            "quit": self._quit,
            "reschedule": self._reschedule,
            "cancel": self._cancel,
            "confirm": self._confirm,
            "decline": self._decline,
            "export-one": self._export_one,
            "import": self._import,
            "export": self._export,
            "settings": self._change_settings,
        }

    def _go_today(self) -> None:
        self._show_days(self._state.go_today())

    def _go_back(self) -> None:
        self._show_days(self._state.previous())

    def _go_on(self) -> None:
        self._show_days(self._state.next())

    def _go_to(self, day: date) -> None:
        self._show_days(self._state.go_to(day))

    def _show_days(self, state: WeekState) -> None:
        """Show other days, coming back from any other page."""
        self.show_state(state)
        if self.frame.pages.currentWidget() is not self.frame.hours:
            self.show_view(self._view)

    def _show_day(self, day: date) -> None:
        self.show_state(self._state.with_cursor(day, 0).go_to(day))
        self.show_view("day")

    def _ask_date(self) -> None:
        from pinmycal_desktop.ui.small_dialogs import GoToDialog  # noqa: PLC0415

        dialog = GoToDialog(
            self._state.today, self._state.first, form=self.form, parent=self
        )
        dialog.picked.connect(self._go_to)
        dialog.open()

    def _open_menu(self) -> None:
        """Open the main menu with its first entry chosen, to go on by arrows."""
        start = self.frame.rect().topLeft() + QPoint(_MENU_AT, _MENU_AT)
        self._menu.popup(self.frame.mapToGlobal(start))
        self._menu.setActiveAction(self._menu.actions()[0])

    def _toggle_details(self) -> None:
        self.frame.hours.open_panel()

    def _show_keys(self) -> None:
        from pinmycal_desktop.ui.small_dialogs import KeysDialog  # noqa: PLC0415

        KeysDialog(self).open()

    def _show_about(self) -> None:
        name = f"PinmyCal Desktop {__version__}"
        self.frame.status.notice.tell(name, seconds=_NOTICE_SECONDS)

    def _quit(self) -> None:
        self.close()

    # --- bookings --------------------------------------------------------------------

    def _book_at_cursor(self) -> None:
        self._book(self._state.cursor_span)

    def _book(self, span: Span | None) -> None:
        if self.intents is not None:
            self.intents.book(span)

    def _move(self, booking: Booking, start: datetime) -> None:
        if self.intents is not None:
            self.intents.move(booking, start)

    def _opened(self, booking_id: int) -> None:
        self.show_state(self._state.choose(booking_id))
        self.frame.hours.open_panel(wanted=True)

    def _cancel_id(self, booking_id: int) -> None:
        booking = self._state.booking(booking_id)
        if booking is not None and self.intents is not None:
            self.intents.cancel(booking)

    def _answer_id(self, booking_id: int, answer: str) -> None:
        booking = self._state.booking(booking_id)
        if booking is not None and self.intents is not None:
            self._answer(booking, decline=answer == "decline")

    def _answer(self, booking: Booking, *, decline: bool) -> None:
        if self.intents is None:
            return
        if decline:
            self.intents.cancel(booking, decline=True)
        else:
            self.intents.confirm(booking)

    def _reschedule(self) -> None:
        booking = self._state.chosen_booking
        if booking is not None and self.intents is not None:
            self.intents.move(booking)

    def _cancel(self) -> None:
        if self._state.chosen is not None:
            self._cancel_id(self._state.chosen)

    def _confirm(self) -> None:
        if self._state.chosen is not None:
            self._answer_id(self._state.chosen, "confirm")

    def _decline(self) -> None:
        if self._state.chosen is not None:
            self._answer_id(self._state.chosen, "decline")

    def _export_one(self) -> None:
        booking = self._state.chosen_booking
        if booking is not None and self.intents is not None:
            self.intents.export_one(booking)

    def _save_invitation(self, booking: Booking) -> None:
        if self.intents is not None:
            self.intents.export_one(booking)

    def _import(self) -> None:
        if self.intents is not None:
            self.intents.import_files()

    def _export(self) -> None:
        if self.intents is not None:
            self.intents.export()

    def _change_settings(self) -> None:
        if self.intents is not None:
            self.intents.change_settings()

    # --- what was done ---------------------------------------------------------------

    def did(self, done: str, outcome: Outcome) -> None:
        """Tell what was just done, and remember how it is undone."""
        if self.undo_stack is not None:
            self.undo_stack.did(done, outcome)
        undo = words("Undo") if outcome.undo is not None else ""
        notice = self.frame.status.notice
        notice.tell(done, action=undo, seconds=_NOTICE_SECONDS)
        if isinstance(outcome.value, Booking):
            self._bring_into_view(outcome.value)

    def _bring_into_view(self, booking: Booking) -> None:
        """Show the days and hours of a booking made or moved elsewhere in time."""
        if not booking.status.takes_time:
            return
        if not booking.span.overlaps(self._state.span):
            self.show_state(self._state.go_to(booking.span.dates(self._state.zone)[0]))
        self.frame.hours.reveal(booking)

    def _undo(self) -> None:
        if self.undo_stack is not None:
            self.undo_stack.undo()

    def _redo(self) -> None:
        if self.undo_stack is not None:
            self.undo_stack.redo()

    def _on_undone(self, done: str, outcome: Outcome) -> None:
        self._tell_applied(words("Taken back: {0}").format(done), outcome)

    def _on_redone(self, done: str, outcome: Outcome) -> None:
        self._tell_applied(words("Done again: {0}").format(done), outcome)

    def _tell_applied(self, text: str, outcome: Outcome) -> None:
        self.frame.status.notice.tell(text, seconds=_NOTICE_SECONDS)
        if isinstance(outcome.value, Booking):
            self._bring_into_view(outcome.value)

    def _on_clash(self, clash: Clash) -> None:
        """Show both: what was to be undone, and the booking as it is now."""
        headline = words("Not taken back: {0}").format(clash.step.words)
        text = self._told(clash.error)
        if isinstance(clash.error, ChangedMeanwhile):
            text = words("It was changed meanwhile. This is how it is now.")
        if isinstance(clash.current, Booking):
            day = clash.current.span.start
            facts = self.form.moment(day, ZoneInfo(self._state.zone))
            text = words("It was changed meanwhile. It is at {0} now.").format(facts)
            self.show_state(self._state.choose(clash.current.id))
        self.tell(Tone.WARNING, headline, text)

    def _on_saved(self, name: str) -> None:
        text = words("Saved as {0}. Nobody is told: send it yourself.").format(name)
        self.frame.status.notice.tell(text, seconds=_NOTICE_SECONDS)

    def _on_error(self, error: PinmyCalError) -> None:
        self.tell(Tone.WARNING, "", self._told(error))

    def _told(self, error: PinmyCalError) -> str:
        from pinmycal_desktop.ui.saying import told  # noqa: PLC0415 - seldom needed

        return told(error, form=self.form, zone=self._state.zone)

    def tell(
        self,
        tone: Tone,
        headline: str,
        text: str,
        *,
        actions: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Tell something in the bar under the toolbar, until it is closed.

        `actions` are (key, words) of its buttons; `acted` tells which was pressed.
        """
        self._is_hint = False
        self.frame.banner.tell(tone, headline, text, actions=actions)
        self.frame.banner.show()

    @property
    def is_telling(self) -> bool:
        """Whether the bar under the toolbar says something."""
        return not self.frame.banner.isHidden()

    def hint(self, headline: str, text: str) -> None:
        """Tell something useful; it is told when a person closes it."""
        self.tell(Tone.INFO, headline, text)
        self._is_hint = True

    def _on_banner_closed(self) -> None:
        if self._is_hint:
            self.hint_dismissed.emit()

    # --- the window itself -----------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome calendar files wherever they are dropped."""
        is_open = self._services is not None and self._doors.import_files is not None
        if is_open and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what the dropped files would bring."""
        from pinmycal_desktop.ui.transfer.drop_area import local_files  # noqa: PLC0415

        if self.intents is not None:
            event.acceptProposedAction()
            self.intents.import_files(local_files(event.mimeData()))

    def _show_unsaved(self) -> bool:
        """Show the page whose work would be lost, if there is one, and ask."""
        for name, page in self._made.items():
            if getattr(page, "has_unsaved", False):
                self._show_page(name)
                self.tell(
                    Tone.WARNING,
                    words("Not saved yet"),
                    words("Save what you changed here, or close without it."),
                    actions=((_LOSE, words("Close without saving")),),
                )
                return True
        return False

    def _on_acted(self, key: str) -> None:
        self.frame.banner.hide()
        if key == _LOSE:
            self.close_anyway()
        self.acted.emit(key)

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
