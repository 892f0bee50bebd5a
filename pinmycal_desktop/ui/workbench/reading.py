"""What the workbench shows, read at once, and which of it is wanted. No widgets."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.model.access import Delivery, RefusedDelivery
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.live import Arrival, MissedHint

MOST = 50
"""Deliveries that are read, the newest ones."""
LOCAL = 0
"""Stands for places of one's own, which belong to no account at a service."""

Came: TypeAlias = "Delivery | RefusedDelivery"


class Verdict(StrEnum):
    """What became of a delivery."""

    VERIFIED = "verified"
    REFUSED = "refused"


@value_class
class Entry:
    """A delivery with all that is known of it."""

    came: Came
    account_id: int = LOCAL
    is_waiting: bool = False
    """Its booking has still to be read from the service."""

    @property
    def verdict(self) -> Verdict:
        """Whether it was taken."""
        is_refused = isinstance(self.came, RefusedDelivery)
        return Verdict.REFUSED if is_refused else Verdict.VERIFIED

    @property
    def subject(self) -> str:
        """The booking it names at its service; nothing when it names none."""
        return self.came.subject if isinstance(self.came, Delivery) else ""

    @property
    def key(self) -> tuple[str, str, datetime, int]:
        """What tells it from all others."""
        number = self.came.id if isinstance(self.came, Delivery) else 0
        return self.verdict, self.came.endpoint, self.came.received_at, number


@value_class
class Bench:
    """Everything on the workbench."""

    names: Mapping[int, str]
    """The accounts at services, by their ids."""
    entries: tuple[Entry, ...]
    """The newest first."""
    gaps: tuple[MissedHint, ...]

    def wanted(self, account_id: int | None, verdict: Verdict | None) -> Bench:
        """Return what is left of an account, or all, and of a verdict, or both."""
        entries = (
            each
            for each in self.entries
            if account_id in (None, each.account_id) and verdict in (None, each.verdict)
        )
        gaps = (each for each in self.gaps if account_id in (None, each.account_id))
        shown = () if verdict is Verdict.REFUSED else tuple(gaps)
        return Bench(names=self.names, entries=tuple(entries), gaps=shown)


def read_bench(diary: Diary, now: datetime) -> Bench:
    """Read all of it; in a reading thread."""
    there = [each for each in diary.account.every() if each.connection]
    arrivals = {each.delivery.id: each for each in diary.live.arrivals(MOST)}
    endpoints = {
        each.name: each.account_id
        for each in diary.webhooks.endpoints()
        if each.account_id in {account.id for account in there}
    }
    taken = (_taken(each, arrivals.get(each.id)) for each in _latest(diary))
    refused = (
        Entry(came=each, account_id=endpoints.get(each.endpoint, LOCAL))
        for each in diary.refusals.latest()
    )
    entries = sorted(
        (*taken, *refused), key=lambda each: each.came.received_at, reverse=True
    )
    return Bench(
        names={each.id: each.name for each in there},
        entries=tuple(entries[:MOST]),
        gaps=diary.live.gaps(now, MOST),
    )


def _latest(diary: Diary) -> tuple[Delivery, ...]:
    return diary.webhooks.deliveries(MOST)


def _taken(delivery: Delivery, arrival: Arrival | None) -> Entry:
    if arrival is None:
        return Entry(came=delivery)
    return Entry(
        came=delivery, account_id=arrival.account_id, is_waiting=arrival.is_waiting
    )
