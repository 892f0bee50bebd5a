"""Where a person finds what signing in asks for, service by service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.model.signing_in import Place

_ANSWERS_AT = "http://127.0.0.1/callback"


def where_keys_are(place: Place) -> str:
    """Return where a person finds a key."""
    if place.platform is Platform.PINMYCAL:
        return words("It begins with pmc_. You find it in your PinmyCal settings.")
    return words(
        "It begins with cal_. You find it under Settings, Developer, API keys."
    )


def where_clients_are(place: Place) -> str:
    """Return where a person finds a client id, and what its client must be like.

    Nobody hands out one for all: each person makes a client of their own at the
    service, a public one, since a program on a computer keeps no secret (RFC 8252).
    """
    if place.address:
        told = words(
            "Of your own OAuth client, under Settings, Developer, OAuth. It is a "
            "public one and answers to {0}. It is typed only once."
        )
    else:
        told = words(
            "What the server knows this program by: whoever runs it makes a public "
            "client that answers to {0}. It is typed only once."
        )
    return told.format(_ANSWERS_AT)
