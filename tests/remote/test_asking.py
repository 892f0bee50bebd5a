"""Asking with an account's credentials: renewal, refusals, limits, the log of calls."""

from __future__ import annotations

import json
import threading
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.credentials import ApiKey, OAuthTokens
from pinmycal_desktop.model.errors import (
    Busy,
    NotAllowed,
    NotFound,
    NotOffered,
    Offline,
    PinmyCalError,
    Refused,
    RemoteTrouble,
    SecretsUnavailable,
    ServerTrouble,
    SignInNeeded,
    SlotTaken,
    Unsure,
)
from pinmycal_desktop.remote.asking import Asking, Subject
from pinmycal_desktop.remote.call import Call
from pinmycal_desktop.remote.wallet import Wallet
from pinmycal_desktop.words import say
from tests.remote.conftest import KEY, Kept, Make
from tests.remote.hostile import Hostile, reply, say_nothing, swallow

if TYPE_CHECKING:
    from pinmycal_desktop.model.credentials import Credentials
    from tests.remote.conftest import Watched
    from tests.server.calling import StandingClock

READ = Call(method="GET", path="/v2/bookings")
WRITE = Call(method="POST", path="/v2/bookings", body=b"{}")
ME = Call(method="GET", path="/v2/me")
BOOKING = Subject(kind="booking", name="abc")
NOT_IN = {"statusCode": 401, "message": "ApiAuthStrategy - Invalid token"}
TOKENS = {"access_token": "a2", "refresh_token": "r2", "expires_in": 1800}


def wrapped(status: int, message: str, *, code: str = "BadRequestException") -> Any:
    """The usual refusal, shape (a)."""
    details = {"message": message, "error": code, "statusCode": status}
    return {
        "status": "error",
        "error": {"code": code, "message": message, "details": details},
    }


def met(asking: Asking, call: Call, subject: Subject | None = None) -> PinmyCalError:
    with pytest.raises(PinmyCalError) as raised:
        asking.ask(call, subject or Subject())
    return raised.value


def tokens(access: str = "a1", refresh: str = "r1", **more: Any) -> OAuthTokens:
    return OAuthTokens(client_id="desk", access=access, refresh=refresh, **more)


# --- who asks ------------------------------------------------------------------------


def test_a_key_is_sent_as_a_bearer_token(asking: Make, server: Hostile) -> None:
    server.will(reply(200, {}))
    asking().ask(READ)
    assert server.last.headers["authorization"] == f"Bearer {KEY}"


def test_without_credentials_nothing_is_sent(asking: Make, server: Hostile) -> None:
    assert isinstance(met(asking(Kept(None).wallet), READ), SignInNeeded)
    assert server.asked == []


def test_a_401_about_something_else_leaves_the_key_alone(
    asking: Make, server: Hostile
) -> None:
    server.will(reply(401, wrapped(401, "You may not confirm this")), reply(200, {}))
    trouble = met(asking(), WRITE, BOOKING)
    assert isinstance(trouble, NotAllowed)
    assert say(trouble.message).endswith("You may not confirm this")
    assert [each.path for each in server.asked] == ["/v2/bookings", "/v2/me"]


def test_a_401_of_a_dead_key_needs_a_new_one(asking: Make, server: Hostile) -> None:
    server.will(reply(401, NOT_IN))
    assert isinstance(met(asking(), WRITE, BOOKING), SignInNeeded)
    assert [each.path for each in server.asked] == ["/v2/bookings", "/v2/me"]
    assert isinstance(met(asking(), ME), SignInNeeded)
    assert [each.path for each in server.asked][2:] == ["/v2/me"]


def test_a_limit_met_while_looking_who_it_is_decides_nothing(
    asking: Make, server: Hostile
) -> None:
    server.will(reply(401, NOT_IN), reply(429, {}))
    assert isinstance(met(asking(), WRITE), Busy)


def test_a_key_that_was_changed_meanwhile_is_used(
    asking: Make, server: Hostile
) -> None:
    kept = Kept(ApiKey("old"))
    one = asking(kept.wallet)
    server.will(reply(200, {}), reply(401, NOT_IN), reply(200, {}))
    one.ask(READ)
    kept.held = ApiKey("new")
    one.ask(READ)
    assert [each.headers["authorization"] for each in server.asked] == [
        "Bearer old",
        "Bearer old",
        "Bearer new",
    ]


