"""Taking a calendar file in as one batch, and taking a batch back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import NotFound

if TYPE_CHECKING:
    from pinmycal_desktop.diary.values import Outcome
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.commands import ImportCalendar, TakeBackImport


def take_in(work: Work, command: ImportCalendar) -> Outcome:
    """Take a calendar file in."""
    raise NotImplementedError


def take_back(work: Work, command: TakeBackImport) -> Outcome:
    """Undo an import."""
    raise NotFound("import", command.import_id)
