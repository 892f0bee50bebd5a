"""What an account may do, as far as it is known beforehand."""

from __future__ import annotations

import pytest

from pinmycal_desktop.model.account import Account, Platform
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.model.rights import SCOPES_OF, obstacle, shown_abilities
from pinmycal_desktop.model.scopes import SCOPES
from tests.builders import ZONE, a_connection, an_account


def test_the_local_account_may_do_everything() -> None:
    local = Account(id=1, uid="l", name="Mine", platform=Platform.LOCAL, zone=ZONE)
    assert all(obstacle(local, each) is None for each in Ability)


def test_a_key_of_cal_com_may_do_everything_its_person_may() -> None:
    assert all(obstacle(an_account(), each) is None for each in Ability)


def test_what_was_not_allowed_at_sign_in_has_a_reason() -> None:
    narrow = an_account(connection=a_connection(scopes=("BOOKING_READ",)))
    assert obstacle(narrow, Ability.LIST_BOOKINGS) is None
    message = obstacle(narrow, Ability.BOOK)
    assert message is not None
    assert message.code == "rights.not-allowed"
    assert dict(message.arguments) == {"name": "Work"}


@pytest.mark.parametrize("ability", [Ability.ANSWER, Ability.SCHEDULES])
def test_what_pinmycal_does_not_offer_has_a_reason(ability: Ability) -> None:
    account = an_account(platform=Platform.PINMYCAL)
    message = obstacle(account, ability)
    assert message is not None
    assert message.code == "rights.not-offered"
    assert obstacle(account, Ability.BOOK) is None


def test_every_ability_that_is_shown_names_a_scope_there_is() -> None:
    assert shown_abilities()[0] is Ability.LIST_BOOKINGS
    assert {SCOPES_OF[each] for each in shown_abilities()} <= SCOPES
