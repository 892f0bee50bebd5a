"""Recurrence rules of vCalendar 1.0, such as `W2 MO WE #10`, put into today's words.

Its specification (Internet Mail Consortium, 1996, "Recurrence Rule Grammar") has a
letter for how often, numbers and days, and an end: `#10` times, `#0` for ever, a time;
without one it is twice. Rules within rules, and times of the day, are not understood.
"""

from __future__ import annotations

import re

_RULE = re.compile(r"(D|W|MP|MD|YM|YD)(\d{1,9})((?: [^ ]+)*)", re.ASCII)
_COUNT = re.compile(r"#(\d{1,9})", re.ASCII)
_END = re.compile(r"\d{8}(?:T\d{6}Z?)?", re.ASCII)
_NUMBER = re.compile(r"(\d{1,3})([+-]?)", re.ASCII)
_WEEKDAYS = frozenset(("MO", "TU", "WE", "TH", "FR", "SA", "SU"))
_FREQUENCIES = {
    "D": ("DAILY", ""),
    "W": ("WEEKLY", "BYDAY"),
    "MP": ("MONTHLY", "BYDAY"),
    "MD": ("MONTHLY", "BYMONTHDAY"),
    "YM": ("YEARLY", "BYMONTH"),
    "YD": ("YEARLY", "BYYEARDAY"),
}


def in_new_words(text: str) -> str:
    """Return the rule `text` as RFC 5545, 3.3.10 writes it; as it is if it is new.

    One that is neither is returned as it is, too.
    """
    found = _RULE.fullmatch(" ".join(text.upper().split()))
    if found is None:
        return text
    frequency, part = _FREQUENCIES[found[1]]
    words = found[3].split()
    end = _end(words.pop()) if words and _is_end(words[-1]) else "COUNT=2"
    named = _named(found[1], words)
    if named is None:
        return text
    by = f"{part}={','.join(named)}" if named else ""
    new = (f"FREQ={frequency}", f"INTERVAL={found[2]}", by, end)
    return ";".join(filter(None, new))


def _is_end(word: str) -> bool:
    return bool(_COUNT.fullmatch(word) or _END.fullmatch(word))


def _end(word: str) -> str:
    """Return when it is over, in new words; nothing for never."""
    count = _COUNT.fullmatch(word)
    if count is None:
        return f"UNTIL={word}"
    return f"COUNT={count[1]}" if int(count[1]) else ""


def _named(kind: str, words: list[str]) -> list[str] | None:
    """Return the days or months that are named; None when they make no sense."""
    if kind == "MP":
        return _counted(words)
    if kind == "W":
        return words if _WEEKDAYS.issuperset(words) else None
    if kind == "D":
        return None if words else []
    numbers = ["-1" if each == "LD" else _number(each) for each in words]
    return numbers if all(numbers) else None


def _counted(words: list[str]) -> list[str] | None:
    """Return the days of `1+ SU 2- MO FR`: each weekday with the numbers before it."""
    days: list[str] = []
    numbers: list[str] = []
    is_named = True
    for word in words:
        number = _number(word)
        if word in _WEEKDAYS and numbers:
            days += [f"{each}{word}" for each in numbers]
            is_named = True
        elif number:
            numbers = [number] if is_named else [*numbers, number]
            is_named = False
        else:
            return None
    return days if is_named else None


def _number(word: str) -> str:
    """Return `3-` as `-3`; nothing when it is no number."""
    found = _NUMBER.fullmatch(word)
    if found is None:
        return ""
    return f"-{found[1]}" if found[2] == "-" else found[1]
