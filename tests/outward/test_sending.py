"""Messages to subscribers: signed, in time, again and again, and delaying nobody."""

from __future__ import annotations

import json
import logging
import threading
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.diary.outgoing import OUTGOING
from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.commands.webhooks import (
    NoteAttempt,
    RemoveSubscription,
    SaveSubscription,
    SendAgain,
    TellMeetings,
    TrySubscription,
)
from pinmycal_desktop.model.errors import Invalid, SecretsUnavailable
from pinmycal_desktop.model.subscriptions import (
    RETRY_FOR,
    Attempt,
    DeliveryState,
    OutgoingDelivery,
    next_try,
)
from pinmycal_desktop.outward.sending import Sending
from pinmycal_desktop.wire.webhooks import verified_sender
from tests.builders import NOW, ZONE, SettableClock, a_wish, at
from tests.outward.conftest import SECRET, Subscriber, subscribe
from tests.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pinmycal_desktop.model.booking import Booking


def happen(diary: Diary, **wish: object) -> Booking:
    """Book something."""
    return diary.run(a_wish(**wish)).booking


def waiting(diary: Diary) -> tuple[OutgoingDelivery, ...]:
    """Return what was not delivered yet."""
    log = diary.outgoing.log()
    return tuple(each for each in log if each.state is DeliveryState.WAITING)


def has_tried(diary: Diary, tries: int) -> bool:
    """Whether the latest message was tried so many times."""
    return diary.outgoing.log()[0].tries == tries


@pytest.mark.usefixtures("sending")
@pytest.mark.parametrize("sender", Sender)
def test_a_booking_is_told_once_and_signed(
    diary: Diary,
    secrets: dict[str, bytes],
    subscriber: Callable[[], Subscriber],
    sender: Sender,
) -> None:
    other = subscriber()
    wanted = subscribe(diary, other.url, sender=sender, has_secret=True)
    secrets[wanted.uid] = SECRET
    booking = happen(diary)
    wait_until(lambda: not waiting(diary))
    (heard,) = other.heard
    headers = [(k.encode(), v.encode()) for k, v in heard.headers.items()]
    assert verified_sender(headers, heard.body, SECRET) is sender
    assert verified_sender(headers, heard.body + b" ", SECRET) is None
    assert heard.headers["content-type"] == "application/json"
    told = json.loads(heard.body)
    if sender is Sender.PINMYCAL:
        assert told["type"] == "booking.created"
        assert told["data"]["booking"]["id"] == f"bk_{booking.id}"
        assert heard.headers["x-pmc-delivery"] in told["id"]
    else:
        assert told["triggerEvent"] == "BOOKING_CREATED"
        assert told["payload"]["bookingId"] == booking.id
        assert told["payload"]["startTime"] == "2026-03-10T09:00:00Z"
    (sent,) = diary.outgoing.log()
    (attempt,) = diary.outgoing.delivery(sent.id).attempts
    assert (sent.state, attempt.status) == (DeliveryState.DELIVERED, 200)


@pytest.mark.usefixtures("sending")
def test_a_slow_subscriber_delays_neither_the_booking_nor_the_others(
    diary: Diary, subscriber: Callable[[], Subscriber]
) -> None:
    slow, quick = subscriber(), subscriber()
    slow.patience.clear()
    subscribe(diary, slow.url)
    subscribe(diary, quick.url)
    happen(diary)
    happen(diary, start=at(10, 10))
    wait_until(lambda: len(quick.heard) == 2)
    wait_until(lambda: len(waiting(diary)) == 2)
    assert len(slow.heard) == 1
    slow.patience.set()
    wait_until(lambda: not waiting(diary))
    assert len(slow.heard) == 2


