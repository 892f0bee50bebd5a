"""The lock on a data folder: one owner, whatever happens to it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.control.lock import FolderLock, is_held

if TYPE_CHECKING:
    from pathlib import Path

_HOLD = """
import sys, pathlib
from pinmycal_desktop.control.lock import FolderLock
lock = FolderLock.take(pathlib.Path(sys.argv[1]))
print("held" if lock else "refused", flush=True)
sys.stdin.read()
"""


def _hold(path: Path) -> subprocess.Popen[str]:
    """Return a process that has tried to take the lock."""
    return subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_lock_is_given_once_and_again_when_it_is_released(tmp_path: Path) -> None:
    path = tmp_path / "owner.lock"
    first = FolderLock.take(path)
    assert first is not None
    assert FolderLock.take(path) is None
    assert is_held(path)
    first.release()
    first.release()
    assert not is_held(path)
    second = FolderLock.take(path)
    assert second is not None
    second.release()


def test_a_folder_nobody_ever_owned_is_free(tmp_path: Path) -> None:
    assert not is_held(tmp_path / "owner.lock")
    assert not (tmp_path / "owner.lock").exists()


def test_another_process_is_refused_while_one_holds_the_lock(tmp_path: Path) -> None:
    path = tmp_path / "owner.lock"
    lock = FolderLock.take(path)
    assert lock is not None
    with _hold(path) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "refused\n"
        other.communicate()
    lock.release()


@pytest.mark.skipif(os.name != "posix", reason="only on posix: there is no kill -9")
def test_a_killed_owner_leaves_the_folder_free(tmp_path: Path) -> None:
    path = tmp_path / "owner.lock"
    with _hold(path) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        assert is_held(path)
        other.send_signal(signal.SIGKILL)
        other.wait()
        assert not is_held(path)


def test_a_lock_outlives_the_programs_its_owner_starts(tmp_path: Path) -> None:
    path = tmp_path / "owner.lock"
    lock = FolderLock.take(path)
    assert lock is not None
    with subprocess.Popen(
        [sys.executable, "-c", "input()"], stdin=subprocess.PIPE
    ) as child:
        lock.release()
        assert not is_held(path)
        child.communicate(b"\n")
