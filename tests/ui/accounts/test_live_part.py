"""Live updates on the page of accounts: chosen and told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.app.live import LiveUpdates
from pinmycal_desktop.app.public_address import PublicAddress
from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.live import LiveSource
from pinmycal_desktop.model.signing_in import KeyWish
from pinmycal_desktop.tunnel import TunnelProgram
from pinmycal_desktop.ui.accounts.page import AccountsPage
from tests.ui.pages import nameless

if TYPE_CHECKING:
    from pinmycal_desktop.app.cloud import Cloud
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.ui.accounts.live_part import LivePart
    from pinmycal_desktop.ui.accounts.live_row import LiveRow
    from pinmycal_desktop.ui.services import Services
    from tests.ui.pages import Place


@pytest.fixture
def account(cloud: Cloud, service: str, key: str) -> Account:
    """An account that was signed in."""
    wish = KeyWish(platform=Platform.CALCOM, address=service, key=key, name="Work")
    return cloud.sign_in(wish).account


@pytest.fixture
def part(place: Place, services: Services, cloud: Cloud, account: Account) -> LivePart:
    """The part, once it has read what it shows."""
    live = LiveUpdates(
        place.diary,
        cloud,
        addresses=lambda ended: PublicAddress(
            ended, find=lambda: {TunnelProgram.CLOUDFLARED: "/nowhere/cloudflared"}
        ),
    )
    page = AccountsPage(services, cloud, live=live)
    place.qtbot.addWidget(page)
    page.resize(1024, 900)
    page.show()
    assert page.live is not None
    shown = page.live
    place.qtbot.waitUntil(lambda: shown.row(account.id) is not None)
    return shown


def row_of(part: LivePart, account: Account) -> LiveRow:
    """Return an account's row."""
    row = part.row(account.id)
    assert row is not None
    return row


def test_without_a_public_address_the_service_is_asked(
    part: LivePart, account: Account
) -> None:
    row = row_of(part, account)
    assert row.source.value() == "off"
    assert row.text() == "The service is asked every now and then."
    assert nameless(part) == []


def test_an_address_is_typed_and_a_wrong_one_is_said(
    part: LivePart, place: Place, account: Account
) -> None:
    row = row_of(part, account)
    row.source.chosen.emit("address")
    assert row.address.isVisible()
    row.address.setText("http://desk.example.org")
    row.use.click()
    place.qtbot.waitUntil(lambda: "https://" in row.wrong())
    row.address.setText("https://desk.example.org")
    row.use.click()
    place.qtbot.waitUntil(
        lambda: place.diary.live.channel(account.id).source is LiveSource.ADDRESS
    )
    place.qtbot.waitUntil(lambda: "local service is off" in row.text())
    assert row.service.isVisible()
    assert row.wrong() == ""


def test_a_program_of_this_computer_is_chosen_and_taken_back(
    part: LivePart, place: Place, account: Account
) -> None:
    row = row_of(part, account)
    row.source.chosen.emit("cloudflared")
    place.qtbot.waitUntil(
        lambda: place.diary.live.channel(account.id).program == "cloudflared"
    )
    row.source.chosen.emit("off")
    place.qtbot.waitUntil(
        lambda: place.diary.live.channel(account.id).source is LiveSource.OFF
    )


def test_what_arrived_is_one_page_further(part: LivePart) -> None:
    assert part.arrived.text() == "Webhooks that arrived…"
