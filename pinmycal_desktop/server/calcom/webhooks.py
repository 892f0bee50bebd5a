"""`/v2/webhooks`, `/v2/event-types/{id}/webhooks` and those of a team's event types.

A webhook tells of bookings, so both to read and to make one takes the right to change
bookings. Its secret goes to the keyring before it is stored, and never into the data.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from pinmycal_desktop.diary.signing import Signing, forget_secret, secret_of
from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.commands.webhooks import (
    RemoveSubscription,
    RemoveSubscriptions,
    SaveSubscription,
)
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.team import Role
from pinmycal_desktop.server.calcom.routes import Route
from pinmycal_desktop.server.calcom.teams import member
from pinmycal_desktop.server.calcom.writing import written
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.codec import success
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.calcom.paging import PageQuery
from pinmycal_desktop.wire.calcom.subscription import (
    EventTypeWebhookShape,
    NewWebhook,
    UserWebhookShape,
    WebhookChange,
    WholeWebhookShape,
)
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.model.subscriptions import Subscription
    from pinmycal_desktop.server.calcom.asking import Asked

_Shape: TypeAlias = "type[UserWebhookShape | EventTypeWebhookShape]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose webhooks a path is about; both None for the asker's own."""

    event_type_id: int | None = None
    team_id: int | None = None

    def has(self, subscription: Subscription, host_id: int) -> bool:
        """Whether a webhook is among them."""
        if subscription.sender is not Sender.CALCOM:
            return False
        if self.event_type_id is None:
            return subscription.event_type_id is None and (
                subscription.host_id == host_id
            )
        return subscription.event_type_id == self.event_type_id


def _me(_diary: Diary, _asked: Asked[Any, Any]) -> Owner:
    """Return that it is about the asker's own."""
    return Owner()


def _mine(diary: Diary, asked: Asked[Any, Any]) -> Owner:
    """Return the asker's event type in the path; raises `CalError`."""
    number = asked.number("eventTypeId")
    guard = "IsUserEventTypeWebhookGuard"
    try:
        event_type = diary.event_types.get(number)
    except NotFound:
        raise CalError(404, f"{guard} - Event type ({number}) not found") from None
    if event_type.team_id is not None or event_type.host_id != asked.me.id:
        raise CalError(
            403,
            f"{guard} - User ({asked.me.id}) is not the owner of event type ({number})",
        )
    return Owner(event_type_id=number)


