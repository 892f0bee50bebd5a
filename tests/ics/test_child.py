"""The reading child: limited, killable, and without anything of the user's."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
from dataclasses import replace
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.ics import child, child_main, child_start
from pinmycal_desktop.ics.child import CalendarReading, ChildLimits, read_in_child
from pinmycal_desktop.ics.frames import (
    Answer,
    Request,
    decode_answer,
    encode,
    read_frame,
    write_frame,
)
from pinmycal_desktop.ics.reader import read_calendar
from pinmycal_desktop.model.errors import BadCalendarFile
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from pinmycal_desktop.model.span import Span

EVENT = b"BEGIN:VEVENT\nUID:e\nSUMMARY:Tea\nDTSTART:20260413T090000Z\nEND:VEVENT\n"
BOMB = (
    b"BEGIN:VEVENT\nDTSTART:18000105T090000Z\n"
    b"RRULE:FREQ=MINUTELY;BYHOUR=3;COUNT=999999999\nEND:VEVENT\n"
)
TOIL = (
    b"BEGIN:VEVENT\nDTSTART:18000105T090000Z\n"
    b"RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=9999\nEND:VEVENT\n"
)
"""Seconds of work, once there are thousands of them."""


def _request(window: Span) -> Request:
    return Request(
        name="tea.ics",
        first=window.start,
        last=window.end,
        zone="Europe/Lisbon",
        memory=0,
        seconds=0,
    )


def _code(caught: pytest.ExceptionInfo[BadCalendarFile]) -> str:
    assert say(caught.value.message)
    return caught.value.message.code


def test_a_file_is_read_in_a_process_of_its_own(window: Span) -> None:
    file = read_in_child(EVENT, name="tea.ics", window=window, zone="Europe/Lisbon")

    assert (file.name, [event.title for event in file.events]) == ("tea.ics", ["Tea"])


def test_what_is_no_calendar_is_said_by_the_child(window: Span) -> None:
    with pytest.raises(BadCalendarFile) as caught:
        read_in_child(b"<html>", name="x", window=window)

    assert _code(caught) == "transfer.not-a-calendar.web-page"


def test_a_large_file_never_reaches_the_child(window: Span) -> None:
    with pytest.raises(BadCalendarFile) as caught:
        read_in_child(
            b"x" * (1024 * 1024 + 1),
            name="x",
            window=window,
            limits=ChildLimits(octets=1024 * 1024),
        )

    assert _code(caught) == "transfer.too-large"


def test_a_child_that_takes_too_long_is_killed(window: Span) -> None:
    reading = CalendarReading(ChildLimits(deadline=0.001))

    with pytest.raises(BadCalendarFile) as caught:
        reading.read(BOMB * 500, name="x", window=window)

    assert _code(caught) == "transfer.took-too-long"
    assert reading._child is None


@pytest.mark.skipif(sys.platform != "linux", reason="only on Linux, which keeps to it")
def test_the_system_ends_a_child_that_works_too_long(window: Span) -> None:
    limits = ChildLimits(seconds=1, deadline=60)

    with pytest.raises(BadCalendarFile) as caught:
        read_in_child(TOIL * 40_000, name="x", window=window, limits=limits)

    assert _code(caught) == "transfer.took-too-long"


@pytest.mark.skipif(sys.platform != "linux", reason="only on Linux, which keeps to it")
def test_a_child_that_needs_too_much_memory_is_ended(window: Span) -> None:
    limits = ChildLimits(memory=70 * 1024 * 1024)

    # In letters that are guessed, or it would be let go of piece by piece.
    octets = EVENT * 500_000 + b"X:caf\xe9\r\n"

    with pytest.raises(BadCalendarFile) as caught:
        read_in_child(octets, name="x", window=window, limits=limits)

    assert _code(caught) in ("transfer.too-much-memory", "transfer.reader-stopped")


def test_reading_can_be_cancelled_before_it_begins(window: Span) -> None:
    reading = CalendarReading()
    reading.cancel()

    with pytest.raises(BadCalendarFile) as caught:
        reading.read(EVENT, name="x", window=window)

    assert _code(caught) == "transfer.cancelled"


def test_reading_can_be_cancelled_from_another_thread(
    window: Span, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = [
        sys.executable,
        "-c",
        (
            "import sys; sys.stdin.read(); sys.stdin.close();"
            " import threading; threading.Event().wait()"
        ),
    ]
    monkeypatch.setattr(child, "command", lambda: waiting)
    reading = CalendarReading()
    codes: list[str] = []

    def read() -> None:
        try:
            reading.read(EVENT, name="x", window=window)
        except BadCalendarFile as error:
            codes.append(error.message.code)

    thread = threading.Thread(target=read)
    thread.start()
    while reading._child is None:
        thread.join(0.01)
    reading.cancel()
    thread.join(30)

    assert codes == ["transfer.cancelled"]


@pytest.mark.parametrize(
    "program", ["raise SystemExit(3)", "print('nonsense')", "print('\\0\\0\\0\\1!')"]
)
def test_a_child_that_breaks_down_is_said(
    window: Span, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(child, "command", lambda: [sys.executable, "-c", program])

    with pytest.raises(BadCalendarFile) as caught:
        read_in_child(EVENT, name="x", window=window)

    assert _code(caught) == "transfer.reader-stopped"


def test_a_child_without_an_answer_is_said(
    window: Span, monkeypatch: pytest.MonkeyPatch
) -> None:
    sink = BytesIO()
    write_frame(sink, encode(Answer()))
    nothing = f"import sys; sys.stdout.buffer.write({sink.getvalue()!r})"
    monkeypatch.setattr(child, "command", lambda: [sys.executable, "-c", nothing])

    with pytest.raises(BadCalendarFile) as caught:
        read_in_child(EVENT, name="x", window=window)

    assert _code(caught) == "transfer.reader-stopped"


def test_the_child_sees_nothing_of_the_users_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PINMYCAL_TOKEN", "secret")
    monkeypatch.setenv("TMPDIR", "/tmp/x")  # noqa: S108 - only its name is looked at

    environment = child.environment()

    assert "secret" not in environment.values()
    assert environment["TMPDIR"] == "/tmp/x"  # noqa: S108 - as above


def test_a_frozen_program_becomes_the_child_by_its_hidden_verb(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert child.command() == [sys.executable, "--read-calendar"]


def test_the_childs_own_side_answers_each_request(window: Span) -> None:
    source, sink = BytesIO(), BytesIO()
    for data in (EVENT, b"", EVENT):
        write_frame(source, encode(_request(window)))
        write_frame(source, data)
    source.write(b"\0\0\0\xffcut off")
    source.seek(0)

    result = child_main.main(source, sink)

    sink.seek(0)
    frames = list(iter(lambda: read_frame(sink), None))
    answers = [decode_answer(frame) for frame in frames]
    assert result == 0
    assert [each.part[0].event.uid for each in answers if each.part] == ["e", "e"]
    last = [each for each in answers if not each.part]
    assert [each.trouble is None for each in last] == [True, False, True]


def test_a_large_file_is_told_part_by_part_and_arrives_whole(window: Span) -> None:
    series = "".join(
        f"BEGIN:VEVENT\r\nUID:{each}\r\nSUMMARY:Tea {each}\r\n"
        f"DTSTART:202604{1 + each % 28:02}T090000Z\r\nDURATION:PT1H\r\n"
        f"ORGANIZER;CN=Mira:mailto:m@x.test\r\n"
        f"ATTENDEE;CN=Ava {each % 3}:mailto:ava{each % 3}@x.test\r\n"
        + ("RRULE:FREQ=DAILY;COUNT=5\r\n" if each % 100 == 0 else "")
        + "END:VEVENT\r\n"
        for each in range(2_500)
    )
    data = f"BEGIN:VCALENDAR\r\n{series}END:VCALENDAR\r\n".encode()
    told: list[float] = []

    with CalendarReading() as reading:
        file = reading.read(lambda: data, name="x", window=window, tell=told.append)

    assert file.originals
    assert replace(file, originals=()) == read_calendar(data, name="x", window=window)
    assert len(file.events) == 2_500 + 25 * 4
    assert len(told) > 2
    assert told == sorted(told)
    assert 0 < told[0] < 0.6
    assert told[-1] == 1.0
    people = {id(each) for event in file.events for each in event.attendees}
    assert len(people) == 3  # nobody is kept twice


def test_reading_can_be_cancelled_between_two_parts(window: Span) -> None:
    data = EVENT * 20_000
    reading = CalendarReading()

    with pytest.raises(BadCalendarFile) as caught:
        reading.read(data, name="x", window=window, tell=lambda _: reading.cancel())

    assert _code(caught) == "transfer.cancelled"
    assert reading._child is None


def test_one_child_reads_file_after_file(window: Span) -> None:
    with CalendarReading() as reading:
        first = reading.read(EVENT, name="a.ics", window=window)
        one = reading._child
        with pytest.raises(BadCalendarFile):
            reading.read(b"", name="b.ics", window=window)
        last = reading.read(EVENT, name="c.ics", window=window)
        assert one is not None
        assert one is reading._child

    assert (first.name, last.name) == ("a.ics", "c.ics")
    assert one.poll() is not None


def test_the_file_after_one_that_ended_the_child_is_read_by_another(
    window: Span, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = child.command()
    monkeypatch.setattr(child, "command", lambda: [sys.executable, "-c", "0"])
    with CalendarReading() as reading:
        with pytest.raises(BadCalendarFile):
            reading.read(EVENT, name="x", window=window)
        monkeypatch.setattr(child, "command", lambda: usual)

        assert reading.read(EVENT, name="x", window=window).events


def test_the_childs_own_side_says_why_it_cannot_read(window: Span) -> None:
    (answer,) = child_main.answers(_request(window), b"")

    assert answer.trouble == Message.of("transfer.empty-file")


def test_the_childs_own_side_says_when_memory_runs_out(
    window: Span, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(child_main, "Reading", full)

    (answer,) = child_main.answers(_request(window), EVENT)

    assert answer.trouble == Message.of("transfer.too-much-memory")


@pytest.mark.skipif(sys.platform == "win32", reason="only on systems with such limits")
def test_the_child_limits_itself() -> None:
    program = (
        "import resource; from pinmycal_desktop.ics.child_main import limit;"
        " limit(memory=10**9, seconds=7); limit(memory=0, seconds=0);"
        " print(resource.getrlimit(resource.RLIMIT_CPU)[0])"
    )

    done = subprocess.run(
        [sys.executable, "-c", program],
        env=child.environment(),
        capture_output=True,
        check=True,
    )

    # Seven from now on, and what starting took before.
    assert 7 <= int(done.stdout) <= 10


def test_a_system_without_limits_is_no_obstacle(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(child_main, "resource", None)

    child_main.limit(memory=1, seconds=1)


def test_a_very_long_file_is_read_within_the_limits(
    window: Span, *, full: bool
) -> None:
    count = 200_000 if full else 20_000
    events = b"".join(
        EVENT.replace(b"UID:e", b"UID:e%d" % number) for number in range(count)
    )

    file = read_in_child(events, name="long.ics", window=window)

    assert len({event.uid for event in file.events}) == count
    assert file.unreadable == ()


def test_the_child_begins_without_what_it_does_without(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    was_collecting = gc.isenabled()
    monkeypatch.setitem(sys.modules, "typing_extensions", sys)  # put back afterwards
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO()))
    told = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(told))
    try:
        assert child_start.main() == 0
        assert "typing_extensions" not in sys.modules
        assert not gc.isenabled()
    finally:
        if was_collecting:
            gc.enable()
    assert told.getvalue() == b""
