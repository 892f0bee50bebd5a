"""Live updates of one account: how they are, and where they shall come from."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pinmycal_desktop.model.live import LiveSource, LiveState
from pinmycal_desktop.ui.editing.said import said
from pinmycal_desktop.ui.theme import Space, Weight
from pinmycal_desktop.ui.widgets.button import Button
from pinmycal_desktop.ui.widgets.icon_mark import IconMark
from pinmycal_desktop.ui.widgets.labelled import set_wrong
from pinmycal_desktop.ui.widgets.parts import Card
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.widgets.segmented import Segmented
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.model.live import LiveStatus
    from pinmycal_desktop.ui.format import Format

_MARKS = {
    LiveState.OFF: ("circle", "muted"),
    LiveState.NO_SERVICE: ("power", "muted"),
    LiveState.STARTING: ("circle", "muted"),
    LiveState.TROUBLED: ("triangle-alert", "danger"),
    LiveState.LIVE: ("circle-check", "success"),
}
_ADDRESS = LiveSource.ADDRESS.value
_OFF = LiveSource.OFF.value


class LiveRow(QWidget):
    """Tells what a person wants; shows what it is told."""

    wanted = Signal(object, str, str)
    """A `LiveSource`, the tunnel program if it is one, the typed address if that."""
    service_wanted = Signal()
    """The page of the local service shall be shown."""

    def __init__(
        self,
        name: str,
        programs: tuple[str, ...],
        form: Format,
        zone: str,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._form, self._zone = form, zone
        self._programs = programs
        self._is_typing = False
        self.source = Segmented(
            self._choices(""), name=words("Live updates of {0}").format(name)
        )
        self.address = QLineEdit()
        self.address.setPlaceholderText("https://desk.example.org")
        self.address.setAccessibleName(words("Public address that leads here"))
        self.use = Button(words("Use"))
        self.service = Button(words("Local service…"), dense=True)
        self._mark = IconMark("circle", size=20)
        self._state = caption("", wrap=True)
        self._error = caption("", ink="danger", wrap=True)
        self._typed = QWidget()
        self._arrange(name)
        self.source.chosen.connect(self._chosen)
        self.address.returnPressed.connect(self._use)
        self.use.clicked.connect(self._use)
        self.service.clicked.connect(self.service_wanted)

    def _arrange(self, name: str) -> None:
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(PlainLabel(name, weight=Weight.STRONG, elide=True))
        told.addWidget(self._state)
        head = QHBoxLayout()
        head.setSpacing(Space.MEDIUM)
        head.addWidget(self._mark)
        head.addLayout(told, 1)
        head.addWidget(self.service)
        head.addWidget(self.source)
        typed = QHBoxLayout(self._typed)
        typed.setContentsMargins(0, 0, 0, 0)
        typed.setSpacing(Space.SMALL)
        typed.addWidget(self.address, 1)
        typed.addWidget(self.use)
        card = Card()
        card.body.addLayout(head)
        card.body.addWidget(self._typed)
        card.body.addWidget(self._error)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        for each in (self._typed, self._error, self.service):
            each.hide()

    def _choices(self, chosen: str) -> tuple[tuple[str, str], ...]:
        """Return what may be chosen; a program that went stays while it is chosen."""
        programs = dict.fromkeys((*self._programs, *filter(None, (chosen,))))
        return (
            (_OFF, words("Off")),
            (_ADDRESS, words("An address")),
            *((each, each) for each in programs),
        )

    def tell(self, status: LiveStatus) -> None:
        """Show how it is; what is being typed stays."""
        channel = status.channel
        if channel.program and channel.program not in self._programs:
            self.source.set_choices(self._choices(channel.program))
        self.set_error("")
        if self._is_typing and channel.source is not LiveSource.ADDRESS:
            return
        self._is_typing = False
        self.source.set_value(channel.program or channel.source.value)
        is_typed = channel.source is LiveSource.ADDRESS
        self._typed.setVisible(is_typed)
        if is_typed and not self.address.hasFocus():
            self.address.setText(channel.address)
        self.service.setVisible(status.state is LiveState.NO_SERVICE)
        self._mark.set_icon(*_MARKS[status.state])
        self._state.setText(self._told(status))

    def _told(self, status: LiveStatus) -> str:
        channel = status.channel
        if status.state is LiveState.TROUBLED and status.trouble is not None:
            return said(status.trouble, self._form, self._zone)
        if status.state is LiveState.LIVE and channel.since is not None:
            host = channel.url.partition("://")[2].partition("/")[0]
            since = self._form.moment(channel.since, ZoneInfo(self._zone))
            told = words("Changes are told at once, at {0}, since {1}.")
            return told.format(host, since)
        return {
            LiveState.NO_SERVICE: words(
                "The local service is off, so nothing can arrive."
            ),
            LiveState.STARTING: words("One moment: the service is asked to tell."),
        }.get(status.state, words("The service is asked every now and then."))

    def text(self) -> str:
        """Return what is said of it."""
        return self._state.text()

    def wrong(self) -> str:
        """Return what is said to be wrong; empty for nothing."""
        return "" if self._error.isHidden() else self._error.text()

    def set_error(self, sentence: str) -> None:
        """Say what is wrong with the address; empty takes it away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        set_wrong(self.address, wrong=bool(sentence))
        if sentence:
            self.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, value: object) -> None:
        self._is_typing = value == _ADDRESS
        self._typed.setVisible(self._is_typing)
        if self._is_typing:
            self.address.setFocus(Qt.FocusReason.OtherFocusReason)
        elif value == _OFF:
            self.wanted.emit(LiveSource.OFF, "", "")
        else:
            self.wanted.emit(LiveSource.TUNNEL, str(value), "")

    def _use(self) -> None:
        self.wanted.emit(LiveSource.ADDRESS, "", self.address.text().strip())
