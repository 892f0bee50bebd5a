"""The program's door: `pinmycal` and `python -m pinmycal_desktop`.

The child that reads calendar files is let through before anything else is loaded. Qt is
loaded only for the window and for pictures, and not at all when a window is open. Who
types nothing but the name gets the window without the command line being loaded.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pinmycal_desktop.app.options import PictureOptions, WindowOptions
    from pinmycal_desktop.cli.terminal import Terminal

CHILD_VERB = "--read-calendar"
SWITCH_SECONDS = 0.0002
"""How long a thread may keep the others waiting. To paint a week the window gives way
dozens of times, and waits as often: with a busy worker that makes 3 ms, where it would
be 12 with a millisecond, and 60 with the five of Python."""


def main(on_painted: Callable[[], None] | None = None) -> int:
    """Do what was typed, and return how the process shall end.

    `on_painted` is for who measures: it is called when the first week is painted.
    """
    if sys.argv[1:2] == [CHILD_VERB]:
        from pinmycal_desktop.ics.child_start import main as read  # noqa: PLC0415

        return read()
    sys.setswitchinterval(SWITCH_SECONDS)
    typed = sys.argv[1:]
    if not typed:
        return _open_plainly(on_painted)
    from pinmycal_desktop.cli.run import said  # noqa: PLC0415 - not for the child

    terminal = _terminal()
    return said(lambda: _start(typed, terminal), terminal)


def _terminal() -> Terminal:
    """Return where to write what is said."""
    from pinmycal_desktop.cli.terminal import Terminal  # noqa: PLC0415 - not for all

    return Terminal(as_json="--json" in sys.argv)


def _open_plainly(on_painted: Callable[[], None] | None) -> int:
    """Open the window on the usual folder; the command line speaks only of trouble."""
    # To look for garbage while hundreds of modules are loaded only costs time; the
    # window takes collecting over.
    gc.disable()
    from pinmycal_desktop.app.options import WindowOptions  # noqa: PLC0415 - not for all
    from pinmycal_desktop.settings import default_data_folder  # noqa: PLC0415 - the same

    folder = default_data_folder(os.environ, sys.platform)
    try:
        return _open(WindowOptions(folder=folder), on_painted)
    except BaseException as error:  # noqa: BLE001 - said as every command says it
        trouble = error
        from pinmycal_desktop.cli.run import said  # noqa: PLC0415 - as above

        return said(lambda: _fail(trouble), _terminal(), folder)


def _fail(error: BaseException) -> int:
    """Raise what went wrong once more, for whoever can say it."""
    raise error


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
        return said(lambda: _open(start), terminal, start.folder)
    return said(lambda: _draw(start, terminal), terminal, start.folder)


def _open(options: WindowOptions, on_painted: Callable[[], None] | None = None) -> int:
    """Show the window that is open, or open one."""
    from pinmycal_desktop.app.computer import has_display  # noqa: PLC0415

    gc.disable()  # as above
    from pinmycal_desktop.app.handover import show_running_window  # noqa: PLC0415

    if show_running_window(options.folder, options.day, options.files):
        from pinmycal_desktop.cli.render import words  # noqa: PLC0415 - seldom

        _terminal().line(words("command-line.shown"))
        return 0
    if not has_display(os.environ, sys.platform):
        return _without_display()
    try:
        from pinmycal_desktop.app import start  # noqa: PLC0415 - loads Qt

        return start.main(options, on_painted=on_painted)
    except ImportError as error:
        return _without_qt(error, _terminal())


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


def _without_display() -> int:
    """Say that there is no screen to show a window on."""
    from pinmycal_desktop.cli.render import words  # noqa: PLC0415 - seldom
    from pinmycal_desktop.cli.session import Exit  # noqa: PLC0415 - the same

    _terminal().trouble(words("command-line.no-display"))
    return Exit.REFUSED


def _without_qt(error: ImportError, terminal: Terminal) -> int:
    """Say that Qt, or a library it needs, is missing here."""
    from pinmycal_desktop.cli.render import words  # noqa: PLC0415 - not for the child
    from pinmycal_desktop.cli.session import Exit  # noqa: PLC0415 - the same

    terminal.trouble(words("command-line.no-window-part", why=str(error)))
    return Exit.REFUSED


if __name__ == "__main__":
    sys.exit(main())
