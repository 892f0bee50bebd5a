"""The command palette's list: what fits the words typed, best first, group by group.

It knows choices by their key and words; what one does is known to whoever made it.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_OF_A_GROUP = 6


class Group(Enum):
    """Where a choice stands; in this order."""

    LINE = "line"
    """What a line typed books, its other readings behind it."""
    DATE = "date"
    PERSON = "person"
    TYPE = "type"
    ACTION = "action"
    ZONE = "zone"


@value_class
class Choice:
    """Something that can be chosen in the palette."""

    group: Group
    key: str
    """What it is known by to whoever carries it out."""
    words: str
    note: str = ""
    """A quieter word behind."""
    keys: tuple[str, ...] = ()
    """The keys that ask for it without the palette."""
    icon: str = ""
    colour: int = 0
    """An event type's colour, 1 to 10; 0 for none."""
    also: str = ""
    """More words it is found by."""


def fitting(choices: Iterable[Choice], typed: str) -> tuple[Choice, ...]:
    """Return the choices that fit, group by group, each with its best first.

    Every word typed must begin a word of the choice, or stand in it; of equals the
    earlier one comes first. Without words there are the actions alone.
    """
    words = typed.casefold().split()
    scored: dict[Group, list[tuple[int, int, Choice]]] = {}
    for place, choice in enumerate(choices):
        found = _score(choice, words)
        if found is not None:
            scored.setdefault(choice.group, []).append((found, place, choice))
    if not words:
        return tuple(each for _, _, each in scored.get(Group.ACTION, []))
    groups = sorted(scored, key=list(Group).index)
    groups.sort(key=lambda group: min(map(_by_score, scored[group]))[0])
    return tuple(
        choice
        for group in groups
        for _, _, choice in sorted(scored[group], key=_by_score)[:MOST_OF_A_GROUP]
    )


def _by_score(scored: tuple[int, int, Choice]) -> tuple[int, int]:
    return scored[:2]


def _score(choice: Choice, words: Sequence[str]) -> int | None:
    """Return how far a choice is from what was typed; None when it does not fit."""
    if choice.group in (Group.LINE, Group.DATE):
        return -1  # made of what was typed
    said = f"{choice.words} {choice.also}".casefold()
    if " ".join(words) and said.startswith(" ".join(words)):
        return 0
    starts = said.replace("-", " ").split()
    worst = 1
    for word in words:
        if any(each.startswith(word) for each in starts):
            continue
        if word not in said:
            return None
        worst = 2
    return worst
