"""The service page over the real service, a real diary and a vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from pinmycal_desktop.app.service import Service, ServiceOptions
from pinmycal_desktop.app.service_controls import LocalControls
from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.commands.webhooks import (
    NoteAttempt,
    SaveSubscription,
    TrySubscription,
)
from pinmycal_desktop.model.subscriptions import Attempt, Subscription
from pinmycal_desktop.ui.service.page import ServicePage
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.parts import CopyButton, SureButton
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.vault import SessionVault, Vault, subscription_secret_name
from tests.ui.pages import NOW, ZONE, Done, nameless

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.pages import Place


@pytest.fixture
def service(place: Place, tmp_path: Path) -> Iterator[Service]:
    made = Service(
        place.diary,
        tmp_path / "service.json",
        SessionVault(),
        ServiceOptions(port=0),
        clock=lambda: NOW,
    )
    yield made
    made.stop()


@pytest.fixture
def page(place: Place, service: Service) -> ServicePage:
    return page_of(place, LocalControls(lambda: service, service._vault))


def page_of(place: Place, controls: LocalControls) -> ServicePage:
    """Return the page, once it has read what it shows."""
    made = ServicePage(place.services, controls, zone=ZONE)
    place.qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    place.qtbot.waitUntil(lambda: made._account_id > 0)
    return made


def test_what_arrived_is_shown_one_by_one_on_its_own_page(
    place: Place, page: ServicePage
) -> None:
    with place.qtbot.waitSignal(page.arrivals_wanted):
        press(page, "Webhooks that arrived…")


def press(page: ServicePage, words: str) -> None:
    """Press the button with these words."""
    (button,) = (
        each
        for each in page.findChildren(QPushButton)
        if each.text() == words and not each.isHidden()
    )
    button.click()


def switch_on(place: Place, page: ServicePage) -> str:
    """Switch the service on and return its address."""
    with place.qtbot.waitSignal(page.switched, timeout=20_000) as heard:
        page.switch.wanted.emit(True)
    assert heard.args == [True]
    return page.switch.address.text()


def test_the_service_is_switched_on_and_off(
    place: Place, page: ServicePage, service: Service
) -> None:
    assert "The service is off" in page.switch.text()
    url = switch_on(place, page)
    assert "The service is on" in page.switch.text()
    assert url in page.switch.example.text()
    assert httpx.get(f"{url}/v1/users/me").status_code == 401
    with place.qtbot.waitSignal(page.switched, timeout=20_000):
        page.switch.wanted.emit(False)
    assert service.state() is None
    assert "The service is off" in page.switch.text()


def test_why_it_cannot_start_is_said(place: Place, tmp_path: Path) -> None:
    service = Service(
        place.diary,
        tmp_path / "service.json",
        SessionVault(),
        ServiceOptions(port=70_000),
        clock=lambda: NOW,
    )
    page = page_of(place, LocalControls(lambda: service, SessionVault()))
    page.switch.wanted.emit(True)
    place.qtbot.waitUntil(lambda: "number from 0 to 65535" in page.message())
    place.qtbot.waitUntil(page.switch.switch.isEnabled)
    assert page.switch.switch.value() is False


def test_a_token_is_shown_once_and_opens_the_service(
    place: Place, page: ServicePage
) -> None:
    url = switch_on(place, page)
    page.tokens.name.setText("assistant")
    press(page, "Create a token")
    place.qtbot.waitUntil(lambda: bool(page.tokens.secret.text()))
    secret = page.tokens.secret.text()
    page.tokens.secret.copy()
    assert QGuiApplication.clipboard().text() == secret
    headers = {"Authorization": f"Bearer {secret}"}
    answer = httpx.get(f"{url}/v1/users/me", headers=headers)
    assert answer.status_code == 200
    press(page, "I have it")
    assert page.tokens.secret.text() == ""
    place.qtbot.waitUntil(lambda: len(page.tokens.texts()) == 1)
    assert secret not in page.tokens.texts()[0]


def test_a_token_is_revoked(place: Place, page: ServicePage) -> None:
    page.tokens.create_wanted.emit("assistant")
    place.qtbot.waitUntil(lambda: len(page.tokens.texts()) == 1)
    done = Done.none()
    page.done.connect(done.hear)
    press(page, "Revoke")
    assert done.said == []
    press(page, "Revoke it for good")
    place.qtbot.waitUntil(lambda: done.said == ["assistant revoked."])
    place.qtbot.waitUntil(lambda: "revoked" in page.tokens.texts()[0])


def test_a_key_that_was_revoked_is_no_longer_shown(
    place: Place, page: ServicePage
) -> None:
    page.tokens.create_wanted.emit("assistant")
    place.qtbot.waitUntil(lambda: len(page.tokens.texts()) == 1)
    assert page.tokens.secret.text()
    press(page, "Revoke")
    press(page, "Revoke it for good")
    place.qtbot.waitUntil(lambda: page.tokens.secret.text() == "")


def test_the_first_press_of_what_cannot_be_undone_is_forgotten(
    place: Place, page: ServicePage
) -> None:
    page.tokens.create_wanted.emit("assistant")
    place.qtbot.waitUntil(lambda: len(page.tokens.texts()) == 1)
    (revoke,) = page.tokens.findChildren(SureButton)
    revoke.setFocus()
    press(page, "Revoke")
    assert revoke.accessibleName() == "Revoke it for good"
    page.tokens.name.setFocus()
    assert revoke.text() == "Revoke"
    assert revoke.accessibleName() == "Revoke: assistant"


def test_what_was_answered_is_counted_when_the_page_is_shown_again(
    place: Place, page: ServicePage, service: Service
) -> None:
    url = switch_on(place, page)
    page.hide()
    httpx.get(f"{url}/v1/users/me")

    def is_counted() -> bool:
        # Who asked has the answer a moment before it counts as given.
        state = service.state()
        return state is not None and state.requests == 1

    place.qtbot.waitUntil(is_counted)
    page.show()
    place.qtbot.waitUntil(lambda: "1 request answered" in page.switch.text())


def test_a_token_needs_a_name(place: Place, page: ServicePage) -> None:
    press(page, "Create a token")
    place.qtbot.waitUntil(lambda: page.tokens._error.text() == "Please fill this in.")
    assert page.tokens.name.property("wrong")
    assert page.tokens.name.hasFocus()
    assert page.tokens.secret.text() == ""


def test_a_webhook_address_keeps_its_secret_elsewhere(
    place: Place, page: ServicePage, service: Service
) -> None:
    page.webhooks.name.setText("cal")
    page.webhooks.secret.setText("whsecret")
    press(page, "Add")
    place.qtbot.waitUntil(
        lambda: any("verified" in each for each in page.webhooks.texts())
    )
    assert service._webhook_secret("cal") == b"whsecret"
    assert page.webhooks.secret.text() == ""
    press(page, "Remove")
    press(page, "Remove it for good")
    place.qtbot.waitUntil(lambda: page.webhooks.texts() == ())
    place.qtbot.waitUntil(lambda: service._webhook_secret("cal") is None)


def test_a_webhook_needs_a_secret_and_a_plain_name(
    place: Place, page: ServicePage
) -> None:
    press(page, "Add")
    assert page.webhooks._error.text() == "Give it a name, such as: cal"
    page.webhooks.name.setText("Not plain")
    press(page, "Add")
    assert page.webhooks.secret.property("wrong")
    assert page.webhooks._error.text() == "Give the secret that the sender signs with."
    page.webhooks.secret.setText("x")
    press(page, "Add")
    place.qtbot.waitUntil(lambda: "cannot be part" in page.webhooks._error.text())
    assert place.diary.webhooks.endpoints() == ()


def test_the_address_of_a_webhook_can_be_copied(
    place: Place, page: ServicePage
) -> None:
    url = switch_on(place, page)
    page.webhooks.add_wanted.emit("cal", "whsecret")
    place.qtbot.waitUntil(
        lambda: any(url in each for each in page.webhooks.texts()), timeout=20_000
    )
    (copy,) = page.webhooks.findChildren(CopyButton)
    copy.click()
    assert QGuiApplication.clipboard().text() == f"{url}/hooks/cal"


def test_no_place_is_open_before_its_secret_is_kept(
    place: Place, page: ServicePage, service: Service
) -> None:
    kept: list[bytes | None] = []
    place.diary.watch(lambda _changes: kept.append(service._webhook_secret("cal")))
    page.webhooks.add_wanted.emit("cal", "whsecret")
    place.qtbot.waitUntil(lambda: bool(kept))
    assert kept == [b"whsecret"]


def test_a_place_that_is_refused_leaves_no_secret(
    place: Place, page: ServicePage, service: Service
) -> None:
    page.webhooks.add_wanted.emit("Not plain", "whsecret")
    place.qtbot.waitUntil(lambda: "cannot be part" in page.webhooks._error.text())
    place.qtbot.waitUntil(lambda: service._webhook_secret("Not plain") is None)


def test_without_a_keyring_secrets_last_for_the_session(
    place: Place, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    vault = Vault("PinmyCal test")
    page = page_of(place, LocalControls(lambda: service, vault))
    assert not page.webhooks._keyring.isHidden()
    page.webhooks.add_wanted.emit("cal", "whsecret")
    place.qtbot.waitUntil(lambda: "kept until you close" in page.message())
    assert vault.get("webhook/cal") == "whsecret"
    page.refresh()
    place.qtbot.waitUntil(
        lambda: any("verified" in each for each in page.webhooks.texts())
    )


def test_everything_that_takes_the_keyboard_has_a_name(page: ServicePage) -> None:
    assert nameless(page) == []


def subscribed(place: Place, url: str, **changes: object) -> Subscription:
    """Return a stored subscription in Cal.com's words."""
    diary = place.diary
    wanted: dict[str, object] = {
        "uid": f"uid of {url}",
        "account_id": diary.account.local().id,
        "host_id": diary.account.host().id,
        "sender": Sender.CALCOM,
        "url": url,
        "triggers": ("BOOKING_CREATED",),
        "created_at": NOW,
        **changes,
    }
    new = Subscription(**wanted)  # type: ignore[arg-type]
    return diary.run(SaveSubscription(subscription=new)).subscription


