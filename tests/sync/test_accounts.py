"""Signing in at our own service, on a real socket: with a key, and in the browser."""

from __future__ import annotations

import re
import threading
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest

from pinmycal_desktop.app.remembering import RememberingVault
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.account import ConnectionState, CredentialKind, Platform
from pinmycal_desktop.model.booking import Origin
from pinmycal_desktop.model.commands.access import (
    AddOAuthClient,
    RemoveOAuthClient,
    RevokeToken,
)
from pinmycal_desktop.model.commands.accounts import ChangeAccount
from pinmycal_desktop.model.commands.bookings import CancelBooking
from pinmycal_desktop.model.commands.setup import SaveHost
from pinmycal_desktop.model.credentials import ApiKey, OAuthTokens
from pinmycal_desktop.model.errors import (
    Invalid,
    NotFound,
    Offline,
    PinmyCalError,
    SecretsUnavailable,
    SignInEnded,
    Unsent,
)
from pinmycal_desktop.model.remote import Ability
from pinmycal_desktop.model.scopes import USUAL_SCOPES
from pinmycal_desktop.model.signing_in import BrowserWish, KeyWish
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.runner import ServiceThread
from pinmycal_desktop.store import bookings, remote_rows
from pinmycal_desktop.sync.accounts import CloudAccounts
from pinmycal_desktop.sync.oauth import Proof, browser_address
from pinmycal_desktop.sync.plan import POLLED
from pinmycal_desktop.vault import SessionVault, Vault
from pinmycal_desktop.wire.credentials import read_credentials
from pinmycal_desktop.words import say as say_in_words
from tests.builders import a_booking, a_connection
from tests.server.calling import StandingClock, make_token

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.sync.browser import BrowserSignIn

HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
CLIENT = "desktop"


@pytest.fixture
def clock() -> StandingClock:
    """One clock for both sides."""
    return StandingClock()


@pytest.fixture
def theirs(tmp_path: Path, clock: StandingClock) -> Iterator[Diary]:
    """What the service holds."""
    opened = Diary.open(
        tmp_path / "theirs.db", clock=clock, zone="Europe/Berlin", host_name="Ada Holt"
    )
    host = replace(opened.account.host(), email="ada@work.example")
    opened.run(SaveHost(host=host))
    opened.run(
        AddOAuthClient(
            account_id=1,
            client_id=CLIENT,
            name="PinmyCal Desktop",
            redirect_uris=("http://127.0.0.1/callback",),
        )
    )
    yield opened
    opened.close()


@pytest.fixture
def service(theirs: Diary, clock: StandingClock) -> Iterator[str]:
    """The address of the service, on a real socket."""
    app = build_app(theirs, clock=clock, secrets=lambda _: None)
    thread = ServiceThread(app, host="127.0.0.1", port=0)
    thread.start()
    try:
        yield thread.url
    finally:
        assert thread.stop()


@pytest.fixture
def key(theirs: Diary) -> str:
    """A key of the service."""
    return make_token(theirs)


@pytest.fixture
def ours(tmp_path: Path, clock: StandingClock) -> Iterator[Diary]:
    """What is kept on this computer."""
    opened = Diary.open(tmp_path / "ours.db", clock=clock, zone="Europe/London")
    yield opened
    opened.close()


@pytest.fixture
def vault() -> SessionVault:
    """Where secrets go, for as long as the test lasts."""
    return SessionVault()


@pytest.fixture
def accounts(ours: Diary, vault: SessionVault, clock: StandingClock) -> CloudAccounts:
    """The accounts of this computer."""
    return CloudAccounts(ours, vault, clock=clock)


def with_key(service: str, key: str, platform: Platform = Platform.CALCOM) -> KeyWish:
    return KeyWish(platform=platform, address=service, key=key)


def in_browser(service: str, **changes: str) -> BrowserWish:
    wish = BrowserWish(platform=Platform.CALCOM, address=service, client_id=CLIENT)
    return replace(wish, **changes)  # type: ignore[arg-type]


def kept(vault: SessionVault, account: Account) -> object:
    """Return what the vault holds for an account."""
    text = vault.get(f"account/{account.uid}")
    return None if text is None else read_credentials(text)


