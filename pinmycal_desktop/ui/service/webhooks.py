"""Places where webhooks arrive, their secrets, and what arrived last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.labelled import set_wrong
from pinmycal_desktop.ui.widgets.parts import (
    CopyButton,
    SureButton,
    ThingRow,
    emptied,
)
from pinmycal_desktop.ui.widgets.plain_label import caption
from pinmycal_desktop.ui.widgets.section import Line, Section
from pinmycal_desktop.ui.words import words
from pinmycal_desktop.vault import VaultState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.model.access import Delivery, WebhookEndpoint
    from pinmycal_desktop.ui.format import Format

MOST_DELIVERIES = 20


@value_class
class KnownEndpoint:
    """An endpoint, and whether its webhooks can be verified."""

    endpoint: WebhookEndpoint
    has_secret: bool


class WebhooksPart(QWidget):
    """Tells what a person wants; shows what it is told."""

    add_wanted = Signal(str, str)
    """A name, and the secret its sender signs with."""
    remove_wanted = Signal(str)
    """The name of an endpoint."""
    all_wanted = Signal()
    """Everything that arrived shall be shown, one by one."""

    def __init__(
        self, form: Format, zone: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form, self._zone = form, zone
        self._url = ""
        self._keyring = Banner(Tone.INFO)
        self.name, self.secret = QLineEdit(), QLineEdit()
        example = words("Name, such as: cal")
        self.name.setPlaceholderText(example)
        room = self.name.fontMetrics().horizontalAdvance(example)
        self.name.setMinimumWidth(room + 2 * Space.LARGE)
        self.name.setAccessibleName(words("Name of the webhook address"))
        self.secret.setPlaceholderText(words("Secret the sender signs with"))
        self.secret.setToolTip(words("Secret the sender signs with"))
        self.secret.setAccessibleName(words("Secret of the webhook"))
        self.secret.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self.secret.returnPressed.connect(self._add)
        add = Button(words("Add"), icon="webhook")
        add.clicked.connect(self._add)
        self._error = caption("", ink="danger", wrap=True)
        self._endpoints, self._deliveries = QVBoxLayout(), QVBoxLayout()
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.name, 1)
        row.addWidget(self.secret, 2)
        row.addWidget(add)
        places = Section(words("Addresses for webhooks"), large=True)
        places.body.addWidget(self._keyring)
        places.body.addLayout(self._endpoints)
        places.body.addLayout(row)
        places.body.addWidget(self._error)
        arrived = Section(words("What arrived last"), large=True)
        self.all = Button(words("Webhooks that arrived…"), icon="webhook", dense=True)
        self.all.clicked.connect(self.all_wanted)
        arrived.head.addWidget(self.all)
        arrived.body.addLayout(self._deliveries)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HUGE)
        column.addWidget(places)
        column.addWidget(arrived)
        self._keyring.hide()
        self._error.hide()
        for rows in (self._endpoints, self._deliveries):
            rows.setSpacing(2)

    def tell_secrets(self, state: VaultState) -> None:
        """Say where secrets go, unless it is the keyring as usual."""
        self._keyring.setVisible(state is not VaultState.KEYRING)
        self._keyring.tell(
            Tone.INFO,
            words("Your keyring cannot be used now."),
            words(
                "Secrets are kept in memory and forgotten when you close the program;"
                " everything else works. Unlock or set up your keyring to keep them."
            ),
        )

    def tell_url(self, url: str) -> None:
        """Show addresses under `url`; empty while the service is off."""
        self._url = url

    def tell(
        self, endpoints: Sequence[KnownEndpoint], deliveries: Sequence[Delivery]
    ) -> None:
        """List the places and what arrived, newest first."""
        emptied(self._endpoints)
        for known in endpoints:
            self._endpoints.addWidget(self._endpoint(known))
            self._endpoints.addWidget(Line())
        if not endpoints:
            none = words("No program may send webhooks yet.")
            self._endpoints.addWidget(caption(none))
        emptied(self._deliveries)
        for delivery in deliveries[:MOST_DELIVERIES]:
            self._deliveries.addWidget(self._delivery(delivery))
            self._deliveries.addWidget(Line())
        if not deliveries:
            nothing = words("Nothing arrived yet. What arrives changes no booking.")
            self._deliveries.addWidget(caption(nothing))

    def texts(self) -> tuple[str, ...]:
        """Return what each row says, places first."""
        return tuple(each.accessibleName() for each in self.findChildren(ThingRow))

    def _endpoint(self, known: KnownEndpoint) -> ThingRow:
        name = known.endpoint.name
        kept = words("verified with its secret")
        lost = words("has no secret now, so everything is refused: add it again")
        address = f"{self._url}/hooks/{name}"
        note = f"{address} · {kept if known.has_secret else lost}"
        remove = SureButton(
            words("Remove"),
            words("Remove it for good"),
            words("Remove: {0}").format(name),
        )
        remove.sure.connect(partial(self._remove, name))
        copy = CopyButton(address, address)
        if not self._url:
            copy.hide()
        return ThingRow(name, note, copy, remove)

    def _delivery(self, delivery: Delivery) -> ThingRow:
        when = self._form.moment(delivery.received_at, ZoneInfo(self._zone))
        what = delivery.trigger or words("not understood")
        sender = "Cal.com" if delivery.sender is Sender.CALCOM else "PinmyCal"
        parts = (when, delivery.endpoint, sender, delivery.subject)
        return ThingRow(what, " · ".join(part for part in parts if part))

    def _remove(self, name: str) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)  # the button will be gone
        self.remove_wanted.emit(name)

    def _add(self) -> None:
        name, secret = self.name.text().strip(), self.secret.text()
        if not name:
            self.set_error(words("Give it a name, such as: cal"))
            return
        if not secret:
            said = words("Give the secret that the sender signs with.")
            self.set_error(said, self.secret)
            return
        self.add_wanted.emit(name, secret)

    def added(self) -> None:
        """Empty the fields: it was added."""
        self.name.clear()
        self.secret.clear()
        self.set_error("")

    def set_error(self, sentence: str, wrong: QLineEdit | None = None) -> None:
        """Say what is wrong with the name, or with `wrong`; empty takes it away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        field = (wrong or self.name) if sentence else None
        for each in (self.name, self.secret):
            set_wrong(each, wrong=each is field)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