@pytest.mark.parametrize("status", [401, 498])
def test_an_ended_access_token_is_renewed_and_kept_before_it_is_used(
    asking: Make, server: Hostile, clock: StandingClock, status: int
) -> None:
    kept = Kept(tokens())
    server.will(reply(status, NOT_IN), reply(200, TOKENS), reply(201, {}))
    asking(kept.wallet).ask(WRITE)
    first, renewal, again = server.asked
    assert renewal.path == "/v2/auth/oauth2/token"
    assert renewal.json == {
        "grant_type": "refresh_token",
        "client_id": "desk",
        "refresh_token": "r1",
    }
    assert "authorization" not in renewal.headers
    assert first.headers["authorization"] == "Bearer a1"
    assert again.headers["authorization"] == "Bearer a2"
    ends = clock.now + timedelta(seconds=1800)
    assert kept.held == tokens("a2", "r2", expires_at=ends)


def test_a_token_that_ends_soon_is_renewed_beforehand(
    asking: Make, server: Hostile, clock: StandingClock
) -> None:
    kept = Kept(tokens(expires_at=clock.now + timedelta(seconds=10)))
    server.will(reply(200, TOKENS), reply(200, {}))
    asking(kept.wallet).ask(READ)
    assert [each.path for each in server.asked] == [
        "/v2/auth/oauth2/token",
        "/v2/bookings",
    ]


def test_an_answer_without_a_new_refresh_token_keeps_the_old(
    asking: Make, server: Hostile
) -> None:
    kept = Kept(tokens())
    server.will(reply(401, NOT_IN), reply(200, {"access_token": "a2"}), reply(200, {}))
    asking(kept.wallet).ask(READ)
    assert kept.held == tokens("a2", "r1")


def test_a_second_401_after_renewal_keeps_the_session(
    asking: Make, server: Hostile
) -> None:
    kept = Kept(tokens())
    refusal = wrapped(401, "Not a host of this event")
    server.will(
        reply(401, refusal), reply(200, TOKENS), reply(401, refusal), reply(200, {})
    )
    assert isinstance(met(asking(kept.wallet), WRITE, BOOKING), NotAllowed)
    assert kept.held is not None


def test_a_refresh_token_that_is_no_good_needs_a_new_sign_in(
    asking: Make, server: Hostile
) -> None:
    server.will(
        reply(401, NOT_IN), reply(400, {"error": "invalid_grant"}), reply(401, NOT_IN)
    )
    assert isinstance(met(asking(Kept(tokens()).wallet), READ), SignInNeeded)


@pytest.mark.parametrize(
    ("deed", "kind"),
    [
        (reply(503, {}), ServerTrouble),
        (reply(429, {}), Busy),
        (swallow, ServerTrouble),
        (reply(200, {"no": "tokens"}), ServerTrouble),
        (reply(403, raw=b"<html>sign in to the network</html>"), ServerTrouble),
    ],
)
def test_a_renewal_that_fails_for_now_does_not_leave_a_write_unsure(
    asking: Make, server: Hostile, deed: Any, kind: type[RemoteTrouble]
) -> None:
    kept = Kept(tokens())
    server.will(reply(401, NOT_IN), deed)
    assert type(met(asking(kept.wallet), WRITE)) is kind
    assert kept.history == []


