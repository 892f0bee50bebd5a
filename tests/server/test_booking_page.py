"""The page behind a private link: without a token, see free times and book one."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

import pytest

from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.commands.setup import SaveEventType, SavePrivateLink
from pinmycal_desktop.model.errors import DiskFull
from pinmycal_desktop.model.event_settings import EventSettings, Place, PlaceKind
from pinmycal_desktop.model.event_type import (
    Confirmation,
    Frequency,
    LocationKind,
    Question,
    QuestionKind,
    Recurrence,
    SeatPlan,
)
from pinmycal_desktop.model.private_link import PrivateLink

if TYPE_CHECKING:
    import httpx

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.server.runner import ServiceThread
    from tests.server.calling import Caller, StandingClock

NOBODY = {"Authorization": ""}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
START = re.compile(r'href="([^"]*start=[^"]*)"')
AVA = {"name": "Ava Chen", "email": "ava@example.test"}
TUESDAY = "2026-03-03T09:00:00+00:00"
LINKS = "/v2/event-types/2/private-links"


def made(call: Caller, **wish: object) -> str:
    """Make a link to event type 2; return where it leads."""
    answer = call("POST", LINKS, json=wish or {"maxUsageCount": 1})
    return str(urlsplit(answer.json()["data"]["bookingUrl"]).path)


def change(diary: Diary, **fields: Any) -> None:
    """Change event type 2."""
    diary.run(SaveEventType(event_type=replace(diary.event_types.get(2), **fields)))


def look(call: Caller, path: str, **query: str) -> httpx.Response:
    return call("GET", f"{path}?{urlencode(query)}", headers=NOBODY)


def form_at(
    call: Caller, path: str, start: str = TUESDAY, **query: str
) -> dict[str, str]:
    """Open the form for a start; return what is sent along."""
    page = look(call, path, start=start, **query)
    assert page.status_code == 200, page.text
    return {name: html.unescape(value) for name, value in HIDDEN.findall(page.text)}


def send(
    call: Caller, path: str, form: object, headers: dict[str, str] | None = None
) -> httpx.Response:
    content = urlencode(form, doseq=True).encode()  # type: ignore[arg-type]
    return call("POST", path, content=content, headers=NOBODY | FORM | (headers or {}))


def uses(call: Caller) -> list[tuple[int, bool]]:
    listed = call("GET", LINKS).json()["data"]
    return [(each["usageCount"], each["isExpired"]) for each in listed]


def test_somebody_with_the_link_finds_a_time_and_books_it(
    call: Caller, diary: Diary
) -> None:
    path = made(call)
    page = look(call, path, zone="Asia/Kolkata")
    assert page.status_code == 200
    assert "With Ada, 30 minutes." in page.text
    assert "<h2>Mon 2026-03-02</h2>" in page.text
    links = [html.unescape(each) for each in START.findall(page.text)]
    wanted = next(each for each in links if "2026-03-03T09" in unquote(each))
    assert ">14:30</a>" in page.text  # 9:00 UTC
    form = dict(parse_qsl(urlsplit(wanted).query))
    kept = form_at(call, path, **form)
    done = send(
        call, path, kept | AVA | {"notes": "Hello", "guests": "bo@x.test, c@x.test"}
    )
    assert done.status_code == 200, done.text
    assert "Tue 2026-03-03, 14:30" in done.text
    booking = diary.bookings.get(1)
    assert (booking.attendee.email, booking.attendee.zone) == (
        "ava@example.test",
        "Asia/Kolkata",
    )
    assert booking.guests == ("bo@x.test", "c@x.test")
    assert (booking.notes, booking.span.start.hour) == ("Hello", 9)
    assert "BEGIN%3AVCALENDAR" in done.text
    assert uses(call) == [(1, True)]
    assert look(call, path).status_code == 404
    assert send(call, path, kept | AVA | {"key": "another"}).status_code == 404


def test_a_form_sent_twice_books_once(call: Caller, diary: Diary) -> None:
    path = made(call, maxUsageCount=5)
    form = form_at(call, path) | AVA
    first, again = send(call, path, form), send(call, path, form)
    assert (first.status_code, again.text) == (200, first.text)
    assert uses(call) == [(1, False)]
    changed = send(call, path, form | {"name": "Eve"})
    assert changed.status_code == 409
    assert len(call("GET", "/v1/bookings").json()["bookings"]) == 1
    assert diary.bookings.get(1).attendee.name == "Ava Chen"


def test_a_link_ends_at_its_time(
    call: Caller, clock: StandingClock, diary: Diary
) -> None:
    path = made(call, expiresAt="2026-03-03T08:00:00Z")
    form = form_at(call, path) | AVA
    assert send(call, path, form).status_code == 200
    form = form_at(call, path, "2026-03-04T09:00:00+00:00") | AVA
    clock.move(days=1)
    assert look(call, path).status_code == 404
    late = send(call, path, form)
    assert late.status_code == 404
    assert "leads nowhere" in late.text
    assert diary.private_links.of_event_type(2)[0].uses == 1


@pytest.mark.parametrize("path", ["/d/nothing", "/d/%00", "/d/" + "x" * 3000])
def test_a_link_that_is_none_tells_nothing(call: Caller, path: str) -> None:
    page = look(call, path)
    assert page.status_code == 404
    assert "Ada" not in page.text
    assert page.headers["content-type"].startswith("text/html")


def test_a_taken_time_keeps_the_form_and_offers_others(
    call: Caller, diary: Diary
) -> None:
    path = made(call)
    form = form_at(call, path) | AVA | {"notes": "<b>mine</b>"}
    body = {"eventTypeId": "evt_2", "start": TUESDAY, "invitee": AVA}
    assert call("POST", "/v1/bookings", json=body).status_code == 200
    page = send(call, path, form)
    assert page.status_code == 409
    assert "&lt;b&gt;mine&lt;/b&gt;" in page.text
    assert 'value="Ava Chen"' in page.text
    others = re.findall(r'<option value="([^"]+)">', page.text)
    assert len(others) == 5
    kept = dict(HIDDEN.findall(page.text))
    assert "start" not in kept
    assert uses(call) == [(0, False)]
    again = send(call, path, form | kept | {"start": html.unescape(others[0])})
    assert again.status_code == 200
    assert len(diary.bookings.between(diary.bookings.get(2).span)) == 1


def test_what_does_not_fit_is_said_above_the_form(call: Caller, diary: Diary) -> None:
    change(
        diary, questions=(Question(slug="firm", label="Firm & co", is_required=True),)
    )
    path = made(call)
    form = form_at(call, path) | {"name": " ", "email": "x", "guests": "y"}
    page = send(call, path, form)
    assert page.status_code == 422
    for label in (
        "Your name",
        "Your e-mail address",
        "E-mail addresses",
        "Firm &amp; co",
    ):
        assert f'<p class="wrong"><strong>{label}' in page.text
    assert uses(call) == [(0, False)]
    right = send(call, path, form | AVA | {"guests": "", "answer.firm": "ACME"})
    assert right.status_code == 200
    assert diary.bookings.get(1).answers[0].value == "ACME"


def test_every_kind_of_question_can_be_answered(call: Caller, diary: Diary) -> None:
    options = {"options": ("a & b", "c")}
    kinds = {each: options if "select" in each.value else {} for each in QuestionKind}
    asked = tuple(
        Question(slug=f"q{n}", label=f"Q{n}", kind=kind, **more)  # type: ignore[arg-type]
        for n, (kind, more) in enumerate(kinds.items())
    )
    change(diary, questions=asked)
    path = made(call)
    given: dict[QuestionKind, object] = {
        QuestionKind.TEXT: "text",
        QuestionKind.LONG_TEXT: "two\nlines",
        QuestionKind.NUMBER: "4.5",
        QuestionKind.PHONE: "+49 30 1234567",
        QuestionKind.URL: "https://example.test/",
        QuestionKind.ONE_OF: "a & b",
        QuestionKind.SOME_OF: ["a & b", "c"],
        QuestionKind.YES_NO: "yes",
    }
    typed = {f"answer.q{n}": given[kind] for n, kind in enumerate(kinds)}
    # A wrong address first: all that was typed is still there.
    page = send(call, path, form_at(call, path) | typed | {"name": "A", "email": "x"})
    assert page.text.count(" checked") == 3
    assert 'value="a &amp; b" selected' in page.text
    assert "two\nlines</textarea>" in page.text
    form = form_at(call, path) | typed | AVA
    assert send(call, path, form).status_code == 200
    values = [each.value for each in diary.bookings.get(1).answers]
    assert values[-3:] == ["a & b", ("a & b", "c"), True]


def test_the_terms_of_the_event_type_bind_whoever_comes(
    call: Caller, diary: Diary
) -> None:
    change(diary, settings=EventSettings(no_guests=True))
    path = made(call)
    page = look(call, path, start=TUESDAY)
    assert "guests" not in page.text
    form = form_at(call, path) | AVA | {"guests": "b@x.test"}
    assert send(call, path, form).status_code == 422
    change(diary, settings=EventSettings(needs_sign_in=True))
    for page in (look(call, path), send(call, path, form)):
        assert page.status_code == 404
        assert "its hosts only" in page.text


def test_an_address_is_proved_where_that_is_asked(call: Caller, diary: Diary) -> None:
    change(diary, settings=EventSettings(needs_proof=True))
    path = made(call)
    form = form_at(call, path) | AVA
    page = send(call, path, form)
    assert page.status_code == 422
    assert 'name="code"' in page.text
    (shown,) = diary.codes.shown()
    assert shown.text not in page.text
    assert send(call, path, form | {"code": "wrong"}).status_code == 422
    assert send(call, path, form | {"code": shown.text}).status_code == 200


def test_whoever_comes_says_where_when_that_is_theirs(
    call: Caller, diary: Diary
) -> None:
    place = Place(kind=PlaceKind.ATTENDEE_PHONE)
    change(diary, settings=EventSettings(places=(place,)))
    path = made(call)
    form = form_at(call, path) | AVA
    refused = send(call, path, form)
    assert refused.status_code == 422
    assert "which number to call" in refused.text
    assert send(call, path, form | {"place": "+49 30 1234567"}).status_code == 200
    assert diary.bookings.get(1).location.kind is LocationKind.PHONE
    change(diary, settings=EventSettings(places=(Place(PlaceKind.ATTENDEE_DEFINED),)))
    path = made(call)
    form = form_at(call, path, "2026-03-04T09:00:00+00:00") | AVA
    assert send(call, path, form | {"place": "Café <Am Eck>"}).status_code == 200
    assert diary.bookings.get(2).location.kind is LocationKind.ADDRESS


def test_a_request_waits_a_series_repeats_and_a_seat_is_one(
    call: Caller, diary: Diary
) -> None:
    change(diary, confirmation=Confirmation.ALWAYS)
    path = made(call, maxUsageCount=9)
    page = send(call, path, form_at(call, path) | AVA)
    assert "waits for a yes" in page.text
    assert diary.bookings.get(1).status is BookingStatus.PENDING
    weekly = Recurrence(frequency=Frequency.WEEKLY, occurrences=3)
    change(diary, confirmation=Confirmation.NEVER, recurrence=weekly)
    assert "3 meetings" in look(call, path).text
    thursday = "2026-03-05T09:00:00+00:00"
    page = send(call, path, form_at(call, path, thursday) | AVA)
    assert all(day in page.text for day in ("03-05", "03-12", "03-19"))
    change(diary, recurrence=None, seats=SeatPlan(per_slot=2))
    friday = "2026-03-06T09:00:00+00:00"
    for name in ("a", "b"):
        who = {"name": name, "email": f"{name}@x.test"}
        page = send(call, path, form_at(call, path, friday) | who)
        assert page.status_code == 200, page.text
        other = "b" if name == "a" else "a"
        assert f"{other}@x.test" not in unquote(page.text)
    assert uses(call) == [(4, False)]


def test_asking_again_for_what_waits_is_no_further_use(
    call: Caller, diary: Diary
) -> None:
    change(diary, confirmation=Confirmation.ALWAYS)
    path = made(call, maxUsageCount=2)
    for _ in range(3):
        page = send(call, path, form_at(call, path) | AVA)
        assert "waits for a yes" in page.text
    assert uses(call) == [(1, False)]
    assert len(call("GET", "/v1/bookings").json()["bookings"]) == 1


def test_a_length_is_chosen_among_those_offered(call: Caller, diary: Diary) -> None:
    change(diary, lengths=(30, 60))
    path = made(call)
    page = look(call, path, length="60")
    assert "<option selected>60</option>" in page.text
    assert "With Ada, 60 minutes." in page.text
    assert "With Ada, 30 minutes." in look(call, path, length="45").text
    form = form_at(call, path, length="60") | AVA
    assert send(call, path, form).status_code == 200
    assert diary.bookings.get(1).span.minutes == 60


def test_weeks_are_turned_and_an_empty_one_tells_of_the_next(
    call: Caller, diary: Diary
) -> None:
    path = made(call)
    page = look(call, path)
    assert "Earlier" not in page.text
    later = look(call, path, **{"from": "2026-03-09"}).text
    assert "Earlier" in later
    assert "Mon 2026-03-09" in later
    for odd in ("yesterday", "2020-01-01"):
        assert "Mon 2026-03-02" in look(call, path, **{"from": odd}).text
    far = look(call, path, **{"from": "2199-01-01"})
    assert far.status_code == 200
    change(diary, minimum_notice=14 * 24 * 60)
    page = look(call, path)
    assert "Nothing is free" in page.text
    assert "The next free time is on Mon 2026-03-16" in page.text
    change(diary, minimum_notice=100 * 24 * 60)
    assert "The next free time" not in look(call, path).text


def test_a_zone_that_is_none_is_said(call: Caller) -> None:
    page = look(call, made(call), zone="Mars/<Olympus>")
    assert page.status_code == 200
    assert "Mars/&lt;Olympus&gt;" in page.text
    assert "<Olympus>" not in page.text


@pytest.mark.parametrize(
    "change",
    [{"start": "soon"}, {"start": ""}, {"key": ""}, {"key": "x" * 101}],
)
def test_a_form_that_is_none_of_ours_is_not_read(
    call: Caller, change: dict[str, str]
) -> None:
    path = made(call)
    form = form_at(call, path) | AVA | change
    assert send(call, path, form).status_code == 400
    assert look(call, path, start="soon").status_code == 400
    many = urlencode([("x", str(n)) for n in range(600)]).encode()
    told = call("POST", path, content=many, headers=NOBODY | FORM)
    assert told.status_code == 400


def test_a_form_is_taken_from_our_own_page_only(call: Caller, diary: Diary) -> None:
    path = made(call)
    form = form_at(call, path) | AVA
    for headers in (
        {"Origin": "https://evil.test"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "null"},
    ):
        assert send(call, path, form, headers).status_code == 403
    json = call("POST", path, json=form, headers=NOBODY)
    assert json.status_code == 415
    assert diary.private_links.of_event_type(2)[0].uses == 0
    ours = {"Origin": "http://127.0.0.1:7466", "Sec-Fetch-Site": "same-origin"}
    assert send(call, path, form, ours).status_code == 200


def test_the_page_is_led_to_but_not_framed_and_runs_nothing(call: Caller) -> None:
    path = made(call)
    headers = NOBODY | {
        "Sec-Fetch-Site": "cross-site",
        "Sec-Fetch-Mode": "navigate",
        "Sec-Fetch-Dest": "document",
    }
    page = call("GET", path, headers=headers)
    assert page.status_code == 200
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "<script" not in page.text
    framed = headers | {"Sec-Fetch-Dest": "iframe"}
    assert call("GET", path, headers=framed).status_code == 403


def test_names_are_shown_as_text(call: Caller, diary: Diary) -> None:
    change(diary, title="<script>alert(1)</script>", description="a\n<b>")
    page = look(call, made(call))
    assert "<script>" not in page.text
    assert "a<br>&lt;b&gt;" in page.text


def test_too_many_pages_are_refused_for_a_while(
    call: Caller, clock: StandingClock
) -> None:
    path = made(call)
    answers = [look(call, path).status_code for _ in range(121)]
    assert (answers[0], answers[-1]) == (200, 429)
    clock.move(minutes=2)
    assert look(call, path).status_code == 200


def test_trouble_is_a_page_too(
    call: Caller, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(call)
    form = form_at(call, path) | AVA

    def full(*_: object, **__: object) -> None:
        raise DiskFull("store.disk-full")

    monkeypatch.setattr(diary.for_programs, "run", full)
    page = send(call, path, form)
    assert page.status_code == 503
    assert page.headers["content-type"].startswith("text/html")


def test_nothing_is_booked_when_no_other_time_is_left(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    path = made(call)
    form = form_at(call, path) | AVA
    change(diary, minimum_notice=300 * 24 * 60)
    page = send(call, path, form)
    assert page.status_code == 409
    assert "not free any more" in page.text
    assert clock.now.year == 2026


def test_a_change_of_the_link_does_not_forget_its_uses(
    call: Caller, diary: Diary
) -> None:
    path = made(call, maxUsageCount=2)
    stale = diary.private_links.of_event_type(2)[0]
    assert send(call, path, form_at(call, path) | AVA).status_code == 200
    diary.run(SavePrivateLink(link=replace(stale, most_uses=3)))
    (link,) = diary.private_links.of_event_type(2)
    assert isinstance(link, PrivateLink)
    assert (link.uses, link.most_uses) == (1, 3)


def test_a_browser_over_a_real_socket_books_too(
    served: ServiceThread, call: Caller, diary: Diary
) -> None:
    httpx = pytest.importorskip("httpx")
    path = made(call)
    with httpx.Client(base_url=served.url) as browser:
        page = browser.get(path, params={"start": TUESDAY})
        form = {n: html.unescape(v) for n, v in HIDDEN.findall(page.text)} | AVA
        done = browser.post(path, data=form, headers={"Origin": served.url})
    assert done.status_code == 200
    assert diary.bookings.get(1).attendee.email == "ava@example.test"
