"""Every command in this process, over a real folder: lines, JSON, and mistakes."""

from __future__ import annotations

import io
import os
import sqlite3
import stat
import sys
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.app.core import Core
from pinmycal_desktop.cli.render import reason_text
from pinmycal_desktop.cli.run import said
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.cli.terminal import Terminal
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.codes import CodePurpose
from pinmycal_desktop.model.commands.access import ShowCode
from pinmycal_desktop.model.commands.setup import RemoveEventType, SaveEventType
from pinmycal_desktop.model.commands.webhooks import KeepDelivery
from pinmycal_desktop.model.event_type import Confirmation, Question, QuestionKind
from pinmycal_desktop.model.reasons import Reason, ReasonKind
from pinmycal_desktop.model.span import Span
from pinmycal_desktop.server.auth import bearer, whose
from pinmycal_desktop.vault import webhook_secret_name
from pinmycal_desktop.wire.reasons import ReasonShape
from pinmycal_desktop.wire.token import PREFIXES
from pinmycal_desktop.words import say
from pinmycal_desktop.words.reasons import reason_message
from tests.cli.typing_commands import AVA, NOW, Typing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pinmycal_desktop.settings import DataFolder

ICS = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nX-WR-CALNAME:Work\r\n"
    b"BEGIN:VEVENT\r\nUID:one@work\r\nDTSTAMP:20260301T000000Z\r\n"
    b"DTSTART:20260312T140000Z\r\nDTEND:20260312T150000Z\r\nSUMMARY:Stand-up\r\n"
    b"END:VEVENT\r\nBEGIN:VEVENT\r\nUID:two@work\r\nDTSTAMP:20260301T000000Z\r\n"
    b"DTSTART;VALUE=DATE:20260313\r\nSUMMARY:Trip\r\nEND:VEVENT\r\n"
    b"BEGIN:VEVENT\r\nUID:three@work\r\nSUMMARY:No start\r\nEND:VEVENT\r\n"
    b"END:VCALENDAR\r\n"
)


@pytest.fixture
def booked(typing: Typing) -> int:
    made = typing("book", "30min", "thu", "15:00", *AVA, "--json")
    assert made.exit == Exit.DONE, made.out
    number: int = made.json["booking"]["id"]
    return number


def test_event_types_are_listed(typing: Typing) -> None:
    told = typing("event-types")
    assert told.exit == Exit.DONE
    assert "30min" in told.out
    listed = typing("event-types", "--json").json["event_types"]
    assert [each["slug"] for each in listed] == ["15min", "30min", "60min"]


def test_slots_are_listed_by_day_and_the_rest_is_explained(typing: Typing) -> None:
    told = typing("slots", "30min", "--from", "thu", "--days", "1", "--why")
    assert "Thu 2026-03-12  09:00 09:30" in told.out
    assert "Outside your hours." in told.out
    assert "(Europe/Berlin)" in told.out
    tokyo = typing("slots", "60min", "--from", "thu", "--zone", "Asia/Tokyo")
    assert "17:00" in tokyo.out
    assert typing("slots", "30min", "--json").json["slots"]
    none = typing("slots", "30min", "--from", "sat", "--to", "sun")
    assert "Nothing is free" in none.out
    assert "Outside your hours." in none.out


def test_a_meeting_is_booked_moved_shown_and_cancelled(typing: Typing) -> None:
    made = typing(
        "book",
        "30min",
        "thu 15:00",
        *AVA,
        "--zone",
        "America/New_York",
        "--guest",
        "bob@example.org",
        "--note",
        "Bring cake",
        "--location",
        "https://meet.example/x",
    )
    assert made.exit == Exit.DONE, made.err
    assert "Booked as #1" in made.out
    assert "15:00-15:30 (Europe/Berlin)" in made.out
    assert "10:00-10:30 (America/New_York)" in made.out
    assert "bob@example.org" in made.out
    assert "Nobody is told" in made.out
    assert "Moved #1" in typing("move", "1", "fri", "9:00", "--reason", "train").out
    shown = typing("bookings", "#1").out
    assert "09:00-09:30" in shown
    assert "Moved from" in shown
    assert "Cancelled #1" in typing("cancel", "1", "--reason", "ill").out
    assert "cancelled" in typing("bookings").out
    assert "No bookings" in typing("bookings", "--status", "pending").out
    assert typing("bookings", "--json").json["bookings"][0]["id"] == 1


