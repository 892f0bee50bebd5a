"""Messages that say what one person thinks of a meeting, not what it is (RFC 5546).

They are told in the preview, by who and what, and change nothing: a file cannot prove
who wrote it.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from pinmycal_desktop.ics.clock import BadMoment
from pinmycal_desktop.ics.event import bounded_uid, occurrence_name
from pinmycal_desktop.ics.people import person
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.transfer import ReadAnswer

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


UNCLEAR = Message.of("transfer.is-answer")


def read_answer(block: Block, method: str, book: ZoneBook) -> ReadAnswer | None:
    """Return what the answer in `block` says, or None when nobody can tell.

    `method` is one of ANSWERS.
    """
    says = _said(block, method, book)
    if says is None:
        return None
    replaced = block.first("RECURRENCE-ID")
    try:
        which = "" if replaced is None else occurrence_name(book.moment(replaced))
    except (ArithmeticError, BadMoment):
        return None
    return ReadAnswer(
        uid=bounded_uid(block.text("UID")),
        recurrence_id=which,
        title=block.label,
        says=says,
    )


def _said(block: Block, method: str, book: ZoneBook) -> Message | None:
    """Return what somebody says, if it can be told who and what."""
    line = block.first("ATTENDEE")
    if method == "DECLINECOUNTER":
        line = block.first("ORGANIZER") or line
    someone = person(line, book.home)
    if line is None or someone is None:
        return None
    who = someone.name
    if method in _OTHERS:
        return Message.of(_OTHERS[method], who=who)
    if method == "COUNTER":
        return _counter(block, who, book)
    said = line.parameters.get("PARTSTAT", "").strip().upper()
    code = _REPLIES.get(said)
    return Message.of(code, who=who) if code else None


def _counter(block: Block, who: str, book: ZoneBook) -> Message | None:
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
    return None
