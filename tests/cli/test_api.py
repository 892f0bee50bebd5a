"""`api`: what is typed is checked, sent once, and shown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from pinmycal_desktop.app.core import Core
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.control.address import Role
from pinmycal_desktop.vault import SessionVault
from tests.cli.typing_commands import NOW, Typing
from tests.remote.hostile import Hostile, hostile, reply, swallow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.settings import DataFolder

ME = {"status": "success", "data": {"id": 1, "name": "Ada", "username": "ada"}}
KEY = "cal_0123456789abcdef"


@pytest.fixture
def server() -> Iterator[Hostile]:
    with hostile() as made:
        yield made


@pytest.fixture
def owner(folder: DataFolder, typing: Typing) -> Iterator[Core]:  # noqa: ARG001 - it makes the folder
    """The program that owns the folder, and keeps secrets while it runs."""
    core = Core.own(folder, clock=lambda: NOW, role=Role.SERVE, vault=SessionVault())
    core.listen()
    core.syncing.pause()  # what it asks for itself is tried elsewhere
    yield core
    core.close()


@pytest.fixture
def signed_in(owner: Core, typing: Typing, server: Hostile) -> Typing:  # noqa: ARG001 - it must be there
    """Somebody who is signed in at the server, as at Cal.com."""
    server.will(reply(200, ME))
    told = typing(
        "accounts",
        *("add", "calcom", "--url", server.url, "--name", "Work", "--key-stdin"),
        stdin=KEY.encode(),
    )
    assert told.exit == Exit.DONE, told.err
    server.asked.clear()
    return typing


def ok(data: object) -> Any:
    return reply(200, {"status": "success", "data": data})


def test_a_get_is_sent_with_the_key_and_the_right_version(
    signed_in: Typing, server: Hostile
) -> None:
    server.will(ok([{"uid": "abc"}]))
    told = signed_in("api", "get", "bookings", "-f", "take=5", "-f", "status=past")
    assert told.exit == Exit.DONE, told.err
    assert '"uid": "abc"' in told.out
    asked = server.last
    assert asked.headers["authorization"] == f"Bearer {KEY}"
    assert asked.headers["cal-api-version"] == "2024-08-13"
    assert dict(parse_qsl(urlsplit(asked.target).query)) == {
        "take": "5",
        "status": "past",
    }
    assert len(server.asked) == 1


def test_a_path_alone_is_read(signed_in: Typing, server: Hostile) -> None:
    server.will(ok([]))
    assert signed_in("api", "event-types").exit == Exit.DONE
    assert (server.last.method, server.last.path) == ("GET", "/v2/event-types")


def test_json_is_for_scripts(signed_in: Typing, server: Hostile) -> None:
    server.will(reply(200, {"a": [1]}, headers={"x-request-id": "r1"}))
    told = signed_in("api", "GET", "/v2/me", "--json").json
    assert told == {
        "answer": "api",
        "status": 200,
        "request_id": "r1",
        "body": {"a": [1]},
    }


def test_fields_become_path_query_and_body(signed_in: Typing, server: Hostile) -> None:
    server.will(ok({}))
    told = signed_in(
        *("api", "POST", "/v2/bookings"),
        *("-f", "start=2026-12-07T10:00:00Z", "-f", "eventTypeId=7"),
        *("-f", "attendee.name=Eve", "-f", "attendee.timeZone=UTC"),
        *("-f", "guests[]=a@x.test", "-f", "guests[]=b@x.test"),
        *("-f", 'metadata:={"a": "b"}', "-f", "instant=false"),
    )
    assert told.exit == Exit.DONE, told.err
    assert server.last.json == {
        "start": "2026-12-07T10:00:00Z",
        "eventTypeId": 7,
        "attendee": {"name": "Eve", "timeZone": "UTC"},
        "guests": ["a@x.test", "b@x.test"],
        "metadata": {"a": "b"},
        "instant": False,
    }
    told = signed_in(
        *("api", "POST", "/v2/bookings/{bookingUid}/cancel", "-f", "bookingUid=a/b"),
        *("-f", "cancellationReason=42"),
    )
    assert told.exit == Exit.DONE, told.err
    assert server.last.path == "/v2/bookings/a%2Fb/cancel"
    assert server.last.json == {"cancellationReason": "42"}


def test_a_query_may_be_typed_into_the_path(signed_in: Typing, server: Hostile) -> None:
    server.will(ok([]))
    told = signed_in("api", "GET", "/v2/bookings?take=3")
    assert told.exit == Exit.DONE, told.err
    assert server.last.target == "/v2/bookings?take=3"
    named = "calendarsToLoad[0][credentialId]=3"
    told = signed_in("api", "GET", "/v2/calendars/busy-times", "-f", named)
    assert told.exit == Exit.DONE, told.err


def test_the_body_may_come_from_a_file_or_the_pipe(
    signed_in: Typing, server: Hostile, folder: DataFolder
) -> None:
    server.will(ok({}))
    file = folder.path / "body.json"
    file.write_text('{"name": "Ada"}', "utf-8")
    assert signed_in("api", "PATCH", "me", "--input", str(file)).exit == Exit.DONE
    assert server.last.json == {"name": "Ada"}
    told = signed_in(
        *("api", "PATCH", "me", "--input", "-", "-f", "bio=Hello"),
        stdin=b'{"name": "Bob"}',
    )
    assert told.exit == Exit.DONE, told.err
    assert server.last.json == {"name": "Bob", "bio": "Hello"}
    for stdin, sentence in ((b"{", "is no JSON"), (b"[1]", "is no object")):
        told = signed_in("api", "PATCH", "me", "--input", "-", "-f", "a=b", stdin=stdin)
        assert told.exit == Exit.MISTYPED
        assert sentence in told.err or "takes no a" in told.err
    told = signed_in("api", "PATCH", "me", "--input", "nowhere.json")
    assert "cannot be read" in told.err
    told = signed_in("api", "PATCH", "me", "--input", "-", "-f", "bio=x", stdin=b"[1]")
    assert "is no object" in told.err


def test_a_trial_sends_nothing_and_hides_the_key(
    signed_in: Typing, server: Hostile
) -> None:
    typed = ("api", "PATCH", "/v2/event-types/3", "-f", "title=Long", "--dry-run")
    told = signed_in(*typed)
    assert told.exit == Exit.DONE, told.err
    assert told.out.splitlines()[:3] == [
        f"PATCH {server.url}/v2/event-types/3",
        "cal-api-version: 2024-06-14",
        "authorization: Bearer …cdef",
    ]
    assert '"title": "Long"' in told.out
    assert KEY not in told.out
    assert signed_in(*typed, "--json").json["body"] == {"title": "Long"}
    told = signed_in("api", "GET", "me", "--dry-run")
    assert "cal-api-version" not in told.out
    assert server.asked == []


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (["api"], "Say a method and a path"),
        (["api", "POST"], "Say a method and a path"),
        (["api", "FETCH", "/v2/me"], "Say a method and a path"),
        (["api", "GET", "/v2/bokings"], "Near are: GET /v2/bookings"),
        (["api", "POST", "/v2/me"], "Near are: GET /v2/me, PATCH /v2/me"),
        (["api", "GET", "/v2/x/y/z/w/v/u"], "is not a published operation"),
        (["api", "GET", "bookings", "-f", "satus=x"], "Did you mean status?"),
        (["api", "GET", "bookings", "-f", "STATUS=x"], "Did you mean status?"),
        (["api", "GET", "bookings", "-f", "zzzzzz=x"], "It takes: status, "),
        (["api", "GET", "me", "-f", "a=b"], "takes no a, and nothing else"),
        (["api", "GET", "bookings", "-f", "status"], "Write it like name=value"),
        (
            ["api", "POST", "bookings", "-f", "start=x"],
            "POST /v2/bookings also needs attendee.",
        ),
        (["api", "GET", "/v2/bookings/{bookingUid}"], "also needs bookingUid"),
        (["api", "GET", "/v2/slots"], "also needs start, end"),
        (["api", "PATCH", "me", "-f", "timeFormat=noon"], "should be a number"),
        (
            ["api", "POST", "bookings/x/mark-absent", "-f", "host=maybe"],
            "should be true or false",
        ),
        (["api", "PATCH", "me", "-f", "metadata=x"], "should be JSON"),
        (["api", "GET", "me", "--input", "-"], "takes no body"),
        (["api", "GET", "me", "--account", "Other"], "Say which account"),
    ],
)
def test_what_does_not_fit_is_named_and_nothing_is_sent(
    signed_in: Typing, server: Hostile, typed: list[str], sentence: str
) -> None:
    told = signed_in(*typed, stdin=b"{}")
    assert told.exit == Exit.MISTYPED
    assert sentence in told.err
    assert server.asked == []


def test_an_operation_of_this_server_alone_is_sent_unlisted(
    signed_in: Typing, server: Hostile
) -> None:
    server.will(ok([]))
    told = signed_in("api", "GET", "/v2/timezones", "-f", "a=b", "--unlisted")
    assert told.exit == Exit.DONE, told.err
    assert server.last.target == "/v2/timezones?a=b"
    told = signed_in("api", "POST", "/v2/new/{id}", "-f", "x=1", "--unlisted")
    assert "also needs id" in told.err
    told = signed_in("api", "POST", "/v2/new", "-f", "x=1", "--unlisted")
    assert server.last.json == {"x": "1"}


def test_a_refusal_is_shown_with_its_body(signed_in: Typing, server: Hostile) -> None:
    body = {"status": "error", "error": {"message": "Booking not found"}}
    server.will(reply(404, body, headers={"x-request-id": "r7"}))
    told = signed_in("api", "GET", "/v2/bookings/none")
    assert told.exit == Exit.REFUSED
    assert "Booking not found" in told.out
    assert told.err == "The server answered with status 404 (request r7).\n"
    facts = json.loads(signed_in("api", "GET", "/v2/bookings/none", "--json").out)
    assert (facts["answer"], facts["status"]) == ("refused", 404)
    assert facts["body"] == body
    server.will(reply(502, raw=b"<html>\x1b[2J", kind="text/html"))
    told = signed_in("api", "GET", "/v2/me")
    assert "<html>" in told.out
    assert "\x1b" not in told.out
    assert told.err == "The server answered with status 502.\n"


def test_an_answer_without_a_body_is_done(signed_in: Typing, server: Hostile) -> None:
    server.will(reply(204, raw=b""))
    told = signed_in("api", "DELETE", "/v2/schedules/4")
    assert told.exit == Exit.DONE
    assert told.out == "Done (status 204).\n"


def test_a_dead_key_asks_for_a_new_sign_in(signed_in: Typing, server: Hostile) -> None:
    server.will(reply(401, {"message": "no"}))
    told = signed_in("api", "GET", "/v2/bookings")
    assert told.exit == Exit.REFUSED
    assert "Sign in again" in told.err
    assert "sign in again" in signed_in("accounts").out


def test_a_lost_answer_is_told_and_nothing_is_sent_again(
    signed_in: Typing, server: Hostile
) -> None:
    server.will(swallow)
    told = signed_in("api", "POST", "/v2/bookings/x/confirm")
    assert told.exit == Exit.REFUSED
    assert "not known yet" in told.err
    assert len(server.asked) == 1


def test_a_key_that_is_refreshed_is_kept_before_it_is_shown(
    signed_in: Typing, server: Hostile, owner: Core
) -> None:
    new = "cal_live_new_secret_9876"
    server.will(ok({"apiKey": new}), reply(200, ME))
    told = signed_in("api", "POST", "/v2/api-keys/refresh", "-f", "apiKeyDaysValid=30")
    assert told.exit == Exit.DONE, told.err
    assert new not in told.out
    assert "The new key is kept" in told.out
    signed_in("api", "GET", "/v2/me")
    assert server.last.headers["authorization"] == f"Bearer {new}"
    (account,) = [each for each in owner.diary.account.every() if each.connection]
    assert account.connection is not None
    assert account.connection.key_hint == "9876"


def test_operations_are_listed_and_searched(typing: Typing) -> None:
    everything = typing("api", "--list").out.splitlines()
    assert len(everything) == 272 + 7 + 1
    found = typing("api", "--list", "patch /v2/event-types/ private").out
    assert "PATCH" in found
    assert len(found.splitlines()) == 2
    assert "attendee*" in typing("api", "--list", "POST /v2/bookings recurrence").out
    assert "has “xyzzy” in it" in typing("api", "--list", "xyzzy").out
    listed = typing("api", "--list", "v1/users", "--json").json
    assert listed["operations"][0]["path"] == "/v1/users/me"


def test_without_an_account_nothing_is_asked(typing: Typing) -> None:
    told = typing("api", "GET", "me")
    assert told.exit == Exit.MISTYPED
    assert "accounts add" in told.err


def test_an_account_at_pinmycal_is_asked_in_its_own_words(
    owner: Core,  # noqa: ARG001 - it must be there
    typing: Typing,
    server: Hostile,
) -> None:
    user = {"id": "usr_1", "name": "Ada", "email": None, "timezone": "UTC"}
    server.will(reply(200, {"status": "ok", "user": user}))
    typed = ("accounts", "add", "pinmycal", "--url", server.url, "--key-stdin")
    assert typing(*typed, stdin=b"pmc_live_abcdefgh").exit == Exit.DONE
    server.will(reply(200, {"status": "ok", "bookingId": "bk_1"}))
    told = typing(
        *("api", "POST", "bookings", "-f", "eventTypeId=evt_1", "-f", "start=x"),
        *("-f", "invitee.name=Eve"),
    )
    assert told.exit == Exit.DONE, told.err
    assert server.last.path == "/v1/bookings"
    assert len(server.last.headers["idempotency-key"]) == 36
    assert "cal-api-version" not in server.last.headers
    told = typing("api", "GET", "/v2/me", "--unlisted")
    assert told.exit == Exit.DONE, told.err
