"""What both clients promise, and that every published operation is in their reach."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import pytest

from pinmycal_desktop.cli.api import operations
from pinmycal_desktop.cli.api_fields import Typed, compose
from pinmycal_desktop.model.account import (
    Account,
    Connection,
    CredentialKind,
    Platform,
)
from pinmycal_desktop.model.credentials import ApiKey
from pinmycal_desktop.model.operations import ValueKind
from pinmycal_desktop.model.service_call import ServiceCall
from pinmycal_desktop.remote.calcom.client import CalcomRemote
from pinmycal_desktop.remote.calcom.versions import version_of
from pinmycal_desktop.remote.call import path_of
from pinmycal_desktop.remote.pinmycal.client import PinmycalRemote
from pinmycal_desktop.remote.remote import Remote
from pinmycal_desktop.remote.wallet import Wallet
from pinmycal_desktop.sync.by_hand import call_service
from pinmycal_desktop.wire.pinmycal.read_error import read_refusal
from tests.remote.conftest import KEY
from tests.remote.hostile import reply

if TYPE_CHECKING:
    from pinmycal_desktop.model.operations import Operation
    from tests.remote.conftest import Watched
    from tests.remote.hostile import Hostile
    from tests.server.calling import StandingClock


@pytest.mark.parametrize("client", [CalcomRemote, PinmycalRemote])
def test_a_client_has_every_method_as_it_is_promised(client: type) -> None:
    for name, promised in inspect.getmembers(Remote, inspect.isfunction):
        if name.startswith("_"):
            continue
        kept = inspect.signature(getattr(client, name))
        assert [
            (each.name, each.kind, each.default) for each in kept.parameters.values()
        ] == [
            (each.name, each.kind, each.default)
            for each in inspect.signature(promised).parameters.values()
        ], name


_VALUES = {
    ValueKind.NUMBER: "1",
    ValueKind.YES_NO: "true",
    ValueKind.LIST: "[]",
    ValueKind.OBJECT: "{}",
}


def typed(operation: Operation) -> ServiceCall:
    """Return the call of somebody who typed all that an operation needs."""
    needed = [e for e in (*operation.query, *operation.fields) if e.is_needed]
    pairs = [Typed(name, "7") for name in operation.parts]
    pairs += [Typed(each.name, _VALUES.get(each.kind, "x")) for each in needed]
    made = compose(operation, operation.path, pairs)
    return ServiceCall(
        method=operation.method,
        path=made.path,
        query=made.query,
        body=made.body,
        key="key-1",
    )


def test_each_published_operation_is_reached_with_the_accounts_key(
    server: Hostile, clock: StandingClock, watched: Watched
) -> None:
    server.will(reply(200, {"status": "success"}))
    for operation in operations().every:
        is_v1 = operation.path.startswith("/v1/")
        account = Account(
            id=2,
            uid="u",
            name="Work",
            platform=Platform.PINMYCAL if is_v1 else Platform.CALCOM,
            zone="UTC",
            connection=Connection(
                address=server.url,
                credentials=CredentialKind.KEY,
                signed_in_at=clock.now,
            ),
        )
        answer = call_service(
            account,
            Wallet.holding(ApiKey(KEY)),
            typed(operation),
            agent="test",
            clock=clock,
            watch=watched.watch,
        )
        assert answer.status == 200
        asked = server.last
        assert asked.method == operation.method
        assert len(asked.path.split("/")) == len(operation.path.split("/"))
        assert asked.headers["authorization"] == f"Bearer {KEY}"
        said = asked.headers.get("cal-api-version", "")
        assert said == ("" if is_v1 else version_of(operation.path))
        assert said == operation.version or not operation.version
        assert ("idempotency-key" in asked.headers) == (
            is_v1 and operation.method != "GET"
        )
    assert len(server.asked) == len(operations().every) == 279


def test_a_name_never_becomes_more_than_one_part() -> None:
    assert path_of("/v2/x", "a/b", "..", "c d") == "/v2/x/a%2Fb/%2E%2E/c%20d"


@pytest.mark.parametrize("raw", [b"", b"<html>", b"[]", b"\xff", b'{"fields": 3}'])
def test_a_refusal_of_pinmycal_that_says_nothing_is_one_all_the_same(
    raw: bytes,
) -> None:
    assert read_refusal(raw).code == ""
