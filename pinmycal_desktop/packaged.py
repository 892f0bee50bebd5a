"""Where the files are that travel with the program: icons, themes, translations.

One look-up for both ways the program is there: in a checkout they stand in the
top-level ``resources``, in an installed wheel in ``_resources`` beside this module. It
only finds files, and never reads, makes or writes one.
"""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_PLACES = (_HERE / "_resources", _HERE.parent / "resources")


def resource(*parts: str) -> Path:
    """The file or folder of that name among the program's own files.

    Args:
        parts: the path inside ``resources``: ``resource("icons", "pinmycal.svg")``.

    Raises:
        FileNotFoundError: the program does not bring it; the installation is broken.
    """
    for place in _PLACES:
        found = place.joinpath(*parts)
        if found.exists():
            return found
    wanted = "/".join(parts)
    raise FileNotFoundError(f"PinmyCal Desktop came without its file {wanted!r}")
