"""`-f name=value`: what is typed becomes a path, a query and a body, and is checked.

A name that stands in braces in the path fills that part; then the query is looked in,
then the body. `a.b=c` reaches into an object, `a[]=b` adds to a list, `a:=JSON` takes
any JSON.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from pinmycal_desktop.cli.arguments import Mistyped
from pinmycal_desktop.cli.render import words
from pinmycal_desktop.model.operations import Operation, ValueKind
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable

_IN_BRACES = re.compile(r"\{(\w+)\}")
_MOST_NAMED = 12


@value_class
class Composed:
    """A call, ready to be sent."""

    path: str
    query: tuple[tuple[str, str], ...]
    body: bytes | None


@value_class(kw_only=False)
class Typed:
    """One field as it was typed."""

    key: str
    value: str
    is_json: bool = False

    @property
    def name(self) -> str:
        """The parameter or field it belongs to."""
        return re.split(r"[.\[]", self.key, maxsplit=1)[0]


def read_pair(text: str) -> Typed:
    """Return the field in `name=value` or `name:=JSON`. Raises Mistyped."""
    key, found, value = text.partition("=")
    is_json = key.endswith(":")
    key = key.removesuffix(":").strip()
    if not found or not key:
        raise Mistyped(words("api.no-pair", value=text))
    return Typed(key, value, is_json)


def compose(
    operation: Operation,
    path: str,
    pairs: Iterable[Typed],
    body: Any = None,  # noqa: ANN401 - whatever JSON --input has
    *,
    is_checked: bool = True,
) -> Composed:
    """Return the call that was typed. Raises Mistyped, naming what does not fit.

    `body` is that of --input, to which fields are added. An operation that is not
    published is not checked: what it may take, nobody here knows.
    """
    query: list[tuple[str, str]] = []
    fields: list[Typed] = []
    for each in pairs:
        if f"{{{each.name}}}" in path:
            path = path.replace(f"{{{each.name}}}", quote(each.value, safe=""))
        elif _is_of_query(operation, each.name, is_checked=is_checked):
            query.append((each.key, each.value))
        else:
            if is_checked:
                _check_known(operation, each.name)
            fields.append(each)
    whole = _with_fields(operation, body, fields)
    if is_checked:
        _check_complete(operation, path, query, whole)
    elif missing := _IN_BRACES.findall(path):
        raise _missing(operation, missing)
    return Composed(
        path=path,
        query=tuple(query),
        body=None if whole is None else msgspec.json.encode(whole),
    )


def _is_of_query(operation: Operation, name: str, *, is_checked: bool) -> bool:
    if not is_checked:
        return operation.method in ("GET", "DELETE")
    return any(each.name == name for each in operation.query)


def _check_known(operation: Operation, name: str) -> None:
    """Raise Mistyped for a name the operation does not have, with the nearest."""
    if any(each.name == name for each in operation.fields):
        return
    known = operation.names()
    if not known:
        raise Mistyped(words("api.takes-nothing", title=operation.title, name=name))
    by_case = {each.casefold(): each for each in known}
    near = get_close_matches(name.casefold(), by_case, n=1)
    told = {"title": operation.title, "name": name}
    if near:
        raise Mistyped(words("api.unknown-field.near", **told, near=by_case[near[0]]))
    shown = ", ".join(known[:_MOST_NAMED])
    raise Mistyped(words("api.unknown-field", **told, known=shown))


def _check_complete(
    operation: Operation,
    path: str,
    query: list[tuple[str, str]],
    body: Any,  # noqa: ANN401 - whatever JSON there is
) -> None:
    """Raise Mistyped for what is missing, all of it at once."""
    given = {re.split(r"[.\[]", name, maxsplit=1)[0] for name, _ in query}
    missing = list(_IN_BRACES.findall(path))
    missing += [e.name for e in operation.query if e.is_needed and e.name not in given]
    if isinstance(body, dict) or body is None:
        has = body or {}
        missing += [
            e.name for e in operation.fields if e.is_needed and e.name not in has
        ]
    if missing:
        raise _missing(operation, missing)
    if body is not None and not operation.takes_body:
        raise Mistyped(words("api.no-body", title=operation.title))


def _missing(operation: Operation, names: list[str]) -> Mistyped:
    return Mistyped(words("api.missing", title=operation.title, names=", ".join(names)))


def _with_fields(operation: Operation, body: Any, fields: list[Typed]) -> Any:  # noqa: ANN401 - JSON
    """Return the body with the fields in it."""
    if not fields:
        return {} if body is None and operation.takes_body else body
    if body is None:
        body = {}
    if not isinstance(body, dict):
        raise Mistyped(words("api.input-not-object", name="--input"))
    for each in fields:
        parameter = operation.takes(each.key)
        kind = parameter.kind if parameter else ValueKind.TEXT
        _put(body, each.key, _value(each, kind))
    return body


def _put(body: dict[str, Any], key: str, value: object) -> None:
    """Put a value where its key leads."""
    *above, last = key.split(".")
    for name in above:
        below = body.setdefault(name, {})
        if not isinstance(below, dict):
            below = body[name] = {}
        body = below
    if last.endswith("[]"):
        body.setdefault(last[:-2], []).append(value)
    else:
        body[last] = value


def _value(typed: Typed, kind: ValueKind) -> object:
    """Return a value of its kind. Raises Mistyped."""
    told = {"name": typed.key, "value": typed.value}
    if typed.is_json or kind in (ValueKind.OBJECT, ValueKind.LIST):
        found = _json(typed.value)
        if found is msgspec.UNSET and kind is ValueKind.LIST and not typed.is_json:
            return typed.value.split(",")
        if found is msgspec.UNSET:
            raise Mistyped(words("api.not-json", **told))
        return found
    if kind is ValueKind.NUMBER:
        found = _json(typed.value)
        if isinstance(found, bool) or not isinstance(found, int | float):
            raise Mistyped(words("api.not-a-number", **told))
        return found
    if kind is ValueKind.YES_NO:
        if typed.value not in ("true", "false"):
            raise Mistyped(words("api.not-yes-no", **told))
        return typed.value == "true"
    return typed.value


def _json(text: str) -> Any:  # noqa: ANN401 - whatever it says
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeError):
        return msgspec.UNSET
