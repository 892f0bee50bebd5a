"""English: the people of the account, and what programs may do for them."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    "not-found.host": "There is no host {name} here.",
    "changed-meanwhile.host": (
        "This host was changed meanwhile. Look at it again before you save."
    ),
    "host.is-owner": (
        "{host} owns this calendar and stays. Remove the data folder to start anew."
    ),
    "host.username": (
        "“{value}” cannot be a username. Use letters and digits, with single dots,"
        " hyphens or underscores between."
    ),
    "host.username-taken": "Another host is called “{value}”. Choose another username.",
    "host.time-format": "A clock has 12 or 24 hours, not {value}.",
    "host.locale": "“{value}” is no language. Write it like en or pt-BR.",
    "host.metadata": "Metadata is a JSON object.",
    "command-line.host-added": (
        "{name} can be booked now. Make a token for their programs:"
        " pinmycal token create --host {username}"
    ),
    "command-line.host-removed": (
        "{name} is removed, and every token of theirs has ended. Bookings stay."
    ),
    "token.no-scope": (
        "There is no scope “{value}”. Name one such as BOOKING_READ or SCHEDULE_WRITE."
    ),
    "token.over": "This token would have ended already. Choose a later day.",
}
