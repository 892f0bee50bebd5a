"""One run of the window: a data folder, shown and served until the window is closed.

The folder is opened in a thread of its own, beside the widgets that are made meanwhile:
when its first week is there in time the first frame shows it, and else an empty one
that fills. What is slow to import comes after that. It stops in the reverse order of
its start, each step within a deadline.
"""

from __future__ import annotations

import logging
import sys
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, QTimer, Signal

from pinmycal_desktop.app.computer import now
from pinmycal_desktop.app.doors import all_doors
from pinmycal_desktop.app.ending import CLOSE_SECONDS, within
from pinmycal_desktop.app.keeping import Keeping
from pinmycal_desktop.app.liking import (
    Liking,
    bindings_of,
    dress,
    dresser_of,
    form_of,
    hint,
    is_first,
    left_looking,
    left_with,
    remember,
    speak_anew,
)
from pinmycal_desktop.app.log import Log, keep_log
from pinmycal_desktop.app.opening import open_again
from pinmycal_desktop.model.errors import PinmyCalError
from pinmycal_desktop.screen.views import Choice, View
from pinmycal_desktop.settings import Preferences, save_preferences
from pinmycal_desktop.ui.collecting import Collector
from pinmycal_desktop.ui.crash import BugNotice
from pinmycal_desktop.ui.main_window import MainWindow
from pinmycal_desktop.ui.operations import Operations
from pinmycal_desktop.ui.relay import Relay
from pinmycal_desktop.ui.room import room_for
from pinmycal_desktop.ui.showing import beside_of
from pinmycal_desktop.ui.theme import Look
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future, ThreadPoolExecutor

    from PySide6.QtWidgets import QApplication

    from pinmycal_desktop.app.cloud import Cloud
    from pinmycal_desktop.app.handover import WindowStart
    from pinmycal_desktop.app.opening import Opened
    from pinmycal_desktop.app.options import WindowOptions
    from pinmycal_desktop.app.service_switch import ServiceSwitch
    from pinmycal_desktop.app.unopened import Unopened
    from pinmycal_desktop.app.welcoming import Welcoming
    from pinmycal_desktop.control.requests import Show
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.settings import DataFolder
    from pinmycal_desktop.ui.calendars.secrets import Secrets
    from pinmycal_desktop.ui.services import Doors

SERVICE_AFTER_MS = 200
"""After the first painted week: then the service's slow imports disturb nobody."""
LISTEN_AFTER_MS = 1000
"""A window that is not painted in this time, since it is hidden, listens as well."""
USUAL_SIZE = (1440, 900)
_FAILED = 1
_log = logging.getLogger(__name__)


