"""The doors of the window: which dialog and which page each of its wishes opens.

The one place that knows all pages. They are imported when they are first opened, so
that the first week is painted without them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

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
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.booking import Booking, Calendar
    from pinmycal_desktop.model.kept_draft import KeptDraft
    from pinmycal_desktop.screen.bindings import Bindings
    from pinmycal_desktop.screen.booking import BookingDraft, MoveDraft
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.settings import Preferences
    from pinmycal_desktop.ui.accounts.controls import CloudControls, LiveControls
    from pinmycal_desktop.ui.booking.services import BookingServices
    from pinmycal_desktop.ui.calendars.dialog import Secrets
    from pinmycal_desktop.ui.editing.services import PageServices
    from pinmycal_desktop.ui.service.controls import ServiceControls
    from pinmycal_desktop.ui.services import Services


Listen: TypeAlias = "Callable[[Callable[[], None]], object]"
"""What is told whom to call: a signal's `connect`."""


def all_doors(
    controls: Callable[[], ServiceControls] | None = None,
    on_switched: Callable[[bool], None] | None = None,
    *,
    liking: Liking | None = None,
    on_change: Listen | None = None,
    keep_draft: Callable[[KeptDraft | None], None] | None = None,
    secrets: Callable[[], Secrets] | None = None,
    cloud: Callable[[], CloudControls] | None = None,
    live: Callable[[], LiveControls] | None = None,
) -> Doors:
    """Return a door for everything that is built.

    `controls` are asked for when the service's page is first opened; without them it
    has no door. `on_switched` hears when a person switches the service there, and
    `on_change` is told what to call when it changed otherwise. Without `liking` there
    is no door to the settings, without `cloud` none to accounts at services (`live` is
    shown on their page), and without `secrets`, where addresses are kept, none to
    subscribed calendars.
    `keep_draft` hears what a booking is begun with.
    """
    booking = BookingDoors(keep_draft)
    service = _service_door(controls, on_switched, on_change) if controls else None

    return Doors(
        book=booking.book,
        move=booking.move,
        cancel=booking.cancel,
        import_files=ImportDoor().open,
        export=_export,
        calendar=_calendar_door(secrets) if secrets else None,
        settings=_settings_door(liking) if liking else None,
        keys=_keys_door(liking) if liking else None,
        schedules=_schedules,
        event_types=_event_types,
        service=service,
        accounts=_accounts_door(cloud, live, on_change) if cloud else None,
        outbox=_outbox if cloud else None,
        sign_in=_sign_in_door(cloud) if cloud else None,
    )


class BookingDoors:
    """Opens the booking dialogs; keeps a draft that was put aside for the next time."""

    def __init__(
        self, keep_draft: Callable[[KeptDraft | None], None] | None = None
    ) -> None:
        self._kept: BookingDraft | None = None
        self._keep_draft = keep_draft

    def book(self, draft: BookingDraft, services: Services, parent: QWidget) -> QDialog:
        """Return the dialog of a new booking."""
        from pinmycal_desktop.ui.booking.dialog import BookingDialog  # noqa: PLC0415

        is_kept = self._kept is not None and draft.is_untouched
        kept = draft
        if self._kept is not None and is_kept:
            kept = replace(self._kept, around=draft.around)
            if draft.start is not None:
                kept = kept.at(draft.start)
        dialog = BookingDialog(kept, _for_bookings(services), parent, is_kept=is_kept)
        dialog.put_aside.connect(self._keep)
        dialog.drafted.connect(self._keep)
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
        if self._keep_draft is not None:
            self._keep_draft(None if draft is None else draft.to_keep())

    def move(self, draft: MoveDraft, services: Services, parent: QWidget) -> QDialog:
        """Return the card that confirms a move, or the dialog that looks for a time."""
        if not draft.changes_anything:
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


