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
    ├── SignInEnded        signing in through the browser came to nothing
    ├── Unsent             changes would be lost that a service was not told of
    ├── DataFolderBusy     another program owns the data folder
    ├── StoreTrouble       the data file cannot be read or written
    │   ├── NewerStore     it was written by a newer version
    │   ├── DamagedStore   it is damaged
    │   └── DiskFull       there is no room left
    └── RemoteTrouble      another computer could not be asked, or said no
        ├── Offline        it was not reached; nothing was sent
        │   └── NotTrusted its certificate does not prove who it is
        ├── Busy           it wants to be left alone for a while
        ├── ServerTrouble  it failed, or what answered is not the API
        ├── SignInNeeded   the account's credentials are no longer taken
        ├── NotAllowed     this account may not do that
        ├── Refused        the request does not fit; names fields where it can
        ├── NotOffered     this platform cannot do that; nothing was sent
        └── Unsure         it may have taken effect, or not

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


class SignInEnded(PinmyCalError):
    """Signing in came to nothing; the message says why. Nothing was kept.

    `said` is a service's own code for the reason, if it gave one.
    """

    def __init__(self, code: str, *, said: str = "", **arguments: Argument) -> None:
        if said:
            super().__init__(f"{code}.said", said=said, **arguments)
        else:
            super().__init__(code, **arguments)


class Unsent(PinmyCalError):
    """Changes would be lost that a service has still to be told of; `count` of them."""

    def __init__(self, count: int) -> None:
        super().__init__("account.unsent", count=count)
        self.count = count


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


class RemoteTrouble(PinmyCalError):
    """Another computer could not be asked, or said no.

    `said` is its own sentence, for people and as plain text; `request_id` is what its
    support finds the call by. Both may be empty. Where something is said, the message
    is the entry `….said` of the catalogue.
    """

    def __init__(
        self,
        code: str,
        /,
        *,
        said: str = "",
        request_id: str = "",
        **arguments: Argument,
    ) -> None:
        if said:
            super().__init__(f"{code}.said", **arguments, said=said)
        else:
            super().__init__(code, **arguments)
        self.said = said
        self.request_id = request_id


class Offline(RemoteTrouble):
    """The other computer was not reached: nothing of the request can have arrived."""


class NotTrusted(Offline):
    """Its certificate does not prove who it is. Nothing is sent until it does."""


class Busy(RemoteTrouble):
    """The other computer wants to be left alone for a while; it did nothing.

    `retry_after` is in seconds, as it said or as its kind of limit has it.
    """

    def __init__(self, retry_after: float, *, request_id: str = "") -> None:
        super().__init__(
            "remote.busy", request_id=request_id, seconds=max(1, round(retry_after))
        )
        self.retry_after = retry_after


class ServerTrouble(RemoteTrouble):
    """It failed while it was only asked, or what answered is not the API.

    Of writes this is only raised where nothing can have taken effect.
    """


class SignInNeeded(RemoteTrouble):
    """The account's credentials are no longer taken, after one try to renew them."""


class NotAllowed(RemoteTrouble):
    """This account may not do that; signing in again would not change it."""


class Refused(RemoteTrouble):
    """The request does not fit; nothing was changed.

    `problems` names fields in the platform's own words, where it did.
    """

    def __init__(
        self,
        code: str,
        /,
        *problems: FieldProblem,
        said: str = "",
        request_id: str = "",
        status: int = 400,
    ) -> None:
        super().__init__(code, said=said, request_id=request_id)
        self.problems = problems
        self.status = status


class NotOffered(RemoteTrouble):
    """This platform cannot do that; nothing was sent."""


class Unsure(RemoteTrouble):
    """A write was sent, and whether it took effect is not known: look before resending.

    `cause` is what was met instead of an answer.
    """

    def __init__(self, cause: Message, *, request_id: str = "") -> None:
        super().__init__("remote.unsure", request_id=request_id)
        self.cause = cause
