"""Which function carries out which command: every command, exactly once."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from pinmycal_desktop.diary import (
    access,
    account,
    attending,
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
    schedules,
    seats,
    settling,
    several,
    team_event_types,
    teams,
)
from pinmycal_desktop.model import booking_commands, commands, people_commands

if TYPE_CHECKING:
    from pinmycal_desktop.diary.values import Outcome
    from pinmycal_desktop.diary.work import Work


def carry_out(work: Work, command: commands.Command) -> Outcome:  # noqa: C901, PLR0911, PLR0912, PLR0915 - a table: one line for each command
    """Do what `command` says, within the transaction of `work`."""
    match command:
        case commands.CreateBooking():
            return making.create(work, command)
        case commands.RescheduleBooking():
            return moving.reschedule(work, command)
        case commands.CreateSeries():
            return several.create_series(work, command)
        case commands.CancelBooking():
            return settling.cancel(work, command)
        case commands.RestoreBooking():
            return settling.restore(work, command)
        case commands.ConfirmBooking():
            return settling.confirm(work, command)
        case commands.UnconfirmBooking():
            return settling.unconfirm(work, command)
        case commands.DeclineBooking():
            return settling.decline(work, command)
        case commands.EraseBooking():
            return settling.erase(work, command)
        case commands.UneraseBooking():
            return settling.unerase(work, command)
        case booking_commands.CancelBookings():
            return several.cancel_all(work, command)
        case booking_commands.RestoreBookings():
            return several.restore_all(work, command)
        case booking_commands.CancelSeat():
            return seats.cancel_seat(work, command)
        case booking_commands.MoveSeat():
            return seats.move_seat(work, command)
        case booking_commands.MarkAbsent():
            return attending.mark_absent(work, command)
        case booking_commands.AddAttendees():
            return attending.add(work, command)
        case booking_commands.RemoveAttendees():
            return attending.remove(work, command)
        case booking_commands.ChangeLocation():
            return placing.change_location(work, command)
        case commands.SaveSchedule():
            return schedules.save(work, command)
        case commands.RemoveSchedule():
            return schedules.remove(work, command)
        case commands.SaveEventType():
            return event_types.save(work, command)
        case commands.RemoveEventType():
            return event_types.remove(work, command)
        case commands.SavePrivateLink():
            return private_links.save(work, command)
        case commands.RemovePrivateLink():
            return private_links.remove(work, command)
        case commands.SaveAccount():
            return account.save(work, command)
        case commands.SaveHost():
            return hosts.save(work, command)
        case commands.RemoveHost():
            return hosts.remove(work, command)
        case people_commands.SaveTeam():
            return teams.save(work, command)
        case people_commands.RemoveTeam():
            return teams.remove(work, command)
        case people_commands.SaveTeamEventType():
            return team_event_types.save(work, command)
        case people_commands.RemoveTeamEventType():
            return team_event_types.remove(work, command)
        case people_commands.SaveMembership():
            return memberships.save(work, command)
        case people_commands.RemoveMembership():
            return memberships.remove(work, command)
        case people_commands.InviteToTeam():
            return memberships.invite(work, command)
        case people_commands.JoinTeam():
            return memberships.join(work, command)
        case people_commands.AddOAuthClient():
            return oauth.add_client(work, command)
        case people_commands.RemoveOAuthClient():
            return oauth.remove_client(work, command)
        case people_commands.AllowClient():
            return oauth.allow(work, command)
        case people_commands.ExchangeCode():
            return oauth.exchange(work, command)
        case people_commands.RefreshAccess():
            return oauth.refresh(work, command)
        case people_commands.ReplaceKey():
            return access.replace_key(work, command)
        case people_commands.ShowCode():
            return codes.show(work, command)
        case people_commands.VerifyResource():
            return codes.verify(work, command)
        case commands.ImportCalendar():
            return importing.take_in(work, command)
        case commands.TakeBackImport():
            return importing.take_back(work, command)
        case commands.CreateToken():
            return access.create_token(work, command)
        case commands.NoteTokenUse():
            return access.note_token_use(work, command)
        case commands.RevokeToken():
            return access.revoke_token(work, command)
        case commands.SaveWebhookEndpoint():
            return access.save_endpoint(work, command)
        case commands.RemoveWebhookEndpoint():
            return access.remove_endpoint(work, command)
        case commands.KeepDelivery():
            return access.keep_delivery(work, command)
        case commands.SaveSubscription():
            return outgoing.save(work, command)
        case commands.RemoveSubscription():
            return outgoing.remove(work, command)
        case commands.NoteAttempt():
            return outgoing.note_attempt(work, command)
        case commands.SendAgain():
            return outgoing.send_again(work, command)
        case commands.TellMeetings():
            return happenings.tell_meetings(work)
        case _:
            assert_never(command)
