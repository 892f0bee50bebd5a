"""Schemas are worked out from shapes, kept once, and named so that none clash."""

from __future__ import annotations

import msgspec
import pytest

from pinmycal_desktop.wire import openapi
from pinmycal_desktop.wire.calcom.codec import FormatText
from pinmycal_desktop.wire.calcom.formats import EmailText, UrlText
from pinmycal_desktop.wire.calcom.team import MembershipShape
from pinmycal_desktop.wire.openapi import (
    Components,
    Document,
    Info,
    Schemas,
    envelope,
    referred,
)


class Place(msgspec.Struct, rename="camel"):
    """Where it is."""

    long_name: str
    address: EmailText | None = None


class Road(msgspec.Struct):
    """How to get there."""

    to: Place


def test_a_shape_is_kept_once_and_referred_to() -> None:
    schemas = Schemas([Place, Road])
    assert schemas.of(Road) == referred("schemas", "Road")
    assert schemas.named["Road"]["properties"]["to"] == referred("schemas", "Place")
    assert schemas.named["Place"]["description"] == "Where it is."


def test_a_text_with_a_rule_is_kept_once_too() -> None:
    schemas = Schemas([Place])
    assert schemas.named["EmailText"]["format"] == "email"
    assert {"$ref": "#/components/schemas/EmailText"} in (
        schemas.named["Place"]["properties"]["address"]["anyOf"]
    )


def test_what_nothing_tells_apart_is_any_of_them() -> None:
    schemas = Schemas([Place | Road, tuple[Place, ...], list[Road]])
    one, other = (referred("schemas", name) for name in ("Place", "Road"))
    assert schemas.of(Place | Road) == {"anyOf": [one, other]}
    assert schemas.of(list[Road]) == {"type": "array", "items": other}


def test_the_fields_of_a_shape_say_whether_they_must_be_there() -> None:
    fields = Schemas([Place]).fields(Place)
    assert {name: must for name, (_, must) in fields.items()} == {
        "longName": True,
        "address": False,
    }


def test_shapes_of_one_name_are_told_apart_by_their_places() -> None:
    other = msgspec.defstruct(
        "MembershipShape", [("id", int)], module="pinmycal_desktop.wire.other"
    )
    named = Schemas([MembershipShape, other]).named
    assert {"CalcomTeamMembershipShape", "WireOtherMembershipShape"} <= named.keys()
    assert named["WireOtherMembershipShape"]["title"] == "WireOtherMembershipShape"


def test_what_has_no_schema_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError, match="not supported"):
        Schemas([openapi.Schemas])
    with pytest.raises(NotImplementedError):
        FormatText.schema()


def test_an_envelope_has_all_of_its_fields() -> None:
    assert envelope({"a": {}})["required"] == ["a"]


def test_a_document_is_json() -> None:
    document = Document(
        info=Info(title="T", version="1"),
        servers=[],
        paths={},
        components=Components(),
    )
    assert document.encoded().startswith(b'{"openapi":"3.1.0","info"')


def test_an_address_says_its_form() -> None:
    assert UrlText.schema()["format"] == "uri"
