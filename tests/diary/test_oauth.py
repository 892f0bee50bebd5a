"""Programs that people gave their consent to, and the tokens that came of it."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.codes import CodePurpose
from pinmycal_desktop.model.commands.access import (
    AddOAuthClient,
    AllowClient,
    ExchangeCode,
    RefreshAccess,
    RemoveOAuthClient,
    ReplaceKey,
    ShowCode,
)
from pinmycal_desktop.model.commands.setup import RemoveHost, SaveHost
from pinmycal_desktop.model.errors import Invalid, NotFound
from pinmycal_desktop.model.oauth import (
    ACCESS_LIVES,
    CODE_LIVES,
    REFRESH_LIVES,
    ClientKind,
    GrantProblem,
    is_redirect,
)
from tests.builders import NOW, a_uid
from tests.diary.test_access import a_token

if TYPE_CHECKING:
    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.access import Token
    from tests.builders import SettableClock

BACK = "http://127.0.0.1:8019/callback"
VERIFIER = "v" * 43
CHALLENGE = (
    base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest())
    .rstrip(b"=")
    .decode()
)


def digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()


def add(diary: Diary, **changes: Any) -> None:
    wish = {
        "account_id": 1,
        "client_id": "cli",
        "name": "Some program",
        "redirect_uris": (BACK,),
    }
    diary.run(AddOAuthClient(**{**wish, **changes}))


def allow(diary: Diary, **changes: Any) -> GrantProblem | None:
    diary.run(
        ShowCode(
            purpose=CodePurpose.CONSENT, subject="cli", about="Some program", text="K7"
        )
    )
    wish = {
        "client_id": "cli",
        "host_id": 1,
        "scopes": ("BOOKING_READ",),
        "redirect_uri": BACK,
        "challenge": CHALLENGE,
        "digest": digest("code"),
        "typed": "k-7",
    }
    return diary.run(AllowClient(**{**wish, **changes})).granted.problem


def exchange(diary: Diary, **changes: Any) -> GrantProblem | None:
    wish = {
        "client_id": "cli",
        "digest": digest("code"),
        "redirect_uri": BACK,
        "verifier": VERIFIER,
        "access_digest": digest("access 1"),
        "refresh_digest": digest("refresh 1"),
    }
    return diary.run(ExchangeCode(**{**wish, **changes})).granted.problem


def refresh(diary: Diary, old: int, new: int, client: str = "cli") -> object:
    command = RefreshAccess(
        client_id=client,
        digest=digest(f"refresh {old}"),
        access_digest=digest(f"access {new}"),
        refresh_digest=digest(f"refresh {new}"),
    )
    return diary.run(command).granted.problem


def access(diary: Diary, number: int) -> Token | None:
    return diary.tokens.find(digest(f"access {number}"))


def test_consent_gives_tokens_for_a_person_and_scopes(diary: Diary) -> None:
    add(diary)
    assert allow(diary) is None
    assert exchange(diary) is None
    token = access(diary, 1)
    assert token
    assert (token.host_id, token.scopes) == (1, ("BOOKING_READ",))
    assert token.expires_at == NOW + ACCESS_LIVES
    assert diary.tokens.all() == ()  # a key is what a person made


def test_nobody_consents_without_the_code_that_is_shown(diary: Diary) -> None:
    add(diary)
    assert allow(diary, typed="wrong") is GrantProblem.CODE
    assert exchange(diary) is GrantProblem.CODE


def test_an_authorization_code_serves_once_and_for_its_program_alone(
    diary: Diary, clock: SettableClock
) -> None:
    add(diary)
    add(diary, client_id="other")
    allow(diary)
    assert exchange(diary, client_id="other") is GrantProblem.CODE
    assert exchange(diary, digest=digest("guess")) is GrantProblem.CODE
    assert exchange(diary, redirect_uri="http://x") is GrantProblem.REDIRECT
    assert exchange(diary, verifier="w" * 43) is GrantProblem.PROOF
    assert exchange(diary, verifier="") is GrantProblem.PROOF
    assert exchange(diary) is None
    assert access(diary, 1)
    assert exchange(diary, access_digest=digest("a"), refresh_digest=digest("b")) is (
        GrantProblem.CODE
    )
    assert access(diary, 1) is None  # it was stolen: everything ends
    assert refresh(diary, 1, 2) is GrantProblem.REFRESH
    allow(diary, digest=digest("late"))
    clock.now += CODE_LIVES
    assert exchange(diary, digest=digest("late")) is GrantProblem.CODE


def test_a_program_with_a_secret_needs_no_proof(diary: Diary) -> None:
    add(diary, secret_digest=digest("secret"))
    client = diary.oauth.client("cli")
    assert client.kind is ClientKind.CONFIDENTIAL
    assert diary.oauth.is_secret(client, "secret")
    assert not diary.oauth.is_secret(client, "guess")
    allow(diary, challenge="")
    assert exchange(diary, verifier=VERIFIER) is GrantProblem.PROOF
    assert exchange(diary, verifier="") is None


def test_a_program_without_a_secret_has_none_to_guess(diary: Diary) -> None:
    add(diary)
    assert not diary.oauth.is_secret(diary.oauth.client("cli"), "")


def test_a_refresh_token_serves_once(diary: Diary, clock: SettableClock) -> None:
    add(diary)
    add(diary, client_id="other")
    allow(diary)
    exchange(diary)
    assert refresh(diary, 1, 2, client="other") is GrantProblem.REFRESH
    assert refresh(diary, 1, 2) is None
    assert access(diary, 1)  # it lives to its own end
    assert access(diary, 2)
    assert refresh(diary, 2, 3) is None
    assert refresh(diary, 2, 4) is GrantProblem.REFRESH  # the family ends
    assert [access(diary, n) for n in (1, 2, 3)] == [None, None, None]
    assert refresh(diary, 3, 4) is GrantProblem.REFRESH
    allow(diary, digest=digest("again"))
    exchange(
        diary,
        digest=digest("again"),
        access_digest=digest("access 5"),
        refresh_digest=digest("refresh 5"),
    )
    clock.now += REFRESH_LIVES
    assert refresh(diary, 5, 6) is GrantProblem.REFRESH


def test_a_removed_program_has_nothing(diary: Diary) -> None:
    add(diary)
    allow(diary)
    exchange(diary)
    outcome = diary.run(RemoveOAuthClient(client_id="cli"))
    assert outcome.client.name == "Some program"
    assert access(diary, 1) is None
    assert diary.oauth.clients() == ()
    with pytest.raises(NotFound):
        diary.oauth.client("cli")
    with pytest.raises(NotFound):
        refresh(diary, 1, 2)
    with pytest.raises(NotFound):
        diary.run(RemoveOAuthClient(client_id="cli"))


def test_what_a_removed_host_allowed_is_over(diary: Diary) -> None:
    host = Host(uid=a_uid(), account_id=1, name="Bob", email="", zone="UTC")
    bob = diary.run(SaveHost(host=host)).host
    add(diary)
    allow(diary, host_id=bob.id)
    exchange(diary)
    assert access(diary, 1)
    diary.run(RemoveHost(host_id=bob.id))
    assert access(diary, 1) is None
    assert refresh(diary, 1, 2) is GrantProblem.REFRESH


@pytest.mark.parametrize(
    "uri",
    [
        "https://example.test/cb",
        "http://127.0.0.1/cb",
        "http://[::1]:9/cb",
        "http://localhost:8019/callback",
        "com.example.app:/cb",
    ],
)
def test_answers_go_where_nobody_reads_them_on_the_way(uri: str) -> None:
    assert is_redirect(uri)


@pytest.mark.parametrize(
    "uri",
    [
        "",
        "example.test",
        "http://example.test/cb",
        "https:///cb",
        "https://example.test/cb#part",
        "https://u@example.test/",
        "http://u@127.0.0.1/",
        "https://example.test/a b",
        "https://example.test:x/",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
    ],
)
def test_answers_go_nowhere_else(diary: Diary, uri: str) -> None:
    assert not is_redirect(uri)
    with pytest.raises(Invalid):
        add(diary, redirect_uris=(uri,))


def test_a_program_that_does_not_fit_is_not_added(diary: Diary) -> None:
    for wrong in (
        {"name": ""},
        {"redirect_uris": ()},
        {"redirect_uris": (BACK,) * 21},
        {"logo": "javascript:1"},
    ):
        with pytest.raises(Invalid):
            add(diary, **wrong)
    assert diary.oauth.clients() == ()


def test_a_redirect_is_one_of_those_registered(diary: Diary) -> None:
    add(diary)
    client = diary.oauth.client("cli")
    other_port = "http://127.0.0.1:50000/callback"
    assert client.redirect_to("") == BACK
    assert client.redirect_to(BACK) == BACK
    assert client.redirect_to(other_port) == other_port
    for wrong in (
        "http://127.0.0.1:8019/other",
        "http://localhost:8019/callback",
        "https://127.0.0.1:8019/callback",
        "http://127.0.0.1:8019/callback?x=1",
        "http://127.0.0.1:8019/callback#x",
        "http://127.0.0.1.evil.test:8019/callback",
    ):
        assert client.redirect_to(wrong) is None
    add(diary, client_id="two", redirect_uris=("https://a.test/", "https://b.test/"))
    two = diary.oauth.client("two")
    assert two.redirect_to("") is None
    assert two.redirect_to("https://b.test/") == "https://b.test/"
    assert two.redirect_to("https://b.test:1/") is None


def test_a_key_is_replaced_by_one_with_the_same_rights(
    diary: Diary, clock: SettableClock
) -> None:
    old = diary.run(replace(a_token(), scopes=("BOOKING_READ",), host_id=1)).token
    until = NOW + timedelta(days=30)
    command = ReplaceKey(
        token_id=old.id, digest=digest("new"), hint="new!", expires_at=until
    )
    new = diary.run(command).token
    assert (new.name, new.scopes, new.expires_at) == (old.name, old.scopes, until)
    assert diary.tokens.find(digest("new")) == new
    assert diary.tokens.find(a_token().digest) is None
    with pytest.raises(NotFound):
        diary.run(replace(command, digest=digest("newer")))
    clock.now = until
    with pytest.raises(NotFound):
        diary.run(replace(command, token_id=new.id, digest=digest("newer")))
