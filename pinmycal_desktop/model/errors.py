"""The errors a person can meet.

    PinmyCalError
    ├── Invalid            a field, argument or request does not fit; names each field
    ├── NotFound           the thing named does not exist (any more)
    ├── SlotTaken          the wanted time cannot be booked; carries why, and others
    ├── NeedsConsent       the host may do this, after one plain question
    ├── ChangedMeanwhile   the thing was changed since it was read; carries it now
    ├── KeyReused          an idempotency key came back with another request
    ├── BadCalendarFile    a file is no calendar, too large, or took too long
    ├── SecretsUnavailable the keyring cannot be used now
    ├── TunnelTrouble      a program that leads here from outside did not do so
    ├── DataFolderBusy     another program owns the data folder
    └── StoreTrouble       the data file cannot be read or written
        ├── NewerStore     it was written by a newer version
        ├── DamagedStore   it is damaged
        └── DiskFull       there is no room left

Each carries a `Message`, so a face can show it in its own words. A bug is not one of
these: `assert`, `KeyError` and friends travel to the crash notice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.message import Argument, Message
from pinmycal_desktop.model.reasons import ReasonKind, hardest
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinmycal_desktop.model.slots import Reason, Slot


@value_class(kw_only=False)
class FieldProblem:
    """One field that does not fit, by its name in the command's own words."""

    field: str
    """A dotted path, such as `attendee.email` or `questions.2.label`."""

    message: Message


class PinmyCalError(Exception):
    """Something went wrong in a way a person can understand and act on."""

    def __init__(self, code: str, /, **arguments: Argument) -> None:
        self.message = Message.of(code, **arguments)
        super().__init__(code, arguments)


class Invalid(PinmyCalError):
    """A field, argument or request does not fit; nothing was changed."""

    def __init__(self, *problems: FieldProblem) -> None:
        super().__init__("invalid", fields=tuple(each.field for each in problems))
        self.problems = problems

    @classmethod
    def field(cls, name: str, code: str, /, **arguments: Argument) -> Invalid:
        """Return the error for the single field `name`."""
        return cls(FieldProblem(name, Message.of(code, **arguments)))


class NotFound(PinmyCalError):
    """The thing named does not exist, or no longer.

    `name` is the number of what is kept here, or what somebody called it; `known` are
    the names there are, where they are few enough to choose from.
    """

    def __init__(
        self, kind: str, name: str | int, *, known: tuple[str, ...] = ()
    ) -> None:
        if known:
            super().__init__(f"not-found.{kind}.known", name=str(name), known=known)
        else:
            super().__init__(f"not-found.{kind}", name=str(name))
        self.kind, self.name = kind, name


_TIME_CODES = {
    ReasonKind.PAST: "booking.past",
    ReasonKind.BOOKING: "booking.slot-taken",
    ReasonKind.RESERVED: "booking.reserved",
    ReasonKind.BUFFER: "booking.too-near",
    ReasonKind.LIMIT: "booking.limit-reached",
    ReasonKind.BUSY: "booking.busy",
    ReasonKind.AWAY: "booking.away",
    ReasonKind.CLOSED: "booking.outside-offer",
    ReasonKind.OVERRIDE: "booking.outside-offer",
    ReasonKind.WINDOW: "booking.outside-window",
    ReasonKind.NOTICE: "booking.too-soon",
}
"""What is said of a time, by the hardest reason against it."""


def _time_code(reasons: Iterable[Reason]) -> str | None:
    """Return the code of the sentence for the hardest of `reasons`, if it has one."""
    worst = hardest(reasons)
    return None if worst is None else _TIME_CODES.get(worst.kind)


class SlotTaken(PinmyCalError):
    """The wanted time cannot be booked.

    `reasons` says why; `alternatives` are up to five starts of the same event type
    and length, nearest first (R28).
    """

    def __init__(
        self, reasons: tuple[Reason, ...], alternatives: tuple[Slot, ...]
    ) -> None:
        super().__init__(_time_code(reasons) or "booking.slot-taken")
        self.reasons = reasons
        self.alternatives = alternatives


class NeedsConsent(PinmyCalError):
    """The time is outside what invitees are offered; the host may book it anyway.

    Repeat the command with `outside_hours=True` once the host has said yes.
    """

    def __init__(
        self, reasons: tuple[Reason, ...], alternatives: tuple[Slot, ...]
    ) -> None:
        super().__init__(_time_code(reasons) or "booking.not-offered")
        self.reasons = reasons
        self.alternatives = alternatives


class ChangedMeanwhile(PinmyCalError):
    """The thing was changed by someone else since it was read.

    `current` is its form now, so that a face can show both.
    """

    def __init__(self, kind: str, current: object) -> None:
        super().__init__(f"changed-meanwhile.{kind}")
        self.current = current


class KeyReused(PinmyCalError):
    """The same idempotency key came back with a different request."""

    def __init__(self) -> None:
        super().__init__("idempotency.key-reused")


class BadCalendarFile(PinmyCalError):
    """A file is no calendar, is too large, or could not be read in time."""


class SecretsUnavailable(PinmyCalError):
    """The computer's keyring cannot be used now; the message says why."""

    @property
    def is_passing(self) -> bool:
        """Whether there is a keyring that may be usable again, with what it holds."""
        return self.message.code not in _NO_KEYRING


_NO_KEYRING = frozenset({"secrets.none", "secrets.not-set-up", "secrets.refused"})
"""Where nothing can have been kept; what was in memory only is lost."""


class TunnelTrouble(PinmyCalError):
    """A program that should lead webhooks here did not start, or told no address."""


class DataFolderBusy(PinmyCalError):
    """Another program owns the data folder and does not answer."""


class StoreTrouble(PinmyCalError):
    """The data file cannot be read or written; nothing was half-written."""


class NewerStore(StoreTrouble):
    """The data file was written by a newer version of the program."""


class DamagedStore(StoreTrouble):
    """The data file is damaged."""


class DiskFull(StoreTrouble):
    """There is no room left on the disk; the change was not made."""
