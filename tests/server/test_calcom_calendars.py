"""Other calendars: listed, asked, chosen; and nothing is connected."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from pinmycal_desktop.model.booking import BusyTime
from pinmycal_desktop.model.calendar_source import FetchProgress
from pinmycal_desktop.model.commands.calendars import NoteFetch
from pinmycal_desktop.model.commands.transfer import ImportCalendar
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import CalendarFile, ImportTarget, ReadEvent
from tests.builders import NOW
from tests.server.people import add_host, calling_as

if TYPE_CHECKING:
    import httpx

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.booking import Calendar
    from tests.server.calling import Caller

BACK = "/v2/conferencing/zoom/oauth/callback"
DAYS = "dateFrom=2026-03-03&dateTo=2026-03-03"


def bring_in(diary: Diary) -> None:
    """Bring in a calendar of the owner's, busy from 10:00 to 11:00 UTC on Tuesday."""
    event = ReadEvent(
        uid="roof",
        title="Roof",
        span=Span.lasting(datetime(2026, 3, 3, 10, tzinfo=UTC), 60),
    )
    file = CalendarFile(name="Team", events=(event,))
    diary.run(ImportCalendar(account_id=1, file=file, target=ImportTarget.BUSY_TIMES))


def data(answer: httpx.Response, status: int = 200) -> Any:
    """Return what is answered."""
    assert answer.status_code == status, answer.text
    return answer.json()["data"]


def starts(call: Caller) -> list[str]:
    """Return the starts that are offered on Tuesday."""
    path = "/v2/slots?eventTypeId=1&start=2026-03-03&end=2026-03-03"
    found = data(call("GET", path, headers={"cal-api-version": "2024-09-04"}))
    return [each["start"][11:16] for each in found["2026-03-03"]]


def load(calendar_id: int, name: str, *, encoded: bool = False) -> str:
    """Return the parameters that name a calendar."""
    parts = {"credentialId": calendar_id, "externalId": name}
    names = {f"calendarsToLoad[0][{key}]": value for key, value in parts.items()}
    return "&".join(
        f"{quote(key) if encoded else key}={value}" for key, value in names.items()
    )


def test_calendars_from_files_are_connections(call: Caller, diary: Diary) -> None:
    assert data(call("GET", "/v2/calendars")) == {
        "connectedCalendars": [],
        "destinationCalendar": {},
    }
    assert call("GET", "/v2/calendars/ics-feed/check").status_code == 400
    bring_in(diary)
    (found,) = data(call("GET", "/v2/calendars"))["connectedCalendars"]
    assert found["integration"]["type"] == "ics-feed_calendar"
    assert found["calendars"] == [
        {
            "externalId": "imported-1",
            "name": "Team",
            "credentialId": 1,
            "isSelected": True,
            "integration": "ics-feed_calendar",
            "primary": None,
            "readOnly": True,
            "email": "",
        }
    ]
    assert call("GET", "/v2/calendars/ics-feed/check").status_code == 200


@pytest.mark.parametrize("encoded", [False, True])
@pytest.mark.parametrize("zone", ["timeZone", "loggedInUsersTz"])
def test_busy_times_are_told_in_utc(
    call: Caller, diary: Diary, zone: str, *, encoded: bool
) -> None:
    bring_in(diary)
    query = f"{DAYS}&{zone}=Asia/Tokyo&{load(1, 'imported-1', encoded=encoded)}"
    assert data(call("GET", f"/v2/calendars/busy-times?{query}")) == [
        {
            "start": "2026-03-03T10:00:00.000Z",
            "end": "2026-03-03T11:00:00.000Z",
            "source": "Team",
        }
    ]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        (f"{DAYS}&{load(1, 'imported-1')}", 400),
        (f"{DAYS}&timeZone=UTC&credentialId=1&externalId=imported-1", 400),
        (f"{DAYS}&timeZone=UTC&calendarsToLoad[0][credentialId]=1", 400),
        (f"{DAYS}&timeZone=UTC&calendarsToLoad=1", 400),
        (f"{DAYS}&timeZone=UTC&{load(7, 'imported-7')}", 401),
        (f"{DAYS}&timeZone=UTC&{load(1, 'other')}", 401),
        (
            f"dateFrom=2026-03-03&dateTo=2026-03-01&timeZone=UTC&{load(1, 'x')}",
            400,
        ),
        (
            f"dateFrom=2026-03-03&dateTo=2028-03-01&timeZone=UTC&{load(1, 'x')}",
            400,
        ),
    ],
)
def test_what_is_no_question_is_refused(
    call: Caller, diary: Diary, query: str, status: int
) -> None:
    bring_in(diary)
    answer = call("GET", f"/v2/calendars/busy-times?{query}")
    assert answer.status_code == status, answer.text


