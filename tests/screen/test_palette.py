"""What the palette offers for the words typed, and in which order."""

from __future__ import annotations

from pinmycal_desktop.screen.palette import MOST_OF_A_GROUP, Choice, Group, fitting


def choice(group: Group, words: str, also: str = "") -> Choice:
    return Choice(group=group, key=words, words=words, also=also)


WEEK = choice(Group.ACTION, "Week")
WORKING = choice(Group.ACTION, "Working week")
GO_TO = choice(Group.ACTION, "Go to a date")
AVA = choice(Group.PERSON, "Book Ava Thompson", "Ava Thompson ava@example.org")
INTRO = choice(Group.TYPE, "Book Intro call", "Intro call")
ALL = (AVA, INTRO, WEEK, WORKING, GO_TO)


def words(typed: str) -> list[str]:
    return [each.words for each in fitting(ALL, typed)]


def test_without_words_there_are_the_actions_in_their_order() -> None:
    assert words("") == ["Week", "Working week", "Go to a date"]
    assert words("   ") == words("")


def test_every_word_must_fit() -> None:
    assert words("week") == ["Week", "Working week"]
    assert words("working week") == ["Working week"]
    assert words("week go") == []
    assert words("ava th") == ["Book Ava Thompson"]
    assert words("example.org") == ["Book Ava Thompson"]


def test_what_begins_with_the_words_comes_first() -> None:
    assert words("book i") == ["Book Intro call"]
    assert words("book") == ["Book Ava Thompson", "Book Intro call"]
    assert words("ate") == ["Go to a date"]


def test_groups_stand_together_the_best_fitting_first() -> None:
    person = choice(Group.PERSON, "Book Wee Kim", "Wee Kim")
    found = fitting((person, WEEK, WORKING), "wee")
    assert [each.group for each in found] == [
        Group.ACTION,
        Group.ACTION,
        Group.PERSON,
    ]


def test_lines_and_dates_are_made_of_what_was_typed_and_come_first() -> None:
    line = choice(Group.LINE, "Book Intro call with Ava")
    day = choice(Group.DATE, "Go to Thursday")
    found = fitting((WEEK, day, line), "wee")
    assert [each.group for each in found] == [Group.LINE, Group.DATE, Group.ACTION]


def test_a_group_shows_no_more_than_can_be_overseen() -> None:
    many = tuple(choice(Group.ZONE, f"Place {n}") for n in range(40))
    assert len(fitting(many, "place")) == MOST_OF_A_GROUP
