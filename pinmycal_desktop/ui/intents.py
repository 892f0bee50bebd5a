"""What a person wants with bookings: book, move, cancel, answer, save.

Turns intents into dialogs, which come through the window's doors, and into commands.
Everything done here can be undone, and is told in the notice of the status line.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt, Signal

from pinmycal_desktop.diary import ExportSelection
from pinmycal_desktop.model.booking import BookingStatus, Origin
from pinmycal_desktop.model.commands.bookings import ConfirmBooking, RestoreBooking
from pinmycal_desktop.model.commands.calendars import (
    RefreshCalendars,
    RemoveCalendar,
)
from pinmycal_desktop.model.errors import PinmyCalError
from pinmycal_desktop.screen.booking import BookingDraft, MoveDraft
from pinmycal_desktop.screen.deeds import DEEDS
from pinmycal_desktop.screen.drag import Move, Resize
from pinmycal_desktop.screen.drawing import fitting, offered_types
from pinmycal_desktop.screen.giving import obstacle_to_give
from pinmycal_desktop.screen.rights import obstacle_to
from pinmycal_desktop.ui.calendars.row import CHANGE, REFRESH
from pinmycal_desktop.ui.export import Export
from pinmycal_desktop.ui.week_words import name_of
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QWidget

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.booking import Booking, Calendar
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.carrying import Carrying
    from pinmycal_desktop.ui.services import Doors, Services


class Intents(QObject):
    """Carries out what was asked for, over one diary."""

    failed = Signal(object)
    """A `PinmyCalError` to be told."""
    saved = Signal(str)
    """The name of a file that was written."""
    noted = Signal(str)
    """A sentence about what was done, which leaves nothing to undo."""

    def __init__(
        self,
        services: Services,
        doors: Doors,
        window: QWidget,
        *,
        state: Callable[[], WeekState],
    ) -> None:
        super().__init__(window)
        self.services, self._doors, self._window = services, doors, window
        self._state = state
        self._export = Export(services.operations, window)
        self._export.failed.connect(self.failed)
        self._export.saved.connect(self.saved)

    @cached_property
    def _carrying(self) -> Carrying:
        from pinmycal_desktop.ui.carrying import Carrying  # noqa: PLC0415 - seldom

        made = Carrying(self.services.operations, self._window)
        made.failed.connect(self.failed)
        made.copied.connect(self._tell_copied)
        return made

    def ask(self, name: str) -> None:
        """Carry out the window's action called `name`, on what is shown and chosen."""
        anywhere: dict[str, Callable[[], object]] = {
            "book": lambda: self.book(self._state().cursor_span),
            "import": self.import_files,
            "paste": self.paste,
            "subscribe": lambda: self.open_calendar(None),
            "export": self.export,
            "free-times": self.copy_free_times,
            "settings": self.change_settings,
            "add-account": self.sign_in,
            "change-keys": self.change_keys,
        }
        if name in anywhere:
            anywhere[name]()
            return
        chosen = self._state().chosen_booking
        if chosen is not None:
            self._ask_about(chosen, name)

    def _ask_about(self, booking: Booking, name: str) -> None:
        match name:
            case "reschedule":
                self.move(booking)
            case "again":
                self.again(booking)
            case "cancel":
                self.cancel(booking)
            case "confirm":
                self.confirm(booking)
            case "decline":
                self.cancel(booking, decline=True)
            case "restore":
                self.restore(booking)
            case _ if name in DEEDS:
                self.do_deed(name, booking)
            case "export-one":
                self.export_one(booking)
            case "copy-one":
                self.copy_one(booking)
            case _:
                raise LookupError(name)

    def _is_hindered(self, action: str, booking: Booking) -> bool:
        """Whether the booking's account may not do this; then it is told why."""
        why = obstacle_to(action, booking, self._state())
        if why is not None:
            self.failed.emit(PinmyCalError(why.code, **dict(why.arguments)))
        return why is not None

    # --- booking and moving ----------------------------------------------------------

    def book(self, span: Span | None = None) -> None:
        """Open the booking dialog, at a time when one was chosen."""
        state = self._state()
        kinds = offered_types(state)
        if self._doors.book is None:
            return
        if not kinds:
            self._tell_nothing_to_book(state)
            return
        kind, length = kinds[0], None
        if span is not None:
            kind, length = fitting(kinds, span.minutes, usual=state.step)
        draft = BookingDraft.new(
            kind,
            host_zone=state.home_zone,
            start=span.start if span is not None else None,
            around=state.first,
        )
        draft = replace(draft, host_name=_other_host(state))
        if length is not None:
            draft = draft.lasting(length)
        self._open(self._doors.book(draft, self.services, self._window))

    def _tell_nothing_to_book(self, state: WeekState) -> None:
        acted = state.acted_for
        if acted is not None:
            why = PinmyCalError("booking.nothing-to-book", account=acted.name)
            self.failed.emit(why)

    def book_type(self, kind: EventType) -> None:
        """Open the booking dialog for an event type."""
        state = self._state()
        draft = BookingDraft.new(kind, host_zone=state.home_zone, around=state.first)
        self.open_draft(draft)

    def open_draft(self, draft: BookingDraft) -> None:
        """Open the booking dialog with what is known already."""
        if self._doors.book is not None:
            self._open(self._doors.book(draft, self.services, self._window))

    def book_at_once(self, draft: BookingDraft) -> None:
        """Book a draft that lacks nothing; what stands against it opens the dialog."""

        def on_done(outcome: Outcome) -> None:
            told = words("Booked {0}.").format(name_of(outcome.booking))
            self.services.did(told, outcome)

        def on_error(_error: PinmyCalError) -> None:
            self.open_draft(draft)

        command = draft.to_command(str(uuid4()))
        self.services.operations.write(command, on_done, on_error)

    def move(self, booking: Booking, start: datetime | None = None) -> None:
        """Open the card that confirms a move, to `start` when it is known."""
        if self._is_hindered("reschedule", booking):
            return
        if self._doors.move is not None and booking.status.takes_time:
            draft = MoveDraft.of(booking, start=start)
            self._open(self._doors.move(draft, self.services, self._window))

    def put(self, held: Move | Resize) -> None:
        """Ask about what was let go in the grid: another length, or a copy."""
        if isinstance(held, Resize):
            self.resize(held.booking, held.ghost)
        elif held.copies:
            self.again(held.booking, held.start)
        elif held.taker is not None:
            self.give(held)
        else:
            self.move(held.booking, held.start)

    def give(self, held: Move) -> None:
        """Open the card that confirms another host; who cannot take it is told why."""
        state, giver, taker = self._state(), held.giver or 0, held.taker or 0
        why = obstacle_to_give(state, held.booking, giver=giver, taker=taker)
        if why is not None:
            self.failed.emit(PinmyCalError(why.code, **dict(why.arguments)))
            return
        hosts = [state.person(each) for each in (giver, taker)]
        names = tuple(each.host for each in hosts if each is not None)
        if self._doors.give is not None and len(names) == len(hosts):
            self._open(
                self._doors.give(held.booking, names, self.services, self._window)
            )

    def resize(self, booking: Booking, span: Span) -> None:
        """Open the card that confirms another length."""
        if self._is_hindered("reschedule", booking):
            return
        if self._doors.move is not None and booking.status.takes_time:
            draft = replace(
                MoveDraft.of(booking, start=span.start), length=span.minutes
            )
            self._open(self._doors.move(draft, self.services, self._window))

    def again(self, booking: Booking, start: datetime | None = None) -> None:
        """Open the booking dialog for the same person, at `start` when it is known."""
        state = self._state()
        kind = state.event_type(booking) or next(iter(state.own_types), None)
        if self._doors.book is None or kind is None:
            return
        draft = BookingDraft.again(booking, kind, host_zone=state.home_zone)
        minutes = booking.span.minutes
        if minutes in kind.lengths:
            draft = draft.lasting(minutes)
        draft = replace(draft.at(start), around=state.first)
        self._open(self._doors.book(draft, self.services, self._window))

    def cancel(self, booking: Booking, *, decline: bool = False) -> None:
        """Ask for a reason, then cancel or decline."""
        if self._is_hindered("decline" if decline else "cancel", booking):
            return
        if self._doors.cancel is not None and booking.status.takes_time:
            dialog = self._doors.cancel(booking, decline, self.services, self._window)
            self._open(dialog)

    def do_deed(self, name: str, booking: Booking) -> None:
        """Open the dialog of one of `DEEDS`; what stands against it is told."""
        if self._doors.deed is None or self._is_hindered(name, booking):
            return
        state = self._state()
        deed = self._doors.deed(name, booking, state, self.services, self._window)
        self._open(deed)

    def cancel_id(self, booking_id: int) -> None:
        """Ask for a reason, then cancel a booking that is shown."""
        booking = self._state().booking(booking_id)
        if booking is not None:
            self.cancel(booking)

    def carry_id(self, booking_id: int) -> None:
        """Let the pointer carry a booking that is shown out of the window."""
        booking = self._state().booking(booking_id)
        if booking is not None:
            self._carrying.carry(booking, _file_name(name_of(booking)))

    def answer_id(self, booking_id: int, answer: str) -> None:
        """Answer a request that is shown: `confirm` or `decline`."""
        booking = self._state().booking(booking_id)
        if booking is not None:
            self._ask_about(booking, answer)

    def confirm(self, booking: Booking) -> None:
        """Accept a request at once."""
        if booking.status is not BookingStatus.PENDING:
            return
        if self._is_hindered("confirm", booking):
            return
        command = ConfirmBooking(
            booking_id=booking.id,
            origin=Origin.WINDOW,
            expected_revision=booking.revision,
        )

        def on_done(outcome: Outcome) -> None:
            told = words("Confirmed {0}.").format(name_of(booking))
            self.services.did(told, outcome)

        self.services.operations.write(command, on_done, self.failed.emit)

    def restore(self, booking: Booking) -> None:
        """Take the time of a cancelled booking again; a declined one waits again."""
        command = RestoreBooking(
            booking_id=booking.id,
            origin=Origin.WINDOW,
            pending=booking.status is BookingStatus.DECLINED,
            expected_revision=booking.revision,
        )

        def on_done(outcome: Outcome) -> None:
            told = words("Restored {0}.").format(name_of(booking))
            self.services.did(told, outcome)

        self.services.operations.write(command, on_done, self.failed.emit)

    def import_files(self, paths: tuple[Path, ...] = ()) -> None:
        """Open the preview of calendar files, of `paths` when they were dropped."""
        if self._doors.import_files is not None:
            self._open(self._doors.import_files(self.services, paths, self._window))

    def paste(self) -> None:
        """Open the preview of what the clipboard holds."""
        if self._doors.paste is not None:
            self._open(self._doors.paste(self.services, self._window))

    # --- other calendars -------------------------------------------------------------

    def open_calendar(self, calendar: Calendar | None) -> None:
        """Ask for a calendar to subscribe to, or how one shall be."""
        if self._doors.calendar is not None:
            self._open(self._doors.calendar(calendar, self.services, self._window))

    def ask_calendar(self, what: str, calendar: Calendar) -> None:
        """Change, fetch or remove a calendar."""
        if what == CHANGE:
            self.open_calendar(calendar)
            return
        operations = self.services.operations
        if what == REFRESH:
            fetch = RefreshCalendars(calendar_ids=(calendar.id,))
            operations.write(fetch, lambda _: None, self.failed.emit)
            return

        def on_done(outcome: Outcome) -> None:
            told = words("Removed {0}.").format(calendar.name)
            self.services.did(told, outcome)

        command = RemoveCalendar(calendar_id=calendar.id)
        operations.write(command, on_done, self.failed.emit)

    def export(self) -> None:
        """Ask what to export, and where to."""
        if self._doors.export is not None:
            dialog = self._doors.export(self._state(), self.services, self._window)
            self._open(dialog)

    def copy_free_times(self) -> None:
        """Open the dialog that puts free times on the clipboard."""
        if self._doors.free_times is not None and self._state().own_types:
            dialog = self._doors.free_times(self._state(), self.services, self._window)
            self._open(dialog)

    def change_settings(self) -> None:
        """Ask how the calendar and the window shall be."""
        if self._doors.settings is not None:
            self._open(self._doors.settings(self.services, self._window))

    def sign_in(self, how: str = "key", again: Account | None = None) -> QDialog | None:
        """Open the dialog that signs in, with a `key` or in the `browser`."""
        if self._doors.sign_in is None:
            return None
        dialog = self._doors.sign_in(how, again, self.services, self._window)
        self._open(dialog)
        return dialog

    def change_keys(self) -> None:
        """Ask which keys shall ask for what."""
        if self._doors.keys is not None:
            self._open(self._doors.keys(self.services, self._window))

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # --- saving ----------------------------------------------------------------------

    def export_one(self, booking: Booking) -> None:
        """Save one booking as an invitation."""
        selection = ExportSelection(booking_ids=(booking.id,))
        self._export.ask(selection, _file_name(name_of(booking)))

    def copy_one(self, booking: Booking) -> None:
        """Put one booking on the clipboard, as a file and as a line of text."""
        name, form = name_of(booking), self.services.form
        zone = ZoneInfo(self._state().home_zone)
        start, end = booking.span.start, booking.span.end
        text = f"{name}, {form.full_day(start.astimezone(zone).date())}"
        if not booking.is_all_day:
            text = f"{text}, {form.time_range(start, end, zone)}"
        self._carrying.copy(booking, _file_name(name), text)

    def _tell_copied(self) -> None:
        self.noted.emit(words("The booking is on the clipboard, as a calendar file."))


def _other_host(state: WeekState) -> str:
    """Return whose column the cursor is in; empty for the owner's."""
    person = state.person(state.cursor.person) if state.cursor else None
    is_other = person is not None and person != state.people[0]
    return person.host.name if person is not None and is_other else ""


def _file_name(name: str) -> str:
    """Return a name that every file system takes."""
    kept = "".join(letter if letter.isalnum() else "-" for letter in name)
    return kept.strip("-")[:60] or words("booking")
