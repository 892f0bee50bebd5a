"""A route of the Cal.com API v2, and how to add one.

A resource is two modules: `wire/calcom/<resource>.py` has its JSON as msgspec shapes,
`server/calcom/<resource>.py` its routes. To add one:

1.  Write the shapes. Bodies and queries are `msgspec.Struct`s with `rename="camel"`.

        class NewThing(msgspec.Struct, frozen=True, rename="camel"):
            title: str
            length_in_minutes: Annotated[int, msgspec.Meta(ge=1)]
            time_zone: ZoneName                    # from wire.calcom.formats
            note: str | None | msgspec.UnsetType = msgspec.UNSET

    A PATCH tells "left out" (`UNSET`) from `null` (`None`). What does not fit is
    refused with 400 in the words of class-validator, worked out from the types and
    limits; `Meta(extra={"isEnum": "Invalid status. ..."})` gives other words. Unknown
    keys are dropped; `forbid_unknown_fields=True` refuses them.

2.  Write the handlers, plain functions of the diary and the request:

        def create(diary: Diary, asked: Asked[NewThing, None]) -> Answer:
            outcome = written(
                diary, asked, lambda: SaveThing(thing=asked.body.thing(asked.me))
            )
            return Answer(body=success(ThingShape.of(outcome.thing)))

    `asked.me` is who asks (`asked.host` where nobody has to say), `asked.number("id")`
    a number of the path, `asked.now` the moment. A write goes through `written`, which
    makes `Idempotency-Key` work: what it is given prepares the command, and is not
    called when the answer is known already. Read nothing that could be refused before
    it. Readers take `asked.me.id`, so that one host's things are not shown to another.

3.  Say no with the errors of `wire.calcom.error`: `CalError(404, "...")` in the
    original's words, `CodedError`, `BareError`, `OAuthError` for the other shapes.
    Errors of `model.errors` get a sensible answer by themselves (`refusal`).

4.  List them, as a tuple of `Route`, and add it to `table.ROUTES`:

        ROUTES = (
            Route("POST", "/v2/things", create, body=NewThing, answer=ThingShape,
                  status=201, scope="THING_WRITE", summary="Make a thing"),
            Route("GET", "/v2/things/{id}", read, answer=ThingShape,
                  refuses=(403, 404), summary="Show a thing"),
        )

    `versions` are those the route has this form in; `who` says whether credentials are
    needed and what is answered without. The shapes and statuses named here are also
    what `/openapi.json` tells, so name them all: 400, 401 or 403, 409, 422, 429 and 503
    need not be named, they follow from the rest.

5.  When the original does otherwise on purpose, add it to `differences.py`.
"""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pinmycal_desktop.server.calcom.versions import EVERY

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.server.calcom.asking import Asked
    from pinmycal_desktop.server.exchange import Answer

B = TypeVar("B")
Q = TypeVar("Q")


class Who(Enum):
    """Who may ask, and what one without credentials is told."""

    KNOWN = "known"
    """401 without credentials."""
    PERMITTED = "permitted"
    """403 without credentials: the original looks at the scope first."""
    OWN_KEY = "own-key"
    """401 without credentials; a key a person made, whatever its scopes, and no
    access token."""
    ANYBODY = "anybody"
    """Nobody has to say who asks; who does so wrongly is refused all the same."""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many requests a minute of one caller, counted under a name."""

    name: str
    most: int


@dataclass(frozen=True, slots=True)
class Route(Generic[B, Q]):
    """One path and method, in the versions where it looks like this."""

    method: str
    path: str
    """With named parts, such as `/v2/schedules/{id}`."""
    handler: Callable[[Diary, Asked[B, Q]], Answer]
    _: KW_ONLY
    body: type[B] | None = None
    query: type[Q] | None = None
    answer: Any = None
    """The shape of `data`; None when success has no data."""
    status: int = 200
    summary: str = ""
    versions: frozenset[str] = EVERY
    who: Who = Who.KNOWN
    scope: str = ""
    """What a token with scopes must have; empty means that any may ask."""
    limit: Limit | None = None
    """A limit of its own, in place of the caller's."""
    says_sentence: bool = False
    """What does not fit is told in one sentence, as a few routes of the original do."""
    takes_form: bool = False
    """A body may also come as a form (RFC 6749)."""
    is_paged: bool = False
    """The answer has a `pagination` object."""
    is_bare: bool = False
    """The answer has no envelope."""
    refuses: tuple[int, ...] = ()
    """Statuses beyond those that follow from the rest, such as 404."""
