"""One delivery on the workbench: a line, and all of it when it is opened.

Everything in it is remote: it is shown as plain text and nothing of it is fetched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from pinmycal_desktop.model.access import RefusedDelivery
from pinmycal_desktop.ui.editing.said import said
from pinmycal_desktop.ui.theme import Role, Space, Weight
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.chip import Chip
from pinmycal_desktop.ui.widgets.parts import Card
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption
from pinmycal_desktop.ui.words import words
from pinmycal_desktop.ui.workbench.reading import Entry, Verdict

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from pinmycal_desktop.ui.format import Format

_BODY_HEIGHT = 160
_MOST_SHOWN = 20_000
_HIDDEN_FROM = 24
_SIGNATURES = ("x-cal-signature-256", "x-pmc-signature")


class DeliveryRow(Card):
    """Tells what a person wants with the delivery it shows."""

    verify_wanted = Signal()
    replay_wanted = Signal()
    """Its booking shall be read again, or it shall be taken in after all."""
    opened = Signal(bool)

    def __init__(
        self,
        entry: Entry,
        name: str,
        form: Format,
        zone: ZoneInfo,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.entry = entry
        self._form, self._zone = form, zone
        self._chip = Chip("")
        self.more = Button(
            words("Details"), kind=Kind.FLAT, icon="chevron-down", dense=True
        )
        self.more.setCheckable(True)
        self.verify = Button(words("Verify again"), icon="check", dense=True)
        self.replay = Button(self._replay_words(), icon="refresh-cw", dense=True)
        self.text = QPlainTextEdit()
        self.result = caption("", wrap=True)
        self._below = QWidget()
        self._arrange(name)
        self.more.toggled.connect(self.open)
        self.verify.clicked.connect(self.verify_wanted)
        self.replay.clicked.connect(self.replay_wanted)

    def _arrange(self, name: str) -> None:
        what, note = self._what(), self._note(name)
        self.setAccessibleName(f"{what}, {note}")
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(PlainLabel(what, weight=Weight.STRONG, elide=True))
        told.addWidget(caption(note, wrap=True))
        is_taken = self.entry.verdict is Verdict.VERIFIED
        if is_taken:
            self._chip.tell(words("Verified"), Tone.SUCCESS, icon="check")
        else:
            self._chip.tell(words("Refused"), Tone.DANGER, icon="ban")
        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        head.addLayout(told, 1)
        head.addWidget(self._chip)
        head.addWidget(self.more)
        self.more.setAccessibleName(words("Details: {0}").format(what))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(words("Body, as it was received"))
        self.text.setFixedHeight(_BODY_HEIGHT)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(self.verify)
        buttons.addWidget(self.replay)
        buttons.addWidget(self.result, 1)
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, Space.SMALL, 0, 0)
        column.setSpacing(Space.SMALL)
        self._headers = PlainLabel(role=Role.CAPTION, ink="muted", wrap=True)
        column.addWidget(caption(words("Headers that say nothing secret")))
        column.addWidget(self._headers)
        column.addWidget(caption(words("Body, as it was received")))
        column.addWidget(self.text)
        column.addLayout(buttons)
        self.replay.setVisible(bool(self.entry.subject) or not is_taken)
        self.body.addLayout(head)
        self.body.addWidget(self._below)
        self._below.hide()

    def open(self, is_open: bool) -> None:  # noqa: FBT001  -- Qt's
        """Show all of it, or its line alone."""
        came = self.entry.came
        if is_open and not self.text.toPlainText():
            text = came.body.decode("utf-8", errors="replace")
            self.text.setPlainText(text[:_MOST_SHOWN])
            lines = map(_shown, came.headers.splitlines())
            none = words("None were kept.")
            self._headers.setText("\n".join(lines) or none)
        if self.more.isChecked() != is_open:
            self.more.setChecked(is_open)
        self._below.setVisible(is_open)
        self.more.set_icon_name("chevron-up" if is_open else "chevron-down")
        self.opened.emit(is_open)

    @property
    def is_open(self) -> bool:
        """Whether all of it is shown."""
        return not self._below.isHidden()

    def tell(self, result: str) -> None:
        """Say what came of what was asked for."""
        self.result.setText(result)

    def _what(self) -> str:
        came = self.entry.came
        if isinstance(came, RefusedDelivery):
            return words("Not taken, for {0}").format(came.endpoint)
        return came.trigger or words("not understood")

    def _replay_words(self) -> str:
        is_taken = self.entry.verdict is Verdict.VERIFIED
        return words("Replay") if is_taken else words("Take it in")

    def _note(self, name: str) -> str:
        came = self.entry.came
        parts = [self._form.moment(came.received_at, self._zone), name]
        if isinstance(came, RefusedDelivery):
            parts.append(said(came.why, self._form))
        elif not came.subject:
            parts.append(words("names no booking"))
        else:
            is_waiting = self.entry.is_waiting
            parts.append(came.subject)
            if name:
                read = words("is being read") if is_waiting else words("booking read")
                parts.append(read)
        return " \N{MIDDLE DOT} ".join(part for part in parts if part)


def _shown(line: str) -> str:
    """Return a header as it is shown; of a signature only its beginning."""
    name, _, value = line.partition(": ")
    if name in _SIGNATURES and len(value) > _HIDDEN_FROM:
        value = f"{value[:_HIDDEN_FROM]}…"
    return f"{name}: {value}"