def noted(place: Place, message: int, *, status: int | None, trouble: str) -> None:
    """Note what came of a try."""
    attempt = Attempt(at=NOW, status=status, trouble=trouble, milliseconds=9)
    place.diary.run(NoteAttempt(delivery_id=message, attempt=attempt, chance=0.5))


def test_without_subscribers_the_page_says_how_to_have_some(page: ServicePage) -> None:
    assert page.sent.texts() == ()
    told = [each.text() for each in page.sent.findChildren(PlainLabel)]
    assert any("pinmycal subscriber add" in each for each in told)
    assert "Nothing was sent yet." in told


def test_what_was_sent_is_listed_with_what_came_of_it(
    place: Place, page: ServicePage
) -> None:
    listener = subscribed(place, "https://crm.example.org/hook", has_secret=True)
    place.qtbot.waitUntil(lambda: len(page.sent.texts()) == 1)
    assert "Cal.com · signed · BOOKING_CREATED" in page.sent.texts()[0]
    place.diary.run(TrySubscription(uid=listener.uid))
    place.qtbot.waitUntil(lambda: "PING: on its way" in page.sent.texts()[-1])
    noted(place, 1, status=503, trouble="remote.refused")
    place.qtbot.waitUntil(lambda: "waits for the next try" in page.sent.texts()[-1])
    said = page.sent.texts()[-1]
    assert "1 try" in said
    assert "did not take the message (503)" in said
    assert "next try " in said
    noted(place, 1, status=None, trouble="remote.no-connection")
    place.qtbot.waitUntil(lambda: "Nobody answered there" in page.sent.texts()[-1])
    assert "2 tries" in page.sent.texts()[-1]
    noted(place, 1, status=200, trouble="")
    place.qtbot.waitUntil(lambda: "PING: delivered" in page.sent.texts()[-1])
    assert "next try" not in page.sent.texts()[-1]


