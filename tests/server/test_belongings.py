"""Nobody reads or changes what is another's, whatever the route: F6, for each of them.

The routes come from the tables that serve, so one that is new is asked by itself. Bob
asks with a token of his own, for what is Ada's, and sends what would fit.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.server.calcom.routes import Who
from pinmycal_desktop.server.calcom.table import ROUTES as CALCOM
from pinmycal_desktop.server.pinmycal.routes import ROUTES as PINMYCAL
from tests.server.conforming import operation_of
from tests.server.fitting import fitting
from tests.server.world import ADA, HOOK, World, world

if TYPE_CHECKING:
    from collections.abc import Iterator

OPEN = {
    (each.method, each.path)
    for each in CALCOM
    if each.who is Who.ANYBODY and each.method == "GET"
}
"""What may be read by whoever knows its uid, or that it is there."""

NOT_HIS = {401, 403, 404}
REFUSED = {"/v2/bookings/{bookingUid}/references": {400}}
"""Where the original says otherwise that something is another's."""

KEYS = ("/v2/slots/reservations/{uid}",)
"""Where the uid is told to its maker alone and is the key, whoever asks."""

OF_NOBODY = ("{calendar}", "{app}")
"""Parts of paths that name something of the world, which is no one's."""

NONE_HERE = ("verified-resources", "oauth2", "recordings", "transcripts", "-sessions")
"""Ways to what she has none of."""

EVERY: list[tuple[str, str, str]] = [
    *((each.method, each.path, max(each.versions)) for each in CALCOM),
    *((each.method, each.path, "") for each in PINMYCAL),
]
NAMED = [
    each
    for each in EVERY
    if "{" in each[1]
    and each[1] not in KEYS
    and not any(part in each[1] for part in OF_NOBODY)
]
LISTS = [
    (path, version)
    for method, path, version in EVERY
    if method == "GET" and "{" not in path
]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Give the service with Ada's things; nothing a test does may change them."""
    with world(tmp_path_factory.mktemp("world")) as made:
        yield made


@pytest.mark.parametrize(("method", "path", "version"), NAMED)
def test_what_is_another_s_can_be_neither_read_nor_changed(
    place: World, method: str, path: str, version: str
) -> None:
    before = place.kept()
    answer = place.bob.request(
        method,
        place.path(path),
        headers={"cal-api-version": version},
        json=fitting(method, path),
    )
    if (method, path) in OPEN:
        assert answer.status_code in {200, 404}, answer.text
    else:
        assert answer.status_code in REFUSED.get(path, NOT_HIS), answer.text
        assert ADA not in answer.text
        assert HOOK not in answer.text
    assert place.kept() == before


@pytest.mark.parametrize(("method", "path", "version"), NAMED)
def test_without_a_token_nothing_is_changed_either(
    place: World, method: str, path: str, version: str
) -> None:
    before = place.kept()
    answer = place.bob.request(
        method,
        place.path(path),
        headers={"cal-api-version": version, "Authorization": ""},
        json=fitting(method, path),
    )
    if (method, path) not in OPEN:
        assert answer.status_code in {401, 403, 404}, answer.text
    assert place.kept() == before


@pytest.mark.parametrize(("path", "version"), LISTS)
def test_no_list_shows_what_is_another_s(place: World, path: str, version: str) -> None:
    answer = place.bob.get(path, headers={"cal-api-version": version})
    assert answer.status_code in {200, 400, 404, 422}, answer.text
    assert ADA not in answer.text
    assert HOOK not in answer.text


@pytest.mark.parametrize(
    ("path", "version"),
    [
        (path, version)
        for method, path, version in NAMED
        if method == "GET" and not any(each in path for each in NONE_HERE)
    ],
)
def test_her_own_token_reaches_what_is_hers(
    place: World, path: str, version: str
) -> None:
    answer = place.ada.get(place.path(path), headers={"cal-api-version": version})
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize(
    ("path", "version"),
    [
        (path, version)
        for method, path, version in EVERY
        if method == "GET" and path.count("{") == 1
    ],
)
def test_a_part_of_a_path_is_a_number_where_the_description_says_so(
    place: World, path: str, version: str
) -> None:
    answer = place.ada.get(
        re.sub(r"\{\w+\}", "x", path), headers={"cal-api-version": version}
    )
    operation = operation_of("GET", re.sub(r"\{\w+\}", "1", path))
    assert operation is not None
    (part,) = [each for each in operation["parameters"] if each["in"] == "path"]
    is_number = part["schema"]["type"] == "integer"
    assert ("numeric string is expected" in answer.text) == is_number, answer.text
