"""The rows of the schedule page, which of them are locked, and what saving changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.ui.editing.side_list import SideRow
from pinmycal_desktop.ui.editing.unsent import waiting_word
from pinmycal_desktop.ui.words import counted, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.screen.schedule import ScheduleDraft
    from pinmycal_desktop.ui.schedule.reading import SchedulesReading

EDIT = Ability.EDIT_SCHEDULES


def rows_of(
    drafts: Iterable[tuple[int, ScheduleDraft]], reading: SchedulesReading
) -> list[SideRow]:
    """Return a row for each schedule, account by account."""
    place = reading.homes.place
    in_order = sorted(drafts, key=lambda it: place(it[1].current.account_id))
    return [_row(key, draft, reading) for key, draft in in_order]


def _row(key: int, draft: ScheduleDraft, reading: SchedulesReading) -> SideRow:
    count = len(reading.types_of(draft.original))
    home = reading.homes.of(draft.current.account_id, EDIT)
    used = counted(count, "1 event type", "{0} event types")
    notes = [words("Default")] if draft.original.is_default else []
    notes.append(used.format(count) if count else words("Not used"))
    return SideRow(
        key=key,
        name=draft.current.name or words("Without a name"),
        note=" · ".join(notes if key > 0 else [words("Not saved yet")]),
        is_changed=draft.is_changed,
        last=waiting_word(reading.unsent.get(key)),
        group=home.name,
        mark=home.mark,
    )


def locked_of(
    drafts: Iterable[tuple[int, ScheduleDraft]], reading: SchedulesReading
) -> Mapping[int, Message]:
    """Return why each schedule that its service keeps from us cannot be changed."""
    homes = reading.homes
    reasons = (
        (key, homes.of(draft.current.account_id, EDIT).why_not) for key, draft in drafts
    )
    return {key: why for key, why in reasons if why is not None}


def count_of(draft: ScheduleDraft) -> int:
    """Return how many things saving would change."""
    before, after = draft.original, draft.current
    fields = ("name", "zone", "is_default")
    changed = sum(getattr(before, each) != getattr(after, each) for each in fields)
    overrides = len(set(before.overrides) ^ set(after.overrides))
    count = changed + len(draft.changed_days()) + overrides
    return max(count, 1) if draft.is_changed else 0
