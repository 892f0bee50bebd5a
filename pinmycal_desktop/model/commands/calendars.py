"""Commands about calendars that are fetched again and again.

The address of one goes to the keyring, never into a command: see `CalendarPlace`.
"""

from __future__ import annotations

from datetime import datetime

from pinmycal_desktop.model.busy_change import BusyChange
from pinmycal_desktop.model.calendar_source import CalendarPlace, FetchProgress
from pinmycal_desktop.model.value_class import value_class


@value_class
class SubscribeCalendar:
    """Fetch a calendar from now on, as busy times of a host. Undo: remove it."""

    place: CalendarPlace
    host_id: int = 0
    """Whose time it takes; 0 for the owner."""
    name: str
    """Another number is put behind it when there is a calendar of that name."""
    colour: int = 0
    """1 to 10; 0 for none of its own."""
    takes_time: bool = True
    takes_name: bool = False
    """Let it be called as it calls itself, once that is known."""


@value_class
class SubscribeCalendars:
    """Fetch several calendars from now on; one that is fetched already is answered."""

    wishes: tuple[SubscribeCalendar, ...]


@value_class
class ChangeCalendar:
    """Change how a calendar is called and shown, and what it takes. Undo: as before."""

    calendar_id: int
    name: str
    colour: int
    takes_time: bool
    place: CalendarPlace | None = None
    """Where it is fetched from instead; None leaves that."""


@value_class
class RemoveCalendar:
    """End a subscription and forget its busy times. Undo: subscribe again."""

    calendar_id: int


@value_class
class RefreshCalendars:
    """Fetch calendars now, whatever came of it before; of no ids: all."""

    calendar_ids: tuple[int, ...] = ()


@value_class
class NoteFetch:
    """Keep what came of fetching a calendar.

    Nothing is kept for one that is gone, or that has another address by now.
    """

    uid: str
    """Of the place that was fetched from."""
    progress: FetchProgress
    due_at: datetime
    change: BusyChange | None = None
    """What is another in it; None leaves all as it is."""
    name: str = ""
    """What it calls itself, for one nobody gave a name."""


@value_class
class NoteForgotten:
    """Note that the addresses of removed calendars are in the keyring no more."""

    uids: tuple[str, ...]
