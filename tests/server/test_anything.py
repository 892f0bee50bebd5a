"""Whatever is sent, the service answers with one of its documented statuses."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from hypothesis import HealthCheck, given, settings, strategies as st

from pinmycal_desktop.server.app import build_app
from tests.server.calling import Caller

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from tests.server.calling import StandingClock

DOCUMENTED = {200, 400, 401, 404, 405, 409, 413, 415, 422, 431}

# The service stays the same from example to example: nothing it keeps matters here.
lasting = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

texts = st.text(max_size=30) | st.sampled_from(
    [
        "evt_1",
        "evt_0",
        "2026-03-03T09:00:00Z",
        "UTC",
        "a@example.test",
        "\0",
        "\U0001f4c5",
    ]
)
anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4)
    ),
    max_leaves=8,
)
wishes = st.fixed_dictionaries(
    {},
    optional={
        "eventTypeId": st.just("evt_2") | anything,
        "invitee": st.fixed_dictionaries({"name": texts, "email": texts}) | anything,
        "start": st.just("2026-03-03T09:00:00Z") | anything,
        "timezone": texts | anything,
        "notes": anything,
        "guests": st.lists(texts, max_size=3) | anything,
        "answers": st.dictionaries(texts, anything, max_size=3) | anything,
        "metadata": st.dictionaries(texts, texts, max_size=3) | anything,
    },
)
queries = st.dictionaries(
    st.sampled_from(
        ["eventTypeId", "date", "from", "to", "timezone", "limit", "cursor", "state"]
    ),
    texts,
)


def free(diary: Diary, clock: StandingClock, call: Caller) -> Caller:
    """Return a caller of the same service that counts no requests."""
    app = build_app(diary, clock=clock, secrets=dict[str, bytes]().get, rate_limit=0)
    return Caller(app, call.token, call.runner)


@lasting
@given(body=wishes | anything)
def test_any_json_is_answered(
    diary: Diary, clock: StandingClock, call: Caller, body: object
) -> None:
    caller = free(diary, clock, call)
    for method, path in (("POST", ""), ("PATCH", "/bk_1"), ("DELETE", "/bk_1")):
        answer = caller(method, f"/v1/bookings{path}", json=body)
        assert answer.status_code in DOCUMENTED
        assert answer.json()["status"] in ("ok", "error")


@lasting
@given(body=st.binary(max_size=300))
def test_any_bytes_are_answered(
    diary: Diary, clock: StandingClock, call: Caller, body: bytes
) -> None:
    caller = free(diary, clock, call)
    headers = {"Content-Type": "application/json"}
    answer = caller("POST", "/v1/bookings", content=body, headers=headers)
    assert answer.status_code in DOCUMENTED


@lasting
@given(query=queries, ref=texts)
def test_any_question_is_answered(
    diary: Diary, clock: StandingClock, call: Caller, query: dict[str, str], ref: str
) -> None:
    caller = free(diary, clock, call)
    asked = urlencode(query)
    for path in ("availability", "bookings", f"bookings/{quote(ref, safe='')}"):
        answer = caller("GET", f"/v1/{path}?{asked}")
        assert answer.status_code in DOCUMENTED