def test_an_instant_names_its_day_in_the_zone(call: Caller, diary: Diary) -> None:
    bring_in(diary)
    query = (
        "dateFrom=2026-03-02T20:00:00Z&dateTo=2026-03-02T20:00:00Z"
        f"&timeZone=Asia/Tokyo&{load(1, 'imported-1')}"
    )
    assert len(data(call("GET", f"/v2/calendars/busy-times?{query}"))) == 1


def test_a_calendar_that_is_not_selected_takes_no_time(
    call: Caller, diary: Diary
) -> None:
    bring_in(diary)
    wish = {
        "integration": "ics-feed_calendar",
        "externalId": "imported-1",
        "credentialId": 1,
    }
    query = "&".join(f"{name}={value}" for name, value in wish.items())
    assert "10:00" not in starts(call)
    told = data(call("DELETE", f"/v2/selected-calendars?{query}"))
    assert told == wish | {"userId": 1}
    assert "10:00" in starts(call)
    (found,) = data(call("GET", "/v2/calendars"))["connectedCalendars"]
    assert found["calendars"][0]["isSelected"] is False
    assert data(call("POST", "/v2/selected-calendars", json=wish), 201) == told
    assert "10:00" not in starts(call)


def test_no_other_host_sees_or_selects_it(call: Caller, diary: Diary) -> None:
    bring_in(diary)
    bob = calling_as(call, diary, add_host(diary, "Bob").id)
    assert data(bob("GET", "/v2/calendars"))["connectedCalendars"] == []
    query = f"{DAYS}&timeZone=UTC&{load(1, 'imported-1')}"
    assert bob("GET", f"/v2/calendars/busy-times?{query}").status_code == 401
    for integration in ("ics-feed_calendar", "google_calendar"):
        wish = {
            "integration": integration,
            "externalId": "imported-1",
            "credentialId": 1,
        }
        answer = bob("POST", "/v2/selected-calendars", json=wish)
        assert answer.status_code == 401
    assert "10:00" not in starts(call)


NAMED = {"integration": "google_calendar", "externalId": "me@x.test"}


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/v2/calendars/google/connect", None, 404),
        ("GET", "/v2/calendars/office365/save?state=a&code=b", None, 404),
        ("GET", "/v2/calendars/nope/connect", None, 400),
        (
            "POST",
            "/v2/calendars/apple/credentials",
            {"username": "a", "password": "b"},
            404,
        ),
        ("GET", "/v2/calendars/google/check", None, 400),
        ("GET", "/v2/calendars/nope/check", None, 400),
        ("POST", "/v2/calendars/google/disconnect", {"id": 1}, 400),
        ("GET", "/v2/calendars/google/event/x", None, 400),
        ("PATCH", "/v2/calendars/google/events/x", None, 400),
        ("PUT", "/v2/destination-calendars", NAMED, 404),
        ("POST", "/v2/conferencing/google-meet/connect", None, 400),
        ("GET", "/v2/conferencing/zoom/oauth/auth-url", None, 400),
        ("POST", "/v2/conferencing/zoom/default", None, 400),
        ("DELETE", "/v2/conferencing/zoom/disconnect", None, 400),
    ],
)
def test_nothing_is_connected(
    call: Caller, method: str, path: str, body: object, status: int
) -> None:
    assert call(method, path, json=body).status_code == status
    anonymous = call(method, path, json=body, headers={"Authorization": ""})
    assert anonymous.status_code == 401


def test_who_comes_back_from_a_provider_is_sent_nowhere(call: Caller) -> None:
    """The original follows `state`, without credentials, wherever it says."""
    state = quote('{"onErrorReturnTo": "https://elsewhere.test/"}')
    for query in (f"?state={state}&code=1", ""):
        answer = call("GET", f"{BACK}{query}", headers={"Authorization": ""})
        assert answer.status_code == 400
        assert "location" not in answer.headers


