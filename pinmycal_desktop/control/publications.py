"""Calendars on servers: found, written to, looked at; drift followed or put back."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

import msgspec

from pinmycal_desktop.control.accounts import find_account
from pinmycal_desktop.control.address import Role
from pinmycal_desktop.control.bookings import find_booking
from pinmycal_desktop.control.once import once_for
from pinmycal_desktop.control.publication_replies import (
    DriftLine,
    DriftList,
    EventLine,
    PublicationLine,
    Publications,
    ServerCalendarLine,
    ServerCalendars,
)
from pinmycal_desktop.control.replies import Booked
from pinmycal_desktop.diary.passwords import run_with_password
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.caldav import ServerWish
from pinmycal_desktop.model.commands.publications import (
    AddPublication,
    ChangePublication,
    PublishNow,
    PutBack,
    RemovePublication,
)
from pinmycal_desktop.model.errors import Invalid, NotFound, SecretsUnavailable
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.publication import Publication
from pinmycal_desktop.vault import VaultState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.control import publication_requests
    from pinmycal_desktop.control.desk import Desk, Publishing
    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.model.caldav import FoundCalendar
    from pinmycal_desktop.model.publication import Drift, Meant


def list_publications(desk: Desk, _: publication_requests.ListPublications) -> Reply:
    """Name the calendars bookings are written to."""
    return _answer(desk, desk.diary.publications.all())


def list_drift(desk: Desk, _: publication_requests.ListDrift) -> Reply:
    """Name the bookings somebody changed in a calendar."""
    found = desk.diary.publications.drifts()
    return DriftList(zone=desk.zone, drift=tuple(map(_drift_line, found)))


def find_calendars(
    desk: Desk, request: publication_requests.FindServerCalendars
) -> Reply:
    """Ask a server which calendars it has."""
    wish = ServerWish(
        address=request.address, username=request.username, password=request.password
    )
    lines = (
        ServerCalendarLine(name=each.name, address=each.address)
        for each in _publishing(desk).find(wish)
    )
    return ServerCalendars(calendars=tuple(lines))


def add(desk: Desk, request: publication_requests.AddPublication) -> Reply:
    """Write bookings to a calendar from now on; its password is safe before."""
    # What is kept of a request must not help anybody to guess its password.
    once = once_for(msgspec.structs.replace(request, password=""))
    kept = desk.diary.kept(once)
    if kept is not None:
        return _answer(desk, (kept.publication,), _session_note(desk))
    wish = ServerWish(
        address=request.address, username=request.username, password=request.password
    )
    chosen = _chosen(_publishing(desk).find(wish), request.calendar)
    uid = str(uuid5(NAMESPACE_URL, request.key))
    now = desk.clock()
    command = AddPublication(
        publication=Publication(
            uid=uid,
            name=request.name or chosen.name,
            address=chosen.address,
            username=request.username,
            host_ids=_host_ids(desk, request.accounts) or (0,),
            made_at=now,
            due_at=now,
        )
    )
    try:
        outcome = run_with_password(
            desk.diary, desk.secrets, command, request.password, uid=uid, once=once
        )
    except SecretsUnavailable as error:
        raise _nobody_stays(desk, error) from error
    return _answer(desk, (outcome.publication,), _session_note(desk))


def change(desk: Desk, request: publication_requests.ChangePublication) -> Reply:
    """Call a publication otherwise, give it others' bookings, or sign in anew."""
    found = _find(desk, request.calendar)
    uid = str(uuid5(NAMESPACE_URL, request.key)) if request.password else ""
    command = ChangePublication(
        publication_id=found.id,
        name=request.name or found.name,
        host_ids=_host_ids(desk, request.accounts) or found.host_ids,
        uid=uid,
        username=request.username,
    )
    once = once_for(msgspec.structs.replace(request, password=""))
    if not uid:
        outcome = desk.diary.run(command, once=once)
        return _answer(desk, (outcome.publication,))
    try:
        outcome = run_with_password(
            desk.diary, desk.secrets, command, request.password, uid=uid, once=once
        )
    except SecretsUnavailable as error:
        raise _nobody_stays(desk, error) from error
    return _answer(desk, (outcome.publication,), _session_note(desk))


def publish_now(desk: Desk, request: publication_requests.PublishNow) -> Reply:
    """Write to a calendar and look at it now, or all of them; say how it went."""
    wanted = request.calendar
    found = (_find(desk, wanted),) if wanted else desk.diary.publications.all()
    for each in found:
        desk.diary.run(PublishNow(publication_id=each.id))
        _publishing(desk).publish(each.id)
    ids = {each.id for each in found}
    now = (each for each in desk.diary.publications.all() if each.id in ids)
    return _answer(desk, now)


def remove(desk: Desk, request: publication_requests.RemovePublication) -> Reply:
    """Write to a calendar no longer."""
    once = once_for(request)
    outcome = desk.diary.kept(once)
    if outcome is None:
        found = _find(desk, request.calendar)
        command = RemovePublication(
            publication_id=found.id, withdraws=request.withdraws
        )
        lines = _answer(desk, (found,))
        desk.diary.run(command, once=once)
        if request.withdraws:
            _publishing(desk).publish(found.id)
        return lines
    return _answer(desk, (outcome.publication,))


