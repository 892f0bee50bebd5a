"""The program's door: `pinmycal` and `python -m pinmycal_desktop`.

The child that reads calendar files is let through before anything else is loaded. Qt is
loaded only for the window and for pictures, and not at all when a window is open.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinmycal_desktop.app.options import PictureOptions, WindowOptions
    from pinmycal_desktop.cli.terminal import Terminal

CHILD_VERB = "--read-calendar"
_SWITCH_SECONDS = 0.001
"""How long a thread may keep the others waiting: a busy worker then costs the window
8 ms at worst instead of 33."""


def main() -> int:
    """Do what was typed, and return how the process shall end."""
    if sys.argv[1:2] == [CHILD_VERB]:
        from pinmycal_desktop.ics.child_main import main as read  # noqa: PLC0415

        return read()
    sys.setswitchinterval(_SWITCH_SECONDS)
    from pinmycal_desktop.cli.run import said  # noqa: PLC0415 - not for the child
    from pinmycal_desktop.cli.terminal import Terminal  # noqa: PLC0415 - the same

    typed = sys.argv[1:]
    terminal = Terminal(as_json="--json" in typed)
    return said(lambda: _start(typed, terminal), terminal)


def _start(typed: Sequence[str], terminal: Terminal) -> int:
    """Carry a command out, or start the window's part for what is drawn."""
    from pinmycal_desktop.app.computer import now  # noqa: PLC0415 - not for the child
    from pinmycal_desktop.app.options import WindowOptions  # noqa: PLC0415 - the same
    from pinmycal_desktop.cli.run import (  # noqa: PLC0415 - the same
        carry_out,
        prepare,
        read_typed,
        said,
    )

    read = read_typed(typed)
    start = read.start
    if start is None:
        return carry_out(read, clock=now, terminal=terminal)
    prepare(read, clock=now)
    if isinstance(start, WindowOptions):
        return said(lambda: _open(start, terminal), terminal, start.folder)
    return said(lambda: _draw(start, terminal), terminal, start.folder)


def _open(options: WindowOptions, terminal: Terminal) -> int:
    """Show the window that is open, or open one."""
    from pinmycal_desktop.app.computer import has_display  # noqa: PLC0415
    from pinmycal_desktop.app.handover import show_running_window  # noqa: PLC0415
    from pinmycal_desktop.cli.render import words  # noqa: PLC0415 - not for the child
    from pinmycal_desktop.cli.session import Exit  # noqa: PLC0415 - the same

    if show_running_window(options.folder, options.day):
        terminal.line(words("command-line.shown"))
        return 0
    if not has_display(os.environ, sys.platform):
        terminal.trouble(words("command-line.no-display"))
        return Exit.REFUSED
    try:
        from pinmycal_desktop.app import window  # noqa: PLC0415 - loads Qt

        return window.main(options)
    except ImportError as error:
        return _without_qt(error, terminal)


def _draw(options: PictureOptions, terminal: Terminal) -> int:
    """Draw a page into a file."""
    from pinmycal_desktop.cli.render import words  # noqa: PLC0415 - not for the child

    try:
        from pinmycal_desktop.app import pictures  # noqa: PLC0415 - loads Qt

        code = pictures.main(options)
    except ImportError as error:
        return _without_qt(error, terminal)
    terminal.line(words("command-line.exported", file=str(options.file)))
    terminal.json({"answer": "drawn", "file": str(options.file)})
    return code


def _without_qt(error: ImportError, terminal: Terminal) -> int:
    """Say that Qt, or a library it needs, is missing here."""
    from pinmycal_desktop.cli.render import words  # noqa: PLC0415 - not for the child
    from pinmycal_desktop.cli.session import Exit  # noqa: PLC0415 - the same

    terminal.trouble(words("command-line.no-window-part", why=str(error)))
    return Exit.REFUSED


if __name__ == "__main__":
    sys.exit(main())
