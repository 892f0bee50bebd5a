"""English: bookings, slots, the reasons a time is not free, and undo."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    "not-found.booking": "There is no booking {name}.",
    "booking.slot-taken": "That time is not free.",
    "booking.past": "That time is already past.",
    "booking.too-near": "That time is kept free around another booking.",
    "booking.limit-reached": "As many bookings as you allow are made around that time.",
    "booking.busy": "That time is taken in another calendar.",
    "booking.outside-offer": "That time is outside the hours you offer.",
    "booking.outside-window": "That time is not among the days that can be booked.",
    "booking.too-soon": "That time is too soon.",
    "booking.not-offered": "That time is not one of the starts you offer.",
    "changed-meanwhile.booking": "This booking was changed meanwhile.",
    # Making and changing
    "booking.length": (
        "{event_type} does not last {value} minutes. Choose from: {lengths}."
    ),
    "booking.guests": "{count} guests are too many: at most {most} can come.",
    "booking.metadata": "{count} notes are too many: at most {most} can be kept.",
    "booking.uid-erased": (
        "A booking with this uid was undone. Book again under a new one."
    ),
    "booking.is-cancelled": (
        "{title} is cancelled. Restore it in the window, or book a new time."
    ),
    "booking.is-declined": (
        "{title} is declined. Restore it in the window, or book a new time."
    ),
    "booking.is-active": "{title} takes place: there is nothing to restore.",
    "booking.is-not-pending": "{title} does not wait for an answer.",
    "booking.is-not-confirmed": "{title} is not confirmed.",
    "slots.too-long": "Ask for at most {most} days at once.",
    # Answers to an event type's questions
    "answer.required": "“{question}” needs an answer.",
    "answer.unknown": "{event_type} does not ask this. Leave the answer out.",
    "answer.text": "“{question}” takes a line of up to 1000 characters.",
    "answer.textarea": "“{question}” takes a text of up to 10000 characters.",
    "answer.number": "“{question}” takes a number, such as 3 or 2.5.",
    "answer.phone": "“{question}” takes a phone number, such as +39 06 1234567.",
    "answer.url": "“{question}” takes a link, such as https://example.org.",
    "answer.select": "“{question}” takes one of its options.",
    "answer.multiselect": "“{question}” takes some of its options, each once.",
    "answer.boolean": "“{question}” takes yes or no.",
    # Why a time is not offered
    "reason.closed": "Outside your hours.",
    "reason.override": "Other hours on this date.",
    "reason.override.named": "Other hours on this date: {subject}.",
    "reason.past": "Already past.",
    "reason.notice": "Starts too soon.",
    "reason.notice.amount": (
        "Too soon: at least {count} minute ahead.",
        "Too soon: at least {count} minutes ahead.",
    ),
    "reason.window": "Further ahead than can be booked.",
    "reason.booking": "There is a booking.",
    "reason.booking.named": "There is a booking: {subject}.",
    "reason.buffer": "Kept free around a booking.",
    "reason.buffer.named": "Kept free around {subject}.",
    "reason.busy": "Busy in another calendar.",
    "reason.busy.named": "Busy in {subject}.",
    "reason.limit": "As many bookings as allowed are made.",
    "reason.limit.day": "As many bookings a day as allowed: {amount}.",
    "reason.limit.week": "As many bookings a week as allowed: {amount}.",
    "reason.limit.month": "As many bookings a month as allowed: {amount}.",
    "reason.limit.year": "As many bookings a year as allowed: {amount}.",
    "reason.limit.minutes-day": "As many minutes a day as allowed: {amount}.",
    "reason.limit.minutes-week": "As many minutes a week as allowed: {amount}.",
    "reason.limit.minutes-month": "As many minutes a month as allowed: {amount}.",
    "reason.limit.minutes-year": "As many minutes a year as allowed: {amount}.",
    "reason.reserved": "Held for someone who is booking it right now.",
    "reason.away": "Out of office.",
    "reason.away.named": "Out of office: {subject}.",
    "reason.seats": "All seats are taken.",
    "reason.seats.named": "All seats are taken: {subject}.",
    "reason.restricted": "Outside the hours of this event type.",
    "reason.restricted.named": "Outside the hours of this event type: {subject}.",
    "reason.hosts": "No one host is free for all of it.",
    "reason.off-grid": "Free, but not one of the starts you offer.",
    "reason.too-short": "Free, but too short for this length.",
    "reason.first-only": "Free, but only the first slot of a day is offered.",
    # What happened to a booking
    "history.booked": "Booked for {start_at}.",
    "history.requested": "Requested for {start_at}; waits for your answer.",
    "history.moved": "Moved from {from_at} to {to_at}.",
    "history.moved.reason": "Moved from {from_at} to {to_at}: {reason}",
    "history.cancelled": "Cancelled.",
    "history.cancelled.reason": "Cancelled: {reason}",
    "history.confirmed": "Confirmed.",
    "history.unconfirmed": "Waits for your answer again.",
    "history.declined": "Declined.",
    "history.declined.reason": "Declined: {reason}",
    "history.restored": "Restored.",
    "history.erased": "Booking undone.",
    "history.unerased": "Booked again.",
    "history.imported": "Imported from {name}.",
    "history.import-changed": "Changed by the import {name}.",
    "history.import-cancelled": "Cancelled by the import {name}.",
    "history.import-taken-back": "The import {name} was taken back.",
    # Imports
    "import.kept": (
        "{count} booking was changed since the import and stays: {titles}.",
        "{count} bookings were changed since the import and stay: {titles}.",
    ),
    "import.kept.taken": (
        "{count} booking stays as it is, because its time is taken: {titles}.",
        "{count} bookings stay as they are, because their time is taken: {titles}.",
    ),
    "import.taken-back-before": "This import was taken back already.",
}
