"""Keys and what they ask for: the usual ones, a person's own, and clashes."""

from __future__ import annotations

from dataclasses import replace

from pinmycal_desktop.screen.bindings import GRID, Bindings

USUAL = Bindings(
    (
        ("book", ("Ctrl+N", "C")),
        ("next", ("Alt+PgDown", "J")),
        ("day", ("Ctrl+1", "D", "1")),
        ("about", ()),
    )
)


def test_shortcuts_count_everywhere_and_characters_where_nothing_is_typed() -> None:
    assert USUAL.shortcuts("day") == ("Ctrl+1",)
    assert USUAL.letters == {"c": "book", "j": "next", "d": "day", "1": "day"}
    assert replace(USUAL, with_letters=False).letters == {}
    assert USUAL.of("nothing") == ()


def test_a_key_has_one_owner() -> None:
    assert USUAL.owner_of("ctrl+n") == "book"
    assert USUAL.owner_of("J") == "next"
    assert USUAL.owner_of("J", besides="next") is None
    assert USUAL.owner_of("Alt+Up") == GRID
    assert USUAL.owner_of("Ctrl+Y") is None


def test_a_new_key_takes_the_place_of_those_of_its_kind() -> None:
    own = USUAL.adding("day", "x")
    assert own.of("day") == ("Ctrl+1", "x")
    assert own.letters["x"] == "day"
    assert "1" not in own.letters
    assert own.adding("day", "Ctrl+Y").of("day") == ("Ctrl+Y", "x")
    assert own.without("day").of("day") == ()


def test_the_usual_keys_come_back_where_they_are_free() -> None:
    own = USUAL.adding("day", "x").reset("day")
    assert own == USUAL
    taken = USUAL.without("book").adding("next", "c")
    assert taken.reset("book").of("book") == ("Ctrl+N",)
    assert taken.reset("unknown").of("unknown") == ()


def test_what_was_chosen_is_kept_as_text_and_comes_back() -> None:
    own = USUAL.adding("day", "x").without("about").without("next")
    kept = own.kept()
    assert kept == {"day": "Ctrl+1 x", "next": ""}
    assert USUAL.with_kept(kept) == own
    assert USUAL.with_kept({}) == USUAL


def test_keys_may_be_exchanged_and_clashes_from_elsewhere_are_left_out() -> None:
    exchanged = USUAL.with_kept({"book": "J", "next": "C"})
    assert exchanged.letters["j"] == "book"
    assert exchanged.letters["c"] == "next"
    clashing = USUAL.with_kept({"about": "Ctrl+N Alt+Up F2", "gone": "F3"})
    assert clashing.of("about") == ("F2",)
    assert clashing.of("gone") == ()
