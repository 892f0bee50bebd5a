"""Several threads at one diary: exactly one wins a slot, and every watcher hears it."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier, get_ident
from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands.bookings import CancelBooking
from pinmycal_desktop.model.commands.webhooks import KeepDelivery, SaveWebhookEndpoint
from pinmycal_desktop.model.errors import SlotTaken
from pinmycal_desktop.model.span import Span
from tests.builders import a_wish, at

if TYPE_CHECKING:
    import pytest

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.changes import Changes

ROUNDS = 200


def test_of_two_who_want_one_slot_exactly_one_gets_it(diary: Diary) -> None:
    barrier = Barrier(2)

    def book(n: int) -> Booking | None:
        start = at(10, 0) + timedelta(minutes=30 * n)
        wish = a_wish(start=start, outside_hours=True)
        barrier.wait()
        try:
            return diary.run(wish).booking
        except SlotTaken:
            return None

    with ThreadPoolExecutor(2) as pool:
        for n in range(ROUNDS):
            both = list(pool.map(book, (n, n)))
            assert sum(each is not None for each in both) == 1
    assert len(diary.bookings.between(Span(at(9, 0), at(31, 0)))) == ROUNDS


def test_readers_see_whole_changes_while_one_writes(diary: Diary) -> None:
    span = Span(at(10, 0), at(31, 0))
    booked = [
        diary.run(a_wish(start=at(11, 0) + timedelta(hours=n), outside_hours=True))
        for n in range(20)
    ]

    def read(_: int) -> int:
        return len(diary.week(span).bookings)

    with ThreadPoolExecutor(6) as pool:
        counts = pool.map(read, range(200))
        for outcome in booked:
            diary.run(
                CancelBooking(booking_id=outcome.booking.id, origin=Origin.WINDOW)
            )
        assert set(counts) == {20}


def test_the_same_webhook_from_many_sides_is_kept_once(diary: Diary) -> None:
    diary.run(SaveWebhookEndpoint(account_id=1, name="crm"))
    barrier = Barrier(4)

    def keep(_: int) -> Outcome:
        barrier.wait()
        return diary.run(
            KeepDelivery(
                endpoint="crm", sender="pinmycal", trigger="", subject="", body=b"{}"
            )
        )

    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(keep, range(4)))
    assert sorted(each.repeated for each in outcomes) == [False, True, True, True]


def test_watchers_hear_each_commit_from_the_thread_that_wrote(diary: Diary) -> None:
    heard: list[tuple[int, Changes, int]] = []

    def watch(changes: Changes) -> None:
        # Reading and writing is allowed: no lock is held.
        count = len(diary.bookings.between(Span(at(9, 0), at(31, 0))))
        heard.append((get_ident(), changes, count))

    stop = diary.watch(watch)
    with ThreadPoolExecutor(1) as pool:
        writer = pool.submit(get_ident).result()
        outcome = pool.submit(diary.run, a_wish()).result()
    assert heard == [(writer, outcome.changes, 1)]
    stop()
    stop()
    diary.run(a_wish(start=at(11, 9)))
    assert len(heard) == 1


def test_a_watcher_that_fails_stops_neither_the_write_nor_the_others(
    diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[Changes] = []
    surfaced: list[threading.ExceptHookArgs] = []
    bug = KeyError("bug")

    def stumble(_changes: Changes) -> None:
        raise bug

    monkeypatch.setattr(threading, "excepthook", surfaced.append)
    diary.watch(stumble)
    diary.watch(heard.append)
    outcome = diary.run(a_wish())
    assert heard == [outcome.changes]
    assert [each.exc_value for each in surfaced] == [bug]
    assert diary.bookings.get(outcome.booking.id) == outcome.booking


def test_what_changes_nothing_is_not_announced(diary: Diary) -> None:
    wish = a_wish()
    diary.run(wish)
    heard: list[Changes] = []
    diary.watch(heard.append)
    diary.run(wish)
    assert heard == []
