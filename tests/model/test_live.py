"""Live updates: which addresses may be typed, and what is a gap."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pinmycal_desktop.model.live import (
    LiveChannel,
    LiveSource,
    MissedHint,
    public_host,
)
from tests.builders import NOW


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://desk.example.org", "desk.example.org"),
        ("https://desk.example.org/", "desk.example.org"),
        ("https://desk.example.org:8443", "desk.example.org"),
        ("http://127.0.0.1:7466", "127.0.0.1"),
        ("http://localhost:7466", "localhost"),
        ("http://desk.example.org", ""),
        ("https://desk.example.org/hooks", ""),
        ("https://desk.example.org?x=1", ""),
        ("https://desk.example.org#x", ""),
        ("https://ada:secret@desk.example.org", ""),
        ("https://desk.example.org:0", ""),
        ("https://desk.example.org:port", ""),
        ("https://", ""),
        ("desk.example.org", ""),
        ("", ""),
    ],
)
def test_a_typed_address_is_safe_and_a_name_only(address: str, host: str) -> None:
    assert public_host(address) == host


def test_a_change_is_a_gap_once_deliveries_had_their_time() -> None:
    missed = MissedHint(
        account_id=2, remote_id="a", changed_at=NOW, found_at=NOW, told_at=None
    )
    assert not missed.is_gap(NOW + timedelta(seconds=59))
    assert missed.is_gap(NOW + timedelta(seconds=60))
    late = MissedHint(
        account_id=2, remote_id="a", changed_at=NOW, found_at=NOW, told_at=NOW
    )
    assert late.is_gap(NOW)


def test_what_was_switched_off_is_left_until_nothing_is_kept() -> None:
    off = LiveChannel(account_id=2)
    assert not off.is_left
    assert LiveChannel(account_id=2, endpoint="live-1").is_left
    assert LiveChannel(account_id=2, webhook_id="7").is_left
    on = LiveChannel(account_id=2, source=LiveSource.ADDRESS, endpoint="live-1")
    assert not on.is_left
