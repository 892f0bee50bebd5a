"""Where things are in a checkout, and how a command is run from it.

Never decides anything: the verbs do.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    Word: TypeAlias = str | Path

ROOT = Path(__file__).resolve().parent.parent
PYPROJECT = ROOT / "pyproject.toml"
LOCKS = ROOT / "packaging" / "locks"
WINDOWS = sys.platform == "win32"


class Stopped(Exception):
    """A reason to stop that a person can act on; its text is printed, nothing else."""


def call(
    command: Sequence[Word],
    *,
    env: Mapping[str, str] | None = None,
    where: Path = ROOT,
) -> int:
    """Run a command, in the checkout unless said otherwise; returns its exit code.

    Ctrl-C reaches the child too, which may need a moment to close its files: so the
    parent waits for it instead of killing it.
    """
    sys.stdout.flush()
    words = [str(part) for part in command]
    with subprocess.Popen(words, cwd=where, env=env) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                continue


def must(
    command: Sequence[Word], *, doing: str, env: Mapping[str, str] | None = None
) -> None:
    """Run a command that has to succeed; otherwise stop and say what was being done.

    Raises:
        Stopped: it failed; its own output stands above.
    """
    code = call(command, env=env)
    if code:
        shown = " ".join(str(part) for part in command)
        words = f"{doing} failed (exit code {code}); see above. It was:\n  {shown}"
        raise Stopped(words)


def say(words: str) -> None:
    """Tell the person at the terminal what happens now."""
    print(f"dev: {words}", flush=True)
