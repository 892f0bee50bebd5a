"""Where a folder lies: on a disk of this computer, a network drive, or in a cloud.

SQLite's journal needs memory shared by all its users, which a network drive cannot
give; a program that copies single files may copy half a database.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

_NETWORK_KINDS = frozenset(
    {
        "9p",
        "afs",
        "ceph",
        "cifs",
        "fuse.sshfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb2",
        "smb3",
        "smbfs",
    }
)
_CLOUDS = {
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "onedrive": "OneDrive",
    "owncloud": "ownCloud",
}
_MOUNTS = Path("/proc/self/mounts")
_OCTAL = re.compile(r"\\([0-7]{3})")


def network_kind(folder: Path, mounts: Path = _MOUNTS) -> str:
    """Return the kind of network drive `folder` lies on; empty for a local disk.

    Where the system has no list of mounts only the path itself is looked at.
    """
    path = str(folder.absolute())
    if path.startswith(("\\\\", "//")):
        return "UNC"
    with suppress(OSError, UnicodeDecodeError):
        kind = _kind_of_mount(folder.resolve(), mounts.read_text(encoding="utf-8"))
        return kind if kind in _NETWORK_KINDS else ""
    return ""


def cloud_name(folder: Path) -> str:
    """Return the cloud that copies `folder`, by the names in its path; else nothing."""
    for part in folder.absolute().parts:
        for sign, name in _CLOUDS.items():
            if part.lower().startswith(sign):
                return name
    return ""


def _kind_of_mount(path: Path, mounts: str) -> str:
    """Return the file system of the innermost mount that holds `path`."""
    best, kind = Path("/"), ""
    for line in mounts.splitlines():
        _, place, found, *_ = [*line.split(" "), "", ""]
        point = Path(_OCTAL.sub(lambda octal: chr(int(octal[1], 8)), place))
        if path.is_relative_to(point) and len(point.parts) >= len(best.parts):
            best, kind = point, found
    return kind
