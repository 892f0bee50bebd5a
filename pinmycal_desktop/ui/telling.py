"""What the window says: in the bar under the toolbar, or in passing in its status line.

The bar stays until a person closes it; the notice goes by itself. Nothing is asked in a
box that must be answered first.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.ui.browsing import Browsing
    from pinmycal_desktop.ui.format import Format
    from pinmycal_desktop.ui.frame import Frame

UNSAVED = "unsaved"
"""What is told when work would be lost; it ceases to be told when nothing would be."""
LOSE = "close-unsaved"
"""The key of closing anyway."""
UNREAD = "unread"
"""What is told while the days cannot be read."""
_NOTICE_SECONDS = 12
_MOST_WAITING = 5
"""What waits to be told; the oldest is no news any more."""


class Telling(QObject):
    """Speaks for the whole window; lives in the GUI thread."""

    acted = Signal(str)
    """The key of the action that was pressed in the bar."""
    undo_wanted = Signal()
    """The way back of the last deed was pressed in the notice."""
    hint_dismissed = Signal()
    """The hint of the first start was closed."""

    def __init__(self, frame: Frame, browsing: Browsing, form: Format) -> None:
        super().__init__(frame)
        self._browsing, self.form = browsing, form
        self._is_hint = False
        self._about = ""
        self._waiting: deque[str] = deque(maxlen=_MOST_WAITING)
        self._is_undoable = False
        self._told: Callable[[], None] | None = None
        """Tells again what the bar says."""
        self._take(frame)

    def _take(self, frame: Frame) -> None:
        self._frame = frame
        self._bar, self._notice = frame.banner, frame.status.notice
        self._bar.closed.connect(self._on_closed)
        frame.pages.currentChanged.connect(self._on_page)
        self._bar.acted.connect(self._on_acted)
        self._notice.acted.connect(self.undo_wanted)
        for free in (self._notice.closed, self._notice.acted, self._notice.hurried):
            free.connect(self._on_free)

    def move_to(self, frame: Frame) -> None:
        """Speak in another frame: what the bar said stands there, the hint anew."""
        was_hint = self._is_hint
        again = self._told if self.is_telling or was_hint else None
        noted = self._notice.text()
        self.setParent(frame)
        self._take(frame)
        if was_hint:
            self.first_week()
        elif again is not None:
            again()
        if noted:
            self.note(noted, action=words("Undo") if self._is_undoable else "")

    # --- in the bar ------------------------------------------------------------------

    def tell(
        self,
        tone: Tone,
        headline: str,
        text: str,
        *,
        actions: Sequence[tuple[str, str]] = (),
        about: str = "",
    ) -> None:
        """Tell something until it is closed, or until what it is `about` is `settled`.

        `actions` are (key, words) of its buttons; `acted` tells which was pressed.
        """
        self._is_hint = False
        self._about = about
        self._bar.tell(tone, headline, text, actions=actions)
        self._bar.show()

        def again() -> None:
            self.tell(tone, headline, text, actions=actions, about=about)

        self._told = again

    def unsaved(self) -> None:
        """Tell that closing would lose what is not saved; `LOSE` closes anyway."""
        self.tell(
            Tone.WARNING,
            words("Not saved yet"),
            words("Save what you changed here, or close without it."),
            actions=((LOSE, words("Close without saving")),),
            about=UNSAVED,
        )

    def settled(self, about: str) -> None:
        """Tell no longer what was told `about` something that is so no longer."""
        if self._about == about:
            self._about = ""
            self._bar.hide()

    def hint(self, headline: str, text: str) -> None:
        """Tell something useful about the days, and on no other page.

        It is told when a person closes it.
        """
        self.tell(Tone.INFO, headline, text)
        self._is_hint = True
        self._on_page()

    def first_week(self) -> None:
        """Say what a week is, to whoever sees one for the first time."""
        self.hint(
            words("This is your week"),
            words(
                "Click a free time to book it. You can be booked in the lighter hours: "
                "change that under Schedules."
            ),
        )

    def error(self, error: PinmyCalError, headline: str = "") -> None:
        """Tell in a sentence what went wrong."""
        self.tell(Tone.WARNING, headline, self.sentence(error))

    @property
    def is_telling(self) -> bool:
        """Whether the bar says something."""
        return not self._bar.isHidden()

    def said(self, message: Message) -> str:
        """Return the sentence of a message, with its times on the shown clock."""
        from pinmycal_desktop.ui.saying import said  # noqa: PLC0415 - seldom needed

        return said(message, form=self.form, zone=self._browsing.state.zone)

    def sentence(self, error: PinmyCalError) -> str:
        """Return the sentence for an error, with its times on the shown clock."""
        from pinmycal_desktop.ui.saying import told  # noqa: PLC0415 - seldom needed

        return told(error, form=self.form, zone=self._browsing.state.zone)

    def _on_closed(self) -> None:
        if self._is_hint:
            self._is_hint = False
            self.hint_dismissed.emit()

    def _on_page(self) -> None:
        if self._is_hint:
            is_on_days = self._frame.pages.currentWidget() is self._frame.hours
            self._bar.setVisible(is_on_days)

    def _on_acted(self, key: str) -> None:
        self._bar.hide()
        self.acted.emit(key)

    # --- in passing ------------------------------------------------------------------

    def note(self, text: str, *, action: str = "") -> None:
        """Tell something in the status line, with the words of its way back if any."""
        self._is_undoable = bool(action)
        self._notice.tell(text, action=action, seconds=_NOTICE_SECONDS)

    def later(self, text: str) -> None:
        """Tell something in the status line once nothing else is told there.

        What a person has just done, and its way back, is not taken away by it.
        """
        self._waiting.append(text)
        self._tell_waiting()

    def _on_free(self) -> None:
        # Queued: a notice that is replaced is closed before the new one is shown.
        QTimer.singleShot(0, self._tell_waiting)

    def _tell_waiting(self) -> None:
        if self._waiting and not self._notice.text():
            self.note(self._waiting.popleft())

    def saved(self, name: str) -> None:
        """Tell that a file was written."""
        self.note(words("Saved as {0}. Nobody is told: send it yourself.").format(name))
