"""The lock that makes one process the owner of a data folder.

It is held on a file by the operating system, so it is free the moment its process
ends, however it ends. The file stays for ever: deleting a locked file would let a
second process lock another one of the same name.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        """Lock the first byte of the file, or raise OSError at once."""
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        """Lock the whole file, or raise OSError at once."""
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """The right to write one data folder, until `release` or the process's end."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    @classmethod
    def take(cls, path: Path) -> FolderLock | None:
        """Return the lock on `path`, or None while another holds it. Never waits.

        Raises OSError when the file cannot be made at all.
        """
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(handle)
        except OSError:
            os.close(handle)
            return None
        return cls(handle)

    def release(self) -> None:
        """Let the next one in. A second call does nothing."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


def is_held(path: Path) -> bool:
    """Whether some process owns the folder of this lock file right now."""
    if not path.exists():
        return False
    try:
        lock = FolderLock.take(path)
    except OSError:
        return False  # who may not write here cannot be kept from it by a lock
    if lock is None:
        return True
    lock.release()
    return False
