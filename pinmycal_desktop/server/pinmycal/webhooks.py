"""`/v1/webhooks`: addresses that are told of bookings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.diary.signing import Signing, forget_secret
from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.commands.webhooks import (
    RemoveSubscription,
    SaveSubscription,
)
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.server.idempotency import once
from pinmycal_desktop.wire.pinmycal.fields import read_webhook_ref
from pinmycal_desktop.wire.pinmycal.subscription import (
    read_new_webhook,
    webhook_answer,
    webhook_removed,
    webhooks_answer,
)

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.subscriptions import Subscription
    from pinmycal_desktop.server.exchange import Asked


def listing(diary: Diary, asked: Asked) -> Answer:
    """List the webhooks in order of making."""
    found = diary.outgoing.subscriptions(lambda each: _is_own(each, asked))
    return Answer(body=webhooks_answer(found, request_id=asked.request_id))


def create(diary: Diary, asked: Asked) -> Answer:
    """Tell an address from now on; its secret is safe before it is told anything."""
    new, secret = read_new_webhook(asked.body, asked.host, asked.now)
    wanted = once(asked)
    outcome = diary.kept(wanted) if wanted else None
    if outcome is None:
        with Signing(asked.secrets) as signing:
            if secret:
                signing.keep(new.uid, secret)
            outcome = diary.run(SaveSubscription(subscription=new), once=wanted)
            signing.settle(outcome.subscription)
    return Answer(
        body=webhook_answer(outcome.subscription, request_id=asked.request_id),
        is_repeated=outcome.repeated,
    )


def remove(diary: Diary, asked: Asked) -> Answer:
    """Tell an address no more."""
    uid, wanted = read_webhook_ref(asked.ref), once(asked)
    outcome = diary.kept(wanted) if wanted else None
    if outcome is None:
        if not _is_own(diary.outgoing.subscription(uid), asked):
            raise NotFound("subscription", asked.ref)
        outcome = diary.run(RemoveSubscription(uid=uid), once=wanted)
        forget_secret(asked.secrets, uid)
    return Answer(
        body=webhook_removed(outcome.subscription, request_id=asked.request_id),
        is_repeated=outcome.repeated,
    )


def _is_own(subscription: Subscription, asked: Asked) -> bool:
    """Whether a subscription is the asker's, made in this API's words."""
    return (
        subscription.sender is Sender.PINMYCAL
        and subscription.host_id == asked.host.id
        and subscription.event_type_id is None
    )
