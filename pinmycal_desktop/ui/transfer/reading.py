"""Reading the calendar files a person gave, however many, as one; beside the GUI."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.model.errors import BadCalendarFile
from pinmycal_desktop.model.importing import join_files
from pinmycal_desktop.model.transfer import CalendarFile, Unreadable
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui.files import read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pinmycal_desktop.diary import Diary, ReadFile, ReadingStop

Given: TypeAlias = "tuple[str, Callable[[], bytes]]"
"""A name, and what brings the octets when it is time to read them."""


@value_class(kw_only=False)
class Reading:
    """What was given, and what ends reading it."""

    given: tuple[Given, ...]
    stop: ReadingStop
    tell: Callable[[float], None]
    """Told how many files were read, parts of one too, in the thread that reads."""

    def read(self, diary: Diary) -> CalendarFile:
        """Return all of it as one file; raises BadCalendarFile.

        Of several files, one that cannot be read is told as such and the others count.
        """
        with diary.transfer.reading(self.stop) as read:
            if len(self.given) == 1:
                name, data = self.given[0]
                return read(data, name=name, tell=self.tell)
            files = []
            for before, each in enumerate(self.given):
                files.append(_read_or_tell(read, each))
                self.tell(before + 1)
        return join_files(files)


def _read_or_tell(read: ReadFile, given: Given) -> CalendarFile:
    """Return what a file holds; nothing but the reason when it cannot be read."""
    name, data = given
    try:
        return read(data, name=name)
    except BadCalendarFile as error:
        lost = Unreadable(line=0, what="", reason=error.message)
        return CalendarFile(name=name, unreadable=(lost,))


def files_of(paths: Sequence[Path]) -> tuple[Given, ...]:
    """Return what is in files, to be read later."""
    return tuple((path.name, lambda path=path: read_file(path)) for path in paths)
