"""The dialog that signs in, at our own service on a real socket."""

from __future__ import annotations

import re
import threading
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

import httpx
import pytest
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from pinmycal_desktop.model.account import CredentialKind, Platform
from pinmycal_desktop.model.commands.accounts import RememberProgram
from pinmycal_desktop.model.signing_in import KnownProgram
from pinmycal_desktop.ui.accounts.sign_in import _OWN, BROWSER, KEY, SignInDialog
from tests.ui.pages import nameless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QUrl

    from pinmycal_desktop.app.cloud import Cloud
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.signing_in import SignedIn
    from pinmycal_desktop.ui.services import Services
    from tests.ui.pages import Place

HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')


class Browser(QObject):
    """Opens pages as the person's browser would: it notes which."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[str] = []

    @Slot("QUrl")
    def open(self, url: QUrl) -> None:
        """Open a page."""
        self.pages.append(url.toString(url.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def browser() -> Iterator[Browser]:
    """The browser of this computer."""
    made = Browser()
    QDesktopServices.setUrlHandler("http", made, "open")  # type: ignore[arg-type]  # text, the stub errs
    yield made
    QDesktopServices.unsetUrlHandler("http")


@pytest.fixture
def dialog(place: Place, services: Services, cloud: Cloud) -> SignInDialog:
    """The dialog, just opened."""
    return opened(place, services, cloud)


def opened(
    place: Place, services: Services, cloud: Cloud, how: str = KEY
) -> SignInDialog:
    made = SignInDialog(services, cloud, how=how)
    place.qtbot.addWidget(made)
    made.show()
    return made


def at(dialog: SignInDialog, service: str, platform: Platform) -> None:
    """Choose a server of one's own."""
    dialog.place.field.set_value(_OWN[platform])
    dialog.place.field.chosen.emit(_OWN[platform])
    dialog.address.field.setText(service)


@pytest.mark.parametrize("platform", [Platform.CALCOM, Platform.PINMYCAL])
def test_a_key_signs_in_and_the_person_is_told(
    place: Place, dialog: SignInDialog, service: str, key: str, platform: Platform
) -> None:
    at(dialog, service, platform)
    dialog.key.field.setText(key)
    with place.qtbot.waitSignal(dialog.signed_in, timeout=20_000) as heard:
        dialog.go.click()
    done: SignedIn = heard.args[0]
    assert done.account.platform is platform
    assert dialog._headline.text() == "Signed in as Ada Holt"
    assert "until you close the program" in dialog._note.text()
    assert dialog.key.field.text() == ""
    dialog.go.click()
    assert dialog.isHidden()
    assert len(place.diary.account.every()) == 2


def test_a_key_is_never_shown(dialog: SignInDialog) -> None:
    assert dialog.key.field.echoMode() is QLineEdit.EchoMode.Password
    assert nameless(dialog) == []


def test_a_wrong_key_is_told_and_can_be_typed_again(
    place: Place, dialog: SignInDialog, service: str, key: str
) -> None:
    at(dialog, service, Platform.CALCOM)
    dialog.key.field.setText("cal_0123456789")
    dialog.go.click()
    assert not dialog.go.isEnabled()
    place.qtbot.waitUntil(dialog._banner.isVisible)
    assert "does not take this key" in dialog._banner.accessibleName()
    assert dialog.key.field.hasFocus() or dialog.focusWidget() is dialog.key.field
    dialog.key.field.setText(key)
    with place.qtbot.waitSignal(dialog.signed_in, timeout=20_000):
        dialog.go.click()
    assert not dialog._banner.isVisible()


@pytest.mark.parametrize(
    ("address", "key", "field"),
    [("", "cal_1", "address"), ("http://cal.example.org", "cal_1", "address")],
)
def test_what_does_not_fit_is_told_at_its_field(
    place: Place, dialog: SignInDialog, address: str, key: str, field: str
) -> None:
    at(dialog, address, Platform.CALCOM)
    dialog.key.field.setText(key)
    dialog.go.click()
    shown = dialog._fields[field]
    place.qtbot.waitUntil(lambda: bool(shown.error()))
    shown.field.textEdited.emit("x")
    assert shown.error() == ""


def test_an_address_where_nothing_answers_is_told_at_its_field(
    place: Place, dialog: SignInDialog, service: str, key: str
) -> None:
    at(dialog, f"{service}/nowhere", Platform.CALCOM)
    dialog.key.field.setText(key)
    dialog.go.click()
    place.qtbot.waitUntil(lambda: "no Cal.com interface" in dialog.address.error())
    assert dialog.focusWidget() is dialog.address.field


