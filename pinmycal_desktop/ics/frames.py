"""What goes through the pipes between the program and its reading child.

One request in, one answer out, both MessagePack. Neither is kept or shown.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.transfer import CalendarFile


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """A file to read, and what the child may use for it."""

    data: bytes
    name: str
    first: datetime
    last: datetime
    zone: str
    memory: int
    """Octets of address space; 0 for no limit."""
    seconds: int
    """Processor time; 0 for no limit."""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What the file holds, or why it cannot be read."""

    file: CalendarFile | None = None
    trouble: Message | None = None


encode = msgspec.msgpack.Encoder().encode
decode_request = msgspec.msgpack.Decoder(Request).decode
decode_answer = msgspec.msgpack.Decoder(Answer).decode
