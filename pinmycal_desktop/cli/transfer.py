"""`import` and `export`: calendar files in and out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import msgspec
from msgspec.structs import replace

from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.arguments import Mistyped, number
from pinmycal_desktop.cli.session import Exit, Refusal
from pinmycal_desktop.control import replies, requests
from pinmycal_desktop.model.booking import BookingStatus
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.transfer import ImportTarget
from pinmycal_desktop.settings import write_private
from pinmycal_desktop.wire.tables import COLUMNS, TableForm
from pinmycal_desktop.words import say

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from pinmycal_desktop.cli.arguments import Verbs
    from pinmycal_desktop.cli.session import Session

PIPE = "-"
_CALENDAR = "ics"
_LONGEST_ALARM = 28 * 24 * 60
_MOST_MEGABYTES = 60
_MOST_BYTES = _MOST_MEGABYTES * 1024 * 1024
_HIGHEST_ID = 2**63 - 1


def add(verbs: Verbs) -> None:
    """Add the commands of this file."""
    parser = verbs.add(
        "import", _import, about="take calendar files in, or take an import back"
    )
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="calendar files; - reads the pipe"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="say what it would do, and do nothing"
    )
    parser.add_argument(
        "--as",
        dest="target",
        choices=[each.value for each in ImportTarget],
        help="take the events as busy times or as bookings",
    )
    other = parser.add_mutually_exclusive_group()
    other.add_argument(
        "--take-back",
        type=number(1, _HIGHEST_ID),
        metavar="NUMBER",
        help="undo an import as a whole",
    )
    other.add_argument("--list", action="store_true", help="list the imports made")
    _add_export(verbs)


def _add_export(verbs: Verbs) -> None:
    """Add the arguments of `export`."""
    parser = verbs.add(
        "export", _export, about="write bookings as a calendar file, or as a table"
    )
    parser.add_argument(
        "--booking", default="", metavar="BOOKING", help="just this one"
    )
    parser.add_argument(
        "--from", dest="first", default="", metavar="DAY", help="no earlier than this"
    )
    parser.add_argument(
        "--to", dest="last", default="", metavar="DAY", help="no later than this"
    )
    parser.add_argument(
        "--status",
        action="append",
        default=[],
        choices=[each.value for each in BookingStatus],
        help="only these; may be given several times",
    )
    parser.add_argument("--text", default="", help="part of a name, address or title")
    parser.add_argument(
        "--format",
        dest="form",
        default=_CALENDAR,
        choices=[_CALENDAR, *(each.value for each in TableForm)],
        help="a calendar, or a table for a spreadsheet or a program",
    )
    parser.add_argument(
        "--columns",
        type=_columns,
        default=(),
        metavar="NAME,NAME",
        help=f"of a table: {', '.join(COLUMNS)}",
    )
    parser.add_argument(
        "--alarm",
        type=number(0, _LONGEST_ALARM),
        metavar="MINUTES",
        help="let calendars ring so long before",
    )
    parser.add_argument(
        "--output", default=PIPE, metavar="FILE", help="where to; - is the pipe"
    )


def _columns(text: str) -> tuple[str, ...]:
    """Return the names in a list with commas."""
    return tuple(each.strip() for each in text.split(",") if each.strip())


def _import(typed: Namespace, session: Session) -> int:
    """Take files in, or take an import back, or list them."""
    if typed.list:
        made = session.ask(requests.ListImports(), replies.Imports)
        session.terminal.line(render.imports(made))
        session.terminal.json(made)
        return Exit.DONE
    if typed.take_back:
        request = requests.TakeBack(key=str(uuid4()), batch=typed.take_back)
        back = session.ask(request, replies.Imported)
        session.terminal.line(render.imported(back))
        session.terminal.json(back)
        return Exit.DONE
    if not typed.files:
        raise Mistyped(render.words("command-line.no-files"))
    return _take_in(typed, session)


def _take_in(typed: Namespace, session: Session) -> int:
    """Ask for all files to be taken in as one import, or for what that would do.

    What is wrong with one of several does not keep the others out.
    """
    files, lost = _given(typed.files, session)
    request = requests.ImportFiles(
        key=str(uuid4()),
        files=files,
        target=ImportTarget(typed.target) if typed.target else None,
        dry_run=typed.dry_run,
    )
    terminal = session.terminal
    reply: replies.Previewed | replies.Imported
    if typed.dry_run:
        reply = session.ask(request, replies.Previewed)
        told = render.preview(reply)
    else:
        reply = session.ask(request, replies.Imported)
        told = render.imported(reply)
    if not terminal.as_json:
        for each in (*lost, *reply.lost):
            terminal.trouble(_told_of(each))
    if len(reply.lost) < len(files):
        terminal.line(told)
    reply = replace(reply, lost=(*lost, *reply.lost))
    counts = render.counts(reply) if isinstance(reply, replies.Previewed) else {}
    terminal.json({**_facts(reply), **counts})
    return Exit.REFUSED if lost or reply.lost else Exit.DONE


def _facts(reply: replies.Previewed | replies.Imported) -> dict[str, Any]:
    """Return a reply in JSON's kinds, without where in the file each event stands."""
    facts: dict[str, Any] = msgspec.to_builtins(reply)
    preview = facts.get("preview") or {"rows": []}
    for inner in ("originals", "series"):
        preview.pop(inner, None)
    for row in preview["rows"]:
        del row["names"]
        if row["event"] is not None:
            del row["event"]["place"]
    return facts


