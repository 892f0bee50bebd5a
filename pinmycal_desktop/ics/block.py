"""The components of a calendar file, as blocks of lines.

What their lines mean is read elsewhere; how they are found is the business of `blocks`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pinmycal_desktop.ics.notes import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.ics.lines import ContentLine


@dataclass(slots=True)
class Block:
    """One component: its own lines, and the components within it."""

    kind: str
    """In capitals, such as VEVENT."""
    number: int
    """The physical line it begins on."""
    lines: dict[str, list[ContentLine]] = field(default_factory=dict)
    """Its own lines by name, in capitals."""
    size: int = 0
    """How many lines it has."""
    inner: list[Block] = field(default_factory=list)
    is_whole: bool = True
    """False when the file ended before it did."""
    calendar: Block | None = None
    """The VCALENDAR an event stands in; None when there is none around it."""
    octets: bytes = b""
    """As it stands in the file, when its lines were not counted."""
    place: int | None = None
    """Where its octets begin in the file, when it was written by the book."""

    def all(self, name: str) -> Sequence[ContentLine]:
        """Return its lines named `name`, in capitals."""
        return self.lines.get(name, ())

    def first(self, name: str) -> ContentLine | None:
        """Return its first line named `name`, if it has one."""
        lines = self.lines.get(name)
        return lines[0] if lines else None

    def value(self, name: str) -> str:
        """Return the first line named `name` as it is written, or an empty text."""
        lines = self.lines.get(name)
        return lines[0].value if lines else ""

    def text(self, name: str) -> str:
        """Return the text of its first line named `name`, or an empty one."""
        lines = self.lines.get(name)
        return lines[0].text if lines else ""

    @property
    def label(self) -> str:
        """What a person may recognise it by."""
        return short(self.text("SUMMARY") or self.text("UID"))


@dataclass(slots=True)
class Blocks:
    """The components of a file, in its order; they fill while it is read."""

    calendars: list[Block] = field(default_factory=list)
    zones: list[Block] = field(default_factory=list)
    busy: list[Block] = field(default_factory=list)
    """Lists of busy times."""
    events: int = 0
    """How many there were."""
    alarms: int = 0
    """How many the events have."""
    others: dict[str, int] = field(default_factory=dict)
    """What is no event and is not read, such as VTODO: how many by kind."""
    lost: set[str] = field(default_factory=set)
    """The UIDs of events that could not be read."""
    shift: int | None = None
    """How much later places are in the file as it came; None when it came otherwise."""
    reached: int = 0
    """The octet up to which the file was gone through."""
