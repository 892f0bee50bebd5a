"""Scopes: what a token is allowed."""

from __future__ import annotations

import pytest

from pinmycal_desktop.model.scopes import SCOPES, about, allows, scope_in
from pinmycal_desktop.words.english import CATALOGUE


@pytest.mark.parametrize(
    ("said", "scope"),
    [
        ("This token was not allowed BOOKING_READ.", "BOOKING_READ"),
        ("Required: TEAM_BOOKING_READ. Token has: BOOKING_READ", "TEAM_BOOKING_READ"),
        ("It has BOOKING_READ and lacks BOOKING_WRITE", "BOOKING_WRITE"),
        ("It has BOOKING_READ and needs more", "BOOKING_READ"),
        ("READ_PROFILE is wanted", "READ_PROFILE"),
        ("You are NO_ADMINISTRATOR here", ""),
        ("", ""),
    ],
)
def test_a_refusal_names_the_scope_that_is_missing(said: str, scope: str) -> None:
    assert scope_in(said) == scope


@pytest.mark.parametrize("scope", sorted(SCOPES))
def test_what_each_scope_is_for_is_said(scope: str) -> None:
    assert f"remote.no-scope.{about(scope)}.said" in CATALOGUE


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
