"""The verbs of ``dev.py``: what each does, in the order a newcomer meets them.

A verb prepares what it needs and says so; it never asks a question.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from devtools import coverage_gate, environment, linguist, locks, machine
from devtools.place import ROOT, Stopped, call, must, say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from devtools.place import Word

MOST_WORKERS = 4  # more only take turns: many tests start processes of their own
PICTURES = ROOT / "docs" / "pictures"
PICTURED_DAY = "2026-03-11"
PAGES = (
    # page, file, size, theme
    ("week", "week-light.png", "1440x900", "light"),
    ("week", "week-dark.png", "1440x900", "dark"),
    ("agenda", "agenda.png", "1440x900", "light"),
    ("month", "month.png", "1440x900", "light"),
    ("booking", "booking.png", "1440x900", "light"),
    ("schedule", "schedule.png", "1440x900", "light"),
    ("event-types", "event-types.png", "1440x900", "light"),
    ("service", "service.png", "1440x900", "light"),
)
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern">
    <edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit>
  </match>
  <match target="pattern">
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
  </match>
</fontconfig>
"""
"""Pictures are drawn in the tests' fonts, so that they are the same everywhere: Inter,
and what the names of the sample need besides."""


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says and return the exit code."""
    chosen, rest = _split(arguments)
    try:
        return chosen(rest)
    except Stopped as reason:
        print(f"\n{reason}", file=sys.stderr)
        return 1


def run(rest: Sequence[str]) -> int:
    """Open the window; arguments after ``--`` go to the program."""
    ready = prepare("run")
    return _call_from_here([ready.python, "-m", "pinmycal_desktop", *rest], os.environ)


def test(rest: Sequence[str]) -> int:
    """Run the tests, without a display; arguments go to pytest.

    Without arguments it is the whole suite, on several processes, and coverage must
    reach its marks. ``--full`` runs the large numbers too. With ``CI=true`` the
    programs that some tests talk to are installed first, and a skipped test fails.
    """
    full = "--full" in rest
    rest = [word for word in rest if word != "--full"]
    in_ci = os.environ.get("CI") == "true"
    ready = prepare("dev")
    if in_ci:
        machine.supply(machine.lacking_test_parts())
    extra = {"PINMYCAL_TEST_FULL": "1" if full else ""}
    if full or in_ci:
        environment.judge().install("judge")
    if environment.judge().holds("judge"):
        extra["PINMYCAL_TEST_JUDGE"] = str(environment.judge().python)
    env = environment.without_display() | extra
    pytest: list[Word] = [ready.python, "-m", "pytest"]
    if rest:
        return call([*pytest, *rest], env=env)
    missing = [] if in_ci else [lack.what for lack in machine.lacking_test_parts()]
    if missing:
        say("not on this computer, so a few tests will skip: " + ", ".join(missing))
    # One more than there are cores: many tests wait for a window or a process.
    workers = str(min((os.cpu_count() or 1) + 1, MOST_WORKERS))
    whole = ["-n", workers, "--dist", "worksteal", "--cov", "--cov-report="]
    failed = call([*pytest, *whole], env=env)
    if failed:
        return failed
    short = coverage_gate.judge(ready.python)
    if short and missing:
        say("what skipped is not covered; coverage is judged where nothing skips")
        return 0
    return short


def check(rest: Sequence[str]) -> int:
    """Look for mistakes without running anything: style, types, imports, locks."""
    _no_more(rest)
    ready = prepare("dev")
    steps: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("ruff", ("check", ".")),
        ("ruff", ("format", "--check", ".")),
        ("mypy", ()),
        ("lint-imports", ("--no-logo",)),
    )
    failed = []
    for tool, words in steps:
        say(" ".join((tool, *words)))
        if call([ready.programs / tool, *words]):
            failed.append(" ".join((tool, *words)))
    stale = locks.problems()
    for problem in stale:
        say(f"locks: {problem}; python3 dev.py lock renews them")
    failed += ["locks"] * bool(stale)
    untold = linguist.problems()
    for problem in untold:
        say(f"translations: {problem}; python3 dev.py translations lists what is new")
    failed += ["translations"] * bool(untold)
    say("not in order: " + "; ".join(failed) if failed else "all in order")
    return bool(failed)


def tidy(rest: Sequence[str]) -> int:
    """Format the code and repair what can be repaired without thinking."""
    _no_more(rest)
    ready = prepare("dev")
    fixed = call([ready.programs / "ruff", "check", "--fix-only", "."])
    return call([ready.programs / "ruff", "format", "."]) or fixed


def lock(rest: Sequence[str]) -> int:
    """Resolve all dependencies anew and write the locks; needs a network."""
    _no_more(rest)
    locks.renew(environment.checkout().programs)
    return 0


def translations(rest: Sequence[str]) -> int:
    """Bring Qt Linguist's files to the texts in the code; fails while one is open."""
    _no_more(rest)
    missing = linguist.renew()
    for language, count in missing.items():
        path = linguist.file_of(language).relative_to(ROOT)
        say(f"{path}: {count} to translate" if count else f"{path}: complete")
    return int(any(missing.values()))


