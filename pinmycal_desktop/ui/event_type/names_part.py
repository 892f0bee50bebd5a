"""What an event type is: name, address, colour, place, description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.ui.event_type.form_part import FormPart
from pinmycal_desktop.ui.event_type.form_row import FormRow
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.swatch import ColourRow
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.screen.event_type import EventTypeDraft

_WIDTH = 300
_HINTS = {
    LocationKind.LINK: "https://",
    LocationKind.PHONE: "+39 06 1234567",
    LocationKind.ADDRESS: "1 Station Road",
}


class NamesPart(FormPart):
    """The first section of the form."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.slug, self.where = QLineEdit(), QLineEdit(), QLineEdit()
        self.title.setAccessibleName(words("Name"))
        self.title.setMinimumWidth(_WIDTH)
        self.title.textEdited.connect(self._titled)
        self.slug.setAccessibleName(words("Address"))
        self.slug.setMinimumWidth(_WIDTH)
        self.slug.textEdited.connect(self._slugged)
        self.colour = ColourRow()
        self.colour.chosen.connect(self._coloured)
        self.place = Choice(self._places(), name=words("Where"))
        self.place.setMinimumWidth(150)
        self.place.chosen.connect(self._placed)
        self.where.setAccessibleName(words("Link, number or address"))
        self.where.setMinimumWidth(320)
        self.where.textEdited.connect(self._placed)
        self.description = QPlainTextEdit()
        self.description.setTabChangesFocus(True)
        self.description.setFixedHeight(68)
        self.description.setAccessibleName(words("Description"))
        self.description.textChanged.connect(self._described)
        about = FormRow(words("Description"), self.description, grows=True)
        self.rows = {
            "title": FormRow(words("Name"), self.title),
            "slug": FormRow(words("Address"), self.slug),
            "colour": FormRow(words("Colour and pattern"), self.colour),
            "location": FormRow(
                words("Where"), self.place, self.where, typed=self.where
            ),
            "description": about,
        }
        self._arrange(words("What it is"))

    def _places(self) -> tuple[Option, ...]:
        return (
            Option(LocationKind.NONE, words("Said later"), "message-square"),
            Option(LocationKind.LINK, words("A link"), "video"),
            Option(LocationKind.PHONE, words("By phone"), "phone"),
            Option(LocationKind.ADDRESS, words("An address"), "map-pin"),
        )

    def _show(self, draft: EventTypeDraft) -> None:
        current, location = draft.current, draft.current.location
        shown = (
            (self.title, current.title),
            (self.slug, current.slug),
            (self.where, location.value),
        )
        for edit, text in shown:
            if edit.text() != text:
                edit.setText(text)
                edit.setCursorPosition(0)
        if self.description.toPlainText() != current.description:
            self.description.setPlainText(current.description)
        self.colour.set_value(current.colour)
        self.place.set_value(location.kind)
        self.where.setVisible(location.kind is not LocationKind.NONE)
        self.where.setPlaceholderText(_HINTS.get(location.kind, ""))

    def _titled(self, title: str) -> None:
        if self._draft is not None:
            self._next(self._draft.titled(title), "title")

    def _slugged(self, slug: str) -> None:
        if self._draft is not None:
            self._next(self._draft.slugged(slug), "slug")

    def _coloured(self, colour: int) -> None:
        self._edit(colour=colour)

    def _placed(self) -> None:
        kind = self.place.value()
        assert isinstance(kind, LocationKind)
        value = "" if kind is LocationKind.NONE else self.where.text()
        self._edit("location", location=Location(kind, value))

    def _described(self) -> None:
        self._edit("description", description=self.description.toPlainText())