def _teams(diary: Diary, asked: Asked[Any, Any]) -> Owner:
    """Return the event type of the path's team; raises `CalError`."""
    team_id = member(diary, asked, Role.ADMIN).team_id
    number = asked.number("eventTypeId")
    try:
        event_type = diary.event_types.get(number)
    except NotFound:
        event_type = None
    if event_type is None or event_type.team_id != team_id:
        raise CalError(
            404,
            f"IsTeamEventTypeWebhookGuard - Event type ({number}) not found in team"
            f" ({team_id})",
        )
    return Owner(event_type_id=number, team_id=team_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """The webhooks of a user, of an event type, or of a team's event type."""

    owner: Callable[[Diary, Asked[Any, Any]], Owner]
    """Who they belong to, as the path says; refuses whoever may not ask."""
    shape: _Shape
    whole: type[UserWebhookShape | EventTypeWebhookShape | WholeWebhookShape]
    """How one is told that was asked for by itself."""
    whose: str
    """How a second one at the same address is refused."""

    def create(self, diary: Diary, asked: Asked[NewWebhook, None]) -> Answer:
        """Tell an address from now on."""
        with Signing(asked.secrets) as signing:

            def prepare() -> Command:
                owner = self.owner(diary, asked)
                new = asked.body.subscription(
                    asked.me,
                    asked.now,
                    event_type_id=owner.event_type_id,
                    team_id=owner.team_id,
                )
                if asked.body.secret:
                    signing.keep(new.uid, asked.body.secret)
                return SaveSubscription(subscription=new)

            outcome = self._saved(diary, asked, prepare)
            signing.settle(outcome.subscription)
        return self._told(asked, outcome)

    def listing(self, diary: Diary, asked: Asked[None, PageQuery]) -> Answer:
        """List the webhooks in order of making."""
        owner = self.owner(diary, asked)
        found = diary.outgoing.subscriptions(lambda each: owner.has(each, asked.me.id))
        page = found[asked.query.skip :][: asked.query.take]
        shown = [self.shape.of(each, _secret(asked, each)) for each in page]
        return Answer(body=success(shown))

    def read(self, diary: Diary, asked: Asked[None, None]) -> Answer:
        """Show a webhook."""
        found = self._named(diary, asked)
        return Answer(body=success(self.whole.of(found, _secret(asked, found))))

    def change(self, diary: Diary, asked: Asked[WebhookChange, None]) -> Answer:
        """Change what is named of a webhook."""
        with Signing(asked.secrets) as signing:

            def prepare() -> Command:
                before = self._named(diary, asked)
                if asked.body.secret:
                    signing.keep(before.uid, asked.body.secret)
                return SaveSubscription(subscription=asked.body.applied_to(before))

            outcome = self._saved(diary, asked, prepare)
            signing.settle(outcome.subscription)
        return self._told(asked, outcome)

    def remove(self, diary: Diary, asked: Asked[None, None]) -> Answer:
        """Tell an address no more."""

        def prepare() -> Command:
            return RemoveSubscription(uid=self._named(diary, asked).uid)

        outcome = written(diary, asked, prepare)
        answer = self._told(asked, outcome)
        forget_secret(asked.secrets, outcome.subscription.uid)
        return answer

    def remove_all(self, diary: Diary, asked: Asked[None, None]) -> Answer:
        """End all webhooks of an event type."""

        def prepare() -> Command:
            number = self.owner(diary, asked).event_type_id
            assert number is not None
            return RemoveSubscriptions(event_type_id=number, sender=Sender.CALCOM)

        outcome = written(diary, asked, prepare)
        ended = outcome.subscriptions
        for each in ended:
            forget_secret(asked.secrets, each.uid)
        told = f"{len(ended)} webhooks deleted"
        return Answer(body=success(told), is_repeated=outcome.repeated)

    def _named(self, diary: Diary, asked: Asked[Any, None]) -> Subscription:
        """Return the webhook of the path; raises `CalError`."""
        owner, uid = self.owner(diary, asked), asked.params["webhookId"]
        try:
            found = diary.outgoing.subscription(uid)
        except NotFound:
            raise CalError(404, f"Webhook ({uid[:60]}) not found") from None
        if owner.has(found, asked.me.id):
            return found
        if owner.event_type_id is None:
            raise CalError(
                403,
                f"IsUserWebhookGuard - user with id=({asked.me.id}) is not the owner"
                f" of webhook with id=({uid})",
            )
        raise CalError(
            403,
            f"IsUserEventTypeWebhookGuard - Webhook ({uid}) is not associated with"
            f" event type ({owner.event_type_id})",
        )

    def _saved(
        self, diary: Diary, asked: Asked[Any, None], prepare: Callable[[], Command]
    ) -> Outcome:
        """Store a webhook; what is wrong with its address is told as there."""
        try:
            return written(diary, asked, prepare)
        except Invalid as error:
            for each in error.problems:
                if each.message.code == "subscription.same-address":
                    raise CalError(
                        409,
                        "Webhook with this subscriber url already exists for this"
                        f" {self.whose}",
                    ) from None
                if each.field == "url":
                    raise CalError(400, _not_allowed(each.message)) from None
            raise

    def _told(self, asked: Asked[Any, None], outcome: Outcome) -> Answer:
        """Return what is said of a webhook that was written."""
        stored = outcome.subscription
        shape = self.shape.of(stored, _secret(asked, stored))
        return Answer(body=success(shape), is_repeated=outcome.repeated)


def _secret(asked: Asked[Any, Any], subscription: Subscription) -> str | None:
    """Return what signs a webhook's messages, if anything does and can be had."""
    if not subscription.has_secret:
        return None
    return secret_of(asked.secrets, subscription.uid)


def _not_allowed(why: Message) -> str:
    """Return the sentence that refuses an address."""
    known = "Invalid URL format" if why.code == "subscription.url" else say(why)
    return f"Webhook URL is not allowed: {known}"


_USERS = _Kind(owner=_me, shape=UserWebhookShape, whole=WholeWebhookShape, whose="user")
_EVENT_TYPES = _Kind(
    owner=_mine,
    shape=EventTypeWebhookShape,
    whole=EventTypeWebhookShape,
    whose="event type",
)
_TEAMS = replace(_EVENT_TYPES, owner=_teams)


def _routes(kind: _Kind, path: str, scope: str) -> tuple[Route[Any, Any], ...]:
    """Return the routes of one kind of webhooks under `path`."""
    one = f"{path}/{{webhookId}}"
    may_not = () if kind is _USERS else (403, 404)
    return (
        Route(
            "POST",
            path,
            kind.create,
            body=NewWebhook,
            answer=kind.shape,
            status=201,
            scope=scope,
            refuses=(409, *may_not),
            summary="Make a webhook",
        ),
        Route(
            "GET",
            path,
            kind.listing,
            query=PageQuery,
            answer=tuple[kind.shape, ...],  # type: ignore[name-defined]  # a value
            scope=scope,
            refuses=may_not,
            summary="List webhooks",
        ),
        Route(
            "GET",
            one,
            kind.read,
            answer=kind.whole,
            scope=scope,
            refuses=(403, 404),
            summary="Show a webhook",
        ),
        Route(
            "PATCH",
            one,
            kind.change,
            body=WebhookChange,
            answer=kind.shape,
            scope=scope,
            refuses=(403, 404, 409),
            summary="Change a webhook",
        ),
        Route(
            "DELETE",
            one,
            kind.remove,
            answer=kind.shape,
            scope=scope,
            refuses=(403, 404),
            summary="Remove a webhook",
        ),
    )


def _for_all(kind: _Kind, path: str, scope: str) -> Route[Any, Any]:
    """Return the route that ends all webhooks of an event type."""
    return Route(
        "DELETE",
        path,
        kind.remove_all,
        answer=str,
        scope=scope,
        refuses=(403, 404),
        summary="Remove all webhooks of an event type",
    )


_OF_EVENT_TYPE = "/v2/event-types/{eventTypeId}/webhooks"
_OF_TEAM = "/v2/teams/{teamId}/event-types/{eventTypeId}/webhooks"
_OWN, _SHARED = "BOOKING_WRITE", "TEAM_BOOKING_WRITE"

ROUTES = (
    *_routes(_USERS, "/v2/webhooks", _OWN),
    *_routes(_EVENT_TYPES, _OF_EVENT_TYPE, _OWN),
    _for_all(_EVENT_TYPES, _OF_EVENT_TYPE, _OWN),
    *_routes(_TEAMS, _OF_TEAM, _SHARED),
    _for_all(_TEAMS, _OF_TEAM, _SHARED),
)
