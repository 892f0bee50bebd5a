"""English: bookings, slots, the reasons a time is not free, and undo."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    "not-found.booking": "There is no booking {name}.",
    "booking.slot-taken": "That time has just been taken.",
    "booking.outside-offer": "That time is outside the hours you offer.",
    "changed-meanwhile.booking": "This booking was changed meanwhile.",
}
