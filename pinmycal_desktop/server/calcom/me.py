"""`/v2/me`: who asks, and what they like."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.model.codes import CodePurpose
from pinmycal_desktop.model.commands.setup import SaveHost
from pinmycal_desktop.server.calcom.routes import Route
from pinmycal_desktop.server.calcom.writing import written
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.codec import success
from pinmycal_desktop.wire.calcom.me import Me, MeChange

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.server.calcom.asking import Asked


def read(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Show who asks."""
    return Answer(body=success(_shape(diary, asked.me)))


def change(diary: Diary, asked: Asked[MeChange, None]) -> Answer:
    """Change what is named; an e-mail address waits until it is verified.

    An address opens the bookings one comes to, so nobody takes somebody else's. The
    code that proves it completes the change (`VerifyResource`).
    """

    def prepare() -> SaveHost:
        host = diary.account.host(asked.me.id)
        wish = asked.body.applied_to(host)
        if not _is_theirs(diary, host, wish.email):
            wish = replace(wish, email=host.email, pending_email=wish.email)
        elif asked.body.email is not None:
            wish = replace(wish, pending_email="")
        return SaveHost(host=wish, default_schedule_id=asked.body.default_schedule_id)

    outcome = written(diary, asked, prepare)
    body = success(_shape(diary, outcome.host))
    return Answer(body=body, is_repeated=outcome.repeated)


def _is_theirs(diary: Diary, host: Host, email: str) -> bool:
    """Whether an address is the host's, or one they have verified."""
    verified = diary.codes.verified(CodePurpose.EMAIL, host_id=host.id)
    known = {host.email.casefold(), *(each.value.casefold() for each in verified)}
    return email.casefold() in known


def _shape(diary: Diary, host: Host) -> Me:
    """Return the shape of `host` with its default schedule."""
    default = diary.schedules.default(host_id=host.id)
    return Me.of(host, default_schedule_id=default.id)


ROUTES = (
    Route(
        "GET",
        "/v2/me",
        read,
        answer=Me,
        scope="PROFILE_READ",
        summary="Show who asks",
    ),
    Route(
        "PATCH",
        "/v2/me",
        change,
        body=MeChange,
        answer=Me,
        scope="PROFILE_WRITE",
        refuses=(404,),
        summary="Change what is shown of the one who asks",
    ),
)
