"""Event types: saved, removed, and what is wrong with some."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.setup import RemoveEventType, SaveEventType
from pinmycal_desktop.model.errors import ChangedMeanwhile, Invalid, NotFound
from pinmycal_desktop.model.event_type import (
    DateRange,
    DaysAhead,
    EventType,
    Location,
    LocationKind,
    PeriodLimits,
    Question,
    QuestionKind,
)
from tests.builders import an_event_type

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary, Outcome


def save(diary: Diary, event_type: EventType) -> Outcome:
    return diary.run(SaveEventType(event_type=event_type))


def undone(diary: Diary, outcome: Outcome) -> Outcome:
    assert outcome.undo
    return diary.run(outcome.undo)


def slugs(diary: Diary) -> list[str]:
    return [each.slug for each in diary.event_types.all()]


def test_an_event_type_is_kept_with_all_it_says(diary: Diary) -> None:
    wanted = an_event_type(
        lengths=(45, 90),
        description="Two of us\nand you",
        colour=7,
        location=Location(LocationKind.LINK, "https://meet.example.org/room"),
        questions=(
            Question(
                slug="level",
                label="Level",
                kind=QuestionKind.ONE_OF,
                options=("A", "B"),
            ),
            Question(slug="notes", label="Anything else?"),
        ),
        window=DateRange(date(2026, 3, 1), date(2026, 6, 30)),
        count_limits=PeriodLimits(week=5),
        minimum_notice=120,
        position=9,
    )
    outcome = save(diary, wanted)
    assert outcome.changes.parts == {Part.EVENT_TYPES}
    stored = diary.event_types.get(outcome.event_type.id)
    assert stored == outcome.event_type
    assert stored == replace(wanted, id=stored.id, revision=1)
    assert slugs(diary)[-1] == "interview"


def test_a_new_event_type_is_undone_and_made_again(diary: Diary) -> None:
    made = save(diary, an_event_type())
    removed = undone(diary, made)
    assert "interview" not in slugs(diary)
    again = undone(diary, removed)
    assert again.event_type.id == made.event_type.id
    undone(diary, again)
    assert "interview" not in slugs(diary)


def test_a_changed_event_type_is_undone(diary: Diary) -> None:
    before = diary.event_types.get(1)
    changed = save(diary, replace(before, title="Coffee", window=DaysAhead(14)))
    assert diary.event_types.get(1).title == "Coffee"
    again = undone(diary, changed)
    assert again.event_type == replace(before, revision=3)
    assert undone(diary, again).event_type.title == "Coffee"


def test_an_event_type_changed_meanwhile_is_shown(diary: Diary) -> None:
    old = diary.event_types.get(1)
    save(diary, replace(old, title="Coffee"))
    with pytest.raises(ChangedMeanwhile) as caught:
        save(diary, replace(old, title="Tea"))
    assert caught.value.current == diary.event_types.get(1)


def test_two_event_types_do_not_share_an_address(diary: Diary) -> None:
    with pytest.raises(Invalid) as caught:
        save(diary, an_event_type(slug="30min"))
    assert caught.value.problems[0].message.code == "event-type.slug-taken"


def test_a_removed_event_type_comes_back_only_to_a_free_address(diary: Diary) -> None:
    removed = diary.run(RemoveEventType(event_type_id=2))
    save(diary, an_event_type(slug="30min"))
    with pytest.raises(Invalid):
        undone(diary, removed)


def test_a_removed_event_type_is_not_there(diary: Diary) -> None:
    meeting = diary.event_types.get(2)
    diary.run(RemoveEventType(event_type_id=2, expected_revision=1))
    with pytest.raises(NotFound):
        diary.event_types.get(2)
    with pytest.raises(NotFound):
        diary.run(RemoveEventType(event_type_id=2))
    with pytest.raises(NotFound):
        save(diary, meeting)


def test_text_is_cleaned_before_it_is_kept(diary: Diary) -> None:
    stored = save(
        diary,
        an_event_type(
            title="  Plan\u202e \x07the \n year  ", description="one \r\ntwo\x00 \n"
        ),
    ).event_type
    assert stored.title == "Plan the year"
    assert stored.description == "one\ntwo"


def a_question(**changes: Any) -> dict[str, Any]:
    question = Question(**{"slug": "level", "label": "Level", **changes})
    return {"questions": (question,)}


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"title": ""}, "title", "field.required"),
        ({"slug": ""}, "slug", "field.required"),
        ({"slug": "Erste Frage"}, "slug", "event-type.slug"),
        ({"slug": "a--b"}, "slug", "event-type.slug"),
        ({"lengths": ()}, "lengths", "event-type.no-length"),
        ({"lengths": (0,)}, "lengths.0", "field.range"),
        ({"lengths": (30, 30)}, "lengths", "field.twice"),
        ({"lengths": tuple(range(1, 22))}, "lengths", "field.too-many"),
        ({"colour": 11}, "colour", "field.range"),
        ({"buffer_before": -1}, "buffer_before", "field.range"),
        ({"buffer_after": 721}, "buffer_after", "field.range"),
        ({"minimum_notice": -5}, "minimum_notice", "field.range"),
        ({"slot_interval": 0}, "slot_interval", "field.range"),
        ({"offset_start": 1440}, "offset_start", "field.range"),
        ({"schedule_id": 99}, "schedule_id", "event-type.no-schedule"),
        ({"window": DaysAhead(0)}, "window.days", "field.range"),
        (
            {"window": DateRange(date(2026, 3, 2), date(2026, 3, 1))},
            "window.last",
            "event-type.window-order",
        ),
        ({"count_limits": PeriodLimits(week=0)}, "count_limits.week", "field.range"),
        (
            {"location": Location(LocationKind.LINK, "javascript:alert(1)")},
            "location.value",
            "field.link",
        ),
        (
            {"location": Location(LocationKind.PHONE, "call me")},
            "location.value",
            "field.phone",
        ),
        (a_question(slug="a b"), "questions.0.slug", "event-type.question-slug"),
        (a_question(label=" "), "questions.0.label", "field.required"),
        (
            a_question(kind=QuestionKind.SOME_OF),
            "questions.0.options",
            "event-type.no-options",
        ),
        (
            a_question(kind=QuestionKind.ONE_OF, options=("A", "A")),
            "questions.0.options",
            "field.twice",
        ),
        (
            a_question(
                kind=QuestionKind.ONE_OF, options=tuple(str(n) for n in range(101))
            ),
            "questions.0.options",
            "field.too-many",
        ),
        (
            {"questions": (Question(slug="a", label="A"),) * 2},
            "questions",
            "field.twice",
        ),
        (
            {"questions": tuple(Question(slug=f"q{n}", label="Q") for n in range(51))},
            "questions",
            "field.too-many",
        ),
    ],
)
def test_an_event_type_that_does_not_fit_is_told_where(
    diary: Diary, changes: dict[str, Any], field: str, code: str
) -> None:
    with pytest.raises(Invalid) as caught:
        save(diary, an_event_type(**changes))
    (problem,) = caught.value.problems
    assert (problem.field, problem.message.code) == (field, code)


def test_a_place_without_a_kind_says_nothing(diary: Diary) -> None:
    stored = save(diary, an_event_type(location=Location(LocationKind.NONE, "here")))
    assert stored.event_type.location == Location()
