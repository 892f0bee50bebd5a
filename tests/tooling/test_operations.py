"""The table of published operations: made from the document, whole, and of use."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from devtools import operations as making
from pinmycal_desktop.cli.api import operations
from pinmycal_desktop.cli.api_fields import Typed, compose
from pinmycal_desktop.model.operations import Operation, Operations, ValueKind
from pinmycal_desktop.remote.calcom.versions import version_of

PUBLISHED = 272
"""How many operations the document of the Cal.com API has, of August 2026."""

OWN: dict[str, Any] = {
    "paths": {
        "/v2/things/{id}": {
            "parameters": [{"$ref": "#/components/parameters/Id"}],
            "post": {
                "parameters": [
                    {
                        "name": "cal-api-version",
                        "in": "header",
                        "schema": {"default": "2024-08-13"},
                    },
                    {"name": "take", "in": "query", "schema": {"type": "number"}},
                    {"name": "start", "in": "query", "required": True},
                ],
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {
                                "oneOf": [
                                    {"$ref": "#/components/schemas/One"},
                                    {"$ref": "#/components/schemas/Two"},
                                ]
                            }
                        }
                    }
                },
            },
            "get": {"parameters": [{"name": "cal-api-version", "in": "header"}]},
            "summary": "not a method",
        },
    },
    "components": {
        "parameters": {"Id": {"name": "id", "in": "path", "required": True}},
        "schemas": {
            "Flag": {"type": "boolean"},
            "Mixed": {"oneOf": [{"type": "string"}, {"type": "number"}]},
            "One": {
                "allOf": [
                    {"required": ["a"], "properties": {"a": {"type": "string"}}},
                    {"properties": {"b": {"$ref": "#/components/schemas/Flag"}}},
                ]
            },
            "Two": {
                "required": ["a", "c"],
                "properties": {
                    "a": {"type": "string"},
                    "c": {"$ref": "#/components/schemas/Mixed"},
                },
            },
        },
    },
}


def test_a_table_is_made_of_a_document() -> None:
    assert making.rows(OWN) == [
        ["GET", "/v2/things/{id}", "2024-08-13", [], None],
        [
            "POST",
            "/v2/things/{id}",
            "2024-08-13",
            ["take:n", "start:*"],
            ["a:s*", "b:b", "c:"],
        ],
    ]


def document() -> dict[str, Any]:
    for folder in Path(__file__).parents:
        found = folder.parent / "shared" / "contract" / "calcom-openapi-v2.json"
        if found.exists():
            read: dict[str, Any] = json.loads(found.read_text("utf-8"))
            return read
    pytest.skip("only on a checkout that has the published document beside it")


def test_the_table_has_every_published_operation() -> None:
    made = making.rows(document())
    assert len(made) == PUBLISHED
    assert making.TABLE.read_text("utf-8") == making.text([*making.PINMYCAL, *made])


def of_calcom() -> list[Operation]:
    return [each for each in operations().every if each.path.startswith("/v2/")]


def test_the_table_that_travels_is_whole() -> None:
    assert len(of_calcom()) == PUBLISHED
    titles = [each.title for each in operations().every]
    assert len(set(titles)) == len(titles)


def test_what_is_asked_in_a_version_is_asked_in_that_of_its_area() -> None:
    different = {
        each.title: (each.version, version_of(each.path))
        for each in of_calcom()
        if each.version and each.version != version_of(each.path)
    }
    assert different == {}


_VALUES = {
    ValueKind.NUMBER: "1",
    ValueKind.YES_NO: "true",
    ValueKind.LIST: "[]",
    ValueKind.OBJECT: "{}",
}


@pytest.mark.parametrize("operation", operations().every, ids=lambda each: each.title)
def test_every_operation_can_be_typed_and_is_found_again(operation: Operation) -> None:
    needed = [e for e in (*operation.query, *operation.fields) if e.is_needed]
    pairs = [Typed(name, "x1") for name in operation.parts]
    pairs += [Typed(each.name, _VALUES.get(each.kind, "x")) for each in needed]
    made = compose(operation, operation.path, pairs)
    assert "{" not in made.path
    found = operations().find(operation.method, made.path)
    assert found is not None
    assert found.title == operation.title
    assert (made.body is None) == (not operation.takes_body)


def test_a_part_named_in_full_goes_before_any_text() -> None:
    known = Operations(
        (
            Operation(method="GET", path="/v2/schedules/{scheduleId}"),
            Operation(method="GET", path="/v2/schedules/default"),
        )
    )
    found = known.find("get", "/v2/schedules/default")
    assert found is not None
    assert found.path == "/v2/schedules/default"
    assert known.find("GET", "/v2/schedules/") is None
    assert [each.path for each in known.near("PUT", "/v2/schedules/default")] == [
        "/v2/schedules/{scheduleId}",
        "/v2/schedules/default",
    ]
