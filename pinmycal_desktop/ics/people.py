"""Who an event names: the organizer and the attendees (RFC 5545, 3.8.4.1)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pinmycal_desktop.ics.lines import address, single_line
from pinmycal_desktop.ics.quirks import invitee_zone
from pinmycal_desktop.ics.zone_names import iana_name
from pinmycal_desktop.model.booking import Attendee

if TYPE_CHECKING:
    from pinmycal_desktop.ics.block import Block
    from pinmycal_desktop.ics.lines import ContentLine
    from pinmycal_desktop.ics.notes import Notes

MAX_PEOPLE = 200
MAX_NAME = 500
MAX_ADDRESS = 255


def person(line: ContentLine | None, zone: str) -> Attendee | None:
    """Return who a CAL-ADDRESS is (RFC 5545, 3.3.3)."""
    if line is None:
        return None
    email, name = line.parameters.get("EMAIL", ""), line.parameters.get("CN", "")
    return _person(line.value, email, name, zone)


@lru_cache(maxsize=1024)  # the same people come again and again
def _person(value: str, email: str, written: str, zone: str) -> Attendee | None:
    """Return who is at an address; `email` and `written` are parameters beside it."""
    value = value.strip()
    mail = value[len("mailto:") :] if value[:7].lower() == "mailto:" else ""
    mail = address(email or mail)[:MAX_ADDRESS]
    name = single_line(written)[:MAX_NAME]
    if not mail and not name:
        return None
    return Attendee(name=name or mail.partition("@")[0], email=mail, zone=zone)


def attendees(
    block: Block, description: str, home: str, notes: Notes
) -> tuple[Attendee, ...]:
    """Return who is invited, each once; the first in the zone the mail names."""
    lines = block.all("ATTENDEE")
    if not lines:
        return ()
    named = invitee_zone(description)
    zone = (iana_name(named) if named else "") or home
    people: dict[str, Attendee] = {}
    for line in lines:
        someone = person(line, home if people else zone)
        if someone is None:
            continue
        if len(people) >= MAX_PEOPLE:
            notes.say("transfer.many-people", title=block.label, count=MAX_PEOPLE)
            break
        people.setdefault(someone.email.lower() or someone.name, someone)
    return tuple(people.values())
