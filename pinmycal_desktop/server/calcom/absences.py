"""`/v2/me/ooo`: the caller's days out of office.

The original keeps them under an organization, which cannot be here; the entries are
the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.commands.holding import RemoveOutOfOffice, SaveOutOfOffice
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.server.calcom.routes import Route
from pinmycal_desktop.server.calcom.writing import written
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.away import (
    AbsenceChange,
    AbsenceShape,
    AbsencesQuery,
    NewAbsence,
)
from pinmycal_desktop.wire.calcom.codec import success
from pinmycal_desktop.wire.calcom.error import CalError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.away import OutOfOffice
    from pinmycal_desktop.server.calcom.asking import Asked

_SAID = {
    "away.twice": (409, "Ooo entry already exists."),
    "away.ends-before-start": (400, "Start date must be before end date."),
    "away.own-stand-in": (400, "Cannot redirect to self."),
}


def create(diary: Diary, asked: Asked[NewAbsence, None]) -> Answer:
    """Be out of office for some days."""
    return _saved(diary, asked, lambda: SaveOutOfOffice(away=asked.body.away(asked.me)))


def listing(diary: Diary, asked: Asked[None, AbsencesQuery]) -> Answer:
    """List the caller's entries."""
    found = asked.query.page(diary.absences.all(host_id=asked.me.id))
    return Answer(body=success([AbsenceShape.of(each) for each in found]))


def change(diary: Diary, asked: Asked[AbsenceChange, None]) -> Answer:
    """Change what is named of an entry."""
    return _saved(
        diary,
        asked,
        lambda: SaveOutOfOffice(away=asked.body.applied_to(_own(diary, asked))),
    )


def remove(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Be in the office after all."""
    outcome = written(
        diary, asked, lambda: RemoveOutOfOffice(away_id=_own(diary, asked).id)
    )
    body = success(AbsenceShape.of(outcome.away))
    return Answer(body=body, is_repeated=outcome.repeated)


def _saved(
    diary: Diary, asked: Asked[Any, None], prepare: Callable[[], SaveOutOfOffice]
) -> Answer:
    """Store an entry; raises `CalError` in the words of the API."""
    try:
        outcome = written(diary, asked, prepare)
    except Invalid as error:
        code = error.problems[0].message.code
        if code not in _SAID:
            raise
        raise CalError(*_SAID[code]) from None
    except NotFound as error:
        if error.kind != "host":
            raise
        raise CalError(404, f"User with ID={error.name} not found") from None
    body = success(AbsenceShape.of(outcome.away))
    return Answer(body=body, is_repeated=outcome.repeated)


def _own(diary: Diary, asked: Asked[Any, None]) -> OutOfOffice:
    """Return the caller's entry that the path names; raises `CalError`."""
    number = asked.number("oooId")
    try:
        found = diary.absences.get(number)
    except NotFound:
        found = None
    if found is None or found.host_id != asked.me.id:
        raise CalError(404, f"Ooo entry with id={number} not found")
    return found


_ALL = "/v2/me/ooo"
_ONE = f"{_ALL}/{{oooId}}"

ROUTES = (
    Route(
        "GET",
        _ALL,
        listing,
        query=AbsencesQuery,
        answer=tuple[AbsenceShape, ...],
        scope="SCHEDULE_READ",
        summary="List days out of office",
    ),
    Route(
        "POST",
        _ALL,
        create,
        body=NewAbsence,
        answer=AbsenceShape,
        status=201,
        scope="SCHEDULE_WRITE",
        refuses=(404, 409),
        summary="Be out of office",
    ),
    Route(
        "PATCH",
        _ONE,
        change,
        body=AbsenceChange,
        answer=AbsenceShape,
        scope="SCHEDULE_WRITE",
        refuses=(404, 409),
        summary="Change days out of office",
    ),
    Route(
        "DELETE",
        _ONE,
        remove,
        answer=AbsenceShape,
        scope="SCHEDULE_WRITE",
        refuses=(404,),
        summary="Remove days out of office",
    ),
)
