"""English: calls to services that somebody wrote by hand, `pinmycal api`."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    "api.no-account": (
        "No account is signed in at a service. “pinmycal accounts add” signs one in."
    ),
    "api.which-account": "Say which account, with --account: {known}.",
    "api.what": "Say a method and a path, such as GET /v2/me, or --list.",
    "api.no-operation": (
        "{title} is not a published operation. “pinmycal api --list” shows them all."
    ),
    "api.no-operation.near": "{title} is not a published operation. Near are: {near}.",
    "api.no-pair": "“{value}” is no field. Write it like name=value.",
    "api.unknown-field": "{title} takes no {name}. It takes: {known}.",
    "api.unknown-field.near": "{title} takes no {name}. Did you mean {near}?",
    "api.takes-nothing": "{title} takes no {name}, and nothing else.",
    "api.missing": "{title} also needs {names}.",
    "api.not-a-number": "{name} should be a number, not “{value}”.",
    "api.not-yes-no": "{name} should be true or false, not “{value}”.",
    "api.not-json": "{name} should be JSON, not “{value}”.",
    "api.no-input": "“{name}” cannot be read.",
    "api.input-not-json": "“{name}” is no JSON.",
    "api.input-not-object": "“{name}” is no object, so no fields can be added to it.",
    "api.no-body": "{title} takes no body.",
    "api.answered": "The server answered with status {status}.",
    "api.answered.request": "The server answered with status {status} (request {id}).",
    "api.done": "Done (status {status}).",
    "api.key-kept": "The new key is kept; the one before opens nothing any more.",
    "api.nothing-found": "No published operation has “{text}” in it.",
}
