"""What a person does in the window is undone and done again, or says why it cannot."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeAlias

import pytest

from pinmycal_desktop.model.booking import BookingStatus, Origin
from pinmycal_desktop.model.commands.access import CreateToken, RevokeToken
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    ConfirmBooking,
    DeclineBooking,
    RescheduleBooking,
    RestoreBooking,
)
from pinmycal_desktop.model.commands.setup import (
    RemoveEventType,
    RemovePrivateLink,
    RemoveSchedule,
    SaveAccount,
    SaveEventType,
    SavePrivateLink,
    SaveSchedule,
)
from pinmycal_desktop.model.commands.webhooks import (
    RemoveWebhookEndpoint,
    SaveWebhookEndpoint,
)
from pinmycal_desktop.model.event_type import Confirmation
from pinmycal_desktop.model.private_link import PrivateLink
from pinmycal_desktop.model.schedule import DateOverride
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.ui.undo import Step, UndoStack
from pinmycal_desktop.wire.token import new_token
from tests.builders import NOW, ZONE, a_schedule, a_wish, an_event_type, at

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.ui.operations import Operations

PENDING = BookingStatus.PENDING

Deed: TypeAlias = "Callable[[Diary], Command]"
"""Prepares the diary, and returns what a person then does in the window."""


def booked(diary: Diary, *, waits: bool = False) -> int:
    """Make a booking, which waits for the host if it shall; return its id."""
    how = Confirmation.ALWAYS if waits else Confirmation.NEVER
    kind = an_event_type(title="Asked", slug="asked", confirmation=how)
    made = diary.run(SaveEventType(event_type=kind)).event_type
    return diary.run(a_wish(event_type_id=made.id)).booking.id


def moved(diary: Diary) -> Command:
    return RescheduleBooking(
        booking_id=booked(diary), start=at(10, 13), origin=Origin.WINDOW
    )


def cancelled(diary: Diary) -> Command:
    return CancelBooking(booking_id=booked(diary), reason="ill", origin=Origin.WINDOW)


def restored(diary: Diary) -> Command:
    command = cancelled(diary)
    gone = diary.run(command).booking
    return RestoreBooking(booking_id=gone.id, origin=Origin.WINDOW)


def confirmed(diary: Diary) -> Command:
    return ConfirmBooking(booking_id=booked(diary, waits=True), origin=Origin.WINDOW)


def declined(diary: Diary) -> Command:
    return DeclineBooking(booking_id=booked(diary, waits=True), origin=Origin.WINDOW)


def hours_changed(diary: Diary) -> Command:
    schedule = diary.schedules.default()
    day = DateOverride(first=date(2026, 3, 20), last=date(2026, 3, 22))
    monday, *rest = schedule.week
    week = (rest[-1], *rest[:-1], monday)
    assert len(week) == len(schedule.week)
    return SaveSchedule(schedule=replace(schedule, week=week, overrides=(day,)))  # type: ignore[arg-type]  # seven days


def schedule_made(_diary: Diary) -> Command:
    return SaveSchedule(schedule=a_schedule(name="Evenings", is_default=False))


def schedule_removed(diary: Diary) -> Command:
    made = diary.run(schedule_made(diary)).schedule
    return RemoveSchedule(schedule_id=made.id, expected_revision=made.revision)


def type_made(_diary: Diary) -> Command:
    return SaveEventType(event_type=an_event_type(title="New", slug="new"))


def type_changed(diary: Diary) -> Command:
    kind = diary.event_types.all()[0]
    changed = replace(kind, title="Other", lengths=(20, 40), buffer_after=5)
    return SaveEventType(event_type=changed)


def type_hidden(diary: Diary) -> Command:
    return SaveEventType(event_type=replace(diary.event_types.all()[0], is_hidden=True))


def type_removed(diary: Diary) -> Command:
    kind = diary.event_types.all()[-1]
    return RemoveEventType(event_type_id=kind.id, expected_revision=kind.revision)


def account_changed(diary: Diary) -> Command:
    account, host = diary.account.local(), diary.account.host()
    return SaveAccount(
        account_id=account.id,
        name="Work",
        zone="Asia/Tokyo",
        host_name="M. Holt",
        host_email=host.email,
        schedule_ids=tuple(each.id for each in diary.schedules.all()),
    )


def a_link(diary: Diary) -> PrivateLink:
    kind = diary.event_types.all()[0]
    ends = NOW + timedelta(days=2)
    return PrivateLink(
        code="c0de", event_type_id=kind.id, expires_at=ends, created_at=NOW
    )


def link_made(diary: Diary) -> Command:
    return SavePrivateLink(link=a_link(diary))


def link_removed(diary: Diary) -> Command:
    diary.run(link_made(diary))
    return RemovePrivateLink(code="c0de")


DEEDS: tuple[Deed, ...] = (
    *(moved, cancelled, restored, confirmed, declined, lambda _diary: a_wish()),
    *(hours_changed, schedule_made, schedule_removed),
    *(type_made, type_changed, type_hidden, type_removed),
    *(account_changed, link_made, link_removed),
)


def what_is_there(diary: Diary) -> object:
    """Return all that a person sees: without numbers, which only ever rise."""
    week = diary.week(Span.of_days(date(2026, 3, 9), date(2026, 3, 22), ZONE))
    kinds = diary.event_types.all()
    return (
        [(each.span, each.attendee) for each in week.bookings if _is_on(each)],
        [(e.span, e.status, e.location) for e in week.bookings if e.status is PENDING],
        [replace(e, id=0, revision=0, uid="", position=0) for e in kinds],
        [replace(e, id=0, revision=0) for e in diary.schedules.all()],
        replace(diary.account.local(), revision=0),
        diary.account.host().name,
        [e.code for kind in kinds for e in diary.private_links.of_event_type(kind.id)],
    )


def _is_on(booking: Booking) -> bool:
    return booking.status.takes_time


def take_back(qtbot: QtBot, stack: UndoStack) -> None:
    with qtbot.waitSignal(stack.undone):
        stack.undo()


@pytest.mark.parametrize("deed", DEEDS)
def test_everything_is_undone_and_done_again(
    qtbot: QtBot, diary: Diary, operations: Operations, deed: Deed
) -> None:
    command = deed(diary)
    before = what_is_there(diary)
    stack = UndoStack(operations)
    stack.did("Done.", diary.run(command))
    after = what_is_there(diary)
    assert after != before
    take_back(qtbot, stack)
    assert what_is_there(diary) == before
    with qtbot.waitSignal(stack.redone):
        stack.redo()
    assert what_is_there(diary) == after
    take_back(qtbot, stack)
    assert what_is_there(diary) == before


def test_what_has_no_way_back_says_so_and_is_no_hindrance(
    qtbot: QtBot, diary: Diary, operations: Operations
) -> None:
    stack, ends = UndoStack(operations), list[tuple[str, str, bool]]()

    def hear(step: Step, was_done: bool) -> None:  # noqa: FBT001 - a signal's
        assert step.final is not None
        ends.append((step.words, step.final.code, was_done))

    stack.ended.connect(hear)
    stack.did("Booked.", diary.run(a_wish()))
    made = new_token()
    token = diary.run(
        CreateToken(account_id=1, name="Desk", digest=made.digest, hint=made.hint)
    )
    stack.did("Token created.", token)
    diary.run(SaveWebhookEndpoint(account_id=1, name="hook"))
    stack.did("Closed.", diary.run(RemoveWebhookEndpoint(name="hook")))
    stack.undo()
    assert ends.pop() == ("Closed.", "final.secret", True)
    take_back(qtbot, stack)  # the token is revoked
    assert diary.tokens.all()[0].revoked_at is not None
    stack.redo()
    assert ends.pop() == ("Token created.", "final.token", False)
    assert stack.redo_words == ""
    take_back(qtbot, stack)
    assert stack.undo_words == ""
    stack.did("Revoked.", diary.run(RevokeToken(token_id=token.token.id)))
    assert stack.undo_words == ""  # it was over already: nothing was done
