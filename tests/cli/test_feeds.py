"""`feeds`, alone and with the service running."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.app.core import Core
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.view_query import Query
from pinmycal_desktop.vault import SessionVault
from pinmycal_desktop.wire.service_file import ServiceFile
from pinmycal_desktop.wire.token import token_digest
from tests.cli.typing_commands import AVA, NOW, Typing
from tests.waiting import wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from pinmycal_desktop.settings import DataFolder


@pytest.fixture
def typing(folder: DataFolder) -> Typing:
    folder.make()
    Diary.open(
        folder.database, clock=lambda: NOW, zone="Europe/Berlin", host_name="Nora"
    ).close()
    return Typing(folder)


def test_a_feed_is_added_listed_and_removed(typing: Typing, folder: DataFolder) -> None:
    assert "pinmycal feeds add NAME" in typing("feeds").out
    added = typing("feeds", "add", "Work")
    assert added.exit == Exit.DONE, added.err
    address = added.out.split()[0]
    assert address.startswith("http://127.0.0.1:7466/feeds/pmc_feed_")
    assert "while the local service runs" in added.out
    secret = address.rpartition("/")[2].removesuffix(".ics")
    assert secret.encode() not in folder.database.read_bytes()
    diary = Diary.open(folder.database, clock=lambda: NOW)
    found = diary.feeds.find(token_digest(secret))
    diary.close()
    assert found is not None
    listed = typing("feeds", "list").out
    assert f"ends in {secret[-4:]}.ics" in listed
    assert secret not in listed
    assert "can be read no more" in typing("feeds", "remove", "Work").out
    assert typing("feeds", "--json").json["feeds"] == []


def test_a_running_service_names_its_address(
    typing: Typing, folder: DataFolder
) -> None:
    told = ServiceFile(
        url="http://127.0.0.1:4711", host="127.0.0.1", port=4711, pid=1, since=""
    )
    owner = Core.own(folder, clock=lambda: NOW, vault=SessionVault())
    folder.service.write_bytes(told.to_bytes())
    added = typing("feeds", "add", "Work", "--json").json
    owner.close()
    assert added["url"].startswith("http://127.0.0.1:4711/feeds/")


def test_all_of_a_shape_is_kept(typing: Typing) -> None:
    more = ("--detail", "busy", "--mask", "Away", "--until", "2026-12-31")
    only = ("--event-type", "30min", "--status", "confirmed", "--host", "nora")
    assert typing("feeds", "add", "Kin", *more, *only).exit == Exit.DONE
    (line,) = typing("feeds", "--json").json["feeds"]
    assert (line["detail"], line["mask"]) == ("busy", "Away")
    assert line["statuses"] == ["confirmed"]
    assert line["event_type_ids"]
    assert line["ends_at"] == "2026-12-31T23:00:00Z"


@pytest.mark.parametrize(
    ("more", "view"),
    [
        (["--all-accounts"], Query()),
        (["--person", "Ava", "--text", "tea"], Query(person="Ava", text="tea")),
        (["--account", "personal"], Query(only_account=1)),
    ],
)
def test_a_view_of_every_account_is_published(
    typing: Typing, folder: DataFolder, more: list[str], view: Query
) -> None:
    assert typing("feeds", "add", "Mine", *more).exit == Exit.DONE
    diary = Diary.open(folder.database, clock=lambda: NOW)
    (feed,) = diary.feeds.all()
    diary.close()
    assert feed.shape.view == view


def test_an_account_that_is_not_there_has_no_feed(typing: Typing) -> None:
    refused = typing("feeds", "add", "Mine", "--account", "Nowhere")
    assert refused.exit == Exit.REFUSED
    assert "Nowhere" in refused.err


def test_a_file_is_written_by_a_program_that_stays(
    typing: Typing, folder: DataFolder, tmp_path: Path
) -> None:
    path = tmp_path / "work.ics"
    added = typing("feeds", "add", "Work", "--file", str(path))
    assert "as soon as one of them runs" in added.out
    owner = Core.own(folder, clock=lambda: NOW, vault=SessionVault())
    wait_until(path.exists)
    typing("book", "30min", "thu 15:00", *AVA)
    wait_until(lambda: b"Ava Thompson" in path.read_bytes())
    owner.close()
    assert "stays as it is" in typing("feeds", "remove", "1").out
    assert path.exists()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("add", " "), "NAME"),
        (("add", "A", "--until", "2020-01-01"), "--until"),
        (("add", "A", "--event-type", "none"), "none"),
        (("add", "A", "--detail", "some"), "full"),
        (("add", "A", "--file", "/no/such/folder/a.ics"), "no folder"),
        (("add", "A", "--host", "bob"), "pinmycal hosts list"),
        (("remove", "A"), "pinmycal feeds"),
    ],
)
def test_what_does_not_fit_is_named(
    typing: Typing, typed: tuple[str, ...], words: str
) -> None:
    told = typing("feeds", *typed)
    assert told.exit in (Exit.MISTYPED, Exit.REFUSED)
    assert words.lower() in told.err.lower()


def test_a_file_that_is_there_is_never_taken(typing: Typing, tmp_path: Path) -> None:
    path = tmp_path / "mine.ics"
    path.write_text("mine")
    told = typing("feeds", "add", "A", "--file", str(path))
    assert told.exit == Exit.MISTYPED
    assert "so that nothing is lost" in told.err
    assert path.read_text() == "mine"
