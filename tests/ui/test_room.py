"""No window opens larger than the screen it is on."""

from __future__ import annotations

from PySide6.QtCore import QSize

from pinmycal_desktop.ui.room import FRAME, within


def test_a_window_and_its_frame_fit_the_screen() -> None:
    small = QSize(1024, 640)
    fitted = within(QSize(920, 640), small)
    assert fitted == QSize(920, 640 - FRAME.height())
    assert within(QSize(800, 500), small) == QSize(800, 500)
