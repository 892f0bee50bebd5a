"""Tells subscribers what happened: a message for each, frozen, in the same transaction.

There is no moment in which a deed is done and its message is not, or the other way
round. Nothing is sent here.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.diary.outgoing import OUTGOING
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.model.happenings import Happening, HappeningKind
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.subscriptions import OutgoingDelivery
from pinmycal_desktop.store import (
    accounts,
    bookings,
    event_types,
    outgoing,
    subscriptions,
    teams,
)
from pinmycal_desktop.wire.calcom import webhook_payload as calcom
from pinmycal_desktop.wire.pinmycal import webhook_body as pinmycal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.commands.webhooks import (
        TellMeetings,
        TrySubscription,
    )
    from pinmycal_desktop.model.subscriptions import Subscription

_TRIGGERS = {Sender.CALCOM: calcom.TRIGGERS, Sender.PINMYCAL: pinmycal.TRIGGERS}
_MEETINGS = "meetings"
_TOO_LATE = timedelta(days=1)
"""What began or ended longer ago is not told any more, as Cal.com does."""


def tell(work: Work, happening: Happening) -> None:
    """Write a message to everyone who wants to hear of `happening`.

    What happens to a booking of an account at a service, the service tells.
    """
    if happening.booking and happening.booking.account_id != work.account.id:
        return
    messages = [
        _message(work, each, trigger, happening)
        for each in subscriptions.listeners(work.db, *_whose(happening))
        if (trigger := _trigger(each, happening.kind)) in each.triggers
    ]
    outgoing.insert(work.db, messages)


def try_subscription(work: Work, command: TrySubscription) -> Outcome:
    """Write a message that tells of nothing, whatever its subscriber wants to hear."""
    subscription = subscriptions.by_uid(work.db, command.uid)
    if subscription is None:
        raise NotFound("subscription", command.uid)
    happening = Happening(kind=HappeningKind.PING)
    trigger = _trigger(subscription, happening.kind)
    message = _message(work, subscription, trigger, happening)
    outgoing.insert(work.db, [message])
    (sent,) = outgoing.latest(work.db, 1, subscription.id)
    return Outcome(value=sent, changes=OUTGOING)


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


def _whose(happening: Happening) -> tuple[tuple[int, ...], int | None]:
    """Return the hosts something happened to, and the event type it is about."""
    if happening.booking is not None:
        return happening.booking.host_ids, happening.booking.event_type_id
    if happening.away is not None:
        return (happening.away.host_id,), None
    return (), None


def _subject(happening: Happening) -> str:
    """Return the uid of what it is about; empty for nothing."""
    about = happening.booking or happening.away
    return about.uid if about else ""


def _message(
    work: Work, subscription: Subscription, trigger: str, happening: Happening
) -> OutgoingDelivery:
    """Return the message that tells one subscriber."""
    uid = str(uuid4())
    body, media_type = _body(work, subscription, uid, happening)
    return OutgoingDelivery(
        uid=uid,
        subscription_id=subscription.id,
        subscription_uid=subscription.uid,
        url=subscription.url,
        sender=subscription.sender,
        is_signed=subscription.has_secret,
        trigger=trigger,
        subject=_subject(happening),
        media_type=media_type,
        body=body,
        created_at=work.now,
        due_at=work.now,
    )


def _body(
    work: Work, subscription: Subscription, uid: str, happening: Happening
) -> tuple[bytes, str]:
    """Return what one subscriber is told, and its media type."""
    if subscription.sender is Sender.PINMYCAL:
        return _pinmycal_body(work, uid, happening), "application/json"
    told = calcom.told(happening, _around(work, happening))
    return calcom.webhook_body(told, template=subscription.template, at=work.now)


def _pinmycal_body(work: Work, uid: str, happening: Happening) -> bytes:
    """Return what a subscriber in PinmyCal's words is told."""
    booking = happening.booking
    if booking is None:
        return pinmycal.test_body(delivery=uid, at=work.now)
    host = _host(work, booking.host_id)
    return pinmycal.webhook_body(happening, booking, host, delivery=uid, at=work.now)


def _around(work: Work, happening: Happening) -> calcom.Around:
    """Return what is told beside what happened: who holds it, and what it is."""
    ids, event_type_id = _whose(happening)
    series = happening.booking.series_uid if happening.booking else ""
    kind = (
        event_types.get(work.db, event_type_id, removed=True) if event_type_id else None
    )
    team = (
        teams.get(work.db, kind.team_id, removed=True)
        if kind and kind.team_id
        else None
    )
    return calcom.Around(
        hosts=tuple(map(partial(_host, work), ids)),
        event_type=kind,
        team=team,
        stand_in=_stand_in(work, happening),
        meetings=len(bookings.of_series(work.db, series)) if series else 0,
    )


def _stand_in(work: Work, happening: Happening) -> Host | None:
    """Return who can be booked instead of a host who is away."""
    away = happening.away
    if away is None or away.stand_in_id is None:
        return None
    return _host(work, away.stand_in_id)


def _host(work: Work, host_id: int) -> Host:
    """Return a host, also one who was removed: their bookings are still told of."""
    host = accounts.host(work.db, host_id, removed=True)
    assert host is not None, host_id
    return host
