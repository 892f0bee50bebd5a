"""The doctor's round: folder, owner, data, service, keyring, versions.

It looks, and mends only when asked to. What it finds are codes; the command line puts
them into words. It never opens a window, and makes no data where there is none.
"""

from __future__ import annotations

import os
import platform
import stat
import sys
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

import msgspec

from pinmycal_desktop import __version__, probe
from pinmycal_desktop.app.conversation import Conversation
from pinmycal_desktop.app.core import KEYRING_NAME
from pinmycal_desktop.app.rescue import rescue
from pinmycal_desktop.app.surroundings import cloud_name, network_kind
from pinmycal_desktop.control.address import read_address
from pinmycal_desktop.control.channel import AnswerLost, OwnerUnreachable, ask
from pinmycal_desktop.control.lock import is_held
from pinmycal_desktop.control.replies import Checked, FindingLine, Owner, Refused
from pinmycal_desktop.control.requests import CheckData, WhoIsThere
from pinmycal_desktop.model.errors import (
    DamagedStore,
    PinmyCalError,
    SecretsUnavailable,
)
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.vault import Vault
from pinmycal_desktop.wire.service_file import ServiceFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from pinmycal_desktop.model.message import Argument
    from pinmycal_desktop.settings import DataFolder

_UNAUTHORIZED = 401
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_OWNER_SECONDS = 5.0


def examine(
    folder: DataFolder, *, clock: Callable[[], datetime], repair: bool = False
) -> tuple[FindingLine, ...]:
    """Return how everything is, the most important first; mend it when `repair`."""
    return tuple(_round(folder, clock, repair=repair))


def _round(
    folder: DataFolder, clock: Callable[[], datetime], *, repair: bool
) -> Iterator[FindingLine]:
    """Yield every finding."""
    if not folder.path.is_dir():
        yield _missing(folder.path)
    else:
        yield from _folder(folder, repair=repair)
        yield from _owner(folder)
        yield from _data(folder, clock, repair=repair)
        yield _service(folder)
    yield _keyring()
    yield _versions()


def _missing(path: Path) -> FindingLine:
    """Return whether a folder that is not there can be made."""
    above = next(each for each in (path, *path.parents) if each.exists())
    if above.is_dir() and os.access(above, os.W_OK | os.X_OK):
        return _note("folder", "folder-missing", path=str(path))
    return _bad("folder", "folder-unmakable", path=str(path), above=str(above))


def _folder(folder: DataFolder, *, repair: bool) -> Iterator[FindingLine]:
    """Yield how the data folder is."""
    path = str(folder.path)
    yield _good("folder", "folder-ok", path=path)
    if not os.access(folder.path, os.W_OK | os.X_OK):
        yield _bad("folder.rights", "folder-readonly", path=path)
    if os.name == "posix" and folder.path.stat().st_mode & _OTHERS:
        if repair and _close(folder.path):
            yield _good("folder.rights", "folder-closed", path=path)
        else:
            yield _bad("folder.rights", "folder-open", path=path)
    if kind := network_kind(folder.path):
        yield _bad("folder.place", "folder-network", path=path, kind=kind)
    if name := cloud_name(folder.path):
        yield _bad("folder.place", "folder-cloud", path=path, name=name)
    if folder.is_sample:
        yield _good("folder.sample", "sample")


def _close(path: Path) -> bool:
    """Keep other people out of the folder; False when that may not be done."""
    try:
        path.chmod(stat.S_IRWXU)
    except OSError:
        return False
    return True


def _owner(folder: DataFolder) -> Iterator[FindingLine]:
    """Yield who owns the folder, and whether it can be spoken to."""
    if not is_held(folder.lock):
        yield _good("owner", "no-owner")
        return
    address = read_address(folder)
    if address is None:
        yield _bad("owner", "owner-silent", pid="?")
        return
    try:
        reply = ask(address, WhoIsThere(), seconds=_OWNER_SECONDS)
    except (OwnerUnreachable, AnswerLost):
        yield _bad("owner", "owner-silent", pid=address.pid)
        return
    if not isinstance(reply, Owner):
        yield _bad("owner", "owner-version", version="?", ours=__version__)
        return
    if reply.version != __version__:
        yield _bad("owner", "owner-version", version=reply.version, ours=__version__)
    yield _good(
        "owner", "owner", version=reply.version, role=reply.role.value, pid=reply.pid
    )


