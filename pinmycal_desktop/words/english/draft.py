"""English: what a booking being made still lacks, and what stands against it."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    "draft.name-missing": "Who is it with? Write a name.",
    "draft.email-missing": "Write an e-mail address, such as ava@example.org.",
    "draft.email-odd": "This is no e-mail address. Write it like ava@example.org.",
    "draft.guest-odd": (
        "“{guest}” is no e-mail address. Write it like ava@example.org."
    ),
    "draft.start-missing": "Choose a time at the right.",
    "draft.answer-missing": "“{question}” needs an answer.",
    "draft.just-taken": "{start_at} has just been taken.",
    "draft.impossible": "{start_at} cannot be booked.",
    "draft.outside": "{start_at} is outside your hours.",
    "draft.not-offered": "{start_at} is not a time you offer.",
    "draft.outside-question": "{start_at} is outside your hours. Take it anyway?",
    "draft.not-offered-question": "{start_at} is not a time you offer. Take it anyway?",
}
