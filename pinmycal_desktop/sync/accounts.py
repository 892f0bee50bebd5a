"""The accounts of this computer at their services: signed in, checked, signed out.

Everything here may wait for a server, a browser or a keyring, so it is called beside
the GUI thread. What is signed in with goes into the keyring before an account is kept,
and is forgotten after it; it is told to its own service alone.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from uuid import uuid4

from pinmycal_desktop.diary.fields import is_zone
from pinmycal_desktop.model.account import (
    Account,
    Connection,
    ConnectionState,
    CredentialKind,
    Platform,
)
from pinmycal_desktop.model.commands.accounts import (
    AddAccount,
    ChangeAccount,
    RememberProgram,
    RemoveAccount,
)
from pinmycal_desktop.model.credentials import ApiKey, OAuthTokens
from pinmycal_desktop.model.errors import (
    Invalid,
    RemoteTrouble,
    SecretsUnavailable,
    SignInEnded,
    SignInNeeded,
    Unsent,
)
from pinmycal_desktop.model.rights import obstacle, shown_abilities
from pinmycal_desktop.model.scopes import USUAL_SCOPES
from pinmycal_desktop.model.signing_in import ConnectionReport, SignedIn
from pinmycal_desktop.remote.address import base_address
from pinmycal_desktop.remote.session import Session
from pinmycal_desktop.remote.wallet import Wallet
from pinmycal_desktop.sync.browser import BrowserSignIn
from pinmycal_desktop.sync.by_hand import call_service
from pinmycal_desktop.sync.calls import CallLog
from pinmycal_desktop.sync.oauth import program_of
from pinmycal_desktop.sync.opening import (
    AGENT,
    hint_of,
    host_of,
    open_remote,
    profile_of,
    usual_name,
    versions,
)
from pinmycal_desktop.sync.plan import POLLED
from pinmycal_desktop.sync.subscribing import Subscribing
from pinmycal_desktop.vault import account_secret_name
from pinmycal_desktop.wire.credentials import credentials_text, read_credentials
from pinmycal_desktop.wire.diagnostics import diagnostics

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.credentials import Credentials
    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.model.remote import RemoteProfile
    from pinmycal_desktop.model.service_call import ServiceAnswer, ServiceCall
    from pinmycal_desktop.model.signing_in import BrowserWish, KeyWish
    from pinmycal_desktop.remote.remote import Remote


class Keyring(Protocol):
    """Where secrets are kept: the keyring, or this session's memory."""

    def get(self, name: str) -> str | None:
        """Return the secret `name`, or None. Raises SecretsUnavailable."""

    def set(self, name: str, value: str) -> None:
        """Keep `value` under `name`. Raises SecretsUnavailable."""

    def delete(self, name: str) -> None:
        """Forget the secret of `name`. Raises SecretsUnavailable."""

    def is_passing(self, name: str) -> bool:
        """Whether the secret of `name` is gone when the program ends."""


