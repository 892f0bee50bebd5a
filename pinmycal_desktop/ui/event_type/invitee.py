"""What an invitee sees of an event type being edited: a card like a booking page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pinmycal_desktop.model.event_type import Confirmation
from pinmycal_desktop.ui import patterns
from pinmycal_desktop.ui.editing.slot_preview import Offer, SlotPreview
from pinmycal_desktop.ui.event_type.field_words import place_words
from pinmycal_desktop.ui.theme import Radius, Role, Space, theme_of
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.widgets.segmented import Segmented
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.ui.editing.services import PageServices


class _Card(QWidget):
    """The paper the page is on."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = theme_of(self).palette
        painter = QPainter(self)
        patterns.box(
            painter,
            QRectF(self.rect()),
            fill=palette.surface,
            edge=palette.control,
            radius=Radius.CONTROL,
        )
        painter.end()


class InviteeCard(QWidget):
    """Title, host and place, the lengths, and the free times of the draft."""

    def __init__(
        self, services: PageServices, zone: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._offered: tuple[EventType, Schedule | None] | None = None
        self._lengths: tuple[int, ...] = ()
        self._title = PlainLabel(role=Role.HEADING, wrap=True)
        self._host = PlainLabel(role=Role.SMALL, ink="muted", wrap=True)
        self._about = PlainLabel(role=Role.SMALL, wrap=True)
        self._length = Segmented((), name=words("Length"), dense=True)
        self._length.chosen.connect(self._offer)
        self.preview = SlotPreview(services, zone)
        card = _Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(*[14] * 4)
        inside.setSpacing(Space.SMALL)
        parts = (self._title, self._host, self._about, self._length, self.preview)
        for part in parts:
            inside.addWidget(part)
        section = Section(words("What an invitee sees"))
        section.body.addWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section)

    def tell(self, event_type: EventType, schedule: Schedule | None, host: str) -> None:
        """Show a draft with the hours it is offered in, where they are known."""
        self._offered = event_type, schedule
        self._title.setText(event_type.title or words("Without a name"))
        parts = (host, place_words(event_type.location))
        self._host.setText(" · ".join(part for part in parts if part))
        self._about.setText(event_type.description)
        self._about.setVisible(bool(event_type.description))
        lengths = tuple(sorted(event_type.lengths))
        if lengths != self._lengths:
            self._lengths = lengths
            last = words("{0} min").format(lengths[-1])
            told = [(each, str(each)) for each in lengths[:-1]]
            self._length.set_choices([*told, (lengths[-1], last)])
            self._length.set_value(event_type.length)
        self._length.setVisible(len(lengths) > 1)
        self._offer()

    def _offer(self) -> None:
        if self._offered is None:
            return
        event_type, schedule = self._offered
        self.preview.setVisible(schedule is not None)
        if schedule is None:
            self.preview.offer(None)
            return
        length = self._length.value()
        note = ""
        if event_type.confirmation is Confirmation.ALWAYS:
            note = words("You confirm each request.")
        self.preview.offer(
            Offer(
                event_type=event_type,
                schedule=schedule,
                length=length if isinstance(length, int) else event_type.length,
            ),
            note=note,
        )
