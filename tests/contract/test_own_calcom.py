"""The whole Cal.com client against our own service: what only that platform has."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.errors import NotAllowed, NotFound, NotOffered, Refused
from pinmycal_desktop.model.event_type import (
    Confirmation,
    DateRange,
    DaysAhead,
    Frequency,
    Location,
    LocationKind,
    PeriodLimits,
    Question,
    QuestionKind,
    Recurrence,
    SeatPlan,
)
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.model.remote_setup import RemoteEventType, RemoteSchedule
from pinmycal_desktop.model.schedule import DateOverride, HourRange
from pinmycal_desktop.wire.calcom.read_booking import read_booking_document
from pinmycal_desktop.wire.calcom.read_event_type import read_event_type_document
from pinmycal_desktop.wire.calcom.read_schedule import read_schedule_document

if TYPE_CHECKING:
    from pinmycal_desktop.remote.remote import Remote
    from tests.contract.conftest import Platform

NEW = RemoteEventType(remote_id="", title="Deep dive", slug="deep", lengths=(60, 90))


@pytest.fixture
def remote(own_calcom: Platform) -> Remote:
    return own_calcom.remote


def a_key() -> str:
    return str(uuid.uuid4())


def kept(event_type: RemoteEventType) -> RemoteEventType:
    """An event type without what only its platform decides."""
    return replace(event_type, document="{}", remote_id="", owner_id="", booking_url="")


# --- event types ---------------------------------------------------------------------


def test_an_event_type_is_made_with_all_it_has(remote: Remote) -> None:
    wanted = replace(
        NEW,
        description="Two hours at most",
        is_hidden=True,
        location=Location(LocationKind.LINK, "https://meet.test/a"),
        questions=(
            Question(slug="topic", label="Topic", is_required=True),
            Question(
                slug="size",
                label="Size",
                kind=QuestionKind.ONE_OF,
                options=("S", "L"),
                placeholder="One",
            ),
        ),
        buffer_before=10,
        buffer_after=15,
        minimum_notice=240,
        slot_interval=30,
        offset_start=5,
        confirmation=Confirmation.ALWAYS,
        blocks_while_pending=False,
        window=DaysAhead(14, business_days=True),
        count_limits=PeriodLimits(day=3, week=9),
        minute_limits=PeriodLimits(month=600),
        first_slot_only=True,
    )
    made = remote.save_event_type(None, wanted)
    assert kept(made) == wanted
    assert remote.event_type(made.remote_id) == made
    assert made.remote_id in {each.remote_id for each in remote.event_types()}
    assert read_event_type_document(made.document) == made


CHANGES: dict[str, Any] = {
    "title": "Longer",
    "slug": "longer",
    "description": "d",
    "is_hidden": True,
    "lengths": (45,),
    "buffer_before": 5,
    "slot_interval": 20,
    "window": DateRange(date(2026, 3, 1), date(2026, 3, 31)),
    "count_limits": PeriodLimits(day=1),
    "seats": SeatPlan(per_slot=4, shows_attendees=True),
    "recurrence": Recurrence(frequency=Frequency.WEEKLY, interval=2, occurrences=6),
    "location": Location(LocationKind.ADDRESS, "12 Low Rd"),
    "questions": (Question(slug="why", label="Why?", kind=QuestionKind.LONG_TEXT),),
    "confirmation": Confirmation.ALWAYS,
}


@pytest.mark.parametrize("field", CHANGES)
def test_each_setting_is_changed_and_put_back_by_itself(
    remote: Remote, field: str
) -> None:
    made = remote.save_event_type(None, NEW)
    changed = remote.save_event_type(made, replace(made, **{field: CHANGES[field]}))
    assert kept(changed) == kept(replace(made, **{field: CHANGES[field]}))
    if field in ("recurrence", "location"):
        return  # the API has no way to switch them off again
    back = remote.save_event_type(
        changed, replace(changed, **{field: getattr(made, field)})
    )
    assert kept(back) == kept(made)


def test_what_others_set_meanwhile_is_not_undone(remote: Remote) -> None:
    made = remote.save_event_type(None, NEW)
    remote.save_event_type(made, replace(made, description="Said elsewhere"))
    saved = remote.save_event_type(made, replace(made, title="Here"))
    assert (saved.title, saved.description) == ("Here", "Said elsewhere")


def test_an_event_type_that_does_not_fit_is_refused_by_field(remote: Remote) -> None:
    with pytest.raises(Refused) as raised:
        remote.save_event_type(None, replace(NEW, lengths=(0,)))
    assert "lengthInMinutes" in {each.field for each in raised.value.problems}
    remote.save_event_type(None, NEW)
    with pytest.raises(Refused) as raised:
        remote.save_event_type(None, NEW)
    assert "slug" in raised.value.said


def test_an_event_type_is_deleted(remote: Remote) -> None:
    made = remote.save_event_type(None, NEW)
    remote.delete_event_type(made.remote_id)
    with pytest.raises(NotFound):
        remote.event_type(made.remote_id)
    with pytest.raises(NotFound):
        remote.delete_event_type(made.remote_id)


def test_private_links_end_by_time_or_by_uses(remote: Remote) -> None:
    kind = remote.save_event_type(None, NEW).remote_id
    ends = datetime(2026, 4, 1, tzinfo=UTC)
    by_time = remote.save_private_link(kind, expires_at=ends)
    by_use = remote.save_private_link(kind, most_uses=3)
    assert (by_time.expires_at, by_time.most_uses) == (ends, None)
    assert (by_use.expires_at, by_use.most_uses) == (None, 3)
    later = ends + timedelta(days=1)
    changed = remote.save_private_link(kind, code=by_time.code, expires_at=later)
    assert changed.expires_at == later
    assert {each.code for each in remote.private_links(kind)} == {
        by_time.code,
        by_use.code,
    }
    remote.delete_private_link(kind, by_use.code)
    with pytest.raises(NotFound):
        remote.delete_private_link(kind, by_use.code)


# --- schedules -----------------------------------------------------------------------


def test_a_schedule_is_made_changed_and_deleted(remote: Remote) -> None:
    closed: tuple[HourRange, ...] = ()
    night = (HourRange(22 * 60, 26 * 60),)
    early = (HourRange(6 * 60, 9 * 60), HourRange(10 * 60, 24 * 60))
    wanted = RemoteSchedule(
        remote_id="",
        name="Odd hours",
        zone="Asia/Kolkata",
        week=(early, closed, closed, closed, closed, closed, night),
        overrides=(
            DateOverride(first=date(2026, 3, 9), last=date(2026, 3, 9)),
            DateOverride(
                first=date(2026, 3, 10),
                last=date(2026, 3, 10),
                ranges=(HourRange(600, 720),),
            ),
        ),
    )
    made = remote.save_schedule(None, wanted)
    assert (made.name, made.zone, made.overrides) == (
        wanted.name,
        wanted.zone,
        wanted.overrides,
    )
    # Past midnight is said as two ranges, which real servers offer, and joined again.
    assert made.week[6] == (HourRange(22 * 60, 24 * 60),)
    assert made.week[0] == (HourRange(0, 2 * 60), *early)
    assert read_schedule_document(made.document) == made
    changed = remote.save_schedule(made, replace(made, name="Odder", overrides=()))
    assert (changed.name, changed.overrides, changed.week) == ("Odder", (), made.week)
    assert remote.save_schedule(changed, changed) == changed
    assert changed in remote.schedules()
    remote.delete_schedule(made.remote_id)
    with pytest.raises((NotFound, Refused)):
        remote.delete_schedule(made.remote_id)


def test_another_schedule_becomes_the_default(remote: Remote) -> None:
    wanted = RemoteSchedule(remote_id="", name="New", zone="UTC")
    made = remote.save_schedule(None, wanted)
    assert not made.is_default
    assert remote.save_schedule(made, replace(made, is_default=True)).is_default
    assert [each.name for each in remote.schedules() if each.is_default] == ["New"]


def test_the_profile_is_changed_by_what_is_given(remote: Remote) -> None:
    changed = remote.change_profile(name="Ada L.", zone="Asia/Tokyo")
    assert (changed.name, changed.zone) == ("Ada L.", "Asia/Tokyo")
    schedule = remote.schedules()[0].remote_id
    again = remote.change_profile(
        week_start="Monday", time_format=24, default_schedule_id=schedule
    )
    assert (again.name, again.week_start, again.time_format) == ("Ada L.", "Monday", 24)
    assert again.default_schedule_id == schedule


# --- bookings ------------------------------------------------------------------------


def test_a_pending_booking_is_accepted_or_declined(own_calcom: Platform) -> None:
    remote = own_calcom.remote
    kind = remote.event_types()[0]
    remote.save_event_type(kind, replace(kind, confirmation=Confirmation.ALWAYS))
    first, second = own_calcom.free(2)
    pending = remote.create(own_calcom.new(first), key=a_key())
    assert pending.known_status is BookingStatus.PENDING
    assert remote.confirm(pending.uid).known_status is BookingStatus.CONFIRMED
    other = remote.create(own_calcom.new(second), key=a_key())
    declined = remote.decline(other.uid, reason="No time")
    assert declined.known_status is BookingStatus.DECLINED
    with pytest.raises(Refused):
        remote.confirm(pending.uid)


def test_a_booking_has_all_that_was_said(own_calcom: Platform) -> None:
    remote = own_calcom.remote
    kind = remote.event_types()[0]
    remote.save_event_type(
        kind,
        replace(
            kind,
            questions=(Question(slug="why", label="Why?"),),
            location=Location(LocationKind.LINK, "https://meet.test/x"),
        ),
    )
    (start,) = own_calcom.free()
    new = own_calcom.new(
        start,
        guests=("otto@example.test",),
        answers=(("why", "Because"),),
        notes="Bring tea",
        metadata=(("k", "v"),),
        location=Location(LocationKind.LINK, "https://meet.test/x"),
    )
    key = a_key()
    made = remote.create(new, key=key)
    assert made.guests == ("otto@example.test",)
    assert [(each.slug, each.value) for each in made.answers] == [("why", "Because")]
    assert made.notes == "Bring tea"
    assert ("k", "v") in made.metadata
    assert made.operation == key
    assert made.event_type_id == kind.remote_id
    assert made.attendees[0].zone == "Asia/Kolkata"
    assert made.hosts[0].name == "Ada"
    assert read_booking_document(made.document) == made
    added = remote.add_guests(made.uid, ("ida@example.test",))
    assert "ida@example.test" in added.guests
    place = Location(LocationKind.ADDRESS, "12 Low Rd")
    assert remote.change_location(made.uid, place).location == place
    people = remote.attendees(made.uid)
    assert {each.email for each in people} >= {"eve+1@example.test"}
    assert all(each.remote_id for each in people)


def test_who_did_not_come_is_noted_after_the_start_only(own_calcom: Platform) -> None:
    remote = own_calcom.remote
    made = remote.create(own_calcom.new(own_calcom.free()[0]), key=a_key())
    with pytest.raises(Refused):
        remote.mark_absent(made.uid, host=True, attendees={"eve+1@example.test": True})


def test_a_booking_without_another_host_stays_with_its_own(
    own_calcom: Platform,
) -> None:
    remote = own_calcom.remote
    made = remote.create(own_calcom.new(own_calcom.free()[0]), key=a_key())
    with pytest.raises((Refused, NotAllowed, NotFound)):
        remote.reassign(made.uid, host_id="999", reason="Ill")
    try:
        again = remote.reassign(made.uid)
    except Refused:
        return
    assert again.hosts == made.hosts


def test_a_series_is_booked_and_cancelled_in_part(own_calcom: Platform) -> None:
    remote = own_calcom.remote
    wanted = replace(
        NEW, recurrence=Recurrence(frequency=Frequency.WEEKLY, occurrences=4)
    )
    kind = remote.save_event_type(None, wanted)
    slots = remote.slots(kind.remote_id, span=own_calcom.week(), zone="UTC")
    new = own_calcom.new(slots[0].start, event_type_id=kind.remote_id, recurrences=3)
    first = remote.create(new, key=a_key())
    assert first.series_uid
    meetings = remote.series(first.series_uid)
    assert len(meetings) == 3
    remote.cancel(meetings[1].uid, reason="Away", rest=True, key=a_key())
    states = [each.known_status for each in remote.series(first.series_uid)]
    assert states == [
        BookingStatus.CONFIRMED,
        BookingStatus.CANCELLED,
        BookingStatus.CANCELLED,
    ]


def test_a_seat_is_taken_moved_and_given_up(own_calcom: Platform) -> None:
    remote = own_calcom.remote
    kind = remote.save_event_type(None, replace(NEW, seats=SeatPlan(per_slot=2)))
    span = own_calcom.week()
    first, second = remote.slots(kind.remote_id, span=span, zone="UTC")[:5:4]
    assert (first.seats, first.seats_taken) == (2, 0)
    key = a_key()
    new = own_calcom.new(first.start, event_type_id=kind.remote_id)
    made = remote.create(new, key=key)
    assert made.seat_uid
    found = remote.find(key, attendee_email=new.email, start=first.start)
    assert found is not None
    assert found.uid == made.uid
    moved = remote.reschedule(
        made.uid, start=second.start, seat_uid=made.seat_uid, key=a_key()
    )
    assert moved.span.start == second.start
    seat = moved.seat_uid or moved.attendees[0].seat_uid
    remote.cancel(moved.uid, reason="Ill", seat_uid=seat, key=a_key())
    slots = remote.slots(kind.remote_id, span=span, zone="UTC")
    assert {each.seats_taken for each in slots} == {0}


def test_a_held_slot_is_hidden_until_it_is_released(own_calcom: Platform) -> None:
    remote = own_calcom.remote
    kind = own_calcom.event_type().remote_id
    (start,) = own_calcom.free()
    held = remote.reserve(kind, start=start)
    assert held.span.start == start
    assert held.until > own_calcom.now

    def free() -> set[datetime]:
        found = remote.slots(kind, span=own_calcom.week(), zone="UTC")
        return {each.start for each in found}

    assert start not in free()
    remote.release(held.uid)
    remote.release(held.uid)
    assert start in free()


# --- the rest ------------------------------------------------------------------------


def test_a_webhook_is_changed_by_what_is_given(remote: Remote) -> None:
    hook = remote.subscribe(
        url="https://x.test/h", triggers=("BOOKING_CREATED",), secret="s", key="k"
    )
    with pytest.raises(Refused):
        remote.subscribe(
            url="https://x.test/h", triggers=("BOOKING_CREATED",), secret="s", key="k"
        )
    changed = remote.change_subscription(hook.remote_id, is_active=False)
    assert (changed.is_active, changed.triggers) == (False, hook.triggers)
    both = ("BOOKING_CREATED", "BOOKING_CANCELLED")
    assert remote.change_subscription(hook.remote_id, triggers=both).triggers == both
    kind = remote.event_types()[0].remote_id
    assert remote.subscriptions(event_type_id=kind) == ()
    with pytest.raises(NotFound):
        remote.change_subscription(a_key(), secret="t")


def test_calendars_and_conferencing_are_none_here(remote: Remote) -> None:
    there = remote.calendars()
    assert there.document.startswith("{")
    for ask in (remote.conferencing, remote.default_conferencing):
        try:
            assert not ask()
        except NotOffered:
            continue


def test_teams_and_what_they_offer(remote: Remote) -> None:
    assert remote.teams() == ()
    assert Ability.TEAMS in remote.abilities
    assert Ability.ORGANIZATION not in remote.abilities
    with pytest.raises(NotOffered):
        remote.members()
    with pytest.raises(NotOffered):
        remote.routing_forms()
