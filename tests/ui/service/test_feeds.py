"""Feeds on the service page: made, shown once, removed, given again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import httpx
from PySide6.QtTest import QTest

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.commands.feeds import NoteFeed
from pinmycal_desktop.model.feed import FeedDetail, FeedShape
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.span import start_of_day
from pinmycal_desktop.model.view_query import Query
from pinmycal_desktop.ui.query_words import query_words
from pinmycal_desktop.ui.service.feed_dialog import FeedDialog
from tests.ui.pages import ZONE
from tests.ui.service.test_service_page import page, press, service, switch_on

if TYPE_CHECKING:
    from pathlib import Path

    from pinmycal_desktop.diary import Outcome
    from pinmycal_desktop.ui.service.page import ServicePage
    from tests.ui.pages import Place

__all__ = ["page", "service"]  # the fixtures


def asked(place: Place, page: ServicePage) -> FeedDialog:
    """Ask for a new feed, and return the dialog once it knows the event types."""
    press(page, "New feed…")
    (dialog,) = page.findChildren(FeedDialog)
    place.qtbot.waitUntil(lambda: dialog.event_type.field.count() > 1)
    return dialog


def test_an_address_is_shown_once_and_can_be_read(
    place: Place, page: ServicePage
) -> None:
    feeds = page.feeds
    without = asked(place, page)
    assert not without.address_button.isEnabled()
    assert without._off.isVisible()
    assert "switch it on first" in without._off.text()
    page.findChildren(FeedDialog)[0].reject()
    place.qtbot.waitUntil(lambda: not page.findChildren(FeedDialog))
    switch_on(place, page)
    place.qtbot.waitUntil(lambda: bool(feeds._url))
    dialog = asked(place, page)
    dialog.name.field.setText("Work")
    dialog.detail.field.set_value(FeedDetail.TITLES)
    with place.qtbot.waitSignal(feeds.done) as heard:
        dialog.address_button.click()
    assert heard.args is not None
    assert heard.args[0] == "Work can be read now."
    address = feeds.address.text()
    assert "X-WR-CALNAME:Work" in httpx.get(address).text
    place.qtbot.waitUntil(lambda: "last read" in "".join(feeds.texts()))
    assert "Titles and times" in feeds.texts()[0]
    press(page, "I have copied it")
    assert feeds.address.text() == ""


def test_what_does_not_fit_is_said_in_its_place(
    place: Place, page: ServicePage, tmp_path: Path
) -> None:
    page.feeds.tell_url("http://127.0.0.1:1")
    dialog = asked(place, page)
    dialog.address_button.click()
    place.qtbot.waitUntil(lambda: bool(dialog.name.error()))
    dialog.name.field.setText("Work")
    QTest.keyClicks(dialog.until.field, "nonsense")
    dialog.address_button.click()
    assert "31 Dec" in dialog.until.error()
    dialog.until.field.set_value(date(2020, 1, 1))
    dialog.address_button.click()
    place.qtbot.waitUntil(lambda: "over already" in dialog.until.error())
    dialog.until.field.set_value(None)
    dialog.take_file(str(tmp_path / ("x" * 1000)))
    place.qtbot.waitUntil(dialog._banner.isVisible)
    assert place.diary.feeds.all() == ()


def test_the_days_are_published_with_their_filters(
    place: Place, page: ServicePage, tmp_path: Path
) -> None:
    asked_for = Query(person="Ava", hidden_types=frozenset({None, 1}))
    page.feeds._services = replace(page.feeds._services, view=lambda: asked_for)
    dialog = asked(place, page)
    assert dialog.whose._hint.text() == ""
    dialog.whose.field.set_value(True)
    dialog.whose.field.chosen.emit(True)
    kind = place.diary.event_types.get(1).title
    assert dialog.whose._hint.text() == (
        f"Now: with Ava, without {kind}, those of no type."
        " The feed keeps to these filters."
    )
    with place.qtbot.waitSignal(page.feeds.done):
        dialog.take_file(str(tmp_path / "with-ava.ics"))
    (feed,) = place.diary.feeds.all()
    assert feed.shape.view == asked_for
    place.qtbot.waitUntil(lambda: "filters of its own" in "".join(page.feeds.texts()))


def test_every_shape_can_be_chosen(
    place: Place, page: ServicePage, tmp_path: Path
) -> None:
    dialog = asked(place, page)
    kind = place.diary.event_types.all()[0]
    dialog.detail.field.set_value(FeedDetail.BUSY)
    dialog.event_type.field.set_value(kind.id)
    dialog.statuses.field.set_value((BookingStatus.CONFIRMED,))
    dialog.instead.field.setText("Away")
    dialog.until.field.set_value(date(2026, 12, 31))
    with place.qtbot.waitSignal(page.feeds.done):
        dialog.take_file(str(tmp_path / "shared.ics"))
    (feed,) = place.diary.feeds.all()
    assert feed.name == "shared"
    assert feed.shape == FeedShape(
        detail=FeedDetail.BUSY,
        event_type_ids=(kind.id,),
        statuses=(BookingStatus.CONFIRMED,),
        mask="Away",
    )
    assert feed.ends_at == start_of_day(date(2027, 1, 1), ZONE)
    place.qtbot.waitUntil(lambda: "until" in "".join(page.feeds.texts()))


def test_a_feed_in_a_file_is_removed_and_given_again(
    place: Place, page: ServicePage, tmp_path: Path
) -> None:
    feeds = page.feeds
    with place.qtbot.waitSignal(feeds.done):
        asked(place, page).take_file(str(tmp_path / "shared.ics"))
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


def test_a_query_is_told_filter_by_filter() -> None:
    types, accounts = {1: "Intro", 2: "Support"}, {1: "Here", 2: "Work"}
    asked_for = Query(
        text="budget",
        statuses=frozenset({BookingStatus.PENDING}),
        only_type=2,
        only_account=2,
        hidden_accounts=frozenset({1, 7}),
    )
    told = query_words(asked_for, types, accounts)
    assert told == ("“budget”", "Needs reply", "Support", "Work", "without Here")
    assert query_words(Query(only_type=9), types, accounts) == ()
