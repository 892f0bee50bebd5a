"""The start of a footer: what will be, who tells the invitee, and the invitation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.screen.accounts import who_tells
from pinmycal_desktop.ui.theme import RING, Space, Weight
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.ui.booking.services import BookingServices


class OutcomeNote(QWidget):
    """What the main button will do; a local account mails nobody, and says so.

    Whoever wants to tell the invitee saves an invitation: the tick makes `save` do it.
    The service of another account tells them itself.
    """

    def __init__(
        self,
        services: BookingServices,
        *,
        account_id: int,
        icon: str = "calendar-clock",
        told: str = "",
        invites: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`told` says whom the service of that name tells, if not the invitee.

        Without `invites` there is nothing to be saved afterwards.
        """
        super().__init__(parent)
        self._save = services.save_invitation if invites else None
        self._told = told or words("{0} tells the invitee.")
        self._operations = services.operations
        self._account_id = 0
        self._who = caption(words("Nobody is told."))
        self._what = PlainLabel(weight=Weight.STRONG, tabular=True, elide=True)
        self.invitation = Check(words("Save an invitation"))
        """Whether an invitation is saved afterwards."""
        self.invitation.setVisible(self._save is not None)
        below = QHBoxLayout()
        below.setSpacing(Space.MEDIUM)
        below.addWidget(self._who)
        below.addWidget(self.invitation)
        below.addStretch()
        lines = QVBoxLayout()
        lines.setSpacing(RING)
        lines.addWidget(self._what)
        lines.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.MEDIUM)
        row.addWidget(IconMark(icon, size=20), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(lines, 1)
        self.show_account(account_id)

    def show_account(self, account_id: int) -> None:
        """Say who tells the invitee of what happens in an account."""
        if account_id != self._account_id:
            self._account_id = account_id
            self._operations.read(
                lambda diary: _service_of(diary, account_id),
                self._tell_service,
                self._tell_nothing,
                topic=f"outcome-note-{id(self)}",
            )

    def _tell_service(self, name: str) -> None:
        """Name the account whose service tells the invitee; empty for the local one."""
        told = self._told.format(name)
        self._who.setText(told if name else words("Nobody is told."))
        self.invitation.setVisible(self._save is not None and not name)
        if name:
            self.invitation.setChecked(False)

    def _tell_nothing(self, _error: PinmyCalError) -> None:
        """The account is gone, which the main button will say."""

    def tell(self, what: str) -> None:
        """Say what will be."""
        self._what.setText(what)
        self._what.setVisible(bool(what))

    def save(self, booking: Booking) -> None:
        """Save the invitation of a booking, if that was ticked."""
        if self._save is not None and self.invitation.isChecked():
            self._save(booking)


def _service_of(diary: Diary, account_id: int) -> str:
    """Return the name of an account at a service; empty for the local one."""
    return who_tells(diary.account.get(account_id))
