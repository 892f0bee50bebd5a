"""How what another calendar holds differs from what is here of it."""

from __future__ import annotations

from pinmycal_desktop.model.booking import BusyTime
from pinmycal_desktop.model.value_class import value_class


@value_class
class BusyChange:
    """How what a calendar holds differs from what is here of it."""

    calendar_id: int
    gone: tuple[BusyTime, ...] = ()
    added: tuple[BusyTime, ...] = ()
