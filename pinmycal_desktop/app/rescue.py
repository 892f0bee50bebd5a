"""Rescue of a damaged data file: put aside, and the newest whole copy in its place.

Only for a folder nobody owns; it is owned while this works. The damaged file is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.control.lock import FolderLock
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.errors import DamagedStore, DataFolderBusy

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from pinmycal_desktop.settings import DataFolder


def rescue(folder: DataFolder, *, clock: Callable[[], datetime]) -> Path | None:
    """Return where the damaged data file is now; None when it is not damaged.

    Raises DataFolderBusy while somebody owns the folder, DamagedStore when there is
    no whole copy (then nothing was changed), and StoreTrouble.
    """
    lock = FolderLock.take(folder.lock)
    if lock is None:
        raise DataFolderBusy("folder.busy", path=str(folder.path))
    try:
        Diary.open(folder.database, clock=clock).close()
    except DamagedStore:
        aside = Diary.rescue(folder.database, clock=clock)
        if aside is None:
            raise
        return aside
    finally:
        lock.release()
    return None
