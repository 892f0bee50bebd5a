"""How the reading child begins: nothing is loaded that it does without.

Somebody waits for it, and most files are read in less time than it takes to start.
"""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Load what reads calendar files, and answer as `child_main.main` does."""
    gc.disable()  # what is loaded makes no circles that anybody could wait for
    name = "typing_extensions"
    sys.modules[name] = None  # type: ignore[assignment]  # says: it is not there
    import msgspec.msgpack  # noqa: F401, PLC0415 - does without it in half the time

    del sys.modules[name]  # others may want it
    from pinmycal_desktop.ics.child_main import main as answer  # noqa: PLC0415 - now

    return answer()
