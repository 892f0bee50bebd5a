"""English: why something that was done has no way back."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    "final.dropped": "It was never sent; do it again if you want it after all.",
    "final.import": "Import the file again instead.",
    "final.secret": "Its secret was forgotten; it has to be set up again.",
    "final.sent": "It was sent.",
    "final.token": "A revoked token stays closed; create another one.",
}
