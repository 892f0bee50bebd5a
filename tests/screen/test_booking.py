"""The draft of a booking: pure transitions, problems, and the command it becomes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pinmycal_desktop.model.booking import (
    Answer,
    Attendee,
    Booking,
    BookingStatus,
    Origin,
)
from pinmycal_desktop.model.event_type import (
    EventType,
    Location,
    LocationKind,
    Question,
    QuestionKind,
)
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.screen.booking import BookingDraft, MoveDraft
from pinmycal_desktop.screen.one_line import Entry
from pinmycal_desktop.screen.people import Person
from tests.builders import a_guest

START = datetime(2026, 3, 12, 13, 45, tzinfo=UTC)
TEAM = Question(
    slug="team",
    label="Team size",
    kind=QuestionKind.ONE_OF,
    options=("1", "2"),
    is_required=True,
)
CONSENT = Question(slug="ok", label="Recording is fine", kind=QuestionKind.YES_NO)
INTRO = EventType(
    id=1,
    uid="type-1",
    account_id=1,
    host_id=1,
    title="Intro",
    slug="intro",
    lengths=(45, 30),
    questions=(TEAM, CONSENT),
)
BOOKING = Booking(
    id=7,
    uid="booking-7",
    account_id=1,
    host_id=1,
    event_type_id=1,
    title="Intro",
    span=Span.lasting(START, 45),
    status=BookingStatus.CONFIRMED,
    attendee=Attendee(name="Ava", email="ava@example.test", zone="Asia/Tokyo"),
    others=(a_guest("bo@example.test"),),
    ical_uid="7@pinmycal",
    origin=Origin.WINDOW,
    created_at=START,
    updated_at=START,
    revision=3,
)


def a_full_draft() -> BookingDraft:
    """Return a draft that lacks nothing."""
    draft = BookingDraft.new(INTRO, host_zone="Europe/London", start=START)
    return replace(draft, name=" Ava ", email="ava@example.test").answering("team", "2")


def test_a_new_draft_takes_the_usual_length_and_the_hosts_zone() -> None:
    draft = BookingDraft.new(INTRO, host_zone="Europe/London")
    assert (draft.length, draft.zone, draft.start) == (45, "Europe/London", None)


def test_an_empty_draft_names_each_field_that_is_missing() -> None:
    draft = BookingDraft.new(INTRO, host_zone="Europe/London")
    assert [problem.field for problem in draft.problems()] == [
        "attendee.name",
        "attendee.email",
        "start",
        "answers.team",
    ]


def test_a_full_draft_has_no_problems() -> None:
    assert a_full_draft().problems() == ()


@pytest.mark.parametrize(
    "email", ["ava", "ava@", "ava@host", "a b@example.test", "@x.y"]
)
def test_an_odd_address_is_pointed_out(email: str) -> None:
    problems = replace(a_full_draft(), email=email).problems()
    assert [each.message.code for each in problems] == ["draft.email-odd"]


def test_each_odd_guest_is_named() -> None:
    draft = replace(a_full_draft(), guests=("bo@example.test", "cy"))
    (problem,) = draft.problems()
    assert (problem.field, problem.message["guest"]) == ("guests", "cy")


def test_taking_an_answer_back_makes_it_missing_again() -> None:
    draft = a_full_draft().answering("team", "")
    assert draft.answer("team") is None
    assert [each.field for each in draft.problems()] == ["answers.team"]


def test_no_is_an_answer_to_a_question_that_must_be_answered() -> None:
    asked = replace(INTRO, questions=(replace(CONSENT, is_required=True),))
    draft = a_full_draft().of_type(asked)
    assert [each.field for each in draft.problems()] == ["answers.ok"]
    assert draft.answering("ok", value=False).problems() == ()


def test_a_draft_is_untouched_until_somebody_says_something() -> None:
    draft = BookingDraft.new(INTRO, host_zone="Europe/London", start=START)
    assert draft.lasting(30).is_untouched
    assert not replace(draft, notes="soon").is_untouched
    assert not draft.answering("team", "2").is_untouched


def test_another_event_type_keeps_what_it_also_asks_and_a_length_it_has() -> None:
    other = replace(INTRO, id=2, lengths=(60, 30), questions=(TEAM,))
    draft = a_full_draft().answering("ok", value=True).lasting(30)
    moved = draft.of_type(other)
    assert (moved.length, moved.answers) == (30, (("team", "2"),))
    assert draft.lasting(45).of_type(other).length == 60


def test_another_time_asks_for_consent_anew() -> None:
    agreed = replace(a_full_draft(), outside_hours=True)
    assert not agreed.at(None).outside_hours
    assert not agreed.lasting(30).outside_hours
    assert not agreed.of_type(INTRO).outside_hours


def test_the_command_carries_trimmed_text_and_the_answers_given() -> None:
    draft = replace(
        a_full_draft().answering("ok", value=True),
        guests=(" bo@example.test ",),
        notes=" soon ",
        location=Location(LocationKind.PHONE, "+44 1"),
    )
    command = draft.to_command("new-uid")
    assert command.uid == "new-uid"
    assert command.attendee.name == "Ava"
    assert command.guests == ("bo@example.test",)
    assert command.notes == "soon"
    assert command.location == Location(LocationKind.PHONE, "+44 1")
    assert command.answers == (
        Answer("team", "Team size", "2"),
        Answer("ok", "Recording is fine", value=True),
    )


def test_a_draft_without_a_time_is_no_command() -> None:
    with pytest.raises(ValueError, match="without a time"):
        a_full_draft().at(None).to_command("new-uid")


def test_booking_again_keeps_the_person_and_forgets_the_time() -> None:
    draft = BookingDraft.again(BOOKING, INTRO, host_zone="Europe/London")
    assert (draft.name, draft.email, draft.zone) == (
        "Ava",
        "ava@example.test",
        "Asia/Tokyo",
    )
    assert (draft.guests, draft.start) == (("bo@example.test",), None)


def test_a_move_to_the_same_time_changes_nothing() -> None:
    move = MoveDraft.of(BOOKING)
    assert not move.changes_anything
    assert not move.at(START).changes_anything
    assert replace(move.at(START), length=30).changes_anything
    assert move.at(START.replace(hour=15)).changes_anything


def test_a_move_expects_the_booking_as_it_was_shown() -> None:
    command = replace(MoveDraft.of(BOOKING, start=START), reason=" ill ").to_command()
    assert (command.booking_id, command.expected_revision) == (7, 3)
    assert (command.reason, command.length) == ("ill", 45)


def test_a_move_without_a_time_is_no_command() -> None:
    with pytest.raises(ValueError, match="without a time"):
        MoveDraft.of(BOOKING).to_command()


def test_a_booking_of_no_event_type_lends_a_move_its_own_measures() -> None:
    move = MoveDraft.of(replace(BOOKING, event_type_id=None, buffer_after=10))
    made = move.stand_in()
    assert (made.id, made.length, made.buffer_after) == (0, 45, 10)
    assert move.span == BOOKING.span
    assert move.at(START.replace(hour=15)).span.start.hour == 15


def test_a_draft_is_kept_and_comes_back_with_its_event_type() -> None:
    draft = replace(
        BookingDraft.new(INTRO, host_zone="Europe/London", start=START),
        name="Ava",
        email="ava@example.org",
        notes="Hi",
    )
    again = BookingDraft.of_kept(draft.to_keep(), INTRO, host_zone="Europe/London")
    assert again == draft
    other = replace(INTRO, id=9, lengths=(20,))
    assert (
        BookingDraft.of_kept(draft.to_keep(), other, host_zone="Europe/London").length
        == 20
    )


def test_a_draft_says_more_when_something_but_its_time_differs() -> None:
    draft = BookingDraft.new(INTRO, host_zone="Europe/London")
    assert not draft.at(START).says_more_than(draft)
    assert replace(draft, notes="x").says_more_than(draft)


def test_a_draft_is_made_of_a_person_and_of_a_line() -> None:
    person = Person(
        name="Ava", email="ava@example.org", zone="Asia/Tokyo", meetings=0, last=None
    )
    day = START.date()
    made = BookingDraft.for_person(person, INTRO, host_zone="Europe/London", around=day)
    assert (made.name, made.zone, made.around) == ("Ava", "Asia/Tokyo", day)
    entry = Entry(
        event_type=INTRO,
        length=INTRO.length,
        name="Ava",
        email="ava@example.org",
        zone="Asia/Tokyo",
        said_in="Europe/London",
        start=START,
    )
    assert BookingDraft.of_line(entry, host_zone="Europe/London") == replace(
        made, start=START, around=None
    )
