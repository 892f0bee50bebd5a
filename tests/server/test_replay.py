"""What a real Cal.com server answered, asked of this one.

The recordings stand beside the checkout, if at all; a small set of our own is always
run. Each exchange is one test, so that what differs is seen by its name.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.account import Host, Weekday
from pinmycal_desktop.model.commands.access import CreateToken
from pinmycal_desktop.model.commands.setup import (
    RemoveEventType,
    SaveEventType,
    SaveHost,
    SaveSchedule,
)
from pinmycal_desktop.model.event_type import (
    Confirmation,
    EventType,
    Location,
    LocationKind,
    SeatPlan,
)
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.wire.token import token_digest
from tests.server.calling import Caller, StandingClock
from tests.server.replaying import Replay, read_exchanges, unmet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.server.replaying import Exchange

OWN = Path(__file__).parents[1] / "data" / "calcom" / "exchanges.jsonl"

WAITING = (
    # What goes out.
    "webhooks-*",
    "hook-*",
    # Keys.
    "api-key-*",
)
"""Exchanges of areas that are not served yet. It shrinks with each one that is."""

BY_HAND = (
    "bookings-list-past-after",
    "bookings-mark-absent-host",
    "bookings-mark-absent-attendee-past",
    "bookings-cancel-past",
)
"""Exchanges about a booking that was put into the past by hand, to be recorded; those
of `test_calcom_bookings` let time pass instead."""

APART = ("cache-*",)
"""Exchanges that were recorded on a service of their own; see their test below."""

LIMITS = ("default-limit-*", "rate-limit-*")
"""Exchanges that need a limit of their own; see the tests of limits below."""

START = datetime(2026, 11, 20, 5, 39, 8, tzinfo=UTC)
ROOM = Location(LocationKind.LINK, "https://meet.example/room")


def recorded_path() -> Path | None:
    """Return where the recordings are, if they are beside the checkout."""
    for folder in Path(__file__).parents:
        found = folder.parent / "shared" / "contract" / "recorded.jsonl"
        if found.exists():
            return found
    return None


RECORDED = recorded_path()
EXCHANGES = read_exchanges(RECORDED) if RECORDED else []
OWN_EXCHANGES = read_exchanges(OWN)


def is_one_of(name: str, patterns: tuple[str, ...]) -> bool:
    """Whether a name fits one of the patterns."""
    return any(fnmatchcase(name, each) for each in patterns)


def is_due(exchange: Exchange) -> bool:
    """Whether an exchange is replayed with the others."""
    return not is_one_of(exchange.name, WAITING + BY_HAND + LIMITS + APART)


def seeded(folder: Path, clock: StandingClock) -> Diary:
    """Return a diary like the recorded server's: Ada, Bob, and Ada's event types."""
    diary = Diary.open(
        folder / "pinmycal.db", clock=clock, zone="Europe/London", host_name="Ada Host"
    )
    ada = replace(
        diary.account.host(),
        email="ada@example.test",
        username="ada",
        time_format=24,
        week_start=Weekday.MONDAY,
    )
    diary.run(SaveHost(host=ada))
    offer(diary)
    bob = Host(
        uid="bob",
        account_id=ada.account_id,
        name="Bob Other",
        email="bob@example.test",
        zone="America/New_York",
        username="bob",
    )
    bob = diary.run(SaveHost(host=bob)).host
    for host in (ada, bob):
        hours = diary.schedules.default(host_id=host.id)
        hours = replace(hours, name="Working Hours", zone=host.zone)
        diary.run(SaveSchedule(schedule=hours))
    for each in diary.event_types.all(host_id=bob.id):
        diary.run(RemoveEventType(event_type_id=each.id))
    for number, (name, days) in enumerate(
        {"ada": None, "bob": None, "slow": None, "old": 1}.items()
    ):
        diary.run(
            CreateToken(
                account_id=ada.account_id,
                host_id=bob.id if name == "bob" else ada.id,
                name=name,
                digest=token_digest(key_of(name)),
                hint=str(number),
                expires_at=None if days is None else clock.now + timedelta(days=days),
            )
        )
    return diary


def key_of(name: str) -> str:
    """Return a key as the recorded server had it: a name, over and over."""
    return "cal_" + (name * 16)[:32]


def offer(diary: Diary) -> None:
    """Make the five event types, in place of those one begins with."""
    before = {each.id: each for each in diary.event_types.all()}
    fresh = EventType(
        uid="", account_id=1, host_id=1, title="", slug="", minimum_notice=120
    )
    kinds = (
        replace(fresh, title="Intro call", slug="intro", location=ROOM),
        replace(
            fresh,
            title="Deep dive",
            slug="deep",
            lengths=(60,),
            slot_interval=30,
            buffer_before=10,
            buffer_after=15,
            minimum_notice=240,
            location=ROOM,
        ),
        replace(
            fresh,
            title="Needs approval",
            slug="approve",
            lengths=(45,),
            confirmation=Confirmation.ALWAYS,
            location=ROOM,
        ),
        replace(fresh, title="Multi length", slug="multi", lengths=(30, 15, 60)),
        replace(
            fresh,
            title="Group seats",
            slug="seats",
            location=ROOM,
            seats=SeatPlan(per_slot=3, shows_attendees=True),
        ),
    )
    for number, kind in enumerate(kinds, start=1):
        known = before.get(number)
        diary.run(
            SaveEventType(
                event_type=replace(
                    kind,
                    id=known.id if known else 0,
                    uid=known.uid if known else f"seed-{number}",
                    revision=known.revision if known else 0,
                    position=number,
                )
            )
        )


@pytest.fixture(scope="module")
def runner() -> Iterator[asyncio.Runner]:
    """Give a loop for all exchanges."""
    with asyncio.Runner() as loop:
        yield loop


def begun(
    folder: Path, runner: asyncio.Runner, *, rate_limit: int = 100_000
) -> tuple[Replay, StandingClock, Diary]:
    """Return a run over a fresh service."""
    clock = StandingClock(START - timedelta(days=2))
    diary = seeded(folder, clock)
    clock.now = START
    app = build_app(diary, clock=clock, secrets=lambda _: None, rate_limit=rate_limit)
    known = [("event-types", n) for n in range(1, 6)]
    known += [("schedules", 1), ("schedules", 2), ("users", 1), ("users", 2)]
    return (
        Replay(Caller(app, "", runner), numbers={each: each[1] for each in known}),
        clock,
        diary,
    )


@dataclass(frozen=True, slots=True)
class Run:
    """All exchanges of a set, replayed in their order."""

    differing: dict[str, list[str]]
    """What was unexpectedly other, by the exchange's name."""
    unmet: list[str]
    """The deliberate differences that no exchange showed."""


