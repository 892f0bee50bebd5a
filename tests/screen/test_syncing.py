"""What a window says of its services: one sign, the gravest first."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from pinmycal_desktop.model.outbox import ChangeState
from pinmycal_desktop.model.sync_status import SyncState, SyncStatus
from pinmycal_desktop.screen.syncing import Sign, SyncSigns, sign_of, signs_of
from tests.builders import NOW

NAMES = {1: "Work", 2: "Club"}
EARLIER = NOW - timedelta(hours=1)


def status(number: int, state: SyncState, **fields: Any) -> SyncStatus:
    """Return how one conversation stands."""
    return SyncStatus(account_id=number, state=state, **fields)


def test_without_an_account_at_a_service_nothing_is_said() -> None:
    assert signs_of((), {}, ()) == SyncSigns()
    assert SyncSigns().sign is Sign.NONE


@pytest.mark.parametrize("state", list(SyncState))
def test_every_state_has_a_sign(state: SyncState) -> None:
    assert sign_of(status(1, state)) is not Sign.NONE


def test_being_asked_again_is_no_news_and_the_first_reading_is() -> None:
    assert sign_of(status(1, SyncState.WORKING)) is Sign.READING
    assert sign_of(status(1, SyncState.WORKING, as_of=NOW)) is Sign.UP_TO_DATE


def test_the_gravest_is_said_and_of_whom() -> None:
    well = status(1, SyncState.UP_TO_DATE, as_of=NOW)
    away = status(2, SyncState.OFFLINE, as_of=EARLIER, since=EARLIER)
    told = signs_of((well, away), NAMES, ())
    assert (told.sign, told.name, told.as_of) == (Sign.OFFLINE, "Club", EARLIER)
    assert told.sign.is_trouble
    out = status(1, SyncState.NEEDS_SIGN_IN)
    assert signs_of((away, out), NAMES, ()).sign is Sign.SIGN_IN


def test_what_all_have_in_common_names_nobody_and_is_as_old_as_the_oldest() -> None:
    one = status(1, SyncState.UP_TO_DATE, as_of=NOW)
    other = status(2, SyncState.UP_TO_DATE, as_of=EARLIER)
    told = signs_of((one, other), NAMES, ())
    assert (told.sign, told.name, told.as_of) == (Sign.UP_TO_DATE, "", EARLIER)


def test_what_waits_is_counted_and_what_is_stuck_with_it() -> None:
    unsent = (ChangeState.WAITING, ChangeState.REFUSED, ChangeState.CONFLICT)
    assert signs_of((), {}, unsent) == SyncSigns(waiting=3, stuck=2)
    told = signs_of((status(1, SyncState.OFFLINE),), NAMES, unsent)
    assert (told.waiting, told.stuck) == (3, 2)