def _calendar_door(
    secrets: Callable[[], Secrets],
) -> Callable[[Calendar | None, Services, QWidget], QDialog]:
    """Return the door to a calendar that is fetched, or is to be."""

    def calendar(
        calendar: Calendar | None, services: Services, parent: QWidget
    ) -> QDialog:
        from pinmycal_desktop.ui.calendars.dialog import (  # noqa: PLC0415
            CalendarDialog,
        )

        dialog = CalendarDialog(calendar, services, secrets(), parent)
        dialog.done_with.connect(services.did)
        return dialog

    return calendar


def _sign_in_door(
    cloud: Callable[[], CloudControls],
) -> Callable[[str, Account | None, Services, QWidget], QDialog]:
    """Return the door to the dialog that signs in."""

    def sign_in(
        how: str, again: Account | None, services: Services, parent: QWidget
    ) -> QDialog:
        from pinmycal_desktop.ui.accounts.sign_in import (  # noqa: PLC0415
            SignInDialog,
        )

        return SignInDialog(services, cloud(), how=how, again=again, parent=parent)

    return sign_in


def _outbox(services: Services, parent: QWidget) -> QWidget:
    """Return the page of what services have still to be told of."""
    from pinmycal_desktop.ui.outbox.page import OutboxPage  # noqa: PLC0415

    return OutboxPage(services, parent=parent)


def _accounts_door(
    cloud: Callable[[], CloudControls],
    live: Callable[[], LiveControls] | None,
    on_change: Listen | None,
) -> Callable[[Services, QWidget], QWidget]:
    """Return the door to the page of accounts."""
    open_dialog = _sign_in_door(cloud)

    def accounts(services: Services, parent: QWidget) -> QWidget:
        from pinmycal_desktop.ui.accounts.page import AccountsPage  # noqa: PLC0415

        kept = live() if live is not None else None
        page = AccountsPage(services, cloud(), live=kept, parent=parent)
        if on_change is not None and page.live is not None:
            on_change(page.live.refresh)

        def sign_in(again: Account | None = None) -> None:
            dialog = open_dialog("key", again, services, page.window())
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

        page.add_wanted.connect(sign_in)
        page.again_wanted.connect(sign_in)
        return page

    return accounts


class ImportDoor:
    """Opens the import; files are looked for where they were found last."""

    def __init__(self) -> None:
        self._folder = ""

    def open(
        self, services: Services, paths: tuple[Path, ...], parent: QWidget
    ) -> QDialog:
        """Return the dialog, which reads `paths` at once."""
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
        if paths:
            dialog.offer_files(paths)
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

        def preferred(wanted: Preferences) -> None:
            # Keys are chosen in a dialog of their own, over this one.
            now = liking.now()
            liking.change(replace(wanted, keys=now.keys, letters=now.letters))

        def change_keys() -> None:
            keys = _keys_door(liking)(services, dialog)
            keys.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            keys.open()

        dialog.preferred.connect(preferred)
        dialog.own.keys.clicked.connect(change_keys)

        def saved(outcome: Outcome) -> None:
            services.did(words("Saved the settings."), outcome)

        dialog.saved.connect(saved)
        return dialog

    return settings


def _keys_door(liking: Liking) -> Callable[[Services, QWidget], QDialog]:
    """Return the door to what keys ask for."""

    def keys(_services: Services, parent: QWidget) -> QDialog:
        from pinmycal_desktop.app.liking import bindings_of  # noqa: PLC0415 - seldom
        from pinmycal_desktop.ui.settings.keys_dialog import (  # noqa: PLC0415
            ChangeKeysDialog,
        )

        dialog = ChangeKeysDialog(bindings_of(liking.now()), parent)

        def chosen(bindings: Bindings) -> None:
            with_keys = replace(
                liking.now(), keys=bindings.kept(), letters=bindings.with_letters
            )
            liking.change(with_keys)

        dialog.chosen.connect(chosen)
        return dialog

    return keys


def _export(state: WeekState, services: Services, parent: QWidget) -> QDialog:
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
    )
    return ExportDialog(_for_pages(services), context, parent=parent)


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
