"""The doors of the window: which dialog and which page each of its wishes opens.

The one place that knows all pages. They are imported when they are first opened, so
that the first week is painted without them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.ui.services import Doors
from pinmycal_desktop.ui.week_words import name_of
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QWidget

    from pinmycal_desktop.app.liking import Liking
    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.booking import BookingDraft, MoveDraft
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.booking.services import BookingServices
    from pinmycal_desktop.ui.editing.services import PageServices
    from pinmycal_desktop.ui.service.controls import ServiceControls
    from pinmycal_desktop.ui.services import Services
    from pinmycal_desktop.ui.transfer.import_dialog import ImportDialog


Listen: TypeAlias = "Callable[[Callable[[], None]], object]"
"""What is told whom to call: a signal's `connect`."""


def all_doors(
    controls: Callable[[], ServiceControls] | None = None,
    on_switched: Callable[[bool], None] | None = None,
    *,
    liking: Liking | None = None,
    on_change: Listen | None = None,
) -> Doors:
    """Return a door for everything that is built.

    `controls` are asked for when the service's page is first opened; without them it
    has no door. `on_switched` hears when a person switches the service there, and
    `on_change` is told what to call when it changed otherwise. Without `liking` there
    is no door to the settings.
    """
    booking, importing = BookingDoors(), ImportDoor()
    service = _service_door(controls, on_switched, on_change) if controls else None

    return Doors(
        book=booking.book,
        move=booking.move,
        cancel=booking.cancel,
        import_files=importing.open,
        paste=importing.paste,
        export=_export_door(liking),
        free_times=_free_times,
        settings=_settings_door(liking) if liking else None,
        schedules=_schedules,
        event_types=_event_types,
        service=service,
    )


class BookingDoors:
    """Opens the booking dialogs; keeps a draft that was put aside for the next time."""

    def __init__(self) -> None:
        self._kept: BookingDraft | None = None

    def book(self, draft: BookingDraft, services: Services, parent: QWidget) -> QDialog:
        """Return the dialog of a new booking."""
        from pinmycal_desktop.ui.booking.dialog import BookingDialog  # noqa: PLC0415

        kept, is_kept = draft, self._kept is not None
        if self._kept is not None:
            kept = replace(self._kept, around=draft.around)
            if draft.start is not None:
                kept = kept.at(draft.start)
        dialog = BookingDialog(kept, _for_bookings(services), parent, is_kept=is_kept)
        dialog.put_aside.connect(self._keep)

        def booked(outcome: Outcome) -> None:
            self._kept = None
            waits = outcome.booking.status is BookingStatus.PENDING
            asked = words("Noted {0}. It waits for your answer.")
            _tell(services, asked if waits else words("Booked {0}."), outcome)

        dialog.booked.connect(booked)
        return dialog

    def _keep(self, draft: BookingDraft | None) -> None:
        self._kept = draft

    def move(self, draft: MoveDraft, services: Services, parent: QWidget) -> QDialog:
        """Return the card that confirms a move, or the dialog that looks for a time."""
        if draft.start is None or draft.start == draft.booking.span.start:
            return self._reschedule(draft, services, parent)
        from pinmycal_desktop.ui.booking.move_card import MoveCard  # noqa: PLC0415

        card = MoveCard(draft, _for_bookings(services), parent)
        card.moved.connect(_teller(services, words("Moved {0}.")))

        def look_on(other: MoveDraft) -> None:
            dialog = self._reschedule(other, services, parent)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

        card.other_wanted.connect(look_on)
        return card

    @staticmethod
    def _reschedule(draft: MoveDraft, services: Services, parent: QWidget) -> QDialog:
        from pinmycal_desktop.ui.booking.reschedule_dialog import (  # noqa: PLC0415
            RescheduleDialog,
        )

        dialog = RescheduleDialog(draft, _for_bookings(services), parent)
        dialog.moved.connect(_teller(services, words("Moved {0}.")))
        return dialog

    @staticmethod
    def cancel(
        booking: Booking,
        decline: bool,  # noqa: FBT001  -- the door's shape
        services: Services,
        parent: QWidget,
    ) -> QDialog:
        """Return the dialog that asks why, then cancels or declines."""
        handed = _for_bookings(services)
        if decline:
            from pinmycal_desktop.ui.booking.decline_dialog import (  # noqa: PLC0415
                DeclineDialog,
            )

            answer = DeclineDialog(booking, handed, parent)
            answer.declined.connect(_teller(services, words("Declined {0}.")))
            return answer
        from pinmycal_desktop.ui.booking.cancel_dialog import (  # noqa: PLC0415
            CancelDialog,
        )

        dialog = CancelDialog(booking, handed, parent)
        dialog.cancelled.connect(_teller(services, words("Cancelled {0}.")))
        return dialog


def _schedules(services: Services, parent: QWidget) -> QWidget:
    from pinmycal_desktop.ui.schedule.page import SchedulePage  # noqa: PLC0415

    page = SchedulePage(_for_pages(services), zone=services.zone, parent=parent)
    page.done.connect(services.did)
    return page