@pytest.mark.usefixtures("sending")
def test_what_failed_is_tried_again_later_and_then_later_still(
    diary: Diary,
    clock: SettableClock,
    subscriber: Callable[[], Subscriber],
) -> None:
    other = subscriber()
    other.answers = [500, 302, 404]
    subscribe(diary, other.url)
    happen(diary)
    waits: list[float] = []
    for tries in (1, 2, 3):
        wait_until(partial(has_tried, diary, tries))
        (still,) = waiting(diary)
        assert still.due_at
        waits.append((still.due_at - clock()) / timedelta(minutes=1))
        clock.now = still.due_at
        diary._watchers.announce(OUTGOING)
    wait_until(lambda: not waiting(diary))
    for wait, minutes in zip(waits, (1, 2, 4), strict=True):
        assert minutes * 0.8 <= wait <= minutes * 1.2 + 1 / 60
    assert len({each.body for each in other.heard}) == 1
    attempts = diary.outgoing.delivery(still.id).attempts
    assert [each.status for each in attempts] == [500, 302, 404, 200]
    assert [each.trouble for each in attempts[:3]] == ["remote.refused"] * 3


def test_after_a_day_it_is_given_up_and_can_be_sent_again(
    diary: Diary, clock: SettableClock, subscriber: Callable[[], Subscriber]
) -> None:
    other = subscriber()
    subscribe(diary, other.url)
    happen(diary)
    (message,) = waiting(diary)
    tries = 0
    while waiting(diary):
        attempt = Attempt(
            at=clock(), status=503, trouble="remote.refused", milliseconds=7
        )
        diary.run(NoteAttempt(delivery_id=message.id, attempt=attempt, chance=0.5))
        tries += 1
        now = diary.outgoing.delivery(message.id)
        clock.now = now.due_at or clock.now
    assert now.state is DeliveryState.GIVEN_UP
    assert clock.now - NOW < RETRY_FOR
    assert tries == 11  # at 0, 1, 3, 7 ... 511, 1023 minutes
    diary.run(SendAgain(delivery_id=message.id))
    sending = Sending(diary, clock=clock, secret=nobody, agent="test")
    sending.start()
    wait_until(lambda: not waiting(diary))
    sending.stop()
    assert len(other.heard) == 1


@pytest.mark.parametrize("chance", [0.0, 0.3, 1.0])
def test_waits_differ_by_up_to_a_fifth(chance: float) -> None:
    for tries in range(1, 11):
        due = next_try(tries=tries, first_tried_at=NOW, now=NOW, chance=chance)
        minutes = 2 ** (tries - 1)
        assert due is not None
        wait = (due - NOW) / timedelta(minutes=minutes)
        assert wait == pytest.approx(0.8 + 0.4 * chance)
    assert next_try(tries=12, first_tried_at=NOW, now=NOW, chance=chance) is None


def test_what_waits_is_sent_after_a_restart(
    database: Path,
    clock: SettableClock,
    subscriber: Callable[[], Subscriber],
) -> None:
    other = subscriber()
    first = Diary.open(database, clock=clock, zone=ZONE, host_name="Mira")
    subscribe(first, other.url)
    happen(first)
    first.close()
    second = Diary.open(database, clock=clock)
    assert second.outgoing.has_work()
    sending = Sending(second, clock=clock, secret=nobody, agent="test")
    sending.start()
    wait_until(lambda: not waiting(second))
    sending.stop()
    second.close()
    assert len(other.heard) == 1


def nobody(_uid: str) -> bytes | None:
    """Have no secret."""
    return None


def test_nothing_is_sent_unsigned_while_the_secret_cannot_be_had(
    diary: Diary, clock: SettableClock, subscriber: Callable[[], Subscriber]
) -> None:
    def locked(_uid: str) -> bytes | None:
        raise SecretsUnavailable("secrets.locked")

    other = subscriber()
    subscribe(diary, other.url, has_secret=True)
    happen(diary)
    for secret in (locked, nobody):
        sending = Sending(diary, clock=clock, secret=secret, agent="test")
        clock.advance(hours=1)
        tries = diary.outgoing.log()[0].tries + 1
        sending.start()
        wait_until(partial(has_tried, diary, tries))
        sending.stop()
    assert other.heard == []
    (message,) = waiting(diary)
    troubles = {each.trouble for each in diary.outgoing.delivery(message.id).attempts}
    assert troubles == {"remote.no-secret"}


