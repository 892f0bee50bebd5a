"""Free times as text for a mail or a chat: plain, Markdown and HTML, in two zones.

Slots that touch are told as one stretch. Words and clocks come from whoever asks; it
reads nothing, and what people typed cannot become markup.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.model.span import Span, merged
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_MARKUP = re.compile(r"([\\`*_{}\[\]#!|<>~&])")
_LIST = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))", re.MULTILINE)
"""What would begin a list, or make a line a heading."""


@value_class
class FreeWording:
    """How times are told where they are asked for."""

    head: str
    """The first line: what can be booked, and whose clock it is."""
    nothing: str
    """What is said when there is no free time."""
    day: Callable[[date], str]
    times: Callable[[datetime, datetime, ZoneInfo], str]
    """One stretch of time, on the clock of a zone."""
    elsewhere: Callable[[str, datetime], str]
    """What `times` on the second clock are followed by, such as its city."""


@value_class(kw_only=False)
class FreeStretch:
    """One stretch of free time, told."""

    times: str
    elsewhere: str = ""
    """The same on the second clock; empty without one."""


@value_class(kw_only=False)
class FreeDay:
    """A day with free time, told."""

    day: str
    stretches: tuple[FreeStretch, ...]


@value_class(kw_only=False)
class FreeText:
    """Free times, told; each form is a text of its own."""

    head: str
    days: tuple[FreeDay, ...]
    nothing: str

    @property
    def plain(self) -> str:
        """As lines of text."""
        lines = [self.head, ""]
        lines += (
            f"{day.day}: {', '.join(map(_both, day.stretches))}" for day in self.days
        )
        if not self.days:
            lines.append(self.nothing)
        return "\n".join(lines) + "\n"

    @property
    def markdown(self) -> str:
        """As Markdown (CommonMark): a list for each day."""
        parts = [_marked(self.head)]
        for day in self.days:
            times = "\n".join(f"- {_marked(_both(each))}" for each in day.stretches)
            parts.append(f"**{_marked(day.day)}**\n\n{times}")
        if not self.days:
            parts.append(_marked(self.nothing))
        return "\n\n".join(parts) + "\n"

    @property
    def html(self) -> str:
        """As HTML, without any style: it takes that of where it is put."""
        parts = [f"<p>{escape(self.head)}</p>"]
        for day in self.days:
            times = "".join(f"<li>{escape(_both(each))}</li>" for each in day.stretches)
            parts.append(f"<p><b>{escape(day.day)}</b></p><ul>{times}</ul>")
        if not self.days:
            parts.append(f"<p>{escape(self.nothing)}</p>")
        return "".join(parts)


def free_text(
    slots: Iterable[Span], *, zone: str, second: str = "", wording: FreeWording
) -> FreeText:
    """Return `slots` as text, by the days of `zone`; `second` is told beside it."""
    here, there = ZoneInfo(zone), ZoneInfo(second) if second else None

    def told(span: Span) -> FreeStretch:
        times = wording.times(span.start, span.end, here)
        if there is None:
            return FreeStretch(times)
        also = wording.times(span.start, span.end, there)
        also += _days_apart(span.start, here, there)
        return FreeStretch(times, f"{also} {wording.elsewhere(second, span.start)}")

    by_day = groupby(merged(slots), key=lambda span: span.start.astimezone(here).date())
    days = tuple(
        FreeDay(wording.day(day), tuple(map(told, spans))) for day, spans in by_day
    )
    return FreeText(wording.head, days, wording.nothing)


def _days_apart(at: datetime, here: ZoneInfo, there: ZoneInfo) -> str:
    """Return ` +1` when it is the next day over there, nothing on the same day."""
    ours, theirs = (at.astimezone(each).date() for each in (here, there))
    days = (theirs - ours) // timedelta(days=1)
    return f" {days:+d}" if days else ""


def _both(stretch: FreeStretch) -> str:
    """Return a stretch on both clocks."""
    if not stretch.elsewhere:
        return stretch.times
    return f"{stretch.times} ({stretch.elsewhere})"


def _marked(text: str) -> str:
    """Return `text` so that Markdown shows it as it is."""
    plain = _MARKUP.sub(r"\\\1", text)
    return _LIST.sub(lambda found: f"{found[1]}{_unlisted(found[2])}", plain)


def _unlisted(begin: str) -> str:
    """Return what begins a list so that it begins none."""
    return f"&#{ord(begin[0])};{begin[1:]}"
