"""The switch of the service, and how it is: where, since when, or why not."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pinmycal_desktop.ui.theme import Space, Weight
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.parts import Card, CopyText
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.segmented import Segmented
from pinmycal_desktop.ui.words import counted, words

if TYPE_CHECKING:
    from pinmycal_desktop.ui.format import Format
    from pinmycal_desktop.ui.service.controls import ServiceStatus

_EXAMPLE = 'curl -H "Authorization: Bearer pmc_live_…" {0}/v1/event-types'


class SwitchCard(QWidget):
    """Tells what a person wants; shows what it is told."""

    wanted = Signal(object)
    """True when the service should run, False when not."""

    def __init__(
        self, form: Format, zone: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form, self._zone = form, zone
        choices = ((False, words("Off")), (True, words("On")))
        self.switch = Segmented(choices, name=words("Local service"))
        self.switch.chosen.connect(self.wanted)
        self._mark = IconMark("circle", size=20)
        self._headline = PlainLabel(weight=Weight.STRONG, wrap=True)
        self._detail = caption("", wrap=True)
        self.address = CopyText(words("Address of the service"))
        self._try = caption(words("Try it, with a token of yours:"))
        self.example = CopyText(words("Example"))
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(self._headline)
        told.addWidget(self._detail)
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        row.addWidget(self._mark)
        row.addLayout(told, 1)
        row.addWidget(self.switch)
        card = Card()
        card.body.addLayout(row)
        for part in (self.address, self._try, self.example):
            card.body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.tell(None)

    def tell(self, status: ServiceStatus | None) -> None:
        """Show how it runs, or that it does not."""
        self.switch.setEnabled(True)
        self.switch.set_value(status is not None)
        for part in (self.address, self._try, self.example):
            part.setVisible(status is not None)
        if status is None:
            self._mark.set_icon("power", "muted")
            self._headline.setText(words("The service is off"))
            off = words(
                "Programs on this computer cannot reach your calendar. Switch it on to"
                " let those with a token read it and book."
            )
            self._detail.setText(off)
            return
        self._mark.set_icon("circle-check", "success")
        self._headline.setText(words("The service is on"))
        self._detail.setText(self._told(status))
        self.address.set_text(status.url)
        self.example.set_text(_EXAMPLE.format(status.url))

    def _told(self, status: ServiceStatus) -> str:
        since = self._form.moment(status.since, ZoneInfo(self._zone))
        count = self._form.number(status.requests)
        answered = counted(
            status.requests, "1 request answered.", "{0} requests answered."
        )
        parts = [
            words("On this computer only, port {0}.").format(status.port),
            words("Since {0}.").format(since),
            answered.format(count),
        ]
        if status.is_elsewhere:
            other = words("The usual port was taken, so this one is used.")
            parts.insert(1, other)
        return " ".join(parts)

    def wait(self) -> None:
        """Say that it is being switched."""
        self.switch.setEnabled(False)
        self._detail.setText(words("One moment\N{HORIZONTAL ELLIPSIS}"))

    def text(self) -> str:
        """Return what is said of it."""
        return f"{self._headline.text()}. {self._detail.text()}"
