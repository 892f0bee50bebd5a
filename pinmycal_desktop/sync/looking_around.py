"""Asking a service for all an account has there, kind by kind, to be shown once.

What is used every day is pulled and kept; this is the rest. One kind that cannot be
read says so and hides no other.
"""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import RemoteTrouble, SignInNeeded
from pinmycal_desktop.model.holdings import HeldThing, Holding, HoldingKind
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from typing import TypeAlias

    from pinmycal_desktop.model.remote import RemotePage
    from pinmycal_desktop.model.remote_people import RemoteMember, RemoteTeam
    from pinmycal_desktop.model.remote_setup import (
        RemoteCalendar,
        RemoteCalendars,
        RemoteEventType,
    )
    from pinmycal_desktop.remote.remote import Remote

    Things: TypeAlias = Iterator[HeldThing]

MOST = 20
"""Things of a kind that are shown."""
_AHEAD = timedelta(days=14)


class LookAround:
    """One look at one account; what several kinds need is asked for once."""

    def __init__(self, remote: Remote, now: datetime) -> None:
        self._remote, self._now = remote, now

    def everything(self) -> tuple[Holding, ...]:
        """Return what there is of each kind the service offers.

        Raises SignInNeeded: then nothing more is to be had.
        """
        kinds: dict[HoldingKind, tuple[Ability | None, Callable[[], Things]]] = {
            HoldingKind.PROFILE: (None, self._profile),
            HoldingKind.EVENT_TYPES: (None, self._event_types),
            HoldingKind.PRIVATE_LINKS: (Ability.PRIVATE_LINKS, self._private_links),
            HoldingKind.SCHEDULES: (Ability.SCHEDULES, self._schedules),
            HoldingKind.CALENDARS: (Ability.CALENDARS, self._calendars),
            HoldingKind.DESTINATION: (Ability.CALENDARS, self._destination),
            HoldingKind.BUSY_TIMES: (Ability.CALENDARS, self._busy_times),
            HoldingKind.CONFERENCING: (Ability.CONFERENCING, self._conferencing),
            HoldingKind.WEBHOOKS: (Ability.WEBHOOKS, self._webhooks),
            HoldingKind.TEAMS: (Ability.TEAMS, self._teams),
            HoldingKind.MEMBERS: (Ability.TEAMS, self._members),
            HoldingKind.TEAM_EVENT_TYPES: (Ability.TEAMS, self._team_types),
            HoldingKind.TEAM_BOOKINGS: (Ability.TEAMS, self._team_bookings),
            HoldingKind.ORGANIZATION_BOOKINGS: (Ability.ORGANIZATION, self._all_booked),
            HoldingKind.MEMBER_SCHEDULES: (Ability.ORGANIZATION, self._their_hours),
            HoldingKind.OUT_OF_OFFICE: (Ability.OUT_OF_OFFICE, self._absences),
            HoldingKind.ROUTING_FORMS: (Ability.ORGANIZATION, self._forms),
        }
        found = []
        for kind, (ability, read) in kinds.items():
            # The profile, which is first, tells whether there is an organization.
            if ability is None or ability in self._remote.abilities:
                found.append(self._held(kind, read))
        return tuple(found)

    @staticmethod
    def _held(kind: HoldingKind, read: Callable[[], Things]) -> Holding:
        try:
            things = tuple(read())
        except SignInNeeded:
            raise
        except RemoteTrouble as trouble:
            return Holding(kind=kind, trouble=trouble.message)
        more = max(0, len(things) - MOST)
        return Holding(kind=kind, things=things[:MOST], more=more)

    # --- what is one's own -----------------------------------------------------------

    def _profile(self) -> Iterator[HeldThing]:
        me = self._remote.profile()
        note = f"{me.email} {me.zone}".strip()
        yield HeldThing(name=me.name or me.username, note=note)

    @cached_property
    def _own_types(self) -> tuple[RemoteEventType, ...]:
        return self._remote.event_types()

    def _event_types(self) -> Iterator[HeldThing]:
        yield from map(_of_type, self._own_types)

    def _private_links(self) -> Iterator[HeldThing]:
        for each in self._own_types[:MOST]:
            for link in self._remote.private_links(each.remote_id):
                if not link.is_over:
                    yield HeldThing(name=each.title, note=link.url)

    def _schedules(self) -> Iterator[HeldThing]:
        for each in self._remote.schedules():
            yield HeldThing(name=each.name, note=each.zone)

    @cached_property
    def _connected(self) -> RemoteCalendars:
        return self._remote.calendars()

    @property
    def _each_calendar(self) -> tuple[RemoteCalendar, ...]:
        return tuple(
            calendar
            for connection in self._connected.connections
            for calendar in connection.calendars
        )

    def _calendars(self) -> Iterator[HeldThing]:
        for each in self._each_calendar:
            yield HeldThing(name=each.name, note=_place(each))

    def _destination(self) -> Iterator[HeldThing]:
        destination = self._connected.destination
        if destination is not None:
            yield HeldThing(name=destination.name, note=_place(destination))

    def _busy_times(self) -> Iterator[HeldThing]:
        chosen = tuple(each for each in self._each_calendar if each.takes_time)
        if not chosen:
            return
        last = (self._now + _AHEAD).date()
        for each in self._remote.busy_times(chosen, first=self._now.date(), last=last):
            yield HeldThing(name=_moments(each.span), note=each.source)

    def _conferencing(self) -> Iterator[HeldThing]:
        usual = self._remote.default_conferencing()
        for each in self._remote.conferencing():
            yield HeldThing(name=each.kind, note="*" if each.kind == usual else "")

    def _webhooks(self) -> Iterator[HeldThing]:
        for each in self._remote.subscriptions():
            yield HeldThing(name=each.url, note=", ".join(each.triggers))

    # --- what is shared --------------------------------------------------------------

    @cached_property
    def _own_teams(self) -> tuple[RemoteTeam, ...]:
        return self._remote.teams()

    def _teams(self) -> Iterator[HeldThing]:
        for each in self._own_teams:
            yield HeldThing(name=each.name, note=each.slug)

    @cached_property
    def _people(self) -> tuple[tuple[RemoteTeam, RemoteMember], ...]:
        return tuple(
            (team, member)
            for team in self._own_teams
            for member in self._remote.members(team.remote_id)
        )

    def _members(self) -> Iterator[HeldThing]:
        for team, each in self._people:
            name = each.name or each.email
            yield HeldThing(name=name, note=f"{team.name} {each.role}".strip())

    def _team_types(self) -> Iterator[HeldThing]:
        for team in self._own_teams:
            for each in self._remote.event_types(team_id=team.remote_id):
                found = _of_type(each)
                yield HeldThing(name=found.name, note=f"{team.name} {found.note}")

    def _team_bookings(self) -> Iterator[HeldThing]:
        for team in self._own_teams:
            page = self._remote.bookings(span=self._soon, team_id=team.remote_id)
            yield from _booked(page)

    def _all_booked(self) -> Iterator[HeldThing]:
        organization = self._remote.profile().organization_id
        page = self._remote.bookings(span=self._soon, organization_id=organization)
        yield from _booked(page)

    def _their_hours(self) -> Iterator[HeldThing]:
        for member in self._remote.members()[:MOST]:
            for each in self._remote.schedules(user_id=member.user_id):
                yield HeldThing(
                    name=member.name or member.email, note=f"{each.name} {each.zone}"
                )

    def _absences(self) -> Iterator[HeldThing]:
        for each in self._remote.absences():
            days = f"{each.first.isoformat()} - {each.last.isoformat()}"
            yield HeldThing(name=days, note=each.note or each.reason.value)

    def _forms(self) -> Iterator[HeldThing]:
        for each in self._remote.routing_forms():
            yield HeldThing(name=each.name, note=", ".join(each.questions))

    @property
    def _soon(self) -> Span:
        return Span(self._now, self._now + _AHEAD)


def _of_type(each: RemoteEventType) -> HeldThing:
    lengths = "/".join(str(minutes) for minutes in each.lengths)
    return HeldThing(name=each.title, note=f"{each.slug} {lengths}")


def _place(calendar: RemoteCalendar) -> str:
    return f"{calendar.integration} {calendar.email}".strip()


def _moments(span: Span) -> str:
    return f"{span.start:%Y-%m-%d %H:%M} - {span.end:%H:%M} UTC"


def _booked(page: RemotePage) -> Iterator[HeldThing]:
    for each in page.bookings:
        if each.known_status is None or each.known_status.takes_time:
            hosts = ", ".join(host.name or host.email for host in each.hosts)
            yield HeldThing(name=f"{_moments(each.span)}  {each.title}", note=hosts)
