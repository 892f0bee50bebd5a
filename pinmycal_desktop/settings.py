"""Settings: where the data lives, and how a person likes the window.

Two values: the `DataFolder` with the names of everything in it, and the `Preferences`.
It never opens the database, and knows no Qt: what the window prefers is plain text and
numbers here. Only the standard library: it is read before the first frame.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePath
    from types import UnionType

DEFAULT_PORT = 7466
"""Where the local service is looked for first: P-I-N-M on a telephone's keys."""
DEFAULT_RATE_LIMIT = 120
"""Requests a minute that the local service takes for each token."""
HIGHEST_PORT = 65535

ENVIRONMENT_NAME = "PINMYCAL_DATA_DIR"
_PRIVATE_FOLDER = 0o700
_PRIVATE_FILE = 0o600
_DAYS = 7
_ACCENTS = 10
_ALARM = 28 * 24 * 60
_MOST_DAYS = 14
_LEAST_HOUR, _MOST_HOUR = 32, 192
_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The folder that holds one person's data; everything in it is named here."""

    path: Path

    @property
    def database(self) -> Path:
        """The diary itself."""
        return self.path / "pinmycal.db"

    @property
    def lock(self) -> Path:
        """The file the owning process holds a lock on; its content means nothing."""
        return self.path / "owner.lock"

    @property
    def control(self) -> Path:
        """Where the owner can be spoken to: an address and its key, 0600."""
        return self.path / "control.json"

    @property
    def service(self) -> Path:
        """Where the local service answers, and its state, 0600."""
        return self.path / "service.json"

    @property
    def preferences(self) -> Path:
        """How the person likes the window."""
        return self.path / "preferences.json"

    @property
    def draft(self) -> Path:
        """A booking that was begun and not made, 0600."""
        return self.path / "draft.json"

    @property
    def edits(self) -> Path:
        """Event types and schedules that were changed and not saved, 0600."""
        return self.path / "edits.json"

    @property
    def backups(self) -> Path:
        """The folder with copies of the database."""
        return self.path / "backups"

    @property
    def log(self) -> Path:
        """What went on, without anything private."""
        return self.path / "pinmycal.log"

    @property
    def sample_mark(self) -> Path:
        """The file that marks the folder as made-up data."""
        return self.path / "SAMPLE"

    @property
    def is_sample(self) -> bool:
        """Whether everything in it is made up, to look around."""
        return self.sample_mark.exists()

    def make(self) -> None:
        """Make the folder, open to its owner only. Raises OSError."""
        self.path.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)


def default_data_folder(environ: Mapping[str, str], platform: str) -> DataFolder:
    """Return where data is kept when nothing else was said.

    `platform` is `sys.platform`. The variable PINMYCAL_DATA_DIR wins over the
    system's own place.
    """
    return DataFolder(Path(str(_default_path(environ, platform))))


def sample_data_folder(environ: Mapping[str, str], platform: str) -> DataFolder:
    """Return where the made-up data of `--sample` is kept: beside the real folder."""
    beside = _default_path(environ, platform)
    return DataFolder(Path(str(beside.with_name(f"{beside.name}-sample"))))


def _default_path(environ: Mapping[str, str], platform: str) -> PurePath:
    """Return the data folder's path in the form of `platform`."""
    pure = PureWindowsPath if platform == "win32" else PurePosixPath
    if chosen := environ.get(ENVIRONMENT_NAME):
        return pure(chosen)
    if platform == "win32":
        home = environ.get("USERPROFILE", "C:\\")
        roaming = environ.get("APPDATA") or pure(home) / "AppData" / "Roaming"
        return pure(roaming) / "PinmyCal"
    home = environ.get("HOME") or str(Path("~").expanduser())
    if platform == "darwin":
        return pure(home) / "Library" / "Application Support" / "PinmyCal"
    # The XDG base directory specification says to ignore a relative path.
    share = environ.get("XDG_DATA_HOME", "")
    if not pure(share).is_absolute():
        return pure(home) / ".local" / "share" / "pinmycal"
    return pure(share) / "pinmycal"


