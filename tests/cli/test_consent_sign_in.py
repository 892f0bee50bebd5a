"""`accounts sign-in --oauth`: consent at our own service's page, over real sockets."""

from __future__ import annotations

import re
import threading
import webbrowser
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest

from pinmycal_desktop.app import consents
from pinmycal_desktop.app.core import Core
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.control.account_requests import AwaitConsent, BeginConsent
from pinmycal_desktop.control.replies import Refused
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.commands.access import AddOAuthClient
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.runner import ServiceThread
from pinmycal_desktop.vault import SessionVault
from tests.cli.typing_commands import NOW, Said, Typing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pinmycal_desktop.control.account_replies import ConsentPage
    from pinmycal_desktop.settings import DataFolder

HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Diary]:
    """What the service holds: it knows this program."""
    opened = Diary.open(
        tmp_path / "theirs.db", clock=lambda: NOW, zone="UTC", host_name="Ada Holt"
    )
    opened.run(
        AddOAuthClient(
            account_id=1,
            client_id="desktop",
            name="PinmyCal Desktop",
            redirect_uris=("http://127.0.0.1/callback",),
        )
    )
    yield opened
    opened.close()


@pytest.fixture
def service(theirs: Diary) -> Iterator[str]:
    """The address of the service."""
    app = build_app(theirs, clock=lambda: NOW, secrets=lambda _: None)
    thread = ServiceThread(app, host="127.0.0.1", port=0)
    thread.start()
    yield thread.url
    assert thread.stop()


@pytest.fixture
def owner(folder: DataFolder) -> Iterator[Core]:
    """A program that stays."""
    made = Core.own(folder, clock=lambda: NOW, vault=SessionVault(), zone="UTC")
    yield made
    made.close()


@pytest.fixture
def typing(owner: Core, folder: DataFolder) -> Typing:
    """Commands beside it."""
    assert owner.folder == folder
    return Typing(folder)


class Person(webbrowser.BaseBrowser):
    """A person at their browser: the system opens pages there."""

    def __init__(self, deed: Callable[[str], None]) -> None:
        super().__init__("a-person")
        self._deed = deed
        self.pages: list[str] = []

    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:  # noqa: FBT001, FBT002  -- the library's
        """Look at a page."""
        del new, autoraise
        self.pages.append(url)
        threading.Thread(target=self._deed, args=(url,)).start()
        return True


@pytest.fixture
def at_browser() -> Iterator[Callable[[Callable[[str], None]], Person]]:
    """Put a person before the browser of this computer."""

    def make(deed: Callable[[str], None]) -> Person:
        person = Person(deed)
        webbrowser.register("a-person", None, person, preferred=True)
        return person

    yield make
    order = webbrowser._tryorder  # type: ignore[attr-defined]
    while order and "a-person" in order:
        order.remove("a-person")


def answering(theirs: Diary, answer: str) -> Callable[[str], None]:
    """Return what a person does who answers the page so."""

    def deed(page: str) -> None:
        with httpx.Client(timeout=20) as visitor:
            shown = visitor.get(page)
            form = {n: v.replace("&amp;", "&") for n, v in HIDDEN.findall(shown.text)}
            (code,) = theirs.codes.shown()
            form |= {"host": "1", "answer": answer, "code": code.text}
            back = visitor.post(
                page.partition("?")[0],
                content=urlencode(form),
                headers={"content-type": "application/x-www-form-urlencoded"},
            )
            visitor.get(back.headers["location"])

    return deed


def sign_in(typing: Typing, service: str, *more: str) -> Said:
    """Type the command."""
    place = ("calcom", "--url", service, "--oauth")
    return typing("accounts", "sign-in", *place, *more)


