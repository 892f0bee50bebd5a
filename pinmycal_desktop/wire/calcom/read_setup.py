"""Private links, calendars, conferencing and webhooks, as Cal.com answers them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from pinmycal_desktop.model.remote import RemoteBusy, RemoteWebhook
from pinmycal_desktop.model.remote_setup import (
    RemoteCalendar,
    RemoteCalendars,
    RemoteConferencing,
    RemoteConnection,
    RemotePrivateLink,
)
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.wire.answers import (
    NotTheApi,
    Reader,
    data_of,
    id_text,
    in_utc,
    readable,
    rows_of,
    text_of,
)


class _Link(msgspec.Struct, frozen=True, rename="camel"):
    link_id: str
    event_type_id: int | str
    booking_url: str | None = None
    is_expired: bool | None = None
    expires_at: datetime | None = None
    max_usage_count: int | None = None
    usage_count: int | None = None


class _Calendar(msgspec.Struct, frozen=True, rename="camel"):
    external_id: str
    integration: str | None = None
    name: str | None = None
    email: str | None = None
    primary: bool | None = None
    read_only: bool | None = None
    is_selected: bool | None = None
    credential_id: int | str | None = None


class _Integration(msgspec.Struct, frozen=True):
    type: str | None = None
    name: str | None = None


class _Connection(msgspec.Struct, frozen=True, rename="camel"):
    integration: _Integration = _Integration()
    credential_id: int | str | None = None
    calendars: list[_Calendar] | None = None


class _Calendars(msgspec.Struct, frozen=True, rename="camel"):
    connected_calendars: list[_Connection]
    destination_calendar: dict[str, Any] | None = None


class _Busy(msgspec.Struct, frozen=True):
    start: datetime
    end: datetime
    source: str | None = None


class _App(msgspec.Struct, frozen=True):
    id: int | str
    type: str
    invalid: bool | None = None


class _Default(msgspec.Struct, frozen=True, rename="camel"):
    app_slug: str | None = None


class _MaybeDefault(msgspec.Struct, frozen=True):
    data: _Default | None = None


class _Webhook(msgspec.Struct, frozen=True, rename="camel"):
    id: int | str
    subscriber_url: str
    active: bool = True
    triggers: list[str] | None = None
    payload_template: str | None = None
    secret: str | None = None
    version: str | None = None
    event_type_id: int | str | None = None


_link: Reader[_Link] = Reader(_Link)
_calendars: Reader[_Calendars] = Reader(_Calendars)
_busy: Reader[_Busy] = Reader(_Busy)
_app: Reader[_App] = Reader(_App)
_default: Reader[_MaybeDefault] = Reader(_MaybeDefault)
_webhook: Reader[_Webhook] = Reader(_Webhook)


def read_links(data: bytes) -> tuple[RemotePrivateLink, ...]:
    """Return private links; raises `NotTheApi`."""
    return readable(rows_of(data).data, _read_link)


def read_link(data: bytes) -> RemotePrivateLink:
    """Return one private link; raises `NotTheApi`."""
    return _read_link(data_of(data).data)


def _read_link(raw: msgspec.Raw) -> RemotePrivateLink:
    told = _link(raw)
    return RemotePrivateLink(
        code=told.link_id,
        event_type_id=id_text(told.event_type_id),
        url=told.booking_url or "",
        expires_at=in_utc(told.expires_at) if told.expires_at else None,
        most_uses=told.max_usage_count,
        uses=told.usage_count or 0,
        is_over=bool(told.is_expired),
    )


def read_calendars(data: bytes) -> RemoteCalendars:
    """Return the connected calendars; raises `NotTheApi`."""
    raw = data_of(data).data
    told = _calendars(raw)
    return RemoteCalendars(
        connections=tuple(map(_connection, told.connected_calendars)),
        destination=_destination(told.destination_calendar or {}),
        document=text_of(raw),
    )


def _connection(told: _Connection) -> RemoteConnection:
    """Return a connection; one whose provider is not reached has no calendars."""
    kind, credential = told.integration.type or "", id_text(told.credential_id)
    return RemoteConnection(
        integration=kind,
        credential_id=credential,
        name=told.integration.name or kind,
        calendars=tuple(
            RemoteCalendar(
                integration=each.integration or kind,
                credential_id=id_text(each.credential_id) or credential,
                external_id=each.external_id,
                name=each.name or each.external_id,
                email=each.email or "",
                is_primary=bool(each.primary),
                is_read_only=bool(each.read_only),
                takes_time=bool(each.is_selected),
            )
            for each in told.calendars or ()
        ),
        is_reachable=told.calendars is not None,
    )


def _destination(told: dict[str, Any]) -> RemoteCalendar | None:
    """Return where bookings are written; an empty object means nowhere."""
    external, kind = told.get("externalId"), told.get("integration")
    if not isinstance(external, str) or not isinstance(kind, str):
        return None
    name, credential = told.get("name"), told.get("credentialId")
    return RemoteCalendar(
        integration=kind,
        credential_id=id_text(credential) if isinstance(credential, int | str) else "",
        external_id=external,
        name=name if isinstance(name, str) else external,
    )


def read_busy(data: bytes) -> tuple[RemoteBusy, ...]:
    """Return busy times; raises `NotTheApi`."""
    return readable(rows_of(data).data, _read_busy)


def _read_busy(raw: msgspec.Raw) -> RemoteBusy:
    told = _busy(raw)
    try:
        return RemoteBusy(span=Span(told.start, told.end), source=told.source or "")
    except ValueError as trouble:
        raise NotTheApi(str(trouble)) from None


def read_conferencing(data: bytes) -> tuple[RemoteConferencing, ...]:
    """Return connected applications; raises `NotTheApi`."""
    return readable(rows_of(data).data, _read_app)


def _read_app(raw: msgspec.Raw) -> RemoteConferencing:
    told = _app(raw)
    return RemoteConferencing(
        remote_id=id_text(told.id), kind=told.type, is_broken=bool(told.invalid)
    )


def read_default_conferencing(data: bytes) -> str:
    """Return the application used without being named; the answer may have no data."""
    told = _default(data).data
    return (told.app_slug or "") if told else ""


def read_webhooks(data: bytes) -> tuple[RemoteWebhook, ...]:
    """Return webhooks; raises `NotTheApi`."""
    return readable(rows_of(data).data, _read_webhook)


def read_webhook(data: bytes) -> RemoteWebhook:
    """Return one webhook; raises `NotTheApi`."""
    return _read_webhook(data_of(data).data)


def _read_webhook(raw: msgspec.Raw) -> RemoteWebhook:
    told = _webhook(raw)
    return RemoteWebhook(
        remote_id=id_text(told.id),
        url=told.subscriber_url,
        triggers=tuple(told.triggers or ()),
        is_active=told.active,
        has_secret=bool(told.secret),
        has_template=bool(told.payload_template),
        version=told.version or "",
        event_type_id=id_text(told.event_type_id),
    )
