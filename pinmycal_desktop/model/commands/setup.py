"""Commands about what a host offers: schedules, event types, the account itself."""

from __future__ import annotations

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.private_link import PrivateLink
from pinmycal_desktop.model.schedule import Schedule
from pinmycal_desktop.model.value_class import value_class


@value_class
class SaveSchedule:
    """Store a schedule, new (`id` 0) or changed (its `revision` is the expected one).

    Making it the default takes that from its host's one before. Undo: save the earlier
    form, or remove a new one.
    """

    schedule: Schedule


@value_class
class RemoveSchedule:
    """Remove a schedule; the last one and the default stay. Undo: save it again.

    Event types that used it fall back to the default.
    """

    schedule_id: int
    hands_on: bool = False
    """If it is the default, the oldest other one becomes it; only the last stays."""
    expected_revision: int | None = None


@value_class
class SaveEventType:
    """Store an event type, new (`id` 0) or changed (`revision` is the expected one).

    A new one is its `host_id`'s, or with 0 the owner's; a change moves it to nobody.
    """

    event_type: EventType


@value_class
class RemoveEventType:
    """Remove an event type; its bookings stay as they are. Undo: save it again."""

    event_type_id: int
    expected_revision: int | None = None


@value_class
class SavePrivateLink:
    """Store a private link, new or changed, by its code. Undo: as it was before."""

    link: PrivateLink


@value_class
class RemovePrivateLink:
    """Remove a private link: its address leads nowhere. Undo: save it again."""

    code: str


@value_class
class SaveAccount:
    """Change the account's name and zone, and the host's name and e-mail."""

    account_id: int
    name: str
    zone: str
    host_name: str
    host_email: str
    schedule_ids: tuple[int, ...] = ()
    """Schedules that go with the account into its zone: their clock times stay. One
    that is not in the zone the account leaves is left as it is."""


@value_class
class SaveHost:
    """Store a host, new (`id` 0) or changed (its `revision` is the expected one).

    A new one begins with office hours and three event types, as the owner did. Undo:
    save the earlier form, or remove a new one.
    """

    host: Host
    default_schedule_id: int | None = None
    """The schedule of theirs that becomes their default; None leaves it."""


@value_class
class RemoveHost:
    """Remove a host who is not the owner; every token of theirs ends at once.

    Bookings stay as they are, and block nobody else. Undo: save the host again; the
    tokens stay dead.
    """

    host_id: int
    expected_revision: int | None = None
