"""The diagnostics file: nothing in it is secret and nobody is named."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from hypothesis import given, strategies as some

from pinmycal_desktop.model.account import ConnectionState, CredentialKind, Platform
from pinmycal_desktop.model.calls import HIDDEN, shown_path
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.remote import RateLeft, RemoteCall
from pinmycal_desktop.model.signing_in import ConnectionReport
from pinmycal_desktop.wire.diagnostics import diagnostics
from tests.builders import NOW, a_connection, an_account

KEYS = (
    "cal_live_0123456789abcdef0123456789abcdef",
    "pmc_live_ABCDEFGHIJKLMNOPQRSTUVWXYZ234567abcdefgh",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl",
    "oat_0123456789012345678901234567890123456789012",
    "ort_0123456789012345678901234567890123456789012",
)
PRIVATE = (
    *KEYS,
    "Ada Holt",
    "ada",
    "ada@work.example",
    "Mueller & Partners",
    "cal.mueller-partners.example",
    "Ben Attendee",
    "ben@guest.example",
    "Secret Merger Talk",
    "kVcY2mBhXq7r1vJ9dLwZ3p",
    "9f3c",
    "account-uid",
)
"""What a file must never hold: secrets, people, their server, bookings."""


def a_report(leak: str) -> ConnectionReport:
    """Return a report in which `leak` stands wherever a text can stand."""
    connection = a_connection(
        address=f"https://{leak}/api",
        credentials=CredentialKind.OAUTH,
        remote_id=leak,
        username=leak,
        email=leak,
        scopes=("BOOKING_READ", leak),
        key_hint=leak,
        state=ConnectionState.NEEDS_SIGN_IN,
    )
    trouble = Message.of("remote.not-allowed.said", said=leak)
    call = RemoteCall(
        at=NOW,
        method=leak,
        path=f"/v2/bookings/{leak}/cancel?email={leak}&apiKey={leak}",
        status=403,
        trouble=trouble,
        milliseconds=12,
        request_id=f"{leak} {leak}",
        version=leak,
    )
    return ConnectionReport(
        account=an_account(uid=leak, name=leak, connection=connection),
        person=leak,
        rates=(RateLeft(limit=120, remaining=7, resets_at=NOW, name=leak),),
        calls=(call,),
        versions=((leak, leak),),
        trouble=trouble,
        last_sync=NOW,
    )


@pytest.mark.parametrize("leak", PRIVATE)
def test_nothing_private_gets_into_the_file(leak: str) -> None:
    assert leak not in diagnostics(a_report(leak), now=NOW).decode()


@pytest.mark.parametrize("key", KEYS)
def test_a_server_that_sends_a_key_back_does_not_get_it_into_the_file(key: str) -> None:
    call = RemoteCall(
        at=NOW,
        method="GET",
        path=f"/{key}",
        status=200,
        milliseconds=1,
        request_id=key,
    )
    report = ConnectionReport(account=an_account(), calls=(call,))
    assert key not in diagnostics(report, now=NOW).decode()


@given(some.text(alphabet=some.characters(categories=["L", "N"]), min_size=26))
def test_no_text_of_the_outside_gets_into_the_file(leak: str) -> None:
    told = json.loads(diagnostics(a_report(f"{leak}_"), now=NOW))
    assert leak not in json.dumps(told, ensure_ascii=False)


def test_it_tells_what_helps() -> None:
    call = RemoteCall(
        at=NOW,
        method="POST",
        path="/v2/bookings",
        status=None,
        trouble=Message.of("remote.offline", host="api.cal.com"),
        milliseconds=5000,
        request_id="7b0c1f9e-8c7a-4a55-9f0e-0a1b2c3d4e5f",
        version="2024-08-13",
    )
    report = ConnectionReport(
        account=an_account(),
        calls=(call,),
        rates=(RateLeft(limit=120, remaining=3, resets_at=NOW),),
        last_sync=NOW - timedelta(minutes=5),
    )
    told = json.loads(diagnostics(report, now=NOW))
    assert told["platform"] == "calcom"
    assert told["server"] == "https://api.cal.com"
    assert told["credentials"] == "key"
    assert told["rates"][0]["remaining"] == 3
    (shown,) = told["calls"]
    assert shown["path"] == "/v2/bookings"
    assert shown["trouble"] == "remote.offline"
    assert shown["request_id"] == "7b0c1f9e-8c7a-4a55-9f0e-0a1b2c3d4e5f"
    assert shown["version"] == "2024-08-13"


def test_the_local_account_is_at_no_server() -> None:
    local = an_account(platform=Platform.LOCAL, connection=None)
    told = json.loads(diagnostics(ConnectionReport(account=local), now=NOW))
    assert (told["server"], told["credentials"], told["scopes"]) == ("", "", [])


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://127.0.0.1:7466", "http, this computer"),
        ("https://cal.example.org", "https, a server of their own"),
        ("https://cal.example.org/api", "https, a server of their own below a path"),
        ("https://api.pinmycal.com", "https://api.pinmycal.com"),
    ],
)
def test_a_server_of_ones_own_is_told_by_its_kind(address: str, told: str) -> None:
    account = an_account(
        platform=Platform.PINMYCAL, connection=a_connection(address=address)
    )
    file = json.loads(diagnostics(ConnectionReport(account=account), now=NOW))
    assert file["server"] == told


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/v2/me", "/v2/me"),
        ("/v2/bookings/kVcY2m/cancel", f"/v2/bookings/{HIDDEN}/cancel"),
        ("/v1/bookings/bk_1027?email=a@b.c", f"/v1/bookings/{HIDDEN}"),
        ("/v2/teams/7/bookings", f"/v2/teams/{HIDDEN}/bookings"),
        ("", ""),
    ],
)
def test_a_path_is_told_by_its_route(path: str, shown: str) -> None:
    assert shown_path(path) == shown
