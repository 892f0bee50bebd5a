"""Messages that say what one person thinks of a meeting, not what it is (RFC 5546).

They are told in the preview, by who and what, and change nothing: a file cannot prove
who wrote it.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from pinmycal_desktop.ics.clock import BadMoment
from pinmycal_desktop.ics.people import person
from pinmycal_desktop.model.message import Message

if TYPE_CHECKING:
    from pinmycal_desktop.ics.block import Block
    from pinmycal_desktop.ics.zones import ZoneBook

ANSWERS = frozenset({"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"})
_REPLIES = {
    "ACCEPTED": "transfer.answer.accepted",
    "DECLINED": "transfer.answer.declined",
    "TENTATIVE": "transfer.answer.tentative",
    "DELEGATED": "transfer.answer.delegated",
}
_OTHERS = {
    "DECLINECOUNTER": "transfer.answer.counter-declined",
    "REFRESH": "transfer.answer.refresh",
}


def read_answer(block: Block, method: str, book: ZoneBook) -> Message:
    """Return what the answer in `block` says; `method` is one of ANSWERS."""
    line = block.first("ATTENDEE")
    if method == "DECLINECOUNTER":
        line = block.first("ORGANIZER") or line
    someone = person(line, book.home)
    if line is None or someone is None:
        return Message.of("transfer.is-answer")
    who = someone.name
    if method in _OTHERS:
        return Message.of(_OTHERS[method], who=who)
    if method == "COUNTER":
        return _counter(block, who, book)
    said = line.parameters.get("PARTSTAT", "").strip().upper()
    code = _REPLIES.get(said)
    return Message.of(code, who=who) if code else Message.of("transfer.is-answer")


def _counter(block: Block, who: str, book: ZoneBook) -> Message:
    """Return what another time somebody proposes."""
    start = block.first("DTSTART")
    if start is not None:
        try:
            at = book.moment(start).at.astimezone(UTC)
            return Message.of(
                "transfer.answer.counter", who=who, start_at=at.isoformat()
            )
        except (ArithmeticError, BadMoment):
            pass
    return Message.of("transfer.is-answer")
