"""Days out of office as a service tells them: all there are take the place of all."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.model.away import OutOfOffice
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.store import absences, accounts

if TYPE_CHECKING:
    from datetime import date

    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.away import AwayReason
    from pinmycal_desktop.model.remote_people import RemoteAway

_A_DAY = 24 * 60
"""No zone is further from UTC."""


def take_absences(work: Work, account_id: int, told: tuple[RemoteAway, ...]) -> Changes:
    """Keep the days on which the person of an account is out of office."""
    host_id = accounts.host_of(work.db, account_id).id
    known = {_of(each): each for each in absences.every(work.db, host_id)}
    wanted = {_of(each): each for each in told if each.first <= each.last}
    for days, each in known.items():
        if days not in wanted:
            absences.delete(work.db, each.id)
    fresh = [
        OutOfOffice(
            uid=str(uuid4()),
            host_id=host_id,
            first=each.first,
            last=each.last,
            reason=each.reason,
            note=each.note,
            created_at=work.now,
            updated_at=work.now,
            revision=1,
        )
        for days, each in wanted.items()
        if days not in known
    ]
    for made in fresh:
        absences.insert(work.db, made)
    gone = [each for days, each in known.items() if days not in wanted]
    spans = tuple(
        each.span_in("UTC").widened(before=_A_DAY, after=_A_DAY)
        for each in (*fresh, *gone)
    )
    return Changes(parts=frozenset({Part.AWAY}), spans=spans) if spans else Changes()


def _of(each: OutOfOffice | RemoteAway) -> tuple[date, date, AwayReason, str]:
    """Return what tells one stretch of days from another."""
    return each.first, each.last, each.reason, each.note
