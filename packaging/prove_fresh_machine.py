#!/usr/bin/env python3
"""Prove the two commands of README.md on machines that have nothing but Python.

Makes a bare Debian 12 with debootstrap (minbase and python3, so no venv module, no
fonts, no libraries of Qt), clones the checkout's last commit into it, and types what a
newcomer types: once as root, once as an ordinary user, who may have to type one line
more. Such a machine has no package settings and no certificates: those of this computer
are lent to it, from the environment, pip's settings and apt's. None is written down.

Needs root and debootstrap. Every mount lives in a namespace of its own and ends with
the command that needed it, however that ends.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SUITE = "bookworm"
USER = "ava"
LAST = 6  # lines that are shown of what went well
LENT = "/lent"  # not the places themselves: packages must be free to write there
LENT_NAMES = re.compile(
    r"^(PIP_|UV_)|^(SSL_CERT_FILE|SSL_CERT_DIR|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE)$"
    r"|^(https?|no|all)_proxy$",
    re.IGNORECASE,
)


def main() -> int:
    """Run the proof; the exit code is 0 when both machines did as README.md says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--start", default="--smoke", help="words given to the program")
    parser.add_argument("--test", default="", help="words given to the tests")
    parser.add_argument("--keep", type=Path, help="keep the bare system here for later")
    asked = parser.parse_args()
    if sys.platform == "win32" or os.geteuid() != 0 or not shutil.which("debootstrap"):
        sys.exit("This needs root and debootstrap.")
    with tempfile.TemporaryDirectory(prefix="fresh-") as folder:
        bare = asked.keep or Path(folder) / "bare"
        if not bare.exists():
            make_bare(bare)
        run = f"python3 dev.py run -- {asked.start}"
        test = f"python3 dev.py test {asked.test}".rstrip()
        as_root(copy_of(bare, Path(folder) / "root"), run, test)
        as_user(copy_of(bare, Path(folder) / "user"), run, test)
    tell("both machines did as README.md says")
    return 0


def as_root(machine: Path, run: str, test: str) -> None:
    """Root types the two commands and nothing before them."""
    clone(machine, "root/pinmycal")
    timed(machine, f"cd ~/pinmycal && {run}", what="root, run")
    timed(machine, f"cd ~/pinmycal && {test}", what="root, test")
    timed(machine, f"cd ~/pinmycal && {run}", what="root, run again")


def as_user(machine: Path, run: str, test: str) -> None:
    """An ordinary user types the first command, is told one line, and goes on."""
    inside(machine, f"useradd --create-home --shell /bin/sh {USER}")
    clone(machine, f"home/{USER}/pinmycal")
    inside(machine, f"chown -R {USER}: /home/{USER}")
    run, test = f"cd ~/pinmycal && {run}", f"cd ~/pinmycal && {test}"
    told = timed(machine, run, what="user, run", user=USER, fails=True)
    lines = [line.strip() for line in told.splitlines() if line.startswith("  ")]
    if len(lines) != 1:
        sys.exit(f"The user should have been told one line to type, not {lines}")
    timed(machine, lines[0], what="the line that was told")
    timed(machine, run, what="user, run", user=USER)
    timed(machine, test, what="user, test", user=USER)


def make_bare(folder: Path) -> None:
    """A Debian that has Python and nothing else."""
    tell(f"making a bare {SUITE}")
    folder.parent.mkdir(parents=True, exist_ok=True)
    command = ["debootstrap", "--variant=minbase", "--include=python3"]
    with contextlib.ExitStack() as undo:
        undo.callback(shutil.rmtree, folder, ignore_errors=True)
        subprocess.run(
            [*command, SUITE, folder, *mirror()], check=True, stdout=subprocess.DEVNULL
        )
        undo.pop_all()
    for name in ("resolv.conf", "hosts"):
        shutil.copy(f"/etc/{name}", folder / "etc" / name)
    proxies = [line for line in told_by("apt-config", "dump") if "::Proxy" in line]
    (folder / "etc/apt/apt.conf.d/99lent").write_text("\n".join(proxies), "utf-8")
    for absent in ("import ensurepip, venv", "import pip"):
        if inside(folder, f"python3 -c '{absent}' 2>/dev/null", check=False)[0] == 0:
            sys.exit(f"The machine is not bare: it can {absent}")


