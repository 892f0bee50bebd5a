"""A race: many clients who want the same times at once, and what must hold after it.

The clients are real connections to a real service. What holds is looked up in the
file itself, by queries that share nothing with the product.
"""

from __future__ import annotations

import http.client
import json
import random
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import combinations
from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.bookings import CreateBooking, RestoreBooking
from pinmycal_desktop.model.commands.setup import SaveEventType, SaveHost
from pinmycal_desktop.model.commands.transfer import ImportCalendar
from pinmycal_desktop.model.errors import PinmyCalError
from pinmycal_desktop.model.event_type import (
    Confirmation,
    EventType,
    Frequency,
    Recurrence,
    SeatPlan,
)
from pinmycal_desktop.model.hosts import EventHost, Scheduling
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import CalendarFile, ImportTarget, ReadEvent
from tests.builders import a_uid, an_attendee
from tests.server.people import key_for

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

    from pinmycal_desktop.diary import Diary

CLIENTS = 64
DEEDS = 4
"""What each client does, one after the other."""
PROGRAMS = 8
"""How many programs the first host has; what one holds the others cannot book."""
SEATS = 3
FIRST_DAY = datetime(2026, 3, 10, 8, tzinfo=UTC)
"""A Tuesday at nine in Berlin: where the first round is held."""
STARTS = tuple(
    timedelta(days=day, minutes=15 * each) for day in range(3) for each in range(28)
)
"""Three days on which everybody wants something."""
KNOWN_AT_FIRST = 30
"""How many bookings are wished for before the race, for all to fight about."""


@dataclass(frozen=True, kw_only=True)
class Stage:
    """What the clients of a race have to do with."""

    types: dict[str, int]
    """Event types by name."""
    keys: tuple[str, ...]
    """Keys of the hosts, several of the first one's; each is another program's."""


@dataclass(frozen=True, kw_only=True)
class Heard:
    """One request, and what was answered to it; status 0: the service was gone."""

    deed: str
    marker: str
    """Stands in what the request writes, and nowhere else."""
    uid: str
    """The booking it was about; empty for a new one."""
    key: int
    """Which key it was sent with."""
    status: int
    said: Any

    @property
    def is_yes(self) -> bool:
        """Whether it was done."""
        return 200 <= self.status < 300


def stage(diary: Diary) -> Stage:
    """Make three hosts whose event types stand in each other's way."""
    hosts = [1]
    for name in ("Bob", "Cyd"):
        host = Host(
            uid=name,
            account_id=1,
            name=name,
            email=f"{name}@race.example",
            zone="Europe/Berlin",
            username=name.lower(),
        )
        hosts.append(diary.run(SaveHost(host=host)).host.id)
    everybody = tuple(EventHost(host_id=each) for each in hosts)
    weekly = Recurrence(frequency=Frequency.WEEKLY, occurrences=2)
    kinds: dict[str, dict[str, Any]] = {
        "short": {"lengths": (15,)},
        "long": {"lengths": (45,), "buffer_after": 15},
        "asked": {"confirmation": Confirmation.ALWAYS},
        "maybe": {"confirmation": Confirmation.ALWAYS, "blocks_while_pending": False},
        "class": {"seats": SeatPlan(per_slot=SEATS)},
        "weekly": {"recurrence": weekly},
        "of bob": {"host_id": hosts[1]},
        "together": {"scheduling": Scheduling.COLLECTIVE, "hosts": everybody[:2]},
        "by turns": {"scheduling": Scheduling.ROUND_ROBIN, "hosts": everybody},
    }
    types = {}
    for name, more in kinds.items():
        slug = name.replace(" ", "-")
        kind = EventType(uid=a_uid(), account_id=1, host_id=1, title=name, slug=slug)
        saved = diary.run(SaveEventType(event_type=replace(kind, **more)))
        types[name] = saved.event_type.id
    whose = (*[hosts[0]] * PROGRAMS, *hosts[1:])
    return Stage(types=types, keys=tuple(key_for(diary, each) for each in whose))


