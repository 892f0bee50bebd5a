"""The stage of the sample's play: its host, hours, event types and other calendars.

Set through the diary, as a person would do it. Whoever visits comes in `sample_play`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from pinmycal_desktop.app import sample_cast as cast
from pinmycal_desktop.model.booking import Attendee
from pinmycal_desktop.model.commands.setup import (
    SaveAccount,
    SaveEventType,
    SaveSchedule,
)
from pinmycal_desktop.model.commands.transfer import ImportCalendar
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.model.schedule import DateOverride, HourRange, Schedule
from pinmycal_desktop.model.span import ONE_DAY, Span
from pinmycal_desktop.model.transfer import CalendarFile, ImportTarget, ReadEvent

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from pinmycal_desktop.app.sample_cast import Elsewhere, Offer
    from pinmycal_desktop.diary import Diary


class Stage:
    """What stands around the visits, in the weeks about one Monday."""

    def __init__(
        self,
        diary: Diary,
        clock: Callable[[], datetime],
        monday: date,
        chance: Random,
    ) -> None:
        self._diary, self._clock = diary, clock
        self._monday, self._random = monday, chance
        self._account = diary.account.local()

    def introduce_host(self) -> None:
        """Say who the host is."""
        self._diary.run(
            SaveAccount(
                account_id=self._account.id,
                name=self._account.name,
                zone=cast.ZONE,
                host_name=cast.HOST_NAME,
                host_email=cast.HOST_EMAIL,
            )
        )

    def open_hours(self) -> int:
        """Set the two schedules, and return the id of the evenings."""
        usual = self._diary.schedules.default()
        long_day = (HourRange(9 * 60, 12 * 60 + 30), HourRange(13 * 60, 17 * 60 + 30))
        short_day = (HourRange(9 * 60, 14 * 60),)
        self._diary.run(
            SaveSchedule(
                schedule=replace(
                    usual,
                    week=(long_day, long_day, long_day, long_day, short_day, (), ()),
                    overrides=self._overrides(),
                )
            )
        )
        late = (HourRange(16 * 60, 20 * 60),)
        evenings = Schedule(
            uid=self.uid(),
            account_id=self._account.id,
            name="Evenings for the west",
            zone=cast.ZONE,
            week=((), late, (), late, (), (), ()),
        )
        return self._diary.run(SaveSchedule(schedule=evenings)).schedule.id

    def _overrides(self) -> tuple[DateOverride, ...]:
        """Return the days with other hours."""
        late_start = self._monday + ONE_DAY * (7 + 1)
        closed = self._monday + ONE_DAY * (3 * 7)
        return (
            DateOverride(
                first=late_start,
                last=late_start,
                ranges=(HourRange(12 * 60, 18 * 60),),
                note="Late start",
            ),
            DateOverride(first=closed, last=closed + ONE_DAY, note="Away"),
        )

    def offer(self, evenings: int) -> dict[str, EventType]:
        """Make the event types, the first ones out of those a host begins with."""
        begun = list(self._diary.event_types.all())
        host = self._diary.account.host()
        made = {}
        for position, offer in enumerate(cast.OFFERS):
            if begun:
                blank = begun.pop(0)
            else:
                blank = EventType(
                    uid=self.uid(),
                    account_id=self._account.id,
                    host_id=host.id,
                    title=offer.title,
                    slug=offer.slug,
                )
            wanted = _dressed(blank, offer, position, evenings)
            saved = self._diary.run(SaveEventType(event_type=wanted))
            made[offer.slug] = saved.event_type
        return made

    def bring_calendars(self, *, all_day: bool) -> None:
        """Import the other calendars' whole days, or all but those."""
        for name, events in (("Outlook", cast.OUTLOOK), ("Family", cast.FAMILY)):
            wanted = tuple(each for each in events if all_day is not bool(each.minutes))
            self.bring(name, wanted, ImportTarget.BUSY_TIMES)

    def bring(
        self, name: str, events: tuple[Elsewhere, ...], target: ImportTarget
    ) -> None:
        """Import another calendar."""
        file = CalendarFile(
            name=name, events=tuple(self._event(name, each) for each in events)
        )
        self._diary.run(
            ImportCalendar(account_id=self._account.id, file=file, target=target)
        )

    def _event(self, calendar: str, event: Elsewhere) -> ReadEvent:
        """Return an event of another calendar as it would be read from its file."""
        day = self._monday + ONE_DAY * (7 * event.week + event.day)
        if event.minutes:
            clock = time(*divmod(event.start, 60))
            start = datetime.combine(day, clock, tzinfo=ZoneInfo(cast.ZONE))
            span = Span.lasting(start, event.minutes)
        else:
            last = day + ONE_DAY * (event.days - 1)
            span = Span.of_days(day, last, cast.ZONE)
        person = cast.PEOPLE[len(event.title) % len(cast.PEOPLE)]
        known = Attendee(name=person.name, email=person.email, zone=person.zone)
        return ReadEvent(
            uid=f"{calendar}-{event.title}-{day.isoformat()}".replace(" ", "-").lower(),
            title=event.title,
            span=span,
            is_all_day=not event.minutes,
            stamp=self._clock(),
            attendees=(known,),
        )

    def uid(self) -> str:
        """Return a UUID that is the same each time the play is given."""
        return str(UUID(int=self._random.getrandbits(128), version=4))


def _dressed(blank: EventType, offer: Offer, position: int, evenings: int) -> EventType:
    """Return `blank` as `offer` says."""
    return replace(
        blank,
        title=offer.title,
        slug=offer.slug,
        lengths=offer.lengths,
        description=offer.description,
        colour=offer.colour,
        location=offer.location,
        questions=offer.questions,
        buffer_before=offer.buffers[0],
        buffer_after=offer.buffers[1],
        minimum_notice=offer.notice,
        slot_interval=offer.interval,
        schedule_id=evenings if offer.evenings else None,
        confirmation=offer.confirmation,
        is_hidden=offer.is_hidden,
        position=position,
    )
