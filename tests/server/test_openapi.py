"""`/openapi.json` is a valid document, and tells of what the tables serve: no more."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest
from starlette.routing import Route as Path

from pinmycal_desktop.server.calcom.table import ROUTES as CALCOM
from pinmycal_desktop.server.calcom.versions import EVERY, HEADER
from pinmycal_desktop.server.openapi import calcom, description, pinmycal
from pinmycal_desktop.server.pinmycal.routes import ROUTES as PINMYCAL
from pinmycal_desktop.wire.pinmycal.availability import read_availability
from pinmycal_desktop.wire.pinmycal.booking import read_reason
from pinmycal_desktop.wire.pinmycal.booking_list import has_state, read_booking_query
from pinmycal_desktop.wire.pinmycal.queries import (
    AvailabilityFields,
    BookingsFields,
    CancellationFields,
)
from tests.server.conforming import whole
from tests.server.walks import WALKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    import msgspec
    from starlette.applications import Starlette

    from pinmycal_desktop.diary import Diary
    from tests.server.calling import Caller, StandingClock


def operations() -> dict[tuple[str, str], dict[str, Any]]:
    """Return every operation by method and path."""
    return {
        (method.upper(), path): operation
        for path, found in whole()["paths"].items()
        for method, operation in found.items()
    }


def test_the_description_is_valid_openapi() -> None:
    validator = pytest.importorskip("openapi_spec_validator")
    validator.OpenAPIV31SpecValidator(whole()).validate()


def test_anybody_may_read_it_and_it_is_made_once(call: Caller) -> None:
    answer = call("GET", "/openapi.json", headers={"Authorization": ""})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    assert answer.content == description()
    assert description() is description()


def test_every_route_of_the_tables_is_told_of_and_nothing_else() -> None:
    every: tuple[Any, ...] = (*CALCOM, *PINMYCAL)
    served = {(each.method, each.path) for each in every}
    told = {each for each in operations() if each[1].startswith(("/v1/", "/v2/"))}
    assert told == served


def test_what_is_no_api_is_told_of_too(app: Starlette) -> None:
    paths = {each.path for each in app.routes if isinstance(each, Path)}
    assert paths <= whole()["paths"].keys()


@pytest.mark.parametrize("route", CALCOM, ids=lambda each: f"{each.method} {each.path}")
def test_a_route_of_the_cal_com_api_is_told_of_as_it_is(route: Any) -> None:
    told = operations()[route.method, route.path]
    statuses = calcom.statuses(route) | {route.status}
    assert set(told["responses"]) == set(map(str, statuses))
    assert told["summary"] == route.summary
    assert ("requestBody" in told) == (route.body is not None)
    version = next(each for each in told["parameters"] if each["name"] == HEADER)
    known = version["schema"].get("anyOf", [version["schema"]])[0]
    assert set(known["enum"]) == route.versions <= EVERY
    names = {each["name"] for each in told["parameters"] if each["in"] == "query"}
    fields = route.query.__struct_encode_fields__ if route.query else ()
    assert names == set(fields)


@pytest.mark.parametrize(
    "route", PINMYCAL, ids=lambda each: f"{each.method} {each.path}"
)
def test_a_route_of_the_pinmycal_api_is_told_of_as_it_is(route: Any) -> None:
    told = operations()[route.method, route.path]
    assert set(told["responses"]) == set(map(str, pinmycal.statuses(route) | {200}))
    assert ("requestBody" in told) == (route.body is not None)


def test_no_two_operations_have_one_name() -> None:
    names = [each["operationId"] for each in operations().values()]
    assert len(set(names)) == len(names)


def test_every_write_takes_a_key_that_makes_it_happen_once() -> None:
    for (method, path), told in operations().items():
        if path.startswith(("/v1/", "/v2/")):
            names = {each["name"] for each in told.get("parameters", ())}
            assert ("Idempotency-Key" in names) == (method != "GET"), path


def references(value: object) -> Iterator[str]:
    """Yield all that is referred to within `value`."""
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for each in value.values():
            yield from references(each)
    elif isinstance(value, list):
        for each in value:
            yield from references(each)


def test_what_is_referred_to_is_there() -> None:
    for each in set(references(whole())):
        _, _, part, name = each.split("/")
        assert name in whole()["components"][part]


def resolved(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the schemas that `schema` refers to or offers."""
    if "$ref" in schema:
        yield from resolved(whole()["components"]["schemas"][schema["$ref"][21:]])
    elif "anyOf" in schema:
        for each in schema["anyOf"]:
            yield from resolved(each)
    else:
        yield schema