class Racer:
    """A client with a connection of its own; what it wants is drawn from its seed."""

    def __init__(self, port: int, stage: Stage, seed: str, day: datetime) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=200)
        self._stage = stage
        self._seed = seed
        self._chance = random.Random(seed)  # noqa: S311 - a repeatable race
        self._key = self._chance.randrange(len(stage.keys))
        self._day = day

    def book_some(self, count: int) -> list[str]:
        """Book what can be had; return the uids."""
        names = list(self._stage.types)
        heard = [
            self._book(f"{self._seed}-{n}@race.example", names[n % len(names)])
            for n in range(count)
        ]
        self._connection.close()
        return [each.said["uid"] for each in heard if made_one(each)]

    def run(self, there: Sequence[str], on_answer: Callable[[], object]) -> list[Heard]:
        """Do all it wants; `there` are the bookings that everybody knows."""
        known = list(there)
        heard = []
        for number in range(DEEDS):
            one = self._one(f"{self._seed}-{number}@race.example", known)
            heard.append(one)
            on_answer()
            if made_one(one):
                known.append(one.said["uid"])
            if not one.status:
                break
        self._connection.close()
        return heard

    def _one(self, marker: str, known: list[str]) -> Heard:
        deed = self._chance.choice(
            ("book", "book", "book", "hold", "move", "cancel", "settle")
        )
        if deed == "hold":
            kind = self._chance.choice(list(self._stage.types.values()))
            body = {"eventTypeId": kind, "slotStart": self._start()}
            return self._send(deed, marker, "", "", body)
        if deed == "book" or not known:
            return self._book(marker, self._chance.choice(list(self._stage.types)))
        uid = self._chance.choice(known)
        if deed == "move":
            body = {"start": self._start(), "reschedulingReason": marker}
            return self._send("move", marker, uid, "reschedule", body)
        if deed == "cancel":
            body = {"cancellationReason": marker}
            return self._send("cancel", marker, uid, "cancel", body)
        if self._chance.random() < 0.3:
            return self._send("decline", marker, uid, "decline", {"reason": marker})
        return self._send("confirm", marker, uid, "confirm", {})

    def _book(self, marker: str, name: str) -> Heard:
        if self._chance.random() < 0.2:
            return self._book_by_the_other_api(marker, name)
        guest = {"name": "Racer", "email": marker, "timeZone": "Europe/Berlin"}
        wish = {
            "start": self._start(),
            "eventTypeId": self._stage.types[name],
            "attendee": guest,
        }
        return self._send("book", marker, "", "", wish)

    def _book_by_the_other_api(self, marker: str, name: str) -> Heard:
        wish = {
            "start": self._start(),
            "eventTypeId": f"evt_{self._stage.types[name]}",
            "invitee": {"name": "Racer", "email": marker},
        }
        return self._ask("book", marker, "", "/v1/bookings", wish)

    def _send(
        self, deed: str, marker: str, uid: str, ending: str, body: dict[str, Any]
    ) -> Heard:
        path = "/".join(filter(None, ("/v2/bookings", uid, ending)))
        if deed == "hold":
            path = "/v2/slots/reservations"
        return self._ask(deed, marker, uid, path, body)

    def _ask(
        self, deed: str, marker: str, uid: str, path: str, body: dict[str, Any]
    ) -> Heard:
        key = 0 if uid else self._key  # the first host may do most
        version = "2024-09-04" if deed == "hold" else "2024-08-13"
        headers = {
            "Authorization": f"Bearer {self._stage.keys[key]}",
            "cal-api-version": version,
            "Content-Type": "application/json",
        }
        try:
            self._connection.request("POST", path, json.dumps(body), headers)
            answer = self._connection.getresponse()
            told = json.loads(answer.read())
        except (OSError, http.client.HTTPException):
            answered, said = 0, None
        else:
            answered, said = answer.status, told.get("data", told)
        return Heard(
            deed=deed, marker=marker, uid=uid, key=key, status=answered, said=said
        )

    def _start(self) -> str:
        return (self._day + self._chance.choice(STARTS)).isoformat()


def day_of(number: int) -> datetime:
    """Return where a round is held: each has a week of its own, and the one after."""
    return FIRST_DAY + timedelta(weeks=2 * number)


def race(
    port: int, stage: Stage, number: int, *, on_answer: Callable[[], object] = bool
) -> list[Heard]:
    """Let all clients loose at once; return what each of them heard.

    `on_answer` is called, in a client's thread, after each answer.
    """
    day = day_of(number)
    there = Racer(port, stage, f"first-{number}", day).book_some(KNOWN_AT_FIRST)
    barrier = threading.Barrier(CLIENTS)

    def client(n: int) -> list[Heard]:
        racer = Racer(port, stage, f"r{number}-c{n}", day)
        barrier.wait()
        return racer.run(there, on_answer)

    with ThreadPoolExecutor(CLIENTS) as pool:
        return [each for heard in pool.map(client, range(CLIENTS)) for each in heard]


