"""`/v2/calendars`, selected and destination calendars, conferencing.

Other calendars come here as files, or from addresses that are fetched again and again
(`outward.fetching`, never while anybody waits): they can be listed, asked for their
busy times, and chosen to take time or not. No provider is connected, so all else
answers as the original does to an account that has not connected it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn
from uuid import uuid4

from pinmycal_desktop.diary.addresses import run_with_addresses
from pinmycal_desktop.model.commands.calendars import (
    SubscribeCalendar,
    SubscribeCalendars,
)
from pinmycal_desktop.model.commands.holding import SelectCalendar
from pinmycal_desktop.server.calcom.routes import Route, Who
from pinmycal_desktop.server.calcom.writing import written
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.wire.calcom.calendar import (
    FEED,
    BusyTimeShape,
    BusyTimesQuery,
    Calendars,
    ComingBack,
    ConferencingApp,
    Credentials,
    Destination,
    Disconnection,
    FeedsShape,
    FeedsToSave,
    NamedCalendar,
    SelectedShape,
    external_id,
)
from pinmycal_desktop.wire.calcom.codec import done, success
from pinmycal_desktop.wire.calcom.error import CalError

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.booking import Calendar
    from pinmycal_desktop.server.calcom.asking import Asked

_CALENDARS = ("apple", "google", "office365")
_NOT_YOURS = "These credentials do not belong to you"


def listing(diary: Diary, asked: Asked[None, None]) -> Answer:
    """List the caller's other calendars."""
    found = diary.busy.calendars(host_id=asked.me.id)
    return Answer(body=success(Calendars.of(found)))


def busy_times(diary: Diary, asked: Asked[None, BusyTimesQuery]) -> Answer:
    """Show when some calendars are busy."""
    span = asked.query.span
    wanted = {
        _own(diary, asked, each.credential_id, each.external_id).id
        for each in asked.query.calendars_to_load
    }
    found = diary.busy.between(span, host_id=asked.me.id)
    return Answer(
        body=success(
            [BusyTimeShape.of(each) for each in found if each.calendar_id in wanted]
        )
    )


def select(diary: Diary, asked: Asked[NamedCalendar, None]) -> Answer:
    """Let a calendar take the caller's time."""
    return _selected(diary, asked, asked.body, takes_time=True)


def unselect(diary: Diary, asked: Asked[None, NamedCalendar]) -> Answer:
    """Offer time that a calendar holds all the same."""
    return _selected(diary, asked, asked.query, takes_time=False)


def _selected(
    diary: Diary, asked: Asked[Any, Any], named: NamedCalendar, *, takes_time: bool
) -> Answer:
    """Say whether the named calendar takes time."""

    def prepare() -> SelectCalendar:
        if named.integration != FEED:
            raise CalError(401, _NOT_YOURS)
        calendar = _own(diary, asked, named.credential_id, named.external_id)
        return SelectCalendar(calendar_id=calendar.id, takes_time=takes_time)

    outcome = written(diary, asked, prepare)
    shape = SelectedShape.of(outcome.calendar)
    return Answer(body=success(shape), is_repeated=outcome.repeated)


def _own(
    diary: Diary, asked: Asked[Any, Any], credential_id: int, external: str
) -> Calendar:
    """Return the caller's calendar of these names; raises `CalError`."""
    for each in diary.busy.calendars(host_id=asked.me.id):
        if each.id == credential_id and external_id(each) == external:
            return each
    raise CalError(401, _NOT_YOURS)


def check_feeds(diary: Diary, asked: Asked[None, None]) -> Answer:
    """Say whether there are feeds, and whether any of them can be read."""
    found = diary.busy.calendars(host_id=asked.me.id)
    if not found:
        raise CalError(400, "Credentials for ics-feed_calendar not found.")
    if all(each.source is not None and each.source.is_late for each in found):
        raise CalError(401, "Invalid ics-feed_calendar credentials.")
    return Answer(body=done())


def save_feeds(diary: Diary, asked: Asked[FeedsToSave, None]) -> Answer:
    """Fetch calendars from now on; the addresses are safe before they are fetched."""
    kept = diary.kept(asked.once) if asked.once else None
    if kept is not None:
        return _saved(asked, kept)
    addresses = {str(uuid4()): each for each in asked.body.addresses}
    wishes = tuple(
        SubscribeCalendar(
            place=address.place(uid),
            host_id=asked.me.id,
            name=address.usual_name,
            takes_name=True,
        )
        for uid, address in addresses.items()
    )
    command = SubscribeCalendars(wishes=wishes)
    return _saved(
        asked,
        run_with_addresses(diary, asked.secrets, command, addresses, once=asked.once),
    )


def _saved(asked: Asked[Any, Any], outcome: Outcome) -> Answer:
    """Tell of the connections that were made."""
    shape = FeedsShape(id=outcome.calendars[0].id, user_id=asked.me.id)
    return Answer(body=success(shape), is_repeated=outcome.repeated)


def not_connected(_: Diary, asked: Asked[Any, Any]) -> NoReturn:
    """Say that a provider's calendar is not connected."""
    name = asked.params["calendar"]
    if name not in _CALENDARS:
        known = ", ".join(_CALENDARS)
        raise CalError(400, f"Invalid calendar type, available calendars are: {known}")
    raise CalError(400, f"Credentials for {name}_calendar not found.")


