"""Refusals: how every error of a request becomes one of the API's shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import Response

from pinmycal_desktop.model.errors import (
    ChangedMeanwhile,
    Invalid,
    KeyReused,
    NeedsConsent,
    NotFound,
    PinmyCalError,
    SecretsUnavailable,
    SlotTaken,
    StoreTrouble,
)
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.server.refusal import JSON, RETRY_SECONDS, Refused
from pinmycal_desktop.wire.calcom.error import BareError, CalError, Unfit
from pinmycal_desktop.wire.calcom.explaining import Entry
from pinmycal_desktop.wire.calcom.names import api_name
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.errors import FieldProblem

NOT_FREE = "User either already has booking at this time or is not available"

_STATUS: tuple[tuple[type[PinmyCalError], int], ...] = (
    (Invalid, 400),
    (NotFound, 404),
    (KeyReused, 422),
    (ChangedMeanwhile, 409),
)

_NOT_SENT = frozenset({"attendee_ids", "booking_id", "digest", "people", "span"})
"""Fields of our commands that no body has: the path or the query tells them."""

_RULES = {
    "field.required": "isNotEmpty",
    "field.link": "isUrl",
    "field.email": "isEmail",
    "field.phone": "isPhoneNumber",
    "field.too-long": "maxLength",
    "field.zone": "isTimeZone",
}
"""The rules of class-validator that what the diary says is known by there."""

_OTHER_RULE = "customValidation"
"""What class-validator calls a rule of one's own."""


def refusal(
    error: CalError | Refused | PinmyCalError, *, url: str, now: datetime
) -> Response:
    """Return the response for `error`."""
    told = told_as(error)
    return Response(
        told.body(url=url, at=now), told.status, told.headers, media_type=JSON
    )


def told_as(error: CalError | Refused | PinmyCalError) -> CalError:
    """Return `error` as the API tells it."""
    if isinstance(error, CalError):
        return error
    if isinstance(error, Refused):
        return CalError(int(error.status), say(error.message), headers=error.headers)
    if isinstance(error, SlotTaken | NeedsConsent):
        return CalError(400, NOT_FREE)
    if isinstance(error, Invalid) and error.problems:
        return _unfit(error.problems)
    for kind, status in _STATUS:
        if isinstance(error, kind):
            return CalError(status, say(error.message))
    is_ours = isinstance(error, StoreTrouble | SecretsUnavailable)
    message = Message.of("service.not-now") if is_ours else error.message
    return CalError(503, say(message), headers={"retry-after": str(RETRY_SECONDS)})


def _unfit(problems: tuple[FieldProblem, ...]) -> CalError:
    """Return what does not fit: a sentence, if it is no field that was sent."""
    for each in problems:
        if each.field in _NOT_SENT:
            return CalError(400, say(each.message))
    return Unfit([_entry(each) for each in problems])


def _entry(problem: FieldProblem) -> Entry:
    """Return what the diary says of one field, under the name the API has for it."""
    rule = _RULES.get(problem.message.code, _OTHER_RULE)
    said = {rule: say(problem.message)}
    return Entry({}, api_name(problem.field), constraints=said)


def bug(*, url: str, now: datetime) -> Response:
    """Return the response for an error that is our own mistake."""
    mistake = BareError(500, "Internal server error", headers={"connection": "close"})
    return refusal(mistake, url=url, now=now)
