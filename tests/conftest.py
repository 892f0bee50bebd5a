"""What every test lives under: silence, a home of its own, no display, honest skips.

A warning fails (pytest's filter), a Qt message fails (pytest-qt), a log record of
WARNING or above fails (here). With ``CI=true`` a skipped test fails the run. Nothing
here replaces a part of the product.
"""

from __future__ import annotations

import asyncio
import logging
import os
import re
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QApplication
    from pytestqt.wait_signal import SignalBlocker

    StandIn = Callable[..., str]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

IN_CI = os.environ.get("CI") == "true"
FULL = bool(os.environ.get("PINMYCAL_TEST_FULL"))
# The only skip CI takes: a test that is about another system.
OTHER_SYSTEM = re.compile(r"^(Skipped: )?only on \w+")

# No deadline: on a shared machine it would measure the neighbours. In CI the examples
# are the same in each run, so that what fails there is what was changed; elsewhere, and
# in a full run, new ones are looked for.
settings.register_profile(
    "quick", deadline=None, max_examples=100, derandomize=IN_CI, print_blob=True
)
settings.register_profile("full", deadline=None, max_examples=2000)
settings.load_profile("full" if FULL else "quick")

_skipped: list[str] = []


@pytest.fixture
def stand_in(tmp_path: Path) -> StandIn:
    """Make an executable that does what `body` says; return its path."""

    def make(name: str, body: str) -> str:
        file = tmp_path / name
        file.write_text(
            f"#!{sys.executable}\n"
            "import signal, sys, time\n"
            f"noted = {str(tmp_path / 'arguments')!r}\n"
            "with open(noted, 'w') as kept:\n"
            "    kept.write(' '.join(sys.argv[1:]))\n"
            "def say(line):\n"
            "    print(line, file=sys.stderr, flush=True)\n"
            "def wait():\n"
            "    signal.pause()\n"
            f"{body}",
            "utf-8",
        )
        file.chmod(0o700)
        return str(file)

    return make


@pytest.fixture(scope="session")
def full() -> bool:
    """Whether the large numbers are wanted: ``dev.py test --full``."""
    return FULL


@pytest.fixture(scope="session")
def judge_python() -> Path:
    """The Python that has others' programs: Radicale, khal, vdirsyncer and more."""
    known = os.environ.get("PINMYCAL_TEST_JUDGE")
    if not known:
        pytest.skip("others' programs to ask are set up by dev.py test --full")
    return Path(known)


@pytest.fixture(scope="session", autouse=True)
def _home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test ever sees or touches the files of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    places = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "AppData" / "Roaming",
        "LOCALAPPDATA": home / "AppData" / "Local",
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_STATE_HOME": home / ".local" / "state",
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, folder in places.items():
            folder.mkdir(parents=True, exist_ok=True)
            patch.setenv(name, str(folder))
        yield


class PatientBot(QtBot):
    """A `qtbot` that waits a minute: it measures neither the program nor the machine.

    Its own five seconds pass quickly on one with much to do.
    """

    def waitUntil(  # noqa: N802 - pytest-qt's own name
        self, callback: Callable[[], bool | None], *, timeout: int = 60_000
    ) -> None:
        """Wait until `callback` says yes."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(  # noqa: N802 - the same
        self,
        signal: SignalInstance,
        *,
        timeout: int = 60_000,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        """Return what waits, as its block ends, until `signal` was emitted."""
        return super().waitSignal(
            signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb
        )


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:  # noqa: ARG001 - there must be one
    """What drives widgets, with more patience than pytest-qt's own."""
    return PatientBot(request)


class Listener(logging.Handler):
    """Keeps the log records that a test must not cause, from any thread."""

    def __init__(self) -> None:
        """Listen from WARNING upwards."""
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record as the line a reader would see."""
        self.heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")


def unexpected(heard: list[str], expected: list[str]) -> list[str]:
    """What is wrong with the log: lines nobody expects, expectations nobody met."""
    surprises = [
        line for line in heard if not any(re.search(word, line) for word in expected)
    ]
    missing = [
        f"never logged: {word}"
        for word in expected
        if not any(re.search(word, line) for line in heard)
    ]
    return surprises + missing


@pytest.fixture(autouse=True)
def _silent_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs WARNING or above, unless it says which line it expects."""
    listener = Listener()
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    marks = request.node.iter_markers("expects_log")
    wrong = unexpected(listener.heard, [word for mark in marks for word in mark.args])
    if wrong:
        pytest.fail(
            "the log is not as expected:\n  " + "\n  ".join(wrong), pytrace=False
        )


def pytest_configure(config: pytest.Config) -> None:
    """Make the markers of this suite known."""
    config.addinivalue_line(
        "markers",
        "expects_log(pattern, ...): every log line of WARNING or above matches one of "
        "the patterns, and every pattern is met",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the tests that take longest: those that say how long they may take.

    Begun last, one of them would run for minutes beside processes with nothing to do.
    """
    items.sort(key=_patience, reverse=True)


def _patience(item: pytest.Item) -> float:
    """The seconds that a test asks for itself; 0 for all that do not."""
    asked = item.get_closest_marker("timeout")
    return float(asked.args[0]) if asked else 0.0


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Remember a skip; on two processes the reports arrive in the first."""
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else ""
        if not OTHER_SYSTEM.match(reason):
            _skipped.append(f"{report.nodeid}: {reason}")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """With CI=true a skip is a failure: there the parts are all installed."""
    if IN_CI and _skipped and not hasattr(session.config, "workerinput"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say why CI calls a run failed in which every test that ran has passed."""
    if IN_CI and _skipped:
        terminalreporter.section("skipped, which fails with CI=true", red=True)
        for line in _skipped:
            terminalreporter.line(line)


_APART = "traced-apart"


@pytest.fixture(scope="session", autouse=True)
def _calls_traced_apart() -> Iterator[None]:
    """Let each call over the network run in a thread of its own while tests measure.

    The tracer of coverage loses the frames around a call that asyncio runs (Python
    3.11): what comes after it there would count as never run.
    """
    usual = asyncio.Runner.run

    def run(runner: asyncio.Runner, coro: Any, *, context: Any = None) -> Any:
        if threading.current_thread().name.startswith(_APART):
            return usual(runner, coro, context=context)
        with ThreadPoolExecutor(1, _APART) as apart:
            return apart.submit(usual, runner, coro, context=context).result()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(asyncio.Runner, "run", run)
        yield
