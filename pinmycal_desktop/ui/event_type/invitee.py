"""What an invitee sees of an event type being edited: a card like a booking page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pinmycal_desktop.model.event_type import Confirmation
from pinmycal_desktop.ui.editing.said import told
from pinmycal_desktop.ui.editing.slot_preview import Offer, SlotPreview
from pinmycal_desktop.ui.event_type.field_words import place_words
from pinmycal_desktop.ui.theme import Role, Space
from pinmycal_desktop.ui.widgets.box import Box
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.widgets.segmented import Segmented
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from typing import TypeAlias

    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.schedule import Schedule
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.ui.editing.services import PageServices

    _Offered: TypeAlias = tuple[EventType, Schedule | None]


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
        self._services, self._service = services, ""
        self._live: _Offered | None = None
        self.preview = SlotPreview(services, zone)
        self.source = caption("", wrap=True)
        """Whether the times were reckoned here, or told by the service."""
        self.ask = Button("", icon="refresh-cw", dense=True)
        self.ask.clicked.connect(self._ask)
        self.preview.leafed.connect(self._ask_again)
        card = Box(edge="control")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(*[14] * 4)
        inside.setSpacing(Space.SMALL)
        parts = (self._title, self._host, self._about, self._length, self.preview)
        for part in (*parts, self.source):
            inside.addWidget(part)
        inside.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeading)
        section = Section(words("What an invitee sees"))
        section.body.addWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section)

    def tell(
        self,
        event_type: EventType,
        schedule: Schedule | None,
        host: str,
        service: str = "",
    ) -> None:
        """Show a draft with the hours it is offered in, where they are known.

        `service` names the account whose service has the last word; empty: none.
        """
        self._service = service
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
        self._tell_source(event_type, schedule)
        if schedule is None:
            if self._live != self._offered:
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

    # --- the service's own word ------------------------------------------------------

    def _tell_source(self, event_type: EventType, schedule: Schedule | None) -> None:
        """Say where the times come from, and offer to ask the service."""
        can_ask = self._services.ask_service is not None and event_type.id > 0
        is_live = self._live == self._offered
        self.preview.setVisible(schedule is not None or is_live)
        self.ask.setText(words("Ask {0} now").format(self._service))
        self.ask.setVisible(bool(self._service) and can_ask)
        if is_live:
            source = words("As {0} says now, without unsaved changes.")
        elif schedule is not None:
            source = words("Reckoned here, from what {0} told last.")
        else:
            source = words("Only {0} knows when this is free.")
        self.source.setText(source.format(self._service))
        self.source.setVisible(bool(self._service))

    def _ask_again(self) -> None:
        """Stay with the service's word once it was asked for."""
        if self._live is not None and self._live == self._offered:
            self._ask()

    def _ask(self) -> None:
        ask, offered = self._services.ask_service, self._offered
        if ask is None or offered is None:
            return
        kind, length = offered[0], self._length.value()
        minutes = length if isinstance(length, int) else kind.length
        span, zone = self.preview.span, self.preview.zone

        def arrived(spans: tuple[Span, ...]) -> None:
            self.ask.setEnabled(True)
            if self._offered == offered:
                self._live = offered
                self._tell_source(*offered)
                self.preview.show_live(spans)

        def failed(error: PinmyCalError) -> None:
            self.ask.setEnabled(True)
            self.source.setText(told(error, self._services.form))

        self.ask.setEnabled(False)
        self._services.operations.call(
            lambda _diary: ask(kind.id, span, zone, minutes), arrived, failed
        )
