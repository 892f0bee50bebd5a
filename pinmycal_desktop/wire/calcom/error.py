"""The four shapes of a refusal, in the words of the API.

    CalError         {status, timestamp, path, error: {code, message, details}}
    ├── Unfit        the same: `details.errors` says which field, and why
    ├── Throttled    the same: `details` is a sentence
    ├── CodedError   the same without `details`: a fault of the database or of its rules
    ├── BareError    {statusCode, message}: a fault of the booking rules
    └── OAuthError   {error, error_description} (RFC 6749, 5.2)

Programs compare these sentences, so they are part of the interface and stand here, not
in the catalogue.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec

from pinmycal_desktop.wire.calcom.codec import encode, instant_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from pinmycal_desktop.wire.calcom.explaining import Entry

_PHRASES: Mapping[int, str] = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    408: "Request Timeout",
    409: "Conflict",
    413: "Payload Too Large",
    415: "Unsupported Media Type",
    422: "Unprocessable Entity",
    500: "Internal Server Error",
    503: "Service Unavailable",
}
_CODES: Mapping[int, str] = {
    429: "ThrottlerException",
    498: "TokenExpiredException",
}


class ErrorSaid(msgspec.Struct, frozen=True, omit_defaults=True):
    """What went wrong: a code, a sentence, and at times which fields."""

    code: str
    message: str
    details: Any = None


class ErrorAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """The usual shape."""

    status: Literal["error"] = "error"
    timestamp: str
    path: str
    error: ErrorSaid


class BareAnswer(msgspec.Struct, frozen=True, rename="camel"):
    """The shape of a fault that is passed on as it is."""

    status_code: int
    message: str


class OAuthAnswer(msgspec.Struct, frozen=True):
    """The shape of a token that is not given."""

    error: str
    error_description: str


class CalError(Exception):
    """A request is refused; `message` is a sentence of the API."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        code: str = "",
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.code = code or _code(status)
        self.headers = dict(headers or {})

    def body(self, *, url: str, at: datetime) -> bytes:
        """Return the JSON; `url` is the path asked for, with its query."""
        return encode(
            ErrorAnswer(
                timestamp=instant_text(at, exact=True),
                path=url,
                error=ErrorSaid(self.code, self.message, self.details()),
            )
        )

    def details(self) -> object:
        """Return what stands in `details`; None leaves it out."""
        return {
            "message": self.message,
            "error": _PHRASES.get(self.status, "Error"),
            "statusCode": self.status,
        }


class Unfit(CalError):
    """A body or query whose fields do not fit; each is named."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__(400, "Bad Request Exception")
        self.entries = tuple(entries)

    def details(self) -> object:
        """Return the entries."""
        return {"errors": self.entries}


class Throttled(CalError):
    """Too many requests of one caller."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        super().__init__(
            429,
            "CustomThrottlerGuard - Too many requests. Please try again later.",
            headers=headers,
        )

    def details(self) -> object:
        """Return the sentence again."""
        return self.message


class CodedError(CalError):
    """A fault with a code of its own and no details."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(status, message, code=code)

    def details(self) -> object:
        """Return nothing."""
        return None


class BareError(CalError):
    """A fault of the booking rules, which the API passes on as it is."""

    def body(self, *, url: str, at: datetime) -> bytes:  # noqa: ARG002 - it tells less
        """Return status and message only."""
        return encode(BareAnswer(self.status, self.message))


class OAuthError(CalError):
    """A token is not given (RFC 6749, 5.2)."""

    def __init__(self, status: int, error: str, description: str) -> None:
        super().__init__(status, description, code=error)

    def body(self, *, url: str, at: datetime) -> bytes:  # noqa: ARG002 - as above
        """Return the error and its description."""
        return encode(OAuthAnswer(self.code, self.message))


def not_json(data: bytes) -> CalError:
    """Return the refusal of a body that is no JSON."""
    try:
        msgspec.json.decode(data)
    except msgspec.DecodeError as error:
        at = str(error).rpartition("(byte ")[2].rstrip(")")
        place = f" at position {at}" if at.isdecimal() else ""
    except (UnicodeDecodeError, RecursionError):
        place = ""
    else:
        return CalError(400, "Unexpected token in JSON")
    if data[:1] == b"{" and place == " at position 1":
        return CalError(400, f"Expected property name or '}}' in JSON{place}")
    return CalError(400, f"Unexpected token in JSON{place}")


def _code(status: int) -> str:
    """Return the name of the exception class that has this status."""
    if status in _CODES:
        return _CODES[status]
    phrase = _PHRASES.get(status)
    if phrase is None:
        return "HttpException"
    return phrase.replace(" ", "") + "Exception"
