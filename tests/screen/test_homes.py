"""Where event types and hours belong, and what each account lets be changed."""

from __future__ import annotations

from pinmycal_desktop.model.account import Account, Platform
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.screen.homes import OF_A_SERVICE, Homes
from tests.builders import ZONE, a_connection, an_account, an_event_type

LOCAL = Account(id=1, uid="local", name="Personal", platform=Platform.LOCAL, zone=ZONE)
WORK = an_account(id=2, name="Work")
HOME = an_account(id=3, name="Home", platform=Platform.PINMYCAL)
BLIND = an_account(
    id=4, name="Blind", connection=a_connection(scopes=("EVENT_TYPE_WRITE",))
)
ALL = Homes(accounts=(LOCAL, WORK, HOME, BLIND), hosts={})
EDIT = Ability.EDIT_EVENT_TYPES


def test_a_single_account_needs_no_name() -> None:
    alone = Homes(accounts=(LOCAL,), hosts={}).of(1, EDIT)
    assert (alone.name, alone.mark, alone.why_not) == ("", "", None)


def test_several_accounts_are_named_and_marked_the_local_one_first() -> None:
    told = [(each.name, each.mark) for each in ALL.every(EDIT)]
    assert told == [("Personal", ""), ("Work", "W"), ("Home", "H"), ("Blind", "B")]
    assert [ALL.place(each) for each in (1, 4, 9)] == [0, 3, 4]


def test_what_a_service_does_not_let_be_changed_has_a_reason() -> None:
    why = ALL.of(3, EDIT).why_not
    assert why is not None
    assert why.code == "rights.not-offered"
    locked = ALL.locked(an_event_type(account_id=3))
    assert locked.keys() == set(OF_A_SERVICE)
    assert "colour" not in locked


def test_hours_that_may_not_be_seen_cannot_be_chosen() -> None:
    locked = ALL.locked(an_event_type(account_id=4))
    assert {name: why.code for name, why in locked.items()} == {
        "schedule_id": "rights.not-allowed"
    }


def test_nothing_is_locked_where_everything_is_allowed() -> None:
    assert ALL.locked(an_event_type(account_id=1)) == {}
    assert ALL.locked(an_event_type(account_id=2)) == {}


def test_an_account_that_is_gone_locks_nothing() -> None:
    assert ALL.locked(an_event_type(account_id=9)) == {}
    assert ALL.of(9, EDIT).name == ""
    assert [ALL.of(each, EDIT).is_service for each in (1, 2, 9)] == [False, True, False]
