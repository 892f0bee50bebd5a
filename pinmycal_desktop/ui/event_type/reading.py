"""What the event type page shows, read together beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.outbox import SubjectKind
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.model.rights import obstacle
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.accounts import who_tells
from pinmycal_desktop.ui.editing.homes import read_homes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.outbox import OutboxItem
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.screen.homes import Homes


@value_class
class EventTypesReading:
    """All event types of all accounts, the hours they may use, and who hosts."""

    event_types: tuple[EventType, ...]
    schedules: tuple[Schedule, ...]
    homes: Homes
    unsent: Mapping[int, OutboxItem]
    """The first change of each event type that its service has still to be told of."""

    def schedule_of(self, event_type: EventType) -> Schedule | None:
        """Return the hours an event type is offered in; None where none were copied."""
        there = self.schedules_of(event_type)
        named = (each for each in there if each.id == event_type.schedule_id)
        usual = (each for each in there if each.is_default)
        return next(named, None) or next(usual, None)

    def schedules_of(self, event_type: EventType) -> tuple[Schedule, ...]:
        """Return the hours an event type may use: those of its account."""
        account_id = event_type.account_id
        return tuple(each for each in self.schedules if each.account_id == account_id)

    def host_name(self, event_type: EventType) -> str:
        """Return who is met; empty where the account is gone."""
        host = self.homes.hosts.get(event_type.account_id)
        return "" if host is None else host.name

    def service_of(self, event_type: EventType) -> str:
        """Return the account whose service has the last word; empty for none."""
        return who_tells(self.homes.account(event_type.account_id))

    def obstacle_to_links(self, event_type: EventType) -> Message | None:
        """Return what is in the way of private links at its service; None if nothing.

        A service makes them of what it has: not before it was told of an event type.
        """
        account = self.homes.account(event_type.account_id)
        if account is None:
            return None
        unsent = self.unsent.get(event_type.id)
        if unsent is not None and unsent.base is None:
            return Message.of("rights.not-there-yet", name=account.name)
        return obstacle(account, Ability.PRIVATE_LINKS)

    def names(self) -> dict[int, str]:
        """Return the name of each schedule."""
        return {each.id: each.name for each in self.schedules}


def read_event_types(diary: Diary) -> EventTypesReading:
    """Return what the page shows; in a reading thread."""
    return EventTypesReading(
        event_types=diary.event_types.everywhere(),
        schedules=diary.schedules.everywhere(),
        homes=read_homes(diary),
        unsent=diary.outbox.about_setup(SubjectKind.EVENT_TYPE),
    )
