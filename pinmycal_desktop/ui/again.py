"""Reading something again: at once when that is seldom, else now and then.

While a service is read, or a file taken in, a commit follows the other: a view that
read after each of them would do nothing else. It knows nothing of what is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable


class Again(QObject):
    """Has `read` called whenever that is wanted, but not all the time.

    `read` begins a reading and `arrived` is called when it is over, well or not; from
    then on nothing is read for `rest` milliseconds but by `now`. All in the GUI thread.
    """

    def __init__(
        self, read: Callable[[], None], *, rest: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._is_under_way = self._is_wanted = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(rest)
        self._rest.timeout.connect(self._on_rested)

    def want(self) -> None:
        """Have it read after what has just changed, as soon as that may be."""
        if self._is_under_way or self._rest.isActive():
            self._is_wanted = True
        else:
            self.now()

    def now(self) -> None:
        """Have it read whatever is under way: something else is to be shown."""
        self._is_under_way, self._is_wanted = True, False
        self._read()

    def arrived(self) -> None:
        """Take note that what was read last has arrived, or failed."""
        self._is_under_way = False
        self._rest.start()

    def _on_rested(self) -> None:
        if self._is_wanted and not self._is_under_way:
            self.now()