def replayed(folder: Path, runner: asyncio.Runner, exchanges: list[Exchange]) -> Run:
    """Replay a set on a fresh service."""
    replay, _, diary = begun(folder, runner)
    differing = {each.name: replay.differing(each) for each in exchanges}
    diary.close()
    return Run(differing, unmet(replay, differing))


@pytest.fixture(scope="module")
def run(runner: asyncio.Runner, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Give the run of the recordings: whoever asks for one exchange gets them all."""
    due = [each for each in EXCHANGES if is_due(each)]
    return replayed(tmp_path_factory.mktemp("recorded"), runner, due)


@pytest.fixture(scope="module")
def own_run(runner: asyncio.Runner, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Give the run of our own set."""
    return replayed(tmp_path_factory.mktemp("own"), runner, OWN_EXCHANGES)


@pytest.mark.skipif(RECORDED is not None, reason="the recordings are there")
def test_the_recordings_are_beside_this_checkout() -> None:
    pytest.skip("the recorded exchanges are not beside this checkout")


@pytest.mark.parametrize(
    "exchange",
    [each for each in EXCHANGES if is_due(each)],
    ids=lambda each: each.name,
)
def test_a_recorded_exchange_is_answered_alike(exchange: Exchange, run: Run) -> None:
    assert run.differing[exchange.name] == []


@pytest.mark.parametrize("exchange", OWN_EXCHANGES, ids=lambda each: each.name)
def test_an_exchange_of_our_own_is_answered_alike(
    exchange: Exchange, own_run: Run
) -> None:
    assert own_run.differing[exchange.name] == []


@pytest.mark.skipif(RECORDED is None, reason="the recordings are not there")
def test_every_deliberate_difference_was_met(run: Run) -> None:
    assert run.unmet == []


@pytest.mark.skipif(RECORDED is None, reason="the recordings are not there")
def test_nothing_waits_that_was_never_recorded() -> None:
    names = [each.name for each in EXCHANGES]
    for pattern in WAITING + BY_HAND + LIMITS:
        assert any(fnmatchcase(name, pattern) for name in names), pattern


@pytest.mark.skipif(RECORDED is None, reason="the recordings are not there")
def test_an_answer_from_memory_is_never_old(
    runner: asyncio.Runner, tmp_path: Path
) -> None:
    """There a slot that was just booked is offered for two seconds more."""
    replay, _, diary = begun(tmp_path, runner)
    found = [each for each in EXCHANGES if is_one_of(each.name, APART)]
    assert len(found) == 4
    for exchange in found:
        assert replay.differing(exchange) == [], exchange.name
    assert unmet(replay, [each.name for each in found]) == []
    diary.close()


@pytest.mark.skipif(RECORDED is None, reason="the recordings are not there")
@pytest.mark.parametrize(
    ("names", "limit", "between"),
    [("default-limit-*", 120, 119), ("rate-limit-*", 5, 0)],
)
def test_the_recorded_limits_hold(
    runner: asyncio.Runner, tmp_path: Path, names: str, limit: int, between: int
) -> None:
    """There a key has its limit, here the service: it is the limit's effect we see."""
    replay, _, diary = begun(tmp_path, runner, rate_limit=limit)
    found = [each for each in EXCHANGES if fnmatchcase(each.name, names)]
    if names.startswith("rate"):
        bio = {"Authorization": f"Bearer {key_of('ada')}"}
        replay.call("PATCH", "/v2/me", headers=bio, json={"bio": "hello"})
        replay.numbers["schedules", 9] = 1
    for n, exchange in enumerate(found):
        assert replay.differing(exchange) == [], exchange.name
        for _ in range(between if n == 0 else 0):
            replay.call("GET", "/v2/me", headers=exchange.request["headers"])
    diary.close()