def test_a_move_uses_up_no_number_people_type(typing: Typing, booked: int) -> None:
    typing("move", f"{booked}", "fri 9:00")
    made = typing("book", "30min", "thu 15:00", *AVA)
    assert f"Booked as #{booked + 1}" in made.out
    assert f"Moved #{booked + 1}" in typing("move", f"{booked + 1}", "fri 10:00").out


def test_a_note_about_the_clock_is_told(typing: Typing) -> None:
    made = typing("book", "30min", "2026-10-25 02:30", *AVA, "--outside-hours")
    assert "comes twice" in made.out


def test_a_pending_booking_is_confirmed_or_declined(
    typing: Typing, folder: DataFolder
) -> None:
    _let_wait(folder)
    made = typing("book", "30min", "thu 15:00", *AVA, "--answer", "ok=yes")
    assert "waits for your answer" in made.out
    assert "yes" in made.out
    assert "needs your yes, hidden, asks ok" in typing("event-types").out
    waits = typing("event-types", "--json").json["event_types"][1]
    assert waits["questions"] == [
        {
            "slug": "ok",
            "label": "OK?",
            "kind": "boolean",
            "is_required": False,
            "options": [],
        }
    ]
    assert "Confirmed #1" in typing("confirm", "1").out
    typing("book", "30min", "thu 16:00", *AVA)
    assert "Declined #2" in typing("decline", "2", "--reason", "full").out


def _let_wait(folder: DataFolder) -> None:
    """Make the 30-minute meeting wait for the host, hide it, and let it ask."""
    diary = Diary.open(folder.database, clock=lambda: NOW)
    usual = next(each for each in diary.event_types.all() if each.slug == "30min")
    diary.run(
        SaveEventType(
            event_type=replace(
                usual,
                confirmation=Confirmation.ALWAYS,
                is_hidden=True,
                questions=(Question(slug="ok", label="OK?", kind=QuestionKind.YES_NO),),
            )
        )
    )
    diary.close()


@pytest.mark.usefixtures("booked")
def test_a_taken_time_says_why_and_what_is_free(typing: Typing) -> None:
    told = typing("book", "30min", "thu 15:00", *AVA)
    assert told.exit == Exit.REFUSED
    assert "Booked: " in told.err
    assert "Free instead: " in told.err
    facts = typing("book", "30min", "thu 15:00", *AVA, "--json")
    assert facts.exit == Exit.REFUSED
    assert facts.json["kind"] == "slot-taken"
    assert len(facts.json["alternatives"]) == 5
    assert facts.json["sentence"]


def test_outside_the_hours_the_way_out_is_named(typing: Typing) -> None:
    told = typing("book", "30min", "sat 20:00", *AVA)
    assert told.exit == Exit.REFUSED
    assert "--outside-hours" in told.err
    again = typing("book", "30min", "sat 20:00", *AVA, "--outside-hours")
    assert again.exit == Exit.DONE


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        (("book", "30min", "thu 15:00", "--name", "A", "--email", "x"), "--email"),
        (("book", "30min", "thu 15:00", "--name", " ", "--email", "a@b.co"), "--name"),
        (("book", "30min", "soon", *AVA), "START"),
        (("book", "30min", "2026-03-29 02:30", *AVA), "put forward"),
        (("book", "30min", "thu 15:00", *AVA, "--zone", "X"), "--zone"),
        (("book", "30min", "thu 15:00", *AVA, "--answer", "a=b"), "--answer"),
        (("book", "30min", "thu 15:00", *AVA, "--answer", "ab"), "--answer"),
        (("book", "30min", "thu 15:00", *AVA, "--length", "x"), "--length"),
        (("book", "30min", "thu 15:00", *AVA, "--length", "0"), "--length"),
        (("book", "30min", "thu 15:00", *AVA, "--guest", "x"), "--guest:"),
        (("slots", "30min", "--length", "45"), "Choose from: 30"),
        (("book", "30min", *AVA), "START"),
        (("book", "30min", "thu 15:00", "--name", "A"), "--email"),
        (("slots", "30min", "--from", "never"), "--from"),
        (("slots", "30min", "--to", "never"), "--to"),
        (("slots", "30min", "--days", "400"), "--days"),
        (("slots", "30min", "--zone", "Moon"), "--zone"),
        (("bookings", "--status", "maybe"), "--status"),
        (("import",), "--take-back"),
        (("import", "--take-back", "x"), "--take-back"),
        (("export", "--booking", "1", "--from", "mon"), "not both"),
        (("serve", "--port", "70000"), "--port"),
        (("serve", "--rate-limit", "-1"), "--rate-limit"),
        (("serve", "--host", "0.0.0.0"), "--host"),  # noqa: S104 - it is refused
        (("serve", "--tunnel-host", "https://x.org/"), "--tunnel-host"),
        (("token",), "COMMAND"),
        (("token", "burn"), "burn"),
        (("webhook", "add", "A B"), "NAME: "),
        (("webhook", "add", "cal", "--secret-stdin"), "secret"),
        (("screenshot", "moon", "x.png"), "moon"),
        (("screenshot", "week", "x.png", "--size", "big"), "from 200 to 8000 pixels"),
        (("screenshot", "week", "x.png", "--size", "10x90000"), "--size"),
        (("screenshot", "week", "x.png", "--date", "12.3."), "--date"),
        (("screenshot", "week", "x.png", "--date", "9999-12-31"), "1970 and 2199"),
        (("--date", "0001-01-01"), "1970 and 2199"),
        (("slots", "30min", "--from", "0001-01-01"), "--from: Choose a day"),
        (("slots", "30min", "--from", "9999-12-31"), "--from: Choose a day"),
        (("bookings", "--from", "9999-12-31"), "--from: Choose a day"),
        (("bookings", "--to", "9999-12-31"), "--to: Choose a day"),
        (("book", "30min", "9999-12-31 23:00", *AVA), "START: Choose a time"),
        (("doctor", "--now"), "--now"),
        (("boks",), "book"),
        (("--json", "xyzzy"), "xyzzy"),
        (("--date", "2026-03-12", "slot"), "slots"),
    ],
)
def test_every_argument_that_does_not_fit_gets_a_sentence(
    typing: Typing, typed: tuple[str, ...], word: str
) -> None:
    told = typing(*typed)
    assert told.exit == Exit.MISTYPED, told
    assert word in told.err + told.out
    assert "Traceback" not in told.err
    assert "usage:" not in told.err


