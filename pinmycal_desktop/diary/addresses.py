"""The addresses of subscribed calendars: in the keyring before they are fetched.

Whoever knows such an address can often read the calendar, so it is a secret like any
other. It is kept before the subscription that wants it is stored, and taken back when
that fails; it is forgotten a day after the calendar was removed (`outward.fetching`).
It never writes to the data file by itself: it runs commands.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pinmycal_desktop.model.calendar_source import SourceKind
from pinmycal_desktop.model.errors import PinmyCalError, SecretsUnavailable
from pinmycal_desktop.vault import calendar_secret_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinmycal_desktop.diary.diary import Diary
    from pinmycal_desktop.diary.signing import SecretStore
    from pinmycal_desktop.diary.values import Once, Outcome
    from pinmycal_desktop.model.calendar_address import Address
    from pinmycal_desktop.model.commands.calendars import (
        ChangeCalendar,
        SubscribeCalendar,
        SubscribeCalendars,
    )


def run_with_address(
    diary: Diary,
    secrets: SecretStore,
    command: SubscribeCalendar | ChangeCalendar,
    address: Address,
    *,
    once: Once | None = None,
) -> Outcome:
    """Run `command`, whose place is `address`, which is kept first.

    Raises SecretsUnavailable, and whatever the command does.
    """
    assert command.place is not None
    wanted = {command.place.uid: address}
    return run_with_addresses(diary, secrets, command, wanted, once=once)


def run_with_addresses(
    diary: Diary,
    secrets: SecretStore,
    command: SubscribeCalendar | SubscribeCalendars | ChangeCalendar,
    addresses: Mapping[str, Address],
    *,
    once: Once | None = None,
) -> Outcome:
    """Run `command` with `addresses`, by the uids of its places, all kept first.

    What turns out not to be wanted, because its calendar is here already, is forgotten
    again. Raises as `run_with_address` does.
    """
    kept: list[str] = []
    try:
        for uid, address in addresses.items():
            if keep_address(secrets, uid, address):
                kept.append(uid)
        outcome = diary.run(command, once=once)
    except PinmyCalError:
        for uid in kept:
            forget_address(secrets, uid)
        raise
    sources = (each.source for each in diary.calendars.subscribed())
    used = {each.place.uid for each in sources if each is not None}
    for uid in kept:
        if uid not in used:
            forget_address(secrets, uid)
    return outcome


def keep_address(secrets: SecretStore, uid: str, address: Address) -> bool:
    """Keep an address under `uid`; whether there was anything to keep.

    The path of a file is no secret. Raises SecretsUnavailable.
    """
    if address.kind is SourceKind.FILE:
        return False
    secrets.set(calendar_secret_name(uid), address.whole)
    return True


def address_of(secrets: SecretStore, uid: str) -> str | None:
    """Return the address kept under `uid`, or None.

    Where there is no keyring any more it was in memory only, and is gone. Raises
    SecretsUnavailable while a keyring that is there cannot be used.
    """
    try:
        return secrets.get(calendar_secret_name(uid))
    except SecretsUnavailable as error:
        if error.is_passing:
            raise
        return None


def forget_address(secrets: SecretStore, uid: str) -> bool:
    """Forget an address; return whether it is gone."""
    with suppress(SecretsUnavailable):
        secrets.delete(calendar_secret_name(uid))
        return True
    return False
