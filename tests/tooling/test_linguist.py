"""Translations: every text is found, is in German, and compiled as Qt's tool does."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
import pytest
from PySide6.QtCore import QTranslator

from devtools import linguist
from devtools.linguist import Translation
from devtools.place import Stopped
from devtools.texts import MESSAGES, WINDOW, Text, of_module, texts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LRELEASE = Path(PySide6.__file__).parent / "lrelease"


def found(code: str) -> list[Text]:
    return list(of_module(code, "page.py"))


def test_a_text_is_found_by_the_function_that_says_it() -> None:
    assert found('words("Book")') == [Text(WINDOW, "Book")]
    assert found('words("Cancel", "a booking")') == [
        Text(WINDOW, "Cancel", "a booking")
    ]
    assert found('later("Week")') == [Text(WINDOW, "Week")]
    assert found('Row("book", "&Book", "Ctrl+B")') == [Text(WINDOW, "&Book")]
    assert found('counted(n, "1 day", "{0} days")') == [
        Text(WINDOW, "{0} days", "1 day", counts=True)
    ]
    assert found("words(marked_elsewhere)") == []


@pytest.mark.parametrize(
    "code", ['words(f"Book {name}")', 'words("Book " + name)', "later(name)"]
)
def test_a_text_put_together_in_the_code_is_refused(code: str) -> None:
    with pytest.raises(Stopped, match=r"page\.py:1: a text must stand there"):
        found(code)


def test_every_text_has_its_place_in_german() -> None:
    assert linguist.problems() == ()


def test_the_texts_hold_the_window_and_the_messages() -> None:
    wanted = texts()
    assert Text(WINDOW, "Book") in wanted
    assert Text(MESSAGES, "That time is not free.") in wanted
    assert not any("Ctrl+C ends it" in text.source for text in wanted)


def translation(**forms: tuple[str, ...]) -> Translation:
    """Return a translation whose texts are the names of its arguments."""
    known = {
        Text(WINDOW, name, counts=len(told) > 1): told for name, told in forms.items()
    }
    return Translation(language="de", forms=known)


def test_what_is_missing_left_over_or_ill_fitting_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = {
        Text(WINDOW, "Book {0}"): ("a.py",),
        Text(WINDOW, "&Week"): ("a.py",),
        Text(WINDOW, "Day"): ("a.py", "b.py"),
        Text(WINDOW, "{0} days", "1 day", counts=True): ("a.py",),
    }
    forms = {
        Text(WINDOW, "Book {0}"): ("Buchen",),
        Text(WINDOW, "&Week"): ("Woche",),
        Text(WINDOW, "{0} days", "1 day", counts=True): ("1 Tag",),
        Text(WINDOW, "Gone"): ("Fort",),
    }
    path = tmp_path / "pinmycal_de.ts"
    monkeypatch.setattr(linguist, "file_of", lambda _language: path)
    monkeypatch.setattr(linguist, "texts", lambda: wanted)
    everything = {**wanted, Text(WINDOW, "Gone"): ()}
    linguist.write(path, Translation(language="de", forms=forms), everything)
    assert linguist.problems() == (
        "de: no translation of 'Day' (a.py, b.py)",
        "de: nothing says 'Gone' any more",
        "de: 'Buchen' has not the places of 'Book {0}'",
        "de: 'Woche' has not the key (&) of '&Week'",
        "de: '{0} days' needs 2 forms",
    )
    assert linguist.renew() == {"de": 1}
    assert Text(WINDOW, "Gone") not in linguist.read(path).forms


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    known = linguist.read(linguist.file_of("de"))
    linguist.write(tmp_path / "again.ts", known, dict.fromkeys(sorted(known.forms), ()))
    assert linguist.read(tmp_path / "again.ts") == known


def test_the_compiled_form_says_what_that_of_qt_says(
    tmp_path: Path, qtbot: QtBot
) -> None:
    source = linguist.file_of("de")
    judged, ours = tmp_path / "judged.qm", tmp_path / "ours.qm"
    command = [str(LRELEASE), "-silent", str(source), "-qm", str(judged)]
    subprocess.run(command, check=True, timeout=60)
    known = linguist.read(source)
    ours.write_bytes(linguist.compiled(known))
    both = QTranslator(), QTranslator()
    for translator, path in zip(both, (ours, judged), strict=True):
        assert translator.load(str(path))
        assert translator.language() == "de"
    for text, forms in known.forms.items():
        for number in (0, 1, 2, 21) if text.counts else (-1,):
            told = [
                each.translate(text.context, text.source, text.note, number)
                for each in both
            ]
            wanted = forms[0] if number in (1, -1) else forms[1]
            assert told == [wanted] * 2
    assert qtbot is not None


def test_a_language_that_counts_in_an_unknown_way_is_not_compiled() -> None:
    with pytest.raises(Stopped, match="How 'xx' counts is not known yet"):
        linguist.compiled(Translation(language="xx", forms={}))
