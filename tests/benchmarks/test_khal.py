"""khal beside an import: found among others' programs, told of where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks import khal

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_others_programs_come_before_what_lies_around(tmp_path: Path) -> None:
    found = {}
    for name in ("apart", "around"):
        found[name] = tmp_path / name / "khal"
        found[name].parent.mkdir()
        found[name].write_text("#!/bin/sh\n", "utf-8")
        found[name].chmod(0o700)
    around = {"PATH": str(found["around"].parent)}
    apart = {"PINMYCAL_TEST_JUDGE": str(found["apart"].with_name("python"))}
    assert khal.program(around | apart) == str(found["apart"])
    assert khal.program(around) == str(found["around"])
    assert khal.program({"PATH": str(tmp_path)}) is None


def test_where_khal_is_not_the_way_to_it_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = {"PATH": str(tmp_path)}
    beside = khal.seconds_for(10_000, folder=tmp_path, environment=nowhere)
    assert beside is None
    assert "dev.py bench --full" in capsys.readouterr().out


def test_what_was_counted_and_not_measured_is_said() -> None:
    assert khal.said(3.656, 10_000) == (
        "khal took 3.66 s for 1,000 events; 10,000 count as 10 times that"
    )


def test_khal_takes_in_all_it_is_given(
    judge_python: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(khal, "MEASURED", 3)
    there = {"PINMYCAL_TEST_JUDGE": str(judge_python)}
    spent = khal.seconds_for(3, folder=tmp_path, environment=there)
    assert spent
    assert len(list((tmp_path / "vdir").iterdir())) == 3
