"""Whether an answer is one that `/openapi.json` tells of: its status and its shape.

Every program of the tests checks each of its answers with this, so whatever they ask,
the description is held against what is served.
"""

from __future__ import annotations

import re
from functools import cache
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import msgspec
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from pinmycal_desktop.server.addresses import plain_path
from pinmycal_desktop.server.openapi import description

if TYPE_CHECKING:
    import httpx

MADE_UP = "/v2/things"
"""Routes that tests make up."""


def check_conforms(answer: httpx.Response) -> None:
    """Fail unless the description tells of `answer`."""
    request = answer.request
    method = "GET" if request.method == "HEAD" else request.method
    operation = operation_of(method, plain_path(request.url.path))
    where = f"{method} {request.url.path} {answer.status_code}"
    if operation is None:
        assert answer.is_error or request.url.path.startswith(MADE_UP), where
        return
    if answer.status_code == HTTPStatus.INTERNAL_SERVER_ERROR:
        return  # a test wanted a mistake of ours; it is nothing to tell of
    assert _is_told(operation, answer), f"{where} is not told of"
    if request.method != "HEAD":
        _check_body(operation, answer, where)


def operation_of(method: str, path: str) -> dict[str, Any] | None:
    """Return the description of an operation, if there is one."""
    for pattern, operations in _paths():
        if method.lower() in operations and pattern.fullmatch(path):
            found: dict[str, Any] = operations[method.lower()]
            return found
    return None


@cache
def whole() -> dict[str, Any]:
    """Return the description."""
    found: dict[str, Any] = msgspec.json.decode(description())
    return found


@cache
def _paths() -> list[tuple[re.Pattern[str], dict[str, Any]]]:
    """Return the paths, those that are named in full first."""
    paths = sorted(whole()["paths"].items(), key=lambda each: each[0].count("{"))
    return [
        (re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(path))), operations)
        for path, operations in paths
    ]


def _is_told(operation: dict[str, Any], answer: httpx.Response) -> bool:
    return str(answer.status_code) in operation["responses"]


def _check_body(operation: dict[str, Any], answer: httpx.Response, where: str) -> None:
    """Fail unless the body is of a type and a shape that is told of."""
    told = operation["responses"][str(answer.status_code)]
    if "$ref" in told:
        told = whole()["components"]["responses"][told["$ref"].rpartition("/")[2]]
    content = told.get("content", {})
    if not content:
        assert not answer.content, where
        return
    kind = answer.headers["content-type"].partition(";")[0]
    assert kind in content, f"{where} is {kind}"
    if kind == "application/json":
        found = list(
            _validator(msgspec.json.encode(content[kind]["schema"])).iter_errors(
                answer.json()
            )
        )
        assert not found, f"{where}: {_deepest(found)}"


def _deepest(found: list[Any]) -> str:
    """Return the errors, and those within them, as text."""
    lines = []
    for each in found:
        lines.append(f"{each.json_path}: {each.message[:300]}")
        lines += [f"  {e.json_path}: {e.message[:300]}" for e in each.context or ()]
    return "\n".join(lines)


@cache
def _validator(schema: bytes) -> Any:
    """Return what validates against a schema, with the whole's components."""
    registry = Registry().with_resource(
        "urn:whole", DRAFT202012.create_resource(whole())
    )
    own = msgspec.json.decode(schema.replace(b'"#/', b'"urn:whole#/'))
    return Draft202012Validator(own, registry=registry)
