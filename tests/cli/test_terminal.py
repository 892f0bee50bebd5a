"""Columns, hostile text, and JSON on a terminal."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

import pytest

from pinmycal_desktop.cli.clock_words import clockface, span_text
from pinmycal_desktop.cli.session import Session
from pinmycal_desktop.cli.terminal import Terminal, columns, plain, table, width
from pinmycal_desktop.control.access_replies import Keys
from pinmycal_desktop.control.replies import Done
from pinmycal_desktop.control.requests import WhoIsThere
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.settings import DataFolder


def test_columns_stand_under_each_other_in_any_script() -> None:
    text = table(("NAME", "X"), [("渡辺 陽菜", "1"), ("Zoe\u0308", "2")])
    cells = [line[: line.rindex(line.split()[-1])] for line in text.splitlines()]
    assert len({width(each) for each in cells}) == 1
    assert columns([]) == ""


def test_nothing_moves_the_cursor_or_turns_the_text_around() -> None:
    hostile = "a\x1b[2Jb\u202ec\u2066d\x9be\r\nf\ud800"
    assert plain(hostile) == "a [2Jb c d e  f "
    assert plain("a\nb", keep="\n") == "a\nb"
    assert plain("क्\u200dष") == "क्\u200dष"


def test_a_terminal_writes_lines_or_json_never_both() -> None:
    for as_json in (True, False):
        out, err = io.StringIO(), io.StringIO()
        terminal = Terminal(as_json=as_json, stdout=out, stderr=err)
        terminal.line("hello")
        terminal.json({"hello": 1})
        terminal.trouble("no")
        assert ("hello\n" in out.getvalue()) is not as_json
        assert ('"hello": 1' in out.getvalue()) is as_json
        assert ('"sentence": "no"' in out.getvalue()) is as_json
        assert (err.getvalue() == "no\n") is not as_json


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (12, 12, "Thu 2026-03-12"),
        (12, 14, "Thu 2026-03-12 to Sat 2026-03-14"),
    ],
)
def test_whole_days_are_written_as_days(first: int, last: int, text: str) -> None:
    span = Span.of_days(date(2026, 3, first), date(2026, 3, last), "Asia/Tokyo")
    assert span_text(span, "Asia/Tokyo", is_all_day=True) == text


def test_sentences_write_instants_in_the_accounts_zone() -> None:
    face = clockface("Asia/Tokyo")
    assert face.instant(datetime(2026, 3, 11, 20, tzinfo=UTC)) == "Thu 2026-03-12 05:00"
    assert face.date(date(2026, 3, 12)) == "2026-03-12"


class _Talk:
    """A conversation in which the other side says the wrong thing."""

    def ask(self, _: object) -> Done:
        return Done()


def test_an_answer_of_the_wrong_kind_is_a_bug(tmp_path: object) -> None:
    session = Session(
        folder=DataFolder(tmp_path),  # type: ignore[arg-type]
        terminal=Terminal(),
        conversation=_Talk(),  # type: ignore[arg-type]
        clock=lambda: datetime(2026, 3, 11, tzinfo=UTC),
    )
    with pytest.raises(TypeError):
        session.ask(WhoIsThere(), Keys)
