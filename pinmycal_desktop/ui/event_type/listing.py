"""The rows of the event type page, what is free among them, how two forms differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.screen.event_type import EventTypeDraft
from pinmycal_desktop.ui.editing.side_list import SideRow
from pinmycal_desktop.ui.editing.unsent import waiting_word
from pinmycal_desktop.ui.event_type.field_words import field_name, value_words
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import TypeAlias

    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.ui.event_type.reading import EventTypesReading
    from pinmycal_desktop.ui.format import Format

    Drafts: TypeAlias = Iterable[tuple[int, EventTypeDraft]]

_EDIT = Ability.EDIT_EVENT_TYPES


def rows_of(drafts: Drafts, reading: EventTypesReading) -> list[SideRow]:
    """Return a row for each event type, account by account."""
    place = reading.homes.place
    in_order = sorted(drafts, key=lambda it: place(it[1].current.account_id))
    return [_row(key, draft, reading) for key, draft in in_order]


def _row(key: int, draft: EventTypeDraft, reading: EventTypesReading) -> SideRow:
    current = draft.current
    home = reading.homes.of(current.account_id, _EDIT)
    lengths = ", ".join(str(each) for each in sorted(current.lengths))
    note = words("{0} min").format(lengths)
    hidden = words("Hidden") if draft.original.is_hidden else ""
    return SideRow(
        key=key,
        name=current.title or words("Without a name"),
        note=note if key > 0 else words("{0} · not saved yet").format(note),
        swatch=current.colour,
        last=waiting_word(reading.unsent.get(key)) or hidden,
        is_changed=draft.is_changed,
        group=home.name,
        mark=home.mark,
    )


def locked_of(drafts: Drafts, reading: EventTypesReading) -> Mapping[int, Message]:
    """Return why each event type that its service keeps from us cannot be changed."""
    homes = reading.homes
    reasons = (
        (key, homes.of(draft.current.account_id, _EDIT).why_not)
        for key, draft in drafts
    )
    return {key: why for key, why in reasons if why is not None}


def differences(
    mine: object, theirs: object, form: Format, names: Mapping[int, str]
) -> tuple[str, ...]:
    """Return a line for each field in which two forms of an event type differ."""
    if not (isinstance(mine, EventType) and isinstance(theirs, EventType)):
        return ()
    line = words("{0}: mine {1}, theirs {2}")
    return tuple(
        line.format(
            field_name(each.field),
            value_words(each, each.after, form, names),
            value_words(each, each.before, form, names),
        )
        for each in EventTypeDraft(theirs, mine).changes()
    )


def free_colour(drafts: Drafts) -> int:
    """Return a colour nothing has yet; the first one when all are taken."""
    used = {draft.current.colour for _key, draft in drafts}
    return next((each for each in range(1, 11) if each not in used), 1)


def next_position(drafts: Drafts, account_id: int) -> int:
    """Return the place behind all others of an account."""
    current = (draft.current for _key, draft in drafts)
    places = (each.position for each in current if each.account_id == account_id)
    return max(places, default=0) + 1


def taken_slugs(
    drafts: Drafts, shown: int | None, draft: EventTypeDraft
) -> frozenset[str]:
    """Return the addresses that others of its account have."""
    account_id = draft.original.account_id
    return frozenset(
        other.original.slug
        for key, other in drafts
        if key != shown and key > 0 and other.original.account_id == account_id
    )


def stored_beside(
    drafts: Mapping[int, EventTypeDraft], rows: Sequence[int], key: int
) -> tuple[dict[int, EventType], int]:
    """Return what is stored in the account of `key`, in the order of the rows.

    With it the place of the first of them among all rows.
    """
    account_id = drafts[key].original.account_id
    stored = {
        each: drafts[each].original
        for each in rows
        if each > 0 and drafts[each].original.account_id == account_id
    }
    return stored, next((n for n, each in enumerate(rows) if each in stored), 0)
