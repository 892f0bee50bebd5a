"""OAuth 2: a person says yes on our page, and a program gets tokens for it."""

from __future__ import annotations

import base64
import hashlib
import http.client
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from pinmycal_desktop.model.commands.access import AddOAuthClient, RemoveOAuthClient
from pinmycal_desktop.model.commands.teams import SaveTeam
from pinmycal_desktop.model.errors import DiskFull
from pinmycal_desktop.model.scopes import SCOPES
from pinmycal_desktop.model.team import Team
from pinmycal_desktop.words.english import CATALOGUE
from tests.server.people import add_host, calling_as

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.server.runner import ServiceThread
    from tests.server.calling import Caller, StandingClock

BACK = "http://localhost:8019/callback"
VERIFIER = "v" * 50
CHALLENGE = (
    base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest())
    .rstrip(b"=")
    .decode()
)
PAGE = "/auth/oauth2/authorize"
TOKEN = "/v2/auth/oauth2/token"
ASK = {
    "client_id": "cli",
    "redirect_uri": BACK,
    "response_type": "code",
    "state": "s t&te",
    "scope": "BOOKING_READ PROFILE_READ",
    "code_challenge": CHALLENGE,
    "code_challenge_method": "S256",
}
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture(autouse=True)
def program(diary: Diary) -> None:
    """A program that may ask, one with a secret, and one with <markup> for a name."""
    add(diary, "cli", "Some program")
    add(diary, "shop", "<b>Shop</b>", secret=b"secret")


def add(diary: Diary, client_id: str, name: str, *, secret: bytes = b"") -> None:
    diary.run(
        AddOAuthClient(
            account_id=1,
            client_id=client_id,
            name=name,
            redirect_uris=(BACK,),
            secret_digest=hashlib.sha256(secret).digest() if secret else None,
        )
    )


def look(call: Caller, **changes: str) -> httpx.Response:
    asked = {name: value for name, value in (ASK | changes).items() if value}
    return call("GET", f"{PAGE}?{urlencode(asked)}", headers={"Authorization": ""})


def fields(page: httpx.Response) -> dict[str, str]:
    assert page.status_code == 200, page.text
    found = dict(HIDDEN.findall(page.text))
    return {name: value.replace("&amp;", "&") for name, value in found.items()}


def send(
    call: Caller,
    form: Mapping[str, str],
    *,
    path: str = PAGE,
    headers: Mapping[str, str] | None = None,
) -> httpx.Response:
    return call(
        "POST",
        path,
        content=urlencode(form).encode(),
        headers={"Authorization": "", **FORM, **(headers or {})},
    )


def shown(diary: Diary) -> str:
    (code,) = diary.codes.shown()
    return code.text


def say_yes(
    call: Caller, diary: Diary, host: int = 1, **changes: str
) -> dict[str, Any]:
    page = look(call, **changes)
    form = fields(page) | {"host": str(host), "answer": "yes", "code": shown(diary)}
    answer = send(call, form)
    assert answer.status_code == 303, answer.text
    place = urlsplit(answer.headers["location"])
    assert f"{place.scheme}://{place.netloc}{place.path}" == BACK
    return {name: value for name, (value,) in parse_qs(place.query).items()}


def ask_tokens(call: Caller, **changes: str) -> httpx.Response:
    wish = {
        "grant_type": "authorization_code",
        "client_id": "cli",
        "redirect_uri": BACK,
        "code_verifier": VERIFIER,
    } | changes
    kept = {name: value for name, value in wish.items() if value}
    return call("POST", TOKEN, json=kept, headers={"Authorization": ""})


def tokens(call: Caller, diary: Diary, host: int = 1) -> dict[str, Any]:
    answer = ask_tokens(call, code=say_yes(call, diary, host)["code"])
    assert answer.status_code == 200, answer.text
    said: dict[str, Any] = answer.json()
    return said


def with_token(call: Caller, token: str, path: str = "/v2/me") -> httpx.Response:
    return call("GET", path, headers={"Authorization": f"Bearer {token}"})


def refused(answer: httpx.Response, status: int, error: str) -> str:
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert set(answer.json()) == {"error", "error_description"}
    said: str = answer.json()["error_description"]
    return said


def test_a_program_gets_tokens_for_a_yes_on_our_page(
    call: Caller, diary: Diary
) -> None:
    given = say_yes(call, diary)
    assert given["state"] == "s t&te"
    answer = ask_tokens(call, code=given["code"])
    said = answer.json()
    assert set(said) == {"access_token", "token_type", "refresh_token", "expires_in"}
    assert (said["token_type"], said["expires_in"]) == ("bearer", 1800)
    assert answer.headers["cache-control"] == "no-store"
    assert with_token(call, said["access_token"]).json()["data"]["username"] == "ada"
    assert diary.codes.shown() == ()


