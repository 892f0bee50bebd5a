"""How often services are asked, and why."""

from __future__ import annotations

import pytest

from pinmycal_desktop.model.pace import POLL, Circumstances, PaceReason
from pinmycal_desktop.model.sync_status import Interest


@pytest.mark.parametrize("looks", [True, False])
def test_a_battery_and_a_line_that_costs_go_before_who_looks(*, looks: bool) -> None:
    battery = Circumstances(is_looked_at=looks, on_battery=True)
    line = Circumstances(is_looked_at=looks, on_battery=True, is_metered=True)
    assert battery.reason is PaceReason.BATTERY
    assert line.reason is PaceReason.METERED
    expected = Interest.SPARING if looks else Interest.SAVING
    assert battery.every == line.every == POLL[expected]


def test_plugged_in_it_is_who_looks_that_counts_and_so_where_nobody_knows() -> None:
    for known in (False, None):
        looking = Circumstances(is_looked_at=True, on_battery=known, is_metered=known)
        away = Circumstances(on_battery=known, is_metered=known)
        assert (looking.reason, looking.interest) == (
            PaceReason.LOOKING,
            Interest.LOOKING,
        )
        assert (away.reason, away.interest) == (PaceReason.AWAY, Interest.AWAY)
