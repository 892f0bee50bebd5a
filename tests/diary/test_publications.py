"""What is written to calendars on servers next, and what may be done with drift."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st

from pinmycal_desktop.diary.passwords import run_with_password
from pinmycal_desktop.diary.publishing import (
    following,
    meaning_of,
    meant,
)
from pinmycal_desktop.ics.reader import read_calendar
from pinmycal_desktop.ics.writer import write_calendar
from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.booking import BookingStatus, Origin
from pinmycal_desktop.model.commands.bookings import (
    CancelBooking,
    ConfirmBooking,
    RescheduleBooking,
    RestoreBooking,
)
from pinmycal_desktop.model.commands.publications import (
    AddPublication,
    ChangePublication,
    NotePublished,
    PublishNow,
    PutBack,
    RemovePublication,
)
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.publication import (
    Drift,
    EventStatus,
    Publication,
    PublishedBooking,
    RowChange,
    Theirs,
    resource_name,
    told,
    told_host,
)
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.vault import SessionVault, caldav_secret_name
from tests.builders import NOW, ZONE, a_booking, a_span, a_uid, a_wish, at

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import Booking
    from tests.builders import SettableClock

HOST = Host(
    id=1,
    uid="u",
    account_id=1,
    name="Mira",
    email="mira@example.org",
    zone=ZONE,
    username="mira",
)
PENDING = BookingStatus.PENDING


def a_publication(**changes: object) -> Publication:
    """Return a calendar bookings are written to, not stored yet."""
    return Publication(
        **{  # type: ignore[arg-type]
            "uid": a_uid(),
            "name": "Work",
            "address": "https://dav.example.org/cal/",
            "username": "mira",
            "host_ids": (0,),
            "made_at": NOW,
            "due_at": NOW,
            **changes,
        }
    )


@pytest.fixture
def there(diary: Diary) -> Publication:
    """Give a stored publication."""
    return diary.run(AddPublication(publication=a_publication())).publication


def written(diary: Diary, there: Publication, booking: Booking) -> PublishedBooking:
    """Note that a booking is in its calendar, and return how it stands."""
    (writing,) = diary.publications.plan(there, most=9).writings
    assert writing.begun.booking_id == booking.id
    row = writing.begun.written('"1"')
    change = RowChange(before=None, after=row)
    diary.run(NotePublished(uid=there.uid, changes=(change,)))
    return row


# --- what is written is read as it was meant ------------------------------------------

TITLES = st.text(min_size=1, max_size=80).filter(lambda text: bool(text.strip()))


@settings(max_examples=150, deadline=None)
@given(
    title=TITLES,
    minutes=st.integers(0, 600_000),
    length=st.integers(1, 3000),
    is_all_day=st.booleans(),
    status=st.sampled_from(BookingStatus),
)
def test_what_is_written_is_read_as_it_was_meant(
    title: str,
    minutes: int,
    length: int,
    is_all_day: bool,  # noqa: FBT001 - drawn
    status: BookingStatus,
) -> None:
    start = NOW + timedelta(minutes=minutes)
    span = Span.lasting(start, length)
    if is_all_day:
        day = start.date()
        span = Span.of_days(day, day, ZONE)
    booking = a_booking(title=title, span=span, is_all_day=is_all_day, status=status)
    body = write_calendar(
        (told(booking),), host=told_host(HOST), now=NOW, event_types={}
    )
    window = Span(NOW - timedelta(days=1), NOW + timedelta(days=1))
    file = read_calendar(body, name="x", window=window, zone=ZONE)
    name = resource_name(booking.ical_uid)
    read = meaning_of(file.events, name)
    assert read is not None
    assert read.title == meant(booking).title
    assert read == meant(booking)


def test_a_series_or_somebody_elses_event_is_no_booking_of_ours() -> None:
    assert meaning_of((), "a.ics") is None
    text = (
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260310T090000Z\n"
        "DTEND:20260310T093000Z\nSUMMARY:x\nRRULE:FREQ=DAILY;COUNT=3\n"
        "END:VEVENT\nEND:VCALENDAR\n"
    )
    window = Span(NOW, NOW + timedelta(days=9))
    file = read_calendar(text.encode(), name="x", window=window, zone=ZONE)
    assert len(file.events) == 3
    assert meaning_of(file.events, "a.ics") is None
    assert meaning_of(file.events, "b.ics") is None


# --- what is due ----------------------------------------------------------------------


def test_the_same_booking_gives_the_same_octets(
    diary: Diary, there: Publication, clock: SettableClock
) -> None:
    diary.run(a_wish())
    before = diary.publications.plan(there, most=9).writings[0].body
    clock.advance(days=1)
    assert diary.publications.plan(there, most=9).writings[0].body == before


def test_no_more_is_planned_than_was_asked_for(
    diary: Diary, there: Publication
) -> None:
    for hour in (9, 10, 11):
        diary.run(a_wish(start=at(10, hour)))
    assert len(diary.publications.plan(there, most=2).writings) == 2
    assert diary.publications.counts(there).waiting == 3


def test_a_cancelled_booking_nobody_has_is_not_written(
    diary: Diary, there: Publication
) -> None:
    booking = diary.run(a_wish()).booking
    diary.run(CancelBooking(booking_id=booking.id, origin=Origin.WINDOW))
    assert not diary.publications.plan(there, most=9)
    assert not diary.publications.has_due(there)


def test_a_write_that_is_unsure_is_not_planned_again(
    diary: Diary, there: Publication
) -> None:
    diary.run(a_wish())
    (writing,) = diary.publications.plan(there, most=9).writings
    change = RowChange(before=None, after=writing.begun)
    diary.run(NotePublished(uid=there.uid, changes=(change,)))
    assert not diary.publications.plan(there, most=9)


def test_what_agrees_with_the_calendar_is_written_over_it(
    diary: Diary, there: Publication
) -> None:
    booking = diary.run(a_wish()).booking
    row = written(diary, there, booking)
    theirs = replace(meant(booking), span=a_span(at(10, 13)))
    drifted = row.seen('"2"', theirs, NOW)
    change = RowChange(before=row, after=drifted)
    diary.run(NotePublished(uid=there.uid, changes=(change,)))
    assert not diary.publications.plan(there, most=9)
    (drift,) = diary.publications.drifts()
    diary.run(diary.publications.following(drift, Origin.WINDOW))
    assert diary.publications.drifts() == ()
    (writing,) = diary.publications.plan(there, most=9).writings
    assert writing.begun.etag == '"2"'


# --- what is kept ---------------------------------------------------------------------


def test_what_somebody_changed_meanwhile_stays(
    diary: Diary, there: Publication
) -> None:
    booking = diary.run(a_wish()).booking
    row = written(diary, there, booking)
    stale = replace(row, etag='"0"')
    change = RowChange(before=stale, after=replace(row, etag='"9"'))
    diary.run(NotePublished(uid=there.uid, changes=(change,)))
    assert diary.publications.rows(there) == (row,)
    change = RowChange(before=row, after=None)
    diary.run(NotePublished(uid=there.uid, changes=(change,)))
    assert diary.publications.rows(there) == ()


def test_a_round_that_is_asked_for_meanwhile_is_not_forgotten(
    diary: Diary, there: Publication, clock: SettableClock
) -> None:
    progress = there.progress.done(NOW, "")
    later = NOW + timedelta(hours=1)
    note = NotePublished(
        uid=there.uid, progress=progress, due_at=later, was_due_at=there.due_at
    )
    assert diary.run(note).publication.due_at == later
    clock.advance(seconds=5)
    asked = diary.run(PublishNow(publication_id=there.id)).publication.due_at
    assert diary.run(note).publication.due_at == asked == NOW + timedelta(seconds=5)
    assert diary.run(replace(note, was_due_at=asked)).publication.due_at == later


def test_nothing_is_kept_for_one_that_is_gone(diary: Diary, there: Publication) -> None:
    diary.run(RemovePublication(publication_id=there.id))
    assert diary.run(NotePublished(uid=there.uid)).value is None
    assert diary.publications.find(there.uid) is None
    assert diary.publications.to_forget() == (there.uid,)


def test_what_is_not_there_is_said(diary: Diary, there: Publication) -> None:
    for command in (
        PublishNow(publication_id=9),
        RemovePublication(publication_id=9),
        PutBack(publication_id=9, booking_id=1),
        PutBack(publication_id=there.id, booking_id=1),
        ChangePublication(publication_id=9, name="x", host_ids=(0,)),
        ChangePublication(publication_id=there.id, name="x", host_ids=(9,)),
    ):
        with pytest.raises(NotFound):
            diary.run(command)


def test_a_publication_is_of_somebody_once_and_has_a_name(
    diary: Diary, there: Publication
) -> None:
    assert there.id
    other = "https://dav.example.org/other/"
    for wrong in (
        a_publication(),
        a_publication(address=other, name=" "),
        a_publication(address=other, host_ids=()),
    ):
        with pytest.raises(Invalid):
            diary.run(AddPublication(publication=wrong))


def test_a_password_goes_back_when_its_publication_is_refused(
    diary: Diary, there: Publication
) -> None:
    vault = SessionVault()
    again = AddPublication(publication=replace(there, id=0, uid="again"))
    with pytest.raises(Invalid):
        run_with_password(diary, vault, again, "s3cr3t", uid="again")
    assert vault.get(caldav_secret_name("again")) is None


def test_a_change_is_undone(diary: Diary, there: Publication) -> None:
    done = diary.run(
        ChangePublication(publication_id=there.id, name="Job", host_ids=(0,))
    )
    assert done.publication.name == "Job"
    assert done.undo is not None
    assert diary.run(done.undo).publication.name == "Work"


# --- what may be done with drift ------------------------------------------------------


def drift_of(
    here: BookingStatus = BookingStatus.CONFIRMED, /, **theirs: object
) -> Drift:
    """Return a booking, of a status here, whose event says something else."""
    booking = a_booking(id=7, status=here, revision=3)
    ours = meant(booking)
    said = replace(ours, **theirs)  # type: ignore[arg-type]
    row = PublishedBooking(
        publication_id=1,
        booking_id=7,
        name="u.ics",
        theirs=Theirs(etag='"2"', meant=said, seen_at=NOW),
    )
    return Drift(publication=a_publication(), booking=booking, ours=ours, row=row)


@pytest.mark.parametrize(
    ("drift", "kind"),
    [
        (drift_of(span=a_span(at(11, 9))), RescheduleBooking),
        (drift_of(status=EventStatus.CANCELLED), CancelBooking),
        (drift_of(PENDING, status=EventStatus.CONFIRMED), ConfirmBooking),
        (
            drift_of(BookingStatus.CANCELLED, status=EventStatus.CONFIRMED),
            RestoreBooking,
        ),
    ],
    ids=["moved", "off", "confirmed", "back"],
)
def test_what_was_done_there_can_be_done_here(drift: Drift, kind: type) -> None:
    command = following(drift, Origin.WINDOW)
    assert type(command) is kind
    assert getattr(command, "expected_revision", None) == 3


@pytest.mark.parametrize(
    ("drift", "code"),
    [
        (drift_of(title="Lunch"), "publication.title"),
        (drift_of(is_all_day=True), "publication.all-day"),
        (drift_of(status=EventStatus.TENTATIVE), "publication.tentative"),
    ],
)
def test_what_cannot_be_done_here_is_said(drift: Drift, code: str) -> None:
    with pytest.raises(Invalid) as caught:
        following(drift, Origin.WINDOW)
    assert caught.value.problems[0].message.code == code
