"""English: calendars on servers that bookings are written to."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    "not-found.publication": ("Bookings are written to no calendar called {name}."),
    "not-found.drift": (
        "Booking {name} is in its calendar as it is here, or in none at all."
    ),
    # What is typed
    "caldav.no-address": "Give the address of the server, as its provider tells it.",
    "caldav.bad-address": (
        "This is no address of a server. It looks like https://dav.example.com/."
    ),
    "caldav.plain-http": (
        "Anybody on the way could read the password. Use the server's https address."
    ),
    "caldav.which": "There are several calendars. Name one of these: {known}.",
    "caldav.no-such-calendar": (
        "There is no calendar “{name}” that can be written to. There are: {known}."
    ),
    # What a server said
    "caldav.sign-in": (
        "{host} does not take this name and password. Some servers want a password"
        " made for this one program."
    ),
    "caldav.password-gone": (
        "Its password is not kept any more. Change the calendar and give it again."
    ),
    "caldav.nobody-stays": (
        "There is no keyring to keep the password in. Open the window or run `pinmycal"
        " serve` first: it keeps the password until it ends."
    ),
    "caldav.session-only": (
        "There is no keyring to use: the password is kept until the running PinmyCal"
        " ends. After that nothing is written until you give it again."
    ),
    "caldav.elsewhere": (
        "The server sends you on to {host}. If that is where your calendar is, give"
        " that address: your password goes to no place you did not name."
    ),
    "caldav.no-server": (
        "What answers at {host} is not a calendar server. Its provider knows the"
        " address for CalDAV."
    ),
    "caldav.no-calendars": (
        "There is no calendar there that you may write to. Make one there first."
    ),
    "caldav.no-etags": (
        "This server does not say when something changes, so nothing is written to it."
    ),
    "caldav.calendar-gone": (
        "The calendar is not there any more ({status}). Nothing here was changed."
    ),
    "caldav.not-allowed": "{host} does not let you write to this calendar.",
    "caldav.full": "There is no room left on {host}.",
    # What is written
    "publication.known": "Bookings are written there already, as “{name}”.",
    "publication.nobody": "Choose at least one account.",
    "publication.which": "It drifted in several calendars. Name one of these: {known}.",
    "publication.name-taken": (
        "There is another event in its place, which is left alone."
    ),
    "publication.uid-taken": (
        "The calendar has this meeting already, from elsewhere. That one is left alone."
    ),
    "publication.refused": "The server does not take it ({said}).",
    # Why something cannot be followed
    "publication.unreadable": (
        "What became of it there cannot be read as one meeting. Put yours back instead."
    ),
    "publication.all-day": (
        "There it takes whole days, which cannot be followed. Put yours back instead."
    ),
    "publication.title": (
        "Only its title is another one there, and a booking keeps its own. Put yours"
        " back instead."
    ),
    "publication.tentative": (
        "There it is only tentative, which cannot be followed. Put yours back instead,"
        " or cancel the booking."
    ),
}
