"""The desk: answers each request from the diary, whoever brings it.

The same functions serve a program that speaks over the channel and a command that
opened the data itself. An error a person can meet becomes a `Refused` with its code;
a bug travels on. Used from several threads at once: it holds no state of its own.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Protocol

from pinmycal_desktop.control import (
    access,
    access_requests,
    account_requests,
    accounts,
    bookings,
    calendar_requests,
    calendars,
    consent,
    feeds,
    hosts,
    live,
    live_requests,
    meeting_requests,
    meetings,
    offers,
    outbox,
    outbox_requests,
    private_links as links,
    publication_requests,
    publications,
    requests as asked,
    setup,
    setup_requests,
    subscribers,
    transfer,
    travels,
)
from pinmycal_desktop.control.address import Role
from pinmycal_desktop.control.replies import (
    Checked,
    Done,
    FindingLine,
    Owner,
    RefusalKind,
    Refused,
)
from pinmycal_desktop.model.errors import (
    ChangedMeanwhile,
    Invalid,
    NeedsConsent,
    NotFound,
    PinmyCalError,
    SlotTaken,
)
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from pinmycal_desktop.control.replies import Reply, SteppedAside
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.caldav import FoundCalendar, ServerWish
    from pinmycal_desktop.model.holdings import AccountSettings, Holding
    from pinmycal_desktop.model.live import LiveStatus
    from pinmycal_desktop.model.pace import Circumstances
    from pinmycal_desktop.model.remote_setup import RemotePrivateLink
    from pinmycal_desktop.model.service_call import ServiceAnswer, ServiceCall
    from pinmycal_desktop.model.signing_in import (
        BrowserWish,
        ConnectionReport,
        KeyWish,
        SignedIn,
    )
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.model.sync_status import SyncStatus
    from pinmycal_desktop.vault import VaultState


class Secrets(Protocol):
    """Where secrets are kept: the keyring, or this session's memory."""

    def get(self, name: str) -> str | None:
        """Return the secret of `name`, or None. Raises SecretsUnavailable."""

    def set(self, name: str, value: str) -> None:
        """Keep the secret `value` under `name`. Raises SecretsUnavailable."""

    def delete(self, name: str) -> None:
        """Forget the secret of `name`. Raises SecretsUnavailable."""

    def state(self) -> VaultState:
        """Return where secrets go."""


class Consents(Protocol):
    """Sign-ins through a browser, each by its ticket."""

    def begin(self, wish: BrowserWish) -> tuple[str, str]:
        """Begin one; return its ticket and the page to open."""

    def answer(self, ticket: str, seconds: float) -> SignedIn | None:
        """Wait for the person; None while they have not answered."""

    def cancel(self, ticket: str) -> None:
        """Wait for nobody any more."""


class Cloud(Protocol):
    """What can be done with accounts at services; each may wait for one."""

    @property
    def consents(self) -> Consents:
        """Sign-ins through a browser."""

    def sign_in(self, wish: KeyWish) -> SignedIn:
        """Try a key and keep the account. Raises a `PinmyCalError`."""

    def reports(self) -> tuple[ConnectionReport, ...]:
        """Return how each account is, without asking its service."""

    def check(self, account_id: int) -> ConnectionReport:
        """Ask the service of an account who is signed in."""

    def change_settings(self, account_id: int, wish: AccountSettings) -> None:
        """Change what is given of an account at its service."""

    def holdings(self, account_id: int) -> tuple[Holding, ...]:
        """Return all an account has at its service, asked now."""

    def free_times(
        self, event_type_id: int, *, span: Span, zone: str, length: int | None = None
    ) -> tuple[Span, ...]:
        """Return the free times of an event type as its service tells them now."""

    def private_links(self, event_type_id: int) -> tuple[RemotePrivateLink, ...]:
        """Return the private links of an event type, as its service tells them."""

    def make_private_link(
        self,
        event_type_id: int,
        *,
        expires_at: datetime | None = None,
        most_uses: int | None = None,
    ) -> RemotePrivateLink:
        """Make a private link at the service of an event type."""

    def remove_private_link(self, event_type_id: int, code: str) -> None:
        """Let a private link at a service lead nowhere."""

    def call(self, account_id: int, asked: ServiceCall) -> ServiceAnswer:
        """Make a call to an account's service that somebody wrote by hand."""

    def sign_out(self, account_id: int, *, drops: bool = False) -> Account:
        """Remove an account from this computer, with changes nobody was told of."""


class Live(Protocol):
    """What has services tell this computer at once."""

    def programs(self) -> tuple[str, ...]:
        """Return the names of the tunnel programs this computer has."""

    def statuses(self) -> tuple[LiveStatus, ...]:
        """Return how live updates of each account are, in their order."""


