"""What is asked for when a booking is made: cleaned, or refused by name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.booking import Answer
from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.event_type import (
    Location,
    LocationKind,
    Question,
    QuestionKind,
)
from tests.builders import a_span, a_wish, an_attendee, an_event_type, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"uid": ""}, "uid", "field.uid"),
        ({"uid": "a  b"}, "uid", "field.uid"),
        ({"uid": "a\x00b"}, "uid", "field.uid"),
        ({"uid": "x" * 256}, "uid", "field.too-long"),
        ({"start": at(10, 9).replace(tzinfo=None)}, "start", "field.instant-zone"),
        ({"start": at(10, 9).replace(year=1950)}, "start", "field.instant-far"),
        ({"start": at(10, 9).replace(second=3)}, "start", "field.instant-minute"),
        ({"length": 45}, "length", "booking.length"),
        ({"attendee": an_attendee(name="\u202e")}, "attendee.name", "field.required"),
        ({"attendee": an_attendee(name="x" * 201)}, "attendee.name", "field.too-long"),
        ({"attendee": an_attendee(email="")}, "attendee.email", "field.required"),
        ({"attendee": an_attendee(email="ava@")}, "attendee.email", "field.email"),
        ({"attendee": an_attendee(email="a b@c.de")}, "attendee.email", "field.email"),
        ({"attendee": an_attendee(zone="CET/X")}, "attendee.zone", "field.zone"),
        ({"guests": ("tom",)}, "guests.0", "field.email"),
        ({"guests": ("a@b.de",) * 51}, "guests", "booking.guests"),
        ({"notes": "x" * 10_001}, "notes", "field.too-long"),
        (
            {"location": Location(LocationKind.LINK, "http://[")},
            "location.value",
            "field.link",
        ),
        (
            {"location": Location(LocationKind.LINK, "https://a b")},
            "location.value",
            "field.link",
        ),
        (
            {"metadata": tuple((str(n), "") for n in range(51))},
            "metadata",
            "booking.metadata",
        ),
        ({"metadata": (("a", "1"), ("a", "2"))}, "metadata", "field.twice"),
        ({"metadata": (("x" * 41, "1"),)}, "metadata", "field.too-long"),
        ({"metadata": (("a", "x" * 501),)}, "metadata.a", "field.too-long"),
        ({"answers": (Answer("x", "X", "y"),)}, "answers.x", "answer.unknown"),
    ],
)
def test_a_wish_that_does_not_fit_is_told_where(
    diary: Diary, changes: dict[str, Any], field: str, code: str
) -> None:
    with pytest.raises(Invalid) as caught:
        diary.run(a_wish(**changes))
    (problem,) = caught.value.problems
    assert (problem.field, problem.message.code) == (field, code)
    assert diary.bookings.between(a_span()) == ()


def test_all_that_does_not_fit_is_told_at_once(diary: Diary) -> None:
    with pytest.raises(Invalid) as caught:
        diary.run(a_wish(attendee=an_attendee(name="", email="x", zone="y")))
    fields = [each.field for each in caught.value.problems]
    assert fields == ["attendee.name", "attendee.email", "attendee.zone"]


def test_text_is_kept_without_what_hides_or_turns_it(diary: Diary) -> None:
    booking = diary.run(
        a_wish(
            attendee=an_attendee(name=" Ava\r\n\u202eLind\x1bqvist 👩\u200d🚀 "),
            notes="one\r\n\x08two\u2028three\ud800",
        )
    ).booking
    assert booking.attendee.name == "Ava Lindqvist 👩\u200d🚀"
    assert booking.notes == "one\ntwo three"


def test_each_guest_comes_once_and_the_invitee_is_none(diary: Diary) -> None:
    guests = ("tom@b.de", "Tom@B.de ", "AVA@example.org", "mia@b.de")
    assert diary.run(a_wish(guests=guests)).booking.guests == ("tom@b.de", "mia@b.de")


QUESTIONS = (
    Question(slug="topic", label="Topic", is_required=True),
    Question(slug="more", label="More", kind=QuestionKind.LONG_TEXT),
    Question(slug="count", label="How many", kind=QuestionKind.NUMBER),
    Question(slug="phone", label="Phone", kind=QuestionKind.PHONE),
    Question(slug="page", label="Page", kind=QuestionKind.URL),
    Question(slug="one", label="One", kind=QuestionKind.ONE_OF, options=("A", "B")),
    Question(slug="some", label="Some", kind=QuestionKind.SOME_OF, options=("A", "B")),
    Question(slug="news", label="News", kind=QuestionKind.YES_NO),
)


@pytest.fixture
def asking(diary: Diary) -> int:
    """An event type that asks a question of every kind."""
    wanted = SaveEventType(event_type=an_event_type(questions=QUESTIONS))
    return diary.run(wanted).event_type.id


def answered(asking: int, **answers: Any) -> Any:
    given = {"topic": "Roof", **answers}
    return a_wish(
        event_type_id=asking,
        answers=tuple(Answer(slug, "?", value) for slug, value in given.items()),
    )


def test_answers_are_kept_with_the_question_as_it_was_asked(
    diary: Diary, asking: int
) -> None:
    wish = answered(
        asking,
        news=False,
        some=("B", "A"),
        one="A",
        page="https://example.org/a?b#c",
        phone="+39 06 1234567 ext 12",
        count="2.5",
        more="one\ntwo",
    )
    booking = diary.run(wish).booking
    assert booking.answers == (
        Answer("topic", "Topic", "Roof"),
        Answer("more", "More", "one\ntwo"),
        Answer("count", "How many", "2.5"),
        Answer("phone", "Phone", "+39 06 1234567 ext 12"),
        Answer("page", "Page", "https://example.org/a?b#c"),
        Answer("one", "One", "A"),
        Answer("some", "Some", ("B", "A")),
        Answer("news", "News", value=False),
    )
    event_type = diary.event_types.get(asking)
    diary.run(SaveEventType(event_type=replace(event_type, questions=())))
    assert diary.bookings.get(booking.id).answers == booking.answers


@pytest.mark.parametrize(
    ("slug", "value", "code"),
    [
        ("topic", "  ", "answer.required"),
        ("topic", "x" * 1001, "answer.text"),
        ("topic", True, "answer.text"),
        ("more", "x" * 10_001, "answer.textarea"),
        ("count", "many", "answer.number"),
        ("count", "nan", "answer.number"),
        ("phone", "ring", "answer.phone"),
        ("page", "javascript:alert(1)", "answer.url"),
        ("page", "https://a:99999", "answer.url"),
        ("one", "C", "answer.select"),
        ("some", ("A", "A"), "answer.multiselect"),
        ("some", ("C",), "answer.multiselect"),
        ("some", "A", "answer.multiselect"),
        ("news", "yes", "answer.boolean"),
    ],
)
def test_an_answer_that_does_not_fit_is_told_where(
    diary: Diary, asking: int, slug: str, value: Any, code: str
) -> None:
    with pytest.raises(Invalid) as caught:
        diary.run(answered(asking, **{slug: value}))
    (problem,) = caught.value.problems
    assert (problem.field, problem.message.code) == (f"answers.{slug}", code)


def test_a_question_is_answered_once(diary: Diary, asking: int) -> None:
    twice = (Answer("topic", "", "A"), Answer("topic", "", "B"))
    with pytest.raises(Invalid) as caught:
        diary.run(a_wish(event_type_id=asking, answers=twice))
    assert caught.value.problems[0].message.code == "field.twice"


def test_an_empty_answer_to_a_free_question_is_none(diary: Diary, asking: int) -> None:
    booking = diary.run(answered(asking, some=(), more=" ")).booking
    assert [each.slug for each in booking.answers] == ["topic"]
