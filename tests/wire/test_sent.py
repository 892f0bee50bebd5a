"""What is told to subscribers: vectors of our own, templates, and what a body is."""

from __future__ import annotations

import hashlib
import hmac
import json
from pathlib import Path
from typing import Any

import pytest

from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.wire.calcom.template import FORM, JSON, fill_in
from pinmycal_desktop.wire.calcom.webhook_payload import told, webhook_body
from pinmycal_desktop.wire.webhooks import (
    delivery_headers,
    read_hint,
    triggers_of,
    usual_triggers,
    verified_sender,
)
from tests.builders import NOW
from tests.wire.sent_cases import CALCOM, SECRET, headers_of, messages

FILE = Path(__file__).parents[1] / "data" / "webhooks" / "sent.json"
VECTORS: dict[str, dict[str, Any]] = json.loads(FILE.read_text("utf-8"))
CASES = dict(messages())


def test_every_vector_is_of_a_case_and_every_case_has_one() -> None:
    assert VECTORS.keys() == CASES.keys()


@pytest.mark.parametrize("name", CASES)
def test_a_body_is_what_the_vector_says(name: str) -> None:
    assert json.loads(CASES[name].body) == VECTORS[name]["body"]


@pytest.mark.parametrize("name", CASES)
def test_a_message_is_believed_by_who_knows_the_secret(name: str) -> None:
    message, headers = CASES[name], headers_of(CASES[name])
    code = hmac.new(SECRET, message.body, hashlib.sha256).hexdigest()
    own = {key: value for key, value in headers.items() if "signature" not in key}
    assert own == VECTORS[name]["headers"]
    if message.sender is Sender.CALCOM:
        assert headers["x-cal-signature-256"] == code
    else:
        assert headers["x-pmc-signature"] == f"sha256={code}"
    raw = [(key.encode(), value.encode()) for key, value in headers.items()]
    assert verified_sender(raw, message.body, SECRET) is message.sender


def test_what_is_sent_is_understood_where_it_arrives() -> None:
    created = CASES["calcom-created"]
    hint = read_hint(created.sender, created.body)
    assert (hint.trigger, hint.subject) == ("BOOKING_CREATED", "hkTsPymTkHVj8iwPtdRg6y")
    moved = CASES["pinmycal-rescheduled"]
    assert read_hint(moved.sender, moved.body).subject == "bk_7"


@pytest.mark.parametrize("sender", Sender)
def test_without_a_secret_there_is_no_signature(sender: Sender) -> None:
    message = next(each for each in CASES.values() if each.sender is sender)
    headers = delivery_headers(message, secret=None, at=NOW)
    if sender is Sender.CALCOM:
        assert headers["x-cal-signature-256"] == "no-secret-provided"
    else:
        assert "x-pmc-signature" not in headers


@pytest.mark.parametrize("sender", Sender)
def test_what_happens_here_can_be_subscribed_to(sender: Sender) -> None:
    assert set(usual_triggers(sender)) <= set(triggers_of(sender))


def filled(template: str, case: str = "created") -> tuple[bytes, str]:
    """Return what a template makes of a case."""
    return webhook_body(told(*CALCOM[case]), template=template, at=NOW)


def test_a_template_that_is_json_makes_json() -> None:
    template = '{"t": "{{triggerEvent}}", "who": "{{organizer.name}}", "n": {{length}}}'
    assert filled(template.replace("{{length}}", '"{{length}}"')) == (
        b'{"t":"BOOKING_CREATED","who":"Mira Holt","n":"30"}',
        JSON,
    )
    # With a bare place it is none as it stands, so it is a form.
    assert filled(template)[1] == FORM


def test_a_template_of_a_flat_body_leaves_it_as_it_is() -> None:
    body, media_type = filled('{"x": "{{title}}"}', "started")
    assert json.loads(body)["triggerEvent"] == "MEETING_STARTED"
    assert media_type == JSON


VALUES: dict[str, object] = {
    "text": 'a "quoted" <b>',
    "none": None,
    "yes": True,
    "no": False,
    "number": 7,
    "list": ["a", 1, None],
    "thing": {"name": "x"},
    "tuple": ("a", "b"),
}


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{text}}", 'a "quoted" &lt;b&gt;'),
        ("{{{text}}}", 'a "quoted" <b>'),
        ("{{none}}|{{absent}}|{{text.deeper}}", "||"),
        ("{{yes}} {{no}} {{number}}", "true false 7"),
        ("{{list}} {{tuple}}", "a,1, a,b"),
        ("{{thing}} {{ thing.name }}", "[object Object] x"),
        ("{{#each list}}x{{/each}}", "{{#each list}}x{{/each}}"),
        ("{{", "{{"),
    ],
)
def test_places_are_filled_in_as_there(template: str, text: str) -> None:
    assert fill_in(template, VALUES) == (text.encode(), FORM)


def test_what_breaks_a_json_template_makes_the_word_false() -> None:
    assert fill_in('{"x": "{{text}}"}', VALUES) == (b"false", JSON)


def test_a_template_deeper_than_anybody_reads_is_text() -> None:
    deep = "[" * 5000 + "]" * 5000
    assert fill_in(deep, {})[1] == FORM


def test_nobody_is_told_of_the_other_seats() -> None:
    body = CASES["calcom-seat-taken"].body
    assert b"ken@example.org" in body
    assert b"ava@example.org" not in body
