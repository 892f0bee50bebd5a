"""PySide6 must give back the None it returns.

PySide6 6.12.0 takes one reference to None away with every call that returns None.
Where None is not immortal (Python 3.11) the interpreter aborts after a few thousand
such calls, which is some seconds of painting (PYSIDE-3474). The version is pinned in
pyproject.toml; this test tells whoever moves the pin.
"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

# In a process of its own: the defect would take pytest down with it. PADDING keeps the
# interpreter alive while it is counted.
PROBE = """
import json, os, sys
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

PADDING = [None] * 1_000_000
CALLS = 500

app = QApplication([])
image = QImage(100, 100, QImage.Format.Format_ARGB32_Premultiplied)
painter = QPainter(image)
area, colour, words = QRectF(1, 1, 50, 50), QColor("red"), QStaticText("a")

class Painted(QWidget):
    def paintEvent(self, event):
        pass

class Speaker(QObject):
    plain = Signal()
    carrying = Signal(object)

widget, label, speaker = Painted(), QLabel(), Speaker()
widget.resize(30, 30)
widget.show()
speaker.plain.connect(lambda: None)
speaker.carrying.connect(lambda value: None)

tried = {
    "fillRect": lambda: painter.fillRect(area, colour),
    "setPen": lambda: painter.setPen(QPen(colour)),
    "setPen(NoPen)": lambda: painter.setPen(Qt.PenStyle.NoPen),
    "setBrush": lambda: painter.setBrush(QBrush(colour)),
    "drawRect": lambda: painter.drawRect(area),
    "drawRects": lambda: painter.drawRects([area]),
    "drawRoundedRect": lambda: painter.drawRoundedRect(area, 4, 4),
    "drawText": lambda: painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "x"),
    "drawStaticText": lambda: painter.drawStaticText(QPointF(1, 1), words),
    "save and restore": lambda: (painter.save(), painter.restore()),
    "setClipRect": lambda: painter.setClipRect(area),
    "update": lambda: widget.update(),
    "repaint": lambda: widget.repaint(),
    "setText": lambda: label.setText("x"),
    "setToolTip": lambda: widget.setToolTip("x"),
    "setProperty": lambda: widget.setProperty("a", 1),
    "parentWidget": lambda: widget.parentWidget(),
    "layout": lambda: widget.layout(),
    "focusWidget": lambda: app.focusWidget(),
    "addWidget": lambda: QVBoxLayout().addWidget(QLabel()),
    "emit": lambda: speaker.plain.emit(),
    "emit None": lambda: speaker.carrying.emit(None),
    "postEvent": lambda: app.postEvent(widget, QEvent(QEvent.Type.User)),
    "sendEvent": lambda: app.sendEvent(widget, QEvent(QEvent.Type.User)),
    "processEvents": lambda: app.processEvents(),
    "QTimer": lambda: QTimer(),
}
drifts = {}
for name, call in tried.items():
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    drifts[name] = (sys.getrefcount(None) - before) / CALLS
print(json.dumps(drifts), flush=True)
os._exit(0)  # what was counted may be broken: end without cleaning up
"""


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="only on 3.11: later None is immortal"
)
def test_no_call_into_qt_takes_a_none_away() -> None:
    told = subprocess.run(
        [sys.executable, "-c", PROBE], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr
    drifts: dict[str, float] = json.loads(told.stdout)
    assert len(drifts) == 26
    taken = {name: drift for name, drift in drifts.items() if drift < -0.25}
    assert taken == {}
