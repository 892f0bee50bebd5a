"""The marks of coverage: summed by package, and whole where that was promised."""

from __future__ import annotations

from devtools.coverage_gate import Covered, by_package


def entry(lines: int, of: int, branches: int = 0, of_branches: int = 0) -> object:
    return {
        "summary": {
            "covered_lines": lines,
            "num_statements": of,
            "covered_branches": branches,
            "num_branches": of_branches,
        }
    }


def test_files_are_summed_by_package_lines_and_branches_together() -> None:
    report = {
        "files": {
            "pinmycal_desktop/model/span.py": entry(8, 8, 2, 2),
            "pinmycal_desktop\\model\\week.py": entry(7, 8, 1, 2),
            "pinmycal_desktop/packaged.py": entry(5, 5),
        }
    }
    assert by_package(report) == (
        Covered(package="model", ran=18, of=20),
        Covered(package="packaged", ran=5, of=5),
    )


def test_the_rules_must_be_whole_and_the_rest_nearly() -> None:
    marks = {
        name: Covered(package=name, ran=0, of=1).mark
        for name in ("model", "screen", "wire", "store", "cli", "ui")
    }
    assert marks == {
        "model": 100.0,
        "screen": 100.0,
        "wire": 100.0,
        "store": 95.0,
        "cli": 95.0,
        "ui": 0.0,
    }


def test_a_package_without_code_is_whole() -> None:
    assert Covered(package="words", ran=0, of=0).percent == 100.0
