"""Scopes: what a token is allowed."""

from __future__ import annotations

import pytest

from pinmycal_desktop.model.scopes import SCOPES, allows


@pytest.mark.parametrize(
    ("granted", "wanted", "is_allowed"),
    [
        ((), "BOOKING_WRITE", True),
        (("BOOKING_READ",), "", True),
        (("BOOKING_READ",), "BOOKING_READ", True),
        (("BOOKING_READ",), "BOOKING_WRITE", False),
        (("BOOKING_WRITE",), "BOOKING_READ", False),
        (("READ_BOOKING",), "BOOKING_READ", True),
        (("READ_BOOKING",), "PROFILE_READ", False),
        (("READ_PROFILE",), "PROFILE_READ", True),
        (("READ_PROFILE",), "PROFILE_WRITE", False),
        (("ORG_BOOKING_READ",), "TEAM_BOOKING_READ", True),
        (("TEAM_BOOKING_READ",), "ORG_BOOKING_READ", False),
        (("TEAM_BOOKING_READ",), "BOOKING_READ", False),
    ],
)
def test_a_scope_allows_what_it_names(
    granted: tuple[str, ...], wanted: str, *, is_allowed: bool
) -> None:
    assert set(granted) <= SCOPES
    assert allows(granted, wanted) is is_allowed
