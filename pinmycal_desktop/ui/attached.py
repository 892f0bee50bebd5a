"""What a window has once its diary is open: readings, deeds, undo, and further pages.

The first week is painted without what only deeds and other pages need: those parts are
loaded and made when they are first asked for.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pinmycal_desktop.ui.services import Services
from pinmycal_desktop.ui.showing import Beside, Showing
from pinmycal_desktop.ui.telling import UNREAD, UNSAVED
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.browsing import Browsing
    from pinmycal_desktop.ui.format import Format
    from pinmycal_desktop.ui.frame import Frame
    from pinmycal_desktop.ui.intents import Intents
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay
    from pinmycal_desktop.ui.services import Doors
    from pinmycal_desktop.ui.telling import Telling
    from pinmycal_desktop.ui.undoing import Undoing


_AGAIN = "read-again"


class Attached(QObject):
    """An open diary behind the frame; lives in the GUI thread as long as the window."""

    undo_changed = Signal()
    """What can be undone or redone is another now."""

    def __init__(
        self,
        operations: Operations,
        relay: Relay,
        state: WeekState,
        *,
        frame: Frame,
        browsing: Browsing,
        telling: Telling,
        doors: Doors,
        clock: Callable[[], datetime],
        form: Format,
        open_page: Callable[[str], QWidget | None],
    ) -> None:
        super().__init__(browsing)
        self._beside: Beside | None = None
        self._frame, self._browsing, self._doors = frame, browsing, doors
        self._telling = telling
        self._pages: dict[str, QWidget] = {}
        self._services = Services(
            operations=operations,
            relay=relay,
            clock=clock,
            form=form,
            zone=state.zone,
            host=None,
            did=self.did,
            open_page=open_page,
            save_invitation=self._save_invitation,
            shade_night=frame.hours.week.area.shade_night,
            view=lambda: browsing.state.query,
            acted_for=lambda: browsing.state.acted_for,
        )
        self.showing = Showing(operations, relay, state, clock=clock, parent=self)
        browsing.attach(self.showing)
        self.showing.beside_changed.connect(self._on_beside)
        self.showing.booking_read.connect(frame.hours.show_booking)
        self.showing.failed.connect(telling.error)
        self.showing.unread.connect(self._on_unread)
        telling.acted.connect(self._on_acted)
        frame.side.month_changed.connect(self.showing.show_month)
        operations.failed.connect(telling.error)

    def set_form(self, form: Format) -> None:
        """Tell times in another way; pages with unsaved work keep theirs."""
        self._hand_on(replace(self._services, form=form))
        self._forget_pages()

    def _on_beside(self, beside: Beside) -> None:
        self._beside = beside
        self._frame.side.show_beside(beside)
        self._frame.hours.set_host(beside.host)
        zone, host = beside.account.zone, beside.host
        self._hand_on(replace(self._services, zone=zone, host=host))

    def move_to(self, frame: Frame, form: Format) -> None:
        """Go on in another frame; what is unsaved is handed on to its new pages.

        Deeds and their ways back stay as they are.
        """
        from pinmycal_desktop.ui.editing.editor_page import (  # noqa: PLC0415 - seldom
            EditorPage,
        )

        self._frame = frame
        self._hand_on(replace(self._services, form=form))
        frame.side.month_changed.connect(self.showing.show_month)
        self.showing.booking_read.connect(frame.hours.show_booking)
        if self._beside is not None:
            frame.side.show_beside(self._beside)
        pages, self._pages = self._pages, {}
        for name, page in pages.items():
            made = self.page(name) if _has_unsaved(page) else None
            if isinstance(made, EditorPage) and isinstance(page, EditorPage):
                made.take_over(page)

    @property
    def shown_page(self) -> str:
        """The name of the further page that is shown; empty when the days are."""
        shown = self._frame.pages.currentWidget()
        return next((name for name, each in self._pages.items() if each is shown), "")

    def _hand_on(self, services: Services) -> None:
        """Let the parts that are made already use these services too."""
        self._services = services
        made = vars(self)
        if "intents" in made:
            self.intents.services = services
        if "undoing" in made:
            self.undoing.services = services

    # --- deeds -----------------------------------------------------------------------

    @cached_property
    def intents(self) -> Intents:
        """What carries deeds out."""
        from pinmycal_desktop.ui.intents import Intents  # noqa: PLC0415 - not at start

        made = Intents(
            self._services,
            self._doors,
            self._frame.window(),
            state=lambda: self._browsing.state,
        )
        made.failed.connect(self._telling.error)
        made.saved.connect(self._telling.saved)
        made.noted.connect(self._telling.note)
        return made

    def _save_invitation(self, booking: Booking) -> None:
        self.intents.export_one(booking)

    @cached_property
    def undoing(self) -> Undoing:
        """What was done, and its way back."""
        from pinmycal_desktop.ui.undoing import Undoing  # noqa: PLC0415 - not at start

        made = Undoing(self._services, self._browsing, self._telling)
        made.changed.connect(self.undo_changed)
        return made

    def did(self, done: str, outcome: Outcome) -> None:
        """Tell what was just done, and remember how it is undone."""
        self.undoing.did(done, outcome)

    @property
    def undo_words(self) -> str:
        """What would be taken back; empty when there is nothing."""
        return self.undoing.stack.undo_words if "undoing" in vars(self) else ""

    @property
    def redo_words(self) -> str:
        """What would be done again; empty when there is nothing."""
        return self.undoing.stack.redo_words if "undoing" in vars(self) else ""

    # --- further pages ---------------------------------------------------------------

    def page(self, name: str) -> QWidget | None:
        """Return a further page, made when it is first asked for; None without a door.

        `name` is `schedules`, `event-types`, `accounts`, `outbox`, `publications`,
        `service` or `workbench`.
        """
        from pinmycal_desktop.ui.editing.editor_page import (  # noqa: PLC0415 - seldom
            EditorPage,
        )

        door = {
            "schedules": self._doors.schedules,
            "event-types": self._doors.event_types,
            "accounts": self._doors.accounts,
            "outbox": self._doors.outbox,
            "publications": self._doors.publications,
            "service": self._doors.service,
            "workbench": self._doors.workbench,
        }[name]
        if name not in self._pages and door is not None:
            made = self._pages[name] = door(self._services, self._frame.pages)
            if isinstance(made, EditorPage):
                made.unsaved_changed.connect(self._on_unsaved)
        return self._pages.get(name)

    def _on_unread(self, error: PinmyCalError | None) -> None:
        """Say why days cannot be shown, with a way to try again, until they can."""
        if error is None:
            self._telling.settled(UNREAD)
            return
        self._frame.status.show_unread()
        self._telling.tell(
            Tone.DANGER,
            words("These days could not be read"),
            self._telling.sentence(error),
            actions=((_AGAIN, words("Try again")),),
            about=UNREAD,
        )

    def _on_acted(self, key: str) -> None:
        if key == _AGAIN:
            self.showing.again()

    def _on_unsaved(self) -> None:
        if self.unsaved_page() is None:
            self._telling.settled(UNSAVED)

    def unsaved_page(self) -> str | None:
        """Return the name of the page whose work would be lost, if there is one."""
        unsaved = (name for name, page in self._pages.items() if _would_lose(page))
        return next(unsaved, None)

    def _forget_pages(self) -> None:
        """Let pages be made anew when they are next shown, if nothing gets lost."""
        stack = self._frame.pages
        for name, page in tuple(self._pages.items()):
            if page is not stack.currentWidget() and not _has_unsaved(page):
                stack.removeWidget(page)
                page.deleteLater()
                del self._pages[name]


def _has_unsaved(page: QWidget) -> bool:
    return bool(getattr(page, "has_unsaved", False))


def _would_lose(page: QWidget) -> bool:
    """Whether work on a page is neither saved nor kept for the next time."""
    return _has_unsaved(page) and not getattr(page, "is_kept", False)
