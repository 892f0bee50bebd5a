"""The keys of the service."""

from __future__ import annotations

import hashlib

from pinmycal_desktop.wire.token import new_token, token_digest


def test_a_new_token_is_known_by_its_digest_and_hint_only() -> None:
    token = new_token()
    assert token.secret.startswith("pmc_live_")
    assert token.digest == token_digest(token.secret)
    assert token.digest == hashlib.sha256(token.secret.encode()).digest()
    assert token.secret.endswith(token.hint)
    assert len(token.hint) == 4


def test_no_two_tokens_are_alike_and_none_is_shown_by_accident() -> None:
    tokens = [new_token() for _ in range(100)]
    assert len({each.secret for each in tokens}) == 100
    assert not any(each.secret in repr(each) for each in tokens)
