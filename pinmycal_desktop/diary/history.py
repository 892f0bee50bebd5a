"""What is noted about a booking when it changes, in the words' codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.booking import HistoryEntry, Origin
from pinmycal_desktop.model.message import Argument, Message
from pinmycal_desktop.store import history

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work


def note(
    work: Work,
    booking_id: int,
    origin: Origin,
    code: str,
    *,
    reason: str = "",
    **arguments: Argument,
) -> None:
    """Note what happened to a booking; with a reason the code gains `.reason`."""
    if reason:
        code, arguments = f"{code}.reason", {**arguments, "reason": reason}
    entry = HistoryEntry(
        at=work.now, origin=origin, message=Message.of(code, **arguments)
    )
    history.add_history(work.db, [(booking_id, entry)])
