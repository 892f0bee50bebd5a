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
    "not-found.travel": "There is no journey {name}. See: pinmycal travel list",
    "travel.overlaps": (
        "Journey {number}, on the clock of {zone} from {first_on} on, has some of these"
        " days. Remove it first: pinmycal travel remove {number}"
    ),
    "command-line.travel-added": (
        "Journey {number}: from {from_on} to {to_on} your default hours are read on the"
        " clock of {zone}."
    ),
    "command-line.travel-added.open": (
        "Journey {number}: from {from_on} on your default hours are read on the clock"
        " of {zone}."
    ),
    "command-line.travel-removed": (
        "Journey {number} is removed: {zone}, {from_on} to {to_on}."
    ),
    "command-line.travel-removed.open": (
        "Journey {number} is removed: {zone}, from {from_on} on."
    ),
    "command-line.host-added": (
        "{name} can be booked now. Make a token for their programs:"
        " pinmycal token create --host {username}"
    ),
    "command-line.host-removed": (
        "{name} is removed, and every token of theirs has ended. Bookings stay."
    ),
    "not-found.team": "There is no team {name} here.",
    "not-found.membership": "There is no membership {name} in this team.",
    "not-found.invitation": (
        "This invitation has ended, or never was. Ask the team for another."
    ),
    "changed-meanwhile.team": (
        "This team was changed meanwhile. Look at it again before you save."
    ),
    "changed-meanwhile.membership": (
        "This membership was changed meanwhile. Look at it again before you save."
    ),
    "not-found.oauth-client": "There is no program {name} that may ask for consent.",
    "not-found.verified-resource": "Nothing was verified under the number {name}.",
    "oauth.redirects": "Name one to {most} addresses that answers are sent to.",
    "oauth.redirect": (
        "Answers cannot be sent to “{value}”. Write https://…, http://127.0.0.1:PORT/…"
        " for a program on this computer, or a scheme of its own such as"
        " com.example.app:/callback."
    ),
    "service.no-scope": "This token was not allowed {scope}.",
    "event-type.of-team": "A team offers this. Change it with the team.",
    "event-type.not-of-team": "This belongs to no team.",
    "event-type.no-member": (
        "{hosts} are no accepted members of the team. Ask them into it first."
    ),
    "team.slug": (
        "“{value}” cannot be an address. Use a-z, 0-9 and hyphens between, like"
        " sales-team."
    ),
    "team.slug-taken": "Another team has this address already. Choose another.",
    "team.needs-owner": "A team keeps an owner. Make somebody else the owner first.",
    "team.member-already": "This host is in the team already.",
    "team.digest": "An invitation is kept by the SHA-256 of its token: 32 bytes.",
    "team.over": "This invitation would have ended already. Choose a later day.",
    "code.consent": "allow {about} to use a calendar",
    "code.join": "join the team {about}",
    "code.email": "verify {about}",
    "code.phone": "verify {about}",
    "command-line.no-codes": (
        "No code is asked for now. One appears here when a page or program asks."
    ),
    "command-line.no-programs": (
        "No program may ask for consent yet. Add one: pinmycal oauth-clients add"
    ),
    "command-line.program-added": (
        "The program may ask people now. Its client id: {client_id}"
    ),
    "command-line.program-secret": "Its secret, shown once: {secret}",
    "command-line.program-removed": (
        "{name} may ask no more, and all it was given has ended."
    ),
    "command-line.joined": "You are in the team {team} now.",
    "token.no-scope": (
        "There is no scope “{value}”. Name one such as BOOKING_READ or SCHEDULE_WRITE."
    ),
    "token.over": "This token would have ended already. Choose a later day.",
}