def test_there_is_no_meeting_room_app(call: Caller) -> None:
    assert data(call("GET", "/v2/conferencing")) == []
    assert call("GET", "/v2/conferencing/default").json() == {"status": "success"}


FEEDS = {"urls": ["https://x.test/s3cr3t/a.ics", "http://127.0.0.1:1/b.ics"]}
SAVE = "/v2/calendars/ics-feed/save"


def note_fetch(diary: Diary, calendar: Calendar, progress: FetchProgress) -> None:
    """Note how fetching a calendar went; it brought an hour on Tuesday."""
    assert calendar.source is not None
    busy = BusyTime(
        calendar_id=calendar.id,
        calendar_name=calendar.name,
        title="Roof",
        span=Span.lasting(datetime(2026, 3, 3, 10, tzinfo=UTC), 60),
    )
    diary.run(
        NoteFetch(
            uid=calendar.source.place.uid,
            progress=progress,
            due_at=NOW,
            change=None
            if progress.trouble
            else diary.calendars.compare(calendar, (busy,)),
        )
    )


def test_a_feed_is_saved_listed_and_takes_time(call: Caller, diary: Diary) -> None:
    saved = data(call("POST", SAVE, json=FEEDS), 201)
    first, second = diary.busy.calendars()
    by_name = {each.name: each for each in (first, second)}
    assert saved == {
        "id": by_name["x.test"].id,
        "type": "ics-feed_calendar",
        "userId": 1,
        "teamId": None,
        "appId": "ics-feed",
        "invalid": False,
    }
    feed = by_name["x.test"]
    note_fetch(diary, feed, FetchProgress(fetched_at=NOW))
    assert "10:00" not in starts(call)
    query = f"{DAYS}&timeZone=UTC&{load(feed.id, f'subscribed-{feed.id}')}"
    (busy,) = data(call("GET", f"/v2/calendars/busy-times?{query}"))
    assert busy["source"] == "x.test"
    wish = {
        "integration": "ics-feed_calendar",
        "externalId": f"subscribed-{feed.id}",
        "credentialId": feed.id,
    }
    query = "&".join(f"{name}={value}" for name, value in wish.items())
    data(call("DELETE", f"/v2/selected-calendars?{query}"))
    assert "10:00" in starts(call)
    everything = call("GET", "/v2/calendars").text
    assert "s3cr3t" not in everything
    assert f"subscribed-{feed.id}" in everything


def test_a_feed_that_was_never_reached_has_no_calendars(
    call: Caller, diary: Diary
) -> None:
    data(call("POST", SAVE, json={"urls": FEEDS["urls"][:1]}), 201)
    (feed,) = diary.busy.calendars()
    assert call("GET", "/v2/calendars/ics-feed/check").status_code == 200
    failed = FetchProgress().failed(NOW, Message.of("remote.not-there", status=404))
    note_fetch(diary, feed, failed)
    (found,) = data(call("GET", "/v2/calendars"))["connectedCalendars"]
    assert "calendars" not in found
    assert call("GET", "/v2/calendars/ics-feed/check").status_code == 401
    note_fetch(diary, feed, FetchProgress(fetched_at=NOW))
    assert call("GET", "/v2/calendars/ics-feed/check").status_code == 200


def test_a_feed_is_saved_once(call: Caller, diary: Diary) -> None:
    key = {"Idempotency-Key": "feed-1"}
    first = call("POST", SAVE, json=FEEDS, headers=key)
    assert call("POST", SAVE, json=FEEDS, headers=key).json() == first.json()
    # Nor does another request for the same address make a second one.
    assert data(call("POST", SAVE, json=FEEDS), 201) == first.json()["data"]
    assert len(diary.busy.calendars()) == 2


@pytest.mark.parametrize(
    "url",
    [
        "https://x.test/calendar",
        "http://x.test/a.ics",
        "file:///home/me/a.ics",
        "/home/me/a.ics",
        "ftp://x.test/a.ics",
        "",
    ],
)
def test_what_is_no_feed_is_refused(call: Caller, diary: Diary, url: str) -> None:
    answer = call("POST", SAVE, json={"urls": [url]})
    assert answer.status_code == 400, answer.text
    assert diary.busy.calendars() == ()
