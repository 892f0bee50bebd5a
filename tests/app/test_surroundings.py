"""Network drives and clouds are recognised, local disks are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from pinmycal_desktop.app.surroundings import cloud_name, network_kind

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/ava/My\\040Disk ext4 rw 0 0
//nas/x /mnt/nas cifs rw 0 0
short
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    path = tmp_path / "mounts"
    path.write_text(MOUNTS, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib", ""),
        ("/home/ava/pinmycal", "nfs4"),
        ("/home/ava/My Disk/pinmycal", ""),
        ("/mnt/nas/pinmycal", "cifs"),
        ("//server/share/pinmycal", "UNC"),
    ],
)
def test_the_innermost_mount_decides(mounts: Path, folder: str, kind: str) -> None:
    assert network_kind(Path(folder), mounts) == kind


def test_without_a_list_of_mounts_a_disk_is_local(tmp_path: Path) -> None:
    assert network_kind(tmp_path, tmp_path / "none") == ""


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("/home/ava/Dropbox/pinmycal", "Dropbox"),
        ("/home/ava/OneDrive - Work/x", "OneDrive"),
        ("/Users/a/Library/Mobile Documents/x", "iCloud"),
        ("/home/ava/.local/share/pinmycal", ""),
    ],
)
def test_a_cloud_is_known_by_its_folder(folder: str, name: str) -> None:
    assert cloud_name(Path(folder)) == name
