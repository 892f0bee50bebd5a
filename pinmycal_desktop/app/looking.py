"""Looking into data that can only be read: another's, a medium's, a full disk's.

It owns nothing and writes nothing, so it may look beside an owner who does not answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.control.address import Role
from pinmycal_desktop.control.desk import Desk, answer
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.control.requests import Request
    from pinmycal_desktop.settings import DataFolder


def look(
    folder: DataFolder,
    request: Request,
    *,
    clock: Callable[[], datetime],
    keyring: str,
) -> Reply:
    """Answer a request that changes nothing. Raises StoreTrouble."""
    diary = Diary.open(folder.database, clock=clock, read_only=True)
    try:
        secrets = Vault(keyring)
        desk = Desk(diary=diary, clock=clock, secrets=secrets, role=Role.COMMAND)
        return answer(request, desk)
    finally:
        diary.close()
