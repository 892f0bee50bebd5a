"""A booking that was begun before the program ended: it is offered once, and goes on.

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
    from pinmycal_desktop.app.drafts import DraftFile
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.kept_draft import KeptDraft
    from pinmycal_desktop.settings import DataFolder
    from pinmycal_desktop.ui.main_window import MainWindow
    from pinmycal_desktop.ui.operations import Operations

_GO_ON, _FORGET = "draft-go-on", "draft-forget"


class BegunDraft(QObject):
    """Offers in `window` what `drafts` keeps; lives in the GUI thread."""

    def __init__(self, window: MainWindow, drafts: DraftFile) -> None:
        super().__init__(window)
        self._window, self._drafts = window, drafts
        self._draft: BookingDraft | None = None
        """What is offered now."""
        window.telling.acted.connect(self._on_acted)

    def look(self, operations: Operations, folder: DataFolder) -> None:
        """Read what was left behind in `folder`, in an errand, and offer it."""

        def read(diary: Diary) -> tuple[KeptDraft, EventType] | None:
            return _begun(folder, diary)

        operations.errand(read, self._offer)

    def _offer(self, begun: tuple[KeptDraft, EventType] | None) -> None:
        if begun is None:
            return
        kept, kind = begun
        zone = self._window.state.home_zone
        self._draft = BookingDraft.of_kept(kept, kind, host_zone=zone)
        self._window.telling.tell(
            Tone.INFO,
            words("A booking was begun: {0}").format(kept.name or kind.title),
            words("What you typed is kept."),
            actions=((_GO_ON, words("Go on")), (_FORGET, words("Forget it"))),
        )

    def _on_acted(self, key: str) -> None:
        """Go on with what was begun, or forget it."""
        draft = self._draft
        if key not in (_GO_ON, _FORGET) or draft is None:
            return
        self._draft = None
        if key == _FORGET:
            self._drafts.keep(None)
        elif self._window.attached is not None:
            self._window.attached.intents.open_draft(draft)


def _begun(folder: DataFolder, diary: Diary) -> tuple[KeptDraft, EventType] | None:
    """Read a draft that was left behind, with its event type if that is still there."""
    kept = load(folder)
    if kept is None:
        return None
    try:
        return kept, diary.event_types.get(kept.event_type_id)
    except NotFound:
        kinds = diary.event_types.all()
        return (kept, kinds[0]) if kinds else None
