"""Garbage is collected in the GUI thread alone."""

from __future__ import annotations

import gc
import threading
import weakref

from pinmycal_desktop.ui.collecting import Collector


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
