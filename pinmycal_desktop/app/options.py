"""What a start was asked for, read from the command line and handed to its part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from pinmycal_desktop.settings import DataFolder


PAGES = (
    "week",
    "day",
    "agenda",
    "month",
    "booking",
    "schedule",
    "event-types",
    "import",
    "service",
)
"""The pages `screenshot` can draw."""


@value_class
class WindowOptions:
    """How the window was started."""

    folder: DataFolder
    day: date | None = None
    """Show this day first; None means today."""
    is_trial: bool = False
    """Close again once the week was painted: a proof that the program works here."""
    files: tuple[Path, ...] = ()
    """Calendar files that are opened: what taking them in would do is shown."""


@value_class
class PictureOptions:
    """Which page is drawn, how, and where to."""

    folder: DataFolder
    page: str
    file: Path
    width: int = 1440
    height: int = 900
    theme: Literal["light", "dark"] = "light"
    day: date | None = None
    """The day that counts as today; None means the real one."""