def _told_of(lost: replies.LostFile) -> str:
    """Return why a file could not be read, naming it."""
    sentence = say(lost.message)
    return sentence if lost.name in sentence else f"{lost.name}: {sentence}"


def _given(
    names: Sequence[str], session: Session
) -> tuple[tuple[requests.GivenFile, ...], tuple[replies.LostFile, ...]]:
    """Return the files that can be read, and the others. Raises Refusal for none."""
    files: list[requests.GivenFile] = []
    lost: list[replies.LostFile] = []
    left = _MOST_BYTES
    for name in names:
        try:
            content = _content(session, name, left)
        except Refusal as refusal:
            if len(names) == 1:
                raise
            lost.append(replies.LostFile(name, refusal.reply.message))
        else:
            left -= len(content)
            title = "calendar" if name == PIPE else Path(name).stem
            files.append(requests.GivenFile(title, content))
    if not files:
        raise Refusal(replies.Refused(kind="unavailable", message=lost[0].message))
    return tuple(files), tuple(lost)


def _content(session: Session, name: str, most: int) -> bytes:
    """Return a file's bytes, up to `most`. Raises Refusal when it cannot be read."""
    try:
        if name == PIPE:
            content = session.terminal.stdin.read(most + 1)
        else:
            with Path(name).open("rb") as file:
                content = file.read(most + 1)
    except OSError as error:
        raise _refused(
            "command-line.no-file", file=name, why=error.strerror or ""
        ) from error
    if len(content) > most:
        told = "What came through the pipe" if name == PIPE else name
        raise _refused("command-line.too-large", file=told, most=_MOST_MEGABYTES)
    return content


def _export(typed: Namespace, session: Session) -> int:
    """Write bookings as a file, wholly or not at all."""
    if typed.booking and (typed.first or typed.last or typed.status or typed.text):
        raise Mistyped(render.words("command-line.one-or-span"))
    if typed.columns and typed.form == _CALENDAR:
        raise Mistyped(render.words("command-line.columns-of-what"))
    request = requests.Export(
        booking=typed.booking,
        first=typed.first,
        last=typed.last,
        statuses=tuple(typed.status),
        text=typed.text,
        form=typed.form,
        columns=typed.columns,
        alarm=typed.alarm,
    )
    content = session.ask(request, replies.Exported).content
    terminal = session.terminal
    if typed.output == PIPE:
        if not terminal.as_json:
            terminal.content(content)
        terminal.json({"answer": "exported", "content": content.decode()})
        return Exit.DONE
    try:
        write_private(Path(typed.output).absolute(), content)
    except OSError as error:
        raise _refused(
            "export.unwritable", path=typed.output, why=error.strerror or ""
        ) from error
    terminal.line(render.words("command-line.exported", file=typed.output))
    terminal.json({"answer": "exported", "file": typed.output, "bytes": len(content)})
    return Exit.DONE


def _refused(code: str, **arguments: str | int) -> Refusal:
    """Return the refusal of something that was not asked of the owner."""
    message = Message.of(code, **arguments)
    return Refusal(replies.Refused(kind="unavailable", message=message))
