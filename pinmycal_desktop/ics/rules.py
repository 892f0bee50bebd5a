"""Recurrence rules as they are written, and which of them make sense.

RFC 5545, 3.3.10. A rule that means nothing, or that no one could follow, is refused
here by name, so that what expands rules meets good ones only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from pinmycal_desktop.ics.old_rules import in_new_words

CLOCK = {"HOURLY": 3600, "MINUTELY": 60, "SECONDLY": 1}
"""The seconds of the frequencies that go by the clock."""
_FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", *CLOCK)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_RANGES = {
    "BYSECOND": (0, 60),
    "BYMINUTE": (0, 59),
    "BYHOUR": (0, 23),
    "BYMONTH": (1, 12),
}
_SIGNED_RANGES = {
    "BYMONTHDAY": 31,
    "BYYEARDAY": 366,
    "BYWEEKNO": 53,
    "BYDAY": 53,
    "BYSETPOS": 366,
}
_TIMES = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})
_MOST = 10**15
"""Numbers above are taken for it: time ends long before."""


class BadRule(ValueError):
    """A rule that means nothing, or that is not understood here."""

    def __init__(self, code: str, text: str = "") -> None:
        self.code = code
        self.text = text
        super().__init__(code, text)


@dataclass(frozen=True)
class Rule:
    """A recurrence rule that was found to make sense."""

    frequency: str
    interval: int = 1
    count: int | None = None
    until: str = ""
    """As written; it ends with Z when it is an instant."""
    by: tuple[tuple[str, tuple[int, ...]], ...] = ()
    """BYMONTH and its kin, sorted; BYDAY has its own field."""
    weekdays: tuple[tuple[int, int], ...] = ()
    """BYDAY as (which one, weekday): 0 means every one, Monday is 0."""
    week_start: int = 0

    @cached_property
    def parts(self) -> dict[str, tuple[int, ...]]:
        """`by` as a dictionary."""
        return dict(self.by)

    @property
    def is_even(self) -> bool:
        """Whether it repeats after the same number of seconds for ever."""
        fixed = self.frequency not in ("YEARLY", "MONTHLY")
        return fixed and not self.by and not self.weekdays

    @property
    def for_days(self) -> Rule:
        """The rule for a start without a time: hours mean nothing then, by the RFC."""
        by = tuple(each for each in self.by if each[0] not in _TIMES)
        return replace(self, by=by)


_TOO_MUCH = re.compile(r"^RRULE:|[\\\"]", re.IGNORECASE)
"""Escapes and quotation marks some programs write; a rule has none (3.3.10)."""


def parse_rule(text: str) -> Rule:
    """Return the rule written as `text`; raises BadRule with the reason."""
    fields: dict[str, str] = {}
    if _TOO_MUCH.search(text):
        text = _TOO_MUCH.sub("", text)
    if "=" not in text:
        text = in_new_words(text)
    for part in text.upper().replace(" ", "").split(";"):
        name, _, value = part.partition("=")
        if name:
            fields[name] = value
    frequency = fields.pop("FREQ", "")
    if frequency not in _FREQUENCIES:
        raise BadRule("transfer.rule.frequency", text=frequency)
    if fields.pop("RSCALE", "GREGORIAN") != "GREGORIAN" or "SKIP" in fields:
        raise BadRule("transfer.rule.calendar")
    interval = _number("INTERVAL", fields.pop("INTERVAL", "1"), 1)
    count = fields.pop("COUNT", None)
    rule = Rule(
        frequency,
        interval,
        None if count is None else _number("COUNT", count, 1),
        fields.pop("UNTIL", ""),
        weekdays=_weekdays(fields.pop("BYDAY", "")),
        week_start=_weekday(fields.pop("WKST", "MO")),
        by=tuple((name, _numbers(name, value)) for name, value in fields.items()),
    )
    if "BYSETPOS" in rule.parts and len(rule.by) + bool(rule.weekdays) == 1:
        raise BadRule("transfer.rule.part", text="BYSETPOS")
    return rule


def _number(name: str, text: str, least: int, most: int = _MOST) -> int:
    """Return a whole number of at least `least`; what is above `most` is `most`."""
    if not text.isascii() or not text.isdigit() or int(text[:40]) < least:
        raise BadRule("transfer.rule.part", text=f"{name}={text[:20]}")
    return min(int(text[:40]), most)


def _numbers(name: str, text: str) -> tuple[int, ...]:
    """Return the numbers of a BY part, each within its range."""
    low, high = _RANGES.get(name, (0, 0))
    signed = _SIGNED_RANGES.get(name, 0)
    if not high and not signed:
        raise BadRule("transfer.rule.part", text=name[:20])
    found = set()
    for each in text.split(","):
        digits = each.lstrip("+-")
        if not digits.isascii() or not digits.isdigit() or len(digits) > len("366"):
            raise BadRule("transfer.rule.part", text=f"{name}={each[:20]}")
        value = -int(digits) if each.startswith("-") else int(digits)
        fits = low <= value <= high if high else 1 <= abs(value) <= signed
        if not fits:
            raise BadRule("transfer.rule.part", text=f"{name}={each[:20]}")
        found.add(min(value, 59) if name == "BYSECOND" else value)
    return tuple(sorted(found))


def _weekday(text: str) -> int:
    """Return a weekday, Monday as 0."""
    if text not in _WEEKDAYS:
        raise BadRule("transfer.rule.part", text=text[:20])
    return _WEEKDAYS.index(text)


def _weekdays(text: str) -> tuple[tuple[int, int], ...]:
    """Return BYDAY as pairs: which one in its month or year, and the weekday."""
    if not text:
        return ()
    found = set()
    for each in text.split(","):
        which, name = each[:-2], each[-2:]
        if which:
            _numbers("BYDAY", which)
        found.add((int(which or "0"), _weekday(name)))
    return tuple(sorted(found))
