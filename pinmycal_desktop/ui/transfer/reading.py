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

    from pinmycal_desktop.diary import Diary, ReadingStop

Given: TypeAlias = "tuple[str, Callable[[], bytes]]"
"""A name, and what brings the octets when it is time to read them."""


@value_class(kw_only=False)
class Reading:
    """What was given, and what ends reading it."""

    given: tuple[Given, ...]
    stop: ReadingStop
    tell: Callable[[str], None]
    """Told the name of each file that was read, in the thread that reads."""

    def read(self, diary: Diary) -> CalendarFile:
        """Return all of it as one file; raises BadCalendarFile.

        Of several files, one that cannot be read is told as such and the others count.
        """
        if len(self.given) == 1:
            return self._read(diary, self.given[0])
        files = []
        for each in self.given:
            files.append(self._read_or_tell(diary, each))
            self.tell(each[0])
        return join_files(files)

    def _read(self, diary: Diary, given: Given) -> CalendarFile:
        name, data = given
        return diary.transfer.read(data(), name=name, stop=self.stop)

    def _read_or_tell(self, diary: Diary, given: Given) -> CalendarFile:
        try:
            return self._read(diary, given)
        except BadCalendarFile as error:
            lost = Unreadable(line=0, what="", reason=error.message)
            return CalendarFile(name=given[0], unreadable=(lost,))


def files_of(paths: Sequence[Path]) -> tuple[Given, ...]:
    """Return what is in files, to be read later."""
    return tuple((path.name, lambda path=path: read_file(path)) for path in paths)
