"""What taking an import back came to: the time it touched, and what it left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.model.span import Span


@value_class
class TakenBack:
    """What became of the rows of an import that was taken back."""

    spans: tuple[Span, ...]
    done: tuple[int, ...]
    """The ids of the rows that are as they were before."""
    changed: tuple[str, ...] = ()
    """The titles of what was changed since and stays."""
    taken: tuple[str, ...] = ()
    """The titles of what stays because somebody else has its time by now."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing was left alone."""
        return not (self.changed or self.taken)

    def notes(self) -> Iterator[Message]:
        """Yield what is to be said of what was left alone."""
        for code, titles in (
            ("import.kept", self.changed),
            ("import.kept.taken", self.taken),
        ):
            if titles:
                yield Message.of(code, count=len(titles), titles=titles)
