"""The pill in the toolbar: how many changes wait to leave, and the way to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pinmycal_desktop.screen.syncing import Sign
from pinmycal_desktop.ui.widgets.button import Button, Kind
from pinmycal_desktop.ui.widgets.plain_label import as_tip
from pinmycal_desktop.ui.words import counted, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pinmycal_desktop.screen.syncing import SyncSigns
    from pinmycal_desktop.ui.format import Format


class WaitingPill(Button):
    """A number with a cloud; in a narrow toolbar the word beside it goes."""

    outbox_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", kind=Kind.WARNING, icon="cloud-upload", parent=parent)
        self._signs: SyncSigns | None = None
        self._form: Format | None = None
        self._is_short = False
        self.clicked.connect(self.outbox_wanted)
        self.hide()

    def tell(self, signs: SyncSigns, form: Format) -> None:
        """Tell what waits; nothing is shown when nothing does."""
        self._signs, self._form = signs, form
        if signs.stuck:
            kind, icon = Kind.DANGER, "triangle-alert"
        elif signs.sign is Sign.OFFLINE:
            kind, icon = Kind.WARNING, "cloud-off"
        else:
            is_well = not signs.sign.is_trouble
            kind, icon = (Kind.DEFAULT if is_well else Kind.WARNING), "cloud-upload"
        self.set_kind(kind)
        self.set_icon_name(icon)
        self._say()
        self.setVisible(signs.waiting > 0)

    def fold(self, *, short: bool) -> None:
        """Be a number alone, or with its word again."""
        self._is_short = short
        self._say()

    def _say(self) -> None:
        if self._signs is None or self._form is None:
            return
        count = self._signs.waiting
        number = self._form.number(count)
        told = counted(count, "1 waits", "{0} wait").format(number)
        self.setText(number if self._is_short else told)
        whole = counted(count, "1 change waits", "{0} changes wait").format(number)
        if self._signs.stuck:
            stuck = self._signs.stuck
            needs = counted(stuck, "1 needs you", "{0} need you")
            whole = f"{whole}, {needs.format(self._form.number(stuck))}"
            if not self._is_short:
                self.setText(needs.format(self._form.number(stuck)))
        self.setAccessibleName(words("Outbox: {0}").format(whole))
        self.setToolTip(as_tip(whole))
