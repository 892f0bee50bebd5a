"""The reading child: files in, what they hold out, then it is gone.

Started by `child`, in a frozen program through the hidden verb `--read-calendar`. It
sees no settings, no data folder and no network, and limits itself before it looks at
the first octet.
"""

from __future__ import annotations

import gc
import math
import sys
from typing import TYPE_CHECKING, BinaryIO

from pinmycal_desktop.ics.frames import (
    Answer,
    Folder,
    Request,
    decode_request,
    encode,
    read_frame,
    read_pieces,
    write_frame,
)
from pinmycal_desktop.ics.reader import Reading
from pinmycal_desktop.model.errors import BadCalendarFile
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.ics.pieces import Source

try:
    import resource
except ImportError:  # Windows has no such limits; the parent's deadline stands alone
    resource = None  # type: ignore[assignment]


def main(source: BinaryIO | None = None, sink: BinaryIO | None = None) -> int:
    """Answer the requests of standard input on standard output; return 0."""
    source = source or sys.stdin.buffer
    sink = sink or sys.stdout.buffer
    is_collecting = gc.isenabled()
    gc.disable()  # a file makes no circles, and there is much to look through
    is_first = True
    try:
        while (frame := read_frame(source)) is not None:
            if not is_first:
                gc.collect()
            request = decode_request(frame)
            limit(memory=request.memory, seconds=request.seconds)
            for each in answers(request, read_pieces(source)):
                write_frame(sink, encode(each))
            is_first = False
    finally:
        if is_collecting:
            gc.enable()
    return 0


def answers(request: Request, data: Source) -> Iterator[Answer]:
    """Yield what the file `data` holds, part by part, or why it cannot be read.

    A list of pieces is emptied meanwhile.
    """
    window, folder = Span(request.first, request.last), Folder()
    try:
        reading = Reading(data, name=request.name, window=window, zone=request.zone)
        for part in reading.parts():
            yield folder.answer(part, done=reading.done)
        yield Answer(file=reading.rest())
    except BadCalendarFile as error:
        yield Answer(trouble=error.message)
    except MemoryError:
        yield Answer(trouble=Message.of("transfer.too-much-memory"))


def limit(*, memory: int, seconds: int) -> None:
    """Let this process use no more than that, where the system can hold it to it.

    The seconds are counted from now on.
    """
    if resource is None:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = seconds and seconds + math.ceil(used.ru_utime + used.ru_stime)
    for kind, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, until)):
        if most:
            _, hard = resource.getrlimit(kind)
            soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
            try:
                resource.setrlimit(kind, (soft, hard))
            except (OSError, ValueError):  # macOS refuses RLIMIT_AS
                continue


if __name__ == "__main__":
    sys.exit(main())
