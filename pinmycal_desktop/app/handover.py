"""Handing a data folder over: from `serve` to the window, from a start to a window.

A window that runs already is shown instead of a second one. A running `serve` steps
aside for the window, which goes on with its port and options, and takes up again when
the window has closed.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from pinmycal_desktop.app.core import Core
from pinmycal_desktop.control.address import Role, read_address
from pinmycal_desktop.model.errors import DataFolderBusy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from pinmycal_desktop.app.service import ServiceOptions
    from pinmycal_desktop.control.address import Address
    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.control.requests import Request
    from pinmycal_desktop.settings import DataFolder

PATIENCE_SECONDS = 15.0
"""How long an owner may take to close."""
_PAUSE_SECONDS = 0.05


class WindowStart(NamedTuple):
    """What a window starts with."""

    core: Core
    inherited: ServiceOptions | None = None
    """The options of the `serve` that stepped aside: go on with its service."""


def show_running_window(
    folder: DataFolder, day: date | None = None, files: Sequence[Path] = ()
) -> bool:
    """Bring a window that runs already to the front; False when there is none.

    Quick, and opens no data: asked before Qt is loaded. Raises DataFolderBusy when
    the window is another version and cannot be spoken to.
    """
    address = read_address(folder)
    if address is None or address.role is not Role.WINDOW:
        return False
    # The channel is loaded only where somebody seems to be there.
    from pinmycal_desktop.control.replies import Refused  # noqa: PLC0415
    from pinmycal_desktop.control.requests import Show  # noqa: PLC0415

    paths = tuple(str(each.absolute()) for each in files)
    reply = _asked(address, Show(day=day, files=paths))
    if reply is None:
        return False
    if isinstance(reply, Refused):
        raise DataFolderBusy(reply.message.code, **dict(reply.message.arguments))
    return True


def own_for_window(
    folder: DataFolder,
    *,
    clock: Callable[[], datetime],
    day: date | None = None,
    files: Sequence[Path] = (),
    patience_seconds: float = PATIENCE_SECONDS,
) -> WindowStart | None:
    """Own `folder` for a window, or return None when another window was shown.

    The core does not listen yet: the window calls `listen` once its week is painted.
    Raises DataFolderBusy when the owner does not give it up in time.
    """
    until = time.monotonic() + patience_seconds
    inherited: ServiceOptions | None = None
    while True:
        try:
            core = Core.own(folder, clock=clock, role=Role.WINDOW, listen=False)
        except DataFolderBusy:
            if time.monotonic() >= until:
                raise
        else:
            return WindowStart(core=core, inherited=inherited)
        if show_running_window(folder, day, files):
            return None
        inherited = _ask_to_step_aside(folder) or inherited
        time.sleep(_PAUSE_SECONDS)


def _ask_to_step_aside(folder: DataFolder) -> ServiceOptions | None:
    """Ask a running `serve` for the folder, and return its options when it agrees."""
    address = read_address(folder)
    if address is None or address.role is not Role.SERVE:
        return None
    from pinmycal_desktop.app.service import ServiceOptions  # noqa: PLC0415 - as above
    from pinmycal_desktop.control.replies import SteppedAside  # noqa: PLC0415
    from pinmycal_desktop.control.requests import StepAside  # noqa: PLC0415

    reply = _asked(address, StepAside())
    if not isinstance(reply, SteppedAside):
        return None
    return ServiceOptions(
        host=reply.host,
        port=reply.port,
        rate_limit=reply.rate_limit,
        tunnel_hosts=frozenset(reply.tunnel_hosts),
    )


def _asked(address: Address, request: Request) -> Reply | None:
    """Return what the owner at `address` replies; None when nobody does."""
    from pinmycal_desktop.control.channel import (  # noqa: PLC0415 - as above
        AnswerLost,
        OwnerUnreachable,
        ask,
    )

    try:
        return ask(address, request, seconds=PATIENCE_SECONDS)
    except (OwnerUnreachable, AnswerLost):
        return None
