"""The rows of a preview: reasons have the room, and are seen whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.transfer import ImportRow, ImportVerdict
from pinmycal_desktop.ui.format import Format
from pinmycal_desktop.ui.transfer.import_table import ImportTable
from tests.builders import ZONE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_TITLE, _WHY = 1, 3


def row(title: str, *conflicts: str) -> ImportRow:
    verdict = ImportVerdict.NEW
    return ImportRow(verdict=verdict, title=title, event=None, conflicts=conflicts)


def shown(qtbot: QtBot, *rows: ImportRow) -> ImportTable:
    made = ImportTable(Format(), ZONE)
    qtbot.addWidget(made)
    made.resize(760, 400)
    made.show()
    made.tell(rows)
    return made


def test_short_titles_leave_their_room_to_the_reasons(qtbot: QtBot) -> None:
    table = shown(qtbot, row("Coffee"), row("Tea", "Board preparation", "Discovery"))
    assert table.columnWidth(_TITLE) < table.columnWidth(_WHY)
    assert table.columnWidth(_WHY) >= table.sizeHintForColumn(_WHY)
    assert table.rowHeight(0) == table.rowHeight(1)


def test_a_reason_that_is_long_takes_further_lines(qtbot: QtBot) -> None:
    long = "A workshop about the planning of the next quarter, and beyond it too"
    table = shown(qtbot, row(long, long, long), row(long))
    assert table.columnWidth(_TITLE) <= table.columnWidth(_WHY) + 1
    assert table.rowHeight(0) > table.rowHeight(1)
    high = table.rowHeight(0)
    table.resize(1900, 400)
    qtbot.waitUntil(lambda: table.rowHeight(0) < high, timeout=30_000)
