"""English: accounts at services, and signing in to them."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    "account.already": "You are signed in at {name} with this account already.",
    "account.is-local": "{name} is the account of this computer. It stays.",
    "account.unsent": (
        "One change was not sent yet and would be lost. Wait until it is, or drop it.",
        "{count} changes were not sent yet and would be lost. Wait, or drop them.",
    ),
    "account.not-at-a-service": "The local account is at no service to be asked.",
    "account.blank": "This is empty. Write what it shall be, or leave it out.",
    "account.no-platform": "There is no service {value} here, only {known}.",
    "account.name-taken": "Another account is called {value}.",
    "changed-meanwhile.account": "This account was changed meanwhile.",
    "not-found.consent": "Nobody is waited for in the browser any more. Begin anew.",
    "not-found.account": "There is no account {name} here.",
    "not-found.account.known": "There is no account {name} here, only {known}.",
    # What an account may not do.
    "rights.not-allowed": (
        "{name} was signed in without the right to do this. Sign in again to allow it."
    ),
    "rights.not-there-yet": "{name} does not have this yet. Wait until it was sent.",
    "rights.not-offered": "The service of {name} does not offer this to programs.",
    "rights.no-restoring": (
        "{name} cannot take back what it was told. Book the time again."
    ),
    "rights.no-removing": (
        "{name} cannot take one person out of a booking. Cancel it, and book again"
        " without them."
    ),
    "rights.no-erasing": (
        "{name} keeps its bookings, and this is a copy. Cancel it, or sign out to"
        " remove the copy."
    ),
    # What an account has at its service.
    "not-found.connected-calendar": "No calendar is connected there.",
    "not-found.connected-calendar.known": (
        "No calendar called {name} is connected there, only {known}."
    ),
    "holding.profile": "Who is signed in",
    "holding.event-types": "Event types",
    "holding.private-links": "Private links",
    "holding.schedules": "Hours",
    "holding.calendars": "Connected calendars",
    "holding.destination": "Where bookings are written",
    "holding.busy-times": "Busy in the next two weeks",
    "holding.conferencing": "Meeting applications",
    "holding.webhooks": "Webhooks",
    "holding.teams": "Teams",
    "holding.members": "People in them",
    "holding.team-event-types": "Event types of teams",
    "holding.team-bookings": "Bookings of teams in the next two weeks",
    "holding.organization-bookings": (
        "Bookings of the organization in the next two weeks"
    ),
    "holding.member-schedules": "Hours of members",
    "holding.out-of-office": "Out of office",
    "holding.routing-forms": "Routing forms",
    "holding.none": "None.",
    "holding.more": ("And one more.", "And {count} more."),
    # Signing in.
    "sign-in.no-key": "Paste the key first.",
    "sign-in.odd-key": "This is no key: it has blanks or unusual letters in it.",
    "sign-in.not-taken": (
        "{host} does not take this key. Check that it was copied whole, belongs to this"
        " service, and has not ended. Nothing was kept."
    ),
    "sign-in.no-calcom": (
        "There is no Cal.com interface at {address}. Type where it answers: usually"
        " {example}, for a server of your own such as https://HOST/api/v2."
    ),
    "sign-in.no-pinmycal": (
        "There is no PinmyCal interface at {address}. Type where it answers: usually"
        " {example}."
    ),
    "sign-in.no-client-id": (
        "Give the client ID this program is known by at the server. It has letters,"
        " figures and dashes."
    ),
    "sign-in.other-person": (
        "This is somebody else's account. Sign in as the one who uses {name}, or add"
        " it as another account."
    ),
    "sign-in.unknown-program": (
        "{host} does not know this client ID, or lets nobody in through the browser."
        " Check it, or sign in with a key."
    ),
    "sign-in.needs-secret": (
        "{host} knows this program as one that keeps a secret, which a program on your"
        " computer cannot. Ask for a public client, or sign in with a key."
    ),
    "sign-in.leads-elsewhere": (
        "{host} would send its answer to another place than this computer. Ask for a"
        " client that answers to http://127.0.0.1, or sign in with a key."
    ),
    "sign-in.no-tokens": "{host} did not complete the sign-in. Try it once more.",
    "sign-in.no-tokens.said": (
        "{host} did not complete the sign-in ({said}). Try it once more."
    ),
    "sign-in.too-late": "Nobody came back from the browser in time. Try it once more.",
    "sign-in.cancelled": "The sign-in was stopped. Nothing was kept.",
    "sign-in.denied": "The browser came back with a no. Nothing was kept.",
    "sign-in.refused": "The service refused the sign-in. Try it once more.",
    "sign-in.refused.said": (
        "The service refused the sign-in ({said}). Try it once more."
    ),
    "sign-in.no-port": "This computer lets no program wait for the browser ({why}).",
    "sign-in.nobody-stays": (
        "There is no keyring to keep the key in. Open the window and sign in there: it"
        " keeps the key until you close it."
    ),
    "sign-in.session-only": (
        "There is no keyring here. The key is kept until the program ends."
    ),
    "sign-in.no-consent": "Nobody is let in through the browser there. Use a key.",
    # On the command line.
    "command-line.consent-page": (
        "Say yes in your browser, and come back. There is time for {count} minutes.\n"
        "If it did not open, open this page there: {page}"
    ),
    "command-line.account-added": (
        "Signed in as {person}. The account is called {name}."
    ),
    "command-line.account-removed": (
        "Signed out of {name}. Nothing of it is on this computer any more."
    ),
    "command-line.account-ready": "{name} is signed in as {person}.",
    "command-line.account-left": "{remaining} of {limit} calls are left until {at}.",
    "command-line.nothing-to-set": (
        "Say what shall be changed: --person, --zone, --busy, --free, --destination or"
        " --meetings."
    ),
    "command-line.account-key": "Key: ",
    "command-line.account-no-key": (
        "Nobody can be asked for the key here. Put it into the pipe, with --key-stdin."
    ),
    "command-line.account-here": "on this computer",
    "command-line.account-signed-in": "signed in",
    "command-line.account-sign-in": "sign in again",
    # The page the browser comes back to.
    "sign-in.page-done": "That is all. Go back to PinmyCal; this page can be closed.",
    "sign-in.page-denied": "Nothing was allowed. This page can be closed.",
    "sign-in.page-over": "This was answered before. This page can be closed.",
    "sign-in.page-unknown": "PinmyCal did not ask for this page.",
}
