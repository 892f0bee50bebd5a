"""Live updates from the command line: how they are, where from, and what arrived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.control.accounts import find_account
from pinmycal_desktop.control.live_replies import (
    ArrivalLine,
    Arrivals,
    GapLine,
    LiveLine,
    LiveStates,
    RefusedLine,
)
from pinmycal_desktop.control.once import once_for
from pinmycal_desktop.control.replies import Done
from pinmycal_desktop.model.commands.live import ChooseLive
from pinmycal_desktop.model.commands.sync import AskFor
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.live import LiveSource, LiveState, LiveStatus

if TYPE_CHECKING:
    from pinmycal_desktop.control import live_requests
    from pinmycal_desktop.control.desk import Desk
    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.model.account import Account

MOST = 100


def show_live(desk: Desk, _: live_requests.ShowLive) -> Reply:
    """Say how live updates of each account are."""
    return _states(desk)


def _states(desk: Desk) -> LiveStates:
    names = {each.id: each.name for each in desk.diary.account.every()}
    lines = (_line(each, names) for each in _statuses(desk))
    programs = desk.live.programs() if desk.live is not None else ()
    return LiveStates(zone=desk.zone, accounts=tuple(lines), programs=programs)


def choose_live(desk: Desk, request: live_requests.ChooseLiveSource) -> Reply:
    """Choose where an account's service shall tell of changes."""
    found = _at_a_service(desk, request.account)
    source = LiveSource(request.source)
    there = desk.live.programs() if desk.live is not None else ()
    if source is LiveSource.TUNNEL and request.value not in there:
        raise Invalid.field("program", "live.no-such-program", name=request.value)
    command = ChooseLive(
        account_id=found.id,
        source=source,
        program=request.value if source is LiveSource.TUNNEL else "",
        address=request.value if source is LiveSource.ADDRESS else "",
    )
    desk.diary.run(command, once=once_for(request))
    return _states(desk)


def list_arrivals(desk: Desk, request: live_requests.ListArrivals) -> Reply:
    """Name the latest webhooks that arrived, and changes nobody told of."""
    only = _at_a_service(desk, request.account).id if request.account else None
    names = {each.id: each.name for each in desk.diary.account.every()}
    there = {each.delivery.id: each for each in desk.diary.live.arrivals(MOST)}
    lines = []
    for each in desk.diary.webhooks.deliveries(MOST):
        arrival = there.get(each.id)
        if only is not None and (arrival is None or arrival.account_id != only):
            continue
        lines.append(
            ArrivalLine(
                number=each.id,
                at=each.received_at,
                account=names.get(arrival.account_id, "") if arrival else "",
                trigger=each.trigger,
                subject=each.subject,
                is_waiting=arrival is not None and arrival.is_waiting,
            )
        )
    gaps = (
        GapLine(
            account=names.get(gap.account_id, ""),
            subject=gap.remote_id,
            changed_at=gap.changed_at,
            found_at=gap.found_at,
            told_at=gap.told_at,
        )
        for gap in desk.diary.live.gaps(desk.clock(), MOST)
        if only in (None, gap.account_id)
    )
    limit = max(1, min(request.limit, MOST))
    return Arrivals(
        zone=desk.zone,
        arrivals=tuple(lines[:limit]),
        gaps=tuple(gaps)[:limit],
        refused=_refused(desk, names, only)[:limit],
    )


def _refused(
    desk: Desk, names: dict[int, str], only: int | None
) -> tuple[RefusedLine, ...]:
    """Return the webhooks that were not taken, the newest first."""
    local = desk.diary.account.local().id
    places = {each.name: each.account_id for each in desk.diary.webhooks.endpoints()}
    return tuple(
        RefusedLine(
            at=each.received_at,
            account="" if owner == local else names.get(owner, ""),
            endpoint=each.endpoint,
            why=each.why,
        )
        for each in desk.diary.refusals.latest()
        if (owner := places.get(each.endpoint, 0)) == only or only is None
    )


def replay(desk: Desk, request: live_requests.Replay) -> Reply:
    """Have the booking that a webhook named read again."""
    there = {each.delivery.id: each for each in desk.diary.live.arrivals(MOST)}
    found = there.get(request.number)
    if found is None:
        raise NotFound("arrival", request.number)
    if not found.delivery.subject:
        raise Invalid.field("number", "live.names-nothing")
    uids = (found.delivery.subject,)
    command = AskFor(account_id=found.account_id, uids=uids)
    desk.diary.run(command, once=once_for(request))
    return Done()


def _at_a_service(desk: Desk, name: str) -> Account:
    """Return the account of a name; raises Invalid for the local one, and NotFound."""
    found = find_account(desk, name)
    if found.connection is None:
        raise Invalid.field("account", "account.not-at-a-service")
    return found


def _statuses(desk: Desk) -> tuple[LiveStatus, ...]:
    """Return how live updates are; where nobody keeps them, what was chosen."""
    if desk.live is not None:
        return desk.live.statuses()
    return tuple(
        LiveStatus(
            channel=each,
            state=LiveState.OFF
            if each.source is LiveSource.OFF
            else LiveState.NO_SERVICE,
        )
        for each in desk.diary.live.channels()
    )


def _line(status: LiveStatus, names: dict[int, str]) -> LiveLine:
    channel = status.channel
    return LiveLine(
        id=channel.account_id,
        account=names.get(channel.account_id, ""),
        state=status.state.value,
        source=channel.source.value,
        chosen=channel.address or channel.program,
        url=channel.url,
        subscription=channel.webhook_id,
        since=channel.since,
        checked_at=channel.checked_at,
        trouble=status.trouble,
    )
