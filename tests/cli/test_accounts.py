"""`accounts`: signed in at our own service on a real socket, listed, checked, left."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.app.core import Core
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.commands.access import RevokeToken
from pinmycal_desktop.model.commands.transfer import ImportCalendar
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.transfer import CalendarFile, ImportTarget, ReadEvent
from pinmycal_desktop.server.app import build_app
from pinmycal_desktop.server.runner import ServiceThread
from pinmycal_desktop.vault import SessionVault
from tests.builders import a_wish
from tests.cli.typing_commands import NOW, Typing
from tests.server.calling import make_token

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pinmycal_desktop.settings import DataFolder


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Diary]:
    """What the service holds."""
    opened = Diary.open(
        tmp_path / "theirs.db", clock=lambda: NOW, zone="UTC", host_name="Ada Holt"
    )
    yield opened
    opened.close()


@pytest.fixture
def service(theirs: Diary) -> Iterator[str]:
    """The address of the service."""
    app = build_app(theirs, clock=lambda: NOW, secrets=lambda _: None)
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
def vault() -> SessionVault:
    """Where the program that stays keeps secrets."""
    return SessionVault()


@pytest.fixture
def typing(folder: DataFolder, vault: SessionVault) -> Iterator[Typing]:
    """Commands beside a program that stays."""
    owner = Core.own(folder, clock=lambda: NOW, vault=vault, zone="Europe/Berlin")
    yield Typing(folder)
    owner.close()


def add(typing: Typing, platform: str, service: str, key: str, *more: str) -> str:
    """Sign in; return what is said."""
    told = typing(
        *("accounts", "add", platform, "--url", service, "--key-stdin", *more),
        stdin=f"{key}\n".encode(),
    )
    assert told.exit == Exit.DONE, told.err
    assert key not in told.out
    return told.out


@pytest.mark.parametrize("platform", ["calcom", "pinmycal"])
def test_an_account_is_added_listed_checked_and_left(
    typing: Typing, vault: SessionVault, service: str, key: str, *, platform: str
) -> None:
    assert "on this computer" in typing("accounts").out
    said = add(typing, platform, f"{service}/", key, "--name", "Work")
    assert "Signed in as Ada Holt. The account is called Work." in said
    assert "until the program ends" in said
    listed = typing("accounts", "list").out
    assert service in listed
    assert "signed in" in listed
    assert key not in typing("accounts", "--json").out
    checked = typing("accounts", "check", "work")
    assert (checked.exit, "Work is signed in as Ada Holt." in checked.out) == (0, True)
    assert "of 120 calls are left" in checked.out
    left = typing("accounts", "sign-out", "Work")
    assert "Nothing of it is on this computer any more." in left.out
    assert vault._known == {}
    assert [each["name"] for each in typing("accounts", "--json").json["accounts"]] == [
        "Personal"
    ]


def test_scripts_are_told_how_an_account_is(
    typing: Typing, theirs: Diary, service: str, key: str
) -> None:
    add(typing, "calcom", service, key)
    line = typing("accounts", "--json").json["accounts"][1]
    assert (line["platform"], line["credentials"]) == ("calcom", "key")
    assert (line["state"], line["session_only"]) == ("ready", True)
    (token,) = theirs.tokens.all()
    theirs.run(RevokeToken(token_id=token.id))
    told = typing("accounts", "check", str(line["id"]))
    assert told.exit == Exit.REFUSED
    assert "Sign in again" in told.out
    assert "sign in again" in typing("accounts").out


@pytest.mark.parametrize(
    ("typed", "stdin", "exit_code", "words"),
    [
        (("calcom", "--key-stdin"), b"\n", Exit.MISTYPED, "Paste the key first."),
        (("calcom",), b"cal_1", Exit.MISTYPED, "--key-stdin"),
        (("outlook", "--key-stdin"), b"cal_1", Exit.MISTYPED, "outlook"),
        (
            ("calcom", "--url", "http://cal.example.org", "--key-stdin"),
            b"cal_1",
            Exit.MISTYPED,
            "--url",
        ),
        (
            ("pinmycal", "--url", "http://127.0.0.1:9", "--key-stdin"),
            b"pmc_1",
            Exit.REFUSED,
            "cannot be reached",
        ),
    ],
)
def test_what_does_not_fit_is_told(
    typing: Typing,
    typed: tuple[str, ...],
    stdin: bytes,
    exit_code: Exit,
    *,
    words: str,
) -> None:
    told = typing("accounts", "add", *typed, stdin=stdin)
    assert told.exit == exit_code
    assert words in told.err


def test_a_key_that_is_not_taken_is_told(typing: Typing, service: str) -> None:
    told = typing(
        *("accounts", "add", "calcom", "--url", service, "--key-stdin"),
        stdin=b"cal_0123456789",
    )
    assert told.exit == Exit.REFUSED
    assert "does not take this key" in told.err


def test_where_no_interface_answers_the_address_is_named(
    typing: Typing, service: str, key: str
) -> None:
    for how in (("add",), ("sign-in",)):
        place = ("calcom", "--url", f"{service}/nowhere", "--key-stdin")
        told = typing("accounts", *how, *place, stdin=key.encode())
        assert told.exit == Exit.MISTYPED
        assert told.err.startswith("--url: There is no Cal.com interface at")


def test_a_key_needs_somebody_who_keeps_it(
    folder: DataFolder, service: str, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    typing = Typing(folder)
    told = typing(
        *("accounts", "add", "calcom", "--url", service, "--key-stdin"),
        stdin=key.encode(),
    )
    assert told.exit == Exit.REFUSED
    assert "Open the window" in told.err
    assert len(typing("accounts", "--json").json["accounts"]) == 1


def test_an_account_that_is_not_there_names_those_that_are(typing: Typing) -> None:
    for verb in ("check", "sign-out"):
        told = typing("accounts", verb, "Nowhere")
        assert told.exit == Exit.REFUSED
        assert "only Personal" in told.err


def test_the_local_account_stays(typing: Typing) -> None:
    told = typing("accounts", "sign-out", "Personal")
    assert told.exit != Exit.DONE
    assert "It stays" in told.err


def test_all_an_account_has_is_shown_as_its_service_says(
    typing: Typing, service: str, key: str
) -> None:
    add(typing, "calcom", service, key, "--name", "Work")
    told = typing("accounts", "show", "work").out
    assert "Who is signed in\n  Ada Holt" in told
    assert "30min 30" in told
    assert "Hours\n  Working hours" in told
    assert "Teams\n  None." in told
    held = typing("accounts", "show", "work", "--json").json["holdings"]
    assert [each["kind"] for each in held][:3] == [
        "profile",
        "event-types",
        "private-links",
    ]
    assert not any(each.get("trouble") for each in held)
    assert typing("accounts", "show", "1").exit != Exit.DONE


def test_free_times_are_asked_of_the_service(
    typing: Typing, theirs: Diary, service: str, key: str
) -> None:
    add(typing, "calcom", service, key, "--name", "Work")
    typing("sync", "--now")
    listed = typing("event-types", "--account", "work", "--json").json["event_types"]
    number = str(next(each["id"] for each in listed if each["lengths"] == [30]))
    days = ("--from", "2026-03-12", "--days", "1")
    reckoned = typing("slots", number, *days)
    assert "Reckoned here, from what Work told last." in reckoned.out
    theirs.run(a_wish(start=datetime(2026, 3, 12, 9, 0, tzinfo=UTC)))
    live = typing("slots", number, *days, "--live", "--zone", "UTC")
    assert live.exit == Exit.DONE, live.err
    assert "09:00" not in live.out
    assert "09:30" in live.out
    assert "Reckoned" not in live.out
    own = typing("slots", "30min", *days, "--live")
    assert "Leave --live out" in own.err


def test_private_links_are_made_at_the_service(
    typing: Typing, theirs: Diary, service: str, key: str
) -> None:
    add(typing, "calcom", service, key, "--name", "Work")
    typing("sync", "--now")
    links = ("event-types", "links", "30min", "--account", "work")
    made = typing(*links, "--make", "--uses", "2")
    assert made.exit == Exit.DONE, made.err
    kind = next(each for each in theirs.event_types.all() if each.slug == "30min")
    (kept,) = theirs.private_links.of_event_type(kind.id)
    assert kept.code in made.out
    assert "0/2" in made.out
    assert "http" in typing("accounts", "show", "work").out
    assert "None." in typing(*links, "--remove", kept.code).out
    assert theirs.private_links.of_event_type(kind.id) == ()


def test_a_connected_calendar_is_told_to_take_no_time(
    typing: Typing, theirs: Diary, service: str, key: str
) -> None:
    visit = ReadEvent(
        uid="visit",
        title="Visit",
        span=Span.lasting(datetime(2026, 3, 12, 14, tzinfo=UTC), 60),
    )
    file = CalendarFile(name="Family", events=(visit,))
    theirs.run(ImportCalendar(account_id=1, file=file, target=ImportTarget.BUSY_TIMES))
    add(typing, "calcom", service, key, "--name", "Work")
    shown = typing("accounts", "show", "work").out
    assert "Family" in shown
    assert "2026-03-12 14:00" in shown
    changed = typing("accounts", "set", "work", "--free", "family")
    assert changed.exit == Exit.DONE, changed.err
    assert "2026-03-12 14:00" not in changed.out
    unknown = typing("accounts", "set", "work", "--busy", "Other")
    assert "only Family" in unknown.err


def test_an_account_is_changed_at_its_service(
    typing: Typing, theirs: Diary, service: str, key: str
) -> None:
    add(typing, "calcom", service, key, "--name", "Work")
    told = typing(
        "accounts", "set", "work", "--person", "Ada H", "--zone", "Asia/Tokyo"
    )
    assert told.exit == Exit.DONE, told.err
    assert "Ada H" in told.out
    assert (theirs.account.host().name, theirs.account.host().zone) == (
        "Ada H",
        "Asia/Tokyo",
    )
    for option in ("--busy", "--free", "--destination"):
        nobody = typing("accounts", "set", "work", option, "Nowhere")
        assert nobody.exit == Exit.REFUSED, option
    assert typing("accounts", "set", "work", "--zone", "Nowhere").exit != Exit.DONE


def test_nothing_at_all_is_no_change_of_an_account(
    typing: Typing, service: str, key: str
) -> None:
    add(typing, "calcom", service, key, "--name", "Work")
    for option in ("--person", "--zone", "--destination", "--meetings"):
        for blank in ("", "  "):
            refused = typing("accounts", "set", "work", option, blank)
            assert refused.exit == Exit.MISTYPED
            assert refused.err.startswith(f"{option}: This is empty.")


def test_who_changes_nothing_is_told_what_can_be(typing: Typing) -> None:
    refused = typing("accounts", "set", "work")
    assert refused.exit == Exit.MISTYPED
    assert "--person, --zone" in refused.err


@pytest.mark.parametrize(
    "typed",
    [
        ("accounts", "check", "1"),
        ("accounts", "show", "1"),
        ("accounts", "set", "1", "--person", "Ada"),
        ("accounts", "sign-out", "1"),
        ("live", "off", "1"),
    ],
)
def test_the_local_account_is_refused_by_what_was_typed(
    typing: Typing, typed: tuple[str, ...]
) -> None:
    refused = typing(*typed)
    assert refused.exit == Exit.MISTYPED
    assert refused.err.startswith("NAME: ")


@pytest.mark.parametrize("verb", ["add", "sign-in"])
def test_a_key_goes_nowhere_while_its_address_is_empty(
    typing: Typing, verb: str
) -> None:
    place = ("calcom", "--url", "", "--key-stdin")
    refused = typing("accounts", verb, *place, stdin=b"cal_live_key")
    assert refused.exit == Exit.MISTYPED
    assert "The address is empty." in refused.err
    assert "cal_live_key" not in refused.err


def test_who_is_given_another_name_there_is_called_so_here(
    typing: Typing, service: str, key: str
) -> None:
    place = ("calcom", "--url", service, "--key-stdin", "--name", "Work")
    typing("accounts", "add", *place, stdin=key.encode())
    typing("accounts", "set", "Work", "--person", "Ada Marlow")
    assert "Ada Marlow" in typing("accounts", "list").out
