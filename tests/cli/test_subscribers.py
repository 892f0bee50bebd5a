"""`subscriber` and `deliveries`, alone and through a program that stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.app.core import Core
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.commands.webhooks import NoteAttempt
from pinmycal_desktop.model.subscriptions import Attempt
from pinmycal_desktop.vault import SessionVault, subscription_secret_name
from tests.cli.typing_commands import AVA, NOW, Typing

if TYPE_CHECKING:
    from pathlib import Path

    from pinmycal_desktop.settings import DataFolder

URL = "https://crm.example.test/hook"


@pytest.fixture
def typing(folder: DataFolder) -> Typing:
    folder.make()
    Diary.open(
        folder.database, clock=lambda: NOW, zone="Europe/Berlin", host_name="Nora"
    ).close()
    return Typing(folder)


def note(folder: DataFolder, *, status: int | None, trouble: str) -> None:
    """Note what came of a try of the first message."""
    diary = Diary.open(folder.database, clock=lambda: NOW)
    attempt = Attempt(at=NOW, status=status, trouble=trouble, milliseconds=12)
    diary.run(NoteAttempt(delivery_id=1, attempt=attempt, chance=0.5))
    diary.close()


def test_a_subscriber_is_added_listed_tried_and_removed(typing: Typing) -> None:
    assert "Nobody is told" in typing("subscriber", "list").out
    added = typing("subscriber", "add", URL, "--unsigned", "--host", "nora")
    assert added.exit == Exit.DONE, added.err
    assert f"{URL} is told from now on" in added.out
    listed = typing("subscriber", "list").out
    assert URL in listed
    assert "BOOKING_CREATED" in listed
    assert "unsigned" in listed
    tried = typing("subscriber", "test", "1").out
    assert "pinmycal deliveries show 1" in tried
    assert "as soon as one of them runs" in tried
    assert "PING" in typing("deliveries").out
    assert "told no more" in typing("subscriber", "remove", URL).out
    assert typing("subscriber", "list", "--json").json["subscribers"] == []
    assert "given up" in typing("deliveries").out


def test_the_words_of_the_triggers_say_whose_they_are(
    typing: Typing, tmp_path: Path
) -> None:
    typing("subscriber", "add", URL, "--unsigned", "--trigger", "booking.created")
    shape = tmp_path / "shape.json"
    shape.write_text('{"text": "{{title}}"}')
    more = ("--trigger", "BOOKING_CREATED", "--template", str(shape))
    typing("subscriber", "add", URL, "--unsigned", *more)
    lines = typing("subscriber", "list", "--json").json["subscribers"]
    assert [each["sender"] for each in lines] == ["pinmycal", "calcom"]
    assert [each["has_template"] for each in lines] == [False, True]
    typing("book", "30min", "thu 15:00", *AVA)
    shown = typing("deliveries", "show", "2", "--json").json
    assert shown["body"] == '{"text":"Meeting between Nora and Ava Thompson"}'


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ((URL, "--trigger", "booking.moved"), "--trigger"),
        (("ftp://x.example",), "URL"),
        ((URL, "--template", "/no/such/file"), "cannot be read"),
        ((URL, "--secret-stdin"), "secret"),
        ((URL, "--host", "nobody"), "pinmycal hosts list"),
    ],
)
def test_what_does_not_fit_is_named(
    typing: Typing, typed: tuple[str, ...], words: str
) -> None:
    unsigned = () if "--secret-stdin" in typed else ("--unsigned",)
    told = typing("subscriber", "add", *typed, *unsigned)
    assert told.exit in (Exit.MISTYPED, Exit.REFUSED)
    assert words in told.err


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("subscriber", "remove", "7"), "pinmycal subscriber list"),
        (("subscriber", "test", "7"), "pinmycal subscriber list"),
        (("deliveries", "show", "7"), "pinmycal deliveries"),
        (("deliveries", "resend", "7"), "pinmycal deliveries"),
    ],
)
def test_what_is_not_there_says_how_to_find_what_is(
    typing: Typing, typed: tuple[str, ...], words: str
) -> None:
    told = typing(*typed)
    assert told.exit == Exit.REFUSED
    assert words in told.err


def test_what_was_sent_is_listed_shown_and_sent_again(
    typing: Typing, folder: DataFolder
) -> None:
    assert "Nothing was sent yet" in typing("deliveries").out
    typing("subscriber", "add", URL, "--unsigned")
    typing("book", "30min", "thu 15:00", *AVA)
    note(folder, status=503, trouble="remote.refused")
    waits = typing("deliveries", "--limit", "1").out
    assert "waits: it answered, but did not take the message (503)" in waits
    note(folder, status=None, trouble="remote.no-connection")
    shown = typing("deliveries", "show", "1").out
    assert "waits: nobody answered there" in shown
    assert "503" in shown
    assert '"triggerEvent":"BOOKING_CREATED"' in shown
    note(folder, status=200, trouble="")
    assert "delivered" in typing("deliveries").out
    assert "taken" in typing("deliveries", "show", "1").out
    assert "sent again, now" in typing("deliveries", "resend", "1").out
    again = typing("deliveries", "--json").json["deliveries"][0]
    assert (again["state"], again["tries"]) == ("waiting", 0)


def test_a_secret_needs_somebody_who_stays(
    typing: Typing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    told = typing("subscriber", "add", URL)
    assert told.exit == Exit.REFUSED
    assert "pinmycal serve" in told.err
    assert "Nobody is told" in typing("subscriber", "list").out


def test_a_secret_is_shown_once_and_kept_by_a_program_that_stays(
    typing: Typing, folder: DataFolder
) -> None:
    vault = SessionVault()
    owner = Core.own(folder, clock=lambda: NOW, vault=vault)
    made = typing("subscriber", "add", URL)
    secret = made.out.split()[0]
    assert "shown once" in made.out
    assert "until the running PinmyCal ends" in made.out
    (told,) = owner.diary.outgoing.subscriptions()
    name = subscription_secret_name(told.uid)
    assert vault.get(name) == secret
    assert secret not in typing("subscriber", "list", "--json").out
    given = typing(
        "subscriber", "add", f"{URL}/2", "--secret-stdin", stdin=b"long enough\n"
    )
    assert "long enough" not in given.out
    facts = typing("subscriber", "add", f"{URL}/3", "--json").json
    assert len(facts["secret"]) > 20
    refused = typing("subscriber", "add", URL)
    assert "told already" in refused.err
    assert len(vault._known) == 3
    assert "runs" not in typing("subscriber", "test", "1").out
    typing("subscriber", "remove", "1")
    assert vault.get(name) is None
    owner.close()


def test_the_doctor_says_when_webhooks_wait_for_long(
    typing: Typing, folder: DataFolder
) -> None:
    typing("subscriber", "add", URL, "--unsigned")
    assert "No webhook waits for long" in typing("doctor").out
    typing("subscriber", "test", "1")
    assert "No webhook waits for long" in typing("doctor").out
    told = Typing(folder, now=NOW.replace(hour=11))("doctor")
    assert "1 of them" in told.out
    assert told.exit == Exit.REFUSED
