"""English: fields, schedules, event types, the data file and its folder."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    "invalid": "Please check: {fields}.",
    "not-found.schedule": "There is no schedule {name} any more.",
    "not-found.event-type": "There is no event type {name}.",
    "not-found.event-type.known": (
        "There is no event type {name}. Choose from: {known}."
    ),
    "changed-meanwhile.schedule": (
        "This schedule was changed meanwhile. Look at it again before you save."
    ),
    "changed-meanwhile.event-type": (
        "This event type was changed meanwhile. Look at it again before you save."
    ),
    # Fields
    "field.required": "Please fill this in.",
    "field.too-long": "This has {count} characters; at most {most} fit here.",
    "field.too-many": "At most {most} fit here. Remove some.",
    "field.twice": "The same is here twice. Remove one of them.",
    "field.email": ("“{value}” is no e-mail address. Write it like ava@example.org."),
    "field.phone": "“{value}” is no phone number. Write it like +39 06 1234567.",
    "field.link": "“{value}” is no link. Write it like https://example.org/room.",
    "field.slug": (
        "“{value}” cannot be part of an address. Use a-z, 0-9 and hyphens between."
    ),
    "field.uid": "A uid is one word without blanks, such as a UUID.",
    "field.zone": ("There is no time zone “{value}”. Choose one such as Europe/Rome."),
    "field.range": "{value} is not between {least} and {most}.",
    "field.instant-zone": (
        "Say in which time zone this is: end it with Z, or with an offset like +01:00."
    ),
    "field.instant-far": "Choose a time between the years 1970 and 2199.",
    "field.instant-minute": "Choose a whole minute.",
    "field.after": "This is no page that was handed out. Start without one.",
    # Schedules
    "schedule.name-taken": "Another schedule is called so already. Choose another.",
    "schedule.no-day": "{value} is no weekday. Say mon, tue, wed, thu, fri, sat, sun.",
    "schedule.no-hours": "{value} are no hours. Say them as 09:00-17:00, or closed.",
    "schedule.overlap": "Two of these ranges overlap. Join them, or move one.",
    "schedule.override-order": "The last day comes before the first. Swap them.",
    "schedule.override-long": "An override covers at most ten years. Choose an end.",
    "schedule.is-default": (
        "{schedule} is the default. Make another schedule the default, then remove it."
    ),
    "schedule.needs-default": (
        "There must be a default. Make another schedule the default instead of"
        " {schedule}."
    ),
    # Event types
    "event-type.slug": (
        "“{value}” cannot be an address. Use a-z, 0-9 and hyphens between, like"
        " first-meeting."
    ),
    "event-type.slug-taken": (
        "Another event type has this address already. Choose another."
    ),
    "event-type.no-length": "Give at least one length.",
    "event-type.minutes": "{value} min does not fit: from {least} to {most} min do.",
    "event-type.notice": "This notice is too long: at most {most} days.",
    "event-type.ahead": "{value} days is too far ahead: at most {most} days.",
    "event-type.counts": (
        "{value} is too much: at most {most}. A dash means any number."
    ),
    "event-type.no-schedule": (
        "This schedule was removed. Choose another, or the default."
    ),
    "event-type.no-options": "Give at least one option to choose from.",
    "event-type.question-slug": (
        "“{value}” cannot name a question. Use letters, digits, hyphens and"
        " underscores."
    ),
    "event-type.window-order": "The last day comes before the first. Swap them.",
    # Tokens
    "token.digest": "A token is kept by the SHA-256 of its key: 32 bytes.",
    "token.known": "There is a token with this key already. Make a new key.",
    # The data file
    "store.disk-full": (
        "The disk is full, so nothing was changed. Make some room and try again: {path}"
    ),
    "store.damaged": (
        "The data file is damaged: {path}. “pinmycal doctor --repair” puts it aside"
        " and brings back the newest whole copy."
    ),
    "store.damaged-alone": (
        "The data file is damaged and no whole copy of it is kept here: {path}. Put a"
        " copy of your own in its place, or move it away to start anew; keep it, for"
        " somebody may still read it."
    ),
    "store.newer": (
        "The data file was written by a newer PinmyCal: {path}. Update this one to"
        " open it. Nothing was changed."
    ),
    "store.foreign": (
        "{path} belongs to another program. Choose another folder with --data-dir."
    ),
    "store.not-ready": (
        "The data file was not opened by this version before: {path}. Start the"
        " window once, then try again."
    ),
    "store.read-only": (
        "The data file cannot be changed: {path}. Allow writing to it and its folder."
    ),
    "store.opened-read-only": "The data file is open for looking only: {path}",
    "store.no-permission": (
        "You may not use the data file: {path}. Allow yourself to read and write it."
    ),
    "store.cannot-open": (
        "The data file cannot be opened: {path}. Check that its folder is there and"
        " writable."
    ),
    "store.disk-error": (
        "The disk did not answer as it should, so nothing was changed: {path}. Check"
        " the disk, then try again."
    ),
    "store.closed": "The data file is closed: {path}. Start PinmyCal again.",
    "store.busy": (
        "Another program is using the data file: {path}. Close it and try again."
    ),
    # The doctor
    "store.whole.good": "The data file is whole.",
    "store.whole.bad": "The data file is damaged: {detail}",
    "store.references.good": "Everything that belongs together is there.",
    "store.references.bad": (
        "{count} entry refers to one that is gone.",
        "{count} entries refer to ones that are gone.",
    ),
    "store.identities.good": "Every booking is known by its name.",
    "store.identities.bad": (
        "{count} booking has lost the name it is known by.",
        "{count} bookings have lost the names they are known by.",
    ),
    "store.journal.good": "Changes are journalled before they are made.",
    "store.journal.bad": "Changes are not journalled. Open the window once.",
    "store.private.good": "Only you can read the data file.",
    "store.private.bad": "Others can read the data file.",
    "store.copies.good": (
        "{count} copy of the data file is kept.",
        "{count} copies of the data file are kept.",
    ),
    "store.sqlite.good": "SQLite {version} keeps the data.",
    "store.restored.good": (
        "The damaged file is now {aside}. A copy of {made_at} took its place: what"
        " was done since is in the damaged file only."
    ),
}
