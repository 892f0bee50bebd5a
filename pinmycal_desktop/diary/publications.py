"""Publications: which calendars on servers bookings are written to, and how that goes.

What is sent, and when, is decided by who sends (`outward`); what there is to send is in
`publishing`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary import publishing
from pinmycal_desktop.diary.fields import Problems
from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.diary.week import local_account
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.commands.publications import (
    ChangePublication,
    RemovePublication,
)
from pinmycal_desktop.model.errors import BadCalendarFile, Invalid, NotFound
from pinmycal_desktop.model.news import drift_news
from pinmycal_desktop.model.publication import reach
from pinmycal_desktop.store import bookings, publications

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pinmycal_desktop.diary.publishing import Plan
    from pinmycal_desktop.diary.transfer import ReadingStop
    from pinmycal_desktop.diary.values import Clock
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.booking import Origin
    from pinmycal_desktop.model.commands import Command
    from pinmycal_desktop.model.commands.publications import (
        AddPublication,
        NotePasswordsForgotten,
        NotePublished,
        PublishNow,
        PutBack,
    )
    from pinmycal_desktop.model.news import News
    from pinmycal_desktop.model.publication import (
        Drift,
        Meant,
        Publication,
        PublicationCounts,
        PublishedBooking,
        RowChange,
    )
    from pinmycal_desktop.store.database import Connection, Database

_HERE = Changes(parts=frozenset({Part.PUBLICATIONS}))


class Publications:
    """What is written to calendars on servers."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def all(self) -> tuple[Publication, ...]:
        """Return all publications, in the order they were made."""
        with self._database.read() as db:
            return publications.every(db)

    def find(self, uid: str) -> Publication | None:
        """Return the publication whose password is kept under `uid`, if it is there."""
        return next((each for each in self.all() if each.uid == uid), None)

    def has_work(self) -> bool:
        """Whether there is a publication, or a password to forget."""
        with self._database.read() as db:
            return publications.has_work(db)

    def to_forget(self) -> tuple[str, ...]:
        """Return under which uids passwords are kept that nothing leads to."""
        with self._database.read() as db:
            return publications.removed(db)

    def rows(self, publication: Publication) -> tuple[PublishedBooking, ...]:
        """Return how every booking of a publication stands."""
        with self._database.read() as db:
            return publications.rows(db, publication.id)

    def counts(self, publication: Publication) -> PublicationCounts:
        """Return how many bookings stand how."""
        with self._database.read() as db:
            return replace(
                publications.counts(db, publication.id),
                drifted=sum(1 for _ in publishing.drifts(db, publication)),
                waiting=publishing.count_due(db, publication, self._clock()),
            )

    def has_due(self, publication: Publication) -> bool:
        """Whether anything waits to be written."""
        return bool(self.plan(publication, most=1))

    def drifts(self) -> tuple[Drift, ...]:
        """Return which bookings their calendars tell of in another way."""
        with self._database.read() as db:
            every = publications.every(db)
            return tuple(each for one in every for each in publishing.drifts(db, one))

    def plan(self, publication: Publication, *, most: int) -> Plan:
        """Return what is due next in a calendar, at most `most` of it."""
        with self._database.read() as db:
            return publishing.plan(db, publication, now=self._clock(), most=most)

    def with_alarms(self, ours: bytes, theirs: bytes) -> bytes:
        """Return the event's file `ours` with the alarms set on it in `theirs`."""
        from pinmycal_desktop.ics.alarms import with_alarms  # noqa: PLC0415 - slow

        return with_alarms(ours, theirs)

    def read(
        self, files: Mapping[str, bytes], *, stop: ReadingStop | None = None
    ) -> dict[str, Meant | None]:
        """Return what events say, by their names in the calendar.

        They are read in a process that can be killed; None stands for what is not, or
        no longer, the one event of that name.
        """
        from pinmycal_desktop.ics.child import CalendarReading  # noqa: PLC0415 - slow

        with self._database.read() as db:
            zone = local_account(db).zone
        found: dict[str, Meant | None] = dict.fromkeys(files)
        window = reach(self._clock())
        with CalendarReading() as child:
            if stop is not None:
                stop.takes_along(child.cancel)
            for name, body in files.items():
                try:
                    file = child.read(body, name=name, window=window, zone=zone)
                except BadCalendarFile:
                    continue
                found[name] = publishing.meaning_of(file.events, name)
        return found

    def following(
        self, drift: Drift, origin: Origin, *, outside_hours: bool = False
    ) -> Command:
        """Return what does here what was done in the calendar; raises Invalid."""
        return publishing.following(drift, origin, outside_hours=outside_hours)


