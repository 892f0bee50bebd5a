"""English: calendars that are fetched, feeds that are given, and what may go wrong."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    "not-found.subscribed-calendar": "There is no subscribed calendar {name}.",
    "calendar.no-address": "Give the address of a calendar, or an .ics file.",
    "calendar.bad-address": (
        "This is no address of a calendar. It begins with https:// or webcal://, or is"
        " the path of an .ics file."
    ),
    "calendar.plain-http": (
        "Anybody on the way could read and change this calendar. Use its https address."
    ),
    "calendar.known": "This calendar is here already, as “{name}”.",
    "calendar.is-imported": (
        "“{name}” came from a file that was imported. Take the import back instead."
    ),
    "calendar.address-gone": (
        "Its address is not kept any more. Change the calendar and give it again."
    ),
    "calendar.session-only": (
        "There is no keyring to use: the address is kept until the running PinmyCal"
        " ends. After that the calendar is not fetched until you give it again."
    ),
    "calendar.nobody-stays": (
        "There is no keyring to keep the address in. Open the window or run `pinmycal"
        " serve` first: it keeps the address until it ends."
    ),
    "calendar.no-file": "There is no file there that can be read.",
    # Feeds
    "not-found.feed": "There is no feed {name}. See them all: pinmycal feeds",
    "feed.busy": "Busy",
    "feed.where": "A feed is at an address or in a file: choose one.",
    "feed.path": "This is no path of a file.",
    "feed.over": "This is over already. Choose a later day.",
    "feed.cannot-write": "“{name}” cannot be written: {why}.",
    # What came of fetching
    "remote.redirected-inside": (
        "It leads from the internet into your own network, so it was not followed."
    ),
    "remote.redirected-unsafe": (
        "It leads to an address that is not safe, so it was not followed."
    ),
    "remote.redirected-often": "It leads from one address to the next, without end.",
    "remote.too-large": (
        "It is larger than {count} MB.",
        "It is larger than {count} MB.",
    ),
    "remote.not-understood": "The answer could not be understood.",
    "remote.not-let-in": (
        "It does not let you in ({status}). Its address may have changed."
    ),
    "remote.not-there": "There is nothing there any more ({status}).",
    "remote.answered": "It answered that it cannot now ({status}).",
}