def follow(desk: Desk, request: publication_requests.FollowDrift) -> Reply:
    """Do here with a booking what was done with it in a calendar."""
    once = once_for(request)
    outcome = desk.diary.kept(once)
    if outcome is None:
        drift = _find_drift(desk, request.booking, request.calendar)
        command = desk.diary.publications.following(
            drift, Origin.COMMAND_LINE, outside_hours=request.outside_hours
        )
        outcome = desk.diary.run(command, once=once)
    account = desk.diary.account.get(outcome.booking.account_id)
    return Booked(
        zone=desk.zone,
        booking=outcome.booking,
        service=account.name if account.connection else "",
        notes=outcome.notes,
    )


def put_back(desk: Desk, request: publication_requests.PutBackDrift) -> Reply:
    """Write a booking as it is here over what became of it in a calendar."""
    once = once_for(request)
    outcome = desk.diary.kept(once)
    if outcome is None:
        drift = _find_drift(desk, request.booking, request.calendar)
        command = PutBack(
            publication_id=drift.publication.id, booking_id=drift.booking.id
        )
        outcome = desk.diary.run(command, once=once)
    _publishing(desk).publish(outcome.publication.id)
    return _answer(desk, (outcome.publication,))


def _chosen(found: tuple[FoundCalendar, ...], wanted: str) -> FoundCalendar:
    """Return which of a server's calendars is meant; raises Invalid."""
    wanted = wanted.strip()
    fitting = [
        each
        for each in found
        if not wanted or wanted in {each.name, each.address.rstrip("/"), each.address}
    ]
    if len(fitting) == 1:
        return fitting[0]
    known = tuple(each.name for each in found)
    code = "caldav.which" if len(fitting) > 1 else "caldav.no-such-calendar"
    raise Invalid.field("server_calendar", code, name=wanted, known=known)


def _find(desk: Desk, name: str) -> Publication:
    """Return the publication of a number or a name; raises NotFound."""
    wanted = name.strip()
    for each in desk.diary.publications.all():
        if wanted in {str(each.id), each.name}:
            return each
    raise NotFound("publication", name)


def _find_drift(desk: Desk, booking: str, calendar: str) -> Drift:
    """Return the drift of a booking; raises NotFound, and Invalid for several."""
    number = find_booking(desk.diary, booking).id
    found = [
        each
        for each in desk.diary.publications.drifts()
        if each.booking.id == number
        and (
            not calendar.strip()
            or calendar.strip() in {str(each.publication.id), each.publication.name}
        )
    ]
    if not found:
        raise NotFound("drift", booking)
    if len(found) > 1:
        known = tuple(each.publication.name for each in found)
        raise Invalid.field("in_calendar", "publication.which", known=known)
    return found[0]


def _host_ids(desk: Desk, names: tuple[str, ...]) -> tuple[int, ...]:
    """Return the person as a host of each account."""
    found = (find_account(desk, each).id for each in names)
    return tuple(desk.diary.account.owner_of(each).id for each in found)


def _publishing(desk: Desk) -> Publishing:
    """Return who speaks to servers; nobody does where nothing is changed."""
    assert desk.publishing is not None, "a request that changes needs an owner"
    return desk.publishing


def _nobody_stays(desk: Desk, error: SecretsUnavailable) -> SecretsUnavailable:
    """Return what is said where a password cannot be kept."""
    if desk.role is Role.COMMAND:
        return SecretsUnavailable("caldav.nobody-stays")
    return error


def _session_note(desk: Desk) -> tuple[Message, ...]:
    """Return what is to be said where a password is kept in memory only."""
    if desk.secrets.state() is VaultState.SESSION:
        return (Message.of("caldav.session-only"),)
    return ()


def _answer(
    desk: Desk, found: Iterable[Publication], notes: tuple[Message, ...] = ()
) -> Publications:
    """Return the reply that names publications."""
    account = desk.diary.account
    names = {account.owner_of(each.id).id: each.name for each in account.every()}
    lines = tuple(_line(desk, each, names) for each in found)
    return Publications(zone=desk.zone, publications=lines, notes=notes)


def _line(desk: Desk, each: Publication, names: dict[int, str]) -> PublicationLine:
    counts = desk.diary.publications.counts(each)
    return PublicationLine(
        id=each.id,
        name=each.name,
        address=each.address,
        username=each.username,
        accounts=tuple(names.get(number, "?") for number in each.host_ids),
        written=counts.written,
        waiting=counts.waiting,
        drifted=counts.drifted,
        refused=counts.refused,
        is_ending=each.is_ending,
        done_at=each.progress.done_at,
        due_at=each.due_at,
        trouble=each.progress.trouble,
    )


def _drift_line(drift: Drift) -> DriftLine:
    theirs = drift.theirs
    return DriftLine(
        booking_id=drift.booking.id,
        uid=drift.booking.uid,
        publication_id=drift.publication.id,
        publication=drift.publication.name,
        ours=_event_line(drift.ours),
        theirs=None if theirs.meant is None else _event_line(theirs.meant),
        is_gone=theirs.is_gone,
        seen_at=theirs.seen_at,
    )


def _event_line(meant: Meant) -> EventLine:
    return EventLine(
        title=meant.title,
        start=meant.span.start,
        end=meant.span.end,
        status=meant.status.value,
        is_all_day=meant.is_all_day,
    )
