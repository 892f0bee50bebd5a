"""Nothing is lost and nobody waits: subscribers, services and processes as they are."""

from __future__ import annotations

import json
import socket
import threading
from contextlib import closing
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import httpx
import pytest

from pinmycal_desktop.app.service import Service, ServiceOptions
from pinmycal_desktop.diary import Diary
from pinmycal_desktop.diary.outgoing import OUTGOING
from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.account import Host
from pinmycal_desktop.model.commands.access import CreateToken
from pinmycal_desktop.model.commands.setup import (
    RemoveEventType,
    RemoveHost,
    SaveEventType,
    SaveHost,
)
from pinmycal_desktop.model.commands.teams import (
    RemoveTeam,
    RemoveTeamEventType,
    SaveTeam,
    SaveTeamEventType,
)
from pinmycal_desktop.model.commands.webhooks import TrySubscription
from pinmycal_desktop.model.subscriptions import DeliveryState
from pinmycal_desktop.model.team import Team
from pinmycal_desktop.outward.sending import Sending
from pinmycal_desktop.settings import DataFolder
from pinmycal_desktop.vault import SessionVault
from pinmycal_desktop.wire.token import new_token
from tests.builders import SettableClock, a_uid, a_wish, an_event_type, at
from tests.outward.conftest import Subscriber, subscribe
from tests.outward.test_sending import happen, has_tried, nobody, waiting
from tests.processes import Processes, line, type_in
from tests.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SECRET = "nobody-else-knows-this"


@pytest.fixture
def processes() -> Iterator[Processes]:
    started = Processes()
    yield started
    started.end()


@pytest.fixture
def service(diary: Diary, clock: SettableClock, tmp_path: Path) -> Iterator[Service]:
    made = Service(
        diary,
        tmp_path / "service.json",
        SessionVault(),
        ServiceOptions(port=0),
        clock=clock,
    )
    yield made
    made.stop()


def key_to(diary: Diary) -> dict[str, str]:
    """Return the headers of a program that may do everything."""
    made = new_token()
    diary.run(
        CreateToken(
            account_id=diary.account.local().id,
            name="program",
            digest=made.digest,
            hint=made.hint,
        )
    )
    return {
        "Authorization": f"Bearer {made.secret}",
        "cal-api-version": "2024-08-13",
    }


@pytest.mark.usefixtures("sending")
def test_a_program_that_books_never_waits_for_a_subscriber(
    diary: Diary, service: Service, subscriber: Callable[[], Subscriber]
) -> None:
    slow = subscriber()
    slow.patience.clear()
    url, headers = service.start().url, key_to(diary)
    subscribe(diary, slow.url, sender=Sender.CALCOM)
    body = {
        "start": "2026-03-10T09:00:00Z",
        "eventTypeId": diary.event_types.all()[1].id,
        "attendee": {
            "name": "Ava",
            "email": "ava@example.org",
            "timeZone": "Europe/Lisbon",
        },
    }
    answer = httpx.post(f"{url}/v2/bookings", headers=headers, json=body)
    # The booking is answered while the subscriber has not said a word.
    assert answer.status_code == 201
    wait_until(lambda: len(slow.heard) == 1)
    assert diary.outgoing.log()[0].tries == 0
    slow.patience.set()
    wait_until(lambda: not waiting(diary))
    assert (
        json.loads(slow.heard[0].body)["payload"]["uid"]
        == (answer.json()["data"]["uid"])
    )


@pytest.mark.usefixtures("sending")
def test_a_dead_subscriber_delays_nobody(
    diary: Diary, subscriber: Callable[[], Subscriber]
) -> None:
    quick = subscriber()
    with closing(socket.create_server(("127.0.0.1", 0), backlog=0)) as never_accepts:
        port = never_accepts.getsockname()[1]
        subscribe(diary, f"http://127.0.0.1:{port}/dead")
        subscribe(diary, quick.url)
        for n in range(3):
            happen(diary, start=at(10, 9 + n))
        wait_until(lambda: len(quick.heard) == 3)
    assert len(waiting(diary)) >= 3


