"""The XML of calendar servers, read with its traps taken out."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from pinmycal_desktop.wire import webdav
from pinmycal_desktop.wire.webdav import (
    ETAG,
    NotWebDav,
    asking_for,
    asking_for_changes,
    precondition,
    read_multistatus,
    read_xml,
)

ANSWER = b"""<?xml version="1.0"?>
<D:multistatus xmlns:D="DAV:"><D:response><D:href> /a/b.ics </D:href>
<D:propstat><D:prop><D:getetag>"1"</D:getetag></D:prop>
<D:status>HTTP/1.1 200 OK</D:status></D:propstat>
<D:propstat><D:prop><D:displayname/></D:prop>
<D:status>HTTP/1.1 404 Not Found</D:status></D:propstat></D:response>
<D:response><D:href>/a/c.ics</D:href><D:status>HTTP/1.1 404 So</D:status></D:response>
<D:response><D:href>/a/d.ics</D:href><D:status>odd</D:status></D:response>
<D:sync-token>urn:7</D:sync-token></D:multistatus>"""


def test_what_a_server_tells_is_read_by_name() -> None:
    told = read_multistatus(ANSWER)
    assert told.sync_token == "urn:7"
    first, second, third = told.told
    assert (first.href, first.status, first.said(ETAG)) == ("/a/b.ics", 200, '"1"')
    assert set(first.properties) == {ETAG}
    assert (second.href, second.status, second.said(ETAG)) == ("/a/c.ics", 404, "")
    assert third.status == 200


def test_what_we_ask_is_read_as_we_meant_it() -> None:
    asked = read_xml(asking_for(ETAG, webdav.HOME))
    (properties,) = asked.children
    assert [each.name for each in properties.children] == [ETAG, webdav.HOME]
    changes = read_xml(asking_for_changes("urn:<&>"))
    assert changes.name == webdav.SYNC_REPORT
    assert changes.said(webdav.SYNC_TOKEN) == "urn:<&>"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"text",
        b"<a>",
        b"<a></b>",
        b'<?xml version="1.0" encoding="nonsense"?><a/>',
        b"<!DOCTYPE a><a/>",
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b"<a>&b;</a>",
        b"<a>" * 100 + b"</a>" * 100,
        b'<a xmlns:x="DAV:"><y:b/></a>',
    ],
)
def test_what_is_no_good_is_said_so(body: bytes) -> None:
    with pytest.raises(NotWebDav):
        read_xml(body)


def test_what_has_too_many_parts_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webdav, "_MOST_ELEMENTS", 100)
    with pytest.raises(NotWebDav):
        read_xml(b"<a>" + b"<b/>" * 200 + b"</a>")


def test_an_answer_of_another_kind_is_none() -> None:
    with pytest.raises(NotWebDav):
        read_multistatus(b"<html/>")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (b'<e xmlns="DAV:"/>', ""),
        (b'<error xmlns="DAV:"/>', ""),
        (b'<error xmlns="DAV:"><valid-sync-token/></error>', "valid-sync-token"),
        (b'<error xmlns="DAV:"><c:x xmlns:c="u"><y/></c:x></error>', "x"),
        (b"no", ""),
    ],
)
def test_the_rule_that_was_broken_is_read(body: bytes, name: str) -> None:
    assert precondition(body) == name


def test_everything_below_is_found_in_order() -> None:
    root = read_xml(b"<a><b><c/></b><d>t</d></a>")
    assert [each.name for each in root.below()] == ["b", "c", "d"]
    assert root.said("d") == "t"
    assert root.said("x") == ""
    assert root.child("x") is None


@given(st.binary(max_size=300))
def test_nothing_a_server_sends_ends_the_reading_otherwise(body: bytes) -> None:
    try:
        read_multistatus(body)
    except NotWebDav:
        return
