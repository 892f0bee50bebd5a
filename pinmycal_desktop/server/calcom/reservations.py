"""`/v2/slots/reservations` (2024-09-04): hold a slot while somebody fills in a form.

A reservation's uid is told to whoever made it alone, and is the key to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.commands.holding import RemoveReservation, SaveReservation
from pinmycal_desktop.model.errors import NotFound, SlotTaken
from pinmycal_desktop.model.reasons import ReasonKind
from pinmycal_desktop.server.calcom.routes import Route, Who
from pinmycal_desktop.server.calcom.slots import VERSIONS
from pinmycal_desktop.server.calcom.writing import written
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.codec import done, success
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.calcom.reservation import NewReservation, ReservationShape

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.server.calcom.asking import Asked

_NO_CREDENTIALS = (
    "reservationDuration can only be used for authenticated requests - use access"
    " token, api key or OAuth credentials"
)
_NOT_THEIRS = (
    "reservationDuration can only be used for reservations of your own event types or"
    " of your teams'."
)
_BOOKED = "Can't reserve a slot if the event is already booked."
_NO_SEATS = "No seats left for the event type at the requested time."
_RESERVED = (
    "This time slot is already reserved by another user. Please choose a different"
    " time."
)


def create(diary: Diary, asked: Asked[NewReservation, None]) -> Answer:
    """Hold a slot."""
    return _saved(diary, asked, uid="")


def read(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Show what is held; `null` when nothing is known under the uid."""
    held = diary.reservations.get(asked.params["uid"])
    return Answer(body=success(None if held is None else ReservationShape.of(held)))


def change(diary: Diary, asked: Asked[NewReservation, None]) -> Answer:
    """Hold another slot under the same uid, for the whole time again."""
    return _saved(diary, asked, uid=asked.params["uid"])


def remove(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Let go of a slot; that nothing was held is no mistake."""
    outcome = written(diary, asked, lambda: RemoveReservation(uid=asked.params["uid"]))
    is_again = outcome.repeated and asked.once is not None
    return Answer(body=done(), is_repeated=is_again)


def _saved(diary: Diary, asked: Asked[NewReservation, None], *, uid: str) -> Answer:
    """Hold what the body says, under `uid` or, when it is empty, a new one."""
    body = asked.body

    def prepare() -> SaveReservation:
        if uid and diary.reservations.get(uid) is None:
            raise CalError(404, f"Reservation with uid={uid[:40]} not found")
        event_type = _event_type(diary, body.event_type_id)
        if body.reservation_duration is not None:
            _require_theirs(diary, asked, event_type)
        wish = body.reservation(
            event_type,
            now=asked.now,
            token_id=asked.token.id if asked.token else None,
            uid=uid,
        )
        return SaveReservation(reservation=wish)

    outcome = holding(diary, asked, prepare)
    shape = ReservationShape.of(outcome.reservation, body.minutes)
    return Answer(body=success(shape), is_repeated=outcome.repeated)


def holding(
    diary: Diary, asked: Asked[Any, None], prepare: Callable[[], SaveReservation]
) -> Outcome:
    """Hold what `prepare` says; raises `CalError` where somebody else has it."""
    try:
        return written(diary, asked, prepare)
    except SlotTaken as taken:
        raise _refused(taken) from None


def _event_type(diary: Diary, event_type_id: int) -> EventType:
    """Return the event type of a number; raises `CalError`."""
    try:
        return diary.event_types.get(event_type_id)
    except (NotFound, OverflowError):
        words = f"Event Type with ID={event_type_id} not found"
        raise CalError(404, words) from None


def _require_theirs(
    diary: Diary, asked: Asked[Any, None], event_type: EventType
) -> None:
    """Raise `CalError` unless the caller may say how long a slot is held."""
    if asked.host is None:
        raise CalError(401, _NO_CREDENTIALS)
    if asked.host.id == event_type.host_id and event_type.team_id is None:
        return
    team_id = event_type.team_id
    mine = team_id and diary.teams.membership_of(team_id, asked.host.id)
    if not (mine and mine.is_accepted):
        raise CalError(403, _NOT_THEIRS)


def _refused(taken: SlotTaken) -> CalError:
    """Return why a slot cannot be held, in the words of the API."""
    kinds = {each.kind for each in taken.reasons}
    if ReasonKind.SEATS in kinds:
        return CalError(422, _NO_SEATS)
    if ReasonKind.RESERVED in kinds:
        return CalError(422, _RESERVED)
    return CalError(422, _BOOKED)


_ALL = "/v2/slots/reservations"
_ONE = f"{_ALL}/{{uid}}"

ROUTES = (
    Route(
        "POST",
        _ALL,
        create,
        body=NewReservation,
        answer=ReservationShape,
        status=201,
        versions=VERSIONS,
        who=Who.ANYBODY,
        refuses=(401, 403, 404, 422),
        summary="Reserve a slot",
    ),
    Route(
        "GET",
        _ONE,
        read,
        answer=ReservationShape | None,
        versions=VERSIONS,
        who=Who.ANYBODY,
        summary="Show a reservation",
    ),
    Route(
        "PATCH",
        _ONE,
        change,
        body=NewReservation,
        answer=ReservationShape,
        versions=VERSIONS,
        who=Who.ANYBODY,
        refuses=(401, 403, 404, 422),
        summary="Change a reservation",
    ),
    Route(
        "DELETE",
        _ONE,
        remove,
        versions=VERSIONS,
        who=Who.ANYBODY,
        summary="Let go of a reservation",
    ),
)
