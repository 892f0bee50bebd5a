"""All series of a file, spread out over the window, with what stands for single ones.

A series and what changes it come in any order, so they are looked at together once the
whole file was read. How one rule repeats is the business of `series`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.ics.recurrence import BudgetSpent
from pinmycal_desktop.ics.repeated import Repeated

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from pinmycal_desktop.ics.event import Draft
    from pinmycal_desktop.ics.series import Spreading
    from pinmycal_desktop.model.transfer import ReadEvent

TROUBLE = (
    ArithmeticError,
    AttributeError,
    BudgetSpent,
    LookupError,
    TypeError,
    ValueError,
)
"""What hostile values make of date arithmetic, whatever else was thought of."""


def placed(
    drafts: list[Draft], lost: Container[str]
) -> tuple[list[Draft], list[tuple[int, ...]]]:
    """Return `drafts` knowing which series they are of, and the places of each series.

    Only what can be written again as it came has one: all of it was read and stands in
    the file by the book.
    """
    whole: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        whole[draft.event.uid].append(draft)
    numbers: dict[str, int] = {}
    series: list[tuple[int, ...]] = []
    for uid, parts in whole.items():
        places = [draft.block.place for draft in parts]
        is_one = sum(draft.is_series for draft in parts) == 1
        if uid and uid not in lost and is_one and None not in places:
            series.append(tuple(each for each in places if each is not None))
            numbers[uid] = -len(series)
    return [
        replace(draft, event=replace(draft.event, place=numbers[draft.event.uid]))
        if draft.event.uid in numbers
        else draft
        for draft in drafts
    ], series


def spread_all(
    drafts: list[Draft], spreading: Spreading
) -> Iterator[ReadEvent | Repeated]:
    """Yield the occurrences of each series over the window, and what replaces some."""
    changed = [draft for draft in drafts if draft.is_replacement]
    own_words: dict[str, set[str]] = defaultdict(set)
    onward: dict[str, list[Draft]] = defaultdict(list)
    for draft in changed:
        uid = draft.event.uid
        if draft.onward is None:
            own_words[uid].add(draft.replaces)
        else:
            onward[uid].append(draft)
    series = {draft.event.uid for draft in drafts if draft.is_series}
    for draft in drafts:
        uid = draft.event.uid
        if draft.is_series:
            yield from _but(
                _occurrences(draft, spreading, onward.get(uid, ())),
                own_words.get(uid, ()),
            )
        elif uid not in series:
            spreading.notes.say("transfer.lone-occurrence", title=draft.block.label)
            yield draft.event
        elif draft.onward is None:
            yield draft.event
    for uid in onward.keys() & series:
        for draft in onward[uid]:
            spreading.tell_unfollowed(draft)


def _but(found: Iterable[Repeated], names: Container[str]) -> Iterator[Repeated]:
    """Yield occurrences without those of certain names."""
    for each in found:
        times = [time for time in each.times if time[2] not in names]
        if times:
            yield Repeated(each.event, times)


def _occurrences(
    draft: Draft, spreading: Spreading, onward: Sequence[Draft]
) -> list[Repeated]:
    """Return the occurrences of one series; none, and reported, if that fails."""
    try:
        return spreading.spread(draft, onward)
    except TROUBLE:
        block = draft.block
        spreading.notes.lose(block.number, block.label, "transfer.impossible-values")
        return []
