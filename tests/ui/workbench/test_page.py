"""The workbench: webhooks that came to a real service, and what is done with them."""

from __future__ import annotations

import json
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import httpx
import pytest

from pinmycal_desktop.app.workbench import Workbench
from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.commands.accounts import AddAccount
from pinmycal_desktop.model.commands.live import NoteChannel, OpenChannel
from pinmycal_desktop.model.commands.sync import TakeInPage
from pinmycal_desktop.model.commands.webhooks import SaveWebhookEndpoint
from pinmycal_desktop.model.live import MissedHint
from pinmycal_desktop.model.sync_status import Answered
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.runner import ServiceThread
from pinmycal_desktop.ui.services import Services
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.workbench.page import WorkbenchPage
from pinmycal_desktop.ui.workbench.reading import LOCAL, Bench, Verdict
from pinmycal_desktop.vault import SessionVault, webhook_secret_name
from pinmycal_desktop.wire.calcom.webhook import signature
from tests.builders import a_connection, a_uid
from tests.ui.pages import NOW, ZONE, Done, nameless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.ui.workbench.row import DeliveryRow
    from tests.ui.pages import Place

SECRET = "whsec-of-the-account"


@pytest.fixture
def vault() -> SessionVault:
    """Where the secrets of places are."""
    made = SessionVault()
    made.set(webhook_secret_name("live-1"), SECRET)
    made.set(webhook_secret_name("mine"), SECRET)
    return made


@pytest.fixture
def account(place: Place) -> Account:
    """An account whose service tells of changes."""
    added = place.diary.run(
        AddAccount(
            uid=a_uid(),
            platform=Platform.CALCOM,
            name="Work",
            zone=ZONE,
            host_name="Mira",
            connection=a_connection(),
        )
    ).account
    place.diary.run(OpenChannel(account_id=added.id, endpoint="live-1"))
    place.diary.run(
        NoteChannel(account_id=added.id, webhook_id="7", url="https://x.example")
    )
    place.diary.run(SaveWebhookEndpoint(account_id=1, name="mine"))
    return added


@pytest.fixture
def url(place: Place, vault: SessionVault, account: Account) -> Iterator[str]:
    """Where webhooks arrive."""
    assert account.id

    def secret(name: str) -> bytes | None:
        found = vault.get(webhook_secret_name(name))
        return None if found is None else found.encode()

    app = build_app(place.diary, clock=lambda: NOW, secrets=secret)
    thread = ServiceThread(app, host="127.0.0.1", port=0)
    thread.start()
    yield thread.url
    assert thread.stop()


@pytest.fixture
def asked() -> list[str]:
    """The other pages that were asked for."""
    return []


@pytest.fixture
def page(
    place: Place, vault: SessionVault, account: Account, asked: list[str]
) -> WorkbenchPage:
    """The page, shown."""
    given = place.services
    assert account.id
    services = Services(
        operations=given.operations,
        relay=given.relay,
        clock=given.clock,
        form=given.form,
        zone=ZONE,
        host=None,
        did=Done.none().hear,
        open_page=asked.append,
        save_invitation=lambda _: None,
    )
    made = WorkbenchPage(services, Workbench(place.diary, vault))
    place.qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    place.qtbot.waitUntil(lambda: given.operations.is_idle)
    return made


def send(url: str, place: str, uid: str = "abc", *, secret: str = SECRET) -> int:
    """Tell of a booking, as Cal.com does; return the status it is answered with."""
    told = {"triggerEvent": "BOOKING_CREATED", "payload": {"uid": uid}}
    body = json.dumps(told).encode()
    headers = {
        "content-type": "application/json",
        "x-cal-signature-256": signature(secret.encode(), body).decode(),
        "cookie": "session=very-secret",
        "authorization": "Bearer very-secret",
    }
    with httpx.Client(timeout=20) as sender:
        return sender.post(
            f"{url}/hooks/{place}", content=body, headers=headers
        ).status_code


def rows(place: Place, page: WorkbenchPage, count: int) -> tuple[DeliveryRow, ...]:
    """Return the rows once there are so many."""
    page.refresh()
    place.qtbot.waitUntil(lambda: len(page.rows) == count)
    return page.rows


def words_of(row: DeliveryRow) -> str:
    """Return all a row says in labels."""
    return " | ".join(each.text() for each in row.findChildren(PlainLabel))


def test_without_deliveries_it_says_what_would_be_here(page: WorkbenchPage) -> None:
    assert page.empty.isVisible()
    said = " ".join(each.text() for each in page.empty.findChildren(PlainLabel))
    assert "Live updates are switched on under Accounts, and" in said
    assert nameless(page) == []


def test_it_leads_to_where_webhooks_are_let_in(
    page: WorkbenchPage, asked: list[str]
) -> None:
    page.addresses.click()
    page.accounts.click()
    assert asked == ["service", "accounts"]


def test_what_was_told_is_listed_with_what_became_of_it(
    place: Place, page: WorkbenchPage, account: Account, url: str
) -> None:
    assert send(url, "live-1") == httpx.codes.OK
    (row,) = rows(place, page, 1)
    assert row.accessibleName().startswith("BOOKING_CREATED, ")
    assert "Work · abc · is being read" in row.accessibleName()
    place.diary.run(TakeInPage(account_id=account.id, answers=Answered(uid="abc")))
    place.qtbot.waitUntil(lambda: "booking read" in page.rows[0].accessibleName())
    assert not page.empty.isVisible()
    assert nameless(page) == []


