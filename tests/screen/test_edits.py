"""The steps of editing: back, forth, and letters that are one step."""

from __future__ import annotations

from pinmycal_desktop.screen.edits import Edits


def test_a_step_is_taken_back_and_done_again() -> None:
    edits = Edits("a").then("ab").then("abc")
    back = edits.back()
    assert (back.now, back.has_future) == ("ab", True)
    assert back.forth().now == "abc"
    assert back.back().back().now == "a"
    assert not back.back().has_past


def test_there_is_nothing_to_do_again_after_a_new_step() -> None:
    edits = Edits("a").then("b").back().then("c")
    assert not edits.has_future
    assert edits.forth() == edits


def test_what_changes_nothing_is_no_step() -> None:
    assert not Edits("a").then("a").has_past


def test_letters_of_one_word_are_one_step() -> None:
    edits = Edits("").then("t", "title").then("ti", "title").then("tix", "slug")
    assert edits.past == ("", "ti")
    assert edits.back().back().now == ""


def test_old_steps_are_forgotten() -> None:
    edits = Edits(0)
    for number in range(1, 300):
        edits = edits.then(number)
    assert len(edits.past) == 200
    assert edits.past[0] == 99
