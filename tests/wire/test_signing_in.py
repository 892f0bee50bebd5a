"""What a service says while somebody signs in: read with mistrust."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, strategies as some

from pinmycal_desktop.wire.calcom.signing_in import (
    read_granted,
    read_program,
    read_refusal,
)

GIVEN = {"access_token": "oat_1", "refresh_token": "ort_1", "expires_in": 1800}
CLIENT = {"redirect_uri": "http://127.0.0.1/callback", "client_type": "CONFIDENTIAL"}


def body(value: object) -> bytes:
    return json.dumps(value).encode()


def test_tokens_are_read_and_never_told() -> None:
    given = read_granted(body(GIVEN))
    assert given is not None
    assert (given.access, given.refresh, given.seconds) == ("oat_1", "ort_1", 1800)
    assert "oat_1" not in repr(given)


def test_tokens_may_come_without_a_second_or_an_end() -> None:
    given = read_granted(body({"access_token": "a", "expires_in": -5.5}))
    assert given is not None
    assert (given.refresh, given.seconds) == ("", 0)


@pytest.mark.parametrize(
    "wrong", [b"", b"[]", b"\xff", body({"access_token": ""}), body({"error": "x"})]
)
def test_what_holds_no_tokens_gives_none(wrong: bytes) -> None:
    assert read_granted(wrong) is None


def test_a_program_is_read() -> None:
    program = read_program(body({"status": "success", "data": CLIENT}))
    assert program is not None
    assert (program.redirect_uri, program.needs_secret) == (
        CLIENT["redirect_uri"],
        True,
    )
    public = read_program(body({"data": {"redirect_uri": "x"}}))
    assert public is not None
    assert not public.needs_secret


@pytest.mark.parametrize("wrong", [b"", b"{}", b"\xff\xfe", body({"data": None})])
def test_what_tells_of_no_program_gives_none(wrong: bytes) -> None:
    assert read_program(wrong) is None


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (body({"error": "invalid_grant"}), "invalid_grant"),
        (body({"error": "<b>no</b>" + "x" * 90}), ("bnob" + "x" * 90)[:60]),
        (body({"error": {"code": 7}}), ""),
        (b"<html>", ""),
    ],
)
def test_a_refusal_is_told_by_its_code_alone(said: bytes, told: str) -> None:
    assert read_refusal(said) == told


@given(some.binary(max_size=200))
def test_nothing_a_service_sends_breaks_the_sign_in(sent: bytes) -> None:
    read_granted(sent)
    read_program(sent)
    read_refusal(sent)
