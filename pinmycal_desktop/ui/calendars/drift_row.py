"""A booking that its calendar tells of in another way: follow it, or put ours back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from pinmycal_desktop.ui.theme import Space, Weight
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.parts import Card
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.model.publication import Drift
    from pinmycal_desktop.ui.calendars.published_words import PublishedWords

FOLLOW, FOLLOW_OUTSIDE, PUT_BACK = "follow", "follow-outside", "put-back"


class DriftRow(Card):
    """Shows both sides; a time outside the hours is asked about here."""

    asked = Signal(str)
    """One of `FOLLOW`, `FOLLOW_OUTSIDE`, `PUT_BACK`."""

    def __init__(
        self, drift: Drift, telling: PublishedWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.drift = drift
        name = drift.booking.title
        ours, theirs = telling.ours(drift), telling.theirs(drift)
        there = words("In {0}").format(drift.publication.name)
        self.setAccessibleName(f"{name}. {words('Here')}: {ours}. {there}: {theirs}")
        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        head.addWidget(IconMark("split", ink="warning", size=16))
        head.addWidget(PlainLabel(name, weight=Weight.STRONG))
        head.addWidget(caption(drift.booking.attendee.name), 1)
        sides = QGridLayout()
        sides.setHorizontalSpacing(Space.LARGE)
        both = ((words("Here"), ours), (there, theirs))
        for column, (label, told) in enumerate(both):
            sides.addWidget(caption(label), 0, column)
            sides.addWidget(PlainLabel(told, wrap=True), 1, column)
            sides.setColumnStretch(column, 1)
        self._said = PlainLabel(ink="danger", wrap=True)
        self._said.hide()
        self.follow = Button(words("Follow"), kind=Kind.DEFAULT, dense=True)
        self.outside = Button(words("Follow all the same"), dense=True)
        self.put_back = Button(words("Put back", "into a calendar"), dense=True)
        self.outside.hide()
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addStretch(1)
        keys = (FOLLOW, FOLLOW_OUTSIDE, PUT_BACK)
        buttons = (self.follow, self.outside, self.put_back)
        for key, button in zip(keys, buttons, strict=True):
            button.setAccessibleName(f"{button.text()}: {name}")
            button.clicked.connect(partial(self.asked.emit, key))
            row.addWidget(button)
        self.body.addLayout(head)
        self.body.addLayout(sides)
        self.body.addWidget(self._said)
        self.body.addLayout(row)

    def tell(self, sentence: str, *, asks: bool = False) -> None:
        """Say why it was not followed; `asks` whether it shall be all the same."""
        self._said.setText(sentence)
        self._said.set_ink("warning" if asks else "danger")
        self._said.setVisible(bool(sentence))
        self.outside.setVisible(asks)
        self.follow.setVisible(not asks)

    def said(self) -> str:
        """Return what is said against following it."""
        return "" if self._said.isHidden() else self._said.text()
