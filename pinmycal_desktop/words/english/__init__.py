"""The English catalogue: every code a message can carry, with its sentence.

One file for each part of the program; the keys start with the part's name. An entry is
a template with `{name}` placeholders, or a pair of them for one and for many.
"""

from __future__ import annotations

from typing import TypeAlias

from pinmycal_desktop.words.english import (
    accounts,
    api,
    booking,
    caldav,
    calendars,
    command_line,
    draft,
    editors,
    final,
    outbox,
    pages,
    people,
    remote,
    service,
    setup,
    transfer,
)

Entry: TypeAlias = "str | tuple[str, str]"

CATALOGUE: dict[str, Entry] = {
    **setup.ENTRIES,
    **accounts.ENTRIES,
    **booking.ENTRIES,
    **draft.ENTRIES,
    **transfer.ENTRIES,
    **calendars.ENTRIES,
    **caldav.ENTRIES,
    **outbox.ENTRIES,
    **final.ENTRIES,
    **pages.ENTRIES,
    **people.ENTRIES,
    **remote.ENTRIES,
    **api.ENTRIES,
    **service.ENTRIES,
    **command_line.ENTRIES,
    **editors.ENTRIES,
}
"""Every entry by its code."""
