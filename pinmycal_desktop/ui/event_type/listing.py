"""The rows of the event type page, and the lines in which two forms differ."""

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
    from collections.abc import Iterable, Mapping

    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.ui.event_type.reading import EventTypesReading
    from pinmycal_desktop.ui.format import Format

_EDIT = Ability.EDIT_EVENT_TYPES


def rows_of(
    drafts: Iterable[tuple[int, EventTypeDraft]], reading: EventTypesReading
) -> list[SideRow]:
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


def locked_of(
    drafts: Iterable[tuple[int, EventTypeDraft]], reading: EventTypesReading
) -> Mapping[int, Message]:
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
