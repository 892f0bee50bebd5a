"""The table and the file of ``dev.py bench``, and one real measurement."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from benchmarks import service
from benchmarks.__main__ import as_json, as_line, main
from benchmarks.figure import Figure, all_benchmarks

if TYPE_CHECKING:
    from pathlib import Path


def test_a_figure_stands_beside_its_floor() -> None:
    figure = Figure(name="paint", value=3.0, unit="ms", floor=1.5)
    assert figure.ratio == 2.0
    assert as_line(figure).split() == ["paint", "3.00", "ms", "1.50", "2.00"]


def test_a_figure_without_a_floor_has_no_ratio() -> None:
    figure = Figure(name="start_bare", value=90.0, unit="ms")
    assert figure.ratio is None
    assert as_line(figure).split() == ["start_bare", "90.00", "ms"]


def test_the_file_holds_what_other_programs_read() -> None:
    figure = Figure(name="paint", value=3.0, unit="ms", floor=1.5)
    (kept,) = json.loads(as_json([figure]))
    assert kept == {
        "name": "paint",
        "value": 3.0,
        "unit": "ms",
        "floor": 1.5,
        "ratio": 2.0,
    }


def test_an_unknown_name_is_answered_with_the_known_ones(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        main(["warp"])
    told = capsys.readouterr().err
    assert "'warp'" in told
    assert "start_bare" in told


def test_no_two_benchmarks_share_a_figure() -> None:
    names = [name for one in all_benchmarks() for name in one.figures]
    assert len(names) == len(set(names))


def test_a_bare_window_is_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "figures.json"
    assert main(["start_bare", "--json", str(kept)]) == 0
    (figure,) = json.loads(kept.read_text("utf-8"))
    assert figure["name"] == "start_bare"
    assert figure["value"] > 0
    assert "start_bare" in capsys.readouterr().out


def test_the_service_is_measured_beside_a_bare_app(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ROUNDS", "IN_A_ROUND", "TOGETHER_ROUNDS"):
        monkeypatch.setattr(service, name, 1)
    monkeypatch.setattr(service, "TOGETHER_SECONDS", 0.01)
    kept = tmp_path / "figures.json"
    assert main(["service", "--json", str(kept)]) == 0
    figures = json.loads(kept.read_text("utf-8"))
    assert [each["name"] for each in figures] == [
        "slots_31d_p50_ms",
        "slots_31d_again_p50_ms",
        "booking_p50_ms",
        "slots_8_clients_per_s",
    ]
    assert all(each["value"] > 0 and each["floor"] > 0 for each in figures)