def _data(
    folder: DataFolder, clock: Callable[[], datetime], *, repair: bool
) -> Iterator[FindingLine]:
    """Yield how the data file is, as its owner sees it."""
    if repair:
        rescue = tuple(_rescue(folder, clock))
        yield from rescue
        if not all(each.is_good for each in rescue):
            return  # it could only be said again
    try:
        with Conversation(folder, clock=clock) as conversation:
            reply = conversation.ask(CheckData(repair=repair))
    except PinmyCalError as error:
        yield FindingLine(code="data", is_good=False, message=error.message)
        return
    if isinstance(reply, Checked):
        yield from reply.findings
    elif isinstance(reply, Refused):
        yield FindingLine(code="data", is_good=False, message=reply.message)


def _rescue(folder: DataFolder, clock: Callable[[], datetime]) -> Iterator[FindingLine]:
    """Put a data file that cannot be opened aside, and the last whole copy there."""
    if not folder.database.exists():
        return
    try:
        aside = rescue(folder, clock=clock)
    except DamagedStore as error:
        yield FindingLine(code="data.rescue", is_good=False, message=error.message)
    except (PinmyCalError, OSError):
        return  # said of the folder, its owner or the data
    else:
        if aside is not None:
            yield _good("data.rescue", "rescued", aside=aside.name)


def _service(folder: DataFolder) -> FindingLine:
    """Return whether it is the local service that answers, and only to who may ask."""
    try:
        file = ServiceFile.from_bytes(folder.service.read_bytes())
    except (OSError, msgspec.MsgspecError):
        return _good("service", "service-off")
    try:
        if not probe.is_the_service(file):
            return _bad("service", "service-another", url=file.url)
        status = probe.status_for_stranger(f"{file.url}/v1/users/me")
    except probe.ProbeFailed as error:
        return _bad("service", "service-silent", url=file.url, why=str(error))
    if status != _UNAUTHORIZED:
        return _bad("service", "service-open", url=file.url, status=status)
    return _good("service", "service-ok", url=file.url)


def _keyring() -> FindingLine:
    """Return whether secrets can be kept; without a keyring everything else works."""
    try:
        Vault(KEYRING_NAME).get("probe")
    except SecretsUnavailable as error:
        return FindingLine(
            code="keyring", is_good=True, is_note=True, message=error.message
        )
    return _good("keyring", "keyring-ok")


def _versions() -> FindingLine:
    """Return what the program runs on. Qt is asked of the package, not loaded."""
    try:
        qt = version("pyside6-essentials")
    except PackageNotFoundError:
        qt = "?"
    return _good(
        "versions",
        "versions",
        ours=__version__,
        python=platform.python_version(),
        qt=qt,
        system=f"{platform.system()} {platform.release()} ({sys.platform})",
    )


def _good(code: str, words: str, **arguments: Argument) -> FindingLine:
    """Return a finding that is as it should be."""
    message = Message.of(f"doctor.{words}", **arguments)
    return FindingLine(code=code, is_good=True, message=message)


def _note(code: str, words: str, **arguments: Argument) -> FindingLine:
    """Return a finding that is neither good nor bad, but worth knowing."""
    message = Message.of(f"doctor.{words}", **arguments)
    return FindingLine(code=code, is_good=True, is_note=True, message=message)


def _bad(code: str, words: str, **arguments: Argument) -> FindingLine:
    """Return a finding that is not as it should be."""
    message = Message.of(f"doctor.{words}", **arguments)
    return FindingLine(code=code, is_good=False, message=message)
