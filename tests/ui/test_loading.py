"""Qt is loaded without its watch over every import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOADED = """
import inspect
from pinmycal_desktop.ui.loading import load_qt

read = []
inspect.getsource = lambda module: read.append(module.__name__) or ""
load_qt()
read.clear()
import colorsys, json.tool
from PySide6.QtCore import QObject, Signal

class Speaker(QObject):
    spoken = Signal(str)

heard = []
speaker = Speaker()
speaker.spoken.connect(heard.append)
speaker.spoken.emit("here")
load_qt()
print(heard, read, colorsys.__name__)
"""


def test_what_is_imported_after_qt_is_not_read_through() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["['here']", "[]", "colorsys"]
    assert done.stderr == ""
