"""The published operations of the platforms, and how what somebody types finds one."""

from __future__ import annotations

from difflib import get_close_matches
from enum import Enum

from pinmycal_desktop.model.value_class import value_class


class ValueKind(Enum):
    """What a parameter or field takes."""

    TEXT = "s"
    NUMBER = "n"
    YES_NO = "b"
    LIST = "a"
    OBJECT = "o"
    ANY = ""


@value_class(kw_only=False)
class Parameter:
    """Something an operation takes, by name."""

    name: str
    kind: ValueKind = ValueKind.ANY
    is_needed: bool = False


@value_class
class Operation:
    """One operation of an interface."""

    method: str
    path: str
    """With the names of its parts in braces, such as `/v2/bookings/{bookingUid}`."""
    version: str = ""
    """The `cal-api-version` it is asked in; empty: it does not matter."""
    query: tuple[Parameter, ...] = ()
    fields: tuple[Parameter, ...] = ()
    """Of its body."""
    takes_body: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts of its path."""
        return tuple(each[1:-1] for each in self.path.split("/") if _is_name(each))

    @property
    def title(self) -> str:
        """How it is written: method and path."""
        return f"{self.method} {self.path}"

    def takes(self, name: str) -> Parameter | None:
        """Return the parameter or field of that name, if it takes one."""
        every = (*self.query, *self.fields)
        return next((each for each in every if each.name == name), None)

    def names(self) -> tuple[str, ...]:
        """Return the names of all it takes."""
        every = (each.name for each in (*self.query, *self.fields))
        return (*self.parts, *every)


@value_class(kw_only=False)
class Operations:
    """All operations there are."""

    every: tuple[Operation, ...]

    def find(self, method: str, path: str) -> Operation | None:
        """Return the operation of a path, typed out or with names in braces.

        A part that is named in full goes before one that takes any text.
        """
        fitting = [each for each in self.every if _fits(each, method.upper(), path)]
        return min(fitting, key=lambda each: len(each.parts), default=None)

    def near(self, method: str, path: str) -> tuple[Operation, ...]:
        """Return up to three operations that may be meant."""
        same_path = [each for each in self.every if _fits(each, each.method, path)]
        if same_path:
            return tuple(same_path[:3])
        by_title = {each.title: each for each in self.every}
        wanted = f"{method.upper()} {path}"
        found = get_close_matches(wanted, by_title, n=3, cutoff=0.5)
        return tuple(by_title[each] for each in found)

    def named(self, text: str) -> tuple[Operation, ...]:
        """Return the operations whose method, path or parameters have all the words."""
        words = text.casefold().split()
        return tuple(each for each in self.every if _has(each, words))


def _fits(operation: Operation, method: str, path: str) -> bool:
    """Whether an operation has this method and path."""
    if operation.method != method:
        return False
    there, typed = operation.path.split("/"), path.split("/")
    return len(there) == len(typed) and all(
        (_is_name(part) and bool(word)) or part == word
        for part, word in zip(there, typed, strict=True)
    )


def _has(operation: Operation, words: list[str]) -> bool:
    told = f"{operation.title} {' '.join(operation.names())}".casefold()
    return all(each in told for each in words)


def _is_name(part: str) -> bool:
    return part.startswith("{") and part.endswith("}")
