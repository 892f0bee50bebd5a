"""What pages and dialogs are handed, and the doors through which the window opens them.

The window knows no page's class: whoever composes the program fills `Doors`. A door
that is missing hides the actions that lead to it; nothing is promised before it works.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.model.view_query import EVERYTHING
from pinmycal_desktop.screen.deeds import DEEDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QWidget

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.account import Account, Host
    from pinmycal_desktop.model.booking import Booking, Calendar
    from pinmycal_desktop.model.view_query import Query
    from pinmycal_desktop.screen.booking import BookingDraft, MoveDraft
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.format import Format
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay

Did: TypeAlias = "Callable[[str, Outcome], None]"
"""Call it with what was done in words, and its outcome: it can then be undone."""


def _shade_nothing(_zone: str) -> None:
    """There are no days to shade."""


def _everything() -> Query:
    """There are no days with filters."""
    return EVERYTHING


def _nobody() -> Account | None:
    """Nobody is acted for."""
    return None


@value_class
class Services:
    """Everything a page needs from outside."""

    operations: Operations
    relay: Relay
    clock: Callable[[], datetime]
    form: Format
    zone: str
    """The account's zone."""
    host: Host | None
    did: Did
    open_page: Callable[[str], QWidget | None]
    """Shows the page of that name and returns it; None when there is none."""
    save_invitation: Callable[[Booking], None]
    """Asks where a booking's invitation shall be saved."""
    shade_night: Callable[[str], None] = _shade_nothing
    """Shades the night of a zone in the days; empty for nobody's."""
    view: Callable[[], Query] = _everything
    """Returns what the days are filtered by at the moment."""
    acted_for: Callable[[], Account | None] = _nobody
    """Returns the one account that is shown and booked in; None for everybody."""


@value_class
class Doors:
    """How dialogs and pages are made; dialogs are shown by the window with `open`."""

    book: Callable[[BookingDraft, Services, QWidget], QDialog] | None = None
    move: Callable[[MoveDraft, Services, QWidget], QDialog] | None = None
    cancel: Callable[[Booking, bool, Services, QWidget], QDialog] | None = None
    """The flag is True to decline a request instead of cancelling a booking."""
    give: Callable[[Booking, Sequence[Host], Services, QWidget], QDialog] | None = None
    """A booking goes from the first of two hosts to the second."""
    deed: Callable[[str, Booking, WeekState, Services, QWidget], QDialog] | None = None
    """One of `screen.deeds.DEEDS`, done to a booking of what is shown."""
    import_files: Callable[[Services, tuple[Path, ...], QWidget], QDialog] | None = None
    """There are no files when a person has still to choose some."""
    paste: Callable[[Services, QWidget], QDialog] | None = None
    """Takes in what the clipboard holds."""
    export: Callable[[WeekState, Services, QWidget], QDialog] | None = None
    """What is shown is what is offered first."""
    free_times: Callable[[WeekState, Services, QWidget], QDialog] | None = None
    calendar: Callable[[Calendar | None, Services, QWidget], QDialog] | None = None
    """None asks for a calendar to subscribe to."""
    settings: Callable[[Services, QWidget], QDialog] | None = None
    keys: Callable[[Services, QWidget], QDialog] | None = None
    """Where other keys are chosen."""
    schedules: Callable[[Services, QWidget], QWidget] | None = None
    event_types: Callable[[Services, QWidget], QWidget] | None = None
    service: Callable[[Services, QWidget], QWidget] | None = None
    accounts: Callable[[Services, QWidget], QWidget] | None = None
    outbox: Callable[[Services, QWidget], QWidget] | None = None
    publications: Callable[[Services, QWidget], QWidget] | None = None
    workbench: Callable[[Services, QWidget], QWidget] | None = None
    """Webhooks that arrived, one by one."""
    sign_in: Callable[[str, Account | None, Services, QWidget], QDialog] | None = None
    """`key` or `browser`, and the account that is signed in again, or None."""

    def offered(self) -> dict[str, bool]:
        """Return for each of the window's actions behind a door whether it is there."""
        doors = {
            "book": self.book,
            "again": self.book,
            "reschedule": self.move,
            "cancel": self.cancel,
            "decline": self.cancel,
            **dict.fromkeys(DEEDS, self.deed),
            "import": self.import_files,
            "export": self.export,
            "free-times": self.free_times,
            "paste": self.paste,
            "subscribe": self.calendar,
            "settings": self.settings,
            "change-keys": self.keys,
            "schedules": self.schedules,
            "event-types": self.event_types,
            "service": self.service,
            "accounts": self.accounts,
            "outbox": self.outbox,
            "publications": self.publications,
            "workbench": self.workbench,
            "add-account": self.sign_in,
            "welcome": self.sign_in,
        }
        return {name: door is not None for name, door in doors.items()}
