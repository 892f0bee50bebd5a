"""Where this service answers otherwise than Cal.com does, on purpose, and why.

The replay of recorded exchanges reads this list: what is not here must be answered
alike, and what is here must still differ.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that is answered otherwise."""

    name: str
    reason: str
    exchanges: tuple[str, ...]
    """The recorded exchanges that show it, by name; `*` stands for any text."""
    places: tuple[str, ...] = ("*",)
    """Where in the answer, such as `data.slug`; `*` stands for any text."""


DIFFERENCES: tuple[Difference, ...] = (
    Difference(
        name="one form of each route",
        reason="The forms of 2024-04-15 are the original's past: a program that sends"
        " no version is told that there is no such route, and not answered in a shape"
        " it does not know.",
        exchanges=("version-missing-*", "version-unknown-*"),
    ),
    Difference(
        name="no web pages",
        reason="A page open in a browser may not use a service on this computer, so it"
        " is refused and no permission is ever given (CORS).",
        exchanges=("cors-preflight",),
    ),
    Difference(
        name="no fault of ours for a wrong id",
        reason="An id that is no number is the program's mistake: 400, not 500.",
        exchanges=("event-types-get-nonnumeric",),
    ),
    Difference(
        name="a slug is an address",
        reason="A slug stands in an address, so it is written as one, whatever was"
        " asked for; the documents of the original promise the same.",
        exchanges=("event-types-create-bad-slug",),
        places=("data.slug", "data.bookingUrl"),
    ),
    Difference(
        name="hours are joined",
        reason="Hours of one day that meet are one range: that is what they mean, and"
        " how the window shows them.",
        exchanges=("schedules-create-overlap", "schedules-list-after-default-deleted"),
        places=("data.availability*", "data.3.availability*"),
    ),
    Difference(
        name="a schedule has a name",
        reason="One without a name could not be told from others in the window; it is"
        " called after its zone.",
        exchanges=(
            "schedules-create-name-spaces-only",
            "schedules-list-after-default-deleted",
        ),
        places=("data.name", "data.4.name"),
    ),
    Difference(
        name="there is always a default schedule",
        reason="Without one nothing could be booked: when it is removed, the oldest"
        " other one becomes it, and the last one stays.",
        exchanges=(
            "schedules-list-after-default-deleted",
            "schedules-default-after-default-deleted",
        ),
        places=("data", "data.0.isDefault"),
    ),
    Difference(
        name="zones without a gazetteer",
        reason="No list of the world's cities is kept here: each zone is told once,"
        " under the city it is named for.",
        exchanges=("timezones",),
        places=("data*",),
    ),
)
"""All of them that a recorded exchange shows. Others are in the documents:

- no 500 where the original has one: `null` for what cannot be without a value is a 400;
- a new e-mail address of `/v2/me` counts at once, for nobody here would confirm it;
- a recurrence can be switched off by PATCH;
- `Idempotency-Key` works on every write.
"""
