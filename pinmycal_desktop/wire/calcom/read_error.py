"""What Cal.com says when it refuses: four shapes, read into one value.

The text is looked for where each shape has it; validation echoes the whole request in
`target`, which is never taken along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOTHING_SAID = "Bad Request Exception"
_MOST = 500
"""Characters of a sentence that are kept."""


@value_class(kw_only=False)
class Refusal:
    """A refusal in the platform's words."""

    code: str = ""
    """The class of the error, where it has one; of the bare shape its message."""
    said: str = ""
    """A sentence for people; empty when there is none."""
    problems: tuple[tuple[str, str], ...] = ()
    """Each field that does not fit, and why."""
    is_bare: bool = False
    """Whether it is `{statusCode, message}`, whose message is often a code."""


def read_refusal(data: bytes) -> Refusal:
    """Return what a body says; whatever it is, there is an answer."""
    try:
        body = msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeError, RecursionError, ValueError):
        return Refusal()
    if not isinstance(body, dict):
        return Refusal()
    error = body.get("error")
    if isinstance(error, dict):
        return _nested(error)
    if "error_description" in body or isinstance(error, str):
        said = _first(body.get("error_description"), body.get("message"), error)
        return Refusal(_first(error), said)
    said = _first(body.get("message"))
    return Refusal(said, said, is_bare="statusCode" in body)


def is_missing_route(data: bytes) -> bool:
    """Whether a 404 is of a route, not of what a route was asked for.

    Cal.com says what is missing, or that it cannot do the method there; a server that
    is no Cal.com says neither in its envelope.
    """
    refusal = read_refusal(data)
    return refusal.code in ("", refusal.said) or refusal.said.startswith("Cannot ")


def _nested(error: dict[str, Any]) -> Refusal:
    """Return what the usual envelope says."""
    details = error.get("details")
    inner = details if isinstance(details, dict) else {}
    problems = tuple(_problems(inner.get("errors"), ""))
    said = _first(
        "; ".join(text for _, text in problems),
        error.get("message"),
        details,
        inner.get("message"),
        error.get("code"),
    )
    return Refusal(_first(error.get("code")), said, problems)


def _problems(entries: object, above: str) -> Iterator[tuple[str, str]]:
    """Yield each field of a validation error and its texts, children included."""
    if not isinstance(entries, list):
        return
    for entry in entries:
        if not isinstance(entry, dict):
            continue
        field = ".".join(filter(None, (above, _first(entry.get("property")))))
        rules = entry.get("constraints")
        texts = rules.values() if isinstance(rules, dict) else ()
        if said := ", ".join(filter(None, map(_first, texts))):
            yield field, said
        yield from _problems(entry.get("children"), field)


def _first(*candidates: object) -> str:
    """Return the first text that says something; a list of texts is one."""
    for each in candidates:
        if isinstance(each, list):
            each = "; ".join(part for part in each if isinstance(part, str))  # noqa: PLW2901 - the same text, joined
        if isinstance(each, str) and each.strip() and each != _NOTHING_SAID:
            return each.strip()[:_MOST]
    return ""