def test_an_endless_answer_is_not_read(diary: Diary, sending: Sending) -> None:
    assert sending
    said: list[int] = []
    server = socket.create_server(("127.0.0.1", 0))

    def flood() -> None:
        caller, _ = server.accept()
        with caller:
            caller.recv(65536)
            caller.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n")
            try:
                while True:
                    said.append(caller.send(b"x" * 65536))
            except OSError:
                return

    flooding = threading.Thread(target=flood)
    flooding.start()
    subscribe(diary, f"http://127.0.0.1:{server.getsockname()[1]}/flood")
    happen(diary)
    flooding.join(20)
    assert not flooding.is_alive()
    server.close()
    wait_until(lambda: not waiting(diary))
    assert diary.outgoing.log()[0].state is DeliveryState.DELIVERED
    # What fits into the buffers of two sockets, and no more.
    assert sum(said) < 64 * 2**20


def test_a_redirect_is_not_followed(
    diary: Diary, sending: Sending, subscriber: Callable[[], Subscriber]
) -> None:
    assert sending
    first, second = subscriber(), subscriber()
    first.answers, first.location = [307], second.url
    subscribe(diary, first.url)
    happen(diary)
    wait_until(partial(has_tried, diary, 1))
    (attempt,) = diary.outgoing.delivery(diary.outgoing.log()[0].id).attempts
    assert (attempt.status, attempt.trouble) == (307, "remote.refused")
    assert second.heard == []


def test_a_restart_goes_on_with_the_waits(
    diary: Diary, clock: SettableClock, subscriber: Callable[[], Subscriber]
) -> None:
    other = subscriber()
    other.answers = [500] * 5
    subscribe(diary, other.url)
    happen(diary)
    began = clock.now
    for tries in range(1, 5):
        sending = Sending(diary, clock=clock, secret=nobody, agent="test")
        sending.start()
        wait_until(partial(has_tried, diary, tries))
        # It is not due again yet: nothing more happens while it looks.
        diary._watchers.announce(OUTGOING)
        sending.stop()
        (message,) = waiting(diary)
        assert message.due_at
        wait = message.due_at - clock.now
        minutes = timedelta(minutes=2 ** (tries - 1))
        assert minutes * 0.8 - timedelta(seconds=1) <= wait <= minutes * 1.2
        assert message.first_tried_at == began
        clock.now = message.due_at
    assert len(other.heard) == 4
    assert len({each.headers["x-pmc-delivery"] for each in other.heard}) == 1


SERVE = ("serve", "--port", "0")


def test_a_kill_between_the_sending_and_its_note_sends_it_again(
    tmp_path: Path, processes: Processes, subscriber: Callable[[], Subscriber]
) -> None:
    other = subscriber()
    folder = DataFolder(tmp_path / "data")
    add = ("subscriber", "add", other.url, "--unsigned", "--trigger", "booking.created")
    assert type_in(folder, *add).returncode == 0
    other.patience.clear()
    book = ("--name", "Ken Mori", "--email", "ken@example.test")
    done = type_in(folder, "book", "30min", "next mon 10:00", *book)
    # The command that booked has ended, and sends nothing itself.
    assert done.returncode == 0, done.stderr
    assert other.heard == []
    serving = processes.command(folder, *SERVE)
    assert line(serving)
    wait_until(lambda: len(other.heard) == 1)
    serving.kill()
    serving.wait()
    other.patience.set()
    again = processes.command(folder, *SERVE)
    assert line(again)
    wait_until(lambda: len(other.heard) == 2)
    first, second = other.heard
    assert first.body == second.body
    assert first.headers["x-pmc-delivery"] == second.headers["x-pmc-delivery"]


def test_a_kill_right_after_the_deed_loses_nothing(
    tmp_path: Path,
    clock: SettableClock,
    processes: Processes,
    subscriber: Callable[[], Subscriber],
) -> None:
    other = subscriber()
    database = tmp_path / "pinmycal.db"
    opened = Diary.open(database, clock=clock, zone="Europe/Rome", host_name="Mira")
    subscribe(opened, other.url)
    opened.close()
    child = processes.start("-c", BOOKS_AND_IS_KILLED, str(database))
    assert child.wait() < 0
    again = Diary.open(database, clock=clock)
    (message,) = waiting(again)
    assert message.subject == again.bookings.by_uid("killed").uid
    sending = Sending(again, clock=clock, secret=nobody, agent="test")
    sending.start()
    wait_until(lambda: not waiting(again))
    sending.stop()
    again.close()
    assert [each.headers["x-pmc-delivery"] for each in other.heard] == [message.uid]


