"""The stamp of a virtual environment: what makes it good, and what spoils it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from devtools import environment, locks
from devtools.environment import Environment
from devtools.place import WINDOWS, Stopped

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the one environment of this module is, for making it takes seconds."""
    return tmp_path_factory.mktemp("environment") / "venv"


@pytest.fixture
def ready(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Environment:
    """A real environment, perhaps not made yet, whose locks ask for nothing."""
    for name in ("run", "dev"):
        (tmp_path / f"{name}.txt").write_text("# nothing\n", "utf-8")
        (folder / f"installed-{name}.json").unlink(missing_ok=True)
    monkeypatch.setattr(locks, "LOCKS", tmp_path)
    return Environment(folder=folder)


def site_packages(ready: Environment) -> Path:
    inside = "Lib/site-packages" if WINDOWS else "lib/python*/site-packages"
    (found,) = ready.folder.glob(inside)
    return found


def test_an_environment_is_made_once_and_made_again_when_spoilt(
    ready: Environment, capfd: pytest.CaptureFixture[str]
) -> None:
    assert not ready.holds("dev")
    ready.install("dev")
    assert ready.python.exists()
    assert ready.holds("dev")
    assert ready.holds("run"), "the lock of development holds that of running"
    capfd.readouterr()
    ready.install("dev")
    assert capfd.readouterr().out == "", "nothing was to be done"

    (site_packages(ready) / "stranger-1.0.dist-info").mkdir()
    assert not ready.holds("dev"), "another tool changed the packages"
    (site_packages(ready) / "stranger-1.0.dist-info").rmdir()
    assert ready.holds("dev")

    locks.path("dev").write_text("# something else\n", "utf-8")
    assert not ready.holds("dev")
    assert ready.holds("run")

    (ready.folder / "installed-run.json").write_text("{", "utf-8")
    assert not ready.holds("run"), "a stamp cut short is no stamp"


def test_a_lock_that_cannot_be_had_stops_with_a_sentence(ready: Environment) -> None:
    locks.path("run").write_text("no-such-package-anywhere==1 --hash=md5:0\n", "utf-8")
    with pytest.raises(Stopped, match="Installing packages failed"):
        ready.install("run")
    assert not ready.holds("run")


def test_tests_get_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert environment.without_display()["QT_QPA_PLATFORM"] == "offscreen"


def test_the_stamp_knows_the_python_it_was_made_by(ready: Environment) -> None:
    ready.install("run")
    stamp = ready.folder / "installed-run.json"
    kept = json.loads(stamp.read_text("utf-8"))
    stamp.write_text(json.dumps(kept | {"python": "another"}), "utf-8")
    assert not ready.holds("run")