def linked() -> Iterator[tuple[str, dict[str, Any], dict[str, Any], dict[str, Any]]]:
    """Yield each link: its name, the operation, its answer, and the link."""
    for (method, path), told in operations().items():
        for answer in told["responses"].values():
            for link in answer.get("links", {}).values():
                yield f"{method} {path} -> {link['operationId']}", told, answer, link


def expressions(value: object) -> Iterator[str]:
    """Yield what a link takes from a request or its answer."""
    if isinstance(value, str) and value.startswith("$"):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from expressions(each)


def can_be_found(schema: dict[str, Any], place: str) -> bool:
    """Whether a JSON body of `schema` may have something at `place`."""
    for step in place.split("/"):
        inner: list[dict[str, Any]] = []
        for each in resolved(schema):
            if step.isdigit():
                inner += [each["items"]] if "items" in each else each["prefixItems"][:1]
            elif step in each.get("properties", {}):
                inner.append(each["properties"][step])
        if not inner:
            return False
        schema = {"anyOf": inner}
    return True


def test_every_link_takes_what_is_sent_or_answered() -> None:
    count = 0
    for name, told, answer, link in linked():
        body = {**link.get("parameters", {}), "": link.get("requestBody")}
        for each in expressions(body):
            count += 1
            source, _, place = each.partition("#/")
            if source == "$response.body":
                schema = answer["content"]["application/json"]["schema"]
                assert can_be_found(schema, place), (name, each)
            elif source == "$request.body":
                sent = told["requestBody"]["content"]["application/json"]["schema"]
                assert can_be_found(sent, place), (name, each)
            else:
                _, where, field = each.split(".")
                known = {(one["in"], one["name"]) for one in told["parameters"]}
                assert (where, field) in known, (name, each)
    assert count > 100


def test_every_link_leads_to_an_operation_and_names_its_parts() -> None:
    named = {told["operationId"]: told for told in operations().values()}
    for name, _, _, link in linked():
        target = named[link["operationId"]]
        known = {each["name"] for each in target.get("parameters", ())}
        parts = {e["name"] for e in target.get("parameters", ()) if e["in"] == "path"}
        given = set(link.get("parameters", {}))
        assert parts <= given <= known, name
        if body := link.get("requestBody"):
            schema = target["requestBody"]["content"]["application/json"]["schema"]
            assert all(can_be_found(schema, field) for field in body), name


@pytest.mark.parametrize("walk", WALKS)
def test_one_can_walk_from_making_a_thing_to_its_end(walk: str) -> None:
    ways = {(told["operationId"], link["operationId"]) for _, told, _, link in linked()}
    assert set(itertools.pairwise(WALKS[walk])) <= ways


class Watched(dict[str, str]):
    """A query that knows which fields were looked for."""

    def __init__(self, **given: str) -> None:
        super().__init__(given)
        self.asked: set[str] = set()

    def __contains__(self, name: object) -> bool:
        self.asked.add(str(name))
        return super().__contains__(name)

    def __getitem__(self, name: str) -> str:
        self.asked.add(name)
        return super().__getitem__(name)

    def get(self, name: str, default: Any = None) -> Any:
        self.asked.add(name)
        return super().get(name, default)


def names_of(shape: type[msgspec.Struct]) -> set[str]:
    """Return the names of a query's fields."""
    return set(shape.__struct_encode_fields__)


def test_a_query_of_the_pinmycal_api_has_the_fields_that_are_read(
    clock: StandingClock, diary: Diary
) -> None:
    free = Watched(eventTypeId="evt_1")
    read_availability(free, now=clock.now, host_zone="UTC")
    assert free.asked == names_of(AvailabilityFields)
    listed = Watched()
    query = read_booking_query(listed, host_zone="UTC")
    for each in diary.bookings.search(query).bookings:
        has_state(listed, each)
    assert listed.asked == names_of(BookingsFields)
    reason = Watched()
    read_reason(b"", reason)
    assert reason.asked == names_of(CancellationFields)
