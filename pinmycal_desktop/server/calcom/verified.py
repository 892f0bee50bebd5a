"""`/v2/verified-resources`, of a person and of a team.

Nothing is mailed and nobody is called: the code that is asked for is shown on this
computer, to whoever owns its data. An address is verified for whoever typed it, and
shown to them alone, or to the team it was verified for.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.codes import CODE_DIGITS, CodePurpose
from pinmycal_desktop.model.commands.access import ShowCode, VerifyResource
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.model.team import Role
from pinmycal_desktop.server.calcom.routes import Limit, Route
from pinmycal_desktop.server.calcom.teams import member
from pinmycal_desktop.server.calcom.versions import EVERY, OLDEST_ONLY
from pinmycal_desktop.server.calcom.writing import written
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom import verified as shapes
from pinmycal_desktop.wire.calcom.codec import done, success
from pinmycal_desktop.wire.calcom.error import CalError
from pinmycal_desktop.wire.calcom.paging import PageQuery

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.server.calcom.asking import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """Addresses or numbers, of a person or of a team."""

    purpose: CodePurpose
    field: str
    """What a body calls it."""
    shape: Callable[[Any], object]
    mistake: str
    """What is said of a wrong code."""
    is_team: bool

    def team_id(self, diary: Diary, asked: Asked[Any, Any]) -> int | None:
        """Return the team of the path, which the asker may deal with."""
        if not self.is_team:
            return None
        return member(diary, asked, Role.ADMIN).team_id

    def request(self, diary: Diary, asked: Asked[Any, None]) -> Answer:
        """Have a code shown on this computer."""
        value = getattr(asked.body, self.field)

        def prepare() -> Command:
            return ShowCode(
                purpose=self.purpose,
                subject=str(value),
                about=str(value),
                text=f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}",
                host_id=asked.me.id,
                team_id=self.team_id(diary, asked),
            )

        outcome = written(diary, asked, prepare)
        is_repeated = asked.once is not None and outcome.repeated
        return Answer(body=done(), is_repeated=is_repeated)

    def verify(self, diary: Diary, asked: Asked[Any, None]) -> Answer:
        """Keep an address or number whose code was typed."""
        value = getattr(asked.body, self.field)

        def prepare() -> Command:
            return VerifyResource(
                purpose=self.purpose,
                value=str(value),
                host_id=asked.me.id,
                team_id=self.team_id(diary, asked),
                typed=asked.body.code,
            )

        outcome = written(diary, asked, prepare)
        if outcome.verified is None:
            raise CalError(400, self.mistake)
        return Answer(
            body=success(self.shape(outcome.verified)), is_repeated=outcome.repeated
        )

    def listing(self, diary: Diary, asked: Asked[None, PageQuery]) -> Answer:
        """List what was verified."""
        found = diary.codes.verified(
            self.purpose, host_id=asked.me.id, team_id=self.team_id(diary, asked)
        )
        page = found[asked.query.skip : asked.query.skip + asked.query.take]
        return Answer(body=success([self.shape(each) for each in page]))

    def read(self, diary: Diary, asked: Asked[None, None]) -> Answer:
        """Show one of what was verified."""
        try:
            found = diary.codes.one_verified(
                self.purpose,
                asked.number("id"),
                host_id=asked.me.id,
                team_id=self.team_id(diary, asked),
            )
        except NotFound as error:
            raise CalError(404, "Verified resource not found.") from error
        return Answer(body=success(self.shape(found)))


def _routes(
    base: str,
    kind: _Kind,
    shape: Any,  # noqa: ANN401 - the type of an answer
    asked: type[Any],
    typed: type[Any],
) -> tuple[Route[Any, Any], ...]:
    """Return the four routes of one kind."""
    plural = f"{kind.purpose.value}s"
    path = f"{base}/{plural}"
    versions = EVERY if kind.is_team else OLDEST_ONLY
    refuses = (403, 404) if kind.is_team else (404,)
    scopes = ("TEAM_PROFILE_READ", "TEAM_PROFILE_WRITE")
    see, change = scopes if kind.is_team else ("PROFILE_READ", "PROFILE_WRITE")
    whose = "a team's" if kind.is_team else "one's own"
    return (
        Route(
            "POST",
            f"{path}/verification-code/request",
            kind.request,
            body=asked,
            versions=versions,
            scope=change,
            limit=Limit(f"verified_{plural}_request{'_team' * kind.is_team}", 5),
            refuses=refuses,
            summary=f"Have a code shown for {whose} {kind.field}",
        ),
        Route(
            "POST",
            f"{path}/verification-code/verify",
            kind.verify,
            body=typed,
            answer=shape,
            versions=versions,
            scope=change,
            refuses=refuses,
            summary=f"Verify {whose} {kind.field} with its code",
        ),
        Route(
            "GET",
            path,
            kind.listing,
            query=PageQuery,
            answer=list[shape],
            versions=versions,
            scope=see,
            refuses=refuses,
            summary=f"List {whose} verified {plural}",
        ),
        Route(
            "GET",
            path + "/{id}",
            kind.read,
            answer=shape,
            versions=versions,
            scope=see,
            refuses=refuses,
            summary=f"Show {whose} verified {kind.field}",
        ),
    )


def _email(shape: Any, *, is_team: bool) -> _Kind:  # noqa: ANN401 - a shape
    """Return addresses of a person or team."""
    return _Kind(
        purpose=CodePurpose.EMAIL,
        field="email",
        shape=shape.of,
        mistake="Invalid Verification Code",
        is_team=is_team,
    )


def _phone(shape: Any, *, is_team: bool) -> _Kind:  # noqa: ANN401 - a shape
    """Return numbers of a person or team."""
    return _Kind(
        purpose=CodePurpose.PHONE,
        field="phone",
        shape=shape.of,
        mistake="Could not verify phone number.",
        is_team=is_team,
    )


_OWN = "/v2/verified-resources"
_TEAMS = "/v2/teams/{teamId}/verified-resources"

ROUTES = (
    *_routes(
        _OWN,
        _email(shapes.VerifiedEmail, is_team=False),
        shapes.VerifiedEmail,
        shapes.EmailAsked,
        shapes.EmailTyped,
    ),
    *_routes(
        _OWN,
        _phone(shapes.VerifiedPhone, is_team=False),
        shapes.VerifiedPhone,
        shapes.PhoneAsked,
        shapes.PhoneTyped,
    ),
    *_routes(
        _TEAMS,
        _email(shapes.TeamVerifiedEmail, is_team=True),
        shapes.TeamVerifiedEmail,
        shapes.EmailAsked,
        shapes.EmailTyped,
    ),
    *_routes(
        _TEAMS,
        _phone(shapes.TeamVerifiedPhone, is_team=True),
        shapes.TeamVerifiedPhone,
        shapes.PhoneAsked,
        shapes.PhoneTyped,
    ),
)
