"""What the editor pages share: drafts kept by key, their steps, and the keys pressed.

A key is the id of what is stored, or a negative number for what was never saved.
Leaving one thing for another keeps its draft.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QBoxLayout,
    QLineEdit,
    QWidget,
)

from pinmycal_desktop.screen.edits import Edits
from pinmycal_desktop.ui.editing.said import told
from pinmycal_desktop.ui.theme import themes
from pinmycal_desktop.ui.widgets.page_cover import PageCover

if TYPE_CHECKING:
    from pinmycal_desktop.model.errors import PinmyCalError
    from pinmycal_desktop.ui.editing.services import PageServices
    from pinmycal_desktop.ui.editing.side import EditorSide

if TYPE_CHECKING:
    from collections.abc import Iterable

_SLIM, _SLACK = 640, 24  # px of usual letters a list beside needs, and hysteresis
_DUPLICATE = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_D)


class Draft(Protocol):
    """Anything that is edited."""

    @property
    def is_changed(self) -> bool:
        """Whether saving would change anything."""

    @property
    def key(self) -> int:
        """The id of what is stored; 0 for what was never saved."""


D = TypeVar("D", bound=Draft)


class Drafts(Generic[D]):
    """The drafts of a page, one of them shown."""

    def __init__(self) -> None:
        self._edits: dict[int, Edits[D]] = {}
        self._newest = 0
        self._recalled: list[D] = []
        self.key: int | None = None
        """The one that is shown."""

    def follow(self, stored: dict[int, D]) -> None:
        """Take over what is stored now; what somebody has changed here stays."""
        before, self._edits = self._edits, {}
        for key, draft in stored.items():
            kept = before.pop(key, None)
            is_kept = kept is not None and kept.now.is_changed
            self._edits[key] = kept if kept is not None and is_kept else Edits(draft)
        self._edits |= {key: edits for key, edits in before.items() if key < 0}
        self._take_up()
        if self.key not in self._edits:
            self.key = next(iter(self._edits), None)

    def recall(self, drafts: Iterable[D]) -> None:
        """Go on with drafts that were kept, as soon as it is known what is stored."""
        self._recalled.extend(drafts)

    def _take_up(self) -> None:
        """Take up what was recalled; what was changed since, or is gone, is left."""
        recalled, self._recalled = self._recalled, []
        for draft in recalled:
            there = self._edits.get(draft.key)
            if not draft.key:
                self.key = self.begin(draft)
            elif there is not None and not there.now.is_changed:
                self._edits[draft.key] = there.then(draft)
                self.key = draft.key

    @property
    def changed(self) -> tuple[D, ...]:
        """The drafts nobody saved."""
        return tuple(draft for _key, draft in self.items() if draft.is_changed)

    def __contains__(self, key: object) -> bool:
        """Whether there is a draft of this key."""
        return key in self._edits

    def __getitem__(self, key: int) -> D:
        """Return the draft of `key` as it is now."""
        return self._edits[key].now

    def items(self) -> tuple[tuple[int, D], ...]:
        """Return every key with its draft, in order."""
        return tuple((key, edits.now) for key, edits in self._edits.items())

    @property
    def shown(self) -> D | None:
        """The draft that is shown."""
        return None if self.key is None else self._edits[self.key].now

    @property
    def has_past(self) -> bool:
        """Whether a step of the one shown can be taken back."""
        return self.key is not None and self._edits[self.key].has_past

    @property
    def has_future(self) -> bool:
        """Whether a step of the one shown can be done again."""
        return self.key is not None and self._edits[self.key].has_future

    @property
    def has_unsaved(self) -> bool:
        """Whether any of them has changes nobody saved."""
        return any(draft.is_changed for _key, draft in self.items())

    def edit(self, draft: D, what: str = "") -> None:
        """Take one more step with the one shown."""
        if self.key is not None:
            self._edits[self.key] = self._edits[self.key].then(draft, what)

    def back(self) -> None:
        """Take the last step of the one shown back."""
        if self.key is not None:
            self._edits[self.key] = self._edits[self.key].back()

    def forth(self) -> None:
        """Do the step of the one shown again."""
        if self.key is not None:
            self._edits[self.key] = self._edits[self.key].forth()

    def begin(self, draft: D) -> int:
        """Keep a new draft under a key of its own; return the key."""
        self._newest -= 1
        self._edits[self._newest] = Edits(draft)
        return self._newest

    def stored(self, key: int | None, stored: int, draft: D) -> None:
        """What had `key` was saved as `stored`, and is `draft` now."""
        was_shown = self.key in (key, None)
        if key is not None and key != stored:
            self._edits.pop(key, None)
        self._edits[stored] = Edits(draft)
        if was_shown:
            self.key = stored

    def drop(self, key: int) -> None:
        """Forget a draft; another one is shown if it was."""
        self._edits.pop(key, None)
        if self.key == key:
            self.key = next(iter(self._edits), None)


class EditorPage(QWidget, Generic[D]):
    """A page with drafts.

    Ctrl+S saves, Ctrl+Z takes a step back, F2 renames, Ctrl+D duplicates.
    Ctrl+Z is left to the window when there is no step to take back.
    """

    done = Signal(str, object)
    """A sentence, and the `Outcome` of a command: its `undo` takes it back."""
    unsaved_changed = Signal(bool)
    """Whether there are drafts nobody saved."""
    drafted = Signal(object)
    """All drafts nobody saved, whenever they are others than before."""

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_slim = False
        self._operations, self._form = services.operations, services.form
        self._drafts: Drafts[D] = Drafts()
        self._was_unsaved = False
        self._told: tuple[D, ...] = ()
        self.is_kept = False
        """Whether somebody keeps what is not saved: closing then loses nothing."""
        self.cover = PageCover(self)
        """Lies over the page until something was read."""
        self.cover.again.connect(self.reload)

    @abstractmethod
    def reload(self) -> None:
        """Read everything anew; drafts stay."""

    def _unread(self, error: PinmyCalError) -> None:
        """Say that nothing could be read; over what was read before, in the bar."""
        if not self.cover.failed(told(error, self._form)):
            self._operations.failed.emit(error)

    @property
    def draft(self) -> D | None:
        """What is being edited."""
        return self._drafts.shown

    @property
    def has_unsaved(self) -> bool:
        """Whether anything here has changes nobody saved."""
        return self._drafts.has_unsaved

    def take_over(self, left: EditorPage[D]) -> None:
        """Go on with the drafts of another page of the same kind, before it goes."""
        self._drafts = left._drafts
        self._tell_unsaved()

    def save(self) -> None:
        """Save what is shown, with what is still being typed.

        Ctrl+S leaves the cursor where it is, so a field has not told of its text yet.
        """
        field = QApplication.focusWidget()
        if field is not None and self.isAncestorOf(field):
            if isinstance(field, QAbstractSpinBox):
                field.interpretText()
            if isinstance(field, (QLineEdit, QAbstractSpinBox)):
                field.editingFinished.emit()
        self._save_draft()

    def recall(self, drafts: Iterable[D]) -> None:
        """Go on with drafts that were kept when the program ended."""
        self._drafts.recall(drafts)

    @abstractmethod
    def _save_draft(self) -> None:
        """Save what is shown, if it can be; else say what is in the way."""

    @abstractmethod
    def rename(self) -> None:
        """Put the cursor into the name of what is shown."""

    @abstractmethod
    def duplicate(self, key: int) -> None:
        """Begin a draft like the one of `key`."""

    @abstractmethod
    def _show(self) -> None:
        """Show the draft."""

    def _lay_out(self, side: EditorSide, *parts: QWidget) -> None:
        """Put what is edited beside the list of its kind, or below it if that is slim.

        Only one of `parts` is shown at a time.
        """
        self._list = side
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._ways.setContentsMargins(0, 0, 0, 0)
        self._ways.setSpacing(0)
        self._ways.addWidget(side)
        for part in parts:
            self._ways.addWidget(part, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the list where there is no room beside it."""
        super().resizeEvent(event)
        width = self.width() / themes().current.scale
        is_slim = width < (_SLIM + _SLACK if self._is_slim else _SLIM)
        if is_slim == self._is_slim:
            return
        self._is_slim = is_slim
        ways = QBoxLayout.Direction
        self._ways.setDirection(ways.TopToBottom if is_slim else ways.LeftToRight)
        self._list.fold(is_slim=is_slim)

    def step_back(self) -> None:
        """Take the last step of the draft back."""
        self._drafts.back()
        self._show()

    def step_forth(self) -> None:
        """Do the step again that was taken back."""
        self._drafts.forth()
        self._show()

    def _tell_unsaved(self) -> None:
        """Tell what is not saved, and when that began or ceased to be anything."""
        changed = self._drafts.changed
        if changed != self._told:
            self._told = changed
            self.drafted.emit(changed)
        if self.has_unsaved != self._was_unsaved:
            self._was_unsaved = self.has_unsaved
            self.unsaved_changed.emit(self._was_unsaved)

    def _duplicate_shown(self) -> None:
        if self._drafts.key is not None:
            self.duplicate(self._drafts.key)

    def event(self, event: QEvent) -> bool:
        """Take the page's keys before the window does."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._meaning(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def _meaning(self, event: QKeyEvent) -> str:
        if self._drafts.key is None:
            return ""
        if event.matches(QKeySequence.StandardKey.Save):
            return "save"
        if event.matches(QKeySequence.StandardKey.Undo) and self._drafts.has_past:
            return "back"
        if event.matches(QKeySequence.StandardKey.Redo) and self._drafts.has_future:
            return "forth"
        if event.keyCombination() == _DUPLICATE:
            return "duplicate"
        return "rename" if event.key() == Qt.Key.Key_F2 else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save, take back, do again, rename."""
        steps = {
            "save": self.save,
            "back": self.step_back,
            "forth": self.step_forth,
            "rename": self.rename,
            "duplicate": self._duplicate_shown,
        }
        step = steps.get(self._meaning(event))
        if step is None:
            super().keyPressEvent(event)
        else:
            step()
