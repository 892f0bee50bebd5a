"""A message below the faces: a code with its arguments, without any words.

`pinmycal_desktop.words` turns it into a sentence; nothing here is shown as it is.
"""

from __future__ import annotations

from typing import TypeAlias

from pinmycal_desktop.model.value_class import value_class

Argument: TypeAlias = "str | int | tuple[str, ...]"
"""Instants and dates travel as ISO 8601 text, in arguments named `..._at` and `..._on`:
the face that shows them knows the zone and the locale."""


@value_class(kw_only=False)
class Message:
    """What happened, in a form every face can put into its own words."""

    code: str
    """The entry of the catalogue, such as `booking.slot-taken`."""

    arguments: tuple[tuple[str, Argument], ...] = ()
    """Names and values for the entry's placeholders, in a fixed order."""

    @classmethod
    def of(cls, code: str, /, **arguments: Argument) -> Message:
        """Return the message `code` with its `arguments`."""
        return cls(code, tuple(arguments.items()))

    def __getitem__(self, name: str) -> Argument:
        """Return one argument; raises KeyError when the message has none of it."""
        return dict(self.arguments)[name]
