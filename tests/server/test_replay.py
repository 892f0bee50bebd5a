"""What a real Cal.com server answered, asked of this one.

The recordings stand beside the checkout, if at all; a small set of our own is always
run. Each exchange is one test, so that what differs is seen by its name.
"""

from __future__ import annotations

import ast
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
from pinmycal_desktop.server.calcom.differences import DIFFERENCES
from pinmycal_desktop.server.calcom.webhook_differences import IN_WEBHOOKS
from pinmycal_desktop.wire.token import token_digest
from tests.server.calling import Caller, StandingClock
from tests.server.replaying import Replay, read_exchanges, unmet
from tests.server.told import differing, paired, read_deliveries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.model.subscriptions import OutgoingDelivery
    from tests.server.replaying import Exchange

OWN = Path(__file__).parents[1] / "data" / "calcom" / "exchanges.jsonl"

APART = ("hook-*",)
"""Exchanges that were recorded on a fresh server of their own."""

BY_HAND = (
    "bookings-list-past-after",
    "bookings-mark-absent-host",
    "bookings-mark-absent-attendee-past",
    "bookings-cancel-past",
)
"""Exchanges about a booking that was put into the past by hand, to be recorded; those
of `test_calcom_bookings` let time pass instead."""

NOT_TOLD = {
    ("BOOKING_CANCELLED", "c2@example.test"): "a uid is no permission",
    ("BOOKING_CANCELLED", "rc@example.test"): "one of those who cancel cancels",
    ("BOOKING_REJECTED", "p2@example.test"): "declined once is enough",
    ("BOOKING_CREATED", "p2@example.test"): "declined is declined",
    ("BOOKING_NO_SHOW_UPDATED", "p@example.test"): "put into the past by hand",
    ("BOOKING_CREATED", "l1@example.test"): "its event type was made by hand",
    ("BOOKING_CREATED", "race0@example.test"): "another one won the race",
    ("BOOKING_CREATED", "ro0@example.test"): "another one won the race",
    ("BOOKING_CREATED", "ro1@example.test"): "another one won the race",
}
"""Recorded deliveries of what does not happen here, and why."""

LIMITS = ("default-limit-*", "rate-limit-*", "api-key-*")
"""Exchanges that need a service of their own: a limit is used up, or a key ends."""

SHOWN = {
    "what is over stays where it was": (
        "server/test_calcom_booking_changes.py",
        "test_what_is_over_stays_where_it_was_unless_the_type_says_otherwise",
    ),
    "only the host says the host's yes": (
        "server/test_calcom_booking_changes.py",
        "test_nobody_says_the_hosts_yes_by_writing_their_address",
    ),
    "a code that is shown": (
        "server/test_calcom_bookings.py",
        "test_an_address_is_proved_by_a_code_where_the_type_asks_for_it",
    ),
    "a guest brings nobody": (
        "server/test_calcom_booking_changes.py",
        "test_a_guest_does_not_say_who_else_comes",
    ),
    "asking again proves nothing": (
        "server/test_calcom_bookings.py",
        "test_who_types_an_address_is_not_told_what_waits_under_it",
    ),
    "null is a mistake of the program's": (
        "server/test_calcom_event_types.py",
        "test_null_is_refused_where_the_original_fails",
    ),
    "a series can be switched off": (
        "server/test_calcom_event_types.py",
        "test_a_setting_can_be_switched_off_and_null_leaves_it",
    ),
    "every write happens once for its key": (
        "server/test_writes_once.py",
        "test_a_write_happens_once_for_its_key",
    ),
    "pages count what is in them": (
        "server/test_calcom_bookings.py",
        "test_lists_are_paged_sorted_and_narrowed",
    ),
    "a series is whole": (
        "diary/test_several.py",
        "test_a_series_is_booked_as_a_whole_or_not_at_all",
    ),
    "no move is no move": (
        "diary/test_terms.py",
        "test_what_may_not_be_moved_or_cancelled_is_so_for_programs_only",
    ),
    "what is held is held": (
        "server/test_calcom_reservations.py",
        "test_whoever_holds_it_books_it_and_uses_it_up",
    ),
    "a reservation is not in its own way": (
        "server/test_calcom_reservations.py",
        "test_a_reservation_can_be_moved_and_begins_anew",
    ),
    "seats are held one by one": (
        "server/test_calcom_reservations.py",
        "test_seats_are_held_one_by_one",
    ),
    "a reservation of nobody known has to be named": (
        "server/test_calcom_reservations.py",
        "test_a_reservation_of_nobody_known_is_used_by_its_uid",
    ),
    "a feed is a connection of its own": (
        "server/test_calcom_calendars.py",
        "test_a_feed_is_saved_listed_and_takes_time",
    ),
    "an older holding holds too": (
        "server/test_older_slots.py",
        "test_older_programs_hold_a_slot_and_let_it_go",
    ),
    "nobody is sent on": (
        "server/test_calcom_calendars.py",
        "test_who_comes_back_from_a_provider_is_sent_nowhere",
    ),
    "each meeting of a series is told": (
        "diary/test_telling.py",
        "test_every_meeting_of_a_series_is_told",
    ),
    "days out of office are told": (
        "server/test_calcom_absences.py",
        "test_a_subscriber_is_told",
    ),
    "the test message stands still": (
        "wire/test_sent.py",
        "test_a_body_is_what_the_vector_says",
    ),
}
"""The tests that show a difference of which no exchange was recorded."""

