"""Commands about live updates: what a person chose, and what came of it."""

from __future__ import annotations

from pinmycal_desktop.model.live import LiveSource
from pinmycal_desktop.model.message import Message
from pinmycal_desktop.model.value_class import value_class


@value_class
class ChooseLive:
    """Choose where an account's service shall tell of changes. Undo: as it was."""

    account_id: int
    source: LiveSource
    program: str = ""
    address: str = ""


@value_class
class OpenChannel:
    """Open a place for what an account's service tells, under a name never used.

    Its secret is in the keyring already. The place it had before is closed.
    """

    account_id: int
    endpoint: str


@value_class
class NoteChannel:
    """Keep what the service says of its subscription, or why there is none."""

    account_id: int
    webhook_id: str = ""
    url: str = ""
    trouble: Message | None = None


@value_class
class CloseChannel:
    """Close the place: the service tells nothing any more, or nobody listens."""

    account_id: int
