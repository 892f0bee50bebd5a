"""Private links of an event type at a service: listed, made, copied and removed.

They are asked for when somebody wants them, and nothing of them is kept. The service is
told at once, for it makes the address: there is no grace and no way back, which is why
removing one is asked about.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from pinmycal_desktop.ui.editing.said import said, told
from pinmycal_desktop.ui.theme import Space
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.parts import (
    CopyButton,
    SureButton,
    ThingRow,
    emptied,
)
from pinmycal_desktop.ui.widgets.plain_label import as_tip, caption
from pinmycal_desktop.ui.widgets.section import Section
from pinmycal_desktop.ui.words import counted, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.model.remote_setup import RemotePrivateLink
    from pinmycal_desktop.ui.editing.services import LinkControls, PageServices
    from pinmycal_desktop.ui.event_type.reading import EventTypesReading

_BOOKINGS, _DAYS = (1, 5, 20), (7, 30)
"""How many bookings, or how many days, a new link can be good for."""


class LinksPart(QWidget):
    """The links of one event type; hidden where no service has it."""

    def __init__(
        self, services: PageServices, zone: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._zone = services, ZoneInfo(zone)
        self._key, self._service = 0, ""
        self._is_asking = False
        self._why = ""
        self.look = Button(words("Show"), icon="refresh-cw", dense=True)
        self.look.setAccessibleName(words("Show the private links"))
        self.good_for = Choice(list(self._lasting()), name=words("Good for"))
        """How long a new link is to be good."""
        self.make = Button(words("New link"), icon="plus")
        self.note = caption("", wrap=True)
        """What they are, why there are none, or what went wrong."""
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._section = Section(
            words("Private links"), note=words("Asked now, not kept"), large=True
        )
        self._arrange()
        self.look.clicked.connect(self._look)
        self.make.clicked.connect(self._make)
        self.hide()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.good_for)
        row.addWidget(self.make)
        row.addStretch(1)
        self._section.head.addWidget(self.look)
        self._section.body.addWidget(self.note)
        self._section.body.addLayout(self._rows)
        self._section.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._section)

    def _lasting(self) -> tuple[Option, ...]:
        """Return how many bookings, or else how many days, a link can be good for."""
        number = self._services.form.number
        bookings = (
            Option(
                (many, None),
                counted(many, "1 booking", "{0} bookings").format(number(many)),
            )
            for many in _BOOKINGS
        )
        days = (
            Option(
                (None, many),
                counted(many, "1 day", "{0} days").format(number(many)),
            )
            for many in _DAYS
        )
        return (*bookings, *days)

    def tell(self, event_type: EventType, reading: EventTypesReading) -> None:
        """Be about an event type as it is saved; hidden where no service has it."""
        key, service = event_type.id, reading.service_of(event_type)
        obstacle = reading.obstacle_to_links(event_type)
        why = said(obstacle, self._services.form) if obstacle else ""
        self.setVisible(bool(key and service) and self._services.links is not None)
        if (key, service, why) == (self._key, self._service, self._why):
            return
        if key != self._key:
            emptied(self._rows)
            self._is_asking = False
        self._key, self._service, self._why = key, service, why
        usual = words("An address under which this can be booked for a while.")
        self.note.setText(why or usual)
        self._settle()

    def _settle(self) -> None:
        """Grey out what cannot be done, and say why.

        While a service is asked nothing is: the keyboard would be sent elsewhere.
        """
        for each in (self.look, self.good_for, self.make):
            each.setEnabled(not self._why)
            each.setToolTip(as_tip(self._why))
            each.setAccessibleDescription(self._why)

    def texts(self) -> tuple[str, ...]:
        """Return what each row says."""
        return tuple(each.accessibleName() for each in self.findChildren(ThingRow))

    # --- asking ----------------------------------------------------------------------

    def _look(self) -> None:
        self._ask(lambda _links, _key: None)

    def _make(self) -> None:
        good_for = self.good_for.value()
        assert isinstance(good_for, tuple), "one of `_lasting` is always chosen"
        most, days = good_for
        end = None if days is None else self._services.clock() + timedelta(days=days)

        def make(links: LinkControls, key: int) -> None:
            links.make_private_link(key, expires_at=end, most_uses=most)

        self._ask(make)

    def _remove(self, code: str) -> None:
        def remove(links: LinkControls, key: int) -> None:
            links.remove_private_link(key, code)

        self._ask(remove)

    def _ask(self, act: Callable[[LinkControls, int], None]) -> None:
        """Do something at the service, then show what it has; once at a time."""
        asked, key = self._services.links, self._key
        if asked is None or self._is_asking:
            return

        def ask(_diary: object) -> tuple[RemotePrivateLink, ...]:
            links = asked()
            act(links, key)
            return links.private_links(key)

        def failed(error: PinmyCalError) -> None:
            if isValid(self) and key == self._key:
                self._is_asking = False
                self.note.setText(told(error, self._services.form))

        self._is_asking = True
        self.note.setText(words("Asking {0}…").format(self._service))
        self._services.operations.call(ask, partial(self._show, key), failed)

    # --- what is there ---------------------------------------------------------------

    def _show(self, key: int, links: tuple[RemotePrivateLink, ...]) -> None:
        if not isValid(self) or key != self._key:
            return
        self._is_asking = False
        had_focus = self._has_focus_in_rows()
        emptied(self._rows)
        for each in links:
            self._rows.addWidget(self._row(each))
        text = words("Whoever has an address can book. Removed, it leads nowhere.")
        none = words("{0} has none for this event type.").format(self._service)
        self.note.setText(text if links else none)
        if had_focus:  # in a row that is no more
            self.look.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_focus_in_rows(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and any(
            each.isAncestorOf(focused) for each in self.findChildren(ThingRow)
        )

    def _row(self, link: RemotePrivateLink) -> ThingRow:
        address = link.url or link.code
        copy = CopyButton(address, address)
        name = words("Remove: {0}").format(address)
        remove = SureButton(words("Remove"), words("Really remove?"), name)
        remove.sure.connect(partial(self._remove, link.code))
        return ThingRow(address, self._note(link), copy, remove)

    def _note(self, link: RemotePrivateLink) -> str:
        """Return how long a link is good, and whether that is over."""
        form = self._services.form
        if link.expires_at is not None:
            verb = words("over since {0}") if link.is_over else words("until {0}")
            return verb.format(form.moment(link.expires_at, self._zone))
        most = link.most_uses or 1
        used = words("{0} of {1} booked").format(
            form.number(link.uses), form.number(most)
        )
        over = words("used up")
        return f"{used} \N{MIDDLE DOT} {over}" if link.is_over else used
