"""English: what calendar files hold, and what of them could not be read."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    "not-found.import": "There is no import {name}.",
    "export.unwritable": (
        "{path} could not be written: {why}. Choose another place or name."
    ),
}
