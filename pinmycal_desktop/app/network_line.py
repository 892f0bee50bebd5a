"""The line to the network, as the system tells Qt of it; often nobody tells.

It is never believed when it says that there is no network: a service is asked all the
same. That one came back is a reason to ask at once.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation


class NetworkLine(QObject):
    """What Qt knows of the line; for the GUI thread, and one is enough."""

    changed = Signal()
    """It costs now, or it does not any more."""
    came_back = Signal()
    """The network was away, and is there again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: QNetworkInformation | None = None
        if QNetworkInformation.loadDefaultBackend():
            self._listen(QNetworkInformation.instance())

    def _listen(self, told: QNetworkInformation) -> None:
        self._told = told
        self._was_online = self._is_online
        told.isMeteredChanged.connect(self.changed)
        told.reachabilityChanged.connect(self._on_reachability)

    @property
    def is_metered(self) -> bool | None:
        """Whether it is paid for by what goes over it; None when nobody says."""
        told = self._told
        if told is None or not told.supports(QNetworkInformation.Feature.Metered):
            return None
        return told.isMetered()

    @property
    def _is_online(self) -> bool:
        there = QNetworkInformation.Reachability.Online
        return self._told is not None and self._told.reachability() == there

    def _on_reachability(self) -> None:
        was_online, self._was_online = self._was_online, self._is_online
        if self._was_online and not was_online:
            self.came_back.emit()