Theme: TypeAlias = Literal["system", "light", "dark"]
Clock: TypeAlias = Literal["system", "12", "24"]
View: TypeAlias = Literal[
    "day", "days", "work-week", "week", "month", "agenda", "people"
]
Density: TypeAlias = Literal["compact", "standard", "roomy"]
Language: TypeAlias = Literal["system", "en", "de"]
Digits: TypeAlias = Literal["system", "latin"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """How a person likes the window. Nothing here is needed to keep a booking."""

    language: Language = "system"
    theme: Theme = "system"
    accent: int = 0
    """The event type colour whose hue the window takes, 1 to 10; 0 is its own blue."""
    clock: Clock = "system"
    first_day: int = 0
    """The week's first day, Monday 1 to Sunday 7; 0 follows the system."""
    digits: Digits = "system"
    second_zone: str | None = None
    """A further IANA zone beside the week's hours."""
    third_zone: str | None = None
    """One more beside that."""
    density: Density = "standard"
    service_on: bool = False
    """Whether the local service starts with the window."""
    service_port: int = DEFAULT_PORT
    welcomed: bool = False
    """Whether the card of the first start was answered."""
    hint_dismissed: bool = False
    window_geometry: str = ""
    """Where the window was, in the window's own words."""
    view: View = "week"
    """The view the window was left in."""
    view_days: int = 3
    """How many days the view of so many days shows."""
    hour_height: int = 0
    """The height of an hour in logical pixels; 0 is that of the density."""
    top_minute: int = -1
    """The minute of the day the hours were scrolled to; -1 is the first open hour."""
    filter_text: str = ""
    """The words the days were narrowed by when the window was left."""
    filter_person: str = ""
    filter_statuses: list[str] = field(default_factory=list)
    """The statuses they were narrowed to, by name; none stands for every one."""
    filter_type: int | None = None
    filter_account: int | None = None
    """The one event type and the one account they were narrowed to."""
    hidden_types: list[int | None] = field(default_factory=list)
    """Event types that were switched off; None is what has none."""
    hidden_accounts: list[int] = field(default_factory=list)
    hidden_calendars: list[int] = field(default_factory=list)
    """Accounts and other calendars that were switched off."""
    keys: dict[str, str] = field(default_factory=dict)
    """The keys a person chose, by the action's name, separated by spaces."""
    letters: bool = True
    """Whether single characters ask for anything in the days."""
    side_bar: bool = True
    """Whether the side bar is open where it has room."""
    export_alarm: int | None = None
    """Minutes before a meeting at which calendars are to ring; None for never."""

    @property
    def zones(self) -> tuple[str, ...]:
        """The further zones beside the hours, the nearest first."""
        return tuple(each for each in (self.second_zone, self.third_zone) if each)

    @property
    def makes_sense(self) -> bool:
        """Whether every value is of its kind and in its range: a file can say all."""
        zones = (self.second_zone or "", self.third_zone or "")
        texts = (self.window_geometry, *zones)
        return (
            self.theme in get_args(Theme)
            and self.language in get_args(Language)
            and self.digits in get_args(Digits)
            and self.clock in get_args(Clock)
            and self.density in get_args(Density)
            and _is_number(self.first_day, _DAYS)
            and _is_number(self.accent, _ACCENTS)
            and _is_number(self.service_port, HIGHEST_PORT)
            and isinstance(self.service_on, bool)
            and isinstance(self.hint_dismissed, bool)
            and isinstance(self.welcomed, bool)
            and self.view in get_args(View)
            and _is_number(self.view_days, _MOST_DAYS)
            and self.view_days > 1
            and _is_number(self.hour_height, _MOST_HOUR)
            and (self.hour_height == 0 or self.hour_height >= _LEAST_HOUR)
            and (self.top_minute == -1 or _is_number(self.top_minute, _MINUTES))
            and isinstance(self.side_bar, bool)
            and (self.export_alarm is None or _is_number(self.export_alarm, _ALARM))
            and self._filters_make_sense
            and isinstance(self.letters, bool)
            and isinstance(self.keys, dict)
            and all(isinstance(each, str) for each in self.keys.values())
            and all(isinstance(each, str) for each in texts)
        )

    @property
    def _filters_make_sense(self) -> bool:
        lists = (
            (self.filter_statuses, str),
            (self.hidden_accounts, int),
            (self.hidden_calendars, int),
            (self.hidden_types, int | None),
        )
        return (
            isinstance(self.filter_text, str)
            and isinstance(self.filter_person, str)
            and isinstance(self.filter_type, int | None)
            and isinstance(self.filter_account, int | None)
            and all(_is_list(some, kind) for some, kind in lists)
        )


def _is_list(value: object, kind: type | UnionType) -> bool:
    """Whether `value` is a list of nothing but `kind`."""
    return isinstance(value, list) and all(isinstance(each, kind) for each in value)


def _is_number(value: object, most: int) -> bool:
    """Whether `value` is a whole number from 0 to `most`."""
    return type(value) is int and 0 <= value <= most


def load_preferences(folder: DataFolder) -> Preferences:
    """Return the folder's preferences; a file that makes no sense gives the usual ones.

    The senseless file is kept beside the good one, named `preferences.broken.json`.
    It touches the disk: the window reads them once, before there is anything to draw.
    """
    try:
        content = folder.preferences.read_bytes()
    except OSError:
        return Preferences()
    try:
        return _preferences_of(content)
    except (ValueError, RecursionError):
        with suppress(OSError):
            folder.preferences.replace(folder.path / "preferences.broken.json")
        return Preferences()


def _preferences_of(content: bytes) -> Preferences:
    """Return what a file of preferences says; raises ValueError for nonsense.

    What a newer version added is left out.
    """
    said = json.loads(content)
    if not isinstance(said, dict):
        raise ValueError  # noqa: TRY004 - about a file, not about an argument
    known = {each.name for each in fields(Preferences)}
    found = Preferences(**{key: said[key] for key in known & said.keys()})
    if not found.makes_sense:
        raise ValueError
    return found


def save_preferences(folder: DataFolder, preferences: Preferences) -> None:
    """Store `preferences`, wholly or not at all. Raises OSError."""
    content = json.dumps(asdict(preferences), ensure_ascii=False, indent=2)
    write_private(folder.preferences, f"{content}\n".encode())


def write_private(path: Path, content: bytes) -> None:
    """Put `content` at `path`, readable by its owner only, wholly or not at all.

    It is written beside, brought to the disk, and renamed into place. Raises OSError.
    """
    import tempfile  # noqa: PLC0415 - nothing is written before the first frame

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(_PRIVATE_FILE)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
