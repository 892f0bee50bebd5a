"""An OpenAPI 3.1 document as values, and the schemas of shapes.

It knows the form of such a document and no API: what is described is handed in. A shape
is a `msgspec.Struct`; its schema is worked out from it, so the two cannot differ.
"""

from __future__ import annotations

from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

import msgspec

from pinmycal_desktop.wire.calcom.codec import FormatText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Schema = dict[str, Any]
"""A JSON Schema of draft 2020-12."""


_REFERENCE = "#/components/schemas/{name}"
_UNIONS = (Union, UnionType)
_LISTS = (list, tuple)


class Link(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """What can be asked next about what an answer names."""

    operation_id: str
    parameters: dict[str, str] = {}
    request_body: Any = None
    """What is sent, with expressions for what the answer tells; None for no say."""


class Header(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """A header of an answer."""

    description: str
    schema: Schema


class Media(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """A body of one type; `example` is a whole one."""

    schema: Schema
    example: Any = None


class Reply(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """What is answered with one status."""

    description: str
    headers: dict[str, Header | Schema] = {}
    content: dict[str, Media] = {}
    links: dict[str, Link] = {}


class RequestBody(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """What is sent, in each type it may have."""

    content: dict[str, Media]
    required: bool = False


class Parameter(
    msgspec.Struct, frozen=True, rename={"place": "in"}, omit_defaults=True
):
    """A part of the path, a field of the query, or a header."""

    name: str
    place: str
    schema: Schema
    required: bool = False
    description: str = ""


class Operation(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """One method of one path."""

    operation_id: str
    summary: str
    tags: list[str]
    responses: dict[str, Reply | Schema]
    description: str = ""
    parameters: list[Parameter | Schema] = []
    request_body: RequestBody | None = None
    security: list[dict[str, list[str]]] | None = None


class Info(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the document is about."""

    title: str
    version: str
    description: str = ""


class Components(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """What operations refer to by name."""

    schemas: dict[str, Schema] = {}
    responses: dict[str, Reply] = {}
    headers: dict[str, Header] = {}
    security_schemes: dict[str, Schema] = {}


class Document(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """The whole: operations by path and method."""

    openapi: str = "3.1.0"
    info: Info
    servers: list[Schema]
    paths: dict[str, dict[str, Operation]]
    components: Components

    def encoded(self) -> bytes:
        """Return the document as JSON in UTF-8."""
        return msgspec.json.encode(self)


class Schemas:
    """The schemas of shapes; those with a name are kept once and referred to.

    Unlike what is read, what is answered may be one of several shapes that nothing but
    their fields tells apart, so unions and lists are put together here.
    """

    def __init__(self, kinds: Iterable[Any]) -> None:
        """Work out the schemas of `kinds`, and of all that they hold."""
        plain = list(dict.fromkeys(each for kind in kinds for each in _members(kind)))
        texts: dict[str, Schema] = {}

        def schema_of(kind: type) -> Schema:
            """Return the schema of a kind of text, kept once too: msgspec's hook."""
            if not issubclass(kind, FormatText):
                raise NotImplementedError(kind)
            texts[kind.__name__] = {"type": "string", **kind.schema()}
            return {"$ref": _REFERENCE.format(name=kind.__name__)}

        found, named = msgspec.json.schema_components(
            plain, schema_hook=schema_of, ref_template=_REFERENCE
        )
        named |= texts
        names = {name: _plain_name(name) for name in named}
        assert len(set(names.values())) == len(names), names
        self.named: dict[str, Schema] = {
            names[name]: _renamed(schema, names) | {"title": names[name]}
            for name, schema in named.items()
        }
        self._found = {
            kind: _renamed(schema, names)
            for kind, schema in zip(plain, found, strict=True)
        }

    def of(self, kind: Any) -> Schema:  # noqa: ANN401 - an annotation
        """Return the schema of `kind`, which was handed in."""
        origin = get_origin(kind)
        if origin in _UNIONS:
            return {"anyOf": [self.of(each) for each in get_args(kind)]}
        if origin in _LISTS:
            return {"type": "array", "items": self.of(get_args(kind)[0])}
        schema: Schema = self._found[kind]
        return schema

    def name(self, kind: type[msgspec.Struct]) -> str:
        """Return the name under which a shape is kept."""
        return name_in(self.of(kind))

    def fields(self, kind: type[msgspec.Struct]) -> Mapping[str, tuple[Schema, bool]]:
        """Return the fields of a shape, each with whether it must be there."""
        whole = self.named[self.name(kind)]
        must = whole.get("required", [])
        return {
            name: (schema, name in must) for name, schema in whole["properties"].items()
        }


def _members(kind: Any) -> Iterator[Any]:  # noqa: ANN401 - an annotation
    """Yield what a union or a list is made of, however deep."""
    origin = get_origin(kind)
    if origin in _UNIONS:
        for each in get_args(kind):
            yield from _members(each)
    elif origin in _LISTS:
        yield from _members(get_args(kind)[0])
    else:
        yield kind


def _plain_name(name: str) -> str:
    """Return a component's name: where two are alike, with their places before them."""
    *modules, last = name.split(".")
    places = [each.title().replace("_", "") for each in modules[-2:]]
    return "".join(places) + last.lstrip("_")


def _renamed(schema: Any, names: Mapping[str, str]) -> Any:  # noqa: ANN401 - JSON
    """Return `schema` with its references under the names of `names`."""
    if isinstance(schema, list):
        return [_renamed(each, names) for each in schema]
    if not isinstance(schema, dict):
        return schema
    renamed: Schema = {key: _renamed(each, names) for key, each in schema.items()}
    if "$ref" in schema:
        renamed["$ref"] = _REFERENCE.format(name=names[name_in(schema)])
    return renamed


def name_in(reference: Schema) -> str:
    """Return the name of the component that is referred to."""
    return str(reference["$ref"]).rpartition("/")[2]


def referred(part: str, name: str) -> Schema:
    """Return the reference to a component."""
    return {"$ref": f"#/components/{part}/{name}"}


def envelope(fields: Mapping[str, Schema]) -> Schema:
    """Return the schema of an object in which each of `fields` is there."""
    return {
        "type": "object",
        "properties": dict(fields),
        "required": list(fields),
    }
