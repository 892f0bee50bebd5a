"""Reads times of the day as people type them: 9:15, 0915, 9.15, 9h15, 3pm, noon.

Pure functions that return minutes after midnight; they know no zone and no day.
"""

from __future__ import annotations

import re

MINUTES_A_DAY = 24 * 60
_NOON = 12
_HOUR = 60
_TIME = re.compile(
    r"""^(?P<hour>\d{1,2})
        (?: \s*[:.,hH]\s*(?P<minute>\d{2})? | (?P<joined>\d{2}) )?
        \s*(?P<half>[aApP]\.?\s?[mM]?\.?)?$""",
    re.VERBOSE,
)
_WORDS = {"noon": _NOON * _HOUR, "midnight": 0}


def minutes_of(text: str) -> int | None:
    """Minutes after midnight, 0..1440: of 9:15, 0915, 9.15, 9h15, 9pm, noon, 24:00."""
    text = text.strip()
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    match = _TIME.match(text)
    if match is None:
        return None
    hour = int(match["hour"])
    minute = int(match["minute"] or match["joined"] or 0)
    if match["half"]:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if match["half"][0] in "pP" else 0)
    told = hour * _HOUR + minute
    return told if minute < _HOUR and told <= MINUTES_A_DAY else None