def test_its_details_are_plain_text_and_hold_no_secret(
    place: Place, page: WorkbenchPage, url: str
) -> None:
    send(url, "live-1", "<b>abc</b>")
    (row,) = rows(place, page, 1)
    row.more.click()
    assert row.is_open
    assert "<b>abc</b>" in row.text.toPlainText()
    assert row.text.isReadOnly()
    said = words_of(row)
    assert "x-cal-signature-256: " in said
    assert "content-type: application/json" in said
    assert "very-secret" not in said
    row.more.click()
    assert not row.is_open


def test_a_row_that_is_open_stays_so_while_others_come(
    place: Place, page: WorkbenchPage, url: str
) -> None:
    send(url, "live-1")
    (row,) = rows(place, page, 1)
    row.more.click()
    send(url, "live-1", "other")
    first, second = rows(place, page, 2)
    assert [first.is_open, second.is_open].count(True) == 1
    opened = first if first.is_open else second
    assert '"abc"' in opened.text.toPlainText()


def test_verified_again_it_says_whether_the_secret_still_fits(
    place: Place, page: WorkbenchPage, vault: SessionVault, url: str
) -> None:
    send(url, "live-1")
    (row,) = rows(place, page, 1)
    row.more.click()
    row.verify.click()
    place.qtbot.waitUntil(lambda: "fits the secret" in row.result.text())
    vault.set(webhook_secret_name("live-1"), "another")
    row.verify.click()
    place.qtbot.waitUntil(lambda: "does not fit" in row.result.text())


def test_replayed_its_booking_is_read_again(
    place: Place, page: WorkbenchPage, account: Account, url: str
) -> None:
    send(url, "live-1")
    place.diary.run(TakeInPage(account_id=account.id, answers=Answered(uid="abc")))
    (row,) = rows(place, page, 1)
    assert not place.diary.outbox.wanted(account.id)
    row.replay.click()
    place.qtbot.waitUntil(lambda: place.diary.outbox.wanted(account.id) == ("abc",))


def test_what_was_refused_is_told_and_taken_in_once_its_secret_is_right(
    place: Place, page: WorkbenchPage, vault: SessionVault, account: Account, url: str
) -> None:
    assert send(url, "live-1", secret="new") == httpx.codes.UNAUTHORIZED
    assert send(url, "nowhere") == httpx.codes.UNAUTHORIZED
    both = rows(place, page, 2)
    assert {row.entry.verdict for row in both} == {Verdict.REFUSED}
    said = " ".join(row.accessibleName() for row in both)
    assert "The webhook's signature does not fit." in said
    assert "No such place is open here" in said
    row = next(row for row in both if row.entry.account_id == account.id)
    row.replay.click()
    place.qtbot.waitUntil(lambda: "does not fit" in page.message())
    vault.set(webhook_secret_name("live-1"), "new")
    row.replay.click()
    place.qtbot.waitUntil(lambda: "taken in" in page.message())
    place.qtbot.waitUntil(
        lambda: (
            sorted(each.verdict for each in page.entries())
            == [Verdict.REFUSED, Verdict.VERIFIED]
        )
    )
    assert place.diary.outbox.wanted(account.id) == ("abc",)


def test_account_and_verdict_narrow_the_list(
    place: Place, page: WorkbenchPage, account: Account, url: str
) -> None:
    send(url, "live-1")
    send(url, "mine", "own")
    send(url, "live-1", "x", secret="wrong")
    rows(place, page, 3)
    page.account.set_value(account.id)
    page.account.chosen.emit(account.id)
    assert {each.account_id for each in page.entries()} == {account.id}
    page.verdict.set_value(Verdict.REFUSED.value)
    page.verdict.chosen.emit(Verdict.REFUSED.value)
    (refused,) = page.rows
    assert refused.entry.verdict is Verdict.REFUSED
    page.account.set_value(LOCAL)
    page.account.chosen.emit(LOCAL)
    assert not page.rows
    assert page.empty.isVisible()
    page.verdict.set_value(Verdict.VERIFIED.value)
    page.verdict.chosen.emit(Verdict.VERIFIED.value)
    (own,) = page.rows
    own.replay.click()
    assert "belongs to no account" in own.result.text()


def test_what_nobody_told_is_listed_and_read(
    place: Place, page: WorkbenchPage, account: Account
) -> None:
    gap = MissedHint(
        account_id=account.id,
        remote_id="xyz",
        changed_at=NOW - timedelta(hours=2),
        found_at=NOW - timedelta(hours=1),
    )
    late = MissedHint(
        account_id=account.id,
        remote_id="late",
        changed_at=NOW - timedelta(hours=2),
        found_at=NOW - timedelta(hours=1),
        told_at=NOW,
    )
    page._arrived(Bench(names={account.id: "Work"}, entries=(), gaps=(gap, late)))
    said = page.findChildren(Button)
    again = next(each for each in said if each.accessibleName() == "Read again: xyz")
    again.click()
    wanted = partial(place.diary.outbox.wanted, account.id)
    place.qtbot.waitUntil(lambda: wanted() == ("xyz",))
