"""The dialog that signs in: with a key that is tried at once, or in the browser.

A key is handed on and nowhere kept here; the field that held it is emptied as soon as
the service has taken it. The page of the browser goes through the window's one gate.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from pinmycal_desktop.model.account import CredentialKind, Platform
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.signing_in import (
    BROWSER_MINUTES,
    PLACES,
    BrowserWish,
    KeyWish,
    Place,
)
from pinmycal_desktop.ui.accounts.where import where_clients_are, where_keys_are
from pinmycal_desktop.ui.editing.said import by_field, told
from pinmycal_desktop.ui.links import open_link
from pinmycal_desktop.ui.room import grow
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption, heading
from pinmycal_desktop.ui.widgets.segmented import Segmented
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.signing_in import KnownProgram, SignedIn
    from pinmycal_desktop.ui.accounts.controls import CloudControls, Waiting
    from pinmycal_desktop.ui.services import Services

_WIDTH = 480
KEY, BROWSER = "key", "browser"
_OWN = {
    Platform.CALCOM: Place(platform=Platform.CALCOM, name="", address=""),
    Platform.PINMYCAL: Place(platform=Platform.PINMYCAL, name="", address=""),
}
"""Servers whose address is typed."""


class SignInDialog(QDialog):
    """Signs in; `again` is the account that is signed in anew, and may be no other."""

    signed_in = Signal(object)
    """The `SignedIn`, as soon as the account is kept."""

    def __init__(
        self,
        services: Services,
        controls: CloudControls,
        *,
        how: str = KEY,
        again: Account | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._controls, self._again = services, controls, again
        self._waiting: Waiting | None = None
        self._programs: dict[str, KnownProgram] = {}
        self._is_over = False
        self._wanted = how
        self.setWindowTitle(words("Sign in again") if again else words("Sign in"))
        self._banner = Banner(Tone.DANGER)
        self._banner.hide()
        self._make_fields(how)
        self._pages = QStackedWidget()
        self._arrange()
        self.place.field.chosen.connect(self._show_fields)
        self.how.chosen.connect(self._take_way)
        for field in self._fields.values():
            field.field.textEdited.connect(partial(self._edited, field))
        self.address.field.editingFinished.connect(self._recall)
        services.operations.read(_programs, self._knows, topic="programs")
        self._show_fields()
        (self.key if how == KEY else self.client).field.setFocus()

    # --- what is seen ----------------------------------------------------------------

    def _make_fields(self, how: str) -> None:
        self.place = Labelled(words("Service"), Choice(_places()))
        self.how = Segmented(
            ((KEY, words("With a key")), (BROWSER, words("In the browser"))),
            name=words("How to sign in"),
        )
        self.how.set_value(how)
        self.address = Labelled(
            words("Address of the server"),
            QLineEdit(),
            required=True,
            hint=words("Where its interface answers, such as {0}").format(
                "https://cal.example.org/api"
            ),
        )
        self.key = Labelled(words("Key"), QLineEdit(), required=True)
        self.key.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.client = Labelled(
            words("Client ID"),
            QLineEdit(),
            required=True,
            hint=where_clients_are(PLACES[0]),
        )
        self.browser = Labelled(
            words("Address of its pages"),
            QLineEdit(),
            hint=words("Only if they are elsewhere than its interface."),
        )
        self.name = Labelled(
            words("Name"),
            QLineEdit(),
            hint=words("What the account is called here, such as Work."),
        )
        self._fields = {
            "address": self.address,
            "key": self.key,
            "client": self.client,
            "browser": self.browser,
            "name": self.name,
        }
        if self._again is not None:
            self._fill(self._again)

    def _fill(self, again: Account) -> None:
        """Show what is known of the account that is signed in again."""
        there = again.connection
        assert there is not None, "only a cloud account is signed in"
        known = next((p for p in PLACES if p.address == there.address), None)
        self.place.field.set_value(known or _OWN[again.platform])
        self.place.setEnabled(False)
        self.address.field.setText(there.address)
        self.address.setEnabled(False)
        if there.credentials is CredentialKind.OAUTH:
            self._wanted = BROWSER

    def _knows(self, programs: tuple[KnownProgram, ...]) -> None:
        """Learn what servers know this program by, so it is typed only once."""
        if isValid(self):
            self._programs = {each.address: each for each in programs}
            self._recall()

    def _recall(self) -> None:
        """Fill in what was typed for this server the last time."""
        known = self._programs.get(self._address().strip().rstrip("/"))
        if known is None:
            return
        for field, text in (
            (self.client, known.client_id),
            (self.browser, known.pages),
        ):
            if not field.field.text():
                field.field.setText(text)

    def _arrange(self) -> None:
        self._form = form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.place)
        column.addWidget(self.address)
        column.addWidget(self.how, 0, Qt.AlignmentFlag.AlignLeading)
        for field in (self.key, self.client, self.browser, self.name):
            column.addWidget(field)
        column.addStretch(1)
        self._pages.addWidget(form)
        self._pages.addWidget(self._make_waiting())
        self._cancel = Button(words("Cancel"))
        self.go = Button(words("Sign in"), kind=Kind.PRIMARY, icon="log-in")
        self.go.setDefault(True)
        self._cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.sign_in)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self.go)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[int(Space.LARGE)] * 4)
        whole.setSpacing(Space.MEDIUM)
        whole.addWidget(self._banner)
        whole.addWidget(self._pages, 1)
        whole.addLayout(row)
        whole.addStrut(_WIDTH)

    def _make_waiting(self) -> QWidget:
        """Return what is shown while a server or a person is waited for, and after."""
        page = QWidget()
        self._mark = IconMark("hourglass", size=20)
        self._headline = heading("")
        self._text = PlainLabel(wrap=True)
        self._note = caption("", wrap=True)
        self.open_again = Button(words("Open the page again"), icon="external-link")
        self.copy = Button(words("Copy its address"), icon="copy")
        self.open_again.clicked.connect(self._open_page)
        self.copy.clicked.connect(self._copy_page)
        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        head.addWidget(self._mark)
        head.addWidget(self._headline, 1)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.open_again)
        row.addWidget(self.copy)
        row.addStretch(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(head)
        column.addWidget(self._text)
        column.addWidget(self._note)
        column.addLayout(row)
        column.addStretch(1)
        return page

    def _take_way(self, how: str) -> None:
        self._wanted = how
        self._show_fields()

    def _show_fields(self) -> None:
        """Show the fields that the service and the way in need."""
        place = self._place
        can_browse = place.platform is Platform.CALCOM
        self.how.set_value(self._wanted if can_browse else KEY)
        self.how.setVisible(can_browse)
        with_key, is_own = self.how.value() == KEY, not place.address
        self.address.setVisible(is_own)
        self.key.setVisible(with_key)
        self.client.setVisible(not with_key)
        self.browser.setVisible(not with_key and is_own)
        self.name.setVisible(self._again is None)
        self.key.set_hint(where_keys_are(place))
        self.client.set_hint(where_clients_are(place))
        self._recall()
        self._banner.hide()
        grow(self)

    @property
    def _place(self) -> Place:
        place = self.place.field.value()
        assert isinstance(place, Place)
        return place

    def _edited(self, field: Labelled[QLineEdit], _text: str) -> None:
        field.set_error("")

    # --- signing in ------------------------------------------------------------------

    def sign_in(self) -> None:
        """Try what was typed; nothing is kept that was not taken."""
        self._banner.hide()
        if self.how.value() == KEY:
            self._with_key()
        else:
            self._in_browser()

    def _address(self) -> str:
        return self._place.address or self.address.field.text()

    def _with_key(self) -> None:
        wish = KeyWish(
            platform=self._place.platform,
            address=self._address(),
            key=self.key.field.text(),
            name=self.name.field.text().strip(),
            again=self._again.id if self._again else None,
        )
        self._wait(words("Trying the key…"), "")
        self._call(lambda: self._controls.sign_in(wish), self._done)

    def _in_browser(self) -> None:
        wish = BrowserWish(
            platform=self._place.platform,
            address=self._address(),
            client_id=self.client.field.text().strip(),
            browser=self._place.browser or self.browser.field.text().strip(),
            name=self.name.field.text().strip(),
            again=self._again.id if self._again else None,
        )
        self._wait(words("Asking the server…"), "")
        self._call(lambda: self._controls.begin(wish), self._to_browser)

    def _to_browser(self, waiting: Waiting) -> None:
        """Open the page, and wait for the person there."""
        self._waiting = waiting
        text = words(
            "Say yes in your browser, and come back. There is time for {0} minutes."
        )
        number = self._services.form.number(BROWSER_MINUTES)
        self._wait(words("Your browser asks you now"), text.format(number))
        self.open_again.show()
        self.copy.show()
        self._call(waiting.finish, self._done, stop=waiting.cancel)
        self._open_page()

    def _open_page(self) -> None:
        if self._waiting is not None and not open_link(self._waiting.page):
            self._note.setText(
                words("The browser did not open. Copy the address, and open it there.")
            )

    def _copy_page(self) -> None:
        if self._waiting is not None:
            QGuiApplication.clipboard().setText(self._waiting.page)
            self.copy.setText(words("Copied"))

    def _call(
        self,
        work: Callable[[], object],
        on_done: Callable[..., None],
        *,
        stop: Callable[[], None] | None = None,
    ) -> None:
        def answered(value: object) -> None:
            if isValid(self) and not self._is_over:
                on_done(value)
            elif hasattr(value, "cancel"):
                value.cancel()

        def failed(error: PinmyCalError) -> None:
            if isValid(self) and not self._is_over:
                self._fail(error)

        def run(_diary: Diary) -> object:
            return work()

        self._services.operations.call(run, answered, failed, stop=stop)

    # --- what comes of it ------------------------------------------------------------

    def _wait(self, headline: str, text: str) -> None:
        self._headline.setText(headline)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._note.setText("")
        self.open_again.hide()
        self.copy.hide()
        self._pages.setCurrentIndex(1)
        self.go.setEnabled(False)
        self._cancel.setFocus()

    def _fail(self, error: PinmyCalError) -> None:
        self._waiting = None
        self._pages.setCurrentIndex(0)
        self.go.setEnabled(True)
        form = self._services.form
        if isinstance(error, Invalid):
            sentences = by_field(error.problems, form)
            shown = {n: f for n, f in self._fields.items() if f.isVisibleTo(self)}
            for name in sentences.keys() & shown.keys():
                shown[name].set_error(sentences[name])
                shown[name].field.setFocus()
            if sentences.keys() & shown.keys():
                grow(self)
                return
        self._banner.tell(Tone.DANGER, words("Not signed in"), told(error, form))
        self._banner.show()
        grow(self)
        is_key = self.how.value() == KEY
        field = (self.key if is_key else self.client).field
        field.setFocus()
        field.selectAll()

    def _done(self, signed_in: SignedIn) -> None:
        """Say who is signed in; the key is gone from here."""
        self._waiting = None
        self._is_over = True
        self.key.field.clear()
        self._wait(words("Signed in as {0}").format(signed_in.person), "")
        self._mark.set_icon("circle-check", "success")
        there = signed_in.account.connection
        assert there is not None, "a cloud account is signed in somewhere"
        parts = (signed_in.account.name, there.email)
        self._text.setText(" · ".join(part for part in parts if part))
        self._text.show()
        if signed_in.session_only:
            self._note.setText(
                words(
                    "This computer has no keyring that can be used. You stay signed in "
                    "until you close the program."
                )
            )
        self._cancel.hide()
        self.go.setText(words("Done"))
        self.go.set_icon_name("check")
        self.go.setEnabled(True)
        self.go.clicked.disconnect()
        self.go.clicked.connect(self.accept)
        self.go.setFocus()
        self._pages.removeWidget(self._form)  # it would keep its room
        self.adjustSize()
        self.signed_in.emit(signed_in)

    def done(self, result: int) -> None:
        """Close, and let nobody wait for the browser any longer."""
        self._is_over = True
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
        self.key.field.clear()
        super().done(result)


def _places() -> tuple[Option, ...]:
    """Return the services there are to choose from."""
    return (
        *(Option(place, place.name) for place in PLACES),
        Option(_OWN[Platform.CALCOM], words("A Cal.com server of your own")),
        Option(_OWN[Platform.PINMYCAL], words("A PinmyCal server of your own")),
    )


def _programs(diary: Diary) -> tuple[KnownProgram, ...]:
    """Read what servers know this program by."""
    return diary.account.programs()
