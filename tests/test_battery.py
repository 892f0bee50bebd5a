"""Whether the computer runs on its battery, from what each system says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.battery import linux_battery, mac_battery, on_battery

if TYPE_CHECKING:
    from pathlib import Path

MAINS_IN, MAINS_OUT = {"type": "Mains", "online": "1"}, {"type": "Mains", "online": "0"}
FULL = {"type": "Battery", "status": "Full"}
EMPTYING = {"type": "Battery", "status": "Discharging"}
MOUSE = {"type": "Battery", "status": "Discharging", "scope": "Device"}
SILENT = {"type": "UPS"}


@pytest.mark.parametrize(
    ("supplies", "expected"),
    [
        ((MAINS_OUT, EMPTYING), True),
        ((MAINS_IN, EMPTYING), False),
        ((MAINS_IN, FULL), False),
        ((EMPTYING,), True),
        ((FULL,), False),
        ((MOUSE,), False),
        ((MAINS_IN, MOUSE), False),
        ((SILENT,), None),
        ((), False),
    ],
)
def test_linux_says_what_its_supplies_do(
    tmp_path: Path, supplies: tuple[dict[str, str], ...], *, expected: bool | None
) -> None:
    for number, supply in enumerate(supplies):
        folder = tmp_path / f"supply{number}"
        folder.mkdir()
        for name, value in supply.items():
            (folder / name).write_text(f"{value}\n")
    assert linux_battery(tmp_path) is expected


def test_a_linux_that_does_not_say_leaves_it_open(tmp_path: Path) -> None:
    assert linux_battery(tmp_path / "nothing") is None


def test_macos_says_it_in_its_first_line() -> None:
    rest = "\n -InternalBattery-0 (id=1)\t80%; discharging; 3:10 remaining"
    assert mac_battery(f"Now drawing from 'Battery Power'{rest}") is True
    assert mac_battery(f"Now drawing from 'AC Power'{rest}") is False
    assert mac_battery("") is None


def test_this_computer_can_be_asked() -> None:
    assert on_battery() in (True, False, None)
