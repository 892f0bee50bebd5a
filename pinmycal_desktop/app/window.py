"""The window as a program: one data folder, shown and served until it is closed.

The folder is opened in a thread of its own, beside the widgets that are made meanwhile:
when its first week is there in time the first frame shows it, and else an empty one
that fills. What is slow to import comes after that. It stops in the reverse order of
its start, each step within a deadline.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, QTimer, Signal

from pinmycal_desktop.app.computer import now
from pinmycal_desktop.app.doors import all_doors
from pinmycal_desktop.app.ending import ending
from pinmycal_desktop.app.liking import (
    DENSITIES,
    Liking,
    dress,
    form_of,
)
from pinmycal_desktop.app.log import Log, keep_log
from pinmycal_desktop.app.opening import open_again
from pinmycal_desktop.model.errors import DamagedStore, PinmyCalError, StoreTrouble
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.settings import Preferences, save_preferences
from pinmycal_desktop.ui.actions import words
from pinmycal_desktop.ui.collecting import Collector
from pinmycal_desktop.ui.crash import BugNotice
from pinmycal_desktop.ui.main_window import MainWindow
from pinmycal_desktop.ui.operations import Operations
from pinmycal_desktop.ui.qt_messages import log_qt_messages
from pinmycal_desktop.ui.relay import Relay
from pinmycal_desktop.ui.room import room_for
from pinmycal_desktop.ui.showing import beside_of
from pinmycal_desktop.ui.style import Dresser, make_application
from pinmycal_desktop.ui.theme import Look
from pinmycal_desktop.ui.widgets.banner import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from pinmycal_desktop.app.handover import WindowStart
    from pinmycal_desktop.app.opening import Begun, Opened
    from pinmycal_desktop.app.options import WindowOptions
    from pinmycal_desktop.app.service import Service, ServiceOptions, ServiceState
    from pinmycal_desktop.app.service_controls import LocalControls
    from pinmycal_desktop.control.requests import Show
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.settings import DataFolder
    from pinmycal_desktop.ui.services import Doors

CLOSE_SECONDS = 5.0
"""How long each step of stopping may take before it is left behind."""
SERVICE_AFTER_MS = 200
"""After the first painted week: then the service's slow imports disturb nobody."""
LISTEN_AFTER_MS = 1000
"""A window that is not painted in this time, since it is hidden, listens as well."""
USUAL_SIZE = (1440, 900)
_FAILED = 1
_RESTORE, _AGAIN = "restore", "again"
_log = logging.getLogger(__name__)


def run(begun: Begun, *, on_painted: Callable[[], None] | None = None) -> int:
    """Show the window until it is closed, and return how the process shall end.

    `on_painted` is called once, when the first week that was read is on the screen.
    """
    options, log = begun.options, begun.log
    app = _make_app()
    program = Program(
        app, options, begun.preferences, begun.owner, begun.state, log=log
    )
    painted = program.window.frame.hours.week.painted
    if on_painted is not None:
        painted.connect(on_painted)
    if options.is_trial:
        painted.connect(app.quit, Qt.ConnectionType.QueuedConnection)
    with ending(program.end):
        program.show(begun.opening)
        if begun.asked.is_set():
            QTimer.singleShot(0, program.end)
        code = app.exec()
    program.close()
    return code


def _make_app() -> QApplication:
    """Return the application; what Qt says goes to the log from now on."""
    log_qt_messages(on_fatal=_end_without_screen)
    app = make_application("pinmycal")
    app.setApplicationName("PinmyCal Desktop")
    app.setDesktopFileName("pinmycal")
    log_qt_messages()
    return app


def _end_without_screen(why: str) -> None:
    """Say that the screen cannot be reached, instead of crashing as Qt would."""
    from pinmycal_desktop.words import say  # noqa: PLC0415 - the same

    reason = " ".join(why.split(".", maxsplit=1)[0].split()) + "."
    message = Message.of("command-line.display-refused", why=reason)
    sys.stderr.write(f"{say(message)}\n")
    sys.stderr.flush()
    os._exit(_FAILED)


def _rescue(folder: DataFolder) -> Path | None:
    """Put the newest copy in the place of damaged data."""
    from pinmycal_desktop.app.rescue import rescue  # noqa: PLC0415 - seldom needed

    return rescue(folder, clock=now)


def _keep_backup(diary: Diary) -> Path | None:
    return diary.keep_backup()


def _told_nobody(_copy: Path | None) -> None:
    """A copy was kept, or was not due."""