def test_a_yes_in_the_browser_signs_in_and_the_client_is_typed_only_once(
    typing: Typing,
    theirs: Diary,
    service: str,
    at_browser: Callable[[Callable[[str], None]], Person],
) -> None:
    person = at_browser(answering(theirs, "yes"))
    said = sign_in(typing, service, "--client-id", "desktop", "--name", "Work")
    assert said.exit == Exit.DONE, said.err
    assert "Signed in as Ada Holt. The account is called Work." in said.out
    assert person.pages[0] in said.err
    told = parse_qs(urlsplit(person.pages[0]).query)
    assert told["code_challenge_method"] == ["S256"]
    again = sign_in(typing, service, "--again", "work", "--json")
    assert again.exit == Exit.DONE, again.err
    (line,) = again.json["accounts"]
    assert (line["name"], line["credentials"]) == ("Work", "oauth")
    assert len(person.pages) == 2


def test_a_no_in_the_browser_is_told_and_keeps_nothing(
    typing: Typing,
    theirs: Diary,
    service: str,
    at_browser: Callable[[Callable[[str], None]], Person],
) -> None:
    at_browser(answering(theirs, "no"))
    said = sign_in(typing, service, "--client-id", "desktop")
    assert said.exit == Exit.REFUSED
    assert "came back with a no" in said.err
    assert len(typing("accounts", "--json").json["accounts"]) == 1


def test_an_answer_with_another_state_signs_nobody_in(
    owner: Core, service: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consents, "LEFT_SECONDS", 0.2)
    page = begun(owner, service)
    told = parse_qs(urlsplit(page.page).query)
    forged = urlencode({"code": "oac_1", "state": "another"})
    with httpx.Client(timeout=20) as visitor:
        answered = visitor.get(f"{told['redirect_uri'][0]}?{forged}")
    assert answered.status_code != httpx.codes.OK
    waits = owner.answer(AwaitConsent(ticket=page.ticket, seconds=0.05))
    assert getattr(waits, "page", None) == ""
    assert len(owner.diary.account.every()) == 1


def begun(owner: Core, service: str) -> ConsentPage:
    """Begin as the command does; return what it is told."""
    asked = BeginConsent(
        key="k", platform="calcom", url=service, client_id="desktop", pages=""
    )
    reply = owner.answer(asked)
    assert reply.__class__.__name__ == "ConsentPage", reply
    return reply  # type: ignore[return-value]


def test_a_command_that_went_away_is_not_waited_for(
    owner: Core, service: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consents, "LEFT_SECONDS", 0.1)
    page = begun(owner, service)
    over = owner.cloud.consents._open[page.ticket]._is_over
    assert over.wait(20)
    reply = owner.answer(AwaitConsent(ticket=page.ticket))
    assert isinstance(reply, Refused)
    assert reply.message.code == "sign-in.cancelled"


def test_ctrl_c_ends_the_waiting(
    typing: Typing,
    owner: Core,
    service: str,
    at_browser: Callable[[Callable[[str], None]], Person],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at_browser(lambda _page: None)

    def pressed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pinmycal_desktop.cli.accounts._await_consent", pressed)
    assert sign_in(typing, service, "--client-id", "desktop").exit == Exit.INTERRUPTED
    assert not owner.cloud.consents._open


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ((), "Give the client ID"),
        (("--client-id", "nobody"), "does not know this client ID"),
        (("--client-id", "a b"), "Give the client ID"),
    ],
)
def test_what_is_no_client_opens_no_page(
    typing: Typing,
    service: str,
    more: tuple[str, ...],
    said: str,
    at_browser: Callable[[Callable[[str], None]], Person],
) -> None:
    person = at_browser(lambda _page: None)
    told = sign_in(typing, service, *more)
    assert told.exit in (Exit.REFUSED, Exit.MISTYPED)
    assert said in told.err
    assert not person.pages


def test_pinmycal_lets_nobody_in_through_the_browser(typing: Typing) -> None:
    told = typing("accounts", "sign-in", "pinmycal", "--oauth", "--no-browser")
    assert "Use a key" in told.err


def test_without_oauth_it_is_a_key_that_is_asked_for(
    typing: Typing, service: str
) -> None:
    wrong = typing(
        *("accounts", "sign-in", "calcom", "--url", service, "--key-stdin"),
        stdin=b"cal_wrong\n",
    )
    assert wrong.exit == Exit.REFUSED
    assert "does not take this key" in wrong.err
