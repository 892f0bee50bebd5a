"""How the fields of commands are typed, so that what is wrong is said of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinmycal_desktop.control import replies

_OPTIONS = {
    "attendee.name": "--name",
    "attendee.email": "--email",
    "attendee.zone": "--zone",
    "start": "START",
    "token": "TOKEN",
    "event_type": "EVENT_TYPE",
    "notes": "--note",
    "guests": "--guest",
    "answers": "--answer",
    "title": "NAME",
    "username": "--username",
    "zone": "--zone",
    "first": "--from",
    "last": "--to",
    "email": "EMAIL",
    "scopes": "--scope",
    "redirect_uris": "--redirect",
    "logo": "--logo",
    "url": "URL",
    "address": "ADDRESS",
    "calendar": "CALENDAR",
    "feed": "FEED",
    "server_calendar": "--calendar",
    "in_calendar": "--calendar",
    "ends_at": "--until",
    "path": "--file",
    "key": "--key-stdin",
    "service_url": "--url",
    "conferencing": "--meetings",
    "platform": "PLATFORM",
    "triggers": "--trigger",
    "template": "--template",
    "slug": "SLUG",
    "schedule": "SCHEDULE",
    "lengths": "--length",
    "slot_interval": "--every",
    "minimum_notice": "--notice",
    "location": "--place",
    "schedule_id": "SCHEDULE",
    "week": "--day",
    "seat_uid": "--seat",
}
"""How a field of a command is typed."""

_OF_ITS_STATE = frozenset({"booking_id", "command"})
"""The fields nobody types: what is wrong is said of the thing or its service."""


def is_about_state(reply: replies.Refused) -> bool:
    """Whether nothing was mistyped: the booking is not in a state for it."""
    return bool(reply.problems) and all(
        each.field in _OF_ITS_STATE for each in reply.problems
    )


def naming(field: str, sentence: str, places: Mapping[str, str]) -> str:
    """Return the sentence about a field, naming it as it is typed."""
    if field in _OF_ITS_STATE:
        return sentence
    return f"{_option(field, places)}: {sentence}"


def _option(field: str, places: Mapping[str, str]) -> str:
    """Return how `field` is typed."""
    head = field.partition(".")[0]
    if place := places.get(head) or places.get(head.removesuffix("_id")):
        return place
    return _OPTIONS.get(field) or _OPTIONS.get(head) or f"--{head.replace('_', '-')}"
