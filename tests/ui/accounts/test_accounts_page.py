"""The page of accounts: how each is connected, and what can be done with it."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from pinmycal_desktop.app.syncing import Syncing
from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.commands.access import RevokeToken
from pinmycal_desktop.model.pace import Circumstances
from pinmycal_desktop.model.signing_in import KeyWish
from pinmycal_desktop.ui.accounts.page import AccountsPage
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from tests.ui.pages import NOW, nameless

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pinmycal_desktop.app.cloud import Cloud
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.ui.accounts.card import AccountCard
    from pinmycal_desktop.ui.services import Services
    from tests.ui.pages import Done, Place


@pytest.fixture
def account(cloud: Cloud, service: str, key: str) -> Account:
    """An account that was signed in."""
    wish = KeyWish(platform=Platform.CALCOM, address=service, key=key, name="Work")
    return cloud.sign_in(wish).account


@pytest.fixture
def page(place: Place, services: Services, cloud: Cloud) -> AccountsPage:
    """The page, once it has read what it shows."""
    made = AccountsPage(services, cloud)
    place.qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    place.qtbot.waitUntil(lambda: services.operations.is_idle)
    return made


def card_of(place: Place, page: AccountsPage, account: Account) -> AccountCard:
    """Return an account's card, once it is there."""
    place.qtbot.waitUntil(lambda: page.card(account.id) is not None)
    card = page.card(account.id)
    assert card is not None
    return card


def told(card: AccountCard) -> str:
    """Return all that a card says."""
    return " | ".join(each.text() for each in card.findChildren(PlainLabel))


def test_an_account_tells_how_it_is_connected(
    place: Place, page: AccountsPage, account: Account, service: str, key: str
) -> None:
    card = card_of(place, page, account)
    said = told(card)
    assert service in said
    assert f"A key that ends in {key[-4:]}" in said
    assert key not in said
    assert "bookings 2024-08-13" in said
    assert "119 of 120" in said
    assert "Everything its person may do" in said
    assert "until you close the program" in card._notice.accessibleName()
    assert nameless(page) == []


def test_checking_asks_the_service_and_lists_the_call(
    place: Place, page: AccountsPage, account: Account
) -> None:
    card = card_of(place, page, account)
    card.more.click()
    card.check.click()
    assert not card.check.isEnabled()
    place.qtbot.waitUntil(card.check.isEnabled)
    place.qtbot.waitUntil(lambda: told(card).count("/v2/me") == 2)
    assert card._chip.text() == "Signed in"


def test_a_key_that_ended_asks_to_sign_in_again(
    place: Place, page: AccountsPage, account: Account, theirs: Diary
) -> None:
    card = card_of(place, page, account)
    (token,) = theirs.tokens.all()
    theirs.run(RevokeToken(token_id=token.id))
    card.check.click()
    place.qtbot.waitUntil(lambda: card._chip.text() == "Sign in again")
    with place.qtbot.waitSignal(page.again_wanted) as heard:
        card.again.click()
    assert heard.args[0].id == account.id


def test_an_account_gets_another_name(
    place: Place, page: AccountsPage, account: Account, done: Done
) -> None:
    card = card_of(place, page, account)
    card.rename.click()
    card.name.setText("Studio")
    card.name.editingFinished.emit()
    place.qtbot.waitUntil(lambda: bool(done.said))
    assert done.said == ["Renamed to Studio."]
    place.qtbot.waitUntil(lambda: card._title.text() == "Studio")
    assert done.outcomes[0].undo is not None


def test_signing_out_asks_once_more_and_takes_the_card_away(
    place: Place, page: AccountsPage, account: Account
) -> None:
    card = card_of(place, page, account)
    card.leave.click()
    assert len(place.diary.account.every()) == 2
    card.leave.click()
    place.qtbot.waitUntil(lambda: page.card(account.id) is None)
    assert len(place.diary.account.every()) == 1
    assert "Signed out of Work" in page.message()


def test_the_diagnostics_are_saved_without_the_key(
    place: Place,
    page: AccountsPage,
    account: Account,
    key: str,
    *,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "diagnostics.json"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(path), "")
    )
    card_of(place, page, account).save.click()
    place.qtbot.waitUntil(lambda: "Saved diagnostics.json" in page.message())
    content = path.read_text("utf-8")
    assert json.loads(content)["platform"] == "calcom"
    assert key not in content
    assert "Ada" not in content


