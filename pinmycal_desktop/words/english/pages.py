"""English: the pages on which a person says yes in a browser."""

from __future__ import annotations

_OWN = {
    "event-type": "event types",
    "booking": "bookings",
    "schedule": "working hours",
    "apps": "calendars and how meetings are held",
    "profile": "name, address and preferences",
}
_SHARED = {
    "event-type": "event types",
    "booking": "bookings",
    "schedule": "members’ working hours",
    "membership": "members",
    "profile": "names and preferences",
}
_RIGHTS = {"read": "See", "write": "Change"}

ENTRIES: dict[str, str | tuple[str, str]] = {
    "page.consent": "{name} wants to use your calendar",
    "page.wants": "If you allow it, {name} may do this until you end it:",
    "page.goes-to": "Your answer is sent to {place}.",
    "page.where-code": (
        "To show that you sit at this computer, type the code it shows for this:"
        " run “pinmycal codes” in a terminal."
    ),
    "page.code": "Code",
    "page.host": "Whose calendar",
    "page.allow": "Allow",
    "page.deny": "No",
    "page.wrong-code": (
        "That is not the code shown. After five mistakes it ends; another is shown ten"
        " minutes later."
    ),
    "page.no-host": "Choose whose calendar this is about.",
    "page.unknown-program": (
        "A program led you here that this calendar does not know, or that asks to be"
        " answered at another address. Nothing was allowed. To let a program ask, run"
        " “pinmycal oauth-clients add”."
    ),
    "page.over": "This page was open too long. Begin again where you came from.",
    "page.twice": "Something is said twice in this address. Nothing was allowed.",
    "page.trouble": "The calendar cannot be written now. Try again in a while.",
    "page.not-now": "This cannot be done",
    "page.done": "Done",
    "page.join-team": "Join the team {name}",
    "page.join-tells": (
        "The team’s owners and admins will see your name, your address and your"
        " working hours, and can offer meetings with you."
    ),
    "page.join": "Join",
    "page.joined": "You are in the team now. You can close this page.",
    "page.not-joined": "You did not join. You can close this page.",
    "page.weekdays": "Mon Tue Wed Thu Fri Sat Sun",
    "page.with": "With {name}, {minutes} minutes.",
    "page.series": "{count} meetings, each at the same time.",
    "page.zone": "Time zone",
    "page.length": "Minutes",
    "page.show": "Show",
    "page.earlier": "Earlier",
    "page.later": "Later",
    "page.nothing-free": "Nothing is free in these days.",
    "page.next-free": "The next free time is on {day}",
    "page.start": "Time",
    "page.name": "Your name",
    "page.email": "Your e-mail address",
    "page.place": "Where, or which number to call",
    "page.guests": "E-mail addresses of guests, if any",
    "page.notes": "Notes",
    "page.book": "Book",
    "page.other-time": "Choose another time",
    "page.is-booked": "It is booked:",
    "page.waits": "It is asked for, and waits for a yes:",
    "page.keep-this": (
        "Nobody is mailed, so keep this page. To move or cancel it, ask {name}."
    ),
    "page.save": "Save it to your calendar",
    "page.taken": "This time is not free any more. Choose another.",
    "page.proof": (
        "To show that the address is yours, ask the host for the code their computer"
        " shows now, and type it below."
    ),
    "page.wrong-proof": "That is not the code. Ask the host for it.",
    "page.hosts-only": "This can be booked by its hosts only.",
    "page.link-over": (
        "This link leads nowhere, or does not any more. Ask whoever gave it to you for"
        " another."
    ),
    "page.booked-before": "This form was sent already. Begin again with the link.",
    "page.not-readable": "This cannot be read. Begin again with the link.",
    "scope.read-booking": "See your bookings",
    "scope.read-profile": "See your name, address and preferences",
    **{
        f"scope.{what}-{right}": f"{verb} your {named}"
        for what, named in _OWN.items()
        for right, verb in _RIGHTS.items()
    },
    **{
        f"scope.{whose}-{what}-{right}": f"{verb} your teams’ {named}"
        for whose in ("team", "org")
        for what, named in _SHARED.items()
        for right, verb in _RIGHTS.items()
    },
}
