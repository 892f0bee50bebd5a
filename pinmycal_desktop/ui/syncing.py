"""What the window says of its services: a pill, a bar under the toolbar, a line below.

It is told how each conversation stands and reads what waits; what that means is said by
`screen.syncing`. It asks no service: it tells what a person wants.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.screen.syncing import Sign, signs_of
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.words import counted, words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.outbox import ChangeState
    from pinmycal_desktop.model.sync_status import SyncStatus
    from pinmycal_desktop.screen.syncing import SyncSigns
    from pinmycal_desktop.ui.main_window import MainWindow
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay
    from pinmycal_desktop.ui.widgets.plain_label import Ink

_SECOND_MS = 1000
_MINUTE = 60
NOW, SIGN_IN, OUTBOX = "now", "sign-in", "outbox"
_LEADS_TO = {SIGN_IN: "accounts", OUTBOX: "outbox"}
"""The pages on which it is done."""
_ICONS: dict[Sign, tuple[str, Ink]] = {
    Sign.SIGN_IN: ("log-in", "warning"),
    Sign.TROUBLED: ("triangle-alert", "warning"),
    Sign.OFFLINE: ("cloud-off", "warning"),
    Sign.LIMITED: ("hourglass", "muted"),
    Sign.READING: ("refresh-cw", "muted"),
    Sign.PAUSED: ("ban", "muted"),
    Sign.UP_TO_DATE: ("cloud-check", "text"),
}


class SyncTelling(QObject):
    """Speaks of the services in one window; lives in the GUI thread."""

    now_wanted = Signal()
    """The services shall be asked now."""

    def __init__(
        self,
        window: MainWindow,
        operations: Operations,
        relay: Relay,
        *,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._window, self._operations, self._clock = window, operations, clock
        self._statuses: dict[int, SyncStatus] = {}
        there = [each for each in window.state.accounts if each.connection]
        self._names = {each.id: each.name for each in there}
        self._unsent: tuple[ChangeState, ...] = ()
        self._is_banner_wired = False
        self.signs: SyncSigns = signs_of((), {}, ())
        """What is said now."""
        self._tick = QTimer(self, interval=_SECOND_MS)
        self._tick.timeout.connect(self._count_down)
        relay.changed.connect(self._heard)
        window.renewed.connect(self._say_anew)
        self._read()

    # --- what is known ---------------------------------------------------------------

    @Slot(object)
    def tell(self, status: SyncStatus) -> None:
        """Say how it goes with one account."""
        self._statuses[status.account_id] = status
        self._say()

    def _heard(self, changes: Changes) -> None:
        if changes.parts & {Part.OUTBOX, Part.ACCOUNT}:
            self._read()

    def _read(self) -> None:
        now = self._clock()

        def read(diary: Diary) -> tuple[dict[int, str], tuple[ChangeState, ...]]:
            there = [each for each in diary.account.every() if each.connection]
            names = {each.id: each.name for each in there}
            unsent = diary.outbox.waiting(now) if names else ()
            return names, tuple(each.item.state for each in unsent)

        self._operations.read(
            read, self._arrived, self._window.telling.error, topic="sync-signs"
        )

    def _arrived(self, read: tuple[dict[int, str], tuple[ChangeState, ...]]) -> None:
        self._names, self._unsent = read
        gone = set(self._statuses) - set(self._names)
        for account_id in gone:
            del self._statuses[account_id]
        self._say()

    # --- what is said ----------------------------------------------------------------

    def _say(self) -> None:
        ordered = [self._statuses[each] for each in sorted(self._statuses)]
        self.signs = signs_of(ordered, self._names, self._unsent)
        self._window.frame.toolbar.show_waiting(self.signs)
        self._say_below()
        self._say_in_bar()
        is_waiting = self.signs.sign.is_trouble and self.signs.next_at is not None
        if is_waiting != self._tick.isActive():
            (self._tick.start if is_waiting else self._tick.stop)()

    def _say_anew(self) -> None:
        """Say all of it in the new parts of the window."""
        self._is_banner_wired = False
        self._say()

    def _say_below(self) -> None:
        signs = self.signs
        if signs.sign is Sign.NONE:
            place = words("On this computer"), "hard-drive"
            self._window.frame.status.show_sync(place[1], place[0], "text", "")
            return
        icon, ink = _ICONS[signs.sign]
        told = self._state_words()
        if signs.as_of is not None and signs.sign is not Sign.READING:
            as_of = words("as of {0}").format(self._moment(signs.as_of))
            told = f"{told} \N{MIDDLE DOT} {as_of}"
        if signs.name:
            told = f"{signs.name}: {told}"
        self._window.frame.status.show_sync(icon, told, ink, self._next_words())

    def _state_words(self) -> str:
        signs, number = self.signs, self._window.form.number
        if signs.sign is Sign.READING:
            if signs.total:
                told = words("Reading: {0} of {1} bookings")
                return told.format(number(signs.read), number(signs.total))
            if signs.read:
                told = counted(
                    signs.read, "Reading: 1 booking", "Reading: {0} bookings"
                )
                return told.format(number(signs.read))
            return words("Reading your bookings…")
        return {
            Sign.SIGN_IN: words("Sign in again"),
            Sign.TROUBLED: words("Trouble at the service"),
            Sign.OFFLINE: words("Offline"),
            Sign.LIMITED: words("The service wants a pause"),
            Sign.PAUSED: words("Paused"),
            Sign.UP_TO_DATE: words("Up to date"),
        }[signs.sign]

    def _next_words(self) -> str:
        """Return when it is tried again; empty where nothing is wrong."""
        signs = self.signs
        if not signs.sign.is_trouble or signs.next_at is None:
            return ""
        left = max(0, round((signs.next_at - self._clock()).total_seconds()))
        if left < _MINUTE:
            number = self._window.form.number(left)
            return words("Next try in {0} s").format(number)
        return words("Next try at {0}").format(self._moment(signs.next_at))

    def _count_down(self) -> None:
        self._say_below()

    def _say_in_bar(self) -> None:
        signs = self.signs
        frame = self._window.frame
        if not signs.sign.is_trouble and not signs.stuck:
            if self._is_banner_wired:
                frame.sync_banner.hide()
            return
        if not self._is_banner_wired:
            self._is_banner_wired = True
            frame.sync_banner.acted.connect(self._act)
            frame.pages.currentChanged.connect(self._on_page)
        headline, text, action = self._bar_words()
        # No way leads to where somebody is.
        actions = (action,) if _LEADS_TO.get(action[0]) != self._page else ()
        frame.sync_banner.set_icon(_ICONS.get(signs.sign, ("", ""))[0])
        frame.sync_banner.tell(Tone.WARNING, headline, text, actions=actions)
        frame.sync_banner.show()

    def _on_page(self) -> None:
        """Say what is said of another page."""
        self._say_in_bar()

    @property
    def _page(self) -> str:
        return self._window.browsing.page

    def _bar_words(self) -> tuple[str, str, tuple[str, str]]:
        """Return the headline, the sentence and the action of the bar."""
        signs = self.signs
        stay = words("Changes wait here and go out in order.")
        now = (NOW, words("Try now"))
        name = signs.name or self._names.get(signs.account_id, "")
        since = self._moment(signs.since) if signs.since is not None else ""
        if signs.sign is Sign.SIGN_IN:
            headline = words("{0} wants you to sign in again").format(name)
            return headline, stay, (SIGN_IN, words("Sign in…"))
        if signs.sign is Sign.TROUBLED:
            headline = words("Trouble at {0} since {1}").format(name, since)
            told = self._window.telling.said(signs.trouble) if signs.trouble else ""
            return headline, f"{told} {stay}".strip(), now
        if signs.sign is Sign.OFFLINE:
            headline = words("Offline since {0}").format(since)
            if signs.name:
                told = words("{0} is not reached since {1}")
                headline = told.format(signs.name, since)
            may = words("You can read, book, move and cancel.")
            return headline, f"{may} {stay}", now
        count = self._window.form.number(signs.stuck)
        headline = counted(
            signs.stuck, "1 change waits for you", "{0} changes wait for you"
        ).format(count)
        why = words("A service did not take it as it is. Say what is to be done.")
        return headline, why, (OUTBOX, words("Open the outbox"))

    def _act(self, what: str) -> None:
        if what == NOW:
            self.now_wanted.emit()
        else:
            self._window.ask(_LEADS_TO[what])

    def _moment(self, at: datetime) -> str:
        """Return a time of today by the clock, another with its day."""
        form, zone = self._window.form, ZoneInfo(self._window.state.zone)
        now = self._clock()
        is_today = at.astimezone(zone).date() == now.astimezone(zone).date()
        return form.time_of(at, zone) if is_today else form.moment(at, zone)
