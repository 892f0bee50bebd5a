"""English: changes on their way to a service, and how it goes with services."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    "account.not-offered": "The service of this account does not offer this here.",
    "account.length-stays": "A service keeps the length of a booking when it is moved.",
    "not-found.change": "There is no change {name} on its way any more.",
    # What may be done with a change.
    "outbox.on-its-way": "This change is on its way already. Wait what comes of it.",
    "outbox.cut-short": "The program ended while this was sent.",
    "outbox.depends": "What depends on another change stays behind it.",
    "outbox.other-kind": "A change can only be replaced by one of its kind.",
    "outbox.no-way-back": "The service has this already, and knows no way back.",
    "outbox.no-event-type": "The service does not have this event type.",
    "outbox.no-such-deed": "Nothing called {value} can be done with a change.",
    "outbox.no-others": "No free times were named. Say another start.",
    "outbox.no-such-other": (
        "Only {count} free time was named.",
        "Only {count} free times were named.",
    ),
    "outbox.no-start": "This change is not about when something starts.",
    "outbox.grace": "A change can wait {most} seconds at most.",
    "outbox.is-waiting": "This change waits for its turn. Nothing is to be settled.",
    "outbox.is-held": "This change is held. Send it first.",
    "outbox.is-sending": "This change is being sent. Wait what comes of it.",
    "outbox.is-unsure": (
        "This change was sent, and the service has not said what came of it. It is"
        " asked soon."
    ),
    "outbox.is-refused": "The service refused this change. Edit it, or drop it.",
    "outbox.is-conflict": (
        "This was changed at the service too. Choose which of the two is to hold."
    ),
    # What a change does.
    "outbox.kind.create": "Book",
    "outbox.kind.reschedule": "Move",
    "outbox.kind.cancel": "Cancel",
    "outbox.kind.confirm": "Accept",
    "outbox.kind.decline": "Decline",
    "outbox.kind.mark-absent": "Say who came",
    "outbox.kind.add-guests": "Invite",
    "outbox.kind.change-location": "Meet elsewhere",
    "outbox.kind.cancel-seat": "Give up a seat",
    "outbox.kind.move-seat": "Move a seat",
    "outbox.kind.reassign": "Give to another host",
    "outbox.kind.save-event-type": "Change event type",
    "outbox.kind.save-schedule": "Change hours",
    "outbox.kind.remove-event-type": "Remove event type",
    "outbox.kind.remove-schedule": "Remove hours",
    # Why it waits.
    "outbox.wait.grace": "Leaves at {at}.",
    "outbox.wait.turn": "Goes with the next ones.",
    "outbox.wait.earlier": "Waits for change {behind}.",
    "outbox.wait.held": "Held.",
    "outbox.wait.sending": "Is being sent.",
    "outbox.wait.answer": "Sent, without an answer. The service is asked soon.",
    "outbox.wait.refused": "Refused.",
    "outbox.wait.conflict": "Changed on both sides.",
    "outbox.theirs": "There it is at {at}.",
    "outbox.theirs-is-off": "There it takes place no more.",
    "outbox.others": "Free are: {at}.",
    "command-line.service-told": (
        "{name} is told in a moment. What waits: pinmycal outbox"
    ),
    "not-found.arrival": (
        "No webhook {name} of an account arrived lately. See: pinmycal live deliveries"
    ),
    "live.names-nothing": "This webhook names no booking: there is nothing to read.",
    "live.no-such-program": (
        "There is no tunnel program {name} on this computer. “pinmycal live” names"
        " those there are."
    ),
    "live.state.off": "off: asked now and then",
    "live.state.no-service": "nothing can arrive: the local service is off",
    "live.state.starting": "being asked for",
    "live.state.troubled": "trouble",
    "live.state.live": "told at once",
    "live.waiting": "is being read",
    "live.read": "booking read",
    "command-line.live-refused": (
        "Refused since PinmyCal was started; nobody knows who sent these:"
    ),
    "command-line.live-programs": "Tunnel programs here: {names}.",
    "command-line.live-nothing": "No webhook arrived.",
    "command-line.live-gaps": "Changes nobody told of, or late:",
    "command-line.live-replayed": "Its booking is being read again.",
    "command-line.outbox-empty": "Nothing waits.",
    # How it goes with a service.
    "command-line.no-services": (
        "No account is signed in at a service. “pinmycal accounts add” signs one in."
    ),
    "sync.waiting": ("{count} change waits.", "{count} changes wait."),
    "command-line.pace-looking": "Asked every {every} while you look at the window.",
    "command-line.pace-away": "Asked every {every} while no window is in front.",
    "command-line.pace-battery": (
        "Asked every {every} while this computer runs on its battery; at once when you"
        " come back to the window."
    ),
    "command-line.pace-battery.seen": (
        "Asked every {every} while you look, and this computer runs on its battery."
    ),
    "command-line.pace-metered": (
        "Asked every {every} while the line is paid for by use; at once when you come"
        " back to the window."
    ),
    "command-line.pace-metered.seen": (
        "Asked every {every} while you look, and the line is paid for by use."
    ),
    "command-line.pace-none": (
        "Nothing asks by itself now. Open the window, or run “pinmycal serve”."
    ),
    "sync.state.never": "{name}: nothing was read yet.",
    "sync.state.working": "{name}: being read.",
    "sync.state.up-to-date": "{name}: up to date, as of {at}.",
    "sync.state.offline": "{name}: not reached. What is shown is as of {at}.",
    "sync.state.troubled": "{name}: in trouble. What is shown is as of {at}.",
    "sync.state.limited": "{name}: asks for fewer questions. As of {at}.",
    "sync.state.needs-sign-in": "{name}: sign in again. As of {at}.",
    "sync.state.paused": "{name}: at rest. As of {at}.",
}
