"""A screen reader in a few lines: walks a window over AT-SPI from another process.

Run within a session bus of its own; speaks D-Bus directly, so that nothing but the
accessibility bus itself is needed. Writes what it found into a file, as JSON.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections import deque
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jeepney import (
    DBusAddress,
    MatchRule,
    MessageType,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ATSPI = "org.a11y.atspi"
_PATIENCE = 60.0
_ROOT = (f"{_ATSPI}.Registry", "/org/a11y/atspi/accessible/root")

Ref = tuple[str, str]
"""A bus name and a path: one thing on the bus."""


@dataclass
class Found:
    """One thing a reader finds."""

    role: str
    name: str
    bus: str
    path: str
    actions: list[str]
    extents: list[int]


class Reader:
    """A connection to the accessibility bus of a session's bus, or of this session."""

    def __init__(self, bus: str = "SESSION") -> None:
        session = open_dbus_connection(bus)
        where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        told = session.send_and_get_reply(new_method_call(where, "GetAddress"))
        session.close()
        self._bus = open_dbus_connection(told.body[0])
        self._events: deque[Any] = deque()

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    def call(self, ref: Ref, kind: str, method: str, sig: str = "", *body: Any) -> Any:
        """Return the answer of one method of one of its interfaces."""
        address = DBusAddress(ref[1], ref[0], f"{_ATSPI}.{kind}")
        message = new_method_call(address, method, sig or None, body)
        answer = self._bus.send_and_get_reply(message, timeout=_PATIENCE)
        if answer.header.message_type is MessageType.error:
            raise LookupError(answer.body)  # it is gone by now
        return answer.body[0] if answer.body else None

    def name(self, ref: Ref) -> str:
        """Return what it is called."""
        address = DBusAddress(ref[1], ref[0], f"{_ATSPI}.Accessible")
        answer = self._bus.send_and_get_reply(Properties(address).get("Name"))
        if answer.header.message_type is MessageType.error:
            raise LookupError(answer.body)
        return str(answer.body[0][1])

    def walk(self, ref: Ref) -> Iterator[Found]:
        """Yield a thing and all that is in it."""
        role, name = self.call(ref, "Accessible", "GetRoleName"), self.name(ref)
        # What has no name is there for what is in it.
        kinds = self.call(ref, "Accessible", "GetInterfaces") if name else ()
        acts = f"{_ATSPI}.Action" in kinds
        actions = self.call(ref, "Action", "GetActions") if acts else []
        extents = [0, 0, 0, 0]
        if f"{_ATSPI}.Component" in kinds:
            extents = list(self.call(ref, "Component", "GetExtents", "u", 0))
        names = [each[0] for each in actions]
        yield Found(role, name, ref[0], ref[1], names, extents)
        for child in self.call(ref, "Accessible", "GetChildren"):
            with suppress(LookupError):
                yield from self.walk(tuple(child))

    def window(self) -> Ref:
        """Return the program, once it is on the bus."""
        children = self.until(
            lambda: self.call(_ROOT, "Accessible", "GetChildren") or None
        )
        return tuple(children[0])

    def until(self, look: Callable[[], Any]) -> Any:
        """Return what `look` finds, as soon as it finds something."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            with suppress(LookupError):
                found = look()
                if found is not None:
                    return found
            with suppress(TimeoutError):
                self._bus.recv_messages(timeout=0.05)
        raise TimeoutError

    def listen(self) -> None:
        """Hear of the focus and of what is announced, from now on."""
        registry = (f"{_ATSPI}.Registry", "/org/a11y/atspi/registry")
        for name in ("object:state-changed:focused", "object:announcement"):
            self.call(registry, "Registry", "RegisterEvent", "sass", name, [], "")
        rule = MatchRule(type="signal", interface=f"{_ATSPI}.Event.Object")
        self._bus.send_and_get_reply(message_bus.AddMatch(rule))
        self._bus.filter(rule, queue=self._events)

    def heard(self, member: str) -> list[tuple[str, str, str]]:
        """Return the events of one kind so far: its path, what, and the text in it."""
        told = []
        for each in self._events:
            fields = {key.name: value for key, value in each.header.fields.items()}
            if fields.get("member") == member and each.body:
                text = each.body[3][1] if len(each.body) > 3 else ""
                told.append((fields["path"], each.body[0], str(text)))
        return told


def main(data_dir: str, answer: str) -> None:
    """Start the program, read it, act on it, and tell what came of it."""
    program = subprocess.Popen(
        [sys.executable, "-m", "pinmycal_desktop", "--data-dir", data_dir],
        env={**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
    )
    try:
        Path(answer).write_text(json.dumps(_story(Reader())), "utf-8")
    finally:
        program.terminate()
        program.wait(timeout=30)


def _story(reader: Reader) -> dict[str, object]:
    window = reader.window()

    def bookings() -> list[Found] | None:
        found = list(reader.walk(window))
        has_any = any("move" in each.actions for each in found)
        return found if has_any else None

    found = reader.until(bookings)
    reader.listen()
    table = next(each for each in found if each.role == "table")
    _xdotool("search", "--onlyvisible", "--name", "PinmyCal", "windowfocus", "--sync")
    reader.call((table.bus, table.path), "Component", "GrabFocus")
    _xdotool("key", "Down")
    cell = reader.until(lambda: _focused(reader, table.bus, "cell"))
    booking = next(
        each for each in found if each.role == "list item" and "cancel" in each.actions
    )
    place = booking.actions.index("cancel")
    ref = (booking.bus, booking.path)
    reader.call(ref, "Action", "DoAction", "i", place)
    dialog = reader.until(lambda: _named(reader, window, "Cancel booking"))
    _xdotool("key", "--delay", "50", "ctrl+Return")
    said = reader.until(lambda: _announced(reader, "Cancelled"))
    _xdotool("search", "--onlyvisible", "--name", "PinmyCal", "windowfocus", "--sync")
    reader.call((table.bus, table.path), "Component", "GrabFocus")
    people = _turned_to(reader, window, "p", "Day")
    month = _turned_to(reader, window, "m", "Month")
    _xdotool("key", "Right")
    day = reader.until(lambda: _focused(reader, table.bus, "cell", after=cell))
    return {
        "people": [asdict(each) for each in people],
        "month": [asdict(each) for each in month],
        "day": day,
        "found": [asdict(each) for each in found],
        "cell": cell,
        "booking": asdict(booking),
        "dialog": dialog,
        "announced": said,
    }


def _turned_to(reader: Reader, window: Ref, key: str, named: str) -> list[Found]:
    """Show another view by its letter; return what is painted in it."""
    _xdotool("key", "--delay", "50", key)

    def parts() -> list[Found] | None:
        tables = (each for each in reader.walk(window) if each.role == "table")
        table = next((e for e in tables if e.name.startswith(named)), None)
        if table is None:
            return None
        return list(reader.walk((table.bus, table.path)))[1:] or None

    shown: list[Found] = reader.until(parts)
    return shown


def _focused(reader: Reader, bus: str, role: str, *, after: str = "") -> str | None:
    """Return the name of what has got the focus last, when it has this role.

    `after` is a name that is not meant: what was heard until now.
    """
    for path, what, _text in reversed(reader.heard("StateChanged")):
        ref = (bus, path)
        if what == "focused":
            with suppress(LookupError):
                if role in reader.call(ref, "Accessible", "GetRoleName"):
                    name = reader.name(ref)
                    return name if name != after else None
    return None


def _named(reader: Reader, window: Ref, name: str) -> str | None:
    return next((e.role for e in reader.walk(window) if e.name == name), None)


def _announced(reader: Reader, begins: str) -> str | None:
    told = [text for _path, _what, text in reader.heard("Announcement")]
    return next((text for text in told if text.startswith(begins)), None)


def _tool(name: str) -> str:
    """Return where a program is; it was looked for before this one was started."""
    return shutil.which(name) or name


def _xdotool(*words: str) -> None:
    subprocess.run([_tool("xdotool"), *words], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main(*sys.argv[1:])
