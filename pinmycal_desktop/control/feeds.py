"""Feeds: what other calendar programs may read."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from pinmycal_desktop.control.accounts import find_account
from pinmycal_desktop.control.calendar_replies import FeedLine, Feeds
from pinmycal_desktop.control.hosts import find_host
from pinmycal_desktop.control.offers import find_event_type
from pinmycal_desktop.control.once import once_for
from pinmycal_desktop.model.commands.feeds import RemoveFeed, SaveFeed
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.model.feed import Feed, FeedShape
from pinmycal_desktop.model.span import start_of_day
from pinmycal_desktop.model.view_query import Query

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.control import calendar_requests
    from pinmycal_desktop.control.desk import Desk
    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.diary import Diary


def list_feeds(desk: Desk, _: calendar_requests.ListFeeds) -> Reply:
    """Name the feeds."""
    return _answer(desk, desk.diary.feeds.all())


def add_feed(desk: Desk, request: calendar_requests.AddFeed) -> Reply:
    """Give a feed from now on."""
    named = find_host(desk.diary, request.host) if request.host else None
    host = named or desk.diary.account.host()
    types = (find_event_type(desk.diary, each) for each in request.event_types)
    until = None
    if request.until is not None:
        until = start_of_day(request.until + timedelta(days=1), desk.zone)
    feed = Feed(
        uid=str(uuid5(NAMESPACE_URL, request.key)),
        account_id=host.account_id,
        host_id=host.id,
        name=request.name,
        shape=FeedShape(
            detail=request.detail,
            event_type_ids=tuple(each.id for each in types),
            statuses=request.statuses,
            mask=request.mask,
            view=_view(desk, request),
        ),
        hint=request.hint,
        path=request.path,
        made_at=desk.clock(),
        ends_at=until,
    )
    command = SaveFeed(feed=feed, digest=request.digest)
    outcome = desk.diary.run(command, once=once_for(request))
    return _answer(desk, (outcome.feed,))


def remove_feed(desk: Desk, request: calendar_requests.RemoveFeed) -> Reply:
    """Give a feed no more."""
    once = once_for(request)
    outcome = desk.diary.kept(once)
    if outcome is None:
        found = _find(desk.diary, request.feed)
        outcome = desk.diary.run(RemoveFeed(feed_id=found.id), once=once)
    return _answer(desk, (outcome.feed,))


def _view(desk: Desk, request: calendar_requests.AddFeed) -> Query | None:
    """Return what narrows a feed of every account; None for one host's. NotFound."""
    narrow = request.account or request.person or request.text
    if not narrow and not request.is_of_all:
        return None
    account = find_account(desk, request.account).id if request.account else None
    return Query(text=request.text, person=request.person, only_account=account)


def _find(diary: Diary, name: str) -> Feed:
    """Return the feed of a number or a name; raises NotFound."""
    wanted = name.strip()
    for each in diary.feeds.all():
        if wanted in {str(each.id), each.name}:
            return each
    raise NotFound("feed", name)


def _answer(desk: Desk, found: Iterable[Feed]) -> Feeds:
    """Return the reply that names feeds."""
    names = {each.id: each.username for each in desk.diary.account.hosts()}
    lines = (
        FeedLine(
            id=each.id,
            name=each.name,
            host=names.get(each.host_id, ""),
            detail=each.shape.detail.value,
            event_type_ids=each.shape.event_type_ids,
            statuses=tuple(status.value for status in each.shape.statuses),
            mask=each.shape.mask,
            hint=each.hint,
            path=each.path,
            ends_at=each.ends_at,
            used_at=each.used_at,
            trouble=each.trouble,
        )
        for each in found
    )
    return Feeds(zone=desk.zone, feeds=tuple(lines))
