"""Connected calendars, conferencing and webhooks of an account at Cal.com."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.remote.asking import Subject
from pinmycal_desktop.remote.calcom.area import Area
from pinmycal_desktop.remote.call import Call, path_of
from pinmycal_desktop.wire.calcom import read_setup, write_setup

if TYPE_CHECKING:
    from datetime import date

    from pinmycal_desktop.model.remote import RemoteBusy, RemoteWebhook
    from pinmycal_desktop.model.remote_setup import (
        RemoteCalendar,
        RemoteCalendars,
        RemoteConferencing,
    )

_SELECTED = "/v2/selected-calendars"
_WEBHOOKS = "/v2/webhooks"


class CalcomCalendars(Area):
    """What is done with calendars and webhooks; see `remote.RemoteSetup`."""

    def calendars(self) -> RemoteCalendars:
        """Return the connected calendars."""
        return self._get("/v2/calendars", read_setup.read_calendars)

    def busy_times(
        self, calendars: tuple[RemoteCalendar, ...], *, first: date, last: date
    ) -> tuple[RemoteBusy, ...]:
        """Return what takes time; without calendars nothing is asked."""
        if not calendars:
            return ()
        query = write_setup.busy_query(calendars, first, last)
        path = "/v2/calendars/busy-times"
        return self._get(path, read_setup.read_busy, query=query)

    def select_calendar(self, calendar: RemoteCalendar, *, takes_time: bool) -> None:
        """Say whether the calendar's events make time busy."""
        about = Subject(kind="calendar", name=calendar.name)
        if takes_time:
            body = write_setup.selected_body(calendar)
            call = Call(method="POST", path=_SELECTED, body=body)
        else:
            named = write_setup.selected_calendar(calendar)
            query = tuple((name, str(value)) for name, value in named.items())
            call = Call(method="DELETE", path=_SELECTED, query=query)
        self._asking.ask(call, about)

    def choose_destination(self, calendar: RemoteCalendar) -> None:
        """Say where new bookings are written."""
        call = Call(
            method="PUT",
            path="/v2/destination-calendars",
            body=write_setup.destination_body(calendar),
        )
        self._asking.ask(call, Subject(kind="calendar", name=calendar.name))

    def conferencing(self) -> tuple[RemoteConferencing, ...]:
        """Return the connected applications."""
        return self._get("/v2/conferencing", read_setup.read_conferencing)

    def default_conferencing(self) -> str:
        """Return the application used without being named."""
        path = "/v2/conferencing/default"
        return self._get(path, read_setup.read_default_conferencing)

    def choose_conferencing(self, app: str) -> None:
        """Say which application is used without being named."""
        path = path_of("/v2/conferencing", app, "default")
        self._asking.ask(Call(method="POST", path=path))

    def subscriptions(self, *, event_type_id: str = "") -> tuple[RemoteWebhook, ...]:
        """Return the webhooks of the account, or of one event type."""
        path, about = _WEBHOOKS, Subject()
        if event_type_id:
            path = path_of("/v2/event-types", event_type_id, "webhooks")
            about = Subject(kind="event-type", name=event_type_id)
        query = (("take", "250"), ("skip", "0"))
        return self._get(path, read_setup.read_webhooks, about, query)

    def subscribe(
        self,
        *,
        url: str,
        triggers: tuple[str, ...],
        secret: str,
        key: str,  # noqa: ARG002 - this platform knows none
    ) -> RemoteWebhook:
        """Be told at `url`; the same one twice is refused."""
        body = write_setup.webhook_body(
            url=url, triggers=triggers, secret=secret, is_active=True
        )
        return self._send("POST", _WEBHOOKS, body, read_setup.read_webhook)

    def change_subscription(
        self,
        webhook_id: str,
        *,
        triggers: tuple[str, ...] | None = None,
        secret: str | None = None,
        is_active: bool | None = None,
    ) -> RemoteWebhook:
        """Change what is given."""
        body = write_setup.webhook_body(
            triggers=triggers, secret=secret, is_active=is_active
        )
        about = Subject(kind="subscription", name=webhook_id)
        path = path_of(_WEBHOOKS, webhook_id)
        return self._send("PATCH", path, body, read_setup.read_webhook, about)

    def unsubscribe(self, webhook_id: str) -> None:
        """Be told no longer."""
        about = Subject(kind="subscription", name=webhook_id)
        with suppress(NotFound):
            path = path_of(_WEBHOOKS, webhook_id)
            self._asking.ask(Call(method="DELETE", path=path), about)
