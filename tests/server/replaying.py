"""Replaying recorded exchanges: the same requests, and what differs in the answers.

Ids and uids are other numbers here than where they were recorded; what they became is
learned from the answers and put into the requests after. Times of writing are only
looked at for their form.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from datetime import datetime
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from pinmycal_desktop.server.calcom.differences import DIFFERENCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import httpx

    from pinmycal_desktop.server.calcom.difference import Difference, Instead
    from tests.server.calling import Caller

_TIMES = frozenset({"timestamp", "createdAt", "updatedAt", "reservationUntil"})
_NUMBERS = {
    "eventTypeId": "event-types",
    "eventTypeIds": "event-types",
    "scheduleId": "schedules",
    "defaultScheduleId": "schedules",
}
_PARENTS = {
    "eventType": "event-types",
    "users": "users",
    "hosts": "users",
    "user": "users",
}
_TEXTS = frozenset(
    {
        "uid",
        "linkId",
        "reservationUid",
        "seatUid",
        "bookingUid",
        "recurringBookingUid",
        "icsUid",
        "rescheduledToUid",
        "rescheduledFromUid",
    }
)
_IN_SENTENCES = re.compile(
    r"(?P<before>(?P<kind>[Ee]vent type|[Ss]chedule) with (?:ID=|id ))(?P<number>\d+)"
)
_IN_PATHS = re.compile(r"(?P<before>/(?P<kind>event-types|schedules)/)(?P<number>\d+)")
_MOMENT = re.compile(r"(?<=Current time in UTC\+0: )\S+")
"""The moment a sentence was said at."""
_OF_REFUSALS = {"status", "timestamp", "path", "error"}
"""What the usual refusal consists of."""
_BROKEN = re.compile(r"^status: .* became 5")
"""A fault of ours, which is never meant."""
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""The id of a webhook."""
_IN_QUERIES = re.compile(
    r"(?P<before>[?&](?P<kind>eventTypeIds?)=)(?P<number>\d+(,\d+)*)"
)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and the answer it got."""

    name: str
    seq: int
    request: dict[str, Any]
    status: int
    headers: dict[str, str]
    answer: Any


def read_exchanges(path: Path) -> list[Exchange]:
    """Return the exchanges of a file in their order; later runs come last."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    exchanges = [
        Exchange(
            row["name"],
            row["seq"],
            row["request"],
            row["response"]["status"],
            row["response"]["headers"],
            row["response"]["body"],
        )
        for row in rows
    ]
    return sorted(exchanges, key=lambda each: (_is_later(each.name), each.seq))


def _is_later(name: str) -> bool:
    """Whether an exchange was recorded in one of the runs after the main one."""
    starts = ("cache-", "hook-", "noauth-", "other-user-", "default-limit-")
    return name.startswith(starts)


