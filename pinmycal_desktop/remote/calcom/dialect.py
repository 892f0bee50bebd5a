"""How Cal.com refuses, and how its tokens are renewed.

Its sentences are for people: what is meant is told by status and route. Of a booking
the same 400 stands for every reason a time cannot be had, so its one sentence is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import (
    FieldProblem,
    NotFound,
    Refused,
    SlotTaken,
)
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.remote.calcom.versions import HEADER, version_of
from pinmycal_desktop.remote.call import Call
from pinmycal_desktop.wire.calcom.read_error import read_refusal
from pinmycal_desktop.wire.calcom.read_me import read_tokens, refresh_body

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from pinmycal_desktop.model.credentials import OAuthTokens
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.remote.asking import Subject
    from pinmycal_desktop.remote.call import Answer

TOKENS = "/v2/auth/oauth2/token"

_TAKEN = "already has booking at this time"
_NO_HOST = "no available users found"
_LIMIT = "booking_limit_reached"
_TWICE = "already_signed_up_for_this_booking_error"
_MISSING, _CONFLICT = 404, 409


class CalcomDialect:
    """How Cal.com says things."""

    probe = Call(method="GET", path="/v2/me")

    def headers(self, call: Call) -> Mapping[str, str]:
        """Return the version of the call's area."""
        version = version_of(call.path)
        return {HEADER: version} if version else {}

    def said(self, answer: Answer) -> str:
        """Return the sentence in a refusal; a bare code is none."""
        refusal = read_refusal(answer.body)
        is_code = " " not in refusal.said and "_" in refusal.said
        return "" if is_code else refusal.said

    def refused(self, answer: Answer, subject: Subject) -> PinmyCalError:
        """Return what a refusal means."""
        refusal = read_refusal(answer.body)
        if subject.start is not None and (taken := _taken(answer, subject.start)):
            return taken
        if answer.status == _MISSING:
            return NotFound(subject.kind, subject.name)
        return Refused(
            "remote.refused-change",
            *(
                FieldProblem(field, Message.of("remote.field", said=text))
                for field, text in refusal.problems
            ),
            said=self.said(answer),
            request_id=answer.request_id,
            status=answer.status,
        )

    def renewal(self, tokens: OAuthTokens) -> Call:
        """Return the call that renews `tokens`; asking twice does no harm to data."""
        return Call(
            method="POST", path=TOKENS, body=refresh_body(tokens), changes=False
        )

    def renewed(
        self, answer: Answer, tokens: OAuthTokens, now: datetime
    ) -> OAuthTokens:
        """Return the new tokens; raises `NotTheApi`."""
        return read_tokens(
            answer.body, client_id=tokens.client_id, former=tokens.refresh, now=now
        )


def _taken(answer: Answer, start: datetime) -> SlotTaken | None:
    """Return that the time cannot be had, if that is what is said."""
    refusal = read_refusal(answer.body)
    if _LIMIT in refusal.said:
        reason = Reason(kind=ReasonKind.LIMIT, span=Span(start, start))
        return SlotTaken((reason,), ())
    if refusal.problems or _TWICE in refusal.said:
        return None
    said = refusal.said.casefold()
    if answer.status == _CONFLICT or _TAKEN in said or _NO_HOST in said:
        return SlotTaken((), ())
    return None
