"""Nothing lost, nothing twice: real processes, a bad line between them, and kill -9.

A process books, moves and cancels at two services, which are ours, each spoken to in
another platform's words. Between them is a proxy that loses what it can. The process is
killed at any moment, again and again. At the end all that was acknowledged is at the
service, once.
"""

from __future__ import annotations

import os
import random
import re
import signal
import sqlite3
import sys
import time
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.app.computer import now
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.outbox import ChangeKind, ChangeState
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.settings import DataFolder
from tests.processes import Processes, line
from tests.server.calling import make_token
from tests.sync.fault_proxy import FaultProxy, Trouble
from tests.sync.slots import slot

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator
    from pathlib import Path

FULL = bool(os.environ.get("PINMYCAL_TEST_FULL"))
ROUNDS = 1_000 if FULL else 100
PER_ROUND = 40
"""Numbers a round may use."""
SADNESS = 0.4


@pytest.fixture
def processes() -> Iterator[Processes]:
    """What starts processes and ends them."""
    started = Processes()
    yield started
    started.end()


def gone(pid: int) -> bool:
    """Whether a process is there no longer."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def said(process: subprocess.Popen[str], word: str, heard: list[str]) -> str:
    """Return what follows `word` on the first line that begins with it."""
    while True:
        told = line(process)
        assert told or process.poll() is None, process.communicate()
        if told.startswith(word):
            return told.removeprefix(word).strip()
        heard.append(told)


@pytest.mark.skipif(sys.platform == "win32", reason="only on systems that can fork")
@pytest.mark.timeout(4 * 3600)
def test_nothing_is_lost_and_nothing_is_made_twice(
    tmp_path: Path, processes: Processes
) -> None:
    theirs, ours = tmp_path / "theirs", tmp_path / "ours"
    with_key = Diary.open(
        DataFolder(theirs).database, clock=now, zone="UTC", host_name="Ada"
    )
    key = make_token(with_key)
    with_key.close()
    serve = processes.command(
        DataFolder(theirs), "serve", "--port", "0", "--rate-limit", "0"
    )
    (port,) = re.findall(r"127\.0\.0\.1:(\d+)", line(serve))
    proxy = FaultProxy(int(port), seed=13)
    proxy.start()
    heard: list[str] = []
    try:
        child = processes.start(
            "-m",
            "tests.sync.syncing_child",
            str(ours),
            f"http://127.0.0.1:{proxy.port}",
            key,
        )
        said(child, "ready", heard)
        drain(child, heard)
        proxy.sadness = SADNESS
        kill_in_a_loop(child, heard)
        proxy.sadness = 0.0
        drain(child, heard)
    finally:
        proxy.stop()

    assert all(proxy.met[each] for each in Trouble)
    serve.send_signal(signal.SIGTERM)
    serve.wait(60)
    check(DataFolder(theirs), DataFolder(ours), heard)


def drain(child: subprocess.Popen[str], heard: list[str]) -> None:
    """Let a life send and read all there is, and end by itself."""
    assert child.stdin is not None
    print("drain", file=child.stdin, flush=True)
    pid = int(said(child, "pid", heard))
    said(child, "drained", heard)
    while not gone(pid):
        time.sleep(0.001)


def kill_in_a_loop(child: subprocess.Popen[str], heard: list[str]) -> None:
    """Start a life and end it, again and again."""
    chance = random.Random(7)  # noqa: S311 - no secret, and to be repeated
    for n in range(ROUNDS):
        assert child.stdin is not None
        print("go", n * PER_ROUND, file=child.stdin, flush=True)
        pid = int(said(child, "pid", heard))
        heard.append("booked " + said(child, "booked", heard))
        time.sleep(chance.random() * 0.5)
        os.kill(pid, signal.SIGKILL)
        while not gone(pid):
            time.sleep(0.001)


def check(theirs: DataFolder, ours: DataFolder, heard: list[str]) -> None:
    """Lay what was acknowledged beside what the service has."""
    acknowledged = Counter(each for each in heard if each.partition(" ")[0] in WORDS)
    assert acknowledged, heard[:20]
    assert not [each for each in heard if each.startswith("refused")]
    diary = Diary.open(ours.database, clock=now)
    done = diary.outbox.done_since(now().replace(year=2000))
    wishes = {
        each.command.uid: each  # type: ignore[union-attr]
        for each in done
        if each.kind is ChangeKind.CREATE
    }
    for account in diary.account.every():
        assert not diary.outbox.items(account.id)
    assert all(each.state is ChangeState.DONE for each in done)
    diary.close()
    service = Diary.open(theirs.database, clock=now)
    ever = Span(slot(-100), slot(1_000_000 if FULL else 100_000))
    kept = service.bookings.between(ever)
    by_person = Counter(each.attendee.email for each in kept)
    assert set(by_person.values()) == {1}, by_person.most_common(3)
    starts = {each.attendee.email: each for each in kept}
    undone = given_up(ours)
    for told in acknowledged:
        word, _, number = told.partition(" ")
        wish = f"wish-{number}"
        if wish in undone:
            assert wish not in wishes
            assert f"n{number}@example.org" not in starts
            continue
        assert wish in wishes
        booking = starts[f"n{number}@example.org"]
        if word == "moved":
            assert booking.span.start == slot(int(number), moved=True)
        if word == "cancelled":
            assert not booking.status.takes_time
    service.close()


def given_up(ours: DataFolder) -> set[str]:
    """Return what was cancelled here before any of it left."""
    with closing(sqlite3.connect(ours.database)) as db:
        rows = db.execute(
            "select uid from booking where status_before_erasure is not null"
        )
        return {row[0] for row in rows}


WORDS = ("booked", "moved", "cancelled")
