"""A person's desk: the real program on a screen of its own, and hands at its keyboard.

What is on the screen is found as a screen reader finds it, over AT-SPI; keys and the
mouse are those of the X server. What came of it is asked of the running program by the
command line. Waiting is for what is to come, never for a length of time.
"""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import sys
from contextlib import ExitStack, suppress
from datetime import UTC, date, datetime, time as clock_time, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from pinmycal_desktop.app.computer import now
from tests.processes import type_in
from tests.ui.whole.screen_reader import Found, Reader
from tests.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pinmycal_desktop.settings import DataFolder

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PARTS = ("Xvfb", "dbus-daemon", "xdotool", LAUNCHER)
"""What has to be on the computer; `dev.py setup` brings it."""

_WIDTH, _HEIGHT = 1440, 900
_XWD_HEADER = struct.Struct(">25I")
_XWD_COLOUR = 12
_SECONDS_TO_END = 30


class Desk:
    """A screen, a session bus and one program at a time; `close` clears it."""

    def __init__(self, folder: DataFolder, home: Path) -> None:
        self.folder, self._home = folder, home
        self._pictures = home / "screen"
        self._pictures.mkdir(parents=True)
        self._stack = ExitStack()
        self._program: subprocess.Popen[bytes] | None = None
        self._env = self._environment()

    def _environment(self) -> dict[str, str]:
        bus = self._serve(
            "dbus-daemon", "--session", "--nofork", "--print-address={fd}"
        )
        size = ("-screen", "0", f"{_WIDTH}x{_HEIGHT}x24", "-nolisten", "tcp")
        number = self._serve(
            "Xvfb", *size, "-fbdir", str(self._pictures), "-displayfd", "{fd}"
        )
        return {
            **os.environ,
            "DISPLAY": f":{number}",
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
        }

    def _serve(self, *command: str) -> str:
        """Start a server for as long as the desk is there; return what it says."""
        reads, writes = os.pipe()
        words = [each.replace("{fd}", str(writes)) for each in command]
        env = {**os.environ, **getattr(self, "_env", {})}
        server = subprocess.Popen(
            [shutil.which(words[0]) or words[0], *words[1:]],
            pass_fds=(writes,),
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._stack.callback(_end, server)
        os.close(writes)
        with os.fdopen(reads) as told:
            return told.readline().strip()

    # --- the program -----------------------------------------------------------------

    def start(self) -> None:
        """Start the program, and wait for its window."""
        self._program = subprocess.Popen(
            [
                *(sys.executable, "-m", "pinmycal_desktop"),
                *("--data-dir", str(self.folder.path)),
            ],
            env=self._env,
        )
        self._reader = Reader(self._env["DBUS_SESSION_BUS_ADDRESS"])
        self._window = self._reader.window()
        self.focus_window()

    def focus_window(self) -> None:
        """Give the keyboard to the window, as a window manager would."""
        named = ("search", "--onlyvisible", "--name", "^PinmyCal Desktop$")
        wait_until(lambda: self._is_done(*named, "windowfocus", "--sync"))

    def quit(self) -> None:
        """End the program by its key, and wait for its end."""
        assert self._program is not None
        self.keys("ctrl+q")
        self._reader.close()
        assert self._program.wait(timeout=_SECONDS_TO_END) == 0
        self._program = None

    def close(self) -> None:
        """Clear the desk."""
        if self._program is not None:
            self._reader.close()
            _end(self._program)
        self._stack.close()

    # --- eyes ------------------------------------------------------------------------

    def all(self) -> list[Found]:
        """Return all that can be found now."""
        with suppress(LookupError):
            return list(self._reader.walk(self._window))
        return []

    def see(self, name: str, role: str = "") -> Found:
        """Return what is called so, or else begins so, as soon as it is there."""
        return self.see_where(
            lambda each: each.name.startswith(name) and role in each.role,
            rather=lambda each: each.name == name,
        )

    def see_where(
        self,
        fits: Callable[[Found], bool],
        *,
        rather: Callable[[Found], bool] = lambda _: False,
    ) -> Found:
        """Return what fits and has a place on the screen, as soon as it is there."""
        found: list[Found] = []

        def is_there() -> bool:
            found[:] = [each for each in self.all() if _is_shown(each) and fits(each)]
            return bool(found)

        wait_until(is_there)
        return max(found, key=rather)

    def see_no_more(self, name: str, role: str = "") -> None:
        """Wait until nothing is called so."""
        wait_until(
            lambda: (
                not any(
                    _is_shown(each) and each.name.startswith(name) and role in each.role
                    for each in self.all()
                )
            )
        )

    def see_closed(self, name: str) -> None:
        """Wait until a dialog is gone; the keyboard goes back to the window."""
        self.see_no_more(name, "dialog")
        self.focus_window()

    def picture(self) -> QImage:
        """Return what is on the screen."""
        octets = (self._pictures / "Xvfb_screen0").read_bytes()
        told = _XWD_HEADER.unpack_from(octets)
        header, width, height, line, colours = *told[:1], *told[4:6], told[12], told[19]
        start = header + colours * _XWD_COLOUR
        kind = QImage.Format.Format_RGB32
        return QImage(octets[start:], width, height, line, kind).copy()

    def keep_picture(self, name: str) -> Path:
        """Write what is on the screen into a file; return which."""
        file = self._home / f"{name}.png"
        self.picture().save(str(file))
        return file

    # --- hands -----------------------------------------------------------------------

    def keys(self, *names: str) -> None:
        """Press keys one after another, named as X names them."""
        self._hand("key", "--delay", "20", *names)

    def type(self, text: str) -> None:
        """Type a text where the keyboard is."""
        self._hand("type", "--delay", "10", text)

    def click(self, thing: Found, button: int = 1) -> None:
        """Click in the middle of a thing."""
        x, y = middle(thing)
        self._hand("mousemove", str(x), str(y), "click", str(button))

    def click_at(self, day: date, hour: int, minute: int = 0) -> None:
        """Click into the week at a time that is shown."""
        x, _y = middle(self.see(day_words(day), "column header"))
        row = self.see(f"{hour:02}:00", "row header")
        y = row.extents[1] + row.extents[3] * minute // 60 + 4
        self._hand("mousemove", str(x), str(y), "click", "1")

    def write_over(self, thing: Found, text: str) -> None:
        """Type a text in the place of the one in a field."""
        self.click(thing)
        self.keys("ctrl+a")
        self.type(text)

    def drag(self, thing: Found, *, right: int = 0, down: int = 0) -> None:
        """Take a thing in its middle and drop it so many pixels away."""
        x, y = middle(thing)
        steps = ["mousemove", str(x), str(y), "mousedown", "1"]
        for part in range(1, 9):
            to = (x + right * part // 8, y + down * part // 8)
            steps += ["mousemove", *map(str, to), "sleep", "0.02"]
        self._hand(*steps, "mouseup", "1")

    def _hand(self, *words: str) -> None:
        assert self._is_done(*words), words

    def _is_done(self, *words: str) -> bool:
        command = [shutil.which("xdotool") or "", *words]
        done = subprocess.run(command, env=self._env, check=False, capture_output=True)
        return done.returncode == 0

    # --- the week --------------------------------------------------------------------

    def next_week(self) -> date:
        """Turn to the next week; return its Monday."""
        today = now().astimezone(UTC).date()
        monday = today + timedelta(days=7 - today.weekday())
        self.keys("ctrl+t", "alt+Next")
        self.see(day_words(monday), "column header")
        return monday

    def booking(self, name: str, *more: str) -> Found:
        """Return the block of somebody's booking, once it says all this."""
        return self.see_where(
            lambda each: (
                each.name.startswith(f"{name}, ")
                and each.role == "list item"
                and all(text in each.name for text in more)
            )
        )

    # --- the command line ------------------------------------------------------------

    def ask(self, *typed: str) -> Any:
        """Return what a command answers beside the open window."""
        done = type_in(self.folder, *typed, "--json")
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout)

    def book(self, name: str, day: date, hour: int) -> None:
        """Book a meeting of half an hour, and wait until the window shows it."""
        email = f"{name.lower()}@example.test"
        start = f"{day}T{hour:02}:00"
        self.ask("book", "30min", start, "--name", name, "--email", email)
        self.booking(name)

    def offers(self, event_type: str, start: datetime) -> bool:
        """Whether a time is offered, as the command line tells it."""
        day = str(start.date())
        told = self.ask("slots", event_type, "--from", day, "--days", "1")
        starts = (datetime.fromisoformat(each["start"]) for each in told["slots"])
        return start in starts

    def start_of(self, name: str, status: str = "confirmed") -> datetime | None:
        """Return when somebody's booking begins, as the command line tells it."""
        for each in self.ask("bookings")["bookings"]:
            if each["attendee"]["name"] == name and each["status"] == status:
                return datetime.fromisoformat(each["span"]["start"])
        return None


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """Return an instant of a day."""
    return datetime.combine(day, clock_time(hour, minute), UTC)


def day_words(day: date) -> str:
    """Return a day as the window tells it."""
    return f"{day:%A} {day.day} {day:%B}"


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait(timeout=_SECONDS_TO_END)


def _is_shown(thing: Found) -> bool:
    return thing.extents[2] > 0 and thing.extents[0] >= 0


def middle(thing: Found) -> tuple[int, int]:
    """Return the point in the middle of a thing."""
    x, y, wide, high = thing.extents
    return x + wide // 2, y + high // 2
