"""Every message about calendar files has words."""

from __future__ import annotations

import re
from pathlib import Path

import pinmycal_desktop
from pinmycal_desktop.words.english import CATALOGUE

PACKAGE = Path(pinmycal_desktop.__file__).parent
CODE = re.compile(r'"(transfer\.[a-z.-]+)"')


def test_every_message_has_words_and_no_words_are_idle() -> None:
    parts = [*PACKAGE.glob("ics/*.py"), *PACKAGE.glob("model/import*.py")]
    used = {code for part in parts for code in CODE.findall(part.read_text("utf-8"))}
    known = {code for code in CATALOGUE if code.startswith("transfer.")}

    assert used - known == set()
    assert {
        code for code in known - used if not code.startswith("transfer.not-a-calendar")
    } == set()
