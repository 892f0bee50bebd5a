"""What an invitee sees of the hours being edited, for one event type at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pinmycal_desktop.ui.editing.slot_preview import Offer, SlotPreview
from pinmycal_desktop.ui.theme import Height, Space
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.plain_label import caption
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.ui.editing.services import PageServices


class InviteePanel(QWidget):
    """An event type to choose, then `SlotPreview`."""

    def __init__(
        self, services: PageServices, zone: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._schedule: Schedule | None = None
        self._types: tuple[EventType, ...] = ()
        self._note = ""
        self._type = Choice(name=words("Event type"))
        self._type.chosen.connect(self._offer)
        self.preview = SlotPreview(services, zone, most=4)
        section = Section(words("What an invitee sees"), large=True)
        section.head.addStrut(Height.DENSE_CONTROL)  # as high as the one beside it
        section.body.addWidget(self._type)
        section.body.addWidget(self.preview)
        none = words("Nothing: there is no event type to offer.")
        self._none = caption(none, wrap=True)
        section.body.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(section)

    def tell(
        self, schedule: Schedule, types: Sequence[EventType], *, is_changed: bool
    ) -> None:
        """Show the times of `schedule`, for one of `types`."""
        self._schedule = schedule
        for part in (self._type, self.preview):
            part.setVisible(bool(types))
        self._none.setVisible(not types)
        self._note = words("With unsaved hours.") if is_changed else ""
        if tuple(types) != self._types:
            self._types = tuple(types)
            self._type.set_options(
                [
                    Option(each.id, self._words(each), swatch=each.colour)
                    for each in self._types
                ]
            )
        self._offer()

    def _words(self, event_type: EventType) -> str:
        return words("{0}, {1} min").format(event_type.title, event_type.length)

    def _offer(self) -> None:
        chosen = [each for each in self._types if each.id == self._type.value()]
        if self._schedule is None or not chosen:
            self.preview.offer(None)
            return
        offer = Offer(
            event_type=chosen[0], schedule=self._schedule, length=chosen[0].length
        )
        self.preview.offer(offer, note=self._note)
