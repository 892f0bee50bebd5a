"""What was typed and not done when the program ended: kept, and offered again.

It joins the doors of the booking dialogs, which say what is typed, with the file that
keeps it, and with the bar of the window, which asks about it at the next start.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pinmycal_desktop.app.booking_doors import BookingDoors
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from pinmycal_desktop.app.drafts import DraftFile
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.kept_draft import KeptWork
    from pinmycal_desktop.settings import DataFolder
    from pinmycal_desktop.ui.main_window import MainWindow
    from pinmycal_desktop.ui.operations import Operations

_GO_ON, _FORGET = "draft-go-on", "draft-forget"


class LeftBehind(QObject):
    """Half-filled dialogs beyond the end of the program; lives in the GUI thread."""

    def __init__(self, folder: DataFolder, writer: Executor, parent: QObject) -> None:
        super().__init__(parent)
        self._folder, self._writer = folder, writer
        self._window: MainWindow | None = None
        self._is_offering = False
        self.doors = BookingDoors(self._keep)

    @cached_property
    def drafts(self) -> DraftFile:
        """The file; made with the first word that is typed."""
        from pinmycal_desktop.app.drafts import DraftFile  # noqa: PLC0415 - not at start

        return DraftFile(self._folder, self._writer, self)

    def _keep(self, work: KeptWork) -> None:
        self.drafts.keep(work)

    def settle(self) -> None:
        """Write what waits to be written, before the writer ends."""
        if "drafts" in vars(self):
            self.drafts.settle()

    def offer_in(self, window: MainWindow) -> None:
        """Ask in the bar of this window, and hear its answer."""
        self._window = window
        window.telling.acted.connect(self._on_acted)

    def look(self, operations: Operations) -> None:
        """Look for what was left behind, beside the GUI thread, and offer it."""
        operations.errand(partial(_begun, self._folder), self._offer)

    def _offer(self, begun: tuple[KeptWork, EventType | None] | None) -> None:
        if begun is None or self._window is None:
            return
        from pinmycal_desktop.screen.booking import (  # noqa: PLC0415 - seldom
            BookingDraft,
        )

        work, kind = begun
        kept, zone = work.draft, self._window.state.home_zone
        if kept is None or kind is None:
            self.doors.recall(work, None)
            return
        draft = BookingDraft.of_kept(kept, kind, host_zone=zone)
        self.doors.recall(work, draft)
        self._is_offering = True
        name = kept.name or kind.title
        self._window.telling.tell(
            Tone.INFO,
            words("A booking was begun: {0}").format(name),
            words("What you typed is kept."),
            actions=((_GO_ON, words("Go on")), (_FORGET, words("Forget it"))),
        )

    def _on_acted(self, key: str) -> None:
        """Go on with what was begun, or forget it."""
        if key not in (_GO_ON, _FORGET) or not self._is_offering:
            return
        self._is_offering = False
        if key == _FORGET:
            self.doors.forget_draft()
        elif self._window is not None and self._window.attached is not None:
            self._window.attached.intents.book()


def _begun(
    folder: DataFolder, diary: Diary
) -> tuple[KeptWork, EventType | None] | None:
    """Read what was left behind, with the event type of a booking that was begun."""
    from pinmycal_desktop.app.drafts import load  # noqa: PLC0415 - not at start

    work = load(folder)
    if work is None:
        return None
    if work.draft is None:
        return work, None
    try:
        return work, diary.event_types.get(work.draft.event_type_id)
    except NotFound:
        kinds = diary.event_types.all()
        return work, kinds[0] if kinds else None
