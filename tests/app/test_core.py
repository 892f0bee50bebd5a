"""Owning a folder, in one process: what is built, refused, told and let go."""

from __future__ import annotations

import logging
import sqlite3
import sys
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import msgspec
import pytest

from pinmycal_desktop.app import ear
from pinmycal_desktop.app.conversation import Conversation
from pinmycal_desktop.app.core import Core
from pinmycal_desktop.app.handover import own_for_window, show_running_window
from pinmycal_desktop.control.account_requests import CallService
from pinmycal_desktop.control.address import (
    Address,
    Family,
    Role,
    read_address,
    write_address,
)
from pinmycal_desktop.control.channel import (
    AnswerLost,
    Listener,
    OwnerUnreachable,
    ask,
)
from pinmycal_desktop.control.lock import FolderLock, is_held
from pinmycal_desktop.control.replies import (
    Booked,
    Bookings,
    Done,
    EventTypes,
    Owner,
    Refused,
    SteppedAside,
    not_understood,
)
from pinmycal_desktop.control.requests import (
    Book,
    ListBookings,
    ListEventTypes,
    Request,
    Show,
    StepAside,
    WhoIsThere,
)
from pinmycal_desktop.model.errors import (
    DataFolderBusy,
    NewerStore,
    StoreTrouble,
    Unsure,
)
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.settings import DataFolder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pinmycal_desktop.control.replies import Reply

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="only on unix: addresses are socket paths here"
)
NOW = datetime(2026, 3, 11, 9, 20, tzinfo=UTC)


def clock() -> datetime:
    return NOW


@pytest.fixture
def window(folder: DataFolder) -> Iterator[Core]:
    owned = Core.own(folder, clock=clock, zone="Europe/Berlin", host_name="Nora")
    yield owned
    owned.close()


def test_the_first_start_makes_an_account_in_the_computers_zone(
    window: Core,
) -> None:
    assert window.diary.account.local().zone == "Europe/Berlin"
    assert window.diary.account.host().name == "Nora"
    assert not window.is_sample
    assert isinstance(window.answer(ListEventTypes()), EventTypes)


def test_an_owner_can_be_spoken_to_until_it_closes(folder: DataFolder) -> None:
    owned = Core.own(folder, clock=clock)
    address = read_address(folder)
    assert address is not None
    owner = ask(address, WhoIsThere())
    assert isinstance(owner, Owner)
    assert owner.role is Role.WINDOW
    owned.close()
    owned.close()
    assert read_address(folder) is None
    assert not is_held(folder.lock)
    with pytest.raises(OwnerUnreachable):
        ask(address, WhoIsThere())


@pytest.mark.usefixtures("window")
def test_an_owned_folder_is_busy(folder: DataFolder) -> None:
    with pytest.raises(DataFolderBusy) as caught:
        Core.own(folder, clock=clock)
    assert caught.value.message["path"] == str(folder.path)


def test_a_single_command_does_not_listen_and_clears_what_a_dead_owner_left(
    folder: DataFolder,
) -> None:
    folder.make()
    dead = Address(
        role=Role.SERVE,
        pid=1,
        family=Family.SOCKET,
        place=str(folder.path / "control.sock"),
        key="",
    )
    write_address(folder, dead)
    folder.service.touch()
    owned = Core.own(folder, clock=clock, role=Role.COMMAND)
    assert read_address(folder) is None
    assert not folder.service.exists()
    owned.close()


def test_a_data_file_that_cannot_be_opened_leaves_the_folder_free(
    folder: DataFolder,
) -> None:
    Core.own(folder, clock=clock, role=Role.COMMAND).close()
    connection = sqlite3.connect(folder.database)
    connection.execute("pragma user_version = 9999")
    connection.close()
    with pytest.raises(NewerStore):
        Core.own(folder, clock=clock)
    assert not is_held(folder.lock)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreTrouble) as caught:
        Core.own(DataFolder(tmp_path / "file" / "data"), clock=clock)
    assert caught.value.message.code == "folder.unusable"


def test_a_second_start_before_the_window_is_ready_is_not_lost(
    window: Core, folder: DataFolder
) -> None:
    assert show_running_window(folder, date(2026, 3, 12))
    shown: list[Show] = []
    window.on_show(shown.append)
    assert shown == [Show(day=date(2026, 3, 12))]
    assert show_running_window(folder)
    assert shown[1:] == [Show()]


