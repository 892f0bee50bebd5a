"""Where calendars are fetched from, and when they are fetched next."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pinmycal_desktop.model.calendar_address import (
    MOST_ADDRESS,
    Address,
    read_address,
)
from pinmycal_desktop.model.calendar_source import (
    MOST_ASKED_WAIT,
    MOST_WAIT,
    REST,
    REST_OF_FILE,
    SPREAD_AGAIN,
    CalendarSource,
    FetchProgress,
    SourceKind,
    next_fetch,
)
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.message import Message
from tests.builders import NOW

WEB, FILE = SourceKind.ADDRESS, SourceKind.FILE
DOWN = Message.of("remote.too-slow")


@pytest.mark.parametrize(
    ("typed", "kind", "whole", "shown"),
    [
        ("https://x.test/a.ics", WEB, "https://x.test/a.ics", "https://x.test/…"),
        (
            " WEBCAL://x.test/a?k=1#top ",
            WEB,
            "https://x.test/a?k=1",
            "https://x.test/…",
        ),
        ("webcals://x.test:8443", WEB, "https://x.test:8443/", "https://x.test:8443/…"),
        ("https://m:pw@x.test/a", WEB, "https://m:pw@x.test/a", "https://x.test/…"),
        ("http://localhost:1/a", WEB, "http://localhost:1/a", "http://localhost:1/…"),
        ("webcal://[::1]:1/a", WEB, "http://[::1]:1/a", "http://[::1]:1/…"),
        ("/home/me/a b.ics", FILE, "/home/me/a b.ics", "/home/me/a b.ics"),
        ("C:\\me\\a.ics", FILE, "C:\\me\\a.ics", "C:\\me\\a.ics"),
        ("C:/me/a.ics", FILE, "C:/me/a.ics", "C:/me/a.ics"),
        ("\\\\nas\\a.ics", FILE, "\\\\nas\\a.ics", "\\\\nas\\a.ics"),
        ("file:///home/me/a%20b.ics", FILE, "/home/me/a b.ics", "/home/me/a b.ics"),
        ("file:///C:/me/a.ics", FILE, "C:/me/a.ics", "C:/me/a.ics"),
    ],
)
def test_addresses_and_files_are_told_apart(
    typed: str, kind: SourceKind, whole: str, shown: str
) -> None:
    address = read_address(typed)
    assert address == Address(kind=kind, whole=whole)
    assert address.shown == shown
    place = address.place("u")
    assert (place.uid, place.kind, place.shown) == ("u", kind, shown)
    assert place.digest == read_address(whole).digest


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("  ", "calendar.no-address"),
        ("a.ics", "calendar.bad-address"),
        ("ftp://x.test/a", "calendar.bad-address"),
        ("https://", "calendar.bad-address"),
        ("https://x.test:0/", "calendar.bad-address"),
        ("https://x.test:port/", "calendar.bad-address"),
        ("https://x.test/a b", "calendar.bad-address"),
        ("https://x.test/\x07", "calendar.bad-address"),
        ("file://elsewhere/a", "calendar.bad-address"),
        ("https://x.test/" + "a" * MOST_ADDRESS, "calendar.bad-address"),
        ("http://x.test/a.ics", "calendar.plain-http"),
        ("http://10.0.0.1/a.ics", "calendar.plain-http"),
    ],
)
def test_what_is_no_address_is_refused(typed: str, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_address(typed)
    assert refused.value.problems[0].message.code == code


def test_an_address_never_says_its_secret() -> None:
    address = read_address("https://mira:canary@x.test/canary?canary")
    assert "canary" not in repr(address)
    assert "canary" not in repr(address.place("u"))


def test_a_calendar_nobody_named_has_a_name() -> None:
    assert read_address("/home/me/team.ics").usual_name == "team"
    assert read_address("https://www.x.test/a").usual_name == "x.test"


def test_what_is_fetched_rests() -> None:
    good = FetchProgress()
    for kind, rest in ((WEB, REST), (FILE, REST_OF_FILE)):
        assert next_fetch(good, kind, now=NOW, chance=0.5) == NOW + rest
        assert next_fetch(good, kind, now=NOW, chance=0) == NOW + rest * 0.8
        assert next_fetch(good, kind, now=NOW, chance=1) == NOW + rest * 1.2


def test_failures_make_waits_longer_up_to_a_limit() -> None:
    progress = FetchProgress()
    waits = []
    for _ in range(20):
        progress = progress.failed(NOW, DOWN)
        waits.append(next_fetch(progress, WEB, now=NOW, chance=0.5) - NOW)
    assert waits[:4] == [timedelta(minutes=each) for each in (1, 2, 4, 8)]
    assert waits[-1] == MOST_WAIT
    assert (progress.failures, progress.trouble) == (20, DOWN)
    well = progress.unchanged(NOW)
    assert (well.failures, well.trouble, well.fetched_at) == (0, None, NOW)


def test_the_other_side_may_ask_for_a_longer_wait_but_not_for_ever() -> None:
    def wait(asked: timedelta) -> timedelta:
        return next_fetch(FetchProgress(), WEB, now=NOW, chance=0.5, asked=asked) - NOW

    assert wait(timedelta(seconds=1)) == REST
    assert wait(timedelta(hours=7)) == timedelta(hours=7)
    assert wait(timedelta(days=99)) == MOST_ASKED_WAIT


def test_after_a_week_all_of_it_is_wanted() -> None:
    assert FetchProgress().needs_all(NOW)
    progress = FetchProgress(spread_at=NOW)
    assert not progress.needs_all(NOW + SPREAD_AGAIN - timedelta(seconds=1))
    assert progress.needs_all(NOW + SPREAD_AGAIN)


def test_a_source_that_fails_is_late() -> None:
    place = read_address("/a.ics").place("u")
    source = CalendarSource(place=place, made_at=NOW, due_at=NOW)
    assert not source.is_late
    failed = CalendarSource(
        place=place, made_at=NOW, due_at=NOW, progress=FetchProgress().failed(NOW, DOWN)
    )
    assert failed.is_late
