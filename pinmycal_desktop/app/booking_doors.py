"""The doors of the booking dialogs, and what was typed into them and not done yet.

A new booking that was begun, and the reason of a move or a cancellation, come back when
the dialog is opened again, and after a crash; whoever made the doors keeps them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.ui.week_words import name_of
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QDialog, QWidget

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.kept_draft import KeptWork
    from pinmycal_desktop.screen.booking import BookingDraft, MoveDraft
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.booking.frame import DialogFrame
    from pinmycal_desktop.ui.booking.services import BookingServices
    from pinmycal_desktop.ui.services import Services

_MOVE, _CANCEL, _DECLINE, _GIVE = "move", "cancel", "decline", "give"


class BookingDoors:
    """Opens the booking dialogs; `keep` hears all that was typed and not done yet."""

    def __init__(self, keep: Callable[[KeptWork], None] | None = None) -> None:
        self._kept: BookingDraft | None = None
        self._typed: dict[tuple[str, int], str] = {}
        self._tell_work = keep

    def recall(self, work: KeptWork, draft: BookingDraft | None) -> None:
        """Take up what was left behind when the program ended; `draft` is its draft."""
        if self._kept is None:
            self._kept = draft
        for each in work.reasons:
            self._typed.setdefault((each.what, each.booking_id), each.text)

    def forget_draft(self) -> None:
        """Keep the booking that was begun no longer."""
        self._keep(None)

    def _work(self) -> KeptWork:
        from pinmycal_desktop.model.kept_draft import (  # noqa: PLC0415 - not at start
            KeptText,
            KeptWork,
        )

        return KeptWork(
            draft=self._kept.to_keep() if self._kept is not None else None,
            reasons=tuple(
                KeptText(what=what, booking_id=key, text=text)
                for (what, key), text in self._typed.items()
            ),
        )

    def _tell_kept(self) -> None:
        if self._tell_work is not None:
            self._tell_work(self._work())

    def book(self, draft: BookingDraft, services: Services, parent: QWidget) -> QDialog:
        """Return the dialog of a new booking."""
        from pinmycal_desktop.ui.booking.dialog import BookingDialog  # noqa: PLC0415

        is_kept = self._kept is not None and draft.is_untouched
        acted = services.acted_for()
        if acted is not None and self._kept is not None:
            # What was begun for somebody else is not booked for this one.
            is_kept = is_kept and self._kept.event_type.account_id == acted.id
        kept = draft
        if self._kept is not None and is_kept:
            kept = replace(self._kept, around=draft.around)
            if draft.start is not None:
                kept = kept.at(draft.start)
        dialog = BookingDialog(kept, _for_bookings(services), parent, is_kept=is_kept)
        dialog.put_aside.connect(self._keep)
        dialog.drafted.connect(self._keep)
        dialog.drafted.connect(partial(_shade, services))
        _shade(services, kept)
        dialog.finished.connect(partial(_shade, services, None))
        shown_before = None if is_kept else self._kept

        def booked(outcome: Outcome) -> None:
            self._keep(shown_before)
            waits = outcome.booking.status is BookingStatus.PENDING
            asked = words("Noted {0}. It waits for your answer.")
            _tell(services, asked if waits else words("Booked {0}."), outcome)

        dialog.booked.connect(booked)
        return dialog

    def _keep(self, draft: BookingDraft | None) -> None:
        """Keep a draft for the next time, and for the time after a crash."""
        self._kept = draft
        self._tell_kept()

    def _with_typed(
        self, dialog: DialogFrame, what: str, booking: Booking, done: SignalInstance
    ) -> None:
        """Begin a dialog with what was typed before, and keep it until it is done."""
        key = (what, booking.id)
        dialog.begin_typed(self._typed.get(key, ""), partial(self._keep_typed, key))

        def forget(*_done: object) -> None:
            self._keep_typed(key, "")

        done.connect(forget)

    def _keep_typed(self, key: tuple[str, int], text: str) -> None:
        if text.strip():
            self._typed[key] = text
        elif self._typed.pop(key, None) is None:
            return
        self._tell_kept()

    def move(self, draft: MoveDraft, services: Services, parent: QWidget) -> QDialog:
        """Return the card that confirms a move, or the dialog that looks for a time."""
        if not draft.changes_anything:
            return self._reschedule(draft, services, parent)
        from pinmycal_desktop.ui.booking.move_card import MoveCard  # noqa: PLC0415

        card = MoveCard(draft, _for_bookings(services), parent)
        card.moved.connect(_teller(services, words("Moved {0}.")))
        _shade_while(card, draft, services)
        self._with_typed(card, _MOVE, draft.booking, card.moved)

        def look_on(other: MoveDraft) -> None:
            dialog = self._reschedule(other, services, parent)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

        card.other_wanted.connect(look_on)
        return card

    def _reschedule(
        self, draft: MoveDraft, services: Services, parent: QWidget
    ) -> QDialog:
        from pinmycal_desktop.ui.booking.reschedule_dialog import (  # noqa: PLC0415
            RescheduleDialog,
        )

        dialog = RescheduleDialog(draft, _for_bookings(services), parent)
        dialog.moved.connect(_teller(services, words("Moved {0}.")))
        _shade_while(dialog, draft, services)
        self._with_typed(dialog, _MOVE, draft.booking, dialog.moved)
        return dialog

    def give(
        self,
        booking: Booking,
        hosts: Sequence[Host],
        services: Services,
        parent: QWidget,
    ) -> QDialog:
        """Return the card that confirms that another host holds a booking."""
        from pinmycal_desktop.ui.booking.give_card import GiveCard  # noqa: PLC0415

        card = GiveCard(booking, hosts, _for_bookings(services), parent)
        told = words("Gave {0} to {1}.")

        def given(outcome: Outcome) -> None:
            name = name_of(outcome.booking)
            services.did(told.format(name, hosts[1].name), outcome)

        card.given.connect(given)
        self._with_typed(card, _GIVE, booking, card.given)
        return card

    def deed(
        self,
        name: str,
        booking: Booking,
        state: WeekState,
        services: Services,
        parent: QWidget,
    ) -> QDialog:
        """Return the dialog of one of `screen.deeds.DEEDS`."""
        from pinmycal_desktop.app.booking_deeds import dialog_of  # noqa: PLC0415

        dialog = dialog_of(name, booking, state, _for_bookings(services), parent)
        dialog.done_with.connect(services.did)
        self._with_typed(dialog, name, booking, dialog.done_with)
        return dialog

    def cancel(
        self,
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
            self._with_typed(answer, _DECLINE, booking, answer.declined)
            return answer
        from pinmycal_desktop.ui.booking.cancel_dialog import (  # noqa: PLC0415
            CancelDialog,
        )

        dialog = CancelDialog(booking, handed, parent)
        dialog.cancelled.connect(_teller(services, words("Cancelled {0}.")))
        self._with_typed(dialog, _CANCEL, booking, dialog.cancelled)
        return dialog


def _for_bookings(services: Services) -> BookingServices:
    from pinmycal_desktop.ui.booking.services import BookingServices  # noqa: PLC0415

    acted = services.acted_for()
    return BookingServices(
        account_id=acted.id if acted is not None else None,
        acted_for=acted.name if acted is not None else "",
        operations=services.operations,
        clock=services.clock,
        zone=services.zone,
        form=services.form,
        save_invitation=services.save_invitation,
        relay=services.relay,
    )


def _shade(services: Services, draft: BookingDraft | None, _how: int = 0) -> None:
    """Shade the night of whoever is being booked; None for nobody any more."""
    services.shade_night(draft.zone if draft is not None else "")


def _shade_while(dialog: QDialog, draft: MoveDraft, services: Services) -> None:
    """Shade the night of whoever is met as long as a dialog is open."""
    services.shade_night(draft.booking.attendee.zone)
    dialog.finished.connect(partial(_shade, services, None))


def _teller(services: Services, text: str) -> Callable[[Outcome], None]:
    def tell(outcome: Outcome) -> None:
        _tell(services, text, outcome)

    return tell


def _tell(services: Services, text: str, outcome: Outcome) -> None:
    services.did(text.format(name_of(outcome.booking)), outcome)
