"""Another language at once: every part is made anew, and a person stays where they are.

What was typed and not saved, what can be undone, and what is chosen goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt

from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.language import ENGLISH, speak
from pinmycal_desktop.ui.renewing import renew
from pinmycal_desktop.ui.schedule.page import SchedulePage
from pinmycal_desktop.ui.widgets.banner import Tone
from tests.ui.whole.reading import painting, words_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from tests.ui.whole.screens import Whole


@pytest.fixture
def told_in(qapp: QApplication) -> Iterator[Callable[[Whole, str], None]]:
    """Let an open window speak another language; English again after the test."""
    before = QLocale()

    def tell(opened: Whole, language: str) -> None:
        speak(qapp, language)
        renew(opened.window, Format())
        opened.settle()

    yield tell
    speak(qapp, ENGLISH)
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_another_language_is_spoken_at_once_and_everything_stays_where_it_was(
    whole: Callable[[], Whole], told_in: Callable[[Whole, str], None]
) -> None:
    opened = whole()
    window = opened.window
    opened.show("week")
    window.frame.hours.week.zoom_to(90)
    window.ask("next")
    window.ask("side-bar")
    window.ask("filter")
    window.frame.filters.text.setText("a")
    window.frame.filters.text.textEdited.emit("a")
    window.telling.tell(Tone.WARNING, "Told", "and not closed", about="a thing")
    window.ask("agenda")
    opened.settle()
    left, state = window.frame, window.state
    told_in(opened, "de")
    assert window.frame is not left
    assert window.state == state
    assert window.browsing.view == "agenda"
    frame = window.frame
    assert frame.hours.week.hour_height == 90
    assert not frame.side.isVisible()
    assert frame.filters.isVisible()
    assert frame.filters.text.text() == "a"
    assert frame.banner.isVisible()
    window.telling.settled("a thing")
    assert not frame.banner.isVisible()
    assert window.actions_["today"].text() == "&Heute"
    assert window.windowTitle() == "PinmyCal Desktop – Beispieldaten"
    assert frame.hours.agenda.hasFocus()
    with painting() as painted:
        assert "Heute" in words_on(window, painted)
    window.ask("today")
    assert window.state.first <= window.state.today <= window.state.last
    assert frame.toolbar.isVisible()
    told_in(opened, ENGLISH)
    assert window.actions_["today"].text() == "&Today"


def test_a_draft_and_its_steps_outlive_a_change_of_language(
    whole: Callable[[], Whole], told_in: Callable[[Whole, str], None]
) -> None:
    opened = whole()
    window = opened.window
    page = opened.show("schedules") and window.frame.pages.currentWidget()
    assert isinstance(page, SchedulePage)
    page.add()
    draft = page.draft
    assert draft is not None
    told_in(opened, "de")
    again = window.frame.pages.currentWidget()
    assert isinstance(again, SchedulePage)
    assert again is not page
    assert again.draft == draft
    assert again.has_unsaved
    assert window.attached is not None
    assert window.attached.unsaved_page() == "schedules"
    again.step_back()
    opened.show("week")
    told_in(opened, ENGLISH)
    assert window.attached.unsaved_page() == "schedules"


@pytest.mark.usefixtures("told_in")
def test_the_whole_window_turns_round_at_once(
    whole: Callable[[], Whole], qapp: QApplication
) -> None:
    opened = whole()
    opened.show("week")
    QLocale.setDefault(QLocale("ar_EG"))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    renew(opened.window, Format())
    opened.settle()
    window = opened.window
    side = window.frame.side
    assert side.mapTo(window, QPoint(side.width() // 2, 0)).x() > window.width() / 2
