"""Publishing to a calendar on a server: sign in, choose it, and whose bookings it gets.

The password goes to the keyring before the publication is stored, and is shown in no
field again. A server is asked beside the window.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from pinmycal_desktop.diary.passwords import forget_password, keep_password
from pinmycal_desktop.model.caldav import ServerWish, server_address
from pinmycal_desktop.model.commands.publications import (
    AddPublication,
    ChangePublication,
)
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.publication import Publication
from pinmycal_desktop.ui.editing.said import by_field
from pinmycal_desktop.ui.room import grow
from pinmycal_desktop.ui.saying import told as sentence
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.widgets.plain_label import caption, heading
from pinmycal_desktop.ui.words import words
from pinmycal_desktop.vault import VaultState

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary, Outcome
    from pinmycal_desktop.model.caldav import FoundCalendar
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.ui.calendars.publishing_controls import PublishingControls
    from pinmycal_desktop.ui.calendars.secrets import Secrets
    from pinmycal_desktop.ui.services import Services

_WIDTH = 500


class PublishDialog(QDialog):
    """Asks where bookings shall be written, or changes that; `open()` it."""

    done_with = Signal(str, object)
    """What was done in words, and its `Outcome`; the dialog closes itself."""

    def __init__(
        self,
        publication: Publication | None,
        services: Services,
        secrets: Secrets,
        controls: PublishingControls,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._publication, self._services = publication, services
        self._secrets, self._controls = secrets, controls
        self._wish: ServerWish | None = None
        self._is_short = False
        name = words("Publish to a calendar")
        if publication is not None:
            name = words("Change {0}").format(publication.name)
        self.setWindowTitle(name)
        self._heading = heading(name)
        self._banner = Banner(Tone.DANGER)
        self._banner.hide()
        self._make_server()
        self._make_calendar()
        self._close = Button(words("Cancel"))
        self.go = Button("", kind=Kind.PRIMARY)
        self._arrange()
        self._connect()
        self._fill()

    # --- what is seen ----------------------------------------------------------------

    def _make_server(self) -> None:
        """Make what signs in."""
        self.address = Labelled(
            words("Address of the server"),
            QLineEdit(),
            required=True,
            hint=words(
                "As its provider tells it for CalDAV, such as {0}. The address of the"
                " calendar itself will do too."
            ).format("https://cloud.example.org/remote.php/dav"),
        )
        self.username = Labelled(words("User name"), QLineEdit(), required=True)
        self.password = Labelled(
            words("Password"),
            QLineEdit(),
            required=True,
            hint=words(
                "It is kept in your keyring. Many servers want a password made for"
                " this one program."
            ),
        )
        self.password.field.setEchoMode(QLineEdit.EchoMode.Password)
        self._fields = {
            "address": self.address,
            "username": self.username,
            "password": self.password,
        }

    def _make_calendar(self) -> None:
        """Make what is asked once the server has said which calendars it has."""
        self.calendar = Labelled(words("Calendar"), Choice())
        self.name = Labelled(words("Name"), QLineEdit(), required=True)
        self._fields["name"] = self.name
        self.accounts: dict[int, Check] = {}
        self._accounts = QWidget()
        self._account_list = QVBoxLayout(self._accounts)
        self._account_list.setContentsMargins(0, 0, 0, 0)
        self._account_list.addWidget(caption(words("Whose bookings")))
        self._nobody_told = caption(
            words(
                "Who comes is written as plain text, so that the server invites nobody."
            ),
            wrap=True,
        )

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addStretch()
        row.addWidget(self._close)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[int(Space.LARGE)] * 4)
        column.setSpacing(Space.MEDIUM)
        for each in (
            *(self._heading, self._banner, self.address, self.username, self.password),
            *(self.calendar, self.name, self._accounts, self._nobody_told),
        ):
            column.addWidget(each)
        column.addStretch(1)
        column.addLayout(row)
        column.addStrut(_WIDTH)

    def _connect(self) -> None:
        for field in self._fields.values():
            field.field.textEdited.connect(partial(_forgive, field))
        self.calendar.field.chosen.connect(self._take_name)
        self._close.clicked.connect(self.reject)
        self.go.clicked.connect(self.proceed)
        self.go.setDefault(True)

    def _fill(self) -> None:
        there = self._publication
        self._show_step(asks_server=there is None)
        if there is not None:
            self.username.field.setText(there.username)
            self.name.field.setText(there.name)
            self.username.show()
            self.password.show()
            self.password.set_required(required=False)
            self.password.set_note(words("empty: as it is"))
        self._services.operations.read(_people, self._offer_accounts)

    def _show_step(self, *, asks_server: bool) -> None:
        for each in (self.address, self.username, self.password):
            each.setVisible(asks_server)
        for other in (self.name, self._accounts, self._nobody_told):
            other.setVisible(not asks_server)
        self.calendar.setVisible(not asks_server and self._publication is None)
        last = words("Publish") if self._publication is None else words("Save")
        self.go.setText(words("Sign in") if asks_server else last)
        self.go.setEnabled(True)
        self._banner.hide()
        first: QWidget = self.address.field if asks_server else self.name.field
        first.setFocus()
        grow(self)

    def _offer_accounts(self, people: tuple[tuple[int, str], ...]) -> None:
        there = self._publication
        chosen = there.host_ids if there is not None else (people[0][0],)
        for host_id, name in people:
            check = Check(name, checked=host_id in chosen)
            self.accounts[host_id] = check
            self._account_list.addWidget(check)
        grow(self)

    # --- signing in ------------------------------------------------------------------

    def proceed(self) -> None:
        """Sign in, or publish what was chosen."""
        if not self.go.isEnabled():
            return
        if self._publication is None and self._wish is None:
            self._sign_in()
        else:
            self._save()

    def _sign_in(self) -> None:
        try:
            address = server_address(self.address.field.text())
        except Invalid as error:
            self._fail(error)
            return
        missing = [
            field
            for field in (self.username, self.password)
            if not field.field.text().strip()
        ]
        for each in missing:
            each.set_error(words("This is needed."))
        if missing:
            missing[0].field.setFocus()
            grow(self)
            return
        wish = ServerWish(
            address=address,
            username=self.username.field.text().strip(),
            password=self.password.field.text(),
        )
        self._wait(words("Asking the server…"))
        controls = self._controls
        self._services.operations.call(
            lambda _: controls.find(wish), partial(self._found, wish), self._fail
        )

    def _found(self, wish: ServerWish, found: tuple[FoundCalendar, ...]) -> None:
        if not isValid(self):
            return
        self._wish = wish
        self.calendar.field.set_options([Option(each, each.name) for each in found])
        self._take_name(found[0])
        self._show_step(asks_server=False)

    def _take_name(self, chosen: object) -> None:
        self.name.field.setText(getattr(chosen, "name", ""))

    # --- saving ----------------------------------------------------------------------

    def _save(self) -> None:
        password = self.password.field.text()
        self._wait(words("Saving…"))
        if self._publication is not None and not password:
            self._write("")
            return
        uid, secrets = str(uuid4()), self._secrets

        def keep(_: Diary) -> bool:
            keep_password(secrets, uid, password)
            return secrets.state() is VaultState.SESSION

        def kept(is_short: bool) -> None:  # noqa: FBT001  -- an answer's shape
            self._is_short = is_short
            self._write(uid)

        self._services.operations.errand(keep, kept, self._fail)

    def _write(self, uid: str) -> None:
        name = self.name.field.text().strip()
        hosts = tuple(key for key, each in self.accounts.items() if each.isChecked())
        there = self._publication
        command: AddPublication | ChangePublication
        if there is not None:
            command = ChangePublication(
                publication_id=there.id,
                name=name,
                host_ids=hosts,
                uid=uid,
                username=self.username.field.text().strip(),
            )
        else:
            assert self._wish is not None, "nothing is chosen before the server spoke"
            now, chosen = self._services.clock(), self.calendar.field.value()
            command = AddPublication(
                publication=Publication(
                    uid=uid,
                    name=name,
                    address=getattr(chosen, "address", ""),
                    username=self._wish.username,
                    host_ids=hosts,
                    made_at=now,
                    due_at=now,
                )
            )
        self._services.operations.write(
            command, self._written, partial(self._refused, uid)
        )

    def _written(self, outcome: Outcome) -> None:
        is_new = self._publication is None
        text = words("Publishing to {0}.") if is_new else words("Changed {0}.")
        text = text.format(outcome.publication.name)
        if self._is_short:
            short = words("No keyring: its password is kept until you close.")
            text = f"{text} {short}"
        self.password.field.clear()
        self.done_with.emit(text, outcome)
        self.accept()

    def _refused(self, uid: str, error: PinmyCalError) -> None:
        if uid:
            secrets = self._secrets
            self._services.operations.errand(
                lambda _: forget_password(secrets, uid), lambda _: None
            )
        self._fail(error)

    # --- what is said ----------------------------------------------------------------

    def _wait(self, text: str) -> None:
        self.go.setEnabled(False)
        self._banner.tell(Tone.INFO, text)
        self._banner.show()
        grow(self)

    def _fail(self, error: PinmyCalError) -> None:
        if not isValid(self):
            return
        self.go.setEnabled(True)
        self._banner.hide()
        services = self._services
        if isinstance(error, Invalid):
            sentences = by_field(error.problems, services.form)
            shown = {
                name: field
                for name, field in self._fields.items()
                if name in sentences and not field.isHidden()
            }
            for name, field in shown.items():
                field.set_error(sentences[name])
            if shown:
                next(iter(shown.values())).field.setFocus()
                grow(self)
                return
        text = sentence(error, form=services.form, zone=services.zone)
        self._banner.tell(Tone.DANGER, text)
        self._banner.show()
        grow(self)


def _people(diary: Diary) -> tuple[tuple[int, str], ...]:
    """Return the person as a host of each account, with the account's name."""
    account = diary.account
    return tuple((account.owner_of(each.id).id, each.name) for each in account.every())


def _forgive(field: Labelled[QLineEdit], _text: str) -> None:
    """Say nothing against what is being typed anew."""
    field.set_error("")
