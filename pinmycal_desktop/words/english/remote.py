"""English: what other computers answered, and why they could not be asked."""

from __future__ import annotations

_NEEDED_FOR = {
    "event-type-read": "reading event types",
    "event-type-write": "making and changing event types",
    "booking-read": "reading bookings",
    "booking-write": "booking, moving and cancelling",
    "schedule-read": "reading working hours",
    "schedule-write": "changing working hours",
    "apps-read": "seeing connected calendars and meeting applications",
    "apps-write": "choosing calendars and meeting applications",
    "profile-read": "seeing who is signed in",
    "profile-write": "changing your name and time zone there",
    "membership-read": "seeing who is in a team",
    "membership-write": "changing who is in a team",
}

ENTRIES: dict[str, str | tuple[str, str]] = {
    # Not reached: nothing was sent.
    "remote.offline": "{host} cannot be reached now. Check the connection.",
    "remote.not-trusted": (
        "{host} could not prove who it is, so nothing was sent. Check the date of this"
        " computer, and whether the network wants you to sign in first."
    ),
    "remote.bad-address": "“{address}” cannot be used. Write it like {example}.",
    "remote.not-protected": (
        "“{address}” would be sent unprotected. Use https; http is for this computer."
    ),
    "remote.stopped": "PinmyCal stopped asking.",
    # It answered, or began to.
    "remote.busy": "The server wants to be left alone for {seconds} seconds.",
    "remote.server-trouble": "{host} has trouble at the moment (status {status}).",
    "remote.cut-short": "The answer of {host} broke off.",
    "remote.too-late": "{host} did not answer in time.",
    "remote.answer-too-large": (
        "The answer of {host} is larger than anything it should send."
    ),
    "remote.not-the-api": (
        "What answered at {host} is not the service. Check the address, and whether"
        " the network wants you to sign in first."
    ),
    "remote.led-elsewhere": (
        "{host} leads to another place, which is not followed. Check the address."
    ),
    "remote.answer-lost": "The program that asked ended before it could answer.",
    "remote.unsure": "It is not known yet whether this was done.",
    "remote.sign-in-needed": "Sign in again: the key or consent is no longer taken.",
    "remote.not-allowed": "This account may not do that.",
    "remote.not-allowed.said": "This account may not do that: {said}",
    **{
        f"remote.no-scope.{about}.said": (
            "The key or app you signed in with lacks the permission {scope}. It is for"
            f" {purpose}. Sign in again with a key that has it, or in the browser, and"
            " allow it.\n“{said}”"
        )
        for about, purpose in _NEEDED_FOR.items()
    },
    "remote.refused-change": "The server did not take it.",
    "remote.refused-change.said": "The server did not take it: {said}",
    "remote.not-offered": "This cannot be done with this account's server.",
    "remote.field": "{said}",
}