def add(work: Work, command: AddPublication) -> Outcome:
    """Write bookings to a calendar from now on."""
    wanted = command.publication
    for each in publications.every(work.db):
        if each.address == wanted.address:
            raise Invalid.field("address", "publication.known", name=each.name)
    name = _name(wanted.name)
    hosts = _hosts(work, wanted.host_ids)
    new = replace(wanted, name=name, host_ids=hosts, made_at=work.now, due_at=work.now)
    stored = publications.insert(work.db, new)
    undo = RemovePublication(publication_id=stored.id)
    return Outcome(value=stored, changes=_HERE, undo=undo)


def change(work: Work, command: ChangePublication) -> Outcome:
    """Change how a publication is called, whose bookings it gets, or its password."""
    before = _require(work.db, command.publication_id)
    uid = command.uid or before.uid
    hosts = before.host_ids  # one of them may be gone by now
    if command.host_ids != hosts:
        hosts = _hosts(work, command.host_ids)
    if uid != before.uid:
        publications.note_removed(work.db, before.uid)
    wanted = replace(
        before,
        name=_name(command.name),
        host_ids=hosts,
        uid=uid,
        username=command.username or before.username,
    )
    publications.update(work.db, wanted)
    publications.make_due(work.db, before.id, now=work.now)
    is_anew = uid != before.uid
    undo = ChangePublication(
        publication_id=before.id, name=before.name, host_ids=before.host_ids
    )
    return Outcome(
        value=_require(work.db, before.id),
        changes=_HERE,
        undo=None if is_anew else undo,
    )


def remove(work: Work, command: RemovePublication) -> Outcome:
    """Write to a calendar no longer, at once or once it has nothing of ours."""
    before = _require(work.db, command.publication_id)
    if command.withdraws:
        publications.update(work.db, replace(before, is_ending=True))
        publications.make_due(work.db, before.id, now=work.now)
    else:
        publications.remove(work.db, before)
    return Outcome(value=before, changes=_HERE)


def publish_now(work: Work, command: PublishNow) -> Outcome:
    """Let a calendar be looked at now."""
    before = _require(work.db, command.publication_id)
    publications.make_due(work.db, before.id, now=work.now)
    return Outcome(value=_require(work.db, before.id), changes=_HERE)


def put_back(work: Work, command: PutBack) -> Outcome:
    """Write a booking as it is here over what became of it in its calendar."""
    before = _require(work.db, command.publication_id)
    row = publications.row(work.db, before.id, command.booking_id)
    if row is None or row.theirs is None:
        raise NotFound("drift", command.booking_id)
    publications.put(work.db, row.put_back())
    publications.make_due(work.db, before.id, now=work.now)
    return Outcome(value=_require(work.db, before.id), changes=_HERE)


def note(work: Work, command: NotePublished) -> Outcome:
    """Keep what came of a round, but for what somebody changed meanwhile."""
    found = publications.of_uid(work.db, command.uid)
    if found is None:
        return Outcome(value=None)
    news = [each for change in command.changes for each in _keep(work, change)]
    if command.progress is not None:
        assert command.due_at is not None
        is_asked_anew = command.was_due_at not in (None, found.due_at)
        due_at = found.due_at if is_asked_anew else command.due_at
        publications.note(work.db, found.id, command.progress, due_at=due_at)
    return Outcome(
        value=_require(work.db, found.id), changes=replace(_HERE, news=tuple(news))
    )


def _keep(work: Work, change: RowChange) -> Iterator[News]:
    """Keep how one booking stands now; yield what is to be told of it."""
    either = change.after or change.before
    assert either is not None, "a change is of something"
    publication_id, booking_id = either.publication_id, either.booking_id
    if publications.row(work.db, publication_id, booking_id) != change.before:
        return
    if change.after is None:
        publications.drop(work.db, publication_id, booking_id)
        return
    publications.put(work.db, change.after)
    theirs = change.after.theirs
    if theirs is None or (change.before and change.before.theirs == theirs):
        return
    booking = bookings.get(work.db, booking_id)
    if booking is not None and not theirs.says(publishing.meant(booking)):
        yield drift_news(booking)


def note_forgotten(work: Work, command: NotePasswordsForgotten) -> Outcome:
    """Note that passwords are in the keyring no more."""
    publications.forget_removed(work.db, command.uids)
    return Outcome(value=None)


def _name(typed: str) -> str:
    problems = Problems()
    name = problems.line("name", typed, required=True)
    problems.settle()
    return name


def _hosts(work: Work, wanted: tuple[int, ...]) -> tuple[int, ...]:
    """Return whose bookings are meant, 0 being the owner; raises NotFound, Invalid."""
    found = dict.fromkeys(work.require_host(each).id for each in wanted)
    if not found:
        raise Invalid.field("hosts", "publication.nobody")
    return tuple(found)


def _require(db: Connection, publication_id: int) -> Publication:
    """Return the publication of a number; raises NotFound."""
    found = publications.get(db, publication_id)
    if found is None:
        raise NotFound("publication", publication_id)
    return found
