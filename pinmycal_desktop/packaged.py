<<<<<<< HEAD
"""Where the files that travel with the program are: icons, themes, translations.

One look-up serves a checkout (the top-level `resources/`) and an installed wheel
(`pinmycal_desktop/_resources`). Never holds user data and never writes.
=======
"""Where the files are that travel with the program: icons, themes, translations.

One look-up for both ways the program is there: in a checkout they stand in the
top-level ``resources``, in an installed wheel in ``_resources`` beside this module. It
only finds files, and never reads, makes or writes one.
>>>>>>> tooling
"""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent
<<<<<<< HEAD
_ROOTS = (_HERE.parent / "resources", _HERE / "_resources")


def resource(*parts: str) -> Path:
    """The path of a packaged file, such as `resource("icons", "plus.svg")`.

    Raises:
        FileNotFoundError: neither the checkout nor the package has it.
    """
    for root in _ROOTS:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError("/".join(parts))
=======
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
>>>>>>> tooling
