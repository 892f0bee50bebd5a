"""Subscribed calendars: fetched from real servers and files, read by a real child."""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.diary.addresses import run_with_address
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.calendar_address import read_address
from pinmycal_desktop.model.calendar_source import KEEP_REMOVED, SPREAD_AGAIN
from pinmycal_desktop.model.commands.bookings import RescheduleBooking
from pinmycal_desktop.model.commands.calendars import (
    ChangeCalendar,
    NoteFetch,
    RefreshCalendars,
    RemoveCalendar,
    SubscribeCalendar,
)
from pinmycal_desktop.model.commands.transfer import ImportCalendar
from pinmycal_desktop.model.errors import DiskFull, SecretsUnavailable
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import ImportTarget
from pinmycal_desktop.outward import fetching as fetching_module
from pinmycal_desktop.outward.fetching import MOST_AT_ONCE, Fetching
from pinmycal_desktop.remote.fetch import Patience
from pinmycal_desktop.vault import SessionVault, calendar_secret_name
from tests.builders import NOW, SettableClock, a_uid, a_wish, at
from tests.remote.places import Place, Request, a_place
from tests.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.booking import Calendar
    from pinmycal_desktop.model.calendar_source import FetchProgress
    from pinmycal_desktop.model.commands import Command

SECRET = "s3cr3t-canary"
YEARS = Span(NOW - timedelta(days=2000), NOW + timedelta(days=4000))


