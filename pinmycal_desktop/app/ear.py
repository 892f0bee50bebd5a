"""The ear of an owner: where other programs find it, and what it answers them.

Loaded after the first frame of a window, since nothing of it is needed to paint: a
second start that comes before finds the lock taken, and knocks until somebody opens.
"""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from pinmycal_desktop.control.address import choose_address, withdraw, write_address
from pinmycal_desktop.control.channel import Listener

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.control.address import Role
    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.control.requests import Request
    from pinmycal_desktop.settings import DataFolder

_log = logging.getLogger(__name__)


class Ear:
    """What hears other programs; `close` it before the folder is let go."""

    def __init__(self, folder: DataFolder, listener: Listener) -> None:
        self._folder, self._listener = folder, listener

    @classmethod
    def open(
        cls, folder: DataFolder, role: Role, answer: Callable[[Request], Reply]
    ) -> Ear | None:
        """Listen near the data or, where that fails, elsewhere; None where nothing can.

        Without an ear everything else still works: the folder is safe by its lock.
        """
        for elsewhere in (False, True):
            with suppress(OSError):
                address = choose_address(
                    folder, role=role, platform=sys.platform, elsewhere=elsewhere
                )
                listener = Listener(address, answer)
                write_address(folder, address)
                return cls(folder, listener)
        _log.error("other programs cannot speak to this one: no control channel")
        return None

    def close(self) -> None:
        """Listen no longer; who is being answered still gets the answer."""
        withdraw(self._folder, self._listener.address)
        self._listener.stop()
