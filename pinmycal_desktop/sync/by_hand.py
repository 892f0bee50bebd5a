"""Calls to an account's service that somebody wrote by hand: `pinmycal api`.

They go through the same session, wallet and log as all others, once and never again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.credentials import ApiKey
from pinmycal_desktop.model.service_call import ServiceAnswer
from pinmycal_desktop.remote.calcom.versions import version_of
from pinmycal_desktop.remote.call import Call
from pinmycal_desktop.remote.opening import open_asking
from pinmycal_desktop.remote.pinmycal.client import KEY
from pinmycal_desktop.wire.answers import NotTheApi
from pinmycal_desktop.wire.calcom.api_key import read_new_key

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.model.account import Account
    from pinmycal_desktop.model.service_call import ServiceCall
    from pinmycal_desktop.remote.call import Watch
    from pinmycal_desktop.remote.wallet import Wallet

_REFRESH = ("POST", "/v2/api-keys/refresh")
"""Ends the key it is asked with, at once: its successor is kept before all else."""


def call_service(
    account: Account,
    wallet: Wallet,
    asked: ServiceCall,
    *,
    agent: str,
    clock: Callable[[], datetime],
    watch: Watch,
) -> ServiceAnswer:
    """Return what came back, whatever its status.

    Raises as `remote.remote` says of calls that have no answer: `Offline`, `Unsure`
    of a write, `ServerTrouble`, `SignInNeeded` where there are no credentials.
    """
    assert account.connection is not None, "a cloud account is signed in somewhere"
    address, platform = account.connection.address, account.platform
    is_pinmycal = platform is Platform.PINMYCAL
    query = f"?{urlencode(asked.query)}" if asked.query else ""
    sent = ServiceAnswer(
        url=f"{address}{asked.path}{query}",
        version="" if is_pinmycal else version_of(asked.path),
    )
    if asked.is_trial:
        return sent
    keyed = is_pinmycal and asked.key and asked.method != "GET"
    call = Call(
        method=asked.method,
        path=asked.path,
        query=asked.query,
        body=asked.body,
        headers={KEY: asked.key} if keyed else {},
    )
    asking = open_asking(
        platform, address, wallet, agent=agent, clock=clock, watch=watch
    )
    try:
        answer, is_let_in = asking.exchange(call)
    finally:
        asking.close()
    told = replace(
        sent,
        status=answer.status,
        body=answer.body,
        request_id=answer.request_id,
        is_let_in=is_let_in,
    )
    if (asked.method, asked.path) == _REFRESH and answer.is_success:
        return _with_its_key_kept(told, wallet)
    return told


def _with_its_key_kept(told: ServiceAnswer, wallet: Wallet) -> ServiceAnswer:
    """Keep the key an answer brought; it is shown only where it could not be kept."""
    try:
        key = read_new_key(told.body)
    except NotTheApi:
        return told
    if not wallet.put(ApiKey(key)):
        return told
    shown = told.body.replace(key.encode(), f"…{key[-4:]}".encode())
    return replace(told, body=shown, keeps_new_key=True)
