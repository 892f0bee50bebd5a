"""Fetching, from servers on real sockets that behave as servers in the world do."""

from __future__ import annotations

import asyncio
import gzip
import socket
from datetime import timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.remote.fetch import (
    MOST_REDIRECTS,
    Fetched,
    Fetcher,
    Patience,
    _literal,
    _reach_of,
)
from tests.builders import NOW
from tests.remote.places import CERTIFICATE, Request, a_place

if TYPE_CHECKING:
    from collections.abc import Callable

BODY = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
SECRET = "s3cr3t-canary"


def fetched(
    url: str, *, patience: Patience | None = None, octets: int = 1000, **state: str
) -> Fetched:
    """Return what fetching brings."""

    async def fetch() -> Fetched:
        async with Fetcher.open(
            agent="test", clock=lambda: NOW, patience=patience, octets=octets
        ) as fetcher:
            return await fetcher.fetch(url, **state)

    return asyncio.run(fetch())


def code(got: Fetched) -> str:
    """Return what went wrong."""
    assert got.body is None
    assert got.trouble is not None
    return got.trouble.code


def giving(status: int, body: bytes = b"", **headers: str) -> Callable[[Request], None]:
    """Return what always answers so."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda request: request.give(status, body, named)


def test_a_document_comes_with_what_its_state_is_called() -> None:
    answer = giving(
        200, BODY, etag='"a"', last_modified="Mon, 09 Mar 2026 07:00:00 GMT"
    )
    with a_place(answer) as place:
        got = fetched(f"{place.url}/{SECRET}.ics")
        assert place.asked[0][0] == f"/{SECRET}.ics"
    assert got == Fetched(
        body=BODY, etag='"a"', modified="Mon, 09 Mar 2026 07:00:00 GMT"
    )
    headers = place.asked[0][1]
    assert headers["user-agent"] == "test"
    assert headers["host"] == place.url.removeprefix("http://")
    assert "if-none-match" not in headers


def test_what_did_not_change_is_not_sent_again() -> None:
    with a_place(giving(304, etag='"a"')) as place:
        got = fetched(place.url, etag='"a"', modified="then")
    assert got == Fetched(etag='"a"')
    headers = place.asked[0][1]
    assert (headers["if-none-match"], headers["if-modified-since"]) == ('"a"', "then")


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (401, "remote.not-let-in"),
        (403, "remote.not-let-in"),
        (404, "remote.not-there"),
        (410, "remote.not-there"),
        (204, "remote.answered"),
        (500, "remote.answered"),
        (301, "remote.answered"),
    ],
)
def test_what_is_no_success_is_said(status: int, told: str) -> None:
    with a_place(giving(status)) as place:
        got = fetched(place.url)
    assert code(got) == told
    assert got.trouble is not None
    assert dict(got.trouble.arguments) == {"status": status}


def test_a_server_may_ask_to_be_left_alone() -> None:
    with a_place(giving(503, retry_after="120")) as place:
        assert fetched(place.url).wait == timedelta(minutes=2)
    later = format_datetime(NOW + timedelta(hours=1), usegmt=True)
    with a_place(giving(429, retry_after=later)) as place:
        assert fetched(place.url).wait == timedelta(hours=1)
    for nonsense in ("soon", "-5", "9" * 400):
        with a_place(giving(429, retry_after=nonsense)) as place:
            wait = fetched(place.url).wait
        assert wait is None or wait <= timedelta(seconds=10**7)


def test_what_is_said_to_be_too_large_is_not_read() -> None:
    def boast(request: Request) -> None:
        request.send_response(200)
        request.send_header("content-length", str(10**12))
        request.end_headers()

    with a_place(boast) as place:
        assert code(fetched(place.url)) == "remote.too-large"


def test_a_body_without_end_is_cut() -> None:
    def pour(request: Request) -> None:
        request.send_response(200)
        request.send_header("transfer-encoding", "chunked")
        request.end_headers()
        while True:  # until nobody takes it
            request.wfile.write(b"400\r\n" + b"x" * 1024 + b"\r\n")

    with a_place(pour) as place:
        assert code(fetched(place.url, octets=100_000)) == "remote.too-large"


def test_packed_octets_are_unpacked_within_the_limit() -> None:
    with a_place(giving(200, gzip.compress(BODY), content_encoding="gzip")) as place:
        assert fetched(place.url).body == BODY
    bomb = gzip.compress(bytes(50_000_000))
    with a_place(giving(200, bomb, content_encoding="gzip")) as place:
        assert code(fetched(place.url, octets=100_000)) == "remote.too-large"
    half = gzip.compress(BODY)[:-12]
    with a_place(giving(200, half, content_encoding="gzip")) as place:
        assert code(fetched(place.url)) == "remote.broke-off"
    with a_place(giving(200, BODY, content_encoding="gzip")) as place:
        assert code(fetched(place.url)) == "remote.broke-off"
    with a_place(giving(200, BODY, content_encoding="br")) as place:
        assert code(fetched(place.url)) == "remote.not-understood"


def test_half_a_body_is_no_body() -> None:
    def stop_short(request: Request) -> None:
        request.send_response(200)
        request.send_header("content-length", "500")
        request.end_headers()
        request.wfile.write(BODY)
        request.close_connection = True

    with a_place(stop_short) as place:
        assert code(fetched(place.url)) == "remote.broke-off"


def test_what_is_no_http_is_no_answer() -> None:
    def babble(request: Request) -> None:
        request.wfile.write(b"\x00\xff nonsense\r\n\r\n")
        request.close_connection = True

    with a_place(babble) as place:
        assert code(fetched(place.url)) == "remote.broke-off"


def test_a_server_that_never_answers_is_given_up() -> None:
    def think(_: Request) -> None:
        place.gate.wait(30)

    with a_place(think) as place:
        got = fetched(place.url, patience=Patience(step=0.2))
    assert code(got) == "remote.too-slow"


def test_a_server_that_sends_drop_by_drop_is_given_up() -> None:
    def drip(request: Request) -> None:
        request.send_response(200)
        request.send_header("content-length", "1000000")
        request.end_headers()
        while not place.gate.wait(0.01):
            request.wfile.write(b"x")
            request.wfile.flush()

    with a_place(drip) as place:
        got = fetched(place.url, octets=10**7, patience=Patience(whole=0.3))
    assert code(got) == "remote.too-slow"


def test_where_nobody_listens_nothing_comes() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        assert code(fetched(f"http://127.0.0.1:{port}/")) == "remote.no-connection"
    assert code(fetched("http://nowhere.invalid/")) == "remote.no-connection"
    assert code(fetched("http:///x")) == "remote.not-understood"


def test_a_name_is_tried_at_each_of_its_addresses() -> None:
    # `localhost` is ::1 too where there is IPv6, and nobody listens there.
    with a_place(giving(200, BODY)) as place:
        assert fetched(place.url.replace("127.0.0.1", "localhost")).body == BODY
    assert place.asked[0][1]["host"].startswith("localhost:")


def test_redirects_are_followed_a_few_times() -> None:
    def answer(request: Request) -> None:
        if request.path == "/end":
            request.give(200, BODY)
        else:
            request.give(302, headers={"location": "/end"})

    with a_place(answer) as place:
        assert fetched(place.url).body == BODY
    with a_place(lambda each: each.give(302, headers={"location": each.path})) as place:
        assert code(fetched(place.url)) == "remote.redirected-often"
    assert len(place.asked) == MOST_REDIRECTS + 1


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://x.test/", "data://x"])
def test_a_redirect_leads_to_the_web_only(target: str) -> None:
    with a_place(giving(302, location=target)) as place:
        assert code(fetched(place.url)) == "remote.redirected-unsafe"


def test_the_password_in_an_address_goes_to_its_host_only() -> None:
    with a_place(giving(200, BODY)) as other, a_place(lambda _: None) as place:
        place.answer = giving(302, location=f"{other.url}/x")
        address = place.url.replace("//", "//mira:pass@")
        assert fetched(address).body == BODY
    assert place.asked[0][1]["authorization"].startswith("Basic ")
    assert "authorization" not in other.asked[0][1]


def test_a_certificate_is_asked_for_and_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with a_place(giving(200, BODY), tls=True) as place:
        assert code(fetched(place.url)) == "remote.no-connection"
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
        assert fetched(place.url).body == BODY


def test_a_redirect_never_leaves_encryption(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with (
        a_place(giving(200, BODY)) as plain,
        a_place(lambda _: None, tls=True) as place,
    ):
        place.answer = giving(302, location=f"{plain.url}/x")
        assert code(fetched(place.url)) == "remote.redirected-unsafe"
    assert not plain.asked


def test_nobody_out_there_leads_into_the_network_of_this_computer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # A proxy stands for the world: what it is asked for is fetched from outside.
    with a_place(giving(200, b"secret")) as inside, a_place(lambda _: None) as world:
        monkeypatch.setenv("http_proxy", world.url)
        for target in (inside.url, "http://10.0.0.1/", "http://[::ffff:127.0.0.1]/"):
            world.answer = giving(302, location=target)
            got = fetched("http://calendar.example/a.ics")
            assert code(got) == "remote.redirected-inside"
        assert world.asked[0][0] == "http://calendar.example/a.ics"
        world.answer = giving(200, BODY)
        assert fetched("http://calendar.example/a.ics").body == BODY
    assert not inside.asked


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("127.0.0.1", "HERE"),
        ("0.0.0.0", "HERE"),  # noqa: S104 - an address to judge
        ("169.254.169.254", "HERE"),
        ("::1", "HERE"),
        ("::ffff:127.0.0.1", "HERE"),
        ("2002:7f00:1::", "HERE"),
        ("fe80::1", "HERE"),
        ("10.1.2.3", "NEAR"),
        ("192.168.1.1", "NEAR"),
        ("100.64.0.1", "NEAR"),
        ("fd00::1", "NEAR"),
        ("93.184.216.34", "PUBLIC"),
        ("2606:2800:220:1::1", "PUBLIC"),
    ],
)
def test_how_far_away_an_address_is(address: str, name: str) -> None:
    literal: Any = _literal(address)
    assert _reach_of(literal).name == name