class Syncing(Protocol):
    """What keeps accounts at services in step."""

    def report(self) -> tuple[SyncStatus, ...]:
        """Return how it goes with each account."""

    def sync_now(self, account_id: int | None = None) -> tuple[SyncStatus, ...]:
        """Ask services now, and return how it went."""

    def pace(self) -> Circumstances | None:
        """Return what decides how often they are asked; None where nothing asks."""


class Publishing(Protocol):
    """What speaks to calendars on servers; each call may wait for one."""

    def find(self, wish: ServerWish) -> tuple[FoundCalendar, ...]:
        """Return the calendars of a server. Raises a `PinmyCalError`."""

    def publish(self, publication_id: int) -> None:
        """Write to a calendar and look at it now; how that went is noted."""


@value_class
class Desk:
    """What is needed to answer: the diary, and who may be told what is not in it."""

    diary: Diary
    clock: Callable[[], datetime]
    secrets: Secrets
    cloud: Cloud | None = None
    """The accounts at services; None where nothing may be changed."""
    syncing: Syncing | None = None
    """What keeps them in step; None where nothing may be changed."""
    publishing: Publishing | None = None
    """What writes to calendars on servers; None where nothing may be changed."""
    live: Live | None = None
    """What has them tell at once; None where nothing may be changed."""
    role: Role = Role.COMMAND
    show: Callable[[asked.Show], None] | None = None
    """Brings the window to the front; None where there is no window."""
    step_aside: Callable[[], SteppedAside] | None = None
    """Makes `serve` give the folder up; None where it will not."""

    @property
    def zone(self) -> str:
        """The account's zone: the one times are read and shown in."""
        return self.diary.account.local().zone


def answer(request: asked.Request, desk: Desk) -> Reply:
    """Return what `desk` says to `request`. Raises only for a bug."""
    try:
        return _ANSWERS[type(request)](desk, request)
    except PinmyCalError as error:
        return refusal(error, zone=desk.zone)


def refusal(error: PinmyCalError, *, zone: str = "UTC") -> Refused:
    """Return `error` as the reply it travels in."""
    kind, message = _kind(error), error.message
    match error:
        case SlotTaken() | NeedsConsent():
            return Refused(
                kind=kind,
                message=message,
                zone=zone,
                reasons=error.reasons,
                alternatives=tuple(each.span for each in error.alternatives),
            )
        case Invalid():
            return Refused(
                kind=kind, message=message, zone=zone, problems=error.problems
            )
        case _:
            return Refused(kind=kind, message=message, zone=zone)


def _kind(error: PinmyCalError) -> RefusalKind:
    """Return the kind of refusal `error` is."""
    match error:
        case Invalid():
            return "invalid"
        case NotFound():
            return "not-found"
        case SlotTaken():
            return "slot-taken"
        case NeedsConsent():
            return "needs-consent"
        case ChangedMeanwhile():
            return "changed-meanwhile"
        case _:
            return "unavailable"


def _show(desk: Desk, request: asked.Show) -> Reply:
    """Hand a second start to the window."""
    if desk.show is None:
        return Refused(kind="unavailable", message=Message.of("control.no-window"))
    desk.show(request)
    return Done()


def _step_aside(desk: Desk, _: asked.StepAside) -> Reply:
    """Give the folder up, where the owner does that."""
    if desk.step_aside is None:
        return Refused(kind="unavailable", message=Message.of("control.stays"))
    return desk.step_aside()


def _who(desk: Desk, _: asked.WhoIsThere) -> Reply:
    """Say who owns the folder."""
    return Owner(role=desk.role, pid=os.getpid())


def _check(desk: Desk, request: asked.CheckData) -> Reply:
    """Check the database, and repair it when wanted."""
    report = desk.diary.repair() if request.repair else desk.diary.check()
    lines = (
        FindingLine(code=each.code, is_good=each.is_good, message=each.message)
        for each in report.findings
    )
    more = (_waiting(desk), *_places(desk), *_calendars(desk))
    return Checked(findings=(*lines, *more))


def _waiting(desk: Desk) -> FindingLine:
    """Return whether messages to subscribers go out."""
    count = desk.diary.outgoing.waiting_long(desk.clock())
    word = "waits-long" if count else "nothing-waits"
    message = Message.of(f"doctor.{word}", count=count)
    return FindingLine(code="outgoing", is_good=not count, message=message)


def _calendars(desk: Desk) -> Iterator[FindingLine]:
    """Yield which subscribed calendars could not be fetched for long."""
    for each in calendars.not_fetched(desk.diary, desk.clock()):
        yield FindingLine(code="calendars", is_good=True, is_note=True, message=each)


def _places(desk: Desk) -> Iterator[FindingLine]:
    """Yield which places for webhooks refuse them all."""
    for each in access.without_secret(desk):
        yield FindingLine(code="webhooks", is_good=False, message=each)


