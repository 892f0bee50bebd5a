"""Several accounts in one week: a short mark for each, and which are switched on."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pinmycal_desktop.model.account import Account


def marks(accounts: Iterable[Account]) -> dict[int, str]:
    """Return up to two letters for each account, no two the same; none for this one.

    The local account needs no mark, and a week of it alone looks as it always did.
    """
    found: dict[int, str] = {}
    for account in accounts:
        if account.connection is not None:
            tries = _letters(account.name)
            found[account.id] = next(t for t in tries if t not in found.values())
    return found


def who_tells(account: Account | None) -> str:
    """Return the account whose service tells the invitee what is done; empty: nobody.

    The local account mails nobody. An account that is gone tells nobody either.
    """
    if account is None or account.connection is None:
        return ""
    return account.name


def _letters(name: str) -> Iterator[str]:
    """Yield marks for a name, the best first, without end."""
    letters = [each for each in name if each.isalnum()] or ["?"]
    first = letters[0].upper()
    yield first
    for second in letters[1:]:
        yield first + second.lower()
    yield from (f"{first}{number}" for number in count(2))
