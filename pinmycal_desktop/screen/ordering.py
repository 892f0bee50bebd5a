"""A new place in an order of numbered things, so that one change moves one thing.

Places are whole numbers with room between them. Where there is none left, all are given
new ones that keep the order, first; then moving one back needs its old number only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

STEP = 16


@value_class(kw_only=False)
class Move:
    """What has to be written, in this order."""

    respaced: Mapping[int, int]
    """New positions that change no order, by key; empty when there was room."""
    position: int
    """Where the thing that is moved stands then."""


def moved(order: Sequence[tuple[int, int]], key: int, place: int) -> Move:
    """Return the move of `key` to `place` in `order`: keys with their positions."""
    rest = [position for each, position in order if each != key]
    between = _between(rest, place)
    if between is not None and _is_strict([position for _key, position in order]):
        return Move({}, between)
    respaced = {each: (at + 1) * STEP for at, (each, _position) in enumerate(order)}
    rest = [position for each, position in respaced.items() if each != key]
    position = _between(rest, place)
    assert position is not None, "there is room after giving new positions"
    changed = {each: at for each, at in order if respaced[each] != at}
    return Move({each: respaced[each] for each in changed}, position)


def _is_strict(positions: Sequence[int]) -> bool:
    return list(positions) == sorted(set(positions))


def _between(rest: Sequence[int], place: int) -> int | None:
    """Return a free number for `place` among `rest`, or None when there is none."""
    if not rest:
        return STEP
    if place == 0:
        return rest[0] - STEP
    if place >= len(rest):
        return rest[-1] + STEP
    before, after = rest[place - 1], rest[place]
    return (before + after) // 2 if after - before > 1 else None
