"""Where the owner of a data folder can be spoken to, written down beside the data.

The file holds no state: after a crash it points nowhere, and the lock alone says
whether there is an owner. It is readable by its person only, since it holds the key of
the channel where the system has no private sockets.
"""

from __future__ import annotations

import os
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.settings import write_private

if TYPE_CHECKING:
    from pinmycal_desktop.settings import DataFolder


class Role(Enum):
    """What the owner of a data folder is."""

    WINDOW = "window"
    SERVE = "serve"
    COMMAND = "command"
    """A single command, done in a moment; nobody can speak to it."""


class Family(Enum):
    """What kind of channel it is."""

    SOCKET = "socket"
    PIPE = "pipe"
    """A named pipe of Windows, opened by the key."""


@value_class
class Address:
    """Where an owner listens."""

    role: Role
    pid: int
    family: Family
    place: str
    """The socket's path, or the pipe's name."""
    key: str
    """What opens the channel, beside the right to read this."""


_LONGEST_SOCKET = 100
"""Bytes of a path every system takes for a socket; macOS allows 103, Linux 107."""
_PREFIX = "pinmycal-"
_SOCKET = "control.sock"


def read_address(folder: DataFolder) -> Address | None:
    """Return what the last owner wrote, or None when there is nothing of use."""
    try:
        content = folder.control.read_bytes()
    except OSError:
        return None
    import msgspec  # noqa: PLC0415 - usually nothing is there, and no window waits

    try:
        return msgspec.json.decode(content, type=Address)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def write_address(folder: DataFolder, address: Address) -> None:
    """Write down where the owner listens. Raises OSError."""
    import msgspec  # noqa: PLC0415 - after the first frame

    write_private(folder.control, msgspec.json.encode(address))


def choose_address(
    folder: DataFolder, *, role: Role, platform: str, elsewhere: bool = False
) -> Address:
    """Return a free address for the owner of `folder`, clearing what the last left.

    `elsewhere` keeps it out of the folder, whose disk may not take sockets. Only the
    owner, who holds the lock, may call this. Raises OSError.
    """
    import secrets  # noqa: PLC0415 - after the first frame

    forget_address(folder)
    key = secrets.token_hex(32)
    if platform == "win32":
        family, place = Family.PIPE, rf"\\.\pipe\{_PREFIX}{secrets.token_hex(16)}"
    else:
        family, place = Family.SOCKET, _socket_path(folder, elsewhere=elsewhere)
    return Address(role=role, pid=os.getpid(), family=family, place=place, key=key)


def forget_address(folder: DataFolder) -> None:
    """Clear what a dead owner left. Only the owner, who holds the lock, may."""
    if last := read_address(folder):
        withdraw(folder, last)


def withdraw(folder: DataFolder, address: Address) -> None:
    """Take the address back: the owner listens no longer."""
    folder.control.unlink(missing_ok=True)
    clear(address)


def clear(address: Address) -> None:
    """Remove the socket an owner left, and the folder made for it alone."""
    path = Path(address.place)
    if address.family is not Family.SOCKET or path.name != _SOCKET:
        return
    with suppress(OSError):
        path.unlink(missing_ok=True)
        if path.parent.name.startswith(_PREFIX) and not any(path.parent.iterdir()):
            path.parent.rmdir()


def _socket_path(folder: DataFolder, *, elsewhere: bool) -> str:
    """Return a path for the socket that is short enough for the system."""
    path = folder.path.absolute() / _SOCKET
    if len(os.fsencode(path)) <= _LONGEST_SOCKET and not elsewhere:
        return str(path)
    import tempfile  # noqa: PLC0415 - seldom needed

    runtime = os.environ.get("XDG_RUNTIME_DIR")
    near = runtime if runtime and Path(runtime).is_dir() else None
    return str(Path(tempfile.mkdtemp(prefix=_PREFIX, dir=near)) / _SOCKET)