def calendar_of(*events: str) -> bytes:
    """Return a calendar file of such events."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN"]
    for number, event in enumerate(events):
        lines += ["BEGIN:VEVENT", f"UID:{number}@test", "DTSTAMP:20260101T000000Z"]
        lines += [*event.split("|"), "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


LUNCH = "SUMMARY:Lunch|DTSTART:20260310T110000Z|DTEND:20260310T120000Z"
GYM = "SUMMARY:Gym|DTSTART:20260310T170000Z|DTEND:20260310T180000Z"


@pytest.fixture
def vault() -> SessionVault:
    """Give what keeps addresses."""
    return SessionVault()


@contextmanager
def at_work(
    diary: Diary, clock: SettableClock, vault: SessionVault, **limits: object
) -> Iterator[Fetching]:
    """Give the thread that fetches, at work."""
    made = Fetching(
        diary,
        clock=clock,
        secrets=vault,
        agent="PinmyCal-test",
        look_at_files=0.02,
        **limits,  # type: ignore[arg-type]
    )
    made.start()
    try:
        yield made
    finally:
        made.stop()


@pytest.fixture
def fetching(
    diary: Diary, clock: SettableClock, vault: SessionVault
) -> Iterator[Fetching]:
    """Give the thread that fetches, as the program runs it."""
    with at_work(diary, clock, vault) as made:
        yield made


def subscribe(diary: Diary, vault: SessionVault, where: str, **wish: object) -> int:
    """Subscribe to a calendar and return its number."""
    address = read_address(where)
    command = SubscribeCalendar(
        place=address.place(a_uid()),
        **{"name": "Family", **wish},  # type: ignore[arg-type]
    )
    return run_with_address(diary, vault, command, address).calendar.id


def the_calendar(diary: Diary, number: int) -> Calendar:
    """Return a calendar as it is now."""
    return next(each for each in diary.busy.calendars() if each.id == number)


def progress(diary: Diary, number: int) -> FetchProgress:
    """Return how far fetching it has come."""
    source = the_calendar(diary, number).source
    assert source is not None
    return source.progress


def trouble(diary: Diary, number: int) -> str:
    """Return what went wrong with it the last time, if anything did."""
    message = progress(diary, number).trouble
    return message.code if message else ""


def titles(diary: Diary) -> list[str]:
    """Return what takes time, by start."""
    return [each.title for each in diary.busy.between(YEARS)]


def serving(request: Request, body: bytes, etag: str) -> None:
    """Answer with a calendar, or that it is still the same."""
    if request.headers["if-none-match"] == etag:
        request.give(304)
    else:
        request.give(200, body, {"etag": etag, "content-type": "text/calendar"})


@pytest.fixture
def place() -> Iterator[Place]:
    """Give a server with a calendar that holds lunch."""
    with a_place(lambda each: serving(each, calendar_of(LUNCH), '"1"')) as made:
        yield made


def fetched_again(diary: Diary, number: int, tries: int, place: Place) -> None:
    """Ask for a calendar again and wait for what comes of it."""
    diary.run(RefreshCalendars(calendar_ids=(number,)))
    wait_until(lambda: len(place.asked) >= tries and not is_due(diary, number))


def is_due(diary: Diary, number: int) -> bool:
    """Whether it is still to be fetched."""
    source = the_calendar(diary, number).source
    assert source is not None
    return source.due_at <= diary._clock()


@pytest.mark.usefixtures("fetching")
def test_a_calendar_takes_time_once_it_is_fetched(
    diary: Diary, vault: SessionVault, place: Place
) -> None:
    number = subscribe(diary, vault, f"{place.url}/{SECRET}.ics")
    wait_until(lambda: titles(diary) == ["Lunch"])
    now = progress(diary, number)
    assert (now.fetched_at, now.etag, now.events, now.trouble) == (NOW, '"1"', 1, None)
    span = Span.of_days(at(10, 0).date(), at(10, 0).date(), "UTC")
    event_type = diary.event_types.all()[0].id
    free = diary.slots.free(event_type, span=span, zone="UTC")
    assert free
    assert all(not each.span.overlaps(Span(at(10, 11), at(10, 12))) for each in free)


@pytest.mark.usefixtures("fetching")
def test_the_address_is_in_no_file(
    diary: Diary, vault: SessionVault, place: Place, database: Path
) -> None:
    number = subscribe(diary, vault, f"{place.url}/{SECRET}.ics?key={SECRET}")
    wait_until(lambda: titles(diary) == ["Lunch"])
    place.answer = lambda each: each.give(500)
    fetched_again(diary, number, 2, place)
    assert SECRET in place.asked[1][0]
    for file in database.parent.rglob("*"):
        assert not file.is_file() or SECRET.encode() not in file.read_bytes(), file
    assert SECRET not in repr(the_calendar(diary, number))


@pytest.mark.usefixtures("fetching")
def test_an_unchanged_calendar_is_not_sent_or_read_again(
    diary: Diary, vault: SessionVault, place: Place, clock: SettableClock
) -> None:
    number = subscribe(diary, vault, f"{place.url}/a.ics")
    wait_until(lambda: titles(diary) == ["Lunch"])
    (before,) = diary.busy.between(YEARS)
    clock.now += timedelta(minutes=5)
    fetched_again(diary, number, 2, place)
    assert place.asked[1][1]["if-none-match"] == '"1"'
    assert progress(diary, number).fetched_at == clock.now
    # The same octets under another name of their state are known too.
    place.answer = lambda each: serving(each, calendar_of(LUNCH), '"2"')
    fetched_again(diary, number, 3, place)
    assert progress(diary, number).etag == '"2"'
    assert diary.busy.between(YEARS) == (before,)


@pytest.mark.usefixtures("fetching")
def test_a_changed_calendar_changes_only_what_changed(
    diary: Diary, vault: SessionVault, place: Place
) -> None:
    number = subscribe(diary, vault, f"{place.url}/a.ics")
    wait_until(lambda: titles(diary) == ["Lunch"])
    (lunch,) = diary.busy.between(YEARS)
    spans: list[Span] = []
    diary.watch(lambda changes: spans.extend(changes.spans))
    place.answer = lambda each: serving(each, calendar_of(LUNCH, GYM), '"2"')
    fetched_again(diary, number, 2, place)
    wait_until(lambda: titles(diary) == ["Lunch", "Gym"])
    assert diary.busy.between(YEARS)[0] == lunch
    wait_until(lambda: spans == [Span(at(10, 17), at(10, 18))])
    place.answer = lambda each: serving(each, calendar_of(), '"3"')
    fetched_again(diary, number, 3, place)
    wait_until(lambda: titles(diary) == [])
    assert the_calendar(diary, number).name == "Family"


@pytest.mark.usefixtures("fetching")
@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (500, b"", "remote.answered"),
        (404, b"", "remote.not-there"),
        (200, b"<html><body>Log in</body></html>", "transfer.not-a-calendar.web-page"),
        (200, b"", "transfer.empty-file"),
    ],
)
def test_the_last_good_state_outlives_failures(
    diary: Diary,
    vault: SessionVault,
    place: Place,
    clock: SettableClock,
    *,
    status: int,
    body: bytes,
    told: str,
) -> None:
    number = subscribe(diary, vault, f"{place.url}/a.ics")
    wait_until(lambda: titles(diary) == ["Lunch"])
    place.answer = lambda each: each.give(status, body)
    clock.now += timedelta(minutes=5)
    fetched_again(diary, number, 2, place)
    assert trouble(diary, number) == told
    assert titles(diary) == ["Lunch"]
    now = progress(diary, number)
    assert (now.fetched_at, now.tried_at, now.failures) == (NOW, clock.now, 1)
    place.answer = lambda each: serving(each, calendar_of(LUNCH, GYM), '"2"')
    fetched_again(diary, number, 3, place)
    wait_until(lambda: titles(diary) == ["Lunch", "Gym"])
    assert (trouble(diary, number), progress(diary, number).failures) == ("", 0)


@pytest.mark.usefixtures("fetching")
def test_a_server_may_ask_for_rest(
    diary: Diary, vault: SessionVault, place: Place, clock: SettableClock
) -> None:
    place.answer = lambda each: each.give(503, b"", {"retry-after": "7200"})
    number = subscribe(diary, vault, f"{place.url}/a.ics")
    wait_until(lambda: bool(trouble(diary, number)))
    source = the_calendar(diary, number).source
    assert source is not None
    assert source.due_at == clock.now + timedelta(hours=2)


def test_a_slow_calendar_delays_nobody(
    diary: Diary, clock: SettableClock, vault: SessionVault, place: Place
) -> None:
    def think(_: Request) -> None:
        slow.gate.wait(30)

    with (
        a_place(think) as slow,
        at_work(diary, clock, vault, patience=Patience(whole=20)),
    ):
        subscribe(diary, vault, f"{slow.url}/slow.ics", name="Slow")
        wait_until(lambda: bool(slow.asked))
        subscribe(diary, vault, f"{place.url}/a.ics")
        wait_until(lambda: titles(diary) == ["Lunch"])


def test_an_endless_calendar_is_cut_off(
    diary: Diary, clock: SettableClock, vault: SessionVault
) -> None:
    def pour(request: Request) -> None:
        request.send_response(200)
        request.send_header("transfer-encoding", "chunked")
        request.end_headers()
        while True:
            request.wfile.write(b"400\r\n" + b"x" * 1024 + b"\r\n")

    with a_place(pour) as place, at_work(diary, clock, vault, octets=100_000):
        number = subscribe(diary, vault, f"{place.url}/a.ics")
        wait_until(lambda: trouble(diary, number) == "remote.too-large")


@pytest.mark.usefixtures("fetching")
def test_what_takes_no_time_is_left_out(
    diary: Diary, vault: SessionVault, place: Place
) -> None:
    events = (
        LUNCH,
        f"{GYM}|TRANSP:TRANSPARENT",
        f"{GYM}|STATUS:CANCELLED",
        "SUMMARY:Point|DTSTART:20260310T170000Z",
        "SUMMARY:Long ago|DTSTART:20160310T170000Z|DTEND:20160310T180000Z",
        "SUMMARY:Maybe|DTSTART:20260311T170000Z|DURATION:PT1H|STATUS:TENTATIVE",
    )
    place.answer = lambda each: serving(each, calendar_of(*events), '"1"')
    subscribe(diary, vault, f"{place.url}/a.ics")
    wait_until(lambda: titles(diary) == ["Lunch", "Maybe"])


@pytest.mark.usefixtures("fetching")
def test_series_are_spread_out_around_a_now_that_moves(
    diary: Diary, vault: SessionVault, place: Place, clock: SettableClock
) -> None:
    weekly = "SUMMARY:Choir|DTSTART:20200107T180000Z|DURATION:PT1H|RRULE:FREQ=WEEKLY"
    place.answer = lambda each: serving(each, calendar_of(weekly), '"1"')
    number = subscribe(diary, vault, f"{place.url}/a.ics")
    wait_until(lambda: progress(diary, number).events > 0)
    last = diary.busy.between(YEARS)[-1].span.start
    assert last > NOW + timedelta(days=720)
    clock.now += SPREAD_AGAIN
    fetched_again(diary, number, 2, place)
    assert "if-none-match" not in place.asked[1][1]
    assert diary.busy.between(YEARS)[-1].span.start == last + SPREAD_AGAIN


def put(file: Path, content: bytes) -> None:
    """Put a whole file in place, as a careful program does."""
    beside = file.with_suffix(".new")
    beside.write_bytes(content)
    beside.replace(file)


@pytest.mark.usefixtures("fetching")
def test_a_file_is_read_when_it_changes(
    diary: Diary, vault: SessionVault, tmp_path: Path
) -> None:
    file = tmp_path / "team.ics"
    put(file, calendar_of(LUNCH))
    subscribe(diary, vault, str(file))
    wait_until(lambda: titles(diary) == ["Lunch"])
    file.write_bytes(calendar_of(LUNCH, GYM))
    wait_until(lambda: titles(diary) == ["Lunch", "Gym"])
    put(file, calendar_of(GYM))
    wait_until(lambda: titles(diary) == ["Gym"])


def test_a_calendar_is_fetched_again_when_its_time_has_come(
    diary: Diary,
    vault: SessionVault,
    place: Place,
    clock: SettableClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fetching_module, "LOOK_SECONDS", 0.02)
    with at_work(diary, clock, vault):
        number = subscribe(diary, vault, f"{place.url}/a.ics")
        wait_until(lambda: titles(diary) == ["Lunch"])
        place.answer = lambda each: serving(each, calendar_of(GYM), '"2"')
        for tries in (2, 3, 4):
            source = the_calendar(diary, number).source
            assert source is not None
            rest = source.due_at - clock()
            assert timedelta(minutes=12) <= rest <= timedelta(minutes=18)
            assert len(place.asked) == tries - 1
            clock.now = source.due_at + timedelta(seconds=1)
            wait_until(lambda: not is_due(diary, number))
            assert len(place.asked) == tries
            assert titles(diary) == ["Gym"]


@pytest.mark.usefixtures("fetching")
def test_bookings_made_here_do_not_block_themselves(
    diary: Diary, vault: SessionVault, tmp_path: Path
) -> None:
    booking = diary.run(a_wish()).booking
    ours, theirs = "UID:0@test", f"UID:{booking.ical_uid}"
    copy = "SUMMARY:Here|DTSTART:20260310T090000Z|DTEND:20260310T093000Z"
    body = calendar_of(copy, LUNCH).replace(ours.encode(), theirs.encode())
    put(tmp_path / "back.ics", body)
    subscribe(diary, vault, str(tmp_path / "back.ics"))
    wait_until(lambda: titles(diary) == ["Lunch"])
    quarter = timedelta(minutes=15)
    moved = RescheduleBooking(
        booking_id=booking.id,
        start=booking.span.start + quarter,
        origin=Origin.WINDOW,
        off_grid=True,
    )
    assert diary.run(moved).booking.span.start == booking.span.start + quarter


@pytest.mark.usefixtures("fetching")
def test_bookings_taken_in_still_stand_where_their_calendar_has_them(
    diary: Diary, vault: SessionVault, tmp_path: Path
) -> None:
    file = diary.transfer.read(calendar_of(LUNCH), name="mail.ics")
    wanted = ImportCalendar(account_id=1, file=file, target=ImportTarget.BOOKINGS)
    assert diary.run(wanted).batch.added == 1
    put(tmp_path / "theirs.ics", calendar_of(LUNCH.replace("T11", "T10")))
    subscribe(diary, vault, str(tmp_path / "theirs.ics"))
    wait_until(lambda: titles(diary) == ["Lunch"])


@pytest.mark.usefixtures("fetching")
def test_a_file_that_is_half_there_or_gone_loses_nothing(
    diary: Diary, vault: SessionVault, tmp_path: Path
) -> None:
    file, other = tmp_path / "team.ics", tmp_path / "other.ics"
    put(file, calendar_of(GYM))
    number = subscribe(diary, vault, str(file))
    wait_until(lambda: titles(diary) == ["Gym"])
    put(file, b"BEGIN:VCAL")  # half-written
    wait_until(lambda: bool(trouble(diary, number)))
    assert titles(diary) == ["Gym"]
    file.unlink()
    wait_until(lambda: trouble(diary, number) == "calendar.no-file")
    put(other, calendar_of(LUNCH))
    subscribe(diary, vault, str(other), name="Other")
    wait_until(lambda: titles(diary) == ["Lunch", "Gym"])
    # It was looked at again meanwhile, but noted once.
    assert progress(diary, number).failures == 2
    put(file, calendar_of(GYM, LUNCH))
    wait_until(lambda: titles(diary) == ["Lunch", "Lunch", "Gym"])


@pytest.mark.skipif(os.name == "nt", reason="only on POSIX: a pipe with a name")
@pytest.mark.usefixtures("fetching")
def test_a_pipe_is_no_file(diary: Diary, vault: SessionVault, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.ics")
    number = subscribe(diary, vault, str(tmp_path / "pipe.ics"))
    wait_until(lambda: trouble(diary, number) == "calendar.no-file")


def test_a_file_larger_than_the_limit_is_not_read(
    diary: Diary, clock: SettableClock, vault: SessionVault, tmp_path: Path
) -> None:
    (tmp_path / "big.ics").write_bytes(bytes(2000))
    with at_work(diary, clock, vault, octets=1000):
        number = subscribe(diary, vault, str(tmp_path / "big.ics"))
        wait_until(lambda: trouble(diary, number) == "remote.too-large")


@pytest.mark.usefixtures("fetching")
def test_a_calendar_whose_address_is_gone_says_so(
    diary: Diary, vault: SessionVault, place: Place
) -> None:
    number = subscribe(diary, vault, f"{place.url}/a.ics")
    wait_until(lambda: titles(diary) == ["Lunch"])
    source = the_calendar(diary, number).source
    assert source is not None
    vault.delete(calendar_secret_name(source.place.uid))
    diary.run(RefreshCalendars())
    wait_until(lambda: trouble(diary, number) == "calendar.address-gone")
    assert titles(diary) == ["Lunch"]


@pytest.mark.usefixtures("fetching")
def test_another_address_is_fetched_at_once(
    diary: Diary, vault: SessionVault, place: Place, tmp_path: Path
) -> None:
    file = tmp_path / "gym.ics"
    file.write_bytes(calendar_of(GYM))
    number = subscribe(diary, vault, f"{place.url}/a.ics")
    wait_until(lambda: titles(diary) == ["Lunch"])
    address = read_address(str(file))
    moved = ChangeCalendar(
        calendar_id=number,
        name="Family",
        colour=0,
        takes_time=True,
        place=address.place(a_uid()),
    )
    back: Command | None = run_with_address(diary, vault, moved, address).undo
    wait_until(lambda: titles(diary) == ["Gym"])
    assert back is not None
    diary.run(back)
    wait_until(lambda: titles(diary) == ["Lunch"])


@pytest.mark.usefixtures("fetching")
def test_the_address_of_a_removed_calendar_is_forgotten_a_day_later(
    diary: Diary, vault: SessionVault, place: Place, clock: SettableClock
) -> None:
    number = subscribe(diary, vault, f"{place.url}/a.ics")
    wait_until(lambda: titles(diary) == ["Lunch"])
    source = the_calendar(diary, number).source
    assert source is not None
    name = calendar_secret_name(source.place.uid)
    back = diary.run(RemoveCalendar(calendar_id=number)).undo
    assert titles(diary) == []
    assert back is not None
    again = diary.run(back).calendar
    wait_until(lambda: titles(diary) == ["Lunch"])
    diary.run(RemoveCalendar(calendar_id=again.id))
    clock.now += KEEP_REMOVED
    assert vault.get(name) is not None
    clock.now += timedelta(seconds=1)
    subscribe(diary, vault, f"{place.url}/b.ics")  # whatever makes it look
    wait_until(lambda: vault.get(name) is None)
    wait_until(lambda: diary.calendars.to_forget() == ())


def test_stopping_ends_a_reading_in_its_child(
    diary: Diary, clock: SettableClock, vault: SessionVault, place: Place
) -> None:
    bomb = "SUMMARY:X|DTSTART:20200101T000000Z|RRULE:FREQ=SECONDLY"
    place.answer = lambda each: serving(each, calendar_of(*[bomb] * 2000), '"1"')
    with at_work(diary, clock, vault) as fetching:
        number = subscribe(diary, vault, f"{place.url}/a.ics")
        wait_until(lambda: bool(fetching._readings) or not is_due(diary, number))
    assert not fetching._thread.is_alive()


@pytest.mark.usefixtures("fetching")
def test_a_calendar_nobody_named_is_called_as_it_calls_itself(
    diary: Diary, vault: SessionVault, place: Place
) -> None:
    titled = calendar_of(LUNCH).replace(
        b"VERSION:2.0", b"VERSION:2.0\r\nX-WR-CALNAME:Kin\tand  kith"
    )
    place.answer = lambda each: serving(each, titled, '"1"')
    number = subscribe(diary, vault, f"{place.url}/a", name="x.test", takes_name=True)
    wait_until(lambda: the_calendar(diary, number).name == "Kin and kith")
    named = subscribe(diary, vault, f"{place.url}/b", name="Mine")
    wait_until(lambda: progress(diary, named).events == 1)
    assert the_calendar(diary, named).name == "Mine"


def test_a_name_that_was_given_meanwhile_stays(
    diary: Diary, clock: SettableClock, vault: SessionVault, tmp_path: Path
) -> None:
    titled = calendar_of(LUNCH).replace(
        b"VERSION:2.0", b"VERSION:2.0\r\nX-WR-CALNAME:Kin"
    )
    (tmp_path / "a.ics").write_bytes(titled)
    number = subscribe(diary, vault, str(tmp_path / "a.ics"), takes_name=True)
    diary.run(
        ChangeCalendar(calendar_id=number, name="Mine", colour=0, takes_time=True)
    )
    with at_work(diary, clock, vault):
        wait_until(lambda: progress(diary, number).events == 1)
    assert the_calendar(diary, number).name == "Mine"


class Shut(SessionVault):
    """A keyring that is locked, or breaks, when it is asked."""

    trouble: Exception | None = SecretsUnavailable("secrets.locked")

    def get(self, name: str) -> str | None:
        """Refuse, until nothing is in the way."""
        if self.trouble is not None:
            raise self.trouble
        return super().get(name)


def test_a_locked_keyring_is_said_and_asked_again(
    diary: Diary, clock: SettableClock, place: Place
) -> None:
    vault = Shut()
    with at_work(diary, clock, vault):
        number = subscribe(diary, vault, f"{place.url}/a.ics")
        wait_until(lambda: trouble(diary, number) == "secrets.locked")
        assert not place.asked
        vault.trouble = None
        diary.run(RefreshCalendars())
        wait_until(lambda: titles(diary) == ["Lunch"])


def test_an_address_that_was_in_memory_only_is_asked_for_again(
    diary: Diary, clock: SettableClock, place: Place
) -> None:
    vault = Shut()
    vault.trouble = SecretsUnavailable("secrets.none")
    with at_work(diary, clock, vault):
        number = subscribe(diary, vault, f"{place.url}/a.ics")
        wait_until(lambda: trouble(diary, number) == "calendar.address-gone")


def test_a_bug_in_one_fetch_stops_no_other(
    diary: Diary,
    clock: SettableClock,
    place: Place,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bugs: list[BaseException | None] = []
    monkeypatch.setattr(
        threading, "excepthook", lambda facts: bugs.append(facts.exc_value)
    )
    vault = Shut()
    vault.trouble = LookupError("a bug")
    (tmp_path / "a.ics").write_bytes(calendar_of(GYM))
    with at_work(diary, clock, vault):
        subscribe(diary, vault, f"{place.url}/a.ics")
        wait_until(lambda: bool(bugs))
        subscribe(diary, vault, str(tmp_path / "a.ics"))
        wait_until(lambda: titles(diary) == ["Gym"])
        assert len(bugs) == 1  # it is not tried again at once


@pytest.mark.usefixtures("fetching")
def test_one_that_never_sent_anything_cannot_be_unchanged(
    diary: Diary, vault: SessionVault, place: Place
) -> None:
    place.answer = lambda each: each.give(304)
    number = subscribe(diary, vault, f"{place.url}/a.ics")
    wait_until(lambda: trouble(diary, number) == "remote.not-understood")


def test_a_few_are_fetched_at_a_time(
    diary: Diary, clock: SettableClock, vault: SessionVault
) -> None:
    def think(request: Request) -> None:
        release.wait(30)
        serving(request, calendar_of(LUNCH), '"1"')

    release = threading.Event()
    with a_place(think) as slow, at_work(diary, clock, vault):
        for number in range(MOST_AT_ONCE + 2):
            subscribe(diary, vault, f"{slow.url}/{number}.ics", name=f"{number}")
        wait_until(lambda: len(slow.asked) == MOST_AT_ONCE)
        release.set()
        wait_until(lambda: len(titles(diary)) == MOST_AT_ONCE + 2)


def test_a_diary_that_cannot_be_written_loses_no_fetch(
    diary: Diary,
    clock: SettableClock,
    vault: SessionVault,
    place: Place,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fetching_module, "REST_AFTER_TROUBLE_SECONDS", 0.01)
    failing = [DiskFull("store.disk-full")] * 2
    run = Diary.run

    def refusing(self: Diary, command: Command, **more: Any) -> Outcome:
        if isinstance(command, NoteFetch) and failing:
            raise failing.pop()
        return run(self, command, **more)

    monkeypatch.setattr(Diary, "run", refusing)
    with at_work(diary, clock, vault):
        subscribe(diary, vault, f"{place.url}/a.ics")
        wait_until(lambda: titles(diary) == ["Lunch"])
    assert not failing
