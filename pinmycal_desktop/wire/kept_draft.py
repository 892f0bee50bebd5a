"""The file of what was begun with bookings: JSON that only this program reads.

It comes back after a crash or an update, so what an older version wrote is read as far
as it is understood, and nonsense is nothing.
"""

from __future__ import annotations

import msgspec

from pinmycal_desktop.model.kept_draft import KeptWork

_decoder = msgspec.json.Decoder(KeptWork)


def encode(work: KeptWork) -> bytes:
    """Return the file's content."""
    return msgspec.json.encode(work)


def decode(content: bytes) -> KeptWork | None:
    """Return the work in a file's content, or None when it makes no sense."""
    try:
        return _decoder.decode(content)
    except msgspec.DecodeError:
        return None
