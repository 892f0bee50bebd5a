"""Calendar files from the command line: take some in, take that back, write one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.control.bookings import find_booking, status_named
from pinmycal_desktop.control.once import once_for
from pinmycal_desktop.control.replies import (
    Exported,
    Imported,
    Imports,
    LostFile,
    Previewed,
)
from pinmycal_desktop.control.times import read_day
from pinmycal_desktop.diary import ExportSelection
from pinmycal_desktop.model.commands.transfer import ImportCalendar, TakeBackImport
from pinmycal_desktop.model.errors import BadCalendarFile, Invalid
from pinmycal_desktop.model.importing import join_files
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import CalendarFile
from pinmycal_desktop.model.years import FIRST_DAY, LAST_DAY
from pinmycal_desktop.wire.tables import TableForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.control import requests as asked
    from pinmycal_desktop.control.desk import Desk
    from pinmycal_desktop.control.replies import Reply

CALENDAR = "ics"
"""What an export is unless it is a table."""


def import_files(desk: Desk, request: asked.ImportFiles) -> Reply:
    """Take calendar files in as one import, or say what that would do.

    Of several, one that cannot be read is told as lost and the others count.
    """
    file, lost = _read(desk, request.files)
    preview = desk.diary.transfer.preview(file, request.target)
    told = replace(preview, originals=())
    if request.dry_run:
        return Previewed(zone=desk.zone, preview=told, lost=lost)
    command = ImportCalendar(
        account_id=desk.diary.account.local().id, file=file, target=preview.target
    )
    outcome = desk.diary.run(command, once=once_for(request))
    return Imported(
        zone=desk.zone,
        batch=outcome.batch,
        preview=told,
        lost=lost,
        notes=outcome.notes,
    )


def _read(
    desk: Desk, given: Sequence[asked.GivenFile]
) -> tuple[CalendarFile, tuple[LostFile, ...]]:
    """Return what the files hold as one, and which of them could not be read.

    Raises BadCalendarFile when a file that was given alone could not.
    """
    read, lost = [], []
    with desk.diary.transfer.reading() as read_one:
        for each in given:
            try:
                read.append(read_one(each.content, name=each.name))
            except BadCalendarFile as error:
                if len(given) == 1:
                    raise
                lost.append(LostFile(each.name, error.message))
    return join_files(read or [CalendarFile(name=lost[0].name)]), tuple(lost)


def take_back(desk: Desk, request: asked.TakeBack) -> Reply:
    """Undo an import as a whole."""
    outcome = desk.diary.run(
        TakeBackImport(import_id=request.batch), once=once_for(request)
    )
    return Imported(zone=desk.zone, batch=outcome.batch, notes=outcome.notes)


def list_imports(desk: Desk, _: asked.ListImports) -> Reply:
    """Name the imports that were made."""
    return Imports(zone=desk.zone, batches=desk.diary.transfer.batches())


def export(desk: Desk, request: asked.Export) -> Reply:
    """Write one booking, those of some days, or all, as a file."""
    selection, transfer = _selection(desk, request), desk.diary.transfer
    if request.form == CALENDAR:
        return Exported(content=transfer.export(selection))
    form = TableForm(request.form)
    return Exported(content=transfer.export_table(selection, form, request.columns))


def _selection(desk: Desk, request: asked.Export) -> ExportSelection:
    """Return which bookings are meant; days are without end where none is named."""
    if request.booking:
        booking = find_booking(desk.diary, request.booking)
        return ExportSelection(booking_ids=(booking.id,), alarm_minutes=request.alarm)
    narrowed = ExportSelection(
        statuses=frozenset(status_named(each) for each in request.statuses),
        text=request.text,
        alarm_minutes=request.alarm,
    )
    if not (request.first or request.last):
        return narrowed
    now, zone = desk.clock(), desk.zone
    first, last = FIRST_DAY, LAST_DAY
    if request.first:
        first = read_day("from", request.first, now=now, zone=zone)
    if request.last:
        last = read_day("to", request.last, now=now, zone=zone)
    if last < first:
        raise Invalid.field("to", "time.ends-before-start", from_on=first.isoformat())
    return replace(narrowed, span=Span.of_days(first, last, zone))
