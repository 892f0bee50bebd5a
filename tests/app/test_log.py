"""The log of a data folder: who reads it, how long it gets, what it never holds."""

from __future__ import annotations

import logging
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.app import log_file
from pinmycal_desktop.app.log import keep_log, logged
from pinmycal_desktop.wire.token import new_token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.settings import DataFolder

_log = logging.getLogger("test.log")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _made(folder: DataFolder) -> None:
    folder.make()


@pytest.fixture
def anybody_may_read() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def lines(folder: DataFolder) -> list[str]:
    return folder.log.read_text("utf-8").splitlines()


def stumble(why: str) -> None:
    raise ValueError(why)


@pytest.mark.expects_log("before it is written", "while it is written")
def test_what_was_logged_before_the_log_is_written_is_in_it(folder: DataFolder) -> None:
    log = keep_log(folder)
    _log.warning("before it is %s", "written")
    assert not folder.log.exists()
    log.begin()
    log.begin()
    _log.warning("while it is written")
    log.close()
    log.close()
    first, second = lines(folder)
    assert first.endswith("WARNING test.log: before it is written")
    assert second.endswith("WARNING test.log: while it is written")


@pytest.mark.expects_log("never begun", "not heard")
def test_a_log_that_is_never_begun_is_written_at_its_end(folder: DataFolder) -> None:
    log = keep_log(folder)
    _log.warning("never begun")
    log.close()
    _log.warning("not heard any more")
    assert len(lines(folder)) == 1


def test_without_trouble_there_is_no_file(folder: DataFolder) -> None:
    with logged(folder):
        _log.info("all is well")
    keep_log(folder).close()
    assert list(folder.path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="only on systems with modes")
@pytest.mark.usefixtures("anybody_may_read")
@pytest.mark.expects_log("private")
def test_only_its_owner_reads_it(folder: DataFolder) -> None:
    folder.log.touch(0o644)
    with logged(folder):
        _log.error("private")
    assert stat.S_IMODE(folder.log.stat().st_mode) == 0o600
    folder.log.unlink()
    with logged(folder):
        _log.error("private")
    assert stat.S_IMODE(folder.log.stat().st_mode) == 0o600


@pytest.mark.expects_log("x")
def test_it_takes_a_megabyte_at_most(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert 2 * log_file.MOST_OCTETS <= 1_000_000
    monkeypatch.setattr(log_file, "MOST_OCTETS", 50_000)
    with logged(folder):
        for _ in range(20):
            _log.error("x" * 40_000)
    kept = sorted(folder.path.iterdir())
    assert [each.name for each in kept] == ["pinmycal.log", "pinmycal.log.1"]
    assert sum(each.stat().st_size for each in kept) < 100_000


@pytest.mark.expects_log("asked for")
def test_what_comes_from_outside_never_looks_like_a_record(folder: DataFolder) -> None:
    with logged(folder):
        _log.error("asked for %s", "a\n2026-01-01 ERROR forged: b\r\x1b[2J\u2028")
    (line,) = lines(folder)
    assert line.endswith(r"a\x0a2026-01-01 ERROR forged: b\x0d\x1b[2J\x2028")


@pytest.mark.expects_log("a mistake")
def test_a_traceback_follows_its_record_set_in(folder: DataFolder) -> None:
    with logged(folder):
        try:
            stumble("one\n2026-01-01 ERROR forged: two")
        except ValueError:
            _log.exception("a mistake")
    first, *trace = lines(folder)
    assert first.endswith("ERROR test.log: a mistake")
    assert trace[0] == "    Traceback (most recent call last):"
    assert "forged" in trace[-1]
    assert all(each.startswith("    ") for each in trace)


@pytest.mark.expects_log("refused")
def test_no_key_gets_into_it(folder: DataFolder) -> None:
    key = new_token().secret
    with logged(folder):
        _log.error("refused %s", key)
        try:
            stumble(key)
        except ValueError:
            _log.exception("refused")
    assert key not in folder.log.read_text("utf-8")
    assert "refused (a key)" in folder.log.read_text("utf-8")


@pytest.mark.expects_log("lost")
def test_a_log_that_cannot_be_written_is_nobodys_trouble(
    folder: DataFolder, capfd: pytest.CaptureFixture[str]
) -> None:
    folder.log.mkdir()
    with logged(folder):
        _log.error("lost")
    folder.log.rmdir()
    folder.path.rmdir()
    with logged(folder):
        _log.error("lost")
    assert capfd.readouterr() == ("", "")


@pytest.mark.expects_log("again and again")
def test_a_mistake_that_repeats_itself_does_not_fill_the_memory(
    folder: DataFolder,
) -> None:
    log = keep_log(folder)
    for _ in range(1_100):
        _log.error("again and again")
    log.close()
    assert len(lines(folder)) == 1_000


@pytest.mark.expects_log("from elsewhere")
def test_it_hears_every_thread(folder: DataFolder) -> None:
    with logged(folder):
        each = threading.Thread(target=_log.error, args=("from elsewhere",))
        each.start()
        each.join()
    assert len(lines(folder)) == 1


def test_to_keep_it_loads_nothing_slow() -> None:
    asked = (
        "import sys; from pinmycal_desktop.app import log;"
        "print('logging.handlers' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"