def test_a_message_is_sent_again_and_a_test_is_sent(
    place: Place, page: ServicePage
) -> None:
    subscribed(place, "https://crm.example.org/hook")
    place.qtbot.waitUntil(lambda: len(page.sent.texts()) == 1)
    done = Done.none()
    page.done.connect(done.hear)
    (test,) = (each for each in page.findChildren(Button) if "test" in each.text())
    test.setFocus()
    test.click()
    place.qtbot.waitUntil(lambda: len(page.sent.texts()) == 2)
    # The rows are new, and the keyboard is where it was.
    assert [each.text() for each in page.findChildren(Button) if each.hasFocus()] == [
        "Send a test"
    ]
    noted(place, 1, status=200, trouble="")
    place.qtbot.waitUntil(lambda: "delivered" in page.sent.texts()[-1])
    press(page, "Send again")
    place.qtbot.waitUntil(lambda: "on its way" in page.sent.texts()[-1])
    sentence = "PING is on its way to crm.example.org/hook."
    place.qtbot.waitUntil(lambda: done.said == [sentence, sentence])


def test_a_subscriber_is_removed_with_its_secret(
    place: Place, page: ServicePage, service: Service
) -> None:
    url = "https://crm.example.org/" + "long/" * 40
    listener = subscribed(place, url, is_active=False, has_secret=True)
    name = subscription_secret_name(listener.uid)
    service._vault.set(name, "whsecret")
    place.diary.run(TrySubscription(uid=listener.uid))
    place.qtbot.waitUntil(lambda: len(page.sent.texts()) == 2)
    assert "paused" in page.sent.texts()[0]
    assert len(page.sent.texts()[0]) < 140
    done = Done.none()
    page.done.connect(done.hear)
    press(page, "Remove")
    press(page, "Remove it for good")
    place.qtbot.waitUntil(lambda: "given up" in page.sent.texts()[0])
    place.qtbot.waitUntil(lambda: service._vault.get(name) is None)
    assert done.said[0].endswith("… is told no more.")


def test_a_message_that_is_gone_is_said(place: Place, page: ServicePage) -> None:
    page.sent.again_wanted.emit(7)
    place.qtbot.waitUntil(lambda: "There is no message 7" in page.message())


def test_a_hidden_page_looks_when_it_is_shown_again(
    place: Place, page: ServicePage
) -> None:
    page.hide()
    subscribed(place, "https://crm.example.org/hook")
    assert page.sent.texts() == ()
    page.show()
    place.qtbot.waitUntil(lambda: len(page.sent.texts()) == 1)
