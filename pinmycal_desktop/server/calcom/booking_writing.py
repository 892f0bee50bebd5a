"""What every change of a booking of the Cal.com API needs: its route, and its no."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.errors import PinmyCalError
from pinmycal_desktop.server.calcom.bookings import VERSIONS
from pinmycal_desktop.server.calcom.routes import Route, Who
from pinmycal_desktop.server.calcom.writing import written
from pinmycal_desktop.wire.calcom.booking import AnyBooking
from pinmycal_desktop.wire.calcom.booking_refusals import booking_refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.server.calcom.asking import Asked
    from pinmycal_desktop.server.exchange import Answer


def changed(
    diary: Diary, asked: Asked[Any, Any], prepare: Callable[[], Command]
) -> Outcome:
    """Do what `prepare` says, and tell what cannot be in the API's words."""
    try:
        return written(diary, asked, prepare)
    except PinmyCalError as error:
        raise booking_refusal(error) from None


SAID = {
    BookingStatus.CANCELLED: "cancelled",
    BookingStatus.DECLINED: "rejected",
}
"""How the API calls what takes no time any more."""


def booking_post(
    ending: str,
    handler: Callable[[Diary, Asked[Any, Any]], Answer],
    body: type[Any],
    summary: str,
    **more: Any,  # noqa: ANN401 - what else a route may say
) -> Route[Any, Any]:
    """Return the route of one change of a booking."""
    return Route(
        "POST",
        f"/v2/bookings/{{bookingUid}}/{ending}",
        handler,
        body=body,
        versions=VERSIONS,
        scope="BOOKING_WRITE",
        summary=summary,
        **more,
    )


BY_ANYBODY: dict[str, Any] = {"who": Who.ANYBODY, "says_sentence": True}
"""What an invitee may do, too."""
BY_HOST: dict[str, Any] = {"who": Who.PERMITTED, "answer": AnyBooking}
"""What a host alone may do."""