def test_each_service_asks_for_what_it_needs(dialog: SignInDialog) -> None:
    assert not dialog.address.isVisibleTo(dialog)
    assert dialog.how.isVisibleTo(dialog)
    at(dialog, "", Platform.PINMYCAL)
    assert dialog.address.isVisibleTo(dialog)
    assert not dialog.how.isVisibleTo(dialog)
    at(dialog, "", Platform.CALCOM)
    dialog.how.set_value(BROWSER)
    dialog.how.chosen.emit(BROWSER)
    assert dialog.client.isVisibleTo(dialog)
    assert dialog.browser.isVisibleTo(dialog)
    assert not dialog.key.isVisibleTo(dialog)
    at(dialog, "", Platform.PINMYCAL)
    assert dialog.how.value() == KEY
    assert dialog.key.isVisibleTo(dialog)
    at(dialog, "", Platform.CALCOM)
    assert dialog.how.value() == BROWSER


def say_yes(page: str, theirs: Diary) -> None:
    """Answer the page as a person does in a browser."""
    with httpx.Client(timeout=20) as visitor:
        shown = visitor.get(page)
        form = {n: v.replace("&amp;", "&") for n, v in HIDDEN.findall(shown.text)}
        (code,) = theirs.codes.shown()
        form |= {"host": "1", "answer": "yes", "code": code.text}
        parts = urlsplit(page)
        back = visitor.post(
            f"{parts.scheme}://{parts.netloc}{parts.path}",
            content=urlencode(form),
            headers={"content-type": "application/x-www-form-urlencoded"},
        )
        visitor.get(back.headers["location"])


def test_consent_in_the_browser_signs_in(
    place: Place,
    services: Services,
    cloud: Cloud,
    browser: Browser,
    *,
    theirs: Diary,
    service: str,
) -> None:
    dialog = opened(place, services, cloud, BROWSER)
    at(dialog, service, Platform.CALCOM)
    dialog.client.field.setText("desktop")
    dialog.go.click()
    place.qtbot.waitUntil(lambda: bool(browser.pages))
    assert dialog._headline.text() == "Your browser asks you now"
    assert dialog.open_again.isVisibleTo(dialog)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == browser.pages[0]
    person = threading.Thread(target=say_yes, args=(browser.pages[0], theirs))
    with place.qtbot.waitSignal(dialog.signed_in, timeout=20_000) as heard:
        person.start()
    person.join()
    there = heard.args[0].account.connection
    assert there.credentials is CredentialKind.OAUTH


def test_closing_the_dialog_waits_for_no_browser(
    place: Place, services: Services, cloud: Cloud, browser: Browser, service: str
) -> None:
    dialog = opened(place, services, cloud, BROWSER)
    at(dialog, service, Platform.CALCOM)
    dialog.client.field.setText("desktop")
    dialog.go.click()
    place.qtbot.waitUntil(lambda: bool(browser.pages))
    qt_key = Qt.Key.Key_Escape
    QTest.keyClick(dialog, qt_key)
    place.qtbot.waitUntil(lambda: services.operations.is_idle)
    assert len(place.diary.account.every()) == 1


def test_a_client_id_nobody_knows_is_told(
    place: Place, services: Services, cloud: Cloud, service: str
) -> None:
    dialog = opened(place, services, cloud, BROWSER)
    at(dialog, service, Platform.CALCOM)
    dialog.client.field.setText("nobody")
    dialog.go.click()
    place.qtbot.waitUntil(dialog._banner.isVisible)
    assert "does not know this client ID" in dialog._banner.accessibleName()


def test_signing_in_again_keeps_to_its_account(
    place: Place, services: Services, cloud: Cloud, service: str, key: str
) -> None:
    first = opened(place, services, cloud)
    at(first, service, Platform.CALCOM)
    first.key.field.setText(key)
    with place.qtbot.waitSignal(first.signed_in, timeout=20_000):
        first.go.click()
    account = place.diary.account.every()[1]
    again = SignInDialog(services, cloud, again=account)
    place.qtbot.addWidget(again)
    again.show()
    assert not again.place.isEnabled()
    assert again.address.field.text() == service
    again.key.field.setText(key)
    with place.qtbot.waitSignal(again.signed_in, timeout=20_000) as heard:
        again.go.click()
    assert not heard.args[0].is_new
    assert len(place.diary.account.every()) == 2


def test_what_a_server_knows_this_program_by_is_typed_only_once(
    place: Place, services: Services, cloud: Cloud, service: str
) -> None:
    program = KnownProgram(
        address=service, client_id="desktop", pages="https://pages.example"
    )
    place.diary.run(RememberProgram(program=program))
    dialog = opened(place, services, cloud, BROWSER)
    at(dialog, service, Platform.CALCOM)
    dialog.address.field.editingFinished.emit()
    place.qtbot.waitUntil(lambda: dialog.client.field.text() == "desktop")
    assert dialog.browser.field.text() == "https://pages.example"