def test_two_threads_renew_once() -> None:
    kept = Kept(tokens())
    wallet = kept.wallet
    used = wallet.credentials()
    calls: list[OAuthTokens] = []

    def renew(old: OAuthTokens) -> OAuthTokens:
        calls.append(old)
        return tokens(f"a{len(calls) + 1}", f"r{len(calls) + 1}")

    found: list[Credentials] = []
    threads = [
        threading.Thread(target=lambda: found.append(wallet.renewed(used, renew)))
        for _ in range(8)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(calls) == 1
    assert found == [tokens("a2", "r2")] * 8


def test_a_pair_the_keyring_would_not_take_is_used_and_offered_again() -> None:
    locked = True
    kept = Kept(tokens())

    def keep(new: Credentials) -> None:
        if locked:
            raise SecretsUnavailable("secrets.locked")
        kept.keep(new)

    wallet = Wallet(kept.read, keep)
    wallet.renewed(wallet.credentials(), lambda _: tokens("a2", "r2"))
    assert wallet.credentials() == tokens("a2", "r2")
    assert kept.history == []
    locked = False
    assert wallet.credentials() == tokens("a2", "r2")
    assert kept.history == [tokens("a2", "r2")]


def test_credentials_do_not_tell_themselves() -> None:
    told = f"{tokens('secret-a', 'secret-r')} {ApiKey('secret-k')}"
    assert "secret" not in told


# --- what refusals mean --------------------------------------------------------------


@pytest.mark.parametrize("status", [500, 502, 503, 504, 408])
def test_a_failure_leaves_a_write_unsure_and_a_read_not(
    asking: Make, server: Hostile, status: int
) -> None:
    server.will(reply(status, {"statusCode": status}, headers={"x-request-id": "r9"}))
    assert type(met(asking(), READ)) is ServerTrouble
    unsure = met(asking(), WRITE)
    assert isinstance(unsure, Unsure)
    assert unsure.request_id == "r9"


@pytest.mark.parametrize("kind", ["text/html", "application/json"])
@pytest.mark.parametrize("raw", [b"<html>Sign in</html>", b"", b"Loading...", b"null"])
def test_what_is_not_the_api_is_told_apart(
    asking: Make, server: Hostile, kind: str, raw: bytes
) -> None:
    one = asking()
    server.will(reply(200, raw=raw, kind=kind))
    with pytest.raises(ServerTrouble) as raised:
        one.read(READ, _reads_an_object)
    assert raised.value.message.code == "remote.not-the-api"
    with pytest.raises(Unsure):
        one.read(WRITE, _reads_an_object)
    server.will(reply(404, raw=raw, kind=kind))
    assert type(met(one, READ, BOOKING)) is ServerTrouble
    assert type(met(one, WRITE, BOOKING)) is ServerTrouble


def _reads_an_object(data: bytes) -> object:
    from pinmycal_desktop.wire.answers import data_of  # noqa: PLC0415 - one use

    return data_of(data)


def test_a_404_is_a_missing_thing_or_a_missing_route(
    asking: Make, server: Hostile
) -> None:
    server.will(reply(404, wrapped(404, "Booking not found")))
    missing = met(asking(), READ, BOOKING)
    assert isinstance(missing, NotFound)
    assert (missing.kind, missing.name) == ("booking", "abc")
    assert isinstance(met(asking(), READ), NotOffered)
    server.will(reply(405, raw=b"<html>"))
    assert isinstance(met(asking(), READ), NotOffered)


def test_a_403_is_not_the_end_of_a_session(asking: Make, server: Hostile) -> None:
    server.will(reply(403, wrapped(403, "PermissionsGuard - scope is missing")))
    trouble = met(asking(), WRITE, BOOKING)
    assert isinstance(trouble, NotAllowed)
    assert len(server.asked) == 1


def test_a_missing_scope_is_named_with_its_purpose_and_the_servers_words_last(
    asking: Make, server: Hostile
) -> None:
    said = "insufficient_scope. Required: BOOKING_WRITE. It has: BOOKING_READ"
    server.will(reply(403, wrapped(403, said)))
    trouble = met(asking(), WRITE, BOOKING)
    assert isinstance(trouble, NotAllowed)
    ours, theirs = say(trouble.message).split("\n")
    assert "permission BOOKING_WRITE. It is for booking, moving and cancelling" in ours
    assert "Sign in again" in ours
    assert theirs == f"“{said}”"


def test_fields_that_do_not_fit_are_named_without_the_request(
    asking: Make, server: Hostile
) -> None:
    entry = {
        "target": {"attendee": {"email": "secret@example.test"}},
        "property": "attendee",
        "children": [
            {"property": "timeZone", "constraints": {"isTimeZone": "must be IANA"}},
        ],
        "constraints": {},
    }
    error = {"code": "BadRequestException", "message": "Bad Request Exception"}
    server.will(
        reply(
            400, {"status": "error", "error": {**error, "details": {"errors": [entry]}}}
        )
    )
    refused = met(asking(), WRITE, Subject(kind="booking", name="a"))
    assert isinstance(refused, Refused)
    assert [each.field for each in refused.problems] == ["attendee.timeZone"]
    assert say(refused.problems[0].message) == "must be IANA"
    assert refused.said == "must be IANA"
    assert "secret" not in f"{refused.message}{refused.problems}{refused}"


# --- limits --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({}, 60),
        ({"retry-after": "7"}, 7),
        ({"retry-after": "0"}, 0),
        ({"retry-after": "-5"}, 60),
        ({"retry-after": "soon"}, 60),
        ({"retry-after": "1000000000"}, 900),
        ({"retry-after": "9" * 40}, 60),
        ({"retry-after": "Mon, 02 Mar 2026 08:00:30 GMT"}, 30),
        ({"retry-after": "Mon, 02 Mar 2026 07:00:00 GMT"}, 0),
        (
            {
                "X-RateLimit-Limit-Default": "120",
                "X-RateLimit-Remaining-Default": "0",
                "X-RateLimit-Reset-Default": "41",
            },
            41,
        ),
        (
            {
                "X-RateLimit-Limit-Default": "120",
                "X-RateLimit-Remaining-Default": "80",
                "X-RateLimit-Reset-Default": "9",
                "X-RateLimit-Limit-Booking_guests_add": "5",
                "X-RateLimit-Remaining-Booking_guests_add": "0",
                "X-RateLimit-Reset-Booking_guests_add": "52",
            },
            52,
        ),
    ],
)
def test_a_429_says_how_long_to_wait_one_way_or_another(
    asking: Make, server: Hostile, headers: dict[str, str], wait: float
) -> None:
    server.will(reply(429, {}, headers=headers))
    for call in (READ, WRITE):
        busy = met(asking(), call)
        assert isinstance(busy, Busy)
        assert busy.retry_after == wait


