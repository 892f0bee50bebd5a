"""Where the meeting is: as the event type says, or another link, number or address."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.ui.theme import RING, Role, Space, Theme, themes
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.labelled import set_wrong
from pinmycal_desktop.ui.words import words

LOCATION_ICONS = {
    LocationKind.NONE: "map-pin",
    LocationKind.LINK: "video",
    LocationKind.PHONE: "phone",
    LocationKind.ADDRESS: "map-pin",
}
_EXAMPLES = {
    LocationKind.LINK: "https://meet.example.org/room",
    LocationKind.PHONE: "+39 06 1234567",
    LocationKind.ADDRESS: "12 High Street, London",
}


_LEAST_LETTERS = 16


class WhereField(QWidget):
    """A choice, and a line under it once something else than usual is chosen."""

    changed = Signal(object)
    """The new `Location`, or None for what the event type says; by a person only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = Location()
        self._choice = Choice(name=words("Where"))
        # A long link must not make the whole form as wide as it is.
        policy = Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self._choice.setSizeAdjustPolicy(policy)
        self._choice.setMinimumContentsLength(_LEAST_LETTERS)
        self.line = QLineEdit()
        """What the other place is."""
        self.line.setAccessibleName(words("Where exactly"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TINY + RING)
        column.addWidget(self._choice)
        column.addWidget(self.line)
        self._choice.chosen.connect(self._take)
        self.line.textEdited.connect(self._tell)
        self._dress(themes().current)
        themes().changed.connect(self._dress)
        self.show_place(Location(), None)

    def _dress(self, theme: Theme) -> None:
        self.line.setFont(theme.font(Role.BODY))

    def show_place(self, usual: Location, other: Location | None) -> None:
        """Offer the type's `usual` place, and show `other` when there is one."""
        self._usual = usual
        self._choice.set_options(
            [
                Option(None, _told(usual), icon=LOCATION_ICONS[usual.kind]),
                Option(LocationKind.LINK, words("Another link"), icon="video"),
                Option(LocationKind.PHONE, words("Another number"), icon="phone"),
                Option(LocationKind.ADDRESS, words("An address"), icon="map-pin"),
            ]
        )
        kind = other.kind if other else None
        self._choice.set_value(None if kind is LocationKind.NONE else kind)
        if other is not None and other.value != self.line.text().strip():
            self.line.setText(other.value)
        self._open()

    def event(self, event: QEvent) -> bool:
        """Give the edge of an error to the line: a choice is never wrong."""
        if event.type() == QEvent.Type.DynamicPropertyChange:
            set_wrong(self.line, wrong=bool(self.property("wrong")))
        return super().event(event)

    def _open(self) -> None:
        kind = self._choice.value()
        self.line.setVisible(isinstance(kind, LocationKind))
        self.setFocusProxy(self._choice if self.line.isHidden() else self.line)
        if isinstance(kind, LocationKind):
            self.line.setPlaceholderText(_EXAMPLES[kind])

    def _take(self) -> None:
        self._open()
        if not self.line.isHidden():
            self.line.clear()
            self.line.setFocus()
        self._tell()

    def _tell(self) -> None:
        kind = self._choice.value()
        other = None
        if isinstance(kind, LocationKind):
            other = Location(kind, self.line.text().strip())
        self.changed.emit(other)


def _told(usual: Location) -> str:
    """Return the usual place in words."""
    if usual.value:
        return usual.value
    return {
        LocationKind.NONE: words("Not said"),
        LocationKind.LINK: words("A link, sent later"),
        LocationKind.PHONE: words("By phone"),
        LocationKind.ADDRESS: words("In person"),
    }[usual.kind]
