"""What an answer costs the store: indexed queries, whatever the past holds.

Counted in the steps of SQLite's own machine, which a busy computer does not change.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from tests.server.test_calcom_bookings import BOOKINGS, GUEST, offered

if TYPE_CHECKING:
    from pathlib import Path

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller

VERSION = {"cal-api-version": "2024-08-13"}
SLOTS_VERSION = {"cal-api-version": "2024-09-04"}
STEPS_AT_ONCE = 1
"""Each one counts: in tens they would be rounded for each statement apart."""
AN_HOUR = 3600
LONG_AGO = 1_770_000_000
"""A month before the tests' now; the past they are given ends there."""

GROWING = (
    "attendee",
    "booking",
    "booking_host",
    "booking_identity",
    "busy_identity",
    "busy_time",
    "delivery",
    "departure",
    "history",
    "import_change",
    "once",
    "outgoing_delivery",
    "reservation",
    "reservation_host",
)
"""The tables that time fills; none of them may ever be read from end to end."""


class Watch:
    """Watches every connection that is made: which statements, and how many steps."""

    def __init__(self) -> None:
        self.statements: list[str] = []
        self.steps = 0

    def over(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        """Watch one more."""
        connection.set_trace_callback(self.statements.append)
        connection.set_progress_handler(self._count, STEPS_AT_ONCE)
        return connection

    @contextmanager
    def only(self) -> Iterator[Watch]:
        """Forget what was seen before."""
        self.statements.clear()
        self.steps = 0
        yield self

    def _count(self) -> int:
        self.steps += STEPS_AT_ONCE
        return 0


@pytest.fixture(autouse=True)
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    """Watch the store from its first connection on."""
    watch, connect = Watch(), sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda *args, **more: watch.over(connect(*args, **more))
    )
    return watch


Deed = Callable[[], object]


def deeds(call: Caller, event_type: int, month: int = 3) -> dict[str, Deed]:
    """Return what programs do all day, by name; each can be done once in a month."""
    said: dict[str, Any] = {}

    def send(
        method: str, path: str, json: object = None, headers: Any = VERSION
    ) -> None:
        answer = call(method, path, json=json, headers=headers)
        assert answer.is_success, answer.text
        said.update(answer.json())

    def book(start: str) -> None:
        wish = {"start": start, "eventTypeId": event_type, "attendee": GUEST}
        send("POST", BOOKINGS, wish, VERSION | {"Idempotency-Key": start})

    def of_booking(deed: str, **body: str) -> None:
        send("POST", f"{BOOKINGS}/{said['data']['uid']}/{deed}", body)

    def at(hour: int) -> str:
        return f"2026-{month:02}-05T{hour:02}:00:00Z"

    def hold() -> None:
        wish = {"eventTypeId": event_type, "slotStart": at(12)}
        send("POST", "/v2/slots/reservations", wish, SLOTS_VERSION)

    def let_go() -> None:
        uid = said["data"]["reservationUid"]
        send("DELETE", f"/v2/slots/reservations/{uid}", headers=SLOTS_VERSION)

    first, last = f"2026-{month:02}-03", f"2026-{month + 1:02}-02"
    slots = f"/v2/slots?eventTypeId={event_type}&start={first}&end={last}"
    query = f"eventTypeId=evt_{event_type}&from={first}&to={last}"
    return {
        "availability": lambda: send("GET", f"/v1/availability?{query}"),
        "slots": lambda: send("GET", slots, headers=SLOTS_VERSION),
        "hold": hold,
        "let go": let_go,
        "book": lambda: book(at(9)),
        "read": lambda: send("GET", f"{BOOKINGS}/{said['data']['uid']}"),
        "move": lambda: of_booking("reschedule", start=at(10)),
        "cancel": lambda: of_booking("cancel", cancellationReason="ill"),
        "book again": lambda: book(at(11)),
    }


