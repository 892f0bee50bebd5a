"""The sample: two believable months in a folder of their own, to look around in.

It is made aside and put in place when it is whole; `sample_play` says what happens in
it. It never touches a folder with data that is not made up.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pinmycal_desktop.app import sample_cast as cast
from pinmycal_desktop.app.sample_play import MovableClock, perform
from pinmycal_desktop.control.lock import FolderLock
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.errors import StoreTrouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.settings import DataFolder

_STALE_AFTER = timedelta(days=14)
_MORNING = time(8)
_UNFINISHED = "unfinished"


def prepare_sample(
    folder: DataFolder, *, clock: Callable[[], datetime], day: date | None = None
) -> None:
    """Fill the sample's `folder` around `day`, unless it is filled well already.

    Without a `day` it is today, and a sample of about now is kept. Raises StoreTrouble
    for a folder with data that is not made up. Does nothing while another process owns
    the folder.
    """
    today = clock().astimezone(ZoneInfo(cast.ZONE)).date()
    if not folder.is_sample and folder.database.exists():
        raise StoreTrouble("sample.not-a-sample", path=str(folder.path))
    if _is_good(folder, day, today) and _opens(folder, clock):
        return
    folder.make()
    lock = FolderLock.take(folder.lock)
    if lock is None:
        return
    try:
        _fill_folder(folder, day or today)
    finally:
        lock.release()


def _is_good(folder: DataFolder, day: date | None, today: date) -> bool:
    """Whether the folder holds a sample of `day`, or of about today."""
    try:
        around = date.fromisoformat(folder.sample_mark.read_text("utf-8").strip())
    except (OSError, ValueError):
        return False
    if not folder.database.exists():
        return False
    return around == day if day else abs(around - today) <= _STALE_AFTER


def _opens(folder: DataFolder, clock: Callable[[], datetime]) -> bool:
    """Whether this version reads the sample as it is: nobody misses an older one."""
    try:
        Diary.open(folder.database, clock=clock, read_only=True).close()
    except StoreTrouble:
        return False
    return True


def _fill_folder(folder: DataFolder, day: date) -> None:
    """Make the sample aside, and put it in place when it is whole."""
    aside = folder.path / _UNFINISHED
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(mode=0o700)
    clock = MovableClock(datetime.combine(day, _MORNING, tzinfo=UTC))
    made = aside / folder.database.name
    with closing(
        Diary.open(made, clock=clock, zone=cast.ZONE, host_name=cast.HOST_NAME)
    ) as diary:
        perform(diary, clock, day)
    # Marked as a sample before there is data, and as one of that day only after.
    folder.sample_mark.write_text(f"{_UNFINISHED}\n", encoding="utf-8")
    for journal in ("-wal", "-shm"):
        folder.database.with_name(folder.database.name + journal).unlink(
            missing_ok=True
        )
    made.replace(folder.database)
    shutil.rmtree(aside)
    folder.sample_mark.write_text(f"{day.isoformat()}\n", encoding="utf-8")
