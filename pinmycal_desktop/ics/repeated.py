"""An event at several times: what a series is in the window.

Between the reader and the program it goes as one, for there may be thousands of times.
It knows nothing of rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pinmycal_desktop.model.transfer import ReadEvent

Time: TypeAlias = tuple[datetime, datetime, str]
"""When an occurrence begins and ends, in UTC, and what it is called."""


@dataclass(slots=True)
class Repeated:
    """An event at several times."""

    event: ReadEvent
    """Says all but when."""
    times: Sequence[Time]

    def events(self) -> Iterator[ReadEvent]:
        """Yield one event for each time."""
        at = self.event.at
        for start, end, name in self.times:
            yield at(Span(start, end), name)
