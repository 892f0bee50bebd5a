"""What stands in the head of the event type page: colour, name, offered or hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pinmycal_desktop.ui.theme import Role, Space
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.widgets.chip import Chip
from pinmycal_desktop.ui.widgets.letters import Letters
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.widgets.swatch import Swatch
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.screen.homes import Home


class EventTypeHead(QWidget):
    """Shows an event type; nothing can be changed here."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._swatch, self._chip = Swatch(), Chip("")
        self._title = PlainLabel(role=Role.TITLE, elide=True)
        policy = QSizePolicy.Policy
        self._title.setSizePolicy(policy.Maximum, policy.Fixed)
        self._address = PlainLabel(role=Role.SMALL, ink="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        self._mark = Letters("")
        self._account = PlainLabel(role=Role.SMALL, ink="muted", elide=True)
        self._account.setSizePolicy(policy.Maximum, policy.Fixed)
        parts = (self._swatch, self._title, self._chip, self._mark, self._account)
        for part in (*parts, self._address):
            row.addWidget(part)
        row.addStretch()

    def tell(self, event_type: EventType, home: Home) -> None:
        """Show an event type, and whose it is where there are several accounts."""
        self._mark.set_text(home.mark)
        self._mark.setVisible(bool(home.mark))
        self._account.setText(home.name)
        self._account.setVisible(bool(home.name))
        self._swatch.set_index(event_type.colour)
        self._title.setText(event_type.title or words("Without a name"))
        hidden, offered = words("Hidden"), words("Offered")
        self._chip.tell(hidden if event_type.is_hidden else offered, Tone.NEUTRAL)
        self._address.setText(f"/{event_type.slug}" if event_type.slug else "")

    def fold(self, *, is_wide: bool) -> None:
        """The address gives way first."""
        self._address.setVisible(is_wide)
