"""What the short dialogs have in common that do one thing to a booking and say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.ui.booking.short_dialog import ShortDialog
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.commands import Command


class DeedDialog(ShortDialog):
    """Runs the command its fields come to; `open()` it. It stays where that fails."""

    done_with = Signal(str, object)
    """What was done in words, and the `Outcome`; the dialog closes itself."""

    def begin(self) -> None:
        """Connect the buttons; to be called once the fields are made."""
        self.acting.connect(self._act_now)
        self.succeeded.connect(self._finish)

    def command(self) -> Command | None:
        """Return what is wished; None when that is not whole, which is told."""
        raise NotImplementedError

    def told(self, outcome: Outcome) -> str:
        """Return what was done, in words."""
        raise NotImplementedError

    def _act_now(self) -> None:
        wish = self.command()
        if wish is not None:
            self.run(wish, words("Saving…"))

    def _finish(self, outcome: Outcome) -> None:
        if isinstance(outcome.value, Booking):
            self.note.save(outcome.value)
        self.done_with.emit(self.told(outcome), outcome)
        self.accept()
