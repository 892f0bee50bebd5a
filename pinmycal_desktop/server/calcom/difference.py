"""A difference from Cal.com's answers, as a value: what, where, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Instead:
    """What is answered here to a recorded exchange; `*` stands for any text."""

    exchanges: tuple[str, ...]
    status: int
    words: str = ""
    """The sentence of a refusal."""
    values: tuple[tuple[str, object], ...] = ()
    """What the body holds, by place; the value of a list is how long it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that is answered otherwise."""

    name: str
    reason: str
    exchanges: tuple[str, ...] = ()
    """The recorded exchanges that show it, by name; none if none was recorded."""
    places: tuple[str, ...] = ()
    """Where in the answer, such as `data.slug`; `*` stands for any text."""
    instead: tuple[Instead, ...] = ()
    """What is answered instead, where that is more than other values in places."""
