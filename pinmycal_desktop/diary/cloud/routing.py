"""Which commands are about a service's things, and what is done then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.diary.cloud import bookings, meetings, setup
from pinmycal_desktop.model.commands import (
    bookings as of_bookings,
    meetings as of_meetings,
    setup as of_setup,
)
from pinmycal_desktop.store import accounts, bookings as stored

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary.values import Outcome
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.commands import Command

_DEEDS: dict[type[Any], Callable[[Work, Any], Outcome]] = {
    of_bookings.CreateBooking: bookings.create,
    of_bookings.RescheduleBooking: bookings.reschedule,
    of_bookings.CancelBooking: bookings.cancel,
    of_bookings.ConfirmBooking: bookings.confirm,
    of_bookings.DeclineBooking: bookings.decline,
    of_bookings.CreateSeries: meetings.create_series,
    of_bookings.RestoreBooking: meetings.restore,
    of_bookings.UnconfirmBooking: meetings.unconfirm,
    of_bookings.EraseBooking: meetings.erase,
    of_bookings.UneraseBooking: meetings.erase,
    of_meetings.CancelBookings: meetings.cancel_all,
    of_meetings.RestoreBookings: meetings.restore_all,
    of_meetings.CancelSeat: meetings.cancel_seat,
    of_meetings.MoveSeat: meetings.move_seat,
    of_meetings.MarkAbsent: bookings.mark_absent,
    of_meetings.AddAttendees: bookings.add_attendees,
    of_meetings.RemoveAttendees: meetings.remove_attendees,
    of_meetings.ChangeLocation: bookings.change_location,
    of_meetings.ReassignBooking: meetings.reassign,
    of_setup.SaveEventType: setup.save_event_type,
    of_setup.SaveSchedule: setup.save_schedule,
    of_setup.RemoveEventType: setup.remove_event_type,
    of_setup.RemoveSchedule: setup.remove_schedule,
}


def deed_at_service(
    work: Work, command: Command
) -> Callable[[Work, Any], Outcome] | None:
    """Return what is done when a command is about a service's thing, else None."""
    deed = _DEEDS.get(type(command))
    if deed is None or not accounts.has_cloud(work.db):
        return None
    return deed if _is_at_service(work, command) else None


def _is_at_service(work: Work, command: Any) -> bool:  # noqa: ANN401 - told apart here
    """Whether the thing a command is about is a service's."""
    match command:
        case of_setup.SaveEventType(event_type=thing):
            return accounts.is_cloud(work.db, "account", thing.account_id)
        case of_setup.SaveSchedule(schedule=thing):
            return accounts.is_cloud(work.db, "account", thing.account_id)
        case of_meetings.CancelBookings(booking_ids=(), series_uid=uid):
            there = stored.of_series(work.db, uid)
            return bool(there) and accounts.is_cloud(work.db, "booking", there[0].id)
        case of_bookings.CreateSeries(first=first):
            return accounts.is_cloud(work.db, "event_type", first.event_type_id)
    for table in ("booking", "event_type", "schedule"):
        id_ = getattr(command, f"{table}_id", None)
        if id_ is not None:
            return accounts.is_cloud(work.db, table, id_)
    ids = getattr(command, "booking_ids", ())
    return bool(ids) and all(
        accounts.is_cloud(work.db, "booking", each) for each in ids
    )
