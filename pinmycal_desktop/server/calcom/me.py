"""`/v2/me`: who asks, and what they like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.commands import SaveAccount
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
    """Change what is named."""
    outcome = written(diary, asked, lambda: _command(diary, asked))
    return Answer(
        body=success(_shape(diary, diary.account.host())), is_repeated=outcome.repeated
    )


def _command(diary: Diary, asked: Asked[MeChange, None]) -> SaveAccount:
    """Return the change of the caller's own row."""
    account, host, wish = diary.account.local(), asked.me, asked.body
    return SaveAccount(
        account_id=account.id,
        name=account.name,
        zone=wish.time_zone or host.zone,
        host_name=host.name if wish.name is None else wish.name,
        host_email=wish.email or host.email,
    )


def _shape(diary: Diary, host: Host) -> Me:
    """Return the shape of `host` with its default schedule."""
    return Me.of(host, default_schedule_id=diary.schedules.default().id)


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
        summary="Change what is shown of the one who asks",
    ),
)