def say(answer: str, page: str, theirs: Diary) -> str:
    """Answer the page as a person does in a browser; return the page they end on."""
    with httpx.Client(timeout=20) as browser:
        shown = browser.get(page)
        assert shown.status_code == 200, shown.text
        form = {n: v.replace("&amp;", "&") for n, v in HIDDEN.findall(shown.text)}
        (code,) = theirs.codes.shown()
        form |= {"host": "1", "answer": answer, "code": code.text}
        parts = urlsplit(page)
        back = browser.post(
            f"{parts.scheme}://{parts.netloc}{parts.path}",
            content=urlencode(form),
            headers={"content-type": "application/x-www-form-urlencoded"},
        )
        assert back.status_code == 303, back.text
        return browser.get(back.headers["location"]).text


def refused(accounts: CloudAccounts, wish: KeyWish) -> PinmyCalError:
    """Return why a key was not taken."""
    with pytest.raises(PinmyCalError) as caught:
        accounts.sign_in(wish)
    return caught.value


# --- with a key ----------------------------------------------------------------------


@pytest.mark.parametrize("platform", [Platform.CALCOM, Platform.PINMYCAL])
def test_a_key_is_tried_and_then_kept(
    accounts: CloudAccounts,
    vault: SessionVault,
    service: str,
    key: str,
    platform: Platform,
) -> None:
    ours = accounts._diary
    done = accounts.sign_in(with_key(f" {service}/v2/ ", f"{key}\n", platform))
    assert (done.is_new, done.person) == (True, "Ada Holt")
    account = ours.account.get(done.account.id)
    there = account.connection
    assert there is not None
    assert (there.address, there.credentials) == (service, CredentialKind.KEY)
    assert there.key_hint == key[-4:]
    assert account.zone == "Europe/Berlin"
    assert ours.account.owner_of(account.id).name == "Ada Holt"
    assert kept(vault, account) == ApiKey(key)


def test_no_secret_is_in_the_data_file(
    accounts: CloudAccounts, ours: Diary, service: str, key: str, tmp_path: Path
) -> None:
    accounts.sign_in(with_key(service, key))
    ours.backup(tmp_path / "copy.db")
    assert key.encode() not in (tmp_path / "copy.db").read_bytes()


def test_a_key_that_is_not_taken_leaves_nothing(
    accounts: CloudAccounts, ours: Diary, vault: SessionVault, service: str
) -> None:
    error = refused(accounts, with_key(service, "cal_0123456789abcdef"))
    assert isinstance(error, SignInEnded)
    assert error.message.code == "sign-in.not-taken"
    assert len(ours.account.every()) == 1
    assert vault._known == {}


@pytest.mark.parametrize(
    ("address", "key", "field"),
    [
        ("https://api.cal.com", "  ", "key"),
        ("https://api.cal.com", "cal_ü", "key"),
        ("https://api.cal.com", "cal_one two", "key"),
        ("http://cal.example.org", "cal_1", "address"),
        ("ftp://cal.example.org", "cal_1", "address"),
        ("", "cal_1", "address"),
    ],
)
def test_what_cannot_be_a_key_or_an_address_is_sent_nowhere(
    accounts: CloudAccounts, address: str, key: str, field: str
) -> None:
    error = refused(accounts, with_key(address, key))
    assert isinstance(error, Invalid)
    assert [each.field for each in error.problems] == [field]


def test_a_server_that_is_not_there_keeps_nothing(
    accounts: CloudAccounts, ours: Diary, key: str
) -> None:
    error = refused(accounts, with_key("http://127.0.0.1:9", key))
    assert isinstance(error, Offline)
    assert len(ours.account.every()) == 1


@pytest.mark.parametrize("platform", [Platform.CALCOM, Platform.PINMYCAL])
def test_where_no_interface_answers_a_person_is_told_what_to_type(
    accounts: CloudAccounts, ours: Diary, service: str, key: str, platform: Platform
) -> None:
    address = f"{service}/nowhere"
    error = refused(accounts, with_key(address, key, platform))
    assert isinstance(error, Invalid)
    (problem,) = error.problems
    assert problem.field == "address"
    assert problem.message.code == f"sign-in.no-{platform.value}"
    assert address in say_in_words(problem.message)
    assert f"https://api.{platform.value.replace('calcom', 'cal')}.com" in (
        say_in_words(problem.message)
    )
    assert len(ours.account.every()) == 1


def test_a_browser_is_opened_only_where_the_interface_answers(
    accounts: CloudAccounts, service: str
) -> None:
    with pytest.raises(Invalid) as caught:
        accounts.begin(in_browser(f"{service}/nowhere"))
    assert caught.value.problems[0].message.code == "sign-in.no-calcom"