@pytest.mark.usefixtures("sending")
def test_one_that_nobody_listens_to_is_a_trouble_with_a_name(
    diary: Diary,
) -> None:
    subscribe(diary, "http://127.0.0.1:9/nobody")
    happen(diary)
    wait_until(lambda: diary.outgoing.log()[0].tries == 1)
    (message,) = waiting(diary)
    (attempt,) = diary.outgoing.delivery(message.id).attempts
    assert (attempt.status, attempt.trouble) == (None, "remote.no-connection")


def test_one_that_never_answers_is_left(
    diary: Diary, clock: SettableClock, subscriber: Callable[[], Subscriber]
) -> None:
    other = subscriber()
    other.patience.clear()
    subscribe(diary, other.url)
    happen(diary)
    sending = Sending(diary, clock=clock, secret=nobody, agent="test", patience=0.2)
    sending.start()
    wait_until(lambda: diary.outgoing.log()[0].tries == 1)
    sending.stop()
    other.patience.set()
    (message,) = waiting(diary)
    (attempt,) = diary.outgoing.delivery(message.id).attempts
    assert attempt.trouble == "remote.too-slow"


def test_ending_does_not_wait_for_a_slow_subscriber(
    diary: Diary, sending: Sending, subscriber: Callable[[], Subscriber]
) -> None:
    other = subscriber()
    other.patience.clear()
    subscribe(diary, other.url)
    happen(diary)
    wait_until(lambda: len(other.heard) == 1)
    sending.stop()
    assert not any(each.name == "pinmycal-outward" for each in threading.enumerate())
    assert waiting(diary)
    other.patience.set()


def test_one_who_left_is_sent_nothing_more(
    diary: Diary, subscriber: Callable[[], Subscriber]
) -> None:
    other = subscriber()
    wanted = subscribe(diary, other.url)
    happen(diary)
    diary.run(RemoveSubscription(uid=wanted.uid))
    happen(diary, start=at(10, 10))
    assert diary.outgoing.subscriptions() == ()
    (message,) = diary.outgoing.log()
    assert message.state is DeliveryState.GIVEN_UP
    assert diary.outgoing.due(NOW) == ()


def test_one_who_sleeps_hears_nothing(
    diary: Diary, subscriber: Callable[[], Subscriber]
) -> None:
    wanted = subscribe(diary, subscriber().url)
    diary.run(SaveSubscription(subscription=replace(wanted, is_active=False)))
    happen(diary)
    assert diary.outgoing.log() == ()


def test_the_same_address_is_told_once_for_one_owner(diary: Diary) -> None:
    subscribe(diary, "https://crm.example.org/hook")
    with pytest.raises(Invalid):
        subscribe(diary, "https://crm.example.org/hook")
    subscribe(diary, "https://crm.example.org/hook", sender=Sender.CALCOM)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "crm.example.org",
        "ftp://crm.example.org/hook",
        "http://crm.example.org/hook",
        "https://me:word@crm.example.org/hook",
        "https://crm.example.org:99999/hook",
        "https://[::1/hook",
        "javascript:alert(1)",
    ],
)
def test_an_address_that_cannot_be_told_is_named(diary: Diary, url: str) -> None:
    with pytest.raises(Invalid) as refused:
        subscribe(diary, url)
    assert [each.field for each in refused.value.problems] == ["url"]


def test_meetings_are_told_when_they_begin_and_end_and_once(
    diary: Diary, clock: SettableClock
) -> None:
    subscribe(
        diary,
        "https://crm.example.org/hook",
        sender=Sender.CALCOM,
        triggers=("MEETING_STARTED", "MEETING_ENDED"),
    )
    assert diary.outgoing.wants_meetings()
    diary.run(TellMeetings())
    diary.run(a_wish())
    for moment in (at(10, 9), at(10, 9), at(10, 9, 30), at(10, 12)):
        clock.now = moment
        diary.run(TellMeetings())
    told = [json.loads(each.body) for each in reversed(diary.outgoing.log())]
    assert [each["triggerEvent"] for each in told] == [
        "MEETING_STARTED",
        "MEETING_ENDED",
    ]
    assert "payload" not in told[0]
    assert told[0]["startTime"] == "2026-03-10T09:00:00Z"


