"""The doors of calendar files and of what goes out: import, paste, export, free times.

Each makes its dialog when it is first wanted; nothing of them is loaded before.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.app.page_services import for_pages
from pinmycal_desktop.ui.week_words import name_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QWidget

    from pinmycal_desktop.app.liking import Liking
    from pinmycal_desktop.screen.week import WeekState
    from pinmycal_desktop.ui.services import Services
    from pinmycal_desktop.ui.transfer.import_dialog import ImportDialog


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
            for_pages(services),
            zone=services.zone,
            folder=self._folder,
            parent=parent,
        )
        dialog.committed.connect(services.did)
        dialog.folder_used.connect(self._remember)
        return dialog

    def _remember(self, folder: str) -> None:
        self._folder = folder


def export_door(
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
            query=state.query,
            booking_id=booking.id if booking is not None else None,
            booking_name=name_of(booking) if booking is not None else "",
            alarm_minutes=liking.now().export_alarm if liking else None,
        )
        dialog = ExportDialog(for_pages(services), context, parent=parent)

        def remember(minutes: int | None) -> None:
            if liking is not None:
                liking.change(replace(liking.now(), export_alarm=minutes))

        dialog.form.alarm_wished.connect(remember)
        return dialog

    return export


def free_times(state: WeekState, services: Services, parent: QWidget) -> QDialog:
    """Return the dialog that copies the free times of the days that are shown."""
    from pinmycal_desktop.ui.transfer.free_times import (  # noqa: PLC0415
        FreeTimesDialog,
    )

    today = services.clock().astimezone(ZoneInfo(state.zone)).date()
    return FreeTimesDialog(
        for_pages(services),
        state.event_types,
        zone=state.zone,
        first=max(today, state.first),
        parent=parent,
    )
