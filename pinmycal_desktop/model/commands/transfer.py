"""Commands about calendar files that come in."""

from __future__ import annotations

from pinmycal_desktop.model.transfer import CalendarFile, ImportTarget
from pinmycal_desktop.model.value_class import value_class


@value_class
class ImportCalendar:
    """Take a calendar file in, as one batch. Undo: `TakeBackImport`."""

    account_id: int
    file: CalendarFile
    target: ImportTarget


@value_class
class TakeBackImport:
    """Undo an import as a whole; what was changed since is left and reported."""

    import_id: int
