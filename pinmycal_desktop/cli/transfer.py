"""`import` and `export`: calendar files in and out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from pinmycal_desktop.cli import render
from pinmycal_desktop.cli.arguments import Mistyped, number
from pinmycal_desktop.cli.session import Exit, Refusal
from pinmycal_desktop.control import replies, requests
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.transfer import ImportTarget
from pinmycal_desktop.settings import write_private

if TYPE_CHECKING:
    from argparse import Namespace

    from pinmycal_desktop.cli.arguments import Verbs
    from pinmycal_desktop.cli.session import Session

PIPE = "-"
_MOST_MEGABYTES = 32
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
    parser = verbs.add("export", _export, about="write bookings as a calendar file")
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
        "--output", default=PIPE, metavar="FILE", help="where to; - is the pipe"
    )


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
    done = [_import_one(typed, session, name) for name in typed.files]
    session.terminal.json([facts for _, facts in done])
    return max(end for end, _ in done)


def _import_one(typed: Namespace, session: Session, name: str) -> tuple[int, object]:
    """Take one file in; what is wrong with it does not keep the others out.

    Returns how it ended and what is told of it in JSON.
    """
    try:
        return Exit.DONE, _take_in(typed, session, name)
    except Refusal as refusal:
        sentence = render.refusal(refusal.reply)
        if not session.terminal.as_json:
            named = sentence if name in sentence else f"{name}: {sentence}"
            session.terminal.trouble(named)
        return Exit.REFUSED, {
            "answer": "refused",
            "kind": refusal.reply.kind,
            "file": name,
            "sentence": sentence,
        }


def _take_in(
    typed: Namespace, session: Session, name: str
) -> replies.Previewed | replies.Imported:
    """Ask for one file to be taken in, or for what that would do."""
    request = requests.ImportFile(
        key=str(uuid4()),
        name="calendar" if name == PIPE else Path(name).stem,
        content=_content(session, name),
        target=ImportTarget(typed.target) if typed.target else None,
        dry_run=typed.dry_run,
    )
    if typed.dry_run:
        preview = session.ask(request, replies.Previewed)
        session.terminal.line(render.preview(preview))
        return preview
    done = session.ask(request, replies.Imported)
    session.terminal.line(render.imported(done))
    return done


def _content(session: Session, name: str) -> bytes:
    """Return a file's bytes. Raises Refusal when it cannot be read."""
    try:
        if name == PIPE:
            content = session.terminal.stdin.read(_MOST_BYTES + 1)
        else:
            with Path(name).open("rb") as file:
                content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise _refused(
            "command-line.no-file", file=name, why=error.strerror or ""
        ) from error
    if len(content) > _MOST_BYTES:
        told = "What came through the pipe" if name == PIPE else name
        raise _refused("command-line.too-large", file=told, most=_MOST_MEGABYTES)
    return content


def _export(typed: Namespace, session: Session) -> int:
    """Write bookings as a calendar file, wholly or not at all."""
    if typed.booking and (typed.first or typed.last):
        raise Mistyped(render.words("command-line.one-or-span"))
    request = requests.Export(booking=typed.booking, first=typed.first, last=typed.last)
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
