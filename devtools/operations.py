"""Makes the table of published operations from the OpenAPI document of an API.

``python -m devtools.operations DOCUMENT`` writes ``resources/operations.json``. Only
facts are taken: method, path, version, and the names, kinds and needs of parameters and
of the body's fields. The operations of the PinmyCal API, which has no such document,
stand here.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from devtools.place import ROOT

TABLE = ROOT / "resources" / "operations.json"
METHODS = ("get", "post", "put", "patch", "delete")
_KINDS = {
    "string": "s",
    "number": "n",
    "integer": "n",
    "boolean": "b",
    "array": "a",
    "object": "o",
}
_VERSION = "cal-api-version"
_UNSAID = "?"
"""The header is needed, and its value not told."""
_DEEPEST = 8

Row = list[Any]

PINMYCAL: tuple[Row, ...] = (
    ["GET", "/v1/users/me", "", [], None],
    ["GET", "/v1/event-types", "", [], None],
    ["GET", "/v1/availability", "", ["eventTypeId:s*", "date:s", "timezone:s"], None],
    [
        "POST",
        "/v1/bookings",
        "",
        [],
        ["eventTypeId:s*", "invitee:o*", "start:s*", "timezone:s"],
    ],
    ["GET", "/v1/bookings/{id}", "", [], None],
    ["PATCH", "/v1/bookings/{id}", "", [], ["start:s", "timezone:s", "reason:s"]],
    ["DELETE", "/v1/bookings/{id}", "", [], ["reason:s"]],
)
"""The documented operations."""


_AS_SERVED = {
    ("GET", "/v2/calendars/busy-times"): {
        "credentialId": "calendarsToLoad:a*",
        "externalId": "",
    },
}
"""Parameters the document names otherwise than servers do; empty: it is none."""


def rows(document: dict[str, Any]) -> list[Row]:
    """Return the operations of an OpenAPI document, in the order of their paths."""
    found = []
    for path, item in document["paths"].items():
        shared = item.get("parameters", [])
        found += [
            _row(document, method, path, item[method], shared)
            for method in METHODS
            if method in item
        ]
    versions = {_area(row): row[2] for row in found if row[2] not in ("", _UNSAID)}
    for row in found:
        if row[2] == _UNSAID:  # its neighbours say which
            row[2] = versions[_area(row)]
    return sorted(found, key=lambda row: (row[1], METHODS.index(row[0].lower())))


def _area(row: Row) -> str:
    return "/".join(str(row[1]).split("/")[:3])


def text(found: list[Row]) -> str:
    """Return the table as it is stored: one operation in a line."""
    lines = (json.dumps(row, separators=(",", ":")) for row in found)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _row(
    document: dict[str, Any],
    method: str,
    path: str,
    operation: dict[str, Any],
    shared: list[Any],
) -> Row:
    parameters = [_resolved(document, each) for each in shared]
    parameters += [
        _resolved(document, each) for each in operation.get("parameters", [])
    ]
    version = ""
    query = []
    served = _AS_SERVED.get((method.upper(), path), {})
    for each in parameters:
        if each["in"] == "header" and each["name"].lower() == _VERSION:
            version = str(each.get("schema", {}).get("default", _UNSAID))
        if each["in"] == "query":
            is_needed = bool(each.get("required"))
            told = _named(document, each["name"], each.get("schema", {}), is_needed)
            query.append(served.get(each["name"], told))
    content = operation.get("requestBody", {}).get("content", {})
    schema = next((each.get("schema", {}) for each in content.values()), None)
    body = None if schema is None else _fields(document, schema)
    return [method.upper(), path, version, [each for each in query if each], body]


def _fields(document: dict[str, Any], schema: dict[str, Any]) -> list[str]:
    """Return the fields of a body; of alternatives all, needed if each needs them."""
    found: dict[str, str] = {}
    needed: set[str] | None = None
    for each in _objects(document, schema, 0):
        here = set(each.get("required", []))
        needed = here if needed is None else needed & here
        found |= each.get("properties", {})
    kinds: dict[str, Any] = found
    return [
        _named(document, name, part, name in (needed or set()))
        for name, part in kinds.items()
    ]


def _objects(
    document: dict[str, Any], schema: dict[str, Any], depth: int
) -> list[dict[str, Any]]:
    """Return the objects a schema may be; what it is all of is one."""
    whole = _resolved(document, schema)
    choices = whole.get("oneOf") or whole.get("anyOf")
    if choices and depth < _DEEPEST:
        return [one for each in choices for one in _objects(document, each, depth + 1)]
    parts = [_resolved(document, each) for each in whole.get("allOf", [])]
    joined = {"required": list(whole.get("required", [])), "properties": {}}
    for each in (*parts, whole):
        joined["properties"] |= each.get("properties", {})
        joined["required"] += each.get("required", [])
    return [joined]


def _named(
    document: dict[str, Any],
    name: str,
    schema: dict[str, Any],
    is_needed: bool,  # noqa: FBT001 - as the document has it
) -> str:
    kind = _KINDS.get(str(_resolved(document, schema).get("type", "")), "")
    if not kind:
        whole = _resolved(document, schema)
        parts = [
            *whole.get("oneOf", []),
            *whole.get("allOf", []),
            *whole.get("anyOf", []),
        ]
        found = {
            _KINDS.get(str(_resolved(document, p).get("type", "")), "") for p in parts
        }
        kind = found.pop() if len(found) == 1 else ""
    return f"{name}:{kind}{'*' if is_needed else ''}"


def _resolved(document: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    """Return a part of the document, followed to where it stands."""
    while "$ref" in part:
        found: Any = document
        for name in part["$ref"].removeprefix("#/").split("/"):
            found = found[name]
        part = found
    return part


if __name__ == "__main__":
    whole = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    TABLE.write_text(text([*PINMYCAL, *rows(whole)]), "utf-8")
