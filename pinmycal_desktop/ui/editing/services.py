"""What a page is given from outside; it knows no other page and no window."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Protocol

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui.format import Format

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from typing import TypeAlias

    from pinmycal_desktop.model.remote_setup import RemotePrivateLink
    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.model.view_query import Query
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay

    AskService: TypeAlias = Callable[[int, Span, str, int], tuple[Span, ...]]
    """An event type's id, the days, whose zone, and the length in minutes."""


class LinkControls(Protocol):
    """Private links at services; each call waits for one, beside the GUI thread.

    Each raises a `PinmyCalError`.
    """

    def private_links(self, event_type_id: int) -> tuple[RemotePrivateLink, ...]:
        """Return the links of an event type, those that are over too."""

    def make_private_link(
        self,
        event_type_id: int,
        *,
        expires_at: datetime | None = None,
        most_uses: int | None = None,
    ) -> RemotePrivateLink:
        """Make a link that ends by time, or after so many bookings."""

    def remove_private_link(self, event_type_id: int, code: str) -> None:
        """Let an address lead nowhere."""


@value_class
class PageServices:
    """Work with the diary, news of it, the time, and how times are told."""

    operations: Operations
    relay: Relay
    clock: Callable[[], datetime]
    """Now, aware, in UTC."""
    form: Format = field(default_factory=Format)
    ask_service: AskService | None = None
    """Asks the service of an event type for its free times; waits for it."""
    links: Callable[[], LinkControls] | None = None
    """Returns what reaches private links at services."""
    view: Callable[[], Query] | None = None
    """Returns what the days are filtered by at the moment."""