@pytest.mark.parametrize(
    ("typed", "way_out"),
    [
        (("cancel", "99"), "pinmycal bookings"),
        (("move", "no-such-uid", "thu 9:00"), "pinmycal bookings"),
        (("slots", "massage"), "15min, 30min, 60min"),
        (("book", "massage", "thu 9:00", *AVA), "15min, 30min, 60min"),
        (("token", "revoke", "x"), "pinmycal token list"),
        (("webhook", "remove", "x"), "pinmycal webhook list"),
        (("import", "--take-back", "7"), "pinmycal import --list"),
        (("export", "--booking", "7"), "pinmycal bookings"),
        (("export", "--output", "/no/such/x.ics"), "Choose another place"),
        (("import", "/no/such/file.ics"), "/no/such/file.ics cannot be read"),
    ],
)
def test_what_is_not_there_is_refused_with_the_way_out(
    typing: Typing, typed: tuple[str, ...], way_out: str
) -> None:
    told = typing(*typed)
    assert told.exit == Exit.REFUSED
    assert way_out in told.err


def test_a_time_in_the_past_is_not_said_to_be_taken(typing: Typing) -> None:
    told = typing("book", "30min", "2025-03-12T15:00", *AVA)
    assert told.exit == Exit.REFUSED
    assert told.err.splitlines()[0] == "That time is already past."
    assert "Free instead: Wed 2026-03-11" in told.err


def test_a_booking_in_another_state_is_refused_and_nothing_was_mistyped(
    typing: Typing, booked: int
) -> None:
    assert typing("cancel", f"{booked}").exit == Exit.DONE
    for typed in (("cancel", "1"), ("move", "1", "fri 9:00"), ("confirm", "1")):
        told = typing(*typed)
        assert told.exit == Exit.REFUSED
        assert told.err.startswith("Meeting ")


def test_a_meeting_across_a_change_of_the_clock_tells_both_offsets(
    typing: Typing,
) -> None:
    made = typing("book", "60min", "2026-10-25 02:30", *AVA, "--outside-hours")
    assert "02:30-02:30 (UTC+02:00 to UTC+01:00)" in made.out


