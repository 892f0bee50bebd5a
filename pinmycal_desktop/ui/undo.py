"""Undo and redo: a stack for as long as the window is open.

Each step is the inverse command the diary gave, with the revision it expects, or a turn
of the window itself, which the diary knows nothing of: what a person likes. What has
no inverse is a step too, which says why: Ctrl+Z never takes something else back. A step
that can never be applied any more - something changed meanwhile, or its time is taken -
is forgotten, so that what lies below can still be undone: `clashed` carries what was to
be undone, why it was not, and the thing as it is now.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pinmycal_desktop.model.errors import (
    ChangedMeanwhile,
    DataFolderBusy,
    PinmyCalError,
    SecretsUnavailable,
    StoreTrouble,
)
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.ui.operations import Operations

_PASSING = (StoreTrouble, DataFolderBusy, SecretsUnavailable)
"""Trouble that may be over when the person tries again."""

DEEPEST = 100
"""Steps that are kept; older ones are forgotten."""


@value_class
class Turn:
    """What takes a change of the window itself back, and what makes it again."""

    back: Callable[[], None]
    forth: Callable[[], None]

    @property
    def turned(self) -> Turn:
        """The turn that is left once this one was taken back."""
        return Turn(back=self.forth, forth=self.back)


@value_class(kw_only=False)
class Step:
    """One thing that can be undone, or done again."""

    words: str
    """What was done: Booked Ava Thompson."""
    made: Command | None
    """What puts it back, as the diary gave it; None when nothing does."""
    command: Command | None
    """The same, expecting the revision the steps above it will have left."""
    final: Message | None = None
    """Why nothing puts it back."""
    turn: Turn | None = None
    """What puts it back where the window alone was changed."""

    @classmethod
    def of(cls, words: str, outcome: Outcome) -> Step:
        """Return the step that takes back what came to `outcome`."""
        return cls(words, outcome.undo, outcome.undo, outcome.final)


@value_class(kw_only=False)
class Clash:
    """A step that was not applied, and what is there instead."""

    step: Step
    error: PinmyCalError
    """Why."""

    @property
    def current(self) -> object:
        """The thing as it is now, when that is why; else None."""
        error = self.error
        return error.current if isinstance(error, ChangedMeanwhile) else None


class UndoStack(QObject):
    """Remembers what was done in this window; lives in the GUI thread."""

    changed = Signal()
    """What can be undone or redone is another now."""
    undone = Signal(str, object)
    """What was taken back in words, and the `Outcome` of that; None for a turn."""
    redone = Signal(str, object)
    """What was done again in words, and its `Outcome`; None for a turn."""
    clashed = Signal(object)
    """A `Clash`: the step was not applied and is forgotten."""
    ended = Signal(object, bool)
    """A `Step` that nothing takes back - or, if False, does again: it is forgotten,
    and the one before it is next."""
    failed = Signal(object)
    """The `PinmyCalError` of a step that trouble kept from being applied: it stays."""

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._is_running = False

    @property
    def undo_words(self) -> str:
        """What `undo` would take back; empty when there is nothing."""
        return self._done[-1].words if self._done else ""

    @property
    def redo_words(self) -> str:
        """What `redo` would do again; empty when there is nothing."""
        return self._undone[-1].words if self._undone else ""

    def did(self, words: str, outcome: Outcome) -> None:
        """Remember what was just done; there is nothing to do again after it."""
        _remember(self._done, words, outcome)
        self._went_on()

    def turned(self, words: str, turn: Turn) -> None:
        """Remember what was just changed in the window itself."""
        self._done.append(Step(words, None, None, turn=turn))
        self._went_on()

    def _went_on(self) -> None:
        self._undone.clear()
        del self._done[:-DEEPEST]
        self.changed.emit()

    def undo(self) -> None:
        """Take the last thing back; while one step runs, another is not begun."""
        self._apply(self._done, self._undone, self.undone)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._apply(self._undone, self._done, self.redone)

    def _apply(
        self, source: list[Step], target: list[Step], applied: SignalInstance
    ) -> None:
        if not source or self._is_running:
            return
        step = source[-1]
        if step.turn is not None:
            _forget(source, step)
            step.turn.back()
            target.append(replace(step, turn=step.turn.turned))
            self.changed.emit()
            applied.emit(step.words, None)
            return
        if step.command is None or step.made is None:
            _forget(source, step)
            self.changed.emit()
            self.ended.emit(step, source is self._done)
            return
        self._is_running = True
        made = step.made

        from pinmycal_desktop.diary import (  # noqa: PLC0415 - not for the first week
            following,
        )

        def on_done(outcome: Outcome) -> None:
            self._is_running = False
            _forget(source, step)
            # What lies below expected the revision before this step was undone.
            source[:] = [
                replace(
                    each,
                    command=following(each.command, done=made, outcome=outcome),
                )
                if each.command is not None
                else each
                for each in source
            ]
            _remember(target, step.words, outcome)
            self.changed.emit()
            applied.emit(step.words, outcome)

        def on_error(error: PinmyCalError) -> None:
            self._is_running = False
            if isinstance(error, _PASSING):
                self.failed.emit(error)
                return
            _forget(source, step)
            self.changed.emit()
            self.clashed.emit(Clash(step, error))

        self._operations.write(step.command, on_done, on_error)


def _remember(steps: list[Step], words: str, outcome: Outcome) -> None:
    """Put what takes `outcome` back on top, or why nothing does."""
    if outcome.undo is not None or outcome.final is not None:
        steps.append(Step.of(words, outcome))


def _forget(steps: list[Step], step: Step) -> None:
    """Take `step` off; something done while it ran may have taken it off already."""
    steps[:] = [each for each in steps if each is not step]
