"""A copy of the data, kept beside the window when one is due; nobody waits for it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.ui.operations import Operations

_log = logging.getLogger(__name__)


def keep_copy(operations: Operations) -> None:
    """Keep a copy in an errand; what hinders it stands in the log alone."""
    operations.errand(_keep, _told_nobody, _log_no_copy)


def _keep(diary: Diary) -> Path | None:
    return diary.keep_backup()


def _told_nobody(_copy: Path | None) -> None:
    """A copy was kept, or was not due."""


def _log_no_copy(error: PinmyCalError) -> None:
    _log.error("no copy of the data could be kept: %s", error.message.code)
