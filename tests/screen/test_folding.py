"""Folding by width, with inertia."""

from __future__ import annotations

import pytest

from pinmycal_desktop.screen.folding import Fold, fold_for


@pytest.mark.parametrize(
    ("width", "fold"),
    [
        (1440, Fold.WIDE),
        (1360, Fold.WIDE),
        (1359, Fold.OVER),
        (1099, Fold.RAIL),
        (899, Fold.NARROW),
        (639, Fold.SLIM),
        (0, Fold.SLIM),
    ],
)
def test_a_window_folds_by_its_width(width: int, fold: Fold) -> None:
    assert fold_for(width) is fold


def test_it_unfolds_only_with_some_pixels_to_spare() -> None:
    assert fold_for(1110, Fold.RAIL) is Fold.RAIL
    assert fold_for(1124, Fold.RAIL) is Fold.OVER
    assert fold_for(1110, Fold.OVER) is Fold.OVER
    assert fold_for(1370, Fold.RAIL) is Fold.OVER
    assert fold_for(1090, Fold.WIDE) is Fold.RAIL


def test_each_step_says_what_it_has_room_for() -> None:
    assert Fold.OVER.has_side_bar
    assert Fold.RAIL.has_rail
    assert Fold.RAIL.has_line
    assert not Fold.OVER.has_line
    assert (Fold.RAIL.week_days, Fold.NARROW.week_days) == (7, 3)
