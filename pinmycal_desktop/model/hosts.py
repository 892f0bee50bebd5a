"""Who holds the meetings of an event type: one host, several together, or by turns.

Values only: `sharing` joins the free time of several hosts, `turns` says whose turn
it is.
"""

from __future__ import annotations

from enum import Enum, IntEnum

from pinmycal_desktop.model.value_class import value_class


class Scheduling(Enum):
    """How the hosts of an event type share its meetings (R33 to R35)."""

    PERSONAL = "personal"
    """Its one host holds them all."""
    COLLECTIVE = "collective"
    """All hosts hold each meeting together."""
    ROUND_ROBIN = "round-robin"
    """They take turns; fixed hosts are always there."""


class Priority(IntEnum):
    """Which of several free hosts is asked first, by turns (R36)."""

    LOWEST = 0
    LOW = 1
    MEDIUM = 2
    HIGH = 3
    HIGHEST = 4


@value_class
class EventHost:
    """A host's part in an event type."""

    host_id: int
    is_fixed: bool = False
    """By turns: there at every meeting, whoever's turn it is (R34)."""
    priority: Priority = Priority.MEDIUM
    weight: int | None = None
    """This host's share of the turns, 1 or more; what counts is its proportion to
    the others'. None: the shares do not matter, or 100 where others have one (R36)."""
    group: str = ""
    """By turns: from each group of hosts one is there (R34). All are in the same
    group unless this says otherwise."""
    schedule_id: int | None = None
    """The host's hours for this event type; None means their default schedule."""