OF_MEMORY = ("cache-*",)
"""Exchanges that were recorded on a service of their own; see their test below."""

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
    return not is_one_of(exchange.name, BY_HAND + LIMITS + OF_MEMORY)


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
    deliveries: tuple[OutgoingDelivery, ...]
    """What went out to those who had subscribed, oldest first."""


def replayed(folder: Path, runner: asyncio.Runner, exchanges: list[Exchange]) -> Run:
    """Replay a set on a fresh service."""
    replay, _, diary = begun(folder, runner)
    differing = {each.name: replay.differing(each) for each in exchanges}
    deliveries = tuple(reversed(diary.outgoing.log(1000)))
    diary.close()
    return Run(differing, unmet(replay, differing), deliveries)


@pytest.fixture(scope="module")
def recorded() -> None:
    """Skip, visibly, where the recordings are not beside the checkout."""
    if RECORDED is None:
        pytest.skip("only on a checkout that has the recordings beside it")


@pytest.fixture(scope="module")
def run(
    recorded: None,  # noqa: ARG001 - without them there is nothing to run
    runner: asyncio.Runner,
    tmp_path_factory: pytest.TempPathFactory,
) -> Run:
    """Give the run of the recordings: whoever asks for one exchange gets them all."""
    due = [each for each in EXCHANGES if is_due(each)]
    main = [each for each in due if not is_one_of(each.name, APART)]
    apart = [each for each in due if is_one_of(each.name, APART)]
    run = replayed(tmp_path_factory.mktemp("recorded"), runner, main)
    other = replayed(tmp_path_factory.mktemp("apart"), runner, apart)
    return replace(run, differing=run.differing | other.differing)


