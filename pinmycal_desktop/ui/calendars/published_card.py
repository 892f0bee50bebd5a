"""One calendar that bookings are written to: where it is, how it stands, what to do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pinmycal_desktop.ui.theme import Space, Weight
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.parts import Card, SureButton
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.model.publication import Publication, PublicationCounts
    from pinmycal_desktop.ui.calendars.published_words import PublishedWords

NOW, CHANGE, REMOVE, WITHDRAW = "now", "change", "remove", "withdraw"


class PublishedCard(Card):
    """Shows one publication."""

    asked = Signal(str)
    """One of `NOW`, `CHANGE`, `REMOVE`, `WITHDRAW`."""

    def __init__(self, publication: Publication, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.publication = publication
        name = publication.name
        self._state = caption("", wrap=True)
        self._trouble = PlainLabel(ink="danger", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        head.addWidget(IconMark("calendar-check", size=20))
        head.addWidget(PlainLabel(name, weight=Weight.STRONG, elide=True), 1)
        self.now = Button(words("Publish now"), icon="refresh-cw", dense=True)
        self.change = Button(words("Change…"), dense=True)
        self.remove = SureButton(
            words("Remove"),
            words("Remove it; what is there stays?"),
            words("Remove: {0}").format(name),
        )
        self.withdraw = SureButton(
            words("Delete there"),
            words("Delete our bookings there, and remove it?"),
            words("Delete there: {0}").format(name),
        )
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addStretch(1)
        for key, button in ((NOW, self.now), (CHANGE, self.change)):
            button.setAccessibleName(f"{button.text()}: {name}")
            button.clicked.connect(partial(self.asked.emit, key))
            row.addWidget(button)
        for key, sure in ((REMOVE, self.remove), (WITHDRAW, self.withdraw)):
            sure.sure.connect(partial(self.asked.emit, key))
            row.addWidget(sure)
        self.body.addLayout(head)
        where = f"{publication.username} \N{MIDDLE DOT} {publication.address}"
        self.body.addWidget(caption(where, wrap=True))
        self.body.addWidget(self._state)
        self.body.addWidget(self._trouble)
        self.body.addLayout(row)

    def tell(
        self,
        publication: Publication,
        counts: PublicationCounts,
        telling: PublishedWords,
        now: datetime,
    ) -> None:
        """Say how it stands, as of `now`."""
        self.publication = publication
        state, trouble = (
            telling.state(publication, counts, now),
            telling.trouble(publication),
        )
        self._state.setText(state)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        is_going = publication.is_ending
        for button in (self.now, self.change, self.withdraw):
            button.setVisible(not is_going)
        parts = (publication.name, state, trouble)
        self.setAccessibleName(". ".join(part for part in parts if part))