def test_a_file_that_cannot_be_saved_is_told(
    place: Place, page: AccountsPage, account: Account, tmp_path: Path
) -> None:
    card_of(place, page, account)
    page.save_diagnostics(account.id, tmp_path / "nowhere" / "file.json")
    place.qtbot.waitUntil(lambda: "could not be saved" in page.message())


def test_what_an_account_may_not_do_is_greyed_out_with_the_reason(
    place: Place, services: Services, cloud: Cloud, service: str, key: str
) -> None:
    wish = KeyWish(platform=Platform.PINMYCAL, address=service, key=key, name="Home")
    account = cloud.sign_in(wish).account
    page = AccountsPage(services, cloud)
    place.qtbot.addWidget(page)
    card = card_of(place, page, account)
    names = {each.accessibleName() for each in card.findChildren(PlainLabel)}
    why = "The service of Home does not offer this to programs."
    assert f"Confirm and decline: {why}" in names
    assert "Book, move and cancel" in names


def test_another_account_is_asked_for(place: Place, page: AccountsPage) -> None:
    with place.qtbot.waitSignal(page.add_wanted):
        page.add.click()


def test_what_an_account_has_there_is_asked_and_shown(
    place: Place, page: AccountsPage, account: Account
) -> None:
    card = card_of(place, page, account)
    card.more.click()
    card.holdings.look.click()
    assert not card.holdings.look.isEnabled()
    place.qtbot.waitUntil(card.holdings.look.isEnabled)
    told_now = " | ".join(card.holdings.texts())
    assert "Who is signed in | Ada Holt" in told_now
    assert "30min 30" in told_now
    assert "Teams | none" in told_now


def test_a_look_that_fails_can_be_tried_again(
    place: Place, page: AccountsPage, account: Account, theirs: Diary
) -> None:
    card = card_of(place, page, account)
    (token,) = theirs.tokens.all()
    theirs.run(RevokeToken(token_id=token.id))
    card.holdings.look.click()
    place.qtbot.waitUntil(card.holdings.look.isEnabled)
    assert page.message()


@pytest.fixture
def synced(
    place: Place, services: Services, cloud: Cloud, account: Account
) -> Iterator[tuple[AccountsPage, Syncing]]:
    """The page of an account that is kept in step, as a window keeps it."""
    syncing = Syncing(place.diary, cloud, clock=lambda: NOW)
    syncing.pace_from(lambda: Circumstances(is_looked_at=True, on_battery=True))
    page = AccountsPage(services, cloud, sync=syncing)
    place.qtbot.addWidget(page)
    page.show()
    card_of(place, page, account)
    yield page, syncing
    syncing.end()


def test_it_says_how_often_the_service_is_asked_and_why(
    place: Place, synced: tuple[AccountsPage, Syncing], account: Account
) -> None:
    page, syncing = synced
    card = card_of(place, page, account)
    place.qtbot.waitUntil(lambda: "Every 2 min, while you look, and" in told(card))
    syncing.pace_from(lambda: Circumstances(on_battery=True))
    page.refresh()
    place.qtbot.waitUntil(lambda: "Every 2 h, while this computer runs" in told(card))
    told_of = {
        "Every 20 s, while you look": Circumstances(is_looked_at=True),
        "Every 5 min, while the window is not in front": Circumstances(),
        "Every 2 h, while the line is paid for": Circumstances(is_metered=True),
        "Every 2 min, while you look, and the line": Circumstances(
            is_metered=True, is_looked_at=True
        ),
    }
    for said, circumstances in told_of.items():
        syncing.pace_from(partial(replace, circumstances))
        page.refresh()
        place.qtbot.waitUntil(partial(says, card, said))


def says(card: AccountCard, said: str) -> bool:
    """Whether a card says something."""
    return said in told(card)


def test_sync_now_works_at_any_pace(
    place: Place, synced: tuple[AccountsPage, Syncing], account: Account
) -> None:
    page, _ = synced
    card = card_of(place, page, account)
    assert "Last synced | Not yet" in told(card)
    card.sync.click()
    assert not card.sync.isEnabled()
    place.qtbot.waitUntil(lambda: "up to date" in page.message())
    place.qtbot.waitUntil(lambda: "Last synced | Not yet" not in told(card))
    assert card.sync.isEnabled()


def test_sync_now_says_what_was_in_its_way(
    place: Place,
    synced: tuple[AccountsPage, Syncing],
    account: Account,
    theirs: Diary,
) -> None:
    page, _ = synced
    card = card_of(place, page, account)
    (token,) = theirs.tokens.all()
    theirs.run(RevokeToken(token_id=token.id))
    card.sync.click()
    place.qtbot.waitUntil(lambda: "Sign in again" in page.message())