def test_meetings_of_more_than_a_day_ago_are_not_told(
    diary: Diary, clock: SettableClock
) -> None:
    subscribe(
        diary,
        "https://crm.example.org/hook",
        sender=Sender.CALCOM,
        triggers=("MEETING_STARTED",),
    )
    diary.run(TellMeetings())
    diary.run(a_wish())
    clock.now = at(12, 9)
    diary.run(TellMeetings())
    assert diary.outgoing.log() == ()


def test_a_diary_that_cannot_be_read_is_asked_again_later(
    diary: Diary, clock: SettableClock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    subscribe(diary, "https://crm.example.org/hook", triggers=("booking.created",))
    sending = Sending(diary, clock=clock, secret=nobody, agent="test")
    diary.close()
    sending.start()
    wait_until(lambda: "cannot see what is due" in caplog.text)
    sending.stop()
    assert not any(each.name == "pinmycal-outward" for each in threading.enumerate())


def test_a_try_that_cannot_be_noted_is_made_again_by_the_next_who_sends(
    database: Path,
    clock: SettableClock,
    subscriber: Callable[[], Subscriber],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    other = subscriber()
    other.patience.clear()
    first = Diary.open(database, clock=clock, zone=ZONE, host_name="Mira")
    subscribe(first, other.url)
    happen(first)
    sending = Sending(first, clock=clock, secret=nobody, agent="test")
    sending.start()
    wait_until(lambda: len(other.heard) == 1)
    first.close()
    other.patience.set()
    wait_until(lambda: "cannot note a try" in caplog.text)
    sending.stop()
    second = Diary.open(database, clock=clock)
    sending = Sending(second, clock=clock, secret=nobody, agent="test")
    sending.start()
    wait_until(lambda: not waiting(second))
    sending.stop()
    second.close()
    assert len({each.headers["x-pmc-delivery"] for each in other.heard}) == 1
    assert len(other.heard) == 2


def test_a_mistake_of_ours_is_told_as_one(
    diary: Diary,
    clock: SettableClock,
    subscriber: Callable[[], Subscriber],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(uid: str) -> bytes | None:
        raise KeyError(uid)

    told: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", told.append)
    wanted = subscribe(diary, subscriber().url, has_secret=True)
    happen(diary)
    sending = Sending(diary, clock=clock, secret=broken, agent="test")
    sending.start()
    wait_until(lambda: bool(told))
    diary._watchers.announce(OUTGOING)
    other = subscribe(diary, subscriber().url)
    diary.run(TrySubscription(uid=other.uid))
    wait_until(lambda: diary.outgoing.log()[0].state is DeliveryState.DELIVERED)
    sending.stop()
    # It is not tried again and again.
    assert len(told) == 1
    assert (told[0].exc_type, str(told[0].exc_value)) == (KeyError, f"'{wanted.uid}'")


def test_meetings_are_told_by_the_thread_that_sends(
    diary: Diary, clock: SettableClock, subscriber: Callable[[], Subscriber]
) -> None:
    other = subscriber()
    triggers = ("MEETING_STARTED",)
    subscribe(diary, other.url, sender=Sender.CALCOM, triggers=triggers)
    diary.run(TellMeetings())
    diary.run(a_wish())
    clock.now = at(10, 9)
    sending = Sending(diary, clock=clock, secret=nobody, agent="test")
    sending.start()
    wait_until(lambda: len(other.heard) == 1)
    sending.stop()
    assert json.loads(other.heard[0].body)["triggerEvent"] == "MEETING_STARTED"