_ANSWERS: Mapping[type, Callable[[Desk, Any], Reply]] = {
    asked.Show: _show,
    asked.StepAside: _step_aside,
    asked.WhoIsThere: _who,
    asked.CheckData: _check,
    asked.ListEventTypes: offers.list_event_types,
    asked.FindSlots: offers.find_slots,
    asked.AskSlots: offers.ask_slots,
    asked.Book: bookings.book,
    asked.ListBookings: bookings.list_bookings,
    asked.Move: bookings.move,
    asked.Cancel: bookings.cancel,
    asked.Confirm: bookings.confirm,
    asked.Decline: bookings.decline,
    meeting_requests.Invite: meetings.invite,
    meeting_requests.ChangePlace: meetings.change_place,
    meeting_requests.NoteAbsent: meetings.note_absent,
    meeting_requests.Reassign: meetings.reassign,
    setup_requests.ChangeEventType: setup.change_event_type,
    setup_requests.RemoveEventType: setup.remove_event_type,
    setup_requests.PrivateLinks: links.private_links,
    setup_requests.ListSchedules: setup.list_schedules,
    setup_requests.ChangeSchedule: setup.change_schedule,
    setup_requests.RemoveSchedule: setup.remove_schedule,
    asked.ImportFiles: transfer.import_files,
    asked.TakeBack: transfer.take_back,
    asked.ListImports: transfer.list_imports,
    asked.Export: transfer.export,
    access_requests.CreateKey: access.create_key,
    access_requests.ListKeys: access.list_keys,
    access_requests.RevokeKey: access.revoke_key,
    account_requests.AddHost: hosts.add_host,
    account_requests.ListHosts: hosts.list_hosts,
    account_requests.RemoveHost: hosts.remove_host,
    account_requests.AddTravel: travels.add_travel,
    account_requests.ListTravels: travels.list_travels,
    account_requests.RemoveTravel: travels.remove_travel,
    access_requests.AddProgram: consent.add_program,
    access_requests.ListPrograms: consent.list_programs,
    access_requests.RemoveProgram: consent.remove_program,
    access_requests.ListCodes: consent.list_codes,
    access_requests.Join: consent.join_team,
    account_requests.AddAccount: accounts.add_account,
    account_requests.BeginConsent: accounts.begin_consent,
    account_requests.AwaitConsent: accounts.await_consent,
    account_requests.CancelConsent: accounts.cancel_consent,
    account_requests.ListAccounts: accounts.list_accounts,
    account_requests.CheckAccount: accounts.check_account,
    account_requests.SetAtService: accounts.set_at_service,
    account_requests.ShowAccount: accounts.show_account,
    account_requests.SignOut: accounts.sign_out,
    account_requests.CallService: accounts.call_service,
    live_requests.ShowLive: live.show_live,
    live_requests.ChooseLiveSource: live.choose_live,
    live_requests.ListArrivals: live.list_arrivals,
    live_requests.Replay: live.replay,
    outbox_requests.ListOutbox: outbox.list_outbox,
    outbox_requests.ChangeOutbox: outbox.change_outbox,
    outbox_requests.SyncNow: outbox.sync_now,
    outbox_requests.ShowSync: outbox.show_sync,
    access_requests.AddSubscriber: subscribers.add_subscriber,
    access_requests.ListSubscribers: subscribers.list_subscribers,
    access_requests.RemoveSubscriber: subscribers.remove_subscriber,
    access_requests.TrySubscriber: subscribers.try_subscriber,
    access_requests.ListSent: subscribers.list_sent,
    access_requests.ShowSent: subscribers.show_sent,
    access_requests.Resend: subscribers.send_again,
    calendar_requests.ListCalendars: calendars.list_calendars,
    calendar_requests.Subscribe: calendars.subscribe,
    calendar_requests.Refresh: calendars.refresh,
    calendar_requests.ChangeCalendar: calendars.change,
    calendar_requests.RemoveCalendar: calendars.remove,
    calendar_requests.ListFeeds: feeds.list_feeds,
    calendar_requests.AddFeed: feeds.add_feed,
    calendar_requests.RemoveFeed: feeds.remove_feed,
    publication_requests.ListPublications: publications.list_publications,
    publication_requests.ListDrift: publications.list_drift,
    publication_requests.FindServerCalendars: publications.find_calendars,
    publication_requests.AddPublication: publications.add,
    publication_requests.ChangePublication: publications.change,
    publication_requests.PublishNow: publications.publish_now,
    publication_requests.RemovePublication: publications.remove,
    publication_requests.FollowDrift: publications.follow,
    publication_requests.PutBackDrift: publications.put_back,
    access_requests.AddEndpoint: access.add_endpoint,
    access_requests.ListEndpoints: access.list_endpoints,
    access_requests.RemoveEndpoint: access.remove_endpoint,
}
