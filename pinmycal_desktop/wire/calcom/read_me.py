"""Who is signed in, as Cal.com answers it, and the tokens its OAuth route gives."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from pinmycal_desktop.model.credentials import OAuthTokens
from pinmycal_desktop.model.remote import RemoteProfile
from pinmycal_desktop.wire.answers import Reader, data_of, id_text, text_of
from pinmycal_desktop.wire.calcom.codec import encode


class _Me(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    id: int | str
    email: str | None = None
    name: str | None = None
    username: str | None = None
    time_format: int | None = None
    default_schedule_id: int | str | None = None
    week_start: str | None = None
    time_zone: str | None = None
    organization_id: int | str | None = None


class _Tokens(msgspec.Struct, frozen=True, kw_only=True):
    access_token: str
    refresh_token: str | None = None
    expires_in: float | None = None


_me: Reader[_Me] = Reader(_Me)
_tokens: Reader[_Tokens] = Reader(_Tokens)


def read_me(data: bytes) -> RemoteProfile:
    """Return who is signed in; raises `NotTheApi`."""
    raw = data_of(data).data
    told = _me(raw)
    return RemoteProfile(
        remote_id=id_text(told.id),
        name=told.name or "",
        email=told.email or "",
        username=told.username or "",
        zone=told.time_zone or "UTC",
        week_start=told.week_start or "",
        time_format=told.time_format or 12,
        default_schedule_id=id_text(told.default_schedule_id),
        organization_id=id_text(told.organization_id),
        document=text_of(raw),
    )


def me_body(
    *, name: str, zone: str, week_start: str, time_format: int, default_schedule_id: str
) -> bytes:
    """Return the body that changes who is signed in, with what is given."""
    said = {
        "name": name,
        "timeZone": zone,
        "weekStart": week_start,
        "timeFormat": time_format,
        "defaultScheduleId": int(default_schedule_id) if default_schedule_id else 0,
    }
    return encode({key: value for key, value in said.items() if value})


def refresh_body(tokens: OAuthTokens) -> bytes:
    """Return the body that renews tokens (RFC 6749, 6)."""
    return encode(
        {
            "grant_type": "refresh_token",
            "client_id": tokens.client_id,
            "refresh_token": tokens.refresh,
        }
    )


def read_tokens(
    data: bytes, *, client_id: str, former: str = "", now: datetime
) -> OAuthTokens:
    """Return the tokens in an answer; raises `NotTheApi`.

    Where no new refresh token is given the `former` one still counts.
    """
    told = _tokens(data)
    ends = told.expires_in
    return OAuthTokens(
        client_id=client_id,
        access=told.access_token,
        refresh=told.refresh_token or former,
        expires_at=None
        if ends is None
        else now + timedelta(seconds=min(max(ends, 0), 31_536_000)),
    )
