"""Bodies and queries of the Cal.com API: what fits, and how the rest is told."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

import msgspec
import pytest

from pinmycal_desktop.wire.calcom.codec import (
    FormatText,
    encode,
    instant_text,
    read_format,
    success,
)
from pinmycal_desktop.wire.calcom.error import (
    BareError,
    CalError,
    CodedError,
    OAuthError,
    Throttled,
    Unfit,
    not_json,
)
from pinmycal_desktop.wire.calcom.form import form_as_json
from pinmycal_desktop.wire.calcom.formats import (
    EmailText,
    HourMinute,
    IsoDay,
    IsoInstant,
    UrlText,
    ZoneName,
)
from pinmycal_desktop.wire.calcom.names import api_name
from pinmycal_desktop.wire.calcom.paging import PageQuery, Pagination
from pinmycal_desktop.wire.calcom.reading import BodyReader, QueryReader

NOW = datetime(2026, 11, 20, 5, 39, 8, 438_900, tzinfo=UTC)


class Guest(msgspec.Struct, frozen=True, rename="camel"):
    """Somebody, inside a body."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=5)]
    time_zone: ZoneName


class Body(msgspec.Struct, frozen=True, rename="camel"):
    """A body with a field of each kind."""

    guest: Guest
    count: Annotated[int, msgspec.Meta(ge=1, le=9)] = 1
    price: float = 0.0
    tags: Annotated[tuple[str, ...], msgspec.Meta(min_length=1, max_length=2)] = ("a",)
    more: dict[str, Any] | None = None
    mood: Literal["up", "down"] | None = None


class Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A query that takes no other names."""

    start: IsoInstant
    status: Annotated[
        tuple[Literal["past", "upcoming"], ...],
        msgspec.Meta(extra={"isEnum": "Invalid status."}),
    ] = ()
    ids: tuple[int, ...] = ()
    is_on: bool = False
    take: Annotated[int, msgspec.Meta(ge=1)] = 1


def refused(body: object) -> dict[str, dict[str, Any]]:
    """Return what does not fit of a body, by the field."""
    with pytest.raises(Unfit) as caught:
        BodyReader(Body).read(json.dumps(body).encode())
    said = json.loads(caught.value.body(url="/v2/x", at=NOW))
    errors = said["error"]["details"]["errors"]
    return {each["property"]: each for each in errors}


GOOD = {"name": "Ava", "timeZone": "Europe/Berlin"}


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ({"count": 0}, {"min": "count must not be less than 1"}),
        ({"count": 10}, {"max": "count must not be greater than 9"}),
        (
            {"count": "many"},
            {
                "isInt": "count must be an integer number",
                "min": "count must not be less than 1",
            },
        ),
        (
            {"price": "much"},
            {
                "isNumber": "price must be a number conforming to the specified"
                " constraints"
            },
        ),
        ({"tags": "a"}, {"isArray": "tags must be an array"}),
        ({"tags": ["a", 1]}, {"isString": "each value in tags must be a string"}),
        ({"tags": []}, {"arrayMinSize": "tags must contain at least 1 elements"}),
        (
            {"tags": ["a", "b", "c"]},
            {"arrayMaxSize": "tags must contain no more than 2 elements"},
        ),
        ({"more": 5}, {"isObject": "more must be an object"}),
        (
            {"mood": "low"},
            {"isIn": "mood must be one of the following values: up, down"},
        ),
    ],
)
def test_each_field_that_does_not_fit_is_told_in_the_api_s_words(
    wish: dict[str, Any], said: dict[str, str]
) -> None:
    body = {"guest": GOOD, "mood": None} | wish
    found = refused(body)
    assert list(found) == list(wish)
    entry = found[next(iter(wish))]
    assert entry["constraints"] == said
    assert entry["target"] == body
    assert entry["children"] == []


def test_what_is_wrong_inside_is_told_as_children() -> None:
    inside = {"name": "", "timeZone": "Mars/Base"}
    guest = refused({"guest": inside})["guest"]
    assert "constraints" not in guest
    assert [each["constraints"] for each in guest["children"]] == [
        {"isNotEmpty": "name should not be empty"},
        {"isTimeZone": "timeZone must be a valid IANA time-zone"},
    ]
    guest = refused({"guest": GOOD | {"name": "Avalanche"}})["guest"]
    assert guest["children"][0]["constraints"] == {
        "maxLength": "name must be shorter than or equal to 5 characters"
    }
    assert refused({"guest": "Ava"})["guest"]["constraints"]
    assert "value" not in refused({})["guest"]


@pytest.mark.parametrize("data", [b"[]", b"5", b"null", b'"x"'])
def test_a_body_that_is_no_object_lacks_every_field(data: bytes) -> None:
    with pytest.raises(Unfit) as caught:
        BodyReader(Body).read(data)
    assert [each.property for each in caught.value.entries] == ["guest"]


def test_unknown_fields_are_dropped_or_refused_by_a_strict_shape() -> None:
    read = BodyReader(Body).read(json.dumps({"guest": GOOD, "wrong": 1}).encode())
    assert read.guest.name == "Ava"
    with pytest.raises(Unfit) as caught:
        BodyReader(Strict).read(b'{"start": "2026-01-01", "wrong": 1}')
    (entry,) = caught.value.entries
    assert entry.constraints == {
        "whitelistValidation": "property wrong should not exist"
    }


def test_some_routes_say_all_of_it_in_one_sentence() -> None:
    reader = BodyReader(Body, as_sentence=True)
    with pytest.raises(CalError) as caught:
        reader.read(b'{"guest": {"name": "Ava", "timeZone": "x"}, "count": 0}')
    assert caught.value.message == (
        "guest property is wrong, timeZone property is wrong,timeZone must be a valid"
        " IANA time-zone , count property is wrong,count must not be less than 1 "
    )


def test_a_query_s_texts_are_numbers_booleans_and_lists() -> None:
    reader = QueryReader(Strict)
    read = reader.read(
        b"start=2026-01-01&status=past,upcoming&ids=1&ids=2,3&is_on=true"
    )
    assert read.status == ("past", "upcoming")
    assert read.ids == (1, 2, 3)
    assert read.is_on
    assert QueryReader(PageQuery).read(b"take=2&other=x") == PageQuery(take=2)
    assert QueryReader(Strict).read(b"start=2026-01-01&ids=").ids == ()


@pytest.mark.parametrize(
    ("query", "name", "value"),
    [
        (b"start=2026-01-01&take=0", "take", 0),
        (b"start=2026-01-01&take=abc", "take", None),
        (b"start=2026-01-01&ids=a,2", "ids", [None, 2]),
        (b"start=2026-01-01&status=zebra", "status", ["zebra"]),
        (b"start=2026-01-01&is_on=perhaps", "is_on", "perhaps"),
        (b"start=2026-01-01&wrong=1", "wrong", "1"),
        (b"start=hello", "start", "hello"),
    ],
)
def test_a_query_that_does_not_fit_is_told_as_it_was_understood(
    query: bytes, name: str, value: object
) -> None:
    with pytest.raises(Unfit) as caught:
        QueryReader(Strict).read(query)
    (entry,) = caught.value.entries
    assert (entry.property, entry.value) == (name, value)
    if name == "status":
        assert entry.constraints == {"isEnum": "Invalid status."}


def test_too_many_parameters_are_refused() -> None:
    with pytest.raises(CalError):
        QueryReader(Strict).read(b"&".join(b"a=1" for _ in range(201)))


def test_a_form_becomes_an_object() -> None:
    assert json.loads(form_as_json(b"a=1&b=&a=2")) == {"a": "2", "b": ""}
    with pytest.raises(CalError):
        form_as_json(b"&".join(b"a=1" for _ in range(51)))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"{bad", "Expected property name or '}' in JSON at position 1"),
        (b"]", "Unexpected token in JSON at position 0"),
        (b'{"a":', "Unexpected token in JSON"),
        (b"\xff", "Unexpected token in JSON at position 0"),
        (b"[" * 5000, "Unexpected token in JSON"),
        (b"{}", "Unexpected token in JSON"),
    ],
)
def test_what_is_no_json_is_told_with_its_place(data: bytes, message: str) -> None:
    assert not_json(data).message == message


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            CodedError(401, "TRPCError", "No."),
            {"code": "TRPCError", "message": "No."},
        ),
        (
            Throttled({}),
            {
                "code": "ThrottlerException",
                "message": Throttled({}).message,
                "details": Throttled({}).message,
            },
        ),
        (
            CalError(498, "Over"),
            {
                "code": "TokenExpiredException",
                "message": "Over",
                "details": {"message": "Over", "error": "Error", "statusCode": 498},
            },
        ),
        (
            CalError(418, "Teapot"),
            {
                "code": "HttpException",
                "message": "Teapot",
                "details": {"message": "Teapot", "error": "Error", "statusCode": 418},
            },
        ),
    ],
)
def test_an_error_has_its_shape(error: CalError, said: dict[str, Any]) -> None:
    assert json.loads(error.body(url="/v2/x?a=1", at=NOW)) == {
        "status": "error",
        "timestamp": "2026-11-20T05:39:08.438Z",
        "path": "/v2/x?a=1",
        "error": said,
    }


def test_a_server_s_fault_is_named_for_what_it_is() -> None:
    assert CalError(500, "x").code == "InternalServerErrorException"


def test_errors_of_booking_rules_and_of_oauth_are_bare() -> None:
    bare = BareError(409, "booking_conflict_error").body(url="/", at=NOW)
    assert json.loads(bare) == {"statusCode": 409, "message": "booking_conflict_error"}
    oauth = OAuthError(400, "invalid_grant", "code_invalid").body(url="/", at=NOW)
    assert json.loads(oauth) == {
        "error": "invalid_grant",
        "error_description": "code_invalid",
    }


@pytest.mark.parametrize(
    ("total", "skip", "take", "returned", "page"),
    [
        (35, 10, 10, 10, (15, 2, 4, True, True)),
        (0, 0, 100, 0, (0, 0, 0, False, False)),
        (5, 200, 2, 0, (0, 3, 3, False, True)),
        (5, 0, 100, 5, (0, 1, 1, False, False)),
    ],
)
def test_a_page_says_where_it_stands(
    total: int, skip: int, take: int, returned: int, page: tuple[object, ...]
) -> None:
    place = Pagination.of(total=total, skip=skip, take=take, returned=returned)
    assert page == (
        place.remaining_items,
        place.current_page,
        place.total_pages,
        place.has_next_page,
        place.has_previous_page,
    )
    said = json.loads(success([], place))
    assert said["pagination"]["returnedItems"] == returned
    assert (said["status"], said["data"]) == ("success", [])


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (ZoneName, ["Europe/Berlin", "Asia/Calcutta"], ["Mars/Base", "", "europe/x"]),
        (
            HourMinute,
            ["00:00", "23:59"],
            ["24:00", "9", "25:61", "09:00:00", "\u0660\u0669:00"],
        ),
        (IsoDay, ["2026-02-28"], ["2026-02-30", "2026-2-3", "hello", "9999-01-01"]),
        (
            IsoInstant,
            ["2026-02-28", "2026-12-07T10:00:00Z", "2026-12-07T10:00:00+02:00"],
            ["tomorrow", "2026-02-30", "1900-01-01"],
        ),
        (EmailText, ["a@b.test"], ["nope", "a@b", "a b@c.test", "a@" + "b" * 300]),
        (UrlText, ["https://a.test/b?c"], ["ftp://a", "http://[", "http://a b", "x"]),
    ],
)
def test_a_kind_of_text_takes_only_what_keeps_its_rule(
    kind: type[FormatText], good: list[str], bad: list[str]
) -> None:
    for text in good:
        assert read_format(kind, text) == text, text
    for value in (*bad, 5, None):
        with pytest.raises(ValueError, match=kind.rule):
            read_format(kind, value)


def test_what_a_text_means() -> None:
    assert HourMinute("09:30").minutes == 570
    assert IsoDay("2026-03-02").day.isoformat() == "2026-03-02"
    assert IsoInstant("2026-03-02").at == datetime(2026, 3, 2, tzinfo=UTC)
    assert IsoInstant("2026-03-02T10:00:00").at.hour == 10
    assert IsoInstant("2026-03-02T10:00:00+02:00").at.hour == 8
    assert instant_text(NOW) == "2026-11-20T05:39:08.000Z"


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("minimum_notice", "minimumBookingNotice"),
        ("places.0.is_public", "locations.0.isPublic"),
        ("slot_interval", "slotInterval"),
        ("title", "title"),
    ],
)
def test_what_the_diary_refuses_has_its_name_of_the_api(field: str, name: str) -> None:
    assert api_name(field) == name


def test_only_our_own_kinds_are_read_and_written() -> None:
    with pytest.raises(NotImplementedError):
        read_format(int, 5)
    with pytest.raises(NotImplementedError):
        encode(object())
    with pytest.raises(NotImplementedError):
        FormatText.fits("x")
    assert encode(ZoneName("UTC")) == b'"UTC"'
