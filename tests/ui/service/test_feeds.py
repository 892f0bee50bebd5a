"""Feeds on the service page: made, shown once, removed, given again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from pinmycal_desktop.model.commands.feeds import NoteFeed
from pinmycal_desktop.model.feed import FeedDetail
from pinmycal_desktop.model.message import Message
from tests.ui.service.test_service_page import page, press, service, switch_on

if TYPE_CHECKING:
    from pathlib import Path

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.ui.service.page import ServicePage
    from tests.ui.pages import Place

__all__ = ["page", "service"]  # the fixtures


def test_an_address_is_shown_once_and_can_be_read(
    place: Place, page: ServicePage
) -> None:
    feeds = page.feeds
    assert not feeds.add_button.isEnabled()
    switch_on(place, page)
    place.qtbot.waitUntil(feeds.add_button.isEnabled)
    feeds.name.setText("Work")
    feeds.detail.set_value(FeedDetail.TITLES)
    with place.qtbot.waitSignal(feeds.done) as heard:
        press(page, "Make an address")
    assert heard.args is not None
    assert heard.args[0] == "Work can be read now."
    address = feeds.address.text()
    assert "X-WR-CALNAME:Work" in httpx.get(address).text
    place.qtbot.waitUntil(lambda: "last read" in "".join(feeds.texts()))
    assert "Titles and times" in feeds.texts()[0]
    press(page, "I have copied it")
    assert feeds.address.text() == ""


def test_a_feed_needs_a_name(place: Place, page: ServicePage) -> None:
    page.feeds.tell_url("http://127.0.0.1:1")
    page.feeds._add_address()
    place.qtbot.waitUntil(lambda: bool(page.feeds._error.text()))
    assert page.feeds.name.property("wrong")


def test_a_feed_in_a_file_is_removed_and_given_again(
    place: Place, page: ServicePage, tmp_path: Path
) -> None:
    feeds = page.feeds
    with place.qtbot.waitSignal(feeds.done):
        feeds.add_file(str(tmp_path / "shared.ics"))
    place.qtbot.waitUntil(lambda: len(feeds.texts()) == 1)
    assert "shared, " in feeds.texts()[0]
    assert "never read" in feeds.texts()[0]
    (feed,) = place.diary.feeds.all()
    trouble = Message.of("feed.cannot-write", name="shared.ics", why="disk full")
    place.diary.run(NoteFeed(feed_id=feed.id, trouble=trouble))
    place.qtbot.waitUntil(lambda: "disk full" in feeds.texts()[0])
    with place.qtbot.waitSignal(feeds.done) as heard:
        press(page, "Remove")
    assert heard.args is not None
    outcome: Outcome = heard.args[1]
    place.qtbot.waitUntil(lambda: not feeds.texts())
    assert outcome.undo is not None
    place.diary.run(outcome.undo)
    place.qtbot.waitUntil(lambda: len(feeds.texts()) == 1)
