"""The window's local service: switched on and off beside the GUI thread, and told.

Loaded only when the service is wanted or its page is opened. Starting and stopping wait
for one another in one thread; how the service runs is told in the status line, and why
it does not in the bar.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from pinmycal_desktop.app.computer import now
from pinmycal_desktop.app.service_controls import LocalControls
from pinmycal_desktop.model.errors import PinmyCalError
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from pinmycal_desktop.app.handover import WindowStart
    from pinmycal_desktop.app.service import Service, ServiceState
    from pinmycal_desktop.ui.main_window import MainWindow


class _Served(NamedTuple):
    """How the local service runs, or why it does not."""

    state: ServiceState | None
    error: PinmyCalError | None = None


class ServiceSwitch(QObject):
    """Switches the service of one window's data; lives in the GUI thread."""

    changed = Signal()
    """The service runs now, or runs no more."""
    _served = Signal(object)

    def __init__(self, start: WindowStart, window: MainWindow, *, port: int) -> None:
        super().__init__(window)
        self._core, self._inherited = start.core, start.inherited
        self._window, self._port = window, port
        self._serving = ThreadPoolExecutor(1, "pinmycal-service")
        self.controls = LocalControls(
            self._make_service,
            self._core.vault,
            told=self._heard,
            serve=self._serve_live,
        )
        """What the service's page may do with it."""
        self._served.connect(self._on_served, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Switch the service on; the status line says where."""
        self._serving.submit(self._serve)

    def stop(self) -> None:
        """Switch the service off."""
        self._serving.submit(self.controls.stop)

    def close(self) -> None:
        """Switch the service off for good, and wait until it has stopped."""
        self._serving.submit(self.controls.stop).result()
        self._serving.shutdown()

    def _make_service(self) -> Service:
        """Return the service, in the thread that starts it: it is slow to import."""
        from pinmycal_desktop.app.service import (  # noqa: PLC0415 - as it says
            Service,
            ServiceOptions,
        )

        core = self._core
        return Service(
            core.diary,
            core.folder.service,
            core.vault,
            self._inherited or ServiceOptions(port=self._port),
            clock=now,
            on_death=self._on_death,
        )

    def _serve_live(self, service: Service | None) -> None:
        """Say where what services tell at once arrives; in the switching thread."""
        self._core.live.serve(service)

    # --- in other threads ------------------------------------------------------------

    def _serve(self) -> None:
        """Start serving, in the service's own thread of starting and stopping."""
        try:
            self.controls.start()
        except PinmyCalError as error:
            self._served.emit(_Served(None, error))

    def _heard(self, state: ServiceState | None) -> None:
        """Pass on how the service runs; called in the thread that switched it."""
        self._served.emit(_Served(state))

    def _on_death(self) -> None:
        """Say that the service ended by itself; called in its thread."""
        place = str(self._core.folder.log)
        self._served.emit(_Served(None, PinmyCalError("service.died", file=place)))

    # --- in the GUI thread -----------------------------------------------------------

    def _on_served(self, served: _Served) -> None:
        url = served.state.url if served.state is not None else ""
        self._window.frame.status.show_service(url)
        self.changed.emit()
        if served.error is not None:
            headline = words("The service does not run")
            self._window.telling.error(served.error, headline)
