"""Contact: what an e-mail address, a telephone number and a link look like.

The one place that says so; whoever reads them, from a window, a file, a command or a
program, asks here. It never tells whether anybody is there.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

MOST_EMAIL = 254
"""Characters of the longest e-mail address (RFC 5321, 4.5.3.1.3)."""

_BEFORE_AT = r"[^\s@<>()\[\]\\,:;\"]{1,64}"
_LABEL = r"[^\s@<>()\[\]\\,:;\"._]{1,63}"
_EMAIL = re.compile(rf"{_BEFORE_AT}@{_LABEL}(\.{_LABEL})*")

PHONE_PATTERN = r"\+?\(?[0-9][0-9 ()./-]{3,30}( ?(x|ext\.?) ?[0-9]{1,6})?"
"""A telephone number as people write it: it may have an extension."""
DIALLED_PATTERN = r"\+[1-9][0-9]{6,14}"
"""A telephone number as it is dialled from anywhere (E.164)."""
_PHONE = re.compile(PHONE_PATTERN)
_DIALLED = re.compile(DIALLED_PATTERN)
_FEWEST_DIGITS = 6


def is_email(text: str) -> bool:
    """Whether `text` has the form of an e-mail address, of a local network too."""
    return len(text) <= MOST_EMAIL and _EMAIL.fullmatch(text) is not None


def is_public_email(text: str) -> bool:
    """Whether `text` is an e-mail address whose domain has a dot, as public ones do."""
    return is_email(text) and "." in text.rpartition("@")[2]


def is_phone(text: str) -> bool:
    """Whether `text`, said to be a telephone number, has the form of one."""
    return _PHONE.fullmatch(text) is not None


def looks_like_phone(text: str) -> bool:
    """Whether `text`, which may be any place, is rather a telephone number.

    Of a few digits that is not known: they may be a room.
    """
    digits = sum(each.isdigit() for each in text)
    return digits >= _FEWEST_DIGITS and is_phone(text)


def is_dialled(text: str) -> bool:
    """Whether `text` is a telephone number that can be dialled from anywhere."""
    return _DIALLED.fullmatch(text) is not None


def is_link(text: str) -> bool:
    """Whether `text` is an address of the web: http or https, with a host."""
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018 - a wrong port is only noticed when it is read
    except ValueError:
        return False
    is_web = parts.scheme in {"http", "https"} and bool(parts.hostname)
    return is_web and not any(each.isspace() for each in text)
