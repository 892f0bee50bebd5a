"""Value classes: frozen, slotted dataclasses that cost next to nothing to define.

The standard decorator writes the source of six methods for every class and compiles
it, a third of a millisecond each, and the window meets sixty such classes before its
first frame. Here the fields are still the standard library's, so `fields`, `replace`
and `match` work as ever; comparing and telling are shared by all values; `__init__`
is compiled when the first value of its class is made.

It knows plain fields with defaults, nothing of `InitVar` or `init=False`.
"""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter, ge, gt, le, lt
from typing import TYPE_CHECKING, TypeVar, dataclass_transform, overload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from dataclasses import Field

T = TypeVar("T")


@overload
def value_class(cls: type[T], /) -> type[T]: ...


@overload
def value_class(
    *, kw_only: bool = True, order: bool = False, weakref_slot: bool = False
) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(
    frozen_default=True, kw_only_default=True, field_specifiers=(field,)
)
def value_class(
    cls: type[T] | None = None,
    /,
    *,
    kw_only: bool = True,
    order: bool = False,
    weakref_slot: bool = False,
) -> type[T] | Callable[[type[T]], type[T]]:
    """Make a class one of values: frozen, slotted, compared by what it holds.

    Its fields are given by name, unless `kw_only` is False. With `order` its values
    are sorted by their fields; with `weakref_slot` one may ask whether one is still
    there. A method that the class writes itself is kept.
    """

    def make(named: type[T]) -> type[T]:
        return _made(named, kw_only=kw_only, order=order, weakref_slot=weakref_slot)

    return make if cls is None else make(cls)


def _made(cls: type[T], *, kw_only: bool, order: bool, weakref_slot: bool) -> type[T]:
    own = frozenset(vars(cls))
    with_fields = dataclass(
        init=False,
        repr=False,
        eq=False,
        slots=True,
        kw_only=kw_only,
        weakref_slot=weakref_slot,
    )
    made = with_fields(cls)
    given = fields(made)  # type: ignore[arg-type]  # it has just become one
    compared = _reader([each.name for each in given if each.compare])
    methods: dict[str, object] = {
        "__init__": _init_at_first_use(made),
        "__repr__": _repr,
        "__eq__": _eq_by(compared),
        "__hash__": lambda self: hash(compared(self)),
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
        "__getstate__": _getstate,
        "__setstate__": _setstate,
    }
    if order:
        methods |= {
            "__lt__": _order_by(compared, lt),
            "__le__": _order_by(compared, le),
            "__gt__": _order_by(compared, gt),
            "__ge__": _order_by(compared, ge),
        }
    for name, method in methods.items():
        if name not in own:
            setattr(made, name, method)
    return made


# --- what all values share -----------------------------------------------------------


def _reader(names: list[str]) -> Callable[[object], object]:
    """Return what reads these attributes at once, as something to compare and hash."""
    return attrgetter(*names) if names else lambda _: ()


def _eq_by(compared: Callable[[object], object]) -> Callable[[object, object], object]:
    def equal(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compared(self) == compared(other)

    return equal


def _order_by(
    compared: Callable[[object], object], compare: Callable[..., object]
) -> Callable[[object, object], object]:
    def ordered(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compare(compared(self), compared(other))

    return ordered


def _names(of: object) -> Iterable[str]:
    return (each.name for each in fields(of))  # type: ignore[arg-type]


def _repr(self: object) -> str:
    told = ", ".join(
        f"{each.name}={getattr(self, each.name)!r}"
        for each in fields(self)  # type: ignore[arg-type]
        if each.repr
    )
    return f"{type(self).__qualname__}({told})"


def _getstate(self: object) -> tuple[object, ...]:
    return tuple(getattr(self, name) for name in _names(self))


def _setstate(self: object, state: tuple[object, ...]) -> None:
    for name, kept in zip(_names(self), state, strict=True):
        object.__setattr__(self, name, kept)


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    msg = f"cannot assign to field {name!r}"
    raise FrozenInstanceError(msg)


def _refuse_to_delete(_self: object, name: str) -> None:
    msg = f"cannot delete field {name!r}"
    raise FrozenInstanceError(msg)


# --- making one ----------------------------------------------------------------------


def _init_at_first_use(cls: type) -> Callable[..., None]:
    """Return an `__init__` that puts the compiled one in its own place."""

    def first(self: object, *given: object, **named: object) -> None:
        init = _compiled_init(cls)
        cls.__init__ = init  # type: ignore[misc]
        init(self, *given, **named)

    return first


def _compiled_init(cls: type) -> Callable[..., None]:
    """Return the `__init__` the standard decorator would write for a frozen class."""
    scope: dict[str, object] = {"MISSING": MISSING}
    ordered = sorted(fields(cls), key=attrgetter("kw_only"))
    by_place = [_parameter(each) for each in ordered if not each.kw_only]
    by_name = [_parameter(each) for each in ordered if each.kw_only]
    lines = []
    for each in ordered:
        name = each.name
        scope[f"_set_{name}_"] = getattr(cls, name).__set__
        lines.append(f" _set_{name}_(self, {name})")
        if each.default is not MISSING:
            scope[f"_default_{name}_"] = each.default
        elif each.default_factory is not MISSING:
            scope[f"_make_{name}_"] = each.default_factory
            lines.insert(-1, f" if {name} is MISSING: {name} = _make_{name}_()")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    star = ["*"] if by_name else []
    head = ", ".join(["self", *by_place, *star, *by_name])
    body = "\n".join(lines) or " pass"
    # The names are those of a class's own annotations, so they are Python's.
    exec(f"def __init__({head}):\n{body}", scope)  # noqa: S102
    made: Callable[..., None] = scope["__init__"]  # type: ignore[assignment]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _parameter(one: Field[object]) -> str:
    if one.default is not MISSING:
        return f"{one.name}=_default_{one.name}_"
    if one.default_factory is not MISSING:
        return f"{one.name}=MISSING"
    return one.name
