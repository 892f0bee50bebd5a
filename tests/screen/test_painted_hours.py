"""Hours as they are painted: pieces of days, edges that are carried, what goes."""

from __future__ import annotations

import pytest

from pinmycal_desktop.model.schedule import HourRange, Schedule
from pinmycal_desktop.screen.painted_hours import (
    Piece,
    pieces_of,
    removed_pieces,
    snapped,
    stroke,
    with_end,
    with_start,
    without,
)
from pinmycal_desktop.screen.schedule import ScheduleDraft

WORK = Schedule(id=1, uid="s", account_id=1, name="Work", zone="Europe/London")
NIGHT = HourRange(22 * 60, 26 * 60)


def piece_of(draft: ScheduleDraft, day: int, place: int = 0) -> Piece:
    """Return the piece of a day's range, at its own day."""
    return next(
        each
        for each in pieces_of(draft.current.week)
        if (each.owner, each.place) == (day, place) and not each.is_tail
    )


def tail_of(draft: ScheduleDraft) -> Piece:
    """Return the one tail of a draft."""
    (tail,) = (each for each in pieces_of(draft.current.week) if each.is_tail)
    return tail


def night(day: int = 6) -> ScheduleDraft:
    """Return a draft that is open over the midnight after `day` only."""
    draft = ScheduleDraft.of(WORK)
    for each in range(7):
        draft = draft.with_hours(each, [NIGHT] if each == day else [])
    return ScheduleDraft.of(draft.current)


def test_what_passes_midnight_is_drawn_on_both_days() -> None:
    first, last = pieces_of(night().current.week)
    assert (first.day, first.start, first.end) == (0, 0, 120)
    assert first.is_tail
    assert (last.day, last.start, last.end) == (6, 1320, 1440)
    assert last.holds(1320)
    assert not first.holds(120)


def test_closed_hours_are_shown_until_saved() -> None:
    draft = ScheduleDraft.of(WORK).closed(4, HourRange(540, 720))
    (removed,) = removed_pieces(draft)
    assert (removed.day, removed.start, removed.end) == (4, 540, 720)
    assert removed_pieces(ScheduleDraft.of(WORK)) == ()


def test_a_tail_that_goes_is_shown_on_its_day() -> None:
    removed = removed_pieces(night().with_hours(6, [HourRange(1320, 1440)]))
    assert [(each.day, each.start, each.end) for each in removed] == [(0, 0, 120)]


@pytest.mark.parametrize(
    ("minute", "quarter"), [(7, 0), (8, 15), (-3, 0), (1500, 1440)]
)
def test_painting_keeps_to_quarters_within_the_day(minute: int, quarter: int) -> None:
    assert snapped(minute) == quarter


def test_a_stroke_goes_either_way_and_is_never_empty() -> None:
    assert stroke(600, 540) == stroke(540, 600) == HourRange(540, 600)
    assert stroke(600, 600) == HourRange(600, 615)
    assert stroke(1440, 1440) == HourRange(1425, 1440)


def test_edges_are_carried_and_never_cross() -> None:
    draft = ScheduleDraft.of(WORK)
    piece = piece_of(draft, 0)
    assert with_start(draft, piece, 600).current.week[0] == (HourRange(600, 1020),)
    assert with_start(draft, piece, 1200).current.week[0] == (HourRange(1005, 1020),)
    assert with_end(draft, piece, 1080).current.week[0] == (HourRange(540, 1080),)
    assert with_end(draft, piece, 0).current.week[0] == (HourRange(540, 555),)


def test_an_edge_carried_onto_another_range_joins_the_two() -> None:
    draft = ScheduleDraft.of(WORK).closed(0, HourRange(720, 780))
    joined = with_end(draft, piece_of(draft, 0), 780)
    assert joined.current.week[0] == (HourRange(540, 1020),)


def test_the_end_of_a_tail_is_carried_on_its_own_day() -> None:
    draft = night()
    later = with_end(draft, tail_of(draft), 180)
    assert later.current.week[6] == (HourRange(1320, 1620),)
    assert with_start(draft, tail_of(draft), 60) == draft


def test_a_range_is_closed_as_a_whole_from_either_piece() -> None:
    draft = night()
    assert without(draft, tail_of(draft)).current.week[6] == ()
    assert without(draft, piece_of(draft, 6)).current.week[6] == ()
