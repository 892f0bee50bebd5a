"""Calendar files made to hurt: no crash, no hang, and a good event stays good.

What each of them must say exactly is tested where that is decided; here it is that all
of them are survived.
"""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.ics.child import ChildLimits, read_in_child
from pinmycal_desktop.model.errors import BadCalendarFile
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from pinmycal_desktop.model.message import Message
    from pinmycal_desktop.model.span import Span

# The processor time is what bounds a child; the wall is for machines with much to do.
LIMITS = ChildLimits(deadline=200)
FAMILIES = ["big", "enc", "exdate", "fold", "nl", "rdate"]
FAMILIES += ["recurrence", "rrule", "str", "time", "tz", "x"]
REFUSED = {"str-binary", "str-empty", "str-only-bom", "str-gzip"} | {
    "str-html-instead",
    "str-json",
}


@pytest.fixture(scope="session")
def torture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder the files were made in."""
    for folder in Path(__file__).parents:
        maker = folder / "shared" / "ics" / "gen_torture.py"
        if maker.is_file():
            made = tmp_path_factory.mktemp("torture")
            subprocess.run(
                [sys.executable, maker, made], check=True, capture_output=True
            )
            return made
    pytest.skip("only on a checkout that has the recordings beside it")


def test_every_hurtful_file_is_of_a_family(torture: Path) -> None:
    paths = torture.glob("*.ics")
    assert {path.stem.partition("-")[0] for path in paths} == set(FAMILIES)


@pytest.mark.parametrize("family", FAMILIES)
def test_every_hurtful_file_is_survived(
    family: str, torture: Path, window: Span
) -> None:
    def said(path: Path) -> Message | None:
        """Return why a file is refused; None when it is read."""
        data = path.read_bytes()
        try:
            file = read_in_child(data, name=path.name, window=window, limits=LIMITS)
        except BadCalendarFile as error:
            return error.message
        notes = (*file.notes, *(each.reason for each in file.unreadable))
        assert all(say(note) for note in notes), path.name
        if b"UID:good\r\n" in data:
            assert "good" in {event.uid for event in file.events}, path.name
        return None

    paths = sorted(torture.glob(f"{family}-*.ics"))
    with ThreadPoolExecutor(max_workers=2) as readers:
        answers = dict(zip(paths, readers.map(said, paths), strict=True))

    refusals = {path.stem: why for path, why in answers.items() if why is not None}
    assert set(refusals) == {stem for stem in REFUSED if stem.startswith(f"{family}-")}
    assert {why.code.split(".")[1] for why in refusals.values()} <= {
        "empty-file",
        "not-a-calendar",
    }
