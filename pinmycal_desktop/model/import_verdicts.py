"""What one meeting of a file means beside what is here: new, changed, same, cancelled.

A file that tells an earlier state than the one that is here changes nothing.
"""

from __future__ import annotations

from typing import TypeAlias

from pinmycal_desktop.model.booking import Booking, BusyTime
from pinmycal_desktop.model.meetings import (
    location_of,
    notes_of,
    people_of,
    status_of,
)
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.transfer import ImportVerdict, ReadEvent

Verdict: TypeAlias = tuple[ImportVerdict, Message | None]
"""What is to be done, and why when that is worth a sentence."""


_OFF_UNKNOWN = ImportVerdict.SAME, Message.of("transfer.cancelled-unknown")
_FREE = ImportVerdict.SAME, Message.of("transfer.takes-no-time")
_NEW = ImportVerdict.NEW, None


def busy_verdict(
    event: ReadEvent, booking: Booking | None, busy: BusyTime | None
) -> Verdict:
    """Return what `event` would mean for the busy times, and why."""
    if booking is not None:
        return ImportVerdict.SAME, Message.of("transfer.already-booked")
    return _new_busy(event) if busy is None else _known_busy(event, busy)


def _new_busy(event: ReadEvent) -> Verdict:
    """Return what `event` would mean for busy times that do not hold it."""
    if event.is_cancelled:
        return _OFF_UNKNOWN
    if event.is_transparent:
        return _FREE
    return _NEW


def _known_busy(event: ReadEvent, busy: BusyTime) -> Verdict:
    """Return what `event` would mean for the busy time it is here."""
    if event.is_cancelled:
        return ImportVerdict.CANCELLED, None
    if event.is_transparent:
        return ImportVerdict.CANCELLED, Message.of("transfer.takes-no-time")
    changed = _changed(
        time=(busy.span, busy.is_all_day) != (event.span, event.is_all_day),
        title=busy.title != event.title,
        status=busy.is_tentative != event.is_tentative,
    )
    return ImportVerdict.CHANGED if changed else ImportVerdict.SAME, changed


def booking_verdict(
    event: ReadEvent, booking: Booking | None, host_email: str
) -> Verdict:
    """Return what `event` would mean for the bookings, and why."""
    if booking is None:
        off = event.is_cancelled
        return ImportVerdict.CANCELLED if off else ImportVerdict.NEW, None
    if event.is_cancelled and not booking.status.takes_time:
        return ImportVerdict.SAME, None
    changed = _differences(event, booking, host_email)
    if changed is None or _is_copy(event, booking, changed):
        return ImportVerdict.SAME, None
    if _is_older(event, booking, host_email):
        return ImportVerdict.SAME, Message.of("transfer.older")
    if event.is_cancelled:
        return ImportVerdict.CANCELLED, None
    return ImportVerdict.CHANGED, changed


def _is_older(event: ReadEvent, booking: Booking, host_email: str) -> bool:
    """Whether `event` tells an earlier state than the one that is here."""
    here_at = booking.updated_at.replace(microsecond=0)
    told = (
        event.sequence,
        event.stamp or here_at,
        event.is_cancelled,
        len(_told_emails(event, host_email)),
    )
    is_off = not booking.status.takes_time
    return told < (booking.sequence, here_at, is_off, len(emails_of(booking)))


def _is_copy(event: ReadEvent, booking: Booking, changed: Message) -> bool:
    """Whether only the wording differs: the guest's and the host's copy of one mail."""
    here_at = booking.updated_at.replace(microsecond=0)
    is_same_state = (event.sequence, event.stamp) == (booking.sequence, here_at)
    fields = changed["fields"]
    return is_same_state and isinstance(fields, tuple) and set(fields) <= _WORDING


_WORDING = frozenset({"title", "notes"})


def _told_emails(event: ReadEvent, host_email: str) -> set[str]:
    """Return the addresses of everyone the host meets, as `event` says."""
    return {each.email.lower() for each in people_of(event, host_email) if each.email}


def emails_of(booking: Booking) -> set[str]:
    """Return the addresses of everyone who comes to `booking`."""
    everyone = (booking.attendee.email, *booking.guests)
    return {each.lower() for each in everyone if each}


def _differences(event: ReadEvent, booking: Booking, host_email: str) -> Message | None:
    """Return what `event` says otherwise than `booking`; None for nothing."""
    told, here = _letters(location_of(event).value), _letters(booking.location.value)
    return _changed(
        time=(event.span, event.is_all_day) != (booking.span, booking.is_all_day),
        title=event.title != booking.title,
        people=_told_emails(event, host_email) != emails_of(booking),
        place=told != here,
        notes=_letters(notes_of(event)) != _letters(booking.notes),
        status=status_of(event) is not booking.status,
    )


def _letters(text: str) -> str:
    """Return `text` without blanks and controls, which no file keeps."""
    return "".join(each for each in text if each.isprintable() and each != " ")


def _changed(**fields: bool) -> Message | None:
    """Return the message naming the fields that changed; None when none did."""
    names = tuple(name for name, differs in fields.items() if differs)
    return Message.of("transfer.changed", fields=names) if names else None