def _log_no_backup(error: PinmyCalError) -> None:
    _log.error("no copy of the data could be kept: %s", error.message.code)


class _Served(NamedTuple):
    """How the local service runs, or why it does not."""

    state: ServiceState | None
    error: PinmyCalError | None = None


class Program(QObject):
    """Everything of one run of the window; lives in the GUI thread."""

    _opened = Signal(object)
    _shown_again = Signal(object)
    _served = Signal(object)
    _rescued = Signal(object)
    _service_changed = Signal()

    def __init__(
        self,
        app: QApplication,
        options: WindowOptions,
        preferences: Preferences,
        owner: ThreadPoolExecutor,
        state: WeekState,
        *,
        doors: Doors | None = None,
        log: Log | None = None,
    ) -> None:
        super().__init__(app)
        self._log = log or keep_log(options.folder)
        self._app, self._options, self._preferences = app, options, preferences
        self._owner, self._wanted = owner, state
        self._serving = ThreadPoolExecutor(1, "pinmycal-service")
        self._is_closed = False
        self._openings: list[Future[Opened | None]] = []
        self._start: WindowStart | None = None
        self._operations: Operations | None = None
        self._relay = Relay(self)
        self._controls: LocalControls | None = None
        self._inherited: ServiceOptions | None = None
        self._collector = Collector(self)
        self.bugs = BugNotice(self)
        self.bugs.install()
        self.dresser = Dresser(
            app,
            look=Look(preferences.theme),
            density=DENSITIES[preferences.density],
        )
        self.window = MainWindow(
            state,
            clock=now,
            form=form_of(preferences),
            doors=doors or self._all_doors(),
        )
        self._connect()

    def _all_doors(self) -> Doors:
        liking = Liking(lambda: self._preferences, self._on_liked)
        return all_doors(
            self._service_controls,
            self._on_switched,
            liking=liking,
            on_change=self._service_changed.connect,
        )

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self._opened.connect(self._on_opened, queued)
        self._shown_again.connect(self._on_shown_again, queued)
        self._served.connect(self._on_served, queued)
        self._rescued.connect(self._on_rescued, queued)
        self.window.telling.acted.connect(self._on_acted)
        self.bugs.happened.connect(self._on_bug)
        self.window.look_wanted.connect(self._on_look)
        self.window.telling.hint_dismissed.connect(self._on_hint_dismissed)
        self.window.closing.connect(self._on_closing)
        week = self.window.frame.hours.week
        week.set_second_zone(self._preferences.second_zone)
        # Queued: what follows the first frame must not be part of it.
        week.painted.connect(self._on_painted, queued)

    # --- starting --------------------------------------------------------------------

    def show(self, opening: Future[Opened | None]) -> None:
        """Show the window: with its data when that is open, else as soon as it is."""
        geometry = QByteArray.fromBase64(self._preferences.window_geometry.encode())
        if geometry.isEmpty() or not self.window.restoreGeometry(geometry):
            self._take_room()
        self.window.actions_.check(f"theme-{self._preferences.theme}")
        self.window.show()
        self.window.frame.hours.setFocus()
        self._openings.append(opening)
        # Every part has its size now and nothing is painted yet: a week that is there
        # is laid out once, and is in the first frame.
        if opening.done():
            self._on_opened(opening)
        else:
            opening.add_done_callback(self._opened.emit)

    def _take_room(self) -> None:
        """Be as large as usual, and fill a screen that has not so much room."""
        usual = QSize(*USUAL_SIZE)
        room = room_for(self.window, usual)
        self.window.resize(room)
        if usual != room:
            self.window.setWindowState(Qt.WindowState.WindowMaximized)

    def _on_opened(self, opening: Future[Opened | None]) -> None:
        if self._is_closed:
            return  # `_let_go` closes it
        try:
            opened = opening.result()
        except PinmyCalError as error:
            self._tell_unopened(error)
            return
        if opened is None:
            # Another window was shown; nothing can be closed before the event loop.
            QTimer.singleShot(0, self.window.close)
            return
        start = opened.start
        self._start, self._inherited = start, start.inherited
        self.window.frame.toolbar.let_book(possible=True)
        core = start.core
        QTimer.singleShot(LISTEN_AFTER_MS, self._listen)
        self._operations = Operations(core.diary, self)
        self._relay.watch(core.diary)
        # Whoever has turned the page meanwhile wants to see that one.
        is_wanted = self.window.state == self._wanted
        state = opened.state if is_wanted else None
        beside = beside_of(opened.reading) if opened.reading else None
        self.window.attach(self._operations, self._relay, state, beside)
        core.on_show(self._shown_again.emit)
        if core.is_sample:
            self.window.mark_sample()
        elif (
            not self._preferences.hint_dismissed and not self.window.telling.is_telling
        ):
            self._show_hint()

    def _tell_unopened(self, error: PinmyCalError) -> None:
        """Say why there is no data, and offer the ways out."""
        if isinstance(error, StoreTrouble):
            _log.error("the data cannot be opened", exc_info=error)
        self._owner.submit(self._log.begin)
        ways = [(_AGAIN, words("Try again"))]
        if isinstance(error, DamagedStore):
            ways.insert(0, (_RESTORE, words("Restore the newest copy")))
        if self._options.is_trial:
            sys.stderr.write(f"{self.window.telling.sentence(error)}\n")
            # What is opened at once is told before the event loop.
            QTimer.singleShot(0, partial(self._app.exit, _FAILED))
        self.window.frame.toolbar.let_book(possible=False)
        headline = words("Your data cannot be opened")
        self.window.telling.tell(
            Tone.DANGER, headline, self.window.telling.sentence(error), actions=ways
        )

    def _on_acted(self, key: str) -> None:
        if key == _AGAIN:
            again = self._owner.submit(open_again, self._options, self._wanted)
            self._openings.append(again)
            again.add_done_callback(self._opened.emit)
        elif key == _RESTORE:
            done = self._owner.submit(_rescue, self._options.folder)
            done.add_done_callback(self._rescued.emit)

    def _on_rescued(self, rescuing: Future[Path | None]) -> None:
        """Open what was restored, and say where the damaged file is."""
        try:
            aside = rescuing.result()
        except DamagedStore:
            self._tell_no_copy()
            return
        except PinmyCalError as error:
            self._tell_unopened(error)
            return
        self._on_acted(_AGAIN)
        if aside is not None:
            headline = words("Restored from the newest copy")
            text = words(
                "What was changed since it was made is missing. The damaged file is "
                "kept as {0}."
            )
            self.window.telling.tell(Tone.WARNING, headline, text.format(aside))

    def _tell_no_copy(self) -> None:
        text = words(
            "{0} stays as it is. Put a copy of your own in its place, or move it away "
            "to begin anew."
        )
        self.window.telling.tell(
            Tone.DANGER,
            words("There is no whole copy to restore"),
            text.format(self._options.folder.database),
            actions=((_AGAIN, words("Try again")),),
        )

    def _show_hint(self) -> None:
        self.window.telling.hint(
            words("This is your week"),
            words(
                "Click a free time to book it. You can be booked in the lighter hours: "
                "change that under Schedules."
            ),
        )

    def _listen(self) -> None:
        """Let other programs speak to this one, whether the window was seen or not."""
        if self._start is not None and not self._is_closed:
            self._owner.submit(self._start.core.listen)
            self._owner.submit(self._log.begin)

    def _on_painted(self) -> None:
        """Start what may wait: the ear, the log, a backup, the service if wanted."""
        self._listen()
        if self._operations is not None:
            self._operations.errand(_keep_backup, _told_nobody, _log_no_backup)
        wanted = self._preferences.service_on or self._inherited is not None
        if wanted and self._controls is None:
            QTimer.singleShot(SERVICE_AFTER_MS, self.start_service)

    def _on_shown_again(self, request: Show) -> None:
        """Come to the front, at the day a second start asked for."""
        self.window.setWindowState(
            self.window.windowState() & ~Qt.WindowState.WindowMinimized
        )
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        if request.day is not None:
            self.window.show_state(self.window.state.go_to(request.day))

    # --- the service -----------------------------------------------------------------

    def start_service(self) -> None:
        """Switch the local service on; the status line says where."""
        if self._start is not None:
            self._serving.submit(self._serve, self._service_controls())

    def stop_service(self) -> None:
        """Switch the local service off."""
        if self._controls is not None:
            self._serving.submit(self._controls.stop)

    def _service_controls(self) -> LocalControls:
        """Return what switches the service; the folder must be owned."""
        from pinmycal_desktop.app.service_controls import (  # noqa: PLC0415 - slow
            LocalControls,
        )

        if self._start is None:
            msg = "the service belongs to a data folder that is open"
            raise RuntimeError(msg)
        if self._controls is None:
            vault = self._start.core.vault
            self._controls = LocalControls(self._make_service, vault, told=self._heard)
        return self._controls

    def _make_service(self) -> Service:
        """Return the service, in the thread that starts it."""
        from pinmycal_desktop.app.service import (  # noqa: PLC0415 - after the window
            Service,
            ServiceOptions,
        )

        if self._start is None:
            msg = "the service belongs to a data folder that is open"
            raise RuntimeError(msg)
        core = self._start.core
        usual = ServiceOptions(port=self._preferences.service_port)
        options = self._inherited or usual
        return Service(
            core.diary,
            core.folder.service,
            core.vault,
            options,
            clock=now,
            on_death=self._on_death,
        )

    def _on_death(self) -> None:
        """Say that the service ended by itself; called in its thread."""
        place = str(self._options.folder.log)
        self._served.emit(_Served(None, PinmyCalError("service.died", file=place)))

    def _heard(self, state: ServiceState | None) -> None:
        """Pass on how the service runs; called in the thread that switched it."""
        self._served.emit(_Served(state))

    def _serve(self, controls: LocalControls) -> None:
        """Start serving, in the service's own thread of starting and stopping."""
        try:
            controls.start()
        except PinmyCalError as error:
            self._served.emit(_Served(None, error))

    def _on_switched(self, on: bool) -> None:  # noqa: FBT001  -- a signal's argument
        """Remember what a person switched: it is so again at the next start."""
        self._keep(replace(self._preferences, service_on=on))

    def _on_served(self, served: _Served) -> None:
        url = served.state.url if served.state is not None else ""
        self.window.frame.status.show_service(url)
        self._service_changed.emit()
        if served.error is not None:
            headline = words("The service does not run")
            self.window.telling.error(served.error, headline)

    # --- what a person chose ---------------------------------------------------------

    def _on_look(self, look: str) -> None:
        self.dresser.look = Look(look)
        self._keep(replace(self._preferences, theme=Look(look).value))

    def _on_liked(self, preferences: Preferences) -> None:
        """Take what was chosen in the settings; what they do not show is kept."""
        dress(self.dresser, self.window, preferences)
        self._keep(preferences)

    def _on_hint_dismissed(self) -> None:
        self._keep(replace(self._preferences, hint_dismissed=True))

    def _on_closing(self, geometry: QByteArray) -> None:
        text = bytes(geometry.toBase64().data()).decode("ascii")
        self._keep(replace(self._preferences, window_geometry=text))

    def _keep(self, preferences: Preferences) -> None:
        """Keep the preferences, beside the GUI thread."""
        self._preferences = preferences
        if self._start is not None:
            self._owner.submit(_save, self._options.folder, preferences)

    def _on_bug(self, kind: str) -> None:
        text = words(
            "Something went wrong inside the program ({0}). Your bookings are safe; "
            "what you just did may not have been done. Details are in {1}."
        )
        place = self._options.folder.log
        self.window.telling.tell(
            Tone.DANGER, words("A mistake of ours"), text.format(kind, place)
        )

    # --- stopping --------------------------------------------------------------------

    def end(self) -> None:
        """End the program as the system asks: it does not wait for an answer."""
        self.window.close_anyway()
        self._app.quit()

    def close(self) -> None:
        """Stop everything in the reverse order of its start, each within a deadline."""
        self._is_closed = True
        self._relay.close()
        if self._operations is not None and not self._operations.close(CLOSE_SECONDS):
            _log.error("work beside the window did not end in time")
        within(CLOSE_SECONDS, "the service", self._end_serving)
        within(CLOSE_SECONDS, "the data folder", self._end_owning)
        self.bugs.close()
        self._collector.close()
        within(CLOSE_SECONDS, "the log", self._log.close)

    def _end_serving(self) -> None:
        if self._controls is not None:
            self._serving.submit(self._controls.stop).result()
        self._serving.shutdown()

    def _end_owning(self) -> None:
        self._owner.submit(self._let_go).result()
        self._owner.shutdown()

    def _let_go(self) -> None:
        """Close what was opened, also when the window went before it was open.

        Runs in the owner's thread, behind every opening.
        """
        for opening in self._openings:
            opened = None if opening.exception() else opening.result()
            if opened is not None:
                opened.start.core.close()


def _save(folder: DataFolder, preferences: Preferences) -> None:
    try:
        save_preferences(folder, preferences)
    except OSError:
        _log.exception("the preferences could not be kept")


def within(seconds: float, what: str, action: Callable[[], None]) -> bool:
    """Run `action`, or leave it behind after `seconds`; return whether it ended."""
    thread = threading.Thread(target=action, name=f"stopping {what}", daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        _log.error("%s did not stop in time", what)
    return not thread.is_alive()
