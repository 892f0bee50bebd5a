"""What every platform must do, asked through its client over a real socket."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.errors import (
    NotFound,
    NotOffered,
    Refused,
    SlotTaken,
)
from pinmycal_desktop.model.remote import Ability

if TYPE_CHECKING:
    from tests.contract.conftest import Platform


def a_key() -> str:
    return str(uuid.uuid4())


def test_it_says_who_is_signed_in(platform: Platform) -> None:
    profile = platform.remote.profile()
    assert profile.remote_id
    assert profile.name
    assert profile.zone
    assert profile.document.startswith("{")


def test_it_lists_what_can_be_booked(platform: Platform) -> None:
    kind = platform.event_type()
    assert kind.remote_id
    assert kind.lengths[0] > 0
    assert platform.remote.event_type(kind.remote_id).title == kind.title


def test_free_starts_are_in_order_and_within_what_was_asked(
    platform: Platform,
) -> None:
    kind, week = platform.event_type(), platform.week()
    slots = platform.remote.slots(kind.remote_id, span=week, zone="Asia/Kolkata")
    starts = [each.start for each in slots]
    assert starts == sorted(set(starts))
    assert all(week.holds(each) for each in starts)


def test_a_booking_is_made_read_moved_and_cancelled(platform: Platform) -> None:
    remote = platform.remote
    first, second = platform.free(2)
    made = remote.create(platform.new(first, notes="Bring tea"), key=a_key())
    platform.made.append(made.uid)
    assert made.span.start == first
    assert made.known_status in (BookingStatus.CONFIRMED, BookingStatus.PENDING)
    assert made.attendees[0].email == "eve+1@example.test"
    assert remote.booking(made.uid).uid == made.uid

    moved = remote.reschedule(
        made.uid, start=second, reason="Train is late", moved_by="", key=a_key()
    )
    platform.made[:] = [moved.uid]
    assert moved.span.start == second
    assert moved.span.minutes == made.span.minutes
    if Ability.STABLE_UID in remote.abilities:
        assert moved.uid == made.uid
    else:
        assert moved.rescheduled_from_uid == made.uid
        former = remote.booking(made.uid)
        assert former.rescheduled_to_uid == moved.uid
        assert former.known_status is BookingStatus.CANCELLED

    ended = remote.cancel(moved.uid, reason="Ill", key=a_key())
    platform.made.clear()
    assert ended.known_status is BookingStatus.CANCELLED
    assert remote.booking(moved.uid).known_status is BookingStatus.CANCELLED


def test_a_taken_time_is_refused_and_nothing_is_made(platform: Platform) -> None:
    (start,) = platform.free()
    made = platform.remote.create(platform.new(start), key=a_key())
    platform.made.append(made.uid)
    other = platform.new(start, name="Bob", email="bob@example.test")
    with pytest.raises(SlotTaken):
        platform.remote.create(other, key=a_key())


def test_what_is_not_there_is_not_found(platform: Platform) -> None:
    nobody = "bk_999999999" if _is_pinmycal(platform) else "nosuchbookinguid22char"
    with pytest.raises(NotFound):
        platform.remote.booking(nobody)


def _is_pinmycal(platform: Platform) -> bool:
    return Ability.SAFE_KEYS in platform.remote.abilities


def test_the_same_create_again_makes_nothing_twice(platform: Platform) -> None:
    """As after a lost answer: under the same key, or after looking first."""
    remote, key = platform.remote, a_key()
    (start,) = platform.free()
    new = platform.new(start)
    made = remote.create(new, key=key)
    platform.made.append(made.uid)
    if Ability.SAFE_KEYS in remote.abilities:
        assert remote.create(new, key=key).uid == made.uid
    else:
        found = remote.find(key, attendee_email=new.email, start=start)
        assert found is not None
        assert found.uid == made.uid
        assert remote.find(a_key(), attendee_email=new.email, start=start) is None


def test_every_booking_of_a_span_comes_page_by_page(platform: Platform) -> None:
    remote = platform.remote
    starts = platform.free(3)
    made = {remote.create(platform.new(each), key=a_key()).uid: each for each in starts}
    platform.made.extend(made)
    try:
        page = remote.bookings(span=platform.week(), size=2)
    except NotOffered:
        return
    found = list(page.bookings)
    while page.next:
        page = remote.bookings(span=platform.week(), size=2, after=page.next)
        found += page.bookings
    spans = {each.uid: each.span.start for each in found}
    assert {uid: spans.get(uid) for uid in made} == made


def test_what_changed_is_listed_oldest_change_first(platform: Platform) -> None:
    remote = platform.remote
    if Ability.LIST_CHANGES not in remote.abilities:
        with pytest.raises(NotOffered):
            remote.bookings(updated_after=platform.now)
        return
    since = platform.now - timedelta(days=1)
    made = [remote.create(platform.new(each), key=a_key()) for each in platform.free(3)]
    platform.made.extend(each.uid for each in made)
    uids, after = [], ""
    for _ in range(50):
        page = remote.bookings(updated_after=since, after=after, size=2)
        uids += [each.uid for each in page.bookings]
        if not (after := page.next):
            break
    assert set(uids) >= {each.uid for each in made}
    assert after == ""


def test_a_request_that_does_not_fit_is_refused(platform: Platform) -> None:
    (start,) = platform.free()
    with pytest.raises((Refused, SlotTaken)):
        platform.remote.create(platform.new(start, email="no address"), key=a_key())


def test_webhooks_are_made_listed_and_removed(platform: Platform) -> None:
    remote = platform.remote
    trigger = "booking.created" if _is_pinmycal(platform) else "BOOKING_CREATED"
    url = f"https://hooks.example.test/{a_key()}"
    hook = remote.subscribe(url=url, triggers=(trigger,), secret="s3", key=a_key())
    try:
        (listed,) = [each for each in remote.subscriptions() if each.url == url]
        assert listed.remote_id == hook.remote_id
        assert listed.has_secret
        assert listed.triggers == (trigger,)
    finally:
        remote.unsubscribe(hook.remote_id)
    remote.unsubscribe(hook.remote_id)
    assert url not in [each.url for each in remote.subscriptions()]


def test_what_it_cannot_do_is_said_without_asking(platform: Platform) -> None:
    remote = platform.remote
    remote.stop()  # from here on, whatever is asked would be told to be offline
    if Ability.OUT_OF_OFFICE not in remote.abilities:
        with pytest.raises(NotOffered):
            remote.absences()
    if Ability.SCHEDULES not in remote.abilities:
        with pytest.raises(NotOffered):
            remote.schedules()