BOOKS_AND_IS_KILLED = """
import os, pathlib, signal, sys
from pinmycal_desktop.diary import Diary
from tests.builders import SettableClock, a_wish
diary = Diary.open(pathlib.Path(sys.argv[1]), clock=SettableClock())
diary.run(a_wish(uid="killed"))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_secret_is_in_no_file(
    tmp_path: Path, processes: Processes, subscriber: Callable[[], Subscriber]
) -> None:
    other = subscriber()
    folder = DataFolder(tmp_path / "data")
    made = type_in(folder, "token", "create", "--json")
    token = json.loads(made.stdout)["token"].replace("pmc_", "cal_", 1)
    serving = processes.command(folder, *SERVE)
    assert line(serving)
    wait_until(folder.service.exists)
    url = json.loads(folder.service.read_text())["url"]
    body = {
        "active": True,
        "subscriberUrl": other.url,
        "triggers": ["BOOKING_CREATED"],
        "secret": SECRET,
    }
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": "one"}
    answer = httpx.post(f"{url}/v2/webhooks", headers=headers, json=body, timeout=30)
    assert answer.status_code == 201, answer.text
    book = ("--name", "Ken Mori", "--email", "ken@example.test")
    assert type_in(folder, "book", "30min", "next mon 10:00", *book).returncode == 0
    wait_until(lambda: len(other.heard) == 1)
    assert other.heard[0].headers["x-cal-signature-256"] != "no-secret-provided"
    serving.terminate()
    serving.wait()
    files = [each for each in folder.path.rglob("*") if each.is_file()]
    assert folder.database in files
    for each in files:
        assert SECRET.encode() not in each.read_bytes(), each


def test_whoever_goes_takes_their_webhooks_along(diary: Diary) -> None:
    account = diary.account.local().id
    host = diary.run(
        SaveHost(
            host=Host(
                uid=a_uid(), account_id=account, name="Bob", email="", zone="Etc/UTC"
            )
        )
    ).host
    team = diary.run(
        SaveTeam(team=Team(uid=a_uid(), account_id=account, name="Sales"), made_by=1)
    ).team
    offer = diary.run(
        SaveTeamEventType(event_type=an_event_type(slug="of-team", team_id=team.id))
    ).event_type
    alone = diary.run(SaveEventType(event_type=an_event_type(slug="alone"))).event_type
    base = "https://crm.example.org"
    subscribe(diary, f"{base}/host", host_id=host.id)
    subscribe(diary, f"{base}/team", team_id=team.id, event_type_id=offer.id)
    subscribe(diary, f"{base}/type", event_type_id=alone.id)
    diary.run(a_wish(event_type_id=alone.id))
    assert len(waiting(diary)) == 1
    diary.run(RemoveEventType(event_type_id=alone.id))
    assert waiting(diary) == ()
    theirs = diary.outgoing.subscriptions(lambda each: each.team_id == team.id)
    diary.run(TrySubscription(uid=theirs[0].uid))
    withdrawn = diary.run(RemoveTeamEventType(event_type_id=offer.id))
    assert waiting(diary) == ()
    assert withdrawn.undo
    diary.run(withdrawn.undo)
    diary.run(TrySubscription(uid=theirs[0].uid))
    gone = diary.run(RemoveTeam(team_id=team.id))
    diary.run(RemoveHost(host_id=host.id))
    assert diary.outgoing.subscriptions() == ()
    assert not diary.outgoing.has_work()
    # What was removed by mistake comes back with all that belonged to it.
    assert gone.undo
    diary.run(gone.undo)
    assert [each.url for each in diary.outgoing.subscriptions()] == [f"{base}/team"]
