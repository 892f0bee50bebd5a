"""What PySide compiles at each start is compiled once or late, and is what it was."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pinmycal_desktop.ui.compiled import KeptCode, LateExpression, expressions_late

if TYPE_CHECKING:
    from types import CodeType

ROOT = Path(__file__).resolve().parents[2]
NAME = "shibokensupport/signature/parser.py"
LOADED = """
import builtins
compiled = []
compiler = builtins.compile
def listen(source, filename, *more, **named):
    compiled.append(filename)
    return compiler(source, filename, *more, **named)
builtins.compile = listen
from pinmycal_desktop.ui.loading import load_qt
load_qt()
assert builtins.compile is listen
builtins.compile = compiler
from PySide6.QtCore import QObject
try:
    QObject("one")
except TypeError as error:
    assert "called with wrong argument types" in str(error), error
print(sum(str(each).startswith("shibokensupport/") for each in compiled))
"""
"""Loads Qt, and prints how many modules of PySide's archive were compiled for it."""


class Compiler:
    """The builtin, which counts what it is asked for."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def __call__(self, source: object, filename: object, mode: str) -> CodeType:
        self.asked.append(filename)
        made: CodeType = compile(source, filename, mode)  # type: ignore[call-overload]
        return made


def _compiled(home: Path) -> int:
    """Load Qt in a process that keeps bytecode in `home`."""
    env = {**os.environ, "PYTHONPYCACHEPREFIX": str(home)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", LOADED],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return int(done.stdout)


def test_a_second_start_compiles_nothing_of_pyside(tmp_path: Path) -> None:
    assert _compiled(tmp_path) > 0
    assert _compiled(tmp_path) == 0


def test_a_file_that_is_no_bytecode_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "archive.pyc"
    for bad in (b"", b"neither", b"i\x01\x00\x00\x00"):
        file.write_bytes(bad)
        compiler = Compiler()
        kept = KeptCode(file, compiler)
        kept.compile(b"x = 1", NAME, "exec")
        kept.write()
        assert compiler.asked == [NAME]
        again = KeptCode(file, compiler)
        again.compile(b"x = 1", NAME, "exec")
        assert compiler.asked == [NAME]


def test_a_source_that_has_changed_is_compiled_anew(tmp_path: Path) -> None:
    compiler = Compiler()
    kept = KeptCode(tmp_path / "archive.pyc", compiler)
    kept.compile(b"x = 1", NAME, "exec")
    kept.write()
    later = KeptCode(tmp_path / "archive.pyc", compiler)
    assert later.compile(b"x = 2", NAME, "exec").co_consts[0] == 2
    assert len(compiler.asked) == 2


def test_other_code_is_compiled_as_ever(tmp_path: Path) -> None:
    compiler = Compiler()
    kept = KeptCode(tmp_path / "archive.pyc", compiler)
    for _ in range(2):
        kept.compile("x = 1", "<string>", "exec")
    kept.write()
    assert len(compiler.asked) == 2
    assert not (tmp_path / "archive.pyc").exists()


def test_where_nothing_can_be_written_nothing_is_left_behind(tmp_path: Path) -> None:
    kept = KeptCode(tmp_path / "absent" / "archive.pyc", Compiler())
    kept.compile(b"x = 1", NAME, "exec")
    try:
        kept.write()
    except OSError:
        assert list(tmp_path.iterdir()) == []
    else:
        raise AssertionError


def test_a_large_expression_is_compiled_when_it_is_used() -> None:
    asked: list[str] = []

    def compiler(pattern: str, flags: int) -> re.Pattern[str]:
        asked.append(pattern)
        return re.compile(pattern, flags)

    late = LateExpression("(A),", re.IGNORECASE, compiler)
    split, finditer = late.split, late.finditer
    assert not hasattr(late, "__isabstractmethod__")
    assert asked == []
    assert split("xa,y", 1) == ["x", "a", "y"]
    assert [each.group(1) for each in finditer("a,A,")] == ["a", "A"]
    assert late.groups == 1
    assert asked == ["(A),"]


def test_only_large_expressions_are_late_and_only_while_qt_is_loaded() -> None:
    at_once = re.compile
    with expressions_late():
        assert isinstance(re.compile("a" * 2000), LateExpression)
        assert isinstance(re.compile("a", re.IGNORECASE), re.Pattern)
        assert isinstance(re.compile(re.compile("a")), re.Pattern)
    assert re.compile is at_once
