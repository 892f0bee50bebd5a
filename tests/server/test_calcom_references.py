"""What a booking is known as in other calendars, told to who holds it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from pinmycal_desktop.model.commands.transfer import ImportCalendar, TakeBackImport
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import CalendarFile, ImportTarget, ReadEvent

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller

VERSION = {"cal-api-version": "2024-08-13"}


def bring_in(diary: Diary, uid: str, **more: Any) -> int:
    """Bring in a meeting as a booking; return the number of the import."""
    span = Span.lasting(datetime(2026, 3, 3, 10, tzinfo=UTC), 60)
    event = ReadEvent(**{"uid": uid, "title": "Roof", "span": span, **more})
    file = CalendarFile(name="Team", events=(event,))
    wish = ImportCalendar(account_id=1, file=file, target=ImportTarget.BOOKINGS)
    return diary.run(wish).batch.id


def references(call: Caller, uid: str, query: str = "") -> list[dict[str, Any]]:
    """Return the references of a booking."""
    path = f"/v2/bookings/{uid}/references{query}"
    answer = call("GET", path, headers=VERSION)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["data"]
    return found


def test_a_booking_made_here_is_known_nowhere_else(call: Caller) -> None:
    person = {"name": "A", "email": "a@x.test", "timeZone": "Europe/Berlin"}
    start = "2026-03-03T09:00:00Z"
    body = {"eventTypeId": 2, "start": start, "attendee": person}
    made = call("POST", "/v2/bookings", headers=VERSION, json=body).json()["data"]
    assert references(call, made["uid"]) == []


def test_one_from_a_calendar_file_tells_its_uid_there(
    call: Caller, diary: Diary
) -> None:
    bring_in(diary, "roof@example.test")
    uid = diary.bookings.get(1).short_uid
    (only,) = references(call, uid)
    assert only == {
        "type": "ics-feed_calendar",
        "eventUid": "roof@example.test",
        "destinationCalendarId": None,
        "id": only["id"],
    }
    assert references(call, uid, "?type=ics-feed_calendar") == [only]
    assert references(call, uid, "?type=google_calendar") == []


def test_a_name_that_gave_way_or_was_taken_back_is_not_told(
    call: Caller, diary: Diary
) -> None:
    bring_in(diary, "roof")
    later = datetime(2026, 3, 2, tzinfo=UTC)
    news = {"title": "Attic", "sequence": 2, "stamp": later}
    second = bring_in(diary, "roof-2", supersedes=("roof",), **news)
    uid = diary.bookings.get(1).short_uid
    assert [each["eventUid"] for each in references(call, uid)] == ["roof-2"]
    diary.run(TakeBackImport(import_id=second))
    uid = diary.bookings.get(1).short_uid
    assert [each["eventUid"] for each in references(call, uid)] == ["roof-2"]


def test_what_was_taken_back_is_known_nowhere(call: Caller, diary: Diary) -> None:
    person = {"name": "A", "email": "a@x.test", "timeZone": "Europe/Berlin"}
    start = "2026-03-03T10:00:00Z"
    body = {"eventTypeId": 3, "start": start, "attendee": person}
    made = call("POST", "/v2/bookings", headers=VERSION, json=body).json()["data"]
    name = diary.bookings.get(1).ical_uid
    batch = bring_in(diary, name, title="Roof", sequence=9)
    (only,) = references(call, made["uid"])
    assert only["eventUid"] == name.removesuffix("@Cal.com")
    diary.run(TakeBackImport(import_id=batch))
    assert references(call, made["uid"]) == []
