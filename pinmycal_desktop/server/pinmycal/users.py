"""`/v1/users`: who a token belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.pinmycal.user import me_body

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.server.exchange import Asked


def me(diary: Diary, asked: Asked) -> Answer:
    """Say whose token this is, and which workspace it opens."""
    account = diary.account.local()
    return Answer(body=me_body(account, asked.host, request_id=asked.request_id))
