"""The doors of the window: which dialog and which page each of its wishes opens.

The one place that knows all pages. They are imported when they are first opened, so
that the first week is painted without them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt

from pinmycal_desktop.app.booking_doors import BookingDoors
from pinmycal_desktop.app.editor_doors import EditorDoors
from pinmycal_desktop.app.page_services import for_pages
from pinmycal_desktop.app.transfer_doors import ImportDoor, export_door, free_times
from pinmycal_desktop.ui.services import Doors

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from pinmycal_desktop.app.liking import Liking
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.booking import Calendar
    from pinmycal_desktop.model.publication import Publication
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.screen.bindings import Bindings
    from pinmycal_desktop.settings import Preferences
    from pinmycal_desktop.ui.accounts.controls import (
        CloudControls,
        LiveControls,
        SyncControls,
    )
    from pinmycal_desktop.ui.calendars.publishing_controls import PublishingControls
    from pinmycal_desktop.ui.calendars.secrets import Secrets
    from pinmycal_desktop.ui.editing.services import AskService, LinkControls
    from pinmycal_desktop.ui.service.controls import ServiceControls
    from pinmycal_desktop.ui.services import Services
    from pinmycal_desktop.ui.workbench.controls import WorkbenchControls


Listen: TypeAlias = "Callable[[Callable[[], None]], object]"
"""What is told whom to call: a signal's `connect`."""


def all_doors(
    controls: Callable[[], ServiceControls] | None = None,
    on_switched: Callable[[bool], None] | None = None,
    *,
    liking: Liking | None = None,
    on_change: Listen | None = None,
    bookings: BookingDoors | None = None,
    editors: EditorDoors | None = None,
    secrets: Callable[[], Secrets] | None = None,
    cloud: Callable[[], CloudControls] | None = None,
    links: Callable[[], LinkControls] | None = None,
    live: Callable[[], LiveControls] | None = None,
    publishing: Callable[[], PublishingControls] | None = None,
    sync: Callable[[], SyncControls] | None = None,
    bench: Callable[[], WorkbenchControls] | None = None,
) -> Doors:
    """Return a door for everything that is built.

    `controls` are asked for when the service's page is first opened; without them it
    has no door. `on_switched` hears when a person switches the service there, and
    `on_change` is told what to call when it changed otherwise. Without `liking` there
    is no door to the settings, without `cloud` none to accounts at services (`live` is
    shown on their page, and `links` reach the private links of their event types), and
    without `secrets`, where addresses are kept, none to subscribed calendars; with
    `publishing` besides there is one to calendars on servers. `bookings` opens the
    dialogs of bookings, and `editors` the pages of event types and schedules; both keep
    what is typed there.
    """
    booking, importing = bookings or BookingDoors(), ImportDoor()
    editing = editors or EditorDoors()
    publications = (
        _publications_door(publishing, secrets) if publishing and secrets else None
    )
    has_bench = bench is not None
    service = (
        _service_door(controls, on_switched, on_change, has_bench=has_bench)
        if controls
        else None
    )
    return Doors(
        book=booking.book,
        move=booking.move,
        cancel=booking.cancel,
        give=booking.give,
        deed=booking.deed,
        import_files=importing.open,
        paste=importing.paste,
        export=export_door(liking),
        free_times=free_times,
        calendar=_calendar_door(secrets) if secrets else None,
        settings=_settings_door(liking) if liking else None,
        keys=_keys_door(liking) if liking else None,
        schedules=editing.schedules,
        event_types=partial(
            editing.event_types, ask_service=_asking(cloud), links=links
        ),
        service=service,
        accounts=_accounts_door(cloud, live, sync, on_change) if cloud else None,
        outbox=_outbox if cloud else None,
        publications=publications,
        workbench=_workbench_door(bench) if bench else None,
        sign_in=_sign_in_door(cloud) if cloud else None,
    )


def _asking(cloud: Callable[[], CloudControls] | None) -> AskService | None:
    """Return what asks the service of an event type for its free times."""
    if cloud is None:
        return None

    def ask(kind: int, span: Span, zone: str, length: int) -> tuple[Span, ...]:
        return cloud().free_times(kind, span=span, zone=zone, length=length)

    return ask


def _service_door(
    controls: Callable[[], ServiceControls],
    on_switched: Callable[[bool], None] | None,
    on_change: Listen | None,
    *,
    has_bench: bool,
) -> Callable[[Services, QWidget], QWidget]:
    """Return the door to the page that `controls` the service.

    With a bench it leads on to what arrived, one by one.
    """

    def service(services: Services, parent: QWidget) -> QWidget:
        from pinmycal_desktop.ui.service.page import ServicePage  # noqa: PLC0415

        page = ServicePage(
            for_pages(services), controls(), zone=services.zone, parent=parent
        )
        page.done.connect(services.did)
        page.arrivals_wanted.connect(partial(services.open_page, "workbench"))
        page.webhooks.all.setVisible(has_bench)
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


def _publications_door(
    publishing: Callable[[], PublishingControls], secrets: Callable[[], Secrets]
) -> Callable[[Services, QWidget], QWidget]:
    """Return the door to the page of calendars on servers."""

    def publications(services: Services, parent: QWidget) -> QWidget:
        from pinmycal_desktop.ui.calendars.publish_dialog import (  # noqa: PLC0415
            PublishDialog,
        )
        from pinmycal_desktop.ui.calendars.published_page import (  # noqa: PLC0415
            PublishedPage,
        )

        page = PublishedPage(services, parent=parent)

        def ask(publication: Publication | None = None) -> None:
            dialog = PublishDialog(
                publication, services, secrets(), publishing(), page.window()
            )
            dialog.done_with.connect(services.did)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

        page.add_wanted.connect(ask)
        page.change_wanted.connect(ask)
        return page

    return publications


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
    from pinmycal_desktop.app.setup_facts import facts_of_setup  # noqa: PLC0415
    from pinmycal_desktop.ui.outbox.page import OutboxPage  # noqa: PLC0415

    return OutboxPage(services, facts=facts_of_setup, parent=parent)


def _workbench_door(
    bench: Callable[[], WorkbenchControls],
) -> Callable[[Services, QWidget], QWidget]:
    """Return the door to webhooks that arrived."""

    def workbench(services: Services, parent: QWidget) -> QWidget:
        from pinmycal_desktop.ui.workbench.page import WorkbenchPage  # noqa: PLC0415

        return WorkbenchPage(services, bench(), parent=parent)

    return workbench


def _accounts_door(
    cloud: Callable[[], CloudControls],
    live: Callable[[], LiveControls] | None,
    sync: Callable[[], SyncControls] | None,
    on_change: Listen | None,
) -> Callable[[Services, QWidget], QWidget]:
    """Return the door to the page of accounts."""
    open_dialog = _sign_in_door(cloud)

    def accounts(services: Services, parent: QWidget) -> QWidget:
        from pinmycal_desktop.ui.accounts.page import AccountsPage  # noqa: PLC0415

        kept = live() if live is not None else None
        keeps = sync() if sync is not None else None
        page = AccountsPage(services, cloud(), live=kept, sync=keeps, parent=parent)
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
        dialog.saved.connect(services.did)
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
