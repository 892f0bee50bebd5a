"""Tunnels: real processes that speak as the known programs do."""

from __future__ import annotations

import os
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.model.errors import TunnelTrouble
from pinmycal_desktop.tunnel import Tunnel, TunnelProgram, programs_found
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import StandIn

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="only on computers that start a script by its name"
)

CLOUDFLARED = """
say("2026-03-09T08:00:00Z INF Requesting new quick Tunnel on trycloudflare.com...")
say("2026-03-09T08:00:02Z INF |  https://quiet-otter-42.trycloudflare.com   |")
wait()
"""
TAILSCALE = """
say("Available on the internet:")
say("")
say("https://desk.tail1234.ts.net/")
say("|-- proxy " + sys.argv[2])
wait()
"""


@pytest.mark.parametrize(
    "known",
    [
        (
            TunnelProgram.CLOUDFLARED,
            CLOUDFLARED,
            "quiet-otter-42.trycloudflare.com",
            "tunnel --no-autoupdate --url http://127.0.0.1:7466",
        ),
        (
            TunnelProgram.TAILSCALE,
            TAILSCALE,
            "desk.tail1234.ts.net",
            "funnel http://127.0.0.1:7466",
        ),
    ],
)
def test_a_program_tells_its_address_and_is_stopped(
    stand_in: StandIn, tmp_path: Path, known: tuple[TunnelProgram, str, str, str]
) -> None:
    program, body, host, arguments = known
    ended: list[str] = []
    tunnel = Tunnel.open(
        program,
        stand_in(program.value, body),
        7466,
        on_end=lambda: ended.append("without being asked"),
    )
    assert tunnel.host == host
    assert tunnel.is_open
    assert (tmp_path / "arguments").read_text() == arguments
    tunnel.close()
    assert not tunnel.is_open
    assert ended == []


def test_a_program_that_ends_later_is_told_of(stand_in: StandIn) -> None:
    ended = threading.Event()
    body = CLOUDFLARED.replace("wait()", "sys.stdin.read()\ntime.sleep(0.3)")
    tunnel = Tunnel.open(
        TunnelProgram.CLOUDFLARED, stand_in("cloudflared", body), 1, on_end=ended.set
    )
    assert ended.wait(20)
    assert not tunnel.is_open
    tunnel.close()


def test_a_program_that_ends_at_once_says_why(stand_in: StandIn) -> None:
    executable = stand_in("tailscale", 'say("Funnel is not enabled.\\tSee admin.")\n')
    with pytest.raises(TunnelTrouble) as caught:
        Tunnel.open(TunnelProgram.TAILSCALE, executable, 1)
    assert say(caught.value.message) == (
        "tailscale ended at once. It said last: Funnel is not enabled. See admin."
    )


def test_a_program_that_tells_nothing_is_stopped(stand_in: StandIn) -> None:
    body = "signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))\nwait()\n"
    with pytest.raises(TunnelTrouble) as caught:
        Tunnel.open(
            TunnelProgram.CLOUDFLARED, stand_in("cloudflared", body), 1, seconds=0.5
        )
    assert caught.value.message.code == "tunnel.no-address"


def test_a_program_that_will_not_stop_is_killed(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pinmycal_desktop.tunnel.STOP_SECONDS", 0.2)
    deaf = "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
    body = deaf + CLOUDFLARED.replace("wait()", "while True: time.sleep(1)")
    tunnel = Tunnel.open(TunnelProgram.CLOUDFLARED, stand_in("cloudflared", body), 1)
    tunnel.close()
    assert not tunnel.is_open


def test_what_cannot_be_started_is_told(tmp_path: Path) -> None:
    with pytest.raises(TunnelTrouble) as caught:
        Tunnel.open(TunnelProgram.TAILSCALE, str(tmp_path / "nothing"), 1)
    assert caught.value.message.code == "tunnel.not-started"


def test_an_address_of_somebody_else_is_not_taken(stand_in: StandIn) -> None:
    body = (
        'say("see https://evil.example/?https://x.trycloudflare.com")\n'
        'say("see https://x.trycloudflare.com.evil.example")\n'
    )
    body += 'say("https://ours-1.trycloudflare.com")\nwait()\n'
    tunnel = Tunnel.open(TunnelProgram.CLOUDFLARED, stand_in("cloudflared", body), 1)
    tunnel.close()
    assert tunnel.host == "ours-1.trycloudflare.com"


def test_programs_are_found_where_the_computer_keeps_them(
    stand_in: StandIn, tmp_path: Path
) -> None:
    assert programs_found(str(tmp_path)) == {}
    path = stand_in("cloudflared", "")
    assert programs_found(os.pathsep.join(("/nowhere", str(tmp_path)))) == {
        TunnelProgram.CLOUDFLARED: path
    }
