"""Once: what lets an asker repeat a request whose answer was lost.

The owner may have died after the change was stored and before it could say so; the next
owner then finds the key, and answers with what was stored.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from pinmycal_desktop.diary import Once

if TYPE_CHECKING:
    from pinmycal_desktop.control.said import Change

_SCOPE = "control"


def once_for(request: Change) -> Once:
    """Return the key under which `request` is carried out at most once."""
    fingerprint = sha256(msgspec.json.encode(request)).digest()
    return Once(scope=_SCOPE, key=request.key, fingerprint=fingerprint)
