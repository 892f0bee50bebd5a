"""What was changed and not saved before the program ended: it is told once, and kept.

It is loaded after the first painted week. Nothing is lost by looking away: the changes
are on their page until they are saved or discarded there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pinmycal_desktop.app.drafts import load_edits
from pinmycal_desktop.model.event_type import EventType
from pinmycal_desktop.ui.widgets.banner import Tone
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.app.editor_doors import EditorDoors
    from pinmycal_desktop.model.kept_edits import Edited, KeptEdits
    from pinmycal_desktop.settings import DataFolder
    from pinmycal_desktop.ui.main_window import MainWindow
    from pinmycal_desktop.ui.operations import Operations

_SHOW, _FORGET = "edits-show", "edits-forget"


class BegunEdits(QObject):
    """Tells in `window` of what was left behind; lives in the GUI thread."""

    def __init__(self, window: MainWindow, editors: EditorDoors) -> None:
        super().__init__(window)
        self._window, self._editors = window, editors
        window.telling.acted.connect(self._on_acted)

    def look(self, operations: Operations, folder: DataFolder) -> None:
        """Read what was left behind in `folder`, in an errand, and tell of it."""
        operations.errand(lambda _diary: load_edits(folder), self._offer)

    def _offer(self, edits: KeptEdits | None) -> None:
        if edits is None:
            return
        self._editors.recall(edits)
        if self._window.telling.is_telling:
            return  # the pages show it all the same
        names = ", ".join(_name(each.current) for each in edits.every)
        self._window.telling.tell(
            Tone.INFO,
            words("Not saved yet: {0}").format(names),
            words("What you changed is kept."),
            actions=((_SHOW, words("Go on")), (_FORGET, words("Forget it"))),
        )

    def _on_acted(self, key: str) -> None:
        if key == _SHOW:
            self._window.ask(self._editors.first_page)
        elif key == _FORGET:
            self._editors.forget()


def _name(thing: Edited) -> str:
    name = thing.title if isinstance(thing, EventType) else thing.name
    return name or words("Without a name")
