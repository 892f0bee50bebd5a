"""Opening an account's client, as the program calls itself to services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop import __version__
from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.errors import Invalid, NotOffered
from pinmycal_desktop.model.signing_in import PLACES
from pinmycal_desktop.remote.calcom.versions import version_of
from pinmycal_desktop.remote.opening import open_calcom, open_pinmycal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pinmycal_desktop.model.account import Connection
    from pinmycal_desktop.model.remote import RemoteProfile
    from pinmycal_desktop.remote.call import Watch
    from pinmycal_desktop.remote.remote import Remote
    from pinmycal_desktop.remote.wallet import Wallet

AGENT = f"PinmyCal-Desktop/{__version__}"
_AREAS = ("bookings", "event-types", "schedules", "slots")

_HINT = 4
_LONG_ENOUGH = 12
"""Of a shorter key, four letters would tell too much."""


def open_remote(
    platform: Platform,
    there: Connection,
    wallet: Wallet,
    *,
    clock: Callable[[], datetime],
    watch: Watch,
) -> Remote:
    """Return the client of an account; nothing is sent before its first call."""
    if platform is Platform.PINMYCAL:
        return open_pinmycal(
            there.address, wallet, agent=AGENT, clock=clock, watch=watch
        )
    return open_calcom(
        there.address,
        wallet,
        agent=AGENT,
        clock=clock,
        watch=watch,
        scopes=there.scopes,
    )


def versions(platform: Platform) -> tuple[tuple[str, str], ...]:
    """Return which version of the interface is spoken, area by area."""
    if platform is Platform.PINMYCAL:
        return (("v1", ""),)
    return tuple((area, version_of(f"/v2/{area}")) for area in _AREAS)


def profile_of(remote: Remote, platform: Platform, address: str) -> RemoteProfile:
    """Return who is signed in; raises Invalid where no interface answers.

    Every platform can be asked this: a route that is not there means another server,
    or another path on it. Raises what else `Remote.profile` does.
    """
    try:
        return remote.profile()
    except NotOffered as error:
        raise no_interface(platform, address) from error


def no_interface(platform: Platform, address: str) -> Invalid:
    """Return the error of an address where nothing answers as the platform does."""
    usual = next(each for each in PLACES if each.platform is platform)
    code = f"sign-in.no-{platform.value}"
    return Invalid.field("address", code, address=address, example=usual.address)


def hint_of(key: str) -> str:
    """Return the letters a key is told from others by; none of a short one."""
    return key[-_HINT:] if len(key) >= _LONG_ENOUGH else ""


def host_of(address: str) -> str:
    """Return the computer an address names, to be shown."""
    return address.partition("://")[2].partition("/")[0]


def usual_name(address: str) -> str:
    """Return what an account is called that nobody named: its service."""
    known = {place.address: place.name for place in PLACES}
    return known.get(address) or host_of(address)