def cannot_connect(_: Diary, asked: Asked[Any, Any]) -> NoReturn:
    """Say that a provider's calendar cannot be connected here."""
    name = asked.params["calendar"]
    if name not in _CALENDARS:
        known = ", ".join(_CALENDARS)
        raise CalError(400, f"Invalid calendar type, available calendars are: {known}")
    raise CalError(404, f"There are no keys of {name} calendar on this computer.")


def no_destination(_: Diary, asked: Asked[Destination, None]) -> NoReturn:
    """Say that bookings cannot be written there."""
    raise CalError(404, f"Could not find calendar {asked.body.external_id[:200]}")


def apps(_: Diary, __: Asked[None, None]) -> Answer:
    """List no app: nobody makes meeting rooms here."""
    return Answer(body=success(()))


def default_app(_: Diary, __: Asked[None, None]) -> Answer:
    """Name no app."""
    return Answer(body=done())


def no_app(_: Diary, asked: Asked[Any, Any]) -> NoReturn:
    """Say that an app is not connected."""
    raise CalError(400, f"{asked.params['app'][:60]} not connected.")


def come_back(_: Diary, asked: Asked[None, ComingBack]) -> NoReturn:
    """Say to a browser that comes back from a provider that none was asked.

    The original sends it on to where `state` says; nobody is sent anywhere here.
    """
    raise CalError(400, f"{asked.params['app'][:60]} not connected.")


_CALENDAR = "/v2/calendars/{calendar}"
_APP = "/v2/conferencing/{app}"

ROUTES = (
    Route(
        "GET",
        "/v2/calendars",
        listing,
        answer=Calendars,
        scope="APPS_READ",
        summary="List other calendars",
    ),
    Route(
        "GET",
        "/v2/calendars/busy-times",
        busy_times,
        query=BusyTimesQuery,
        answer=tuple[BusyTimeShape, ...],
        scope="APPS_READ",
        refuses=(401,),
        summary="Show when other calendars are busy",
    ),
    Route(
        "GET",
        "/v2/calendars/ics-feed/check",
        check_feeds,
        scope="APPS_READ",
        refuses=(401,),
        summary="Say whether there are feeds that can be read",
    ),
    Route(
        "POST",
        "/v2/calendars/ics-feed/save",
        save_feeds,
        body=FeedsToSave,
        answer=FeedsShape,
        status=201,
        scope="APPS_WRITE",
        summary="Add calendars by their addresses",
    ),
    Route(
        "GET",
        f"{_CALENDAR}/connect",
        cannot_connect,
        scope="APPS_WRITE",
        refuses=(404,),
        summary="Connect a calendar",
    ),
    Route(
        "GET",
        f"{_CALENDAR}/save",
        cannot_connect,
        scope="APPS_WRITE",
        refuses=(404,),
        summary="Come back from connecting a calendar",
    ),
    Route(
        "POST",
        f"{_CALENDAR}/credentials",
        cannot_connect,
        body=Credentials,
        status=201,
        scope="APPS_WRITE",
        refuses=(404,),
        summary="Connect a calendar by name and password",
    ),
    Route(
        "GET",
        f"{_CALENDAR}/check",
        not_connected,
        scope="APPS_READ",
        summary="Say whether a calendar is connected",
    ),
    Route(
        "POST",
        f"{_CALENDAR}/disconnect",
        not_connected,
        body=Disconnection,
        scope="APPS_WRITE",
        summary="Disconnect a calendar",
    ),
    Route(
        "GET",
        f"{_CALENDAR}/event/{{eventUid}}",
        not_connected,
        scope="APPS_READ",
        summary="Show an event of a connected calendar",
    ),
    Route(
        "PATCH",
        f"{_CALENDAR}/events/{{eventUid}}",
        not_connected,
        scope="APPS_WRITE",
        summary="Change an event of a connected calendar",
    ),
    Route(
        "POST",
        "/v2/selected-calendars",
        select,
        body=NamedCalendar,
        answer=SelectedShape,
        status=201,
        scope="APPS_WRITE",
        refuses=(401,),
        summary="Let a calendar take time",
    ),
    Route(
        "DELETE",
        "/v2/selected-calendars",
        unselect,
        query=NamedCalendar,
        answer=SelectedShape,
        scope="APPS_WRITE",
        refuses=(401,),
        summary="Let a calendar take no time",
    ),
    Route(
        "PUT",
        "/v2/destination-calendars",
        no_destination,
        body=Destination,
        scope="APPS_WRITE",
        refuses=(404,),
        summary="Choose where bookings are written",
    ),
    Route(
        "GET",
        "/v2/conferencing",
        apps,
        answer=tuple[ConferencingApp, ...],
        scope="APPS_READ",
        summary="List apps that make meeting rooms",
    ),
    Route(
        "GET",
        "/v2/conferencing/default",
        default_app,
        scope="APPS_READ",
        summary="Show the usual app",
    ),
    Route("POST", f"{_APP}/connect", no_app, scope="APPS_WRITE", summary="Add an app"),
    Route(
        "GET",
        f"{_APP}/oauth/auth-url",
        no_app,
        scope="APPS_WRITE",
        summary="Begin to add an app",
    ),
    Route(
        "GET",
        f"{_APP}/oauth/callback",
        come_back,
        query=ComingBack,
        who=Who.ANYBODY,
        summary="Come back from adding an app",
    ),
    Route(
        "POST",
        f"{_APP}/default",
        no_app,
        scope="APPS_WRITE",
        summary="Choose the usual app",
    ),
    Route(
        "DELETE",
        f"{_APP}/disconnect",
        no_app,
        scope="APPS_WRITE",
        summary="Remove an app",
    ),
)
