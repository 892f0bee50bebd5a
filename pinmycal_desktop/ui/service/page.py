"""The page of the local service: on and off, tokens, webhooks in and out.

Everything that may wait runs beside the window, one errand after another. A key is
shown once and kept nowhere; a secret goes to the keyring and never comes back here.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from shiboken6 import isValid

from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.access import CreateToken, RevokeToken
from pinmycal_desktop.model.commands.webhooks import (
    RemoveSubscription,
    RemoveWebhookEndpoint,
    SaveWebhookEndpoint,
    SendAgain,
    TrySubscription,
)
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui.editing.said import said, told
from pinmycal_desktop.ui.service.feeds import FeedsPart
from pinmycal_desktop.ui.service.sent import MOST_SENT, SentPart, SentReading, place_of
from pinmycal_desktop.ui.service.switch import SwitchCard
from pinmycal_desktop.ui.service.tokens import TokensPart
from pinmycal_desktop.ui.service.webhooks import KnownEndpoint, WebhooksPart
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.column_page import ColumnPage
from pinmycal_desktop.ui.widgets.page_cover import PageCover
from pinmycal_desktop.ui.widgets.plain_label import title
from pinmycal_desktop.ui.words import words
from pinmycal_desktop.wire.token import new_token

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.access import Delivery, Token
    from pinmycal_desktop.model.changes import Changes
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.ui.editing.services import PageServices
    from pinmycal_desktop.ui.service.controls import ServiceControls, ServiceStatus
    from pinmycal_desktop.vault import VaultState

T = TypeVar("T")
_WIDTH = 760
_STALE = frozenset({Part.TOKENS, Part.DELIVERIES})


@value_class
class _Reading:
    """Everything the page shows, asked for together."""

    status: ServiceStatus | None
    secrets: VaultState
    tokens: tuple[Token, ...]
    endpoints: tuple[KnownEndpoint, ...]
    deliveries: tuple[Delivery, ...]
    sent: SentReading
    account_id: int


class ServicePage(ColumnPage):
    """Give it services and `ServiceControls`; call `refresh` when the service ends."""

    done = Signal(str, object)
    """A sentence, and the `Outcome` of a command: its `undo`, if any, takes it back."""
    switched = Signal(bool)
    """The service was switched on or off by a person: worth remembering."""
    arrivals_wanted = Signal()
    """Everything that arrived shall be shown, one by one."""

    def __init__(
        self,
        services: PageServices,
        controls: ServiceControls,
        *,
        zone: str,
        parent: QWidget | None = None,
    ) -> None:
        """`zone` is the account's, in which times are told."""
        super().__init__(_WIDTH, parent)
        self._services, self._controls = services, controls
        self._account_id = 0
        self._waiting: deque[Callable[[], None]] = deque()
        self._is_busy = False
        self._is_stale = False
        self._sent_is_asked = self._sent_is_stale = False
        self._secret = ""  # between making a key and showing it
        form = services.form
        self._message = Banner(closable=True)
        self.switch = SwitchCard(form, zone)
        self.tokens = TokensPart(form, zone)
        self.feeds = FeedsPart(services, zone)
        self.webhooks = WebhooksPart(form, zone)
        self.sent = SentPart(form, zone)
        self.cover = PageCover(self)
        self.cover.again.connect(self.refresh)
        self._arrange()
        self.switch.wanted.connect(self._switch)
        self.tokens.create_wanted.connect(self._create_token)
        self.tokens.revoke_wanted.connect(self._revoke)
        self.feeds.done.connect(self.done)
        self.webhooks.add_wanted.connect(self._add_endpoint)
        self.webhooks.remove_wanted.connect(self._remove_endpoint)
        self.webhooks.all_wanted.connect(self.arrivals_wanted)
        self.sent.again_wanted.connect(self._send_again)
        self.sent.try_wanted.connect(self._try)
        self.sent.remove_wanted.connect(self._remove_subscription)
        services.relay.changed.connect(self._heard)
        self.refresh()

    def _arrange(self) -> None:
        column = self.column
        column.setSpacing(Space.HUGE)
        column.addWidget(title(words("Local service")))
        parts = (self._message, self.switch, self.tokens, self.feeds, self.webhooks)
        for part in (*parts, self.sent):
            column.addWidget(part)
        column.addStretch(1)
        self._message.hide()

    # --- errands: one at a time, beside the window -----------------------------------

    def _errand(
        self,
        work: Callable[[Diary], T],
        on_done: Callable[[T], None],
        on_error: Callable[[PinmyCalError], None],
    ) -> None:
        """Do `work` when those before it are done."""

        def begin() -> None:
            self._services.operations.errand(
                work, self._then(on_done), self._then(on_error)
            )

        self._waiting.append(begin)
        if not self._is_busy:
            self._next()

    def _then(self, told: Callable[[T], None]) -> Callable[[T], None]:
        """Return the call that tells and goes on, unless the page is gone."""

        def both(value: T) -> None:
            if isValid(self):
                told(value)
                self._next()

        return both

    def _next(self) -> None:
        self._is_busy = bool(self._waiting)
        if self._waiting:
            self._waiting.popleft()()
        elif self._is_stale:
            self.refresh()

    # --- reading ---------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask for everything anew."""
        self._is_stale = self._is_busy
        if self._is_busy:
            return
        controls = self._controls

        def read(diary: Diary) -> _Reading:
            local = diary.account.local().id
            # Those of accounts at services are kept by the program itself.
            places = diary.webhooks.endpoints()
            endpoints = tuple(each for each in places if each.account_id == local)
            others = {each.delivery.id for each in diary.live.arrivals()}
            arrived = diary.webhooks.deliveries()
            return _Reading(
                status=controls.state(),
                secrets=controls.secrets(),
                tokens=diary.tokens.all(),
                endpoints=tuple(
                    KnownEndpoint(
                        endpoint=each, has_secret=controls.has_secret(each.name)
                    )
                    for each in endpoints
                ),
                deliveries=tuple(e for e in arrived if e.id not in others),
                sent=_read_sent(diary),
                account_id=local,
            )

        self._errand(read, self._arrived, self._unread)

    def showEvent(self, event: QShowEvent) -> None:
        """Count anew what was answered while another page was shown."""
        super().showEvent(event)
        self.refresh()

    def _heard(self, changes: Changes) -> None:
        if changes.parts & _STALE:
            self.refresh()
        elif Part.OUTGOING in changes.parts and self.isVisible():
            self._refresh_sent()

    def _refresh_sent(self) -> None:
        """Ask for what was sent alone: it changes often, and the keyring is slow."""
        self._sent_is_stale = self._sent_is_asked
        if not self._sent_is_asked:
            self._sent_is_asked = True
            self._errand(_read_sent, self._sent_arrived, self._sent_failed)

    def _sent_arrived(self, reading: SentReading) -> None:
        self.sent.tell(reading)
        self._sent_is_asked = False
        if self._sent_is_stale:  # something came while it was read
            self._refresh_sent()

    def _sent_failed(self, error: PinmyCalError) -> None:
        self._sent_is_asked = False
        self._failed(error)

    def _arrived(self, reading: _Reading) -> None:
        self.cover.arrived()
        self._account_id = reading.account_id
        self.switch.tell(reading.status)
        self.tokens.tell(reading.tokens)
        self.webhooks.tell_secrets(reading.secrets)
        url = "" if reading.status is None else reading.status.url
        self.webhooks.tell_url(url)
        self.feeds.tell_url(url)
        self.webhooks.tell(reading.endpoints, reading.deliveries)
        self.sent.tell(reading.sent)

    def _unread(self, error: PinmyCalError) -> None:
        if not self.cover.failed(told(error, self._services.form)):
            self._failed(error)

    def _failed(self, error: PinmyCalError) -> None:
        self._say(Tone.DANGER, told(error, self._services.form))

    # --- the switch ------------------------------------------------------------------

    def _switch(self, on: bool) -> None:  # noqa: FBT001  -- Qt's
        self._message.hide()
        self.switch.wait()
        controls = self._controls

        def turn(_diary: Diary) -> ServiceStatus | None:
            if on:
                return controls.start()
            controls.stop()
            return None

        self._errand(turn, self._turned, self._not_turned)

    def _turned(self, status: ServiceStatus | None) -> None:
        self.switch.tell(status)
        self.switched.emit(status is not None)
        self._is_stale = True

    def _not_turned(self, error: PinmyCalError) -> None:
        self._failed(error)
        self._is_stale = True

    # --- tokens ----------------------------------------------------------------------

    def _create_token(self, name: str) -> None:
        made = new_token()
        self._secret = made.secret
        command = CreateToken(
            account_id=self._account_id, name=name, digest=made.digest, hint=made.hint
        )
        self._services.operations.write(command, self._token_made, self._token_refused)

    def _token_made(self, outcome: Outcome) -> None:
        self.tokens.show_secret(self._secret)
        self._secret = ""
        self.done.emit(words("{0} created.").format(outcome.token.name), outcome)

    def _token_refused(self, error: PinmyCalError) -> None:
        self._secret = ""
        self.tokens.set_error(told(error, self._services.form))

    def _revoke(self, token_id: int) -> None:
        command = RevokeToken(token_id=token_id)
        self._services.operations.write(command, self._revoked, self._failed)

    def _revoked(self, outcome: Outcome) -> None:
        self.done.emit(words("{0} revoked.").format(outcome.token.name), outcome)

    # --- webhooks --------------------------------------------------------------------

    def _add_endpoint(self, name: str, secret: str) -> None:
        """Open a place for webhooks; its secret is safe before it is open."""
        controls = self._controls

        def kept(why_not: Message | None) -> None:
            self._open_endpoint(name, why_not)

        self._errand(
            lambda _diary: controls.keep_secret(name, secret),
            kept,
            self._endpoint_refused,
        )

    def _open_endpoint(self, name: str, why_not: Message | None) -> None:
        """Open the place; `why_not` is what keeps its secret out of the keyring."""
        command = SaveWebhookEndpoint(account_id=self._account_id, name=name)

        def opened(outcome: Outcome) -> None:
            if isValid(self):
                self._endpoint_made(outcome, why_not)

        def refused(error: PinmyCalError) -> None:
            if isValid(self):
                self._endpoint_refused(error)
                self._forget_unused(name)

        self._services.operations.write(command, opened, refused)

    def _endpoint_made(self, outcome: Outcome, why_not: Message | None) -> None:
        self.done.emit(words("{0} added.").format(outcome.endpoint.name), outcome)
        self.webhooks.added()
        self.refresh()
        if why_not is not None:
            self._say(
                Tone.WARNING,
                said(why_not, self._services.form),
                words("The secret is kept until you close the program."),
            )

    def _forget_unused(self, name: str) -> None:
        """Forget the secret of a place that was not opened, nor is from before."""
        controls = self._controls

        def forget(diary: Diary) -> None:
            if all(each.name != name for each in diary.webhooks.endpoints()):
                controls.forget_secret(name)

        # A secret that stays opens nothing: what was refused has been said already.
        self._errand(forget, self._forgotten, self._forgotten)

    def _endpoint_refused(self, error: PinmyCalError) -> None:
        self.webhooks.set_error(told(error, self._services.form))

    def _remove_endpoint(self, name: str) -> None:
        command = RemoveWebhookEndpoint(name=name)
        self._services.operations.write(command, self._endpoint_gone, self._failed)

    def _endpoint_gone(self, outcome: Outcome) -> None:
        name, controls = outcome.endpoint.name, self._controls
        self._errand(
            lambda _diary: controls.forget_secret(name), self._forgotten, self._failed
        )
        self.done.emit(words("{0} removed.").format(name), outcome)

    def _forgotten(self, _nothing: object) -> None:
        self._is_stale = True

    # --- webhooks that go out --------------------------------------------------------

    def _send_again(self, delivery_id: int) -> None:
        command = SendAgain(delivery_id=delivery_id)
        self._services.operations.write(command, self._on_its_way, self._failed)

    def _try(self, uid: str) -> None:
        command = TrySubscription(uid=uid)
        self._services.operations.write(command, self._on_its_way, self._failed)

    def _on_its_way(self, outcome: Outcome) -> None:
        sent = outcome.outgoing
        told = words("{0} is on its way to {1}.")
        self.done.emit(told.format(sent.trigger, place_of(sent.url)), outcome)

    def _remove_subscription(self, uid: str) -> None:
        command = RemoveSubscription(uid=uid)
        self._services.operations.write(command, self._subscription_gone, self._failed)

    def _subscription_gone(self, outcome: Outcome) -> None:
        gone, controls = outcome.subscription, self._controls
        self._errand(
            lambda _diary: controls.forget_signing(gone.uid),
            self._forgotten,
            self._failed,
        )
        told = words("{0} is told no more.").format(place_of(gone.url))
        self.done.emit(told, outcome)

    # --- what is said ----------------------------------------------------------------

    def _say(self, tone: Tone, headline: str, text: str = "") -> None:
        self._message.tell(tone, headline, text)
        self._message.show()

    def message(self) -> str:
        """Return what is said over the page; empty for nothing."""
        return "" if self._message.isHidden() else self._message.accessibleName()


def _read_sent(diary: Diary) -> SentReading:
    """Return who is told, and the latest messages."""
    return SentReading(
        subscriptions=diary.outgoing.subscriptions(),
        deliveries=diary.outgoing.log(MOST_SENT),
    )
