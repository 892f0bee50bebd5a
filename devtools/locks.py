"""The locks: every package, its version and its hashes, for all systems and Pythons.

``run`` is what the program needs, ``dev`` adds the tools of ``[dependency-groups]``,
``judge`` has others' programs that tests ask: a second opinion on recurrence rules,
which wants another dateutil, a calendar server, and calendar programs that subscribe;
they live apart. A lock says what to install and never where from: no registry's address
stands in it. Each begins with a hash of the tables it was made from, so that whether it
is up to date can be told without a network.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import tomllib
from typing import TYPE_CHECKING, Any

from devtools.place import LOCKS, PYPROJECT, ROOT, Stopped, say

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("run", "dev", "judge")
OLDEST_PYTHON = "3.11"
ADDRESS = re.compile(
    r"://|^\s*(-i|-f|--index-url|--extra-index-url|--find-links|--trusted-host)\b"
    r"|\bfile:|@\s",
    re.MULTILINE,
)
_STAMP = re.compile(r"^# made from: sha256:([0-9a-f]{64})$", re.MULTILINE)


def path(name: str) -> Path:
    """The lock's file."""
    return LOCKS / f"{name}.txt"


def requirements(name: str) -> tuple[str, ...]:
    """What pyproject.toml asks for on behalf of this lock."""
    document: dict[str, Any] = tomllib.loads(PYPROJECT.read_text("utf-8"))
    project: list[str] = document["project"]["dependencies"]
    if name == "run":
        return tuple(project)
    if name == "dev":
        return (*project, *document["dependency-groups"]["dev"])
    return tuple(document["tool"]["pinmycal"]["judge"])


def tables_hash(name: str) -> str:
    """A hash of everything in pyproject.toml that decides what the lock should hold."""
    asked = {"python": OLDEST_PYTHON, "requirements": sorted(requirements(name))}
    return hashlib.sha256(json.dumps(asked).encode()).hexdigest()


def problems() -> tuple[str, ...]:
    """Why the locks cannot be trusted; empty when they can. Needs no network."""
    found: list[str] = []
    for name in NAMES:
        if not path(name).exists():
            found.append(f"{name}.txt is missing")
            continue
        text = path(name).read_text("utf-8")
        stamp = _STAMP.search(text)
        if stamp is None or stamp[1] != tables_hash(name):
            found.append(f"{name}.txt is older than the tables in pyproject.toml")
        if ADDRESS.search(text):
            found.append(f"{name}.txt names a place that packages come from")
        if unhashed := without_hash(text):
            found.append(f"{name}.txt has no hash for " + ", ".join(unhashed))
    return tuple(found)


def without_hash(text: str) -> tuple[str, ...]:
    """The names of the packages in a lock's text that no hash protects."""
    joined = text.replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line and line[0] not in " #"]
    return tuple(line.split("==")[0] for line in lines if "--hash=sha256:" not in line)


def renew(tools: Path) -> None:
    """Resolve everything anew and write the locks.

    Args:
        tools: the folder of the virtual environment's programs, where uv may be.

    Raises:
        Stopped: uv is not to be had, or could not find versions that fit together.
    """
    uv = shutil.which("uv", path=str(tools)) or shutil.which("uv")
    if uv is None:
        words = "uv was not found; it is one of the tools of development"
        raise Stopped(words)
    LOCKS.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        say(f"resolving {path(name).relative_to(ROOT)}")
        text = _compiled(uv, name)
        if ADDRESS.search(text):
            raise Stopped(f"The new {name} lock names a registry; it was not written")
        path(name).write_text(_header(name) + text, "utf-8", newline="\n")


def _compiled(uv: str, name: str) -> str:
    command = [uv, "pip", "compile", "-", "--universal", "--quiet", "--no-header"]
    command += ["--python-version", OLDEST_PYTHON, "--generate-hashes"]
    command += ["--no-emit-index-url", "--no-emit-find-links", "--no-annotate"]
    if name == "dev":  # the tools must not move the versions that users get
        command += ["--constraints", str(path("run"))]
    wanted = "\n".join(requirements(name))
    done = subprocess.run(
        command, input=wanted, cwd=ROOT, text=True, capture_output=True, check=False
    )
    if done.returncode:
        raise Stopped(f"uv could not resolve the {name} lock:\n{done.stderr}")
    return done.stdout


def _header(name: str) -> str:
    return (
        f"# Written by: python3 dev.py lock\n# made from: sha256:{tables_hash(name)}\n"
    )