def test_tokens_open_the_data_of_whoever_said_yes(call: Caller, diary: Diary) -> None:
    bob = add_host(diary, "Bob")
    said = tokens(call, diary, bob.id)
    assert with_token(call, said["access_token"]).json()["data"]["id"] == bob.id


def test_tokens_do_what_was_allowed_and_no_more(call: Caller, diary: Diary) -> None:
    said = tokens(call, diary)
    lacking = with_token(call, said["access_token"], "/v2/teams")
    assert lacking.status_code == 403
    assert lacking.json()["error"]["message"] == (
        "insufficient_scope: token does not have the required scopes. Required:"
        " TEAM_PROFILE_READ. Token has: BOOKING_READ, PROFILE_READ"
    )
    key = call(
        "POST",
        "/v2/api-keys/refresh",
        json={},
        headers={"Authorization": f"Bearer {said['access_token']}"},
    )
    assert key.status_code == 403
    assert "third-party" in key.json()["error"]["message"]
    v1 = with_token(call, said["access_token"], "/v1/users/me")
    assert v1.status_code == 401


def test_who_names_no_scope_gets_what_is_the_persons_own(
    call: Caller, diary: Diary
) -> None:
    page = look(call, scope="")
    assert "Change your bookings" in page.text
    code = say_yes(call, diary, scope="")["code"]
    token = ask_tokens(call, code=code).json()["access_token"]
    assert with_token(call, token).status_code == 200
    assert with_token(call, token, "/v2/teams").status_code == 403


