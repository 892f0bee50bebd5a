"""Tokens, places for webhooks, and what arrives there."""

from __future__ import annotations

import hashlib
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.diary import Diary
from pinmycal_desktop.model.access import Sender
from pinmycal_desktop.model.changes import Part
from pinmycal_desktop.model.commands.access import (
    CreateToken,
    NoteTokenUse,
    RevokeToken,
)
from pinmycal_desktop.model.commands.webhooks import (
    KeepDelivery,
    RemoveWebhookEndpoint,
    SaveWebhookEndpoint,
)
from pinmycal_desktop.model.errors import Invalid, NotFound
from tests.builders import NOW

if TYPE_CHECKING:
    from pathlib import Path

KEY = b"pmc_test_0123456789"
DIGEST = hashlib.sha256(KEY).digest()


def a_token(name: str = "Assistant", digest: bytes = DIGEST) -> CreateToken:
    return CreateToken(account_id=1, name=name, digest=digest, hint="6789")


def a_delivery(body: bytes = b'{"a":1}') -> KeepDelivery:
    return KeepDelivery(
        endpoint="crm",
        sender="calcom",
        trigger="BOOKING_CREATED",
        subject="uid-1",
        body=body,
    )


def test_a_token_is_found_by_the_digest_of_its_key(diary: Diary) -> None:
    outcome = diary.run(a_token())
    assert outcome.changes.parts == {Part.TOKENS}
    token = outcome.token
    assert (token.name, token.hint, token.created_at) == ("Assistant", "6789", NOW)
    assert diary.tokens.find(DIGEST) == token
    assert diary.tokens.find(b"x" * 32) is None
    assert diary.tokens.all() == (token,)


def test_a_key_is_nowhere_in_the_data_folder(diary: Diary, database: Path) -> None:
    diary.run(a_token())
    diary.close()
    for file in database.parent.iterdir():
        assert KEY not in file.read_bytes()


def test_a_revoked_token_opens_nothing(diary: Diary) -> None:
    token = diary.run(a_token()).token
    outcome = diary.run(RevokeToken(token_id=token.id))
    assert outcome.token.revoked_at == NOW
    assert outcome.undo is None
    assert diary.tokens.find(DIGEST) is None
    assert diary.tokens.all() == (outcome.token,)
    assert diary.run(RevokeToken(token_id=token.id)).repeated


def test_the_use_of_a_token_is_noted_once_a_minute(tmp_path: Path) -> None:
    at = NOW
    with closing(Diary.open(tmp_path / "pinmycal.db", clock=lambda: at)) as diary:
        token = diary.run(a_token()).token
        assert token.last_used_at is None
        noted = diary.run(NoteTokenUse(token_id=token.id))
        assert noted.token.last_used_at == NOW
        assert noted.changes.parts == {Part.TOKENS}
        at = NOW + timedelta(seconds=59)
        assert diary.run(NoteTokenUse(token_id=token.id)).repeated
        at = NOW + timedelta(seconds=60)
        assert diary.run(NoteTokenUse(token_id=token.id)).token.last_used_at == at
        at = NOW - timedelta(days=1)  # a clock that was set back
        assert diary.run(NoteTokenUse(token_id=token.id)).token.last_used_at == at
        with pytest.raises(NotFound):
            diary.run(NoteTokenUse(token_id=99))


def test_a_token_that_does_not_fit_is_refused(diary: Diary) -> None:
    diary.run(a_token())
    for wrong in (a_token(), a_token(digest=b"short"), a_token(name="")):
        with pytest.raises(Invalid):
            diary.run(wrong)
    with pytest.raises(NotFound):
        diary.run(RevokeToken(token_id=99))


def test_a_place_for_webhooks_is_opened_once_and_closed(diary: Diary) -> None:
    opened = diary.run(SaveWebhookEndpoint(account_id=1, name="crm"))
    assert diary.webhooks.endpoints() == (opened.endpoint,)
    assert diary.run(SaveWebhookEndpoint(account_id=1, name="crm")).repeated
    assert opened.undo
    diary.run(opened.undo)
    assert diary.webhooks.endpoints() == ()
    with pytest.raises(NotFound) as caught:
        diary.run(RemoveWebhookEndpoint(name="crm"))
    assert caught.value.kind == "webhook-endpoint"


@pytest.mark.parametrize("name", ["", "My CRM", "../x", "x" * 101])
def test_a_place_for_webhooks_is_named_as_an_address(diary: Diary, name: str) -> None:
    with pytest.raises(Invalid):
        diary.run(SaveWebhookEndpoint(account_id=1, name=name))


def test_a_webhook_is_kept_once(diary: Diary) -> None:
    diary.run(SaveWebhookEndpoint(account_id=1, name="crm"))
    first = diary.run(a_delivery())
    assert first.changes.parts == {Part.DELIVERIES}
    again = diary.run(a_delivery())
    assert again.repeated
    assert again.delivery == first.delivery
    other = diary.run(a_delivery(b'{"a":2}')).delivery
    assert diary.webhooks.deliveries() == (other, first.delivery)
    assert diary.webhooks.deliveries(limit=1) == (other,)
    assert (first.delivery.sender, first.delivery.body) == (Sender.CALCOM, b'{"a":1}')


def test_what_arrived_stays_when_its_place_is_closed(diary: Diary) -> None:
    diary.run(SaveWebhookEndpoint(account_id=1, name="crm"))
    diary.run(a_delivery())
    diary.run(RemoveWebhookEndpoint(name="crm"))
    assert len(diary.webhooks.deliveries()) == 1
    with pytest.raises(NotFound):
        diary.run(a_delivery(b"{}"))
