"""Whose webhook it is, and what it hints at."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.wire.calcom import webhook as calcom
from pinmycal_desktop.wire.pinmycal import webhook as pinmycal
from pinmycal_desktop.wire.webhooks import (
    Hint,
    read_hint,
    verified_sender,
)

HERE = Path(__file__).parent
VECTORS = [
    json.loads(line)
    for line in (HERE.parent / "data" / "webhooks" / "pinmycal.jsonl")
    .read_text("utf-8")
    .splitlines()
]
RECORDED = next(
    (
        file
        for parent in HERE.parents
        if (file := parent / "shared" / "contract" / "recorded-webhooks.jsonl").exists()
    ),
    None,
)
SECRET = b"whsecret"
BODY = b'{"triggerEvent":"BOOKING_CREATED","payload":{"uid":"abc"}}'
PMC, CAL = b"x-pmc-signature", b"x-cal-signature-256"


@pytest.mark.parametrize("vector", VECTORS, ids=lambda each: each["name"])
def test_our_own_vectors_are_believed_and_read(vector: dict[str, Any]) -> None:
    body, secret = vector["body"].encode(), vector["secret"].encode()
    headers = [(PMC, vector["signature"].encode())]
    assert verified_sender(headers, body, secret) is Sender.PINMYCAL
    assert read_hint(Sender.PINMYCAL, body) == Hint(
        vector["trigger"], vector["subject"]
    )


@pytest.mark.parametrize("vector", VECTORS, ids=lambda each: each["name"])
def test_one_flipped_byte_anywhere_is_refused(vector: dict[str, Any]) -> None:
    body, secret = vector["body"].encode(), vector["secret"].encode()
    headers = [(PMC, vector["signature"].encode())]
    for at in range(len(body)):
        flipped = body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :]
        assert verified_sender(headers, flipped, secret) is None


@pytest.mark.skipif(
    RECORDED is None, reason="only on a checkout with the recordings beside it"
)
def test_the_recorded_deliveries_are_believed_and_no_flipped_byte_is() -> None:
    assert RECORDED is not None
    lines = [json.loads(each) for each in RECORDED.read_text("utf-8").splitlines()]
    assert len(lines) == 40
    understood = 0
    for line in lines:
        body = line["raw"].encode()
        headers = [
            (name.lower().encode(), value.encode())
            for name, value in line["headers"].items()
        ]
        assert verified_sender(headers, body, SECRET) is Sender.CALCOM
        hint = read_hint(Sender.CALCOM, body)
        understood += hint != Hint()
        assert (hint.trigger == "") == ("triggerEvent" not in line["body"])
        assert bool(hint.subject) == bool(hint.trigger)
        for at in range(len(body)):
            flipped = body[:at] + bytes([body[at] ^ 0x20]) + body[at + 1 :]
            assert verified_sender(headers, flipped, SECRET) is None
    assert understood == 39


@given(st.binary(), st.binary(min_size=1))
def test_a_signature_made_for_the_body_is_believed(body: bytes, secret: bytes) -> None:
    headers = [(b"host", b"here"), (CAL, calcom.signature(secret, body))]
    assert verified_sender(headers, body, secret) is Sender.CALCOM
    headers = [(PMC, pinmycal.signature(secret, body))]
    assert verified_sender(headers, body, secret) is Sender.PINMYCAL


@given(st.binary(max_size=200))
def test_any_other_signature_is_refused_and_never_raises(value: bytes) -> None:
    for name in (PMC, CAL):
        assert verified_sender([(name, value)], BODY, SECRET) is None


GOOD = calcom.signature(SECRET, BODY)
PMC_GOOD = pinmycal.signature(SECRET, BODY)


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [(CAL, b"")],
        [(CAL, GOOD.upper())],
        [(CAL, b"sha256=" + GOOD)],
        [(CAL, GOOD[:-1])],
        [(CAL, GOOD + b"0")],
        [(CAL, GOOD), (CAL, GOOD)],
        [(CAL, GOOD), (PMC, PMC_GOOD)],
        [(PMC, GOOD)],
        [(PMC, PMC_GOOD.replace(b"sha256", b"sha1"))],
        [(CAL, "naïve".encode())],
        [(CAL, b"0" * 65536)],
        [(CAL, b"no-secret-provided")],
    ],
)
def test_what_is_not_exactly_one_right_signature_is_refused(
    headers: list[tuple[bytes, bytes]],
) -> None:
    assert verified_sender(headers, BODY, SECRET) is None


@pytest.mark.parametrize("secret", [None, b""])
def test_without_a_secret_everything_is_refused(secret: bytes | None) -> None:
    for name, value in ((CAL, calcom.signature(b"", BODY)), (CAL, GOOD)):
        assert verified_sender([(name, value)], BODY, secret) is None


def test_a_body_written_anew_is_refused() -> None:
    rewritten = json.dumps(json.loads(BODY)).encode()
    assert rewritten != BODY
    assert verified_sender([(CAL, GOOD)], rewritten, SECRET) is None


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        (BODY, Hint("BOOKING_CREATED", "abc")),
        (
            b'{"triggerEvent":"MEETING_ENDED","uid":"flat","id":7}',
            Hint("MEETING_ENDED", "flat"),
        ),
        (
            b'{"triggerEvent":"BOOKING_NO_SHOW_UPDATED","payload":{"bookingUid":"n"}}',
            Hint("BOOKING_NO_SHOW_UPDATED", "n"),
        ),
        (b'{"triggerEvent":"PING","payload":{}}', Hint("PING", "")),
        (b'{"triggerEvent":"SOMETHING_NEW","payload":{"uid":"a"}}', Hint()),
        (b'{"triggerEvent":7}', Hint()),
        (b'{"triggerEvent":"PING","uid":"' + b"a" * 256 + b'"}', Hint()),
        (b"[]", Hint()),
        (b"null", Hint()),
        (b"false", Hint()),
        (b"\xff\xfe", Hint()),
        (b'{"triggerEvent":"\xff"}', Hint()),
        (b"[" * 100_000, Hint()),
    ],
)
def test_what_a_calcom_webhook_hints_at(body: bytes, hint: Hint) -> None:
    assert read_hint(Sender.CALCOM, body) == hint
