"""The part of the settings that is kept with the bookings: who hosts, and where."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from pinmycal_desktop.model.commands.setup import SaveAccount
from pinmycal_desktop.ui.format import city
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.labelled import Labelled
from pinmycal_desktop.ui.widgets.zone_field import ZoneField
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pinmycal_desktop.model.account import Account, Host
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.ui.services import Services


class AccountPart(QWidget):
    """Fields for the host and the calendar; empty until `show_account`."""

    grown = Signal()
    """It needs more room, or less."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account: Account | None = None
        self._before: SaveAccount | None = None
        self._in_zone: tuple[int, ...] = ()
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
        self.follow = Check(words("Move my hours too"), checked=True)
        self.follow.hide()
        grid.addWidget(self.follow, 2, 0, 1, 2)
        zone.changed.connect(self._offer)
        self.setEnabled(False)

    def show_account(
        self, account: Account, host: Host, schedules: Sequence[Schedule] = ()
    ) -> None:
        """Fill the fields with what is kept; schedules in its zone may follow it."""
        self._account = account
        self._in_zone = tuple(
            each.id for each in schedules if each.zone == account.zone
        )
        self.host.field.setText(host.name)
        self.email.field.setText(host.email)
        self.name.field.setText(account.name)
        self.zone.field.set_value(ZoneInfo(account.zone))
        self.setEnabled(True)
        self._before = self._typed()

    @staticmethod
    def _changed(field: Labelled[QLineEdit] | Labelled[ZoneField], _text: str) -> None:
        field.set_error("")

    def _offer(self) -> None:
        """Ask whether the hours go along, when another zone was chosen."""
        zone, account = self.zone.field.value(), self._account
        if zone is None or account is None:
            return
        asked = words("Move my hours from {0} to {1} too; 9:00 stays 9:00 there.")
        self.follow.setText(asked.format(city(account.zone), city(zone)))
        self.follow.setVisible(bool(self._in_zone) and zone.key != account.zone)
        self.grown.emit()

    def _typed(self) -> SaveAccount | None:
        zone = self.zone.field.value()
        if self._account is None or zone is None:
            return None
        follows = self.follow.isChecked() and zone.key != self._account.zone
        return SaveAccount(
            account_id=self._account.id,
            name=self.name.field.text().strip(),
            zone=zone.key,
            host_name=self.host.field.text().strip(),
            host_email=self.email.field.text().strip(),
            schedule_ids=self._in_zone if follows else (),
        )

    @property
    def command(self) -> SaveAccount | None:
        """What saves the fields; None when nothing in them was changed."""
        typed = self._typed()
        return None if typed == self._before else typed

    @property
    def changes(self) -> tuple[str, ...]:
        """The names of what was changed, as `settings.words.NAMES` has them."""
        typed, before = self._typed(), self._before
        names = self._fields
        return tuple(n for n in names if getattr(typed, n) != getattr(before, n))

    def tell_errors(self, sentences: Mapping[str, str]) -> None:
        """Say under each field what is wrong with it, and go to the first one."""
        for name, field in self._fields.items():
            field.set_error(sentences.get(name, ""))
        wrong = (each for name, each in self._fields.items() if name in sentences)
        for first in wrong:
            first.field.setFocus()
            return