def made_one(heard: Heard) -> bool:
    """Whether a booking with a uid was made or moved: no series."""
    is_new = heard.deed in {"book", "move"}
    return heard.is_yes and is_new and "uid" in heard.said


def window(diary: Diary, number: int, stop: threading.Event) -> None:
    """Do what a person does meanwhile: book, restore what was cancelled, import."""
    chance = random.Random(number)  # noqa: S311 - a repeatable race
    day = day_of(number)
    spans = Span(day - timedelta(hours=1), day + timedelta(days=3))
    for turn in range(1000):
        if stop.is_set():
            break
        start = day + chance.choice(STARTS)
        wish = CreateBooking(
            uid=a_uid(),
            event_type_id=2,
            start=start,
            attendee=an_attendee(email=f"window-{number}-{turn}@race.example"),
            origin=Origin.WINDOW,
            outside_hours=True,
        )
        gone = [
            each for each in diary.bookings.between(spans) if not each.status.takes_time
        ]
        for command in (
            wish,
            *(
                RestoreBooking(booking_id=each.id, origin=Origin.WINDOW)
                for each in gone[:3]
            ),
            _import(f"{number}-{turn}", start) if turn % 5 == 0 else None,
        ):
            if command is not None:
                try:
                    diary.run(command)
                except PinmyCalError:
                    continue


def _import(name: str, start: datetime) -> ImportCalendar:
    """Return the wish to take one meeting in from a calendar file."""
    event = ReadEvent(
        uid=name,
        title="Imported",
        span=Span.lasting(start, 30),
        attendees=(an_attendee(),),
    )
    return ImportCalendar(
        account_id=1,
        file=CalendarFile(name="Work", events=(event,)),
        target=ImportTarget.BOOKINGS,
    )


_TAKEN = """
select booking_host.host_id, booking.id, starts_at, ends_at, status,
  origin = 'import' as is_imported,
  event_type.title = 'maybe' as waits_for_nobody,
  (select max(history.id) from history where booking_id = booking.id
   and json_extract(message, '$.of.code') in ('history.booked', 'history.requested',
     'history.moved', 'history.moved.reason', 'history.restored',
     'history.confirmed', 'history.imported')
  ) as placed
from booking join booking_host on booking_host.booking_id = booking.id
left join event_type on event_type.id = booking.event_type_id
where status in ('confirmed', 'pending') and status_before_erasure is null
  and starts_at >= :since
order by booking_host.host_id, starts_at
"""


def overlaps(
    db: sqlite3.Connection, since: datetime = FIRST_DAY
) -> list[tuple[int, int]]:
    """Return the pairs of bookings `since` that no host could have agreed to.

    A calendar file says what is so elsewhere: what it brings may lie over what was
    here before, and over nothing that came later. What waits may lie over what waits
    where an event type says that it waits for nobody.
    """
    by_host: dict[int, list[dict[str, Any]]] = {}
    for row in rows(db, _TAKEN, since=int(since.timestamp())):
        by_host.setdefault(row["host_id"], []).append(row)
    assert by_host
    return [
        (one["id"], two["id"])
        for taken in by_host.values()
        for one, two in combinations(taken, 2)
        if one["starts_at"] < two["ends_at"] and two["starts_at"] < one["ends_at"]
        if not _is_agreed(one, two)
    ]


def _is_agreed(one: dict[str, Any], two: dict[str, Any]) -> bool:
    later = max(one, two, key=lambda each: each["placed"])
    if later["is_imported"]:
        return True
    waits = "pending" in (one["status"], two["status"])
    return waits and bool(one["waits_for_nobody"] or two["waits_for_nobody"])


def seats_sold_twice(db: sqlite3.Connection) -> list[int]:
    """Return the meetings with more people than seats."""
    found = rows(
        db,
        "select booking_id, count(*) as sold from attendee where seat_uid is not null"
        " group by booking_id",
    )
    return [each["booking_id"] for each in found if each["sold"] > SEATS]


