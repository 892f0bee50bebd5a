"""The XML that is spoken with calendar servers (WebDAV, CalDAV), to values and back.

It comes from other computers. So it is read by expat with its traps taken out: a
document type ends the reading, and with it entities, their bombs and all that would be
fetched from elsewhere; so does what is nested too deep or has too many parts.
`defusedxml` does no more, and has not been released since 2021. The size of an answer
is limited by who fetched it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn
from xml.parsers.expat import ExpatError, ParserCreate
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DAV = "DAV:"
CALDAV = "urn:ietf:params:xml:ns:caldav"

DISPLAY_NAME = f"{{{DAV}}}displayname"
ETAG = f"{{{DAV}}}getetag"
KIND = f"{{{DAV}}}resourcetype"
PRINCIPAL = f"{{{DAV}}}current-user-principal"
PRIVILEGES = f"{{{DAV}}}current-user-privilege-set"
REPORTS = f"{{{DAV}}}supported-report-set"
SYNC_TOKEN = f"{{{DAV}}}sync-token"
HOME = f"{{{CALDAV}}}calendar-home-set"
COMPONENTS = f"{{{CALDAV}}}supported-calendar-component-set"

CALENDAR = f"{{{CALDAV}}}calendar"
SYNC_REPORT = f"{{{DAV}}}sync-collection"
WRITES = frozenset({f"{{{DAV}}}{name}" for name in ("all", "write", "write-content")})
"""Privileges with which an event can be put into a calendar (RFC 3744, 3)."""

_MOST_DEPTH = 40
_MOST_ELEMENTS = 500_000
"""A calendar of 50,000 events is told of in fewer."""
_MOST_NAME = 60
"""Characters of a rule's name: it is shown."""
_PREFIXES = {DAV: "d", CALDAV: "c"}


class NotWebDav(Exception):
    """What came is not the XML that was asked for."""


@dataclass(slots=True)
class Element:
    """One element, by its name in Clark's notation: `{namespace}name`."""

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: list[Element] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    """Of its text, as they came."""

    @property
    def text(self) -> str:
        """What stands in it, without blanks around."""
        return "".join(self.parts).strip()

    def every(self, name: str) -> Iterator[Element]:
        """Yield the children of a name."""
        return (each for each in self.children if each.name == name)

    def child(self, name: str) -> Element | None:
        """Return the first child of a name."""
        return next(self.every(name), None)

    def said(self, name: str) -> str:
        """Return the text of the first child of a name; empty without one."""
        found = self.child(name)
        return found.text if found is not None else ""

    def below(self) -> Iterator[Element]:
        """Yield everything in it, whatever the depth."""
        for each in self.children:
            yield each
            yield from each.below()


@dataclass(frozen=True, slots=True)
class Told:
    """What a server told of one resource (RFC 4918, 14.24)."""

    href: str
    status: int
    """Of the resource as a whole; 200 where properties are told."""
    properties: Mapping[str, Element]
    """Those it has, by name."""

    def said(self, name: str) -> str:
        """Return the text of a property; empty without it."""
        found = self.properties.get(name)
        return found.text if found is not None else ""


@dataclass(frozen=True, slots=True)
class Multistatus:
    """What a server told of several resources."""

    told: tuple[Told, ...]
    sync_token: str = ""


def asking_for(*names: str) -> bytes:
    """Return the body of a PROPFIND for properties of these names."""
    wanted = "".join(f"<{_prefixed(name)}/>" for name in names)
    return _document("d:propfind", f"<d:prop>{wanted}</d:prop>")


def asking_for_changes(token: str) -> bytes:
    """Return the body of a sync-collection REPORT since `token` (RFC 6578, 3.2)."""
    return _document(
        "d:sync-collection",
        f"<d:sync-token>{escape(token)}</d:sync-token><d:sync-level>1</d:sync-level>"
        "<d:prop><d:getetag/></d:prop>",
    )


def read_multistatus(body: bytes) -> Multistatus:
    """Return what a 207 answer tells. Raises NotWebDav."""
    root = read_xml(body)
    if root.name != f"{{{DAV}}}multistatus":
        raise NotWebDav(root.name)
    told = tuple(map(_told, root.every(f"{{{DAV}}}response")))
    return Multistatus(told, root.said(SYNC_TOKEN))


def precondition(body: bytes) -> str:
    """Return the name of the rule an answer says was broken (RFC 4918, 16).

    Without its namespace; empty where it says none.
    """
    try:
        root = read_xml(body)
    except NotWebDav:
        return ""
    if root.name != f"{{{DAV}}}error" or not root.children:
        return ""
    return root.children[0].name.rpartition("}")[2][:_MOST_NAME]


def read_xml(body: bytes) -> Element:
    """Return the outermost element of a document. Raises NotWebDav."""
    outside = Element("")
    path, left = [outside], _MOST_ELEMENTS

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal left
        left -= 1
        if not left or len(path) > _MOST_DEPTH:
            raise NotWebDav("too much")
        made = Element(_clark(name), attributes)
        path[-1].children.append(made)
        path.append(made)

    def end(_: str) -> None:
        path.pop()

    def say(text: str) -> None:
        path[-1].parts.append(text)

    def refuse(*_: object) -> NoReturn:
        raise NotWebDav("a document type")

    parser = ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = say
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(body, True)
    except (ExpatError, ValueError, LookupError) as trouble:
        raise NotWebDav(str(trouble)) from None
    return outside.children[0]


def _told(response: Element) -> Told:
    found: dict[str, Element] = {}
    for part in response.every(f"{{{DAV}}}propstat"):
        if _status(part) == 200:  # noqa: PLR2004 - what the resource has
            for each in part.every(f"{{{DAV}}}prop"):
                found |= {one.name: one for one in each.children}
    return Told(response.said(f"{{{DAV}}}href"), _status(response), found)


def _status(element: Element) -> int:
    """Return the number in a status line; 200 where there is none."""
    parts = element.said(f"{{{DAV}}}status").split()
    return int(parts[1]) if len(parts) > 1 and parts[1].isdecimal() else 200


def _document(root: str, inside: str) -> bytes:
    spaces = " ".join(f'xmlns:{each}="{uri}"' for uri, each in _PREFIXES.items())
    return (
        f'<?xml version="1.0" encoding="utf-8"?><{root} {spaces}>{inside}</{root}>'
    ).encode()


def _prefixed(name: str) -> str:
    """Return a name as it is written in our documents."""
    space, _, local = name[1:].partition("}")
    return f"{_PREFIXES[space]}:{local}"


def _clark(name: str) -> str:
    """Return a name of expat's as `{namespace}name`."""
    return f"{{{name}" if "}" in name else name