class Program(QObject):
    """Everything of one run; lives in the GUI thread."""

    _opened = Signal(object)
    _shown_again = Signal(object)

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
        self._is_closed = False
        self._is_turned = False
        self.keeping = Keeping(options.folder, owner, self)
        self._shall_welcome = False
        self._openings: list[Future[Opened | None]] = []
        self._start: WindowStart | None = None
        self._operations: Operations | None = None
        self._relay = Relay(self)
        self._collector = Collector(self)
        self.bugs = BugNotice(self)
        self.bugs.install()
        self.dresser = dresser_of(app, preferences)
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
            lambda: self.service.controls,
            self._on_switched,
            liking=liking,
            on_change=self._call_on_change,
            bookings=self.keeping.bookings,
            editors=self.keeping.editors,
            secrets=self._secrets,
            cloud=self._cloud,
            links=self._cloud,
            live=lambda: self._owned.core.live,
            publishing=lambda: self._owned.core.publishing,
            sync=lambda: self._owned.core.syncing,
            bench=lambda: self._owned.core.workbench,
        )

    def _secrets(self) -> Secrets:
        """Return where the open data's secrets are kept."""
        return self._owned.core.vault

    def _cloud(self) -> Cloud:
        """Return the accounts at services; the folder must be owned."""
        return self._owned.core.cloud

    @property
    def _owned(self) -> WindowStart:
        """What the window started with; the folder must be owned."""
        if self._start is None:
            msg = "this belongs to a data folder that is open"
            raise RuntimeError(msg)
        return self._start

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self._opened.connect(self._on_opened, queued)
        self._shown_again.connect(self._on_shown_again, queued)
        self.bugs.happened.connect(self._on_bug)
        self.window.look_wanted.connect(self._on_look)
        self.window.welcome_wanted.connect(self._welcome)
        self.window.telling.hint_dismissed.connect(self._on_hint_dismissed)
        self.window.closing.connect(self._on_closing)
        week = self.window.frame.hours.week
        week.set_zones(self._preferences.zones)
        week.begin_at(
            hour=self._preferences.hour_height, minute=self._preferences.top_minute
        )
        # Queued: what follows the first frame must not be part of it.
        week.painted.connect(self._on_painted, queued)

    # --- starting --------------------------------------------------------------------

    def show(self, opening: Future[Opened | None]) -> None:
        """Show the window: with its data when that is open, else as soon as it is."""
        geometry = QByteArray.fromBase64(self._preferences.window_geometry.encode())
        if geometry.isEmpty() or not self.window.restoreGeometry(geometry):
            self._take_room()
        self.window.frame.keeps_side_bar = self._preferences.side_bar
        self.window.actions_.check(f"theme-{self._preferences.theme}")
        if self._preferences.keys or not self._preferences.letters:
            self.window.actions_.bind(bindings_of(self._preferences))
        self.window.browsing.recall_filter()
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
            self._cannot_open(error)
            return
        if opened is None:
            # Another window was shown; nothing can be closed before the event loop.
            QTimer.singleShot(0, self.window.close)
            return
        start = opened.start
        self._start = start
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
        self._offer(self._options.files)
        if core.is_sample:
            self.window.mark_sample()
        elif is_first(self._preferences, opened.reading):
            self._shall_welcome = True
        else:
            hint(self.window.telling, self._preferences)

    def _cannot_open(self, error: PinmyCalError) -> None:
        self._owner.submit(self._log.begin)
        self.window.frame.toolbar.let_book(possible=False)
        self.unopened.tell(error)
        if self._options.is_trial:
            sys.stderr.write(f"{self.window.telling.sentence(error)}\n")
            # What is opened at once is told before the event loop.
            QTimer.singleShot(0, partial(self._app.exit, _FAILED))

    @cached_property
    def unopened(self) -> Unopened:
        """What is said and done about data that cannot be opened."""
        from pinmycal_desktop.app.unopened import Unopened  # noqa: PLC0415 - seldom

        made = Unopened(self._options.folder, self._owner, self.window.telling)
        made.again_wanted.connect(self._open_again)
        return made

    def _open_again(self) -> None:
        again = self._owner.submit(open_again, self._options, self._wanted)
        self._openings.append(again)
        again.add_done_callback(self._opened.emit)

    def _welcome(self) -> None:
        self.welcoming.show()

    @cached_property
    def welcoming(self) -> Welcoming:
        """The card of the first start, made when it is first shown."""
        from pinmycal_desktop.app.welcoming import Welcoming  # noqa: PLC0415 - seldom

        # What is chosen at the first start replaces nothing that was chosen.
        liking = Liking(lambda: self._preferences, self._like)
        made = Welcoming(self.window, liking, clock=now)
        made.ended.connect(self._on_welcomed)
        return made

    def _on_welcomed(self) -> None:
        self._keep(replace(self._preferences, welcomed=True))
        hint(self.window.telling, self._preferences)

    def _listen(self) -> None:
        """Let other programs speak to this one, whether the window was seen or not."""
        if self._start is not None and not self._is_closed:
            from pinmycal_desktop.app.following import follow  # noqa: PLC0415 - not at start

            core = self._start.core
            assert self._operations is not None
            begin = follow(core, self.window, self._operations, self._relay)
            self._owner.submit(begin)
            self._owner.submit(core.listen)
            self._owner.submit(self._log.begin)

    def _on_painted(self) -> None:
        """Start what may wait: the ear, the log, a backup, the service if wanted."""
        self._turn_as_left()
        self._listen()
        if self._shall_welcome:
            self._shall_welcome = False
            self._welcome()
        if self._operations is not None:
            from pinmycal_desktop.app.copying import keep_copy  # noqa: PLC0415

            keep_copy(self._operations)
            self.keeping.look(self.window, self._operations)
        if self._wants_service and "service" not in vars(self):
            QTimer.singleShot(SERVICE_AFTER_MS, self.start_service)

    def _turn_as_left(self) -> None:
        """Show the view the window was left in: the first frame is always the week."""
        self._is_turned = True
        view = View(self._preferences.view)
        if view is not View.WEEK and self.window.browsing.choice.view is View.WEEK:
            self.window.ask(Choice(view, self._preferences.view_days).name)

    def _on_shown_again(self, request: Show) -> None:
        """Come to the front, at the day a second start asked for."""
        self.window.come_forward()
        if request.day is not None:
            self.window.show_state(self.window.state.go_to(request.day))
        self._offer(tuple(map(Path, request.files)))

    def _offer(self, files: tuple[Path, ...]) -> None:
        """Show what calendar files would bring that were opened from elsewhere."""
        attached = self.window.attached
        if files and attached is not None:
            QTimer.singleShot(0, partial(attached.intents.import_files, files))

    # --- the service -----------------------------------------------------------------

    @cached_property
    def service(self) -> ServiceSwitch:
        """What switches the local service; the folder must be owned."""
        from pinmycal_desktop.app.service_switch import (  # noqa: PLC0415 - slow
            ServiceSwitch,
        )

        port = self._preferences.service_port
        return ServiceSwitch(self._owned, self.window, port=port)

    def _call_on_change(self, refresh: Callable[[], None]) -> None:
        self.service.changed.connect(refresh)

    @property
    def _wants_service(self) -> bool:
        """Whether a person left it on, or a `serve` that stepped aside had it on."""
        if self._start is None:
            return False
        return self._preferences.service_on or self._start.inherited is not None

    def start_service(self) -> None:
        """Switch the local service on; the status line says where."""
        self.service.start()

    def _on_switched(self, on: bool) -> None:  # noqa: FBT001  -- a signal's argument
        """Remember what a person switched: it is so again at the next start."""
        self._keep(replace(self._preferences, service_on=on))

    # --- what a person chose ---------------------------------------------------------

    def _on_look(self, look: str) -> None:
        self._on_liked(replace(self._preferences, theme=Look(look).value))

    def _on_liked(self, preferences: Preferences) -> None:
        """Take what a person chose, and remember how it was: it can be undone."""
        before = self._preferences
        self._like(preferences)
        liking = Liking(lambda: self._preferences, self._like)
        remember(self.window, liking, before, preferences)

    def _like(self, preferences: Preferences) -> None:
        """Let everything be as `preferences` say."""
        if preferences.language != self._preferences.language:
            speak_anew(self._app, self.window, preferences)
        dress(self.dresser, self.window, preferences)
        self._keep(preferences)

    def _on_hint_dismissed(self) -> None:
        self._keep(replace(self._preferences, hint_dismissed=True))

    def _on_closing(self, geometry: QByteArray) -> None:
        left = left_with(self._preferences, self.window, geometry)
        if self._is_turned:
            left = left_looking(left, self.window)
        self._keep(left)

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
        self.keeping.settle()
        self._relay.close()
        if self._operations is not None and not self._operations.close(CLOSE_SECONDS):
            _log.error("work beside the window did not end in time")
        if "service" in vars(self):
            within(CLOSE_SECONDS, "the service", self.service.close)
        within(CLOSE_SECONDS, "the data folder", self._end_owning)
        self.bugs.close()
        self._collector.close()
        within(CLOSE_SECONDS, "the log", self._log.close)

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
