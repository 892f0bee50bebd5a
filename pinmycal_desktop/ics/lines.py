"""One content line, both ways (RFC 5545, 3.1 to 3.3; RFC 6868).

What is written here is safe by construction: no value, name or parameter can begin a
line of its own, whatever a person typed, and no `assert` is part of that. It knows no
component and no property.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLD_AT = 75
"""Octets of a physical line, its end not counted (RFC 5545, 3.1)."""

_LINE_ENDS = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
"""Everything any reader may take for the end of a line (`str.splitlines`)."""
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_NEEDS_QUOTES = re.compile(r"[,;:=]")
"""What the RFC wants quoted; and `=`, around which icalendar eats the blanks."""
_NAME = re.compile(r"([A-Za-z0-9-]+)[ \t]*([;:])")
_PARAMETER = re.compile(
    r"[ \t]*([A-Za-z0-9_.-]+)[ \t]*="
    r'((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)([;:])'
)
_LOOSE_PARAMETER = re.compile(r"[ \t]*([A-Za-z0-9-]*)([;:])")
"""vCalendar 1.0's `;QUOTED-PRINTABLE`, and a semicolon too many."""
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_CARET = re.compile(r"\^([n'^])")
_CARETS = {"n": "\n", "'": '"', "^": "^"}
_MAX_PARAMETERS = 200
_TIMES = "DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE"
_CARELESS = re.compile(
    rf"(?:[\w-]+\.)?({'|'.join(_TIMES)})[ \t]*[;,](.{{1,300}}):(?=[ \t]*\d{{4}})",
    re.IGNORECASE,
)
"""A time behind parameters that cannot be taken apart by the book.

Where the time begins is plain: behind the last colon with a year after it.
"""
_UNREAD = ("ATTACH;", "ATTACH:", "X-ALT-DESC", "IMAGE;")
_NONE: Mapping[str, str] = MappingProxyType({})
_COMMON = frozenset(
    ("UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION")
).union(
    ("LOCATION", "STATUS", "SEQUENCE", "CREATED", "LAST-MODIFIED", "CLASS", "URL"),
    ("TRANSP", "RRULE", "PRIORITY", "ORGANIZER", "ATTENDEE", "CATEGORIES", "EXDATE"),
)
"""What most lines are called; without parameters there is nothing to take apart."""


class ContentLine(Struct):
    """A property as it stands in a file: `NAME;PARAMETER=…:value`."""

    number: int
    """The physical line it begins on, counted from 1; 0 when nobody counted."""
    name: str
    """In capitals."""
    parameters: Mapping[str, str]
    """By name in capitals; quotes and carets are undone."""
    value: str
    """As written: texts are still escaped."""

    @property
    def text(self) -> str:
        """The value as text, escapes undone (RFC 5545, 3.3.11)."""
        return unescaped(self.value)


def parse_line(number: int, line: str) -> ContentLine | None:
    """Return the content line in `line`, or None when it is none."""
    name, colon, value = line.partition(":")
    if colon and name in _COMMON:
        return ContentLine(number, name, _NONE, value)
    head = _NAME.match(line)
    if head is None:
        return _careless_line(number, line)
    parameters: dict[str, str] = {}
    at, end = head.end(), head[2]
    while end == ";":
        part = _PARAMETER.match(line, at)
        if part is not None:
            value = part[2]
        else:
            part = _LOOSE_PARAMETER.match(line, at)
            value = ""
        if part is None:
            return _careless_line(number, line)
        if len(parameters) < _MAX_PARAMETERS:
            parameters[part[1].upper()] = _parameter_text(value)
        at, end = part.end(), part[part.lastindex or 0]
    return ContentLine(number, head[1].upper(), parameters, line[at:])


def _careless_line(number: int, line: str) -> ContentLine | None:
    """Return the time in `line`, whose parameters break rules; None for anything else.

    A quotation mark too few, blanks around `=`, a name no parameter may have: none of
    them is worth a meeting.
    """
    found = _CARELESS.match(line)
    if found is None:
        return None
    parameters = {}
    for part in re.split(r"[;,]", found[2])[:_MAX_PARAMETERS]:
        name, _, value = part.partition("=")
        parameters[name.strip().upper()] = value.replace('"', "").strip()
    return ContentLine(number, found[1].upper(), parameters, line[found.end() :])


def is_unread(line: str) -> bool:
    """Whether a line that begins like this, in capitals, is passed over unread.

    What it holds is never fetched and never unpacked.
    """
    return line.startswith(_UNREAD)


def _parameter_text(written: str) -> str:
    """Return a parameter's value without quotes and carets."""
    plain = written.replace('"', "")
    if "^" not in plain:
        return plain
    return _CARET.sub(lambda found: _CARETS[found[1]], plain)


def unescaped(value: str) -> str:
    """Return the text written as `value`."""
    if "\\" not in value:
        return value
    if "\\\\" not in value:  # the usual escapes, without a look at each
        text = value.replace("\\n", "\n")
        if "\\" in text:
            text = text.replace("\\N", "\n")
            text = text.replace("\\,", ",").replace("\\;", ";")
        if "\\" not in text:
            return text
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def split_values(value: str) -> Iterator[str]:
    r"""Yield the texts of a comma-separated list; `\,` does not separate."""
    for part in re.split(r"(?<!\\),", value):
        yield unescaped(part).strip()


def cleaned(text: str) -> str:
    """Return `text` with every kind of line end as a newline, and no controls."""
    if text.isprintable() or text.replace("\n", "").isprintable():
        return text
    return _CONTROLS.sub("", _LINE_ENDS.sub("\n", text))


def single_line(text: str) -> str:
    """Return `text` on one line, without controls."""
    if text.isprintable():
        return text.strip()
    return cleaned(text).replace("\n", " ").strip()


def address(text: str) -> str:
    """Return an e-mail address or URL with nothing in it but its characters."""
    return "".join(cleaned(text).split())


def escaped(text: str) -> str:
    """Return `text` as a TEXT value (RFC 5545, 3.3.11)."""
    plain = cleaned(text).replace("\\", "\\\\").replace(";", "\\;")
    return plain.replace(",", "\\,").replace("\n", "\\n")


def write_line(
    name: str, value: str, parameters: Iterable[tuple[str, str]] = ()
) -> bytes:
    """Return one content line, folded, with its end.

    `name` and the parameters' names are the program's own words; `value` is escaped
    already where it is text. Whatever could end a line is taken out of all of them.
    """
    head = name
    for key, text in parameters:
        head = f"{head};{key}={_quoted(text)}"
    line = cleaned(f"{head}:{value}")
    return folded(line.replace("\n", " ") if "\n" in line else line)


@lru_cache(maxsize=1024)  # the same people and zones come again and again
def _quoted(text: str) -> str:
    """Return a parameter's value, quoted where it must be (RFC 6868)."""
    plain = cleaned(text).replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f'"{plain}"' if _NEEDS_QUOTES.search(plain) else plain


def folded(line: str) -> bytes:
    """Return `line` in pieces of at most 75 octets, never within a letter."""
    octets = line.encode("utf-8")
    if len(octets) <= FOLD_AT:
        return octets + b"\r\n"
    pieces: list[bytes] = []
    at, room = 0, FOLD_AT
    while len(octets) - at > room:
        cut = at + room
        while octets[cut] & 0xC0 == 0x80:  # noqa: PLR2004 - the middle of a letter
            cut -= 1
        pieces.append(octets[at:cut])
        at, room = cut, FOLD_AT - 1
    pieces.append(octets[at:])
    return b"\r\n ".join(pieces) + b"\r\n"
