"""What does not fit a shape, field by field, in the words of the API.

Asked only after the decoder has refused. The entries are those of class-validator,
which programs for Cal.com read: the whole (`target`), the field (`property`), its
`value`, and either `constraints` or, for what is inside it, `children`. A field whose
`msgspec.Meta` has an `extra` of constraint names and sentences says those instead. What
is wrong between fields a shape tells by `between_fields`, and refuses when it is made.
"""

from __future__ import annotations

import re
from types import UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    TypeGuard,
    Union,
    get_args,
    get_origin,
)

import msgspec

from pinmycal_desktop.wire.calcom.codec import FormatText, read_format

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Entry(msgspec.Struct, frozen=True):
    """One field that does not fit."""

    target: object
    property: str
    value: object = msgspec.UNSET
    children: tuple[Entry, ...] = ()
    constraints: dict[str, str] | msgspec.UnsetType = msgspec.UNSET


def entries(whole: object, kind: type[msgspec.Struct]) -> tuple[Entry, ...]:
    """Return what of `whole`, the JSON as it came, does not fit `kind`."""
    target = whole if isinstance(whole, dict) else {}
    between = getattr(kind, "between_fields", None)
    found = (*_unknown(target, kind), *_wrong(target, kind))
    return (*found, *(between(target) if between else ()))


def sentence(found: Iterable[Entry]) -> str:
    """Return entries as the one sentence that some routes say instead."""
    return ", ".join(_clause(each) for each in found)


def _clause(entry: Entry) -> str:
    """Return one entry as a part of the sentence."""
    if entry.children:
        inner = ", ".join(_clause(each) for each in entry.children)
        return f"{entry.property} property is wrong, {inner}"
    said = entry.constraints or {}
    return f"{entry.property} property is wrong,{', '.join(said.values())} "


def _unknown(whole: dict[str, Any], kind: type[msgspec.Struct]) -> Iterator[Entry]:
    """Yield the fields that a strict shape does not know."""
    if kind.__struct_config__.forbid_unknown_fields:
        for name in whole.keys() - set(kind.__struct_encode_fields__):
            said = {"whitelistValidation": f"property {name} should not exist"}
            yield Entry(whole, name, whole[name], constraints=said)


def _wrong(whole: dict[str, Any], kind: type[msgspec.Struct]) -> Iterator[Entry]:
    """Yield the known fields that are missing or do not fit."""
    for field in msgspec.structs.fields(kind):
        name = field.encode_name
        if name not in whole and not field.required:
            continue
        value = whole.get(name, msgspec.UNSET)
        said, inner = _Rules(name, field.type).broken(value)
        if inner:
            yield Entry(whole, name, value, children=inner)
        elif said:
            yield Entry(whole, name, value, constraints=said)


