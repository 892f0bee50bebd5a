"""English: files the window reads and writes for a person."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    "file.cannot-read": (
        "“{name}” cannot be opened. Check that it is there and that you may read it."
    ),
    "file.cannot-write": (
        "“{name}” cannot be written. Choose another folder, or make some room."
    ),
}
