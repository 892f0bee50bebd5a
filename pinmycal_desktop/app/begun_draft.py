"""What was begun before the program ended: it is offered once, and goes on.

It is loaded after the first painted week. Nothing is lost by looking away: the draft
stays kept until it is booked or a person forgets it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pinmycal_desktop.app.drafts import load
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.screen.booking import BookingDraft
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.app.booking_doors import BookingDoors
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.kept_draft import KeptWork
    from pinmycal_desktop.settings import DataFolder
    from pinmycal_desktop.ui.main_window import MainWindow
    from pinmycal_desktop.ui.operations import Operations

_GO_ON, _FORGET = "draft-go-on", "draft-forget"
_MOST_NAMED = 48
"""Letters of a name that a headline tells."""


class BegunDraft(QObject):
    """Offers in `window` what was left behind; lives in the GUI thread."""

    def __init__(self, window: MainWindow, bookings: BookingDoors) -> None:
        super().__init__(window)
        self._window, self._bookings = window, bookings
        self._is_offered = False
        """Whether a booking that was begun waits for an answer."""
        window.telling.acted.connect(self._on_acted)

    def look(self, operations: Operations, folder: DataFolder) -> None:
        """Read what was left behind in `folder`, in an errand, and offer it."""

        def read(diary: Diary) -> tuple[KeptWork, EventType | None] | None:
            return _begun(folder, diary)

        operations.errand(read, self._offer)

    def _offer(self, begun: tuple[KeptWork, EventType | None] | None) -> None:
        if begun is None:
            return
        work, kind = begun
        kept, zone = work.draft, self._window.state.home_zone
        if kept is None or kind is None:
            self._bookings.recall(work, None)
            return
        draft = BookingDraft.of_kept(kept, kind, host_zone=zone)
        self._bookings.recall(work, draft)
        self._is_offered = True
        self._window.telling.tell(
            Tone.INFO,
            words("A booking was begun: {0}").format(_short(kept.name or kind.title)),
            words("What you typed is kept."),
            actions=((_GO_ON, words("Go on")), (_FORGET, words("Forget it"))),
        )

    def _on_acted(self, key: str) -> None:
        """Go on with what was begun, or forget it."""
        if key not in (_GO_ON, _FORGET) or not self._is_offered:
            return
        self._is_offered = False
        if key == _FORGET:
            self._bookings.forget_draft()
        elif self._window.attached is not None:
            self._window.attached.intents.book()


def _begun(
    folder: DataFolder, diary: Diary
) -> tuple[KeptWork, EventType | None] | None:
    """Read what was left behind, with the event type of a booking that was begun."""
    work = load(folder)
    if work is None or work.draft is None:
        return None if work is None else (work, None)
    try:
        return work, diary.event_types.get(work.draft.event_type_id)
    except NotFound:
        kinds = diary.event_types.all()
        return work, kinds[0] if kinds else None


def _short(name: str) -> str:
    """Return a name as long as a headline has room for."""
    if len(name) <= _MOST_NAMED:
        return name
    return f"{name[:_MOST_NAMED].rstrip()}\N{HORIZONTAL ELLIPSIS}"
