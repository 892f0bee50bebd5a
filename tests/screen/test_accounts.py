"""Several accounts in one week: their marks, and which are shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pinmycal_desktop.model.account import Account, Platform
from pinmycal_desktop.model.view_query import Query
from pinmycal_desktop.screen.accounts import marks, who_tells
from pinmycal_desktop.screen.drawing import offered_types
from pinmycal_desktop.screen.week import WeekState
from tests.builders import ZONE, an_account
from tests.screen.facts import LONDON, NOW, Facts, march

WEDNESDAY = date(2026, 3, 11)
LOCAL = Account(id=1, uid="local", name="Personal", platform=Platform.LOCAL, zone=ZONE)


def test_the_local_account_has_no_mark() -> None:
    assert marks([LOCAL]) == {}


def test_no_two_accounts_have_the_same_mark() -> None:
    names = ("Work", "Wood", "W", "Wo", "日本", "…", "…")
    accounts = [an_account(id=n, name=name) for n, name in enumerate(names, 2)]
    told = marks([LOCAL, *accounts])
    assert told == {2: "W", 3: "Wo", 4: "W2", 5: "W3", 6: "日", 7: "?", 8: "?2"}


def test_a_service_tells_the_invitee_and_nobody_else_does() -> None:
    assert who_tells(an_account(id=2, name="Work")) == "Work"
    assert who_tells(LOCAL) == ""
    assert who_tells(None) == ""


def test_an_account_can_be_switched_off_and_on() -> None:
    work = an_account()
    facts = march()
    there = replace(facts.bookings[0], account_id=work.id)
    types = tuple(replace(each, account_id=1) for each in facts.event_types)
    kind = replace(types[0], id=999, account_id=work.id)
    read = Facts(
        bookings=(there, *facts.bookings[1:]),
        event_types=(*types, kind),
        accounts=(LOCAL, work),
    )
    state = WeekState.at(WEDNESDAY, zone=LONDON, now=NOW)
    state = state.with_reading(state.span, read)
    off = state.show_account(work.id, shown=False)
    assert there in state.visible_bookings
    assert there not in off.visible_bookings
    assert len(off.visible_bookings) == len(state.visible_bookings) - 1
    assert (kind in state.visible_types, kind in off.visible_types) == (True, False)
    assert off.show_account(work.id, shown=True) == state
    assert off.free_minutes(WEDNESDAY) == state.free_minutes(WEDNESDAY)
    assert state.account(work.id) == work
    assert state.account(4711) is None


def test_who_is_acted_for_is_shown_and_booked_alone() -> None:
    work = an_account()
    facts = march()
    kind = replace(facts.event_types[0], id=999, account_id=work.id)
    read = Facts(
        bookings=facts.bookings,
        event_types=(*facts.event_types, kind),
        accounts=(LOCAL, work),
    )
    state = WeekState.at(WEDNESDAY, zone=LONDON, now=NOW)
    state = state.with_reading(state.span, read)
    assert state.acted_for is None
    assert state.own_types == state.event_types
    theirs = state.ask(Query(only_account=work.id))
    assert theirs.acted_for == work
    assert theirs.own_types == theirs.visible_types == offered_types(theirs) == (kind,)
    bare = replace(theirs, event_types=facts.event_types)
    assert offered_types(bare) == ()
