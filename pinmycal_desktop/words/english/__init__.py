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

FILES = (
    setup,
    accounts,
    booking,
    draft,
    transfer,
    calendars,
    caldav,
    outbox,
    final,
    pages,
    people,
    remote,
    api,
    service,
    command_line,
    editors,
)
CATALOGUE: dict[str, Entry] = {
    code: entry for each in FILES for code, entry in each.ENTRIES.items()
}
"""Every entry by its code."""
