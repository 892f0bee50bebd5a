"""Live updates: what was chosen for each account, what arrived, and what did not.

A delivery carries no data into bookings. It has its booking read, and closes a gap.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.access import WebhookEndpoint
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.live import ChooseLive
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.live import (
    LiveChannel,
    LiveSource,
    MissedHint,
    public_host,
)
from pinmycal_desktop.store import access, accounts, live, remote_rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.access import Delivery
    from pinmycal_desktop.model.commands.live import (
        CloseChannel,
        NoteChannel,
        OpenChannel,
    )
    from pinmycal_desktop.model.live import Arrival
    from pinmycal_desktop.model.remote import RemoteBooking
    from pinmycal_desktop.store.database import Connection, Database

LIVE = Changes(parts=frozenset({Part.LIVE}))
_HINTS = Changes(parts=frozenset({Part.HINTS}))
_PLACES = Changes(parts=frozenset({Part.LIVE, Part.DELIVERIES}))
_SKEW = timedelta(minutes=2)
"""How far the clocks of a service and of this computer may be apart: a delivery that
came so long before its change was dated told of it."""


class Live:
    """How services tell of changes at once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def channels(self) -> tuple[LiveChannel, ...]:
        """Return what is chosen for each account at a service, in their order."""
        with self._database.read() as db:
            there = [each for each in accounts.every(db) if each.platform.is_cloud]
            return tuple(live.channel(db, each.id) for each in there)

    def channel(self, account_id: int) -> LiveChannel:
        """Return what is chosen for an account; raises NotFound."""
        with self._database.read() as db:
            return _required(db, account_id)

    def arrivals(self, limit: int = 100) -> tuple[Arrival, ...]:
        """Return the latest deliveries of accounts at services, newest first."""
        with self._database.read() as db:
            return live.arrivals(db, limit)

    def gaps(self, now: datetime, limit: int = 100) -> tuple[MissedHint, ...]:
        """Return changes that were found by asking and not told in time, newest first.

        Those of the last minute are none yet: deliveries take a while.
        """
        with self._database.read() as db:
            found = live.missed(db, limit)
        return tuple(each for each in found if each.is_gap(now))


def choose(work: Work, command: ChooseLive) -> Outcome:
    """Keep where an account's service shall tell of changes."""
    before = _required(work.db, command.account_id)
    address = command.address.strip().rstrip("/")
    if command.source is LiveSource.ADDRESS and not public_host(address):
        raise Invalid.field("address", "live.address")
    after = replace(
        before,
        source=command.source,
        program=command.program if command.source is LiveSource.TUNNEL else "",
        address=address if command.source is LiveSource.ADDRESS else "",
        trouble=None,
    )
    live.put(work.db, after)
    undo = ChooseLive(
        account_id=before.account_id,
        source=before.source,
        program=before.program,
        address=before.address,
    )
    return Outcome(value=after, changes=LIVE, undo=undo)


def open_channel(work: Work, command: OpenChannel) -> Outcome:
    """Open a place for deliveries, and close the one before it."""
    before = _required(work.db, command.account_id)
    access.delete_endpoint(work.db, before.endpoint)
    place = WebhookEndpoint(
        account_id=command.account_id, name=command.endpoint, created_at=work.now
    )
    access.insert_endpoint(work.db, place)
    after = replace(before, endpoint=command.endpoint, url="", since=None)
    live.put(work.db, after)
    return Outcome(value=after, changes=_PLACES)


def note_channel(work: Work, command: NoteChannel) -> Outcome:
    """Keep what became of a subscription."""
    before = _required(work.db, command.account_id)
    is_same = bool(command.url) and command.url == before.url
    after = replace(
        before,
        webhook_id=command.webhook_id,
        url=command.url,
        since=before.since if is_same else (work.now if command.url else None),
        checked_at=work.now,
        trouble=command.trouble,
    )
    live.put(work.db, after)
    is_news = replace(after, checked_at=before.checked_at) != before
    return Outcome(value=after, changes=LIVE if is_news else Changes())


def close_channel(work: Work, command: CloseChannel) -> Outcome:
    """Close the place for deliveries; what it received is kept."""
    before = _required(work.db, command.account_id)
    access.delete_endpoint(work.db, before.endpoint)
    after = replace(
        before, endpoint="", webhook_id="", url="", since=None, trouble=None
    )
    live.put(work.db, after)
    return Outcome(value=after, changes=_PLACES)


def hinted(work: Work, account_id: int, delivery: Delivery) -> Changes:
    """Have the booking that a delivery names read from its service, if it has one.

    The delivery says nothing about it: only what is read then does.
    """
    account = accounts.get(work.db, account_id)
    if account is None or not account.platform.is_cloud or not delivery.subject:
        return Changes()
    remote_rows.ask_for(work.db, account_id, [delivery.subject])
    live.told(work.db, account_id, delivery.subject, work.now)
    return _HINTS


def note_untold(
    work: Work, account_id: int, changed: Iterable[RemoteBooking]
) -> Changes:
    """Keep which changes, found by asking, no delivery has told of."""
    channel = live.channel(work.db, account_id)
    since = channel.since
    if since is None:
        return Changes()
    found = False
    for each in changed:
        at = each.updated_at
        if at is None or at <= since or each.rescheduled_to_uid:
            continue  # whoever is told of a move is told the new name
        if live.was_told(work.db, account_id, each.uid, at - _SKEW):
            continue
        found = True
        live.miss(
            work.db,
            MissedHint(
                account_id=account_id,
                remote_id=each.uid,
                changed_at=at,
                found_at=work.now,
            ),
        )
    return LIVE if found else Changes()


def _required(db: Connection, account_id: int) -> LiveChannel:
    """Return the channel of an account at a service; raises NotFound."""
    account = accounts.get(db, account_id)
    if account is None or not account.platform.is_cloud:
        raise NotFound("account", account_id)
    return live.channel(db, account_id)
