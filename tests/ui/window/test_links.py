"""The one gate for links."""

from __future__ import annotations

import pytest

from pinmycal_desktop.ui.links import open_link, safe_link, where_to

GOOD = [
    "https://meet.example.org/abc?x=1#top",
    "http://example.org",
    "tel:+39061234567",
    "mailto:ava@example.org",
]
BAD = [
    "",
    "javascript:alert(1)",
    "data:text/html,hi",
    "file:///etc/passwd",
    "smb://host/share",
    "ssh://host",
    "vbscript:x",
    "ms-msdt:/id",
    "search-ms:query=x",
    "intent://x",
    "about:blank",
    "C:/Windows/system32/calc.exe",
    r"\\host\share",
    "//host/path",
    "https:/evil",
    "https:\\\\evil",
    "https://ok@evil/",
    "https://",
    "https://evil.org/\nx",
    "https://evil.org/\u202egpj.exe",
    "https://evil.org/a b",
    "mailto:ava@example.org?attach=/etc/passwd",
    "https://example.org/" + "a" * 2048,
]


@pytest.mark.parametrize("link", GOOD)
def test_a_plain_link_passes(link: str) -> None:
    url = safe_link(link)
    assert url is not None
    assert url.scheme() == link.split(":", maxsplit=1)[0]


@pytest.mark.parametrize("link", BAD)
def test_everything_else_stays_closed(link: str) -> None:
    assert safe_link(link) is None
    assert not open_link(link)


def test_a_host_is_told_in_letters_that_cannot_pretend() -> None:
    url = safe_link("https://xn--pple-43d.com/")
    assert url is not None
    assert where_to(url) == "xn--pple-43d.com"
    call = safe_link("tel:+39061234567")
    assert call is not None
    assert where_to(call) == "tel:+39061234567"