def mirror() -> list[str]:
    """Where this computer gets the suite from; empty for where debootstrap looks."""
    listed = told_by(
        "apt-get",
        "indextargets",
        "--format",
        "$(CODENAME) $(LABEL) $(REPO_URI)",
        "Created-By: Packages",
    )
    for line in listed:
        codename, label, address = line.split(" ", 2)
        if (codename, label) == (SUITE, "Debian"):
            return [address]
    return []


def lent_settings() -> dict[str, str]:
    """How this computer reaches packages, as environment variables."""
    settings: dict[str, str] = {}
    for line in told_by(sys.executable, "-m", "pip", "config", "list"):
        name, _, value = line.partition("=")
        variable = "PIP_" + name.rpartition(".")[2].upper().replace("-", "_")
        if not name.startswith(":env:"):
            settings[variable] = value.strip("'\"")
    return settings | {k: v for k, v in os.environ.items() if LENT_NAMES.match(k)}


def local_path(word: str) -> Path | None:
    """The file or folder of this computer that a word of a setting names, if any."""
    path = Path(word.removeprefix("file://"))
    return path if path.is_absolute() and path.exists() else None


def lent_files(settings: dict[str, str]) -> list[Path]:
    """The files and folders of this computer that the settings speak of."""
    words = [word for value in settings.values() for word in value.split()]
    found = {
        # An index of files keeps the files beside itself.
        path.parent if path.name == "simple" else path
        for path in map(local_path, words)
        if path
    }
    return sorted(one for one in found if not any(up in found for up in one.parents))


def as_lent(value: str) -> str:
    """A setting's value as the machine has to read it, with its paths below LENT."""
    return " ".join(
        word.replace("/", f"{LENT}/", 1)
        if word.startswith("/") and local_path(word)
        else word.replace("file:///", f"file://{LENT}/", 1)
        for word in value.split()
    )


def clone(machine: Path, where: str) -> None:
    """Put the last commit of this checkout on the machine, as a newcomer would."""
    target = machine / where
    subprocess.run(["git", "clone", "--quiet", ROOT, target], check=True)


def timed(
    machine: Path, line: str, *, what: str, user: str | None = None, fails: bool = False
) -> str:
    """Type a line on the machine, show what happened, and stop if it went wrong."""
    tell(f"{what}: {line}")
    began = time.monotonic()
    code, output = inside(machine, line, user=user, check=False)
    surprised = bool(code) != fails
    print(output if surprised else "".join(output.splitlines(keepends=True)[-LAST:]))
    tell(f"{what}: exit code {code} after {time.monotonic() - began:.1f} s")
    if surprised:
        sys.exit("That was not expected.")
    return output


def inside(
    machine: Path, line: str, *, user: str | None = None, check: bool = True
) -> tuple[int, str]:
    """Run a shell line on the machine; returns its exit code and what it printed."""
    settings = lent_settings()
    mounts = [f"mount -t proc proc {shlex.quote(str(machine / 'proc'))}"]
    for path in lent_files(settings):
        there = machine / LENT[1:] / path.relative_to("/")
        if path.is_dir():
            there.mkdir(parents=True, exist_ok=True)
        else:
            there.parent.mkdir(parents=True, exist_ok=True)
            there.touch()
        mounts.append(f"mount --bind -o ro {path} {shlex.quote(str(there))}")
    home = f"/home/{user}" if user else "/root"
    kept = {name: as_lent(value) for name, value in settings.items()} | {
        "HOME": home,
        "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin",
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
    }
    words = ["chroot", *([f"--userspec={user}"] if user else []), str(machine)]
    script = " && ".join([*mounts, "exec " + shlex.join([*words, "sh", "-c", line])])
    done = subprocess.run(
        ["unshare", "--mount", "--propagation", "private", "sh", "-c", script],
        env=kept,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if check and done.returncode:
        sys.exit(f"{line} failed:\n{done.stdout}")
    return done.returncode, done.stdout


def copy_of(bare: Path, folder: Path) -> Path:
    """A machine of its own, the same as the bare one."""
    subprocess.run(["cp", "-a", bare, folder], check=True)
    return folder


def told_by(*command: str) -> list[str]:
    """The lines a command prints; none when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.splitlines() if done.returncode == 0 else []


def tell(words: str) -> None:
    """Say what happens, at once."""
    print(f"== {words}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
