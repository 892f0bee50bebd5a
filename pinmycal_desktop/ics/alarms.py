"""Alarms somebody set on our event in another calendar, carried over octet by octet.

Nothing is understood or rung here: what is written back is what that calendar has.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_ALARMS = 20
MOST_OCTETS = 16_384
_EVENT, _END_EVENT = b"BEGIN:VEVENT", b"\r\nEND:VEVENT\r\n"
_ALARM, _END_ALARM = b"BEGIN:VALARM", b"END:VALARM"
_AT_ONE_INSTANT = re.compile(rb"TRIGGER\b[^:]*VALUE=\"?DATE-TIME", re.IGNORECASE)


def with_alarms(ours: bytes, theirs: bytes) -> bytes:
    """Return the file `ours`, of one event, with the alarms the event has in `theirs`.

    An alarm at one instant (RFC 5545, 3.8.6.3) is left out, for the event may have
    moved; so is all beyond `MOST_ALARMS` and `MOST_OCTETS`. Where `theirs` is not one
    event, it is `ours` as it is.
    """
    head, end, tail = ours.rpartition(_END_EVENT)
    lines = [each.rstrip(b"\r") for each in theirs.split(b"\n")]
    if not end or sum(each.upper() == _EVENT for each in lines) != 1:
        return ours
    kept = b""
    for number, alarm in enumerate(_alarms(lines)):
        if number == MOST_ALARMS or len(kept) + len(alarm) > MOST_OCTETS:
            break
        kept += alarm
    return head + kept + end + tail


def _alarms(lines: list[bytes]) -> Iterator[bytes]:
    """Yield the whole alarms among `lines`, each with the line break before it."""
    alarm: list[bytes] = []
    for each in lines:
        word = each.upper()
        if word == _ALARM:
            alarm = [each]
        elif alarm and word == _END_ALARM:
            if not any(map(_AT_ONE_INSTANT.match, alarm)):
                yield b"".join(b"\r\n" + line for line in (*alarm, each))
            alarm = []
        elif alarm and each.strip():
            # Anything else that begins or ends has lost its way in a broken file.
            is_stray = word.startswith((b"BEGIN:", b"END:"))
            alarm = [] if is_stray else [*alarm, each]
