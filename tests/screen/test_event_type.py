"""The draft of an event type: its changes, its slug, and what does not fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pinmycal_desktop.model.event_type import (
    DaysAhead,
    EventType,
    Location,
    LocationKind,
    PeriodLimits,
    Question,
    QuestionKind,
    SeatPlan,
)
from pinmycal_desktop.screen.event_type import (
    EventTypeDraft,
    FieldChange,
    recalled,
    slug_of,
)
from tests.builders import an_event_type

INTRO = EventType(
    id=1, uid="t", account_id=1, host_id=1, title="Intro call", slug="intro-call"
)
NEW = replace(INTRO, id=0, title="", slug="")
NOTHING_TAKEN: frozenset[str] = frozenset()


def fields_of(
    draft: EventTypeDraft, taken: frozenset[str] = NOTHING_TAKEN
) -> list[str]:
    """Return the fields with a problem, in order."""
    return [problem.field for problem in draft.problems(taken_slugs=taken)]


@pytest.mark.parametrize(
    ("text", "slug"),
    [("Intro call", "intro-call"), ("Über uns!", "uber-uns"), ("日本", "")],
)
def test_a_slug_is_plain(text: str, slug: str) -> None:
    assert slug_of(text) == slug


def test_a_fresh_draft_changes_nothing_and_fits() -> None:
    draft = EventTypeDraft.of(INTRO)
    assert not draft.is_changed
    assert draft.problems(taken_slugs=NOTHING_TAKEN) == ()


def test_a_new_type_can_be_saved_and_its_slug_follows_the_title() -> None:
    draft = EventTypeDraft.of(NEW).titled("Deep dive")
    assert draft.is_changed
    assert draft.current.slug == "deep-dive"


def test_a_typed_slug_no_longer_follows() -> None:
    draft = EventTypeDraft.of(NEW).slugged("mine").titled("Deep dive")
    assert draft.current.slug == "mine"
    assert EventTypeDraft.of(INTRO).titled("Other").current.slug == "intro-call"


def test_over_what_others_stored_the_unseen_is_theirs() -> None:
    draft = EventTypeDraft.of(INTRO).titled("Mine")
    seats = SeatPlan(per_slot=3)
    theirs = replace(INTRO, title="Theirs", seats=seats, revision=7)
    over = draft.over(theirs)
    assert over.changes() == (FieldChange("title", "Theirs", "Mine"),)
    assert (over.current.seats, over.current.revision) == (seats, 7)
    assert EventTypeDraft(theirs, draft.current).changes() == over.changes()


def test_each_change_is_told_and_can_be_undone_alone() -> None:
    draft = EventTypeDraft.of(INTRO)
    draft = draft.having(replace(draft.current, buffer_after=15, minimum_notice=60))
    assert draft.changes() == (
        FieldChange("buffer_after", 0, 15),
        FieldChange("minimum_notice", 0, 60),
    )
    assert draft.undone("buffer_after").changes() == (
        FieldChange("minimum_notice", 0, 60),
    )


def test_lengths_stay_in_order_behind_the_usual_one() -> None:
    draft = EventTypeDraft.of(INTRO).with_length(60).with_length(15).with_length(60)
    assert draft.current.lengths == (30, 15, 60)
    assert draft.with_usual_length(60).current.lengths == (60, 15, 30)
    assert draft.without_length(30).current.lengths == (15, 60)


def test_the_last_length_stays() -> None:
    assert EventTypeDraft.of(INTRO).without_length(30).current.lengths == (30,)


def test_a_name_is_needed_and_a_slug_must_be_plain_and_free() -> None:
    assert fields_of(EventTypeDraft.of(NEW)) == ["title", "slug"]
    assert fields_of(EventTypeDraft.of(INTRO).slugged("A b")) == ["slug"]
    assert fields_of(EventTypeDraft.of(INTRO), frozenset({"intro-call"})) == ["slug"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"lengths": (0,)}, "lengths"),
        ({"lengths": (30, 2000)}, "lengths"),
        ({"buffer_before": -1}, "buffer_before"),
        ({"buffer_after": 1441}, "buffer_after"),
        ({"slot_interval": 0}, "slot_interval"),
        ({"minimum_notice": -1}, "minimum_notice"),
        ({"minimum_notice": 367 * 24 * 60}, "minimum_notice"),
        ({"window": DaysAhead(3661)}, "window"),
        ({"count_limits": PeriodLimits(week=1000)}, "count_limits"),
        ({"location": Location(LocationKind.LINK, " ")}, "location"),
    ],
)
def test_a_value_out_of_bounds_is_named(change: dict[str, object], field: str) -> None:
    draft = EventTypeDraft.of(INTRO).having(replace(INTRO, **change))  # type: ignore[arg-type]  # one field at a time
    assert fields_of(draft) == [field]


def test_what_a_program_stored_out_of_bounds_does_not_stop_another_change() -> None:
    stored = replace(INTRO, window=DaysAhead(9999))
    draft = EventTypeDraft.of(stored).titled("Other")
    assert fields_of(draft) == []
    assert fields_of(draft.having(replace(stored, window=DaysAhead(9998)))) == [
        "window"
    ]


def test_an_interval_within_bounds_fits() -> None:
    draft = EventTypeDraft.of(INTRO).having(replace(INTRO, slot_interval=15))
    assert fields_of(draft) == []


def test_questions_need_words_and_choices_need_options() -> None:
    draft = EventTypeDraft.of(INTRO).with_questions(
        [
            Question(slug="a", label=" "),
            Question(slug="b", label="Size", kind=QuestionKind.ONE_OF),
        ]
    )
    assert fields_of(draft) == ["questions.0.label", "questions.1.options"]


def test_a_new_question_gets_a_slug_of_its_own() -> None:
    draft = EventTypeDraft.of(INTRO)
    assert draft.new_question_slug("日本") == "question"
    draft = draft.with_questions(
        [Question(slug="size", label="Size"), Question(slug="size-2", label="Size")]
    )
    assert draft.new_question_slug("Size") == "size-3"


def test_a_draft_that_was_kept_goes_on_as_it_was() -> None:
    stored = an_event_type(id=3, title="Intro", slug="intro")
    changed = replace(stored, title="Hello")
    again = recalled(stored, changed)
    assert (again.key, again.slug_is_own) == (3, True)
    assert again.is_changed
    fresh = an_event_type(id=0, title="", slug="")
    begun = recalled(fresh, replace(fresh, title="Hello", slug="hello"))
    assert (begun.key, begun.titled("Bye").current.slug) == (0, "bye")
    typed = recalled(fresh, replace(fresh, title="Hello", slug="mine"))
    assert typed.titled("Bye").current.slug == "mine"