def test_an_access_token_lasts_half_an_hour_and_is_renewed(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    said = tokens(call, diary)
    clock.move(minutes=30)
    over = with_token(call, said["access_token"])
    assert over.status_code == 401
    renewed = ask_tokens(
        call, grant_type="refresh_token", refresh_token=said["refresh_token"], code=""
    ).json()
    assert renewed["refresh_token"] != said["refresh_token"]
    assert with_token(call, renewed["access_token"]).status_code == 200


def test_a_renewed_access_token_lives_to_its_own_end(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    said = tokens(call, diary)
    clock.move(minutes=20)
    again = {"grant_type": "refresh_token", "refresh_token": said["refresh_token"]}
    renewed = ask_tokens(call, **again).json()
    assert with_token(call, said["access_token"]).status_code == 200
    clock.move(minutes=10)
    assert with_token(call, said["access_token"]).status_code == 401
    assert with_token(call, renewed["access_token"]).status_code == 200


def test_a_refresh_token_shown_twice_ends_everything(
    call: Caller, diary: Diary
) -> None:
    said = tokens(call, diary)
    again = {"grant_type": "refresh_token", "refresh_token": said["refresh_token"]}
    renewed = ask_tokens(call, **again).json()
    stolen = ask_tokens(call, **again)
    assert refused(stolen, 400, "invalid_grant") == "invalid_refresh_token"
    assert with_token(call, said["access_token"]).status_code == 401
    assert with_token(call, renewed["access_token"]).status_code == 401


def test_a_code_shown_twice_ends_everything(call: Caller, diary: Diary) -> None:
    code = say_yes(call, diary)["code"]
    said = ask_tokens(call, code=code).json()
    assert refused(ask_tokens(call, code=code), 400, "invalid_grant")
    assert with_token(call, said["access_token"]).status_code == 401


def test_a_lost_answer_is_given_again_under_its_key(call: Caller, diary: Diary) -> None:
    wish = {
        "grant_type": "authorization_code",
        "client_id": "cli",
        "redirect_uri": BACK,
        "code_verifier": VERIFIER,
        "code": say_yes(call, diary)["code"],
    }
    key = {"Authorization": "", "Idempotency-Key": "k1"}
    first = call("POST", TOKEN, json=wish, headers=key)
    again = call("POST", TOKEN, json=wish, headers=key)
    assert again.json() == first.json()
    assert with_token(call, first.json()["access_token"]).status_code == 200
    other = call("POST", TOKEN, json=wish | {"code": "oac_x"}, headers=key)
    assert other.status_code == 422


def test_tokens_are_asked_for_in_a_form_too(call: Caller, diary: Diary) -> None:
    form = {
        "grant_type": "authorization_code",
        "client_id": "cli",
        "redirect_uri": BACK,
        "code_verifier": VERIFIER,
        "code": say_yes(call, diary)["code"],
    }
    assert send(call, form, path=TOKEN).status_code == 200


def test_a_program_with_a_secret_must_know_it(call: Caller, diary: Diary) -> None:
    changes = {"client_id": "shop", "code_challenge": "", "code_challenge_method": ""}
    page = look(call, **changes)
    assert "&lt;b&gt;Shop&lt;/b&gt; wants" in page.text
    assert "<b>" not in page.text
    code = say_yes(call, diary, 1, **changes)["code"]
    wish = {"client_id": "shop", "code": code, "code_verifier": ""}
    for secret in ("", "guess"):
        wrong = ask_tokens(call, **wish, client_secret=secret)
        assert refused(wrong, 401, "invalid_client") == "invalid_client_credentials"
    said = ask_tokens(call, **wish, client_secret="secret")
    assert said.status_code == 200
    renew = {
        "grant_type": "refresh_token",
        "refresh_token": said.json()["refresh_token"],
        "client_id": "shop",
    }
    assert refused(ask_tokens(call, **renew), 401, "invalid_client")
    assert ask_tokens(call, **renew, client_secret="secret").status_code == 200


@pytest.mark.parametrize(
    ("changes", "status", "error"),
    [
        ({"client_id": "nobody"}, 401, "invalid_client"),
        ({"client_id": ""}, 400, "invalid_request"),
        ({"grant_type": ""}, 400, "invalid_request"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
        ({"code": ""}, 400, "invalid_request"),
        ({"code": "guess"}, 400, "invalid_grant"),
        ({"code_verifier": ""}, 400, "invalid_request"),
        ({"code_verifier": "w" * 50}, 400, "invalid_grant"),
        ({"redirect_uri": "http://localhost:1/callback"}, 400, "invalid_grant"),
        ({"client_id": "shop", "client_secret": "secret"}, 400, "invalid_grant"),
        ({"grant_type": "refresh_token"}, 400, "invalid_request"),
        (
            {"grant_type": "refresh_token", "refresh_token": "guess"},
            400,
            "invalid_grant",
        ),
    ],
)
def test_what_is_wrong_with_a_request_for_tokens_is_told(
    call: Caller, diary: Diary, changes: dict[str, str], status: int, error: str
) -> None:
    code = say_yes(call, diary)["code"]
    assert refused(ask_tokens(call, **({"code": code} | changes)), status, error)


def test_a_program_is_known_by_its_id(call: Caller) -> None:
    anybody = {"Authorization": ""}
    answer = call("GET", "/v2/auth/oauth2/clients/cli", headers=anybody)
    assert answer.json() == {
        "status": "success",
        "data": {
            "client_id": "cli",
            "redirect_uri": BACK,
            "name": "Some program",
            "logo": None,
            "is_trusted": False,
            "client_type": "PUBLIC",
        },
    }
    missing = call("GET", "/v2/auth/oauth2/clients/nobody", headers=anybody)
    assert missing.status_code == 404
    assert missing.json()["error"]["code"] == "HttpException"


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"scope": "BOOKING_READ EVERYTHING"}, "invalid_scope"),
        ({"code_challenge": ""}, "invalid_request"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge": "short"}, "invalid_request"),
        ({"state": "x" * 3000}, "invalid_request"),
    ],
)
def test_a_wish_that_is_not_in_order_goes_back_where_it_came_from(
    call: Caller, diary: Diary, changes: dict[str, str], error: str
) -> None:
    answer = look(call, **changes)
    place = urlsplit(answer.headers["location"])
    assert (answer.status_code, place.netloc) == (303, "localhost:8019")
    assert parse_qs(place.query)["error"] == [error]
    assert diary.codes.shown() == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"client_id": "nobody"},
        {"client_id": ""},
        {"redirect_uri": "https://evil.test/callback"},
        {"redirect_uri": BACK + "/more"},
    ],
)
def test_nobody_is_sent_to_an_unknown_place(
    call: Caller, diary: Diary, changes: dict[str, str]
) -> None:
    answer = look(call, **changes)
    assert (answer.status_code, "location" in answer.headers) == (400, False)
    assert "oauth-clients add" in answer.text
    assert diary.codes.shown() == ()


def test_a_no_is_told_to_the_program(call: Caller, diary: Diary) -> None:
    form = fields(look(call)) | {"host": "1", "answer": "no", "code": ""}
    answer = send(call, form)
    query = parse_qs(urlsplit(answer.headers["location"]).query)
    assert query == {"error": ["access_denied"], "state": ["s t&te"]}
    assert diary.codes.shown()


