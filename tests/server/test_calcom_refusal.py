"""How the errors of the diary and of the guards are told by the Cal.com API."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from pinmycal_desktop.model.commands.setup import SaveEventType
from pinmycal_desktop.model.errors import (
    ChangedMeanwhile,
    DiskFull,
    Invalid,
    KeyReused,
    NeedsConsent,
    NotFound,
    PinmyCalError,
    SecretsUnavailable,
    SlotTaken,
)
from pinmycal_desktop.server.calcom.asking import Asked
from pinmycal_desktop.server.calcom.door import Door
from pinmycal_desktop.server.calcom.refusal import NOT_FREE, bug, refusal
from pinmycal_desktop.server.calcom.routes import Limit, Route, Who
from pinmycal_desktop.server.calcom.throttle import Throttle
from pinmycal_desktop.server.calcom.writing import written
from pinmycal_desktop.server.dialect import dialect_of
from pinmycal_desktop.server.exchange import Answer
from pinmycal_desktop.server.guards import Guards
from pinmycal_desktop.server.refusal import Refused
from pinmycal_desktop.vault import SessionVault
from pinmycal_desktop.wire.calcom.booking_refusals import booking_refusal
from pinmycal_desktop.wire.calcom.codec import done
from pinmycal_desktop.wire.calcom.error import CalError, Throttled
from pinmycal_desktop.wire.pinmycal.error import ErrorCode
from pinmycal_desktop.words.english import CATALOGUE
from tests.server.people import calling_as

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller, StandingClock

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (SlotTaken((), ()), 400, NOT_FREE),
        (NeedsConsent((), ()), 400, NOT_FREE),
        (NotFound("event-type", 7), 404, "There is no event type 7."),
        (KeyReused(), 422, ""),
        (ChangedMeanwhile("schedule", None), 409, ""),
        (
            Invalid.field("slug", "event-type.slug", value="x"),
            400,
            "Bad Request Exception",
        ),
        (DiskFull("store.disk-full"), 503, "The service cannot do this now."),
        (SecretsUnavailable("x"), 503, "The service cannot do this now."),
        (
            Refused(
                HTTPStatus.REQUEST_TIMEOUT, ErrorCode.TIMEOUT, "service.body-too-slow"
            ),
            408,
            "The body did not arrive in time.",
        ),
        (CalError(404, "Event Type not found"), 404, "Event Type not found"),
    ],
)
def test_every_error_has_its_answer(
    error: CalError | Refused | PinmyCalError, status: int, message: str
) -> None:
    answer = refusal(error, url="/v2/x", now=NOW)
    assert answer.status_code == status
    said = json.loads(bytes(answer.body))
    assert said["error"]["message"].startswith(message)
    assert ("retry-after" in answer.headers) == (status == 503)


FIELDS = "bookingFieldsResponses"
_PLACE = re.compile(r"\{(\w+)\}")


def told_of(code: str, field: str) -> dict[str, Any]:
    """Return the answer to an error of this code, with arguments that fit it."""
    entry = CATALOGUE[code]
    words = " ".join(entry) if isinstance(entry, tuple) else entry
    names = {"count"} | set(_PLACE.findall(words))
    filled: dict[str, str | int] = dict.fromkeys(names, 2)
    filled |= {name: "2026-03-02T08:00:00+00:00" for name in names if "_at" in name}
    filled |= {name: "2026-03-02" for name in names if name.endswith("_on")}
    error = booking_refusal(Invalid.field(field, code, **{"uid": "u"} | filled))
    body: dict[str, Any] = json.loads(bytes(refusal(error, url="/v2/x", now=NOW).body))
    return body


@pytest.mark.parametrize(
    "field", ["title", "booking_id", "attendee_ids", "people", "span", "answers.a"]
)
def test_no_code_of_ours_reaches_a_program(field: str) -> None:
    for code in CATALOGUE:
        body = told_of(code, field)
        told = json.dumps(body)
        assert (code if "." in code else f'"{code}"') not in told, told
        details = body["error"]["details"] if "error" in body else None
        for entry in (details or {}).get("errors", []):
            assert entry["property"] == field.replace("answers", FIELDS)
            assert all(rule.isalpha() for rule in entry["constraints"])


@pytest.mark.parametrize("field", ["booking_id", "attendee_ids", "people", "span"])
def test_what_no_program_sent_is_told_in_a_sentence(field: str) -> None:
    body = told_of("booking.is-cancelled", field)
    assert body["error"]["code"] == "BadRequestException"
    assert body["error"]["message"] == body["error"]["details"]["message"]
    assert "cancelled" in body["error"]["message"]


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("field.required", "isNotEmpty"),
        ("field.link", "isUrl"),
        ("event-type.slug", "customValidation"),
    ],
)
def test_a_field_is_told_by_a_rule_programs_know(code: str, rule: str) -> None:
    [entry] = told_of(code, "redirect_url")["error"]["details"]["errors"]
    assert entry["property"] == "successRedirectUrl"
    assert list(entry["constraints"]) == [rule]


def test_a_bug_of_ours_says_nothing_of_itself() -> None:
    answer = bug(url="/v2/x", now=NOW)
    assert json.loads(bytes(answer.body)) == {
        "statusCode": 500,
        "message": "Internal server error",
    }


def test_a_limit_of_a_route_is_named_in_its_headers() -> None:
    throttle = Throttle()
    for left in (1, 0):
        headers = throttle.count("a", "booking_guests_add", most=2, now=NOW)
        assert headers["X-RateLimit-Remaining-Booking_guests_add"] == str(left)
    with pytest.raises(Throttled):
        throttle.count("a", "booking_guests_add", most=2, now=NOW)
    assert throttle.count("a", "default", most=2, now=NOW)
    assert throttle.count("b", "default", most=0, now=NOW) == {}


def test_a_route_may_have_a_limit_of_its_own_and_take_forms(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    said: list[object] = []

    def handler(diary: Diary, asked: Asked[Wish, None]) -> Answer:
        del diary
        said.append(asked.body.a)
        return Answer(body=done())

    route = Route(
        "POST",
        "/v2/things",
        handler,
        body=Wish,
        who=Who.ANYBODY,
        limit=Limit("slow", 1),
        takes_form=True,
        says_sentence=True,
    )
    door = Door(
        diary, clock=clock, rate_limit=120, secrets=SessionVault(), routes=[route]
    )
    guards = Guards(door, clock=clock, dialect_of=dialect_of, tunnel_hosts=frozenset)
    ask = replace(call, app=guards)
    form = {"Content-Type": "application/x-www-form-urlencoded", "Authorization": ""}
    first = ask("POST", "/v2/things", content=b"a=1", headers=form)
    assert (first.json(), said) == ({"status": "success"}, ["1"])
    assert first.headers["x-ratelimit-remaining-slow"] == "0"
    assert "x-ratelimit-remaining-default" not in first.headers
    assert ask("POST", "/v2/things", content=b"a=1", headers=form).status_code == 429
    clock.move(seconds=60)
    wrong = ask("POST", "/v2/things", json={}, headers={"Authorization": ""})
    message = "a property is wrong,a must be a string "
    assert wrong.json()["error"]["message"] == message


def test_a_route_that_names_no_scope_is_closed_to_a_key_with_scopes(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    def handler(diary: Diary, asked: Asked[None, None]) -> Answer:
        del diary, asked
        return Answer(body=done())

    route = Route("GET", "/v2/things", handler)
    door = Door(
        diary, clock=clock, rate_limit=120, secrets=SessionVault(), routes=[route]
    )
    app = Guards(door, clock=clock, dialect_of=dialect_of, tunnel_hosts=frozenset)
    whole = replace(call, app=app)
    narrow = calling_as(whole, diary, 1, scopes=("BOOKING_READ",))
    assert whole("GET", "/v2/things").status_code == 200
    refused = narrow("GET", "/v2/things")
    assert refused.status_code == 403
    assert "insufficient_scope" in refused.json()["error"]["message"]


class Wish(msgspec.Struct, frozen=True):
    """A body with one field."""

    a: str


def test_an_id_too_long_to_be_one_is_not_found() -> None:
    asked = asked_with(number="9" * 16)
    with pytest.raises(CalError) as caught:
        asked.number("number")
    assert caught.value.status == 404


def asked_with(**params: str) -> Asked[None, None]:
    """Return a request with these parts of a path."""
    return Asked(
        method="PATCH",
        path="/v2/x",
        params=params,
        query=None,
        body=None,
        token=None,
        host=None,
        version="",
        once=None,
        secrets=SessionVault(),
        base="",
        request_id="",
        now=NOW,
    )


def test_a_change_is_prepared_again_when_others_changed_the_thing_meanwhile(
    diary: Diary,
) -> None:
    stale = diary.event_types.get(1)
    diary.run(SaveEventType(event_type=replace(stale, description="theirs")))
    known = [stale]

    def prepare() -> SaveEventType:
        read = known.pop() if known else diary.event_types.get(1)
        return SaveEventType(event_type=replace(read, title="Ours"))

    outcome = written(diary, asked_with(), prepare)
    assert outcome.event_type.title == "Ours"
    assert outcome.event_type.description == "theirs"


def test_a_change_that_is_always_too_late_is_refused_in_the_end(diary: Diary) -> None:
    stale = diary.event_types.get(1)
    diary.run(SaveEventType(event_type=replace(stale, description="theirs")))
    with pytest.raises(ChangedMeanwhile):
        written(diary, asked_with(), lambda: SaveEventType(event_type=stale))


def test_whoever_asks_is_known_where_that_is_required() -> None:
    with pytest.raises(AssertionError):
        asked_with().me  # noqa: B018 - reading it is the point


def test_bodies_are_taken_as_json_only_unless_a_route_says_otherwise(
    call: Caller,
) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert call("PATCH", "/v2/me", content=b"bio=x", headers=form).status_code == 415
    assert call("PATCH", "/v2/me", content=b'{"bio": "x"}').status_code == 415
    assert call("PATCH", "/v2/me").status_code == 200
    big = b" " * (1024 * 1024 + 1)
    json_type = {"Content-Type": "application/json"}
    answer = call("PATCH", "/v2/me", content=big, headers=json_type)
    assert answer.status_code == 413
    assert answer.json()["error"]["code"] == "PayloadTooLargeException"
