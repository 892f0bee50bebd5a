"""What an account may do at its service, asked before anything is kept.

Nobody shall find days later, in the outbox, that a wish could only be refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.errors import FieldProblem, Invalid, NotFound
from pinmycal_desktop.model.rights import obstacle
from pinmycal_desktop.store import accounts

if TYPE_CHECKING:
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.remote import Ability


def require(work: Work, account_id: int, ability: Ability) -> None:
    """Raise Invalid with the reason where an account is known to lack `ability`."""
    account = accounts.get(work.db, account_id)
    if account is None:
        raise NotFound("account", account_id)
    why = obstacle(account, ability)
    if why is not None:
        raise Invalid(FieldProblem("command", why))
