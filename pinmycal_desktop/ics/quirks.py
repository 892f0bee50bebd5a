"""What comes instead of a tidy calendar file, and the habits of known servers.

Encodings, saved mails, web pages, archives; vCalendar 1.0; what Cal.com writes into
its invitations. Each is met here, so that the readers of lines and events stay plain.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import BadCalendarFile

if TYPE_CHECKING:
    from pinmycal_desktop.ics.lines import ContentLine
    from pinmycal_desktop.ics.notes import Notes

_BEGIN = re.compile(rb"BEGIN\s*:\s*V(CALENDAR|EVENT)", re.IGNORECASE)
_INDENTED = re.compile(
    rb"^[ \t]*BEGIN:V(?:CALENDAR|EVENT)[ \t]*\r*\n[ \t]+[A-Z][A-Z-]{2,30}[;:]",
    re.MULTILINE,
)
"""A component that goes on as only a long line may: nobody has to break this one."""
_INDENT = re.compile(rb"^[ \t]+(?=[A-Z][A-Z-]{2,30}[;:])", re.MULTILINE)
_SOON = 64 * 1024
"""Octets at the beginning of a file, by which its habits are known."""
_HEADER = re.compile(rb"\s*[A-Za-z][A-Za-z0-9-]*:[^\r\n]*[\r\n]")
_HEAD_END = re.compile(rb"\r*\n\r*\n|\r\r")
_LONGEST_HEAD = 256 * 1024
"""Octets of a mail before its body begins."""
_MULTI_BYTE = "[\u0080-\ufffc\U00010000-\U0010ffff]"
"""Compiled when it is asked for: that takes as long as reading a hundred events."""
_PART = 1024 * 1024
_NEVER_WESTERN = re.compile(rb"[\xfe\xff]")
"""Letters so rare in Windows-1252 that damage is likelier."""
_SIGNATURES = (
    (b"PK\x03\x04", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"%PDF", "document"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"SQLite format 3", "database"),
)
_INVITEE_ZONE = re.compile(r"^Invitee time ?zone:[ \t]*\n?[ \t]*(\S+)", re.MULTILINE)
_BOOKING_LINK = re.compile(
    r"https?://[^\s/]+/(?:[^\s?]+/)?booking/([A-Za-z0-9_-]{8,64})"
)


def calendar_octets(data: bytes, notes: Notes) -> bytes:
    """Return the calendar in `data` as UTF-8, whatever it is wrapped in.

    Raises BadCalendarFile, saying what the file is instead.
    """
    text = _as_utf8(data, notes)
    if not text.strip():
        raise BadCalendarFile("transfer.empty-file")
    if not text.lstrip()[:9].upper().startswith(b"BEGIN:V") and _HEADER.match(text):
        text = _out_of_mail(text, notes)
    if _BEGIN.search(text) is None:
        raise BadCalendarFile(f"transfer.not-a-calendar.{_kind(data)}")
    if _INDENTED.search(text, 0, _SOON):
        notes.say("transfer.indented")
        text = _INDENT.sub(b"", text)
    return text


def begins_a_calendar(data: bytes) -> bool:
    """Whether `data` begins with a calendar, and with nothing around it."""
    is_first = data.lstrip()[:9].upper().startswith(b"BEGIN:V")
    is_indented = _INDENTED.search(data, 0, _SOON) is not None
    return is_first and not is_indented and _BEGIN.search(data) is not None


def _as_utf8(data: bytes, notes: Notes) -> bytes:
    """Return `data` in UTF-8; a guess at another encoding is said."""
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    wide = _wide_encoding(data)
    if wide:
        notes.say("transfer.encoding", encoding="UTF-16")
        return data.decode(wide, "replace").lstrip("\ufeff").encode("utf-8", "replace")
    if _is_utf8(data):
        return data
    joined = re.sub(rb"(?:\r*\n|\r)[ \t]", b"", data)  # a fold may split a letter
    return data if _is_utf8(joined) else _mended(data, joined, notes)


def _is_utf8(data: bytes) -> bool:
    """Whether `data` is UTF-8 throughout; looked at in parts, for letters cost."""
    at = 0
    try:
        while at < len(data):
            end = data.find(b"\n", at + _PART) + 1 or len(data)
            data[at:end].decode("utf-8")
            at = end
    except UnicodeDecodeError:
        return False
    return True


def _wide_encoding(data: bytes) -> str:
    """Return the UTF-16 form `data` seems to be in, or nothing."""
    if data.startswith(b"\xff\xfe") or data[1:8:2] == b"\0\0\0\0":
        return "utf-16-le"
    if data.startswith(b"\xfe\xff") or data[0:8:2] == b"\0\0\0\0":
        return "utf-16-be"
    return ""


def _mended(data: bytes, joined: bytes, notes: Notes) -> bytes:
    """Return `data` in UTF-8, read as Windows-1252 unless it is damaged UTF-8."""
    has_letters = re.search(_MULTI_BYTE, joined.decode("utf-8", "replace")) is not None
    if has_letters or _NEVER_WESTERN.search(data):
        notes.say("transfer.damaged-letters")
        return data
    notes.say("transfer.encoding", encoding="Windows-1252")
    return data.decode("cp1252", "replace").encode("utf-8")


def _out_of_mail(text: bytes, notes: Notes) -> bytes:
    """Return the calendar parts of a saved mail; `text` itself if it has none."""
    if _HEAD_END.search(text, 0, _LONGEST_HEAD) is None:
        return text  # looked through once for each part, it would take for ever
    import email  # noqa: PLC0415 - slow, and few files are mails

    # The old policy takes headers as they are; the new one parses each for a while.
    message = email.message_from_bytes(text)
    parts: list[bytes] = []
    for part in message.walk():
        name = str(part.get_filename() or "").lower()
        if part.is_multipart():
            continue
        if part.get_content_type() == "text/calendar" or name.endswith(".ics"):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and _BEGIN.search(payload):
                parts.append(_as_utf8(payload, notes))
    if not parts:
        return text
    notes.say("transfer.out-of-mail")
    return b"\r\n".join(dict.fromkeys(parts))


def _kind(data: bytes) -> str:
    """Return what a file without a calendar seems to be."""
    start = data[:512].lstrip().lower()
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    if start.startswith((b"<!doctype html", b"<html")) or b"<html" in start:
        return "web-page"
    if start.startswith(b"begin:vcard"):
        return "contacts"
    return "other"


def plain_text(line: ContentLine) -> str:
    """Return a property's text; vCalendar 1.0's quoted-printable is undone."""
    if not line.parameters:
        return line.text
    kind = line.parameters.get("ENCODING", "").upper()
    if kind == "QUOTED-PRINTABLE" or "QUOTED-PRINTABLE" in line.parameters:
        import quopri  # noqa: PLC0415 - only old files are written so

        octets = quopri.decodestring(line.value.encode("utf-8"))
        return _decoded(octets, line.parameters.get("CHARSET", ""))
    return line.text


def _decoded(octets: bytes, charset: str) -> str:
    """Return the text in `octets`, in the letters the line names if that is right."""
    for encoding in (charset or "utf-8", "utf-8", "cp1252"):
        try:
            return octets.decode(encoding)
        except (LookupError, ValueError):
            continue
    return octets.decode("utf-8", "replace")


def invitee_zone(description: str) -> str:
    """Return the zone a Cal.com invitation names for its invitee, as written."""
    if "Invitee time" not in description:
        return ""
    found = _INVITEE_ZONE.search(description)
    return found[1] if found else ""


def named_booking(description: str) -> str:
    """Return the booking a Cal.com invitation links to, or nothing."""
    if "/booking/" not in description:
        return ""
    found = _BOOKING_LINK.search(description)
    return found[1] if found else ""
