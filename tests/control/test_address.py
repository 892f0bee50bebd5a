"""The written address of an owner, and what a dead owner leaves behind."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from pinmycal_desktop.control.address import (
    Address,
    Family,
    Role,
    choose_address,
    clear,
    forget_address,
    read_address,
    withdraw,
    write_address,
)
from pinmycal_desktop.settings import DataFolder

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="only on unix: Windows has no socket files"
)


def test_an_address_comes_back_as_written_and_only_its_person_may_read_it(
    tmp_path: Path,
) -> None:
    folder = DataFolder(tmp_path)
    address = choose_address(folder, role=Role.WINDOW, platform="linux")
    write_address(folder, address)
    assert read_address(folder) == address
    assert stat.S_IMODE(folder.control.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b'{"role": "king"}'])
def test_a_senseless_address_is_none(tmp_path: Path, content: bytes) -> None:
    folder = DataFolder(tmp_path)
    assert read_address(folder) is None
    folder.control.write_bytes(content)
    assert read_address(folder) is None


def test_the_socket_lies_in_the_folder_when_its_path_is_short() -> None:
    folder = DataFolder(Path("/tmp/p"))  # noqa: S108 - nothing is made there
    address = choose_address(folder, role=Role.SERVE, platform="linux")
    assert address.family is Family.SOCKET
    assert Path(address.place) == folder.path / "control.sock"


@pytest.mark.parametrize("runtime", [True, False])
def test_a_long_path_gets_a_private_place_elsewhere_and_leaves_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    runtime: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    if runtime:
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    else:
        monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    folder = DataFolder(tmp_path / ("long" * 30))
    folder.make()
    address = choose_address(folder, role=Role.WINDOW, platform="linux")
    place = Path(address.place)
    assert not place.is_relative_to(folder.path)
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700
    assert place.parent.is_relative_to(tmp_path) is runtime
    place.touch()
    write_address(folder, address)
    forget_address(folder)
    assert not place.parent.exists()
    assert not folder.control.exists()


def test_what_a_dead_owner_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    dead = choose_address(folder, role=Role.SERVE, platform="linux", elsewhere=True)
    Path(dead.place).touch()
    write_address(folder, dead)
    choose_address(folder, role=Role.WINDOW, platform="linux")
    assert not Path(dead.place).parent.exists()


def test_only_sockets_of_ours_are_ever_removed(tmp_path: Path) -> None:
    precious = tmp_path / "diary.txt"
    precious.touch()
    for family in Family:
        clear(
            Address(role=Role.SERVE, pid=1, family=family, place=str(precious), key="")
        )
    assert precious.exists()


def test_on_windows_the_address_is_a_pipe_with_a_key(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    address = choose_address(folder, role=Role.WINDOW, platform="win32")
    assert address.family is Family.PIPE
    assert address.place.startswith("\\\\.\\pipe\\pinmycal-")
    assert len(bytes.fromhex(address.key)) == 32
    withdraw(folder, address)
