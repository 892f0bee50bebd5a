"""Live updates in the diary: hints, the places for them, and what nobody told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.accounts import AddAccount, RemoveAccount
from pinmycal_desktop.model.commands.live import (
    ChooseLive,
    CloseChannel,
    NoteChannel,
    OpenChannel,
)
from pinmycal_desktop.model.commands.sync import AskFor, TakeInPage
from pinmycal_desktop.model.commands.webhooks import KeepDelivery, SaveWebhookEndpoint
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.live import LiveSource
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.sync_status import Answered
from tests.builders import ZONE, a_connection, a_uid

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.account import Account
    from tests.builders import SettableClock

PLACE = "live-1"
URL = f"https://desk.example.org/hooks/{PLACE}"


@pytest.fixture
def account(diary: Diary) -> Account:
    """An account at a service."""
    command = AddAccount(
        uid=a_uid(),
        platform=Platform.CALCOM,
        name="Work",
        zone=ZONE,
        host_name="Ada",
        connection=a_connection(),
    )
    return diary.run(command).account


def deliver(diary: Diary, subject: str = "abc", body: bytes = b"{}") -> Outcome:
    """Keep what arrived at the place."""
    return diary.run(
        KeepDelivery(
            endpoint=PLACE,
            sender="calcom",
            trigger="BOOKING_CREATED",
            subject=subject,
            body=body,
        )
    )


def test_a_delivery_asks_for_its_booking_once_and_carries_nothing(
    diary: Diary, account: Account
) -> None:
    diary.run(OpenChannel(account_id=account.id, endpoint=PLACE))
    first = deliver(diary)
    assert Part.HINTS in first.changes.parts
    assert Part.BOOKINGS not in first.changes.parts
    assert diary.outbox.wanted(account.id) == ("abc",)
    again = deliver(diary)
    assert again.repeated
    assert diary.outbox.times_asked(account.id, "abc") == 1
    (arrival,) = diary.live.arrivals()
    assert (arrival.account_id, arrival.is_waiting) == (account.id, True)


def test_a_delivery_that_names_no_booking_asks_for_nothing(
    diary: Diary, account: Account
) -> None:
    diary.run(OpenChannel(account_id=account.id, endpoint=PLACE))
    assert Part.HINTS not in deliver(diary, subject="").changes.parts
    assert diary.outbox.wanted(account.id) == ()


def test_a_delivery_of_the_local_account_changes_nothing(diary: Diary) -> None:
    local = diary.account.local().id
    diary.run(SaveWebhookEndpoint(account_id=local, name=PLACE))
    assert deliver(diary).changes.parts == {Part.DELIVERIES}
    assert diary.live.arrivals() == ()
    with pytest.raises(NotFound):
        diary.live.channel(local)


def test_a_hint_that_comes_during_a_reading_is_not_answered_by_it(
    diary: Diary, account: Account
) -> None:
    diary.run(AskFor(account_id=account.id, uids=("abc",)))
    times = diary.outbox.times_asked(account.id, "abc")
    diary.run(AskFor(account_id=account.id, uids=("abc",)))
    answer = Answered(uid="abc", times=times)
    diary.run(TakeInPage(account_id=account.id, answers=answer))
    assert diary.outbox.wanted(account.id) == ("abc",)
    later = Answered(uid="abc", times=diary.outbox.times_asked(account.id, "abc"))
    told = diary.run(TakeInPage(account_id=account.id, answers=later))
    assert diary.outbox.wanted(account.id) == ()
    assert Part.LIVE in told.changes.parts


def test_what_is_chosen_can_be_taken_back(diary: Diary, account: Account) -> None:
    chosen = diary.run(
        ChooseLive(
            account_id=account.id,
            source=LiveSource.ADDRESS,
            program="cloudflared",
            address=" https://desk.example.org/ ",
        )
    )
    channel = diary.live.channel(account.id)
    assert channel.address == "https://desk.example.org"
    assert channel.program == ""
    assert chosen.undo is not None
    diary.run(chosen.undo)
    assert diary.live.channels()[0].source is LiveSource.OFF


def test_an_address_that_is_not_safe_is_refused(diary: Diary, account: Account) -> None:
    with pytest.raises(Invalid):
        diary.run(
            ChooseLive(
                account_id=account.id,
                source=LiveSource.ADDRESS,
                address="http://desk.example.org",
            )
        )


def test_what_became_of_a_subscription_is_kept(
    diary: Diary, account: Account, clock: SettableClock
) -> None:
    diary.run(OpenChannel(account_id=account.id, endpoint=PLACE))
    note = NoteChannel(account_id=account.id, webhook_id="7", url=URL)
    begun = clock.now
    assert diary.run(note).changes
    clock.advance(minutes=5)
    assert not diary.run(note).changes
    channel = diary.live.channel(account.id)
    assert (channel.since, channel.checked_at) == (begun, clock.now)
    trouble = Message.of("remote.no-connection")
    diary.run(
        NoteChannel(account_id=account.id, webhook_id="7", url=URL, trouble=trouble)
    )
    assert diary.live.channel(account.id).trouble == trouble
    diary.run(CloseChannel(account_id=account.id))
    channel = diary.live.channel(account.id)
    assert (channel.endpoint, channel.webhook_id, channel.since) == ("", "", None)
    assert diary.webhooks.endpoints() == ()


def test_nothing_of_it_stays_when_the_account_is_removed(
    diary: Diary, account: Account
) -> None:
    diary.run(OpenChannel(account_id=account.id, endpoint=PLACE))
    deliver(diary)
    diary.run(RemoveAccount(account_id=account.id))
    assert diary.webhooks.endpoints() == ()
    assert diary.webhooks.deliveries() == ()
    assert diary.live.channels() == ()
    with pytest.raises(NotFound):
        diary.run(ChooseLive(account_id=account.id, source=LiveSource.OFF))
