"""What taking a calendar file in would change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from pinmycal_desktop.model.booking import (
    Attendee,
    Booking,
    BookingStatus,
    BusyTime,
    Calendar,
    Origin,
)
from pinmycal_desktop.model.event_type import Location
from pinmycal_desktop.model.importing import (
    Known,
    join_files,
    names_in,
    plan_import,
    reach_of,
)
from pinmycal_desktop.model.meetings import booking_from, busy_from, named_meetings
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import (
    NEXT_FILE,
    CalendarFile,
    ImportRow,
    ImportTarget,
    ImportVerdict,
    ReadAnswer,
    ReadEvent,
    Unreadable,
)

NINE = datetime(2026, 4, 13, 9, 0, tzinfo=UTC)
STAMP = datetime(2026, 4, 1, 12, 0, tzinfo=UTC)
LATER = STAMP + timedelta(days=1)
HOST = "mira@studio.example"
MIRA = Attendee(name="Mira", email=HOST, zone="UTC")
JONAS = Attendee(name="Jonas", email="jonas@x.example", zone="UTC")
ANN = Attendee(name="Ann", email="ann@x.example", zone="UTC")
EVENT = ReadEvent(
    uid="e",
    title="Tea",
    span=Span.lasting(NINE, 30),
    stamp=STAMP,
    organizer=MIRA,
    attendees=(JONAS,),
)
BOOKING = replace(
    booking_from(
        EVENT, uid="u", account_id=1, host_id=1, host_email=HOST, zone="UTC", now=LATER
    ),
    id=9,
)
BUSY = replace(busy_from(EVENT, Calendar(id=1, account_id=1, name="Work")), id=5)
BUSY_TIMES, BOOKINGS = ImportTarget.BUSY_TIMES, ImportTarget.BOOKINGS
NEW, CHANGED = ImportVerdict.NEW, ImportVerdict.CHANGED
SAME, CANCELLED = ImportVerdict.SAME, ImportVerdict.CANCELLED


def known(*bookings: Booking, busy: BusyTime | None = None) -> Known:
    """Return what is here."""
    return Known(
        host_email=HOST,
        bookings={each.ical_uid: each for each in bookings},
        busy={} if busy is None else {busy.ical_uid: busy},
        overlapping=bookings,
    )


def file(*events: ReadEvent) -> CalendarFile:
    """Return a file."""
    return CalendarFile(name="tea.ics", events=events)


def row(event: ReadEvent, target: ImportTarget, here: Known) -> ImportRow:
    """Return the only row of a preview."""
    [only] = plan_import(file(event), target, here).rows
    return only


def _told(event: ReadEvent, target: ImportTarget, here: Known) -> tuple[object, str]:
    found = row(event, target, here)
    return found.verdict, found.reason.code if found.reason else ""


def test_a_file_of_others_becomes_busy_time() -> None:
    preview = plan_import(file(replace(EVENT, organizer=JONAS)), None, known())

    assert (preview.target, preview.suggested_target) == (BUSY_TIMES, BUSY_TIMES)


def test_what_the_host_organizes_becomes_bookings() -> None:
    assert plan_import(file(EVENT), None, known()).target is BOOKINGS


def test_what_is_known_becomes_bookings() -> None:
    event = replace(EVENT, organizer=None)

    assert plan_import(file(event), None, known(BOOKING)).target is BOOKINGS


def test_the_choice_is_the_users() -> None:
    preview = plan_import(file(EVENT), BUSY_TIMES, known())

    assert (preview.target, preview.suggested_target) == (BUSY_TIMES, BOOKINGS)


def test_what_cannot_be_read_is_a_row_too() -> None:
    reason = Message.of("transfer.no-start")
    lost = Unreadable(line=3, what="Lunch", reason=reason)

    preview = plan_import(replace(file(EVENT), unreadable=(lost,)), None, known())

    assert [each.verdict for each in preview.rows] == [NEW, ImportVerdict.UNREADABLE]
    assert (preview.rows[1].title, preview.rows[1].reason) == ("Lunch", reason)


@pytest.mark.parametrize(
    ("event", "verdict", "code"),
    [
        (EVENT, NEW, ""),
        (replace(EVENT, is_cancelled=True), SAME, "transfer.cancelled-unknown"),
        (replace(EVENT, is_transparent=True), SAME, "transfer.takes-no-time"),
    ],
)
def test_busy_time_that_is_not_here(
    event: ReadEvent, verdict: ImportVerdict, code: str
) -> None:
    assert _told(event, BUSY_TIMES, known()) == (verdict, code)


@pytest.mark.parametrize(
    ("event", "verdict", "code"),
    [
        (EVENT, SAME, ""),
        (replace(EVENT, title="Coffee"), CHANGED, "transfer.changed"),
        (replace(EVENT, is_all_day=True), CHANGED, "transfer.changed"),
        (replace(EVENT, is_cancelled=True), CANCELLED, ""),
        (replace(EVENT, is_transparent=True), CANCELLED, "transfer.takes-no-time"),
    ],
)
def test_busy_time_that_is_here(
    event: ReadEvent, verdict: ImportVerdict, code: str
) -> None:
    assert _told(event, BUSY_TIMES, known(busy=BUSY)) == (verdict, code)
    assert row(event, BUSY_TIMES, known(busy=BUSY)).booking_id == 5


def test_a_booking_that_comes_back_is_not_busy_time_as_well() -> None:
    found = row(EVENT, BUSY_TIMES, known(BOOKING))

    assert (found.verdict, found.booking_id, found.conflicts) == (SAME, 9, ())
    assert found.reason == Message.of("transfer.already-booked")


OFF = replace(EVENT, is_cancelled=True)


@pytest.mark.parametrize(
    ("event", "verdict", "code"),
    [
        (EVENT, SAME, ""),
        (replace(EVENT, stamp=LATER), SAME, ""),
        (replace(EVENT, stamp=None), SAME, ""),
        (replace(EVENT, title="Tea for two"), SAME, ""),
        (replace(EVENT, title="Coffee", stamp=LATER), CHANGED, "transfer.changed"),
        (replace(EVENT, title="Coffee", sequence=1), CHANGED, "transfer.changed"),
        (replace(EVENT, location="Kitchen"), CHANGED, "transfer.changed"),
        (replace(EVENT, location="X", stamp=None), CHANGED, "transfer.changed"),
        (replace(EVENT, attendees=(JONAS, ANN)), CHANGED, "transfer.changed"),
        (replace(EVENT, attendees=()), SAME, "transfer.older"),
        (
            replace(EVENT, location="X", stamp=STAMP - timedelta(1)),
            SAME,
            "transfer.older",
        ),
        (OFF, CANCELLED, ""),
        (replace(OFF, stamp=STAMP - timedelta(days=1)), SAME, "transfer.older"),
    ],
)
def test_a_booking_that_is_here(
    event: ReadEvent, verdict: ImportVerdict, code: str
) -> None:
    assert _told(event, BOOKINGS, known(BOOKING)) == (verdict, code)
    assert row(event, BOOKINGS, known(BOOKING)).booking_id == 9


def test_what_changed_is_named() -> None:
    event = replace(
        EVENT,
        title="Coffee",
        span=Span.lasting(NINE, 60),
        attendees=(ANN,),
        location="Kitchen",
        description="Cups",
        is_tentative=True,
        sequence=1,
    )

    found = row(event, BOOKINGS, known(BOOKING))

    assert found.reason == Message.of(
        "transfer.changed",
        fields=("time", "title", "people", "place", "notes", "status"),
    )


def test_an_older_file_never_takes_a_newer_change_back() -> None:
    moved = replace(BOOKING, span=Span.lasting(NINE, 60), sequence=1, updated_at=LATER)

    assert _told(EVENT, BOOKINGS, known(moved)) == (SAME, "transfer.older")


def test_what_was_cancelled_here_stays_so_until_a_newer_word() -> None:
    off = replace(BOOKING, status=BookingStatus.CANCELLED)

    assert _told(OFF, BOOKINGS, known(off)) == (SAME, "")
    assert _told(EVENT, BOOKINGS, known(off)) == (SAME, "transfer.older")
    again = replace(EVENT, sequence=1)
    assert _told(again, BOOKINGS, known(off)) == (CHANGED, "transfer.changed")


def test_a_cancelled_meeting_nobody_knew_comes_in_cancelled() -> None:
    found = row(OFF, BOOKINGS, known())

    assert (found.verdict, found.booking_id, found.conflicts) == (CANCELLED, None, ())


OTHER = replace(BOOKING, id=7, ical_uid="other", title="Talk", origin=Origin.WINDOW)


def test_conflicts_are_named() -> None:
    cancelled = replace(OTHER, id=8, status=BookingStatus.CANCELLED)
    elsewhere = replace(OTHER, id=6, span=Span.lasting(NINE + timedelta(hours=1), 30))
    long = replace(OTHER, id=5, title="Fair", span=Span.lasting(NINE, 600))
    here = Known(host_email=HOST, overlapping=(OTHER, cancelled, elsewhere, long))

    assert row(EVENT, BOOKINGS, here).conflicts == ("Talk", "Fair")
    assert row(EVENT, BUSY_TIMES, here).conflicts == ("Talk", "Fair")


def test_a_booking_never_conflicts_with_itself() -> None:
    event = replace(EVENT, location="Kitchen")

    found = row(event, BOOKINGS, known(BOOKING))

    assert (found.verdict, found.conflicts) == (CHANGED, ())


def test_another_seat_is_no_conflict() -> None:
    second = replace(EVENT, uid="seat", attendees=(JONAS, ANN))

    both = plan_import(file(EVENT, second), BOOKINGS, known())
    later = row(second, BOOKINGS, Known(host_email=HOST, overlapping=(BOOKING,)))

    assert [each.verdict for each in both.rows] == [NEW, NEW]
    for seat in (both.rows[1], later):
        assert seat.reason == Message.of("transfer.another-seat")
        assert seat.conflicts == ()
        assert seat.event is not None
        assert seat.event.attendees == (ANN, JONAS)


def test_seats_need_somebody_who_invites() -> None:
    day = replace(EVENT, is_all_day=True)
    alone = replace(EVENT, organizer=None)

    for first in (day, alone):
        preview = plan_import(
            file(first, replace(first, uid="seat")), BOOKINGS, known()
        )
        assert [each.reason for each in preview.rows] == [None, None]
    conflicts = row(alone, BOOKINGS, Known(overlapping=(BOOKING,))).conflicts
    assert conflicts == ("Tea",)


def test_several_mails_of_one_meeting_are_said_to_be_one() -> None:
    preview = plan_import(file(EVENT, replace(EVENT, title="Tea!")), None, known())

    assert preview.notes == (Message.of("transfer.joined", events=2, count=1),)
    assert preview.count(NEW) == 1


def test_several_files_are_one_batch() -> None:
    note = Message.of("transfer.cut-off")
    lost = Unreadable(line=3, what="Lunch", reason=note)
    one = replace(file(EVENT), notes=(note,), unreadable=(lost,), method="REQUEST")

    both = join_files([one, replace(one, method="CANCEL")])

    assert (both.name, both.method, len(both.events)) == ("tea.ics +1", "", 2)
    assert (both.notes, both.unreadable[0].what) == ((note,), "tea.ics: Lunch")
    assert join_files([one, one]).method == "REQUEST"
    assert join_files([one]) is one
    with pytest.raises(ValueError, match="no files"):
        join_files([])


def test_places_in_joined_files_are_those_in_all_originals() -> None:
    one = replace(
        file(
            replace(EVENT, place=40),
            replace(EVENT, uid="s", recurrence_id="1", place=-1),
            replace(EVENT, uid="n"),
        ),
        originals=(b"a",),
        series=((100, 300),),
        answers=(ReadAnswer(uid="e", says=Message.of("x.y")),),
    )

    both = join_files([one, one, file(replace(EVENT, place=7))])

    places = [event.place for event in both.events]
    assert places == [40, -1, None, NEXT_FILE + 40, -2, None, 2 * NEXT_FILE + 7]
    assert both.series == ((100, 300), (NEXT_FILE + 100, NEXT_FILE + 300))
    assert both.originals == (b"a", b"a")
    assert both.answers == one.answers * 2


def test_a_series_an_occurrence_of_which_was_joined_is_not_whole() -> None:
    first = replace(EVENT, uid="s", recurrence_id="1", place=-1)
    second = replace(EVENT, uid="t", recurrence_id="1", place=-2)
    read = replace(
        file(first, replace(first, recurrence_id="2"), second, replace(second)),
        series=((10,), (20,)),
    )

    assert plan_import(read, BOOKINGS, known()).series == ((10,), ())
    whole = replace(read, events=read.events[:3])
    assert plan_import(whole, BOOKINGS, known()).series == ((10,), (20,))


def test_what_is_said_of_a_meeting_names_the_booking_and_changes_nothing() -> None:
    says = Message.of("transfer.answer.accepted", who="Ann")
    told = ReadAnswer(uid="e", title="Old title", says=says)
    read = replace(file(), answers=(told, replace(told, uid="other")))

    mine, other = plan_import(read, None, known(BOOKING)).rows

    assert (mine.verdict, mine.title, mine.booking_id) == (SAME, "Tea", 9)
    assert (other.verdict, other.title, other.booking_id) == (SAME, "Old title", None)
    assert mine.reason == other.reason == says
    assert mine.event is None


def test_meetings_that_were_gathered_are_not_gathered_again() -> None:
    read = file(EVENT, replace(EVENT, uid="other", organizer=None))
    meetings = named_meetings(read.events)

    plan = plan_import(read, None, known(BOOKING), meetings[1:])

    assert [row.event for row in plan.rows] == [event for _, event in meetings[1:]]
    assert plan_import(read, None, known(BOOKING)).target is BOOKINGS


def test_what_has_to_be_looked_up_is_known_before() -> None:
    late = replace(EVENT, uid="l@Cal.com", span=Span.lasting(NINE, 90))
    said = ReadAnswer(uid="a@Cal.com", says=Message.of("x.y"))

    assert set(names_in(named_meetings(file(EVENT, late).events))) == {"e", "l"}
    assert set(names_in((), [said])) == {"a"}
    assert reach_of(file(EVENT, late)) == late.span
    assert reach_of(file()) is None


def test_a_booking_is_the_same_however_its_place_is_spaced() -> None:
    booking = replace(BOOKING, location=Location(value=" Kit\x00chen "))

    assert _told(replace(EVENT, location="Kitchen"), BOOKINGS, known(booking)) == (
        SAME,
        "",
    )