class _Rules:
    """What one field's annotation asks for."""

    def __init__(self, name: str, annotation: object) -> None:
        self.name = name
        self._metas: list[msgspec.Meta] = []
        self._may_be_null = False
        self._kinds: list[Any] = []
        self._take_apart(annotation)

    def _take_apart(self, annotation: object) -> None:
        """Note the kinds and limits within an annotation."""
        origin = get_origin(annotation)
        if origin is Annotated:
            inner, *metas = get_args(annotation)
            self._metas += [each for each in metas if isinstance(each, msgspec.Meta)]
            self._take_apart(inner)
        elif origin in (Union, UnionType):
            for each in get_args(annotation):
                self._take_apart(each)
        elif annotation is type(None):
            self._may_be_null = True
        elif annotation is not msgspec.UnsetType:
            self._kinds.append(annotation)

    def broken(self, value: object) -> tuple[dict[str, str], tuple[Entry, ...]]:
        """Return the sentences about `value` by rule, and what is wrong inside it."""
        if value is None and self._may_be_null:
            return {}, ()
        kind = self._kinds[0]
        inner = self._inside(value, kind)
        if inner:
            return {}, inner
        said = dict(self._about_kind(value, kind))
        said |= self._about_limits(value, is_of_kind=not said)
        return (self._own_words() or said) if said else {}, ()

    def _own_words(self) -> dict[str, str] | None:
        """Return the sentences the field brings itself."""
        return next((each.extra for each in self._metas if each.extra), None)

    def _inside(self, value: object, kind: Any) -> tuple[Entry, ...]:  # noqa: ANN401 - an annotation
        """Return what is wrong inside an object, or a list of objects."""
        if _is_shape(kind) and isinstance(value, dict):
            return entries(value, kind)
        if get_origin(kind) not in (list, tuple) or not isinstance(value, list):
            return ()
        item = get_args(kind)[0]
        if not _is_shape(item):
            return ()
        return tuple(
            Entry(value, str(n), each, children=found)
            for n, each in enumerate(value)
            if (found := entries(each, item))
        )

    def _about_kind(self, value: object, kind: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - an annotation
        """Yield what is wrong with the kind of `value`."""
        if get_origin(kind) in (list, tuple):
            yield from self._about_list(value, get_args(kind)[0])
        elif not _is(value, kind):
            rule, words = _told(kind)
            yield rule, words.format(name=self.name)

    def _about_list(self, value: object, item: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - an annotation
        """Yield what is wrong with a list, or with its plain items."""
        rules = _Rules("each value in " + self.name, item)
        if not isinstance(value, list):
            yield "isArray", f"{self.name} must be an array"
            if _is_format(item):
                yield item.rule, item.words.format(name=rules.name)
            return
        for each in value:
            said, _ = rules.broken(each)
            if said:
                yield from said.items()
                return

    def _about_limits(self, value: object, *, is_of_kind: bool) -> dict[str, str]:
        """Return which limits `value` is outside of.

        Of what is no number it is said too that it is not large enough, as there.
        """
        said: dict[str, str] = {}
        for meta in self._metas:
            said |= dict(_about_size(self.name, value, meta))
            said |= dict(_about_length(self.name, value, meta))
            said |= dict(_about_pattern(self.name, value, meta))
        return said if is_of_kind else {n: said[n] for n in said if n == "min"}


def _about_size(
    name: str, value: object, meta: msgspec.Meta
) -> Iterator[tuple[str, str]]:
    """Yield whether a number is too small or too large, or is none."""
    size = value if isinstance(value, int | float) else None
    if meta.ge is not None and (size is None or size < meta.ge):
        yield "min", f"{name} must not be less than {meta.ge}"
    if meta.le is not None and (size is None or size > meta.le):
        yield "max", f"{name} must not be greater than {meta.le}"


def _about_length(
    name: str, value: object, meta: msgspec.Meta
) -> Iterator[tuple[str, str]]:
    """Yield whether a text or list is too short or too long."""
    length = len(value) if isinstance(value, str | list) else None
    is_list = isinstance(value, list)
    if meta.min_length is not None and (length is None or length < meta.min_length):
        if is_list:
            yield (
                "arrayMinSize",
                f"{name} must contain at least {meta.min_length} elements",
            )
        else:
            yield "isNotEmpty", f"{name} should not be empty"
    if meta.max_length is not None and (length is None or length > meta.max_length):
        if is_list:
            yield (
                "arrayMaxSize",
                f"{name} must contain no more than {meta.max_length} elements",
            )
        else:
            yield (
                "maxLength",
                f"{name} must be shorter than or equal to {meta.max_length} characters",
            )


def _about_pattern(
    name: str, value: object, meta: msgspec.Meta
) -> Iterator[tuple[str, str]]:
    """Yield whether a text is not of the form it must have."""
    if meta.pattern is None or not isinstance(value, str):
        return
    if re.search(meta.pattern, value) is None:
        yield "matches", f"{name} must match {meta.pattern} regular expression"


def _is_format(kind: Any) -> TypeGuard[type[FormatText]]:  # noqa: ANN401 - an annotation
    return isinstance(kind, type) and issubclass(kind, FormatText)


def _is_shape(kind: Any) -> bool:  # noqa: ANN401 - an annotation
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


def _is(value: object, kind: Any) -> bool:  # noqa: ANN401 - an annotation
    """Whether `value` is of the plain `kind`."""
    try:
        msgspec.convert(value, kind, dec_hook=read_format)
    except msgspec.ValidationError:
        return False
    return True


def _told(kind: Any) -> tuple[str, str]:  # noqa: ANN401 - an annotation
    """Return the rule and the sentence for what is not of the plain `kind`."""
    if _is_format(kind):
        return kind.rule, kind.words
    if get_origin(kind) is Literal:
        choices = ", ".join(map(str, get_args(kind)))
        return "isIn", f"{{name}} must be one of the following values: {choices}"
    return _PLAIN.get(kind, ("isObject", "{name} must be an object"))


_PLAIN = {
    str: ("isString", "{name} must be a string"),
    bool: ("isBoolean", "{name} must be a boolean value"),
    int: ("isInt", "{name} must be an integer number"),
    float: (
        "isNumber",
        "{name} must be a number conforming to the specified constraints",
    ),
}
