"""What the descriptions of both APIs share: statuses, headers, names."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import TYPE_CHECKING

import msgspec

from pinmycal_desktop.server.idempotency import HEADER, LONGEST_KEY
from pinmycal_desktop.wire.openapi import (
    Header,
    Media,
    Parameter,
    Reply,
    RequestBody,
    referred,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pinmycal_desktop.wire.openapi import Schema, Schemas

JSON = "application/json"

ANY = frozenset({400, 403, 431})
"""What the guards answer, whatever is asked."""
ASKED = ANY | {401, 429, 503}
"""What a route may answer whose token opens the diary."""
SENT = frozenset({408, 413, 415})
"""What may be wrong with a body before it is read."""

_TEXT: Schema = {"type": "string"}
_NUMBER: Schema = {"type": "integer"}

HEADERS = {
    "RequestId": Header("The id of this request, for questions about it.", _TEXT),
    "Replayed": Header("`true`: the answer of an earlier request again.", _TEXT),
    "RetryAfter": Header("Seconds until it is worth to try again.", _NUMBER),
    "Allow": Header("The methods that there are.", _TEXT),
}

REPLAYED: Schema = referred("headers", "Replayed")

_WORDS = {
    400: "The request does not fit.",
    401: "It is not known who asks.",
    403: "Not allowed: who asks may not, or a web page asks.",
    404: "There is no such thing, or it is somebody else's.",
    408: "The body did not come in time.",
    409: "It is so no longer: the time is taken, or something was changed.",
    413: "The body is too large.",
    415: "The body is not of a type that is taken.",
    422: "What is asked for cannot be.",
    429: "Too many requests.",
    431: "The header is too large.",
    503: "Not now; try again in a moment.",
}
_WAITING = frozenset({429, 503})

_KEY = Parameter(
    name=HEADER,
    place="header",
    schema={"type": "string", "minLength": 1, "maxLength": LONGEST_KEY},
    description="The same key with the same body changes nothing a second time.",
)


def is_write(method: str) -> bool:
    """Whether a request with `method` changes something."""
    return method != "GET"


def parameters(
    path: str, method: str, query: type[msgspec.Struct] | None, schemas: Schemas
) -> list[Parameter | Schema]:
    """Return the parts of `path`, the fields of its query, and its key."""
    found: list[Parameter | Schema] = [
        Parameter(name=name, place="path", schema=_part(name), required=True)
        for name in names_in(path)
    ]
    for name, (schema, is_needed) in (schemas.fields(query) if query else {}).items():
        found.append(
            Parameter(name=name, place="query", schema=schema, required=is_needed)
        )
    return [*found, _KEY] if is_write(method) else found


_NO_NUMBERS = frozenset({"clientId", "linkId", "webhookId"})
"""Ids that are no numbers, although they are named as those that are."""


def _part(name: str) -> Schema:
    """Return the schema of a part of a path."""
    if name == "id" or (name.endswith("Id") and name not in _NO_NUMBERS):
        return {"type": "integer", "minimum": 1, "maximum": 10**15 - 1}
    return {"type": "string", "minLength": 1}


def body(
    shape: type[msgspec.Struct] | None, schemas: Schemas, *kinds: str
) -> RequestBody | None:
    """Return what is sent: a `shape`, as JSON and as other `kinds`."""
    if shape is None:
        return None
    fields = msgspec.structs.fields(shape)
    media = Media(schemas.of(shape))
    return RequestBody(
        content=dict.fromkeys((JSON, *kinds), media),
        required=any(each.required for each in fields),
    )


def reply(words: str, schema: Schema, **headers: Header | Schema) -> Reply:
    """Return an answer in JSON."""
    told: dict[str, Header | Schema] = {
        name.replace("_", "-"): each for name, each in headers.items()
    }
    told["X-Request-Id"] = referred("headers", "RequestId")
    return Reply(words, headers=told, content={JSON: Media(schema)})


def refusals(prefix: str, statuses: Iterable[int], schema: Schema) -> dict[str, Reply]:
    """Return what says no, by the name of the component: one for each status."""
    return {
        f"{prefix}{status}": reply(
            _WORDS[status],
            schema,
            **(
                {"Retry_After": referred("headers", "RetryAfter")}
                if status in _WAITING
                else {}
            ),
        )
        for status in sorted(statuses)
    }


def answers(
    success: Mapping[int, Reply], prefix: str, statuses: Iterable[int]
) -> dict[str, Reply | Schema]:
    """Return all answers of a route, by status."""
    told: dict[str, Reply | Schema] = {
        str(int(status)): each for status, each in success.items()
    }
    for status in sorted(statuses):
        told[str(status)] = referred("responses", f"{prefix}{status}")
    return told


def status_words(status: int) -> str:
    """Return what a status of success means."""
    return HTTPStatus(status).phrase


def name_of(method: str, path: str) -> str:
    """Return an operation's name, such as `getEventTypesByEventTypeId`."""
    _, version, *parts = path.split("/")
    words = [method.lower(), *([] if version == "v2" else [version]), *parts]
    told = "".join(_joined(each) for each in words)
    return told[:1].lower() + told[1:]


def names_in(path: str) -> list[str]:
    """Return the named parts of a path, in order."""
    return re.findall(r"\{(\w+)\}", path)


def _joined(part: str) -> str:
    """Return a part of a path as a part of a name."""
    words = re.split(r"[^A-Za-z0-9]+", part.strip("{}"))
    told = "".join(each[:1].upper() + each[1:] for each in words)
    return f"By{told}" if part.startswith("{") else told