def test_files_are_previewed_imported_listed_and_taken_back(
    typing: Typing, tmp_path: Path
) -> None:
    file = tmp_path / "work.ics"
    file.write_bytes(ICS)
    plan = typing("import", "--dry-run", str(file))
    assert plan.exit == Exit.DONE, plan.err
    assert "2 new" in plan.out
    assert "1 unreadable" in plan.out
    assert "Stand-up" in plan.out
    assert typing("import", "--list").out.startswith("Nothing")
    done = typing("import", str(file), "--as", "bookings")
    assert "import 1, as bookings" in done.out
    assert "No start" in done.out
    again = typing("import", str(file), "--dry-run", "--as", "bookings", "--json")
    assert {row["verdict"] for row in again.json["preview"]["rows"]} == {
        "same",
        "unreadable",
    }
    told = again.json
    names = ("new", "changed", "same", "cancelled", "unreadable")
    assert [told[each] for each in names] == [0, 0, 2, 0, 1]
    assert told["reasons"] == [{"what": "No start", "why": "It has no start."}]
    assert "Work" in typing("import", "--list").out
    back = typing("import", "--take-back", "1")
    assert back.exit == Exit.DONE
    assert "taken back" in back.out
    assert "taken back" in typing("import", "--list").out
    assert typing("import", "--take-back", "1", "--json").exit in set(Exit)


def test_what_was_imported_is_moved_within_the_hours(
    typing: Typing, tmp_path: Path
) -> None:
    file = tmp_path / "work.ics"
    file.write_bytes(ICS)
    assert typing("import", str(file), "--as", "bookings").exit == Exit.DONE
    assert "15:10-15:50" in typing("move", "1", "thu 15:10", "--length", "40").out
    assert "outside the hours" in typing("move", "1", "thu 22:00").err
    whole = typing("move", "2", "sat 9:00", "--outside-hours").out
    assert "Sat 2026-03-14 09:00 to Sun 2026-03-15 09:00" in whole