def test_a_disk_that_takes_no_sockets_has_its_ear_elsewhere(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    near = str(folder.path)

    def no_sockets(address: Address, answer: object) -> Listener:
        if address.place.startswith(near):
            raise OSError
        return Listener(address, answer)  # type: ignore[arg-type]

    monkeypatch.setattr(ear, "Listener", no_sockets)
    owned = Core.own(folder, clock=clock)
    address = read_address(folder)
    assert address is not None
    assert not address.place.startswith(near)
    assert isinstance(ask(address, WhoIsThere()), Owner)
    owned.close()


@pytest.mark.expects_log("no control channel")
def test_without_any_ear_the_owner_still_works(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deaf(*_: object) -> Listener:
        raise OSError

    monkeypatch.setattr(ear, "Listener", deaf)
    owned = Core.own(folder, clock=clock)
    assert is_held(folder.lock)
    owned.close()
    assert logging.getLogger("pinmycal_desktop").name


def test_without_a_window_none_is_shown(folder: DataFolder) -> None:
    assert not show_running_window(folder)
    serve = Core.own(folder, clock=clock, role=Role.SERVE)
    assert not show_running_window(folder)
    serve.close()


def _pretend(folder: DataFolder, role: Role, reply: Reply) -> Listener:
    """Listen as an owner who says the same to everybody."""

    def same(_: Request) -> Reply:
        return reply

    folder.make()
    place = str(folder.path / "control.sock")
    address = Address(role=role, pid=1, family=Family.SOCKET, place=place, key="")
    listener = Listener(address, same)
    write_address(folder, address)
    return listener


def test_a_window_of_another_version_is_said(folder: DataFolder) -> None:
    listener = _pretend(folder, Role.WINDOW, not_understood())
    with pytest.raises(DataFolderBusy) as caught:
        show_running_window(folder)
    assert caught.value.message.code == "control.other-version"
    listener.stop()
    assert not show_running_window(folder)


@pytest.mark.parametrize("role", list(Role))
def test_an_owner_who_gives_nothing_up_keeps_the_window_out(
    folder: DataFolder, role: Role
) -> None:
    folder.make()
    lock = FolderLock.take(folder.lock)
    assert lock is not None
    listener = None
    if role is not Role.WINDOW:
        listener = _pretend(
            folder, role, Refused(kind="broken", message=Message.of("control.broken"))
        )
    with pytest.raises(DataFolderBusy):
        own_for_window(folder, clock=clock, patience_seconds=0.2)
    if listener is not None:
        listener.stop()
    lock.release()


def test_a_serve_that_died_is_asked_in_vain_and_taken_over(folder: DataFolder) -> None:
    listener = _pretend(
        folder, Role.SERVE, SteppedAside(host="127.0.0.1", port=7, rate_limit=3)
    )
    lock = FolderLock.take(folder.lock)
    assert lock is not None
    with pytest.raises(DataFolderBusy):
        own_for_window(folder, clock=clock, patience_seconds=0.2)
    listener.stop()
    with pytest.raises(DataFolderBusy):
        own_for_window(folder, clock=clock, patience_seconds=0.2)
    lock.release()
    start = own_for_window(folder, clock=clock)
    assert start is not None
    assert start.inherited is None
    start.core.close()


def test_a_conversation_goes_through_the_owner_or_becomes_it(
    folder: DataFolder,
) -> None:
    with Conversation(folder, clock=clock) as own:
        assert isinstance(own.ask(ListEventTypes()), EventTypes)
        assert is_held(folder.lock)
        assert isinstance(own.ask(StepAside()), Refused)
    assert not is_held(folder.lock)
    owner = Core.own(folder, clock=clock)
    with Conversation(folder, clock=clock) as through:
        who = through.ask(WhoIsThere())
        assert isinstance(who, Owner)
        assert who.role is Role.WINDOW
    owner.close()


def test_an_owner_who_never_answers_is_said_in_time(folder: DataFolder) -> None:
    folder.make()
    lock = FolderLock.take(folder.lock)
    assert lock is not None
    with (
        Conversation(folder, clock=clock, patience_seconds=0.1) as talk,
        pytest.raises(DataFolderBusy) as caught,
    ):
        talk.ask(WhoIsThere())
    assert caught.value.message.code == "folder.no-answer"
    lock.release()


def test_a_lost_answer_is_asked_for_again(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = Core.own(folder, clock=clock)
    lost = [1, 1]

    def lose_two(address: Address, request: Request) -> Reply:
        if lost:
            lost.pop()
            raise AnswerLost
        return ask(address, request)

    monkeypatch.setattr("pinmycal_desktop.app.conversation.ask", lose_two)
    with Conversation(folder, clock=clock) as talk:
        assert isinstance(talk.ask(WhoIsThere()), Owner)
        lost += [1, 1, 1]
        with pytest.raises(DataFolderBusy):
            talk.ask(WhoIsThere())
    assert owner.answer(Show()) == Done()
    owner.close()


def test_a_call_to_a_service_whose_answer_was_lost_is_not_made_again(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody here can tell whether it took effect there."""
    owner = Core.own(folder, clock=clock)
    asked: list[Request] = []

    def lose(address: Address, request: Request) -> Reply:  # noqa: ARG001 - it is lost
        asked.append(request)
        raise AnswerLost

    monkeypatch.setattr("pinmycal_desktop.app.conversation.ask", lose)
    call = CallService(key="k", account="1", method="POST", path="/v2/bookings")
    with Conversation(folder, clock=clock) as talk:
        with pytest.raises(Unsure):
            talk.ask(call)
        assert len(asked) == 1
        for harmless in (
            msgspec.structs.replace(call, method="GET"),
            msgspec.structs.replace(call, is_trial=True),
        ):
            asked.clear()
            with pytest.raises(DataFolderBusy):
                talk.ask(harmless)
            assert len(asked) == 3
    owner.close()


def test_a_booking_whose_answer_was_lost_is_made_once(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = Core.own(folder, clock=clock, zone="Europe/Berlin")
    lose = [1]

    def die_after_the_change(address: Address, request: Request) -> Reply:
        reply = ask(address, request)
        if lose:
            lose.pop()
            raise AnswerLost
        return reply

    monkeypatch.setattr("pinmycal_desktop.app.conversation.ask", die_after_the_change)
    request = Book(
        key="6f1c1f0e-6d1b-4f0e-9a37-0d2f5c9b8a11",
        event_type="30min",
        start="thu 15:00",
        name="Ava",
        email="ava@example.org",
    )
    with Conversation(folder, clock=clock) as talk:
        made = talk.ask(request)
        assert isinstance(made, Booked)
        listed = talk.ask(ListBookings())
        assert isinstance(listed, Bookings)
        assert [each.id for each in listed.bookings] == [made.booking.id]
    owner.close()
