"""Commands: everything a person or program can ask to be changed.

The list of commands is the list of things that can be done. A command is a value: it
can be kept, repeated under the same key, and answered with its inverse. The uid of
what it makes is chosen by the asker, so a repeated command makes nothing twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pinmycal_desktop.model.commands.access import (
        AddOAuthClient,
        AllowClient,
        CreateToken,
        ExchangeCode,
        NoteTokenUse,
        RefreshAccess,
        RemoveOAuthClient,
        ReplaceKey,
        RevokeToken,
        ShowCode,
        TryCode,
        VerifyResource,
    )
    from pinmycal_desktop.model.commands.accounts import (
        AddAccount,
        ChangeAccount,
        RemoveAccount,
    )
    from pinmycal_desktop.model.commands.bookings import (
        CancelBooking,
        ConfirmBooking,
        CreateBooking,
        CreateSeries,
        DeclineBooking,
        EraseBooking,
        RescheduleBooking,
        RestoreBooking,
        UnconfirmBooking,
        UneraseBooking,
    )
    from pinmycal_desktop.model.commands.calendars import (
        ChangeCalendar,
        NoteFetch,
        NoteForgotten,
        RefreshCalendars,
        RemoveCalendar,
        SubscribeCalendar,
        SubscribeCalendars,
    )
    from pinmycal_desktop.model.commands.feeds import (
        NoteFeed,
        RemoveFeed,
        RestoreFeed,
        SaveFeed,
    )
    from pinmycal_desktop.model.commands.holding import (
        RemoveOutOfOffice,
        RemoveReservation,
        RemoveTravel,
        SaveOutOfOffice,
        SaveReservation,
        SaveTravel,
        SelectCalendar,
    )
    from pinmycal_desktop.model.commands.live import (
        ChooseLive,
        CloseChannel,
        NoteChannel,
        OpenChannel,
    )
    from pinmycal_desktop.model.commands.meetings import (
        BookingCommand,
    )
    from pinmycal_desktop.model.commands.publications import (
        AddPublication,
        ChangePublication,
        NotePasswordsForgotten,
        NotePublished,
        PublishNow,
        PutBack,
        RemovePublication,
    )
    from pinmycal_desktop.model.commands.setup import (
        RemoveEventType,
        RemoveHost,
        RemovePrivateLink,
        RemoveSchedule,
        SaveAccount,
        SaveEventType,
        SaveHost,
        SavePrivateLink,
        SaveSchedule,
    )
    from pinmycal_desktop.model.commands.sync import (
        AskFor,
        DropChange,
        EditChange,
        HoldChange,
        MarkSending,
        MarkUnsure,
        NoteLook,
        NoteMissing,
        PostponeChange,
        Recover,
        RefuseChange,
        ReorderChange,
        SendNow,
        SetGrace,
        SettleChange,
        SettleConflict,
        TakeBackChange,
        TakeInPage,
        TakeInSetup,
    )
    from pinmycal_desktop.model.commands.teams import (
        InviteToTeam,
        JoinTeam,
        RemoveMembership,
        RemoveTeam,
        RemoveTeamEventType,
        SaveMembership,
        SaveTeam,
        SaveTeamEventType,
    )
    from pinmycal_desktop.model.commands.transfer import (
        ImportCalendar,
        TakeBackImport,
    )
    from pinmycal_desktop.model.commands.webhooks import (
        KeepDelivery,
        NoteAttempt,
        RemoveSubscription,
        RemoveSubscriptions,
        RemoveWebhookEndpoint,
        SaveSubscription,
        SaveWebhookEndpoint,
        SendAgain,
        TellMeetings,
        TrySubscription,
    )

Command: TypeAlias = (
    "CreateBooking"
    " | RescheduleBooking"
    " | CancelBooking"
    " | RestoreBooking"
    " | ConfirmBooking"
    " | UnconfirmBooking"
    " | DeclineBooking"
    " | EraseBooking"
    " | UneraseBooking"
    " | SaveReservation"
    " | RemoveReservation"
    " | SaveOutOfOffice"
    " | RemoveOutOfOffice"
    " | SaveTravel"
    " | RemoveTravel"
    " | SelectCalendar"
    " | SubscribeCalendar"
    " | SubscribeCalendars"
    " | ChangeCalendar"
    " | RemoveCalendar"
    " | RefreshCalendars"
    " | NoteFetch"
    " | NoteForgotten"
    " | SaveFeed"
    " | RemoveFeed"
    " | RestoreFeed"
    " | NoteFeed"
    " | AddPublication"
    " | ChangePublication"
    " | RemovePublication"
    " | PublishNow"
    " | PutBack"
    " | NotePublished"
    " | NotePasswordsForgotten"
    " | SaveSchedule"
    " | RemoveSchedule"
    " | SaveEventType"
    " | RemoveEventType"
    " | SavePrivateLink"
    " | RemovePrivateLink"
    " | SaveAccount"
    " | ImportCalendar"
    " | TakeBackImport"
    " | CreateToken"
    " | NoteTokenUse"
    " | RevokeToken"
    " | SaveWebhookEndpoint"
    " | RemoveWebhookEndpoint"
    " | KeepDelivery"
    " | SaveSubscription"
    " | RemoveSubscription"
    " | RemoveSubscriptions"
    " | TrySubscription"
    " | NoteAttempt"
    " | SendAgain"
    " | TellMeetings"
    " | SaveHost"
    " | RemoveHost"
    " | BookingCommand"
    " | CreateSeries"
    " | SaveTeam"
    " | RemoveTeam"
    " | SaveTeamEventType"
    " | RemoveTeamEventType"
    " | SaveMembership"
    " | RemoveMembership"
    " | InviteToTeam"
    " | JoinTeam"
    " | AddOAuthClient"
    " | RemoveOAuthClient"
    " | AllowClient"
    " | ExchangeCode"
    " | RefreshAccess"
    " | ReplaceKey"
    " | ShowCode"
    " | TryCode"
    " | VerifyResource"
    " | AddAccount"
    " | ChangeAccount"
    " | RemoveAccount"
    " | AskFor"
    " | DropChange"
    " | EditChange"
    " | HoldChange"
    " | MarkSending"
    " | MarkUnsure"
    " | NoteLook"
    " | NoteMissing"
    " | PostponeChange"
    " | Recover"
    " | RefuseChange"
    " | ReorderChange"
    " | SendNow"
    " | SetGrace"
    " | SettleChange"
    " | SettleConflict"
    " | TakeBackChange"
    " | TakeInPage"
    " | TakeInSetup"
    " | ChooseLive"
    " | OpenChannel"
    " | NoteChannel"
    " | CloseChannel"
)
