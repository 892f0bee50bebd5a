"""What lies over a page with nothing to show: it is read, could not be, or is empty.

Laid over the page's own parts, so that a page is made in one way alone. Reading is
told after a while only: what is there at once does not flicker.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pinmycal_desktop.ui.widgets.empty_state import EmptyState
from pinmycal_desktop.ui.words import words

PATIENCE_MS = 400
"""What is read within it is not told to be read."""


class Standing(Enum):
    """What a page has to show."""

    READING = "reading"
    """Nothing yet: it is being read."""
    UNREAD = "unread"
    """Nothing: it could not be read."""
    EMPTY = "empty"
    """It was read, and there is nothing."""
    THERE = "there"


def standing(*, is_read: bool, is_empty: bool, has_failed: bool) -> Standing:
    """Return what a page has to show; what was read once stays, whatever fails."""
    if is_read:
        return Standing.EMPTY if is_empty else Standing.THERE
    return Standing.UNREAD if has_failed else Standing.READING


class PageCover(QWidget):
    """Covers `page` until it has something to show; tell it how it stands."""

    again = Signal()
    """It shall be read once more."""

    def __init__(self, page: QWidget, *, empty: EmptyState | None = None) -> None:
        """`empty` is shown for a page of which there is nothing, where it has none."""
        super().__init__(page)
        self.setProperty("back", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.standing = Standing.READING
        """What was told last."""
        self._is_read = self._is_empty = self._has_failed = False
        self._why = ""
        self._empty, self._shown = empty, QWidget()
        self._column = QVBoxLayout(self)
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._tell_reading)
        self._patience.start()
        page.installEventFilter(self)
        self.hide()

    # --- how the page stands ---------------------------------------------------------

    def arrived(self, *, is_empty: bool = False) -> None:
        """Show the page: something of it was read, or that there is nothing."""
        self._is_read, self._is_empty = True, is_empty
        self._tell()

    def failed(self, why: str) -> bool:
        """Say why nothing could be read; False where something was read before."""
        is_told = self.standing is Standing.UNREAD and why == self._why
        self._has_failed, self._why = True, why
        if not is_told:  # pages look again by themselves: the button keeps its focus
            self._tell()
        return not self._is_read

    def _tell(self) -> None:
        self._patience.stop()
        self.standing = standing(
            is_read=self._is_read,
            is_empty=self._is_empty,
            has_failed=self._has_failed,
        )
        if self.standing is Standing.UNREAD:
            self._show_trouble()
        elif self.standing is Standing.EMPTY and self._empty is not None:
            self._put(self._empty)
        else:
            self.hide()

    def _tell_reading(self) -> None:
        self.standing = Standing.READING
        text = words("What is kept on this computer is being read.")
        self._put(EmptyState("hourglass", words("Reading…"), text))

    def _show_trouble(self) -> None:
        made = EmptyState(
            "circle-alert",
            words("This could not be read"),
            self._why,
            action=words("Try again"),
        )
        made.acted.connect(self._ask_again)
        self._put(made)

    def _ask_again(self) -> None:
        self._has_failed = False
        self._tell_reading()
        self.again.emit()

    # --- where it is -----------------------------------------------------------------

    def _put(self, state: EmptyState) -> None:
        self._column.removeWidget(self._shown)
        self._shown.hide()
        if self._shown is not self._empty:
            self._shown.deleteLater()
        self._shown = state
        self._column.addWidget(state)
        state.show()
        self.setAccessibleName(state.words)
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        page = self.parentWidget()
        if page is not None:
            self.setGeometry(page.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the whole page, however large it is."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)
