"""Two processes and one data folder: real locks, real sockets, real deaths."""

from __future__ import annotations

import json
import signal
import sys
from typing import TYPE_CHECKING

import httpx
import pytest

from pinmycal_desktop.cli.session import Exit
from tests.processes import line, type_in

if TYPE_CHECKING:
    from pinmycal_desktop.settings import DataFolder
    from tests.processes import Processes

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="only on unix: signals end the processes here"
)
BOOK = ("--name", "Ava", "--email", "ava@example.org", "--outside-hours")


def _titles(folder: DataFolder) -> list[int]:
    """Return the ids of all bookings, as the command line lists them."""
    listed = type_in(folder, "bookings", "--text", "ava", "--json")
    assert listed.returncode == Exit.DONE, listed.stderr
    return [each["id"] for each in json.loads(listed.stdout)["bookings"]]


def test_a_second_start_shows_the_window_and_ends(
    folder: DataFolder, processes: Processes
) -> None:
    window = processes.window(folder)
    assert line(window) == "owns None"
    second = type_in(folder, "--date", "2026-03-12")
    assert second.returncode == Exit.DONE, second.stderr
    assert line(window) == "show 2026-03-12"
    assert line(processes.window(folder)) == "shown"
    assert line(window) == "show None"


def test_commands_speak_to_the_window_that_is_open(
    folder: DataFolder, processes: Processes
) -> None:
    window = processes.window(folder)
    assert line(window) == "owns None"
    done = type_in(folder, "book", "30min", "2030-03-12T15:00", *BOOK)
    assert done.returncode == Exit.DONE, done.stderr
    assert len(_titles(folder)) == 1
    window.communicate("")
    assert len(_titles(folder)) == 1


def test_a_killed_window_leaves_all_that_was_acknowledged(
    folder: DataFolder, processes: Processes
) -> None:
    window = processes.window(folder)
    assert line(window) == "owns None"
    for hour in (9, 10, 11):
        typed = ("book", "30min", f"2030-03-12T{hour:02}:00", *BOOK)
        assert type_in(folder, *typed).returncode == Exit.DONE
    window.send_signal(signal.SIGKILL)
    window.wait()
    assert folder.control.exists()
    assert len(_titles(folder)) == 3
    assert not folder.control.exists()
    assert type_in(folder, "doctor").returncode == Exit.DONE
    assert line(processes.window(folder)) == "owns None"


def test_commands_typed_at_once_all_get_their_turn(
    folder: DataFolder, processes: Processes
) -> None:
    started = [
        processes.command(folder, "book", "30min", f"2030-03-12T{hour:02}:00", *BOOK)
        for hour in range(9, 14)
    ]
    for each in started:
        _, trouble = each.communicate()
        assert each.returncode == Exit.DONE, trouble
    assert len(_titles(folder)) == len(started)


def test_of_two_windows_started_at_once_one_is_shown(
    folder: DataFolder, processes: Processes
) -> None:
    both = [processes.window(folder) for _ in range(2)]
    assert sorted(line(each) for each in both) == ["owns None", "shown"]


def test_serve_steps_aside_for_a_window_and_takes_up_again(
    folder: DataFolder, processes: Processes
) -> None:
    serve = processes.command(folder, "serve", "--port", "0")
    said = line(serve)
    url = next(word for word in said.split() if word.startswith("http")).rstrip(".")
    port = int(url.rpartition(":")[2])
    assert httpx.get(f"{url}/v1/users/me", trust_env=False).status_code == 401
    window = processes.window(folder)
    assert line(window) == f"owns {port}"
    assert "window" in line(serve)
    done = type_in(folder, "book", "30min", "2030-03-12T15:00", *BOOK)
    assert done.returncode == Exit.DONE, done.stderr
    window.communicate("")
    assert "closed" in line(serve)
    assert str(port) in line(serve)
    assert httpx.get(f"{url}/v1/users/me", trust_env=False).status_code == 401
    assert len(_titles(folder)) == 1
    serve.send_signal(signal.SIGTERM)
    rest, trouble = serve.communicate()
    assert serve.returncode == Exit.DONE, trouble
    assert "ended" in rest
    assert not folder.service.exists()


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_serve_ends_when_told_while_the_window_is_open(
    folder: DataFolder, processes: Processes, ending: signal.Signals
) -> None:
    serve = processes.command(folder, "serve", "--port", "0")
    assert "http" in line(serve)
    window = processes.window(folder)
    assert line(window).startswith("owns ")
    assert "window" in line(serve)
    serve.send_signal(ending)
    _, trouble = serve.communicate()
    assert serve.returncode == Exit.DONE, trouble


def test_serve_takes_up_again_when_the_window_is_killed(
    folder: DataFolder, processes: Processes
) -> None:
    serve = processes.command(folder, "serve", "--port", "0")
    assert "http" in line(serve)
    window = processes.window(folder)
    assert line(window).startswith("owns ")
    assert "window" in line(serve)
    window.send_signal(signal.SIGKILL)
    window.wait()
    assert "closed" in line(serve)
    assert "http" in line(serve)
    serve.send_signal(signal.SIGTERM)
    _, trouble = serve.communicate()
    assert serve.returncode == Exit.DONE, trouble


def test_a_killed_service_leaves_no_address_behind_for_long(
    folder: DataFolder, processes: Processes
) -> None:
    serve = processes.command(folder, "serve", "--port", "0")
    assert "http" in line(serve)
    assert folder.service.exists()
    serve.send_signal(signal.SIGKILL)
    serve.wait()
    assert type_in(folder, "bookings").returncode == Exit.DONE
    assert not folder.service.exists()
    assert type_in(folder, "doctor").returncode == Exit.DONE


def test_a_second_service_is_refused_with_a_sentence(
    folder: DataFolder, processes: Processes
) -> None:
    serve = processes.command(folder, "serve", "--port", "0")
    assert "http" in line(serve)
    second = type_in(folder, "serve")
    assert second.returncode == Exit.UNREACHABLE
    assert str(serve.pid) in second.stderr


def test_a_service_beside_a_window_is_refused_with_a_sentence(
    folder: DataFolder, processes: Processes
) -> None:
    assert line(processes.window(folder)) == "owns None"
    refused = type_in(folder, "serve")
    assert refused.returncode == Exit.UNREACHABLE
    assert "window" in refused.stderr


def test_the_doctor_finds_a_running_service_well(
    folder: DataFolder, processes: Processes
) -> None:
    serve = processes.command(folder, "serve", "--port", "0")
    assert "http" in line(serve)
    report = type_in(folder, "doctor", "--json")
    assert report.returncode == Exit.DONE, report.stdout
    said = {
        each["code"]: each["sentence"] for each in json.loads(report.stdout)["findings"]
    }
    assert "http://127.0.0.1" in said["service"]
    assert "serve" in said["owner"]
