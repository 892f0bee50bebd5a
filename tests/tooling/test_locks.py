"""Whether a lock can be trusted is told from the files alone, without a network."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from devtools import locks
from devtools.place import LOCKS, PYPROJECT

if TYPE_CHECKING:
    from pathlib import Path

SUM = "--hash=sha256:" + "0" * 64


@pytest.fixture
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the locks and of pyproject.toml that a test may change."""
    shutil.copytree(LOCKS, tmp_path / "locks")
    shutil.copy(PYPROJECT, tmp_path / "pyproject.toml")
    monkeypatch.setattr(locks, "LOCKS", tmp_path / "locks")
    monkeypatch.setattr(locks, "PYPROJECT", tmp_path / "pyproject.toml")
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.usefixtures("apart")
def test_the_locks_of_the_checkout_are_in_order() -> None:
    assert locks.problems() == ()


def test_a_new_dependency_makes_two_locks_old(apart: Path) -> None:
    change(apart / "pyproject.toml", '"httpx>=0.28"', '"httpx>=0.28", "attrs"')
    assert locks.problems() == (
        "run.txt is older than the tables in pyproject.toml",
        "dev.txt is older than the tables in pyproject.toml",
    )


def test_the_order_of_dependencies_does_not_matter(apart: Path) -> None:
    change(apart / "pyproject.toml", '  "httpx>=0.28",\n', "")
    change(
        apart / "pyproject.toml", "dependencies = [", 'dependencies = ["httpx>=0.28",'
    )
    assert locks.problems() == ()


def test_other_settings_do_not_make_a_lock_old(apart: Path) -> None:
    change(apart / "pyproject.toml", "line-length = 88", "line-length = 90")
    assert locks.problems() == ()


def test_a_missing_lock_is_named(apart: Path) -> None:
    (apart / "locks" / "judge.txt").unlink()
    assert locks.problems() == ("judge.txt is missing",)


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://example.org/simple",
        "-i https://example.org/simple",
        "--extra-index-url file:///srv/simple",
        "--find-links wheels",
        f"demo @ https://example.org/demo.whl {SUM}",
        f"demo @ file:demo.whl {SUM}",
    ],
)
def test_a_place_that_packages_come_from_is_found(apart: Path, line: str) -> None:
    with (apart / "locks" / "run.txt").open("a", encoding="utf-8") as lock:
        lock.write(line + "\n")
    told = " ".join(locks.problems())
    assert "run.txt names a place that packages come from" in told


def test_a_package_without_a_hash_is_named() -> None:
    text = f"whole==1.0 \\\n    {SUM}\nbare==2.0\n# a remark\n"
    assert locks.without_hash(text) == ("bare",)


def test_the_tools_do_not_move_the_versions_that_users_get() -> None:
    def pins(name: str) -> set[str]:
        lines = locks.path(name).read_text("utf-8").splitlines()
        return {line.split()[0] for line in lines if line[:1].isalnum()}

    assert pins("run") <= pins("dev")


def test_the_judge_lives_apart_from_our_own_rules() -> None:
    text = locks.path("judge").read_text("utf-8")
    assert "\npython-dateutil==2." in text
    assert "\npython-dateutil==2." not in locks.path("run").read_text("utf-8")
