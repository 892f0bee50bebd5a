"""What a service tells of bookings, taken in: rows and cursors in one transaction.

A booking of a chain of moves stays one booking here, whatever order its names come in.
A listing that lacks a row says nothing about it. What was changed here and has still
to be sent stays on top.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.cloud.reading import Reader
from pinmycal_desktop.diary.cloud.showing import finish, settled, show, take_truth
from pinmycal_desktop.diary.live import LIVE, note_untold
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.model.news import News, news_of
from pinmycal_desktop.model.outbox import SubjectKind
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.store import accounts, bookings, outbox, remote_rows
from pinmycal_desktop.store.remote_rows import RemoteRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import Booking
    from pinmycal_desktop.model.commands.sync import AskFor, NoteMissing, TakeInPage
    from pinmycal_desktop.model.outbox import OutboxItem
    from pinmycal_desktop.model.remote import RemoteBooking

_BOOKING = SubjectKind.BOOKING
_HINTS = Changes(parts=frozenset({Part.HINTS}))
_MANY = 50
"""Beyond so many spans one that holds them all says enough."""


class Intake:
    """The taking in of some bookings of one account, within one transaction."""

    def __init__(self, work: Work, account_id: int) -> None:
        account = accounts.get(work.db, account_id)
        if account is None:
            raise NotFound("account", account_id)
        self._work = work
        self._account_id = account_id
        self._reader = Reader.of(work.db, account, work.now)
        self._known: dict[str, RemoteRow] = {}
        self._rows: dict[str, RemoteRow] = {}
        self._new: list[RemoteBooking] = []
        self._spans: list[Span] = []
        self._ids: set[int] = set()
        self.changed: list[RemoteBooking] = []
        """What the service tells otherwise than before."""
        self.news: list[News] = []
        self._unsent = outbox.unsent_subjects(work.db, account_id, _BOOKING)

    def take(self, told: Iterable[RemoteBooking], *, again: bool = False) -> None:
        """Take in bookings; `again` also those that say what is known already."""
        page = {each.uid: each for each in told}
        self._look_up(page.values())
        for remote in _formers_first(page):
            known = self._known.get(remote.uid)
            if not again and known and known.document == remote.document:
                continue
            self.changed.append(remote)
            self._take(remote, known)
        self._store()

    def settle(self, item: OutboxItem, remote: RemoteBooking) -> None:
        """Take in what a service answered to a change, which is thereby done."""
        self._look_up((remote,))
        known = self._known.get(remote.uid)
        if item.base is None and known and known.local_id not in (0, item.subject_id):
            item = self._seated(item, known.local_id)
        finish(self._work, item)
        old = self._name_now(item.subject_id)
        if old is not None and old.remote_id != remote.uid:
            self._note(replace(old, successor=remote.uid))
        self._note(self._row(remote, item.subject_id))
        self._renew(item.subject_id, remote, judges=False)
        self._store()

    def _seated(self, item: OutboxItem, meeting_id: int) -> OutboxItem:
        """Let a booking that became a seat in a meeting known here be that meeting."""
        stray = bookings.get(self._work.db, item.subject_id, erased=True)
        about = outbox.unsent_about(self._work.db, _BOOKING, item.subject_id)
        for each in about:
            outbox.update(self._work.db, replace(each, subject_id=meeting_id))
        if stray is not None:
            bookings.delete(self._work.db, [stray.id])
            self._spans.append(stray.span)
            self._ids.add(stray.id)
        return replace(item, subject_id=meeting_id)

    def changes(self) -> Changes:
        """Return what was touched."""
        if not self._ids:
            return Changes()
        spans = self._spans
        if len(spans) > _MANY:
            first = min(each.start for each in spans)
            spans = [Span(first, max(each.end for each in spans))]
        return Changes(
            parts=frozenset({Part.BOOKINGS, Part.OUTBOX}),
            spans=tuple(spans),
            booking_ids=frozenset(self._ids),
        )

    def _look_up(self, told: Iterable[RemoteBooking]) -> None:
        """Read what is known of all names the bookings speak of."""
        names = {
            name
            for each in told
            for name in (each.uid, each.rescheduled_from_uid, each.rescheduled_to_uid)
            if name
        }
        found = remote_rows.named(self._work.db, self._account_id, _BOOKING, names)
        self._known.update(found)

    def _take(self, remote: RemoteBooking, known: RemoteRow | None) -> None:
        """Take in one booking."""
        if remote.rescheduled_to_uid:
            self._take_former(remote, known)
            return
        if known is not None and known.successor:
            # It was moved on already, and this was said before.
            return
        local_id = known.local_id if known else 0
        local_id = local_id or self._of_former(remote) or self._of_operation(remote)
        if local_id:
            self._note(self._row(remote, local_id))
            self._renew(local_id, remote)
        else:
            self._new.append(remote)

    def _take_former(self, remote: RemoteBooking, known: RemoteRow | None) -> None:
        """Take in the former form of a booking that was moved: a name, and no more.

        Where it is now is told under its new name; that is asked for if need be.
        """
        local_id = known.local_id if known else 0
        local_id = local_id or self._of_former(remote)
        later = self._known.get(remote.rescheduled_to_uid)
        if later is not None and later.local_id and local_id:
            local_id = self._joined(local_id, later)
        row = self._row(remote, local_id or (later.local_id if later else 0))
        self._note(replace(row, successor=remote.rescheduled_to_uid))

    def _joined(self, local_id: int, later: RemoteRow) -> int:
        """Let two bookings that turn out to be one be one; return which.

        The older one stays, with all that was said of the later one, unless something
        is on its way about that.
        """
        stray = bookings.get(self._work.db, later.local_id, erased=True)
        if stray is None or stray.id == local_id or stray.id in self._unsent:
            return later.local_id
        remote_rows.lead(self._work.db, _BOOKING, stray.id, to=local_id)
        self._note(replace(later, local_id=local_id))
        bookings.delete(self._work.db, [stray.id])
        take_truth(self._work, local_id, stray)
        self._spans.append(stray.span)
        self._ids |= {stray.id, local_id}
        return local_id

    def _of_former(self, remote: RemoteBooking) -> int:
        """Return the booking that had another name before; 0 for none."""
        former = self._known.get(_former_name(remote))
        if former is None:
            return 0
        self._note(replace(former, successor=remote.uid))
        return former.local_id

    def _of_operation(self, remote: RemoteBooking) -> int:
        """Return the booking that was made here under this key; 0 for none."""
        if not remote.operation:
            return 0
        item = outbox.by_key(self._work.db, remote.operation)
        if item is None or item.account_id != self._account_id or item.base is not None:
            return 0
        if remote_rows.of_local(self._work.db, _BOOKING, item.subject_id):
            return 0
        if item.state.is_unsent:
            finish(self._work, item)
        return item.subject_id

    def _renew(
        self, local_id: int, remote: RemoteBooking, *, judges: bool = True
    ) -> None:
        """Let a booking known here be what the service says, with changes on top.

        What the service answers to a change is no news to judge later ones by.
        """
        current = bookings.get(self._work.db, local_id, erased=True)
        if current is None:
            self._new.append(remote)
            return
        truth = self._reader.newer(current, remote)
        if judges and local_id in self._unsent:
            shown = take_truth(self._work, local_id, truth)
        else:
            shown = show(self._work, local_id, truth)
        self._spans += [current.span, shown.span]
        self._ids.add(local_id)
        self._tell(current, shown)

    def _tell(self, before: Booking | None, after: Booking) -> None:
        """Note what a person is to be told."""
        news = news_of(before, after, self._work.now)
        if news is not None:
            self.news.append(news)

    def _row(self, remote: RemoteBooking, local_id: int) -> RemoteRow:
        return RemoteRow(
            account_id=self._account_id,
            kind=_BOOKING,
            remote_id=remote.uid,
            local_id=local_id,
            document=remote.document,
            updated_at=remote.updated_at,
        )

    def _note(self, row: RemoteRow) -> None:
        """Have a row stored; what comes later on the page sees it already."""
        self._known[row.remote_id] = self._rows[row.remote_id] = row

    def _name_now(self, local_id: int) -> RemoteRow | None:
        """Return the name a booking has at the service now."""
        names = remote_rows.of_local(self._work.db, _BOOKING, local_id)
        return names[-1] if names and not names[-1].successor else None

    def _store(self) -> None:
        """Store what is new, and every name."""
        db = self._work.db
        first, number = bookings.take_ids(db, len(self._new))
        stored = [
            self._reader.new(each, id_=first + n, number=number + n)
            for n, each in enumerate(self._new)
        ]
        bookings.insert_numbered(db, stored)
        for booking, remote in zip(stored, self._new, strict=True):
            self._note(self._row(remote, booking.id))
            former = self._known.get(_former_name(remote))
            if former is not None:
                self._note(replace(former, successor=remote.uid, local_id=booking.id))
            self._spans.append(booking.span)
            self._ids.add(booking.id)
            self._tell(None, booking)
        rows = tuple(self._rows.values())
        remote_rows.store(db, rows)
        self._new.clear()
        self._rows.clear()


def _former_name(remote: RemoteBooking) -> str:
    """Return what a booking was called before it was moved; empty for none.

    A seat that was moved names the meeting it left, which goes on without it.
    """
    has_seats = any(each.seat_uid for each in remote.attendees)
    return "" if has_seats else remote.rescheduled_from_uid


def _formers_first(page: dict[str, RemoteBooking]) -> Iterable[RemoteBooking]:
    """Yield bookings, each after the one it was moved from."""
    left = dict(page)
    for each in page.values():
        chain: list[RemoteBooking] = []
        uid = each.uid
        while uid in left:
            chain.append(left.pop(uid))
            uid = chain[-1].rescheduled_from_uid
        yield from reversed(chain)


def take_in(work: Work, command: TakeInPage) -> Outcome:
    """Keep a page of bookings, and how far reading has come."""
    intake = Intake(work, command.account_id)
    intake.take(command.bookings)
    if command.answers is not None:
        asked, times = command.answers.uid, command.answers.times
        remote_rows.answered(work.db, command.account_id, asked, times=times)
    remote_rows.set_cursors(
        work.db,
        command.account_id,
        ((each.name, each.value) for each in command.cursors),
    )
    changes = intake.changes()
    if command.answers is not None:
        changes |= LIVE  # whoever looks at the question sees it answered
    if command.is_news:
        changes = replace(changes, news=tuple(intake.news))
        if command.answers is None:
            changes |= note_untold(work, command.account_id, intake.changed)
    return Outcome(value=None, changes=changes)


def ask_for(work: Work, command: AskFor) -> Outcome:
    """Note which bookings are to be read soon."""
    if accounts.get(work.db, command.account_id) is None:
        raise NotFound("account", command.account_id)
    remote_rows.ask_for(work.db, command.account_id, filter(None, command.uids))
    return Outcome(value=None, changes=_HINTS)


def note_missing(work: Work, command: NoteMissing) -> Outcome:
    """Let go of a booking that is not to be had; what led to it alone is over."""
    db, account_id = work.db, command.account_id
    remote_rows.answered(db, account_id, command.uid, times=command.times)
    known = remote_rows.named(db, account_id, _BOOKING, [command.uid])
    local_id = known[command.uid].local_id if known else 0
    for row in remote_rows.leading_to(db, account_id, command.uid):
        local_id = local_id or row.local_id
    gone = RemoteRow(
        account_id=account_id,
        kind=_BOOKING,
        remote_id=command.uid,
        local_id=local_id,
        document="",
    )
    if not known:
        remote_rows.store(db, [gone])
    booking = bookings.get(db, local_id) if local_id else None
    if booking is None or not booking.status.takes_time:
        return Outcome(value=None, changes=LIVE)
    over = replace(booking, status=BookingStatus.CANCELLED, history=())
    items = outbox.unsent_about(db, _BOOKING, local_id)
    settled(work, items, over)
    show(work, local_id, over)
    return Outcome(
        value=None,
        changes=Changes(
            parts=frozenset({Part.BOOKINGS, Part.OUTBOX, Part.LIVE}),
            spans=(booking.span,),
            booking_ids=frozenset({local_id}),
        ),
    )
