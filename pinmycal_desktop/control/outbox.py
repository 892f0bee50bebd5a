"""The outbox and the sync from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.control.accounts import find_account
from pinmycal_desktop.control.once import once_for
from pinmycal_desktop.control.outbox_replies import (
    OutboxLine,
    OutboxList,
    SyncLine,
    SyncStates,
)
from pinmycal_desktop.control.times import read_instant
from pinmycal_desktop.model.booking import Booking, Origin
from pinmycal_desktop.model.commands.sync import (
    DropChange,
    EditChange,
    HoldChange,
    SendNow,
    SettleConflict,
)
from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.model.outbox import Choice
from pinmycal_desktop.model.overlay import starting_at
from pinmycal_desktop.model.schedule import Schedule

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pinmycal_desktop.control import outbox_requests
    from pinmycal_desktop.control.desk import Desk
    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.outbox import Thing, Waiting
    from pinmycal_desktop.model.sync_status import SyncStatus


def list_outbox(desk: Desk, _: outbox_requests.ListOutbox) -> Reply:
    """Name the changes on their way, in their order."""
    there = desk.diary.outbox.waiting(desk.clock())
    names = {each.id: each.name for each in desk.diary.account.every()}
    lines = tuple(_line(each, names[each.item.account_id]) for each in there)
    return OutboxList(zone=desk.zone, changes=lines)


def change_outbox(desk: Desk, request: outbox_requests.ChangeOutbox) -> Reply:
    """Send, hold, drop or settle a change; then name what is left."""
    command = _command(desk, request)
    desk.diary.run(command, once=once_for(request))
    there = desk.diary.outbox.waiting(desk.clock())
    names = {each.id: each.name for each in desk.diary.account.every()}
    lines = tuple(_line(each, names[each.item.account_id]) for each in there)
    return OutboxList(zone=desk.zone, changes=lines)


def sync_now(desk: Desk, request: outbox_requests.SyncNow) -> Reply:
    """Ask services now, and say how it went."""
    found = find_account(desk, request.account) if request.account else None
    if found is not None and found.connection is None:
        raise Invalid.field("account", "account.not-at-a-service")
    assert desk.syncing is not None, "a request that changes something needs an owner"
    return _states(desk, desk.syncing.sync_now(found.id if found else None))


def show_sync(desk: Desk, _: outbox_requests.ShowSync) -> Reply:
    """Say how it goes with the accounts at services."""
    return _states(desk, desk.syncing.report() if desk.syncing else ())


def _command(desk: Desk, request: outbox_requests.ChangeOutbox) -> Command:
    """Return what is asked for; raises Invalid."""
    id_, origin = request.number, Origin.COMMAND_LINE
    match request.what:
        case "send":
            return SendNow(change_id=id_)
        case "hold":
            return HoldChange(change_id=id_)
        case "drop":
            return DropChange(change_id=id_, origin=origin)
        case "mine" | "theirs":
            choice = Choice(request.what)
            return SettleConflict(change_id=id_, choice=choice, origin=origin)
        case "take":
            return _taking(desk, request)
    raise Invalid.field("what", "outbox.no-such-deed", value=request.what)


def _taking(desk: Desk, request: outbox_requests.ChangeOutbox) -> EditChange:
    """Have a change ask for a free time the service named, or for another start."""
    item = desk.diary.outbox.get(request.number)
    others = item.alternatives
    if request.start:
        zone = desk.zone
        start = read_instant("start", request.start, now=desk.clock(), zone=zone).at
    elif not others:
        raise Invalid.field("command", "outbox.no-others")
    elif request.which > len(others):
        raise Invalid.field("command", "outbox.no-such-other", count=len(others))
    else:
        start = others[request.which - 1]
    command = starting_at(item.command, start)
    if command is None:
        raise Invalid.field("command", "outbox.no-start")
    return EditChange(change_id=item.id, command=command)


def _states(desk: Desk, statuses: Iterable[SyncStatus]) -> SyncStates:
    """Return how it goes with each account, with what waits for it."""
    names = {each.id: each.name for each in desk.diary.account.every()}
    lines = []
    for each in statuses:
        items = desk.diary.outbox.items(each.account_id)
        lines.append(
            SyncLine(
                id=each.account_id,
                account=names[each.account_id],
                state=each.state.value,
                as_of=each.as_of,
                next_at=each.next_at,
                calls_left=each.calls_left,
                waiting=len(items),
                needs_somebody=sum(i.state.needs_somebody for i in items),
                trouble=each.trouble,
            )
        )
    pace = desk.syncing.pace() if desk.syncing else None
    return SyncStates(
        zone=desk.zone,
        accounts=tuple(lines),
        every_seconds=round(pace.every.total_seconds()) if pace else None,
        pace=pace.reason.value if pace else "",
        is_looked_at=pace is not None and pace.is_looked_at,
    )


def _line(waiting: Waiting, account: str) -> OutboxLine:
    """Return a change as it may be shown."""
    item = waiting.item
    wished = item.wished
    return OutboxLine(
        id=item.id,
        account=account,
        kind=item.kind.value,
        title=wished.name if isinstance(wished, Schedule) else wished.title,
        person=wished.attendee.name if isinstance(wished, Booking) else "",
        start_at=_start(wished),
        from_at=_start(item.base) if _start(item.base) != _start(wished) else None,
        theirs_at=_start(item.theirs),
        theirs_is_off=_is_off(item.theirs),
        state=item.state.value,
        wait=waiting.wait.value,
        behind=waiting.behind.id if waiting.behind else None,
        made_at=item.made_at,
        leaves_at=item.not_before,
        attempts=item.attempts,
        trouble=item.trouble,
        alternatives=item.alternatives,
    )


def _start(thing: Thing | None) -> datetime | None:
    """Return when a booking starts; None for what is none."""
    return thing.span.start if isinstance(thing, Booking) else None


def _is_off(thing: Thing | None) -> bool:
    """Whether a thing is a booking that takes no time any more."""
    return isinstance(thing, Booking) and not thing.status.takes_time