def test_an_account_whose_interface_went_elsewhere_is_told_of_so(
    accounts: CloudAccounts, ours: Diary, service: str, key: str
) -> None:
    account = accounts.sign_in(with_key(service, key)).account
    there = replace(a_connection(), address=f"{service}/gone")
    ours.run(ChangeAccount(account_id=account.id, connection=there))
    moved = ours.account.get(account.id)
    trouble = accounts.check(moved.id).trouble
    assert trouble is not None
    assert trouble.code == "sign-in.no-calcom"


def test_signing_in_again_is_the_same_account_with_another_key(
    accounts: CloudAccounts,
    vault: SessionVault,
    theirs: Diary,
    service: str,
    key: str,
) -> None:
    first = accounts.sign_in(with_key(service, key))
    other = make_token(theirs)
    wish = replace(with_key(service, other), again=first.account.id)
    again = accounts.sign_in(wish)
    assert (again.is_new, again.account.id) == (False, first.account.id)
    assert kept(vault, again.account) == ApiKey(other)


def test_somebody_elses_key_does_not_take_an_account_over(
    accounts: CloudAccounts,
    ours: Diary,
    vault: SessionVault,
    service: str,
    key: str,
) -> None:
    first = accounts.sign_in(with_key(service, key))
    home = with_key(service, key, Platform.PINMYCAL)
    error = refused(accounts, replace(home, again=first.account.id))
    assert error.message.code == "sign-in.other-person"
    assert kept(vault, first.account) == ApiKey(key)
    assert len(ours.account.every()) == 2


def test_an_account_has_the_name_it_was_given(
    accounts: CloudAccounts, service: str, key: str
) -> None:
    done = accounts.sign_in(replace(with_key(service, key), name="Studio"))
    assert done.account.name == "Studio"


