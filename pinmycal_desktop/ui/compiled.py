"""Keeps what PySide compiles at each start, as Python does for every other module.

Thirteen modules that PySide runs lie in an archive inside its library. They have no
file beside which Python could keep their bytecode, so they are compiled anew each time:
a tenth of the start of a bare window. Here it is kept in the `__pycache__` of PySide's
own package, and taken from there as long as the source and Python are the same. Where
that folder cannot be written, they are compiled each time as ever.

Three of their expressions, for nested brackets, take as long again. They are needed
when a signature is told, in an error, or when PySide writes its type stubs; so they are
compiled when they are first used.

It knows nothing else of what the modules do, and changes none.
"""

from __future__ import annotations

import builtins
import marshal
import os
import re
import sys
from contextlib import contextmanager, suppress
from functools import cached_property
from importlib.util import cache_from_source, find_spec, source_hash
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import CodeType

_PACKAGE = "shibokensupport/"
"""How the names of the archive's files begin."""
_LARGE = 1000
"""Characters of an expression from which on it is worth to be late; the standard
library has none as long."""


@contextmanager
def expressions_late() -> Iterator[None]:
    """Let large expressions be compiled when they are first used."""
    at_once = re.compile

    def compile_late(pattern: object, flags: int = 0) -> object:
        if isinstance(pattern, str) and len(pattern) > _LARGE:
            return LateExpression(pattern, flags, at_once)
        return at_once(pattern, flags)  # type: ignore[call-overload]  # of any kind

    re.compile = compile_late  # type: ignore[assignment]  # of fewer forms
    try:
        yield
    finally:
        re.compile = at_once


class LateExpression:
    """A regular expression that `compiler` makes when it is first used."""

    def __init__(
        self, pattern: str, flags: int, compiler: Callable[..., re.Pattern[str]]
    ) -> None:
        self._pattern, self._flags, self._compiler = pattern, flags, compiler

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return self._compiler(self._pattern, self._flags)

    # PySide takes hold of these two while it is loaded.

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """Do what `re.Pattern.split` does."""
        return self._compiled.split(text, maxsplit)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Do what `re.Pattern.finditer` does."""
        return self._compiled.finditer(text)

    def __getattr__(self, name: str) -> object:
        """Be the expression in everything else."""
        if name.startswith("__"):  # classes look for such on all they hold
            raise AttributeError(name)
        return getattr(self._compiled, name)


@contextmanager
def compiled_once() -> Iterator[None]:
    """Let no module of PySide's archive be compiled twice while Qt is loaded."""
    file = _kept_file()
    if file is None:
        yield
        return
    compiler = builtins.compile
    kept = KeptCode(file, compiler)
    builtins.compile = kept.compile  # type: ignore[assignment]  # of fewer forms
    try:
        yield
    finally:
        builtins.compile = compiler
    if not sys.dont_write_bytecode:
        with suppress(OSError):
            kept.write()


class KeptCode:
    """The bytecode of some modules, in one file; `compiler` makes what is missing."""

    def __init__(self, file: Path, compiler: Callable[..., CodeType]) -> None:
        self._file, self._compiler = file, compiler
        self._codes: dict[tuple[str, bytes], CodeType] = _read(file)
        self._is_new = False

    def compile(
        self, source: object, filename: object, mode: str, *given: int, **named: int
    ) -> CodeType:
        """Do what the builtin of this name does."""
        if (
            not isinstance(source, bytes)
            or not isinstance(filename, str)
            or not filename.startswith(_PACKAGE)
        ):
            return self._compiler(source, filename, mode, *given, **named)
        # The hash is keyed by the version of the bytecode.
        key = (filename, source_hash(source))
        if key not in self._codes:
            self._codes[key] = self._compiler(source, filename, mode, *given, **named)
            self._is_new = True
        return self._codes[key]

    def write(self) -> None:
        """Keep what was made since; OSError where that cannot be."""
        if not self._is_new:
            return
        part = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            part.write_bytes(marshal.dumps(self._codes))
            part.replace(self._file)
        finally:
            part.unlink(missing_ok=True)


def _kept_file() -> Path | None:
    """Return where Python would keep the archive's bytecode; None without PySide."""
    spec = find_spec("shiboken6")
    if spec is None or spec.origin is None:
        return None
    return Path(cache_from_source(str(Path(spec.origin).with_name("archive.py"))))


def _read(file: Path) -> dict[tuple[str, bytes], CodeType]:
    try:
        kept = marshal.loads(file.read_bytes())  # noqa: S302 - as of every module
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return kept if isinstance(kept, dict) else {}