def _event_types(services: Services, parent: QWidget) -> QWidget:
    from pinmycal_desktop.ui.event_type.page import EventTypePage  # noqa: PLC0415

    def show_schedule(key: int) -> None:
        from pinmycal_desktop.ui.schedule.page import SchedulePage  # noqa: PLC0415

        schedules = services.open_page("schedules")
        if isinstance(schedules, SchedulePage):
            schedules.show_schedule(key)

    page = EventTypePage(_for_pages(services), zone=services.zone, parent=parent)
    page.done.connect(services.did)
    page.schedule_wanted.connect(show_schedule)
    return page


def _service_door(
    controls: Callable[[], ServiceControls],
    on_switched: Callable[[bool], None] | None,
    on_change: Listen | None,
) -> Callable[[Services, QWidget], QWidget]:
    """Return the door to the page that `controls` the service."""

    def service(services: Services, parent: QWidget) -> QWidget:
        from pinmycal_desktop.ui.service.page import ServicePage  # noqa: PLC0415

        page = ServicePage(
            _for_pages(services), controls(), zone=services.zone, parent=parent
        )
        page.done.connect(services.did)
        if on_switched is not None:
            page.switched.connect(on_switched)
        if on_change is not None:
            on_change(page.refresh)
        return page

    return service


class ImportDoor:
    """Opens the import; files are looked for where they were found last."""

    def __init__(self) -> None:
        self._folder = ""

    def open(
        self, services: Services, paths: tuple[Path, ...], parent: QWidget
    ) -> QDialog:
        """Return the dialog, which reads `paths` at once."""
        dialog = self._made(services, parent)
        if paths:
            dialog.offer_files(paths)
        return dialog

    def paste(self, services: Services, parent: QWidget) -> QDialog:
        """Return the dialog, which reads what the clipboard holds at once."""
        dialog = self._made(services, parent)
        dialog.paste()
        return dialog

    def _made(self, services: Services, parent: QWidget) -> ImportDialog:
        from pinmycal_desktop.ui.transfer.import_dialog import (  # noqa: PLC0415
            ImportDialog,
        )

        dialog = ImportDialog(
            _for_pages(services),
            zone=services.zone,
            folder=self._folder,
            parent=parent,
        )
        dialog.committed.connect(services.did)
        dialog.folder_used.connect(self._remember)
        return dialog

    def _remember(self, folder: str) -> None:
        self._folder = folder


def _settings_door(liking: Liking) -> Callable[[Services, QWidget], QDialog]:
    """Return the door to what can be set."""

    def settings(services: Services, parent: QWidget) -> QDialog:
        from pinmycal_desktop.ui.settings.dialog import (  # noqa: PLC0415
            SettingsDialog,
        )

        dialog = SettingsDialog(liking.now(), services, parent)
        dialog.preferred.connect(liking.change)

        def saved(outcome: Outcome) -> None:
            services.did(words("Saved the settings."), outcome)

        dialog.saved.connect(saved)
        return dialog

    return settings


def _export_door(
    liking: Liking | None,
) -> Callable[[WeekState, Services, QWidget], QDialog]:
    """Return the door to what is written; the alarm that was wished is remembered."""

    def export(state: WeekState, services: Services, parent: QWidget) -> QDialog:
        from pinmycal_desktop.ui.transfer.export import (  # noqa: PLC0415
            ExportContext,
            ExportDialog,
        )

        booking = state.chosen_booking
        context = ExportContext(
            zone=state.zone,
            first=state.first,
            last=state.last,
            booking_id=booking.id if booking is not None else None,
            booking_name=name_of(booking) if booking is not None else "",
            alarm_minutes=liking.now().export_alarm if liking else None,
        )
        dialog = ExportDialog(_for_pages(services), context, parent=parent)

        def remember(minutes: int | None) -> None:
            if liking is not None:
                liking.change(replace(liking.now(), export_alarm=minutes))

        dialog.form.alarm_wished.connect(remember)
        return dialog

    return export


def _free_times(state: WeekState, services: Services, parent: QWidget) -> QDialog:
    from pinmycal_desktop.ui.transfer.free_times import (  # noqa: PLC0415
        FreeTimesDialog,
    )

    today = services.clock().astimezone(ZoneInfo(state.zone)).date()
    return FreeTimesDialog(
        _for_pages(services),
        state.event_types,
        zone=state.zone,
        first=max(today, state.first),
        parent=parent,
    )


def _for_bookings(services: Services) -> BookingServices:
    from pinmycal_desktop.ui.booking.services import BookingServices  # noqa: PLC0415

    return BookingServices(
        operations=services.operations,
        clock=services.clock,
        zone=services.zone,
        form=services.form,
        save_invitation=services.save_invitation,
        relay=services.relay,
    )


def _for_pages(services: Services) -> PageServices:
    from pinmycal_desktop.ui.editing.services import PageServices  # noqa: PLC0415

    return PageServices(
        operations=services.operations,
        relay=services.relay,
        clock=services.clock,
        form=services.form,
    )


def _teller(services: Services, text: str) -> Callable[[Outcome], None]:
    def tell(outcome: Outcome) -> None:
        _tell(services, text, outcome)

    return tell


def _tell(services: Services, text: str, outcome: Outcome) -> None:
    services.did(text.format(name_of(outcome.booking)), outcome)
