"""Teams, members, absences and routing forms, as Cal.com answers them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from pinmycal_desktop.model.away import AwayReason
from pinmycal_desktop.model.remote import RemotePerson
from pinmycal_desktop.model.remote_people import (
    RemoteAway,
    RemoteMember,
    RemoteRoutingForm,
    RemoteTeam,
)
from pinmycal_desktop.wire.answers import (
    Reader,
    data_of,
    id_text,
    readable,
    rows_of,
    text_of,
)

_REASONS = {each.value: each for each in AwayReason}


class _Team(msgspec.Struct, frozen=True, rename="camel"):
    id: int | str
    name: str
    slug: str | None = None
    parent_id: int | str | None = None


class _User(msgspec.Struct, frozen=True):
    name: str | None = None
    email: str | None = None
    username: str | None = None


class _Member(msgspec.Struct, frozen=True, rename="camel"):
    id: int | str
    user_id: int | str | None = None
    role: str | None = None
    accepted: bool | None = None
    user: _User | None = None
    name: str | None = None
    email: str | None = None
    username: str | None = None


class _Away(msgspec.Struct, frozen=True, rename="camel"):
    id: int | str
    start: datetime
    end: datetime
    user_id: int | str | None = None
    to_user_id: int | str | None = None
    reason: str | None = None
    notes: str | None = None


class _Form(msgspec.Struct, frozen=True):
    id: int | str
    name: str
    description: str | None = None
    fields: list[dict[str, Any]] | None = None


class _Attendee(msgspec.Struct, frozen=True, rename="camel"):
    id: int | str | None = None
    name: str | None = None
    email: str | None = None
    display_email: str | None = None
    time_zone: str | None = None
    language: str | None = None
    absent: bool | None = None
    phone_number: str | None = None


_team: Reader[_Team] = Reader(_Team)
_member: Reader[_Member] = Reader(_Member)
_away: Reader[_Away] = Reader(_Away)
_form: Reader[_Form] = Reader(_Form)
_attendee: Reader[_Attendee] = Reader(_Attendee)


def read_teams(data: bytes) -> tuple[RemoteTeam, ...]:
    """Return teams; raises `NotTheApi`."""
    return readable(rows_of(data).data, _read_team)


def _read_team(raw: msgspec.Raw) -> RemoteTeam:
    told = _team(raw)
    return RemoteTeam(
        remote_id=id_text(told.id),
        name=told.name,
        slug=told.slug or "",
        organization_id=id_text(told.parent_id),
        document=text_of(raw),
    )


def read_members(data: bytes) -> tuple[tuple[RemoteMember, ...], int]:
    """Return members and how many rows there were; raises `NotTheApi`.

    The document calls the list an object, wrongly.
    """
    rows = rows_of(data).data
    return readable(rows, _read_member), len(rows)


def _read_member(raw: msgspec.Raw) -> RemoteMember:
    """Return a member: of a team with the user inside, of an organization the user."""
    told = _member(raw)
    user = told.user or _User(told.name, told.email, told.username)
    return RemoteMember(
        remote_id=id_text(told.id),
        user_id=id_text(told.user_id) or id_text(told.id),
        name=user.name or user.username or "",
        email=user.email or "",
        username=user.username or "",
        role=told.role or "",
        is_accepted=told.accepted is not False,
    )


def read_absences(data: bytes) -> tuple[tuple[RemoteAway, ...], int]:
    """Return absences and how many rows there were; raises `NotTheApi`."""
    rows = rows_of(data).data
    return readable(rows, _read_away), len(rows)


def read_absence(data: bytes) -> RemoteAway:
    """Return one absence; raises `NotTheApi`."""
    return _read_away(data_of(data).data)


def _read_away(raw: msgspec.Raw) -> RemoteAway:
    """Return an absence: whole days of UTC, from whatever instants stand for them."""
    told = _away(raw)
    return RemoteAway(
        remote_id=id_text(told.id),
        user_id=id_text(told.user_id),
        first=told.start.date(),
        last=max(told.start, told.end).date(),
        reason=_REASONS.get(told.reason or "", AwayReason.UNSPECIFIED),
        note=told.notes or "",
        stand_in_id=id_text(told.to_user_id),
    )


def read_forms(data: bytes) -> tuple[tuple[RemoteRoutingForm, ...], int]:
    """Return routing forms and how many rows there were; raises `NotTheApi`."""
    rows = rows_of(data).data
    return readable(rows, _read_form), len(rows)


def _read_form(raw: msgspec.Raw) -> RemoteRoutingForm:
    told = _form(raw)
    labels = (each.get("label") for each in told.fields or ())
    return RemoteRoutingForm(
        remote_id=id_text(told.id),
        name=told.name,
        description=told.description or "",
        questions=tuple(each for each in labels if isinstance(each, str)),
        document=text_of(raw),
    )


def read_attendees(data: bytes) -> tuple[RemotePerson, ...]:
    """Return who comes to a booking; raises `NotTheApi`."""
    return readable(rows_of(data).data, _read_attendee)


def _read_attendee(raw: msgspec.Raw) -> RemotePerson:
    told = _attendee(raw)
    return RemotePerson(
        name=told.name or "",
        email=told.display_email or told.email or "",
        zone=told.time_zone or "",
        language=told.language or "en",
        phone=told.phone_number or "",
        is_absent=bool(told.absent),
        remote_id=id_text(told.id),
    )
