"""`GET /v1/users/me`: whose token this is, and the workspace it opens."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import msgspec

from pinmycal_desktop.wire.pinmycal.codec import Success, encode
from pinmycal_desktop.wire.pinmycal.fields import user_ref, workspace_ref

if TYPE_CHECKING:
    from pinmycal_desktop.model.account import Account, Host


class HostShape(msgspec.Struct, frozen=True):
    """A host, wherever the API names one."""

    id: str
    name: str
    email: str | None
    """Null until the host has said it."""

    @classmethod
    def of(cls, host: Host) -> HostShape:
        """Return the shape of `host`."""
        return cls(id=user_ref(host.id), name=host.name, email=host.email or None)


class UserShape(msgspec.Struct, frozen=True):
    """Who asks."""

    id: str
    name: str
    email: str | None
    timezone: str


class WorkspaceShape(msgspec.Struct, frozen=True):
    """What the token opens."""

    id: str
    name: str
    slug: str


class MeAnswer(Success, frozen=True, rename="camel"):
    """Whose token it is."""

    user: UserShape
    workspace: WorkspaceShape
    request_id: str


def me_body(account: Account, host: Host, *, request_id: str) -> bytes:
    """Return the answer that says who is asking."""
    return encode(
        MeAnswer(
            user=UserShape(
                id=user_ref(host.id),
                name=host.name,
                email=host.email or None,
                timezone=host.zone,
            ),
            workspace=WorkspaceShape(
                id=workspace_ref(account.id),
                name=account.name,
                slug=_slug(account.name),
            ),
            request_id=request_id,
        )
    )


def _slug(name: str) -> str:
    """Return `name` in lower-case ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "workspace"