class CloudAccounts:
    """Signs accounts in and out, and tells how they are. Safe from any thread."""

    def __init__(
        self,
        diary: Diary,
        keyring: Keyring,
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self._diary, self._keyring, self._clock = diary, keyring, clock
        self._lock = threading.Lock()
        self.live = Subscribing(diary, keyring, self.open, clock=clock)
        """What has services tell of changes at once."""
        self._wallets: dict[str, Wallet] = {}
        self._logs: dict[str, CallLog] = {}

    # --- signing in ------------------------------------------------------------------

    def sign_in(self, wish: KeyWish) -> SignedIn:
        """Try a key and keep the account.

        Raises what `Remote.profile` does, Invalid for an address that leads nowhere,
        SignInEnded for somebody else's key, and SecretsUnavailable where nothing may
        be kept.
        """
        key = wish.key.strip()
        if not key:
            raise Invalid.field("key", "sign-in.no-key")
        if not (key.isascii() and key.isprintable()) or " " in key:
            raise Invalid.field("key", "sign-in.odd-key")
        connection = Connection(
            address=base_address(wish.address),
            credentials=CredentialKind.KEY,
            key_hint=hint_of(key),
            signed_in_at=self._clock(),
        )
        return self._try(wish, connection, ApiKey(key))

    def begin(self, wish: BrowserWish) -> BrowserSignIn:
        """Begin a sign-in through the browser; whoever asks opens its page.

        Raises Invalid, SignInEnded where the service does not take this program, and
        what a call does that does not arrive.
        """
        wish = replace(wish, address=base_address(wish.address))
        if wish.browser:
            wish = replace(wish, browser=base_address(wish.browser))
        session = Session(wish.address, agent=AGENT)
        try:
            return BrowserSignIn.begin(wish, session, self._clock, self._with_tokens)
        except BaseException:
            session.close()
            raise

    def _with_tokens(self, wish: BrowserWish, tokens: OAuthTokens) -> SignedIn:
        """Keep the account that consent was given for."""
        connection = Connection(
            address=wish.address,
            credentials=CredentialKind.OAUTH,
            scopes=wish.scopes or USUAL_SCOPES,
            expires_at=None if tokens.refresh else tokens.expires_at,
            signed_in_at=self._clock(),
        )
        signed_in = self._try(wish, connection, tokens)
        self._diary.run(RememberProgram(program=program_of(wish)))
        return signed_in

    def _try(
        self,
        wish: KeyWish | BrowserWish,
        connection: Connection,
        credentials: Credentials,
    ) -> SignedIn:
        """Ask the service who is signed in, and keep what it says."""
        log = CallLog()
        wallet = Wallet.holding(credentials)
        with_whom = open_remote(
            wish.platform, connection, wallet, clock=self._clock, watch=log.watch
        )
        try:
            profile = profile_of(with_whom, wish.platform, connection.address)
        except SignInNeeded as error:
            host = host_of(connection.address)
            raise SignInEnded("sign-in.not-taken", host=host) from error
        finally:
            with_whom.close()
        credentials = wallet.credentials()
        connection = replace(
            connection,
            remote_id=profile.remote_id,
            username=profile.username,
            email=profile.email,
        )
        return self._keep(wish, connection, credentials, profile, log)

    def _keep(
        self,
        wish: KeyWish | BrowserWish,
        connection: Connection,
        credentials: Credentials,
        profile: RemoteProfile,
        log: CallLog,
    ) -> SignedIn:
        """Keep the secret first, and then the account."""
        before = self._known(wish, connection)
        uid = before.uid if before else str(uuid4())
        name = account_secret_name(uid)
        former = self._former(name) if before else None
        self._keyring.set(name, credentials_text(credentials))
        with self._lock:  # before anybody hears of the account, and asks
            self._logs[uid] = log
            self._wallets.pop(uid, None)
        person = profile.name or profile.email or profile.username
        try:
            outcome = self._diary.run(
                self._change(before, connection)
                if before
                else self._addition(wish, uid, connection, profile)
            )
        except BaseException:
            self._put_back(name, former)
            raise
        return SignedIn(
            account=outcome.account,
            person=person,
            is_new=before is None,
            session_only=self._keyring.is_passing(name),
        )

    def _former(self, name: str) -> str | None:
        """Return the secret there was; one that cannot be read is lost."""
        try:
            return self._keyring.get(name)
        except SecretsUnavailable:
            return None

    def _known(self, wish: KeyWish | BrowserWish, there: Connection) -> Account | None:
        """Return the account this is, if it is here; raises SignInEnded for another."""
        found = None
        for each in self._diary.account.every():
            if each.connection is not None and _is_same(each, wish.platform, there):
                found = each
        if wish.again is not None and (found is None or found.id != wish.again):
            name = self._diary.account.get(wish.again).name
            raise SignInEnded("sign-in.other-person", name=name)
        return found

    @staticmethod
    def _change(before: Account, connection: Connection) -> ChangeAccount:
        return ChangeAccount(account_id=before.id, connection=connection)

    def _addition(
        self,
        wish: KeyWish | BrowserWish,
        uid: str,
        connection: Connection,
        profile: RemoteProfile,
    ) -> AddAccount:
        zone = profile.zone
        return AddAccount(
            uid=uid,
            platform=wish.platform,
            name=wish.name or usual_name(connection.address),
            zone=zone if is_zone(zone) else self._diary.account.local().zone,
            host_name=profile.name,
            connection=connection,
        )

    def _put_back(self, name: str, former: str | None) -> None:
        """Have the secret as it was: nothing was kept."""
        try:
            if former is None:
                self._keyring.delete(name)
            else:
                self._keyring.set(name, former)
        except SecretsUnavailable:
            return  # what stays belongs to no account, and opens nothing here

    # --- an account that is there ----------------------------------------------------

    def open(self, account: Account) -> Remote:
        """Return the account at its service; whoever asks closes it."""
        return open_remote(
            account.platform,
            _connection(account),
            self.wallet(account),
            clock=self._clock,
            watch=self.log(account).watch,
        )

    def wallet(self, account: Account) -> Wallet:
        """Return what lets the account in: one for all who use it."""
        name = account_secret_name(account.uid)

        def read() -> Credentials | None:
            text = self._keyring.get(name)
            return None if text is None else read_credentials(text)

        def keep(credentials: Credentials) -> None:
            self._keyring.set(name, credentials_text(credentials))

        with self._lock:
            return self._wallets.setdefault(account.uid, Wallet(read, keep))

    def log(self, account: Account) -> CallLog:
        """Return the latest calls of the account."""
        with self._lock:
            return self._logs.setdefault(account.uid, CallLog())

    def check(self, account_id: int) -> ConnectionReport:
        """Ask the service who is signed in, and tell how the account is.

        What went wrong is told in the report. Raises NotFound, and Invalid for the
        local account.
        """
        account = self._diary.account.get(account_id)
        if account.connection is None:
            raise Invalid.field("account", "account.not-at-a-service")
        there = _connection(account)
        remote = self.open(account)
        trouble = None
        try:
            profile = profile_of(remote, account.platform, there.address)
        except SignInNeeded as error:
            trouble = error.message
            self._note(account, ConnectionState.NEEDS_SIGN_IN)
        except Invalid as error:
            trouble = error.problems[0].message
        except (RemoteTrouble, SecretsUnavailable) as error:
            trouble = error.message
        else:
            self._note(account, ConnectionState.READY, profile)
        finally:
            remote.close()
        return replace(self.report(account_id), trouble=trouble)

    def report(self, account_id: int) -> ConnectionReport:
        """Return how the account is, without asking the service. Raises NotFound."""
        account = self._diary.account.get(account_id)
        log = self.log(account)
        name = account_secret_name(account.uid)
        kept, trouble = self._kept(name)
        calls = log.calls()
        there = _connection(account)
        owner = self._diary.account.owner_of(account.id)
        return ConnectionReport(
            account=account,
            person=owner.name or there.email or there.username,
            session_only=self._keyring.is_passing(name),
            has_secret=kept is not None,
            renews_at=kept.expires_at if isinstance(kept, OAuthTokens) else None,
            versions=versions(account.platform),
            obstacles={each: obstacle(account, each) for each in shown_abilities()},
            rates=log.rates(),
            calls=calls,
            last_sync=self._last_sync(account.id),
            unsent=len(self._diary.outbox.items(account.id)),
            trouble=trouble or (calls[0].trouble if calls else None),
        )

    def _last_sync(self, account_id: int) -> datetime | None:
        """Return when the account was last read to the end."""
        polled = self._diary.outbox.cursors(account_id).get(POLLED)
        return None if polled is None else datetime.fromisoformat(polled)

    def _kept(self, name: str) -> tuple[Credentials | None, Message | None]:
        """Return what the keyring holds, or why it cannot be asked."""
        try:
            text = self._keyring.get(name)
        except SecretsUnavailable as error:
            return None, error.message
        return (None if text is None else read_credentials(text)), None

    def _note(
        self,
        account: Account,
        state: ConnectionState,
        profile: RemoteProfile | None = None,
    ) -> None:
        """Note what the service said of the account, where that is news."""
        before = _connection(account)
        after = replace(before, state=state)
        called = known = self._diary.account.owner_of(account.id).name
        if profile is not None:
            after = replace(after, username=profile.username, email=profile.email)
            called = profile.name or known
        if (after, called) != (before, known):
            self._diary.run(
                ChangeAccount(account_id=account.id, host_name=called, connection=after)
            )

    def call(self, account_id: int, asked: ServiceCall) -> ServiceAnswer:
        """Make a call that somebody wrote by hand; see `by_hand`. Raises NotFound."""
        account = self._diary.account.get(account_id)
        if account.connection is None:
            raise Invalid.field("account", "account.not-at-a-service")
        wallet = self.wallet(account)
        answer = call_service(
            account,
            wallet,
            asked,
            agent=AGENT,
            clock=self._clock,
            watch=self.log(account).watch,
        )
        if not answer.is_let_in:
            self._note(account, ConnectionState.NEEDS_SIGN_IN)
        elif answer.keeps_new_key:
            self._note_key(account, wallet)
        return answer

    def _note_key(self, account: Account, wallet: Wallet) -> None:
        """Note by which letters the account's new key is told from others."""
        kept = wallet.credentials()
        if isinstance(kept, ApiKey):
            there = replace(_connection(account), key_hint=hint_of(kept.key))
            self._diary.run(ChangeAccount(account_id=account.id, connection=there))

    def diagnostics(self, account_id: int) -> bytes:
        """Return a file that is safe to send: it names nobody and opens nothing."""
        return diagnostics(self.report(account_id), now=self._clock())

    def sign_out(self, account_id: int, *, drops: bool = False) -> Account:
        """Remove the account from this computer, then forget its secret.

        Its service is asked to tell nothing any more, if it can be reached. Raises
        NotFound, Invalid for the local account, and Unsent while the service has still
        to be told of a change, unless it `drops` those.
        """
        unsent = len(self._diary.outbox.items(account_id))
        if unsent and not drops:
            raise Unsent(unsent)
        with self.live.leaving(account_id):
            account = self._diary.run(RemoveAccount(account_id=account_id)).account
        with self._lock:
            self._wallets.pop(account.uid, None)
            self._logs.pop(account.uid, None)
        try:
            self._keyring.delete(account_secret_name(account.uid))
        except SecretsUnavailable:
            return account  # it belongs to no account any more
        return account


def _connection(account: Account) -> Connection:
    assert account.connection is not None, "a cloud account is signed in somewhere"
    return account.connection


def _is_same(account: Account, platform: Platform, there: Connection) -> bool:
    """Whether an account is of the same person at the same service."""
    known = _connection(account)
    if account.platform is not platform or known.address != there.address:
        return False
    if known.remote_id or there.remote_id:
        return known.remote_id == there.remote_id
    return known.email.casefold() == there.email.casefold()
