"""The file of a booking that was begun: there and back, and nonsense is nothing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pinmycal_desktop.model.event_type import Location, LocationKind
from pinmycal_desktop.model.kept_draft import KeptDraft, KeptText, KeptWork
from pinmycal_desktop.wire.kept_draft import decode, encode

WHOLE = KeptDraft(
    event_type_id=2,
    length=45,
    name="佐藤 健",
    email="sato@example.org",
    zone="Asia/Tokyo",
    guests=("a@example.org",),
    answers=(("topic", "Prices"), ("parts", ("a", "b")), ("yes", False)),
    notes="Line one\nline two",
    location=Location(LocationKind.PHONE, "+44 1"),
    start=datetime(2026, 3, 11, 9, tzinfo=UTC),
)


@pytest.mark.parametrize(
    "draft", [WHOLE, KeptDraft(event_type_id=1, length=30, zone="UTC")]
)
def test_a_draft_comes_back_as_it_was(draft: KeptDraft) -> None:
    work = KeptWork(
        draft=draft, reasons=(KeptText(what="cancel", booking_id=7, text="Ill"),)
    )
    assert decode(encode(work)) == work
    assert not work.is_nothing
    assert decode(encode(KeptWork())) == KeptWork()
    assert KeptWork().is_nothing


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"draft": {}}', b'{"reasons": 1}', b"\xff"]
)
def test_nonsense_is_no_draft(content: bytes) -> None:
    assert decode(content) is None


def test_what_a_newer_version_added_is_left_out() -> None:
    work = KeptWork(draft=WHOLE)
    assert decode(encode(work)[:-1] + b', "more": 1}') == work
