"""What may be done with a booking, by its account."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pinmycal_desktop.model.account import Account, Platform
from pinmycal_desktop.model.outbox import ChangeState
from pinmycal_desktop.screen.rights import obstacle_to
from pinmycal_desktop.screen.week import WeekState
from tests.builders import ZONE, a_booking, a_connection, an_account
from tests.screen.facts import NOW

LOCAL = Account(id=1, uid="local", name="Personal", platform=Platform.LOCAL, zone=ZONE)
HOME = an_account(id=2, name="Home", platform=Platform.PINMYCAL)
READER = an_account(
    id=3, name="Board", connection=a_connection(scopes=("BOOKING_READ",))
)


@pytest.mark.parametrize(
    ("account_id", "action", "code"),
    [
        (1, "cancel", ""),
        (2, "cancel", ""),
        (2, "confirm", "rights.not-offered"),
        (2, "decline", "rights.not-offered"),
        (3, "reschedule", "rights.not-allowed"),
        (1, "restore", ""),
        (2, "restore", "rights.no-restoring"),
        (3, "restore", "rights.no-restoring"),
        (3, "export-one", ""),
        (4, "cancel", ""),
    ],
)
def test_an_action_that_cannot_be_done_has_a_reason(
    account_id: int, action: str, code: str
) -> None:
    state = WeekState.at(NOW.date(), zone=ZONE, now=NOW)
    state = replace(state, accounts=(LOCAL, HOME, READER))
    found = obstacle_to(action, a_booking(account_id=account_id), state)
    assert (found.code if found else "") == code


@pytest.mark.parametrize(
    ("unsent", "code"),
    [
        (ChangeState.WAITING, ""),
        (ChangeState.REFUSED, ""),
        (ChangeState.SENDING, "rights.no-restoring"),
        (ChangeState.UNSURE, "rights.no-restoring"),
    ],
)
def test_a_cancellation_is_restored_until_it_has_left(
    unsent: ChangeState, code: str
) -> None:
    booking = a_booking(id=7, account_id=2)
    state = WeekState.at(NOW.date(), zone=ZONE, now=NOW)
    state = replace(state, accounts=(LOCAL, HOME), unsent=((7, unsent),))
    found = obstacle_to("restore", booking, state)
    assert (found.code if found else "") == code
