"""Who is told of bookings, and how far each message came."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

import msgspec

from pinmycal_desktop.control.access_replies import (
    Sent,
    SentLine,
    SentWhole,
    SubscriberLine,
    Subscribers,
)
from pinmycal_desktop.control.address import Role
from pinmycal_desktop.control.hosts import find_host
from pinmycal_desktop.control.once import once_for
from pinmycal_desktop.diary.signing import Signing, forget_secret
from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.commands.webhooks import (
    RemoveSubscription,
    SaveSubscription,
    SendAgain,
    TrySubscription,
)
from pinmycal_desktop.model.errors import NotFound, SecretsUnavailable
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.subscriptions import Subscription
from pinmycal_desktop.vault import VaultState

if TYPE_CHECKING:
    from pinmycal_desktop.control import access_requests
    from pinmycal_desktop.control.desk import Desk
    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.subscriptions import OutgoingDelivery


def add_subscriber(desk: Desk, request: access_requests.AddSubscriber) -> Reply:
    """Tell an address from now on; the secret is safe before it is told anything."""
    host = find_host(desk.diary, request.host) if request.host else None
    who = host or desk.diary.account.host()
    new = Subscription(
        uid=str(uuid5(NAMESPACE_URL, request.key)),
        account_id=who.account_id,
        host_id=who.id,
        sender=Sender(request.sender),
        url=request.url,
        triggers=request.triggers,
        template=request.template or None,
        has_secret=bool(request.secret),
        created_at=desk.clock(),
    )
    # What is kept of a request must not help anybody to guess its secret.
    once = once_for(msgspec.structs.replace(request, secret=""))
    with Signing(desk.secrets) as signing:
        if request.secret:
            _keep(desk, signing, new.uid, request.secret)
        outcome = desk.diary.run(SaveSubscription(subscription=new), once=once)
        signing.settle(outcome.subscription)
    notes = _notes(desk) if request.secret else ()
    return _answer(desk, (outcome.subscription,), notes)


def list_subscribers(desk: Desk, _: access_requests.ListSubscribers) -> Reply:
    """Name who is told of what."""
    return _answer(desk, desk.diary.outgoing.subscriptions())


def remove_subscriber(desk: Desk, request: access_requests.RemoveSubscriber) -> Reply:
    """Tell an address no more, then forget its secret."""
    once = once_for(request)
    outcome = desk.diary.kept(once)
    if outcome is None:
        found = _find(desk.diary, request.subscriber)
        outcome = desk.diary.run(RemoveSubscription(uid=found.uid), once=once)
    forget_secret(desk.secrets, outcome.subscription.uid)
    return _answer(desk, (outcome.subscription,))


def try_subscriber(desk: Desk, request: access_requests.TrySubscriber) -> Reply:
    """Send a message that tells of nothing."""
    found = _find(desk.diary, request.subscriber)
    outcome = desk.diary.run(TrySubscription(uid=found.uid), once=once_for(request))
    return Sent(zone=desk.zone, deliveries=(sent_line(outcome.outgoing),))


def list_sent(desk: Desk, request: access_requests.ListSent) -> Reply:
    """Name the latest messages."""
    found = desk.diary.outgoing.log(request.limit)
    return Sent(zone=desk.zone, deliveries=tuple(map(sent_line, found)))


def show_sent(desk: Desk, request: access_requests.ShowSent) -> Reply:
    """Show a message with all its tries."""
    found = desk.diary.outgoing.delivery(request.number)
    return SentWhole(
        zone=desk.zone,
        delivery=sent_line(found),
        media_type=found.media_type,
        body=found.body.decode(errors="replace"),
        attempts=found.attempts,
    )


def send_again(desk: Desk, request: access_requests.Resend) -> Reply:
    """Send a message once more, now."""
    command = SendAgain(delivery_id=request.number)
    outcome = desk.diary.run(command, once=once_for(request))
    return Sent(zone=desk.zone, deliveries=(sent_line(outcome.outgoing),))


def sent_line(delivery: OutgoingDelivery) -> SentLine:
    """Return a message without its body."""
    last = delivery.attempts[-1] if delivery.attempts else None
    return SentLine(
        id=delivery.id,
        uid=delivery.uid,
        url=delivery.url,
        sender=delivery.sender.value,
        trigger=delivery.trigger,
        subject=delivery.subject,
        state=delivery.state.value,
        tries=delivery.tries,
        created_at=delivery.created_at,
        due_at=delivery.due_at,
        status=last.status if last else None,
        trouble=last.trouble if last else "",
    )


def _keep(desk: Desk, signing: Signing, uid: str, secret: str) -> None:
    """Keep a secret; raises SecretsUnavailable where there is no place for it."""
    try:
        signing.keep(uid, secret)
    except SecretsUnavailable as error:
        if desk.role is Role.COMMAND:
            raise SecretsUnavailable("webhook.nobody-stays") from error
        raise


def _notes(desk: Desk) -> tuple[Message, ...]:
    """Return what should be said about a secret that was kept."""
    if desk.secrets.state() is VaultState.SESSION:
        return (Message.of("subscription.session-only"),)
    return ()


def _answer(
    desk: Desk, found: tuple[Subscription, ...], notes: tuple[Message, ...] = ()
) -> Subscribers:
    """Return the reply that names subscribers."""
    names = {each.id: each.username for each in desk.diary.account.hosts()}
    lines = (
        SubscriberLine(
            id=each.id,
            uid=each.uid,
            url=each.url,
            sender=each.sender.value,
            host=names.get(each.host_id, ""),
            event_type_id=each.event_type_id,
            triggers=each.triggers,
            is_active=each.is_active,
            is_signed=each.has_secret,
            has_template=each.template is not None,
            created_at=each.created_at,
        )
        for each in found
    )
    return Subscribers(zone=desk.zone, subscribers=tuple(lines), notes=notes)


def _find(diary: Diary, name: str) -> Subscription:
    """Return the subscriber of a number, a uid or an address; raises NotFound."""
    wanted = name.strip()
    found = diary.outgoing.subscriptions(
        lambda each: wanted in (str(each.id), each.uid, each.url)
    )
    if not found:
        raise NotFound("subscription", name)
    return found[0]
