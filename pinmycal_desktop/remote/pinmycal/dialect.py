"""How PinmyCal refuses. It has keys only, so there is nothing to renew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import (
    FieldProblem,
    KeyReused,
    NotFound,
    Refused,
    SignInNeeded,
    SlotTaken,
)
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.slot import Slot
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.remote.call import Call
from pinmycal_desktop.wire.pinmycal.read_error import read_refusal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from pinmycal_desktop.model.credentials import OAuthTokens
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.remote.asking import Subject
    from pinmycal_desktop.remote.call import Answer

_MISSING, _CONFLICT = 404, 409


class PinmycalDialect:
    """How PinmyCal says things."""

    probe = Call(method="GET", path="/v1/users/me")

    def headers(self, call: Call) -> Mapping[str, str]:  # noqa: ARG002 - the same for all
        """Return no headers: versions are in the path."""
        return {}

    def said(self, answer: Answer) -> str:
        """Return the sentence in a refusal."""
        return read_refusal(answer.body).said

    def refused(self, answer: Answer, subject: Subject) -> PinmyCalError:
        """Return what a refusal means."""
        refusal = read_refusal(answer.body)
        if answer.status == _CONFLICT and refusal.code == "IDEMPOTENCY_CONFLICT":
            return KeyReused()
        if answer.status == _CONFLICT and subject.start is not None:
            starts = (Slot(Span(each, each)) for each in refusal.alternatives)
            return SlotTaken((), tuple(starts))
        if answer.status == _MISSING:
            return NotFound(subject.kind, subject.name)
        return Refused(
            "remote.refused-change",
            *(
                FieldProblem(field, Message.of("remote.field", said=text))
                for field, text in refusal.problems
            ),
            said=refusal.said,
            request_id=refusal.request_id or answer.request_id,
            status=answer.status,
        )

    def renewal(self, tokens: OAuthTokens) -> Call:  # noqa: ARG002 - keys only
        """Raise that there is no such thing."""
        raise SignInNeeded("remote.sign-in-needed")

    def renewed(
        self,
        answer: Answer,  # noqa: ARG002 - keys only
        tokens: OAuthTokens,  # noqa: ARG002 - the same
        now: datetime,  # noqa: ARG002 - the same
    ) -> OAuthTokens:
        """Raise that there is no such thing."""
        raise SignInNeeded("remote.sign-in-needed")