@pytest.fixture(scope="module")
def own_run(runner: asyncio.Runner, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Give the run of our own set."""
    return replayed(tmp_path_factory.mktemp("own"), runner, OWN_EXCHANGES)


@pytest.mark.parametrize(
    "name", [each.name for each in EXCHANGES if is_due(each)] or ["any"]
)
def test_a_recorded_exchange_is_answered_alike(name: str, run: Run) -> None:
    assert run.differing[name] == []


@pytest.mark.parametrize("name", [each.name for each in OWN_EXCHANGES])
def test_an_exchange_of_our_own_is_answered_alike(name: str, own_run: Run) -> None:
    assert own_run.differing[name] == []


def test_every_difference_is_told_apart_and_where() -> None:
    told = DIFFERENCES + IN_WEBHOOKS
    assert len({each.name for each in told}) == len(told)
    for each in told:
        assert "*" not in each.places, each.name
        assert bool(each.exchanges) == bool(each.places or each.instead), each.name


def test_a_difference_that_was_not_recorded_has_a_test_of_its_own() -> None:
    told = {each.name for each in DIFFERENCES + IN_WEBHOOKS if not each.exchanges}
    assert told == set(SHOWN)
    for file, test in SHOWN.values():
        tree = ast.parse((Path(__file__).parents[1] / file).read_text("utf-8"))
        names = {each.name for each in tree.body if isinstance(each, ast.FunctionDef)}
        assert test in names, test


@pytest.mark.usefixtures("recorded")
def test_an_answer_that_is_not_the_one_told_instead_is_noticed(
    runner: asyncio.Runner, tmp_path: Path
) -> None:
    replay, _, diary = begun(tmp_path, runner)
    exchange = next(
        each for each in EXCHANGES if each.name == "version-missing-event-types"
    )
    assert replay.differing(exchange) == []
    asked = replace(exchange, request=exchange.request | {"path": "/v2/schedules/99"})
    present = asked.request["headers"] | {"cal-api-version": "2024-06-11"}
    found = replay.differing(
        replace(asked, request=asked.request | {"headers": present})
    )
    assert [each.partition(":")[0] for each in found] == ["error.message"]
    diary.close()


def test_every_deliberate_difference_was_met(run: Run) -> None:
    assert run.unmet == []


@pytest.mark.usefixtures("recorded")
def test_subscribers_are_told_what_they_were_told_there(run: Run) -> None:
    assert RECORDED is not None
    theirs = read_deliveries(RECORDED.with_name("recorded-webhooks.jsonl"))
    compared, met = 0, set[str]()
    for told, said in paired(theirs, run.deliveries):
        if said is None:
            who = told["payload"]["attendees"][0]["email"]
            assert (told["triggerEvent"], who) in NOT_TOLD
            continue
        assert differing(told, said, met) == []
        compared += 1
    assert compared > len(theirs) / 2
    assert met == {each.name for each in IN_WEBHOOKS if each.exchanges}


@pytest.mark.usefixtures("recorded")
def test_nothing_waits_that_was_never_recorded() -> None:
    names = [each.name for each in EXCHANGES]
    for pattern in BY_HAND + APART + LIMITS + OF_MEMORY:
        assert any(fnmatchcase(name, pattern) for name in names), pattern


@pytest.mark.usefixtures("recorded")
def test_an_answer_from_memory_is_never_old(
    runner: asyncio.Runner, tmp_path: Path
) -> None:
    """There a slot that was just booked is offered for two seconds more."""
    replay, _, diary = begun(tmp_path, runner)
    found = [each for each in EXCHANGES if is_one_of(each.name, OF_MEMORY)]
    assert len(found) == 4
    for exchange in found:
        assert replay.differing(exchange) == [], exchange.name
    assert unmet(replay, [each.name for each in found]) == []
    diary.close()


@pytest.mark.usefixtures("recorded")
@pytest.mark.parametrize(
    ("names", "limit", "between"),
    [("default-limit-*", 120, 119), ("rate-limit-*", 5, 0), ("api-key-*", 120, 0)],
)
def test_a_service_of_its_own_answers_alike(
    runner: asyncio.Runner, tmp_path: Path, names: str, limit: int, between: int
) -> None:
    """There a key has its limit, here the service: it is the limit's effect we see."""
    replay, _, diary = begun(tmp_path, runner, rate_limit=limit)
    found = [each for each in EXCHANGES if fnmatchcase(each.name, names)]
    # What the exchanges before them had led to when these were recorded.
    ada = {"Authorization": f"Bearer {key_of('ada')}"}
    replay.call("PATCH", "/v2/me", headers=ada, json={"bio": "hello"})
    replay.numbers["schedules", 9] = 1
    for n, exchange in enumerate(found):
        assert replay.differing(exchange) == [], exchange.name
        for _ in range(between if n == 0 else 0):
            replay.call("GET", "/v2/me", headers=exchange.request["headers"])
    assert unmet(replay, (each.name for each in found)) == []
    diary.close()
