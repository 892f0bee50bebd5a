"""The part of the settings that is kept with the bookings: who hosts, and where."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from pinmycal_desktop.model.commands import SaveAccount
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.widgets.zone_field import ZoneField
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinmycal_desktop.model.account import Account, Host
    from pinmycal_desktop.ui.services import Services


class AccountPart(QWidget):
    """Fields for the host and the calendar; empty until `show_account`."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account: Account | None = None
        self._before: SaveAccount | None = None
        self.host = Labelled(words("Your name"), QLineEdit())
        self.email = Labelled(
            words("Your e-mail"),
            QLineEdit(),
            hint=words("Invitations you save name you as the organizer by it."),
        )
        self.name = Labelled(words("Name of the calendar"), QLineEdit(), required=True)
        zone = ZoneField(clock=services.clock, form=services.form)
        self.zone = Labelled(
            words("Time zone"), zone, hint=words("The week is shown in it.")
        )
        self._fields: dict[str, Labelled[QLineEdit] | Labelled[ZoneField]] = {
            "host_name": self.host,
            "host_email": self.email,
            "name": self.name,
            "zone": self.zone,
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.LARGE)
        grid.setVerticalSpacing(Space.MEDIUM)
        for place, field in enumerate(self._fields.values()):
            grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
            field.field.textEdited.connect(partial(self._changed, field))
        self.setEnabled(False)

    def show_account(self, account: Account, host: Host) -> None:
        """Fill the fields with what is kept."""
        self._account = account
        self.host.field.setText(host.name)
        self.email.field.setText(host.email)
        self.name.field.setText(account.name)
        self.zone.field.set_value(ZoneInfo(account.zone))
        self.setEnabled(True)
        self._before = self._typed()

    @staticmethod
    def _changed(field: Labelled[QLineEdit] | Labelled[ZoneField], _text: str) -> None:
        field.set_error("")

    def _typed(self) -> SaveAccount | None:
        zone = self.zone.field.value()
        if self._account is None or zone is None:
            return None
        return SaveAccount(
            account_id=self._account.id,
            name=self.name.field.text().strip(),
            zone=zone.key,
            host_name=self.host.field.text().strip(),
            host_email=self.email.field.text().strip(),
        )

    @property
    def command(self) -> SaveAccount | None:
        """What saves the fields; None when nothing in them was changed."""
        typed = self._typed()
        return None if typed == self._before else typed

    def tell_errors(self, sentences: Mapping[str, str]) -> None:
        """Say under each field what is wrong with it, and go to the first one."""
        for name, field in self._fields.items():
            field.set_error(sentences.get(name, ""))
        wrong = (each for name, each in self._fields.items() if name in sentences)
        for first in wrong:
            first.field.setFocus()
            return
