"""The engine: one account and its service, brought of one mind step by step.

It belongs to one thread. It keeps in memory only what may be forgotten: where a
listing stands, how long to rest. What must not be forgotten is in the diary before the
step that needs it.
"""

from __future__ import annotations

import itertools
import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING, assert_never

from pinmycal_desktop.model.account import ConnectionState
from pinmycal_desktop.model.commands.accounts import ChangeAccount
from pinmycal_desktop.model.commands.sync import Recover
from pinmycal_desktop.model.errors import (
    Busy,
    NotFound,
    NotOffered,
    Offline,
    RemoteTrouble,
    SignInNeeded,
    Unsure,
)
from pinmycal_desktop.model.outbox import ChangeState
from pinmycal_desktop.model.pace import POLL
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.model.sync_status import Interest, SyncState, SyncStatus
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.sync.plan import (
    CHANGES,
    POLLED,
    Facts,
    Look,
    PullOne,
    PullPage,
    PullSetup,
    Push,
    is_in_view,
    next_moment,
    next_step,
)
from pinmycal_desktop.sync.pulling import Place, fetch, pull_one, pull_setup
from pinmycal_desktop.sync.pushing import look, push
from pinmycal_desktop.sync.setup_words import Overtaken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from concurrent.futures import Future

    from pinmycal_desktop.model.remote import RateLeft
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.sync.backoff import Backoff
    from pinmycal_desktop.sync.budget import Budget
    from pinmycal_desktop.sync.errand import Errand
    from pinmycal_desktop.sync.plan import Step

log = logging.getLogger(__name__)

LOOK_REST = 10.0
"""Seconds after an answer was lost, or after a start, until a change in doubt is looked
for: a server that is still busy with it has time to finish. By a monotonic clock, for
the other one may jump."""
PAGES_AT_ONCE = 8
"""So many pages are read before it is asked whether something is more urgent; if not,
reading goes on without a pause."""
SHOWN_SECONDS = 0.03
"""How long reading rests, while somebody looks, once it has brought what is in view: a
window shows that at its best then, instead of while all the rest arrives."""
MOST_STEPS = 100_000
"""In one round; a plan that never ends would be a bug."""


@value_class
class Looking:
    """What somebody looks at, and how closely."""

    span: Span | None = None
    interest: Interest = Interest.AWAY


