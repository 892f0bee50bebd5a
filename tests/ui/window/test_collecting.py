"""Garbage is collected in the GUI thread alone."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from types import ModuleType
from typing import TYPE_CHECKING

from pinmycal_desktop.ui.collecting import MANY_MODULES, STARTING, Collector

if TYPE_CHECKING:
    import pytest


class Knot:
    """Something that only collecting frees."""

    def __init__(self) -> None:
        self.itself = self


def test_a_circle_is_freed_by_the_collector_and_by_no_thread() -> None:
    collector = Collector()
    try:
        gc.collect()
        knot = Knot()
        seen = weakref.ref(knot)
        del knot
        busy = threading.Thread(target=lambda: [[] for _ in range(5000)])
        busy.start()
        busy.join()
        assert seen() is not None
        kept = [[] for _ in range(5000)]  # type: list[list[int]]
        collector.collect()
        assert seen() is None
        assert len(kept) == 5000
    finally:
        collector.close()
    assert gc.isenabled()


def test_what_the_start_made_is_not_looked_through_again() -> None:
    collector = Collector()
    try:
        made = [Knot() for _ in range(100)]
        for _ in range(STARTING):
            collector.tick()
        looked_through = gc.get_objects()
        assert not any(each in made for each in looked_through if type(each) is Knot)
        later = Knot()
        seen = weakref.ref(later)
        del later
        kept = [[] for _ in range(5000)]  # type: list[list[int]]
        collector.tick()
        assert seen() is None
        assert len(kept) == 5000
    finally:
        collector.close()


def test_what_was_made_by_loading_much_late_is_not_looked_through(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    collector = Collector()
    try:
        for _ in range(STARTING):
            collector.tick()
        made = [Knot() for _ in range(100)]
        for number in range(MANY_MODULES):
            name = f"loaded_late_{number}"
            monkeypatch.setitem(sys.modules, name, ModuleType(name))
        collector.tick()
        looked_through = gc.get_objects()
        assert not any(each in made for each in looked_through if type(each) is Knot)
        later = Knot()
        seen = weakref.ref(later)
        del later
        kept = [[] for _ in range(5000)]  # type: list[list[int]]
        collector.tick()
        assert seen() is None
        assert len(kept) == 5000
    finally:
        collector.close()
