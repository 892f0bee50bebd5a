"""Remote: one account at its platform, whichever that is.

Plain synchronous methods, for one thread at a time; `stop` alone may be called from
another. Nothing is tried again here and nothing is kept: `sync` decides about both.

Every failure is an error of `model.errors`:

- `Offline`: not reached, nothing was sent; `NotTrusted`: its certificate is wrong.
- `Busy(retry_after)`: later; nothing was done.
- `ServerTrouble`: it failed while being read, or what answered is not the API.
- `SignInNeeded`: the credentials are no longer taken, also after one renewal.
- `NotAllowed`: this account may not; the credentials are as good as before.
- `NotFound(kind, name)`, `SlotTaken`, `Refused(problems)`: it said no; no change.
- `NotOffered`: not in `abilities`; nothing was sent.
- `SecretsUnavailable`: the keyring would not give the credentials; nothing was sent.
- `Unsure`: only from writes: it was sent, and whether it took effect is not known.

Each method that asks something is `NotOffered` until a platform has its own: one that
can do little is made of `Remote` itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from pinmycal_desktop.model.errors import NotOffered

if TYPE_CHECKING:
    from datetime import date, datetime

    from pinmycal_desktop.model.event_type import Location
    from pinmycal_desktop.model.remote import (
        Ability,
        NewRemoteBooking,
        RemoteBooking,
        RemoteBusy,
        RemotePage,
        RemotePerson,
        RemoteProfile,
        RemoteReservation,
        RemoteSlot,
        RemoteWebhook,
    )
    from pinmycal_desktop.model.remote_people import (
        RemoteAway,
        RemoteMember,
        RemoteRoutingForm,
        RemoteTeam,
    )
    from pinmycal_desktop.model.remote_setup import (
        RemoteCalendar,
        RemoteCalendars,
        RemoteConferencing,
        RemoteEventType,
        RemotePrivateLink,
        RemoteSchedule,
    )
    from pinmycal_desktop.model.span import Span


def _no() -> NotOffered:
    return NotOffered("remote.not-offered")


class RemoteBookings(Protocol):
    """What is done with bookings."""

    def bookings(
        self,
        *,
        span: Span | None = None,
        updated_after: datetime | None = None,
        team_id: str = "",
        organization_id: str = "",
        after: str = "",
        size: int = 100,
    ) -> RemotePage:
        """Return a page of bookings of every status.

        With `span` those that touch it, and maybe some near it; with `updated_after`
        those changed since then, oldest change first. `after` is the former page's
        `next`, with all else the same. A booking may come twice over several pages:
        key on its uid. What is missing from a list is not thereby gone.
        """
        raise _no()

    def booking(self, uid: str) -> RemoteBooking:
        """Return one booking; raises `NotFound`.

        The uid of a series gives its first meeting: ask for it with `series`.
        """
        raise _no()

    def series(self, uid: str) -> tuple[RemoteBooking, ...]:
        """Return all bookings under the uid of a booking or a series."""
        raise _no()

    def find(
        self, operation: str, *, attendee_email: str, start: datetime
    ) -> RemoteBooking | None:
        """Return the booking made under the key `operation`, or None.

        The look after an `Unsure` create where there is no `Ability.SAFE_KEYS`. It
        says None only after every page that could hold it was read. A server that is
        still busy with the lost request may make it later yet: wait before asking.
        """
        raise _no()

    def create(self, new: NewRemoteBooking, *, key: str) -> RemoteBooking:
        """Book; `key` is what `find` knows it by, and the idempotency key if there is.

        Of a series the first meeting is returned, with its `series_uid`. Raises
        `SlotTaken`, with the platform's other starts where it tells some.
        """
        raise _no()

    def reschedule(
        self,
        uid: str,
        *,
        start: datetime,
        reason: str = "",
        moved_by: str = "",
        seat_uid: str = "",
        key: str,
    ) -> RemoteBooking:
        """Move a booking and return it as it is now, maybe under another uid.

        `moved_by` is the host's address: with it a confirmed booking stays confirmed.
        After `Unsure` without `SAFE_KEYS`: read `uid`; where it has a
        `rescheduled_to_uid` the move took effect.
        """
        raise _no()

    def cancel(
        self, uid: str, *, reason: str, seat_uid: str = "", rest: bool = False, key: str
    ) -> RemoteBooking:
        """Cancel a booking; with `rest` those after it in its series too.

        A host must give a reason. After `Unsure`: read it, its status tells.
        """
        raise _no()

    def confirm(self, uid: str) -> RemoteBooking:
        """Accept a pending booking; of a series, all its pending ones."""
        raise _no()

    def decline(self, uid: str, *, reason: str = "") -> RemoteBooking:
        """Decline a pending booking; of a series, all its pending ones."""
        raise _no()

    def mark_absent(
        self, uid: str, *, host: bool | None = None, attendees: dict[str, bool]
    ) -> RemoteBooking:
        """Note who did not come (True), by address; None says nothing of the host."""
        raise _no()

    def add_guests(self, uid: str, emails: tuple[str, ...]) -> RemoteBooking:
        """Invite further people, ten at most in one call."""
        raise _no()

    def change_location(self, uid: str, location: Location) -> RemoteBooking:
        """Say where the booking is; a link, number or address."""
        raise _no()

    def reassign(
        self, uid: str, *, host_id: str = "", reason: str = ""
    ) -> RemoteBooking:
        """Give the booking to another host: `host_id`, else whoever is next."""
        raise _no()

    def slots(
        self,
        event_type_id: str,
        *,
        span: Span,
        zone: str,
        length: int | None = None,
        moving: str = "",
    ) -> tuple[RemoteSlot, ...]:
        """Return the free starts within `span`, in order.

        `zone` is whose clock cuts the grid; `moving` the uid of a booking that does
        not stand in its own way.
        """
        raise _no()

    def reserve(
        self, event_type_id: str, *, start: datetime, length: int | None = None
    ) -> RemoteReservation:
        """Hold a slot for some minutes; release it once it is booked."""
        raise _no()

    def release(self, reservation_uid: str) -> None:
        """Hold a slot no longer; one that is not held is no error."""
        raise _no()


class RemoteSetup(Protocol):
    """What is done with event types, schedules and calendars."""

    def profile(self) -> RemoteProfile:
        """Return who is signed in: the check of new credentials, too."""
        raise _no()

    def change_profile(
        self,
        *,
        name: str = "",
        zone: str = "",
        week_start: str = "",
        time_format: int = 0,
        default_schedule_id: str = "",
    ) -> RemoteProfile:
        """Change what is given of who is signed in; the zone of schedules stays."""
        raise _no()

    def event_types(self, *, team_id: str = "") -> tuple[RemoteEventType, ...]:
        """Return all event types, hidden ones too; of a team with `team_id`."""
        raise _no()

    def event_type(self, event_type_id: str, *, team_id: str = "") -> RemoteEventType:
        """Return one, with what lists leave out; raises `NotFound`."""
        raise _no()

    def save_event_type(
        self, before: RemoteEventType | None, after: RemoteEventType
    ) -> RemoteEventType:
        """Store `after`; of what differs from `before` only, or a new one for None.

        What this program does not know of a changed list is sent back as it came.
        """
        raise _no()

    def delete_event_type(self, event_type_id: str, *, team_id: str = "") -> None:
        """Delete one; its bookings stay."""
        raise _no()

    def private_links(self, event_type_id: str) -> tuple[RemotePrivateLink, ...]:
        """Return the private links of an event type."""
        raise _no()

    def save_private_link(
        self,
        event_type_id: str,
        *,
        code: str = "",
        expires_at: datetime | None = None,
        most_uses: int | None = None,
    ) -> RemotePrivateLink:
        """Make a link, or change the one of `code`; ends by time or by uses."""
        raise _no()

    def delete_private_link(self, event_type_id: str, code: str) -> None:
        """Delete a private link."""
        raise _no()

    def schedules(
        self, *, user_id: str = "", team_id: str = ""
    ) -> tuple[RemoteSchedule, ...]:
        """Return own schedules, or a member's or a whole team's."""
        raise _no()

    def save_schedule(
        self, before: RemoteSchedule | None, after: RemoteSchedule
    ) -> RemoteSchedule:
        """Store `after`: what differs from `before` only, or a new one for None."""
        raise _no()

    def delete_schedule(self, schedule_id: str) -> None:
        """Delete a schedule."""
        raise _no()

    def calendars(self) -> RemoteCalendars:
        """Return the connected calendars, and where bookings are written."""
        raise _no()

    def busy_times(
        self, calendars: tuple[RemoteCalendar, ...], *, first: date, last: date
    ) -> tuple[RemoteBusy, ...]:
        """Return what takes time in these calendars, on UTC days."""
        raise _no()

    def select_calendar(self, calendar: RemoteCalendar, *, takes_time: bool) -> None:
        """Say whether the calendar's events make time busy."""
        raise _no()

    def choose_destination(self, calendar: RemoteCalendar) -> None:
        """Say where new bookings are written."""
        raise _no()

    def conferencing(self) -> tuple[RemoteConferencing, ...]:
        """Return the connected applications that make meeting rooms."""
        raise _no()

    def default_conferencing(self) -> str:
        """Return the application used without being named; empty for none."""
        raise _no()

    def choose_conferencing(self, app: str) -> None:
        """Say which application is used without being named."""
        raise _no()

    def subscriptions(self, *, event_type_id: str = "") -> tuple[RemoteWebhook, ...]:
        """Return the webhooks of the account, or of one event type."""
        raise _no()

    def subscribe(
        self, *, url: str, triggers: tuple[str, ...], secret: str, key: str
    ) -> RemoteWebhook:
        """Be told at `url`; `Refused` where it is told there already."""
        raise _no()

    def change_subscription(
        self,
        webhook_id: str,
        *,
        triggers: tuple[str, ...] | None = None,
        secret: str | None = None,
        is_active: bool | None = None,
    ) -> RemoteWebhook:
        """Change what is given; the rest stays."""
        raise _no()

    def unsubscribe(self, webhook_id: str) -> None:
        """Be told no longer; one that is gone is no error."""
        raise _no()