def test_a_keyring_that_refuses_keeps_the_key_for_the_session(
    ours: Diary,
    clock: StandingClock,
    service: str,
    key: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    vault = RememberingVault("PinmyCal-Tests")
    accounts = CloudAccounts(ours, vault, clock=clock)
    done = accounts.sign_in(with_key(service, key))
    assert done.session_only
    assert accounts.report(done.account.id).session_only
    assert accounts.check(done.account.id).trouble is None


def test_where_nothing_can_be_kept_no_account_is(
    ours: Diary,
    clock: StandingClock,
    service: str,
    key: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    accounts = CloudAccounts(ours, Vault("PinmyCal-Tests"), clock=clock)
    assert isinstance(refused(accounts, with_key(service, key)), SecretsUnavailable)
    assert len(ours.account.every()) == 1


def test_an_account_that_cannot_be_stored_leaves_no_secret(
    accounts: CloudAccounts, ours: Diary, vault: SessionVault, service: str, key: str
) -> None:
    accounts.sign_in(replace(with_key(service, key), name="One"))
    before = dict(vault._known)
    wish = replace(with_key(service, key, Platform.PINMYCAL), name="x" * 500)
    assert isinstance(refused(accounts, wish), Invalid)
    assert vault._known == before
    assert len(ours.account.every()) == 2


# --- in the browser ------------------------------------------------------------------


def test_consent_in_the_browser_signs_in(
    accounts: CloudAccounts,
    ours: Diary,
    theirs: Diary,
    vault: SessionVault,
    service: str,
) -> None:
    waiting = accounts.begin(in_browser(service))
    told = parse_qs(urlsplit(waiting.page).query)
    assert told["code_challenge_method"] == ["S256"]
    pages: list[str] = []
    browser = threading.Thread(
        target=lambda: pages.append(say("yes", waiting.page, theirs))
    )
    browser.start()
    done = waiting.finish(30)
    browser.join()
    assert "Go back to PinmyCal" in pages[0]
    there = ours.account.get(done.account.id).connection
    assert there is not None
    assert (there.credentials, there.scopes) == (CredentialKind.OAUTH, USUAL_SCOPES)
    tokens = kept(vault, done.account)
    assert isinstance(tokens, OAuthTokens)
    assert (tokens.client_id, bool(tokens.refresh)) == (CLIENT, True)
    assert accounts.check(done.account.id).trouble is None
    assert accounts.report(done.account.id).renews_at == tokens.expires_at


def test_a_no_in_the_browser_keeps_nothing(
    accounts: CloudAccounts, ours: Diary, theirs: Diary, service: str
) -> None:
    waiting = accounts.begin(in_browser(service))
    browser = threading.Thread(target=say, args=("no", waiting.page, theirs))
    browser.start()
    assert ended(waiting) == "sign-in.denied"
    browser.join()
    assert len(ours.account.every()) == 1


def ended(waiting: BrowserSignIn) -> str:
    """Return why a sign-in came to nothing."""
    with pytest.raises(SignInEnded) as caught:
        waiting.finish(30)
    return caught.value.message.code


def test_a_sign_in_can_be_cancelled_before_and_while_it_waits(
    accounts: CloudAccounts, service: str
) -> None:
    waiting = accounts.begin(in_browser(service))
    threading.Timer(0.05, waiting.cancel).start()
    assert ended(waiting) == "sign-in.cancelled"
    early = accounts.begin(in_browser(service))
    back = parse_qs(urlsplit(early.page).query)["redirect_uri"][0]
    early.cancel()
    with pytest.raises(httpx.ConnectError), httpx.Client() as browser:
        browser.get(back)


def test_a_code_nobody_gave_brings_no_tokens(
    accounts: CloudAccounts, ours: Diary, service: str
) -> None:
    waiting = accounts.begin(in_browser(service))
    told = parse_qs(urlsplit(waiting.page).query)
    forged = urlencode({"code": "oac_forged", "state": told["state"][0]})
    with httpx.Client() as browser:
        browser.get(f"{told['redirect_uri'][0]}?{forged}")
    assert ended(waiting) == "sign-in.no-tokens.said"
    assert len(ours.account.every()) == 1


def test_a_program_the_service_does_not_know_is_told_so(
    accounts: CloudAccounts, service: str
) -> None:
    with pytest.raises(SignInEnded) as caught:
        accounts.begin(in_browser(service, client_id="nobody"))
    assert caught.value.message.code == "sign-in.unknown-program"


@pytest.mark.parametrize("client_id", ["", "../me", "a b", "a?b"])
def test_what_is_no_client_id_is_sent_nowhere(
    accounts: CloudAccounts, client_id: str
) -> None:
    with pytest.raises(Invalid) as caught:
        accounts.begin(in_browser("https://api.cal.com", client_id=client_id))
    assert [each.field for each in caught.value.problems] == ["client"]


@pytest.mark.parametrize(
    ("redirect", "digest"),
    [
        ("https://elsewhere.example/back", None),
        ("http://127.0.0.1/callback", b"s" * 32),
    ],
)
def test_a_program_that_answers_elsewhere_or_has_a_secret_is_of_no_use(
    accounts: CloudAccounts,
    theirs: Diary,
    service: str,
    redirect: str,
    digest: bytes | None,
) -> None:
    code = "sign-in.needs-secret" if digest else "sign-in.leads-elsewhere"
    theirs.run(
        AddOAuthClient(
            account_id=1,
            client_id="other",
            name="Other",
            redirect_uris=(redirect,),
            secret_digest=digest,
        )
    )
    with pytest.raises(SignInEnded) as caught:
        accounts.begin(in_browser(service, client_id="other"))
    assert caught.value.message.code == code


def test_the_proof_is_that_of_the_standard() -> None:
    proof = Proof("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "state")
    assert proof.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    assert 43 <= len(Proof.new().verifier) <= 128
    assert Proof.new() != Proof.new()


def test_each_service_has_its_pages_where_people_know_them() -> None:
    assert browser_address("https://api.cal.eu") == "https://app.cal.eu"
    own = browser_address("https://cal.example.org/api")
    assert own == "https://cal.example.org"


# --- an account that is there --------------------------------------------------------


def test_a_key_that_is_revoked_is_noticed(
    accounts: CloudAccounts, ours: Diary, theirs: Diary, service: str, key: str
) -> None:
    account = accounts.sign_in(with_key(service, key)).account
    (token,) = theirs.tokens.all()
    theirs.run(RevokeToken(token_id=token.id))
    report = accounts.check(account.id)
    assert report.trouble is not None
    assert report.trouble.code == "remote.sign-in-needed"
    there = ours.account.get(account.id).connection
    assert there is not None
    assert there.state is ConnectionState.NEEDS_SIGN_IN


def test_consent_that_was_taken_back_is_noticed(
    accounts: CloudAccounts, ours: Diary, theirs: Diary, service: str
) -> None:
    waiting = accounts.begin(in_browser(service))
    browser = threading.Thread(target=say, args=("yes", waiting.page, theirs))
    browser.start()
    account = waiting.finish(30).account
    browser.join()
    theirs.run(RemoveOAuthClient(client_id=CLIENT))
    accounts.check(account.id)
    there = ours.account.get(account.id).connection
    assert there is not None
    assert there.state is ConnectionState.NEEDS_SIGN_IN


def test_an_access_token_that_ended_is_renewed_and_kept(
    accounts: CloudAccounts,
    theirs: Diary,
    vault: SessionVault,
    clock: StandingClock,
    service: str,
) -> None:
    waiting = accounts.begin(in_browser(service))
    browser = threading.Thread(target=say, args=("yes", waiting.page, theirs))
    browser.start()
    account = waiting.finish(30).account
    browser.join()
    before = kept(vault, account)
    clock.move(minutes=45)
    assert accounts.check(account.id).trouble is None
    after = kept(vault, account)
    assert isinstance(after, OAuthTokens)
    assert after != before


def test_a_report_tells_calls_versions_and_what_is_left(
    accounts: CloudAccounts, service: str, key: str
) -> None:
    account = accounts.sign_in(with_key(service, key)).account
    report = accounts.check(account.id)
    assert dict(report.versions)["bookings"] == "2024-08-13"
    assert report.rates[0].limit == 120
    assert [each.path for each in report.calls] == ["/v2/me"] * 2
    assert all(each.status == 200 for each in report.calls)
    assert report.obstacles[Ability.BOOK] is None
    assert report.has_secret


def test_a_secret_that_is_gone_is_told(
    accounts: CloudAccounts, vault: SessionVault, service: str, key: str
) -> None:
    account = accounts.sign_in(with_key(service, key)).account
    vault.delete(f"account/{account.uid}")
    report = accounts.report(account.id)
    assert not report.has_secret


def test_signing_out_forgets_the_account_and_its_secret(
    accounts: CloudAccounts, ours: Diary, vault: SessionVault, service: str, key: str
) -> None:
    account = accounts.sign_in(with_key(service, key)).account
    accounts.sign_out(account.id)
    assert vault._known == {}
    assert len(ours.account.every()) == 1
    with pytest.raises(NotFound):
        accounts.report(account.id)


def test_changes_that_were_not_sent_are_not_lost_by_signing_out(
    accounts: CloudAccounts, ours: Diary, service: str, key: str
) -> None:
    account = accounts.sign_in(with_key(service, key)).account
    host = ours.account.owner_of(account.id)
    there = a_booking(account_id=account.id, host_id=host.id, event_type_id=None)
    with ours._database.write() as db:
        (booking,) = bookings.insert(db, [there])
    ours.run(CancelBooking(booking_id=booking.id, reason="ill", origin=Origin.WINDOW))
    assert accounts.report(account.id).unsent == 1
    with pytest.raises(Unsent) as caught:
        accounts.sign_out(account.id)
    assert caught.value.count == 1
    accounts.sign_out(account.id, drops=True)
    assert len(ours.account.every()) == 1


def test_a_report_tells_when_the_account_was_last_read(
    accounts: CloudAccounts,
    ours: Diary,
    clock: StandingClock,
    *,
    service: str,
    key: str,
) -> None:
    account = accounts.sign_in(with_key(service, key)).account
    assert accounts.report(account.id).last_sync is None
    with ours._database.write() as db:
        remote_rows.set_cursors(db, account.id, [(POLLED, clock.now.isoformat())])
    assert accounts.report(account.id).last_sync == clock.now


def test_the_local_account_is_not_signed_out(
    accounts: CloudAccounts, ours: Diary
) -> None:
    with pytest.raises(Invalid):
        accounts.sign_out(ours.account.local().id)


def test_a_person_who_renamed_themselves_there_is_known_here(
    accounts: CloudAccounts, ours: Diary, theirs: Diary, service: str, key: str
) -> None:
    account = accounts.sign_in(with_key(service, key)).account
    host = theirs.account.host()
    theirs.run(
        SaveHost(host=replace(host, name="Mira Holt-Vey", email="holt@new.example"))
    )
    assert accounts.check(account.id).person == "Mira Holt-Vey"
    there = ours.account.get(account.id).connection
    assert there is not None
    assert there.email == "holt@new.example"
    assert there != a_connection()
