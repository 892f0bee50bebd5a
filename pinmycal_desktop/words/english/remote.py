"""English: what other computers answered, and why they could not be asked."""

from __future__ import annotations

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
    "remote.too-large": "The answer of {host} is larger than anything it should send.",
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
    "remote.refused-change": "The server did not take it.",
    "remote.refused-change.said": "The server did not take it: {said}",
    "remote.not-offered": "This cannot be done with this account's server.",
    "remote.field": "{said}",
}
