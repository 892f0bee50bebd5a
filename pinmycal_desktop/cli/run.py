"""Reads the command line, carries a command out, and ends with a sentence.

The window and the pictures are started by the program's door, which is given what was
typed: nothing here loads Qt.
"""

from __future__ import annotations

import logging
import os
import sys
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.app.conversation import Conversation
from pinmycal_desktop.app.options import PictureOptions, WindowOptions
from pinmycal_desktop.cli import (
    access,
    accounts,
    api,
    bookings,
    caldav,
    calendars,
    consent,
    doctor,
    feeds,
    hosts,
    live,
    meetings,
    offers,
    outbox,
    pictures,
    render,
    serve,
    setup,
    subscribers,
    transfer,
    travels,
)
from pinmycal_desktop.cli.arguments import Mistyped, make_parser, read
from pinmycal_desktop.cli.naming import is_about_state
from pinmycal_desktop.cli.session import Exit, Refusal, Session
from pinmycal_desktop.control.desk import refusal
from pinmycal_desktop.model.errors import (
    DataFolderBusy,
    PinmyCalError,
    StoreTrouble,
)
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.settings import (
    DataFolder,
    default_data_folder,
    sample_data_folder,
)

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from pinmycal_desktop.cli.terminal import Terminal

_ADDERS = (
    setup.add,
    offers.add,
    bookings.add,
    meetings.add,
    transfer.add,
    serve.add,
    access.add,
    subscribers.add,
    calendars.add,
    feeds.add,
    caldav.add,
    hosts.add,
    accounts.add,
    travels.add,
    live.add,
    outbox.add,
    api.add,
    consent.add,
    doctor.add,
    pictures.add,
)


_log = logging.getLogger(__name__)

Start: TypeAlias = WindowOptions | PictureOptions | None


@value_class
class Typed:
    """What was typed, read; `start` is for the program's door when it is not None."""

    arguments: Namespace
    folder: DataFolder
    start: Start


def read_typed(typed: Sequence[str]) -> Typed:
    """Return what was typed. Raises Mistyped, and SystemExit for help and version."""
    arguments = read(make_parser(*_ADDERS), typed)
    folder = _folder(arguments)
    start: Start = None
    if arguments.verb == "window":
        start = WindowOptions(
            folder=folder,
            day=arguments.day,
            is_trial=arguments.smoke,
            files=arguments.opened,
        )
    elif arguments.verb == "screenshot":
        start = pictures.options(arguments, folder)
    return Typed(arguments=arguments, folder=folder, start=start)


def carry_out(
    typed: Typed, *, clock: Callable[[], datetime], terminal: Terminal
) -> int:
    """Carry the command out and return how the process shall end."""

    def act() -> int:
        prepare(typed, clock=clock)
        with Conversation(typed.folder, clock=clock) as conversation:
            session = Session(
                folder=typed.folder,
                terminal=terminal,
                conversation=conversation,
                clock=clock,
            )
            return int(typed.arguments.run(typed.arguments, session))

    return said(act, terminal, typed.folder, places=typed.arguments.parser.places())


def prepare(typed: Typed, *, clock: Callable[[], datetime]) -> None:
    """Fill the sample's folder when the sample is meant. Raises PinmyCalError."""
    if typed.arguments.sample:
        # Made-up data is seldom wanted.
        from pinmycal_desktop.app.sample import prepare_sample  # noqa: PLC0415

        day = getattr(typed.arguments, "day", None)
        prepare_sample(typed.folder, clock=clock, day=day)


def said(
    action: Callable[[], int],
    terminal: Terminal,
    folder: DataFolder | None = None,
    *,
    places: Mapping[str, str] = MappingProxyType({}),
) -> int:
    """Return what `action` returns; whatever goes wrong becomes a sentence.

    `places` are the arguments of the command that have no option, as help names them.
    """
    try:
        return action()
    except Mistyped as error:
        terminal.trouble(str(error), {"answer": "refused", "kind": "mistyped"})
        return Exit.MISTYPED
    except (Refusal, PinmyCalError) as error:
        return _refused(error, terminal, places)
    except BrokenPipeError:
        _write_nowhere()
        return Exit.DONE
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except Exception:  # noqa: BLE001 - no traceback ever reaches a person
        return _bug(terminal, folder)


def _write_nowhere() -> None:
    """Write nothing more, not even at the end: the reader has seen enough."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _refused(
    error: Refusal | PinmyCalError, terminal: Terminal, places: Mapping[str, str]
) -> int:
    """Write why something was not done, and return the end that says so."""
    reply = error.reply if isinstance(error, Refusal) else refusal(error)
    facts = {
        "answer": "refused",
        "kind": reply.kind,
        "code": reply.message.code,
        "fields": [each.field for each in reply.problems],
        "reasons": reply.reasons,
        "alternatives": [each.start for each in reply.alternatives],
    }
    terminal.trouble(render.refusal(reply, places), facts)
    if isinstance(error, (DataFolderBusy, StoreTrouble)):
        return Exit.UNREACHABLE
    is_mistyped = reply.kind == "invalid" and not is_about_state(reply)
    return Exit.MISTYPED if is_mistyped else Exit.REFUSED


def _bug(terminal: Terminal, folder: DataFolder | None) -> int:
    """Keep the details of a bug where the person can find them, and say so."""
    told = render.words("command-line.bug-untold")
    if folder is not None and folder.path.is_dir():
        from pinmycal_desktop.app.log import logged  # noqa: PLC0415 - seldom

        with logged(folder):
            _log.exception("a bug")
        if folder.log.is_file():
            told = render.words("command-line.bug", file=str(folder.log))
    terminal.trouble(told, {"answer": "refused", "kind": "broken"})
    return Exit.BUG


def _folder(arguments: Namespace) -> DataFolder:
    """Return the data folder that is meant."""
    if arguments.data_dir is not None:
        return DataFolder(arguments.data_dir.absolute())
    choose = sample_data_folder if arguments.sample else default_data_folder
    return choose(os.environ, sys.platform)