def plans(database: Path, statements: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each step of how SQLite finds what each statement asks for."""
    db = sqlite3.connect(database)
    db.create_function("folded", 1, str.casefold, deterministic=True)
    for statement in statements:
        if statement.split(maxsplit=1)[0].lower() in {"begin", "commit", "pragma"}:
            continue
        for *_, step in db.execute(f"explain query plan {statement}"):
            yield statement, step
    db.close()


def reads_all(step: str) -> bool:
    """Whether a step reads a growing table from end to end, by index or not."""
    word, *rest = step.split()
    return word == "SCAN" and rest[0] in GROWING


def test_each_query_of_what_programs_do_all_day_uses_an_index(
    call: Caller, diary: Diary, watch: Watch, tmp_path: Path
) -> None:
    asked = deeds(call, offered(diary))
    with watch.only():
        for deed in asked.values():
            deed()
        told = list(dict.fromkeys(watch.statements))
    assert len(told) > len(asked)
    found = list(plans(tmp_path / "pinmycal.db", told))
    assert any("USING INDEX" in step for _, step in found)
    assert [each for each in found if reads_all(each[1])] == []


def test_a_query_without_an_index_would_be_seen(diary: Diary, tmp_path: Path) -> None:
    assert diary.account.local()
    careless = ["select * from booking where notes = 'x'"]
    found = list(plans(tmp_path / "pinmycal.db", careless))
    assert [reads_all(step) for _, step in found] == [True]


def test_a_booking_is_one_transaction(call: Caller, diary: Diary, watch: Watch) -> None:
    asked = deeds(call, offered(diary))
    asked["availability"]()  # the token's use is noted, once a minute at most
    with watch.only():
        asked["book"]()
    assert watch.statements.count("begin immediate") == 1
    assert watch.statements.count("rollback") == 0


@pytest.mark.timeout(300)
def test_neither_slots_nor_a_booking_cost_more_with_a_longer_past(
    call: Caller, diary: Diary, watch: Watch, tmp_path: Path
) -> None:
    event_type = offered(diary)
    for each in deeds(call, event_type).values():
        each()
    costs: list[dict[str, int]] = []
    for month, there in ((6, 100), (8, 10_000), (10, 100_000)):
        fill_past(tmp_path / "pinmycal.db", there)
        costs.append(steps_of_each(deeds(call, event_type, month), watch))
    assert min(costs[0].values()) > 0
    assert costs[1] == costs[0]
    assert costs[2] == costs[0]


def steps_of_each(asked: dict[str, Deed], watch: Watch) -> dict[str, int]:
    """Return how many steps each thing takes."""
    steps = {}
    for name, deed in asked.items():
        with watch.only():
            deed()
        steps[name] = watch.steps
    return steps


def fill_past(database: Path, count: int) -> None:
    """Let there be `count` bookings in the past, hour by hour, like the first one."""
    db = sqlite3.connect(database, isolation_level=None)
    db.execute("begin immediate")
    there = db.execute("select count(*), max(id), min(id) from booking").fetchone()
    more, last, first = count - there[0], there[1], there[2]
    (number,) = db.execute("select last from booking_number").fetchone()
    db.execute("update booking_number set last = last + ?", (more,))
    db.execute("create temp table past (n integer primary key, id, at)")
    db.execute(
        "with recursive n (n) as (select 1 union all select n + 1 from n limit ?)"
        " insert into past select n, ? + n, ? - (? + n) * ? from n",
        (more, last, LONG_AGO, there[0], AN_HOUR),
    )
    copy(
        db,
        "booking",
        f"booking.id = {first}",
        id="past.id",
        uid="'past-' || past.id",
        number=f"{number} + past.n",
        short_uid="'past' || past.id",
        starts_at="past.at",
        ends_at="past.at + 1800",
        created_at="past.at - 86400",
    )
    for table in ("attendee", "booking_host", "booking_identity", "history"):
        copy(
            db,
            table,
            f"booking_id = {first}",
            id="null",
            booking_id="past.id",
            value="value || past.id",
        )
    db.execute("commit")
    db.close()


def copy(db: sqlite3.Connection, table: str, where: str, **changed: str) -> None:
    """Copy the rows of `where` for each row of `past`, with some columns changed."""
    names = [row[1] for row in db.execute(f"pragma table_info({table})")]
    values = ", ".join(changed.get(each, f"{table}.{each}") for each in names)
    db.execute(
        f"insert into {table} select {values} from past, {table} where {where}"  # noqa: S608 - our own names
    )
