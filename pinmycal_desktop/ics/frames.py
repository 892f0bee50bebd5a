"""What goes through the pipes between the program and its reading child.

Requests in, an answer to each out: MessagePack behind its length in four octets.
Nothing of it is kept or shown.
"""

from __future__ import annotations

import struct
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.transfer import CalendarFile

if TYPE_CHECKING:
    from typing import IO


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

_LENGTH = struct.Struct(">I")
_MOST = 1024 * 1024 * 1024
"""More octets than any answer has: what says so is no answer."""


def write_frame(sink: IO[bytes], content: bytes) -> None:
    """Write one frame and send it off; raises OSError when nobody reads."""
    sink.write(_LENGTH.pack(len(content)))
    sink.write(content)
    sink.flush()


def read_frame(source: IO[bytes]) -> bytes | None:
    """Return the next frame; None when there is no whole one any more."""
    head = source.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > _MOST:
        return None
    content = source.read(length)
    return content if len(content) == length else None