def bench(rest: Sequence[str]) -> int:
    """Measure; a NAME chooses one figure, ``--json FILE`` also writes them down.

    With ``--full`` others' programs that figures stand beside are installed first.
    """
    ready = prepare("run")
    if "--full" in rest:
        environment.judge().install("judge")
    rest = [word for word in rest if word != "--full"]
    env = environment.without_display()
    if environment.judge().holds("judge"):
        env["PINMYCAL_TEST_JUDGE"] = str(environment.judge().python)
    return _call_from_here([ready.python, "-m", "benchmarks", *rest], env)


def package(rest: Sequence[str]) -> int:
    """Build the source archive and the wheel, and start the wheel in a fresh place."""
    _no_more(rest)
    ready = prepare("dev")
    dist = ROOT / "dist"
    shutil.rmtree(dist, ignore_errors=True)
    # Not isolated: the build tools are in the lock, with their hashes.
    build: list[Word] = [
        ready.python,
        "-m",
        "build",
        "--no-isolation",
        "--outdir",
        dist,
        ROOT,
    ]
    must(build, doing="Building")
    (wheel,) = dist.glob("*.whl")
    with tempfile.TemporaryDirectory() as folder:
        fresh = environment.Environment(folder=Path(folder) / "fresh")
        fresh.install("run")
        fresh.add_without_dependencies(wheel)
        say(f"starting {wheel.name} as a user would")
        must([fresh.programs / "pinmycal", "--version"], doing="Starting the wheel")
    return 0


def screenshots(rest: Sequence[str]) -> int:
    """Draw the pictures of README.md anew."""
    _no_more(rest)
    ready = prepare("run")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        fonts = Path(folder) / "fonts.conf"
        fonts.write_text(FONTS.format(fonts=ROOT / "tests" / "data" / "fonts"), "utf-8")
        # A home of its own: the sample of the person who draws stays as it is.
        env = {**os.environ, "XDG_DATA_HOME": folder, "FONTCONFIG_FILE": str(fonts)}
        env |= {"TZ": "Europe/London", "LC_ALL": "en_GB.UTF-8"}
        for page, name, size, theme in PAGES:
            words: list[Word] = ["screenshot", page, PICTURES / name, "--size", size]
            words += ["--theme", theme, "--sample", "--date", PICTURED_DAY]
            say(f"drawing {name}")
            command: list[Word] = [ready.python, "-m", "pinmycal_desktop", *words]
            must(command, doing="Drawing", env=env)
    return 0


def pictures(rest: Sequence[str]) -> int:
    """Take over how the pages look now: the pictures the tests compare them with."""
    _no_more(rest)
    ready = prepare("dev")
    env = environment.without_display() | {"PINMYCAL_TEST_LOOKS": "1"}
    looks = ROOT / "tests" / "ui" / "whole" / "test_looks.py"
    return call([ready.python, "-m", "pytest", "-q", looks], env=env)


VERBS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "format": tidy,
    "lock": lock,
    "translations": translations,
    "bench": bench,
    "package": package,
    "screenshots": screenshots,
    "pictures": pictures,
}


def prepare(lock_name: str) -> environment.Environment:
    """Bring the machine and ``.venv`` to what a verb needs.

    Raises:
        Stopped: the person has to do something first.
    """
    ready = environment.checkout()
    have_it = ready.holds(lock_name)
    machine.supply(machine.lacks(need_venv=not have_it and not shutil.which("uv")))
    ready.install(lock_name)
    linguist.compile_all()
    return ready


def _split(
    arguments: Sequence[str],
) -> tuple[Callable[[Sequence[str]], int], list[str]]:
    """Which verb, and the arguments that are its own."""
    told = "\n".join(
        f"  {name:12} {(verb.__doc__ or '').splitlines()[0]}"
        for name, verb in VERBS.items()
    )
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description="Everything one does with this checkout.",
        epilog=f"verbs:\n{told}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("verb", choices=VERBS, metavar="VERB")
    if not arguments or arguments[0] in {"-h", "--help"}:
        parser.print_help()
        raise SystemExit(0 if arguments else 2)
    verb = parser.parse_args(arguments[:1]).verb
    rest = list(arguments[1:])
    return VERBS[verb], rest[1:] if rest[:1] == ["--"] else rest


def _call_from_here(command: Sequence[Word], env: Mapping[str, str]) -> int:
    """Run a module of the checkout where the person is, who may name files there."""
    paths = [str(ROOT), env.get("PYTHONPATH", "")]
    found = os.pathsep.join(path for path in paths if path)
    return call(command, env={**env, "PYTHONPATH": found}, where=Path.cwd())


def _no_more(rest: Sequence[str]) -> None:
    if rest:
        raise Stopped("This verb takes no arguments; there is: " + " ".join(rest))
