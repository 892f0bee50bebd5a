"""`screenshot`: which page is drawn; the drawing itself is the window's part."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pinmycal_desktop.app.options import PAGES, PictureOptions
from pinmycal_desktop.cli.arguments import iso_day, size

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Verbs
    from pinmycal_desktop.settings import DataFolder


def add(verbs: Verbs) -> None:
    """Add the command of this file."""
    parser = verbs.add(
        "screenshot", None, about="draw a page into a file, without a display"
    )
    parser.add_argument("page", metavar="PAGE", choices=PAGES, help=", ".join(PAGES))
    parser.add_argument("file", metavar="FILE", type=Path, help="a .png file")
    parser.add_argument(
        "--size", type=size, default=(1440, 900), metavar="WxH", help="in pixels"
    )
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument(
        "--date",
        dest="day",
        type=iso_day,
        metavar="DATE",
        help="the day to show, as if it were now on that day",
    )


def options(typed: Namespace, folder: DataFolder) -> PictureOptions:
    """Return what was typed as the window's part wants it."""
    width, height = typed.size
    return PictureOptions(
        folder=folder,
        page=typed.page,
        file=typed.file,
        width=width,
        height=height,
        theme=typed.theme,
        day=typed.day,
    )
