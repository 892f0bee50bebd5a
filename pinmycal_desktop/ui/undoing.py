"""What was done in this window: told in the notice, taken back, and done again.

The stack says what can be undone; here is what a person reads of it. When a step is not
applied, both are shown: what was to be undone, and the booking as it is now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from pinmycal_desktop.model.booking import Booking
from pinmycal_desktop.model.errors import ChangedMeanwhile
from pinmycal_desktop.ui.undo import UndoStack
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.ui.browsing import Browsing
    from pinmycal_desktop.ui.services import Services
    from pinmycal_desktop.ui.telling import Telling
    from pinmycal_desktop.ui.undo import Clash, Step, Turn


class Undoing(QObject):
    """Remembers what was done and tells it; made with the first deed."""

    changed = Signal()
    """What can be undone or redone is another now."""

    def __init__(
        self, services: Services, browsing: Browsing, telling: Telling
    ) -> None:
        super().__init__(browsing)
        self.services, self._browsing, self._telling = services, browsing, telling
        self.stack = UndoStack(services.operations, self)
        self.stack.changed.connect(self.changed)
        self.stack.undone.connect(self._on_undone)
        self.stack.redone.connect(self._on_redone)
        self.stack.clashed.connect(self._on_clash)
        self.stack.ended.connect(self._on_end)
        self.stack.failed.connect(telling.error)

    def did(self, done: str, outcome: Outcome) -> None:
        """Tell what was just done, and remember how it is undone."""
        self.stack.did(done, outcome)
        undo = words("Undo") if outcome.undo is not None else ""
        self._tell(done, outcome, action=undo)

    def turned(self, done: str, turn: Turn) -> None:
        """Tell what was changed in the window itself, and remember its way back."""
        self.stack.turned(done, turn)
        self._tell(done, None, action=words("Undo"))

    def _on_undone(self, done: str, outcome: Outcome | None) -> None:
        self._tell(words("Taken back: {0}").format(done), outcome)

    def _on_redone(self, done: str, outcome: Outcome | None) -> None:
        self._tell(words("Done again: {0}").format(done), outcome)

    def _tell(self, text: str, outcome: Outcome | None, *, action: str = "") -> None:
        self._telling.note(text, action=action)
        if outcome is not None and isinstance(outcome.value, Booking):
            self._browsing.bring_into_view(outcome.value)

    def _on_end(self, step: Step, was_done: bool) -> None:  # noqa: FBT001 - a signal's
        """Say of what has no way back, or cannot be had again, what it was and why."""
        back = words("This cannot be taken back: {0}")
        again = words("This cannot be done again: {0}")
        told = (back if was_done else again).format(step.words)
        if step.final is not None:
            told = f"{told} {self._telling.said(step.final)}"
        self._telling.note(told)

    def _on_clash(self, clash: Clash) -> None:
        """Show both: what was to be undone, and the booking as it is now."""
        state = self._browsing.state
        text = self._telling.sentence(clash.error)
        if isinstance(clash.error, ChangedMeanwhile):
            text = words("It was changed meanwhile. This is how it is now.")
        if isinstance(clash.current, Booking):
            start = clash.current.span.start
            facts = self.services.form.moment(start, ZoneInfo(state.zone))
            text = words("It was changed meanwhile. It is at {0} now.").format(facts)
            self._browsing.show_state(state.choose(clash.current.id))
        headline = words("Not taken back: {0}").format(clash.step.words)
        self._telling.tell(Tone.WARNING, headline, text)
