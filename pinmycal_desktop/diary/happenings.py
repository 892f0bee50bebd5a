"""Tells subscribers what happened: a message for each, frozen, in the same transaction.

There is no moment in which a deed is done and its message is not, or the other way
round. Nothing is sent here.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.diary.outgoing import OUTGOING
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.happenings import Happening, HappeningKind
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.subscriptions import OutgoingDelivery
from pinmycal_desktop.store import (
    bookings,
    event_types,
    outgoing,
    subscriptions,
)
from pinmycal_desktop.wire.calcom import (
    webhook_away as calcom_away,
    webhook_payload as calcom,
)
from pinmycal_desktop.wire.pinmycal import webhook_body as pinmycal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.away import OutOfOffice
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.commands.webhooks import TellMeetings
    from pinmycal_desktop.model.subscriptions import Subscription

_TRIGGERS = {Sender.CALCOM: calcom.TRIGGERS, Sender.PINMYCAL: pinmycal.TRIGGERS}
_MEETINGS = "meetings"
_TOO_LATE = timedelta(days=1)
"""What began or ended longer ago is not told any more, as Cal.com does."""


def tell(work: Work, happening: Happening) -> None:
    """Write a message to everyone who wants to hear of `happening`."""
    booking, away = happening.booking, happening.away
    if booking is not None:
        host_ids, kind = booking.host_ids, booking.event_type_id
    elif away is not None:
        host_ids, kind = (away.host_id,), None
    else:
        return
    messages = [
        _message(work, each, trigger, happening)
        for each in subscriptions.listeners(work.db, host_ids, kind)
        if (trigger := _trigger(each, happening.kind)) in each.triggers
    ]
    outgoing.insert(work.db, messages)


def tell_meetings(work: Work, _command: TellMeetings) -> Outcome:
    """Tell which meetings began or ended since this was last done.

    The first time there is nothing to look back on. What was cancelled or moved is not
    told, because it is asked of the bookings as they are now.
    """
    since = outgoing.told_until(work.db, _MEETINGS) or work.now
    outgoing.tell_until(work.db, _MEETINGS, work.now)
    since = max(since, work.now - _TOO_LATE)
    if since < work.now:
        for each in _what_time_brought(work, Span(since, work.now)):
            tell(work, each)
    return Outcome(value=None, changes=OUTGOING)


def _what_time_brought(work: Work, passed: Span) -> Iterator[Happening]:
    """Yield the beginnings and ends of confirmed meetings within `passed`."""
    for booking in bookings.turning(work.db, passed):
        if passed.start < booking.span.start <= passed.end:
            yield Happening(kind=HappeningKind.MEETING_STARTED, booking=booking)
        if passed.start < booking.span.end <= passed.end:
            yield Happening(kind=HappeningKind.MEETING_ENDED, booking=booking)


def _trigger(subscription: Subscription, kind: HappeningKind) -> str:
    """Return how a subscriber's platform calls a happening; empty when it does not."""
    return _TRIGGERS[subscription.sender].get(kind, "")


def _message(
    work: Work,
    subscription: Subscription,
    trigger: str,
    happening: Happening,
) -> OutgoingDelivery:
    """Return the message that tells one subscriber."""
    uid = str(uuid4())
    booking, away = happening.booking, happening.away
    if booking is not None:
        subject = booking.uid
        body, media_type = _body(work, subscription, uid, happening, booking)
    else:
        assert away is not None, trigger
        subject = away.uid
        body, media_type = _away_body(work, subscription, away)
    return OutgoingDelivery(
        uid=uid,
        subscription_id=subscription.id,
        subscription_uid=subscription.uid,
        url=subscription.url,
        sender=subscription.sender,
        is_signed=subscription.has_secret,
        trigger=trigger,
        subject=subject,
        media_type=media_type,
        body=body,
        created_at=work.now,
        due_at=work.now,
    )


def _body(
    work: Work,
    subscription: Subscription,
    uid: str,
    happening: Happening,
    booking: Booking,
) -> tuple[bytes, str]:
    """Return what one subscriber is told, and its media type."""
    host = work.require_host(booking.host_id)
    if subscription.sender is Sender.PINMYCAL:
        body = pinmycal.webhook_body(
            happening, booking, host, delivery=uid, at=work.now
        )
        return body, "application/json"
    kind = booking.event_type_id
    return calcom.webhook_body(
        happening,
        booking,
        host,
        None if kind is None else event_types.get(work.db, kind),
        template=subscription.template,
        at=work.now,
    )


def _away_body(
    work: Work, subscription: Subscription, away: OutOfOffice
) -> tuple[bytes, str]:
    """Return what one subscriber is told of days out of office, and its media type."""
    stand_in = away.stand_in_id
    return calcom_away.away_body(
        away,
        work.require_host(away.host_id),
        None if stand_in is None else work.require_host(stand_in),
        template=subscription.template,
        at=work.now,
    )
