"""English: fields, schedules, event types, the data file and its folder."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    "invalid": "Please check: {fields}.",
    "not-found.schedule": "There is no schedule {name} any more.",
    "not-found.event-type": "There is no event type {name}.",
}
