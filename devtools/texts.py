"""The texts that users read, as the code holds them: what there is to translate.

Texts of the window are the literal arguments of the functions of
`pinmycal_desktop.ui.words`, and the names of actions in their table; messages are the
entries of the English catalogue. Nothing of the program is run to find the first.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from devtools.place import ROOT, Stopped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

PROGRAM = ROOT / "pinmycal_desktop"
WINDOW, MESSAGES = "window", "words"
"""The two contexts: texts of the window, and messages of the program."""
ELSEWHERE = ("command-line.", "doctor.", "page.", "book.", "time.", "code.", "oauth.")
"""Codes that only terminals and browsers say; those speak English."""
_IMPORT = "from pinmycal_desktop.ui.words import "
_PLACES = {"words": 0, "later": 0, "Row": 1}
"""The functions that take a text, and where it stands among their arguments."""


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One text to translate."""

    context: str
    source: str
    """What is looked up; of a text that counts, the form for many."""
    note: str = ""
    """What tells it from the same text elsewhere; of a text that counts, the English
    form for one."""
    counts: bool = False


def texts(root: Path = PROGRAM) -> Mapping[Text, tuple[str, ...]]:
    """Return every text with the files it stands in, relative to the checkout.

    Raises:
        Stopped: a text is put together where it is used, so it cannot be translated.
    """
    found: dict[Text, set[str]] = {}
    for path in sorted(root.rglob("*.py")):
        code, name = path.read_text("utf-8"), path.relative_to(root.parent).as_posix()
        if _IMPORT not in code:
            continue
        for text in of_module(code, name):
            found.setdefault(text, set()).add(name)
    for text in _messages():
        found.setdefault(text, set()).add("pinmycal_desktop/words/english")
    return {text: tuple(sorted(found[text])) for text in sorted(found)}


def of_module(code: str, name: str) -> Iterator[Text]:
    """Yield the texts of the window in one module."""
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        called, given = node.func.id, node.args
        if called == "counted":
            one, many = (_literal(each, name) for each in given[1:3])
            yield Text(WINDOW, many, one, counts=True)
        elif called in _PLACES and len(given) > _PLACES[called]:
            place = given[_PLACES[called]]
            if called == "words" and not isinstance(place, ast.Constant):
                _refuse_joined(place, name)  # what was marked where it stands
                continue
            note = (
                _literal(given[1], name) if len(given) > 1 and called != "Row" else ""
            )
            source = _literal(place, name)
            if source:
                yield Text(WINDOW, source, note)


def _literal(node: ast.expr, name: str) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    words = f"{name}:{node.lineno}: a text must stand there as it is: "
    raise Stopped(words + ast.unparse(node))


def _refuse_joined(node: ast.expr, name: str) -> None:
    if isinstance(node, ast.JoinedStr | ast.BinOp):
        _literal(node, name)


def _messages() -> Iterator[Text]:
    from pinmycal_desktop.words.english import CATALOGUE  # noqa: PLC0415 - needed here

    for code, entry in CATALOGUE.items():
        if code.startswith(ELSEWHERE):
            continue
        if isinstance(entry, str):
            yield Text(MESSAGES, entry)
        else:
            one, many = entry
            yield Text(MESSAGES, many, one, counts=True)
