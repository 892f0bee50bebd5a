"""Codes shown on this computer, and what was verified by typing them."""

from __future__ import annotations

import hmac
from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.diary.values import Outcome
from pinmycal_desktop.model.changes import Changes, Part
from pinmycal_desktop.model.codes import (
    CODE_LASTS,
    CodePurpose,
    ShownCode,
    VerifiedResource,
)
from pinmycal_desktop.model.errors import NotFound
from pinmycal_desktop.store import accounts, codes

if TYPE_CHECKING:
    from pinmycal_desktop.diary.values import Clock
    from pinmycal_desktop.diary.work import Work
    from pinmycal_desktop.model.commands.access import (
        ShowCode,
        TryCode,
        VerifyResource,
    )
    from pinmycal_desktop.store.database import Database

_CHANGES = Changes(parts=frozenset({Part.CODES}))


class Codes:
    """What is shown, and what was verified."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def shown(self) -> tuple[ShownCode, ...]:
        """Return the codes that are worth something now, oldest first."""
        with self._database.read() as db:
            return codes.every(db, now=self._clock())

    def verified(
        self, purpose: CodePurpose, *, host_id: int, team_id: int | None = None
    ) -> tuple[VerifiedResource, ...]:
        """Return what was verified for a host alone, or for a team."""
        with self._database.read() as db:
            return codes.verified(db, purpose, host_id=host_id, team_id=team_id)

    def one_verified(
        self,
        purpose: CodePurpose,
        number: int,
        *,
        host_id: int,
        team_id: int | None = None,
    ) -> VerifiedResource:
        """Return one of what was verified for a host or team; raises NotFound."""
        for each in self.verified(purpose, host_id=host_id, team_id=team_id):
            if each.id == number:
                return each
        raise NotFound("verified-resource", number)


def show(work: Work, command: ShowCode) -> Outcome:
    """Show a code, unless one is shown for the same.

    One that was mistyped too often stays as it is until its time is over, so that
    asking again gives nobody more tries.
    """
    codes.delete_old(work.db, now=work.now)
    known = codes.find(
        work.db,
        command.purpose,
        command.subject,
        host_id=command.host_id,
        team_id=command.team_id,
    )
    if known is not None:
        return Outcome(value=known, repeated=True)
    code = ShownCode(
        purpose=command.purpose,
        subject=command.subject,
        about=command.about,
        host_id=command.host_id,
        team_id=command.team_id,
        text=command.text,
        ends_at=work.now + CODE_LASTS,
    )
    return Outcome(value=codes.insert(work.db, code), changes=_CHANGES)


def verify(work: Work, command: VerifyResource) -> Outcome:
    """Keep what was verified, once; nothing when the code is not the one shown."""
    is_right = typed_right(
        work,
        command.purpose,
        command.value,
        command.typed,
        host_id=command.host_id,
        team_id=command.team_id,
    )
    if not is_right:
        return Outcome(value=None, changes=_CHANGES)
    changes = _CHANGES | _address_taken(work, command)
    there = codes.verified(
        work.db, command.purpose, host_id=command.host_id, team_id=command.team_id
    )
    known = [each for each in there if each.value == command.value]
    if known:
        return Outcome(value=known[0], changes=changes)
    resource = VerifiedResource(
        purpose=command.purpose,
        value=command.value,
        host_id=command.host_id,
        team_id=command.team_id,
    )
    stored = codes.insert_verified(work.db, resource)
    return Outcome(value=stored, changes=changes)


def _address_taken(work: Work, command: VerifyResource) -> Changes:
    """Make an address the host's own if it is the one they asked for."""
    if command.purpose is not CodePurpose.EMAIL or command.team_id is not None:
        return Changes()
    host = accounts.host(work.db, command.host_id)
    wanted = command.value.casefold()
    if host is None or host.pending_email.casefold() != wanted:
        return Changes()
    changed = replace(
        host,
        email=host.pending_email,
        pending_email="",
        revision=host.revision + 1,
    )
    accounts.update_host(work.db, changed)
    return Changes(parts=frozenset({Part.ACCOUNT}))


def typed_right(
    work: Work,
    purpose: CodePurpose,
    subject: str,
    typed: str,
    *,
    host_id: int | None = None,
    team_id: int | None = None,
) -> bool:
    """Whether `typed` is the code shown for this, which is used up by that.

    A mistake takes one of its tries: whoever calls must let the transaction stand.
    """
    code = codes.find(work.db, purpose, subject, host_id=host_id, team_id=team_id)
    if code is None or not _is_it(work, code, typed):
        return False
    codes.delete(work.db, code.id)
    return True


def attempt(work: Work, command: TryCode) -> Outcome:
    """Return the code that is shown for this, if it was typed; else None."""
    code = codes.find(
        work.db, command.purpose, command.subject, host_id=None, team_id=None
    )
    is_right = code is not None and _is_it(work, code, command.typed)
    return Outcome(value=code if is_right else None, changes=_CHANGES)


def _is_it(work: Work, code: ShownCode, typed: str) -> bool:
    """Whether `typed` is `code`; a mistake takes one of its tries."""
    if code.is_over(work.now):
        return False
    if hmac.compare_digest(_plain(code.text), _plain(typed)):
        return True
    codes.note_mistake(work.db, code.id)
    return False


def _plain(text: str) -> bytes:
    """Return a code without what only makes it easier to read."""
    return "".join(each for each in text.upper() if each.isalnum()).encode()
