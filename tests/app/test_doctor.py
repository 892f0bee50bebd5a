"""The doctor's round over healthy and ill folders."""

from __future__ import annotations

import os
import sqlite3
import sys
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop import probe
from pinmycal_desktop.app import doctor
from pinmycal_desktop.app.core import Core
from pinmycal_desktop.app.doctor import examine
from pinmycal_desktop.app.service import Service, ServiceOptions
from pinmycal_desktop.control.address import Address, Family, Role, write_address
from pinmycal_desktop.control.channel import Listener
from pinmycal_desktop.control.lock import FolderLock
from pinmycal_desktop.control.replies import Owner, not_understood
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.vault import SessionVault
from pinmycal_desktop.wire.service_file import ServiceFile
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from pinmycal_desktop.control.replies import FindingLine, Reply
    from pinmycal_desktop.settings import DataFolder

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="only on unix: rights and sockets"
)
NOW = datetime(2026, 3, 11, 9, 20, tzinfo=UTC)


def clock() -> datetime:
    return NOW


@pytest.fixture(autouse=True)
def _no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")


def look(folder: DataFolder, *, repair: bool = False) -> dict[str, FindingLine]:
    """Return the findings by what was looked at; each of them can be said."""
    findings = examine(folder, clock=clock, repair=repair)
    assert all(say(each.message) for each in findings)
    return {each.message.code: each for each in findings}


def ill(folder: DataFolder, *, repair: bool = False) -> set[str]:
    """Return what is not well."""
    found = look(folder, repair=repair)
    return {code for code, each in found.items() if not each.is_good}


def start(folder: DataFolder) -> None:
    """Make a folder with data."""
    Core.own(folder, clock=clock, role=Role.COMMAND).close()


def test_nothing_is_made_where_there_is_nothing(folder: DataFolder) -> None:
    assert "doctor.folder-missing" in look(folder)
    assert not folder.path.exists()