def test_nothing_is_allowed_without_the_code_of_this_computer(
    call: Caller, diary: Diary
) -> None:
    form = fields(look(call)) | {"host": "1", "answer": "yes"}
    for wrong in ({}, {"code": ""}, {"code": "AAAA-AAAA"}, {"code": "x" * 40}):
        answer = send(call, form | wrong)
        assert (answer.status_code, "not the code" in answer.text) == (200, True)
    right = {"code": shown(diary).lower().replace("-", "")}
    no_host = send(call, form | right | {"host": "99"})
    assert "Choose whose" in no_host.text
    assert send(call, form | right).status_code == 303
    used = send(call, form | right)
    assert "not the code" in used.text


def test_five_mistakes_end_a_code_and_looking_again_shows_no_other(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    form = fields(look(call)) | {"host": "1", "answer": "yes"}
    code = shown(diary)
    for _ in range(5):
        send(call, form | {"code": "wrong"})
    assert "not the code" in send(call, form | {"code": code}).text
    look(call)
    assert diary.codes.shown() == ()
    clock.move(minutes=10)
    look(call)
    assert shown(diary) != code


def test_a_form_of_somebody_else_says_nothing(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    form = fields(look(call)) | {"host": "1", "answer": "yes", "code": shown(diary)}
    other = form["asked"].replace("PROFILE_READ", "PROFILE_WRITE")
    assert other != form["asked"]
    for wrong in (
        {"asked": other},
        {"seal": "0" * 64},
        {"seal": ""},
        {"until": form["until"] + "0"},
        {"until": ""},
    ):
        assert send(call, form | wrong).status_code == 400
    twice = urlencode(form) + "&answer=yes"
    answer = call(
        "POST", PAGE, content=twice.encode(), headers={"Authorization": "", **FORM}
    )
    assert answer.status_code == 400
    clock.move(minutes=10)
    assert "too long" in send(call, form).text


def test_a_program_that_is_removed_meanwhile_is_allowed_nothing(
    call: Caller, diary: Diary
) -> None:
    form = fields(look(call)) | {"host": "1", "answer": "yes", "code": shown(diary)}
    diary.run(RemoveOAuthClient(client_id="cli"))
    assert send(call, form).status_code == 400


def test_our_pages_are_plain_and_keep_to_themselves(call: Caller) -> None:
    page = look(call)
    policy = page.headers["content-security-policy"]
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert policy.startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in policy
    assert "form-action 'self' http://localhost:8019" in policy
    assert "script-src" not in policy
    assert page.headers["x-frame-options"] == "DENY"
    assert page.headers["referrer-policy"] == "same-origin"
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in page.headers
    for each in ("<script", "<img", "<link", "http-equiv", "onclick"):
        assert each not in page.text
    for scope in ("See your bookings", "See your name"):
        assert scope in page.text


def test_every_scope_is_told_in_words() -> None:
    for scope in SCOPES:
        assert f"scope.{scope.lower().replace('_', '-')}" in CATALOGUE


LED = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}


@pytest.mark.parametrize("site", ["cross-site", "same-site", "same-origin", "none"])
def test_a_browser_is_led_to_our_page_from_anywhere(call: Caller, site: str) -> None:
    address = f"{PAGE}?{urlencode(ASK)}"
    answer = call("GET", address, headers=LED | {"Sec-Fetch-Site": site})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        LED | {"Sec-Fetch-Dest": "iframe"},
        LED | {"Sec-Fetch-Dest": "empty", "Sec-Fetch-Mode": "cors"},
        {"Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"},
        {"Origin": "https://evil.test"},
        {"Origin": "null"},
        {"Host": "evil.test"},
    ],
)
def test_no_page_looks_at_ours(call: Caller, headers: dict[str, str]) -> None:
    answer = call("GET", f"{PAGE}?{urlencode(ASK)}", headers=headers)
    assert answer.status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        LED | {"Sec-Fetch-Site": "cross-site"},
        LED | {"Sec-Fetch-Site": "none"},
        {"Origin": "https://evil.test"},
        {"Origin": "null"},
    ],
)
def test_no_page_answers_for_a_person(
    call: Caller, diary: Diary, headers: dict[str, str]
) -> None:
    form = fields(look(call)) | {"host": "1", "answer": "yes", "code": shown(diary)}
    assert send(call, form, headers=headers).status_code == 403
    ours = {
        "Origin": "http://127.0.0.1:7466",
        "Sec-Fetch-Site": "same-origin",
    }
    assert send(call, form, headers=LED | ours).status_code == 303


