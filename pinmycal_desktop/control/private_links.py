"""Private links from the command line: named, made, removed, here or at a service."""

from __future__ import annotations

from secrets import token_urlsafe
from typing import TYPE_CHECKING

from pinmycal_desktop.control.accounts import find_account
from pinmycal_desktop.control.offers import find_event_type
from pinmycal_desktop.control.once import once_for
from pinmycal_desktop.control.setup_replies import LinkLine, Links
from pinmycal_desktop.control.times import read_days
from pinmycal_desktop.model.commands.setup import RemovePrivateLink, SavePrivateLink
from pinmycal_desktop.model.private_link import PrivateLink

if TYPE_CHECKING:
    from datetime import datetime

    from pinmycal_desktop.control.desk import Desk
    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.control.setup_requests import PrivateLinks
    from pinmycal_desktop.model.event_type import EventType

_LETTERS = 24


def private_links(desk: Desk, request: PrivateLinks) -> Reply:
    """Name the links of an event type, after one was made or removed."""
    account = find_account(desk, request.account) if request.account else None
    kind = find_event_type(desk.diary, request.event_type, account)
    home = desk.diary.account.get(kind.account_id)
    act = _here if home.connection is None else _there
    return Links(zone=desk.zone, event_type=kind.slug, links=act(desk, request, kind))


def _here(desk: Desk, request: PrivateLinks, kind: EventType) -> tuple[LinkLine, ...]:
    """Keep them in this computer's own data."""
    run, once = desk.diary.run, once_for(request)
    if request.makes:
        link = PrivateLink(
            code=token_urlsafe(_LETTERS),
            event_type_id=kind.id,
            expires_at=_end(desk, request),
            most_uses=request.uses or 1,
            created_at=desk.clock(),
        )
        run(SavePrivateLink(link=link), once=once)
    elif request.remove:
        run(RemovePrivateLink(code=request.remove), once=once)
    return tuple(
        LinkLine(
            code=each.code,
            ends_at=each.expires_at,
            most_uses=None if each.expires_at else each.most_uses,
            uses=each.uses,
            is_over=each.is_over(desk.clock()),
        )
        for each in desk.diary.private_links.of_event_type(kind.id)
    )


def _there(desk: Desk, request: PrivateLinks, kind: EventType) -> tuple[LinkLine, ...]:
    """Ask the service for them; it is told at once, for it makes the address."""
    cloud = desk.cloud
    assert cloud is not None, "a request that asks a service needs an owner"
    if request.makes:
        end = _end(desk, request)
        uses = None if end else request.uses or 1
        cloud.make_private_link(kind.id, expires_at=end, most_uses=uses)
    elif request.remove:
        cloud.remove_private_link(kind.id, request.remove)
    return tuple(
        LinkLine(
            code=each.code,
            url=each.url,
            ends_at=each.expires_at,
            most_uses=each.most_uses,
            uses=each.uses,
            is_over=each.is_over,
        )
        for each in cloud.private_links(kind.id)
    )


def _end(desk: Desk, request: PrivateLinks) -> datetime | None:
    """Return the end of the last day of a new link."""
    if not request.until:
        return None
    return read_days(
        first="",
        last=request.until,
        days=None,
        usual=1,
        now=desk.clock(),
        zone=desk.zone,
    ).end
