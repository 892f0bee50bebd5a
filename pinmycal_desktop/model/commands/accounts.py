"""Commands about accounts at other services.

None of them carries a secret: who signs in keeps it in the keyring first.
"""

from __future__ import annotations

from pinmycal_desktop.model.account import Connection, Platform
from pinmycal_desktop.model.signing_in import KnownProgram
from pinmycal_desktop.model.value_class import value_class


@value_class
class AddAccount:
    """Keep a new cloud account with its one host; nothing of it is here yet.

    A name another account has is given a number. There is no undo: `RemoveAccount`
    also forgets what was signed in with.
    """

    uid: str
    platform: Platform
    name: str
    zone: str
    host_name: str
    connection: Connection


@value_class
class ChangeAccount:
    """Change a cloud account; None leaves a field as it is.

    Undo: as it was, but not for what was signed in with.
    """

    account_id: int
    expected_revision: int | None = None
    name: str | None = None
    zone: str | None = None
    host_name: str | None = None
    connection: Connection | None = None
    """Where and as whom it is signed in now; its host takes the e-mail address."""


@value_class
class RememberProgram:
    """Remember what a server knows this program by; there is nothing to undo."""

    program: KnownProgram


@value_class
class RemoveAccount:
    """Remove a cloud account from this computer, with all that was copied of it.

    Nothing happens to it at its service. The local account stays; nothing is undone.
    """

    account_id: int
