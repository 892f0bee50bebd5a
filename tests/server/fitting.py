"""Requests that fit the description: the least of each, and what else is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.server.conforming import operation_of, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NOTHING: dict[str, Any] = {}
_FORMATS = {
    "date": "2026-03-03",
    "date-time": "2026-03-03T09:00:00Z",
    "email": "eve@example.test",
    "uri": "https://a.example.test/",
}


def fitting(method: str, path: str, said: Mapping[str, Any] = NOTHING) -> Any:
    """Return a body that fits the schema of an operation; None where none is sent.

    It has the required properties, and those that `said` has a value for.
    """
    schema = body_of(method, path)
    return None if schema is None else sample(schema, said)


def body_of(method: str, path: str) -> dict[str, Any] | None:
    """Return the schema of an operation's body in JSON, if it takes one."""
    operation = operation_of(method, path)
    assert operation is not None, path
    if "requestBody" not in operation:
        return None
    found: dict[str, Any] = operation["requestBody"]["content"]["application/json"]
    return dict(found["schema"])


def fitting_query(
    method: str, path: str, said: Mapping[str, Any] = NOTHING
) -> dict[str, Any]:
    """Return a query with what an operation requires, and what `said` has of it."""
    return {
        each["name"]: said.get(each["name"]) or sample(each["schema"])
        for each in query_of(method, path)
        if each.get("required") or each["name"] in said
    }


def query_of(method: str, path: str) -> list[dict[str, Any]]:
    """Return the parameters of an operation's query."""
    operation = operation_of(method, path)
    assert operation is not None, path
    return [each for each in operation.get("parameters", ()) if each["in"] == "query"]


def names_in(schema: dict[str, Any], seen: frozenset[str] = frozenset()) -> set[str]:
    """Return the names of all properties that a schema has, however deep."""
    if "$ref" in schema:
        name = schema["$ref"].split("/")[-1]
        if name in seen:
            return set()
        return names_in(whole()["components"]["schemas"][name], seen | {name})
    found = set(schema.get("properties", ()))
    for each in _parts(schema):
        found |= names_in(each, seen)
    return found


def sample(schema: dict[str, Any], said: Mapping[str, Any] = NOTHING) -> Any:
    """Return the least that fits a JSON Schema of ours, with what is `said`."""
    if "$ref" in schema:
        named = whole()["components"]["schemas"][schema["$ref"].split("/")[-1]]
        return sample(named, said)
    for known in ("default", "const"):
        if schema.get(known) is not None:
            return schema[known]
    for listed in ("examples", "enum"):
        if listed in schema:
            return schema[listed][0]
    for several in ("anyOf", "oneOf"):
        if several in schema:
            fits = (each for each in schema[several] if names_in(each) & said.keys())
            return sample(next(fits, schema[several][0]), said)
    if schema.get("type") == "object":
        return _object(schema, said)
    return _plain(schema, said)


def _object(schema: dict[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """Return an object with what is required, and what is said or leads there."""
    fields = schema.get("properties", {})
    required = schema.get("required", ())
    return {
        name: said[name] if name in said else sample(field, said)
        for name, field in fields.items()
        if name in required or name in said or names_in(field) & said.keys()
    }


def _plain(schema: dict[str, Any], said: Mapping[str, Any]) -> Any:
    """Return the least that fits a schema of a plain kind."""
    kind = schema.get("type")
    if kind == "array":
        leads_there = bool(names_in(schema["items"]) & said.keys())
        least = max(schema.get("minItems", 0), int(leads_there))
        return [sample(schema["items"], said)] * least
    if kind == "string":
        usual = "x" * max(1, schema.get("minLength", 0))
        return _FORMATS.get(schema.get("format", ""), usual)
    if kind in ("integer", "number"):
        return max(1, schema.get("minimum", 1))
    return {"boolean": False, "null": None}[str(kind)]


def _parts(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the schemas within a schema."""
    yield from schema.get("properties", {}).values()
    for several in ("anyOf", "oneOf", "allOf"):
        yield from schema.get(several, ())
    if isinstance(schema.get("items"), dict):
        yield schema["items"]
