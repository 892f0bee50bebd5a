"""The small widgets: values in, signals out, all by keyboard, all with names."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, QModelIndex, QPoint, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from pinmycal_desktop.model.schedule import HourRange
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.style import apply
from pinmycal_desktop.ui.theme import Role, dark, theme_of
from pinmycal_desktop.ui.widgets.banner import Banner, Tone
from pinmycal_desktop.ui.widgets.button import Button, IconButton, Kind
from pinmycal_desktop.ui.widgets.check import Check
from pinmycal_desktop.ui.widgets.chip import Chip
from pinmycal_desktop.ui.widgets.choice import Choice, Option
from pinmycal_desktop.ui.widgets.date_field import DateField
from pinmycal_desktop.ui.widgets.empty_state import EmptyState
from pinmycal_desktop.ui.widgets.guests_field import GuestsField
from pinmycal_desktop.ui.widgets.labelled import Labelled, set_wrong
from pinmycal_desktop.ui.widgets.mini_month import MiniMonth
from pinmycal_desktop.ui.widgets.notice import Notice
from pinmycal_desktop.ui.widgets.number_field import NumberField
from pinmycal_desktop.ui.widgets.plain_label import PlainLabel, caption, title
from pinmycal_desktop.ui.widgets.range_field import RangeField
from pinmycal_desktop.ui.widgets.section import Line, Section
from pinmycal_desktop.ui.widgets.segmented import Segmented
from pinmycal_desktop.ui.widgets.swatch import ColourRow, Swatch
from pinmycal_desktop.ui.widgets.zone_field import ZoneField, zone_names

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

FULL = 255
NOW = datetime(2026, 3, 11, 11, 20, tzinfo=UTC)
TODAY = NOW.date()
LONDON, NEW_YORK = ZoneInfo("Europe/London"), ZoneInfo("America/New_York")


def clock() -> datetime:
    return NOW


def heard(signal: SignalInstance) -> list[object]:
    """Everything the signal says from now on."""
    told: list[object] = []
    signal.connect(lambda *args: told.append(args[0] if args else None))
    return told


def type_into(field: QWidget, words: str) -> None:
    """Replace what stands in the field and finish with Enter."""
    edit = field if isinstance(field, QLineEdit) else field.findChild(QLineEdit)
    assert isinstance(edit, QLineEdit)
    edit.selectAll()
    QTest.keyClicks(edit, words)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def everything() -> QWidget:
    """One of each, on one page."""
    page = QWidget()
    page.setFixedWidth(420)
    column = QVBoxLayout(page)
    number = NumberField(0, 240, unit="min", name="Buffer")
    for part in (
        title("<b>bold</b>"),
        caption("met twice"),
        Button("Save", kind=Kind.PRIMARY, icon="check"),
        IconButton("search", "Search"),
        IconButton("x", "Close", tiny=True),
        Segmented([(1, "Day"), (2, "Week")], name="View"),
        Chip("Confirmed", Tone.SUCCESS, icon="check"),
        Chip("30 min", removable=True),
        Swatch(3),
        ColourRow(2),
        Banner(Tone.WARNING, "Offline", "Changes wait.", actions=[("try", "Try now")]),
        ZoneField(NEW_YORK, clock=clock, ours=LONDON),
        Labelled("Buffer", number, required=True, note="was 10", hint="minutes"),
        RangeField(HourRange(1200, 1500), weekday=6),
        DateField(TODAY, TODAY, name="Day"),
        GuestsField(["sato@example.jp"]),
        MiniMonth(TODAY),
        Check("Required", checked=True),
        Choice([Option(1, "Discovery", swatch=2), Option(2, "Meet", icon="video")]),
        Section("People", note="two"),
        Line(),
    ):
        column.addWidget(part)
    return page


@pytest.mark.parametrize("is_alone", [True, False])
def test_the_icon_of_a_disabled_button_is_grey(qtbot: QtBot, is_alone: bool) -> None:  # noqa: FBT001  -- a case
    page = QWidget()
    qtbot.addWidget(page)
    button = IconButton("search", "Search") if is_alone else Button("&S", icon="search")
    QVBoxLayout(page).addWidget(button)
    palette = theme_of(button).palette
    size = button.iconSize()

    def seen(mode: QIcon.Mode) -> set[str]:
        image = button.icon().pixmap(size, mode).toImage()
        across, down = range(image.width()), range(image.height())
        inks = (image.pixelColor(x, y) for x in across for y in down)
        return {each.name() for each in inks if each.alpha() == FULL}

    page.setEnabled(False)
    assert seen(QIcon.Mode.Disabled) == {palette.disabled.name()}
    page.setEnabled(True)
    assert seen(QIcon.Mode.Normal) == {palette.text.name()}


def test_every_label_shows_its_text_as_it_is(qtbot: QtBot) -> None:
    page = everything()
    qtbot.addWidget(page)
    labels = page.findChildren(QLabel)
    assert len(labels) > 15
    plain = Qt.TextFormat.PlainText
    assert [label.text() for label in labels if label.textFormat() != plain] == []


def test_every_button_has_words_or_a_name_and_room_for_a_finger(qtbot: QtBot) -> None:
    page = everything()
    qtbot.addWidget(page)
    page.show()
    buttons = [each for each in page.findChildren(QAbstractButton) if each.isVisible()]
    assert len(buttons) > 20
    for button in buttons:
        assert button.text() or button.accessibleName()
        assert min(button.width(), button.height()) >= 24, button


@pytest.mark.parametrize("way", list(Qt.LayoutDirection)[:2])
def test_everything_is_painted_in_both_themes_and_directions(
    qtbot: QtBot, qapp: QApplication, inter: QFont, way: Qt.LayoutDirection
) -> None:
    page = everything()
    qtbot.addWidget(page)
    page.setLayoutDirection(way)
    light = page.grab().toImage()
    apply(qapp, dark(inter))
    assert page.grab().toImage() != light


def test_a_name_begins_with_the_lines_of_the_window_in_any_script(
    qtbot: QtBot,
) -> None:
    name = PlainLabel("خالد المنصوري", role=Role.TITLE, wrap=True)
    qtbot.addWidget(name)
    name.resize(400, 40)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    assert name.alignment() & left == left
    name.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert name.alignment() & Qt.AlignmentFlag.AlignRight


def test_a_label_that_may_be_shortened_tells_its_whole_text(qtbot: QtBot) -> None:
    label = PlainLabel("Nguyễn <i>Thị</i> Minh Khai", elide=True)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.minimumSizeHint().width() == 0
    assert "&lt;i&gt;" in label.toolTip()
    label.resize(600, 20)
    assert label.toolTip() == ""


def test_one_of_several_words_is_taken_by_click(qtbot: QtBot) -> None:
    row = Segmented([(30, "30"), (45, "45"), (60, "60 min")], name="Length")
    qtbot.addWidget(row)
    row.set_value(45)
    told = heard(row.chosen)
    row.findChildren(QAbstractButton)[2].click()
    assert told == [60]
    assert row.value() == 60
    row.set_choices([("a", "A")])
    assert row.value() == "a"
    with pytest.raises(ValueError, match="not in list"):
        row.set_value("z")


def test_arrow_keys_take_the_next_word(qtbot: QtBot) -> None:
    row = Segmented([(1, "Day"), (2, "Week"), (3, "Agenda")], name="View")
    qtbot.addWidget(row)
    with qtbot.waitActive(row):
        row.show()
        row.activateWindow()
    told = heard(row.chosen)
    day = row.findChildren(QAbstractButton)[0]
    day.setFocus()
    QTest.keyClick(day, Qt.Key.Key_Right)
    assert row.value() == 2
    assert told == [2]


def test_a_colour_is_taken_by_digit_or_click(qtbot: QtBot) -> None:
    row = ColourRow(2)
    qtbot.addWidget(row)
    told = heard(row.chosen)
    QTest.keyClick(row, Qt.Key.Key_0)
    row.findChildren(QAbstractButton)[4].click()
    assert told == [10, 5]
    assert row.findChildren(QAbstractButton)[4].accessibleName() == "Amber, double"


def test_a_choice_keeps_its_value_when_the_options_change(qtbot: QtBot) -> None:
    field = Choice([Option("a", "A"), Option("b", "B")])
    qtbot.addWidget(field)
    told = heard(field.chosen)
    field.set_value("b")
    field.set_options([Option("b", "Bee"), Option("c", "C", icon="video")])
    assert field.value() == "b"
    assert told == []
    field.activated.emit(1)
    assert told == ["c"]


def test_a_choice_with_a_placeholder_takes_nothing_by_itself(qtbot: QtBot) -> None:
    field = Choice([Option("a", "A")], placeholder="Choose one")
    qtbot.addWidget(field)
    assert field.value() is None
    field.set_value("a")
    assert field.value() == "a"
    field.set_value(None)
    assert field.value() is None


def test_a_number_is_told_once_it_is_finished(qtbot: QtBot) -> None:
    field = NumberField(0, 240, unit="min", name="Buffer", step=5)
    qtbot.addWidget(field)
    field.set_value(10)
    told = heard(field.changed)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert told == [15]
    field.selectAll()
    QTest.keyClicks(field, "25")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [15, 25]
    assert field.accessibleName() == "Buffer, min"


def test_a_number_out_of_bounds_is_marked_and_arrows_lead_back(qtbot: QtBot) -> None:
    field = NumberField(0, 240, unit="min", step=5)
    qtbot.addWidget(field)
    told = heard(field.changed)
    field.selectAll()
    QTest.keyClicks(field, "99999")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (told, field.text(), field.is_fit) == ([99999], "99999", False)
    image = field.grab().toImage()
    danger = theme_of().palette.danger
    assert image.pixelColor(0, image.height() // 2) == danger
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert (field.text(), field.is_fit) == ("240", True)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == 240


def test_the_edge_of_a_number_field_is_not_covered(qtbot: QtBot) -> None:
    field = NumberField(0, 240, unit="min")
    qtbot.addWidget(field)
    image = field.grab().toImage()
    assert image.pixelColor(0, image.height() // 2) == theme_of().palette.control
    for wrong, edge in ((True, "danger"), (False, "control")):
        set_wrong(field, wrong=wrong)
        image = field.grab().toImage()
        colour = getattr(theme_of().palette, edge)
        assert image.pixelColor(0, image.height() // 2) == colour


def test_a_field_says_what_is_wrong_under_it(qtbot: QtBot) -> None:
    labelled = Labelled("Team size", QPlainTextEdit(), required=True, hint="About.")
    qtbot.addWidget(labelled)
    labelled.set_error("Team size is needed by this event type.")
    assert labelled.field.property("wrong") is True
    assert labelled.field.accessibleName() == "Team size, required"
    assert labelled.field.accessibleDescription() == labelled.error()
    labelled.set_error("")
    labelled.set_required(required=False)
    assert labelled.field.property("wrong") is False
    assert labelled.field.accessibleName() == "Team size"
    assert labelled.field.accessibleDescription() == "About."


def test_a_banner_offers_actions_and_can_be_closed(qtbot: QtBot) -> None:
    banner = Banner(
        Tone.WARNING, "Offline", actions=[("try", "Try now")], closable=True
    )
    qtbot.addWidget(banner)
    banner.show()
    acted, closed = heard(banner.acted), heard(banner.closed)
    button = banner.findChild(Button)
    assert isinstance(button, Button)
    button.click()
    cross = banner.findChild(IconButton)
    assert isinstance(cross, IconButton)
    cross.click()
    assert acted == ["try"]
    assert len(closed) == 1
    assert banner.isHidden()


def test_a_chip_is_taken_away_by_its_cross_or_by_delete(qtbot: QtBot) -> None:
    chip = Chip("45 min", Tone.INFO, removable=True)
    qtbot.addWidget(chip)
    told = heard(chip.removed)
    cross = chip.findChild(IconButton)
    assert isinstance(cross, IconButton)
    assert cross.accessibleName() == "Remove 45 min"
    cross.click()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert len(told) == 2
    chip.tell("60 min", Tone.NEUTRAL, icon="clock")
    assert chip.text() == "60 min"


def test_a_notice_counts_and_goes_by_itself(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice._tick.setInterval(1)
    with qtbot.waitSignal(notice.closed):
        notice.tell("Cancelled.", action="Undo", seconds=3, counting=True)
    assert notice.text() == ""


def test_a_notice_is_over_once_its_action_was_pressed(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    acted, hurried, closed = map(heard, (notice.acted, notice.hurried, notice.closed))
    notice.tell("Cancelled.", action="Undo", other="Send now")
    notice._action.click()
    notice._action.click()
    notice.tell("Moved.", action="Undo", other="Send now")
    notice._other.click()
    assert (len(acted), len(hurried), len(closed)) == (1, 1, 0)
    notice.tell("One")
    notice.tell("Two")
    assert len(closed) == 1
    assert notice.text() == "Two"


def test_typed_hours_say_that_they_pass_midnight(qtbot: QtBot) -> None:
    field = RangeField(HourRange(540, 1020), weekday=6)
    qtbot.addWidget(field)
    told, removed = heard(field.changed), heard(field.removed)
    type_into(field, "20-1")
    assert told == [HourRange(1200, 1500)]
    edit = field.findChild(QLineEdit)
    assert isinstance(edit, QLineEdit)
    assert edit.text() == "20:00 – 01:00"
    assert edit.accessibleDescription() == "past midnight, ends Mon 01:00"
    type_into(field, "whenever")
    assert field.value() is None
    assert "9:00 – 17:00" in edit.accessibleDescription()
    cross = field.findChild(IconButton)
    assert isinstance(cross, IconButton)
    cross.click()
    assert len(removed) == 1


def test_a_date_is_typed_stepped_or_taken_from_the_month(qtbot: QtBot) -> None:
    field = DateField(TODAY, TODAY, form=Format(QLocale("en_GB")))
    qtbot.addWidget(field)
    field.show()
    told = heard(field.changed)
    type_into(field, "16 mar")
    assert field.text() == "Mon 16 March"
    QTest.keyClick(field, Qt.Key.Key_Up)
    field.open_month()
    month = field.findChild(MiniMonth)
    assert isinstance(month, MiniMonth)
    month.take(date(2026, 4, 2))
    assert told == [date(2026, 3, 16), date(2026, 3, 17), date(2026, 4, 2)]
    type_into(field, "32 mar")
    assert field.value() is None


def test_a_month_is_walked_by_keys(qtbot: QtBot) -> None:
    month = MiniMonth(TODAY, form=Format(QLocale("en_GB")))
    qtbot.addWidget(month)
    picked, shown = heard(month.picked), heard(month.month_changed)
    days = month.focusProxy()
    assert days is not None
    keys = Qt.Key
    for key in (keys.Key_Right, keys.Key_Down, keys.Key_Home, keys.Key_Return):
        QTest.keyClick(days, key)
    assert picked == [date(2026, 3, 16)]
    QTest.keyClick(days, keys.Key_PageDown)
    QTest.keyClick(days, keys.Key_End)
    assert shown == [date(2026, 4, 1)]
    assert days.accessibleName() == "Sunday 19 April"
    spot = days.rect().topLeft() + QPoint(5, 30)  # the first cell
    QTest.mouseClick(days, Qt.MouseButton.LeftButton, pos=spot)
    assert picked[-1] == date(2026, 3, 30)


def test_the_last_of_a_long_month_becomes_the_last_of_a_short_one(qtbot: QtBot) -> None:
    month = MiniMonth(date(2026, 1, 31))
    qtbot.addWidget(month)
    month.move_by_key(Qt.Key.Key_PageDown)
    assert month.reached == date(2026, 2, 28)


def test_guests_are_typed_pasted_and_taken_away(qtbot: QtBot) -> None:
    field = GuestsField()
    qtbot.addWidget(field)
    refused = heard(field.refused)
    told = heard(field.changed)
    type_into(field, "ana@example.com")
    type_into(field, "ANA@example.com")
    entry = field.findChild(QLineEdit)
    assert isinstance(entry, QLineEdit)
    entry.setText("bo@example.com; nobody")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert field.value() == ("ana@example.com", "bo@example.com")
    assert "nobody" in field.error()
    assert refused[-1] == field.error()
    entry.clear()
    QTest.keyClick(entry, Qt.Key.Key_Backspace)
    assert told[-1] == ("ana@example.com",)
    cross = field.findChildren(IconButton)[-1]
    cross.click()
    assert field.value() == ()


def test_a_zone_is_found_by_its_city_and_told_with_its_clock(qtbot: QtBot) -> None:
    field = ZoneField(LONDON, clock=clock, ours=LONDON)
    qtbot.addWidget(field)
    told = heard(field.changed)
    field.selectAll()
    QTest.keyClicks(field, "new york")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == NEW_YORK
    assert field.accessibleDescription() == "07:20 now · −4 h"
    assert told == [NEW_YORK]
    unread = heard(field.unread)
    field.setText("Atlantis")
    field._settle()
    assert field.text() == "New York"
    assert unread == ["Atlantis"]


def test_a_number_is_typed_after_a_click_where_none_was_set(qtbot: QtBot) -> None:
    field = NumberField(0, 999, unit="a day", none="\N{EM DASH}")
    qtbot.addWidget(field)
    field.show()
    qtbot.waitUntil(field.isActiveWindow)
    field.clearFocus()
    QTest.mouseClick(field.lineEdit(), Qt.MouseButton.LeftButton)
    QTest.keyClicks(field, "12")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == 12


def test_a_city_typed_after_a_click_takes_the_place_of_the_zone(qtbot: QtBot) -> None:
    field = ZoneField(LONDON, clock=clock)
    qtbot.addWidget(field)
    field.resize(300, 32)
    field.show()
    qtbot.waitUntil(field.isActiveWindow)
    field.clearFocus()
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(60, 16))
    QTest.keyClicks(field, "tok")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == ZoneInfo("Asia/Tokyo")


def test_a_city_is_taken_from_its_beginning_when_there_is_but_one(
    qtbot: QtBot,
) -> None:
    field = ZoneField(LONDON, clock=clock)
    qtbot.addWidget(field)
    field.setText("san")  # Santiago, Santo Domingo, ...
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "London"
    field.setText("reykj")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "Reykjavik"


def test_the_list_of_zones_is_searched_anywhere_in_the_name(qtbot: QtBot) -> None:
    field = ZoneField(None, clock=clock, ours=LONDON)
    qtbot.addWidget(field)
    finder = field.completer()
    finder.setCompletionPrefix("sao p")
    assert finder.completionCount() == 1
    shown = finder.completionModel().index(0, 0)
    assert "Sao Paulo" in str(shown.data())
    finder.activated[QModelIndex].emit(shown)  # type: ignore[index]  # the stub forgets overloads
    assert field.value() == ZoneInfo("America/Sao_Paulo")
    assert zone_names()[0] == "UTC"
    assert "GB" not in zone_names()


def test_a_zone_is_found_by_its_country_too(qtbot: QtBot) -> None:
    field = ZoneField(None, clock=clock)
    qtbot.addWidget(field)
    finder = field.completer()
    finder.setCompletionPrefix("portugal")
    model = finder.completionModel()
    found = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert [told.split("  ")[0] for told in found] == ["Azores", "Lisbon", "Madeira"]


def test_a_long_sentence_of_an_empty_page_is_whole(qtbot: QtBot) -> None:
    state = EmptyState("calendar", "Nothing yet", "Some words to read. " * 12)
    qtbot.addWidget(state)
    state.resize(400, 400)
    state.show()
    (text,) = (
        each for each in state.findChildren(PlainLabel) if "words" in each.text()
    )
    assert text.height() >= text.heightForWidth(text.width())


def test_an_empty_page_says_what_to_do_first(qtbot: QtBot) -> None:
    state = EmptyState("calendar", "Nothing yet", "Press N.", action="Book")
    qtbot.addWidget(state)
    told = heard(state.acted)
    button = state.findChild(Button)
    assert isinstance(button, Button)
    button.click()
    assert len(told) == 1
