"""The passwords of calendar servers: in the keyring before they are used.

A password is kept before the publication that wants it is stored, and taken back when
that fails; it is forgotten once the publication is gone (`outward.caldav`). It never
writes to the data file by itself: it runs commands.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import PinmyCalError, SecretsUnavailable
from pinmycal_desktop.vault import caldav_secret_name

if TYPE_CHECKING:
    from pinmycal_desktop.diary.diary import Diary
    from pinmycal_desktop.diary.signing import SecretStore
    from pinmycal_desktop.diary.values import Once, Outcome
    from pinmycal_desktop.model.commands.publications import (
        AddPublication,
        ChangePublication,
    )


def run_with_password(
    diary: Diary,
    secrets: SecretStore,
    command: AddPublication | ChangePublication,
    password: str,
    *,
    uid: str,
    once: Once | None = None,
) -> Outcome:
    """Run `command` with a password, which is kept under `uid` first.

    Raises SecretsUnavailable, and whatever the command does.
    """
    keep_password(secrets, uid, password)
    try:
        return diary.run(command, once=once)
    except PinmyCalError:
        forget_password(secrets, uid)
        raise


def keep_password(secrets: SecretStore, uid: str, password: str) -> None:
    """Keep a password under `uid`. Raises SecretsUnavailable."""
    secrets.set(caldav_secret_name(uid), password)


def password_of(secrets: SecretStore, uid: str) -> str | None:
    """Return the password kept under `uid`, or None.

    Where there is no keyring any more it was in memory only, and is gone. Raises
    SecretsUnavailable while a keyring that is there cannot be used.
    """
    try:
        return secrets.get(caldav_secret_name(uid))
    except SecretsUnavailable as error:
        if error.is_passing:
            raise
        return None


def forget_password(secrets: SecretStore, uid: str) -> bool:
    """Forget a password; return whether it is gone."""
    with suppress(SecretsUnavailable):
        secrets.delete(caldav_secret_name(uid))
        return True
    return False
