"""So many requests a minute for each token."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.rate_limit import RateLimit
from pinmycal_desktop.server.refusal import Refused
from tests.server.calling import Caller, make_token

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.server.calling import StandingClock

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def test_the_request_after_the_last_allowed_one_is_refused(
    call: Caller, clock: StandingClock
) -> None:
    for left in range(119, -1, -1):
        answer = call("GET", "/v1/users/me")
        assert answer.status_code == 200
        assert answer.headers["x-ratelimit-limit"] == "120"
        assert answer.headers["x-ratelimit-remaining"] == str(left)
    clock.move(seconds=20.5)
    refused = call("GET", "/v1/users/me")
    assert refused.status_code == 429
    assert refused.json()["code"] == "RATE_LIMITED"
    assert refused.headers["retry-after"] == "40"
    assert refused.headers["x-ratelimit-remaining"] == "0"
    clock.move(seconds=40)
    assert call("GET", "/v1/users/me").headers["x-ratelimit-remaining"] == "119"


def test_each_token_has_its_own_count(call: Caller, diary: Diary) -> None:
    call("GET", "/v1/users/me")
    other = Caller(call.app, make_token(diary), call.runner)
    assert other("GET", "/v1/users/me").headers["x-ratelimit-remaining"] == "119"


def test_refused_answers_tell_the_count_too(call: Caller) -> None:
    answer = call("GET", "/v1/bookings/bk_99")
    assert answer.status_code == 404
    assert answer.headers["x-ratelimit-remaining"] == "119"


def test_a_limit_of_nothing_counts_nothing(
    diary: Diary, clock: StandingClock, call: Caller
) -> None:
    app = build_app(diary, clock=clock, secrets=dict[str, bytes]().get, rate_limit=0)
    free = Caller(app, call.token, call.runner)
    for _ in range(130):
        answer = free("GET", "/v1/users/me")
    assert answer.status_code == 200
    assert not any(name.startswith("x-ratelimit") for name in answer.headers)


def test_a_clock_set_back_locks_nobody_out() -> None:
    limit = RateLimit(1)
    limit.count(1, now=NOW)
    with pytest.raises(Refused):
        limit.count(1, now=NOW + timedelta(seconds=59))
    headers = limit.count(1, now=NOW - timedelta(hours=1))
    assert headers["x-ratelimit-remaining"] == "0"
    assert headers["x-ratelimit-reset"] == "60"