def contradictions(
    db: sqlite3.Connection, all_heard: Sequence[Heard]
) -> Iterator[Heard]:
    """Yield each answer that is not what the file says: yes and not done, or no.

    Of a request that got no answer nothing is known.
    """
    done = markers(db)
    for heard in all_heard:
        if not heard.status or heard.deed in {"confirm", "hold"}:
            continue
        if heard.is_yes != (done.get(heard.marker, 0) > 0):
            # Declining twice is answered alike, and done once.
            if heard.deed == "decline" and heard.is_yes:
                continue
            yield heard


def markers(db: sqlite3.Connection) -> dict[str, int]:
    """Return how often each marker was written, as a person or as a reason."""
    counts: dict[str, int] = {}
    for row in rows(db, "select email as marker from attendee"):
        counts[row["marker"]] = counts.get(row["marker"], 0) + 1
    said = "select json_extract(message, '$.of.arguments') as said from history"
    for row in rows(db, said):
        for name, value in json.loads(row["said"] or "[]"):
            if name == "reason" and value:
                counts[value] = counts.get(value, 0) + 1
    return counts


def confirmed_twice(db: sqlite3.Connection, all_heard: Sequence[Heard]) -> list[int]:
    """Return the bookings that were not confirmed as often as it was answered."""
    said: dict[int, int] = {}
    for heard in all_heard:
        if heard.deed == "confirm" and heard.is_yes:
            number = heard.said["id"]
            said[number] = said.get(number, 0) + 1
    found = rows(
        db,
        "select booking_id, count(*) as times from history"
        " where json_extract(message, '$.of.code') = 'history.confirmed'"
        " group by booking_id",
    )
    times = {each["booking_id"]: each["times"] for each in found}
    # A booking that is moved gets another number; the old one stays known.
    known = "select number, id from booking union select id, booking_id from departure"
    numbers = {row["number"]: row["id"] for row in rows(db, known)}
    return [each for each, n in said.items() if times.get(numbers.get(each, 0), 0) < n]


_HELD = """
select reservation.uid, reservation_host.host_id, starts_at, ends_at, event_type_id
from reservation
join reservation_host on reservation_host.reservation_id = reservation.id
"""

_BOOKED = """
select attendee.email as marker, booking_host.host_id, booking.starts_at,
  booking.ends_at, booking.event_type_id
from booking join booking_host on booking_host.booking_id = booking.id
join attendee on attendee.booking_id = booking.id
where status = 'confirmed' and status_before_erasure is null and moved_at is null
  and not exists (select 1 from history where history.booking_id = booking.id
    and json_extract(message, '$.of.code')
      in ('history.restored', 'history.confirmed'))
"""


def holds_broken(
    db: sqlite3.Connection, all_heard: Sequence[Heard]
) -> list[tuple[str, str]]:
    """Return what is held by one program and was booked by another, and by whom.

    Looked at is what a client booked and nobody touched since; a seat that is held is
    only one of several.
    """
    holder = {
        each.said["reservationUid"]: each.key
        for each in all_heard
        if each.deed == "hold" and each.is_yes
    }
    booker = {
        each.marker: each.key
        for each in all_heard
        if each.deed == "book" and each.is_yes
    }
    held = [each for each in rows(db, _HELD) if each["uid"] in holder]
    booked = [each for each in rows(db, _BOOKED) if each["marker"] in booker]
    return [
        (one["uid"], two["marker"])
        for one in held
        for two in booked
        if one["host_id"] == two["host_id"]
        and one["starts_at"] < two["ends_at"]
        and two["starts_at"] < one["ends_at"]
        and holder[one["uid"]] != booker[two["marker"]]
        and one["event_type_id"] != two["event_type_id"]
    ]


def holds_lost(db: sqlite3.Connection, all_heard: Sequence[Heard]) -> list[str]:
    """Return what was promised to be held and is not, though nothing used it up.

    A booking uses up what its own program held of the same event type.
    """
    there = {each["uid"] for each in rows(db, "select uid from reservation")}
    used = {
        each.key for each in all_heard if each.deed == "book" and each.status != 400
    }
    return [
        each.said["reservationUid"]
        for each in all_heard
        if each.deed == "hold"
        and each.is_yes
        and each.said["reservationUid"] not in there
        and each.key not in used
    ]


def rows(db: sqlite3.Connection, query: str, **values: int) -> list[dict[str, Any]]:
    """Return the rows of a query by the names of their columns."""
    cursor = db.execute(query, values)
    names = [each[0] for each in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
