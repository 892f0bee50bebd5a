"""A call to an account's service that somebody wrote by hand, and what came of it."""

from __future__ import annotations

from dataclasses import field

from pinmycal_desktop.model.value_class import value_class


@value_class
class ServiceCall:
    """What is asked, as it is written."""

    method: str
    path: str
    """From the base address on, such as `/v2/me`."""
    query: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None
    key: str = ""
    """The idempotency key of a write, for a platform that takes one."""
    is_trial: bool = False
    """Only say what would be sent."""


@value_class
class ServiceAnswer:
    """What was sent, and what came back."""

    url: str
    version: str = ""
    """The `cal-api-version` that was sent."""
    status: int | None = None
    """None: nothing was sent."""
    body: bytes = field(default=b"", repr=False)
    request_id: str = ""
    is_let_in: bool = True
    """Whether the credentials are still taken; a 401 can mean something else."""
    keeps_new_key: bool = False
    """The answer brought another key, which is kept now; the body does not show it."""
