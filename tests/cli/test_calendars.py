"""`calendars`, alone and through a program that stays."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.app.core import Core
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.calendar_source import FetchProgress
from pinmycal_desktop.model.commands.calendars import NoteFetch
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.vault import SessionVault, calendar_secret_name
from tests.cli.typing_commands import NOW, Typing
from tests.remote.places import a_place
from tests.waiting import wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from pinmycal_desktop.settings import DataFolder

CALENDAR = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//test//EN\r
BEGIN:VEVENT\r
UID:1@test\r
DTSTAMP:20260101T000000Z\r
SUMMARY:Lunch\r
DTSTART:20260312T110000Z\r
DTEND:20260312T120000Z\r
END:VEVENT\r
END:VCALENDAR\r
"""


@pytest.fixture
def typing(folder: DataFolder) -> Typing:
    folder.make()
    Diary.open(
        folder.database, clock=lambda: NOW, zone="Europe/Berlin", host_name="Nora"
    ).close()
    return Typing(folder)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "team.ics"
    made.write_bytes(CALENDAR)
    return made


def test_a_file_is_subscribed_to_listed_and_removed(typing: Typing, file: Path) -> None:
    assert "pinmycal calendars subscribe" in typing("calendars").out
    added = typing("calendars", "subscribe", str(file), "--colour", "3")
    assert added.exit == Exit.DONE, added.err
    assert "“team” takes time" in added.out
    assert "as soon as one of them runs" in added.out
    typing("calendars", "subscribe", str(file), "--host", "nora", "--free")
    listed = typing("calendars", "list")
    assert str(file) in listed.out
    assert "not yet" in listed.out
    (line,) = typing("calendars", "--json").json["calendars"]
    assert (line["name"], line["colour"], line["takes_time"]) == ("team", 3, True)
    assert "1 calendar is fetched" in typing("calendars", "refresh").out
    assert "1 calendar is fetched" in typing("calendars", "refresh", "TEAM").out
    assert "“team” is gone" in typing("calendars", "remove", "1").out
    assert typing("calendars", "list", "--json").json["calendars"] == []


def test_one_that_takes_no_time_is_said_to(typing: Typing, file: Path) -> None:
    added = typing("calendars", "subscribe", str(file), "--free", "--name", "Kin")
    assert "offered all the same" in added.out
    assert "free" in typing("calendars").out


def test_a_calendar_is_changed_in_what_is_typed_only(
    typing: Typing, file: Path
) -> None:
    typing("calendars", "subscribe", str(file), "--colour", "3")
    told = typing("calendars", "change", "Team", "--free", "--name", "Kin")
    assert told.exit == Exit.DONE, told.err
    assert told.out.strip() == "“Kin” is changed; its times are offered all the same."
    (line,) = typing("calendars", "--json").json["calendars"]
    assert (line["name"], line["colour"], line["takes_time"]) == ("Kin", 3, False)
    assert "it takes time" in typing("calendars", "change", "1", "--busy").out
    (line,) = typing("calendars", "change", "1", "--colour", "0", "--json").json[
        "calendars"
    ]
    assert (line["name"], line["colour"], line["takes_time"]) == ("Kin", 0, True)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("subscribe", "http://x.test/a.ics"), "ADDRESS: Anybody on the way"),
        (("subscribe", "no-such-file.ics"), "ADDRESS: This is no address"),
        (("subscribe", "https://x.test/a", "--colour", "11"), "10"),
        (("subscribe", "https://x.test/a", "--host", "bob"), "pinmycal hosts list"),
        (("remove", "7"), "pinmycal calendars"),
        (("change", "7", "--free"), "pinmycal calendars"),
        (("change", "7", "--free", "--busy"), "--busy"),
        (("refresh", "Kin"), "pinmycal calendars"),
    ],
)
def test_what_does_not_fit_is_named(
    typing: Typing, typed: tuple[str, ...], words: str
) -> None:
    told = typing("calendars", *typed)
    assert told.exit in (Exit.MISTYPED, Exit.REFUSED)
    assert words in told.err


def test_an_address_needs_somebody_who_stays(
    typing: Typing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    told = typing("calendars", "subscribe", "https://x.test/a.ics")
    assert told.exit == Exit.REFUSED
    assert "pinmycal serve" in told.err
    assert typing("calendars", "--json").json["calendars"] == []


def test_the_doctor_names_calendars_that_are_not_fetched_for_long(
    typing: Typing, folder: DataFolder, file: Path
) -> None:
    typing("calendars", "subscribe", str(file))
    trouble = Message.of("calendar.no-file")
    for good, word in (
        (None, "never fetched"),
        (NOW - timedelta(days=2), "was fetched last"),
        (NOW, ""),
    ):
        diary = Diary.open(folder.database, clock=lambda: NOW)
        (calendar,) = diary.busy.calendars()
        assert calendar.source is not None
        progress = FetchProgress(fetched_at=good).failed(NOW, trouble)
        uid = calendar.source.place.uid
        diary.run(NoteFetch(uid=uid, progress=progress, due_at=NOW))
        diary.close()
        told = typing("doctor")
        assert told.exit == Exit.DONE
        assert word in told.out
        assert ("“team”" in told.out) == bool(word)


def test_a_program_that_stays_fetches_at_once(
    typing: Typing, folder: DataFolder
) -> None:
    vault = SessionVault()
    owner = Core.own(folder, clock=lambda: NOW, vault=vault)
    with a_place(lambda each: each.give(200, CALENDAR)) as place:
        typed = f"{place.url}/s3cr3t.ics"
        told = typing("calendars", "subscribe", "-", stdin=f"{typed}\n".encode())
        assert told.exit == Exit.DONE, told.err
        assert "until the running PinmyCal ends" in told.out
        assert "runs" not in told.out.replace("running", "")
        wait_until(
            lambda: bool(
                typing("calendars", "--json").json["calendars"][0]["fetched_at"]
            )
        )
        (line,) = typing("calendars", "--json").json["calendars"]
        assert (line["events"], line["place"]) == (1, f"{place.url}/…")
        assert "s3cr3t" not in typing("calendars").out
        (calendar,) = owner.diary.busy.calendars()
        assert calendar.source is not None
        name = calendar_secret_name(calendar.source.place.uid)
        assert vault.get(name) == typed
        place.answer = lambda each: each.give(404)
        typing("calendars", "refresh")
        wait_until(lambda: "nothing there" in typing("calendars").out)
        assert "already" in typing("calendars", "subscribe", typed).err
    owner.close()
