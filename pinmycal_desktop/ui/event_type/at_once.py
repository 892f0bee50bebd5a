"""What is done to an event type at once, without a draft: hide, move, remove."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pinmycal_desktop.model.commands.setup import RemoveEventType, SaveEventType
from pinmycal_desktop.screen.ordering import moved
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.model.event_type import EventType
    from pinmycal_desktop.ui.operations import Operations


class AtOnce(QObject):
    """Runs the commands beside the window and tells what came of them."""

    done = Signal(str, object)
    """A sentence, and the `Outcome`: its `undo` takes it back."""
    removed = Signal(int)
    """The id of an event type that is gone; told before `done`."""
    failed = Signal(object)
    """The `PinmyCalError` that said no."""

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations

    def hide_or_show(self, event_type: EventType) -> None:
        """Hide an event type from invitees, or offer it again."""
        turned = replace(event_type, is_hidden=not event_type.is_hidden)
        self._save(turned, self._hid)

    def _hid(self, outcome: Outcome) -> None:
        title = outcome.event_type.title
        hidden = words("{0} is hidden.").format(title)
        shown = words("{0} is offered again.").format(title)
        self.done.emit(hidden if outcome.event_type.is_hidden else shown, outcome)

    def move(self, event_types: dict[int, EventType], key: int, place: int) -> None:
        """Give the event type of id `key` another place among all, in their order."""
        if key not in event_types or not 0 <= place < len(event_types):
            return
        stored = dict(event_types)
        move = moved([(each.id, each.position) for each in stored.values()], key, place)
        for each, position in move.respaced.items():
            spaced = replace(stored[each], position=position)
            self._save(spaced, self._spaced)
            stored[each] = replace(spaced, revision=spaced.revision + 1)
        self._save(replace(stored[key], position=move.position), self._moved)

    def _spaced(self, _outcome: Outcome) -> None:
        """Nothing to tell: the order is the same."""

    def _moved(self, outcome: Outcome) -> None:
        sentence = words("{0} moved.").format(outcome.event_type.title)
        self.done.emit(sentence, outcome)

    def remove(self, event_type: EventType) -> None:
        """Remove an event type; its bookings stay as they are."""
        command = RemoveEventType(
            event_type_id=event_type.id, expected_revision=event_type.revision
        )
        self._operations.write(command, self._removed, self._failed)

    def _removed(self, outcome: Outcome) -> None:
        gone = outcome.event_type
        self.removed.emit(gone.id)
        self.done.emit(words("{0} removed.").format(gone.title), outcome)

    def answer(self, command: Command) -> None:
        """Carry out what is to become of a change its service did not take."""
        self._operations.write(command, self._answered, self._failed)

    def _answered(self, _outcome: Outcome) -> None:
        """Nothing to tell: it is seen."""

    def _save(self, event_type: EventType, told: Callable[[Outcome], None]) -> None:
        command = SaveEventType(event_type=event_type)
        self._operations.write(command, told, self._failed)

    def _failed(self, error: PinmyCalError) -> None:
        self.failed.emit(error)