def test_a_folder_that_cannot_be_made_is_told(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.path.write_text("a file")
    assert ill(folder) == {"doctor.folder-unmakable"}
    folder.path.unlink()
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert ill(folder) == {"doctor.folder-unmakable"}


def test_what_is_neither_well_nor_ill_is_a_note(folder: DataFolder) -> None:
    found = look(folder)
    notes = {code for code, each in found.items() if each.is_note}
    assert notes == {"doctor.folder-missing", "secrets.refused"}
    assert ill(folder) == set()


def test_a_fresh_folder_is_well(folder: DataFolder) -> None:
    start(folder)
    found = look(folder)
    assert ill(folder) == set()
    assert {"doctor.no-owner", "doctor.service-off", "doctor.versions"} <= set(found)
    assert "6.1" in say(found["doctor.versions"].message)


def test_a_window_is_told_with_its_version(folder: DataFolder) -> None:
    owner = Core.own(folder, clock=clock)
    assert look(folder)["doctor.owner"].is_good
    owner.close()


def test_an_owner_who_is_silent_is_told(folder: DataFolder) -> None:
    start(folder)
    lock = FolderLock.take(folder.lock)
    assert lock is not None
    assert [each.is_good for each in doctor._owner(folder)] == [False]
    place = str(folder.path / "control.sock")
    address = Address(
        role=Role.WINDOW, pid=7, family=Family.SOCKET, place=place, key=""
    )
    write_address(folder, address)
    silent = next(iter(doctor._owner(folder)))
    assert silent.message["pid"] == 7
    lock.release()


@pytest.mark.parametrize(
    "reply", [not_understood(), Owner(role=Role.WINDOW, pid=7, version="99")]
)
def test_an_owner_of_another_version_is_told(folder: DataFolder, reply: Reply) -> None:
    start(folder)
    lock = FolderLock.take(folder.lock)
    assert lock is not None
    place = str(folder.path / "control.sock")
    address = Address(
        role=Role.WINDOW, pid=7, family=Family.SOCKET, place=place, key=""
    )
    listener = Listener(address, lambda _: reply)
    write_address(folder, address)
    first = next(iter(doctor._owner(folder)))
    assert first.message.code == "doctor.owner-version"
    # Whoever answers like this to a check is no help either.
    assert all(not each.is_good for each in doctor._data(folder, clock, repair=False))
    listener.stop()
    lock.release()


def test_a_folder_others_can_look_into_is_closed_when_wanted(
    folder: DataFolder,
) -> None:
    start(folder)
    folder.path.chmod(0o755)
    assert ill(folder) == {"doctor.folder-open"}
    assert ill(folder, repair=True) == set()
    assert ill(folder) == set()


def test_a_folder_nothing_can_be_written_to_is_told(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(folder)
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert "doctor.folder-readonly" in ill(folder)


def test_a_folder_that_cannot_be_locked_or_closed_is_no_mistake_of_ours(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(folder)
    folder.lock.unlink(missing_ok=True)
    folder.lock.mkdir()
    assert "folder.unusable" in ill(folder)
    folder.path.chmod(0o755)

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "chmod", refuse)
    assert {"folder.unusable", "doctor.folder-open"} <= ill(folder, repair=True)


def test_a_network_drive_and_a_cloud_are_told(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(folder)
    folder.sample_mark.touch()
    monkeypatch.setattr(doctor, "network_kind", lambda _: "nfs4")
    monkeypatch.setattr(doctor, "cloud_name", lambda _: "Dropbox")
    assert ill(folder) == {"doctor.folder-network", "doctor.folder-cloud"}
    assert "doctor.sample" in look(folder)


def test_damaged_data_is_told_and_the_last_copy_takes_its_place(
    folder: DataFolder,
) -> None:
    start(folder)
    diary = Diary.open(folder.database, clock=clock)
    assert diary.keep_backup() is not None
    diary.close()
    folder.database.write_bytes(b"not a database at all" * 1000)
    assert ill(folder) == {"store.damaged"}
    found = look(folder, repair=True)
    assert found["doctor.rescued"].is_good
    assert ill(folder) == set()


def test_damaged_data_without_a_copy_is_told(folder: DataFolder) -> None:
    start(folder)
    folder.database.write_bytes(b"not a database at all" * 1000)
    assert ill(folder) == {"store.damaged-alone"}
    assert ill(folder, repair=True) == {"store.damaged-alone"}


def test_data_that_is_owned_or_newer_is_not_rescued(folder: DataFolder) -> None:
    owner = Core.own(folder, clock=clock)
    assert list(doctor._rescue(folder, clock)) == []
    assert ill(folder, repair=True) == set()
    owner.close()
    connection = sqlite3.connect(folder.database)
    connection.execute("pragma user_version = 9999")
    connection.close()
    assert list(doctor._rescue(folder, clock)) == []
    assert ill(folder, repair=True)


def test_an_empty_folder_has_nothing_to_rescue(folder: DataFolder) -> None:
    folder.make()
    assert list(doctor._rescue(folder, clock)) == []
    lock = FolderLock.take(folder.lock)
    assert lock is not None
    lock.release()


def test_a_running_service_answers_and_sends_strangers_away(
    folder: DataFolder,
) -> None:
    owner = Core.own(folder, clock=clock)
    service = Service(
        owner.diary,
        folder.service,
        SessionVault(),
        ServiceOptions(port=0),
        clock=clock,
    )
    service.start()
    assert look(folder)["doctor.service-ok"].is_good
    service.stop()
    owner.close()


def _claim(folder: DataFolder, url: str) -> None:
    """Write down that the service is at `url`."""
    file = ServiceFile(url=url, host="127.0.0.1", port=1, pid=1, since="")
    folder.service.write_bytes(file.to_bytes())


def test_a_service_that_is_not_where_it_should_be_is_told(folder: DataFolder) -> None:
    owner = Core.own(folder, clock=clock)
    for url in ("http://127.0.0.1:9", "http://example.org", "nonsense"):
        _claim(folder, url)
        assert ill(folder) == {"doctor.service-silent"}
    owner.close()


def test_another_program_on_the_port_of_the_service_is_told(
    folder: DataFolder,
) -> None:
    """The service was killed, and somebody took its port: what it says counts not."""
    owner = Core.own(folder, clock=clock)
    options = ServiceOptions(port=0)
    service = Service(owner.diary, folder.service, SessionVault(), options, clock=clock)
    state = service.start()
    left = folder.service.read_bytes()
    service.stop()
    folder.service.write_bytes(left)
    other = Service(
        owner.diary,
        folder.service.with_name("other.json"),
        SessionVault(),
        ServiceOptions(port=state.port),
        clock=clock,
    )
    assert other.start().port == state.port
    assert ill(folder) == {"doctor.service-another"}
    other.stop()
    owner.close()


def test_a_service_that_lets_strangers_in_is_told(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = Core.own(folder, clock=clock)
    _claim(folder, "http://127.0.0.1:1")
    monkeypatch.setattr(probe, "is_the_service", lambda _: True)
    monkeypatch.setattr(probe, "status_for_stranger", lambda _: 200)
    assert ill(folder) == {"doctor.service-open"}
    owner.close()


def test_a_working_keyring_is_told(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(folder)
    monkeypatch.setattr(doctor, "Vault", lambda _: SessionVault())
    assert look(folder)["doctor.keyring-ok"].is_good


def test_without_qt_the_versions_are_told_all_the_same(
    tmp_path: Path, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    del tmp_path

    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(doctor, "version", missing)
    assert "Qt ?" in say(look(folder)["doctor.versions"].message)
