"""Proving an invitee's address, where an event type asks for it before it is booked.

Nobody is mailed: the code is shown on this computer, and its owner passes it on to
whoever the address belongs to. Whoever asks is never told it.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from pinmycal_desktop.model.codes import CODE_DIGITS, CodePurpose
from pinmycal_desktop.model.commands.access import ShowCode, TryCode
from pinmycal_desktop.wire.calcom.error import CalError

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.event_type import EventType


def require_proof(
    diary: Diary,
    event_type: EventType,
    *,
    email: str,
    typed: str | None,
    host: Host | None,
) -> None:
    """Raise `CalError` until the code for `email` is typed, where one is asked for.

    Its hosts need none, nor does who signs in with that address: they have proved it.
    """
    if not event_type.settings.needs_proof or _is_known(event_type, email, host):
        return
    subject = email.casefold()
    if typed:
        tried = TryCode(purpose=CodePurpose.EMAIL, subject=subject, typed=typed)
        if diary.run(tried).value is None:
            raise CalError(400, "invalid_verification_code")
        return
    code = ShowCode(
        purpose=CodePurpose.EMAIL,
        subject=subject,
        about=email,
        text=f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}",
    )
    diary.run(code)
    raise CalError(
        400,
        "email_verification_required: a code for this address is shown on the host's"
        " computer ('pinmycal codes'). Ask the host for it and send it as"
        " 'emailVerificationCode'.",
    )


def _is_known(event_type: EventType, email: str, host: Host | None) -> bool:
    """Whether the caller holds the event type, or the address is their own."""
    if host is None:
        return False
    holders = {event_type.host_id, *(each.host_id for each in event_type.hosts)}
    return host.id in holders or host.email.casefold() == email.casefold()
