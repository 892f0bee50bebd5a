"""Whether somebody looks: how often services are asked depends on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from pinmycal_desktop.model.sync_status import Interest

if TYPE_CHECKING:
    from pinmycal_desktop.app.core import Core


class Attention(QObject):
    """Follows whether the program is in front; lives in the GUI thread."""

    def __init__(self, core: Core, parent: QObject) -> None:
        super().__init__(parent)
        self._core = core
        state = QGuiApplication.applicationState()
        self._interest = _interest_of(state)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._on_state)

    def begin(self) -> None:
        """Have it asked for; in the thread that listens, once it does."""
        self._core.syncing.interest_from(self.interest)

    def interest(self) -> Interest:
        """How closely somebody looks; from any thread."""
        return self._interest

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Ask at once when somebody comes back to the window."""
        before, self._interest = self._interest, _interest_of(state)
        if self._interest is Interest.LOOKING and before is not self._interest:
            self._core.syncing.wake()


def _interest_of(state: Qt.ApplicationState) -> Interest:
    is_in_front = state is Qt.ApplicationState.ApplicationActive
    return Interest.LOOKING if is_in_front else Interest.AWAY
