"""The file of a booking that was begun: JSON that only this program reads.

It comes back after a crash or an update, so what an older version wrote is read as far
as it is understood, and nonsense is nothing.
"""

from __future__ import annotations

import msgspec

from pinmycal_desktop.model.kept_draft import KeptDraft

_decoder = msgspec.json.Decoder(KeptDraft)


def encode(draft: KeptDraft) -> bytes:
    """Return the file's content."""
    return msgspec.json.encode(draft)


def decode(content: bytes) -> KeptDraft | None:
    """Return the draft in a file's content, or None when it makes no sense."""
    try:
        return _decoder.decode(content)
    except msgspec.DecodeError:
        return None