@pytest.mark.parametrize("path", ["/v2/me", "/v1/users/me", "/health", PAGE + "/x"])
def test_a_browser_is_led_nowhere_else(call: Caller, path: str) -> None:
    led = LED | {"Sec-Fetch-Site": "cross-site"}
    assert call("GET", path, headers=led).status_code == 403


def test_our_pages_know_no_other_method(call: Caller) -> None:
    assert call("DELETE", PAGE).status_code == 403
    assert call("POST", PAGE, json={}).status_code == 415


def test_a_page_is_asked_for_so_often_in_a_minute(
    call: Caller, clock: StandingClock
) -> None:
    answers = [look(call).status_code for _ in range(61)]
    assert answers == [200] * 60 + [429]
    clock.move(seconds=60)
    assert look(call).status_code == 200


def test_a_link_leads_to_a_page_on_which_a_host_joins(
    call: Caller, diary: Diary, clock: StandingClock
) -> None:
    bob = add_host(diary, "Bob")
    team = diary.run(SaveTeam(team=Team(uid="t", account_id=1, name="R&D"))).team
    made = call("POST", f"/v2/teams/{team.id}/invite").json()["data"]
    place = urlsplit(made["inviteLink"])
    address = f"{place.path}?{place.query}"
    page = call("GET", address, headers=LED | {"Sec-Fetch-Site": "cross-site"})
    assert "Join the team R&amp;D" in page.text
    form = fields(page) | {"host": str(bob.id), "answer": "yes"}
    join = "/teams/join"
    assert "did not join" in send(call, form | {"answer": "no"}, path=join).text
    assert "not the code" in send(call, form | {"code": "x"}, path=join).text
    assert "Choose whose" in send(call, form | {"host": "9"}, path=join).text
    right = {"code": shown(diary)}
    assert "in the team now" in send(call, form | right, path=join).text
    mine = calling_as(call, diary, bob.id)
    assert [each["id"] for each in mine("GET", "/v2/teams").json()["data"]] == [team.id]
    assert send(call, form | {"seal": ""}, path=join).status_code == 400
    assert call("GET", f"{join}?token=guess").status_code == 404
    clock.move(days=8)
    assert call("GET", address).status_code == 404


def test_the_whole_way_is_gone_over_a_socket(
    served: ServiceThread, diary: Diary
) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", served.address[1], timeout=10)
    connection.request("GET", f"{PAGE}?{urlencode(ASK)}", headers=LED)
    page = connection.getresponse()
    text = page.read().decode()
    assert page.status == 200
    form = {
        name: value.replace("&amp;", "&") for name, value in HIDDEN.findall(text)
    } | {"host": "1", "answer": "yes", "code": shown(diary)}
    origin = f"http://127.0.0.1:{served.address[1]}"
    connection.request("POST", PAGE, urlencode(form), LED | FORM | {"Origin": origin})
    answer = connection.getresponse()
    answer.read()
    assert answer.status == 303
    place = answer.headers["Location"]
    code = parse_qs(urlsplit(place).query)["code"][0]
    wish = {
        "grant_type": "authorization_code",
        "client_id": "cli",
        "redirect_uri": BACK,
        "code_verifier": VERIFIER,
        "code": code,
    }
    connection.request("POST", TOKEN, urlencode(wish), FORM)
    given = connection.getresponse()
    assert given.status == 200
    assert b"access_token" in given.read()
    connection.close()


@pytest.mark.parametrize(
    ("uri", "source"),
    [
        ("http://[::1]:9/cb", "http:"),
        ("https://a.test;script-src/cb", "https:"),
        ("com.example.app:/cb", "com.example.app:"),
        ("https://a.test:8443/cb?x=1", "https://a.test:8443"),
    ],
)
def test_a_form_leads_on_to_its_program_alone(
    call: Caller, diary: Diary, uri: str, source: str
) -> None:
    diary.run(
        AddOAuthClient(account_id=1, client_id="x", name="X", redirect_uris=(uri,))
    )
    page = look(call, client_id="x", redirect_uri=uri)
    policy = page.headers["content-security-policy"]
    assert policy.endswith(f"form-action 'self' {source}")


def test_too_much_in_an_address_is_no_question(call: Caller) -> None:
    query = "&".join(f"p{n}=1" for n in range(60))
    assert call("GET", f"{PAGE}?{query}").status_code == 400


def test_trouble_is_told_on_the_page(
    call: Caller, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object, **__: object) -> None:
        raise DiskFull("store.disk-full", path="/home/ada/pinmycal.db")

    monkeypatch.setattr(diary.for_programs, "run", no_room)
    answer = look(call)
    assert (answer.status_code, "cannot be written" in answer.text) == (503, True)
    assert "ada" not in answer.text
