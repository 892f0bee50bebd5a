"""The address file."""

from __future__ import annotations

import msgspec
import pytest

from pinmycal_desktop.wire.service_file import ServiceFile


def test_the_address_file_comes_back_as_it_was() -> None:
    written = ServiceFile(
        url="http://[::1]:7466",
        host="::1",
        port=7466,
        pid=1,
        since="2026-03-10T09:30:00Z",
    )
    assert ServiceFile.from_bytes(written.to_bytes()) == written


def test_a_damaged_address_file_is_said_to_be_damaged() -> None:
    with pytest.raises(msgspec.MsgspecError):
        ServiceFile.from_bytes(b'{"url": "http://127.0')
