"""The data folder's places, and preferences that survive any file."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.settings import (
    DataFolder,
    Preferences,
    default_data_folder,
    load_preferences,
    sample_data_folder,
    save_preferences,
    write_private,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({"PINMYCAL_DATA_DIR": "/else/where"}, "linux", "/else/where"),
        ({"HOME": "/home/ava"}, "linux", "/home/ava/.local/share/pinmycal"),
        ({"HOME": "/h", "XDG_DATA_HOME": "/data"}, "linux", "/data/pinmycal"),
        ({"HOME": "/h", "XDG_DATA_HOME": "x"}, "linux", "/h/.local/share/pinmycal"),
        (
            {"HOME": "/Users/ava"},
            "darwin",
            "/Users/ava/Library/Application Support/PinmyCal",
        ),
        ({"APPDATA": "C:\\R"}, "win32", "C:\\R\\PinmyCal"),
        ({"USERPROFILE": "C:\\U"}, "win32", "C:\\U\\AppData\\Roaming\\PinmyCal"),
    ],
)
def test_data_is_kept_where_the_system_keeps_it(
    environ: dict[str, str], platform: str, expected: str
) -> None:
    assert str(default_data_folder(environ, platform).path) == expected


def test_without_a_home_the_account_says_where_it_is() -> None:
    folder = default_data_folder({}, "linux")
    assert folder.path.is_absolute()
    assert folder.path.name == "pinmycal"


def test_sample_data_is_kept_beside_the_real_folder() -> None:
    environ = {"HOME": "/h", "XDG_DATA_HOME": "/data"}
    assert str(sample_data_folder(environ, "linux").path) == "/data/pinmycal-sample"
    assert sample_data_folder({"APPDATA": "C:\\R"}, "win32").path.name.endswith(
        "PinmyCal-sample"
    )


def test_everything_in_a_folder_has_a_name_of_its_own(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    names = (
        folder.database,
        folder.lock,
        folder.control,
        folder.service,
        folder.preferences,
        folder.backups,
        folder.log,
        folder.sample_mark,
    )
    assert len(set(names)) == len(names)
    assert {each.parent for each in names} == {tmp_path}


def test_a_folder_is_made_private_with_all_its_parents(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "a" / "b")
    folder.make()
    folder.make()
    assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700


def test_a_marked_folder_is_a_sample(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    assert not folder.is_sample
    folder.sample_mark.touch()
    assert folder.is_sample


def test_preferences_come_back_as_they_were_saved(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    wanted = Preferences(
        theme="dark", clock="24", first_day=7, second_zone="Asia/Tokyo", service_on=True
    )
    save_preferences(folder, wanted)
    assert load_preferences(folder) == wanted
    assert stat.S_IMODE(folder.preferences.stat().st_mode) == 0o600


def test_a_folder_without_preferences_has_the_usual_ones(tmp_path: Path) -> None:
    assert load_preferences(DataFolder(tmp_path)) == Preferences()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"theme": "pink"}',
        b'{"first_day": 8}',
        b'{"theme":"\xff"}',
        b'{"hidden_types": [1, "two"]}',
        b'{"filter_statuses": 4}',
    ],
)
def test_senseless_preferences_are_kept_aside(tmp_path: Path, content: bytes) -> None:
    folder = DataFolder(tmp_path)
    folder.preferences.write_bytes(content)
    assert load_preferences(folder) == Preferences()
    assert not folder.preferences.exists()
    assert (tmp_path / "preferences.broken.json").read_bytes() == content


def test_preferences_of_a_newer_version_are_read_as_far_as_known(
    tmp_path: Path,
) -> None:
    folder = DataFolder(tmp_path)
    folder.preferences.write_bytes(b'{"theme": "light", "sparkles": true}')
    assert load_preferences(folder) == Preferences(theme="light")


def test_a_file_is_on_the_disk_before_it_takes_the_old_ones_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, seen = tmp_path / "out.ics", []
    place.write_bytes(b"old")
    to_disk = os.fsync

    def watch(handle: int) -> None:
        to_disk(handle)
        beside = [each for each in tmp_path.iterdir() if each != place]
        seen.append(([each.read_bytes() for each in beside], place.read_bytes()))

    monkeypatch.setattr(os, "fsync", watch)
    write_private(place, b"new")

    assert seen == [([b"new"], b"old")]
    assert place.read_bytes() == b"new"
    assert [each.name for each in tmp_path.iterdir()] == ["out.ics"]


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    with pytest.raises(OSError, match="taken"):
        write_private(taken, b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["taken"]
