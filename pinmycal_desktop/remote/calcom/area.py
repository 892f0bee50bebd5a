"""What all areas of the Cal.com client share: asking, and walking lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pinmycal_desktop.model.errors import NotOffered
from pinmycal_desktop.remote.asking import NOTHING
from pinmycal_desktop.remote.call import Call, path_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.remote.asking import Asking, Subject

T = TypeVar("T")

MOST_TAKEN = 250
"""The longest page of any list."""
_MOST_PAGES = 400
"""No list of people has more; a server that never ends one is not walked for ever."""

Query = tuple[tuple[str, str], ...]


class Area:
    """Some routes of the API, for one account."""

    def __init__(self, asking: Asking, *, organization_id: str = "") -> None:
        self._asking = asking
        self._organization = organization_id
        self._org_teams: frozenset[str] | None = None

    def _get(
        self,
        path: str,
        read: Callable[[bytes], T],
        subject: Subject = NOTHING,
        query: Query = (),
    ) -> T:
        return self._asking.read(
            Call(method="GET", path=path, query=query), read, subject
        )

    def _send(
        self,
        method: str,
        path: str,
        body: bytes | None,
        read: Callable[[bytes], T],
        subject: Subject = NOTHING,
    ) -> T:
        return self._asking.read(
            Call(method=method, path=path, body=body), read, subject
        )

    def _all(
        self, path: str, read: Callable[[bytes], tuple[tuple[T, ...], int]]
    ) -> tuple[T, ...]:
        """Return a list that has no `pagination`: its last page is a short one."""
        found: list[T] = []
        for page in range(_MOST_PAGES):
            skip = page * MOST_TAKEN
            query = (("take", str(MOST_TAKEN)), ("skip", str(skip)))
            part, rows = self._get(path, read, query=query)
            found += part
            if rows < MOST_TAKEN:
                break
        return tuple(found)

    def _of_organization(self, *rest: str) -> str:
        """Return a path of the organization; raises `NotOffered` without one."""
        if not self._organization:
            raise NotOffered("remote.not-offered")
        return path_of("/v2/organizations", self._organization, *rest)
