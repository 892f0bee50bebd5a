"""Made-up data folders for the benchmarks: as many bookings as are wanted, where."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pinmycal_desktop.app.computer import computer_zone
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.booking import Attendee
from pinmycal_desktop.model.commands.transfer import ImportCalendar
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import CalendarFile, ImportTarget, ReadEvent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

BOOKINGS_A_DAY = 20


def spread(
    count: int, around: datetime, *, a_day: int = BOOKINGS_A_DAY
) -> Iterator[datetime]:
    """Give `count` starts, half an hour apart on each of the days around one."""
    for number in range(count):
        day, place = divmod(number, a_day)
        yield around + timedelta(days=day - count // a_day // 2, minutes=30 * place)


def import_bookings(
    folder: Path, starts: Sequence[datetime], *, made_at: datetime, first: int = 0
) -> None:
    """Make a booking of half an hour at each of `starts` in a data folder.

    They are numbered from `first`: by its number a booking is known again.
    """
    diary = Diary.open(
        folder / "pinmycal.db", clock=lambda: made_at, zone=computer_zone()
    )
    account = diary.account.local().id
    events = tuple(
        _event(number, start, made_at) for number, start in enumerate(starts, first)
    )
    file = CalendarFile(name="many", events=events)
    target = ImportTarget.BOOKINGS
    diary.run(ImportCalendar(account_id=account, file=file, target=target))
    diary.close()


def _event(number: int, start: datetime, made_at: datetime) -> ReadEvent:
    person = Attendee(
        name=f"Person {number}", email=f"p{number}@example.org", zone="UTC"
    )
    return ReadEvent(
        uid=f"{number}@example.org",
        title=f"Meeting {number}",
        span=Span.lasting(start, 30),
        stamp=made_at,
        attendees=(person,),
    )
