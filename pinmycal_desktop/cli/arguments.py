"""The arguments every command shares, how they are read, and kind words for mistakes.

A mistake is a `Mistyped` with a sentence that names the argument and the way out; the
usage is not thrown at anybody who did not ask for it.
"""

from __future__ import annotations

import argparse
import re
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from pinmycal_desktop import __version__
from pinmycal_desktop.cli.render import words
from pinmycal_desktop.model.years import is_kept

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pinmycal_desktop.cli.session import Session

_ABOUT = """\
The desktop home of a booking calendar.

Without a command it opens the window; with calendar files in its place, the window
shows what they would bring. With a command it works on the same data, whether the
window is open or not."""

_ENDS = """\
Times are the account's wall clock: 2026-03-12T15:00, "thu 15:00", "next mon 9:30".
Every command takes --data-dir, --sample and --json, and ends with 0 when it is done,
1 when it was refused, 2 for an argument that does not fit, 3 when the data cannot be
reached, 4 for a mistake of ours."""

_SIZE = re.compile(r"(\d{2,5})x(\d{2,5})", re.IGNORECASE)
_NAME = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]{1,5})?", re.ASCII)
_SMALLEST, _LARGEST = 200, 8000
_CALENDARS = frozenset({".ics", ".ical", ".ifb", ".vcs", ".eml"})
_WITH_VALUE = frozenset({"--data-dir", "--date"})


class Mistyped(Exception):
    """An argument does not fit; the text is the sentence to show."""


class Parser(argparse.ArgumentParser):
    """A parser that says in a sentence what does not fit."""

    verbs: tuple[str, ...] = ()
    """The commands it knows."""

    def places(self) -> dict[str, str]:
        """Return what is told by its place, and by no option, as help names it."""
        options = self._option_string_actions
        return {
            each.dest: str(each.metavar or each.dest)
            for each in self._actions
            if each.dest != argparse.SUPPRESS
            and not each.option_strings
            and f"--{each.dest}" not in options
        }

    def error(self, message: str) -> NoReturn:
        """Raise Mistyped instead of printing the usage and ending the program."""
        see = words("command-line.see-help", command=self.prog)
        text = message[:1].upper() + message[1:]
        raise Mistyped(f"{text}{'' if text.endswith('.') else '.'} {see}")


class Verbs:
    """The commands, each added by the file that carries it out."""

    def __init__(self, choices: argparse._SubParsersAction[Parser]) -> None:
        self._choices = choices

    def add(
        self,
        name: str,
        run: Callable[[argparse.Namespace, Session], int] | None,
        *,
        about: str,
    ) -> Parser:
        """Return the parser of the command `name`, which `run` carries out."""
        parser = self._choices.add_parser(
            name, help=about, description=about, allow_abbrev=False
        )
        add_shared(parser, again=True)
        parser.set_defaults(verb=name, run=run, parser=parser)
        return parser

    def group(self, name: str, *, about: str) -> Verbs:
        """Return the commands below `name`, one of which must be given."""
        return self.below(self.add(name, None, about=about), required=True)

    def below(self, parser: Parser, *, required: bool) -> Verbs:
        """Return the commands below the one of `parser`."""
        return Verbs(
            parser.add_subparsers(
                metavar="COMMAND",
                required=required,
                parser_class=Parser,
                title="commands",
            )
        )

    def names(self) -> tuple[str, ...]:
        """Return the names of all commands."""
        return tuple(self._choices.choices)


def make_parser(*adders: Callable[[Verbs], None]) -> Parser:
    """Return the parser of the whole command line, with each adder's commands."""
    parser = Parser(
        prog="pinmycal",
        description=_ABOUT,
        epilog=_ENDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version", action="version", version=f"PinmyCal Desktop {__version__}"
    )
    parser.add_argument(
        "--date",
        dest="day",
        type=iso_day,
        metavar="DATE",
        help="show this day in the window",
    )
    parser.add_argument(
        "--smoke",
        action="store_true",
        help="close the window once the week was painted, to see that it works",
    )
    add_shared(parser)
    parser.set_defaults(verb="window", run=None, parser=parser)
    verbs = Verbs(
        parser.add_subparsers(metavar="COMMAND", parser_class=Parser, title="commands")
    )
    for add in adders:
        add(verbs)
    parser.verbs = verbs.names()
    return parser


