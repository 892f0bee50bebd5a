"""The start of a footer: what will be, that nobody is told, and the invitation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.ui.theme import RING, Space, Weight
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.ui.booking.services import BookingServices


class OutcomeNote(QWidget):
    """What the main button will do; a local account mails nobody, and says so.

    Whoever wants to tell the invitee saves an invitation: the tick makes `save` do it.
    """

    def __init__(
        self,
        services: BookingServices,
        *,
        icon: str = "calendar-clock",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._save = services.save_invitation
        self._what = PlainLabel(weight=Weight.STRONG, tabular=True, elide=True)
        self.invitation = Check(words("Save an invitation"))
        """Whether an invitation is saved afterwards."""
        self.invitation.setVisible(self._save is not None)
        below = QHBoxLayout()
        below.setSpacing(Space.MEDIUM)
        below.addWidget(caption(words("Nobody is told.")))
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

    def tell(self, what: str) -> None:
        """Say what will be."""
        self._what.setText(what)
        self._what.setVisible(bool(what))

    def save(self, booking: Booking) -> None:
        """Save the invitation of a booking, if that was ticked."""
        if self._save is not None and self.invitation.isChecked():
            self._save(booking)
