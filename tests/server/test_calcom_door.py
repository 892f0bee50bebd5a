"""The common part of the Cal.com API: routes, versions, keys, limits, refusals."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.commands.access import CreateToken
from pinmycal_desktop.model.commands.setup import SaveSchedule
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.calcom.routes import Route
from pinmycal_desktop.server.calcom.table import ROUTES, Table
from pinmycal_desktop.wire.token import new_token, token_digest
from tests.server.calling import Caller, make_token

if TYPE_CHECKING:
    import httpx

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.server.calcom.asking import Asked
    from pinmycal_desktop.server.exchange import Answer
    from tests.server.calling import StandingClock

ME = "/v2/me"
CLOSED = "ApiAuthStrategy - No authentication method provided."


def told(answer: httpx.Response) -> dict[str, Any]:
    """Return the error of an answer in the first shape."""
    said: dict[str, Any] = answer.json()
    assert said["status"] == "error"
    return said["error"]  # type: ignore[no-any-return]


def token_of(
    diary: Diary, *, scopes: tuple[str, ...] = (), days: int | None = None
) -> str:
    """Make a key with scopes or an end and return it."""
    made = new_token()
    until = diary._clock() + timedelta(days=days) if days is not None else None
    diary.run(
        CreateToken(
            account_id=1,
            name="Program",
            digest=made.digest,
            hint=made.hint,
            scopes=scopes,
            expires_at=until,
        )
    )
    return made.secret


def test_whoever_asks_is_told_who_they_are(call: Caller) -> None:
    answer = call("GET", ME)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    assert answer.json() == {
        "status": "success",
        "data": {
            "id": 1,
            "email": "",
            "name": "Ada",
            "avatarUrl": None,
            "bio": None,
            "timeFormat": 12,
            "defaultScheduleId": 1,
            "weekStart": "Sunday",
            "timeZone": "Europe/Berlin",
            "username": "ada",
            "organizationId": None,
        },
    }


@pytest.mark.parametrize("base", ["/v2", "/api/v2", "/v2/ee", "/api/v2/ee"])
def test_every_base_of_the_original_is_the_same_api(call: Caller, base: str) -> None:
    assert call("GET", f"{base}/me").status_code == 200


def test_the_service_says_that_it_runs_to_anybody(call: Caller) -> None:
    answer = call("GET", "/health", headers={"Authorization": ""})
    assert (answer.status_code, answer.text) == (200, "OK")


def test_zones_are_told_to_anybody(call: Caller) -> None:
    answer = call("GET", "/v2/timezones", headers={"Authorization": ""})
    zones = answer.json()["data"]
    assert {"city": "Berlin", "timezone": "Europe/Berlin", "pop": 0} in zones


def test_a_change_is_kept_and_what_is_not_named_stays(call: Caller) -> None:
    wish = {"timeFormat": 24, "weekStart": "Monday", "bio": "hello", "nonsense": 1}
    said = call("PATCH", ME, json=wish).json()["data"]
    assert (said["timeFormat"], said["weekStart"], said["bio"]) == (
        24,
        "Monday",
        "hello",
    )
    more = {"email": "ada@example.test", "metadata": {"crm": [1]}, "timeZone": "UTC"}
    said = call("PATCH", ME, json=more).json()["data"]
    assert (said["email"], said["timeZone"]) == ("", "UTC")  # until it is verified
    assert call("PATCH", ME, json={}).json()["data"] == said
    assert call("GET", ME).json()["data"] == said


def test_a_schedule_can_be_made_the_default_by_its_owner_alone(
    call: Caller, diary: Diary
) -> None:
    schedule = diary.schedules.default()
    extra = replace(schedule, id=0, uid="x", name="Other", is_default=False)
    made = diary.run(SaveSchedule(schedule=extra)).schedule
    said = call("PATCH", ME, json={"defaultScheduleId": made.id}).json()["data"]
    assert said["defaultScheduleId"] == made.id
    assert call("PATCH", ME, json={"defaultScheduleId": 99}).status_code == 404


def test_what_does_not_fit_is_told_field_by_field(call: Caller) -> None:
    wish = {"timeFormat": 13, "weekStart": "Funday", "timeZone": "Mars/Base"}
    answer = call("PATCH", ME, json=wish)
    assert answer.status_code == 400
    error = told(answer)
    assert (error["code"], error["message"]) == (
        "BadRequestException",
        "Bad Request Exception",
    )
    assert error["details"]["errors"][2] == {
        "target": wish,
        "value": "Mars/Base",
        "property": "timeZone",
        "children": [],
        "constraints": {"isTimeZone": "timeZone must be a valid IANA time-zone"},
    }


def test_a_body_that_is_no_json_is_refused(call: Caller) -> None:
    headers = {"Content-Type": "application/json"}
    answer = call("PATCH", ME, content=b"{bad json", headers=headers)
    assert answer.status_code == 400
    message = "Expected property name or '}' in JSON at position 1"
    assert told(answer)["message"] == message
    for body in (b'{"a":', b"\xff", b"[" * 100_000, b'{"bio": 1'):
        answer = call("PATCH", ME, content=body, headers=headers)
        assert answer.status_code == 400, body[:20]
    answer = call("PATCH", ME, content=b"{}", headers={"Content-Type": "text/plain"})
    assert (answer.status_code, told(answer)["code"]) == (
        415,
        "UnsupportedMediaTypeException",
    )


@pytest.mark.parametrize(
    ("version", "status"),
    [("", 200), ("2024-08-13", 200), ("2099-01-01", 200), ('"2024-08-13"', 200)],
)
def test_some_routes_look_the_same_in_every_version(
    call: Caller, version: str, status: int
) -> None:
    answer = call("GET", ME, headers={"cal-api-version": version})
    assert answer.status_code == status


def test_a_route_is_found_in_its_versions_only() -> None:
    def handler(diary: Diary, asked: Asked[None, None]) -> Answer:
        raise NotImplementedError(diary, asked)

    thing = Route("GET", "/v2/things/{id}", handler, versions=frozenset({"2024-08-13"}))
    named = Route("GET", "/v2/things/mine", handler)
    table = Table([thing, named])
    found = table.find("GET", "/v2/things/7", "2024-08-13")
    assert found is not None
    assert (found.route, found.params) == (thing, {"id": "7"})
    assert table.find("GET", "/v2/things/7", "2024-04-15") is None
    assert table.find("POST", "/v2/things/7", "2024-08-13") is None
    assert table.find("GET", "/v2/things/", "2024-08-13") is None
    assert table.find("GET", "/v2/things/7/", "2024-08-13") is None
    mine = table.find("GET", "/v2/things/mine", "2024-08-13")
    assert mine is not None
    assert mine.route is named


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "OPTIONS"])
def test_what_has_no_route_is_told_as_the_original_does(
    call: Caller, method: str
) -> None:
    answer = call(method, "/v2/nosuch?a=1")
    assert answer.status_code == 404
    said = answer.json()
    assert said["path"] == "/v2/nosuch?a=1"
    assert said["timestamp"] == "2026-03-02T08:00:00.000Z"
    message = f"Cannot {method} /v2/nosuch?a=1"
    assert said["error"] == {
        "code": "NotFoundException",
        "message": message,
        "details": {"message": message, "error": "Not Found", "statusCode": 404},
    }


def test_an_answer_has_a_fresh_uuid_whatever_the_program_sends(call: Caller) -> None:
    answer = call("GET", ME, headers={"X-Request-Id": "mine"})
    assert str(uuid.UUID(answer.headers["x-request-id"])) != "mine"


def test_a_page_of_another_origin_is_refused_in_the_api_s_own_shape(
    call: Caller,
) -> None:
    answer = call("GET", ME, headers={"Origin": "http://a.example"})
    assert (answer.status_code, told(answer)["code"]) == (403, "ForbiddenException")
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    ("written", "status", "message"),
    [
        ("Bearer {key}", 200, ""),
        ("{key}", 200, ""),
        ("Bearer {cal}", 200, ""),
        ("{cal}", 200, ""),
        ("bearer {key}", 401, "Invalid Access Token."),
        ("Bearer garbage", 401, "Invalid Access Token."),
        ("Bearer cal_nosuchkey", 401, "CustomThrottlerGuard - Invalid API Key"),
        ("pmc_live_nosuchkey", 401, "CustomThrottlerGuard - Invalid API Key"),
        ("", 401, CLOSED),
    ],
)
def test_a_key_is_taken_in_each_way_the_original_takes_it(
    call: Caller, token: str, written: str, status: int, message: str
) -> None:
    cal = token.replace("pmc_live_", "cal_live_")
    given = written.format(key=token, cal=cal)
    answer = call("GET", ME, headers={"Authorization": given})
    assert answer.status_code == status
    if message:
        assert told(answer)["message"].startswith(message)
        assert told(answer)["code"] == "UnauthorizedException"


def test_both_ways_to_write_a_key_have_one_digest() -> None:
    assert token_digest("cal_live_abc") == token_digest("pmc_live_abc")
    assert token_digest("cal_abc") != token_digest("pmc_live_abc")


def test_a_key_that_is_over_is_told_so(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    old = replace(call, token=token_of(diary, days=1))
    assert old("GET", ME).status_code == 200
    clock.move(days=1)
    answer = old("GET", ME)
    assert answer.status_code == 401
    message = "ApiAuthStrategy - api key - Your api key is expired"
    assert told(answer)["message"] == message


def test_a_key_with_scopes_may_do_only_those(call: Caller, diary: Diary) -> None:
    reader = replace(call, token=token_of(diary, scopes=("PROFILE_READ",)))
    writer = replace(call, token=token_of(diary, scopes=("PROFILE_WRITE",)))
    assert reader("GET", ME).status_code == 200
    assert writer("GET", ME).status_code == 403
    assert writer("PATCH", ME, json={}).status_code == 200
    assert reader("PATCH", ME, json={}).status_code == 403


def test_every_answer_says_how_the_limit_stands(
    call: Caller, clock: StandingClock
) -> None:
    for left in reversed(range(120)):
        answer = call("GET", ME)
        assert answer.status_code == 200
        assert answer.headers["x-ratelimit-limit-default"] == "120"
        assert answer.headers["x-ratelimit-remaining-default"] == str(left)
        assert answer.headers["x-ratelimit-reset-default"] == "60"
    clock.move(seconds=30)
    refused = call("GET", ME)
    message = "CustomThrottlerGuard - Too many requests. Please try again later."
    assert refused.status_code == 429
    assert told(refused) == {
        "code": "ThrottlerException",
        "message": message,
        "details": message,
    }
    assert refused.headers["x-ratelimit-reset-default"] == "60"
    assert "retry-after" not in refused.headers
    clock.move(seconds=59)
    assert call("GET", ME).headers["x-ratelimit-reset-default"] == "1"
    clock.move(seconds=1)
    assert call("GET", ME).status_code == 200


def test_nobody_uses_up_another_s_limit(call: Caller, diary: Diary) -> None:
    for _ in range(121):
        call("GET", ME)
    other = replace(call, token=make_token(diary))
    assert other("GET", ME).status_code == 200
    nobody = call("GET", "/v2/timezones", headers={"Authorization": ""})
    assert nobody.headers["x-ratelimit-remaining-default"] == "119"


def test_without_a_limit_nothing_is_counted(
    diary: Diary, clock: StandingClock, call: Caller
) -> None:
    free = replace(
        call, app=build_app(diary, clock=clock, secrets=lambda _: None, rate_limit=0)
    )
    answer = free("GET", ME)
    assert not [name for name in answer.headers if name.startswith("x-ratelimit")]


def test_a_write_under_a_key_happens_once(call: Caller, diary: Diary) -> None:
    key = {"Idempotency-Key": "k1"}
    first = call("PATCH", ME, json={"bio": "one"}, headers=key)
    call("PATCH", ME, json={"bio": "two"})
    again = call("PATCH", ME, json={"bio": "one"}, headers=key)
    assert again.json() == first.json()
    assert again.headers["idempotency-replayed"] == "true"
    assert diary.account.host().bio == "two"
    other = call("PATCH", ME, json={"bio": "three"}, headers=key)
    assert other.status_code == 422
    assert told(other)["code"] == "UnprocessableEntityException"


def test_every_route_says_what_it_is() -> None:
    for route in ROUTES:
        assert route.summary, route.path
        assert route.path.startswith("/v2/"), route.path
        if route.method in {"POST", "PATCH", "PUT", "DELETE"} and route.scope:
            assert route.scope.endswith("WRITE"), route.path


def test_a_number_without_a_fraction_is_whole_however_it_is_written(
    call: Caller,
) -> None:
    headers = {"Content-Type": "application/json"}
    answer = call("PATCH", ME, content=b'{"timeFormat": 24.0}', headers=headers)
    assert answer.json()["data"]["timeFormat"] == 24
    answer = call("PATCH", ME, content=b'{"timeFormat": 24.5}', headers=headers)
    assert answer.status_code == 400


def test_any_text_in_a_path_is_answered_in_the_api_s_own_shape(call: Caller) -> None:
    answer = call(
        "GET",
        "/v2/bookings/a%0Ab/attendees",
        headers={"cal-api-version": "2024-08-13"},
    )
    assert (answer.status_code, told(answer)["code"]) == (404, "NotFoundException")
