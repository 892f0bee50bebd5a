"""What a page is given from outside; it knows no other page and no window."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui.format import Format

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from typing import TypeAlias

    from pinmycal_desktop.model.span import Span
    from pinmycal_desktop.model.view_query import Query
    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay

    AskService: TypeAlias = Callable[[int, Span, str, int], tuple[Span, ...]]
    """An event type's id, the days, whose zone, and the length in minutes."""


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
    view: Callable[[], Query] | None = None
    """Returns what the days are filtered by at the moment."""
