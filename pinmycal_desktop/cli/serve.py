"""`serve`: the local service without a window, until it is told to end."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pinmycal_desktop.app.service import ServiceOptions
from pinmycal_desktop.app.serving import serve
from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.arguments import number, public_name
from pinmycal_desktop.cli.session import Exit
from pinmycal_desktop.settings import HIGHEST_PORT
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from types import FrameType

    from pinmycal_desktop.cli.arguments import Verbs
    from pinmycal_desktop.cli.session import Session
    from pinmycal_desktop.model.message import Message

_HIGHEST_RATE = 1_000_000
_USUAL = ServiceOptions()


def add(verbs: Verbs) -> None:
    """Add the command of this file."""
    parser = verbs.add("serve", _serve, about="run the local service without a window")
    parser.add_argument(
        "--host", default=_USUAL.host, metavar="LOOPBACK", help="127.0.0.1 or ::1"
    )
    parser.add_argument(
        "--port",
        type=number(0, HIGHEST_PORT),
        default=_USUAL.port,
        help="where to look for a free port first; 0 takes any",
    )
    parser.add_argument(
        "--rate-limit",
        type=number(0, _HIGHEST_RATE),
        default=_USUAL.rate_limit,
        metavar="N",
        help="requests a minute for each token; 0 sets no limit",
    )
    parser.add_argument(
        "--tunnel-host",
        action="append",
        default=[],
        type=public_name,
        metavar="NAME",
        help="the public name of a tunnel, let in for webhooks alone",
    )


def _serve(typed: Namespace, session: Session) -> int:
    """Serve until Ctrl+C or a request to end."""
    options = ServiceOptions(
        host=typed.host,
        port=typed.port,
        rate_limit=typed.rate_limit,
        tunnel_hosts=frozenset(typed.tunnel_host),
    )

    def tell(message: Message) -> None:
        session.terminal.line(say(message))
        session.terminal.json(
            {"answer": message.code.rpartition(".")[2], **dict(message.arguments)}
        )

    end = threading.Event()
    with _ending(end):
        serve(session.folder, options, clock=session.clock, end=end, tell=tell)
    session.terminal.line(render.words("command-line.serve-ended"))
    return Exit.DONE


@contextmanager
def _ending(end: threading.Event) -> Iterator[None]:
    """Set `end` when the process is asked to end, instead of ending it at once."""

    def ask(_number: int, _frame: FrameType | None) -> None:
        end.set()

    asked = (signal.SIGINT, signal.SIGTERM)
    before = {each: signal.signal(each, ask) for each in asked}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
