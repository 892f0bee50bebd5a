"""Enums made quickly are those Python makes, and Qt's are made that way."""

from __future__ import annotations

import _thread
import pickle
import subprocess
import sys
from enum import Enum, EnumMeta, Flag, IntEnum
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

import pytest

from pinmycal_desktop.ui.quick_enums import make_enums_quickly, quick

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
PLAIN = [("Red", 4), ("Green", 0), ("Rot", 4), ("None", -2), ("Blue", 1 << 31)]
TELLING = """
import sys
from enum import EnumMeta
if "quickly" in sys.argv:
    from pinmycal_desktop.ui.loading import load_qt
    load_qt()
    assert hasattr(vars(EnumMeta)["_create_"], "as_ever")
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QMessageBox
for made in (
    Qt.Key, Qt.DayOfWeek, Qt.AlignmentFlag, QEvent.Type, QPalette.ColorRole,
    QMessageBox.StandardButton,
):
    print(made, made.__module__, made.__qualname__, made.__mro__)
    for name, each in made.__members__.items():
        print(name, repr(each), each.value, made(each.value) is each)
"""
"""Prints some of Qt's enums; with `quickly`, as the program makes them."""


@pytest.fixture
def as_ever() -> Callable[..., EnumMeta]:
    """What Python itself makes enums with."""
    found: Callable[..., EnumMeta] = vars(EnumMeta)["_create_"]
    return getattr(found, "as_ever", found)


def told(made: Any) -> list[object]:
    """Return what programs ask of an enum."""
    members = {
        name: (each.name, each.value, repr(each), str(each), f"{each}")
        for name, each in made.__members__.items()
    }
    by_value = [made(each.value) is each for each in made]
    by_name = [made[name] is each for name, each in made.__members__.items()]
    there = [getattr(made, name) is each for name, each in made.__members__.items()]
    order = [each.name for each in made], [each.name for each in reversed(made)]
    rest = len(made), made.__name__, made.__module__, made.__qualname__, repr(made)
    return [members, by_value, by_name, there, order, rest, sorted(dir(made))]


@pytest.mark.parametrize("kind", [Enum, IntEnum])
def test_an_enum_comes_out_the_same(
    kind: EnumMeta, as_ever: Callable[..., EnumMeta]
) -> None:
    one: Any = as_ever(kind, "Colour", PLAIN, module=__name__)
    other: Any = quick(as_ever)(kind, "Colour", PLAIN, module=__name__)
    assert told(one) == told(other)
    assert [hash(each) for each in one] == [hash(each) for each in other]
    for made in (one, other):
        with pytest.raises(ValueError, match="99"):
            made(99)
        with pytest.raises(AttributeError):
            setattr(made, "Red", 3)  # noqa: B010 - to a type it has no such name
        with pytest.raises(TypeError):
            made("More", "Yellow")


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (Flag, [("One", 1), ("Two", 2)]),
        (Enum, "One Two"),
        (Enum, [("name", 1)]),
        (IntEnum, [("real", 1)]),
        (Enum, [("One", "1")]),
        (Enum, [("One", True)]),
        (Enum, {"One": 1}),
    ],
)
def test_what_is_not_plain_is_made_as_ever(
    kind: EnumMeta, names: object, as_ever: Callable[..., EnumMeta]
) -> None:
    asked = []

    def listen(
        cls: EnumMeta, class_name: str, names: object, **more: object
    ) -> EnumMeta:
        asked.append(names)
        return as_ever(cls, class_name, names, **more)

    made = quick(listen)(kind, "Odd", names, module=__name__)
    assert asked == [names]
    assert told(made) == told(as_ever(kind, "Odd", names, module=__name__))


def test_an_enum_no_python_asked_for_is_made_too(
    as_ever: Callable[..., EnumMeta],
) -> None:
    made: SimpleQueue[EnumMeta] = SimpleQueue()

    def listen(cls: EnumMeta, name: str, names: object, **more: object) -> EnumMeta:
        kind = as_ever(cls, name, names, **more)
        made.put(kind)
        return kind

    _thread.start_new_thread(quick(listen), (IntEnum, "Lone", [("One", 1)]))

    assert made.get(timeout=30).__name__ == "Lone"


def test_an_enum_belongs_to_the_module_that_asked_for_it() -> None:
    make_enums_quickly()
    assert Enum("Here", [("One", 1)]).__module__ == __name__
    assert Enum("Here", "One Two").__module__ == __name__


Kept = Enum("Kept", [("One", 1), ("Two", 2)])


def test_a_member_is_the_same_after_it_was_pickled() -> None:
    assert pickle.loads(pickle.dumps(Kept.Two)) is Kept.Two  # noqa: S301 - ours


def test_where_enums_are_kept_otherwise_nothing_is_changed(
    monkeypatch: pytest.MonkeyPatch, as_ever: Callable[..., EnumMeta]
) -> None:
    def otherwise(
        cls: EnumMeta, class_name: str, names: object, **more: object
    ) -> EnumMeta:
        made = as_ever(cls, class_name, names, **more)
        type.__setattr__(made, "_count_", len(made))
        return made

    monkeypatch.setattr(EnumMeta, "_create_", otherwise)
    make_enums_quickly()
    assert vars(EnumMeta)["_create_"] is otherwise


def test_qts_enums_are_what_they_were() -> None:
    as_ever, quickly = (
        subprocess.run(
            [sys.executable, "-c", TELLING, *how],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for how in ((), ("quickly",))
    )
    assert "Key_A" in as_ever
    assert quickly == as_ever
