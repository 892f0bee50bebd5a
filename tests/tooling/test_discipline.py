"""The discipline of tests/conftest.py, tried on a small suite of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from devtools.place import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SUITE = """
import logging, threading
import pytest

log = logging.getLogger("demo")

def test_quiet():
    log.info("nothing to see")

def test_loud():
    log.warning("disk is full")

def test_loud_in_a_thread():
    thread = threading.Thread(target=log.error, args=("thread died",))
    thread.start()
    thread.join()

@pytest.mark.expects_log("disk is .ull", "WARNING demo")
def test_expected():
    log.warning("disk is full")

@pytest.mark.expects_log("disk is full")
def test_expected_in_vain():
    pass

@pytest.mark.expects_log("disk")
def test_expected_and_more():
    log.warning("disk is full")
    log.warning("moon is full")
"""
QT = """
import warnings
import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QMenu, QWidget

def test_a_window_and_a_menu(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.setMinimumSize(100, 100)
    window.show()
    window.raise_()
    menu = QMenu(window)
    menu.addAction("x")
    menu.popup(window.pos())

def test_qt_complains(qtbot):
    qWarning("the painter is not active")

def test_python_warns():
    warnings.warn("this goes away soon", DeprecationWarning)
"""
SKIPS = """
import pytest

def test_runs():
    pass

@pytest.mark.skip(reason="only on Amiga")
def test_of_another_system():
    pass
"""
MORE_SKIPS = """
import pytest

@pytest.mark.skip(reason="no keyring here")
def test_of_a_missing_part():
    pass
"""
ORDER = """
import pytest

def test_short():
    pass

@pytest.mark.timeout(600)
def test_long():
    pass

@pytest.mark.timeout(3600)
def test_longest():
    pass
"""


def tried(folder: Path, suite: str, *words: str, ci: bool) -> tuple[int, str]:
    """Run a suite under this project's conftest; the exit code and what was told."""
    (folder / "tests").mkdir(exist_ok=True)
    shutil.copy(ROOT / "tests" / "conftest.py", folder / "tests")
    shutil.copy(ROOT / "pyproject.toml", folder)
    (folder / "tests" / "test_suite.py").write_text(suite, "utf-8")
    env = {name: value for name, value in os.environ.items() if "PYTEST" not in name}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-rA", *words],
        cwd=folder,
        env=env | {"CI": "true" if ci else ""},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def test_a_log_line_from_warning_upwards_fails_unless_expected(tmp_path: Path) -> None:
    code, told = tried(tmp_path, SUITE, ci=False)
    wrong = re.findall(r"^ERROR tests/test_suite.py::(\w+)", told, re.MULTILINE)
    assert code == 1
    assert wrong == [
        "test_loud",
        "test_loud_in_a_thread",
        "test_expected_in_vain",
        "test_expected_and_more",
    ]
    assert "ERROR demo: thread died" in told
    assert "never logged: disk is full" in told
    assert "\n  WARNING demo: moon is full" in told


def test_a_message_of_qt_and_a_warning_of_python_fail(tmp_path: Path) -> None:
    code, told = tried(tmp_path, QT, ci=False)
    wrong = re.findall(r"^FAILED tests/test_suite.py::(\w+)", told, re.MULTILINE)
    assert code == 1
    assert wrong == ["test_qt_complains", "test_python_warns"], told


def test_a_skip_is_taken_on_a_desk_and_fails_in_ci(tmp_path: Path) -> None:
    suite = SKIPS + MORE_SKIPS
    assert tried(tmp_path, suite, ci=False)[0] == 0
    code, told = tried(tmp_path, suite, ci=True)
    assert code == 1
    assert "test_of_a_missing_part: Skipped: no keyring here" in told
    assert tried(tmp_path, suite, "-n", "2", ci=True)[0] == 1


def test_a_test_of_another_system_may_skip_in_ci(tmp_path: Path) -> None:
    assert tried(tmp_path, SKIPS, ci=True)[0] == 0


def test_the_longest_are_begun_first(tmp_path: Path) -> None:
    _, told = tried(tmp_path, ORDER, "-v", ci=False)
    begun = re.findall(r"^tests/test_suite.py::(\w+) PASSED", told, re.MULTILINE)
    assert begun == ["test_longest", "test_long", "test_short"]
