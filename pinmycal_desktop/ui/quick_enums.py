"""Makes the enums of Qt in a third of the time that Python takes for them.

PySide hands Python a list of names and numbers for each: 200 enums with 3,400 members
before a window's first frame, an eighth of its start. Python asks of every member what
it might be; here it is known to be a name and a whole number, and is put where Python
would put it.

Whether that is still where Python puts members is tried on an example first: where it
is not, nothing is changed. What is no plain list of names and numbers, and every flag,
is made as ever. It knows nothing of Qt.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from enum import Enum, EnumMeta, IntEnum
from typing import TYPE_CHECKING, TypeGuard

if TYPE_CHECKING:
    from collections.abc import Callable

_PLACE = "_create_"
"""Where Python keeps what makes an enum of a list: `Enum("Name", [...])` calls it."""
_TAKEN = frozenset(dir(IntEnum)) | {"mro", "name", "value"}
"""Names that mean something to an enum already."""
_EXAMPLE = [("ONE", 1), ("TWO", 2), ("UNO", 1), ("ZERO", 0), ("LESS", -1)]


def make_enums_quickly() -> None:
    """Let enums be made quickly in this process, if they come out as ever."""
    as_ever = vars(EnumMeta).get(_PLACE)
    if as_ever is None or hasattr(as_ever, "as_ever"):
        return
    quickly = quick(as_ever)
    if all(_is_alike(kind, as_ever, quickly) for kind in (Enum, IntEnum)):
        setattr(EnumMeta, _PLACE, quickly)


def quick(as_ever: Callable[..., EnumMeta]) -> Callable[..., EnumMeta]:
    """Return what makes a plain enum quickly, and leaves all else to `as_ever`."""

    def create(
        cls: EnumMeta,
        class_name: str,
        names: object,
        *,
        module: str | None = None,
        **more: object,
    ) -> EnumMeta:
        if module is None:
            # As Python finds it: this, the call of the enum, and who called, if any.
            with suppress(ValueError):
                module = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001
        if cls not in (Enum, IntEnum) or not _is_plain(names):
            return as_ever(cls, class_name, names, module=module, **more)
        made = as_ever(cls, class_name, (), module=module, **more)
        _fill(made, names, is_int=cls is IntEnum)
        return made

    create.as_ever = as_ever  # type: ignore[attr-defined]  # by which it is known
    return create


def _is_plain(names: object) -> TypeGuard[list[tuple[str, int]]]:
    """Whether these are names that are free, with whole numbers."""
    return isinstance(names, list) and all(
        type(each) is tuple
        and len(each) == 2  # noqa: PLR2004 - a pair
        and type(each[1]) is int
        and each[0] not in _TAKEN
        and not each[0].startswith("_")
        for each in names
    )


def _fill(made: EnumMeta, names: list[tuple[str, int]], *, is_int: bool) -> None:
    """Put the members into an enum that has none."""
    held = vars(made)
    members, by_value = held["_member_map_"], held["_value2member_map_"]
    order, hashable = held["_member_names_"], held.get("_hashable_values_")
    new = held["_new_member_"]
    for name, value in names:
        member = by_value.get(value)
        if member is None:
            member = new(made, value) if is_int else new(made)
            member._value_, member._name_ = value, name
            member.__objclass__ = made
            member._sort_order_ = len(order)
            order.append(name)
            by_value[value] = member
            if hashable is not None:
                hashable.append(value)
        members[name] = member
        type.__setattr__(made, name, member)


def _is_alike(
    kind: EnumMeta,
    as_ever: Callable[..., EnumMeta],
    quickly: Callable[..., EnumMeta],
) -> bool:
    """Whether an enum comes out of both the same."""
    try:
        one, other = (
            make(kind, "Example", _EXAMPLE, module=__name__)
            for make in (as_ever, quickly)
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        return False
    return _told(one) == _told(other)


def _told(made: EnumMeta) -> dict[str, object]:
    """Return all that an enum holds, in terms that can be compared."""

    def told(held: object) -> object:
        if isinstance(held, Enum):
            return {name: str(value) for name, value in vars(held).items()}
        if isinstance(held, dict):
            return [(name, told(value)) for name, value in held.items()]
        if isinstance(held, list):
            return [told(each) for each in held]
        return held if isinstance(held, int | str) else type(held)

    return {name: told(held) for name, held in vars(made).items()}