class RemotePeople(Protocol):
    """What is done with teams and organizations."""

    def teams(self) -> tuple[RemoteTeam, ...]:
        """Return the teams the person belongs to."""
        raise _no()

    def members(self, team_id: str = "") -> tuple[RemoteMember, ...]:
        """Return a team's members, or the organization's."""
        raise _no()

    def absences(self, *, user_id: str = "") -> tuple[RemoteAway, ...]:
        """Return when people are out of office: all, or one of them."""
        raise _no()

    def save_absence(self, away: RemoteAway) -> RemoteAway:
        """Store an absence; a new one when it has no id."""
        raise _no()

    def delete_absence(self, away: RemoteAway) -> None:
        """Delete an absence."""
        raise _no()

    def routing_forms(self) -> tuple[RemoteRoutingForm, ...]:
        """Return the organization's routing forms."""
        raise _no()

    def attendees(self, uid: str) -> tuple[RemotePerson, ...]:
        """Return who comes to a booking, from the route made for that."""
        raise _no()


class Remote(RemoteBookings, RemoteSetup, RemotePeople, Protocol):
    """One account at its platform. Made by `remote.opening.open_remote`."""

    @property
    def abilities(self) -> frozenset[Ability]:
        """What can be asked of it; without the ability a method is `NotOffered`.

        Those that need an organization are there once `profile` has told of one.
        """
        ...

    def stop(self) -> None:
        """End the call that is under way, from any thread; a write is then `Unsure`.

        Calls after it are `Offline`.
        """
        ...

    def close(self) -> None:
        """Give up all connections."""
        ...