@dataclass
class Replay:
    """One run over a service; remembers what ids became."""

    call: Caller
    numbers: dict[tuple[str, int], int] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    """The differences that were met."""

    def differing(self, exchange: Exchange) -> list[str]:
        """Send the request and return what is unexpectedly other, one line each."""
        answer = self._send(exchange)
        spot = _spot(exchange)
        found = list(self._headers(exchange, answer))
        if answer.status_code != exchange.status:
            found.append(f"status: {exchange.status} became {answer.status_code}")
        said = answer.json() if answer.content else ""
        instead = _instead(exchange.name)
        if instead:
            wrong = list(_wrong(instead[1], answer.status_code, said))
            if wrong or answer.status_code != exchange.status:
                self.used.add(instead[0].name)
                return wrong
        found += self._compare(self._ours(exchange.answer, spot), said, spot)
        return [each for each in found if not self._is_meant(exchange, each)]

    def _send(self, exchange: Exchange) -> httpx.Response:
        """Send a request with the ids as they are here."""
        request = exchange.request
        body = request["body"]
        content = None
        if isinstance(body, str):
            content = body.encode()
        elif body is not None:
            content = json.dumps(self._ours(body, _spot(exchange))).encode()
        headers = {"Authorization": ""} | request["headers"]
        path = self._in_text(request["path"])
        return self.call(request["method"], path, headers=headers, content=content)

    def _is_meant(self, exchange: Exchange, line: str) -> bool:
        """Whether what differs is one of the deliberate differences."""
        place = line.partition(":")[0]
        if _BROKEN.search(line):
            return False
        for each in DIFFERENCES:
            if is_about(each, exchange.name) and any(
                fnmatchcase(line if ": " in pattern else place, pattern)
                for pattern in each.places
            ):
                self.used.add(each.name)
                return True
        return False

    def _headers(self, exchange: Exchange, answer: httpx.Response) -> Iterator[str]:
        """Yield which headers are missing or of another form."""
        for name, value in exchange.headers.items():
            here = answer.headers.get(name)
            if here is None:
                yield f"headers.{name}: is missing"
            elif name == "Content-Type" and here != value:
                yield f"headers.{name}: {value} became {here}"

    def _ours(self, value: Any, spot: Spot) -> Any:
        """Return what was recorded with the ids as they are here."""
        if isinstance(value, dict):
            return {n: self._ours(each, spot.below(n)) for n, each in value.items()}
        if isinstance(value, list):
            return [self._ours(each, spot.item(n)) for n, each in enumerate(value)]
        if isinstance(value, str):
            return self._in_text(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return self.numbers.get((spot.kind, value), value)
        return value

    def _in_text(self, text: str) -> str:
        """Return a text, path or sentence with the ids as they are here."""
        for theirs, ours in self.texts.items():
            text = text.replace(theirs, ours)
        for pattern in (_IN_SENTENCES, _IN_PATHS, _IN_QUERIES):
            text = pattern.sub(self._numbered, text)
        return text

    def _numbered(self, found: re.Match[str]) -> str:
        """Return a part of a text with its numbers as they are here."""
        kind = "schedules" if "chedule" in found["kind"] else "event-types"
        numbers = [int(each) for each in found["number"].split(",")]
        ours = [str(self.numbers.get((kind, each), each)) for each in numbers]
        return found["before"] + ",".join(ours)

    def _compare(self, told: Any, said: Any, spot: Spot) -> Iterator[str]:
        """Yield where two answers differ; learn what new ids became."""
        if isinstance(told, dict) and isinstance(said, dict):
            for name in told.keys() - said.keys():
                yield f"{spot.below(name).place}: is missing"
            for name in said.keys() - told.keys():
                yield f"{spot.below(name).place}: is new"
            for name in [name for name in told if name in said]:
                yield from self._compare(told[name], said[name], spot.below(name))
        elif isinstance(told, list) and isinstance(said, list):
            if len(told) != len(said):
                yield f"{spot.place}: {len(told)} items became {len(said)}"
            for n, (one, other) in enumerate(zip(told, said, strict=False)):
                yield from self._compare(one, other, spot.item(n))
        elif not self._is_same(told, said, spot):
            yield f"{spot.place}: {told!r:.200} became {said!r:.200}"

    def _is_same(self, told: Any, said: Any, spot: Spot) -> bool:
        """Whether a value is the same, ids and times of writing aside."""
        if told == said and type(told) is type(said):
            return True
        if isinstance(told, int) and isinstance(said, int) and spot.kind:
            return self.numbers.setdefault((spot.kind, told), said) == said
        both_are_text = isinstance(told, str) and isinstance(said, str)
        return both_are_text and self._is_same_text(told, said, spot.key)

    def _is_same_text(self, told: str, said: str, key: str) -> bool:
        """Whether a text is the same in that way."""
        if key in _TIMES:
            return datetime.fromisoformat(said).tzinfo is not None
        if key == "message":
            return _MOMENT.sub("", told) == _MOMENT.sub("", said)
        if key in _TEXTS or (key == "id" and _UUID.fullmatch(told)):
            return self.texts.setdefault(told, said) == said
        if key == "bookingUrl":
            return self._in_text(urlsplit(told).path) == urlsplit(said).path
        return False


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in an answer."""

    resource: str
    """What the request is about: the first part of its path."""
    place: str = ""
    key: str = ""
    parent: str = ""

    def below(self, name: str) -> Spot:
        """Return the place of a field."""
        place = f"{self.place}.{name}".lstrip(".")
        return Spot(self.resource, place, name, self.key or self.parent)

    def item(self, n: int) -> Spot:
        """Return the place of an item of a list."""
        return Spot(self.resource, f"{self.place}.{n}", self.key, self.parent)

    @property
    def kind(self) -> str:
        """What a number here is the id of; empty for one that is none."""
        if self.key in _NUMBERS:
            return _NUMBERS[self.key]
        if self.key != "id":
            return ""
        own = self.resource if self.parent in ("data", "") else self.parent
        return _PARENTS.get(self.parent, own)


def is_about(difference: Difference, name: str) -> bool:
    """Whether a deliberate difference is about the exchange of this name."""
    return any(fnmatchcase(name, pattern) for pattern in difference.exchanges)


def _instead(name: str) -> tuple[Difference, Instead] | None:
    """Return what is answered instead to the exchange of this name, if that is told."""
    told = [
        (each, instead)
        for each in DIFFERENCES
        if is_about(each, name)
        for instead in each.instead
        if any(fnmatchcase(name, pattern) for pattern in instead.exchanges)
    ]
    return told[0] if told else None


def _wrong(instead: Instead, status: int, said: Any) -> Iterator[str]:
    """Yield where an answer is not the one that is told instead."""
    if status != instead.status:
        yield f"status: {instead.status} became {status}"
    if instead.words:
        words = _at(said, "error.message")
        if not isinstance(words, str) or not fnmatchcase(words, instead.words):
            yield f"error.message: {instead.words!r} became {words!r}"
        if not isinstance(said, dict) or said.keys() != _OF_REFUSALS:
            yield f": {sorted(_OF_REFUSALS)} became {said!r:.200}"
    for place, value in instead.values:
        here = _at(said, place)
        here = len(here) if isinstance(here, list) else here
        if isinstance(value, str) and isinstance(here, str):
            is_same = fnmatchcase(here, value)
        else:
            is_same = bool(here == value)
        if not is_same:
            yield f"{place}: {value!r} became {here!r:.200}"


def _at(said: Any, place: str) -> Any:
    """Return what stands at a place of a body."""
    for name in place.split("."):
        if isinstance(said, list):
            said = said[int(name)] if int(name) < len(said) else "missing"
        else:
            said = said.get(name, "missing") if isinstance(said, dict) else "missing"
    return said


def unmet(replay: Replay, names: Iterable[str]) -> list[str]:
    """Return the deliberate differences that no exchange showed."""
    listed = list(names)
    return [
        each.name
        for each in DIFFERENCES
        if each.name not in replay.used and any(is_about(each, name) for name in listed)
    ]


def _spot(exchange: Exchange) -> Spot:
    """Return the whole of an exchange's answer or body."""
    return Spot(urlsplit(exchange.request["path"]).path.split("/")[2])
