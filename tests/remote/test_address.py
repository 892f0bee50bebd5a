"""What may be typed as the address of a server."""

from __future__ import annotations

import pytest

from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.remote.address import base_address, origin
from pinmycal_desktop.words import say


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://api.cal.com", "https://api.cal.com"),
        ("api.cal.com", "https://api.cal.com"),
        (" https://API.Cal.com/ ", "https://api.cal.com"),
        ("https://api.cal.com/v2", "https://api.cal.com"),
        ("https://api.pinmycal.com/v1/", "https://api.pinmycal.com"),
        ("https://cal.example.org/api/v2/", "https://cal.example.org/api"),
        ("https://cal.example.org:8443/x", "https://cal.example.org:8443/x"),
        ("https://cal.example.org:443", "https://cal.example.org"),
        ("https://käse.example", "https://xn--kse-qla.example"),
        ("http://127.0.0.1:7466", "http://127.0.0.1:7466"),
        ("http://localhost:80/", "http://localhost"),
        ("http://[::1]:7466", "http://[::1]:7466"),
    ],
)
def test_an_address_is_kept_in_one_form(typed: str, kept: str) -> None:
    assert base_address(typed) == kept
    assert base_address(kept) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "https://",
        "ftp://api.cal.com",
        "file:///etc/passwd",
        "https://me:secret@api.cal.com",
        "https://api.cal.com/?key=1",
        "https://api.cal.com/#a",
        "https://api.cal.com:99999",
        "https://[::1",
        f"https://{'a' * 70}.example",
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(Invalid) as raised:
        base_address(typed)
    (problem,) = raised.value.problems
    assert problem.message.code == "remote.bad-address"
    assert say(problem.message)


@pytest.mark.parametrize("typed", ["http://api.cal.com", "http://192.168.1.5"])
def test_nothing_is_sent_unprotected_to_another_computer(typed: str) -> None:
    with pytest.raises(Invalid) as raised:
        base_address(typed)
    assert raised.value.problems[0].message.code == "remote.not-protected"


def test_an_origin_is_scheme_host_and_port() -> None:
    assert origin("https://A.test/x") == ("https", "a.test", 443)
    assert origin("http://a.test:8080") == ("http", "a.test", 8080)