def test_the_pipe_is_read_and_a_bad_file_keeps_no_other_out(
    typing: Typing, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.ics"
    bad.write_bytes(b"hello")
    told = typing("import", str(bad), "-", stdin=ICS)
    assert told.exit == Exit.REFUSED
    assert "bad: " in told.err
    assert "import 1" in told.out
    facts = typing("import", str(bad), "-", "--json", stdin=ICS)
    assert facts.exit == Exit.REFUSED
    assert facts.json["answer"] == "imported"
    assert [each["name"] for each in facts.json["lost"]] == ["bad"]


def test_several_files_are_one_import_which_one_command_takes_back(
    typing: Typing, tmp_path: Path
) -> None:
    invitation = tmp_path / "invitation.ics"
    invitation.write_bytes(ICS)
    reminder = tmp_path / "reminder.ics"
    reminder.write_bytes(ICS)
    other = tmp_path / "other.ics"
    other.write_bytes(ICS.replace(b"UID:", b"UID:other-"))
    files = [str(each) for each in (invitation, reminder, other)]
    plan = typing("import", *files, "--dry-run", "--as", "bookings")
    assert "4 new" in plan.out
    done = typing("import", *files, "--as", "bookings", "--json").json
    assert done["batch"]["added"] == 4
    assert len(typing("import", "--list", "--json").json["batches"]) == 1
    assert typing("import", "--take-back", "1").exit == Exit.DONE
    assert "No bookings" in typing("bookings").out


def test_files_none_of_which_can_be_read_are_each_named(
    typing: Typing, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.ics"
    bad.write_bytes(b"hello")
    told = typing("import", str(bad), str(tmp_path / "gone.ics"), str(bad))
    assert told.exit == Exit.REFUSED
    assert told.err.count("bad: ") == 2
    assert "gone.ics cannot be read" in told.err
    assert not told.out
    gone = typing("import", str(tmp_path / "a.ics"), str(tmp_path / "b.ics"))
    assert gone.exit == Exit.REFUSED
    assert "a.ics cannot be read" in gone.err


def test_a_calendar_without_events_is_said_to_hold_nothing(typing: Typing) -> None:
    empty = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"
    assert "there is nothing in it" in typing("import", "-", stdin=empty).out


def test_what_cannot_be_read_is_not_said_to_be_here(typing: Typing) -> None:
    cut = ICS[: ICS.index(b"DTSTART")]
    told = typing("import", "-", stdin=cut)
    assert "Nothing was written" in told.out
    assert "1 unreadable" in told.out
    assert "cut off" in told.out


def test_a_file_that_is_too_large_is_not_read(
    typing: Typing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pinmycal_desktop.cli.transfer._MOST_BYTES", 10)
    told = typing("import", "-", stdin=ICS)
    assert told.exit == Exit.REFUSED
    assert "too large" in told.err


def test_overlaps_are_named_before_an_import(typing: Typing, tmp_path: Path) -> None:
    typing("book", "30min", "thu 15:00", *AVA)
    file = tmp_path / "work.ics"
    file.write_bytes(ICS)
    plan = typing("import", "--dry-run", "--as", "bookings", str(file))
    assert "overlaps" in plan.out


def test_bookings_are_exported_to_the_pipe_or_a_file(
    typing: Typing, booked: int, tmp_path: Path
) -> None:
    piped = typing("export", "--booking", str(booked))
    assert piped.data.startswith(b"BEGIN:VCALENDAR\r\n")
    assert piped.data.endswith(b"END:VCALENDAR\r\n")
    assert "VEVENT" in typing("export", "--json").json["content"]
    file = tmp_path / "out.ics"
    written = typing("export", "--from", "mon", "--output", str(file))
    assert written.exit == Exit.DONE
    assert str(file) in written.out
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR")
    facts = typing("export", "--output", str(file), "--json").json
    assert facts["bytes"] == file.stat().st_size


def test_free_times_are_written_for_a_mail(typing: Typing) -> None:
    plain = typing(
        "slots", "30min", "--from", "thu", "--days", "1", "--as-text", "plain"
    ).out
    assert plain.splitlines()[0].startswith("Free for 30min, times of ")
    two = typing(
        *("slots", "30min", "--from", "thu", "--days", "1", "--as-text", "markdown"),
        *("--second-zone", "Asia/Tokyo"),
    ).out
    assert "**Thu " in two
    assert "Asia/Tokyo)" in two
    told = typing("slots", "30min", "--as-text", "html", "--json").json
    assert told["text"].startswith("<p>Free for 30min")
    alone = typing("slots", "30min", "--second-zone", "Asia/Tokyo")
    assert alone.exit == Exit.MISTYPED
    assert "--as-text" in alone.err
    wrong = typing("slots", "30min", "--as-text", "plain", "--second-zone", "Mars")
    assert wrong.exit == Exit.MISTYPED
    assert "Mars" in wrong.err


def test_bookings_are_exported_as_a_table(typing: Typing, booked: int) -> None:
    assert booked
    piped = typing("export", "--format", "csv", "--columns", "start, name,answers")
    assert piped.out.splitlines()[0].startswith("start,name")
    told = typing("export", "--format", "json", "--status", "confirmed").out
    assert '"status": "confirmed"' in told
    wrong = typing("export", "--format", "csv", "--columns", "titel")
    assert wrong.exit == Exit.MISTYPED
    assert "There is no column titel" in wrong.err


def test_a_calendar_has_no_columns(typing: Typing) -> None:
    told = typing("export", "--columns", "name")
    assert told.exit == Exit.MISTYPED
    assert "--format csv" in told.err


def test_a_failed_export_leaves_the_old_file(typing: Typing, tmp_path: Path) -> None:
    told = typing("export", "--output", str(tmp_path / "no" / "out.ics"))
    assert told.exit == Exit.REFUSED
    assert "out.ics" in told.err
    folder = tmp_path / "taken"
    folder.mkdir()
    assert typing("export", "--output", str(folder)).exit == Exit.REFUSED
    assert folder.is_dir()


def test_a_token_is_shown_once_and_never_again(
    typing: Typing, folder: DataFolder
) -> None:
    assert "token create" in typing("token", "list").out
    made = typing("token", "create", "--name", "robot")
    token = made.out.split()[0]
    assert token.startswith(PREFIXES)  # the service takes no other
    listed = typing("token", "list").out
    assert "robot" in listed
    assert token[-4:] in listed
    assert token not in listed
    for each in folder.path.rglob("*"):
        assert each.is_dir() or token.encode() not in each.read_bytes()
    assert "revoked" not in listed
    with closing(Diary.open(folder.database, clock=lambda: NOW)) as diary:
        secret = bearer([(b"authorization", b"Bearer " + token.encode())])
        assert whose(diary, secret, now=NOW).name == "robot"
    assert "revoked" in typing("token", "revoke", "robot").out
    facts = typing("token", "create", "--json").json
    assert facts["token"].startswith("pmc_live_")
    assert "revoked" in typing("token", "list").out
    listed_facts = typing("token", "list", "--json").out
    assert "digest" not in listed_facts
    assert typing("token", "revoke", "2", "--json").json["tokens"][0]["revoked_at"]


def test_without_a_keyring_a_place_for_webhooks_is_refused_with_a_sentence(
    typing: Typing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    told = typing("webhook", "add", "cal-com")
    assert told.exit == Exit.REFUSED
    assert told.err.strip()
    assert "webhook add" in typing("webhook", "list").out


def test_places_for_webhooks_are_opened_listed_and_closed_through_a_program_that_stays(
    typing: Typing, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    owner = Core.own(folder, clock=lambda: NOW)
    made = typing("webhook", "add", "cal-com")
    assert made.exit == Exit.DONE, made.err
    assert "/hooks/cal-com" in made.out
    assert "until the running PinmyCal" in made.out
    secret = made.out.split()[0]
    assert owner.vault.get(webhook_secret_name("cal-com")) == secret
    given = typing("webhook", "add", "own", "--secret-stdin", stdin=b"long enough\r\n")
    assert "shown once" not in given.out
    assert owner.vault.get(webhook_secret_name("own")) == "long enough"
    facts = typing("webhook", "add", "more", "--json").json
    assert facts["path"] == "/hooks/more"
    assert len(facts["secret"]) > 20
    owner.diary.run(
        KeepDelivery(
            endpoint="own",
            sender="calcom",
            trigger="BOOKING_CREATED",
            subject="abc",
            body=b"{}",
        )
    )
    listed = typing("webhook", "list").out
    assert "/hooks/own" in listed
    assert "BOOKING_CREATED" in listed
    assert secret not in listed
    again = typing("webhook", "add", "cal-com")
    assert again.exit == Exit.REFUSED
    assert "webhook add cal-com --replace" in again.err
    other = typing("webhook", "add", "cal-com", "--replace").out
    assert "old secret of cal-com counts no more" in other
    assert "More arrived" not in listed
    for n in range(2):
        owner.diary.run(
            KeepDelivery(
                endpoint="cal-com",
                sender="calcom",
                trigger="PING",
                subject="",
                body=f"{n}".encode(),
            )
        )
    assert "the last 1 is shown" in typing("webhook", "list", "--limit", "1").out
    few = typing("webhook", "list", "--limit", "2", "--json").json
    assert (few["has_more"], len(few["deliveries"])) == (True, 2)
    assert "closed" in typing("webhook", "remove", "cal-com").out
    assert "/hooks/cal-com" not in typing("webhook", "list").out
    owner.close()


def test_an_import_without_anything_new_writes_nothing(
    typing: Typing, tmp_path: Path
) -> None:
    file = tmp_path / "work.ics"
    file.write_bytes(ICS)
    typing("import", str(file))
    again = typing("import", str(file))
    assert again.exit == Exit.DONE
    assert "Nothing was written" in again.out


def test_an_account_without_event_types_says_so(
    typing: Typing, folder: DataFolder
) -> None:
    diary = Diary.open(folder.database, clock=lambda: NOW)
    for each in diary.event_types.all():
        diary.run(RemoveEventType(event_type_id=each.id))
    diary.close()
    assert "nothing to book" in typing("event-types").out


def test_reasons_of_every_kind_can_be_said() -> None:
    span = Span.lasting(NOW, 90)
    for kind in ReasonKind:
        subjects = ("", "day") if kind is ReasonKind.LIMIT else ("", "Summer")
        for subject in subjects:
            reason = Reason(kind=kind, span=span, subject=subject, amount=3)
            assert reason_text(reason) == say(reason_message(reason))


def test_a_notice_is_named_by_its_minutes_and_the_least_minute_is_none() -> None:
    span = Span.lasting(NOW, 1)
    told = [
        reason_text(Reason(kind=ReasonKind.NOTICE, span=span, amount=amount))
        for amount in (None, 1, 120)
    ]
    assert told == [
        "Starts too soon.",
        "Too soon: at least 1 minute ahead.",
        "Too soon: at least 120 minutes ahead.",
    ]


def test_a_limit_is_told_as_programs_are_told_it() -> None:
    span = Span.lasting(NOW, 60)
    limit = Reason(kind=ReasonKind.LIMIT, span=span, subject="day", amount=1)
    assert reason_text(limit) == "As many bookings a day as allowed: 1."
    assert ReasonShape.of(limit).message == reason_text(limit)


@pytest.mark.expects_log("a bug")
def test_a_bug_becomes_a_sentence_and_its_details_are_kept(
    typing: Typing, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object) -> None:
        raise KeyError("bug")

    monkeypatch.setattr("pinmycal_desktop.cli.offers.render.event_types", stumble)
    told = typing("event-types")
    assert told.exit == Exit.BUG
    assert str(folder.log) in told.err
    assert "Traceback" not in told.err
    assert "KeyError: 'bug'" in folder.log.read_text("utf-8")
    if sys.platform != "win32":
        assert stat.S_IMODE(folder.log.stat().st_mode) == 0o600
    folder.log.unlink()
    folder.log.mkdir()
    assert "not yours" in typing("event-types").err


def test_a_key_that_interrupts_is_no_mistake() -> None:
    def interrupt() -> int:
        raise KeyboardInterrupt

    assert said(interrupt, Terminal()) == Exit.INTERRUPTED


def test_a_bug_without_a_folder_is_a_sentence_too() -> None:
    err = io.StringIO()

    def stumble() -> int:
        raise RuntimeError

    assert said(stumble, Terminal(stderr=err)) == Exit.BUG
    assert "not yours" in err.getvalue()


def test_data_of_a_newer_version_is_refused_kindly(
    typing: Typing, folder: DataFolder
) -> None:
    connection = sqlite3.connect(folder.database)
    connection.execute("pragma user_version = 9999")
    connection.close()
    told = typing("bookings")
    assert told.exit == Exit.UNREACHABLE
    assert "newer" in told.err


def test_a_folder_used_from_the_command_line_alone_keeps_a_copy_a_day(
    typing: Typing, folder: DataFolder
) -> None:
    typing("book", "30min", "thu 15:00", *AVA)
    typing("bookings")
    (kept,) = (folder.path / "backups").iterdir()
    folder.database.write_bytes(b"not a database at all" * 1000)
    assert "doctor --repair" in typing("bookings").err
    assert typing("doctor", "--repair").exit == Exit.DONE
    assert "Ava" in typing("bookings").out
    kept.unlink()
    folder.database.write_bytes(b"not a database at all" * 1000)
    told = typing("bookings")
    assert told.exit == Exit.UNREACHABLE
    assert "no whole copy" in told.err
    assert "--repair" not in told.err


@pytest.fixture
def unwritable(folder: DataFolder, booked: int) -> Iterator[int]:
    """A booking in a folder where nothing can be written."""
    for each in (folder.database, folder.path):
        each.chmod(each.stat().st_mode & 0o555)
    if os.access(folder.path, os.W_OK):
        folder.path.chmod(0o700)
        pytest.skip("only on accounts that cannot write everywhere")
    yield booked
    folder.path.chmod(0o700)


def test_data_that_cannot_be_written_is_listed_and_exported_all_the_same(
    typing: Typing, unwritable: int
) -> None:
    assert "Ava Thompson" in typing("bookings").out
    assert "30min" in typing("event-types").out
    assert typing("slots", "30min").exit == Exit.DONE
    assert typing("export").data.startswith(b"BEGIN:VCALENDAR")
    told = typing("cancel", f"{unwritable}")
    assert told.exit == Exit.UNREACHABLE
    assert "cannot be changed" in told.err


@pytest.mark.expects_log("no copy of the data could be kept")
def test_a_copy_that_cannot_be_kept_stops_no_command(
    typing: Typing, folder: DataFolder
) -> None:
    (folder.path / "backups").write_text("in the way")
    assert typing("bookings").exit == Exit.DONE
    assert "no copy of the data" in folder.log.read_text("utf-8")


def test_the_doctor_tells_lines_and_json(typing: Typing, folder: DataFolder) -> None:
    well = typing("doctor")
    assert well.exit == Exit.DONE, well.out
    assert well.out.count("ok  ") > 5
    folder.path.chmod(0o755)
    ill = typing("doctor")
    assert ill.exit == Exit.REFUSED
    assert "BAD " in ill.out
    assert "chmod 700" in ill.out
    mended = typing("doctor", "--repair", "--json")
    assert mended.json["is_good"], mended.out
    assert typing("doctor").exit == Exit.DONE


def test_hostile_titles_cannot_move_the_cursor(typing: Typing) -> None:
    name = "Eve\u202e\u0007"
    made = typing("book", "30min", "thu 15:00", "--name", name, "--email", "e@x.org")
    for each in (made.out, typing("bookings").out, typing("bookings", "1").out):
        assert "\u202e" not in each
        assert "\x07" not in each


def test_a_person_is_added_and_has_a_token_of_their_own(typing: Typing) -> None:
    told = typing("hosts", "add", "Bob Other", "bob@example.test", "--zone", "Asia/Goa")
    assert told.exit == Exit.MISTYPED
    assert "--zone" in told.err
    added = typing("hosts", "add", "Bob Other", "bob@example.test").out
    assert "--host bob-other" in added
    listed = typing("hosts", "list").out
    assert "bob-other" in listed
    shown = typing("hosts", "list", "--json").json["hosts"]
    assert [each["id"] for each in shown] == [1, 2]
    create = ("token", "create", "--host", "bob-other", "--scope")
    told = typing(*create, "EVERYTHING")
    assert (told.exit, "--scope" in told.err) == (Exit.MISTYPED, True)
    assert typing(*create, "BOOKING_READ", "--days", "30").exit == Exit.DONE
    (token,) = typing("token", "list", "--json").json["tokens"]
    assert (token["host_id"], token["scopes"]) == (2, ["BOOKING_READ"])
    assert token["expires_at"]
    assert "until" in typing("token", "list").out
    assert "ended" in typing("hosts", "remove", "bob-other").out
    missing = typing("hosts", "remove", "bob-other")
    assert (missing.exit, "hosts list" in missing.err) == (Exit.REFUSED, True)
    assert "revoked" in typing("token", "list").out


def test_hours_are_read_where_one_travels(typing: Typing) -> None:
    def first_start() -> str:
        day = ("--from", "2026-06-02", "--to", "2026-06-02", "--json")
        start: str = typing("slots", "60min", *day).json["slots"][0]["start"]
        return start

    home = first_start()
    days = ("--from", "2026-06-02", "--to", "2026-06-02")
    added = typing("travel", "add", "Asia/Kolkata", *days).out
    assert added == (
        "Journey 1: from 2026-06-02 to 2026-06-02 your default hours are read on the"
        " clock of Asia/Kolkata.\n"
    )
    assert (home != first_start(), first_start()) == (True, "2026-06-02T04:00:00Z")
    twice = typing("travel", "add", "Asia/Tokyo", "--from", "2026-06-01")
    assert (twice.exit, "travel remove 1" in twice.err) == (Exit.MISTYPED, True)
    wrong = typing("travel", "add", "Asia/Goa")
    assert (wrong.exit, "Asia/Goa" in wrong.err) == (Exit.MISTYPED, True)
    assert "on the clock" in typing("travel", "add", "UTC", "--from", "2026-07-01").out
    assert "2026-07-01" in typing("travel", "list").out
    shown = typing("travel", "list", "--json").json["travels"]
    assert [each["zone"] for each in shown] == ["Asia/Kolkata", "UTC"]
    assert "is removed" in typing("travel", "remove", "1").out
    assert "on." in typing("travel", "remove", "2").out
    gone = typing("travel", "remove", "1")
    assert (gone.exit, "travel list" in gone.err) == (Exit.REFUSED, True)
    assert first_start() == home


def test_a_program_may_ask_and_its_secret_is_shown_once(
    typing: Typing, folder: DataFolder
) -> None:
    assert "oauth-clients add" in typing("oauth-clients", "list").out
    add = ("oauth-clients", "add", "Shop", "--redirect")
    told = typing(*add, "http://shop.example/")
    assert (told.exit, "--redirect" in told.err) == (Exit.MISTYPED, True)
    public = typing(*add, "http://localhost:8019/callback", "--json").json
    assert "client_secret" not in public
    assert public["oauth_clients"][0]["client_type"] == "PUBLIC"
    made = typing(*add, "https://shop.example/cb", "--confidential")
    secret = made.out.split()[-1]
    listed = typing("oauth-clients", "list").out
    assert "confidential" in listed
    for each in folder.path.rglob("*"):
        assert each.is_dir() or secret.encode() not in each.read_bytes()
    client_id = public["oauth_clients"][0]["client_id"]
    assert "ended" in typing("oauth-clients", "remove", client_id).out
    missing = typing("oauth-clients", "remove", client_id)
    assert (missing.exit, "oauth-clients list" in missing.err) == (Exit.REFUSED, True)


def test_codes_are_shown_with_what_they_are_for(
    typing: Typing, folder: DataFolder
) -> None:
    assert "No code" in typing("codes").out
    with closing(Diary.open(folder.database, clock=lambda: NOW)) as diary:
        for purpose in CodePurpose:
            diary.run(
                ShowCode(
                    purpose=purpose,
                    subject="s",
                    about="Shop\x1b[2J",
                    text=f"K7-{purpose.value}",
                )
            )
    shown = typing("codes").out
    for each in ("K7-consent", "allow Shop", "join the team", "verify"):
        assert each in shown
    assert "\x1b" not in shown
    assert len(typing("codes", "--json").json["codes"]) == len(CodePurpose)


def test_a_team_that_is_not_there_cannot_be_joined(typing: Typing) -> None:
    told = typing("teams", "join", "http://127.0.0.1:7466/teams/join?token=x")
    assert (told.exit, "invitation" in told.err) == (Exit.REFUSED, True)
