"""Opening the client of an account: which platform, which address, whose key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.remote.asking import Asking
from pinmycal_desktop.remote.calcom.client import CalcomRemote
from pinmycal_desktop.remote.calcom.dialect import CalcomDialect
from pinmycal_desktop.remote.pinmycal.client import PinmycalRemote
from pinmycal_desktop.remote.pinmycal.dialect import PinmycalDialect
from pinmycal_desktop.remote.session import DEADLINE_SECONDS, Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    import httpx

    from pinmycal_desktop.remote.call import Watch
    from pinmycal_desktop.remote.remote import Remote
    from pinmycal_desktop.remote.wallet import Wallet


def open_calcom(
    address: str,
    wallet: Wallet,
    *,
    agent: str,
    clock: Callable[[], datetime],
    watch: Watch | None = None,
    organization_id: str = "",
    scopes: tuple[str, ...] = (),
    deadline: float = DEADLINE_SECONDS,
    transport: httpx.AsyncBaseTransport | None = None,
) -> Remote:
    """Return the client of an account at Cal.com.

    `address` is as `address.base_address` gives it. `organization_id`, as `profile`
    told it before, spares asking again. Nothing is sent before the first call.
    """
    session = Session(address, agent=agent, deadline=deadline, transport=transport)
    asking = Asking(session, wallet, CalcomDialect(), clock=clock, watch=watch)
    return CalcomRemote(asking, organization_id=organization_id, scopes=scopes)


def open_pinmycal(
    address: str,
    wallet: Wallet,
    *,
    agent: str,
    clock: Callable[[], datetime],
    watch: Watch | None = None,
    deadline: float = DEADLINE_SECONDS,
) -> Remote:
    """Return the client of an account at PinmyCal; nothing is sent before a call."""
    session = Session(address, agent=agent, deadline=deadline)
    asking = Asking(session, wallet, PinmycalDialect(), clock=clock, watch=watch)
    return PinmycalRemote(asking)


def open_asking(
    platform: Platform,
    address: str,
    wallet: Wallet,
    *,
    agent: str,
    clock: Callable[[], datetime],
    watch: Watch | None = None,
) -> Asking:
    """Return what asks a platform anything, for calls that are written by hand."""
    is_pinmycal = platform is Platform.PINMYCAL
    dialect = PinmycalDialect() if is_pinmycal else CalcomDialect()
    session = Session(address, agent=agent)
    return Asking(session, wallet, dialect, clock=clock, watch=watch)
