"""Which function carries out which command: every command, exactly once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinmycal_desktop.diary import (
    absences,
    access,
    account,
    accounts,
    attending,
    busy,
    codes,
    event_types,
    happenings,
    hosts,
    importing,
    making,
    memberships,
    moving,
    oauth,
    outgoing,
    placing,
    private_links,
    reservations,
    schedules,
    seats,
    settling,
    several,
    team_event_types,
    teams,
)
from pinmycal_desktop.model.commands import (
    access as of_access,
    accounts as of_accounts,
    bookings as of_bookings,
    holding as of_holding,
    meetings as of_meetings,
    setup as of_setup,
    teams as of_teams,
    transfer as of_transfer,
    webhooks as of_webhooks,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary.values import Outcome
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.commands import Command

_DEEDS: dict[type[Any], Callable[[Work, Any], Outcome]] = {
    of_access.AddOAuthClient: oauth.add_client,
    of_access.RemoveOAuthClient: oauth.remove_client,
    of_access.AllowClient: oauth.allow,
    of_access.ExchangeCode: oauth.exchange,
    of_access.RefreshAccess: oauth.refresh,
    of_access.ReplaceKey: access.replace_key,
    of_access.ShowCode: codes.show,
    of_access.TryCode: codes.attempt,
    of_access.VerifyResource: codes.verify,
    of_access.CreateToken: access.create_token,
    of_access.NoteTokenUse: access.note_token_use,
    of_access.RevokeToken: access.revoke_token,
    of_bookings.CreateBooking: making.create,
    of_bookings.RescheduleBooking: moving.reschedule,
    of_bookings.CreateSeries: several.create_series,
    of_bookings.CancelBooking: settling.cancel,
    of_bookings.RestoreBooking: settling.restore,
    of_bookings.ConfirmBooking: settling.confirm,
    of_bookings.UnconfirmBooking: settling.unconfirm,
    of_bookings.DeclineBooking: settling.decline,
    of_bookings.EraseBooking: settling.erase,
    of_bookings.UneraseBooking: settling.unerase,
    of_meetings.CancelBookings: several.cancel_all,
    of_meetings.RestoreBookings: several.restore_all,
    of_meetings.CancelSeat: seats.cancel_seat,
    of_meetings.MoveSeat: seats.move_seat,
    of_meetings.MarkAbsent: attending.mark_absent,
    of_meetings.AddAttendees: attending.add,
    of_meetings.RemoveAttendees: attending.remove,
    of_meetings.ChangeLocation: placing.change_location,
    of_meetings.ReassignBooking: placing.reassign,
    of_holding.SaveReservation: reservations.save,
    of_holding.RemoveReservation: reservations.remove,
    of_holding.SaveOutOfOffice: absences.save,
    of_holding.RemoveOutOfOffice: absences.remove,
    of_holding.SelectCalendar: busy.select,
    of_setup.SaveSchedule: schedules.save,
    of_setup.RemoveSchedule: schedules.remove,
    of_setup.SaveEventType: event_types.save,
    of_setup.RemoveEventType: event_types.remove,
    of_setup.SavePrivateLink: private_links.save,
    of_setup.RemovePrivateLink: private_links.remove,
    of_setup.SaveAccount: account.save,
    of_setup.SaveHost: hosts.save,
    of_setup.RemoveHost: hosts.remove,
    of_accounts.AddAccount: accounts.add,
    of_accounts.ChangeAccount: accounts.change,
    of_accounts.RemoveAccount: accounts.remove,
    of_teams.SaveTeam: teams.save,
    of_teams.RemoveTeam: teams.remove,
    of_teams.SaveTeamEventType: team_event_types.save,
    of_teams.RemoveTeamEventType: team_event_types.remove,
    of_teams.SaveMembership: memberships.save,
    of_teams.RemoveMembership: memberships.remove,
    of_teams.InviteToTeam: memberships.invite,
    of_teams.JoinTeam: memberships.join,
    of_transfer.ImportCalendar: importing.take_in,
    of_transfer.TakeBackImport: importing.take_back,
    of_webhooks.SaveWebhookEndpoint: access.save_endpoint,
    of_webhooks.RemoveWebhookEndpoint: access.remove_endpoint,
    of_webhooks.KeepDelivery: access.keep_delivery,
    of_webhooks.SaveSubscription: outgoing.save,
    of_webhooks.RemoveSubscription: outgoing.remove,
    of_webhooks.RemoveSubscriptions: outgoing.remove_all,
    of_webhooks.TrySubscription: happenings.try_subscription,
    of_webhooks.NoteAttempt: outgoing.note_attempt,
    of_webhooks.SendAgain: outgoing.send_again,
    of_webhooks.TellMeetings: happenings.tell_meetings,
}


def carry_out(work: Work, command: Command) -> Outcome:
    """Do what `command` says, within the transaction of `work`."""
    return _DEEDS[type(command)](work, command)
