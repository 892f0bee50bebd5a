"""Where the files that travel with the program are: icons, themes, translations.

One look-up serves a checkout (the top-level `resources/`) and an installed wheel
(`pinmycal_desktop/_resources`). Never holds user data and never writes.
"""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent
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