def test_a_storm_of_429_is_one_refusal_per_call(asking: Make, server: Hostile) -> None:
    one = asking()
    server.will(reply(429, {}))
    for _ in range(20):
        assert isinstance(met(one, WRITE), Busy)
    assert len(server.asked) == 20


def test_what_is_left_is_told_to_who_watches(
    asking: Make, server: Hostile, watched: Watched, clock: StandingClock
) -> None:
    server.will(
        reply(
            200,
            {},
            headers={
                "X-RateLimit-Limit-Default": "120",
                "X-RateLimit-Remaining-Default": "118",
                "X-RateLimit-Reset-Default": "55",
                "X-RateLimit-Remaining-Odd": "x",
            },
        )
    )
    asking().ask(READ)
    (left,) = watched.rates
    assert (left.name, left.limit, left.remaining) == ("default", 120, 118)
    assert left.resets_at == clock.now + timedelta(seconds=55)


def test_a_reset_that_is_a_moment_is_read_as_one(
    asking: Make, server: Hostile, watched: Watched, clock: StandingClock
) -> None:
    at = int(clock.now.timestamp()) + 30
    headers = {
        "X-RateLimit-Limit": "120",
        "X-RateLimit-Remaining": "1",
        "X-RateLimit-Reset": str(at),
    }
    server.will(reply(200, {}, headers=headers))
    asking().ask(READ)
    assert watched.rates[0].resets_at == clock.now + timedelta(seconds=30)


# --- the log -------------------------------------------------------------------------


def test_every_call_is_told_without_secrets(
    asking: Make, server: Hostile, watched: Watched
) -> None:
    call = Call(
        method="POST",
        path="/v2/bookings/hkTsPymTkHVj8iwPtdRg6y/cancel",
        query=(("attendeeEmail", "eve@example.test"),),
        body=json.dumps({"cancellationReason": "private"}).encode(),
    )
    server.will(reply(404, wrapped(404, "no"), headers={"x-request-id": "r1"}), swallow)
    met(asking(), call, BOOKING)
    met(asking(), call, BOOKING)
    first, second = watched.calls
    assert (first.method, first.status, first.request_id) == ("POST", 404, "r1")
    assert first.path == "/v2/bookings/hkTs…/cancel"
    assert first.version == "2024-08-13"
    assert second.status is None
    assert second.trouble is not None
    told = f"{watched.calls}"
    for secret in (KEY, "eve@", "private", "PymTkHV"):
        assert secret not in told


def test_a_call_that_never_left_is_told_too(
    asking: Make, server: Hostile, watched: Watched
) -> None:
    one = asking(deadline=0.2)
    server.will(say_nothing)
    met(one, READ)
    one.stop()
    assert isinstance(met(one, READ), Offline)
    codes = [each.trouble.code for each in watched.calls if each.trouble]
    assert codes == ["remote.too-late", "remote.stopped"]


# --- times that are taken ------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (
            400,
            wrapped(
                400, "User either already has booking at this time or is not available"
            ),
        ),
        (409, {"statusCode": 409, "message": "booking_conflict_error"}),
        (409, {"statusCode": 409, "message": "no_available_users_found_error"}),
        (401, {"statusCode": 401, "message": "booking_limit_reached"}),
    ],
)
def test_a_time_that_cannot_be_had_is_told_in_many_ways(
    asking: Make, server: Hostile, clock: StandingClock, status: int, body: Any
) -> None:
    subject = Subject(kind="event-type", name="1", start=clock.now)
    server.will(reply(status, body), reply(200, {}))
    taken = met(asking(), WRITE, subject)
    assert isinstance(taken, SlotTaken)
    assert say(taken.message)


def test_a_seat_taken_twice_is_no_taken_time(
    asking: Make, server: Hostile, clock: StandingClock
) -> None:
    subject = Subject(kind="event-type", name="1", start=clock.now)
    code = "already_signed_up_for_this_booking_error"
    server.will(reply(409, {"statusCode": 409, "message": code}))
    refused = met(asking(), WRITE, subject)
    assert isinstance(refused, Refused)
    assert refused.said == ""
