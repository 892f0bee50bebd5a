"""`caldav`, alone and through a program that stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.app.core import Core
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.vault import SessionVault
from tests.cli.typing_commands import AVA, NOW, Typing
from tests.outward.calendar_servers import (
    PASSWORD,
    USER,
    Calendar,
    a_client,
    an_odd_server,
    answers,
)
from tests.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinmycal_desktop.settings import DataFolder
    from tests.cli.typing_commands import Said
    from tests.outward.calendar_servers import Odd

PIPED = f"{PASSWORD}\n".encode()


@pytest.fixture
def odd() -> Iterator[Odd]:
    with an_odd_server() as made:
        yield made


@pytest.fixture
def theirs(odd: Odd) -> Iterator[Calendar]:
    with a_client() as client:
        yield Calendar(odd.url, odd.path, client, odd)


@pytest.fixture
def owner(typing: Typing, folder: DataFolder) -> Iterator[Core]:
    """Give a program that stays, with a vault of its own."""
    assert typing.folder is folder
    core = Core.own(folder, clock=lambda: NOW, vault=SessionVault())
    yield core
    core.close()


def sign_in(typing: Typing, odd: Odd, *more: str) -> Said:
    """Write bookings to the calendar of the server."""
    typed = ("caldav", "add", odd.url, "--user", USER, "--password-stdin", *more)
    return typing(*typed, stdin=PIPED)


@pytest.mark.usefixtures("owner")
def test_a_booking_goes_out_drifts_and_is_followed(
    typing: Typing, odd: Odd, theirs: Calendar
) -> None:
    assert "pinmycal caldav add" in typing("caldav").out
    added = sign_in(typing, odd)
    assert added.exit == Exit.DONE, added.err
    assert "“Work” from now on" in added.out
    typing("book", "30min", "thu 10:00", *AVA)
    wait_until(lambda: bool(odd.events))
    pushed = typing("caldav", "push")
    assert pushed.exit == Exit.DONE, pushed.out
    assert odd.url in pushed.out
    (name,) = odd.events
    theirs.change(name, "T100000", "T140000")
    theirs.change(name, "T103000", "T143000")
    typing("caldav", "push", "Work")
    assert "14:00" in typing("caldav", "drift").out
    (line,) = typing("caldav", "drift", "--json").json["drift"]
    assert (line["booking_id"], line["is_gone"]) == (1, False)
    followed = typing("caldav", "follow", "1")
    assert followed.exit == Exit.DONE, followed.err
    assert "14:00" in followed.out
    assert "as it is here" in typing("caldav", "drift").out


@pytest.mark.usefixtures("owner")
def test_what_was_deleted_there_is_put_back(
    typing: Typing, odd: Odd, theirs: Calendar
) -> None:
    sign_in(typing, odd, "--name", "Mine", "--account", "Personal")
    typing("book", "30min", "thu 10:00", *AVA)
    typing("caldav", "push")
    (name,) = odd.events
    theirs.delete(name)
    typing("caldav", "push")
    assert "deleted" in typing("caldav", "drift").out
    back = typing("caldav", "put-back", "1", "--calendar", "Mine")
    assert back.exit == Exit.DONE, back.err
    assert list(odd.events) == [name]
    (line,) = typing("caldav", "--json").json["publications"]
    assert (line["name"], line["written"], line["drifted"]) == ("Mine", 1, 0)


@pytest.mark.usefixtures("owner")
def test_what_cannot_be_read_or_is_off_is_listed_as_that(
    typing: Typing, odd: Odd, theirs: Calendar
) -> None:
    sign_in(typing, odd)
    typing("book", "30min", "thu 10:00", *AVA)
    typing("book", "30min", "thu 11:00", *AVA)
    typing("caldav", "push")
    first, second = odd.events
    theirs.put(first, "BEGIN:VCALENDAR\nEND:VCALENDAR\n")
    theirs.change(second, "STATUS:CONFIRMED", "STATUS:CANCELLED")
    typing("caldav", "push")
    told = typing("caldav", "drift").out
    assert "not readable" in told
    assert "cancelled: Meeting" in told
    refused = typing("caldav", "follow", "1")
    assert refused.exit == Exit.MISTYPED
    assert "Put yours back" in refused.err


@pytest.mark.usefixtures("owner")
def test_a_calendar_is_found_changed_and_removed(typing: Typing, odd: Odd) -> None:
    typed = ("caldav", "find", odd.url, "--user", USER, "--password-stdin")
    assert odd.path in typing(*typed, stdin=PIPED).out
    sign_in(typing, odd, "--calendar", "Work")
    typing("book", "30min", "thu 10:00", *AVA)
    typing("caldav", "push")
    changed = typing("caldav", "change", "Work", "--name", "Job")
    assert "“Job” is changed" in changed.out
    typed = ("caldav", "change", "Job", "--user", USER, "--password-stdin")
    assert typing(*typed, stdin=PIPED).exit == Exit.DONE
    assert typing("caldav", "push").exit == Exit.DONE
    gone = typing("caldav", "remove", "Job", "--delete-events")
    assert "is deleted there" in gone.out
    wait_until(lambda: odd.events == {})
    wait_until(lambda: typing("caldav", "--json").json["publications"] == [])
    sign_in(typing, odd)
    assert "stays there" in typing("caldav", "remove", "Work").out


@pytest.mark.usefixtures("owner")
def test_what_a_server_does_not_take_is_said(typing: Typing, odd: Odd) -> None:
    sign_in(typing, odd)
    odd.faults, odd.on = [answers(413)] * 2, "PUT"
    typing("book", "30min", "thu 10:00", *AVA)
    wait_until(lambda: "1 event was not taken" in typing("caldav").out)
    odd.faults, odd.on = [answers(500)] * 9, ""
    failed = typing("caldav", "push")
    assert failed.exit == Exit.REFUSED
    assert "has trouble" in failed.out


@pytest.mark.usefixtures("owner")
def test_who_types_it_wrong_is_told_what_is_wrong(typing: Typing, odd: Odd) -> None:
    def refused(*typed: str, stdin: bytes = PIPED) -> str:
        return typing("caldav", *typed, stdin=stdin).err

    server = ("add", odd.url, "--user", USER, "--password-stdin")
    assert "Give the password" in refused(*server, stdin=b"")
    assert "Give the password" in refused("add", odd.url, "--user", USER)
    assert "does not take this name" in refused(*server, stdin=b"wrong")
    assert "--calendar: There is no calendar “X”" in refused(*server, "--calendar", "X")
    plain = ("add", "http://dav.example", "--user", USER, "--password-stdin")
    assert "ADDRESS: Anybody on the way" in refused(*plain)
    assert "pinmycal caldav" in refused("push", "7")
    assert "pinmycal bookings" in refused("follow", "7")
    typing("book", "30min", "thu 10:00", *AVA)
    assert "pinmycal caldav drift" in refused("put-back", "1")
    sign_in(typing, odd)
    assert "already, as “Work”" in refused(*server)


def test_alone_it_needs_a_keyring_that_stays(typing: Typing, odd: Odd) -> None:
    alone = sign_in(typing, odd)
    assert alone.exit == Exit.REFUSED
    assert "pinmycal serve" in alone.err
    assert typing("caldav", "push").exit == Exit.DONE