class Engine:
    """One account's conversation with its service; for one thread.

    `tell` is given every new status; `pause` lets some seconds pass.
    """

    def __init__(
        self,
        errand: Errand,
        *,
        backoff: Backoff,
        budget: Budget,
        monotonic: Callable[[], float],
        rates: Callable[[], Iterable[RateLeft]] = tuple,
        tell: Callable[[SyncStatus], None] = lambda _: None,
        pause: Callable[[float], object] = lambda _: None,
    ) -> None:
        self._errand = errand
        self._backoff = backoff
        self._budget = budget
        self._monotonic = monotonic
        self._rates = rates
        self._resting_until: dict[int, float] = {}
        self._tell, self._pause = tell, pause
        self._looking = Looking()
        self._places: dict[str, Place] = {}
        self._doubted: set[int] | None = None
        self._status = SyncStatus(account_id=errand.account.id, state=SyncState.NEVER)
        self._status_lock = Lock()
        self._signed_out = False
        self._wants_poll = False
        self._lists = True
        self._total: int | None = None
        self._goes_on: Callable[[], bool] = lambda: True
        self._is_in_trouble = False

    @property
    def status(self) -> SyncStatus:
        """How the conversation stands; from any thread."""
        with self._status_lock:
            return self._status

    def hurry(self) -> None:
        """Forget to rest: somebody asks for it, or the credentials are new."""
        self._backoff.hurry()
        self._signed_out = False

    def run_once(
        self, looking: Looking, goes_on: Callable[[], bool] = lambda: True
    ) -> float:
        """Do all there is to do now; return the seconds until there may be more.

        `goes_on` is asked between steps, and between the pages of one. Raises
        StoreTrouble and its kin; troubles of the service are told as a status.
        """
        self._goes_on = goes_on
        self._begin()
        seconds = self._resting()
        if seconds:
            return seconds
        read = 0
        for _ in range(MOST_STEPS):
            if not goes_on():
                return 0.0
            facts = self._facts(looking)
            step = next_step(facts)
            if step is None:
                return self._up_to_date(facts)
            self._say_working(step, read)
            try:
                read += self._take(step)
            except Overtaken:
                continue
            except NotFound:
                # The change was dropped or held a moment ago.
                continue
            except NotOffered:
                # A list that is not documented, and is not there.
                self._lists = False
                continue
            except RemoteTrouble as trouble:
                return self._troubled(trouble)
            self._is_in_trouble = False
            self._backoff.worked()
            if looking.interest is Interest.LOOKING and is_in_view(step):
                self._pause(SHOWN_SECONDS)
        return 0.0

    def poll_now(self) -> None:
        """Have the next round ask for changes, whenever it did last."""
        self._wants_poll = True

    def _begin(self) -> None:
        """At first, note what nobody knows of, and what a restored copy may forget."""
        if self._doubted is None:
            account_id = self._errand.account.id
            self._errand.diary.run(Recover(account_id=account_id))
            items = self._errand.diary.outbox.items(account_id)
            self._doubted = {each.id for each in items}
            for each in items:
                if each.state is ChangeState.UNSURE:
                    self._let_rest(each.id)

    def _let_rest(self, change_id: int) -> None:
        """Leave a change in doubt alone for a while, unless it may just be repeated."""
        if not self._errand.repeats_safely:
            self._resting_until[change_id] = self._monotonic() + LOOK_REST

    def _at_rest(self) -> dict[int, float]:
        """Return the changes to be left alone, and for how many seconds more."""
        now = self._monotonic()
        left = {id_: until - now for id_, until in self._resting_until.items()}
        return {id_: seconds for id_, seconds in left.items() if seconds > 0}

    def _facts(self, looking: Looking) -> Facts:
        """Return all the plan is made from."""
        self._looking = looking
        errand, account_id = self._errand, self._errand.account.id
        outbox, offered = errand.diary.outbox, errand.remote.abilities
        cursors = outbox.cursors(account_id)
        self._budget.note(self._rates())
        if self._wants_poll:
            cursors = {name: at for name, at in cursors.items() if name != POLLED}
        assert self._doubted is not None
        lists = self._can_list()
        return Facts(
            now=errand.clock(),
            items=outbox.items(account_id),
            cursors=cursors,
            wanted=outbox.wanted(account_id),
            looked_at=looking.span,
            interest=looking.interest,
            repeats_safely=errand.repeats_safely,
            lists=lists,
            lists_changes=Ability.LIST_CHANGES in offered,
            doubted=frozenset(self._doubted),
            resting=frozenset(self._at_rest()),
            may_write=not self._budget.seconds_until_write(),
            may_read=not self._budget.seconds_until_read(),
            known_uids=() if lists else outbox.ahead(account_id, errand.clock()),
        )

    def _can_list(self) -> bool:
        """Whether the service can list bookings; one that says no is believed."""
        return self._lists and (Ability.LIST_BOOKINGS in self._errand.remote.abilities)

    def _take(self, step: Step) -> int:
        """Take one step; return how many bookings it brought."""
        errand = self._errand
        match step:
            case Push(item=item):
                try:
                    push(errand, item)
                except Unsure:
                    self._let_rest(item.id)
                    raise
            case Look(item=item):
                look(errand, item)
                assert self._doubted is not None
                self._doubted.discard(item.id)
            case PullOne(uid=uid):
                pull_one(errand, uid, is_listed=self._can_list())
                return 1
            case PullSetup():
                pull_setup(errand)
            case PullPage():
                return self._pull(step)
            case _:
                assert_never(step)
        return 0

    def _pull(self, listing: PullPage) -> int:
        """Read some pages of a listing, from where it stands.

        While one is stored the next is read: the service works meanwhile.
        """
        place = self._places.pop(listing.name, None) or Place(listing=listing)
        has_seen = CHANGES in self._errand.diary.outbox.cursors(self._errand.account.id)
        count, before = 0, self._status.bookings_read
        run = self._errand.diary.run
        is_looked_at = self._looking.interest is Interest.LOOKING
        with ThreadPoolExecutor(1, "sync-store") as storing:
            stored: Future[object] | None = None
            for n in itertools.count():
                if n and not n % PAGES_AT_ONCE:
                    if self._is_overtaken(listing):
                        break
                    self._say(replace(self._status, bookings_read=before + count))
                page = fetch(self._errand, place, has_seen=has_seen)
                has_seen = True
                count += page.count
                self._total = page.total
                if stored is not None:
                    stored.result()
                stored = storing.submit(run, page.command)
                if is_looked_at:
                    stored.result()
                if page.following is None:
                    stored.result()
                    if listing.name in (CHANGES, POLLED):
                        self._wants_poll = False
                    return count
                place = page.following
                self._budget.note(self._rates())
                if self._budget.seconds_until_read() or not self._goes_on():
                    break
            if stored is not None:
                stored.result()
        self._places[listing.name] = place
        return count

    def _is_overtaken(self, listing: PullPage) -> bool:
        """Whether something is more urgent than to go on reading a listing."""
        step = next_step(self._facts(self._looking))
        return not isinstance(step, PullPage) or step.name != listing.name

    def _resting(self) -> float:
        """Return how long to rest before anything is tried."""
        if self._signed_out:
            return POLL[Interest.SAVING].total_seconds()
        return self._backoff.seconds_left()

    def _up_to_date(self, facts: Facts) -> float:
        """Say that there is nothing to do; return until when."""
        limited = max(
            self._budget.seconds_until_read() if not facts.may_read else 0.0,
            self._budget.seconds_until_write() if not facts.may_write else 0.0,
        )
        now = facts.now
        state = SyncState.LIMITED if limited else SyncState.UP_TO_DATE
        seconds = limited or (next_moment(facts) - now).total_seconds()
        seconds = min((seconds, *self._at_rest().values()))
        as_of = _polled(facts.cursors) or self._status.as_of
        self._is_in_trouble = False
        self._say(
            replace(
                self._status,
                state=state,
                as_of=as_of,
                next_at=now + timedelta(seconds=seconds),
                reading="",
                trouble=None,
                bookings_total=None,
            )
        )
        return seconds

    def _troubled(self, trouble: RemoteTrouble) -> float:
        """Say what is wrong with the service; return how long to rest."""
        log.info("account %s: %s", self._errand.account.id, trouble.message.code)
        wish = trouble.retry_after if isinstance(trouble, Busy) else None
        self._backoff.failed(wish)
        self._is_in_trouble = True
        self._signed_out = isinstance(trouble, SignInNeeded)
        if self._signed_out:
            self._note_signed_out()
        seconds = self._resting()
        self._say(
            replace(
                self._status,
                state=_state_of(trouble),
                as_of=self._status.as_of or self._last_polled(),
                next_at=None
                if self._signed_out
                else self._errand.clock() + timedelta(seconds=seconds),
                reading="",
                trouble=trouble.message,
            )
        )
        return seconds

    def _last_polled(self) -> datetime | None:
        """Return until when what is kept here was true; None before a first reading."""
        return _polled(self._errand.diary.outbox.cursors(self._errand.account.id))

    def _note_signed_out(self) -> None:
        """Keep that somebody has to sign in again, where that is news."""
        account = self._errand.diary.account.get(self._errand.account.id)
        there = account.connection
        if there is not None and there.state is not ConnectionState.NEEDS_SIGN_IN:
            now = replace(there, state=ConnectionState.NEEDS_SIGN_IN)
            self._errand.diary.run(ChangeAccount(account_id=account.id, connection=now))

    def _say_working(self, step: Step, read: int) -> None:
        """Say what is being done; a trouble is told until a call works again."""
        if self._is_in_trouble:
            return
        name = step.name if isinstance(step, PullPage) else ""
        self._say(
            replace(
                self._status,
                state=SyncState.WORKING,
                reading=name,
                bookings_read=read,
                bookings_total=self._total,
            )
        )

    def _say(self, status: SyncStatus) -> None:
        """Tell a status, if it is another one."""
        with self._status_lock:
            before = self._status
            since = self._errand.clock()
            if before.state is status.state:
                since = before.since or since
            status = replace(status, since=since, calls_left=self._budget.left)
            self._status = status
        if status != before:
            self._tell(status)


def _polled(cursors: Mapping[str, str]) -> datetime | None:
    """Return when changes were asked for last."""
    polled = cursors.get(POLLED)
    return None if polled is None else datetime.fromisoformat(polled)


def _state_of(trouble: RemoteTrouble) -> SyncState:
    """Return how a trouble is shown."""
    if isinstance(trouble, SignInNeeded):
        return SyncState.NEEDS_SIGN_IN
    if isinstance(trouble, Offline):
        return SyncState.OFFLINE
    return SyncState.LIMITED if isinstance(trouble, Busy) else SyncState.TROUBLED
