"""Importing: what comes in, what stays as it is, and what is taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.diary import BookingQuery, Diary, ExportSelection, Outcome
from pinmycal_desktop.model.booking import Booking, BookingStatus, Origin
from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.bookings import CancelBooking, EraseBooking
from pinmycal_desktop.model.commands.setup import SaveAccount
from pinmycal_desktop.model.commands.transfer import ImportCalendar, TakeBackImport
from pinmycal_desktop.model.errors import BadCalendarFile, NotFound
from pinmycal_desktop.model.importing import join_files
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import (
    CalendarFile,
    ImportTarget,
    ImportVerdict,
    ReadEvent,
)
from pinmycal_desktop.words import say
from tests.builders import a_span, a_wish, an_attendee, at

if TYPE_CHECKING:
    from collections.abc import Iterable

MAILS = Path(__file__).parents[1] / "data" / "ics" / "mails"
RECORDED = Path(__file__).parents[3] / "shared" / "ics" / "calcom-mails"
ALWAYS = Span(at(1, 0).replace(year=2000), at(1, 0).replace(year=2099))


def an_event(**changes: Any) -> ReadEvent:
    return ReadEvent(
        **{
            "uid": "meeting-1",
            "title": "Budget",
            "span": a_span(),
            "attendees": (an_attendee(),),
            **changes,
        }
    )


def a_file(*events: ReadEvent, name: str = "Team") -> CalendarFile:
    return CalendarFile(name=name, events=events)


def take_in(
    diary: Diary, file: CalendarFile, target: ImportTarget = ImportTarget.BOOKINGS
) -> Outcome:
    return diary.run(ImportCalendar(account_id=1, file=file, target=target))


def take_back(diary: Diary, outcome: Outcome) -> Outcome:
    assert outcome.undo
    return diary.run(outcome.undo)


def shown(diary: Diary) -> list[tuple[str, str]]:
    return [(b.title, b.status.value) for b in diary.bookings.between(ALWAYS)]


def busy(diary: Diary) -> list[str]:
    return [each.title for each in diary.busy.between(ALWAYS)]


def test_an_imported_meeting_is_a_booking_with_its_names(diary: Diary) -> None:
    outcome = take_in(diary, a_file(an_event(uid="meeting-1@Cal.com")))
    (booking,) = diary.bookings.between(ALWAYS)
    assert (booking.title, booking.ical_uid) == ("Budget", "meeting-1@Cal.com")
    assert booking.origin is Origin.IMPORT
    assert booking.import_id == outcome.batch.id
    assert booking.attendee == an_attendee()
    assert outcome.changes.parts == {Part.BOOKINGS, Part.IMPORTS}
    assert outcome.changes.spans == (a_span(),)
    history = diary.bookings.get(booking.id).history
    assert [each.message.code for each in history] == ["history.imported"]
    assert diary.transfer.batches() == (outcome.batch,)
    assert (outcome.batch.name, outcome.batch.added) == ("Team", 1)


def test_the_same_file_again_changes_nothing_and_leaves_no_trace(
    diary: Diary,
) -> None:
    file = a_file(an_event(), an_event(uid="2", span=a_span(at(11, 9))))
    take_in(diary, file)
    before = diary.bookings.between(ALWAYS)
    again = take_in(diary, file)
    assert again.repeated
    assert not again.changes
    assert diary.bookings.between(ALWAYS) == before
    assert len(diary.transfer.batches()) == 1


def test_a_file_without_a_meeting_does_not_delete_it(diary: Diary) -> None:
    take_in(diary, a_file(an_event()))
    take_in(diary, a_file(an_event(uid="other", span=a_span(at(11, 9)))))
    assert len(shown(diary)) == 2


def test_a_later_state_changes_the_booking_that_is_here(diary: Diary) -> None:
    take_in(diary, a_file(an_event()))
    (before,) = diary.bookings.between(ALWAYS)
    moved = an_event(span=a_span(at(12, 9)), sequence=1)
    outcome = take_in(diary, a_file(moved))
    (after,) = diary.bookings.between(ALWAYS)
    assert (after.id, after.uid) == (before.id, before.uid)
    assert (after.span, after.sequence) == (a_span(at(12, 9)), 1)
    assert after.revision == before.revision + 1
    assert outcome.batch.changed == 1
    assert set(outcome.changes.spans) == {before.span, after.span}


def test_a_cancellation_cancels_the_booking_that_is_here(diary: Diary) -> None:
    take_in(diary, a_file(an_event()))
    outcome = take_in(diary, a_file(an_event(is_cancelled=True, sequence=1)))
    assert outcome.batch.cancelled == 1
    assert shown(diary) == [("Budget", "cancelled")]


def test_busy_time_that_may_not_come_to_be_says_so_until_it_is_settled(
    diary: Diary,
) -> None:
    maybe = an_event(is_tentative=True)
    taken = take_in(diary, a_file(maybe), ImportTarget.BUSY_TIMES)
    assert [each.is_tentative for each in diary.busy.between(ALWAYS)] == [True]
    again = take_in(diary, a_file(maybe), ImportTarget.BUSY_TIMES)
    assert again.repeated
    settled = take_in(diary, a_file(an_event()), ImportTarget.BUSY_TIMES)
    assert settled.batch.changed == 1
    assert [each.is_tentative for each in diary.busy.between(ALWAYS)] == [False]
    take_back(diary, settled)
    assert [each.is_tentative for each in diary.busy.between(ALWAYS)] == [True]
    take_back(diary, taken)
    assert diary.busy.between(ALWAYS) == ()


def test_a_new_name_leads_to_the_same_booking(diary: Diary) -> None:
    take_in(diary, a_file(an_event()))
    renamed = an_event(uid="meeting-2", supersedes=("meeting-1",), sequence=1)
    take_in(diary, a_file(replace(renamed, title="Budget 2")))
    take_in(
        diary, a_file(replace(renamed, title="Budget 3", supersedes=(), sequence=2))
    )
    assert shown(diary) == [("Budget 3", "confirmed")]


def test_our_own_export_comes_back_as_the_same_bookings(diary: Diary) -> None:
    booking = diary.run(a_wish()).booking
    data = diary.transfer.export(ExportSelection())
    file = diary.transfer.read(data, name="out.ics")
    (row,) = diary.transfer.preview(file).rows
    assert row.booking_id == booking.id
    assert row.verdict is ImportVerdict.SAME


def test_an_import_is_taken_back_as_if_it_had_not_been(diary: Diary) -> None:
    take_in(diary, a_file(an_event(), an_event(uid="3", span=a_span(at(13, 9)))))
    before = diary.bookings.between(ALWAYS)
    second = take_in(
        diary,
        a_file(
            an_event(title="Moved", span=a_span(at(12, 9)), sequence=1),
            an_event(uid="3", span=a_span(at(13, 9)), is_cancelled=True, sequence=1),
            an_event(uid="new", span=a_span(at(11, 9))),
        ),
    )
    assert (second.batch.added, second.batch.changed, second.batch.cancelled) == (
        1,
        1,
        1,
    )
    outcome = take_back(diary, second)
    assert outcome.notes == ()
    assert outcome.undo is None
    assert outcome.batch.taken_back_at
    after = diary.bookings.between(ALWAYS)
    assert [replace(each, revision=1) for each in after] == list(before)
    assert diary.transfer.batches()[0] == outcome.batch
    assert take_in(diary, a_file(an_event(uid="new", span=a_span(at(11, 9))))).batch.id


def test_imports_are_taken_back_one_after_the_other(diary: Diary) -> None:
    first = take_in(diary, a_file(an_event()))
    second = take_in(diary, a_file(an_event(title="Later", sequence=1)))
    take_back(diary, second)
    assert take_back(diary, first).notes == ()
    assert shown(diary) == []


def test_what_was_changed_since_stays_and_is_named(diary: Diary) -> None:
    outcome = take_in(diary, a_file(an_event(), an_event(uid="2", title="Roof")))
    budget = diary.bookings.between(ALWAYS)[0]
    diary.run(CancelBooking(booking_id=budget.id, origin=Origin.WINDOW))
    back = take_back(diary, outcome)
    assert shown(diary) == [("Budget", "cancelled")]
    (note,) = back.notes
    assert say(note) == "1 booking was changed since the import and stays: Budget."


def a_cancellation_of(*booked: Booking) -> CalendarFile:
    return a_file(
        *(
            an_event(
                uid=each.ical_uid, span=each.span, is_cancelled=True, sequence=each.id
            )
            for each in booked
        )
    )


def test_a_booking_whose_time_was_given_away_stays_cancelled_and_is_named(
    diary: Diary,
) -> None:
    first = diary.run(a_wish()).booking
    free = diary.run(a_wish(start=at(11, 9))).booking
    outcome = take_in(diary, a_cancellation_of(first, free))
    second = diary.run(a_wish()).booking
    back = take_back(diary, outcome)
    (note,) = back.notes
    assert say(note) == (
        "1 booking stays as it is, because its time is taken: Meeting."
    )
    assert diary.bookings.get(first.id).status is BookingStatus.CANCELLED
    assert diary.bookings.get(free.id).status is BookingStatus.CONFIRMED
    assert back.batch.taken_back_at is None
    assert diary.transfer.batches() == (back.batch,)
    diary.run(CancelBooking(booking_id=second.id, origin=Origin.WINDOW))
    again = take_back(diary, outcome)
    assert (again.notes, bool(again.batch.taken_back_at)) == ((), True)
    assert diary.bookings.get(first.id).status is BookingStatus.CONFIRMED


def test_bookings_an_import_pushed_on_go_back_together_or_not_at_all(
    diary: Diary,
) -> None:
    first = diary.run(a_wish()).booking
    second = diary.run(a_wish(start=at(11, 9))).booking

    def push(sequence: int) -> Outcome:
        return take_in(
            diary,
            a_file(
                an_event(uid=first.ical_uid, span=second.span, sequence=sequence),
                an_event(
                    uid=second.ical_uid, span=a_span(at(12, 9)), sequence=sequence
                ),
            ),
        )

    def places() -> list[Span]:
        return [diary.bookings.get(each.id).span for each in (first, second)]

    assert take_back(diary, push(1)).notes == ()
    assert places() == [first.span, second.span]
    outcome = push(2)
    diary.run(a_wish())
    (note,) = take_back(diary, outcome).notes
    assert (note.code, note["count"]) == ("import.kept.taken", 2)
    assert places() == [second.span, a_span(at(12, 9))]


def test_two_that_overlapped_before_come_back_side_by_side(diary: Diary) -> None:
    events = (an_event(), an_event(uid="2", title="Roof"))
    take_in(diary, a_file(*events))
    gone = take_in(
        diary, a_file(*(replace(e, is_cancelled=True, sequence=1) for e in events))
    )
    assert take_back(diary, gone).notes == ()
    assert shown(diary) == [("Budget", "confirmed"), ("Roof", "confirmed")]


def test_busy_times_that_were_left_do_not_end_what_can_be_taken_back(
    diary: Diary,
) -> None:
    there = ImportTarget.BUSY_TIMES
    two = an_event(uid="2", title="Roof", span=a_span(at(11, 9)))
    first = take_in(diary, a_file(an_event(), two), there)
    take_in(diary, a_file(replace(two, title="Later")), there)
    for _ in range(2):
        back = take_back(diary, first)
        assert back.batch.taken_back_at is None
        assert [each["titles"] for each in back.notes] == [("Later",)]
    assert busy(diary) == ["Later"]


def test_an_import_is_taken_back_once(diary: Diary) -> None:
    outcome = take_in(diary, a_file(an_event()))
    take_back(diary, outcome)
    again = take_back(diary, outcome)
    assert again.repeated
    assert [say(each) for each in again.notes] == [
        "This import was taken back already."
    ]
    with pytest.raises(NotFound):
        diary.run(TakeBackImport(import_id=99))


def test_an_erased_booking_can_be_imported_again(diary: Diary) -> None:
    take_in(diary, a_file(an_event()))
    (booking,) = diary.bookings.between(ALWAYS)
    diary.run(EraseBooking(booking_id=booking.id, origin=Origin.WINDOW))
    take_in(diary, a_file(an_event()))
    assert take_in(diary, a_file(an_event())).repeated
    assert shown(diary) == [("Budget", "confirmed")]


def test_busy_times_come_in_as_a_calendar(diary: Diary) -> None:
    outcome = take_in(
        diary,
        a_file(an_event(), an_event(uid="2", is_transparent=True)),
        ImportTarget.BUSY_TIMES,
    )
    assert outcome.changes.parts == {Part.BUSY_TIMES, Part.IMPORTS}
    (time,) = diary.busy.between(ALWAYS)
    assert (time.title, time.calendar_name, time.span) == ("Budget", "Team", a_span())
    assert [each.name for each in diary.busy.calendars()] == ["Team"]
    assert diary.week(ALWAYS).busy == (time,)
    assert take_in(diary, a_file(an_event()), ImportTarget.BUSY_TIMES).repeated


def test_busy_time_is_not_offered(diary: Diary) -> None:
    day = Span(at(10, 0), at(11, 0))
    assert a_span().start in [
        each.start for each in diary.slots.find(2, span=day, zone="UTC").slots
    ]
    take_in(diary, a_file(an_event()), ImportTarget.BUSY_TIMES)
    assert a_span().start not in [
        each.start for each in diary.slots.find(2, span=day, zone="UTC").slots
    ]


def test_busy_times_are_changed_removed_and_taken_back(diary: Diary) -> None:
    there = ImportTarget.BUSY_TIMES
    two = an_event(uid="2", title="Roof", span=a_span(at(11, 9)))
    first = take_in(diary, a_file(an_event(), two), there)
    second = take_in(
        diary,
        a_file(
            an_event(title="Budget 2"),
            replace(two, is_cancelled=True),
            an_event(uid="3", title="New", span=a_span(at(12, 9))),
        ),
        there,
    )
    assert busy(diary) == ["Budget 2", "New"]
    assert take_back(diary, second).notes == ()
    assert busy(diary) == ["Budget", "Roof"]
    assert take_in(diary, a_file(an_event(), two), there).repeated
    assert take_back(diary, first).notes == ()
    assert busy(diary) == []
    assert diary.busy.calendars() == ()


def test_busy_times_a_later_import_changed_stay(diary: Diary) -> None:
    first = take_in(diary, a_file(an_event()), ImportTarget.BUSY_TIMES)
    take_in(diary, a_file(an_event(title="Later")), ImportTarget.BUSY_TIMES)
    (note,) = take_back(diary, first).notes
    assert note["titles"] == ("Later",)
    assert busy(diary) == ["Later"]


def test_taking_back_a_removed_calendar_makes_it_again(diary: Diary) -> None:
    take_in(diary, a_file(an_event()), ImportTarget.BUSY_TIMES)
    gone = take_in(diary, a_file(an_event(is_cancelled=True)), ImportTarget.BUSY_TIMES)
    assert diary.busy.calendars() == ()
    take_back(diary, gone)
    assert [each.name for each in diary.busy.calendars()] == ["Team"]
    assert busy(diary) == ["Budget"]


def test_another_account_takes_nothing_in(diary: Diary) -> None:
    with pytest.raises(NotFound):
        diary.run(
            ImportCalendar(account_id=7, file=a_file(), target=ImportTarget.BUSY_TIMES)
        )


def test_an_empty_file_brings_nothing(diary: Diary) -> None:
    assert take_in(diary, a_file()).repeated


def test_what_is_no_calendar_is_said_to_be_none(diary: Diary) -> None:
    with pytest.raises(BadCalendarFile):
        diary.transfer.read(b"<html></html>", name="page.html")


def test_what_was_imported_leaves_with_its_organizer(diary: Diary) -> None:
    ada = an_attendee(name="Ada", email="ada@host.example")
    done = take_in(diary, a_file(an_event(organizer=ada, sequence=4)))
    kept = diary.bookings.search(BookingQuery()).bookings[0]
    assert kept.organizer == ada
    data = diary.transfer.export(ExportSelection())
    assert b"ORGANIZER;CN=Ada:mailto:ada@host.example" in data
    assert b"SEQUENCE:4" in data
    assert b"UID:meeting-1" in data
    take_back(diary, done)
    assert diary.bookings.search(BookingQuery()).bookings == ()


def test_an_export_holds_what_was_chosen(diary: Diary) -> None:
    first = diary.run(a_wish()).booking
    second = diary.run(a_wish(start=at(11, 9))).booking
    tuesday, both = Span(at(10, 0), at(11, 0)), (first.id, second.id)

    def uids(**selection: Any) -> list[str]:
        data = diary.transfer.export(ExportSelection(**selection))
        lines = data.decode().split("\r\n")
        return [each[4:] for each in lines if each.startswith("UID:")]

    assert uids() == [first.uid, second.uid]
    assert uids(booking_ids=(second.id,)) == [second.uid]
    assert uids(span=tuesday) == [first.uid]
    assert uids(booking_ids=both, span=tuesday) == [first.uid]
    with pytest.raises(NotFound):
        diary.transfer.export(ExportSelection(booking_ids=(first.id, 99)))


def read_all(diary: Diary, files: Iterable[Path]) -> CalendarFile:
    return join_files(
        [diary.transfer.read(each.read_bytes(), name=each.name) for each in files]
    )


def as_host(diary: Diary, email: str) -> None:
    diary.run(
        SaveAccount(
            account_id=1,
            name="Personal",
            zone="Europe/Rome",
            host_name="Host",
            host_email=email,
        )
    )


@pytest.mark.parametrize("folder", [MAILS, RECORDED], ids=["our own", "recorded"])
def test_twenty_mails_come_in_as_nine_meetings_and_go_again(
    diary: Diary, folder: Path
) -> None:
    if not folder.is_dir():
        pytest.skip("only on a checkout with the recordings beside it")
    file = read_all(diary, sorted(folder.glob("*.ics")))
    (organizer,) = {each.organizer.email for each in file.events if each.organizer}
    as_host(diary, organizer)
    outcome = take_in(diary, file)
    assert len(diary.bookings.between(ALWAYS)) == 9
    cancelled = [
        each
        for each in diary.bookings.between(ALWAYS)
        if each.status is BookingStatus.CANCELLED
    ]
    assert len(cancelled) == 1
    assert take_in(diary, file).repeated
    take_back(diary, outcome)
    assert shown(diary) == []


def test_twenty_mails_one_by_one_come_to_the_same(diary: Diary) -> None:
    files = sorted(MAILS.glob("*.ics"))
    file = read_all(diary, files)
    (organizer,) = {each.organizer.email for each in file.events if each.organizer}
    as_host(diary, organizer)
    outcomes = [take_in(diary, read_all(diary, [each])) for each in files]
    assert len(diary.bookings.between(ALWAYS)) == 9
    for outcome in reversed(outcomes):
        if not outcome.repeated:
            assert take_back(diary, outcome).notes == ()
    assert shown(diary) == []


def test_many_busy_times_are_all_stored_each_under_its_own_name(diary: Diary) -> None:
    file = a_file(*(an_event(uid=f"{n}", title=f"{n}") for n in range(45)))
    assert take_in(diary, file, ImportTarget.BUSY_TIMES).batch.added == 45
    assert sorted(map(int, busy(diary))) == list(range(45))
    moved = an_event(uid="44", title="moved")
    assert take_in(diary, a_file(moved), ImportTarget.BUSY_TIMES).batch.changed == 1
    assert "44" not in busy(diary)
    assert "43" in busy(diary)


def test_two_meetings_that_come_to_one_name_are_both_there(diary: Diary) -> None:
    which = "20260310T090000Z"
    file = a_file(
        an_event(uid="a", recurrence_id=which, supersedes=("b",), sequence=1),
        an_event(uid=f"b#{which}", supersedes=("c",)),
        an_event(uid="c", recurrence_id=which, title="Other"),
    )
    assert take_in(diary, file, ImportTarget.BUSY_TIMES).batch.added == 2
    assert sorted(busy(diary)) == ["Budget", "Other"]


def test_what_is_here_since_the_preview_counts_when_a_file_is_taken_in(
    diary: Diary,
) -> None:
    file = a_file(an_event(), an_event(uid="2"))
    shown = diary.transfer.preview(file, ImportTarget.BUSY_TIMES)
    assert shown.count(ImportVerdict.NEW) == 2
    assert diary.transfer.preview(file, ImportTarget.BUSY_TIMES) is shown
    assert diary.transfer.preview(file, ImportTarget.BOOKINGS) is not shown
    take_in(diary, a_file(an_event()), ImportTarget.BUSY_TIMES)
    since = diary.transfer.preview(file, ImportTarget.BUSY_TIMES)
    assert since.count(ImportVerdict.NEW) == 1
    assert take_in(diary, file, ImportTarget.BUSY_TIMES).batch.added == 1
