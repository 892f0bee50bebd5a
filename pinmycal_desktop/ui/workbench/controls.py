"""What the workbench needs from outside; `app.workbench` has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pinmycal_desktop.model.access import Delivery, RefusedDelivery


class WorkbenchControls(Protocol):
    """Called beside the GUI thread; each may wait for the keyring."""

    def fits(self, delivery: Delivery | RefusedDelivery) -> bool:
        """Whether its signature fits the secret its place has now."""

    def take_in(self, refused: RefusedDelivery) -> Delivery:
        """Take in what was refused. Raises a `PinmyCalError` when it does not fit."""
