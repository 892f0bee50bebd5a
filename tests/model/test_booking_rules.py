"""The written rules and the code that cites them."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
RULES = (ROOT / "docs" / "booking-rules.md").read_text("utf-8")
WRITTEN = [int(number) for number in re.findall(r"^\*\*R(\d+)\.", RULES, re.MULTILINE)]
CITED = re.compile(r"\bR(\d+)\b")


def test_the_rules_are_numbered_in_order() -> None:
    assert list(range(1, len(WRITTEN) + 1)) == WRITTEN


def test_the_code_cites_only_rules_that_are_written() -> None:
    for path in (ROOT / "pinmycal_desktop").rglob("*.py"):
        cited = {int(number) for number in CITED.findall(path.read_text("utf-8"))}
        assert cited <= set(WRITTEN), path.name


def test_every_rule_is_cited_by_the_code() -> None:
    cited: set[int] = set()
    for path in (ROOT / "pinmycal_desktop").rglob("*.py"):
        text = path.read_text("utf-8")
        cited |= {int(number) for number in CITED.findall(text)}
        for first, last in re.findall(r"\bR(\d+) to R(\d+)\b", text):
            cited |= set(range(int(first), int(last) + 1))
    assert cited == set(WRITTEN)
