"""JSON to shapes: what does not fit is named by its path."""

from __future__ import annotations

from typing import Annotated

import msgspec
import pytest

from pinmycal_desktop.model.errors import Invalid
from pinmycal_desktop.wire.pinmycal.codec import NotJson, canonical, decode, encode


class Inner(msgspec.Struct):
    """An object within another."""

    email: str


class Outer(msgspec.Struct, rename="camel"):
    """Something of each kind a field can be."""

    event_type_id: str
    inner: Inner | None = None
    many: Annotated[list[str], msgspec.Meta(max_length=2)] | None = None
    notes: Annotated[str, msgspec.Meta(max_length=3)] | None = None
    pairs: dict[str, str] | None = None
    count: int = 0
    sure: bool = False


@pytest.mark.parametrize(
    ("body", "field", "code"),
    [
        ("{}", "eventTypeId", "service.field-missing"),
        ('{"eventTypeId": "a", "inner": {}}', "inner.email", "service.field-missing"),
        ('{"eventTypeId": 7}', "eventTypeId", "service.expected-str"),
        ('{"eventTypeId": null}', "eventTypeId", "service.expected-str"),
        ('{"eventTypeId": "a", "inner": []}', "inner", "service.expected-object"),
        ('{"eventTypeId": "a", "many": "b"}', "many", "service.expected-array"),
        ('{"eventTypeId": "a", "many": ["b", 1]}', "many.1", "service.expected-str"),
        ('{"eventTypeId": "a", "pairs": {"b": 1}}', "pairs", "service.expected-str"),
        ('{"eventTypeId": "a", "count": "b"}', "count", "service.expected-int"),
        ('{"eventTypeId": "a", "sure": "b"}', "sure", "service.expected-bool"),
        ('{"eventTypeId": "a", "count": 1.5}', "count", "service.expected-int"),
        ('{"eventTypeId": "a", "notes": "long"}', "notes", "service.too-long"),
        ('{"eventTypeId": "a", "many": ["", "", ""]}', "many", "service.too-many"),
        ("[]", "body", "service.expected-object"),
    ],
)
def test_a_field_that_does_not_fit_is_named(body: str, field: str, code: str) -> None:
    with pytest.raises(Invalid) as caught:
        decode(body.encode(), Outer)
    assert [(each.field, each.message.code) for each in caught.value.problems] == [
        (field, code)
    ]


def test_every_field_that_does_not_fit_is_named_at_once() -> None:
    body = b'{"inner": {"email": 1}, "many": ["a", 2], "count": "b", "notes": "abc"}'
    with pytest.raises(Invalid) as caught:
        decode(body, Outer)
    assert [(each.field, each.message.code) for each in caught.value.problems] == [
        ("eventTypeId", "service.field-missing"),
        ("inner.email", "service.expected-str"),
        ("many.1", "service.expected-str"),
        ("count", "service.expected-int"),
    ]


def test_a_form_without_a_name_of_its_own_is_still_told() -> None:
    class Narrow(msgspec.Struct):
        zone: None

    with pytest.raises(Invalid) as caught:
        decode(b'{"zone": 1}', Narrow)
    assert caught.value.problems[0].message.code == "service.field-wrong"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff",
        b'{"eventTypeId": "\xff"}',
        b'{"x": "\\ud800"}',
        b'{"x":' + b"[" * 100_000,
        b'{"eventTypeId": 1} and more',
        b"1 and more",
    ],
)
def test_what_is_no_json_is_said_to_be_none(body: bytes) -> None:
    with pytest.raises(NotJson):
        decode(body, Outer)


def test_unknown_fields_are_ignored() -> None:
    assert decode(b'{"eventTypeId": "a", "new": {"b": 1}}', Outer).event_type_id == "a"


def test_a_shape_comes_back_as_it_was() -> None:
    shape = Outer(event_type_id="évt", inner=Inner("a@example.test"))
    assert decode(encode(shape), Outer) == shape


def test_blanks_and_order_do_not_make_another_body() -> None:
    assert canonical(b'{"b": [1, 2], "a": {"d": 1, "c": 2}}') == canonical(
        b'{"a":{"c":2,"d":1},"b":[1,2]}\n'
    )
    assert canonical(b"[1,2]") != canonical(b"[2,1]")