def add_shared(parser: argparse.ArgumentParser, *, again: bool = False) -> None:
    """Add what every command takes; `again` keeps what stood before the command."""
    absent: Any = argparse.SUPPRESS if again else None
    switched_off: Any = argparse.SUPPRESS if again else False
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--data-dir",
        type=folder_path,
        metavar="DIR",
        default=absent,
        help="keep the data in this folder",
    )
    where.add_argument(
        "--sample",
        action="store_true",
        default=switched_off,
        help="use made-up data in a folder of its own, to look around",
    )
    parser.add_argument(
        "--json", action="store_true", default=switched_off, help="answer in JSON"
    )


def read(parser: Parser, typed: Sequence[str]) -> argparse.Namespace:
    """Return what was typed. Raises Mistyped, and SystemExit for help and version.

    Calendar files in the place of a command are opened in the window (`opened`).
    """
    word = _first_word(typed)
    if word is None or word in parser.verbs or not _is_calendar(word):
        _check_verb(parser, typed)
        arguments = parser.parse_args(typed)
        arguments.opened = ()
        return arguments
    words_typed = _plain_words(typed)
    arguments = parser.parse_args([each for each in typed if each not in words_typed])
    arguments.opened = tuple(_local_path(each) for each in words_typed)
    return arguments


def _is_calendar(word: str) -> bool:
    """Whether a word names a calendar file, as a file manager hands it over."""
    path = _local_path(word)
    return path.suffix.lower() in _CALENDARS or (path.is_absolute() and path.is_file())


def _local_path(word: str) -> Path:
    """Return the path a word or a `file:` address names."""
    if word.lower().startswith("file://"):
        return Path(unquote(urlsplit(word).path))
    return Path(word).expanduser()


def folder_path(text: str) -> Path:
    """Return the path of a folder that is there, or can be made."""
    path = Path(text).expanduser()
    if path.exists() and not path.is_dir():
        raise argparse.ArgumentTypeError(words("folder.not-a-folder", path=text))
    return path


def iso_day(text: str) -> date:
    """Return the date of ISO text, within the years that are kept."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        message = words("command-line.no-date", value=text)
        raise argparse.ArgumentTypeError(message) from None
    if not is_kept(day):
        raise argparse.ArgumentTypeError(words("time.far-day"))
    return day


def number(least: int, most: int) -> Callable[[str], int]:
    """Return the reader of a whole number from `least` to `most`."""

    def read_number(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            message = words("command-line.no-number", value=text)
            raise argparse.ArgumentTypeError(message) from None
        if not least <= value <= most:
            message = words(
                "command-line.number-out-of-range", value=value, least=least, most=most
            )
            raise argparse.ArgumentTypeError(message)
        return value

    return read_number


def public_name(text: str) -> str:
    """Return the name of a computer, with its port when it has one of its own."""
    name = text.strip().lower()
    if not _NAME.fullmatch(name):
        raise argparse.ArgumentTypeError(words("command-line.no-name", value=text))
    return name


def zone_name(text: str) -> str:
    """Return the IANA name of a time zone."""
    try:
        return ZoneInfo(text).key
    except (KeyError, ValueError, OSError):
        message = words("time.no-zone", value=text)
        raise argparse.ArgumentTypeError(message) from None


def size(text: str) -> tuple[int, int]:
    """Return width and height in pixels."""
    found = _SIZE.fullmatch(text)
    if not found or not all(
        _SMALLEST <= int(each) <= _LARGEST for each in found.groups()
    ):
        message = words(
            "command-line.no-size", value=text, least=_SMALLEST, most=_LARGEST
        )
        raise argparse.ArgumentTypeError(message)
    return int(found[1]), int(found[2])


def answer_pair(text: str) -> tuple[str, str]:
    """Return a question's slug and what was said to it."""
    slug, found, said = text.partition("=")
    if not (found and slug.strip()):
        message = words("command-line.no-answer-pair", value=text)
        raise argparse.ArgumentTypeError(message)
    return slug.strip(), said


def _check_verb(parser: Parser, typed: Sequence[str]) -> None:
    """Raise Mistyped, with the nearest command, when the first word is none."""
    word = _first_word(typed)
    if word is None or word in parser.verbs:
        return
    near = get_close_matches(word, parser.verbs, n=1)
    if near:
        raise Mistyped(words("command-line.meant", value=word, meant=near[0]))
    raise Mistyped(words("command-line.no-such-verb", value=word))


def _first_word(typed: Sequence[str]) -> str | None:
    """Return the first word that is neither an option nor an option's value."""
    return next(iter(_plain_words(typed)), None)


def _plain_words(typed: Sequence[str]) -> list[str]:
    """Return the words that are neither options nor an option's value."""
    found, rest = [], iter(typed)
    for each in rest:
        if each in _WITH_VALUE:
            next(rest, None)
        elif not each.startswith("-"):
            found.append(each)
    return found
