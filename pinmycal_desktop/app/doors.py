"""The doors of the window: which dialog and which page each of its wishes opens.

The one place that knows all pages. They are imported when they are first opened, so
that the first week is painted without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.ui.actions import words
from pinmycal_desktop.ui.services import Doors
from pinmycal_desktop.ui.week.words import name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.screen.booking import BookingDraft, MoveDraft
    from pinmycal_desktop.ui.booking.services import BookingServices
    from pinmycal_desktop.ui.editing.services import PageServices
    from pinmycal_desktop.ui.service.controls import ServiceControls
    from pinmycal_desktop.ui.services import Services


def all_doors(
    controls: Callable[[], ServiceControls],
    on_switched: Callable[[bool], None] = lambda _on: None,
) -> Doors:
    """Return a door for everything that is built.

    `controls` is asked for when the service page is opened, and `on_switched` told
    when a person switched the service there.
    """
    booking = BookingDoors()

    def service(services: Services, parent: QWidget) -> QWidget:
        from pinmycal_desktop.ui.service.page import ServicePage  # noqa: PLC0415

        page = ServicePage(
            _for_pages(services), controls(), zone=services.zone, parent=parent
        )
        page.done.connect(services.did)
        page.switched.connect(on_switched)
        return page

    return Doors(
        book=booking.book,
        move=booking.move,
        cancel=booking.cancel,
        import_file=_import_file,
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
            kept = self._kept
            if draft.start is not None:
                kept = kept.at(draft.start)
        dialog = BookingDialog(kept, _for_bookings(services), parent, is_kept=is_kept)
        dialog.put_aside.connect(self._keep)

        def booked(outcome: Outcome) -> None:
            self._kept = None
            _tell(services, words("Booked {0}."), outcome)

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
            self._reschedule(other, services, parent).open()

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
            from pinmycal_desktop.ui.booking.decide import (  # noqa: PLC0415
                DecideDialog,
                Decision,
            )

            answer = DecideDialog(booking, Decision.DECLINE, handed, parent)
            answer.decided.connect(_teller(services, words("Declined {0}.")))
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

    page = EventTypePage(_for_pages(services), zone=services.zone, parent=parent)
    page.done.connect(services.did)
    return page


def _import_file(services: Services, parent: QWidget) -> QDialog:
    from pinmycal_desktop.ui.transfer.import_dialog import (  # noqa: PLC0415
        ImportDialog,
    )

    dialog = ImportDialog(_for_pages(services), zone=services.zone, parent=parent)
    dialog.committed.connect(services.did)
    return dialog


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
