"""Giving one thing another place in an order, and back."""

from __future__ import annotations

from hypothesis import given, strategies as st

from pinmycal_desktop.screen.ordering import STEP, Move, moved


def test_where_there_is_room_only_one_position_changes() -> None:
    order = [(1, 10), (2, 20), (3, 30)]
    assert moved(order, 1, 1) == Move({}, 25)
    assert moved(order, 3, 0) == Move({}, 10 - STEP)
    assert moved(order, 1, 2) == Move({}, 30 + STEP)


def test_where_there_is_none_all_are_given_new_positions_first() -> None:
    move = moved([(1, 0), (2, 1), (3, 2)], 1, 1)
    assert move == Move({1: 16, 2: 32, 3: 48}, 40)


def test_equal_positions_are_told_apart_first() -> None:
    assert moved([(1, 0), (2, 0)], 2, 0) == Move({1: 16, 2: 32}, 0)


def test_what_stands_right_already_is_not_written() -> None:
    assert moved([(1, 16), (2, 17), (3, 18)], 1, 1) == Move({2: 32, 3: 48}, 40)


def test_a_thing_alone_stays_alone() -> None:
    assert moved([(1, 5)], 1, 0) == Move({}, STEP)


@given(st.lists(st.integers(-3, 40), min_size=1, max_size=8), st.data())
def test_the_new_order_is_the_wanted_one_and_the_old_position_leads_back(
    positions: list[int], data: st.DataObject
) -> None:
    order = list(enumerate(sorted(positions)))
    keys = [key for key, _position in order]
    key = data.draw(st.sampled_from(keys))
    place = data.draw(st.integers(0, len(keys) - 1))
    move = moved(order, key, place)
    now = dict(order) | dict(move.respaced)
    old = now[key]
    now[key] = move.position
    wanted = [each for each in keys if each != key]
    wanted.insert(place, key)
    assert sorted(now, key=lambda each: now[each]) == wanted
    now[key] = old
    assert sorted(now, key=lambda each: now[each]) == keys
