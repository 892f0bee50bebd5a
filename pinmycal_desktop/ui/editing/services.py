"""What a page is given from outside; it knows no other page and no window."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.ui.format import Format

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.ui.operations import Operations
    from pinmycal_desktop.ui.relay import Relay


@value_class
class PageServices:
    """Work with the diary, news of it, the time, and how times are told."""

    operations: Operations
    relay: Relay
    clock: Callable[[], datetime]
    """Now, aware, in UTC."""
    form: Format = field(default_factory=Format)
