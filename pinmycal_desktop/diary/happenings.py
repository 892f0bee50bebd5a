"""Telling what came to pass, within the transaction it came to pass in.

Every deed about a booking tells what it was; who hears of it is decided here alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.happenings import Happening


def tell(work: Work, happening: Happening) -> None:
    """Note a happening for whoever subscribed to hear of it.

    What is kept is kept with the change: a deed that is undone was never told. So far
    nobody can subscribe, and a happening ends here.
    """
    del work, happening
